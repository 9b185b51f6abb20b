"""Rule missing-section."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.outline.kinds import Kind
from reportlint.outline.templates import TEMPLATES, Part, Template
from reportlint.rule import rule

PAGER = patterns.compile(r"上一页\s+(?:\d{1,2}\s+){2,20}下一页")


@rule(
    severity="info",
    bad=[
        "⟦某市2024年政府信息公开工作年度报告⟧\n一、总体情况\n平稳有序。\n二、主动公开政府信息情况\n数据见附表。\n三、收到和处理政府信息公开申请情况\n"
        "均按时答复。\n四、政府信息公开行政复议、行政诉讼情况\n数量不多。\n五、其他需要报告的事项\n没有其他事项。",
    ],
    good=[
        "某县2024年政府工作报告\n各位代表:\n一、2023年工作回顾\n目标实现。\n二、2024年目标任务\n抓好落实。",
        "某县2024年政府工作报告\n各位代表:\n过去一年,全县目标实现。\n今年的总体要求是稳字当头。",
        "某局2018年政府信息公开工作年度报告\n一、基本情况\n平稳有序。\n二、咨询处理情况\n均已答复。\n三、收费及减免情况\n没有收费。",
        "某局2023年工作情况汇报\n一、主要工作\n任务完成。\n二、2024年思路\n抓好落实。",
    ],
)
def missing_section(document: Document) -> Iterator[Finding]:
    """缺少应有的部分 (a report of this kind has a section that is not there).

    The kind is told by the title. Sections prescribed by law are warnings where at least half of them are there, those of
    custom are information. A section may also be a paragraph whose first words open it. A saved page with a pager of
    several pages and a part missing holds only one of them. Source: 政府信息公开条例 第五十条, 国办公开办函〔2021〕30号.
    """
    if document.title is None or len(document.headings) < 2:
        return
    title = "".join(document.read(document.title).split())
    template = next((template for template in (*document.templates, *TEMPLATES) if template.applies(title)), None)
    if template is None:
        return
    missing = _missing(document, template)
    if not missing or len(missing) * 2 > len(template.parts):
        return
    names = "、".join(part.name for part in missing)
    kind = template.name
    place, severity = document.title, "warning" if template.law else None
    message = Message(f"{kind}一般有“{names}”，这里没有", f"a {kind} usually has {names}; there is none here")
    if template.law:
        message = Message(
            f"{kind}应有“{names}”（{template.law}），这里没有",
            f"{template.law} prescribes {names} for a {kind}; there is none here",
        )
    last = document.paragraphs[-1].span
    pager = PAGER.search(document.text, last.end)
    if pager:
        place, severity = Span(pager.start(), pager.end()), "warning"
        message = Message(
            f"网页分页只存了一页，正文到此为止，缺“{names}”", f"only one page of several was saved: {names} missing"
        )
    related = (Related(Span(last.end - 1, last.end), Message("正文到这里为止", "the text ends here")),)
    yield Finding(
        place, message, related, severity="warning" if severity else None, confidence=0.75 if severity else 0.4
    )


def _missing(document: Document, template: Template) -> list[Part]:
    """Parts that no heading and, where only custom asks for them, no paragraph's first words open."""
    openings = [document.read(heading.title) for heading in document.headings]
    if not template.law:
        openings += [
            document.text[p.span.start : min(p.span.end, p.span.start + 40)]
            for p in document.paragraphs
            if p.kind is Kind.BODY
        ]
    return [
        part for part in template.parts if not any(patterns.compile(part.pattern).search(words) for words in openings)
    ]
