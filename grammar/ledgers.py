"""Binds what there was, everything that came and went, and what there is: 年初612人,新增284人,入住318人,撤回46人,年底532人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_balanced
from reportlint.grammar.bearing import names_more
from reportlint.grammar.claims import Ledger
from reportlint.grammar.phrases import Change
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Role, Statement

BEGIN = patterns.compile(
    r"年初|[上去]年(?:年?[末底]|结[转余存]|度?滚存|余额|库存|结存)?(?:有|为|的|数|实有|共有)?[^,;。:、0-9]{0,8}$|期初|原有|上期末|年前"
)
END = patterns.compile(r"(?<![上去])年[末底终]|期末|现有|目前|截[至止]|现行有效|至今|月[末底]")
YEAR = patterns.compile(r"((?:19|20)[0-9]{2})年[末底]")
INTO = patterns.compile(
    r"新增|增加|增[加补]|招[聘录收]|录用|补充|[调迁转购流接拨借购汇纳并]入|新[制订建设开立收签办成认批登引]|入职|入[库职编]|接收|收[到入]|出生|引进|发行|续?建成|登记|受理|举借|购[进置]|出生|恢复"
)
OUT_OF = patterns.compile(
    r"减少|退[休出市役还]|[调迁转流拨汇]出|辞[职退]|离[职任]|注销|关[闭停]|淘汰|报废|死亡|病故|去世|偿还|还本|归还|支[出付]|销售|出库|使用|消[耗费化]|废止|失效|撤[回销]|摘牌|"
    r"清[理退]|化解|办结|审结|吊销|核销|到期|入住|安置|结案|拆除|停[用业]|解除|完成|下降"
)
# What leads up to a flow without naming a thing.
WORDS = patterns.compile(
    r"全年|当年|本年|年内|今年|(?:19|20)?[0-9]{0,4}年|期间|本期|[和与及或]|[申人员户数]请?|因|其他|办理|自然|正常|依法|主动|被|新|本金|债券|续建"
)
FLOWS = 8
UNKNOWN = 2  # flows of which the words do not say which way they went


def ledgers(statement: Statement) -> Iterator[Ledger]:
    """Each row of a beginning, flows and an end, in this order or with the end first."""
    items = [item for item in statement.items if item.is_amount and not item.quantity.is_rate]
    for at, first in enumerate(items[:-2]):
        role = _role(statement, first)
        if role is None:
            continue
        row = _row(items[at + 1 :], first)
        if role == "end":
            if row and _role(statement, row[0]) == "begin":
                yield from _ledger(statement, row[0], row[1 : 1 + FLOWS], first)
            continue
        last = next((n for n, item in enumerate(row) if _closes(statement, first, item)), None)
        if last is not None:
            yield from _ledger(statement, first, row[:last], row[last])


def _row(items: Sequence[Item], first: Item) -> list[Item]:
    row: list[Item] = []
    before = first
    for item in items[: FLOWS + 2]:
        if not item.quantity.comparable(first.quantity) or item.clause - before.clause > 1 or item.depth != first.depth:
            break
        row.append(item)
        before = item
    return row


def _words(statement: Statement, item: Item) -> str:
    return statement.text[item.edge : item.quantity.span.start]


def _role(statement: Statement, item: Item) -> str | None:
    words = _words(statement, item)
    if item.role is Role.CHANGE or (item.role is Role.ORIGIN and not BEGIN.search(words)):
        return None
    if BEGIN.search(words):
        return "begin"
    return "begin" if YEAR.search(words) else "end" if END.search(words) else None


def _closes(statement: Statement, first: Item, item: Item) -> bool:
    """True when `item` stands at the end of what began with `first`."""
    words = _words(statement, item)
    if item.role is Role.CHANGE or not END.search(words):
        return False
    begun, ended = YEAR.search(_words(statement, first)), YEAR.search(words)
    return begun is None or (ended is not None and int(ended[1]) == int(begun[1]) + 1) or ended is None


def _ledger(statement: Statement, begin: Item, flows: Sequence[Item], end: Item) -> Iterator[Ledger]:
    """The claim, if all flows are told which way they went, or the numbers bear it out."""
    signs = [_sign(statement, item) for item in flows]
    if not flows or 1 not in signs or -1 not in signs or signs.count(0) > UNKNOWN:
        return
    told = 0 not in signs
    for chosen in product(*[(sign,) if sign else (1, -1) for sign in signs]):
        added = [item.quantity for item, sign in zip(flows, chosen, strict=True) if sign > 0]
        left = [item.quantity for item, sign in zip(flows, chosen, strict=True) if sign < 0]
        holds = is_balanced((begin.quantity, *added), (end.quantity, *left))
        if holds or (told and not _name_more(statement, begin, flows, end)):
            span = Span.around(*[item.quantity.span for item in (begin, *flows, end)])
            yield Ledger(span, statement.lead(begin), begin.quantity, tuple(added), tuple(left), end.quantity)
            return


def _sign(statement: Statement, item: Item) -> int:
    words = _words(statement, item) + (statement.behind(item) if not _words(statement, item).strip() else "")
    if isinstance(item.phrase, Change):
        return item.phrase.direction
    into, out_of = INTO.search(words), OUT_OF.search(words)
    return 0 if (into is None) == (out_of is None) else 1 if into is not None else -1


def _name_more(statement: Statement, begin: Item, flows: Sequence[Item], end: Item) -> bool:
    """True when a flow, or the end, is of something that the beginning does not name: 年初贷款余额, 利息收入."""
    said = _words(statement, begin) + statement.behind(begin) + statement.text[statement.span.start : begin.edge]
    told = said + _words(statement, end) + statement.behind(end)
    return names_more(_plain(END.sub("", _words(statement, end))), said) or any(
        names_more(_plain(_words(statement, item)), told) for item in flows
    )


def _plain(words: str) -> str:
    return WORDS.sub("", OUT_OF.sub("", INTO.sub("", words)))
