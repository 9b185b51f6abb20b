"""Rule invisible-character."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.folding.mending import removed, without
from reportlint.grouping import grouped, times
from reportlint.rule import rule


@rule(
    severity="info",
    bad=["全年完成⟦投⟧\u200b资3亿元，引进企\ufeff业20家。"],
    good=["　　全年完成投资3亿元。", "全年完成投资\u00a03亿元。"],
)
def invisible_character(document: Document) -> Iterator[Finding]:
    """不可见字符 (zero-width, direction or control characters hide in the text).

    They break searching and comparing, and a reader cannot see them. Wide and no-break blanks are normal. The fix takes
    them out.
    """
    hidden = removed(document, "invisible")
    if hidden:
        yield grouped(
            (cut.place for cut in hidden),
            Message(f"不可见字符，共{len(hidden)}处", f"invisible characters, {times(len(hidden))}"),
            edits=tuple(without(document, hidden)),
        )
