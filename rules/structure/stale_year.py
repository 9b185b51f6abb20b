"""Rule stale-year."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.outline.years import delivered, titled
from reportlint.rule import rule

NEXT = patterns.compile(
    r"明年(?:工作|各项|的?(?:主要|重点|预期|总体|工作|经济)|要(?!求)|将|计划|力争|全[市县区省]|[^,。;\n]{0,6}(?:工作|任务)[,:])"
)
LEADS = ("到", "至", "力争", "确保", "争取", "为", "于", "在", "后", "和", "及", "、", "预计", "计划")
UNTIL = patterns.compile(r"截[至止]到?[ ]?(?P<year>(?:19|20)\d\d)[ ]?年(?:[ ]?(?:9|1[0-2])[ ]?月|底|末)")


@rule(
    needs=["明年", "截至", "截止"],
    severity="warning",
    bad=[
        "某县2024年政府工作报告\n各位代表:\n一、2023年工作回顾\n目标实现。\n二、2024年目标任务\n做好⟦明年工作⟧,要抓好以下几点。\n加快建设,扩大投资。",
        "某局2023年工作总结\n一、主要工作\n⟦截至2022年11月⟧底,完成投资3亿元。\n二、存在问题\n人手不足。",
    ],
    good=[
        "某县2024年政府工作报告\n各位代表:\n一、2023年工作回顾\n目标实现。\n二、2024年目标任务\n项目今年开工、明年竣工,为明年工作打好基础。",
        "某局2023年工作总结及2024年打算\n一、2023年工作\n截至2023年11月底,完成投资3亿元。\n二、明年工作打算\n明年要抓好项目。",
        "某局2023年工作总结\n一、主要工作\n截至2022年底的存量为3件,截至2023年底全部清零。",
    ],
)
def stale_year(document: Document) -> Iterator[Finding]:
    """旧稿年份未改 (a year left over from an earlier draft: 明年 under the heading of this year, last year's 截至).

    In a report delivered in 2024 the part headed 2024年目标任务 cannot call that year 明年; a summary of 2023 whose figures
    all stand at a day of 2022 was not brought up to date. Source: 党政机关公文处理工作条例 第二十条(四), reviewers check times.
    """
    written = titled(document)
    text = document.text
    if not written:
        return
    own = max(year.value for year in written)
    if delivered(document):
        for section in document.sections if "明年" in text else ():
            heading = section.heading
            if section.parent >= 0 or f"{own}年" not in document.read(heading.title).replace(" ", ""):
                continue
            for match in NEXT.finditer(text, section.span.start, section.span.end):
                if not text.endswith(LEADS, max(0, match.start() - 2), match.start()):
                    related = (Related(heading.title, Message("这一部分讲的年份", "the year of this part")),)
                    message = Message(
                        f"这一部分是{own}年的安排，却说“明年”", f"this part plans {own}, yet it says next year"
                    )
                    yield Finding(Span(*match.span()), message, related, confidence=0.6)
        return
    reviewed = next((year.value for year in written if not year.plan), None)
    dates = list(UNTIL.finditer(text)) if "截" in text else []
    if reviewed and dates and all(int(match["year"]) == reviewed - 1 for match in dates):
        yield Finding(
            Span(*dates[0].span()),
            Message(f"标题是{reviewed}年，数据却截至{reviewed - 1}年", f"titled {reviewed}, figures of {reviewed - 1}"),
            (Related(written[0].span, Message("标题中的年份", "the year in the title")),),
            confidence=0.5,
        )
