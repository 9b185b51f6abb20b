"""Rule restarted-level."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.outline.headings import Heading
from reportlint.rule import rule

MOST = 50  # a text with more such places is no report


@rule(
    severity="warning",
    bad=[
        "一、工作打算\n(一)总体思路。稳字当头。\n⟦(二)工作举措\n(一)⟧加大帮扶。落实政策。\n(二)加快培育。入库一批。",
        "一、工作\n(一)优化布局。新建两所。\n⟦(二)提质增效。全面覆盖。\n(一)⟧抓作业。严控总量。\n(二)抓服务。开设课程。\n(三)建强队伍。招聘教师。",
    ],
    good=[
        "一、回顾\n(一)抓产业。已完成。\n(二)抓项目。已完成。\n二、安排\n(一)强基础。要抓紧。\n(二)补短板。要抓紧。",
        "一、工作打算\n(一)总体思路。稳字当头。\n(二)工作举措\n1.加大帮扶。落实政策。\n2.加快培育。入库一批。",
        "(一)抓产业。已完成。\n(二)抓项目。已完成。\n附件1\n(一)甲项目。已开工。\n(二)乙项目。已开工。",
    ],
)
def restarted_level(document: Document) -> Iterator[Finding]:
    """层次序号套用自身 (a list of headings with the labels of the heading it stands under).

    (二)工作举措 followed at once by (一)…: the reader cannot tell the two levels apart. Lists under different headings may
    of course begin anew. Source: GB/T 9704-2012 7.3.3, levels "依次可以用" 一、 (一) 1. (1), hence a warning.
    """
    told = 0
    headings = document.headings
    before, beside = None, -1  # the heading before, and its parent
    for heading, parent in zip(headings, document.sections.parents, strict=True):
        above = headings[parent] if parent >= 0 else None
        if before is not None and beside == parent and _after_sentence(document, heading):
            above = before
        before, beside = heading, parent
        if parent < 0 or above is None or not heading.style or heading.number != 1:
            continue
        if above.style == heading.style:
            told += 1
            if told > MOST:
                return
            label, upper = document.read(heading.label), document.read(above.label)
            yield Finding(
                above.label.to(heading.label),
                Message(
                    f"“{upper}”之下又用“{label}”，上下两级序号相同",
                    f"{label} under {upper}: two levels share one style of label",
                ),
                (Related(above.label, Message("上一级", "the level above")),),
                confidence=0.7,
            )


def _after_sentence(document: Document, heading: Heading) -> bool:
    """True when a sentence ends before `heading`; a colon would announce a list of its own."""
    return document.text[max(0, heading.start - 8) : heading.start].rstrip().endswith(("。", ";", "!"))
