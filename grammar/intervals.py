"""Exact interval arithmetic: what the digits of a written number allow it to be."""

from __future__ import annotations

from fractions import Fraction
from math import gcd, inf
from typing import Any, Self

from reportlint.grammar.records import NamedTuple

End = tuple[Fraction | float, bool]  # a number or an infinity, and whether it is left out


class Interval(NamedTuple):
    """The numbers between `low` and `high`; None is unbounded, an open end is not itself a member.

    Sources: statcheck and Arelle un-round each printed number and compare intervals, never points.
    """

    low: Fraction | None
    high: Fraction | None
    open_low: bool = False
    open_high: bool = False

    @classmethod
    def point(cls, value: Fraction | int) -> Self:
        """The interval that holds one number."""
        exact = value if type(value) is Fraction else Fraction(value)
        return cls(exact, exact)

    @classmethod
    def around(cls, value: Fraction, half: Fraction) -> Self:
        """[value - half, value + half]."""
        return cls(value - half, value + half)

    @property
    def is_point(self) -> bool:
        """True for a single number."""
        return self.low is not None and (self.low is self.high or self.low == self.high)

    @property
    def width(self) -> Fraction | None:
        """Length, or None when an end is missing."""
        return None if self.low is None or self.high is None else _plus(self.high, -self.low)

    @property
    def is_positive(self) -> bool:
        """True when every member is above zero."""
        return self.low is not None and (self.low.numerator > 0 or (not self.low and self.open_low))

    def meets(self, other: Interval) -> bool:
        """True when the two share a number, respecting open ends."""
        return not (self.below(other) or other.below(self))

    def below(self, other: Interval) -> bool:
        """True when every member is smaller than every member of `other`."""
        if self.high is None or other.low is None:
            return False
        if self.open_high or other.open_low:
            return not _less(other.low, self.high)
        return _less(self.high, other.low)

    def __contains__(self, value: Fraction | int) -> bool:  # type: ignore[override]
        return self.meets(Interval.point(value))

    def __neg__(self) -> Interval:
        low = None if self.high is None else -self.high
        high = low if self.low is self.high else None if self.low is None else -self.low
        return Interval(low, high, self.open_high, self.open_low)

    def __add__(self, other: Interval) -> Interval:  # type: ignore[override]
        low = None if self.low is None or other.low is None else _plus(self.low, other.low)
        if self.low is self.high and other.low is other.high:
            high = low
        else:
            high = None if self.high is None or other.high is None else _plus(self.high, other.high)
        return Interval(low, high, self.open_low or other.open_low, self.open_high or other.open_high)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:  # type: ignore[override]
        if self.is_point and self.low is not None:
            return other.scaled(self.low)
        if other.is_point and other.low is not None:
            return self.scaled(other.low)
        if self.low and other.low and self.is_positive and other.is_positive:
            low, high = _times(self.low, other.low), None
            if self.high is not None and other.high is not None:
                high = _times(self.high, other.high)
            open_high = high is not None and (self.open_high or other.open_high)
            return Interval(low, high, self.open_low or other.open_low, open_high)
        ends = [_end_product(a, b) for a in self._ends() for b in other._ends()]
        # Of equal ends the closed one wins: the number is reached by that pair.
        least = min(ends)
        most = max(ends, key=lambda end: (end[0], not end[1]))
        return Interval(
            None if isinstance(least[0], float) else least[0],
            None if isinstance(most[0], float) else most[0],
            least[1] and not isinstance(least[0], float),
            most[1] and not isinstance(most[0], float),
        )

    def _ends(self) -> tuple[End, End]:
        low: End = (-inf, True) if self.low is None else (self.low, self.open_low)
        high: End = (inf, True) if self.high is None else (self.high, self.open_high)
        return low, high

    def scaled(self, by: Fraction | int) -> Interval:
        """Every member times `by`."""
        if by == 1:
            return self
        if not by:
            return Interval.point(0)
        low = None if self.low is None else _times(self.low, by)
        high = low if self.high is self.low else None if self.high is None else _times(self.high, by)
        if by.numerator > 0:
            return Interval(low, high, self.open_low, self.open_high)
        return Interval(high, low, self.open_high, self.open_low)

    def inverse(self) -> Interval | None:
        """1 / self; None when zero lies inside or is a closed end."""
        if not self.is_positive:
            negated = -self
            turned = negated.inverse() if negated.is_positive else None
            return None if turned is None else -turned
        low = Fraction(0) if self.high is None else _inverse(self.high)
        high = low if self.low is self.high else _inverse(self.low) if self.low else None
        return Interval(low, high, self.open_high or self.high is None, self.open_low and high is not None)

    def over(self, other: Interval) -> Interval | None:
        """self / other, or None when `other` holds or touches zero."""
        inverse = other.inverse()
        return None if inverse is None else self * inverse

    def power(self, exponent: int) -> Interval | None:
        """self to a whole power of at least 0; None when a member may be negative."""
        if self.low is None or self.low < 0:
            return None
        if exponent == 0:
            return Interval.point(1)
        high = None if self.high is None else self.high**exponent
        return Interval(self.low**exponent, high, self.open_low, self.open_high)

    def widened(self, by: Fraction | int) -> Interval:
        """Both ends moved outwards by `by`."""
        low = None if self.low is None else self.low - by
        high = None if self.high is None else self.high + by
        return Interval(low, high, self.open_low, self.open_high)

    def join(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        if self.low is None or other.low is None:
            low, open_low = None, False
        else:
            low, open_low = min((self.low, self.open_low), (other.low, other.open_low))
        if self.high is None or other.high is None:
            high, open_high = None, False
        else:
            high, closed = max((self.high, not self.open_high), (other.high, not other.open_high))
            open_high = not closed
        return Interval(low, high, open_low, open_high)

    def integers(self) -> range | None:
        """The whole numbers inside, or None when unbounded."""
        if self.low is None or self.high is None:
            return None
        first = -(-self.low.numerator // self.low.denominator)
        last = self.high.numerator // self.high.denominator
        if self.open_low and first == self.low:
            first += 1
        if self.open_high and last == self.high:
            last -= 1
        return range(first, last + 1)


# Fraction's own constructor and operators look through all kinds of numbers first, which takes longer than the arithmetic.


def ratio(top: int, bottom: int = 1) -> Fraction:
    """top / bottom for a `bottom` above zero."""
    common = gcd(top, bottom)
    made: Any = object.__new__(Fraction)
    made._numerator, made._denominator = top // common, bottom // common
    return made  # type: ignore[no-any-return]


def _plus(one: Fraction, other: Fraction) -> Fraction:
    top, bottom = one.as_integer_ratio()
    other_top, other_bottom = other.as_integer_ratio()
    if bottom == other_bottom:
        return ratio(top + other_top, bottom)
    return ratio(top * other_bottom + other_top * bottom, bottom * other_bottom)


def _times(one: Fraction, other: Fraction | int) -> Fraction:
    top, bottom = one.as_integer_ratio()
    other_top, other_bottom = other.as_integer_ratio()
    return ratio(top * other_top, bottom * other_bottom)


def _inverse(one: Fraction) -> Fraction:
    top, bottom = one.as_integer_ratio()
    return ratio(bottom, top)


def _less(one: Fraction, other: Fraction) -> bool:
    top, bottom = one.as_integer_ratio()
    other_top, other_bottom = other.as_integer_ratio()
    return top * other_bottom < other_top * bottom


def _end_product(a: End, b: End) -> End:
    """Product of two ends. Zero stays zero even times infinity, and is reached when a zero end belongs to its interval."""
    if not a[0] or not b[0]:
        reached = (not a[0] and not a[1]) or (not b[0] and not b[1])
        return Fraction(0), not reached
    if isinstance(a[0], float) or isinstance(b[0], float):
        return (inf if (a[0] > 0) is (b[0] > 0) else -inf), True
    return a[0] * b[0], a[1] or b[1]
