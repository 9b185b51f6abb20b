"""Rule growth-increment."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, equals, percent, term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.claims import Increment, Movement
from reportlint.rule import rule

GROWTH = Message("增长率", "growth rate")
DIFFERENCE = Message("前后两数之差", "the difference of the two levels")
INCREASE = Message("增量不大于总量", "an increase cannot exceed the level")
LEVEL = Message("现数", "level")
AMOUNT = Message("增减数", "change")
LARGER = Message("较大数", "larger")
SMALLER = Message("较小数", "smaller")
TAKEN_OUT = patterns.compile("(?:扣除|剔除)(?!.{0,30}后)")  # such an amount is no level: 扣除不可比因素2亿元


@rule(
    needs=[Increment, Movement],
    bad=[
        "高新技术企业达⟦66家,比上年增加12家,增长25.2%⟧。",
        "税源企业由⟦340家增至400家,增加50家⟧。",
        "预算规模⟦2670亿元,较上年的2490亿元增加160亿元⟧。",
    ],
    good=[
        "高新技术企业达66家,比上年增加12家,增长22.2%。",
        "税源企业由340家增至400家,增加60家。预算规模2670亿元,较上年的2490亿元增加180亿元。",
        "空气优良天数242天,同比增加25天。",
        "扣除不可比因素2亿元,实际增收1.5亿元,增长8.2%,上年同期18.3亿元。",
        "规模以上工业企业达66家,比上年增加12家,增加值增长25.2%。",
    ],
)
def growth_increment(document: Document) -> Iterator[Equation]:
    """增速与增量不符 (a growth rate that level and increment do not give).

    达66家,比上年增加12家 says that there were 54, so the growth is 22.2%. 新增 is gross and is not read this way.
    Source: growth = increment ÷ (level - increment).
    """
    for movement in document.claims(Movement):
        change = movement.change
        if TAKEN_OUT.match(movement.indicator):
            continue
        if change is not None and not movement.average and change.comparable(movement.end) and not change.is_rate:
            larger, smaller = (movement.end, movement.start) if movement.said > 0 else (movement.start, movement.end)
            yield equals(
                term(larger, LARGER) - term(smaller, SMALLER),
                term(change),
                subject=DIFFERENCE,
                tie=Tie(movement.locality),
            )
    for claim in document.claims(Increment):
        sign = claim.direction
        if claim.rate is not None:
            # Written so that each number occurs once: an interval used twice would widen.
            rate = (
                1 / (term(claim.level, LEVEL) / term(claim.amount, AMOUNT) - 1)
                if sign > 0
                else 1 / (term(claim.level, LEVEL) / term(claim.amount, AMOUNT) + 1)
            )
            found = equals(rate, percent(claim.rate), subject=GROWTH, tie=Tie.CLAUSE)
            if not claim.real or confirm(found) is not None:
                yield found  # growth at constant prices may agree with the levels, and need not
        elif sign > 0:
            yield at_most(
                term(claim.amount, AMOUNT),
                term(claim.level, LEVEL),
                subject=INCREASE,
                tie=Tie.CLAUSE,
                ceiling="warning",
            )
