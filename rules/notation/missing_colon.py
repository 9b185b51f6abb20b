"""Rule missing-colon."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import occurrences

END = patterns.compile(r"[ \u3000]{0,4}(?=\r?\n)")
SAID = patterns.compile(
    r"(?:报告|汇报|总结|情况|说明|通报|分析|建议|意见|述职|安排|作|做|介绍|公布|打算|成果)(?:情况|报告|汇报|说明|介绍|分析)?$"
)
LEAD = patterns.compile(r"[,现谨兹将就]")
LINE = 80  # code points before it in which its sentence begins


@rule(
    needs=["如下\n", "如下\r", "如下 ", "如下\u3000"],
    severity="warning",
    bad=["按照要求，现将有关情况报告⟦如下⟧\n一、工作成效\n任务完成。"],
    good=[
        "按照要求，现将有关情况报告如下：\n一、工作成效\n任务完成。",
        "工作情况如下\n一、工作成效\n任务完成。",
        "现将情况报告如下。\n一、工作成效\n要求相关部门，将整改方案分解如下\n表所示。",
    ],
)
def missing_colon(document: Document) -> Iterator[Finding]:
    """“如下”后缺冒号 (the sentence that announces what follows ends without its colon).

    Told of sentences (现将…报告如下) that end their line; headings have no mark. Source: GB/T 15834-2011 4.7.
    """
    text = document.text
    for at in occurrences(text, "如下"):
        if not END.match(text, at + 2) or not SAID.search(text, max(0, at - 6), at):
            continue
        begin = text.rfind("\n", max(0, at - LINE), at) + 1
        if not LEAD.search(text, begin, at):
            continue
        full = "：" if "：" in document.source.text or "，" in document.source.text else ":"
        yield Finding(
            Span(at, at + 2),
            Message("“如下”后缺冒号", "a colon is lost after 如下"),
            confidence=0.7,
            fix=Fix((Edit(Span(at + 2, at + 2), full),)),
        )
