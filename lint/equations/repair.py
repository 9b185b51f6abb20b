"""The slips that would explain why an equation fails: one digit of one operand, or 万 written for 亿."""

from collections.abc import Iterator
from fractions import Fraction
from math import inf
from typing import Literal

from reportlint.equations import Equation
from reportlint.equations.digits import decimals, edits, plain, rewritten, strictly
from reportlint.equations.dimension import RATES
from reportlint.equations.expression import Expression, Power, Product, Quotient, Sum, Term
from reportlint.grammar import Hedge, Interval, Quantity, Span
from reportlint.grammar.records import NamedTuple

OPERANDS = 40  # longer equations are not searched: the time would grow with the square of their length
POWERS = (Fraction(10**4), Fraction(10**8), Fraction(1, 10**4), Fraction(1, 10**8))
SCALES = (1, 10**4, 10**8, 10**12)  # what can be written: 元, 万元, 亿元, 万亿元
ANY = Interval(None, None)
SLACK = 1e-9


class Repair(NamedTuple):
    """`operand` written as `mended` would make the equation hold."""

    operand: Term
    mended: Quantity
    kind: Literal["digit", "power"]

    @property
    def replaces(self) -> bool:
        """True when digits were replaced or exchanged, none left out or added: the least of slips."""
        return self.kind == "digit" and len(self.mended.digits) == len(self.operand.quantity.digits)

    @property
    def digits(self) -> int:
        """How many digits the mended number was written with: a slip in a short number explains anything."""
        return sum(c.isdigit() for c in self.operand.quantity.digits)


def repairs(equation: Equation) -> tuple[Repair, ...]:
    """Every single slip that explains a failed equality. Inequalities have too many, and hidden ranges none."""
    terms = equation.terms()
    if equation.relation != "=" or len(terms) > OPERANDS:
        return ()
    return tuple(repair for term in terms for repair in _repairs_of(term, equation))


def _repairs_of(term: Term, equation: Equation) -> Iterator[Repair]:
    digits = plain(term.quantity)
    if digits is None or term.quantity.hedge is Hedge.RANGE:
        return
    wanted = _wanted(term, equation)
    low, high = _near(wanted, term.quantity)
    widest = 5 / 10 ** decimals(digits)  # half of the last place when a decimal was left out
    for written in edits(digits, low - widest, high + widest):
        half = 0.5 / 10 ** decimals(written)
        if not low - half <= float(written) <= high + half:
            continue
        mended = rewritten(term.quantity, written)
        if mended.value != term.quantity.value and mended.strict.meets(wanted) and holds_with(equation, mended):
            yield Repair(term, mended, "digit")
    if term.measure in RATES or term.quantity.whole:
        return
    for power in POWERS:
        if term.quantity.scale * power in SCALES and term.quantity.strict.scaled(power).meets(wanted):
            mended = _scaled(term.quantity, power)
            if holds_with(equation, mended):
                yield Repair(term, mended, "power")


def _near(wanted: Interval, quantity: Quantity) -> tuple[float, float]:
    """Bounds on the digits that can do but for half a last place, in floats: what they let through is checked exactly."""
    if quantity.hedged or quantity.value < 0:
        return -inf, inf
    scale = float(quantity.scale)
    low = -inf if wanted.low is None else float(wanted.low) / scale
    high = inf if wanted.high is None else float(wanted.high) / scale
    return low - SLACK * (1 + abs(low)), high + SLACK * (1 + abs(high))


def holds_with(equation: Equation, mended: Quantity) -> bool:
    """True when the equation holds strictly with `mended` in the place of the quantity that stands where it does."""

    def read(quantity: Quantity) -> Interval:
        return mended.strict if quantity.number == mended.number else quantity.strict

    left, right = equation.left.interval(read), equation.right.interval(read)
    return left is not None and right is not None and left.meets(right)


def _scaled(quantity: Quantity, power: Fraction) -> Quantity:
    return quantity._replace(
        value=quantity.value * power,
        strict=quantity.strict.scaled(power),
        lenient=quantity.lenient.scaled(power),
        scale=quantity.scale * power,
    )


def _wanted(term: Term, equation: Equation) -> Interval:
    """What `term`'s quantity would have to be, in its own measure: a filter, since most slips miss it by far."""
    place = term.quantity.number
    left, right = _occurrences(equation.left, place), _occurrences(equation.right, place)
    if left + right != 1:
        return ANY
    side, other = (equation.left, equation.right) if left else (equation.right, equation.left)
    target = other.interval(strictly)
    return ANY if target is None else solve(side, place, target)


def solve(expression: Expression, place: Span, target: Interval) -> Interval:
    """The readings of the quantity at `place`, named once in `expression`, that can make it meet `target`."""
    match expression:
        case Term():
            return target if expression.times == 1 else target.scaled(1 / expression.times)
        case Sum(parts=parts):
            for sign, part in parts:
                if _occurrences(part, place):
                    rest = Sum(tuple(one for one in parts if one[1] is not part)).interval(strictly)
                    need = ANY if rest is None else target - rest
                    return solve(part, place, need if sign > 0 else -need)
        case Product(left=left, right=right):
            part, other = (left, right) if _occurrences(left, place) else (right, left)
            factor = other.interval(strictly)
            quotient = None if factor is None else target.over(factor)
            return ANY if quotient is None else solve(part, place, quotient)
        case Quotient(left=left, right=right):
            if _occurrences(left, place):
                divisor = right.interval(strictly)
                return ANY if divisor is None else solve(left, place, target * divisor)
            dividend = left.interval(strictly)
            quotient = None if dividend is None else dividend.over(target)
            return ANY if quotient is None else solve(right, place, quotient)
        case Power():
            return ANY  # no exact root: every slip is tried
    return ANY


def _occurrences(expression: Expression, place: Span) -> int:
    return sum([one.quantity.number == place for one in expression.terms()])
