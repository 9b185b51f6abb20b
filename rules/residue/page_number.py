"""Rule page-number."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.folding.mending import removed
from reportlint.grammar import Span
from reportlint.grouping import grouped, times
from reportlint.outline import Kind
from reportlint.rule import rule


@rule(
    severity="info",
    bad=[
        "年度总结\n全年工作进展顺利。\n⟦- 1 -⟧\n完成投资3亿元。\n- 2 -\n引进企业20家。\n- 3 -\n群众满意。",
    ],
    good=["年度总结\n全年工作进展顺利。\n1. 完成投资3亿元。\n2. 引进企业20家。\n3. 群众满意。", "年度总结\n见第2页。"],
)
def page_number(document: Document) -> Iterator[Finding]:
    """页码混入正文 (page numbers or running heads of a printed copy stand between the lines).

    All of them are one finding. They come from text taken out of a PDF file; the report itself is not wrong.
    """
    places = [line.span for line in document.lines if line.kind is Kind.PAGE and line.span.length]
    for cut in removed(document, "page"):
        places.append(Span(cut.place.start, min(cut.place.end + 1, len(document.text))))
    if places:
        places.sort()
        count = len(places)
        yield grouped(places, Message(f"页码混入正文，共{count}处", f"page numbers stand in the text, {times(count)}"))
