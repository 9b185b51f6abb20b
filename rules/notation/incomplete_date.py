"""Rule incomplete-date."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import preceded

MONTH = patterns.compile(r"(?<![\d.–—~-])\d{1,2}$")
DAY = patterns.compile(r"-(?<=\d-)(?P<day>\d{1,2})日")
YEAR = patterns.compile(r"(?<![\d./A-Za-z-])[12][09]\d{2}$")
MONTH_OF_YEAR = patterns.compile(
    r"-(?<=\d-)(?:0?[1-9]|1[0-2])(?![\d年月日./-])(?=[,。;、)]|[\u4e00-\u9fff](?<![期项号]))"
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
    dates = [
        Span(month.start(), day.end())
        for month, day in preceded(text, MONTH, DAY, 2)
        if int(day["day"]) <= int(month[0]) <= 12  # else a range of days
    ]
    dates += [Span(year.start(), month.end()) for year, month in preceded(text, YEAR, MONTH_OF_YEAR, 4)]
    for date in dates:
        shown = document.read(date)
        yield Finding(date, Message(f"日期不完整：{shown}", f"an incomplete date: {shown}"), confidence=0.5)
