"""From digits, scales and hedges to a Quantity with the intervals they allow.

Source of the intervals: GB/T 8170 rounding (half a unit of the last printed digit, one unit for any rounding mode) and
the reading of hedges in GB/T 15835 and in official statistics' own notes.
"""

from __future__ import annotations

from fractions import Fraction

from reportlint.grammar import patterns
from reportlint.grammar.intervals import Interval
from reportlint.grammar.numerals import DIGITS, PLACES, read_numeral
from reportlint.grammar.quantities import Hedge, Quantity, Unit
from reportlint.grammar.spans import Span

SCALES = {
    "十万": 10**5, "百万": 10**6, "千万": 10**7, "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
    "万": 10**4, "亿": 10**8, "兆": 10**12, "千": 1000, "百": 100,
}  # fmt: skip
RATIO = Unit("分之", "ratio")
PER = {
    "百分之": Unit("%", "ratio", Fraction(1, 100)),
    "千分之": Unit("‰", "ratio", Fraction(1, 1000)),
    "万分之": Unit("‱", "ratio", Fraction(1, 10_000)),
}
DOUBLINGS = Unit("番", "doubling")
NEIGHBOURS = patterns.compile(r"([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]{0,2})")
GROUPING = patterns.compile(r"[, \u2005\u2009\u202f]")

# Design choices of the catalogue, section 1.3.
ABOUT_STRICT, ABOUT_LENIENT = Fraction(5, 100), Fraction(10, 100)
NEARLY = Fraction(9, 10)


def plain(written: str) -> tuple[Fraction, int] | None:
    """Value of Arabic digits or a Chinese numeral, and its number of decimals; None when it is no number."""
    simple = _arabic(written)
    if simple is not None:
        return Fraction(simple[0], 10 ** simple[1]), simple[1]
    digits = GROUPING.sub("", written).replace("－", "-").replace("−", "-")
    bare = digits.lstrip("-负")
    if "0" <= bare[:1] <= "9":
        return Fraction(digits.replace("负", "-")), len(digits.partition(".")[2])
    value = read_numeral(digits)
    return None if value is None else (value, len(digits.partition("点")[2]))


def _arabic(written: str) -> tuple[int, int] | None:
    """(12345, 2) for 123.45 and 1,23.45: the digits and how many are decimals; None for signs, numerals and the rest."""
    whole, _, decimals = written.replace(",", "").partition(".")
    digits = whole + decimals
    return (int(digits), len(decimals)) if whole and digits.isascii() and digits.isdigit() else None


def approximate(written: str) -> tuple[Fraction, Fraction] | None:
    """三四十 and 七八: two neighbouring digits before one place are a range."""
    found = NEIGHBOURS.fullmatch(written) if len(written) > 1 else None
    if (
        found is None
        or DIGITS[found[2]] - DIGITS[found[1]] not in (1, 2)
        or (not found[3] and DIGITS[found[2]] - DIGITS[found[1]] != 1)
    ):
        return None
    place = Fraction(1)
    for c in found[3]:
        place *= PLACES.get(c) or SCALES[c]
    return DIGITS[found[1]] * place, DIGITS[found[2]] * place


def cardinal(
    span: Span, number: Span, pieces: list[tuple[str, str]], unit: Unit | None, scale: Fraction, more: bool
) -> Quantity | None:
    """A quantity from (digits, the scale that stands between it and the next digits) pieces.

    `scale` is the trailing 万 or 亿, `more` a 余 or 多.
    """
    if len(pieces) == 1:
        simple = _arabic(pieces[0][0])
        if simple is not None:
            quantity = _arabic_cardinal(span, number, pieces[0][0], *simple, unit, scale)
            return hedged(quantity, Hedge.MORE) if more else quantity
        spread = approximate(pieces[0][0])
        if spread is not None:
            low, high = (end * scale for end in spread)
            interval = Interval(low, high)
            return Quantity(span, number, pieces[0][0], low, interval, interval, unit, scale, Hedge.RANGE, high)
    value = Fraction(0)
    decimals = 0
    for written, joint in pieces:
        read = plain(written)
        if read is None:
            return None
        value += read[0] * (SCALES[joint] if joint else scale)
        decimals = read[1]
    written = pieces[0][0] if len(pieces) == 1 else "".join(digits + joint for digits, joint in pieces)
    last = scale / 10**decimals
    exact = decimals == 0 and _is_exact(unit, scale)
    strict = Interval.point(value) if exact else Interval.around(value, last / 2)
    lenient = strict if exact else Interval.around(value, max(last, _trailing(value, last, decimals, unit)))
    quantity = Quantity(span, number, written, value, strict, lenient, unit, scale)
    return hedged(quantity, Hedge.MORE) if more else quantity


def _arabic_cardinal(
    span: Span, number: Span, written: str, digits: int, decimals: int, unit: Unit | None, scale: Fraction
) -> Quantity:
    """`cardinal` for digits × 10^-decimals in whole numbers: nearly all written numbers come this way."""
    times, below = scale.numerator, 10**decimals
    value = Fraction(digits * times, below)
    if decimals == 0 and _is_exact(unit, scale):
        point = Interval(value, value)
        return Quantity(span, number, written, value, point, point, unit, scale)
    strict = Interval(Fraction((2 * digits - 1) * times, 2 * below), Fraction((2 * digits + 1) * times, 2 * below))
    room = 1  # of the last place either way
    if digits and digits % 10 == 0 and _may_trail(decimals, unit):
        room = 5
        while digits % (room * 20) == 0:
            room *= 10
    lenient = Interval(Fraction((digits - room) * times, below), Fraction((digits + room) * times, below))
    return Quantity(span, number, written, value, strict, lenient, unit, scale)


