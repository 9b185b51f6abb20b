"""Rule hierarchy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message
from reportlint.grammar import patterns
from reportlint.grammar.counts import value
from reportlint.grammar.spans import Span
from reportlint.rule import rule
from reportlint.search import occurrences

N = r"\d{1,4}|[两二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?"
LEVELS = patterns.compile(
    r"(?<![\d.第前一二三四五六七八九十百千万])(?P<a>[1-9]\d{0,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九])"
    r"(?P<x>大类|个大类|大项|个方面|个乡镇|乡镇|个镇|个乡|类)"
    rf"(?P<b>{N})(?P<y>小类|小项|大项|个行政村|个村|项|种|条|个|件|款)(?:(?P<c>{N})(?P<z>小项|个|条|件|项|款|种))?(?!百分点|月)"
)
NUMERALS = frozenset("0123456789两二三四五六七八九十")
LONGEST = 7  # characters of the first number and what it counts
VILLAGES = ("个乡镇", "乡镇", "个镇", "个乡")


@rule(
    severity="warning",
    bad=["反馈⟦3类14项11个⟧问题，已全部整改。", "办好⟦12类8件⟧民生实事。", "惠及⟦6个乡镇4个村⟧。"],
    good=[
        "反馈3类14项51个问题，已全部整改。",
        "办好12类45件民生实事，惠及6个乡镇41个村。",
        "引进3类2023年新品种。",
        "建成2个乡镇1个区的管网。",
    ],
)
def hierarchy(document: Document) -> Iterator[Finding | Holds]:
    """逐级细分的数目变小 (a count of finer things is smaller than that of the coarser ones that hold them).

    In 3类14项51个 every kind holds at least one item and every item one case, so the counts cannot fall; a township holds
    at least one village.
    """
    for match in _levels(document.text):
        if (match["x"] in VILLAGES) != match["y"].endswith("村"):
            continue
        groups = ["a", "b", "c"] if match["c"] else ["a", "b"]
        numbers = [value(match[group]) for group in groups]
        shown = " ≤ ".join(map(str, numbers))
        ends = {"a": "x", "b": "y", "c": "z"}
        if numbers == sorted(numbers):
            yield Holds(shown, tuple(Span(match.start(group), match.end(ends[group])) for group in groups))
        else:
            yield Finding(
                Span(*match.span()),
                Message(f"逐级细分的数目应不减少：{match[0]}。", f"counts of finer things cannot fall: {match[0]}."),
                confidence=0.7,
                equation=shown,
            )


def _levels(text: str) -> Iterator[re.Match[str]]:
    """The matches of LEVELS, from the places where a number follows upon what may have been counted."""
    ends = sorted(
        at + len(word)
        for word in ("类", "项", "面", "镇", "乡")
        for at in occurrences(text, word)
        if text[at + 1 : at + 2] in NUMERALS
    )
    told = 0
    for end in ends:
        for start in range(max(told, end - LONGEST), end):
            match = LEVELS.match(text, start)
            if match:
                told = match.end()
                yield match
                break
