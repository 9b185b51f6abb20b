"""The digits of a written number: how they may be read, where they end, and the slips of a typing hand."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor, inf

from reportlint.grammar import Hedge, Interval, Quantity, patterns

WHOLE, DECIMALS = 15, 10  # digits before and behind the point
TOO_MUCH = 10.0 ** (WHOLE + 1)
TELLING = 3  # significant digits that two different numbers hardly share by chance
LOST = 1e-15  # more than a float loses
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


def trailing_zeros(quantity: Quantity) -> int:
    """How many zeros may only fill up a whole number: 1 in 360, none in 36.0 (decimals are written on purpose)."""
    digits = plain(quantity)
    if digits is None or "." in digits:
        return 0
    return len(digits) - len(digits.rstrip("0") or "0")


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
    if high < 0 or low > TOO_MUCH:
        return
    point = len(digits.partition(".")[0])
    # In tenths of its last place the number is whole, with a decimal added too.
    tenth = 10 ** (decimals(digits) + 1)
    number = int(digits.replace(".", "")) * 10
    least = floor(max(low, 0) * tenth * (1 - LOST))
    most = ceil(min(high, TOO_MUCH) * tenth * (1 + LOST))

    def fitting(base: int, place: int) -> range:
        """The digits at `place` that bring `base`, where it is 0, between the bounds."""
        return range(max(-((base - least) // place), 0), min((most - base) // place, 9) + 1)

    places = [
        tenth * 10 ** (point - at - 1) if at < point else tenth // 10 ** (at - point) for at in range(len(digits))
    ]
    for at, old in enumerate(digits):
        if old != ".":
            for new in fitting(number - int(old) * places[at], places[at]):
                yield f"{digits[:at]}{new}{digits[at + 1 :]}"
    for at in range(len(digits) + 1):
        if at <= point:
            place = tenth * 10 ** (point - at)
            behind = number % place
            base = (number - behind) * 10 + behind
        else:
            place = tenth // 10 ** (at - point)
            behind = number % (place * 10)
            base = number - behind + behind // 10
        for new in fitting(base, place):
            yield f"{digits[:at]}{new}{digits[at:]}"
    for at, old in enumerate(digits):
        if old == ".":
            continue
        behind = number % places[at]
        before = number - behind - int(old) * places[at]
        if least <= (before // 10 + behind if at < point else before + behind * 10) <= most:
            yield (digits[:at] + digits[at + 1 :]).rstrip(".")
        if at and digits[at - 1] != ".":
            step = (int(old) - int(digits[at - 1])) * (places[at - 1] - places[at])
            if least <= number + step <= most:
                yield digits[: at - 1] + old + digits[at - 1] + digits[at + 1 :]


def is_one_slip_apart(one: Quantity, other: Quantity) -> bool:
    """True when one slip turns the digits of one number into those of the other, or only 万 and 亿 differ.

    Not when one is the other rounded: 38.62亿元, later 38.6亿元.
    """
    first, second = plain(one), plain(other)
    if first is None or second is None or one.unit != other.unit or min(significant(one), significant(other)) < 2:
        return False
    if one.scale != other.scale:
        return first == second and significant(one) >= TELLING
    if decimals(first) != decimals(second) and one.strict.meets(other.strict):
        return False
    same = next((at for at in range(len(first)) if first[at : at + 1] != second[at : at + 1]), len(first))
    # One slip leaves all but a character or two as they were behind the first one that differs.
    return first != second and second.endswith(first[same + 2 :]) and second in edits(first)


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
    figure = quantity.figure._replace(digits=digits, value=value, strict=strict, lenient=lenient)
    return quantity._replace(figure=figure)
