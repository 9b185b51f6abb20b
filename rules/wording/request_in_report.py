"""Rule request-in-report."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

REQUEST = patterns.compile(
    r"(?:妥否|当否|可否|是否妥当|以上(?:意见|请求))[,:][ ]?请[^。\n]{0,6}(?:批示|批复|审批|批准|指示)|请予(?:批准|批复|审批)|恳请[^,。;\n]{0,8}(?:批准|批复|审批)"
)
REPORT = patterns.compile(r"报告\s*$")
OTHER = patterns.compile(r"请示|述[职责廉学]|草案|申请|函")
TAIL = 400  # characters at the end in which a request stands


@rule(
    needs=["批示", "批复", "批准", "审批", "指示"],
    severity="warning",
    bad=[
        "关于园区建设情况的报告\n县政府:\n现将情况报告如下。\n一、进展\n项目全部开工。\n二、困难\n资金不足。\n以上报告,⟦请予批准⟧。"
    ],
    good=[
        "关于园区建设情况的报告\n县政府:\n现将情况报告如下。\n一、进展\n项目全部开工。\n特此报告。",
        "关于追加资金的请示\n县政府:\n园区缺口500万元。\n妥否,请批示。",
        "个人述职报告\n一、履职情况\n任务完成。\n以上报告,请予评议。",
        "政府工作报告\n各位代表:\n现在报告工作,请予审议。",
    ],
)
def request_in_report(document: Document) -> Iterator[Finding]:
    """报告中夹带请示事项 (a report asks for approval).

    Told at the end of a document whose title says 报告; 请予审议, 请予评议 are legal closings. Source:
    党政机关公文处理工作条例 第十五条(四).
    """
    title = document.read(document.title) if document.title else ""
    if not REPORT.search(title) or OTHER.search(title):
        return
    match = REQUEST.search(document.text, max(document.title.end if document.title else 0, len(document.text) - TAIL))
    if match:
        yield Finding(
            Span(match.start(), match.end()),
            Message("报告中不得夹带请示事项", "a report must not ask for approval"),
            confidence=0.8,
        )
