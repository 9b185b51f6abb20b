"""Rule fused-clauses."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.outline.seams import seams
from reportlint.rule import rule


@rule(
    severity="info",
    bad=[
        "主动融入区域市场体系建设⟦严格执行⟧准入负面清单，规范涉企检查。",
        "推广新时代“枫桥经验”⟦完善⟧基层调解网络，化解矛盾纠纷。",
        "发展银发经济⟦夜间⟧经济、冰雪经济、赛事经济。",
    ],
    good=[
        "主动融入区域市场体系建设，严格执行准入负面清单，推动企业加快实施技术改造，各部门全面落实责任。",
        "以“枫桥经验”完善基层网络，实施“双提升”强化行动，加强作风建设和全面落实责任制的要求。",
        "发展银发经济和夜间经济、冰雪经济，接受法律监督与工作监督、舆论监督，城市建设全面提升，巩固拓展深入学习教育成果。",
        "专业场馆包含体育场馆、文化场馆和科技场馆。",
    ],
)
def fused_clauses(document: Document) -> Iterator[Finding]:
    """分句之间缺标点 (two clauses, or two items of a list, run into each other).

    A clause that opens with a verb and its object is followed by an adverb, another verb and its object: 强化约束持续深化整治;
    the same after a quotation; and a list of like things has one item with two (银发经济夜间经济、冰雪经济). What joins verbs in
    one clause (推动企业…, 和, 的) is respected, so much is missed. Source: GB/T 15834-2011 4.4, 4.5.
    """
    for place in seams(document.text):
        yield Finding(place, Message("此处之前疑缺标点", "a mark is probably lost before this"), confidence=0.5)
