"""Rule missing-stop."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.outline.kinds import Kind
from reportlint.rule import rule

LONG = 30  # code points of a paragraph that is certainly running text
INSIDE = patterns.compile("[。;]")
LAST = patterns.compile(r"(?:[\u4e00-\u9fff]|[\d][%‰]?)(?<!以及)(?<![及目的为和与或])$")
MOST = 5  # more than these are another way of writing
SHARE = 4  # one such paragraph among so many


@rule(
    severity="info",
    bad=[
        "一、问题\n城乡发展不平衡,优质资源不足;设施缺口较大;校园周边环境治理仍需进一步加⟦强⟧\n二、打算\n"
        + "抓好项目建设,推动各项工作再上新台阶。做好群众工作,确保全年目标如期实现。\n" * 4,
    ],
    good=[
        "一、问题\n城乡发展不平衡,优质资源不足;设施缺口较大;校园周边环境治理仍需进一步加强。\n二、打算\n抓好项目建设。",
        "一、问题\n城乡发展不平衡,优质资源不足;校园周边环境治理仍需进一步\n加强,任务很重。\n二、打算\n抓好项目建设。",
    ],
)
def missing_stop(document: Document) -> Iterator[Finding]:
    """段末缺句号 (a paragraph of sentences ends without a mark, and a heading follows).

    Told only before a heading, where no broken line can go on, and only if the other paragraphs end with their mark.
    Source: GB/T 15834-2011 4.1.
    """
    text, paragraphs = document.text, document.paragraphs
    begins = {heading.start for heading in document.headings}
    places: list[Span] = []
    closed = 0
    for start, end, kind in zip(paragraphs.starts, paragraphs.ends, paragraphs.kinds, strict=True):
        if kind is not Kind.BODY or end - start < LONG:
            continue
        if text[end - 1] in "。!?;:":
            closed += 1
            continue
        behind = text[end : end + 12]
        heading = end + len(behind) - len(behind.lstrip())
        if heading in begins and INSIDE.search(text, start, end - 1) and LAST.search(text, end - 4, end):
            places.append(Span(end - 1, end))
    if places and len(places) <= MOST and len(places) * SHARE <= closed:
        for place in places:
            yield Finding(place, Message("段末缺句号", "the paragraph ends without its mark"), confidence=0.6)
