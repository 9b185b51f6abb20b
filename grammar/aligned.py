"""Binds rows of numbers told 分别 to each other, one by one.

720元和560元,较上年分别增加40元和50元,分别增长5.9%和9.8%; 97.5%和92.3%,分别较上年提高0.8个和1.4个百分点(上年分别为96.7%、90.9%).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.claims import Increment, Movement
from reportlint.grammar.eras import era_of, rest_of, words_before
from reportlint.grammar.growths import MOVES
from reportlint.grammar.indicators import is_real
from reportlint.grammar.phrases import Change
from reportlint.grammar.statements import LISTED, Item, Role, Statement
from reportlint.grammar.yardsticks import is_yardstick

MOST = 6  # numbers of one row
NEAR = 2  # clauses between two rows
LED = 8  # characters before a number in the middle of a row: 外销值为5.0亿元
ABOVE, BELOW = patterns.compile(r"[高快多]于?$"), patterns.compile(r"[低慢少]于?$")


def aligned(statement: Statement) -> Iterator[Movement | Increment]:
    """Each row of changes with the levels before it, and the rates or the yardsticks behind it."""
    if "RESPECTIVELY" not in statement.cues:
        return
    rows = _rows(statement)
    for at, row in enumerate(rows):
        said = _directions(statement, row)
        if said is None or statement.text.find("分别", row[0].edge - 1, row[0].quantity.start) < 0:
            continue
        yield from _against_each(statement, row, said)
        levels = _levels(rows[:at], row)
        if levels is None:
            continue
        behind = rows[at + 1] if at + 1 < len(rows) and len(rows[at + 1]) == len(row) else None
        if behind is None or behind[0].clause - row[0].clause > NEAR:
            continue
        if (
            _directions(statement, behind) == said
            and _goes_on(statement, row, behind)
            and all(item.quantity.is_rate for item in behind)
        ):
            if not any(item.quantity.dimension in MOVES for item in row):
                yield from _increments(statement, levels, row, behind, said)
        elif era_of(statement.lead(behind[0])) not in ("", "plan", "peer"):
            yield from _movements(statement, levels, row, behind, said)


def _goes_on(statement: Statement, row: Sequence[Item], behind: Sequence[Item]) -> bool:
    """True when a row of rates names nothing new, and no other yardstick than the row of amounts."""
    first, then = statement.lead(row[0]), statement.lead(behind[0])
    era = era_of(then)
    return (not era or era == era_of(first)) and not rest_of(then)


def _against_each(statement: Statement, row: Sequence[Item], said: Sequence[int]) -> Iterator[Movement]:
    """5.6%,比全国(5.0%)、全省(5.8%)分别高0.6个和低0.2个百分点: one level against each of several."""
    items = statement.items
    first = next(at for at, item in enumerate(items) if item is row[0])
    bases = items[max(0, first - len(row)) : first]
    ahead = reversed(items[: max(0, first - len(row))])
    level = next(
        (one for one in ahead if one.quantity.comparable(bases[0].quantity) and not is_yardstick(statement, one)), None
    )
    if level is None or not (level.stated or level.role is Role.CHANGE) or level.depth != row[0].depth:
        return
    compared = words_before(statement, bases[0]).lstrip(",").startswith(("较", "比", "与"))
    beside = all(
        one.after == "OPEN" and one.clause == row[0].clause and one.stated and one.quantity.comparable(level.quantity)
        for one in bases
    )
    if not compared or not beside or row[0].part - level.part > 1 or not all(_alike(level, one) for one in row):
        return
    for base, change, direction in zip(bases, row, said, strict=True):
        span = level.quantity.span.to(change.quantity.span)
        yield Movement(
            span, statement.lead(level), base.quantity, level.quantity, direction, change.quantity, direction, False,
            None, change.quantity.is_rate and is_real(statement.lead(level)), "sentence",
        )  # fmt: skip


def _rows(statement: Statement) -> list[list[Item]]:
    """Numbers that follow each other with no more than a mark between them, a few words at most."""
    rows: list[list[Item]] = []
    for item in statement.items:
        last = rows[-1][-1] if rows else None
        if (
            last is not None
            and item.after in LISTED
            and item.depth == last.depth
            and item.clause == last.clause
            and item.lead.length <= LED
        ):
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows


def _directions(statement: Statement, row: Sequence[Item]) -> list[int] | None:
    """Which way each number of a row of changes goes; None for any other row."""
    if not 2 <= len(row) <= MOST:
        return None
    said: list[int] = []
    for item in row:
        own = item.phrase.direction if isinstance(item.phrase, Change) else 0
        lead = statement.lead(item)
        own = own or (1 if ABOVE.search(lead) else -1 if BELOW.search(lead) else 0)
        if not own and item is not row[0] and not lead.strip("约近"):
            own = said[-1]
        if not own:
            return None
        said.append(own)
    return said


def _levels(before: Sequence[Sequence[Item]], row: Sequence[Item]) -> list[Item] | None:
    """As many levels right before a row: one row of them, or one in each clause."""
    found: list[Item] = []
    for other in reversed(before):
        if not all(item.stated and item.depth == row[0].depth for item in other):
            return None
        found[:0] = other
        if row[0].clause - other[0].clause > len(row) or len(found) >= len(row):
            break
    return found if len(found) == len(row) else None


def _alike(level: Item, change: Item) -> bool:
    if level.quantity.is_rate:
        return change.quantity.dimension == "point"
    return change.quantity.is_rate or change.quantity.comparable(level.quantity)


def _increments(
    statement: Statement, levels: Sequence[Item], row: Sequence[Item], rates: Sequence[Item], said: Sequence[int]
) -> Iterator[Increment]:
    for level, amount, rate, direction in zip(levels, row, rates, said, strict=True):
        if amount.quantity.comparable(level.quantity):
            span = level.quantity.span.to(rate.quantity.span)
            name = statement.lead(level)
            yield Increment(span, name, level.quantity, amount.quantity, direction, rate.quantity, is_real(name))


def _movements(
    statement: Statement, levels: Sequence[Item], row: Sequence[Item], bases: Sequence[Item], said: Sequence[int]
) -> Iterator[Movement]:
    for level, change, base in zip(levels, row, bases, strict=True):
        if not base.stated or not base.quantity.comparable(level.quantity) or not _alike(level, change):
            return
    for level, change, base, direction in zip(levels, row, bases, said, strict=True):
        span = level.quantity.span.to(base.quantity.span)
        name = statement.lead(level)
        real = is_real(name) and change.quantity.is_rate
        yield Movement(
            span,
            name,
            base.quantity,
            level.quantity,
            direction,
            change.quantity,
            direction,
            False,
            None,
            real,
            "sentence",
        )
