"""Rule repeated-title."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span
from reportlint.grouping import grouped, times
from reportlint.rule import rule


@rule(
    severity="info",
    bad=["某局2023年工作总结\n⟦某局2023年工作总结⟧\n一、主要工作\n全年任务完成。\n二、存在问题\n人手不足。"],
    good=[
        "某局2023年工作总结\n——在全县工作会议上\n一、2023年工作总结\n全年任务完成。\n二、存在问题\n人手不足。",
        "某局2023年工作总结\n一、主要工作\n全年任务完成。\n二、存在问题\n人手不足。",
    ],
)
def repeated_title(document: Document) -> Iterator[Finding]:
    """标题重复 (the title stands again: a saved page carries it in its frame and over its text).

    Lines that say the title once more are one finding. Source: an evident repetition, no standard needed.
    """
    if document.title is None or document.title.length < 5:
        return
    title = "".join(document.read(document.title).split())
    again = [
        Span(start, end)
        for start, end in zip(document.lines.starts, document.lines.ends, strict=True)
        if len(title) <= end - start <= 2 * document.title.length
        and not start <= document.title.start < end
        and "".join(document.text[start:end].split()) == title
    ]
    if again:
        yield grouped(again, Message(f"标题重复{len(again)}次", f"the title is repeated, {times(len(again))}"))
