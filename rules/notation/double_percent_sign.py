"""Rule double-percent-sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span
from reportlint.rule import rule

SIGNS = re.compile(r"(?<=\d)([%‰])[%‰]+")


@rule(
    bad=["成交额增长⟦45.2%%⟧。", "合格率为⟦98%‰⟧。"],
    good=["一产、二产分别增长4%、%为百分号。", "地址为 a%25%b 的网页。", "增长45.2%，占比5‰。"],
)
def double_percent_sign(document: Document) -> Iterator[Finding]:
    """百分号重复 (a percent sign is written twice).

    The value itself is kept for every other rule. Source: an evident slip of the keyboard, no standard needed.
    """
    for match in SIGNS.finditer(document.text):
        start = match.start()
        while start and (document.text[start - 1].isdigit() or document.text[start - 1] == "."):
            start -= 1
        yield Finding(
            Span(start, match.end()),
            Message(f"百分号重复：{match[0]}", f"doubled percent sign: {match[0]}"),
            confidence=0.99,
            repair=f"{match[0]} → {match[1]}",
            fix=Fix((Edit(Span(match.start() + 1, match.end()), ""),)),
        )
