"""Rule cumulative-order."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, term
from reportlint.finding import Message
from reportlint.grammar import Date, Period, Quantity, patterns
from reportlint.grammar.naming import plain_name
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

GROWING = Message("累计数只增不减，先期累计", "totals since January only grow; the earlier one")
SHORTEST = 4  # characters: a shorter name may be said of several things
TIMES = ("月", "季", "半年", "全年", "Q", ".01")  # one of them stands in every stretch of months from January
WINDOW = 24  # code points before a number in which its period is told
PLACE = patterns.compile("全[国省市县区州]")
# What is no flow that adds up month by month, or may shrink.
NO_FLOW = patterns.compile(
    r"余额|存量|保有|均|利润|净|顺差|逆差|亏损|盈余|末|累计达|目标|力争|计划|预计|预期|确保|预算"
)


class Flow(NamedTuple):
    """A total of the months from January to `month`."""

    month: int
    year: int | None
    quantity: Quantity


@rule(
    needs=["月", "季度", "半年"],
    bad=[
        "1—9月完成工业投资⟦208.6亿元。\n1—11月完成工业投资198.3亿元⟧。",
        "全县1-9月完成投资⟦208.6亿元,增长5%。全县1-11月完成投资198.3亿元⟧。",
        "上半年完成税收收入⟦13.2亿元;前三季度完成税收收入12.1亿元⟧。",
    ],
    good=[
        "1—9月完成工业投资208.6亿元。\n1—11月完成工业投资248.3亿元。",
        "2022年1—9月完成工业投资208.6亿元。\n2023年1—11月完成工业投资198.3亿元。",
        "1—9月全市完成工业投资208.6亿元。\n1—11月全县完成工业投资98.3亿元。",
        "1—9月实现利润总额8.6亿元。\n1—11月实现利润总额8.3亿元。",
        "1—9月完成工业投资208.6亿元。\n10—11月完成工业投资28.3亿元。",
        "1—9月完成工业投资208.6亿元。\n全年完成工业投资目标198.3亿元。",
    ],
)
def cumulative_order(document: Document) -> Iterator[Equation]:
    """累计数随时间变小 (a total since January that is smaller than that of fewer months).

    Of one flow in one year, 1—9月 cannot exceed 1—11月, nor 上半年 the 前三季度. Compared are flat amounts and counts of just the same
    name with their period before them in the same clause; stocks, means, balances and profits may fall and are left alone.
    Source: definition of 累计.
    """
    flows: dict[tuple[str, str], list[Flow]] = {}
    for statement in document.said(*TIMES):
        if Period not in map(type, statement.phrases):
            continue
        for item in statement.items:
            found = _flow(statement, item)
            if found is None:
                continue
            key, flow = found
            for other in flows.get(key, ()):
                if other.month != flow.month and (other.year == flow.year or None in (other.year, flow.year)):
                    early, late = (other, flow) if other.month < flow.month else (flow, other)
                    span = other.quantity.span.to(flow.quantity.span)
                    primary = span if span.length < 100 else flow.quantity.span
                    yield at_most(
                        term(early.quantity), term(late.quantity), subject=GROWING, tie=Tie.PARAGRAPH, primary=primary
                    )
            row = flows.setdefault(key, [])
            if len(row) < 6:
                row.append(flow)


def _flow(statement: Statement, item: Item) -> tuple[tuple[str, str], Flow] | None:
    quantity = item.quantity
    if not item.stated or item.depth or quantity.hedged or quantity.dimension not in ("money", "count", "mass", "area"):
        return None
    period, year = _period(statement, item)
    if period is None or NO_FLOW.search(
        statement.lead(item) + statement.text[quantity.end : quantity.end + 4]
    ):
        return None
    place = statement.text[max(statement.span.start, period.span.start - 2) : quantity.start]
    name = "".join(sorted(set(PLACE.findall(place)))) + plain_name(
        statement.text[period.span.end : quantity.start]
    )
    if len(name) < SHORTEST or period.end is None:
        return None
    unit = quantity.unit.name if quantity.unit else ""
    return (name, unit), Flow(period.end[1], year, quantity)


def _period(statement: Statement, item: Item) -> tuple[Period | None, int | None]:
    """The stretch of months from January in the item's own clause before it, and its year if that is told."""
    for phrase in reversed(statement.phrases):
        if phrase.span.end > item.quantity.start:
            continue
        if phrase.span.end < item.edge or item.quantity.start - phrase.span.end > WINDOW:
            return None, None
        if isinstance(phrase, Period):
            months = phrase.start is not None and phrase.end is not None and phrase.start[1] == 1
            whole = months and phrase.name != "years" and phrase.name not in ("一季度", "第一季度")
            year = phrase.end[0] if phrase.end else None
            return (phrase if whole else None), year
        if isinstance(phrase, Date):
            return None, None
    return None, None
