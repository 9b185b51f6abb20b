"""Binds totals of accounts to what they begin with and what is added: 收入28.6亿元,…,加上级补助12亿元、调入2亿元,收入总计42.6亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_sum
from reportlint.grammar.breakdowns import sum_of
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.statements import Item, Statement
from reportlint.grammar.wholes import amounts_of

ADDED = patterns.compile("(?:再?加上?|加之)(?=[^,;。:、0-9]{2,16}[0-9])")
IN_ALL = patterns.compile("(?:总[计量额]|合计|共计?)[^,;。:、0-9]{0,4}$")
TERMS = 40  # numbers in which it is looked for
BASES = 8  # numbers before 加上, among which the one that is added to is looked for


def added_on(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    """A number, perhaps of the sentence before, what is added to it, and all together: 加上上级补助12亿元,收入总计58亿元."""
    found = ADDED.search(statement.text, *statement.span)
    if found is None:
        return
    items = amounts_of(statement.items)
    row: list[Item] = []
    for item in items:
        if item.quantity.span.start < found.end():
            continue
        if row and IN_ALL.search(statement.lead(item)):
            yield from _with_base(statement, before, row, item, found.start())
            return
        if row and (not _alike(item, row[0]) or item.clause - row[-1].clause > 1):
            return
        row.append(item)


def _with_base(
    statement: Statement, before: Sequence[Statement], row: Sequence[Item], whole: Item, edge: int
) -> Iterator[Breakdown]:
    own = [item for item in amounts_of(statement.items) if item.quantity.span.end <= edge]
    told = [*(item for one in before[-2:] for item in amounts_of(one.items)), *own][-TERMS:]
    bases = [item for item in told if _alike(item, whole) and item.quantity.amount < whole.quantity.amount]
    summed = [item.quantity for item in row]
    fitting = next((base for base in reversed(bases) if is_sum([base.quantity, *summed], whole.quantity)), None)
    base = fitting or (bases[0] if bases and len(bases) <= BASES else None)
    if base is not None and _alike(row[0], whole):
        yield sum_of(whole, (base, *row), ("", *[statement.lead(item) for item in row]), "paragraph")


def _alike(item: Item, whole: Item) -> bool:
    return item.quantity.comparable(whole.quantity)
