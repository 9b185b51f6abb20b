"""Rule congress-form."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import occurrences

FORM = patterns.compile(
    r"全国第?(?P<term>[一二三四五六七八九十]{1,3})届(?P<body>人大|人民代表大会)|第?(?P<other>[一二三四五六七八九十]{1,3})届全国政协"
)


@rule(
    needs=["届"],
    severity="warning",
    bad=["⟦全国十四届人大⟧二次会议召开。", "⟦十四届全国政协⟧委员来访。"],
    good=[
        "十四届全国人大二次会议召开，全国政协十四届委员来访。",
        "第十四届全国人民代表大会第二次会议召开，省第十三届人大代表参加。",
    ],
)
def congress_form(document: Document) -> Iterator[Finding]:
    """人大、政协届次的写法 (the number of a congress stands in the wrong place).

    The congress is 十四届全国人大, the consultative conference 全国政协十四届. Source: the names the two bodies use for
    themselves.
    """
    text = document.text
    for at in sorted(occurrences(text, "届全国政协", *(f"届{body}" for body in ("人大", "人民代表大会")))):
        match = FORM.search(text, max(0, at - 6), at + 7)
        if match is None or not match.start() < at < match.end():
            continue
        right = f"{match['term']}届全国{match['body']}" if match["term"] else f"全国政协{match['other']}届"
        yield Finding(
            Span(match.start(), match.end()),
            Message(f"届次写法有误：{match[0]}，应为{right}", f"the number stands in the wrong place: {right}"),
            confidence=0.75,
            repair=f"{match[0]} → {right}",
        )
