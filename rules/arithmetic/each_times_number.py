"""Rule each-times-number."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.finding import Message
from reportlint.grammar.claims import Product
from reportlint.rule import rule

PRODUCT = Message("单价与数量之积", "each times number")
EACH = Message("单价", "each")
NUMBER = Message("数量", "number")
TOTAL = Message("总额", "total")


@rule(
    needs=[Product],
    bad=[
        "每台补助⟦3000元,共补助120台,合计45万元⟧。",
        "每月减少产值⟦800万元,全年减少产值1.2亿元⟧。",
        "为⟦125户发放补助47.5万元,每户3000元⟧。",
    ],
    good=[
        "每台补助3000元,共补助120台,合计36万元。",
        "每月减少产值5000余万元,全年约减少产值6亿元。",
        "每人每月补助800元,全年发放1.2亿元。",
        "每月走访12户,全年走访90户。",
        "为120户发放补助36.5万元,每户最高3000元。",
        "为120户发放补助36.5万元,每户3000元以上。",
    ],
)
def each_times_number(document: Document) -> Iterator[Equation]:
    """单项数额与数量之积不等于总额 (each times number is not the total).

    每台…共…台,合计…, 每户…元 beside a number of 户 and a total, and 每月…全年… over twelve months. Where only the units tie the three
    together, one slip must explain the gap. A month's amount that several people receive says nothing of the year's total.
    Source: plain arithmetic.
    """
    for claim in document.claims(Product):
        number = claim.times if claim.number is None else term(claim.number, NUMBER)
        total = term(claim.total, TOTAL)
        yield equals(term(claim.each, EACH) * number, total, subject=PRODUCT, tie=Tie.SENTENCE, loose=claim.loose)
