"""Rule cumulative-order."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, term
from reportlint.finding import Message
from reportlint.grammar.cumulations import Cumulation, cumulations
from reportlint.rule import rule

GROWING = Message("累计数只增不减，先期累计", "totals since January only grow; the earlier one")
TIMES = ("月", "季", "半年", "全年", "Q", ".01")  # one of them stands in every stretch of months from January
NEAR = 100  # code points of a place that covers two totals
COMPARED = 6  # earlier totals of one name


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
    told: dict[tuple[str, str], list[Cumulation]] = {}
    for statement in document.said(*TIMES):
        for one in cumulations(statement):
            unit = one.quantity.unit.name if one.quantity.unit else ""
            row = told.setdefault((one.name, unit), [])
            for other in row:
                if other.month != one.month and (other.year == one.year or None in (other.year, one.year)):
                    yield _ordered(other, one)
            if len(row) < COMPARED:
                row.append(one)


def _ordered(first: Cumulation, second: Cumulation) -> Equation:
    early, late = sorted((first, second), key=lambda one: one.month)
    span = first.quantity.span.to(second.quantity.span)
    primary = span if span.length < NEAR else second.quantity.span
    return at_most(term(early.quantity), term(late.quantity), subject=GROWING, tie=Tie.PARAGRAPH, primary=primary)
