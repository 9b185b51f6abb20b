"""Rule stock-and-flow."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Expression, Reading, Tie, at_most, equals, growth, term, total
from reportlint.equations.verdict import confirm, judge
from reportlint.finding import Message
from reportlint.grammar.claims import Forecast, Ledger, StockFlow
from reportlint.rule import rule

FORECAST = Message("预计数比上年的增速", "growth of the forecast on the year before")
BALANCE = Message("期初 + 新增 - 减少 = 期末", "opening + in - out = closing")
FLOW, STOCK, NEXT = Message("新增", "new"), Message("累计", "so far"), Message("预计", "forecast")


@rule(
    needs=[Forecast, Ledger, StockFlow],
    bad=[
        "上半年新建⟦30座,累计达210座,预计年底可达260座,比上年增长62.5%⟧。",
        "年初企业⟦58家,新增12家、退出3家,年末达70家⟧。",
        "年初轮候⟦612人,新增284人,入住318人,撤回46人,年底轮候552人⟧。",
    ],
    good=[
        "上半年新建30座,累计达210座,预计年底可达260座,比上年增长44.4%。",
        "年初企业58家,新增12家、退出3家,年末达67家。",
        "年末有效文件47件,上年末43件,当年新制定9件,废止5件。",
        "年初在册286人,招聘24人,辞职18人,年末在岗262人。",
        "新登记经营主体31.46万户,年末实有178.73万户,比上年末增长5.8%。",
    ],
)
def stock_and_flow(document: Document) -> Iterator[Equation]:
    """存量与增量对不上 (stock, what was added and growth contradict each other).

    新增 since the year's start and 累计 now give the stock of the year before; the growth that the text states must fit
    either the forecast or the present stock on that base. 期初 + 新增 - 退出 must give 期末; without the number that left, the
    closing stock can only be smaller.
    Source: the balance of stocks and flows.
    """
    for claim in document.claims(Forecast):
        base = term(claim.stock, STOCK) - term(claim.flow, FLOW)
        rate = growth(claim.rate)
        now = Reading(
            Message("增速是累计数的", "the rate is that of the present stock"), term(claim.stock) / base, rate
        )
        yield equals(
            term(claim.forecast.at_point(), NEXT) / base, rate, subject=FORECAST, tie=Tie.CLAUSE, readings=(now,)
        )
    for flow in document.claims(StockFlow):
        left = term(flow.begin) + term(flow.added)
        if flow.left is not None:
            yield equals(left - term(flow.left), term(flow.end), subject=BALANCE, tie=Tie.CLAUSE)
        else:
            yield at_most(term(flow.end), left, subject=BALANCE, tie=Tie.CLAUSE, ceiling="warning")
    for ledger in document.claims(Ledger):
        kept: Expression = total(term(quantity) for quantity in (ledger.begin, *ledger.added))
        for quantity in ledger.left:
            kept = kept - term(quantity)
        found = equals(kept, term(ledger.end), subject=BALANCE, tie=Tie.SENTENCE)
        if confirm(found) is not None or any(repair.replaces for repair in judge(found).repairs):
            yield found
