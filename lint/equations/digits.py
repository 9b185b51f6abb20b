"""The digits of a written number: how they may be read, where they end, and the slips of a typing hand."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor, inf

from reportlint.grammar import Hedge, Interval, Quantity, patterns

WHOLE, DECIMALS = 15, 10  # digits before and behind the point
PLAIN = patterns.compile(rf"\d{{1,{WHOLE}}}(?:\.\d{{1,{DECIMALS}}})?")
SEPARATORS = str.maketrans("", "", ",， \u3000")


def strictly(quantity: Quantity) -> Interval:
    """The quantity as its digits and hedges say."""
    return quantity.strict


def leniently(quantity: Quantity) -> Interval:
    """The quantity with one unit of its last digit either way."""
    return quantity.lenient


def nominal(quantity: Quantity) -> Interval:
    """The quantity at face value."""
    return Interval.point(quantity.value)


def plain(quantity: Quantity) -> str | None:
    """The Arabic digits without sign and separators ("1234.5"); None for Chinese numerals and anything longer."""
    digits = quantity.digits
    if not (digits.isascii() and digits.isdigit()):
        digits = digits.translate(SEPARATORS).lstrip("-−+")
    return digits if digits.isascii() and PLAIN.fullmatch(digits) else None


def decimals(digits: str) -> int:
    """How many digits stand behind the point."""
    return len(digits.partition(".")[2])


def last_place(quantity: Quantity) -> Fraction:
    """Unit of the last written digit, in the measure of the quantity: 1000 for 43.2万, 0.1 for 5.6%, 0 if unknown."""
    digits = plain(quantity)
    if digits is None:
        return quantity.strict.width or Fraction(0)
    return quantity.scale / Fraction(10) ** decimals(digits)


def trailing_place(quantity: Quantity) -> Fraction:
    """Place of the lowest digit that is not zero: 10 for 360, 0.1 for 36.0 (decimals are written on purpose)."""
    digits = plain(quantity)
    if digits is None or "." in digits:
        return last_place(quantity)
    return quantity.scale * Fraction(10) ** (len(digits) - len(digits.rstrip("0") or "0"))


def significant(quantity: Quantity) -> int:
    """Number of digits from the first that is not zero; 0 if unknown."""
    return len((plain(quantity) or "").replace(".", "").lstrip("0"))


def edits(digits: str, low: float = -inf, high: float = inf) -> Iterator[str]:
    """Every other number that one slip may have turned into `digits` ("30", "105.2").

    One digit replaced, left out, added, or two neighbours exchanged; at most 21 times the length. Many of those outside
    `low` and `high` are left out, but none that lies inside.
    """
    seen = {digits}
    for slip in _slips(digits, low, high):
        whole, _, decimal = slip.partition(".")
        if (
            slip in seen
            or not 0 < len(whole) <= WHOLE
            or len(decimal) > DECIMALS
            or (whole[0] == "0" and len(whole) > 1)
        ):
            continue
        seen.add(slip)
        yield slip


def _slips(digits: str, low: float, high: float) -> Iterator[str]:
    for at, old in enumerate(digits):
        if old != ".":
            yield from _filled(digits[:at], digits[at + 1 :], low, high)
    for at in range(len(digits) + 1):
        yield from _filled(digits[:at], digits[at:], low, high)
    for at, old in enumerate(digits):
        if old != ".":
            yield (digits[:at] + digits[at + 1 :]).rstrip(".")
        if at and "." not in digits[at - 1 : at + 1]:
            yield digits[: at - 1] + old + digits[at - 1] + digits[at + 1 :]


def _filled(head: str, tail: str, low: float, high: float) -> Iterator[str]:
    """`head`, a digit and `tail`, for the digits that may bring it between `low` and `high`."""
    place = 10.0 ** (-decimals(head) - 1 if "." in head else len(tail.partition(".")[0]))
    least, most = 0, 9
    if low > -inf or high < inf:
        base = float(f"{head}0{tail}")
        slack = 1e-9 * place + 1e-15 * base  # more than floats lose
        least = ceil(min(max((low - slack - base) / place, 0), 10))
        most = floor(max(min((high + slack - base) / place, 9), -1))
    for digit in range(least, most + 1):
        yield f"{head}{digit}{tail}"


def rewritten(quantity: Quantity, digits: str) -> Quantity:
    """The quantity with other plain digits, read just as firmly as it was."""
    units = int(digits.replace(".", "")) * (-1 if quantity.value < 0 else 1)
    top, bottom = (quantity.scale / 10 ** decimals(digits)).as_integer_ratio()

    def moved(halves: int) -> Fraction:
        return Fraction((2 * units + halves) * top, 2 * bottom)

    value = moved(0)
    if quantity.strict.is_point:
        strict = lenient = Interval.point(value)
    elif quantity.hedge is Hedge.NONE or not quantity.value:
        strict, lenient = Interval(moved(-1), moved(1)), Interval(moved(-2), moved(2))
    else:
        ratio = value / quantity.value
        strict, lenient = quantity.strict.scaled(ratio), quantity.lenient.scaled(ratio)
    return quantity._replace(digits=digits, value=value, strict=strict, lenient=lenient)
