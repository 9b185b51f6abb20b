"""Rule rank-beyond-population."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.claims import Standing
from reportlint.rule import rule

POPULATION = Message("参加排名的个数", "the number of those ranked")


@rule(
    needs=[Standing],
    bad=["综合得分在六县市中排⟦第7名⟧。", "增速在14个市州中位居⟦第15位⟧。"],
    good=[
        "综合得分在六县市中排第4名。",
        "增速在14个市州中位居第14位。",
        "获评全省先进集体12家,其中我县居第15位。",
        "总量居全省第6,连续3年居前10名。",
    ],
)
def rank_beyond_population(document: Document) -> Iterator[Finding | Holds]:
    """名次超出参加排名的个数 (a rank that is larger than the number of those ranked).

    Checked only where the population stands directly before the rank: 六县市第7名. Source: plain arithmetic.
    """
    for claim in document.claims(Standing):
        if claim.population is None:
            continue
        most = int(claim.population.value)
        if claim.rank.number > most:
            yield Finding(
                claim.rank.span,
                Message(f"共{most}个单位，不可能排第{claim.rank.number}", f"rank {claim.rank.number} of only {most}"),
                related=(Related(claim.population.span, POPULATION),),
                confidence=0.95,
                equation=f"{claim.rank.number} > {most}",
            )
        else:
            yield Holds(f"第{claim.rank.number} ≤ {most}", (claim.population.number, claim.rank.span))
