"""Rule wrong-dimension."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import patterns
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

LAND = ("公顷", "亩", "平方米", "平方公里")
LENGTH = ("公里", "千米", "米")
MASS = ("公斤", "千克", "斤", "吨", "公吨")
POWER = ("千瓦时", "千瓦", "兆瓦", "度")
MATTER = (*LAND, *LENGTH, *MASS, *POWER)
# Nouns, the units that they are never measured in, and how they are called.
KINDS = (
    ("面积", (*LENGTH, *MASS, *POWER, "元"), "面积", "an area"),
    ("全长|总长|里程", (*LAND, *MASS, *POWER, "元"), "长度", "a length"),
    (
        "收入|支出|税收|利润|(?:基金|资金|收支|财政|预算|经费|医疗|医保|保险)[盈结]余|产值|增加值|总投资|总值|[金余]额|(?<!放)(?<!配额)总额|(?:零售|成交|销售|营业|投资|标的)额|存款|贷款|经费|资金|补贴|补助",
        MATTER,
        "金额",
        "an amount of money",
    ),
    ("(?<!电)(?<!电力)产量", ("公顷", "亩", "公里", *POWER, "元"), "产量", "an output"),
    ("(?:常住|户籍|总|农村|城镇)人口|(?:就业|参保|从业|受益)人数", (*MATTER, "元"), "人数", "people"),
)
UNITS = frozenset(unit for _, units, _, _ in KINDS for unit in units)
NAMED = tuple(
    patterns.compile(rf"(?:{nouns})(?:[共约已仅达为]|达到|完成|实现|突破|超过|增至|扩大到|稳定在){{0,2}} ?$")
    for nouns, _, _, _ in KINDS
)
LEAD = 16  # code points before a number that may name what it measures
ENDS = frozenset(",;。、(!?\n")


@rule(
    needs=sorted(UNITS),
    severity="warning",
    bad=[
        "粮食种植面积⟦286.5千公斤⟧，增长1.3%，新增灌溉面积⟦2.4万千瓦⟧。",
        "县道改造工程全长⟦7.6公顷⟧，总投资3.2亿元。",
        "医疗盈余⟦600万千瓦⟧，常住人口⟦220万公里⟧。",
    ],
    good=[
        "粮食种植面积286.5千公顷，全长7.6公里，医疗盈余600万元，水面面积2万亩，厂房面积3000平方米。",
        "电力产量12亿千瓦时，电力盈余20万千瓦，粮食结余1.2万吨，碳排放总额12万吨。",
        "总投资3万千瓦光伏项目，收入3吨粮食，产量12万平方米瓷砖，玻璃产量120万平方米。",
        "绿地面积500米见方，全长3年的周期，里程1200元起，户籍人口3.2万户，面积、产量分别为3万亩、5万吨。",
    ],
)
def wrong_dimension(document: Document) -> Iterator[Finding]:
    """单位与所述的量不符 (an area in kilograms, a length in hectares, money in kilowatts).

    Told where the number ends its clause, so that nothing else can be what the unit belongs to. Output is left alone in the
    units of any goods. Electricity has its own rule. Source: GB 3100, quantities and their units.
    """
    for statement in document.statements:
        for item in statement.items:
            unit = item.quantity.unit
            if unit is None or unit.name not in UNITS or not item.stated or not _ends(document, item):
                continue
            kind = _kind(statement, item, unit.name)
            if kind is not None:
                yield Finding(
                    item.quantity.span,
                    Message(f"{kind[0]}不能以“{unit.name}”计", f"{kind[1]} is not measured in {unit.name}"),
                    confidence=0.7,
                )


def _ends(document: Document, item: Item) -> bool:
    after = document.text[item.quantity.end : item.quantity.end + 1]
    return not after or after in ENDS


def _kind(statement: Statement, item: Item, unit: str) -> tuple[str, str] | None:
    """How what the number measures is called, in both languages, if it is never measured in `unit`."""
    start = item.quantity.start
    for named, (_, units, zh, en) in zip(NAMED, KINDS, strict=True):
        if unit in units and named.search(statement.text, max(item.edge, start - LEAD), start):
            return zh, en
    return None
