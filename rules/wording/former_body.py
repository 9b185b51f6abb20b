"""Rule former-body."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped
from reportlint.outline.years import titled
from reportlint.rule import rule

# Local bodies that the reform of 2018 replaced.
NOW = {
    "国土资源": "自然资源局",
    "环境保护": "生态环境局",
    "环保": "生态环境局",
    "旅游发展": "文化和旅游局",
    "工商行政管理": "市场监督管理局",
    "工商": "市场监督管理局",
    "质量技术监督": "市场监督管理局",
    "质监": "市场监督管理局",
    "食品药品监督管理": "市场监督管理局",
    "食药监": "市场监督管理局",
    "安全生产监督管理": "应急管理局",
    "安监": "应急管理局",
    "卫生和计划生育": "卫生健康委员会",
    "卫计": "卫生健康委员会",
    "国税": "税务局",
    "地税": "税务局",
}
BODY = patterns.compile(rf"(?:{'|'.join(sorted(NOW, key=len, reverse=True))})(?:局|委(?!托)(?:员会)?)")
FORMER = patterns.compile(
    r"(?:原|前|时任|曾任|撤销|整合|合并|更名|与|、|和)[^,。;\n]{0,6}$|(?:澳门|香港|台湾)[^,。;\n]{0,8}$"
)
REFORM = 2020  # reports of this year and later name bodies as they are now


@rule(
    needs=list(NOW),
    severity="info",
    bad=["某县2022年工作总结\n一、主要工作\n会同县⟦国土资源局⟧完成土地调查。\n二、存在问题\n人手不足。"],
    good=[
        "某县2022年工作总结\n一、主要工作\n会同县自然资源局完成土地调查,由原国土资源局移交档案。\n二、存在问题\n人手不足。",
        "某县2016年工作总结\n一、主要工作\n会同县国土资源局完成土地调查。\n二、存在问题\n人手不足。",
    ],
)
def former_body(document: Document) -> Iterator[Finding]:
    """机构用了旧称 (a body that was renamed in the reform of 2018 is called by its former name).

    Told once for each name in reports on 2020 and later; 原国土资源局 speaks of the past. Source: 深化党和国家机构改革方案 (2018).
    """
    written = titled(document)
    if not written or max(year.value for year in written) < REFORM:
        return
    text = document.text
    found: dict[str, list[Span]] = {}
    for match in BODY.finditer(text):
        if not FORMER.search(text, max(0, match.start() - 12), match.start()):
            found.setdefault(match[0], []).append(Span(match.start(), match.end()))
    for name, places in found.items():
        root = next(root for root in sorted(NOW, key=len, reverse=True) if name.startswith(root))
        yield grouped(
            places,
            Message(f"机构旧称：{name}，现为{NOW[root]}", f"{name} is a former name, now {NOW[root]}"),
            confidence=0.5,
        )
