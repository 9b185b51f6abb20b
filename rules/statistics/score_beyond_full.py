"""Rule score-beyond-full."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, term
from reportlint.finding import Message
from reportlint.grammar import Quantity, patterns
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

SCORE = Message("得分不超过满分", "a score cannot exceed full marks")
FULL = patterns.compile(r"(?:满分|总分|百分制)(?:为|是|共)?\s?$")
SCORED = patterns.compile(r"(?:得分|得|评分|考核|分数|成绩|满意度|综合|平均分|为|达到?|获)[^,。;:0-9]{0,6}$")
EXTRA = ("加分", "附加", "折算", "累计", "积分")


@rule(
    needs=["满分", "总分"],
    bad=["综合考核得分⟦106.5分(满分100分⟧)。", "在满分⟦120分的评估中得125.5分⟧。"],
    good=[
        "综合考核得分96.5分(满分100分)。",
        "在满分120分的评估中得115.5分。",
        "综合考核得分106.5分(含加分10分,满分100分)。",
        "考核满分100分,全县累计积分2065分。",
    ],
)
def score_beyond_full(document: Document) -> Iterator[Equation]:
    """得分超过满分 (a score above full marks).

    Read where a score and 满分 stand side by side and nothing is said of extra points. Source: meaning of 满分.
    """
    for statement in document.said("满分", "总分"):
        if any(word in document.read(statement.span) for word in EXTRA):
            continue
        marks = [item for item in statement.items if item.quantity.unit is not None and item.quantity.unit.name == "分"]
        if len(marks) == 2 and (found := _pair(statement, *marks)) is not None:
            score, full = found
            yield at_most(term(score), term(full), subject=SCORE, tie=Tie.CLAUSE)


def _pair(statement: Statement, first: Item, second: Item) -> tuple[Quantity, Quantity] | None:
    """The score and full marks, in whatever order they stand."""
    leads = statement.lead(first), statement.lead(second)
    if FULL.search(leads[1]) and SCORED.search(leads[0]) and second.clause - first.clause <= 1:
        return first.quantity, second.quantity
    if FULL.search(leads[0]) and SCORED.search(leads[1]) and second.clause - first.clause <= 1:
        return second.quantity, first.quantity
    return None
