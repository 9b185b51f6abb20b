"""Rule conversion."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.finding import Message
from reportlint.grammar import Quantity, patterns
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

SAME = Message("同一数量的两种写法", "one quantity in two units")
LED = patterns.compile(r"^\(\s?(?P<word>约?合计?|折合|折算|相当于|约|即|合)?\s?$|^,?(?P<clause>约合|折合|相当于)\s?$")
CONVERTED = frozenset({"area", "length", "mass", "volume", "money", "energy", "power"})


@rule(
    needs=["(", "合", "相当于"],
    bad=["项目用地⟦3200亩(约合3.13平方公里⟧)。", "新增耕地⟦450亩(40公顷⟧)。", "建设资金⟦3.25亿元(即3250万元⟧)。"],
    good=[
        "项目用地3200亩(约合2.13平方公里)。",
        "新增耕地450亩(30公顷),建设资金3.25亿元(即32500万元)。",
        "项目用地3200亩(建筑面积1.2平方公里)。",
        "建设资金3.25亿元(1200万元已到位)。",
        "公路全长36公里(3座桥梁)。",
    ],
)
def conversion(document: Document) -> Iterator[Equation]:
    """同一数量换算后不符 (a quantity and its conversion into another unit differ).

    3200亩 is 2.13平方公里 (15亩 = 1公顷). Read where a number stands alone in brackets, or after 折合 or 约合, directly behind another of the
    same dimension in another unit. Source: 国务院关于在我国统一实行法定计量单位的命令; 15亩 = 1公顷.
    """
    for statement in document.said("(", "约合", "折合", "相当于"):
        for first, second in zip(statement.items, statement.items[1:], strict=False):
            if _converted(statement, first, second):
                yield equals(term(first.quantity), term(second.quantity), subject=SAME, tie=Tie.CLAUSE)


def _converted(statement: Statement, first: Item, second: Item) -> bool:
    one, other = first.quantity, second.quantity
    if one.dimension not in CONVERTED or one.dimension != other.dimension or _measure(one) == _measure(other):
        return False
    led = LED.search(statement.between(first, second))
    if led is None:
        return False
    behind = statement.text[other.span.end : other.span.end + 1]
    return behind == ")" if led["clause"] is None else True


def _measure(quantity: Quantity) -> tuple[str, object]:
    return quantity.unit.name if quantity.unit else "", quantity.scale
