"""Exact interval arithmetic: what the digits of a written number allow it to be."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Self


@dataclass(frozen=True, slots=True)
class Interval:
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
        exact = Fraction(value)
        return cls(exact, exact)

    @classmethod
    def around(cls, value: Fraction, half: Fraction) -> Self:
        """[value - half, value + half]."""
        return cls(value - half, value + half)

    @property
    def is_point(self) -> bool:
        """True for a single number."""
        return self.low is not None and self.low == self.high

    @property
    def width(self) -> Fraction | None:
        """Length, or None when an end is missing."""
        return None if self.low is None or self.high is None else self.high - self.low

    @property
    def is_positive(self) -> bool:
        """True when every member is above zero."""
        return self.low is not None and (self.low > 0 or (self.low == 0 and self.open_low))

    def meets(self, other: Interval) -> bool:
        """True when the two share a number, respecting open ends."""
        return not (self.below(other) or other.below(self))

    def below(self, other: Interval) -> bool:
        """True when every member is smaller than every member of `other`."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.open_high or other.open_low))

    def __contains__(self, value: Fraction | int) -> bool:
        return self.meets(Interval.point(value))

    def __neg__(self) -> Interval:
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.open_high, self.open_low)

    def __add__(self, other: Interval) -> Interval:
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.open_low or other.open_low, self.open_high or other.open_high)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if self.is_point and self.low is not None:
            return other.scaled(self.low)
        if other.is_point and other.low is not None:
            return self.scaled(other.low)
        if self.low is None or self.high is None or other.low is None or other.high is None:
            return self._unbounded_product(other)
        ends = [
            (a * b, a_open or b_open)
            for a, a_open in ((self.low, self.open_low), (self.high, self.open_high))
            for b, b_open in ((other.low, other.open_low), (other.high, other.open_high))
        ]
        # Of equal ends the closed one wins: the number is reached by that pair.
        low = min(ends)
        high = max(ends, key=lambda end: (end[0], not end[1]))
        return Interval(low[0], high[0], low[1], high[1])

    def _unbounded_product(self, other: Interval) -> Interval:
        if self.low is None or other.low is None or self.low < 0 or other.low < 0:
            return Interval(None, None)
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(self.low * other.low, high, self.open_low or other.open_low, self.open_high or other.open_high)

    def scaled(self, by: Fraction | int) -> Interval:
        """Every member times `by`."""
        if by == 0:
            return Interval.point(0)
        low = None if self.low is None else self.low * by
        high = None if self.high is None else self.high * by
        if by > 0:
            return Interval(low, high, self.open_low, self.open_high)
        return Interval(high, low, self.open_high, self.open_low)

    def inverse(self) -> Interval | None:
        """1 / self for an interval above zero; None when zero or a negative number lies inside."""
        if self.low is None or self.low < 0 or (self.low == 0 and not self.open_low):
            return None
        low = Fraction(0) if self.high is None else 1 / self.high
        high = None if self.low == 0 else 1 / self.low
        return Interval(low, high, self.open_high or self.high is None, self.open_low)

    def over(self, other: Interval) -> Interval | None:
        """self / other, or None when `other` is not above zero."""
        inverse = other.inverse()
        return None if inverse is None else self * inverse

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
