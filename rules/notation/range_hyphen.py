"""Rule range-hyphen."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

RANGE = patterns.compile(
    r"\d(?<![\d./A-Za-z-].)\d{0,5}(?:\.\d{1,3})?-\d{1,6}(?:\.\d{1,3})?(?=[年月天人家个户亩吨万亿%元])"
)


@rule(
    needs=["-"],
    severity="info",
    default=False,
    bad=["⟦3-5⟧年内建成，1-6月增长5%。"],
    good=["3~5年内建成，1—6月增长5%，发布于2021-01-28，文号2021-0187。", "增速为-3%，型号A-5年检。"],
)
def range_hyphen(document: Document) -> Iterator[Finding]:
    """范围用了短横线 (3-5年: a range is joined by ~ or —).

    Most reports write the hyphen: off unless selected, and told once. Source: GB/T 15835-2011 5.1.3 allows ~ and —;
    GB/T 15834-2011 4.13.3.
    """
    text = document.text
    places = [Span(match.start(), match.end()) for match in RANGE.finditer(text)]
    if places:
        yield grouped(
            places,
            Message(
                f"范围宜用“~”或“—”，短横线共{len(places)}处",
                f"a range is joined by ~ or —, not by a hyphen, {times(len(places))}",
            ),
            confidence=0.5,
        )
