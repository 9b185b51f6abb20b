"""Rule level-order."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span
from reportlint.rule import rule

RUNNING = 20  # paragraphs may be numbered through the whole document
LEVELS = ("一、", "(一)", "1.", "(1)")


@rule(
    severity="info",
    bad=[
        "(一)产业发展\n总体向好。\n1.工业。\n⟦一、⟧规模企业较多。\n二、产值稳步增长。\n2.农业。\n一、粮食丰收。\n二、菜价平稳。",
    ],
    good=[
        "一、产业发展\n总体向好。\n(一)工业。规模企业较多。\n1.产值稳步增长。\n2.效益改善。\n(二)农业。粮食丰收。",
        "一、产业发展\n1.工业。规模企业较多。\n2.农业。粮食丰收。\n二、项目建设\n1.开工。项目较多。",
    ],
)
def level_order(document: Document) -> Iterator[Finding]:
    """层次序号倒置 (a higher label stands under a lower one: 一、 under 1.).

    Levels may be left out, not turned round; told once. Source: GB/T 9704-2012 7.3.3, which says "依次可以用" 一、 (一) 1. (1):
    a conditional clause, hence information.
    """
    headings = document.headings
    for heading, parent in zip(headings, document.sections.parents, strict=True):
        if parent < 0 or heading.number != 1 or heading.style not in LEVELS:
            continue
        above = headings[parent]
        if above.style not in LEVELS:
            continue
        if LEVELS.index(heading.style) < LEVELS.index(above.style) and above.number <= RUNNING:
            label, upper = document.read(heading.label), document.read(above.label)
            yield Finding(
                Span(*heading.label),
                Message(f"“{upper}”之下用了“{label}”，层次序号倒置", f"{label} under {upper}: the levels are reversed"),
                (Related(above.label, Message("上一级", "the level above")),),
                confidence=0.5,
            )
            return
