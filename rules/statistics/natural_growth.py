"""Rule natural-growth."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.finding import Message
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

NATURAL = Message("自然增长率", "natural growth rate")
NAMES = ("出生率", "死亡率", "自然增长率")


@rule(
    needs=["自然增长率"],
    bad=["全年人口出生率⟦7.98‰,死亡率6.15‰,自然增长率1.38‰⟧。"],
    good=["全年人口出生率7.98‰,死亡率6.15‰,自然增长率1.83‰。", "婴儿死亡率1.43‰,人口自然增长率控制在7‰以内。"],
)
def natural_growth(document: Document) -> Iterator[Equation]:
    """自然增长率不等于出生率减死亡率 (the natural growth rate is not births less deaths).

    Read where one sentence states all three. Source: definition of 人口自然增长率 in the statistical communiques.
    """
    for statement in document.said("自然增长率"):
        if len(statement.items) < 3:
            continue
        found = [_rate(statement, name) for name in NAMES]
        births, deaths, natural = found
        if births is not None and deaths is not None and natural is not None:
            difference = term(births.quantity) - term(deaths.quantity)
            yield equals(difference, term(natural.quantity), subject=NATURAL, tie=Tie.SENTENCE)


def _rate(statement: Statement, name: str) -> Item | None:
    """The rate that is led in by just this name."""
    for item in statement.items:
        lead = statement.lead(item).strip(" ,、为达分别")
        if (
            item.quantity.is_rate
            and lead.endswith(name)
            and not lead.endswith(f"婴儿{name}")
            and not item.quantity.hedged
        ):
            return item
    return None
