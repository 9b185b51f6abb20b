"""Binds the parts of two wholes that are told side by side: 项目86个,资金1.46亿元,其中产业类42个8260万元、就业类44个6340万元.

Where the parts of one measure add up, none is missing, and those of the other must add up as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar.agreement import is_sum
from reportlint.grammar.breakdowns import sum_of
from reportlint.grammar.claims import Breakdown, Locality
from reportlint.grammar.statements import Item, Statement
from reportlint.grammar.wholes import amounts_of

MOST = 12  # pairs
WHOLES = 6  # numbers before the pairs, among which their wholes are looked for
WITHIN = 24  # characters of the words that may stand between the two numbers of a pair
MEANS = ("均", "每", "增", "降", "比", "较")


def side_by_side(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    """Each run of pairs with two numbers before it, one of which the one column adds up to."""
    items = amounts_of(statement.items)
    at = 0
    while at < len(items) - 3:
        pairs = _pairs(statement, items, at)
        if len(pairs) < 2:
            at += 1
            continue
        earlier = amounts_of(before[-1].items) if before else []
        told = [*earlier, *items[:at]][-WHOLES:]
        at += 2 * len(pairs)
        yield from _bound(statement, told, pairs, items[at] if at < len(items) else None)


def _pairs(statement: Statement, items: Sequence[Item], at: int) -> list[tuple[Item, Item]]:
    """The pairs from items[at] on: one measure and then another, each time with the same words between."""
    pairs: list[tuple[Item, Item]] = []
    for start in range(at, min(len(items) - 1, at + 2 * MOST), 2):
        one, other = items[start], items[start + 1]
        if one.quantity.comparable(other.quantity) or other.clause - one.clause > 1 or other.part != one.part:
            break
        if not statement.lead(one).strip() or len(statement.lead(other)) > WITHIN:
            break
        if pairs and not _like(statement, pairs[0], (one, other)):
            break
        pairs.append((one, other))
    return pairs


def _like(statement: Statement, first: tuple[Item, Item], pair: tuple[Item, Item]) -> bool:
    return (
        first[0].quantity.comparable(pair[0].quantity)
        and first[1].quantity.comparable(pair[1].quantity)
        and statement.lead(first[1]) == statement.lead(pair[1])
    )


def _bound(
    statement: Statement, told: Sequence[Item], pairs: Sequence[tuple[Item, Item]], after: Item | None
) -> Iterator[Breakdown]:
    """The divisions of both wholes; `after` is the number behind the pairs, maybe a part told in one measure only."""
    if any(mean in statement.lead(item) for item in pairs[0] for mean in MEANS):
        return
    for size in range(len(pairs), 1, -1):
        sides = [[pair[side] for pair in pairs[:size]] for side in (0, 1)]
        wholes = [_whole(told, side) for side in sides]
        if None in wholes:
            continue
        rows = [(whole, side) for whole, side in zip(wholes, sides, strict=True) if whole is not None]
        if not _are_told_together(told, *[whole for whole, _ in rows]):
            continue
        held = [is_sum([part.quantity for part in side], whole.quantity) for whole, side in rows]
        if any(held):
            for (whole, side), holds in zip(rows, held, strict=True):
                locality: Locality = "sentence" if whole.at < side[0].at else "paragraph"
                last = side[-1]  # …;农业20个,资金1.4亿元;贷款0.7亿元
                goes_on = after is not None and after.part == last.part + 1 and after.quantity.comparable(last.quantity)
                labels = [statement.lead(pair[0]) for pair in pairs[:size]]
                yield sum_of(whole, side, labels, locality, disjoint=True, likely=not holds and not goes_on)
            return


def _are_told_together(told: Sequence[Item], one: Item, other: Item) -> bool:
    """False for 8起 and 133人 in 工贸发生8起,死亡162人;煤矿发生7起,死亡133人: each is of something else."""
    first, last = sorted((told.index(one), told.index(other)))
    between = told[first + 1 : last]
    return not any(item.quantity.comparable(whole.quantity) for item in between for whole in (one, other))


def _whole(told: Sequence[Item], side: Sequence[Item]) -> Item | None:
    """The number before that the parts add up to, else the nearest that can hold each of them."""
    quantities = [part.quantity for part in side]
    largest = max(quantity.amount for quantity in quantities)
    fitting = [
        item for item in reversed(told) if item.quantity.comparable(quantities[0]) and item.quantity.amount >= largest
    ]
    return next((item for item in fitting if is_sum(quantities, item.quantity)), fitting[0] if fitting else None)
