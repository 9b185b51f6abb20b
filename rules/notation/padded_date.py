"""Rule padded-date."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.outline import Kind
from reportlint.rule import rule

MONTH = patterns.compile(r"年(?<=\d年)[ ]?0[1-9]月(?:[ ]?0[1-9]日)?")
DAY = patterns.compile(r"月(?<=\d月)(?<!\d年0[1-9]月)(?<!\d年 0[1-9]月)[ ]?0[1-9]日")


@rule(
    needs=["年0", "年 0", "月0", "月 0"],
    severity="info",
    bad=["某局\n2023⟦年05月06日⟧印发，6月08日施行。"],
    good=["2023年5月6日印发，10月20日施行。", "发布时间：2023-05-06 08:30", "项目编号05月报表。"],
)
def padded_date(document: Document) -> Iterator[Finding]:
    """年月日形式的日期补了0 (05月06日: a date in words has no leading zeros).

    All places are one finding; a suggestion takes the zeros out. The form with hyphens may have them. Source: GB/T 9704-2012
    7.3.5.4 (不编虚位); GB/T 15835-2011 5.1.4.
    """
    text = document.text
    places = sorted(Span(match.start(), match.end()) for pattern in (MONTH, DAY) for match in pattern.finditer(text))
    places = [place for place in places if _kind(document, place.start) not in (Kind.METADATA, Kind.NAVIGATION)]
    if places:
        edits = [Edit(Span(at, at + 1), "") for place in places for at in range(*place) if text[at] == "0"]
        yield grouped(
            places,
            Message(
                f"月、日不编虚位，共{len(places)}处", f"months and days have no leading zeros, {times(len(places))}"
            ),
            confidence=0.7,
            edits=edits,
            safe=False,
        )


def _kind(document: Document, offset: int) -> Kind:
    """The kind of the line at `offset`."""
    return document.lines.kinds[document.lines.index_at(offset)]