def _is_exact(unit: Unit | None, scale: Fraction) -> bool:
    """True for what is counted one by one; decimals aside."""
    return scale == 1 and (unit is None or unit.whole or unit.dimension in ("traffic", "days", "score"))


def _may_trail(decimals: int, unit: Unit | None) -> bool:
    return (
        not decimals and unit is not None and unit.dimension not in ("ratio", "point", "multiple", "duration", "days")
    )


def _trailing(value: Fraction, last: Fraction, decimals: int, unit: Unit | None) -> Fraction:
    """Half the place of the lowest non-zero digit of an amount: 850亿元 may have been rounded to tens, 850.0亿元 not."""
    if not _may_trail(decimals, unit):
        return last
    return _lowest_place(value, last) / 2


def _lowest_place(value: Fraction, last: Fraction) -> Fraction:
    place = last
    while value and (value / (place * 10)).denominator == 1:
        place *= 10
    return place


def fraction(span: Span, number: Span, written: str, unit: Unit | None) -> Quantity | None:
    """1/3, 三分之一, 过半, 半数."""
    ratio = unit or RATIO
    if written.startswith(("过半", "半数", "一半")):
        whole = written.startswith("过半") or "以上" in written
        strict = (
            Interval(Fraction(1, 2), Fraction(1), True) if whole else Interval.around(Fraction(1, 2), Fraction(2, 100))
        )
        return Quantity(
            span, number, written, Fraction(1, 2), strict, strict, ratio, hedge=Hedge.AT_LEAST if whole else Hedge.ABOUT
        )
    if "/" in written:
        top, bottom = written.split("/")
    else:
        bottom, top = written.split("分之")
    upper, lower = plain(top), plain(bottom)
    if upper is None or lower is None or lower[0] == 0:
        return None
    value = upper[0] / lower[0]
    return Quantity(span, number, written, value, Interval.point(value), Interval.point(value), ratio)


def doubling(span: Span, written: str) -> Quantity:
    """翻番, 翻两番: the number of doublings."""
    read = plain(written[-2]) if len(written) > 2 and written[-2] not in "翻了" else None
    value = read[0] if read else Fraction(1)
    point = Interval.point(value)
    return Quantity(span, span, written, value, point, point, DOUBLINGS)


def tenths(quantity: Quantity) -> Quantity:
    """三成 says between 25 % and 35 %."""
    interval = Interval.around(quantity.value, Fraction(1, 2))
    return quantity._replace(strict=interval, lenient=interval)


def span_of_two(span: Span, first: Quantity, second: Quantity) -> Quantity:
    """10—20万元, 12%~18%: the first number shares scale and unit of the second where it has none of its own."""
    low, high = first, second
    if high.scale == 1 and high.digits[-1] in SCALES and first.digits[-1] not in SCALES:  # 二十至三十万
        high = high._replace(scale=Fraction(SCALES[high.digits[-1]]))
    if low.unit is None and low.scale == 1 and low.value * high.scale <= high.value:
        low = low._replace(value=low.value * high.scale)
    interval = Interval(low.value, high.value) if low.value <= high.value else Interval(high.value, low.value)
    return first._replace(span=span, number=first.number.to(second.number), digits=f"{first.digits}—{second.digits}", value=low.value,
        upper=high.value, unit=second.unit or first.unit, scale=second.scale, strict=interval, lenient=interval, hedge=Hedge.RANGE,
    )  # fmt: skip


def hedged(quantity: Quantity, hedge: Hedge) -> Quantity:
    """The quantity as its hedge leaves it; two hedges on one number leave the union of both."""
    if quantity.hedge is Hedge.RANGE:
        return quantity
    value, last = quantity.value, quantity.strict.width or Fraction(1)
    if hedge is Hedge.ABOUT:
        strict = Interval.around(value, abs(value) * ABOUT_STRICT)
        lenient = Interval.around(value, abs(value) * ABOUT_LENIENT)
    elif hedge is Hedge.NEARLY:
        strict = lenient = Interval(value * NEARLY, value, False, True)
    elif hedge is Hedge.MORE:
        unit = quantity.scale if quantity.digits.partition(".")[2] == "" else last
        strict = lenient = Interval(value, value + _lowest_place(value, unit), True, True)
    elif hedge is Hedge.AT_LEAST:
        top = Fraction(1) / quantity.factor if quantity.is_rate and quantity.value * quantity.factor <= 1 else None
        strict = lenient = Interval(value, top)
    else:
        strict = lenient = Interval(min(Fraction(0), value), value)
    if quantity.hedge is not Hedge.NONE:
        strict, lenient = strict.join(quantity.strict), lenient.join(quantity.lenient)
    return quantity._replace(
        strict=strict, lenient=lenient, hedge=hedge if quantity.hedge is Hedge.NONE else quantity.hedge
    )
