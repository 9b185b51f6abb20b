"""Rates that are defined as one number by another: 城镇化率 is 城镇人口 by 总人口 (National Bureau of Statistics: 统计指标解释)."""

from __future__ import annotations

from collections.abc import Sequence
from re import Pattern

from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Statement

NEAR = 120  # code points between a rate and the two that it is computed from
LEAD = 16  # code points before a number in which its name stands


class Definition(NamedTuple):
    """A rate with what it is a share of and of what: each as the words directly before its number."""

    name: str
    rate: Pattern[str]
    part: Pattern[str]
    whole: Pattern[str]


def _led(words: str) -> Pattern[str]:
    return patterns.compile(f"(?:{words})(?:完成|实现|达到?|为|共|约|累计)*$")


DEFINED = tuple(
    Definition(name, _led(rate), _led(part), _led(whole))
    for name, rate, part, whole in (
        ("城镇化率", "(?:城镇|城市)化率", "(?:城镇|城市)(?:常住|户籍)?人口", "(?<!城镇)(?<!城市)(?<!农村)(?:总|常住|户籍)人口"),
        ("税收占比", "(?:税收|税)(?:收入)?占比|税收占(?:一般公共预算|财政)收入(?:的比重|比重)", "(?:^|[,;、年其]|其中|完成|实现|各项|全部)税收(?:收入)?", "(?:一般)?公共预算收入|财政(?:总)?收入"),
        ("森林覆盖率", "森林覆盖率", "森林面积", "(?:国土|土地|行政区域|区域|总)(?:总)?面积"),
        ("存贷比", "(?<!新增)(?:存贷比|贷存比)", "贷款余额", "存款余额"),
        ("产销率", "产销率", "销售产值", "总产值"),
        ("资产负债率", "资产负债率", "(?:总负债|负债总额|负债)", "(?:总资产|资产总额)"),
    )
)  # fmt: skip


def lead_of(statement: Statement, item: Item) -> str:
    """The words directly before a number, other numbers included."""
    return statement.text[max(statement.span.start, item.quantity.start - LEAD) : item.quantity.start].strip()


def nearest(row: Sequence[Statement], rate: Item, names: Pattern[str]) -> Item | None:
    """The nearest level near the rate that is led in by one of the names."""
    place = rate.quantity.start
    found = [
        (abs(item.quantity.start - place), item)
        for statement in row
        for item in statement.items
        if item.stated
        and not item.quantity.is_rate
        and abs(item.quantity.start - place) <= NEAR
        and names.search(lead_of(statement, item))
    ]
    return min(found, key=lambda one: one[0])[1] if found else None
