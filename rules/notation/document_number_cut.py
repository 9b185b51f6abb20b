"""Rule document-number-cut."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

CUT = patterns.compile(
    r"〔(?<=[发函办字政令规]〔)(?:(?:19|20)\d{2})(?P<serial>\d{0,4})(?![\d〕\]])(?!〕)|〔(?<=[发函办字政令规]〔)(?:19|20)\d{2}〕(?![ ]?第?[ ]?[\d×xX_*]|[ ]?第?号|号)"
)


@rule(
    needs=["〔"],
    severity="warning",
    bad=["根据县政办发⟦〔202306⟧文件要求。", "按照《通知》（市政发⟦〔2023〕⟧）部署。"],
    good=["根据县政办发〔2023〕6号文件要求。", "印发通知（市政发〔2023〕×号）。", "条文见〔2023年修订〕。"],
)
def document_number_cut(document: Document) -> Iterator[Finding]:
    """发文字号残缺 (a document number lost its bracket, its serial or 号).

    〔202306 has lost 〕 and 号, 〔2023〕 without a number its serial. What it was must be looked up. Source: GB/T 9704-2012
    7.2.5 (机关代字、年份、发文顺序号).
    """
    text = document.text
    for match in CUT.finditer(text):
        yield Finding(
            Span(match.start(), match.end()),
            Message(f"发文字号残缺：{match[0]}", f"an incomplete document number: {match[0]}"),
            confidence=0.75,
        )
