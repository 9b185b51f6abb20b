"""Binds rates that are named after what was done: 隐患1215处,整改1190处,整改率97.9%."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reportlint.grammar import claims, patterns
from reportlint.grammar.agreement import chosen, is_share
from reportlint.grammar.claims import Locality
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.statements import Item, Role, Statement

NAMED = patterns.compile(
    r"(?P<stem>[\u4e00-\u9fff]{1,8})(?:率|进度|比例|(?<!方)面)(?:已|均|分别|约|高|占|提高到|上升到)?(?:达到?|为|是|至)?了?(?:约|近)?\s*$"
)
# Rates of which no two counts beside them are part and whole: growth, prices, incidence, coverage by other measures.
OTHER = patterns.compile(
    r"(?:增长|失业|利|税|汇|费|速|频|出生|死亡|增|贡献|周转|负债|倍|功|效|产销|保值|产出|弹性|容积|绿化|绿地|覆盖|化|空置|换手|发展|下降|降|回报|"
    r"收益|偏差|满意|知晓|优良|达标|利用|发病|犯罪|发案|生育|抚养|入园|入学|巩固|普及|自给|渗透|杠杆|依存|中标|命中)$"
)
DUE = patterns.compile(r"应|需|须|待|拟|计划|共|总")
# Cases carried over from last year are settled as well; what is compared with is no whole.
PARTLY = patterns.compile(r"新[收增]|收案|[较比]|上年|去年|均")
NOT_DONE = patterns.compile(r"[未尚剩余]|应[收缴]?|计划|目标|不")
REACH = 3  # clauses from the rate back to what was done
WIDE = 7  # and to what there was to do


def named_rates(statement: Statement) -> Iterator[claims.Share]:
    """A rate, what was done of the kind it is named after, and what there was to do."""
    for position, rate in enumerate(statement.items):
        if rate.role not in (Role.LEVEL, Role.REACH) or not rate.quantity.is_rate or position < 2:
            continue
        named = NAMED.search(statement.lead(rate))
        if named is None or OTHER.search(named["stem"]):
            continue
        stem = named["stem"][-2:]
        part = _done(statement, position, stem)
        if part is None:
            continue
        wholes = [
            item
            for item in reversed(statement.items[:position])
            if item.quantity.span.end <= part.quantity.span.start
            and rate.clause - item.clause <= WIDE
            and item.stated
            and item.depth <= part.depth
            and _alike(item.quantity, part.quantity)
            and (DUE.search(_label(statement, item)) or not all(c in _label(statement, item) for c in stem))
        ]
        found = chosen(wholes, partial(is_share, part.quantity, rate=rate.quantity))
        if found is None or found[1]:
            continue
        whole = found[0].quantity
        sure = (
            rate.depth == part.depth
            and rate.part - found[0].part <= 1
            and not PARTLY.search(_label(statement, found[0]))
        )
        if not sure and not is_share(part.quantity, whole, rate.quantity):
            continue
        tied: Locality = "sentence" if stem in _label(statement, part) else "paragraph"
        span = whole.span.to(rate.quantity.span)
        yield claims.Share(span, statement.lead(part), part.quantity, whole, rate.quantity, named["stem"], tied)


def _done(statement: Statement, position: int, stem: str) -> Item | None:
    """The nearest number before the rate that says how much was done of what the rate is named after."""
    rate = statement.items[position]
    # 整改1190处;整改率97.9%: but behind a semicolon and other numbers the rate is of those.
    alone = statement.items[position - 1].part == rate.part - 1 and rate.after == "SEMICOLON"
    for item in reversed(statement.items[:position]):
        if rate.clause - item.clause > REACH or (item.part != rate.part and not alone):
            return None
        if not item.stated or item.quantity.is_rate or item.depth > rate.depth:
            continue
        label = _label(statement, item)
        told = all(c in label for c in stem) or (len(stem) > 1 and stem[0] in statement.lead(item)[-3:])  # 审结, 结案率
        if told and not NOT_DONE.search(label.replace(stem, "")):
            return item
    return None


def _label(statement: Statement, item: Item) -> str:
    """The words that lead up to the number, and those of its own clause behind it up to the next mark."""
    lead = statement.lead(item)
    behind = statement.text[item.quantity.span.end : item.quantity.span.end + 8]
    for at, c in enumerate(behind):
        if c in ",;。、:()" or c.isdigit():
            behind = behind[:at]
            break
    return lead + behind


def _alike(one: Quantity, other: Quantity) -> bool:
    if one.dimension != "count" or one.unit is None or other.unit is None:
        return one.comparable(other)
    return other.dimension == "count" and one.unit.name.rstrip("次") == other.unit.name.rstrip("次")
