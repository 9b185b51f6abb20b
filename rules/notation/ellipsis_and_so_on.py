"""Rule ellipsis-and-so-on."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

AND_SO_ON = patterns.compile(r"等(?:(?<=…等)|(?<=[.。]{6}等))(?![待级于候同距额])")


@rule(
    needs=["…", "......", "。。"],
    severity="warning",
    bad=["种植苹果、梨、桃⟦……等⟧。"],
    good=["种植苹果、梨、桃等。", "种植苹果、梨、桃……等待收获。", "一等、二等……等级分明。"],
)
def ellipsis_and_so_on(document: Document) -> Iterator[Finding]:
    """省略号与“等”重复 (an ellipsis and 等 say the same).

    Source: GB/T 15834-2011 A.9; 图书编校质量差错认定细则 第35条.
    """
    text = document.text
    for match in AND_SO_ON.finditer(text):
        start = match.start() - 1
        while text[start - 1] == text[match.start() - 1] and match.start() - start < 12:
            start -= 1
        yield Finding(
            Span(start, match.end()),
            Message("省略号与“等”重复，留一个即可", "an ellipsis and 等 say the same: keep one"),
            confidence=0.85,
        )
