"""Rule body-name."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

NAME = patterns.compile(
    r"发展与改革(?:委|局|部门)|人力资源与社会保障(?:部|厅|局)|住房与城乡建设(?:部|厅|局|委)|工业与信息化(?:部|厅|局|委)"
    r"|农业与农村(?:部|厅|局)|文化与旅游(?:部|厅|局)|自然资源与规划局|卫生与健康委|科技与工业信息化局"
)


@rule(
    needs=[
        "发展与改革",
        "人力资源与社会保障",
        "住房与城乡建设",
        "工业与信息化",
        "农业与农村",
        "文化与旅游",
        "自然资源与规划局",
        "卫生与健康委",
        "科技与工业信息化局",
    ],
    severity="warning",
    bad=["县⟦工业与信息化局⟧牵头推进。", "市⟦发展与改革委⟧批复项目。"],
    good=[
        "县工业和信息化局牵头推进，市发展改革委批复项目。",
        "推进工业与信息化融合，人大社会建设委员会、监察与司法委员会参加。",
    ],
)
def body_name(document: Document) -> Iterator[Finding]:
    """机构名称中的“和”误作“与” (the name of a body is written with 与 instead of 和).

    Full names have 和 (工业和信息化局), short ones drop it. Never mended: a name is the author's to write.
    Source: names as in 国务院机构设置.
    """
    text = document.text
    for match in NAME.finditer(text):
        yield Finding(
            Span(match.start(), match.end()),
            Message(f"机构名称应用“和”：{match[0]}", f"the name of the body has 和: {match[0]}"),
            confidence=0.85,
            repair="与 → 和",
        )
