"""Rule percentage-point-form."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending

NUMBER = patterns.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3})?[ ]?$")
FORM = patterns.compile(
    r"%[ ]?个?百分点|个百分点%|百分点%|个百分比(?!例)|个百分(?![点之比数率制位值百])|个点百分点?|个百分点点|百分点(?<=[\d ]百分点)"
)


@rule(
    needs=["百分"],
    severity="warning",
    bad=[
        "合格率提高0.4⟦个百分⟧，城镇化率提高0.82⟦个百分比⟧。",
        "药占比下降1.4⟦%个百分点⟧，使用率上升2.1⟦百分点%⟧，普及率提升1.7⟦个点百分⟧。",
        "增速回落0.6⟦百分点⟧。",
    ],
    good=[
        "合格率提高0.4个百分点，占百分之三十，百分比由5%升至6%，3个百分百满意窗口。",
        "实现5个百分之百，回落零点六个百分点，提高1至2个百分点。",
    ],
)
def percentage_point_form(document: Document) -> Iterator[Finding]:
    """“个百分点”写法有误 (个百分比, %个百分点, 个百分: points of a percentage that lost or gained a character).

    What stands after a number is read; 百分之 and 百分比 of themselves are words. Source: drafting report of GB/T 15835,
    annex 3 (三)4, on 百分点.
    """
    text = document.text
    for match in FORM.finditer(text):
        if not ending(NUMBER, text, match.start(), 9):
            continue
        yield Finding(
            Span(*match.span()),
            Message(f"“{match[0]}”应为“个百分点”", f"{match[0]} should be 个百分点 (percentage points)"),
            severity="info" if match[0] == "百分点" else None,
            confidence=0.6 if match[0] == "百分点" else 0.85,
            repair=f"{match[0]} → 个百分点",
        )
