"""Rule contribution."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, percent, term
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.phrases import Change
from reportlint.grammar.statements import Role
from reportlint.rule import rule

PULL = Message("拉动的百分点", "percentage points contributed")
SHARE = patterns.compile(r"贡献率(?:达到?|为|约)?\s?$")
PULLED = patterns.compile(r"(?:拉动)[^,;。:\d]{0,16}$")


@rule(
    needs=["贡献率"],
    bad=["全年生产总值增长⟦6.0%,工业对经济增长的贡献率为40%,拉动经济增长3.4个百分点⟧。"],
    good=[
        "全年生产总值增长6.0%,工业对经济增长的贡献率为40%,拉动经济增长2.4个百分点。",
        "工业增加值增长8.1%,对经济增长的贡献率为40%,拉动经济增长2.4个百分点。",
        "全年生产总值增长6.0%,工业对经济增长的贡献率为40%。",
    ],
)
def contribution(document: Document) -> Iterator[Equation]:
    """拉动的百分点不等于贡献率与总增速之积 (points contributed are not the share of the total growth).

    贡献率40% of a growth of 6.0% are 2.4 points. Read where one sentence gives the growth of 生产总值, the 贡献率 and the points.
    Source: definitions of 贡献率 and 拉动 in the yearbooks.
    """
    for statement in document.said("贡献率"):
        items = statement.items
        for total, share, points in zip(items, items[1:], items[2:], strict=False):
            grown = (
                total.role is Role.CHANGE
                and total.quantity.is_rate
                and isinstance(total.phrase, Change)
                and total.phrase.direction > 0
            )
            named = any(word in statement.lead(total) for word in ("生产总值", "GDP", "经济"))
            if (
                grown
                and named
                and SHARE.search(statement.lead(share))
                and PULLED.search(statement.text[share.quantity.end : points.quantity.start])
                and points.quantity.dimension == "point"
            ):
                yield equals(
                    percent(total.quantity) * percent(share.quantity),
                    term(points.quantity),
                    subject=PULL,
                    tie=Tie.SENTENCE,
                )
