"""Rule ratio-of-two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.bearing import is_of_another, said_of
from reportlint.grammar.statements import Item, Role
from reportlint.rule import rule

RATIO = Message("两数之比", "the ratio of the two")
NAMED = patterns.compile(
    r"(?P<name>[\u4e00-\u9fff]{1,8})比例?(?:约|达到?|为|是|由|降至|降到|缩小到|提高到|优化为|调整为)*$"
)
# Ratios of what no two counts beside them give.
OTHER = patterns.compile(r"(?:同|环|占|性别|杠杆|容积|剂量|配|料|投入产出|抚养|收益|赔付|价格|成本)$")
BACK = 3  # clauses


@rule(
    needs=[":1", "比1:", "为1:", "至1:"],
    bad=["全县现有医师⟦1080人、护士1318人,医护比为1:1.52⟧。"],
    good=[
        "全县现有医师1080人、护士1318人,医护比为1:1.22。",
        "城镇居民人均可支配收入42680元,农村居民人均可支配收入21340元,城乡居民收入比为2:1。",
        "现有医师1080人、护士1318人,其中高级职称320人,床护比为1:0.6。",
        "现有医师1080人、护士1318人,住院部医护比为1:1.32。",
        "计划招录20人,报名860人,资格审查通过720人,竞争比为36:1。",
    ],
)
def ratio_of_two(document: Document) -> Iterator[Equation]:
    """比值与前后两数不符 (a ratio A:1 or 1:B that the two numbers before it do not give).

    Only the two numbers right before the ratio are compared, and only where no third of their kind stands near; one slip must explain
    the gap. Source: definition of a ratio.
    """
    for statement in document.said(":1", "比1:", "为1:", "至1:"):
        items = statement.items
        for at in range(2, len(items) - 1):
            left, right = items[at], items[at + 1]
            if left.role is not Role.PROPORTION or left.phrase is not right.phrase:
                continue
            named = NAMED.search(statement.lead(left))
            pair = statement.items[at - 2 : at]
            if named is None or OTHER.search(named["name"]) or not _alike(left, pair) or 1 not in _values(left, right):
                continue
            stated = right.quantity if left.quantity.value == 1 else left.quantity
            small, large = sorted(pair, key=lambda item: item.quantity.amount)
            if stated.value < 1:
                small, large = large, small
            ratio = term(large.quantity) / term(small.quantity)
            found = equals(ratio, term(stated), subject=RATIO, tie=Tie.SENTENCE, loose=True)
            leads = [statement.lead(item) for item in pair]
            other = is_of_another(named["name"][:-2], said_of(statement, pair))  # 住院部医护比
            if confirm(found) is not None or (_named(named["name"], leads) and not other):
                yield found


def _named(name: str, leads: Sequence[str]) -> bool:
    """True when the ratio is named after the two, 医护比 after 医师 and 护士."""
    return len(name) > 1 and name[-2] in leads[0] and name[-1] in leads[1]


def _values(left: Item, right: Item) -> tuple[Fraction, Fraction]:
    return left.quantity.value, right.quantity.value


def _alike(ratio: Item, pair: Sequence[Item]) -> bool:
    """True when the two numbers before a ratio measure alike and stand near it."""
    first = pair[0]
    alike = all(one.stated and one.is_amount and one.quantity.comparable(first.quantity) for one in pair)
    return alike and ratio.clause - first.clause <= BACK and first.depth == pair[1].depth
