"""Rule label-mark."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

MARK = patterns.compile(r"(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|[①②③④⑤⑥⑦⑧⑨⑩])(?P<mark>[、.,:])")
BEGINS = "(①②③④⑤⑥⑦⑧⑨⑩"


@rule(
    severity="info",
    bad=["一、主要工作\n(一)⟦、⟧抓产业。产业向好。\n(二)、抓项目。项目加快。\n二、下步打算\n继续抓好落实。"],
    good=[
        "一、主要工作\n(一)抓产业。产业向好。\n(二)抓项目。项目加快。\n二、下步打算\n继续抓好落实。",
        "一、主要工作\n1、抓产业。产业向好。\n2、抓项目。项目加快。",
    ],
)
def label_mark(document: Document) -> Iterator[Finding]:
    """序号带括号后又加标点 ((一)、: a label in brackets takes no mark).

    All headings are one finding; the fix takes the mark away. Labels such as 1、 are too common to be told. Source:
    图书编校质量差错认定细则 第28条(五); 报纸编校质量评比差错认定细则 第38条(九).
    """
    text = document.text
    found = (
        MARK.match(text, heading.start)
        for heading in document.headings
        if heading.style and text[heading.start] in BEGINS
    )
    marks = [Span(*match.span("mark")) for match in found if match]
    if marks:
        yield grouped(
            marks,
            Message(
                f"序号带括号后不加标点，共{len(marks)}处", f"no mark after a label in brackets, {times(len(marks))}"
            ),
            confidence=0.6,
            edits=[Edit(mark, "") for mark in marks],
        )
