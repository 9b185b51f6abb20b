"""Rule impossible-date."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending, occurrences

DAY = patterns.compile(r"月(?<=[\d ].)[ ]?(?:(?P<day>\d{1,2})[ ]?日|(?![ ]?\d|[龄大均嫂]))")
MONTH = patterns.compile(r"(?<![\d.:/第])(?:(?P<year>(?:19|20)\d{2})[ ]?年[ ]?)?(?P<month>\d{1,2})[ ]?$")
PLAIN = patterns.compile(
    r"(?P<year>2(?<![\d./-].)0\d{2})(?P<mark>[-./])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d./-])"
)
CUT = patterns.compile(r"(?P<from>(?:19|20)\d{2}年?[ ]?[—–~至到-]{1,2}[ ]?)(?P<at>[12]\d{2})(?=年)")  # 2024—202年
MONTH_ENDS = set("底末初份")  # 工期13月 is a span of time
CONNECTORS = frozenset("—–~至到- ")
LUNAR = patterns.compile("[农阴]历[^,。;]{0,6}$")


@rule(
    bad=[
        "⟦2023年2月30日⟧召开会议。",
        "截至⟦13月⟧底，完成投资3亿元。",
        "⟦6月31日⟧前完成。",
        "⟦2023年2月29日⟧施行。",
        "发布日期：⟦2023-04-31⟧",
        "条例于⟦2023.2.30⟧通过。",
        "实施三年行动（2024—⟦202⟧年）。",
    ],
    good=[
        "2024年2月29日召开会议。",
        "1—12月完成投资3亿元，历时18个月，6月30日前完成。",
        "公元前202年，农历2月30日，工期13月龄。",
        "编号2021-00187，网址http://a.cn/2023/13/40.html，版本2023.2.28，IP地址2023.13.1.1。",
    ],
)
def impossible_date(document: Document) -> Iterator[Finding]:
    """不存在的日期 (a date that no calendar has: 2月30日, 13月, 6月31日).

    29 February is checked when the year is written. Lunar dates are left alone.
    """
    text = document.text
    for match in DAY.finditer(text):
        month = ending(MONTH, text, match.start(), 11)
        if month is None or possible(month["year"], month["month"], match["day"]):
            continue
        named = match["day"] or month["year"] or text[match.end() : match.end() + 1] in MONTH_ENDS
        if named and not LUNAR.search(text, max(0, month.start() - 10), month.start()):
            yield told(document, Span(month.start(), match.end()))
    for at in occurrences(text, "年"):
        cut = text[at - 4 : at - 3] in CONNECTORS and CUT.search(text, max(0, at - 14), at + 1)
        if cut and cut.end() == at:
            yield told(document, Span(*cut.span("at")))
    for match in PLAIN.finditer(text):
        if not possible(match["year"], match["month"], match["day"]):
            yield told(document, Span(match.start(), match.end()))


def possible(year: str | None, month: str, day: str | None) -> bool:
    """False when no calendar has the date; without a year 24月 is a span of time, and 29 February may be."""
    number = int(month)
    if not 1 <= number <= 12:
        return year is None and not 0 < number < 20
    return 1 <= int(day or 1) <= days(int(year or 2024), number)


def days(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def told(document: Document, span: Span) -> Finding:
    """The finding at `span`."""
    shown = document.read(span).strip()
    return Finding(span, Message(f"日期不存在：{shown}", f"no such date: {shown}"), confidence=0.9)
