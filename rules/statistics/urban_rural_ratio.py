"""Rule urban-rural-ratio."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.bearing import is_of_another, said_before
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

RATIO = Message("城乡收入比", "urban to rural income")
OWN = patterns.compile("城乡|居民|人均|可?支配|收入|比值?|倍差|之|缩小|扩大|由|从|[至到]")
RATIOS = ("收入比为", "收入比值为", "收入之比为", "收入倍差为", "收入比", "收入比值", "收入倍差", "收入之比")


@rule(
    needs=RATIOS,
    bad=["城镇居民人均可支配收入⟦62685元,增长5.2%;农村居民人均可支配收入33289元,增长6.9%。城乡居民收入比为1.98⟧。"],
    good=[
        "城镇居民人均可支配收入62685元,增长5.2%;农村居民人均可支配收入33289元,增长6.9%。城乡居民收入比为1.88。",
        "城镇居民人均可支配收入42680元,农村居民人均可支配收入21340元,山区县城乡居民收入比为2.4。",
        "城镇居民人均消费支出36135元;农村居民人均消费支出20293元。城乡居民收入比为1.88。",
    ],
)
def urban_rural_ratio(document: Document) -> Iterator[Equation]:
    """城乡收入比与两项收入不符 (the urban to rural ratio is not the quotient of the two incomes).

    Read where the ratio follows both incomes within two sentences. Source: definition in the statistical communiques.
    """
    for statement in document.said(*RATIOS):
        for item in statement.items:
            lead = statement.lead(item).strip()
            if item.quantity.dimension not in ("number", "multiple") or not lead.endswith(RATIOS):
                continue
            row = (*document.before(statement, 2), statement)
            urban, rural = _income(row, item, ("城镇", "城市")), _income(row, item, ("农村", "农民"))
            if urban is not None and rural is not None and urban.quantity.comparable(rural.quantity):
                quotient = term(urban.quantity) / term(rural.quantity)
                found = equals(quotient, term(item.quantity), subject=RATIO, tie=Tie.SENTENCE)
                said = said_before(urban, rural, text=statement.text)
                if confirm(found) is not None or not is_of_another(OWN.sub("", lead), said):
                    yield found  # not 山区县城乡居民收入比


def _income(row: tuple[Statement, ...], ratio: Item, names: tuple[str, ...]) -> Item | None:
    for statement in reversed(row):
        for item in reversed(statement.items):
            lead = statement.lead(item)
            if item.quantity.end > ratio.quantity.start or item.quantity.dimension != "money":
                continue
            if "收入" in lead and any(name in lead for name in names):
                return item
    return None
