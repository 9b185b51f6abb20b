"""Rule section-year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.outline.years import BEGUN, RANGE, delivered, stated, titled, years
from reportlint.rule import rule

PART = patterns.compile("半年|季度|月|计划|打算|安排|思路")  # titles of reports that may plan the year they review
AHEAD = patterns.compile(r"[ ]?年(?:度|的)?(?:重点|主要)?(?:工作)?(?:安排|打算|计划|思路|谋划)$", re.MULTILINE)
SPOKEN_OF, REVIEWED = Message("正文中的年份", "the year in the text"), Message("总结的年份", "the year under review")


@rule(
    severity="warning",
    bad=[
        "某局2023年工作总结\n一、主要工作\n任务完成。\n二、⟦2023⟧年工作重点\n2024年,我局将抓好项目。",
        "某局2023年工作总结\n一、2023年工作完成情况\n任务完成。\n二、⟦2023⟧年工作安排\n抓好项目建设。",
        "某局2023年法治政府建设工作报告\n一、主要举措\n任务完成。\n二、⟦2014⟧年工作安排\n抓好培训。",
    ],
    good=[
        "青禾县2025年政府工作报告\n一、2024年工作回顾\n任务完成。\n二、2025年工作安排\n抓好项目建设。",
        "某局2023年工作总结\n一、2023年工作\n任务完成。\n二、2024年工作安排\n2025年是收官之年,2024年要打好基础。",
        "某局2023年上半年工作总结\n一、2023年上半年工作总结\n任务完成。\n二、2023年工作计划\n抓好项目建设。",
        "某局2023年工作总结\n一、2023年工作完成情况\n任务完成。\n二、2024年工作安排\n抓好项目建设。",
    ],
)
def section_year(document: Document) -> Iterator[Finding]:
    """计划部分的年份有误 (a part that plans bears the year under review, or another year than its own text).

    A heading 2023年工作重点 whose text begins with 2024年 and never names 2023; 2023年工作安排 after 2023年工作完成情况.
    Source: 党政机关公文处理工作条例 第二十条(四), reviewers check times.
    """
    headed = list(_headed(document))
    yield from headed
    told = [finding.span for finding in headed]
    yield from (finding for finding in _planned(document) if finding.span not in told)


def _headed(document: Document) -> Iterator[Finding]:
    """Headings of plans whose text begins with the year after theirs."""
    text = document.text
    for heading, end in zip(document.headings, document.sections.ends, strict=True):
        if heading.run_in or text.find("年", heading.title_start, heading.title_end) < 0:
            continue
        title = document.read(heading.title)
        if RANGE.search(title):
            continue
        headed = list(years(heading.title, title))
        begun = BEGUN.match(text, heading.end, end)
        if len(headed) != 1 or not (headed[0].plan or "重点" in title) or begun is None:
            continue
        own, year = headed[0].value, begun["year"]
        if int(year) == own + 1 and text.find(str(own), heading.end, end) < 0:
            yield Finding(
                headed[0].span,
                Message(
                    f"小标题写{own}年，这一部分讲的是{year}年", f"the heading says {own}, its text speaks of {year}"
                ),
                (Related(Span(*begun.span("year")), SPOKEN_OF),),
                confidence=0.65,
            )


def _planned(document: Document) -> Iterator[Finding]:
    """Headings that just plan the very year under review, or one before it."""
    reviewed = [year for year in titled(document) if not year.plan]
    if document.title is None or len(reviewed) != 1 or delivered(document):
        return
    (own,) = reviewed
    if PART.search(document.text, own.span.end, document.title.end):
        return
    found = list(stated(document))
    plans = [year for year in found if year.plan]
    past = next((year for year in found if not year.plan and year.value == own.value), None)
    again = [(year, past) for year in plans[-1:] if past and year.value == own.value and year.span > past.span]
    for year, against in [*[(year, own) for year in plans if year.value < own.value][-1:], *again]:
        if AHEAD.match(document.text, year.span.end, year.span.end + 16):
            also, too = ("也", ", too") if year.value == own.value else ("", "")
            yield Finding(
                year.span,
                Message(
                    f"总结的是{own.value}年，这里安排的{also}是{year.value}年",
                    f"the report is on {own.value}, this plans {year.value}{too}",
                ),
                (Related(against.span, REVIEWED),),
                confidence=0.6 if also else 0.65,
            )
