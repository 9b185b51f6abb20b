"""Rule title-stop."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

TITLE = patterns.compile(
    r"\s{0,20}[^。,;:!?、\n]{2,40}(?:报告|总结|公报|要点|计划|方案|汇报|打算|思路|安排|情况)(?P<stop>[。;:,、])\s{0,20}"
)


@rule(
    severity="info",
    bad=["某局2023年工作总结⟦。⟧\n一、主要工作\n全年任务完成。\n二、存在问题\n人手不足。"],
    good=[
        "某局2023年工作总结\n一、主要工作\n全年任务完成。\n二、存在问题\n人手不足。",
        "关于印发《某局工作要点》的通知\n各科室:\n现印发要点。",
    ],
)
def title_stop(document: Document) -> Iterator[Finding]:
    """标题末尾有标点 (the title of a report ends with a stop).

    Source: usage; GB/T 15834-2011 A.1 by analogy, GB/T 9704-2012 7.3.1 shows titles without stops.
    """
    lines = document.lines
    first = next((place for place in zip(lines.starts, lines.ends, strict=True) if place[0] < place[1]), None)
    match = TITLE.fullmatch(document.text, *first) if first else None
    if match and len(lines) > 1:
        span = Span(*match.span("stop"))
        yield Finding(
            span,
            Message("标题末尾不用标点", "no stop at the end of a title"),
            confidence=0.6,
            fix=Fix((Edit(span, ""),)),
        )
