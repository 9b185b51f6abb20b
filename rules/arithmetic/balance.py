"""Rule balance."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.bearing import strays
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

BALANCE = Message("差额", "the balance")
# What is taken from what, and what is left: each row as the words that lead up to the three.
ROWS = tuple(
    tuple(patterns.compile(words + r"[^,;。:、0-9]{0,8}$") for words in row)
    for row in (
        ("资产(?:总[额计量]|合计)", "负债(?:总[额计量]|合计)", "所有者权益|净资产"),
        ("送审(?:金额|造价|价|总?额|投资)", "审定(?:金额|造价|价|总?额|投资)", "审减|核减"),
        ("预算(?:金额|价|总?额)?", "(?:中标|成交|采购|合同)(?:金额|价|总?额)", "节约|节省|节支"),
        ("收入(?:合计|总[计额量])", "支出(?:合计|总[计额量])", "结余|盈余|滚存|结转"),
        ("岁入(?:预算)?总?额?", "岁出(?:预算)?总?额?", "[差赤]短|赤字"),
        ("应收(?:金额|总?额)", "实收(?:金额|总?额)", "欠[收缴]|未收"),
    )
)

# One of these stands before what is left.
LEFT = (
    "权益", "净资产", "审减", "核减", "节约", "节省", "节支", "结余", "盈余", "滚存", "结转", "差短", "赤短", "赤字", "欠收", "欠缴", "未收"
)  # fmt: skip
# What is said of all three alike.
OWN = patterns.compile(
    "岁[入出]|资产|负债|所有者|权益|净|送审|审定|[审核]减|预算|中标|成交|采购|合同|节[约省支]|收入|支出|收支|结[余转]|盈余|滚存|[差赤]短|赤字|应收|实收|欠[收缴]|未收"
    "|[造房]?价|投资|财政|政府|工程|不合理|期末|本期|当期|相抵|品迭|后|预计|形成|尚|还"
)
IDENTITIES = 2  # rows that leave no room for a third amount; of the others one slip must explain the gap
WIDE = 4  # clauses from the first to the last


@rule(
    needs=list(LEFT),
    bad=[
        "年末资产总额⟦862.5亿元,负债总额534.8亿元,所有者权益347.7亿元⟧。",
        "评审项目送审金额⟦36.8亿元,审定金额33.6亿元,审减4.2亿元⟧。",
    ],
    good=[
        "年末资产总额862.5亿元,负债总额534.8亿元,所有者权益327.7亿元。",
        "评审项目送审金额36.8亿元,审定金额33.6亿元,审减3.2亿元。",
        "资产总额862.5亿元,负债总额534.8亿元,归属于母公司所有者权益268.4亿元。",
        "采购预算金额1260万元,成交金额1180万元,节约资金80万元,节约率6.3%。",
        "收入总计58.6亿元,支出总计56.2亿元,结余2.4亿元,累计结余12.8亿元。",
        "送审金额36.8亿元,其中已完成评审项目审定金额28.2亿元,审减2.6亿元。",
        "村集体资产总额12.6亿元,负债总额3.2亿元,经营性净资产4.1亿元。",
        "送审金额36.8亿元,审定金额33.6亿元,近三年审减13.2亿元。",
    ],
)
def balance(document: Document) -> Iterator[Equation]:
    """资产减负债、送审减审定等与差额不符 (what is left is not the difference of the two before it).

    资产 - 负债 = 所有者权益, 送审 - 审定 = 审减, 预算 - 成交 = 节约, 收入总计 - 支出总计 = 结余: three amounts of money in a row that these words
    lead up to. Source: 会计恒等式 (企业会计准则——基本准则), definition of the others.
    """
    for statement in document.said(*LEFT):
        money = [item for item in statement.items if not item.depth and item.quantity.dimension == "money"]
        for one, other, rest in zip(money, money[1:], money[2:], strict=False):
            row = _row(statement, one, other, rest) if rest.clause - one.clause <= WIDE else None
            if row is not None:
                less, more = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.amount)
                found = equals(term(more) - term(less), term(rest.quantity), subject=BALANCE, tie=Tie.SENTENCE)
                if confirm(found) is not None or not strays(statement, (one, other, rest), OWN):
                    yield found._replace(loose=row >= IDENTITIES)  # 房建类审减 is not of all


def _row(statement: Statement, *amounts: Item) -> int | None:
    """Which row the words before the three are of."""
    leads = [statement.lead(item) for item in amounts]
    return next(
        (
            number
            for number, row in enumerate(ROWS)
            if all(words.search(lead) for words, lead in zip(row, leads, strict=True))
        ),
        None,
    )
