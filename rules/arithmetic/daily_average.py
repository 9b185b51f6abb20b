"""Rule daily-average."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.bearing import speaks_of_another
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

MEAN = Message("日均、月均数", "the daily or monthly average")
TOTAL = Message("全年数", "the year's total")
EACH = patterns.compile(r"(?:(?P<day>日均|平均每[天日]|每[天日]平均)|月均|平均每个?月|每月平均)[^,;。:、0-9]{0,8}$")
OWN = patterns.compile("[日月]均|平均|每个?[天日月]")
YEAR = patterns.compile(r"全年|一年来|[12][0-9]{3}年,|去年,|[0-9]天,")
TOLD = patterns.compile(r"(?<![0-9.])([1-9][0-9]{0,2})天,")
PART = patterns.compile(r"其中|均|[较比]|截至|季度|半年|[0-9]月|高峰|最[高多大]|近|力争|计划|同比|增")
DAYS, LEAP, MONTHS = 365, 366, 12
NEAR = 2  # clauses from the total to its average


@rule(
    needs=["日均", "月均", "平均每", "每天平均", "每日平均", "每月平均"],
    bad=[
        "全年处理生活垃圾⟦36.5万吨,日均处理1080吨⟧。",
        "全年受理来电⟦14.4万件,月均受理1.4万件⟧。",
    ],
    good=[
        "全年处理生活垃圾36.5万吨,日均处理1000吨。",
        "全年受理来电14.4万件,月均受理1.2万件。",
        "春运40天,全县发送旅客18.64万人次,日均4660人次。",
        "全年接警21.6万起,其中高峰日均920起。",
        "上半年受理来电7.3万件,日均受理403件。",
        "全年接待游客36.5万人次,旺季日均接待2600人次。",
        "全年发送旅客36.5万人次,铁路日均发送620人次。",
        "全年接听热线21.9万个,月均接听1.46万个有效诉求。",
        "全年供水4380万吨,日均售水10万吨。",
        "全年接待游客36.5万人次,开园以来日均接待1300人次。",
    ],
)
def daily_average(document: Document) -> Iterator[Equation]:
    """日均、月均数与全年总数不符 (a daily or monthly average that the year's total does not give).

    36.5万吨 in a year are 1000吨 a day; a year may have 366. Read where the average follows the year's total in the next clauses and
    measures the same; one slip must explain the gap. Source: definition of the arithmetic mean.
    """
    for statement in document.said("日均", "月均", "平均每", "每天平均", "每日平均", "每月平均"):
        for at, item in enumerate(statement.items):
            found = EACH.search(statement.lead(item))
            whole = _year(statement, statement.items[:at], item) if found is not None and item.stated else None
            if found is None or whole is None:
                continue
            counts = _days(statement, whole) if found["day"] else (MONTHS,)
            tried = [
                equals(
                    term(whole.quantity, TOTAL) / count, term(item.quantity), subject=MEAN, tie=Tie.SENTENCE, loose=True
                )
                for count in counts
            ]
            held = next((one for one in tried if confirm(one) is not None), None)
            if held is not None or not speaks_of_another(statement, item, (whole,), OWN):
                yield held or tried[0]  # not of 铁路日均发送, 月均接听1.46万个有效诉求


def _days(statement: Statement, whole: Item) -> tuple[int, ...]:
    """How many days the total is of: 春运40天,…; a year where none are told."""
    said = TOLD.search(statement.text[statement.span.start : whole.quantity.start])
    return (int(said[1]),) if said is not None else (DAYS, LEAP)


def _year(statement: Statement, before: tuple[Item, ...], mean: Item) -> Item | None:
    """The year's total of what `mean` averages: the nearest number that measures the same."""
    for item in reversed(before):
        if item.stated and item.quantity.comparable(mean.quantity):
            lead = statement.text[max(statement.span.start, item.quantity.start - 24) : item.quantity.start]
            near = mean.clause - item.clause <= NEAR and item.depth == mean.depth
            return item if near and YEAR.search(lead) and not PART.search(lead) else None
    return None
