"""From date tokens to a Date or a Period."""

from __future__ import annotations

from reportlint.grammar import patterns
from reportlint.grammar.numerals import read_numeral
from reportlint.grammar.quantities import Date, Period
from reportlint.grammar.spans import Span

FIGURES = patterns.compile(r"[0-9]+")
NUMERAL = patterns.compile(r"[一二两三四五六七八九十廿]+")
NAMED = {
    "首季": (1, 3), "首季度": (1, 3), "上半年": (1, 6), "下半年": (7, 12), "全年": (1, 12), "前三季度": (1, 9), "前3季度": (1, 9), "前两个季度": (1, 6), "前二季度": (1, 6), "前三个季度": (1, 9),
}  # fmt: skip
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
RELATIVE = (
    ("今年", "this"),
    ("本年", "this"),
    ("当年", "this"),
    ("次年", "next"),
    ("去年", "last"),
    ("上年", "last"),
    ("上一年", "last"),
    ("明年", "next"),
    ("前年", "before-last"),
    ("同期", "last"),
)


def _year(written: str) -> int | None:
    digits = FIGURES.findall(written)
    if "世纪" in written:  # 20世纪80年代, 上世纪九十年代
        century, _, decade = written.partition("世纪")
        number = {"": 20, "上": 20, "本": 21}.get(century) or _number(century)
        first = _number(decade[: decade.find("年代")].replace("0", "") or "0") if "年代" in decade else None
        if number is None or first is None:
            return None
        return number * 100 - 100 + (first if first >= 10 else first * 10)
    if digits:
        year = int(digits[0])
        if "年代" in written and year < 100:
            return 1900 + year if year > 20 else 2000 + year
        if "民国" in written or 100 <= year < 200:  # the first year of 民国 is 1912
            return year + 1911
        return 2000 + year - 100 * (year > 60) if year < 100 else year
    if "年代" in written:
        tens = read_numeral(written[: written.find("年")])
        return None if tens is None else 1900 + int(tens)
    if "民国" in written:
        years = read_numeral(written[2 : written.find("年")].replace("元", "一"))
        return None if years is None else int(years) + 1911
    value = read_numeral(written[: written.find("年")].replace("O", "〇").replace("0", "〇").replace("○", "〇"))
    if value is None:
        return None
    return int(value) if value >= 100 else 2000 + int(value) - 100 * (value > 60)


def _number(written: str) -> int | None:
    digits = FIGURES.search(written)
    if digits:
        return int(digits[0])
    numeral = NUMERAL.search(written)
    value = read_numeral(numeral[0]) if numeral else None
    return int(value) if value is not None else None


def read_time(span: Span, tokens: list[tuple[str, str]]) -> Date | Period:
    """The time that (terminal, text) tokens such as YEAR MONTH DAY name together."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative = name = ""
    start: tuple[int | None, int] | None = None
    end: tuple[int | None, int] | None = None
    for kind, written in tokens:
        if kind == "YEAR":
            year = _year(written)
            if "世纪" in written and year is None:
                name = written
                continue
            name = "decade" if "年代" in written else ("end" if written[-1] in "末底" else name)
        elif kind == "YEARS":
            years = [int(digits) for digits in FIGURES.findall(written)]
            if len(years) == 4:  # 2019.03-2021.06
                start, end, name = (years[0], years[1]), (years[2], years[3]), "months"
                continue
            last = years[1] if years[1] > 100 else years[0] // 100 * 100 + years[1]
            start, end, name = (years[0], 1), (last, 12), "years"
        elif kind == "DAY_FIGURES":
            pieces = FIGURES.findall(written) if not written.isdigit() else [written[:4], written[4:6], written[6:]]
            if len(pieces[0]) < 3:  # 10/31/2021
                pieces = [pieces[2], *pieces[:2]]
            year, month, day = (int(digits) for digits in pieces[:3])
        elif kind == "MONTHS":
            first, last = (int(digits) for digits in FIGURES.findall(written)[:2])
            start, end, name = (year, first), (year, last), "months"
        elif kind == "MONTH":
            month = _number(written)
        elif kind == "DAY":
            day = _number(written)
        elif kind == "QUARTER":
            if written in NAMED:
                first, last = NAMED[written]
            elif written.startswith("前"):
                first, last = 1, _number(written) or 12
                last = last * 3 if "季" in written else last
            else:
                quarter = next((QUARTERS[c] for c in written if c in QUARTERS), 1)
                first, last = quarter * 3 - 2, quarter * 3
            start, end, name = (year, first), (year, last), written
        elif kind == "RELATIVE_YEAR":
            relative = next((meaning for word, meaning in RELATIVE if word in written), relative)
            name = name or ("" if relative else written)
        elif kind == "PLAN_PERIOD":
            name = written.strip('“”"「」')
        elif written == "全年":
            start, end, name = (year, 1), (year, 12), written
        else:
            name = name or written
    if start is not None and end is not None:
        return Period(span, start, end, None, name)
    if year is None and month is None and day is None and not relative:
        return Period(span, None, None, None, name)
    return Date(span, year, month, day, relative)
