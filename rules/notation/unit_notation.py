"""Rule unit-notation."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import ending, occurrences

SYMBOL = patterns.compile(r"(?<![A-Za-z])(?:km|KM|mg|kg|kW|MW|cm|mm|m[23³²]|L|t)$")
WORD = patterns.compile(r"(?:元|吨|公里|千米|千瓦|毫克|微克|千克|立方米)$")
PER_WORD = patterns.compile(r"小?时|[天日年吨亩人升]|公里|公顷|平方米|立方米")
PER_SYMBOL = patterns.compile(r"(?:km|kg|kWh|h|m[23³²]|L|t)(?![A-Za-z])")
NUMBER = patterns.compile(r"\d[\d.]{0,7}[万亿]?$")


@rule(
    needs=["/"],
    severity="info",
    bad=["设计时速⟦80km/小时⟧。", "排放浓度⟦30毫克/m3⟧。"],
    good=[
        "设计时速80km/h，排放浓度30毫克/立方米，均价5200元/平方米，日处理2万吨/日。",
        "PM2.5浓度32微克/立方米，产能5t/h。",
    ],
)
def unit_notation(document: Document) -> Iterator[Finding]:
    """单位中英文混写 (km/时: a unit is written in symbols or in words, not in both).

    One finding for all. Source: 报纸编校质量评比差错认定细则 第38条(十一); 图书编校质量差错认定细则 第45条(三); GB 3100.
    """
    text = document.text
    places = []
    for at in occurrences(text, "/"):
        for unit, per, reach in ((SYMBOL, PER_WORD, 2), (WORD, PER_SYMBOL, 3)):
            first, second = ending(unit, text, at, reach + 1), per.match(text, at + 1)
            number = ending(NUMBER, text, first.start(), 9) if first and second else None
            if number and first and second:
                places.append(Span(number.start(), second.end()))
    if places:
        yield grouped(
            places,
            Message(
                f"单位不宜中英文混写，共{len(places)}处",
                f"a unit is half in symbols and half in words, {times(len(places))}",
            ),
            confidence=0.6,
        )
