"""Rule dash-form."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

DOUBLE = patterns.compile(r"-(?<=[\u4e00-\u9fff”》)]-)-{1,3}(?=[\u4e00-\u9fff“《(])")


@rule(
    needs=["--"],
    severity="info",
    bad=["主要做法⟦--⟧三抓三促，成效明显。"],
    good=["主要做法——三抓三促，成效明显。", "2023-08-06发布，1-6月增长5%，A--B。", "一、回顾\n--全年完成投资3亿元。"],
)
def dash_form(document: Document) -> Iterator[Finding]:
    """破折号写成两个连字符 (a dash is written ——, not --).

    Between Chinese words only, and told once; — for a span of time or place is right. Source: GB/T 15834-2011 4.10;
    图书编校质量差错认定细则 第38条.
    """
    text = document.text
    places = [Span(match.start(), match.end()) for match in DOUBLE.finditer(text)]
    if places:
        yield grouped(
            places,
            Message(f"破折号应为“——”，共{len(places)}处", f"a dash is written ——, {times(len(places))}"),
            confidence=0.6,
            edits=[Edit(place, "——") for place in places],
            safe=False,
        )
