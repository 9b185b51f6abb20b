"""Rule range-percent."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import preceded

LOW = patterns.compile(r"(?<![\d.%A-Za-z/-])(?P<value>\d{1,3}(?:\.\d{1,4})?)[ ]?$")
HIGH = patterns.compile(
    r"(?P<mark>[~—至到-](?<=[\d ].)(?:(?<=-)-|(?<=—)—)?)[ ]?(?P<value>\d{1,3}(?:\.\d{1,4})?)[%‰](?![-—~])"
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
    for low, high in preceded(text, LOW, HIGH, 9):
        if float(low["value"]) >= float(high["value"]):
            continue
        place, written = Span(low.start(), high.end()), low["value"] + high["mark"]
        yield Finding(
            place,
            Message(f"范围前一数值宜写出百分号：{document.read(place)}", "write % after both values of a range"),
            confidence=0.7,
            repair=f"{written} → {low['value']}%{high['mark']}",
            fix=Fix((Edit(Span(low.end("value"), low.end("value")), "%"),), safe=False),
        )
