"""Binds a number to another one that its clause names: 高于生产总值增速2.1个百分点, 是保费的34倍."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_change, is_share
from reportlint.grammar.claims import Movement, Multiple
from reportlint.grammar.eras import ERAS, words_before
from reportlint.grammar.levels_compared import states_rate
from reportlint.grammar.statements import Item, Statement

ABOVE = patterns.compile(
    r"(?:(?P<more>[高快]于|高出)|(?P<less>[低慢]于)|[比较])(?P<what>[\u4e00-\u9fffA-Z]{2,14}?)(?:平均)?(?:增长速度|增速|增幅|水平)?(?:(?P<up>[高快])|(?P<down>[低慢]))?出?了?$"
)
TIMES = patterns.compile(r"(?:是|为|相当于|达到?)(?P<what>[\u4e00-\u9fff]{2,10})的(?:约|近)?$")
MEASURE = patterns.compile("(?:总?金?额|总?数量?|总量|规模)$")
STRETCH = 40  # code points before a number in which it may be named
NEAR = 2  # clauses from a level to what is told of it
PLAIN = 3  # characters of a name that says well enough what is meant


def peers(statement: Statement, before: Sequence[Statement]) -> Iterator[Movement | Multiple]:
    """Points that a rate is above or below another named rate, and multiples of a named number."""
    items = statement.items
    for position, item in enumerate(items):
        if not position:
            continue
        if item.quantity.dimension == "point":
            yield from _apart(statement, before, position)
        elif item.quantity.dimension == "multiple" and item.stated:
            yield from _times(statement, position)


def _apart(statement: Statement, before: Sequence[Statement], position: int) -> Iterator[Movement]:
    points = statement.items[position]
    words = statement.lead(points)
    found = ABOVE.search(words)
    if found is None or ERAS.search(found["what"]):
        return
    direction = 1 if found["more"] or found["up"] else -1 if found["less"] or found["down"] else 0
    level = next((item for item in reversed(statement.items[:position]) if states_rate(item)), None)
    if not direction or level is None or level.depth != points.depth or points.clause - level.clause > NEAR:
        return
    name = found["what"]
    rates = [
        (one, item)
        for one in (*before[-NEAR:], statement)
        for item in one.items
        if states_rate(item) and item.quantity.end <= level.quantity.start and name in _stretch(one, item)
    ]
    agreeing = [pair for pair in rates if is_change(pair[1].quantity, level.quantity, points.quantity, direction)]
    sure = len(rates) == 1 and len(name) >= PLAIN and points.clause - level.clause == 1
    for where, item in (agreeing or rates)[-1:]:
        if agreeing or (sure and where in (statement, *before[-1:])):
            span = item.quantity.span.to(points.quantity.span)
            near = where is statement
            yield Movement(
                span, name, item.quantity, level.quantity, direction, points.quantity, direction, False, None, False,
                "sentence" if near else "paragraph",
            )  # fmt: skip


def _times(statement: Statement, position: int) -> Iterator[Multiple]:
    times = statement.items[position]
    found = TIMES.search(words_before(statement, times))
    if found is None or ERAS.search(found["what"]):
        return
    ahead = [one for one in statement.items[:position] if one.stated and one.is_amount and one.depth == times.depth]
    if len(ahead) < 2 or times.clause - ahead[-1].clause > 1:
        return
    level = ahead[-1]
    name = MEASURE.sub("", found["what"]) or found["what"]
    named = [one for one in ahead[:-1] if one.quantity.comparable(level.quantity) and name in statement.lead(one)]
    if len(named) == 1 and (
        is_share(level.quantity, named[0].quantity, times.quantity) or statement.lead(named[0]).endswith(name)
    ):
        base = named[0]
        span = base.quantity.span.to(times.quantity.span)
        yield Multiple(span, statement.lead(level), level.quantity, base.quantity, times.quantity)


def _stretch(statement: Statement, item: Item) -> str:
    """What is said before a number since the number before it."""
    before = max((one.quantity.end for one in statement.items if one.at < item.at), default=statement.span.start)
    return statement.text[max(before, item.quantity.start - STRETCH) : item.quantity.start]
