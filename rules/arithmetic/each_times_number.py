"""Rule each-times-number."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.finding import Message
from reportlint.grammar.claims import Product
from reportlint.rule import rule

PRODUCT = Message("单价与数量之积", "each times number")


@rule(
    bad=["每台补助⟦3000元,共补助120台,合计45万元⟧。", "每月减少产值⟦800万元,全年减少产值1.2亿元⟧。"],
    good=[
        "每台补助3000元,共补助120台,合计36万元。",
        "每月减少产值5000余万元,全年约减少产值6亿元。",
        "每人每月补助800元,全年发放1.2亿元。",
        "每月走访12户,全年走访90户。",
    ],
)
def each_times_number(document: Document) -> Iterator[Equation]:
    """单项数额与数量之积不等于总额 (each times number is not the total).

    每台…共…台,合计…, and 每月…全年… over twelve months. A month's amount that several people receive says nothing of the
    year's total. Source: plain arithmetic.
    """
    for claim in document.claims(Product):
        if claim.number is not None:
            yield equals(term(claim.each) * term(claim.number), term(claim.total), subject=PRODUCT, tie=Tie.SENTENCE)
        else:
            yield equals(term(claim.each) * claim.times, term(claim.total), subject=PRODUCT, tie=Tie.SENTENCE)
