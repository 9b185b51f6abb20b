"""Rule double-percent-sign."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

SIGNS = tuple(patterns.compile(rf"{sign}(?<=[\dxX]{sign})[ ]?[%‰]+(?![A-Za-z\d])") for sign in "%‰")
WORDS = patterns.compile(r"百分之[ ]?\d[\d.]{0,8}[ ]?%")
WRITTEN = "0123456789.xX"


@rule(
    needs=["%%", "% %", "‰‰", "‰ ‰", "%‰", "% ‰", "‰%", "‰ %", "百分之"],
    bad=[
        "成交额增长⟦45.2%%⟧。",
        "合格率为⟦98%‰⟧。",
        "产值增长⟦567.9％％⟧，税收增长3％。",
        "利用率为⟦xx.x%%⟧。",
        "合格率达⟦百分之98%⟧。",
    ],
    good=[
        "一产、二产分别增长4%、%为百分号。",
        "地址为 a%25%b 的网页。",
        "增长45.2%，占比5‰。",
        "代码写作 %%d 与 5%%d，合格率达百分之98，占3%。",
    ],
)
def double_percent_sign(document: Document) -> Iterator[Finding]:
    """百分号重复 (a percent sign is written twice).

    The value itself is kept for every other rule; of %‰ nobody knows which is meant. Source: an evident slip of the keyboard, no standard needed.
    """
    text = document.text
    for match in chain.from_iterable(signs.finditer(text) for signs in SIGNS):
        start = match.start()
        while start and match.start() - start < 20 and text[start - 1] in WRITTEN:
            start -= 1
        same = set(match[0].replace(" ", "")) == {match[0][0]}
        yield Finding(
            Span(start, match.end()),
            Message(f"百分号重复：{match[0]}", f"doubled percent sign: {match[0]}"),
            confidence=0.99,
            repair=f"{match[0]} → {match[0][0]}" if same else None,
            fix=Fix((Edit(Span(match.start() + 1, match.end()), ""),)) if same else None,
        )
    for match in WORDS.finditer(text):
        yield Finding(
            Span(match.start(), match.end()),
            Message(f"“百分之”后不再写百分号：{match[0]}", f"百分之 and % say the same: {match[0]}"),
            confidence=0.95,
            repair=f"{match[0]} → {match[0][3:].strip()}",
        )
