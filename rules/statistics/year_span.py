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

AHEAD, BEHIND = 27, 16  # characters of PLAN before and from its bracket on


@rule(
    needs=["(19", "(20"],
    bad=["印发工业倍增⟦三年行动计划(2023—2026年)⟧。"],
    good=[
        "印发工业倍增三年行动计划(2023—2025年)。",
        "印发五年规划(2021—2025年)和三年行动方案(2023-2025年)。",
        "连续五年获评先进(2019—2023年)。",
    ],
)
def year_span(document: Document) -> Iterator[Finding | Holds]:
    """年限与起止年份不符 (a plan of N years whose years are not N).

    三年行动 from 2023 runs to 2025: first and last year both count. Source: plain counting.
    """
    told = 0
    for bracket in sorted(occurrences(document.text, "(19", "(20")):
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
