"""Rule note-reference."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.folding.mending import removed
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped
from reportlint.outline.kinds import Kind
from reportlint.rule import rule

OPENING = patterns.compile(r"\s{0,8}(?:(?:[\[【〔] ?注?\d{1,3} ?[\]】〕]){1,6}|\d{1,3}[.、])")
NUMBER = patterns.compile(r"\d{1,3}")
ENOUGH = 2  # marks and notes that belong together before the others are missed
ALONE = 3  # marks without a single note


@rule(
    severity="warning",
    bad=[
        "一、工作回顾\n推行链长制[1]，办好小事[2]，建设口袋公⟦园⟧[3]，推广积分制[4]。\n"
        "注释\n[1]链长制：由负责人联系产业链。\n[2]小事：群众身边的事。\n[4]积分制：以积分兑换物品。",
        "一、工作回顾\n推行链长制[1]，办好小事[2]，建设公园[4]。\n注释\n[1]链长制：由负责人联系产业链。\n[2]小事：群众身边的事。\n"
        "⟦[3]积分制：以积分兑换物品。⟧\n[4]公园：口袋公园。",
    ],
    good=[
        "一、工作回顾\n推行链长制[1]，依据文献[7]办理。\n注释\n[1]链长制：由负责人联系产业链。",
        "一、工作回顾\n推行链长制[1]，办好小事[2]，推广积分制[3]，完善链长制[1]。\n"
        "注释\n[1]链长制：由负责人联系产业链。\n[2][3]小事、积分制：群众身边的事。",
        "一、工作回顾\n推行链长制【1】，办好小事【2】。\n【1】链长制：由负责人联系产业链。\n【2】小事：群众身边的事。",
    ],
)
def note_reference(document: Document) -> Iterator[Finding]:
    """注释与正文标号对不上 (a footnote mark without its note, or a note that nothing refers to).

    Told where at least two marks find their notes. A report whose notes were all left out is information; a
    glossary needs no marks. Source: an evident gap; 图书编校质量差错认定细则 on notes and their marks.
    """
    source = document.source.text
    marks: dict[int, Span] = {}
    for cut in removed(document, "footnote"):
        if number := NUMBER.search(source, *cut.span):
            marks.setdefault(int(number[0]), Span(max(0, cut.at - 1), cut.at))
    notes: dict[int, Span] = {}
    for line in document.lines.of(Kind.NOTE):
        opening = OPENING.match(document.text, *line.span)
        for number in NUMBER.findall(opening[0]) if opening else ():
            notes.setdefault(int(number), line.span)
    both = marks.keys() & notes.keys()
    running = len(marks) >= ENOUGH and set(marks) == set(range(1, len(marks) + 1))
    if len(both) < ENOUGH and not (both and running):
        if not notes and len(marks) >= ALONE and set(marks) == set(range(1, len(marks) + 1)):
            yield told(marks, sorted(marks), is_mark=True, whole=True)
        return
    for here, there in ((marks, notes), (notes, marks)):
        missing = sorted(here.keys() - there.keys())
        if missing and len(missing) <= len(both):
            yield told(here, missing, is_mark=here is marks)


def told(places: dict[int, Span], numbers: list[int], is_mark: bool, whole: bool = False) -> Finding:
    """One finding for all `numbers` that have no counterpart."""
    shown = "、".join(f"[{number}]" for number in numbers[:5])
    return grouped(
        [places[number] for number in numbers],
        Message(
            f"正文标了{shown}，却没有相应的注释" if is_mark else f"有注释{shown}，正文却没有标注",
            f"the text refers to {shown}, but there is no such note" if is_mark else f"nothing refers to note {shown}",
        ),
        severity="info" if whole else None,
        confidence=0.4 if whole else 0.7,
    )
