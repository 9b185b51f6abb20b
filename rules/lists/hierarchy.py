"""Rule hierarchy."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message
from reportlint.grammar import patterns
from reportlint.grammar.counts import value
from reportlint.grammar.spans import Span
from reportlint.rule import rule

N = r"\d{1,4}|[两二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?"
# a set of characters first, so that the scan skips other text at once; what stands before the number comes after it
LEVELS = patterns.compile(
    r"(?P<a>[0-9两二三四五六七八九十](?<![\d.第前一二三四五六七八九十百千万].)"
    r"(?:(?<=\d)\d{0,3}|(?<=[二三四五六七八九])十[一二三四五六七八九]?|(?<=十)[一二三四五六七八九]?|))"
    r"(?P<x>大类|个大类|大项|个方面|个乡镇|乡镇|个镇|个乡|类)"
    rf"(?P<b>{N})(?P<y>小类|小项|大项|个行政村|个村|项|种|条|个|件|款)(?:(?P<c>{N})(?P<z>小项|个|条|件|项|款|种))?(?!百分点|月)"
)
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
    for match in LEVELS.finditer(document.text):
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
