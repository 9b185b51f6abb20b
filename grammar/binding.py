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
    stocks,
    tariffs,
)
from reportlint.grammar.claims import AnyClaim
from reportlint.grammar.phrases import Change, Origin, PlanRate, Ranking, Share
from reportlint.grammar.statements import Statement

Binder = Callable[[Statement], Iterator[AnyClaim]]

# What a sentence must hold for each binder: so many numbers, fewest first; a phrase of that kind; and of each set of
# characters at least one, as the words that the binder waits for have it. Most sentences need not be shown to most.
SENTENCE_BINDERS: tuple[tuple[int, type | None, tuple[str, ...], Binder], ...] = (
    (1, PlanRate, (), ratios.completions),
    (2, Share, (), ratios.structures_of_shares),
    (2, None, ("比较口",), increments.increments),  # 同比, 较年初, 按同口径
    (2, None, ("每均",), products.products),
    (2, Change, (), growths.growths),
    (2, Origin, (), growths.movements),
    (3, Change, ("比较",), comparisons.comparisons),
    (3, Origin, ("年",), levels_compared.spread_over_years),
    (3, None, ("合共总部累",), additions.totals),  # 共, 全部, 累计
    (3, None, ("中里内",), additions.groups),
    (3, None, ("季半",), additions.periods),
    (3, None, ("年",), bases.told_bases),
    (3, None, ("剩缺还尚未余", "已完"), stocks.remainders),
    (3, None, ("初末底原", "新增"), stocks.stock_flows),
    (3, None, ("转顺旧",), stocks.caseloads),  # 结转, 顺延, 旧存
    (3, None, ("的", "是为相达"), comparisons.multiples),  # 是…的3倍, 相当于…的
    (3, None, ("批期轮口",), composed.composed),  # 第一批, 进出口
    (3, None, ("划标算务额差净余扣减抵剔", "超突多高低少不欠短差净余尚还剩实仍"), differences.differences),
    (3, None, (), enclosed.enclosed),
    (3, None, ("包",), inclusions.inclusions),
    (3, None, (), levels_compared.levels_compared),
    (3, None, ("均",), products.averages),
    (3, None, ("率度例面",), rates.named_rates),  # 整改率, 进度, 比例
    (3, None, ("构例占重",), ratios.structures),  # 结构, 比例, 占比, 比重
    (3, None, ("每按",), tariffs.tariffs),
    (4, Change, ("累总", "计争确拟将"), growths.forecasts),
)
MANY = 100  # numbers: no author writes so many in one sentence, a table that lost its lines does


def bind(row: Sequence[Statement]) -> Iterator[AnyClaim]:
    """Every claim that the sentences of one paragraph make."""
    row = [statement for statement in row if len(statement.items) <= MANY]
    every: set[type] = set()
    for statement in row:
        kinds = set(map(type, statement.phrases))
        every |= kinds
        numbers = len(statement.items)
        said = set(statement.text[statement.span.start : statement.span.end]) if numbers > 1 else set()
        for least, kind, sets, binder in SENTENCE_BINDERS:
            if numbers < least:
                break
            if (kind is None or kind in kinds) and not any(map(said.isdisjoint, sets)):
                yield from binder(statement)
        if Ranking in kinds:
            yield from standings.standings(statement)
    if any(statement.items for statement in row):
        if Share in every:
            yield from shares.shares(row)
        yield from breakdowns.breakdowns(row)
        yield from compounding.compounded(row)
