"""Rule stop-before-semicolon."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

ITEM = patterns.compile(r"[一二三四五六七八九]是[^;\n一]{0,60}。[^;。\n]{2,60};(?=[二三四五六七八九]是)")


@rule(
    needs=[";"],
    severity="info",
    default=False,
    bad=["⟦一是抓调度。每月会商一次;⟧二是抓督查，逐项销号。"],
    good=["一是抓调度，每月会商一次；二是抓督查，逐项销号。", "一是抓调度。每月会商一次。二是抓督查。"],
)
def stop_before_semicolon(document: Document) -> Iterator[Finding]:
    """分号分隔的各项中出现句号 (a full stop inside an item that ends with a semicolon).

    Very common, hence off unless selected. Source: GB/T 15834-2011 4.6; 报纸编校质量评比差错认定细则 第38条(三)1.
    """
    text = document.text
    for match in ITEM.finditer(text):
        yield Finding(
            Span(match.start(), match.end()),
            Message("分号隔开的各项之内不用句号", "no full stop inside an item that ends with a semicolon"),
            confidence=0.5,
        )
