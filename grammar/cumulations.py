"""Totals of the months since January: 1—9月完成投资208.6亿元, 上半年, 前三季度."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.naming import plain_name
from reportlint.grammar.quantities import Date, Period, Quantity
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Statement

SHORTEST = 4  # characters: a shorter name may be said of several things
WINDOW = 24  # code points before a number in which its period is told
PLACE = patterns.compile("全[国省市县区州]")
SUMMED = ("money", "count", "mass", "area")
# What is no flow that adds up month by month, or may shrink.
NO_FLOW = patterns.compile(
    r"余额|存量|保有|均|利润|净|顺差|逆差|亏损|盈余|末|累计达|目标|力争|计划|预计|预期|确保|预算"
)


class Cumulation(NamedTuple):
    """The total from January to `month`, of a `year` if that is told; `name` tells of what, and of which area."""

    name: str
    month: int
    year: int | None
    quantity: Quantity


def cumulations(statement: Statement) -> Iterator[Cumulation]:
    """The flat totals of a sentence that have their period before them in the same clause."""
    if Period not in map(type, statement.phrases):
        return
    for item in statement.items:
        quantity = item.quantity
        if not item.stated or item.depth or quantity.hedged or quantity.dimension not in SUMMED:
            continue
        period = _period(statement, item)
        words = statement.lead(item) + statement.text[quantity.end : quantity.end + 4]
        if period is None or period.end is None or NO_FLOW.search(words):
            continue
        around = statement.text[max(statement.span.start, period.span.start - 2) : quantity.start]
        area = "".join(sorted(set(PLACE.findall(around))))
        name = area + plain_name(statement.text[period.span.end : quantity.start])
        if len(name) >= SHORTEST:
            yield Cumulation(name, period.end[1], period.end[0], quantity)


def _period(statement: Statement, item: Item) -> Period | None:
    """The stretch of months from January in the item's own clause before it."""
    for phrase in reversed(statement.phrases):
        if phrase.span.end > item.quantity.start:
            continue
        if phrase.span.end < item.edge or item.quantity.start - phrase.span.end > WINDOW:
            return None
        if isinstance(phrase, Period):
            months = phrase.start is not None and phrase.start[1] == 1
            return phrase if months and phrase.name not in ("years", "一季度", "第一季度") else None
        if isinstance(phrase, Date):
            return None
    return None
