"""Rule defined-ratio."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, percent, term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.bearing import is_of_another, said_before
from reportlint.grammar.definitions import DEFINED, lead_of, nearest
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

NAMES = (
    "城镇化率",
    "城市化率",
    "税占比",
    "税收占",
    "收入占比",
    "森林覆盖率",
    "存贷比",
    "贷存比",
    "产销率",
    "资产负债率",
)
OTHER_YEAR = patterns.compile("上年|去年|力争|目标|预计|十[三四五]五|由|从")


@rule(
    needs=NAMES,
    bad=[
        "全县总人口⟦62.5万人,其中城镇人口38.2万人,城镇化率71.1%⟧。",
        "公共预算收入⟦30.2亿元,税收21.3亿元,税收占比80.5%⟧。",
        "国土面积⟦1215平方公里,森林面积486平方公里,森林覆盖率50.0%⟧。",
    ],
    good=[
        "全县总人口62.5万人,其中城镇人口38.2万人,城镇化率61.1%。",
        "公共预算收入30.2亿元,税收21.3亿元,税收占比70.5%。",
        "年末贷款余额301.5亿元,存款余额402.1亿元,存贷比75.0%。",
        "全县户籍人口62.5万人,城镇人口38.2万人,常住人口城镇化率64.3%。",
        "国土面积1215平方公里,森林面积486平方公里,山区森林覆盖率50.0%。",
        "公共预算收入30.2亿元,税收占比80.5%,其中环保税收0.3亿元。",
    ],
)
def defined_ratio(document: Document) -> Iterator[Equation]:
    """按定义计算的比率与两数不符 (a rate that its definition gives from two numbers beside it).

    城镇化率 is urban by total population, 税收占比 tax by budget revenue, 存贷比 loans by deposits. Read where both numbers stand near
    the rate under just these names; unless 其中 ties them, only one slip that explains the gap accuses.
    Source: 统计指标解释, National Bureau of Statistics.
    """
    for statement in document.said(*NAMES):
        for item in statement.items:
            if item.quantity.is_rate and item.depth == 0:
                yield from _checked(document.before(statement), statement, item)


def _checked(before: Sequence[Statement], statement: Statement, rate: Item) -> Iterator[Equation]:
    lead = lead_of(statement, rate)
    named = next((row for row in DEFINED if row.rate.search(lead)), None)
    if named is None:
        return
    part, whole = (nearest((statement, *before), rate, names) for names in (named.part, named.whole))
    if part is None or whole is None or not part.quantity.comparable(whole.quantity):
        return
    span = part.quantity.span.to(whole.quantity.span).to(rate.quantity.span)
    if OTHER_YEAR.search(statement.text, *span):
        return
    said = lead + statement.lead(whole)
    if "常住" in said and "户籍" in said:
        return
    tied = named.name == "税收占比" or "其中" in statement.text[whole.quantity.end : part.quantity.start]
    ratio = term(part.quantity) / term(whole.quantity)
    subject = Message(named.name, "a rate by definition")
    found = equals(ratio, percent(rate.quantity), subject=subject, tie=Tie.SENTENCE, loose=not tied)
    around = said_before(part, whole, text=statement.text)
    if confirm(found) is not None or not is_of_another(named.rate.sub("", statement.lead(rate)), around):
        yield found  # not 山区森林覆盖率
