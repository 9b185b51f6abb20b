"""Rule defined-ratio."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Pattern

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, percent, term
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule


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
NEAR = 120  # code points between the three
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
    lead = statement.text[max(statement.span.start, rate.quantity.span.start - 16) : rate.quantity.span.start].strip()
    named = next((row for row in DEFINED if row.rate.search(lead)), None)
    if named is None:
        return
    row = (statement, *before)
    part, whole = _found(row, rate, named.part), _found(row, rate, named.whole)
    if part is None or whole is None or not part.quantity.comparable(whole.quantity):
        return
    span = part.quantity.span.to(whole.quantity.span).to(rate.quantity.span)
    if OTHER_YEAR.search(statement.text, *span):
        return
    said = lead + statement.lead(whole)
    if "常住" in said and "户籍" in said:
        return
    tied = named.name == "税收占比" or "其中" in statement.text[whole.quantity.span.end : part.quantity.span.start]
    ratio = term(part.quantity) / term(whole.quantity)
    subject = Message(named.name, "a rate by definition")
    yield equals(ratio, percent(rate.quantity), subject=subject, tie=Tie.SENTENCE, loose=not tied)


def _found(row: Sequence[Statement], rate: Item, names: Pattern[str]) -> Item | None:
    """The nearest level near the rate that is led in by the name."""
    found: list[tuple[int, Item]] = []
    for statement in row:
        for item in statement.items:
            away = abs(item.quantity.span.start - rate.quantity.span.start)
            if away > NEAR or not item.stated or item.quantity.is_rate:
                continue
            lead = statement.text[max(statement.span.start, item.quantity.span.start - 16) : item.quantity.span.start]
            if names.search(lead.strip()):
                found.append((away, item))
    return min(found, key=lambda one: one[0])[1] if found else None
