"""Rule count-off-by-one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Quantity, patterns
from reportlint.grammar.naming import deed_of
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

ELSEWHERE = Message("另一处所写", "as written elsewhere")
PERHAPS = Message("动词和名词相同，也可能是两件事", "verb and noun are the same, yet they may be two things")
Count = tuple[int, Statement, Item]
KEY, FEWEST = 4, 10  # characters of verb and noun that must be the same; smaller counts differ for good reasons
APART = patterns.compile(r"其中|上年|去年|[0-9]月|季度|上半年|力争|计划|目标|拟|预计|第|年度|[省市县国]级")


@rule(
    bad=[
        "一、主要工作\n全年共申报32个项目,立项9个。\n深入开展帮扶,帮助企业申报项目⟦31个⟧,到位资金955万元。\n二、下步打算\n继续努力。"
    ],
    good=[
        "一、主要工作\n全年共申报32个项目,立项9个。\n深入开展帮扶,帮助企业申报项目32个,到位资金955万元。\n二、下步打算\n继续努力。",
        "一、主要工作\n全年共申报32个项目,立项9个。\n二、下步打算\n申报项目31个。",
        "一、主要工作\n全年共申报32个项目,其中申报国家级项目31个。\n二、下步打算\n继续努力。",
        "一、主要工作\n全年共申报32个项目。上年申报项目31个。\n二、下步打算\n继续努力。",
    ],
    severity="info",
)
def count_off_by_one(document: Document) -> Iterator[Finding]:
    """同一事项两处数目差一 (what was done is counted twice, and the counts differ by one).

    申报32个项目 and 申报项目31个 in one chapter may be two things, but often one of them was not brought up to date; a hint, no more.
    Read where verb and noun are literally the same, just twice in the chapter, without other year, level or plan.
    Source: practice of reviewers.
    """
    chapters = [heading.span.start for heading in document.headings if heading.level == 1]
    if not chapters:
        return
    counts: dict[tuple[int, str], list[Count]] = {}
    for statement in document.statements:
        chapter = bisect_right(chapters, statement.span.start)
        for item in statement.items:
            quantity, unit = item.quantity, item.quantity.unit
            if unit is None or unit.dimension != "count" or item.depth or not item.stated or quantity.hedged:
                continue
            if quantity.whole and quantity.value >= FEWEST:
                counts.setdefault((chapter, unit.name), []).append((quantity.value.numerator, statement, item))
    for row in counts.values():
        for first, second in _pairs(row):
            yield Finding(
                second.span,
                Message(
                    f"同一事项前后差一：{document.read(first.span)}、{document.read(second.span)}",
                    f"counted as {first.digits} and as {second.digits}",
                ),
                related=(Related(first.span, ELSEWHERE),),
                confidence=0.3,
                operands=(second.number, first.number),
                reasons=(PERHAPS,),
            )


def _pairs(row: Sequence[Count]) -> Iterator[tuple[Quantity, Quantity]]:
    """Counts that differ by one and of which no third one has the name; most have no neighbour, and need no name."""
    values = {value for value, _, _ in row}
    if not any(value + 1 in values for value in values):
        return
    named: dict[str, list[tuple[int, Quantity]]] = {}
    for value, statement, item in row:
        name = "" if APART.search(statement.lead(item)) else deed_of(statement, item)[-KEY:]
        named.setdefault(name, []).append((value, item.quantity))
    for name, alike in named.items():
        if len(name) == KEY and len(alike) == 2 and abs(alike[0][0] - alike[1][0]) == 1:
            yield alike[0][1], alike[1][1]
