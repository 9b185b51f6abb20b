"""Rule orphaned-label."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.rule import rule


@rule(
    bad=[
        "一、主要工作\n(一)抓调度。每月会商一次。\n(二)抓入企。走访企业较多。\n⟦)⟧抓融资。对接银行多家。",
        "一、主要成效\n全年任务完成。\n⟦、⟧存在的困难\n一些企业用工不足。",
        "(一)健全制度。制度已建。\n⟦二)⟧强化培训。培训已办。\n(三)狠抓落实。落实到位。",
    ],
    good=[
        "一)健全制度。制度已建。\n二)强化培训。培训已办。\n三)狠抓落实。落实到位。",
        "重点任务如下:\n1)建账\n2)对账\n3)销号",
        "全年细颗粒物(PM\n2.5\n)浓度继续下降。",
        "新区的港口\n、码头二期开工建设,推进铁路改造。",
    ],
)
def orphaned_label(document: Document) -> Iterator[Finding]:
    """标题序号残缺 (a heading's label lost its number or its bracket).

    A line that begins with ) or 、 in front of a heading, or with 二) where the document writes (二). A document that
    writes 一) or 1) throughout has its own style. Marks that a broken line or a cut link left at a line start are no
    labels. Source: an evident loss of characters, no standard needed.
    """
    for heading in document.headings:
        broken = heading.style in ("(一)", "(1)") and document.text[heading.start] != "("
        if not heading.style or (heading.number and not broken):
            continue
        label = document.read(heading.label)
        whole = heading.style.replace("一", "…").replace("1", "…")
        yield Finding(
            heading.label,
            Message(
                f"标题序号残缺：行首只剩“{label}”，应为“{whole}”一类的完整序号",
                f"broken heading label: only {label} is left of {whole}",
            ),
            confidence=0.9,
        )
