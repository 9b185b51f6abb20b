"""From the sentences of a paragraph to its claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportlint.grammar import (
    additions,
    bases,
    breakdowns,
    comparisons,
    composed,
    compounding,
    differences,
    growths,
    inclusions,
    levels_compared,
    products,
    rates,
    ratios,
    standings,
    tariffs,
)
from reportlint.grammar.claims import AnyClaim
from reportlint.grammar.phrases import Change, Origin, PlanRate, Ranking
from reportlint.grammar.statements import Statement

Binder = Callable[[Statement], Iterator[AnyClaim]]

# Binders by how many numbers a sentence must hold for them, and by the kind of phrase that it must hold:
# most sentences hold one or two numbers, and need not be shown to most binders.
SENTENCE_BINDERS: tuple[tuple[int, type | None, tuple[Binder, ...]], ...] = (
    (1, PlanRate, (ratios.completions,)),
    (2, None, (growths.increments, products.products)),
    (2, Change, (growths.growths,)),
    (2, Origin, (growths.movements,)),
    (3, Change, (comparisons.comparisons,)),
    (3, Origin, (levels_compared.spread_over_years,)),
    (3, None, (
        additions.additions, bases.told_bases, breakdowns.remainders, breakdowns.stock_flows, breakdowns.caseloads,
        comparisons.multiples, composed.composed, differences.differences, inclusions.inclusions, levels_compared.levels_compared,
        products.averages, rates.named_rates, ratios.structures, tariffs.tariffs,
    )),
    (4, Change, (growths.forecasts,)),
)  # fmt: skip
MANY = 100  # numbers: no author writes so many in one sentence, a table that lost its lines does


def bind(row: Sequence[Statement]) -> Iterator[AnyClaim]:
    """Every claim that the sentences of one paragraph make."""
    row = [statement for statement in row if len(statement.items) <= MANY]
    for statement in row:
        kinds = set(map(type, statement.phrases))
        for least, kind, binders in SENTENCE_BINDERS:
            if len(statement.items) >= least and (kind is None or kind in kinds):
                for binder in binders:
                    yield from binder(statement)
        if Ranking in kinds:
            yield from standings.standings(statement)
    if any(statement.items for statement in row):
        yield from ratios.shares(row)
        yield from breakdowns.breakdowns(row)
        yield from compounding.compounded(row)
