"""Equations: what must hold between the numbers of a text.

`equals(term(actual) / term(plan), term(rate), subject=…)` only states what must hold. Whether it does is decided in
`reportlint.equations.verdict`, which digit would mend it in `reportlint.equations.repair`, how it is shown in `reportlint.equations.writing`.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal

from reportlint.equations.expression import Expression, Term, constant, count, growth, percent, term, total
from reportlint.finding import Message, Severity
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple

__all__ = [
    "Equation",
    "Expression",
    "Reading",
    "Tie",
    "at_most",
    "constant",
    "count",
    "equals",
    "growth",
    "percent",
    "term",
    "total",
]

Relation = Literal["=", "<="]


class Tie(Enum):
    """How closely the text ties the operands of an equation together."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    DOCUMENT = "document"


class Reading(NamedTuple):
    """Another way to read the same numbers, and what the reader is told when only that one holds."""

    message: Message
    left: Expression
    right: Expression


class Equation(NamedTuple):
    """left = right, or left <= right, that the text claims of its own numbers.

    `subject` names what is claimed (完成率). `rivals` is the number of competing pairings of the operands; from two on
    nothing is accused. `ceiling` is the highest severity it may reach. `widened`: the document says that its sums
    suffer from rounding. Not `closed`: the parts on the left may leave some out, so only their excess accuses.
    `loose`: the words do not tie the operands outright, so only a telling slip accuses.
    `primary` is the reported place; by default one that covers the operands, or that of the stated result.
    """

    left: Expression
    relation: Relation
    right: Expression
    subject: Message
    tie: Tie = Tie.CLAUSE
    rivals: int = 0
    readings: tuple[Reading, ...] = ()
    ceiling: Severity = "error"
    widened: bool = False
    closed: bool = True
    primary: Span | None = None
    loose: bool = False

    def terms(self) -> tuple[Term, ...]:
        """Its quantities, each once, the left ones first."""
        found: dict[Span, Term] = {}
        for side in (self.left, self.right):
            for one in side.terms():
                found.setdefault(one.quantity.number, one)
        return tuple(found.values())

    def operands(self) -> tuple[Span, ...]:
        """Places of its numbers and counted items, in the order of the equation."""
        items = (*self.left.listed(), *self.right.listed())
        return tuple(dict.fromkeys((*items, *(one.quantity.number for one in self.terms()))))

    @property
    def stated(self) -> Term | None:
        """The result as the text states it: the only quantity on the right, else the only one on the left."""
        for side in (self.right, self.left):
            own = side.terms()
            if len(own) == 1:
                return own[0]
        return None


def equals(
    left: Expression,
    right: Expression,
    *,
    subject: Message,
    tie: Tie = Tie.CLAUSE,
    rivals: int = 0,
    readings: tuple[Reading, ...] = (),
    ceiling: Severity = "error",
    widened: bool = False,
    closed: bool = True,
    primary: Span | None = None,
    loose: bool = False,
) -> Equation:
    """`left` must equal `right`, which is usually the result that the text states."""
    return Equation(left, "=", right, subject, tie, rivals, readings, ceiling, widened, closed, primary, loose)


def at_most(
    left: Expression,
    right: Expression,
    *,
    subject: Message,
    tie: Tie = Tie.CLAUSE,
    rivals: int = 0,
    readings: tuple[Reading, ...] = (),
    ceiling: Severity = "error",
    primary: Span | None = None,
) -> Equation:
    """`left` (a part, a subset) cannot exceed `right`."""
    return Equation(left, "<=", right, subject, tie, rivals, readings, ceiling, primary=primary)
