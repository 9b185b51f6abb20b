"""Rule pace-of-year."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.document import Document
from reportlint.equations import Equation, Tie, constant, equals, percent, term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

RATE = Message("完成率", "rate of completion")
AHEAD = patterns.compile(
    r"(?:(?P<ahead>[快高超]|领先|超前)|[低慢欠]|落后|滞后)[于过出]?(?:全年|年度|同期)?(?:序时|时间|时序)进度(?:要求)?$"
)
MONTHS = patterns.compile(
    r"1月?(?:[-—~至到]|——){1,2}(?P<to>1?[0-9])月|(?P<half>上半年)|(?P<three>前三季度)|(?P<first>一季度)|(?P<end>1?[0-9])月(?:底|末|份)"
)
PLAN = patterns.compile("预算|计划|任务|目标|进度")  # and no 开工率
YEAR, WIDE = 12, Fraction(5, 100)
BACK = 200  # characters in which the period is told


@rule(
    needs=["序时进度", "时间进度", "时序进度"],
    bad=["上半年完成投资46亿元,占年度计划的⟦72.1%,快于序时进度2.1个百分点⟧。"],
    good=[
        "1—4月,全市支出102.5亿元,完成年初预算的36.7%,快于序时进度3.4个百分点。",
        "上半年完成投资46亿元,占年度计划的52.1%,快于序时进度2.4个百分点。",
        "截至9月底,支出进度为72.4%,低于序时进度2.6个百分点。",
        "1—5月完成投资26.4亿元,占年度计划的48.4%,超序时进度5.9个百分点。",
        "一季度开工率为52.1%,快于序时进度4.1个百分点。",
    ],
)
def pace_of_year(document: Document) -> Iterator[Equation]:
    """与序时进度之差不符 (how far a rate is said to be ahead of the year's pace, and is not).

    At the end of April a third of the year is gone: 36.7% is 3.4 points ahead. Offices count the pace in ways of their own (working
    days, plans by quarter), so a few points are no fault; more are, where one slip explains them. Source: 序时进度 = months ÷ 12.
    """
    for statement in document.said("序时进度", "时间进度", "时序进度"):
        for rate, gap in zip(statement.items, statement.items[1:], strict=False):
            found = AHEAD.search(statement.lead(gap))
            months = _months(statement, rate) if found is not None and rate.quantity.is_rate else 0
            if found is None or not months or gap.quantity.dimension != "point" or gap.clause - rate.clause > 1:
                continue
            pace = constant(Fraction(months, YEAR))
            implied = pace + term(gap.quantity) if found["ahead"] else pace - term(gap.quantity)
            off = abs(rate.quantity.amount - Fraction(months, YEAR)) - abs(gap.quantity.amount)
            told = equals(
                percent(rate.quantity), implied, subject=RATE, tie=Tie.SENTENCE, loose=True, ceiling="warning"
            )
            if confirm(told) is not None or (abs(off) >= WIDE and PLAN.search(statement.lead(rate))):
                yield told


def _months(statement: Statement, rate: Item) -> int:
    """How many months had gone by, as the last words before the rate tell; 0 where none do."""
    told = list(MONTHS.finditer(statement.text, max(0, rate.quantity.start - BACK), rate.quantity.start))
    if not told:
        return 0
    last = told[-1]
    if last["to"] or last["end"]:
        month = int(last["to"] or last["end"])
        return month if month <= YEAR else 0
    return 6 if last["half"] else 9 if last["three"] else 3
