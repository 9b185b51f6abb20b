"""Rule foreign-place."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

OWN = patterns.compile(r"(?P<name>[\u4e00-\u9fff]{1,4})(?P<level>[县区市旗镇乡])")
ACTS = patterns.compile(
    r"(?<=[。;!?\n])[ \u3000]{0,4}(?P<name>[\u4e00-\u9fff]{2,3})(?P<level>[县区市旗镇乡])(?=(?:上下|委|政府|党委)?(?:始终|坚持|深入|扎实|大力|全面|认真|积极|紧紧|着力|切实|高度重视))"
)
COMMON = (
    "全",
    "各",
    "我",
    "本",
    "该",
    "城",
    "园",
    "社",
    "新",
    "老",
    "农",
    "山",
    "地",
    "景",
    "片",
    "校",
    "库",
    "大",
    "小",
)


@rule(
    severity="warning",
    default=False,
    bad=[
        "青禾县2023年工作总结\n一、主要工作\n全县目标实现。\n⟦平川县⟧扎实推进项目建设,成效明显。\n二、存在问题\n人手不足。"
    ],
    good=[
        "青禾县2023年工作总结\n一、主要工作\n全县目标实现。\n青禾县扎实推进项目建设,与平川县基本持平,考察平川县做法。\n二、存在问题\n人手不足。",
        "青禾县2023年工作总结\n一、主要工作\n各县区深入排查,全市扎实推进,示范区着力创新。\n二、存在问题\n人手不足。",
    ],
)
def foreign_place(document: Document) -> Iterator[Finding]:
    """混入外地地名 (another county acts where the report's own should: a passage copied from elsewhere).

    The own place is read from the title; a sentence whose subject is another place of the same level is told. Off unless
    selected: without a gazetteer and the chain of places above it cannot be certain. Source: 党政机关公文处理工作条例
    第二十条(四), reviewers check names of places.
    """
    own = OWN.search(document.read(document.title)) if document.title else None
    if own is None:
        return
    for match in ACTS.finditer(document.text):
        name = match["name"]
        if match["level"] == own["level"] and name[-2:] not in own["name"] and not name.startswith(COMMON):
            if name[-1:] in COMMON:
                continue
            yield Finding(
                Span(match.start("name"), match.end("level")),
                Message(
                    f"主语是“{name}{match['level']}”，不是本地", f"the subject is {name}{match['level']}, another place"
                ),
                confidence=0.5,
            )
