"""Binds an amount of change and the rate beside it to the level of which both are told, past what else is told between.

126户,净增14户,较上年末增长12.5%; 428600万元,完成调整预算(441800万元)的97.0%,同比增支18350万元,增长4.5%; 3.15万吨,同比下降4.5%,减少0.15万吨.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_growth
from reportlint.grammar.claims import Increment
from reportlint.grammar.eras import OF_PLANS, RATED, era_of, moved, names_another, rest_of, words_around
from reportlint.grammar.growths import parted
from reportlint.grammar.indicators import SET_AGAINST, THINGS, is_real
from reportlint.grammar.phrases import Change
from reportlint.grammar.statements import Item, Role, Statement
from reportlint.grammar.yardsticks import is_yardstick

OF_PLAN = patterns.compile("[节超][约省支收]|预算|计划|目标|任务")
FAR = 6  # clauses between a level and its change


def told_changes(statement: Statement) -> Iterator[Increment]:
    """Each amount with a rate of the same direction beside it, and the level that they are told of."""
    items = statement.items
    for position, amount in enumerate(items):
        rates = _rates(statement, position) if position and amount.is_amount else ()
        direction = _direction(statement, amount) if rates else 0
        rate = _rate(statement, amount, rates, direction) if direction else None
        if rate is not None:
            yield from _of_level(statement, position, amount, rate, direction)


def _direction(statement: Statement, item: Item) -> int:
    if isinstance(item.phrase, Change):
        return item.phrase.direction
    cue = moved(statement.lead(item), False) if item.role is Role.LEVEL else None
    return 0 if cue is None else 1 if cue["more"] else -1


def _rates(statement: Statement, position: int) -> list[Item]:
    """The rate right behind an amount and that right before it, as far as there are any."""
    amount = statement.items[position]
    return [
        item
        for item in (*statement.items[position + 1 : position + 2], statement.items[position - 1])
        if item.quantity.is_rate and item.depth == amount.depth and abs(item.clause - amount.clause) <= 1
    ]


def _rate(statement: Statement, amount: Item, rates: Sequence[Item], direction: int) -> Item | None:
    """The one of `rates` that goes the same way as the amount beside it, against the same."""
    cue = moved(statement.lead(amount), True)
    words = words_around(statement, amount)
    era = "plan" if cue is not None and OF_PLANS.match(cue[0]) and not era_of(words) else era_of(words)
    for rate in rates:
        words = statement.lead(rate)
        if era == "plan" and not OF_PLAN.search(words):
            continue  # 超收0.2亿元 has 节约率 beside it, but no 增长8.3%
        if isinstance(rate.phrase, Change):
            said = rate.phrase.direction
        else:
            cue = RATED.search(words) if rate.role is Role.LEVEL else None
            said = 0 if cue is None else 1 if cue["more"] else -1
        own = era_of(words)
        rest = rest_of(RATED.sub("", words)) if rate.quantity.start > amount.quantity.start else ""
        if said == direction and (not own or not era or own == era) and "均" not in words and len(rest) < 2:
            return rate
    return None


def _of_level(statement: Statement, position: int, amount: Item, rate: Item, direction: int) -> Iterator[Increment]:
    first = min(position, statement.items.index(rate))
    lead = statement.lead(statement.items[first])
    rest = rest_of(lead)
    sure = True  # until another number stands between
    for item in reversed(statement.items[:first]):
        if amount.clause - item.clause > FAR:
            return
        words = statement.lead(item)
        mean = ("每" in words or "均" in words) and not ("每" in lead or "均" in lead)
        aside = (
            mean or item.depth > amount.depth or not item.stated or not item.is_amount or is_yardstick(statement, item)
        )
        aside = aside or SET_AGAINST.match(statement.text, item.quantity.end) is not None
        if aside or not item.quantity.comparable(amount.quantity) or moved(statement.lead(item), False):
            sure = sure and (aside or not item.is_amount)
            continue
        agrees = is_growth(item.quantity, amount.quantity, rate.quantity, direction)
        whole, number = parted(statement, item)
        plain = (
            sure
            and (whole is None or number == 1)
            and item.part == amount.part
            and not names_another(rest, words_around(statement, item))
        )
        if agrees or plain:
            span = item.quantity.span.to(max(amount.quantity.span, rate.quantity.span))
            real = item.quantity.dimension not in THINGS and is_real(words_around(statement, item), lead)
            yield Increment(span, statement.lead(item), item.quantity, amount.quantity, direction, rate.quantity, real)
            return
        sure = False
