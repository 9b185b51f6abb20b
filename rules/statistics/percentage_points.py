"""Rule percentage-points."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, percent, term
from reportlint.finding import Finding, Message
from reportlint.grammar.claims import Movement
from reportlint.rule import rule

POINTS = Message("百分点之差", "difference in percentage points")
BEFORE = Message("原来", "before")
AFTER = Message("后来", "after")


@rule(
    needs=[Movement],
    bad=["占比由⟦31.2%提高到35.6%,提高5.4个百分点⟧。"],
    good=[
        "占比由31.2%提高到35.6%,提高4.4个百分点。",
        "城镇化率由45%提高到47.5%,年均提高0.5个百分点。",
        "合格率由90%提高到95%。",
    ],
)
def percentage_points(document: Document) -> Iterator[Equation | Finding]:
    """百分点之差与前后两率不符 (a change in percentage points that the two rates do not give).

    A rate that goes from 31.2% to 35.6% rises by 4.4 points. Source: definition of 百分点.
    """
    for claim in document.claims(Movement):
        change = claim.change
        if change is None or change.dimension != "point" or not claim.start.is_rate or claim.average:
            continue
        first, last = percent(claim.start, BEFORE), percent(claim.end, AFTER)
        difference = last - first if claim.said > 0 else first - last
        yield equals(difference, term(change), subject=POINTS, tie=Tie(claim.locality))
