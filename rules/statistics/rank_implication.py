"""Rule rank-implication."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.grammar.phrases import Ranking
from reportlint.rule import rule

LEVELS = ("国", "省", "市", "县")
SCOPE = patterns.compile(r"全([国省市县])(?:同类|各)?$")
WIDER = Message("更大范围的名次", "rank in the wider area")
JOINED = patterns.compile(r"^[、,和及与]?(?:分别)?(?:位?[居列]|排名?|名列)?全[国省市县](?:同类|各)?$")


@rule(
    needs=["全国", "全省", "全市", "全县"],
    bad=["综合得分位居全省第一、全市⟦第二⟧。"],
    good=[
        "综合得分位居全省第三、全市第二。",
        "综合得分位居全省第一、全市第一。",
        "总量居全省第一,增速居全市第二。",
        "综合得分位居全市第一、全省第二。",
    ],
)
def rank_implication(document: Document) -> Iterator[Finding | Holds]:
    """大范围的名次好于小范围的名次 (a better rank in the wider area than in the narrower one).

    Who is k-th in the whole province is at worst k-th in the city. Read where the two ranks stand side by side and nothing
    else is named between them. Source: plain logic.
    """
    for statement in document.said("第", "首位", "榜首"):
        ranks = [phrase for phrase in statement.phrases if isinstance(phrase, Ranking) and phrase.rank is not None]
        for first, second in pairwise(ranks):
            wide, narrow = _scope(document, first), _scope(document, second)
            if (
                first.rank is None
                or second.rank is None
                or not wide
                or not narrow
                or first.rank.top
                or second.rank.top
                or first.rank.last
                or second.rank.last
            ):
                continue
            between = document.text[first.rank.span.end : second.rank.span.start]
            if len(between) > 12 or not JOINED.match(between):
                continue
            outer, inner = (
                (first.rank, second.rank) if LEVELS.index(wide) < LEVELS.index(narrow) else (second.rank, first.rank)
            )
            if wide == narrow:
                continue
            if inner.number > outer.number:
                yield Finding(
                    inner.span,
                    Message(
                        f"大范围排第{outer.number}，小范围不应排第{inner.number}",
                        f"rank {outer.number} in the wider area, yet {inner.number} in the narrower one",
                    ),
                    related=(Related(outer.span, WIDER),),
                    confidence=0.85,
                )
            else:
                yield Holds(f"第{inner.number} ≤ 第{outer.number}", (inner.span, outer.span))


def _scope(document: Document, ranking: Ranking) -> str:
    """国, 省, 市 or 县 when the rank is led in by just that scope."""
    if ranking.rank is None:
        return ""
    start = ranking.rank.span.start
    found = SCOPE.search(document.read(Span(max(0, start - 6), start)))
    return found[1] if found else ""
