"""Rule year-on-month."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

CHANGES = "(?:增长|下降|上升|回落|增加|减少)"
YEAR_AGO = rf"年同[期月][^,。;:\n\d]{{0,8}}环比{CHANGES}"
MIXED = (
    patterns.compile(rf"上(?<=[较比]上)(?:(?:个?月|季度?)(?!同期)[^,。;:\n\d]{{0,8}}同比{CHANGES}|{YEAR_AGO})"),
    patterns.compile(rf"去(?<=[较比]去){YEAR_AGO}"),
)


@rule(
    needs=["同比", "环比"],
    severity="warning",
    bad=["用电量⟦比上月同比增长⟧2%。", "销售额⟦较去年同期环比下降⟧3%。"],
    good=["用电量环比增长2%，销售额同比下降3%。", "比上月回升，同比增长2%，较去年同期增长5%。"],
)
def year_on_month(document: Document) -> Iterator[Finding]:
    """同比、环比用反 (同比 beside last month, 环比 beside last year).

    同比 compares with the same period of last year, 环比 with the period just before. Source: definitions of the National
    Bureau of Statistics.
    """
    for match in chain.from_iterable(mixed.finditer(document.text) for mixed in MIXED):
        place = Span(match.start() - 1, match.end())
        shown = document.read(place)
        yield Finding(
            place,
            Message(f"同比、环比用反：{shown}", f"同比 and 环比 are mixed up: {shown}"),
            confidence=0.85,
        )
