"""Rule rank-change."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.moved_ranks import moved_ranks
from reportlint.rule import rule

BEFORE, NOW = Message("原来的名次", "rank before"), Message("现在的名次", "rank now")


@rule(
    needs=["移", "升", "进", "提高", "退", "降", "滑"],
    bad=[
        "综合得分由全市第7位跃居第3位,⟦前移5位⟧。",
        "总量居全省第5位,较一季度⟦上升3位⟧,一季度居第7位。",
        "增速位列全市第二,比上年第五位⟦前移2位⟧。",
    ],
    good=[
        "综合得分由全市第7位跃居第3位,前移4位。",
        "总量居全省第5位,较一季度上升2位,一季度居第7位。",
        "总量居全省第5位,较上年上升2位,增速居全市第7位。",
        "由全省第12位前移3个位次至第9位。",
        "总量排名第8位,增速较上年第5位下降4位。",
        "全县提拔干部3名,上升到第二位,较上年前进2名。",
        "居全省第5位,较去年提升2位,比2020年第9位前移4位。",
    ],
    severity="error",
)
def rank_change(document: Document) -> Iterator[Finding | Holds]:
    """名次升降与前后名次不符 (places moved up or down that the two ranks do not give).

    Read where both ranks stand beside the move: 由第7位跃居第3位,前移4位; 居第5位,较一季度上升2位,一季度居第7位. A rank of another
    indicator between them leaves the rule silent. Source: plain arithmetic.
    """
    for statement in document.said("第", "位居", "首位", "榜首"):
        for move in moved_ranks(statement):
            before, now = move.before, move.now
            gained = before.number - now.number
            operands = (before.span, now.span, move.span)
            written, said = f"{before.number} - {now.number} = {gained}", document.read(move.span)
            if gained == move.places:
                yield Holds(written, operands)
                continue
            yield Finding(
                move.span,
                Message(
                    f"由第{before.number}到第{now.number}，不是{said}",
                    f"from rank {before.number} to {now.number} is not {said}",
                ),
                related=(Related(before.span, BEFORE), Related(now.span, NOW)),
                confidence=0.85,
                equation=f"{written}, {said}",
                operands=operands,
            )
