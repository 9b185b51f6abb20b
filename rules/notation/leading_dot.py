"""Rule leading-dot."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

DOT = patterns.compile(r"\.(?<=[\u4e00-\u9fff~—-].)\d{1,4}(?=[%‰万亿元个倍百])")


@rule(
    severity="warning",
    bad=["利率下调⟦.25⟧个百分点。", "占比提高⟦.8⟧%。"],
    good=["利率下调0.25个百分点。", "文件保存为 a.5、报告.2023.txt，第1.2节。", "3．5万元"],
)
def leading_dot(document: Document) -> Iterator[Finding]:
    """小数点前缺0 (a decimal without its leading zero).

    The number before the point may also be lost, so nothing is mended. Source: GB/T 15835-2011 5.1.2.
    """
    for match in DOT.finditer(document.text):
        yield Finding(
            Span(match.start(), match.end()),
            Message(f"小数点前缺0：{match[0]}", f"a decimal lacks its leading zero: {match[0]}"),
            confidence=0.8,
            repair=f"{match[0]} → 0{match[0]}",
        )
