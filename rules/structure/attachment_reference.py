"""Rule attachment-reference."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span
from reportlint.outline.attachments import CITED, attachments, numbered
from reportlint.rule import rule


@rule(
    needs=["附件"],
    severity="warning",
    bad=[
        "年度总结\n全年任务完成。\n附件:1.项目清单\n⟦2.培训名单⟧\n3.经费明细\n某局\n附件1\n项目清单\n甲项目。\n附件3\n经费明细\n五万元。",
        "年度总结\n项目清单见附件1,资金安排见⟦附件4⟧。\n全年任务完成。\n附件:1.项目清单\n2.培训名单\n3.经费明细\n某局\n2024年1月5日",
    ],
    good=[
        "年度总结\n项目清单见附件1,资金安排见附件2。\n全年任务完成。\n附件:1.项目清单\n2.资金安排\n某局\n2024年1月5日",
        "年度总结\n报送附件3份,详见附件。\n全年任务完成。",
        "年度总结\n资金安排见附件2。\n附件1 项目清单\n甲项目。\n附件2 资金安排\n乙项目。",
        "年度总结\n按照上级文件附件4要求办理,详见附件2(另发)。\n全年任务完成。",
    ],
)
def attachment_reference(document: Document) -> Iterator[Finding]:
    """附件与正文说明对不上 (the text refers to an attachment that is not in the list of attachments).

    Told where the document names its attachments and one that is referred to is not among them. Source: GB/T 9704-2012
    7.3.4, 7.3.7 (attachments agree with their list in number and order).
    """
    text = document.text
    if text.count("附件") < 2:
        return
    listed, there = attachments(document)
    names = listed or there
    if not names or set(names) != set(range(1, len(names) + 1)):
        return
    for number, item in listed.items():
        if there and number not in there and len(there) > 1:
            yield Finding(
                item,
                Message(f"附件{number}列在清单里，文后没有", f"attachment {number} is listed but does not follow"),
                severity="info",
                confidence=0.5,
            )
    for match in CITED.finditer(text):
        if numbered(match) > len(names) and not any(line.start <= match.start() < line.end for line in names.values()):
            at = match.start() + match[0].index("附件")
            yield Finding(
                Span(at, match.end()),
                Message(
                    f"附件只有{len(names)}个，没有附件{numbered(match)}",
                    f"there are {len(names)} attachments, none is number {numbered(match)}",
                ),
                (Related(names[len(names)], Message("最后一个附件", "the last attachment")),),
                confidence=0.65,
            )
