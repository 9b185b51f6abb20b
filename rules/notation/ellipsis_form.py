"""Rule ellipsis-form."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

DOTS = patterns.compile(r"(?<=[\u4e00-\u9fff])(?:\.{3,12}(?![.\d])|。{3,12}(?!。)|…(?!…)|…{3,}+)")


@rule(
    needs=["...", "。。。", "…"],
    severity="info",
    default=False,
    bad=["推广了合作社、家庭农场⟦...⟧效果很好。"],
    good=["推广了合作社、家庭农场……效果很好。", "目录：一、工作回顾......3"],
)
def ellipsis_form(document: Document) -> Iterator[Finding]:
    """省略号写法 (an ellipsis is six dots in two places: ……).

    A matter of taste, since many systems turn …… into dots: off unless selected. Source: GB/T 15834-2011 4.11, A.9.
    """
    places = [Span(match.start(), match.end()) for match in DOTS.finditer(document.text)]
    if places:
        yield grouped(
            places,
            Message(f"省略号应写作……，共{len(places)}处", f"an ellipsis is written ……, {times(len(places))}"),
            edits=[Edit(place, "……") for place in places],
            safe=False,
        )
