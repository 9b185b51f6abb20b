"""Rule range-scale."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import preceded

LOW = patterns.compile(r"(?<![\d.万亿/A-Za-z-])(?P<value>\d{1,6}(?:\.\d{1,4})?)[ ]?$")
HIGH = patterns.compile(
    r"(?P<mark>[~—至到-](?<=[\d ].)(?:(?<![至到])[~—-])?)[ ]?(?P<value>\d{1,6}(?:\.\d{1,4})?)[ ]?(?P<scale>[万亿]+)(?![-—~\d])"
)


@rule(
    severity="info",
    bad=["每户奖励⟦6-9万⟧元。", "给予⟦10～20万⟧元补助。"],
    good=["每户奖励6万~9万元，年产100~150千克，3-5年建成。", "增长3%~5%，从2020到2025年，5800至6万人受益。"],
)
def range_scale(document: Document) -> Iterator[Finding]:
    """范围前一数值省略了万、亿 (the first value of a range lacks its 万 or 亿).

    6-9万元 could be read as six yuan. Plain units may be shared, 万 and 亿 not. An
    amount is the author's to write: never mended. Source: GB/T 15835-2011 5.1.3; 报纸编校质量
    评比差错认定细则 第46条.
    """
    for low, high in preceded(document.text, LOW, HIGH, 12):
        if float(low["value"]) >= float(high["value"]):
            continue  # 5800至6万元 says what it means
        place, scale = Span(low.start(), high.end()), high["scale"]
        yield Finding(
            place,
            Message(
                f"范围前一数值宜写出“{scale}”：{document.read(place)}", f"write {scale} after both values of a range"
            ),
            confidence=0.7,
            repair=f"{low['value']}{high['mark']} → {low['value']}{scale}{high['mark']}",
        )
