"""From digits, scales and hedges to a Figure with the intervals they allow.

Source of the intervals: GB/T 8170 rounding (half a unit of the last printed digit, one unit for any rounding mode) and
the reading of hedges in GB/T 15835 and in official statistics' own notes.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from reportlint.grammar import intervals, patterns
from reportlint.grammar.intervals import Interval
from reportlint.grammar.numerals import DIGITS, PLACES, read_numeral
from reportlint.grammar.quantities import Figure, Hedge, Unit

SCALES = {
    "十万": 10**5, "百万": 10**6, "千万": 10**7, "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
    "千万亿": 10**15, "万万": 10**8, "个亿": 10**8, "万": 10**4, "亿": 10**8, "兆": 10**12,
    "千": 1000, "仟": 1000, "百": 100, "佰": 100, "k": 1000, "K": 1000, "w": 10**4,
}  # fmt: skip
ratio = lru_cache(maxsize=4096)(intervals.ratio)  # reports write the same small numbers over and over
ONE = Fraction(1)
RATIO = Unit("分之", "ratio")
PER = {
    "百分之": Unit("%", "ratio", Fraction(1, 100)),
    "千分之": Unit("‰", "ratio", Fraction(1, 1000)),
    "万分之": Unit("‱", "ratio", Fraction(1, 10_000)),
}
DOUBLINGS = Unit("番", "doubling")
SEVERAL = patterns.compile(r"(?:好几|[几数])([十百千万亿]{1,3})")  # 几十, 数百万
NEIGHBOURS = patterns.compile(
    r"((?:[一二三四五六七八九]?[十百千]){0,3})([一二两三四五六七八九])([二两三四五六七八九])([十百千万亿]{0,2})"
)
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
    if "0" <= bare[:1] <= "9" or bare[:1] == ".":
        mantissa, _, power = bare.lower().partition("e")
        return Fraction(digits.replace("负", "-")), max(0, len(mantissa.partition(".")[2]) - int(power or 0))
    value = read_numeral(digits)
    return None if value is None else (value, len(digits.partition("点")[2]))


def _arabic(written: str) -> tuple[int, int] | None:
    """(12345, 2) for 123.45 and 1,23.45: the digits and how many are decimals; None for signs, numerals and the rest."""
    whole, _, decimals = written.replace(",", "").partition(".")
    digits = whole + decimals
    return (int(digits), len(decimals)) if whole and digits.isascii() and digits.isdigit() else None


def approximate(written: str) -> tuple[Fraction, Fraction] | None:
    """三四十 and 七八: two neighbouring digits before one place are a range; 几十 lies between one and ten of its place."""
    if written[0] in "几数好":
        several = SEVERAL.fullmatch(written)
        place = None if several is None else read_numeral(several[1])
        return None if place is None else (place, place * 10)
    found = NEIGHBOURS.fullmatch(written) if len(written) > 1 else None
    if (
        found is None
        or DIGITS[found[3]] - DIGITS[found[2]] not in (1, 2)
        or (not found[4] and DIGITS[found[3]] - DIGITS[found[2]] != 1)
    ):
        return None
    place = Fraction(1)
    for c in found[4]:
        place *= PLACES.get(c) or SCALES[c]
    start = read_numeral(found[1]) or Fraction(0)  # 十 of 十五六, 一百 of 一百二三十
    last = PLACES[found[1][-1]] if found[1] else 0
    if last and (place >= last or (not found[4] and last != 10)):
        return None
    return start + DIGITS[found[2]] * place, start + DIGITS[found[3]] * place


def cardinal(pieces: list[tuple[str, str]], unit: Unit | None, scale: Fraction, more: bool = False) -> Figure | None:
    """A figure from (digits, the scale that stands between it and the next digits) pieces.

    `scale` is the trailing 万 or 亿, `more` a 余 or 多.
    """
    if len(pieces) == 1:
        simple = _arabic(pieces[0][0])
        if simple is not None:
            figure = _in_digits(pieces[0][0], *simple, unit, scale)
            return hedged(figure, Hedge.MORE) if more else figure
        spread = approximate(pieces[0][0])
        if spread is not None:
            low, high = (end * scale for end in spread)
            interval = Interval(low, high)
            return Figure(pieces[0][0], low, interval, interval, unit, scale, Hedge.RANGE, high)
        if pieces[0][0][0] == "上":  # 上百家
            least = cardinal([(pieces[0][0][1:], "")], unit, scale, more)
            return None if least is None else hedged(least._replace(digits=pieces[0][0]), Hedge.AT_LEAST)
        read = plain(pieces[0][0])
        whole = None if read is None else read[0] * 10 ** read[1]
        if read is not None and whole is not None and whole.denominator == 1 and not pieces[0][1]:
            figure = _in_digits(pieces[0][0], whole.numerator, read[1], unit, scale)
            return hedged(figure, Hedge.MORE) if more else figure
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
    figure = Figure(written, value, strict, lenient, unit, scale)
    return hedged(figure, Hedge.MORE) if more else figure


def _in_digits(written: str, digits: int, decimals: int, unit: Unit | None, scale: Fraction) -> Figure:
    """`cardinal` for digits × 10^-decimals in whole numbers: nearly all written numbers come this way."""
    times, below = scale.numerator, 10**decimals
    value = ratio(digits * times, below)
    if decimals == 0 and _is_exact(unit, scale):
        point = Interval(value, value)
        return Figure(written, value, point, point, unit, scale)
    strict = Interval(ratio((2 * digits - 1) * times, 2 * below), ratio((2 * digits + 1) * times, 2 * below))
    room = 1  # of the last place either way
    if digits and digits % 10 == 0 and _may_trail(decimals, unit):
        room = 5
        while digits % (room * 20) == 0:
            room *= 10
    lenient = Interval(ratio((digits - room) * times, below), ratio((digits + room) * times, below))
    return Figure(written, value, strict, lenient, unit, scale)


def _is_exact(unit: Unit | None, scale: Fraction) -> bool:
    """True for what is counted one by one; decimals aside."""
    return (scale is ONE or scale == 1) and (
        unit is None or unit.whole or unit.dimension in ("traffic", "days", "score")
    )


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


def fraction(written: str, unit: Unit | None) -> Figure | None:
    """1/3, 三分之一, 过半, 半数."""
    measure = unit or RATIO
    if "半" in written:
        whole = written.startswith("过半") or "以上" in written
        strict = (
            Interval(Fraction(1, 2), Fraction(1), True) if whole else Interval.around(Fraction(1, 2), Fraction(2, 100))
        )
        hedge = Hedge.AT_LEAST if whole else Hedge.ABOUT
        return Figure(written, Fraction(1, 2), strict, strict, measure, hedge=hedge)
    if written == "对折":
        half = Interval.point(Fraction(1, 2))
        return Figure(written, Fraction(1, 2), half, half, measure)
    sign = -1 if written[0] in "-负" else 1
    bare = written.lstrip("-负")
    whole_part, _, part = (
        bare.rpartition("又" if "又" in bare else " ") if "又" in bare or "/" in bare else ("", "", bare)
    )
    if "/" in part:
        top, bottom = part.split("/")
    elif "分之" in part.replace(" ", ""):
        bottom, top = part.replace(" ", "").split("分之")
    else:  # 三分一
        bottom, top = part.split("分")
    upper, lower = plain(top.strip()), plain(bottom.strip())
    units = plain(whole_part.strip()) if whole_part.strip() else (Fraction(0), 0)
    if upper is None or lower is None or units is None or lower[0] == 0:
        return None
    value = (units[0] + upper[0] / lower[0]) * sign
    return Figure(written, value, Interval.point(value), Interval.point(value), measure)


def doubling(written: str) -> Figure:
    """翻番, 翻两番: the number of doublings."""
    read = plain(written[-2]) if len(written) > 2 and written[-2] not in "翻了" else None
    value = read[0] if read else Fraction(1)
    point = Interval.point(value)
    return Figure(written, value, point, point, DOUBLINGS)


def tenths(figure: Figure) -> Figure:
    """三成 says between 25 % and 35 %."""
    interval = Interval.around(figure.value, Fraction(1, 2))
    return figure._replace(strict=interval, lenient=interval)


def _run(digits: str) -> str:
    """The places that end a numeral: 百亿 of 九百亿."""
    return digits[len(digits.rstrip("十百千万亿兆拾佰仟")) :]


def spread(first: Figure, second: Figure) -> Figure:
    """10—20万元, 12%~18%: the first number shares scale and unit of the second where it has none of its own."""
    low, high = first, second
    if low.unit is None and low.scale == 1:
        by = high.scale
        if by == 1 and not set(low.digits) & set("万亿兆"):  # 二十至三十万, 七千到九千亿, 两到三百
            shared = _run(high.digits)
            if set(shared) & set("万亿兆"):
                tries = [read_numeral(shared[at:]) or ONE for at in range(len(shared))]
            else:
                tries = (
                    [read_numeral(shared) or ONE]
                    if shared in ("百", "千", "佰", "仟") and low.value in range(2, 10)
                    else []
                )
            by = next((one for one in tries if low.value * one <= high.value), ONE)
        if low.value * by <= high.value:
            low = low._replace(value=low.value * by)
    interval = Interval(low.value, high.value) if low.value <= high.value else Interval(high.value, low.value)
    digits, unit = f"{first.digits}—{second.digits}", second.unit or first.unit
    return Figure(digits, low.value, interval, interval, unit, second.scale, Hedge.RANGE, high.value)


def hedged(figure: Figure, hedge: Hedge) -> Figure:
    """The figure as its hedge leaves it; two hedges on one number leave the union of both."""
    if figure.hedge is Hedge.RANGE:
        return figure
    value, last = figure.value, figure.strict.width or Fraction(1)
    if hedge is Hedge.ABOUT:
        strict = Interval.around(value, abs(value) * ABOUT_STRICT)
        lenient = Interval.around(value, abs(value) * ABOUT_LENIENT)
    elif hedge is Hedge.NEARLY:
        strict = lenient = Interval(value * NEARLY, value, False, True)
    elif hedge is Hedge.MORE:
        unit = figure.scale if figure.digits.partition(".")[2] == "" else last
        strict = lenient = Interval(value, value + _lowest_place(value, unit), True, True)
    elif hedge is Hedge.AT_LEAST:
        top = Fraction(1) / figure.factor if figure.is_rate and figure.value * figure.factor <= 1 else None
        strict = lenient = Interval(value, top)
    else:
        strict = lenient = Interval(min(Fraction(0), value), value)
    if figure.hedge is not Hedge.NONE:
        strict, lenient = strict.join(figure.strict), lenient.join(figure.lenient)
    return figure._replace(strict=strict, lenient=lenient, hedge=hedge if figure.hedge is Hedge.NONE else figure.hedge)
