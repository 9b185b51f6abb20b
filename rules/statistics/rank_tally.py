"""Rule rank-tally."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, equals, term, total
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.claims import Standing
from reportlint.grammar.phrases import Ranking
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

TALLY = Message("各名次的项数之和", "the indicators of all ranks together")
AMONG = patterns.compile(r"^[^,;。:、0-9]{0,14}(?:中,?|,其中|:|,)[^,;。:、0-9]{0,2}$")
RANKED = patterns.compile(r"^[^,;。:、0-9]{0,10}(?:排|居|位|列|获|为|全|得)")
EACH = ("均", "全部", "都")


@rule(
    needs=[Standing],
    bad=[
        "⟦12项主要指标中,5项居全市第一,9项⟧居全市第二。",
        "考核的⟦12项指标中,5项排全省第1位、3项排全省第2位、6项⟧排全省第3位。",
    ],
    good=[
        "12项主要指标中,5项居全市第一,4项居全市第二。",
        "考核的12项指标中,5项排全省第1位、7项排全省第2位。",
        "12项主要指标中,9项增速高于全省,其中5项居全市第一。",
        "12项主要指标增速加快,办好实事15项,满意度居全市第一。",
    ],
)
def rank_tally(document: Document) -> Iterator[Equation]:
    """各名次的项数之和超过总项数 (more indicators are ranked than there are).

    N项指标中,x项居第一、y项居第二: x + y cannot exceed N. What is said of some indicators only after 其中 is not counted again.
    Source: plain counting.
    """
    for statement in document.said("第", "首位"):
        if Ranking not in map(type, statement.phrases):
            continue
        items = [item for item in statement.items if not item.depth]
        for at, whole in enumerate(items[:-2]):
            ranked = _ranked(statement, items, at)
            if len(ranked) < 2:
                continue
            parts = [item.quantity for item in ranked]
            if sum(part.value for part in parts) == whole.quantity.value:
                yield equals(total(parts), term(whole.quantity), subject=TALLY, tie=Tie.SENTENCE)
            else:
                yield at_most(total(parts), term(whole.quantity), subject=TALLY, tie=Tie.SENTENCE)
            break


def _ranked(statement: Statement, items: list[Item], at: int) -> list[Item]:
    """The numbers of indicators behind items[at], each followed by its rank."""
    whole = items[at]
    if whole.quantity.unit is None or whole.quantity.unit.name not in ("项", "个") or not whole.quantity.whole:
        return []
    if not AMONG.search(statement.between(whole, items[at + 1])):
        return []
    ranked: list[Item] = []
    for item in items[at + 1 :]:
        end = min(statement.span.end, item.quantity.end + 16)
        behind = statement.text[item.quantity.end : end]
        told = RANKED.search(behind) and any(word in behind for word in ("第", "首位"))
        if not told or not item.quantity.comparable(whole.quantity) or item.quantity.hedged or len(ranked) > 6:
            break
        if ranked and "其中" in statement.lead(item):
            break
        ranked.append(item)
    return ranked
