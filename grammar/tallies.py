"""Binds sums that are told in two measures, behind semicolons, or of cases: 86户312人,9户27人,合计95户339人; …;两项合计66759万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar.additions import APART, CARRIED
from reportlint.grammar.agreement import is_sum
from reportlint.grammar.breakdowns import LOOSELY, sum_of
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.phrases import Reach
from reportlint.grammar.statements import Item, Statement
from reportlint.grammar.wholes import SUMMED, amounts_of

TOTALS = (*SUMMED, "共")
COUNTED = "零一两三四五六七八九十"  # as they count the terms
TERMS = 20


def tallies(statement: Statement) -> Iterator[Breakdown]:
    """Each total that 合计 or 共 leads in, with a column of terms before it."""
    items = amounts_of(statement.items)
    for position, whole in enumerate(items):
        word = whole.phrase.word if isinstance(whole.phrase, Reach) else ""
        if word not in TOTALS or whole.edge + len(word) < whole.quantity.start or position < 2:
            continue
        after = items[position + 1] if position + 1 < len(items) else None
        second = after if after is not None and _is_second(after) else None
        name = None if after is None else statement.lead(after)
        terms, told = _column(statement, items[max(0, position - TERMS) : position], whole, name)
        labels = [statement.lead(term) for term in terms]
        if len(terms) < 2 or any("其中" in label or APART.search(label) for label in labels):
            continue
        holds = is_sum([term.quantity for term in terms], whole.quantity)
        carried = any(CARRIED.search(label) for label in labels)  # and may have been counted twice
        if told == len(terms) or second is not None or (carried and holds):
            closed = not carried and word in SUMMED
            yield sum_of(whole, terms, labels, "sentence", "合计" if closed else LOOSELY, closed)
        if second is not None or holds:
            yield from _beside(statement, items, terms, position)


def _is_second(item: Item) -> bool:
    """True for 339人 in 合计95户339人: the same in a second measure."""
    return not item.after and item.edge == item.quantity.start


def _column(statement: Statement, before: Sequence[Item], whole: Item, name: str | None) -> tuple[list[Item], int]:
    """The terms that may add up to `whole`, and how many the words say there are: 两项合计.

    A second measure beside each, with the `name` that it has beside the total, is passed over.
    """
    told = 0
    terms: list[Item] = []
    for item in reversed(before):
        beside = name is not None and statement.lead(item) == name and not item.quantity.comparable(whole.quantity)
        if item.quantity.comparable(whole.quantity) and not (name == "" and _is_second(item)):
            terms.insert(0, item)
        elif not terms and item.quantity.digits in COUNTED and statement.between(item, whole) in ("", *SUMMED):
            told = COUNTED.index(item.quantity.digits)
        elif not beside and not (name == "" and _is_second(item)):
            break
    return terms, told


def _beside(statement: Statement, items: Sequence[Item], terms: Sequence[Item], position: int) -> Iterator[Breakdown]:
    """The sum of the measure told beside each term: 14家,床位1680张;8家,床位960张;合计22家,床位2640张."""
    places = [items.index(term) + 1 for term in (*terms, items[position])]
    if places[-1] >= len(items):
        return
    *parts, whole = [items[at] for at in places]
    name = statement.lead(whole)
    alike = all(statement.lead(one) == name and one.quantity.comparable(whole.quantity) for one in parts)
    if alike and (name or _is_second(whole)) and not APART.search(name):
        yield sum_of(whole, parts, [name] * len(parts), "sentence", "合计", closed=True)
