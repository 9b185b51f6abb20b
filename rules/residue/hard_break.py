"""Rule hard-break."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.folding.mending import removed, without
from reportlint.grouping import grouped, times
from reportlint.rule import rule


@rule(
    severity="info",
    bad=[
        "年度总结\n今年以来，全县经济保持平稳运行，工业投资增长，大多⟦数⟧\n重点企业满负荷生产，全年完成技改投资30亿元。\n"
        "下一步，继续做好服务企业各项工作，确保完成全年任务。",
    ],
    good=[
        "年度总结\n今年以来，主要做了以下工作。\n一、抓好生产\n二、抓好安全\n今后继续努力。",
        "年度总结\n主送：县人民政府\n现将情况报告如下。",
    ],
)
def hard_break(document: Document) -> Iterator[Finding]:
    """句中硬换行 (a sentence is broken by a line end).

    Silent in texts that are wrapped throughout, such as those taken from PDF files. Source: GB/T 15835-2011 5.1.7.2 for
    broken values; else practice.
    """
    broken = removed(document, "stray")
    if broken:
        yield grouped(
            (cut.place for cut in broken),
            Message(f"句中硬换行，共{len(broken)}处", f"a sentence is broken by a line end, {times(len(broken))}"),
            edits=tuple(without(document, broken)),
            safe=False,
        )
