"""Which of several possible operands the written numbers themselves agree with: attachment by value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from reportlint.grammar.intervals import Interval
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.statements import Item


def is_share(part: Quantity, whole: Quantity, rate: Quantity) -> bool:
    """True when part ÷ whole may be `rate` within what the digits allow."""
    quotient = _amounts(part).over(_amounts(whole))
    return quotient is not None and quotient.meets(_amounts(rate))


def is_growth(level: Quantity, amount: Quantity, rate: Quantity, direction: int) -> bool:
    """True when `level` may have changed by `amount` (up for 1, down for -1) and thereby by `rate`."""
    before = _amounts(level) - _amounts(amount) if direction > 0 else _amounts(level) + _amounts(amount)
    quotient = _amounts(amount).over(before)
    return quotient is not None and quotient.meets(_amounts(rate))


def is_change(base: Quantity, level: Quantity, change: Quantity, direction: int) -> bool:
    """True when from `base` to `level` it may have gone up (1) or down (-1) by `change`: a rate, a multiple, points, an amount."""
    low, high = (base, level) if direction > 0 else (level, base)
    if not change.is_rate and change.dimension != "multiple":
        return (_amounts(high) - _amounts(low)).meets(_amounts(change))
    quotient = (_amounts(high) - _amounts(low)).over(_amounts(base))
    return quotient is not None and quotient.meets(_amounts(change))


def digits_of(quantity: Quantity) -> int:
    """How many digits were written, leading zeros aside: numbers with many of them do not agree by chance."""
    return len(quantity.digits.replace(".", "").replace(",", "").lstrip("0"))


def is_sum(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """True when the parts may add up to `whole` within what the digits allow."""
    intervals = [_amounts(part) for part in parts]
    target = _amounts(whole)
    least = most = _total([one.low for one in intervals])
    if False in [one.low is one.high for one in intervals]:
        most = _total([one.high for one in intervals])
    open_low, open_high = True in [one.open_low for one in intervals], True in [one.open_high for one in intervals]
    above = _is_less(_total([target.high]), least, target.open_high or open_low)
    below = _is_less(most, _total([target.low]), target.open_low or open_high)
    return not (above or below)


def longest_sum(parts: Sequence[Quantity], whole: Quantity) -> int | None:
    """Where the longest tail of two parts or more begins that may add up to `whole`; None when none does."""
    target = _amounts(whole)
    floor, ceiling = _total([target.low]), _total([target.high])
    least: Ratio | None = (0, 1)
    most: Ratio | None = (0, 1)
    open_low, open_high, found = target.open_high, target.open_low, None
    for start in range(len(parts) - 1, -1, -1):
        one = _amounts(parts[start])
        least, most = _more(least, one.low), _more(most, one.high)
        open_low, open_high = open_low or one.open_low, open_high or one.open_high
        if start < len(parts) - 1 and not (_is_less(ceiling, least, open_low) or _is_less(most, floor, open_high)):
            found = start
    return found


def longest_head(parts: Sequence[Quantity], whole: Quantity) -> int:
    """How many of the first parts, two or more, may add up to `whole`: the most that do; 0 when none do."""
    start = longest_sum(parts[::-1], whole)
    return 0 if start is None else len(parts) - start


def is_balanced(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """True when both rows may add up to the same within what the digits allow."""
    return sum(map(_amounts, one), Interval.point(0)).meets(sum(map(_amounts, other), Interval.point(0)))


# A sum is tried for hundreds of rows that are none: no fraction is built for it.
Ratio = tuple[int, int]


def _total(ends: Sequence[Fraction | None]) -> Ratio | None:
    """Sum of ends of intervals as numerator and denominator; None when one is unbounded."""
    total: Ratio | None = (0, 1)
    for end in ends:
        total = _more(total, end)
    return total


def _more(total: Ratio | None, end: Fraction | None) -> Ratio | None:
    """`total` with one more end."""
    if total is None or end is None:
        return None
    top, bottom = total
    over, under = end.as_integer_ratio()
    if bottom % under == 0:
        return top + over * (bottom // under), bottom
    return top * under + over * bottom, bottom * under


def _is_less(one: Ratio | None, other: Ratio | None, apart: bool) -> bool:
    """True when `one` is less than `other`, or as much where the ends are `apart`: one of them is left out."""
    if one is None or other is None:
        return False
    left, right = one[0] * other[1], other[0] * one[1]
    return left < right or (apart and left == right)


def _amounts(quantity: Quantity) -> Interval:
    unit = quantity.unit
    if unit is None or unit.scale.as_integer_ratio() == (1, 1):
        return quantity.strict
    return quantity.strict.scaled(unit.scale)


def chosen(candidates: Sequence[Item], agrees: Callable[[Quantity], bool]) -> tuple[Item, int] | None:
    """The candidate that agrees, else the first one, and how many others compete with it; None without candidates.

    One that agrees has no rivals: numbers do not agree by chance. Source: catalogue of checks, attachment by integrality.
    """
    agreeing = next((one for one in candidates if agrees(one.quantity)), None)
    if agreeing is not None:
        return agreeing, 0
    return (candidates[0], len({one.quantity.amount for one in candidates}) - 1) if candidates else None
