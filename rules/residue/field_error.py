"""Rule field-error."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import occurrences

# What spreadsheets and word processors print where a reference leads nowhere.
ERRORS = (
    "#REF!",
    "#N/A",
    "#DIV/0!",
    "#VALUE!",
    "#NAME?",
    "#NUM!",
    "错误!未找到引用源",
    "错误!未定义书签",
    "错误!未指定书签",
    "Error! Reference source not found",
    "Error! Bookmark not defined",
    "PAGEREF _",  # codes of fields that were taken out as text
    "HYPERLINK \\",
    'HYPERLINK "',
    "TOC \\o",
    "\\* MERGEFORMAT",
    "NaN%",
    "Lorem ipsum",
)


@rule(
    needs=ERRORS,
    bad=[
        "完成投资⟦#REF!⟧亿元，占比#DIV/0!。",
        "目录\n一、工作回顾⟦错误！未定义书签⟧。",
        "目录\n一、工作回顾 ⟦PAGEREF _⟧Toc1 \\h 3",
    ],
    good=["修订号#12，编号N/A，错误！应予更正，使用NaN表示缺值。", "参照#1号方案，引用源未找到的说法已更正。"],
)
def field_error(document: Document) -> Iterator[Finding]:
    """域或公式出错 (a spreadsheet or a word processor printed an error in place of a value: #REF!, 错误！未找到引用源).

    All places are one finding. What should stand there must be looked up. Source: the programs' own messages.
    """
    text = document.text
    places = sorted(Span(at, at + len(error)) for error in document.present(ERRORS) for at in occurrences(text, error))
    if places:
        shown, count = document.read(places[0]), len(places)
        yield grouped(
            places,
            Message(f"域或公式出错：{shown}，共{count}处", f"an error of a program stands in the text, {times(count)}"),
            confidence=0.95,
        )
