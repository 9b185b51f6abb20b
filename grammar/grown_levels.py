"""Levels with their growth, where one clause and the next tell both: 旅游综合收入38.6亿元,增长12.4%."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportlint.grammar import patterns
from reportlint.grammar.indicators import leads_only, tail
from reportlint.grammar.naming import clause_before, plain_name
from reportlint.grammar.phrases import Change
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Statement

# Names that may be said of several things.
GENERIC = patterns.compile(r"^(?:总?投资|完成投资|总额|合计|收入|支出|产值|面积|人数|总数|累计|其中|占地|资金)$")
OTHER_TIME = patterns.compile(
    r"上年|去年|同期|上半年|季度|[0-9]月|力争|确保|目标|计划|预期|预计|[十“”][一二三四五]五|明年|下年|年均|累计"
)
AREAS = patterns.compile(r"全[国省市县区州]|(?P<part>市区|城区|县城|开发区|园区|区属|市属|中心城区|本级)")
SHORTEST = 4  # characters of a name


class GrownLevel(NamedTuple):
    """A level of this year and its growth, under a name that hardly is said of two things; `area` as it is named, 全县."""

    name: str
    area: str
    level: Quantity
    rate: Quantity
    direction: int


def direction_of(item: Item) -> int:
    """1 for what grew, -1 for what fell; 0 for a number that tells no change."""
    return item.phrase.direction if isinstance(item.phrase, Change) else 0


def grown_levels(statements: Iterable[Statement]) -> Iterator[tuple[Statement, Item, Item]]:
    """Each number that says how much there is, with the rate of growth or fall that is the next number of its sentence."""
    for statement in statements:
        for level, rate in pairwise(statement.items):
            if level.stated and rate.quantity.is_rate and direction_of(rate):
                yield statement, level, rate


def named_levels(statements: Iterable[Statement]) -> Iterator[GrownLevel]:
    """Those that are stated flatly under a telling name, of the whole area and of the period that the text reports on."""
    for statement, item, rate in grown_levels(statements):
        level = item.quantity
        if level.is_rate or level.hedged or rate.quantity.hedged or item.depth != rate.depth:
            continue
        words = statement.text[level.end : rate.phrase.span.start]
        clause = clause_before(statement, level.start)
        area = AREAS.search(clause)
        if (area and area["part"]) or OTHER_TIME.search(clause + words) or any(c.isdigit() for c in clause):
            continue
        name = AREAS.sub("", plain_name(clause))
        if len(name) >= SHORTEST and not GENERIC.search(name) and leads_only(tail(words)):
            yield GrownLevel(name, area[0] if area else "", level, rate.quantity, direction_of(rate))
