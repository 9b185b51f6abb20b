"""Rule structure-sum."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, percent, total
from reportlint.equations.expression import constant
from reportlint.finding import Message
from reportlint.grammar.claims import Structure
from reportlint.rule import rule

STRUCTURE = Message("构成之和", "the sum of the shares")


@rule(
    needs=[Structure],
    bad=[
        "三次产业结构调整为⟦12.1:41.6:45.3⟧。",
        "三产占比分别为⟦11.2%、43.5%、46.3%⟧。",
        "男生1536人,占⟦51.2%;女生1464人,占49.8%⟧。",
    ],
    good=[
        "三次产业结构调整为12.1:41.6:46.3。",
        "三次产业结构为2.5:36.8:60.8。",
        "师生比为1:12:3。",
        "三项占比分别为33.3%、33.3%、33.3%。",
        "一审案件占84.72%,二审案件占13.69%,再审案件占1.59%。",
        "工业用电占61.2%,居民用电占18.9%。",
    ],
)
def structure_sum(document: Document) -> Iterator[Equation]:
    """构成比例之和不为100 (shares that make up a whole do not sum to 100).

    Applies to 三次产业结构, to lists of shares called 占比 or 结构, and to shares of one whole that are told one after
    the other, where their names divide it (男 and 女, 城镇 and 农村). Each printed share may be off by half its last
    digit. Source: 比重相加等于100%.
    """
    for claim in document.claims(Structure):
        yield equals(total(map(percent, claim.parts)), constant(1), subject=STRUCTURE, tie=Tie.CLAUSE)
