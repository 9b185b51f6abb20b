"""Rule doubled-word."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.repeated_words import doubled_words
from reportlint.rule import rule

LITTLE = {
    "的的": patterns.compile("的的(?<![目的]的的)(?![确士话卢])"),
    "和和": patterns.compile("和和(?<![共饱温祥总中调]和和)(?![平谐睦气美解顺善风])"),
    "与与": patterns.compile("与与(?<![参赠给授]与与)(?![会时])"),
}
COUNTED = "处人天家个名户次件项场元亩吨座台条所套里辆期份宗"
# The unit behind a number, twice; 亿亿次 is a unit.
UNITS = patterns.compile(
    rf"\d[万亿千百余多]?[ ]?(?P<twice>(?P<unit>[{COUNTED}])(?P=unit)(?=[,;。、)])|万万(?=[元人吨])|亿亿(?=元)|公公(?=里)|平平(?=方))"
)
MEASURES = frozenset(COUNTED + "万亿公平")  # the author's to correct


@rule(
    severity="warning",
    bad=[
        "圆满完成⟦的的⟧各项任务。",
        "大力⟦推进推进⟧园区建设。",
        "严控新增⟦债务债务⟧。",
        "建成泵站6座，⟦泵站泵站⟧已全部投用。",
        "建成站点3⟦处处⟧，改造管网52⟦公公⟧里。",
    ],
    good=[
        "这的的确确是目的的一部分，国泰民安和和平发展，为为民服务点赞。",
        "一是是否达标，做到了了解实情，实实在在，对对口帮扶作了部署。",
        "2023年年末、12月月底，拥有3个个体户，2家家庭农场，入户3天天天讲，5.2万平方米。",
        "辖有光明社区社区卫生服务站，民营企业企业家座谈，垃圾分类分类投放，市政府办公室办公室主任，一家一家研究研究，一个领域一个领域排查。",
        "一步一步推进，坚持务实务实再务实，深化文化文艺精品创作，承办博士博士后大赛，落实落实再落实。",
    ],
)
def doubled_word(document: Document) -> Iterator[Finding]:
    """词语重复 (a word stands twice in a row: 的的, 推进推进).

    Particles are checked against the words they may begin or end (的确, 了解, 和平). Verbs and adverbs are told wherever they stand twice;
    other words, which may end one name and begin the next (社区社区卫生服务站), only where the second is seen to end, and those
    that no list knows only where the document uses them elsewhere. Counting (一家一家) and what speech doubles (研究研究) is
    left alone. Source: 图书编校质量差错认定细则 第9条.
    """
    text = document.text
    found = [
        Span(match.start(), match.end()) for word in document.present(LITTLE) for match in LITTLE[word].finditer(text)
    ]
    found += [Span(*match.span("twice")) for match in UNITS.finditer(text)]
    found += doubled_words(text)
    for span in sorted(found):
        twice = document.read(span)
        unit = twice[: len(twice) // 2] in MEASURES
        yield Finding(
            span,
            Message(f"词语重复：{twice}", f"a word stands twice: {twice}"),
            confidence=0.8,
            repair=f"{twice} → {twice[: len(twice) // 2]}",
            fix=None if unit else Fix((Edit(Span(span.start + len(twice) // 2, span.end), ""),), safe=False),
        )
