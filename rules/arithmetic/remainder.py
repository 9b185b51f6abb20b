"""Rule remainder."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.finding import Message
from reportlint.grammar.claims import Remainder
from reportlint.rule import rule

REST = Message("已完成与剩余之和", "done and left together")
DONE = Message("已完成", "done")
LEFT = Message("剩余", "left")
TOTAL = Message("总数", "total")


@rule(
    needs=[Remainder],
    bad=["应整改问题⟦45个,已整改39个,剩余5个⟧。"],
    good=[
        "应整改问题45个,已整改39个,剩余6个。",
        "共排查隐患188条,已整改184条。",
        "共受理办件200件,已办结190件,满意195件。",
    ],
)
def remainder(document: Document) -> Iterator[Equation]:
    """已完成数与剩余数之和不等于总数 (what is done and what is left do not make the total).

    Read from one sentence that names all three: 应…已…剩余…. Source: plain arithmetic.
    """
    for claim in document.claims(Remainder):
        yield equals(
            term(claim.done, DONE) + term(claim.left, LEFT), term(claim.total, TOTAL), subject=REST, tie=Tie.SENTENCE
        )
