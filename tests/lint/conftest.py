"""Quantities for the tests of equations, made without the grammar."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

import pytest

from reportlint.grammar import Figure, Hedge, Interval, Quantity, Span, Unit

UNITS = {
    "%": Unit("%", "ratio", Fraction(1, 100)),
    "‰": Unit("‰", "ratio", Fraction(1, 1000)),
    "个百分点": Unit("个百分点", "point", Fraction(1, 100)),
    "倍": Unit("倍", "multiple"),
    "元": Unit("元", "money"),
    "亩": Unit("亩", "area", Fraction(2000, 3)),
    "家": Unit("家", "count", whole=True),
    "个": Unit("个", "count", whole=True),
    "户": Unit("户", "count", whole=True),
}
SCALES = {"": 1, "万": 10**4, "亿": 10**8}
Write = Callable[..., Quantity]


def quantity(written: str, at: int = 0, hedge: Hedge = Hedge.NONE) -> Quantity:
    """The quantity that the plain phrase `written` ("31.2亿元") means; hedged ones reach 5 % either way."""
    match = re.fullmatch(r"([\d.,]+)([万亿]?)(\D*)", written)
    assert match is not None
    digits, scale, unit = match[1], Fraction(SCALES[match[2]]), UNITS.get(match[3])
    plain = digits.replace(",", "")
    value = Fraction(plain) * scale
    last = scale / Fraction(10) ** len(plain.partition(".")[2])
    exact = last == 1 and (unit is None or unit.whole)
    strict = Interval.point(value) if exact else Interval.around(value, last / 2)
    lenient = strict if exact else Interval.around(value, last)
    if hedge is not Hedge.NONE:
        strict = lenient = Interval.around(value, value / 20)
    place = Span(at, at + len(written))
    figure = Figure(digits, value, strict, lenient, unit, scale, hedge)
    return Quantity.at(place, Span(at, at + len(digits)), figure)


@pytest.fixture
def write() -> Write:
    """write("105家") makes the quantities of one imaginary text, each at a place of its own."""
    places = iter(range(0, 10**9, 20))

    def place_next(written: str, at: int | None = None, hedge: Hedge = Hedge.NONE) -> Quantity:
        return quantity(written, next(places) if at is None else at, hedge)

    return place_next
