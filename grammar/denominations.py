"""What stands around a figure and changes what it measures: US$5, 零下3度, 毫克每升, 五块三毛, 三年半, 3年5个月."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from reportlint.grammar.figures import ONE, hedged, plain
from reportlint.grammar.intervals import Interval
from reportlint.grammar.numerals import DIGITS, read_numeral
from reportlint.grammar.quantities import Figure, Hedge, Quantity, Unit
from reportlint.grammar.spans import Span

HALF = Fraction(1, 2)
CURRENCIES = {
    "¥": "元", "￥": "元", "人民币": "元", "RMB": "元", "CNY": "元", "$": "美元", "US$": "美元", "USD": "美元", "美金": "美元",
    "HK$": "港元", "HKD": "港元", "港币": "港元", "NT$": "新台币", "NTD": "新台币", "TWD": "新台币", "新台币": "新台币", "台币": "新台币",
    "€": "欧元", "EUR": "欧元", "£": "英镑", "GBP": "英镑", "JPY": "日元", "日币": "日元", "澳门币": "澳门元", "葡币": "澳门元",
    "MOP": "澳门元", "A$": "澳元", "C$": "加元", "S$": "新加坡元",
}  # fmt: skip


def denominated(ahead: str, unit: Unit | None, units: Mapping[str, Unit]) -> Unit | None:
    """The unit of 港币300元, US$5, 零下5度: what stands before the number tells it."""
    if ahead in CURRENCIES:
        return units[CURRENCIES[ahead]] if unit is None or unit.dimension == "money" else unit
    if unit is None or unit.dimension in ("energy", "temperature"):  # 度 alone is one of electricity
        return units["华氏度" if "华氏" in ahead else "摄氏度"]
    return unit


def discount(figure: Figure) -> Figure:
    """七五折 is 7.5折; 十折 stays."""
    if figure.value <= 10:
        return figure
    tenth = Fraction(1, 10)
    strict, lenient = figure.strict.scaled(tenth), figure.lenient.scaled(tenth)
    return figure._replace(value=figure.value * tenth, strict=strict, lenient=lenient)


def per(unit: Unit, written: str, units: Mapping[str, Unit]) -> Unit:
    """千克/公顷, 人/万人, 毫克每升: a unit for each of another."""
    below = written.strip().lstrip("/每 ")
    name = below.lstrip("百千万") if below not in units else below
    if name not in units or unit.dimension in ("ratio", "point", "multiple"):
        return unit
    other = units[name]
    times = read_numeral(below[: len(below) - len(name)]) or ONE
    return Unit(f"{unit.name}/{below}", f"{unit.dimension}/{other.dimension}", unit.scale / (other.scale * times))


def raised(figure: Figure, by: Fraction) -> Figure:
    """The figure and a stated part of its unit more: 三年半, 十块三毛."""
    shift = Interval.point(by)
    upper = None if figure.upper is None else figure.upper + by
    return figure._replace(
        value=figure.value + by, strict=figure.strict + shift, lenient=figure.lenient + shift, upper=upper
    )


# 分 is a minute behind hours and a cent behind 元.
SMALLER = {("hours", "分"): Fraction(60), ("money", "分"): Fraction(1, 100), ("money", "角"): Fraction(1, 10)}


def compound(first: Quantity, second: Quantity) -> Quantity | None:
    """3年5个月, 1小时20分钟, 六斤八两 as one quantity in the unit of the first; None for two that only follow each other."""
    one, other = first.unit, second.unit
    if one is None or other is None or one.dimension == "count" or second.scale != 1 or first.value.denominator != 1:
        return None
    step = SMALLER.get((one.dimension, other.name))
    if step is None:
        if (
            one.dimension != other.dimension
            or one.dimension in ("ratio", "point", "multiple")
            or one.scale <= other.scale
        ):
            return None
        step = other.scale
    part = second.value * step / one.scale
    if not 0 < part < 1 or second.upper is not None or first.upper is not None:
        return None
    shift = Interval(*second.strict).scaled(step / one.scale)
    strict = Interval.point(first.value) + shift
    joined = first.figure._replace(value=first.value + part, strict=strict, lenient=strict)
    if first.hedge is not Hedge.NONE:
        joined = hedged(joined._replace(hedge=Hedge.NONE), first.hedge)
    return Quantity.at(Span(first.start, second.end), first.number.to(second.number), joined)


def tail(written: str) -> Fraction:
    """The small change behind 元 or 块, and the last figure of 七成六: 三毛, 六角七分, 零四."""
    total, place = Fraction(0), Fraction(1, 10)
    digits = ""
    for c in written:
        if c == "零":
            place = Fraction(1, 100)
        elif c in DIGITS or c.isdigit() or c == "十":
            digits += c
        elif c in "角毛分":
            read = plain(digits)
            place = Fraction(1, 100) if c == "分" else Fraction(1, 10)
            total += (read[0] if read else 0) * place
            digits, place = "", Fraction(1, 100)
    read = plain(digits) if digits else None
    return total + (read[0] * place if read else 0)
