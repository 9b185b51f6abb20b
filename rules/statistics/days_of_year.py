"""Rule days-of-year."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.document import Document
from reportlint.equations.digits import edits, plain
from reportlint.finding import Finding, Holds, Message
from reportlint.grammar import Quantity, patterns
from reportlint.rule import rule

SHORTER = patterns.compile("[月季周]|半年|[两三四五]年")
YEARLY = (200, 366)  # days with good air that a year may have; fewer are told of a shorter time
VALID = range(356, 367)


@rule(
    needs=["优良天数"],
    bad=["全年空气质量优良天数⟦315天,优良率96.1%⟧。", "全年空气质量优良天数⟦615天,优良率86.1%⟧。"],
    good=[
        "全年空气质量优良天数315天,优良率86.3%。",
        "全年空气质量优良天数315天,优良率86.1%。",
        "6月份空气质量优良天数27天,优良率90%。",
        "空气质量优良天数122天,优良率67.4%。",
        "全年空气质量优良天数315天,生活垃圾处理率96.1%。",
    ],
    severity="warning",
)
def days_of_year(document: Document) -> Iterator[Finding | Holds]:
    """优良天数与优良率不符 (a number of days and its share of the year contradict each other).

    315天 is 86.3% of 365 and 86.1% of 366 days; either is accepted, and so are up to ten days without valid readings.
    Checked only where 优良天数 of a whole year and 优良率 stand side by side.
    Source: HJ 633, 优良天数比率 = 优良天数 ÷ 有效监测天数.
    """
    for statement in document.said("优良天数"):
        for days, rate in zip(statement.items, statement.items[1:], strict=False):
            between = statement.text[days.quantity.end : rate.quantity.start]
            if days.quantity.dimension != "days" or not rate.quantity.is_rate or rate.clause - days.clause > 1:
                continue
            number, share = days.quantity.value, rate.quantity
            if (
                "优良天数" not in statement.lead(days)
                or "优良率" not in between
                or share.hedged
                or SHORTER.search(statement.lead(days))
            ):
                continue
            fitting = _fitting(number, share)
            if not fitting and not YEARLY[0] < number <= YEARLY[1] and not _slipped(days.quantity, share):
                continue
            places = (days.quantity.number, share.number)
            written = f"{document.read(days.quantity.span)} ÷ 365天 = {float(number / 365):.1%}"
            if fitting:
                yield Holds(f"{number} ÷ {fitting[-1]} = {document.read(share.span)}", places)
            else:
                yield Finding(
                    days.quantity.span.to(share.span),
                    Message(
                        f"{written}，文中为{document.read(share.span)}",
                        f"{written}, written {document.read(share.span)}",
                    ),
                    equation=written,
                    operands=places,
                )


def _fitting(number: Fraction, share: Quantity) -> list[int]:
    """How many days with valid readings the year may have had."""
    return [valid for valid in VALID if number <= valid and number * 100 / valid in share.lenient]


def _slipped(days: Quantity, share: Quantity) -> bool:
    """True when a number that can be no year's fits once one of its digits is replaced."""
    digits = plain(days)
    slips = (edit for edit in edits(digits) if len(edit) == len(digits)) if digits and len(digits) == 3 else ()
    return any(_fitting(Fraction(edit), share) for edit in slips)
