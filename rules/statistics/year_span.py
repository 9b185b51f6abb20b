"""Rule year-span."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message
from reportlint.grammar import Span, patterns
from reportlint.grammar.numerals import read_numeral
from reportlint.rule import rule
from reportlint.search import occurrences

PLAN = patterns.compile(
    r"([一二三四五六七八九十]{1,3}|[1-9][0-9]?)(年)(?:[^,。;()《》\d]{0,12})(?:行动|计划|规划|方案|工程|攻坚|任务)[^,。;()\d]{0,8}[》”]?"
    r"\(((?:19|20)[0-9]{2})年?\s?[-—–~至到]{1,2}\s?((?:19|20)[0-9]{2})年?\)"
)

NAMED = patterns.compile(
    r"(?P<name>十[一二三四五六七]?)五(?:(?<=“十五)|(?<=“十[一二三四五六七]五))[”」][^,。;()《》\d]{0,20}(?:规划|计划|纲要|方案)[^,。;()\d]{0,6}[》”]?"
    r"\((?P<from>(?:19|20)\d\d)年?\s?[-—–~至到]{1,2}\s?(?P<to>(?:19|20)\d\d)年?\)"
)
FIRST = 2001  # of 十五; each five-year plan follows on the last
AHEAD, BEHIND = 27, 16  # characters of PLAN before and from its bracket on


@rule(
    needs=["(19", "(20"],
    bad=["完成“十四五”教育事业发展规划⟦（2021—2026年）⟧。", "印发工业倍增⟦三年行动计划(2023—2026年)⟧。"],
    good=[
        "印发工业倍增三年行动计划(2023—2025年)。",
        "印发五年规划(2021—2025年)和三年行动方案(2023-2025年)。",
        "“十五”计划（2001—2005年）和《“十四五”规划（2021—2025年）》，“十四五”规划基本思路（2019—2020年）。",
        "连续五年获评先进(2019—2023年)。",
    ],
)
def year_span(document: Document) -> Iterator[Finding | Holds]:
    """年限与起止年份不符 (a plan of N years whose years are not N).

    三年行动 from 2023 runs to 2025: first and last year both count. Source: plain counting.
    """
    told = 0
    for bracket in sorted(occurrences(document.text, "(19", "(20")):
        yield from _named(document, bracket)
        match = PLAN.search(document.text, max(told, bracket - AHEAD), bracket + BEHIND)
        if match is None:
            continue
        told = match.end()
        number = read_numeral(match[1]) if not match[1].isdigit() else int(match[1])
        first, last = int(match[3]), int(match[4])
        years = last - first + 1
        if number == years:
            yield Holds(f"{last} - {first} + 1 = {years}", tuple(Span(*match.span(group)) for group in (1, 3, 4)))
        elif number is not None and years > 1:
            yield Finding(
                Span(match.start(), match.end()),
                Message(
                    f"写作{match[1]}年，起止年份共{years}年", f"said to run {number} years, but the years are {years}"
                ),
                confidence=0.85,
                equation=f"{last} - {first} + 1 = {years}",
            )


def _named(document: Document, bracket: int) -> Iterator[Finding]:
    """The years behind the name of a five-year plan, when they are not its own."""
    match = NAMED.search(document.text, max(0, bracket - 36), bracket + BEHIND)
    if match is None or match.start("from") != bracket + 1 or "思路" in match[0]:
        return
    place = "十一二三四五六七".index(match["name"][-1])
    first = FIRST + 5 * place
    if (int(match["from"]), int(match["to"])) not in ((first, first + 4), (first - 1, first + 4)):
        written = f"“{match['name']}五”"
        yield Finding(
            Span(bracket, match.end()),
            Message(f"{written}是{first}—{first + 4}年", f"{written} is {first} to {first + 4}"),
            severity="warning" if int(match["from"]) == first or int(match["to"]) == first + 4 else "info",
            confidence=0.75,
        )
