from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportlint.grammar import Interval

MEMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=100)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval, perhaps unbounded or half open, and one of its members."""
    member = draw(MEMBERS)
    below = draw(st.fractions(min_value=0, max_value=50, max_denominator=20))
    above = draw(st.fractions(min_value=0, max_value=50, max_denominator=20))
    interval = Interval(
        None if draw(st.booleans()) and draw(st.booleans()) else member - below,
        None if draw(st.booleans()) and draw(st.booleans()) else member + above,
        open_low=below > 0 and draw(st.booleans()),
        open_high=above > 0 and draw(st.booleans()),
    )
    return interval, member


@given(intervals(), intervals())
def test_results_hold_every_result_of_members(
    first: tuple[Interval, Fraction], second: tuple[Interval, Fraction]
) -> None:
    (a, x), (b, y) = first, second
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b
    assert -x in -a
    assert x in a.join(b)
    assert y in a.join(b)
    assert x in a.widened(Fraction(1, 3))
    quotient = a.over(b)
    if quotient is not None:
        assert x / y in quotient


@given(intervals(), st.integers(0, 6))
def test_powers_hold_the_powers_of_members(drawn: tuple[Interval, Fraction], exponent: int) -> None:
    interval, member = drawn
    power = interval.power(exponent)
    if power is None:
        assert interval.low is None or interval.low < 0
    else:
        assert member**exponent in power


@given(intervals())
def test_an_inverse_is_missing_only_where_zero_is_near(drawn: tuple[Interval, Fraction]) -> None:
    interval, _ = drawn
    away = (interval.low is not None and interval.low > 0) or (interval.high is not None and interval.high < 0)
    if away:
        assert interval.inverse() is not None
    if 0 in interval:
        assert interval.inverse() is None


@given(intervals(), intervals())
def test_meeting_is_symmetric_and_sharing_a_member_is_meeting(
    first: tuple[Interval, Fraction], second: tuple[Interval, Fraction]
) -> None:
    (a, x), (b, _) = first, second
    assert a.meets(b) == b.meets(a)
    if x in b:
        assert a.meets(b)


@given(intervals())
def test_integers_are_exactly_the_whole_members(drawn: tuple[Interval, Fraction]) -> None:
    interval, _ = drawn
    integers = interval.integers()
    assume(integers is not None)
    assert integers is not None
    assert interval.low is not None
    near = range(int(interval.low) - 2, int(interval.low) + 105)
    assert list(integers) == [n for n in near if n in interval]


@pytest.mark.parametrize(
    ("a", "b", "meet"),
    [
        (Interval(Fraction(1), Fraction(2)), Interval(Fraction(2), Fraction(3)), True),
        (Interval(Fraction(1), Fraction(2), open_high=True), Interval(Fraction(2), Fraction(3)), False),
        (Interval(None, Fraction(2)), Interval(Fraction(3), None), False),
        (Interval(Fraction(800), None), Interval.point(900), True),
    ],
)
def test_ends_decide_whether_two_meet(a: Interval, b: Interval, meet: bool) -> None:
    assert a.meets(b) is meet


def test_a_closed_zero_is_reached_whatever_it_is_multiplied_with() -> None:
    share, open_amount = Interval(Fraction(0), Fraction(1)), Interval(Fraction(2), None, open_low=True)
    assert share * open_amount == Interval(Fraction(0), None)
    assert (open_amount * Interval(Fraction(0), Fraction(1), open_low=True)).open_low


def test_a_fall_below_zero_divides_too() -> None:
    loss = Interval(Fraction(-4), Fraction(-2))
    assert loss.inverse() == Interval(Fraction(-1, 2), Fraction(-1, 4))
    assert Interval(Fraction(-1), Fraction(1)).inverse() is None
    assert Interval(None, Fraction(0), open_high=True).inverse() == Interval(None, Fraction(0), open_high=True)


def test_numbers_of_a_thousand_digits_meet_infinity() -> None:
    huge = Interval(Fraction(10**1000), None) * Interval(Fraction(1), None)
    assert huge == Interval(Fraction(10**1000), None)
