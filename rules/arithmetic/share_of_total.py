"""Rule share-of-total."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, percent, term, total
from reportlint.finding import Message
from reportlint.grammar import Hedge, Interval, Quantity
from reportlint.grammar.claims import Share, Structure
from reportlint.rule import rule

SHARE = Message("占比", "share")
PART, WHOLE = Message("部分", "part"), Message("总数", "whole")
ROUGHLY = Fraction(1, 10)  # how far off a fraction in words may be


@rule(
    needs=[Share],
    bad=["申报项目⟦24个,占全市总数(60个)的36%⟧。"],
    good=[
        "入选项目15个,占全市总数(40家)的37.5%。",
        "高新技术产业增加值110亿元,占GDP比重为30%。",
        "试点企业12家,占全县38家的三分之一。",
        "男性7233人,占51.24%;女性6884人,占48.76%。",
        "选派干部230名,服务企业291家,占规模以上企业的80%。",
    ],
)
def share_of_total(document: Document) -> Iterator[Equation]:
    """占比与部分、总数不符 (a stated share differs from part divided by whole).

    Checked only when part, whole and share stand together: 24个,占总数(60个)的36%. A whole that the text does not
    write is never guessed, but shares that make up 100% are shares of all their numbers together. 占计划百分之几 is a completion rate and has a rule of its own.
    Source: statistical definition of 比重; intervals by GB/T 8170.
    """
    told = {claim.rate.span for claim in document.claims(Share) if claim.part is not None and claim.whole is not None}
    for row in document.claims(Structure):
        for level, share in zip(row.levels, row.parts, strict=False):
            if share.span not in told:
                ratio = term(level, PART) / total(term(one) for one in row.levels)
                yield equals(ratio, percent(share), subject=SHARE, tie=Tie.SENTENCE, loose=True)
    for claim in document.claims(Share):
        if claim.part is not None and claim.whole is not None:
            ratio = term(claim.part, PART) / term(claim.whole, WHOLE)
            yield equals(
                ratio, percent(_as_said(claim.rate)), subject=SHARE, tie=Tie(claim.locality), loose=claim.loose
            )


def _as_said(rate: Quantity) -> Quantity:
    """三分之一 in words is a rough share, 33.3% is not."""
    if rate.unit is None or rate.unit.name != "分之" or rate.hedged:
        return rate
    interval = Interval.around(rate.value, rate.value * ROUGHLY)
    return rate._replace(figure=rate.figure._replace(strict=interval, lenient=interval, hedge=Hedge.ABOUT))
