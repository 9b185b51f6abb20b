"""Rule per-head."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.finding import Message
from reportlint.grammar.claims import Average
from reportlint.rule import rule

AVERAGE = Message("户均、人均数", "the average")
NUMBER = Message("个数", "number")
TOTAL = Message("总额", "total")


@rule(
    needs=[Average],
    bad=["为⟦40户发放补助200万元,户均6万元⟧。"],
    good=[
        "为40户发放补助200万元,户均5万元。",
        "养老床位3240张,老人81000人,每千名老人拥有40张。",
        "实现生产总值160亿元,人均生产总值6.2万元。",
    ],
)
def per_head(document: Document) -> Iterator[Equation]:
    """平均数与总数、个数不符 (an average differs from total divided by number).

    Total, number and average must stand in one sentence. Averages over the mid-year population (人均生产总值) have no
    number beside them and are left alone. Source: definition of the arithmetic mean.
    """
    for claim in document.claims(Average):
        number = term(claim.number, NUMBER)
        total = term(claim.total, TOTAL)
        shared = total / number if claim.per == 1 else total * claim.per / number
        yield equals(shared, term(claim.average), subject=AVERAGE, tie=Tie.SENTENCE)
