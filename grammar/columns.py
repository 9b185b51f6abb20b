"""Binds wholes to rows that only their sum ties to them: 刑事案件141件,逮捕41件;起诉99件;提请1件. One unit is one column.

问题50项,金额2510万元,已整改40项,到位2155万元,正在整改10项,未到位355万元: each unit is looked at by itself. A row that does not
add up is of something else, so nothing is ever accused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.agreement import digits_of, is_sum
from reportlint.grammar.breakdowns import sum_of
from reportlint.grammar.claims import Breakdown, Locality
from reportlint.grammar.phrases import Change
from reportlint.grammar.statements import Item, Statement
from reportlint.grammar.wholes import GROUPS, counted

BACK, EARLIER = 3, 8  # sentences before, and numbers of each, among which a whole may stand
MOST = 16  # parts
AHEAD = 6  # sentences before parts told in one sentence each
AMONG = 8  # characters behind a number that its clause divides
NAME = 10  # characters before a number that may say that it is no part
NEAR = 1.2  # times a whole that rounded parts may come to
TELLING = 3  # digits of a whole that two numbers do not give by chance
LEAST = 20  # and the least whole that more of them do not
# What is no part of a row; differences others bind.
BESIDE = patterns.compile(
    r"上年|去年|同期|较|比|均|每|计划|目标|(?<!新)增(?![值资])|净|最[高低大小多少]|节|余|差|剩|[核审]减|结转|少|缺|超|合计|共计"
)


def columns(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    """Each number with the numbers of its unit right behind it that add up to it."""
    units: dict[tuple[str, int], list[Item]] = {}
    for item in statement.items:
        if _counts(item) and not BESIDE.search(statement.lead(item)[-NAME:]):
            units.setdefault((counted(item), 0), []).append(item)
        elif isinstance(item.phrase, Change) and item.is_amount and not item.depth and counted(item):
            units.setdefault((counted(item), item.phrase.direction), []).append(item)
    for (unit, changes), column in units.items():
        if len(column) < 2:
            continue
        earlier = [
            item
            for one in before[-1 if changes else -BACK :]
            for item in one.items[:EARLIER]
            if (_changes(item, unit, changes) if changes else _counts(item) and counted(item) == unit) and _tells(item)
        ]
        filled = 0
        for whole in reversed(earlier):
            filled = _filling(column, whole)
            if filled == len(column) or (filled > 2 and not changes):
                yield _sum(statement, whole, column[:filled], "paragraph")
                break
        for at, whole in enumerate(column[:-2] if filled < len(column) else ()):
            size = _filling(column[at + 1 :], whole) if _tells(whole) else 0
            if size:
                yield _sum(statement, whole, column[at + 1 : at + 1 + size], "sentence")
                break


def _counts(item: Item) -> bool:
    """True for what may stand in a row: numbers of something, since bare ones, as in tables, add up by chance."""
    unit = "" if item.depth or not item.stated or not item.is_amount or item.quantity.hedged else counted(item)
    return unit != "" and unit not in GROUPS


def spread(row: Sequence[Statement]) -> Iterator[Breakdown]:
    """Parts that open one sentence each: 提案92件,…。已解决22件,占24%。正在解决68件,占74%。列入规划2件,占2%."""
    opening = [_opening(statement) for statement in row]
    told: list[dict[str, list[Item]]] = []  # the wholes that each sentence may tell
    for start, units in enumerate(opening[:-1]):
        for unit, part in units.items():
            if unit not in opening[start + 1]:
                continue
            parts = [part]
            for after in opening[start + 1 : start + MOST]:
                if unit not in after:
                    break
                parts.append(after[unit])
            told = told or [_wholes(statement) for statement in row]
            near = told[max(0, start - AHEAD) : start + 1]
            wholes = [item for one in near for item in one.get(unit, ()) if item.quantity.end <= part.quantity.start]
            for whole in reversed(wholes):
                size = _filling(parts, whole)
                if size:
                    yield _sum(row[start], whole, parts[:size], "paragraph")
                    break


def _wholes(statement: Statement) -> dict[str, list[Item]]:
    """The numbers of each unit in a sentence that may be the whole of parts behind them."""
    found: dict[str, list[Item]] = {}
    for item in statement.items[:EARLIER]:
        if _counts(item) and _tells(item):
            found.setdefault(counted(item), []).append(item)
    return found


def _tells(whole: Item) -> bool:
    """False for a number so small that others add up to it by chance."""
    return whole.quantity.value >= LEAST or digits_of(whole.quantity) >= TELLING


def _opening(statement: Statement) -> dict[str, Item]:
    """The first number of each unit in a sentence that may be a part; of several joined by 中 it is the part of the first."""
    found: dict[str, Item] = {}
    for item in statement.items[:EARLIER]:
        if _counts(item) and not BESIDE.search(statement.lead(item)[-NAME:]):
            if statement.text[item.quantity.end : item.quantity.end + AMONG].partition(",")[0].endswith("中"):
                continue  # 801件提案中,已解决564件
            found.setdefault(counted(item), item)
    return found


def _changes(item: Item, unit: str, direction: int) -> bool:
    return isinstance(item.phrase, Change) and item.phrase.direction == direction and counted(item) == unit


def _filling(column: Sequence[Item], whole: Item) -> int:
    """How many numbers from the first one on add up to `whole`; 0 where none do, or so few that chance may have it."""
    most = float(whole.quantity.amount)
    together = 0.0  # only a sieve: what comes near is added up exactly
    for size, item in enumerate(column[:MOST], 1):
        together += float(item.quantity.amount)
        if together > most * NEAR:
            return 0
        if size > 1 and most < together * NEAR and is_sum([part.quantity for part in column[:size]], whole.quantity):
            told = digits_of(whole.quantity) >= TELLING if size == 2 else whole.quantity.value >= LEAST
            while size < len(column) and not column[size].quantity.amount:
                size += 1  # 抗诉0件
            return size if told else 0
    return 0


def _sum(statement: Statement, whole: Item, parts: Sequence[Item], locality: Locality) -> Breakdown:
    return sum_of(whole, parts, [statement.lead(part) for part in parts], locality)
