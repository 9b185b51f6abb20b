"""Rule integer-base."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations.integrality import integer_base as test
from reportlint.finding import Finding, Holds, Message
from reportlint.grammar.claims import Forecast, Growth
from reportlint.rule import rule

GROWTH = Message("增速", "growth rate")


@rule(
    needs=[Growth],
    bad=["全年认定企业⟦34家,同比增长41.5%⟧。"],
    good=[
        "全年认定企业34家,同比增长41.7%。",
        "全年登记合同541项,比上年增长567.9%。",
        "全市拥有高新技术企业2463家,增长16.2%。",
        "规模以上工业企业34家,增加值同比增长41.5%。",
        "投放公交车34辆,客运量同比增长41.5%。",
    ],
    severity="warning",
)
def integer_base(document: Document) -> Iterator[Finding | Holds]:
    """个数的增速推不出整数基数 (a growth rate that no whole number of things can have).

    34家 after a growth of 41.5% would have been 24.03家: 24 gives 41.7%, 23 gives 47.8%. The test speaks only when the
    digits leave room for less than half a thing; the rate may also belong to another quantity (stock instead of flow),
    so it is a warning and never an error. Indicators with a changing sample (规模以上) are left alone.
    Source: the GRIM test (Brown and Heathers 2017) for means of whole numbers, here for growth.
    """
    forecast = {claim.rate.span for claim in document.claims(Forecast)}
    for claim in document.claims(Growth):
        if claim.real or claim.average or claim.rivals or not claim.rate.is_rate or not claim.subject.whole:
            continue
        if claim.rate.span in forecast and not claim.subject.hedged:
            continue
        told = test(claim.subject, claim.rate, fall=claim.direction < 0).told(GROWTH)
        if told is not None:
            yield told
