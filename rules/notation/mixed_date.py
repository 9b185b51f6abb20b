"""Rule mixed-date."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

DATE = patterns.compile(
    r"年(?<=[一二][〇○零O一二三四五六七八九]{3}年)[ ]?\d{1,2}月(?:\d{1,2}日)?|年(?<=(?:19|20)\d{2}年)[ ]?[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?"
)
DAY = patterns.compile(r"月(?<=\d月)[一二三四五六七八九十]{1,3}日")


@rule(
    severity="warning",
    bad=["⟦二〇二三年6月⟧完成验收。", "⟦2023年六月⟧完成验收。"],
    good=[
        "二〇二三年六月完成验收，2023年6月5日通车。",
        "2023年正月十五，一日游线路开通。",
    ],
)
def mixed_date(document: Document) -> Iterator[Finding]:
    """日期中数字体例混用 (Chinese and Arabic numerals in one date).

    Source: GB/T 15835-2011 4.3 (same kind, same form).
    """
    for pattern, digits in ((DATE, 4), (DAY, 2)):
        for match in pattern.finditer(document.text):
            start = match.start() - digits
            if digits == 2 and not document.text[start].isdigit():
                start += 1
            shown = document.text[start : match.end()]
            yield Finding(
                Span(start, match.end()),
                Message(f"日期中数字体例混用：{shown}", f"Chinese and Arabic numerals in one date: {shown}"),
                confidence=0.8,
            )
