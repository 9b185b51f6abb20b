"""Rule incomplete-date."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

DAY = patterns.compile(r"\d(?<![\d.–—~-].)\d?-\d{1,2}日")
YEAR_MONTH = patterns.compile(
    r"[12](?<![\d./A-Za-z-].)[09]\d{2}-(?:0?[1-9]|1[0-2])(?![\d年月日./-])(?=[,。;、)]|[\u4e00-\u9fff](?<![期项号]))"
)


@rule(
    needs=["-"],
    severity="info",
    bad=["会议于⟦8-8日⟧召开。", "项目⟦2023-8⟧开工，年内投产。"],
    good=[
        "会议于8月8日召开，5月6—8日培训，2023年8月开工。",
        "发布日期：2023-08-06，文号2021-00187，2021-2023年完成，每月25-30日申报。",
    ],
)
def incomplete_date(document: Document) -> Iterator[Finding]:
    """日期用连字符却不完整 (8-8日, 2023-8: a date with hyphens needs year, month and day).

    A range of days is left alone. Source: GB/T 15835-2011 5.1.4.
    """
    text = document.text
    for pattern in (DAY, YEAR_MONTH):
        for match in pattern.finditer(text):
            first, _, second = match[0].rstrip("日").partition("-")
            if pattern is DAY and (int(first) > 12 or int(first) < int(second)):
                continue
            yield Finding(
                Span(match.start(), match.end()),
                Message(f"日期不完整：{match[0]}", f"an incomplete date: {match[0]}"),
                confidence=0.5,
            )
