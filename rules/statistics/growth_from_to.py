"""Rule growth-from-to."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Reading, Tie, equals, growth, term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import Quantity
from reportlint.grammar.claims import Growth, Movement
from reportlint.rule import rule

GROWTH = Message("增长率", "growth rate")
BEFORE, AFTER = Message("原为", "before"), Message("现为", "now")
AVERAGE = Message("年均增长率", "average annual growth")


@rule(
    needs=[Growth, Movement],
    bad=[
        "培育企业由⟦240户增至318户,增长28.5%⟧。",
        "税收⟦3.92亿元(上年3.2亿元),增长18.1%⟧。",
        "合作社由2018年的⟦50家发展到2023年的100家,年均增长20%⟧。",
    ],
    good=[
        "培育企业由240户增至318户,增长32.5%。",
        "税收3.92亿元(上年3.2亿元),增长22.5%。",
        "生产总值由21.7亿元增加到29.4亿元,年均增长11.4%。",
        "按可比口径,财政收入由7680万元增加到16080万元,增长7.5%。",
        "合作社由2018年的50家发展到2023年的100家,年均增长14.9%。",
    ],
)
def growth_from_to(document: Document) -> Iterator[Equation]:
    """增速与前后两数不符 (a growth rate that the two levels do not give).

    由A增至B, or a level with 上年 in brackets. Average annual growth is the geometric mean over the dated years.
    Indicators whose growth is stated at constant prices or over a changing sample (生产总值, 增加值, 规模以上, 投资,
    零售额, 收入) are never computed from levels, nor is anything called 可比口径.
    Source: National Bureau of Statistics, notes to the monthly releases.
    """
    for claim in document.claims(Movement):
        change = claim.change
        if change is None or not (change.is_rate or change.dimension == "multiple"):
            continue
        if claim.real:
            yield from _confirmed(claim, change)
            continue
        ratio = term(claim.end, AFTER) / term(claim.start, BEFORE)
        rate = growth(change, fall=claim.said < 0)
        if claim.average:
            if claim.years:
                mean = growth(change, fall=claim.said < 0) ** claim.years
                yield equals(ratio, mean, subject=AVERAGE, tie=Tie(claim.locality))
        elif change.dimension == "multiple":
            written = document.read(change.span)
            loose = Reading(Message(f"“增长到{written}”则相符", f"it holds as 增长到{written}"), ratio, term(change))
            yield equals(ratio, rate, subject=GROWTH, tie=Tie(claim.locality), readings=(loose,), ceiling="warning")
        else:
            yield equals(ratio, rate, subject=GROWTH, tie=Tie(claim.locality))
    for one in document.claims(Growth):
        if one.base is not None and not one.real and one.rate.is_rate:
            ratio = term(one.subject, AFTER) / term(one.base, BEFORE)
            yield equals(ratio, growth(one.rate, fall=one.direction < 0), subject=GROWTH, tie=Tie.CLAUSE)


def _confirmed(claim: Movement, change: Quantity) -> Iterator[Equation]:
    """Levels that do give a growth at constant prices confirm it; that they do not says nothing."""
    if not change.is_rate or (claim.average and not claim.years):
        return
    ratio = term(claim.end, AFTER) / term(claim.start, BEFORE)
    grown = growth(change, fall=claim.said < 0)
    grown = grown**claim.years if claim.average and claim.years else grown
    found = equals(ratio, grown, subject=AVERAGE if claim.average else GROWTH, tie=Tie(claim.locality))
    if confirm(found) is not None:
        yield found
