"""From the sentences of a paragraph to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import (
    additions,
    aligned,
    bases,
    budgets,
    columns,
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
    ledgers,
    levels_compared,
    measured_against,
    movements,
    peers,
    per_unit,
    products,
    rates,
    ratios,
    redivisions,
    shares,
    side_by_side,
    standings,
    stocks,
    tallies,
    tariffs,
    told_changes,
    whereof,
)
from reportlint.grammar.claims import AnyClaim, Breakdown, Completion, Increment, Movement, Multiple
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
    (2, Origin, (), movements.movements),
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
    (
        4,
        None,
        (
            "初末底终原现上去",
            "增招录补入新收生进发登购恢",
            "减退出辞离注关淘报死病偿还归支销使消废撤摘清化结吊核到拆停解安",
        ),
        ledgers.ledgers,
    ),
    (4, None, ("余转滚", "收拨筹", "支付用拨"), stocks.accounts),  # 上年结余, 收入, 支出, 滚存
    (3, None, ("转顺旧",), stocks.caseloads),  # 结转, 顺延, 旧存
    (3, None, ("的", "是为相达"), comparisons.multiples),  # 是…的3倍, 相当于…的
    (3, None, ("批期轮口",), composed.composed),  # 第一批, 进出口
    (3, None, ("划标算务额差净余扣减抵剔然", "超突多高低少不欠短差净余尚还剩实仍然"), differences.differences),
    (3, None, (), enclosed.enclosed),
    (3, None, ("包别次度逐",), inclusions.inclusions),
    (3, Change, ("年期",), levels_compared.levels_of_years),  # 上年, 上期, 2019年
    (3, Origin, (), levels_compared.rates_ahead),
    (3, None, ("点", "高快多比较低慢少"), levels_compared.points_apart),  # 高于…个百分点
    (3, None, ("均",), products.averages),
    (3, None, ("率度例面",), rates.named_rates),  # 整改率, 进度, 比例
    (3, Proportion, ("构例占重",), ratios.proportions),  # 结构, 比例, 占比, 比重
    (3, None, ("别", "构占重"), ratios.structures),  # 占比分别为
    (3, None, ("每按",), tariffs.tariffs),
    (
        3,
        None,
        ("年期初划算标务季月平全原额较比于为是", "增多高快长升涨加少低慢降减跌短超节的之率"),
        measured_against.measured,
    ),
    (3, None, ("增多长升加少降减短超节",), told_changes.told_changes),
    (6, Change, ("别",), aligned.aligned),
    (3, None, ("每单",), per_unit.per_units),
    (4, Change, ("累总", "计争确拟将"), growths.forecasts),
)
# Binders that may find what they look for in the sentences before as well.
PARAGRAPH_BINDERS: tuple[Need[ParagraphBinder], ...] = (
    (1, Share, (), shares.shares),
    (1, PlanRate, (), ratios.planned_before),
    (1, "WHEREOF", (), whereof.whereof),
    (2, None, ("按看以",), groupings.grouped),
    (2, None, ("加",), budgets.added_on),
    (2, None, (), divisions.divided),
    (2, None, (), redivisions.redivided),
    (5, None, (), side_by_side.side_by_side),
    (2, None, (), columns.columns),
    (2, Change, (), increments.told_before),
    (4, "RESPECTIVELY", ("占",), shares.respective_shares),
    (2, None, ("点倍", "高快低慢比较是为达"), peers.peers),  # 高于…增速2个百分点, 是保费的34倍
)
FEATURES = Features(SENTENCE_BINDERS, PARAGRAPH_BINDERS)
OF_SENTENCE, OF_PARAGRAPH = Gates(SENTENCE_BINDERS, FEATURES), Gates(PARAGRAPH_BINDERS, FEATURES)
BACK = 4  # sentences before that a binder is shown
FAR = 8  # and one of shares, which the very share tells
MANY = 100  # numbers: no author writes so many in one sentence, a table that lost its lines does


def places_of(claim: AnyClaim) -> tuple[int, ...]:
    """Where the numbers of a comparison stand, by which two that say the same are known; empty for other claims."""
    if isinstance(claim, Movement):
        return (0, claim.start.start, claim.end.start, -1 if claim.change is None else claim.change.start)
    if isinstance(claim, Increment):
        return (1, claim.level.start, claim.amount.start, -1 if claim.rate is None else claim.rate.start)
    if isinstance(claim, Multiple):
        return (2, claim.level.start, claim.base.start, claim.times.start)
    if isinstance(claim, Completion) and claim.actual is not None and claim.plan is not None and claim.rate is not None:
        return (3, claim.actual.start, claim.plan.start, claim.rate.start)
    return ()


def row_of(claim: Breakdown) -> tuple[int, ...]:
    """Where a whole and its parts stand."""
    return (claim.whole.start, *[part.start for part in claim.parts])


def bind(row: Sequence[Statement]) -> Iterator[AnyClaim]:
    """Every claim that the sentences of one paragraph make."""
    row = [statement for statement in row if len(statement.items) <= MANY]
    told = [
        (position, statement, FEATURES.of(statement))
        for position, statement in enumerate(row)
        if statement.phrases and (statement.items or Ranking in map(type, statement.phrases))
    ]
    divided: set[tuple[int, ...]] = set()  # wholes and parts that words tie: what only adds up is not told again
    for _, statement, features in told:
        seen: set[tuple[int, ...]] = set()
        for bind_sentence in OF_SENTENCE.open_to(statement, features):
            for claim in bind_sentence(statement):
                places = places_of(claim)
                if type(claim) is Breakdown:
                    divided.add(row_of(claim))
                if places not in seen:  # several binders may come to the same numbers
                    yield claim
                if places:
                    seen.add(places)
    for position, statement, features in told:
        for bind_paragraph in OF_PARAGRAPH.open_to(statement, features):
            back = FAR if bind_paragraph is shares.shares else BACK
            for claim in bind_paragraph(statement, row[max(0, position - back) : position]):
                if type(claim) is Breakdown:
                    known = len(divided)
                    divided.add(row_of(claim))
                    if bind_paragraph is columns.columns and len(divided) == known:
                        continue
                yield claim
    if len(told) > 2:
        yield from (claim for claim in columns.spread(row) if row_of(claim) not in divided)
    if any("AVERAGE" in statement.cues for _, statement, _ in told):
        yield from compounding.compounded(row)
