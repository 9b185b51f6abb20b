"""The slips that would explain why an equation fails: one digit of one operand, or 万 written for 亿."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
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
        return self.kind == "digit" and len(self.mended.digits) == len(plain(self.operand.quantity) or "")

    @property
    def digits(self) -> int:
        """How many digits the mended number was written with: a slip in a short number explains anything."""
        return sum(c.isdigit() for c in self.operand.quantity.digits)


def repairs(equation: Equation) -> tuple[Repair, ...]:
    """Every single slip that explains a failed equality. Inequalities have too many, and hidden ranges none."""
    terms = equation.terms()
    if equation.relation != "=" or len(terms) > OPERANDS:
        return ()
    wanted = _wanted(equation)
    return tuple([repair for term in terms for repair in _repairs_of(term, wanted[term.quantity.number], equation)])


def _repairs_of(term: Term, wanted: Interval, equation: Equation) -> Iterator[Repair]:
    quantity = term.quantity
    digits = plain(quantity)
    if digits is None or quantity.hedge is Hedge.RANGE:
        return
    low, high = _near(wanted, quantity)
    widest = 5 / 10 ** decimals(digits)  # half of the last place when a decimal was left out
    for written in edits(digits, low - widest, high + widest):
        half = 0.5 / 10 ** decimals(written)
        if not low - half <= float(written) <= high + half:
            continue
        mended = rewritten(quantity, written)
        if mended.value != quantity.value and mended.strict.meets(wanted) and holds_with(equation, mended):
            yield Repair(term, mended, "digit")
    if term.measure in RATES or quantity.whole:
        return
    for power in _powers(quantity.scale):
        if quantity.strict.scaled(power).meets(wanted):
            mended = _scaled(quantity, power)
            if holds_with(equation, mended):
                yield Repair(term, mended, "power")


@cache
def _powers(scale: Fraction) -> tuple[Fraction, ...]:
    """What a number written at `scale` is multiplied by when 万 or 亿 is written for another."""
    return tuple([power for power in POWERS if scale * power in SCALES])


def _near(wanted: Interval, quantity: Quantity) -> tuple[float, float]:
    """Bounds on the digits that can do but for half a last place, in floats: what they let through is checked exactly."""
    value, strict = quantity.value, quantity.strict
    if value < 0:
        return -inf, inf
    # A hedge allows the same share of any number (约31 as much as 约13), so it moves the bounds by that share.
    hedged = quantity.hedged and value and not strict.is_point
    upwards, downwards = (_share(strict.high, value), _share(strict.low, value)) if hedged else (1.0, 1.0)
    scale = float(quantity.scale)
    low = -inf if wanted.low is None or not upwards else float(wanted.low) / scale / upwards
    high = inf if wanted.high is None or not downwards else float(wanted.high) / scale / downwards
    return low - SLACK * (1 + abs(low)), high + SLACK * (1 + abs(high))


def _share(end: Fraction | None, value: Fraction) -> float:
    """The end of a hedge's interval as a share of its number, 0 when it sets no bound."""
    return 0.0 if end is None or end <= 0 else float(end) / float(value)


def holds_with(equation: Equation, mended: Quantity) -> bool:
    """True when the equation holds strictly with `mended` in the place of the quantity that stands where it does."""

    def read(quantity: Quantity) -> Interval:
        return mended.strict if quantity.number == mended.number else quantity.strict

    left, right = equation.left.interval(read), equation.right.interval(read)
    return left is not None and right is not None and left.meets(right)


def _scaled(quantity: Quantity, power: Fraction) -> Quantity:
    strict, lenient = quantity.strict.scaled(power), quantity.lenient.scaled(power)
    return quantity._replace(
        figure=quantity.figure._replace(
            value=quantity.value * power, strict=strict, lenient=lenient, scale=quantity.scale * power
        )
    )


def _wanted(equation: Equation) -> dict[Span, Interval]:
    """What each quantity, by its place, would have to be, in its own measure: most slips miss it by far.

    One that is named twice may be anything.
    """
    found: dict[Span, Interval] = {}
    for side, other in ((equation.left, equation.right), (equation.right, equation.left)):
        target = other.interval(strictly)
        for term, need in needs(side, ANY if target is None else target):
            place = term.quantity.number
            found[place] = ANY if place in found else need
    return found


def needs(expression: Expression, target: Interval) -> Iterator[tuple[Term, Interval]]:
    """Each quantity of `expression` with the readings that can make it meet `target`, the others as they are."""
    match expression:
        case Term(times=times):
            yield expression, target if times == 1 else target.scaled(1 / times)
        case Sum(parts=parts):
            for sign, part in parts:
                rest = Sum(tuple([one for one in parts if one[1] is not part])).interval(strictly)
                need = ANY if rest is None else target - rest
                yield from needs(part, need if sign > 0 else -need)
        case Product(left=left, right=right):
            for part, other in ((left, right), (right, left)):
                factor = other.interval(strictly)
                yield from needs(part, (None if factor is None else target.over(factor)) or ANY)
        case Quotient(left=left, right=right):
            dividend, divisor = left.interval(strictly), right.interval(strictly)
            yield from needs(left, ANY if divisor is None else target * divisor)
            yield from needs(right, (None if dividend is None else dividend.over(target)) or ANY)
        case Power(factor=factor):
            for term in factor.terms():
                yield term, ANY  # no exact root: every slip is tried
