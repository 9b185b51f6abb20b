"""Binds a change with the base that the text tells behind it: 达286家,比2015年净增98家,2015年为188家."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.claims import Movement
from reportlint.grammar.growths import BRACKETS, MOVES
from reportlint.grammar.increments import ADDED
from reportlint.grammar.indicators import THINGS, is_real, leads_only, tail
from reportlint.grammar.phrases import Change
from reportlint.grammar.statements import Item, Role, Statement

TOLD = patterns.compile(
    r"[(“]?(?:上一?年|去年|[上前]一?届|(?:19|20)[0-9]{2}年|十[一二三四]五”?[末初])(?:同期|年?底|年?末|全年)?(?:仅|只|就)?(?:为|是|有)?(?:仅|只)?$"
)
DATED = patterns.compile(r"[比较与]?(?:19|20)[0-9]{2}年(?:底|末|同期)?")
REACH = 3  # clauses between the level and its base


def told_bases(statement: Statement) -> Iterator[Movement]:
    """Each change of a level whose base is told behind it, in brackets or in a clause of its own."""
    items = statement.items
    for position, base in enumerate(items[2:], 2):
        if not base.stated or not TOLD.match(statement.text, base.edge, base.quantity.start):
            continue
        changes: list[Item] = []
        for item in reversed(items[max(0, position - REACH) : position]):
            if isinstance(item.phrase, Change) or ADDED.search(statement.lead(item)):
                changes.insert(0, item)
                continue
            rated = item.stated or (item.role is Role.SHARE and item.quantity.is_rate)  # 比重达68.5%
            if rated and item.quantity.comparable(base.quantity) and base.clause - item.clause <= REACH:
                yield from _movements(statement, item, changes, base)
            break


def _movements(statement: Statement, level: Item, changes: list[Item], base: Item) -> Iterator[Movement]:
    direction = 1 if level.quantity.amount >= base.quantity.amount else -1
    edge = level.quantity.end
    for item in changes:
        words = BRACKETS.sub("", statement.text[edge : item.phrase.span.start])
        edge = item.quantity.end
        if item.quantity.dimension not in MOVES and not item.quantity.comparable(level.quantity):
            return
        if item.depth != level.depth or not leads_only(tail(DATED.sub("", ADDED.sub("", words)))):
            return
        said = item.phrase.direction if isinstance(item.phrase, Change) else 1
        indicator = statement.lead(level)
        real = level.quantity.dimension not in THINGS and is_real(indicator, words)
        span = level.quantity.span.to(base.quantity.span)
        yield Movement(
            span,
            indicator,
            base.quantity,
            level.quantity,
            direction,
            item.quantity,
            said,
            False,
            None,
            real,
            "sentence",
        )
