"""Whole things come in whole numbers: the base of a count's growth and the part of a share must be integers.

Source: the GRIM test (Brown and Heathers 2017), here for growth rates and shares of counts. A rule asks
`integer_base` or `integer_part` and yields what `told` makes of the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from fractions import Fraction
from math import lcm

from reportlint.equations.digits import decimals, last_place, plain, trailing_zeros
from reportlint.equations.writing import as_written, number, unit
from reportlint.finding import Finding, Holds, Message, Related, Severity
from reportlint.grammar import Interval, Quantity
from reportlint.grammar.records import NamedTuple

EVIDENCE = Fraction(1, 5)  # window below which a fitting integer proves something
POWER = Fraction(1, 2)  # window above which a missing one proves nothing
SHARP = Fraction(1, 10)  # window below which a missing one is very telling
MISSED, MISSED_BLUNTLY, MISSED_ANOTHER_WAY, ROUNDED = 0.7, 0.5, 0.5, 0.3
COUNT = Message("个数", "count")


class Fit(Enum):
    """Whether an integer fits."""

    HOLDS = "holds"  # one fits, and it could well have been none
    SLIP = "slip"  # one fits only if the rate was cut, not rounded, or its trailing zeros are not meant
    FAILS = "fails"
    POWERLESS = "powerless"  # the digits cannot tell


class Integrality(NamedTuple):
    """`count` and `rate` against whole numbers.

    `window` is the room that the digits leave (in things), `integers` those that fit under the best reading, `nearest`
    what the neighbouring integers would give, `as_ratio` a base of which the count is `rate` (为…的360%) where its
    growth by `rate` is impossible.
    """

    fit: Fit
    count: Quantity  # type: ignore[assignment]
    rate: Quantity
    window: Fraction
    integers: tuple[int, ...]
    equation: Message
    nearest: Message | None = None
    as_ratio: int | None = None

    @property
    def integer(self) -> int | None:
        """The one integer that fits, if there is exactly one."""
        return self.integers[0] if len(self.integers) == 1 else None

    @property
    def confidence(self) -> float:
        """How surely the text is wrong (for `FAILS` and `SLIP`)."""
        if self.fit is Fit.SLIP:
            return ROUNDED
        if self.as_ratio is not None:
            return MISSED_ANOTHER_WAY
        return MISSED if self.window < SHARP else MISSED_BLUNTLY

    def told(self, subject: Message) -> Finding | Holds | None:
        """What a rule yields: `subject` names the relation (同比增速). None when the digits cannot tell."""
        places = (self.count.number, self.rate.number)
        if self.fit is Fit.HOLDS:
            return Holds(self.equation, places)
        if self.fit is Fit.POWERLESS:
            return None
        severity: Severity = "info" if self.fit is Fit.SLIP else "warning"
        zh, en = f"{subject.zh}与整数个数不符", f"{subject.en} fits no whole number"
        if self.nearest is not None:
            zh, en = f"{zh}：{self.nearest.zh}", f"{en}: {self.nearest.en}"
        if self.as_ratio is not None:
            zh += f"；若为“是{self.as_ratio}的{as_written(self.rate)}”则相符"
            en += f"; {as_written(self.count)} is {as_written(self.rate)} of {self.as_ratio}"
        reason = Message(
            f"允许的范围只有{number(self.window, 2)}", f"the digits leave room for only {number(self.window, 2)}"
        )
        return Finding(
            self.count.span.to(self.rate.span),
            Message(zh, en),
            (Related(self.count.span, COUNT), Related(self.rate.span, subject)),
            severity=severity,
            confidence=self.confidence,
            equation=self.equation,
            operands=places,
            reasons=(reason,),
        )


def integer_base(count: Quantity, growth: Quantity, fall: bool = False) -> Integrality:
    """Is there a whole base that grows (or falls) by `growth` to `count`? 34家 after 41.5% has none: 24 gives 41.7%."""
    if not _exact(count, growth):
        return _powerless(count, growth)
    half, rate, one = _halves(growth)
    factor = one - rate if fall else one + rate
    if factor <= 0 or not rate:
        return _powerless(count, growth)
    things = count.value.numerator

    def bases(room: int) -> Interval | None:
        return _quotients(things * one, factor, room)

    def gives(base: int) -> Fraction:
        return Fraction(base - things if fall else things - base, base)

    work = f"{as_written(count)} ÷ (1 {'-' if fall else '+'} {as_written(growth)})"
    answer = _fitted(count, growth, half, bases, work, Fraction(things * one, factor), gives)
    if fall or answer.fit in (Fit.HOLDS, Fit.POWERLESS) or rate <= one:
        return answer
    # The count may be meant to be `growth` of its base: 为上年的360%.
    ratio = _quotients(things * one, rate, half)
    whole = ratio.integers() if ratio is not None and ratio.width is not None and ratio.width < EVIDENCE else None
    return answer._replace(as_ratio=whole[0]) if whole is not None and len(whole) == 1 else answer


def integer_part(whole: Quantity, share: Quantity) -> Integrality:
    """Is there a whole part of `whole` that makes `share`? 91.6% of 35家 has none: 32 gives 91.4%."""
    if not _exact(whole, share):
        return _powerless(whole, share)
    half, rate, one = _halves(share)
    if not 0 <= rate <= one:
        return _powerless(whole, share)
    things = whole.value.numerator

    def parts(room: int) -> Interval | None:
        return Interval(Fraction(things * (rate - room), one), Fraction(things * (rate + room), one))

    work = f"{as_written(whole)} × {as_written(share)}"
    return _fitted(whole, share, half, parts, work, Fraction(things * rate, one), lambda part: Fraction(part, things))


def attached(counts: Sequence[Quantity], growth: Quantity, fall: bool = False) -> Quantity | None:
    """The only one of `counts` whose base comes out whole: that is the one which grew by `growth`; else None."""
    fitting = [
        count
        for count in counts
        if (answer := integer_base(count, growth, fall)).fit is Fit.HOLDS and answer.window < SHARP
    ]
    return fitting[0] if len(fitting) == 1 else None


def _exact(count: Quantity, rate: Quantity) -> bool:
    return count.whole and count.value > 0 and rate.is_rate and not rate.hedged and plain(rate) is not None


def _powerless(count: Quantity, rate: Quantity) -> Integrality:
    return Integrality(Fit.POWERLESS, count, rate, POWER, (), Message("", ""))


def _halves(rate: Quantity) -> tuple[int, int, int]:
    """Half of the last digit of a rate, the rate itself, and 1, as multiples of one fraction."""
    half, below = (last_place(rate) * rate.factor / 2).as_integer_ratio()
    top, bottom = (rate.value * rate.factor).as_integer_ratio()
    one = lcm(below, bottom)
    return half * (one // below), top * (one // bottom), one


def _quotients(top: int, bottom: int, room: int) -> Interval | None:
    """`top` divided by all that is within `room` of `bottom`; None when that may be zero."""
    return Interval(Fraction(top, bottom + room), Fraction(top, bottom - room)) if room < bottom else None


def _fitted(
    count: Quantity,
    rate: Quantity,
    half: int,
    candidates: Callable[[int], Interval | None],
    work: str,
    exact: Fraction,
    gives: Callable[[int], Fraction],
) -> Integrality:
    strict = candidates(half)
    loose = candidates(half * max(2, 10 ** trailing_zeros(rate)))
    if strict is None or loose is None or strict.width is None or strict.width >= POWER:
        return _powerless(count, rate)
    inside, about = strict.integers() or range(0), loose.integers() or range(0)
    fitting = [n for n in inside if n > 0 or not exact] if inside else []
    name = unit(count)
    if fitting:
        fit = Fit.HOLDS if strict.width < EVIDENCE else Fit.POWERLESS
        shown = Message(f"{work} = {fitting[0]}{name}", f"{work} = {fitting[0]}{name}")
        return Integrality(fit, count, rate, strict.width, tuple(fitting), shown)
    value = f"{work} = {number(exact, 2)}{name}"
    shown = Message(f"{value}，不是整数", f"{value}, not a whole number")
    if count.hedged:  # 突破800家: the point is used if it fits, and proves nothing if it does not
        return Integrality(Fit.POWERLESS, count, rate, strict.width, (), shown)
    floor = exact.numerator // exact.denominator
    places = decimals(plain(rate) or "")
    near = [
        (f"{n}{name}", f"{number(gives(n) / rate.factor, places)}{unit(rate)}") for n in (floor, floor + 1) if n > 0
    ]
    nearest = Message(
        "，".join(f"若为{whole}则是{given}" for whole, given in near),
        ", ".join(f"{whole} would give {given}" for whole, given in near),
    )
    loosely = tuple(about)
    fit = Fit.SLIP if loosely else Fit.FAILS
    return Integrality(fit, count, rate, strict.width, loosely, shown, nearest)
