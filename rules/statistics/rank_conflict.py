"""Rule rank-conflict."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Date, Period, Rank
from reportlint.grammar.claims import Standing
from reportlint.grammar.phrases import Ranking
from reportlint.grammar.standings import Subject, moves, subject_of
from reportlint.grammar.statements import Statement
from reportlint.rule import rule

OTHER = Message("另一处的名次", "the rank elsewhere")
ALIKE = Message("指标、范围、时期的写法都相同，但相距较远", "indicator, area and period are the same, but stand apart")


@rule(
    needs=[Standing],
    bad=[
        "1—11月规模工业增加值增速居全省第4位。\n1—11月规模工业增加值增速居全省⟦第3位⟧。",
        "实际利用外资总量位居全市第二。全年推进开放合作,实际利用外资总量位居全市⟦第三⟧。",
    ],
    good=[
        "1—9月规模工业增加值增速居全省第4位。\n1—11月规模工业增加值增速居全省第3位。",
        "实际利用外资总量位居全市第二、增速位居全市第三。",
        "园区产值8.6亿元,增速排位全市第五,其中医药产值3.1亿元,增速排位全市第三。",
        "实际利用外资总量位居全市第二、全省第九。",
        "实际利用外资总量由上年的全市第五位上升到全市第二位。",
        "实际利用外资总量位居全市第二。2022年实际利用外资总量位居全市第三。",
    ],
    severity="warning",
)
def rank_conflict(document: Document) -> Iterator[Finding]:
    """同一指标在同一范围的名次前后不同 (one indicator, one area, one period, two ranks).

    Compared are ranks of just the same indicator and measure (总量 and 增速 have ranks of their own), in the same area, of the
    same stated period, and only where neither sentence tells of a change of ranks. Source: plain logic.
    """
    seen: dict[tuple[Subject, str], Rank] = {}
    for statement in document.said("第"):
        if Ranking not in map(type, statement.phrases):
            continue
        for rank, subject, period in _ranked(statement):
            first = seen.setdefault((subject, period), rank)
            if first.number != rank.number:
                yield Finding(
                    rank.span,
                    Message(
                        f"同一指标的名次前后不同：第{first.number}、第{rank.number}",
                        f"one indicator ranked {first.number} and {rank.number}",
                    ),
                    related=(Related(first.span, OTHER),),
                    confidence=0.65,
                    operands=(rank.span, first.span),
                    reasons=(ALIKE,),
                )


def _ranked(statement: Statement) -> Iterator[tuple[Rank, Subject, str]]:
    """The ranks with what they are ranks of, and the period that is told last before them."""
    period, edge = "", statement.span.start
    for phrase in statement.phrases:
        if isinstance(phrase, Date | Period):
            period, edge = statement.text[phrase.span.start : phrase.span.end], phrase.span.end
        if isinstance(phrase, Ranking) and phrase.rank is not None and not phrase.rank.top and not phrase.rank.last:
            subject = subject_of(statement, phrase.rank, edge)
            if subject is not None and not moves(statement, phrase.rank):
                yield phrase.rank, subject, period
