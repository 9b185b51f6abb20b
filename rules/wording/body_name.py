"""Rule body-name."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

NAME = patterns.compile(
    r"发展(?P<a>与)改革(?:委|局|部门)|人力资源(?P<b>与)社会保障(?:部|厅|局)|住房(?P<c>与)城乡建设(?:部|厅|局|委)|工业(?P<d>与)信息化(?:部|厅|局|委)"
    r"|农业(?P<e>与)农村(?:部|厅|局)|文化(?P<f>与)旅游(?:部|厅|局)|自然资源(?P<g>与)规划局|卫生(?P<h>与)健康委|科技(?P<i>与)工业信息化局"
)


@rule(
    severity="warning",
    bad=["县⟦工业与信息化局⟧牵头推进。", "市⟦发展与改革委⟧批复项目。"],
    good=[
        "县工业和信息化局牵头推进，市发展改革委批复项目。",
        "推进工业与信息化融合，人大社会建设委员会、监察与司法委员会参加。",
    ],
)
def body_name(document: Document) -> Iterator[Finding]:
    """机构名称中的“和”误作“与” (the name of a body is written with 与 instead of 和).

    Full names have 和 (工业和信息化局), short ones drop it. Source: names as in 国务院机构设置.
    """
    text = document.text
    for match in NAME.finditer(text) if "与" in text else ():
        at = next(match.start(key) for key, value in match.groupdict().items() if value)
        yield Finding(
            Span(match.start(), match.end()),
            Message(f"机构名称应用“和”：{match[0]}", f"the name of the body has 和: {match[0]}"),
            confidence=0.85,
            repair="与 → 和",
            fix=Fix((Edit(Span(at, at + 1), "和"),), safe=False),
        )
