"""Sums that cross each other in a table: which one number explains why several of them fail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from reportlint.equations import Equation
from reportlint.equations.digits import nominal
from reportlint.equations.expression import Expression, Sum, Term
from reportlint.equations.verdict import confirm, doubt
from reportlint.grammar import Span

Slip = tuple[Span, Fraction]  # the place of a number, and what it would have to be


def crossing(equations: Iterable[Equation]) -> Iterator[Equation]:
    """The equations, sums of a table's cells; of those that fail for one number's sake only one, which points to it.

    A number explains several failures when one other value in its place mends them all, and no equation that holds uses it.
    """
    failed: list[Equation] = []
    sound: set[Span] = set()
    for equation in equations:
        if confirm(equation) is None:
            failed.append(equation)
        else:
            sound.update(equation.operands())
            yield equation
    while failed:
        mended: dict[Slip, list[int]] = {}
        for index, equation in enumerate(failed):
            for slip in _slips(equation):
                if slip[0] not in sound:
                    mended.setdefault(slip, []).append(index)
        (place, _), found = max(mended.items(), key=lambda pair: len(pair[1]), default=((Span(0, 0), Fraction(0)), []))
        if len(found) < 2:
            break
        yield _plainest([failed[index] for index in found])._replace(primary=place)
        failed = [equation for index, equation in enumerate(failed) if index not in found]
    yield from failed


def _plainest(equations: Sequence[Equation]) -> Equation:
    """One that can be told, with as few numbers as may be."""
    return min(equations, key=lambda equation: (doubt(equation).severity is None, len(equation.terms())))


def _slips(equation: Equation) -> Iterator[Slip]:
    left, right = equation.left.interval(nominal), equation.right.interval(nominal)
    if left is None or right is None or left.low is None or right.low is None:
        return
    excess = left.low - right.low
    for side, sign in ((equation.left, 1), (equation.right, -1)):
        for own, term in _addends(side):
            wanted = term.quantity.value - own * sign * excess / term.times
            if wanted >= 0:
                yield term.quantity.number, wanted


def _addends(side: Expression) -> Iterator[tuple[int, Term]]:
    if isinstance(side, Term):
        yield 1, side
    elif isinstance(side, Sum):
        yield from ((sign, part) for sign, part in side.parts if isinstance(part, Term))
