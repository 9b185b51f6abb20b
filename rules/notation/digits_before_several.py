"""Rule digits-before-several."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending

SEVERAL = patterns.compile(r"几(?<=\d几)[十百千万亿]{0,2}[\u4e00-\u9fff]")
START = patterns.compile(r"(?<![\d.])\d{1,4}$")


@rule(
    needs=["几"],
    severity="warning",
    bad=["走访企业⟦20几⟧家。", "培训技术骨干⟦100几⟧人。"],
    good=["走访企业二十几家，培训20余人。", "第2、几项任务另行研究。", "几个园区投产，3家停产。"],
)
def digits_before_several(document: Document) -> Iterator[Finding]:
    """阿拉伯数字后接“几” (20几: an approximation with 几 takes Chinese numerals).

    Write 二十几, or 20余. Source: GB/T 15835-2011 4.2.2; 报纸编校质量评比差错认定细则 第41条(一).
    """
    text = document.text
    for match in SEVERAL.finditer(text):
        number = ending(START, text, match.start(), 5)
        if number:
            span = Span(number.start(), match.start() + 1)
            shown = document.read(span)
            yield Finding(
                span,
                Message(f"“几”前应用汉字数字：{shown}", f"几 takes Chinese numerals: {shown}"),
                confidence=0.85,
            )
