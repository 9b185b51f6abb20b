"""Rule multiple-of."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Reading, Tie, equals, growth, percent, term
from reportlint.finding import Message
from reportlint.grammar.claims import Multiple
from reportlint.rule import rule

MULTIPLE = Message("倍数", "the multiple")
LEVEL = Message("现数", "level")
BASE = Message("基数", "base")


@rule(
    needs=[Multiple],
    bad=["企业达⟦66家,是2018年22家的2倍⟧。", "税收完成⟦8.4亿元,为上年同期6.0亿元的150%⟧。"],
    good=[
        "企业达66家,是2018年22家的3倍。",
        "税收完成8.4亿元,为上年同期6.0亿元的140%。",
        "企业达66家,是2018年的3倍。",
        "企业达66家,服务22家商户的3倍客流。",
    ],
)
def multiple_of(document: Document) -> Iterator[Equation]:
    """倍数与前后两数不符 (so many times a number that the two numbers do not give).

    是B的N倍 is the ratio itself and counts the base, unlike 增长N倍; when the number fits the other wording, the finding says so.
    Read where level, base and multiple stand together. Source: the teaching of official statistics on 倍数.
    """
    for claim in document.claims(Multiple):
        ratio = term(claim.level, LEVEL) / term(claim.base, BASE)
        times = percent(claim.times) if claim.times.is_rate else term(claim.times)
        written = document.read(claim.times.span)
        grown = Reading(
            Message(f"若为增长，应写“增长{written}”", f"it holds as 增长{written}"), ratio, growth(claim.times)
        )
        yield equals(ratio, times, subject=MULTIPLE, tie=Tie.CLAUSE, readings=(grown,))
