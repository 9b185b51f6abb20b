"""Rule known-document."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span
from reportlint.rule import rule
from reportlint.search import occurrences

# Document numbers that are often cited wrongly: what is written, what it should be, and words that must stand near.
KNOWN = (
    ("国办发〔2021〕30号", "国办公开办函〔2021〕30号", "信息公开"),
    ("国办公开办函〔2019〕61号", "国办公开办函〔2019〕60号", "年度报告"),
    ("GB/T 9704-1999", "GB/T 9704-2012", "公文"),
    ("GB/T9704-1999", "GB/T 9704-2012", "公文"),
    ("国发〔2000〕23号", "中办发〔2012〕14号", "公文"),
)
NEAR = 60


@rule(
    needs=[wrong for wrong, _, _ in KNOWN],
    severity="info",
    bad=["按照《政府信息公开工作年度报告格式》（⟦国办发〔2021〕30号⟧）编制。"],
    good=[
        "按照《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。",
        "落实国办发〔2021〕30号文件，推进园区建设。",
    ],
)
def known_document(document: Document) -> Iterator[Finding]:
    """常被引错的文号 (a well-known document cited by a wrong or superseded number).

    A tiny table: the form of reports on information disclosure, and the rules for official documents. Never mended. Source:
    the documents themselves.
    """
    text = document.text
    for wrong, right, about in KNOWN:
        for at in occurrences(text, wrong) if about in text else ():
            if about in text[max(0, at - NEAR) : at + len(wrong) + NEAR]:
                yield Finding(
                    Span(at, at + len(wrong)),
                    Message(f"文号疑有误：应为{right}", f"the number is probably {right}"),
                    confidence=0.6,
                    repair=f"{wrong} → {right}",
                )
