"""Rule doubled-word."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

LITTLE = (
    patterns.compile("的的(?<![目的]的的)(?![确士话卢])"),
    patterns.compile("和和(?<![共饱温祥总中调]和和)(?![平谐睦气美解顺善风])"),
    patterns.compile("与与(?<![参赠给授]与与)(?![会时])"),
    patterns.compile("进一步进一步"),
)
WORDS = """
工作 企业 项目 建设 发展 推进 实施 完成 加强 全面 积极 深入 扎实 进行
开展 实现 通过 提高 提升 我们 他们 以及 并且 其中 达到 增长 下降
政府 经济 产业 投资 服务 全县 全市 全区 全省
"""
DOUBLED = frozenset(WORDS.split())
TWICE = patterns.compile(rf"(?P<word>[{''.join({word[0]: '' for word in WORDS.split()})}].)(?P=word)")
AFTER = ("一体", "化", "者", "商", "率", "性")


@rule(
    severity="warning",
    bad=["圆满完成⟦的的⟧各项任务。", "大力⟦推进推进⟧园区建设。"],
    good=[
        "这的的确确是目的的一部分，国泰民安和和平发展，为为民服务点赞。",
        "一是是否达标，做到了了解实情，实实在在，对对口帮扶作了部署。",
    ],
)
def doubled_word(document: Document) -> Iterator[Finding]:
    """词语重复 (a word stands twice in a row: 的的, 推进推进).

    Particles are checked against the words they may begin or end (的确, 了解, 和平); of other words only those that no name
    doubles. Source: 图书编校质量差错认定细则 第9条.
    """
    text = document.text
    found = [Span(match.start(), match.end()) for little in LITTLE for match in little.finditer(text)]
    found += [
        Span(match.start(), match.end())
        for match in TWICE.finditer(text)
        if match["word"] in DOUBLED and not text.startswith(AFTER, match.end())
    ]
    for span in sorted(found):
        twice = document.read(span)
        yield Finding(
            span,
            Message(f"词语重复：{twice}", f"a word stands twice: {twice}"),
            confidence=0.8,
            repair=f"{twice} → {twice[: len(twice) // 2]}",
            fix=Fix((Edit(Span(span.start + len(twice) // 2, span.end), ""),), safe=False),
        )
