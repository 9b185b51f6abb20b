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
    enclosed,
    growths,
    inclusions,
    increments,
    levels_compared,
    products,
    rates,
    ratios,
    shares,
    standings,
    tariffs,
)
from reportlint.grammar.claims import AnyClaim
from reportlint.grammar.phrases import Change, Origin, PlanRate, Ranking, Share
from reportlint.grammar.statements import Statement

Binder = Callable[[Statement], Iterator[AnyClaim]]

# Binders by how many numbers a sentence must hold for them, fewest first, and by the kind of phrase that it must hold:
# most sentences hold one or two numbers, and need not be shown to most binders.
SENTENCE_BINDERS: tuple[tuple[int, type | None, tuple[Binder, ...]], ...] = (
    (1, PlanRate, (ratios.completions,)),
    (2, Share, (ratios.structures_of_shares,)),
    (2, None, (increments.increments, products.products)),
    (2, Change, (growths.growths,)),
    (2, Origin, (growths.movements,)),
    (3, Change, (comparisons.comparisons,)),
    (3, Origin, (levels_compared.spread_over_years,)),
    (3, None, (
        additions.additions, bases.told_bases, breakdowns.remainders, breakdowns.stock_flows, breakdowns.caseloads,
        comparisons.multiples, composed.composed, differences.differences, enclosed.enclosed, inclusions.inclusions, levels_compared.levels_compared,
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
        numbers = len(statement.items)
        for least, kind, binders in SENTENCE_BINDERS:
            if numbers < least:
                break
            if kind is None or kind in kinds:
                for binder in binders:
                    yield from binder(statement)
        if Ranking in kinds:
            yield from standings.standings(statement)
    if any(statement.items for statement in row):
        yield from shares.shares(row)
        yield from breakdowns.breakdowns(row)
        yield from compounding.compounded(row)
