"""Rule range-percent."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

RANGE = patterns.compile(
    r"(?P<low>\d(?<![\d.%A-Za-z/-].)\d{0,2}(?:\.\d{1,4})?)[ ]?(?P<mark>[~～—-]|--|——|至|到)[ ]?(?P<high>\d{1,3}(?:\.\d{1,4})?)[%‰](?![-—~])"
)


@rule(
    severity="info",
    bad=["工业投资增长⟦12~18%⟧。", "财政收入增长⟦5-8%⟧左右。"],
    good=["工业投资增长12%~18%，进口增速为-3%。", "到2023—25%的目标提前实现。", "城镇化率提高到65%。"],
)
def range_percent(document: Document) -> Iterator[Finding]:
    """范围前一数值省略了百分号 (the first value of a range lacks its per cent sign).

    Common in practice, so only information. Source: GB/T 15835-2011 5.1.3; 报纸编校质量评比差错认定细则 第46条.
    """
    text = document.text
    for match in RANGE.finditer(text):
        if float(match["low"]) >= float(match["high"]):
            continue
        yield Finding(
            Span(match.start(), match.end()),
            Message(f"范围前一数值宜写出百分号：{match[0]}", "write % after both values of a range"),
            confidence=0.7,
            repair=f"{match['low']}{match['mark']} → {match['low']}%{match['mark']}",
            fix=Fix((Edit(Span(match.end("low"), match.end("low")), "%"),), safe=False),
        )
