"""From the sentences of a paragraph to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import (
    additions,
    bases,
    comparisons,
    composed,
    compounding,
    differences,
    divisions,
    enclosed,
    groupings,
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
    tallies,
    tariffs,
    whereof,
)
from reportlint.grammar.claims import AnyClaim
from reportlint.grammar.gates import Features, Gates, Need, ParagraphBinder, SentenceBinder
from reportlint.grammar.phrases import Change, Origin, PlanRate, Proportion, Ranking, Share
from reportlint.grammar.statements import Statement

# Binders that look at one sentence, with what it must hold for each. Most sentences need not be shown to most.
SENTENCE_BINDERS: tuple[Need[SentenceBinder], ...] = (
    (0, Ranking, (), standings.standings),
    (1, PlanRate, (), ratios.completions),
    (2, Share, (), ratios.structures_of_shares),
    (2, None, ("比较口",), increments.increments),  # 同比, 较年初, 按同口径
    (2, None, ("每均",), products.products),
    (2, Change, (), growths.growths),
    (2, Origin, (), growths.movements),
    (3, Change, ("比较",), comparisons.comparisons),
    (3, Origin, ("年",), levels_compared.spread_over_years),
    (3, None, ("合共总部累",), additions.totals),  # 共, 全部, 累计
    (3, None, ("合共总",), tallies.tallies),  # 合计, 共
    (3, None, ("中里内",), additions.groups),
    (3, None, ("季半月",), additions.periods),
    (3, None, ("两二三四五六七八九", "项类者级块部方笔批"), additions.tallied),
    (3, None, ("年届末",), bases.told_bases),
    (3, None, ("剩缺还尚未余",), stocks.remainders),
    (3, None, ("初末底原结", "新增购调收入"), stocks.stock_flows),
    (4, None, ("余转滚", "收拨筹", "支付用拨"), stocks.accounts),  # 上年结余, 收入, 支出, 滚存
    (3, None, ("转顺旧",), stocks.caseloads),  # 结转, 顺延, 旧存
    (3, None, ("的", "是为相达"), comparisons.multiples),  # 是…的3倍, 相当于…的
    (3, None, ("批期轮口",), composed.composed),  # 第一批, 进出口
    (3, None, ("划标算务额差净余扣减抵剔然", "超突多高低少不欠短差净余尚还剩实仍然"), differences.differences),
    (3, None, (), enclosed.enclosed),
    (3, None, ("包",), inclusions.inclusions),
    (3, Change, ("年期",), levels_compared.levels_of_years),  # 上年, 上期, 2019年
    (3, Origin, (), levels_compared.rates_ahead),
    (3, None, ("点", "高快多比较低慢少"), levels_compared.points_apart),  # 高于…个百分点
    (3, None, ("均",), products.averages),
    (3, None, ("率度例面",), rates.named_rates),  # 整改率, 进度, 比例
    (3, Proportion, ("构例占重",), ratios.proportions),  # 结构, 比例, 占比, 比重
    (3, None, ("别", "构占重"), ratios.structures),  # 占比分别为
    (3, None, ("每按",), tariffs.tariffs),
    (4, Change, ("累总", "计争确拟将"), growths.forecasts),
)
# Binders that may find what they look for in the sentences before as well.
PARAGRAPH_BINDERS: tuple[Need[ParagraphBinder], ...] = (
    (1, Share, (), shares.shares),
    (1, "WHEREOF", (), whereof.whereof),
    (2, None, ("按看",), groupings.grouped),
    (2, None, (), divisions.divided),
)
FEATURES = Features(SENTENCE_BINDERS, PARAGRAPH_BINDERS)
OF_SENTENCE, OF_PARAGRAPH = Gates(SENTENCE_BINDERS, FEATURES), Gates(PARAGRAPH_BINDERS, FEATURES)
BACK = 4  # sentences before that a binder is shown
MANY = 100  # numbers: no author writes so many in one sentence, a table that lost its lines does


def bind(row: Sequence[Statement]) -> Iterator[AnyClaim]:
    """Every claim that the sentences of one paragraph make."""
    row = [statement for statement in row if len(statement.items) <= MANY]
    told = [
        (position, statement, FEATURES.of(statement))
        for position, statement in enumerate(row)
        if statement.items or Ranking in map(type, statement.phrases)
    ]
    for _, statement, features in told:
        for bind_sentence in OF_SENTENCE.open_to(statement, features):
            yield from bind_sentence(statement)
    for position, statement, features in told:
        for bind_paragraph in OF_PARAGRAPH.open_to(statement, features):
            yield from bind_paragraph(statement, row[max(0, position - BACK) : position])
    if any("AVERAGE" in statement.cues for _, statement, _ in told):
        yield from compounding.compounded(row)
