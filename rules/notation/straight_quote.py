"""Rule straight-quote."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

QUOTED = patterns.compile(r"\"[^\"\n]{1,60}\"")
CHINESE = patterns.compile("[\u4e00-\u9fff]")


@rule(
    needs=['"'],
    severity="info",
    bad=['开展⟦"作风建设年"⟧活动，推进"放管服"改革。'],
    good=["开展“作风建设年”活动。", '文件名为 "report.txt"，代码 print("ok")，屏幕24"。'],
)
def straight_quote(document: Document) -> Iterator[Finding]:
    """中文里的直引号 (straight quotation marks around Chinese words).

    Told once for the document. Source: GB/T 15834-2011 4.8 and chapter 5.
    """
    text = document.text
    places = [Span(match.start(), match.end()) for match in QUOTED.finditer(text) if CHINESE.search(match[0])]
    if places:
        yield grouped(
            places,
            Message(
                f"中文引号应为“ ”，直引号共{len(places)}处",
                f"straight quotation marks around Chinese, {times(len(places))}",
            ),
            confidence=0.6,
        )
