"""Rule days-of-year."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message
from reportlint.rule import rule


@rule(
    bad=["全年空气质量优良天数⟦315天,优良率96.1%⟧。"],
    good=[
        "全年空气质量优良天数315天,优良率86.3%。",
        "全年空气质量优良天数315天,优良率86.1%。",
        "6月份空气质量优良天数27天,优良率90%。",
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
    for statement in document.statements:
        for days, rate in zip(statement.items, statement.items[1:], strict=False):
            between = statement.text[days.quantity.span.end : rate.quantity.span.start]
            if days.quantity.dimension != "days" or not rate.quantity.is_rate or rate.clause - days.clause > 1:
                continue
            number, share = days.quantity.value, rate.quantity
            if (
                "优良天数" not in statement.lead(days)
                or "优良率" not in between
                or share.hedged
                or not 200 < number <= 366
            ):
                continue
            fitting = [valid for valid in range(356, 367) if number * 100 / valid in share.lenient]
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
                )
