"""From the sentences of a paragraph to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import breakdowns, comparisons, compounding, differences, growths, products, ratios, standings
from reportlint.grammar.claims import AnyClaim
from reportlint.grammar.phrases import Ranking
from reportlint.grammar.statements import Statement

SENTENCE_BINDERS = (
    growths.growths, growths.increments, growths.movements, comparisons.comparisons, comparisons.multiples, growths.forecasts, ratios.shares, ratios.named_rates, ratios.completions, ratios.structures,
    breakdowns.remainders, breakdowns.stock_flows, breakdowns.caseloads, differences.differences, products.averages, products.products, standings.standings,
)  # fmt: skip


def bind(row: Sequence[Statement]) -> Iterator[AnyClaim]:
    """Every claim that the sentences of one paragraph make."""
    for statement in row:
        if statement.items or any(isinstance(phrase, Ranking) for phrase in statement.phrases):
            for binder in SENTENCE_BINDERS:
                yield from binder(statement)
    yield from ratios.named_shares(row)
    yield from breakdowns.breakdowns(row)
    yield from compounding.compounded(row)
