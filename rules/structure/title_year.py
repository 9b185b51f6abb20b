"""Rule title-year."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import patterns
from reportlint.outline.years import delivered, stated, titled
from reportlint.rule import rule

OPENING = 400  # code points in which the day of delivery stands
GIVEN = patterns.compile(r"[—-]\s?(20\d\d)年\d{1,2}月\d{1,2}日在")


@rule(
    severity="warning",
    bad=[
        "某局2024年工作总结及2025年工作打算\n一、⟦2023⟧年工作回顾\n任务全部完成。\n二、2025年工作打算\n抓好落实。",
        "某市2024年政府信息公开工作年度报告\n本报告统计期限自⟦2023⟧年1月1日至2023年12月31日。\n一、总体情况\n平稳有序。",
        "云县2024年政府工作报告\n——2024年1月10日在云县人民代表大会会议上\n一、2023年工作回顾\n目标实现。\n二、⟦2025⟧年工作安排\n抓好落实。",
        "某局2024年工作总结及2025年工作打算\n一、2024年工作回顾\n任务全部完成。\n二、⟦2024⟧年工作打算\n抓好落实。",
    ],
    good=[
        "某县2025年政府工作报告\n——2025年1月8日在某县人民代表大会会议上\n一、2024年工作回顾\n目标实现。\n二、2025年工作安排\n抓好落实。",
        "云县2025年政府工作报告\n——2025年1月8日在云县人民代表大会会议上\n一、2024年工作回顾\n实现。\n二、2025年主要工作\n落实。",
        "某局2024年工作总结及2025年工作打算\n2025-01-06 来源:某局\n一、2024年工作回顾\n任务完成。\n二、2025年工作打算\n抓好落实。",
        "某局2022—2024年工作总结\n一、2022年工作回顾\n任务完成。",
        "某局2024年工作总结\n一、2024年工作回顾\n与2020年相比,企业翻番。\n二、2025年工作打算\n抓好落实。",
    ],
)
def title_year(document: Document) -> Iterator[Finding | Holds]:
    """标题年份与正文年份不符 (the year of the title is not that of the headings or of the period reported on).

    The year under review and the year of the plan are compared each with its own. A report delivered to a congress bears the
    year of delivery and reviews the year before. Years in running text, posting dates and links are not looked at.
    """
    written = titled(document)
    if not written:
        return
    slack = 1 if delivered(document) else 0
    given = GIVEN.search(document.text[:OPENING]) if slack else None
    exact = given is not None and int(given[1]) == written[0].value  # it plans that very year
    found = list(stated(document))
    for plan in (False, True):
        own = next((year for year in written if year.plan == plan), written[0] if slack else None)
        told = [year for year in found if year.plan == plan]
        if own is None or not told:
            continue
        allowed = {
            year.value + (by if plan else -by)
            for year in written
            if year.plan == plan or slack
            for by in range(slack + 1)
        }
        if exact and plan and len(written) == 1:
            allowed = {written[0].value}
        right = [year for year in told if year.value in allowed]
        if right:
            years = "、".join(dict.fromkeys(str(year.value) for year in right))
            agreed = Message(f"标题{own.value}年，正文{years}年", f"title {own.value}, text {years}")
            yield Holds(agreed, (own.span, *(year.span for year in right)))
        for year in told[: 0 if right else 3]:
            yield Finding(
                year.span,
                Message(
                    f"标题写{own.value}年，这里写{year.value}年", f"the title says {own.value}, this says {year.value}"
                ),
                (Related(own.span, Message("标题中的年份", "the year in the title")),),
                confidence=0.7,
            )
