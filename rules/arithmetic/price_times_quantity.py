"""Rule price-times-quantity."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals
from reportlint.equations.expression import Term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.bearing import strays
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

PRICE = Message("单价", "price")
AMOUNT = Message("总额", "amount")
NUMBER = Message("数量", "quantity")
# What a price is told for: the dimension of the quantity, and how much of its base unit one is.
UNITS = {
    "元/平方米": ("area", Fraction(1)),
    "元/亩": ("area", Fraction(2000, 3)),
    "元/吨": ("mass", Fraction(1000)),
    "元/公斤": ("mass", Fraction(1)),
    "元/斤": ("mass", Fraction(1, 2)),
    "元/千瓦时": ("energy", Fraction(1)),
}
SOLD = patterns.compile(r"(?:额|收入|价款|货款|款项|金额|总价|电费|租金|收购资金|收购款)[^,;。:、0-9]{0,4}$")
TRADED = patterns.compile("[销售购]|成交|[出转]让|上网|交易|[出招]租|拍卖|供")
# What is said of the three alike.
OWN = patterns.compile(
    r"平均|销售?|售电?|成交|收购|出售|出让|转让|出租|招租|租金?|上网|电量?|交易|综合|[单均]?价[格款]?|货|款项?|额|收入|收益|支付|每(?:平方米|亩|吨|公斤|斤|千瓦时|度)|[年购]"
)
ANOTHER = ("其中", "分别", "上年", "去年", "计划", "目标", "预计", "起拍", "保底", "最高", "最低", "补贴")


@rule(
    needs=list(UNITS),
    bad=["全年销售商品房⟦12.5万平方米,销售额8.6亿元,均价6480元/平方米⟧。"],
    good=[
        "全年销售商品房12.5万平方米,销售额8.1亿元,均价6480元/平方米。",
        "上网电量80亿千瓦时,平均上网电价0.38元/千瓦时,售电收入30.4亿元。",
        "销售商品房12.5万平方米,住宅均价6480元/平方米,财政收入8.6亿元,其中契税1.2亿元。",
        "全年商品房销售12.5万平方米,销售额8.6亿元,住宅均价6480元/平方米。",
        "苹果总产量18.4万吨,销售收入8.6亿元,均价5.2元/公斤。",
        "全年销售商品房12.5万平方米,住宅销售额8.6亿元,均价6380元/平方米。",
        "全年收储小麦3.2万吨,最低收购价2360元/吨,发放补贴4260万元。",
    ],
)
def price_times_quantity(document: Document) -> Iterator[Equation]:
    """单价与数量之积不等于总额 (price times quantity is not the amount).

    8.6亿元 for 12.5万平方米 are 6880元/平方米. Read from one sentence with one quantity of the kind that the price is told for and
    one amount of money that was paid for it; what was grown need not be sold; one slip must explain the gap. Source: 均价 = 销售额 ÷ 销售量.
    """
    for statement in document.said(*UNITS):
        said = statement.text[statement.span.start : statement.span.end]
        prices = [item for item in statement.items if item.quantity.unit and item.quantity.unit.name in UNITS]
        if len(prices) != 1 or any(word in said for word in ANOTHER) or prices[0].quantity.unit is None:
            continue
        dimension, each = UNITS[prices[0].quantity.unit.name]
        number, paid = _only(statement, dimension), _only(statement, "money")
        if number is None or paid is None or not SOLD.search(statement.lead(paid)):
            continue
        if not TRADED.search(statement.lead(number) + statement.behind(number)):
            continue  # 总产量18.4万吨,收购均价5.2元/公斤
        amount = Term(paid.quantity, AMOUNT, paid.quantity.factor)
        ratio = amount / Term(number.quantity, NUMBER, number.quantity.factor / each)
        price = prices[0].quantity
        span = price.span.to(number.quantity.span).to(paid.quantity.span)
        found = equals(ratio, Term(price, PRICE), subject=PRICE, tie=Tie.SENTENCE, loose=True, primary=span)
        if confirm(found) is not None or not strays(statement, (number, paid, prices[0]), OWN):
            yield found  # 住宅均价, 住宅销售额 where all is sold


def _only(statement: Statement, dimension: str) -> Item | None:
    """The one level of a dimension."""
    items = [item for item in statement.items if item.stated and item.quantity.dimension == dimension]
    return items[0] if len(items) == 1 else None
