"""Rule share-and-rank."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.grammar.claims import Share, Standing
from reportlint.rule import rule

SHARE = Message("占比", "share")
BESIDE = Message("占比与名次相连，范围相同", "share and rank stand together and are of one area")
AREA = patterns.compile(r"全([国省市县区])")
LED = patterns.compile(
    r"^[,、]?(?:总量|规模|总数|数量)?(?:稳?[居列]|位[居列]|名列|排名?|排在|排名)?全[国省市县区](?:各[^,。;]{1,4})?$"
)
WHOLE = Fraction(100)


@rule(
    needs=[Standing],
    bad=["出口额占全市的48.2%,位居全市⟦第三⟧。"],
    good=[
        "出口额占全市的28.2%,位居全市第三。",
        "出口额占全市的48.2%,增速位居全市第三。",
        "出口额占全市的48.2%,位居全省第三。",
        "出口额占全市的48.2%,位居全市第一。",
        "稀土产量占全国的65.1%,居全国第二的是邻省。",
    ],
)
def share_and_rank(document: Document) -> Iterator[Finding | Holds]:
    """占比与名次不能同时成立 (a share too large for its rank).

    Who is k-th of a whole holds at most 100 ÷ k per cent of it: with 48.2% nobody can be third. Read where share and rank are
    of the same area and stand side by side with nothing else named between. Source: plain arithmetic.
    """
    ranks = {claim.rank.span.start: claim.rank for claim in document.claims(Standing)}
    starts = sorted(ranks)
    for claim in document.claims(Share) if starts else ():
        area = AREA.search(claim.of)
        if area is None or claim.rate.hedged or claim.rate.unit is None or claim.rate.unit.name != "%":
            continue
        rank = next((ranks[start] for start in starts if 0 < start - claim.rate.span.end <= 20), None)
        if rank is None or rank.last or document.text.startswith("的", rank.span.end):
            continue
        between = document.read(Span(claim.rate.span.end, rank.span.start))
        if not LED.search(between) or f"全{area[1]}" not in between:
            continue
        low = claim.rate.strict.low
        operands = (claim.rate.number, rank.span)
        if low is not None and low * rank.number > WHOLE:
            written = document.read(claim.rate.span)
            yield Finding(
                rank.span,
                Message(
                    f"占{written}不可能排第{rank.number}：前{rank.number}名合计超过100%",
                    f"with {written} of the whole nobody is number {rank.number}",
                ),
                related=(Related(claim.rate.span, SHARE),),
                confidence=0.85,
                operands=operands,
                reasons=(BESIDE,),
            )
        elif rank.number > 1:
            yield Holds(f"{rank.number} × {document.read(claim.rate.span)} ≤ 100%", operands)
