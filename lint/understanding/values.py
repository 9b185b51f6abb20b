"""Numbers as people write them: a value with its scale and unit, the interval it stands for, what claims are made of."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.document import Document
from reportlint.finding import Language, Message
from reportlint.grammar import Interval, Quantity, Rank
from reportlint.grammar.claims import AnyClaim, Breakdown, Completion, Growth, Standing
from reportlint.understanding import words
from reportlint.understanding.roles import FIELDS

SCALES = {10**12: "万亿", 10**8: "亿", 10**7: "千万", 10**6: "百万", 10**4: "万", 1000: "千", 100: "百"}
FIELDS_OF = dict(FIELDS)


def decimal(value: Fraction) -> str:
    """A number as people write it: 45.2; as a fraction where no decimal is exact."""
    for digits in range(13):
        scaled = value * 10**digits
        if scaled.denominator == 1:
            sign = "-" if scaled < 0 else ""
            written = str(abs(scaled.numerator)).rjust(digits + 1, "0")
            return sign + (f"{written[:-digits]}.{written[-digits:]}" if digits else written)
    return str(value)


def valued(number: Quantity | Rank, language: Language) -> str:
    """The value of a number and the interval that its digits and hedges allow; 43.3亿元 is 43.25～43.35亿元."""
    if isinstance(number, Rank):
        form = words.TOP if number.top else words.FROM_LAST if number.last else words.RANKED
        return form.text(language).format(number.number)
    interval = number.strict
    scale = number.scale if number.scale in SCALES else Fraction(1)
    unit = SCALES.get(int(scale), "") + _unit(number)
    if interval.is_point:
        return decimal(number.value / scale) + unit
    hedge = words.HEDGES.get(number.hedge)
    told = "" if hedge is None else hedge.text(language)
    if hedge is not None:
        told = f"（{told}）" if language == "zh" else f" ({told})"
    return f"{_ends(interval, scale, '～' if language == 'zh' else '..')}{unit}{told}"


def _unit(number: Quantity) -> str:
    return "" if number.unit is None or number.unit.name == "分之" else number.unit.name


def _ends(interval: Interval, scale: Fraction, dash: str) -> str:
    low = None if interval.low is None else _rounded(interval.low / scale)
    high = None if interval.high is None else _rounded(interval.high / scale)
    if low is None:
        return f"{'<' if interval.open_high else '≤'}{high}" if high is not None else dash
    if high is None:
        return f"{'>' if interval.open_low else '≥'}{low}"
    return f"{'>' if interval.open_low else ''}{low}{dash}{'<' if interval.open_high else ''}{high}"


def _rounded(value: Fraction) -> str:
    """At most six decimals: the ends of 近1/3 have no exact decimal."""
    text = decimal(value)
    return text if "/" not in text else f"{float(value):.4g}"


def made_of(claim: AnyClaim, document: Document, language: Language) -> Iterator[str]:
    """What a claim is made of: each number as written, under its role, and what else decides how it is checked."""
    for field, role in FIELDS_OF[type(claim)].items():
        value = getattr(claim, field)
        quantities = (value,) if isinstance(value, Quantity) else value or ()
        if quantities:
            listed = "、" if language == "zh" else ", "
            written = listed.join(document.read(quantity.span) for quantity in quantities)
            yield f"{_role(role, quantities[0]).text(language)} {written}"
    if isinstance(claim, Growth):
        if claim.average:
            yield words.YEARLY.text(language)
        if claim.basis:
            yield claim.basis
    elif isinstance(claim, Completion) and claim.over:
        yield words.OVER.text(language)
    elif isinstance(claim, Breakdown):
        yield (words.CLOSED if claim.closed else words.OPEN).text(language)
    elif isinstance(claim, Standing):
        yield f"{words.ROLES['rank'].text(language)} {document.read(claim.rank.span)}"


def _role(role: str, quantity: Quantity) -> Message:
    if role == "change":
        role = {"ratio": "growth", "point": "points", "multiple": "multiple"}.get(quantity.dimension, "increment")
    return words.ROLES[role]


def interval_of(number: Quantity) -> tuple[str | None, str | None]:
    """The ends of what a number stands for, in its unit; None for an open end."""
    low, high = number.strict.low, number.strict.high
    return None if low is None else decimal(low), None if high is None else decimal(high)
