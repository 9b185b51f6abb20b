"""Rule inner-space."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import ending, preceded

WHOLE = patterns.compile(r"(?<![\d.xX])[\dxX]{1,6}[ ]{0,3}$")
DECIMALS = patterns.compile(
    r"\.(?:(?<=[ ]\.)|(?<=[\dxX]\.)[ ]{1,3})[\dxX]{1,4}(?![\d.年月])(?=[ ]?[%‰万亿元个倍家亩吨])"
)

FIGURE = patterns.compile(r"(?<![\d.])\d{1,5}$")
TORN = patterns.compile(r"\.\d[ ](?<=\d\.\d[ ])\d{1,3}(?=[万亿%])")  # 9.4 8亿元
SCALES = tuple(patterns.compile(rf"{scale} 元(?:(?<=\d{scale} 元)|(?<=\d {scale} 元))") for scale in "万亿")


@rule(
    needs=[" .", ". ", "亿 元", "万 元", *(f"{digit} {other}" for digit in "0123456789" for other in "0123456789")],
    severity="warning",
    bad=[
        "政府性基金收入⟦9.4 8⟧亿元。",
        "工业增加值增长⟦8. 6⟧%。",
        "税收增长⟦x. x⟧%，投资增长x .x%。",
        "完成投资4.2⟦亿 元⟧，增长5%。",
    ],
    good=["1. 2023年工作回顾", "增长8.6 %，完成 2500 家。", "第3. 5项任务。"],
)
def inner_space(document: Document) -> Iterator[Finding]:
    """数值中间有空格 (a blank stands inside a number).

    8. 6% is read as two numbers by every program. A blank before a unit is a matter of taste. Source: GB/T 15835-2011
    5.1.7.
    """
    text = document.text
    places = [Span(whole.start(), decimals.end()) for whole, decimals in preceded(text, WHOLE, DECIMALS, 9)]
    for scale in SCALES:
        places += [Span(match.start(), match.end()) for match in scale.finditer(text)]
    for match in TORN.finditer(text):
        if whole := ending(FIGURE, text, match.start(), 7):
            places.append(Span(whole.start(), match.end()))
    if places:
        places.sort()
        edits = [Edit(place, document.read(place).replace(" ", "")) for place in places]
        yield grouped(
            places,
            Message(f"数值中间有空格，共{len(places)}处", f"a blank stands inside a number, {times(len(places))}"),
            confidence=0.85,
            edits=edits,
        )
