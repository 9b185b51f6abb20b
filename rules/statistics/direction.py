"""Rule direction."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, term
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.claims import Movement
from reportlint.rule import rule

RISE = Message("“增至、提高到”之后的数应更大", "after 增至 or 提高到 the number should be larger")
RANKED = patterns.compile("排名|名次|位次|位列|排位")
FALL = Message("“降至、减少到”之后的数应更小", "after 降至 or 减少到 the number should be smaller")


@rule(
    needs=[Movement],
    bad=["投诉量由⟦86件降至91件⟧。", "参保率从⟦95.2%提高到92.5%⟧。"],
    good=[
        "投诉量由91件降至86件。",
        "参保率从92.5%提高到95.2%。",
        "在百强县中的排名由369位上升到235位。",
        "单位能耗由0.6吨标准煤下降到0.5吨标准煤。",
    ],
)
def direction(document: Document) -> Iterator[Equation]:
    """升降方向与前后两数相反 (a rise to a smaller number, or a fall to a larger one).

    Only where both numbers are written in the same measure: 由86降至91. Source: plain arithmetic.
    """
    for claim in document.claims(Movement):
        if RANKED.search(claim.indicator) or (claim.start.unit is not None and claim.start.unit.name == "位"):
            continue  # a better rank is a smaller number
        small, large = (claim.start, claim.end) if claim.direction > 0 else (claim.end, claim.start)
        subject = RISE if claim.direction > 0 else FALL
        yield at_most(term(small), term(large), subject=subject, tie=Tie(claim.locality))
