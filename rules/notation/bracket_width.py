"""Rule bracket-width."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

MIXED = (patterns.compile(r"（[^（）()\n]{1,120}\)"), patterns.compile(r"\([^（）()\n]{1,120}）"))


@rule(
    severity="info",
    bad=["全市有博物馆39个⟦（其中国有17个)⟧，图书馆9个（含分馆)。"],
    good=["全市有博物馆39个（其中国有17个），图书馆9个(含分馆)。", "主要任务：\n（1)摸底\n（2)建账"],
)
def bracket_width(document: Document) -> Iterator[Finding]:
    """一对括号宽窄不同 (a full-width bracket is closed by a half-width one, or the other way round).

    All pairs are one finding; labels such as （1) are left alone. Source: GB/T 15834-2011, chapter 5.
    """
    source = document.source.text
    if not all(any(bracket in source for bracket in brackets) for brackets in ("()", "（）")):
        return
    pairs = sorted(
        Span(match.start(), match.end())
        for mixed in MIXED
        for match in mixed.finditer(source)
        if not match[0][1:-1].isalnum() or len(match[0]) > 5
    )
    if pairs:
        yield grouped(
            (document.folded_span(pair) for pair in pairs),
            Message(
                f"一对括号宽窄不同，共{len(pairs)}处",
                f"a pair of brackets of two widths, {times(len(pairs))}",
            ),
            confidence=0.7,
        )
