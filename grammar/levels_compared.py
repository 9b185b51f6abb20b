"""Binds two levels to the change between them where no 由…增至… ties them: 上年50家,今年86家,增长72%; 高于全市6.2%的水平2.5个百分点."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.claims import Movement
from reportlint.grammar.growths import GROWTH_DIMENSIONS
from reportlint.grammar.indicators import is_real, leads_only, tail
from reportlint.grammar.movements import rated
from reportlint.grammar.phrases import Change, Origin, Reach
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Role, Statement

PAST = patterns.compile(
    r"(?:上年|去年|上一年|前年|[上前]一?期(?!间)|基期)(?:同期|末|底|全年)?|((?:19|20)[0-9]{2})年(?:末|底|同期)?"
)
NOW = patterns.compile(r"今年|本年|本期|目前|现在|((?:19|20)[0-9]{2})年(?:末|底)?")
FILLING = patterns.compile(
    r"(?:增加|提高|上升|发展|增长)?(?:达到?|为|是|有|完成|实现|已|共|约|预计|累计|到|至|[、,:和的\s])"
)
ABOVE = patterns.compile(r"[高快多]于|[比较](?![重例率])|低于|慢于|少于")
UP, DOWN = (
    patterns.compile(r"[高快多]于?|[提升]高|上升|回升|提升|增加"),
    patterns.compile(r"低于?|慢于?|少|下降|降低|回落"),
)
YEARS = patterns.compile(r"^,?(?:[两二三四五六七八九十]|[0-9]{1,2})年(?:间|来|共|累计|净|里)*$")
NEAR = 30  # code points between a rate and the one that it is compared with


def levels_of_years(statement: Statement) -> Iterator[Movement]:
    """Levels of two years with their change."""
    items = statement.items
    for at in range(2, len(items)):
        third = items[at]
        if isinstance(third.phrase, Change) and third.phrase.direction and third.quantity.dimension != "point":
            first, second = items[at - 2], items[at - 1]
            if first.stated and second.stated and third.quantity.value > 0:
                for movement in _dated(statement, first, second, third):
                    yield movement
                    if not third.quantity.is_rate:
                        yield from rated(statement, items[at : at + 2], movement)


def rates_ahead(statement: Statement) -> Iterator[Movement]:
    """A rate before 由…增至…."""
    items = statement.items
    for at, start in enumerate(items[1:-1], 1):
        if isinstance(start.phrase, Origin):
            first, end = items[at - 1], items[at + 1]
            if isinstance(first.phrase, Change) and isinstance(end.phrase, Reach):
                yield from _ahead(statement, first, start, end)


def points_apart(statement: Statement) -> Iterator[Movement]:
    """Rates with their difference in points."""
    items = statement.items
    for at in range(2, len(items)):
        if items[at].quantity.dimension == "point":
            yield from _points(statement, items[at - 2], items[at - 1], items[at])


def _movement(statement: Statement, start: Item, end: Item, change: Item, said: int) -> Movement:
    span = Span.around(start.quantity.span, end.quantity.span, change.quantity.span)
    words = statement.text[max(statement.span.start, span.start - NEAR) : span.end]
    return Movement(
        span, statement.lead(end), start.quantity, end.quantity, said, change.quantity, said, False, None,
        is_real(words), "sentence",
    )  # fmt: skip


def _dated(statement: Statement, first: Item, second: Item, change: Item) -> Iterator[Movement]:
    """2019年企业50家,2023年达到86家,增长72%; 税收3.9亿元,上年同期3.2亿元,增长21.9%."""
    if not first.quantity.comparable(second.quantity) or first.quantity.is_rate:
        return
    told = statement.text[second.quantity.end : change.phrase.span.start]
    apart = second.clause - first.clause != 1 or change.clause - second.clause != 1 or _continues(statement, first)
    if apart or "均" in told or not first.depth == second.depth == change.depth or not leads_only(tail(told)):
        return
    if change.quantity.dimension not in GROWTH_DIMENSIONS and not change.quantity.comparable(first.quantity):
        return
    phrase = change.phrase
    said = phrase.direction if isinstance(phrase, Change) else 0
    one, other = statement.lead(first), statement.lead(second)
    past, now = PAST.search(one), NOW.search(other)
    if past is not None and now is not None and (not past[1] or (now[1] and past[1] < now[1])):
        name = FILLING.sub("", NOW.sub("", other))
        if not name or name in one:
            yield _movement(statement, first, second, change, said)
        return
    past = PAST.search(other)
    if past is not None and not past[1] and PAST.search(one) is None:
        name = FILLING.sub("", PAST.sub("", other))
        if not name or name in one:
            yield _movement(statement, second, first, change, said)


def _continues(statement: Statement, item: Item) -> bool:
    """True when a number of the same measure stands in the clause before: a row of years."""
    position = statement.items.index(item)
    before = statement.items[position - 1] if position else None
    return before is not None and before.stated and before.quantity.comparable(item.quantity)


def _ahead(statement: Statement, change: Item, start: Item, end: Item) -> Iterator[Movement]:
    """受惠人数增加50%,由8000人增至12000人."""
    phrase = change.phrase
    between = statement.text[change.quantity.end : start.phrase.span.start]
    position = statement.items.index(end) + 1
    after = statement.items[position] if position < len(statement.items) else None
    own = after is not None and isinstance(after.phrase, Change) and after.clause - end.clause <= 1
    if between != "," or own or not change.quantity.is_rate or not start.quantity.comparable(end.quantity):
        return
    if not isinstance(phrase, Change) or not phrase.direction or end.depth != start.depth or start.quantity.is_rate:
        return
    if "均" not in statement.lead(change):
        yield _movement(statement, start, end, change, phrase.direction)


def _points(statement: Statement, rate: Item, other: Item, points: Item) -> Iterator[Movement]:
    """增长8.7%,高于全市平均水平(6.2%)2.5个百分点; 占比35.6%,比上年的31.2%提高4.4个百分点."""
    beside = isinstance(other.phrase, Origin | Reach) or other.role is Role.SHARE  # a rate of its own
    if not (states_rate(rate) and states_rate(other)) or beside or rate.depth:
        return
    between = statement.text[rate.quantity.end : other.quantity.start]
    if len(between) > NEAR or not ABOVE.search(between) or other.clause - rate.clause != 1 or points.depth:
        return
    if points.clause - other.clause > 1:
        return
    gap = statement.text[other.quantity.end : points.quantity.start]
    words = gap if UP.search(gap) or DOWN.search(gap) else between
    up, down = bool(UP.search(words)), bool(DOWN.search(words))
    if up != down and len(gap) <= NEAR // 2:
        yield _movement(statement, other, rate, points, 1 if up else -1)


def states_rate(item: Item) -> bool:
    """True for a rate that others may be above or below: neither one that fell nor where a change began nor a plan's."""
    falls = isinstance(item.phrase, Change) and item.phrase.direction < 0
    return item.quantity.is_rate and not falls and item.role not in (Role.ORIGIN, Role.PLAN)


def spread_over_years(statement: Statement) -> Iterator[Movement]:
    """由50家增加到86家,四年增加36家: the amount is that of all the years."""
    items = [item for item in statement.items if item.quantity.dimension != "duration"]
    for start, end, change in zip(items, items[1:], items[2:], strict=False):
        if not isinstance(start.phrase, Origin) or not isinstance(end.phrase, Reach):
            continue
        if not isinstance(change.phrase, Change) or not change.phrase.direction:
            continue
        words = statement.text[end.quantity.end : change.phrase.span.start]
        if YEARS.search(words) and _all_comparable(start.quantity, end.quantity, change.quantity):
            yield _movement(statement, start, end, change, change.phrase.direction)


def _all_comparable(one: Quantity, *others: Quantity) -> bool:
    return all(one.comparable(other) for other in others)
