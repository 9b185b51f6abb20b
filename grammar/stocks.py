"""Binds what there was, what came and went, and what is left: 应…已…剩余…, 年初…新增…年末…, cases taken and settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_balanced
from reportlint.grammar.bearing import speaks_of_another
from reportlint.grammar.claims import Remainder, StockFlow
from reportlint.grammar.naming import label_of
from reportlint.grammar.partitions import CARRIED, UNDONE, case_role, holds_any
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Role, Statement

PLANNED = (Role.PLAN, Role.SHARE)  # 占计划2000户的92.5%
MONEY = "money"
FAR = 4  # numbers ahead among which a total is looked for
WITHIN = 4  # clauses from the total to what is left
DONE, LEFT, DUE = (
    ("已", "完成", "实有", "现有", "在编", "在岗"),
    (
        "剩余",
        "剩下",
        "还剩",
        "尚缺",
        "还差",
        "缺口",
        "结余",
        "结存",
        "还有",
        "尚有",
        "尚余",
        "缺额",
        "缺编",
        "空编",
        "空缺",
        "未",
        "余",
    ),
    ("应", "共", "需", "计划", "任务", "总", "反馈", "交办", "排查", "发现", "编制", "核定", "员额", "定员"),
)
OWED = ("应", "计划", "需")
BEGIN, ADDED, GONE, END = (
    ("年初", "上年末", "去年底", "上年底", "去年末", "期初", "原有"),
    ("新增", "增加", "新"),
    ("退出", "减少", "注销", "关闭", "摘牌", "淘汰"),
    ("年末", "年底", "期末", "现有", "目前", "达"),
)


FLOWS = patterns.compile("|".join((*BEGIN, *ADDED, *GONE, *END)) + "|在册|在库|库存|保有|结存|共有|总数|增至|减至")


def remainders(statement: Statement) -> Iterator[Remainder]:
    """应整改45个,已整改39个,剩余6个; 完成1850户,占计划2000户的92.5%,尚有150户."""
    items = [item for item in statement.items if item.is_amount and (item.stated or item.role in PLANNED)]
    for one, two, left in zip(items, items[1:], items[2:], strict=False):
        alike = one.quantity.comparable(two.quantity) and one.quantity.comparable(left.quantity)
        if not alike or left.clause - one.clause > WITHIN or not holds_any(LEFT, statement.lead(left)):
            continue
        for total, done in ((one, two), (two, one)):
            if total is two and two.role not in PLANNED:
                continue
            if done.quantity.value > total.quantity.value and "编" in statement.lead(left):
                continue  # 核定编制986名,在岗教师1042名,缺编126名: not all of them are on the establishment
            owed, met = statement.lead(total), statement.lead(done)
            holds = total.quantity.value == done.quantity.value + left.quantity.value
            due = holds or total.role in PLANNED or holds_any(DUE, owed)
            # 应办1864件,实际办结1792件,未结72件
            led = holds or holds_any(DONE, met) or ("实际" in met and holds_any(OWED, owed))
            if not due or not led or "其中" in met + statement.lead(left):
                continue
            # 应征8.62亿元,实际征收8.41亿元,欠费企业未缴0.06亿元
            if holds or not speaks_of_another(statement, left, (one, two), UNDONE):
                span = one.quantity.span.to(left.quantity.span)
                yield Remainder(span, statement.lead(total), total.quantity, done.quantity, left.quantity)
                break
        else:
            yield from _left_of(statement, items[: items.index(one)], two, left)


def _left_of(statement: Statement, before: Sequence[Item], done: Item, left: Item) -> Iterator[Remainder]:
    """收案8642件,其中新收8126件,旧存516件,结案8214件,未结428件: a total further ahead, where the numbers bear it out."""
    for total in reversed(before[-FAR:]):
        alike = total.quantity.comparable(left.quantity)
        if alike and total.quantity.value == done.quantity.value + left.quantity.value:
            span = total.quantity.span.to(left.quantity.span)
            yield Remainder(span, statement.lead(total), total.quantity, done.quantity, left.quantity)
            return


def stock_flows(statement: Statement) -> Iterator[StockFlow]:
    """年初58家,新增12家、退出3家,年末达67家."""
    items = [item for item in statement.items if item.role is not Role.ORIGIN and not item.depth and item.is_amount]
    for at in range(len(items) - 2):
        begin, added = items[at], items[at + 1]
        gone = items[at + 2] if at + 3 < len(items) and holds_any(GONE, _words(statement, items[at + 2])) else None
        end = items[at + 3] if gone is not None else items[at + 2]
        row = [one for one in (begin, added, gone, end) if one is not None]
        if not all(one.quantity.comparable(begin.quantity) for one in row):
            continue
        if gone is None and at + 3 < len(items):
            yield from _kept(statement, items[at : at + 4])
        if (
            holds_any(BEGIN, _words(statement, begin))
            and holds_any(ADDED, _words(statement, added))
            and holds_any(END, _words(statement, end))
        ):
            came = (begin.quantity, added.quantity)
            went = (end.quantity,) if gone is None else (gone.quantity, end.quantity)
            if not is_balanced(came, went) and speaks_of_another(statement, end, row[:-1], FLOWS):
                continue  # 制造业企业年末达47家
            yield StockFlow(
                begin.quantity.span.to(end.quantity.span), statement.lead(begin), begin.quantity, added.quantity,
                gone.quantity if gone is not None else None, end.quantity,
            )  # fmt: skip


def _kept(statement: Statement, row: Sequence[Item]) -> Iterator[StockFlow]:
    """年初库存3.26万吨,购进1.84万吨,销售2.12万吨,年末库存2.98万吨: other verbs, where the numbers bear them out."""
    begin, added, gone, end = (item.quantity for item in row)
    first, last = _words(statement, row[0]), _words(statement, row[3])
    alike = all(one.comparable(begin) for one in (added, gone, end))
    named = holds_any((*BEGIN, *OPENING), first) and holds_any((*END, *CLOSING), last)
    if alike and named and is_balanced((begin, added), (gone, end)):
        yield StockFlow(begin.span.to(end.span), statement.lead(row[0]), begin, added, gone, end)


BALANCE = ("结余", "结转", "滚存")
OPENING = ("上年", "去年", "上一年", "年初", "期初", "上期", "原有", "历年", "以前年度")
CLOSING = ("年末", "年终", "年底", "期末", "滚存", "累计", "下年", "下一年")
# All that came in or went out, as against 非税收入 and 民生支出.
TURNOVER = patterns.compile(
    r"^(?:全年|当年|本年|年内|今年|本期|当期|上级|实现|完成|实际|累计|共|总|合计|资金|基金|财政|预算|项目)*"
    r"(?:(?P<income>收入|收到|拨入|筹集|征收)|支出|支付|使用|拨付|拨出)(?:合计|总计|总额|资金|款项?|为|约|共|达)*$"
)


def accounts(statement: Statement) -> Iterator[StockFlow]:
    """上年结余2.36亿元,当年收入15.84亿元,当年支出14.92亿元,年末滚存结余3.28亿元: money left over, taken in and paid out.

    Where the sentence tells further amounts, they may be taken in or paid out as well: then only the values can say so.
    """
    roles: dict[str, Item] = {}
    told = 0
    for item in statement.items:
        if item.depth or not item.stated or item.quantity.dimension != MONEY:
            continue
        told += 1
        role = _account(statement.lead(item).strip())
        if role in roles:
            return
        if role:
            roles[role] = item
    if len(roles) < 4:
        return
    begin, income, expense, end = (roles[role].quantity for role in ("begin", "income", "expense", "end"))
    if told > 4 and not is_balanced((begin, income), (expense, end)):
        return
    span = Span.around(begin.span, income.span, expense.span, end.span)
    yield StockFlow(span, statement.lead(roles["begin"]), begin, income, expense, end)


def _account(lead: str) -> str:
    """What an amount of money is to an account, by the words before it; "" where they do not tell one thing."""
    if holds_any(BALANCE, lead):
        opening, closing = holds_any(OPENING, lead), holds_any(CLOSING, lead)
        return "" if opening == closing else "begin" if opening else "end"
    turnover = TURNOVER.search(lead)
    return "" if turnover is None else "income" if turnover["income"] else "expense"


INCLUDED = patterns.compile("(?<!不)(?:含|包括|其中)")


def caseloads(statement: Statement) -> Iterator[StockFlow | Remainder]:
    """新收31件,上年结转3件,办结30件,结转下年度4件: cases taken in, carried over, settled and carried on.

    Cases carried over may already be counted among those taken in, 受理34件(含上年结转3件); the text does not always say so.
    """
    if not any(word in statement.text[statement.span.start : statement.span.end] for word in CARRIED):
        return
    roles: dict[str, Item] = {}
    before: dict[str, Item | None] = {}
    last: Item | None = None
    for item in statement.items:
        if not item.stated or item.quantity.dimension != "count" or not item.quantity.whole:
            continue
        role = case_role(label_of(statement, item))
        if role in roles:
            return
        if role:
            roles[role], before[role] = item, last
        last = item
    if not {"taken", "begin", "settled", "end"} <= roles.keys():
        return
    taken, begin, settled, end = (roles[role].quantity for role in ("taken", "begin", "settled", "end"))
    if not all(one.comparable(taken) for one in (begin, settled, end)):
        return
    span = Span.around(taken.span, begin.span, settled.span, end.span)
    apart = taken.value + begin.value == settled.value + end.value
    within = taken.value == settled.value + end.value
    said = (
        before["begin"] is roles["taken"]
        and INCLUDED.search(statement.between(roles["taken"], roles["begin"])) is not None
    )
    if within or (said and not apart):
        yield Remainder(span, statement.lead(roles["taken"]), taken, settled, end)
    else:
        yield StockFlow(span, statement.lead(roles["taken"]), begin, taken, settled, end)


def _words(statement: Statement, item: Item) -> str:
    return statement.text[item.edge : item.quantity.end]
