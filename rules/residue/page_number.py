"""Rule page-number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.folding.mending import removed
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.outline import Kind
from reportlint.rule import rule

DASHED = tuple(
    patterns.compile(
        rf"{dash}(?<=[\u4e00-\u9fff,。、].)[ ]{{0,2}}(?P<number>\d{{1,3}})[ ]{{0,2}}[-—–](?=[\u4e00-\u9fff\d])"
    )
    for dash in "-—–"
)
ALONE = patterns.compile(r"—(?<=[\u4e00-\u9fff\d,。、 ]—)[ ]\d{1,3}[ ]—(?=[\u4e00-\u9fff\d\s])")
COUNTED = patterns.compile(r"第[ ]?\d{1,3}[ ]?页[ ,/]{0,2}共[ ]?\d{1,3}[ ]?页")


@rule(
    severity="info",
    bad=[
        "年度总结\n全年工作进展顺利。\n⟦- 1 -⟧\n完成投资3亿元。\n- 2 -\n引进企业20家。\n- 3 -\n群众满意。",
        "年度总结\n全年工作进展⟦- 1 -⟧顺利，完成投资3亿元，引进企业- 2 -20家。",
        "年度总结\n全年工作进展顺利，完成投资⟦— 3 —⟧12亿元。",
    ],
    good=[
        "年度总结\n全年工作进展顺利。\n1. 完成投资3亿元。\n2. 引进企业20家。\n3. 群众满意。",
        "年度总结\n见第2页，增长- 3 -倍，区间3-5-7。",
    ],
)
def page_number(document: Document) -> Iterator[Finding]:
    """页码混入正文 (page numbers or running heads of a printed copy stand between the lines).

    All of them are one finding. They come from text taken out of a PDF file; the report itself is not wrong.
    """
    places = [line.span for line in document.lines.of(Kind.PAGE) if line.span.length]
    for cut in removed(document, "page"):
        places.append(Span(cut.place.start, min(cut.place.end + 1, len(document.text))))
    text = document.text
    dashed = sorted(
        (match.start(), match.end(), int(match["number"]))
        for pattern in DASHED
        for match in pattern.finditer(text)
        if " " in match[0]
    )
    if len(dashed) < 2 or any(later != before + 1 for (_, _, before), (_, _, later) in pairwise(dashed)):
        dashed = []  # 一- 3 -二 alone may be anything
    inside = [Span(start, end) for start, end, _ in dashed]
    inside += [Span(*match.span()) for pattern in (ALONE, COUNTED) for match in pattern.finditer(text)]
    taken = sorted(place.start for place in places)
    places += [place for place in inside if not _near(taken, place.start)]
    if places:
        places.sort()
        count = len(places)
        yield grouped(places, Message(f"页码混入正文，共{count}处", f"page numbers stand in the text, {times(count)}"))


def _near(taken: list[int], at: int) -> bool:
    """True when one of the sorted offsets `taken` lies at `at` or at most 20 before it."""
    index = bisect_right(taken, at)
    return index > 0 and at - taken[index - 1] <= 20
