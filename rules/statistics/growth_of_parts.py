"""Rule growth-of-parts."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations.digits import leniently
from reportlint.equations.expression import percent
from reportlint.equations.writing import as_written
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.grown_levels import direction_of
from reportlint.grammar.partitions import divides
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

WHOLE = Message("总体增速", "growth of the whole")
# The mean of a whole may leave the means of its parts when people move between them.
MEANS = ("人均", "均", "价格", "率", "指数", "收入", "生产总值", "GDP")


@rule(
    needs=["其中"],
    bad=[
        "全年投资增长⟦12.0%,其中民间投资增长9.1%,非民间投资增长7.2%⟧。",
        "进出口总额增长⟦5.7%,其中进口增长8.8%、出口增长6.4%⟧。",
    ],
    good=[
        "全年投资增长8.0%,其中民间投资增长9.1%,非民间投资增长7.2%。",
        "进出口总额增长5.7%,其中进口下降8.8%、出口增长6.4%。",
        "居民人均可支配收入增长6.2%,其中城镇增长5.1%、农村增长6.0%。",
        "全年投资增长12.0%,其中技改投资增长9.1%,民间投资增长7.2%。",
        "进出口总额增长5.7%,其中对欧盟进口增长8.8%、出口增长6.4%。",
    ],
)
def growth_of_parts(document: Document) -> Iterator[Finding | Holds]:
    """总体增速不在各部分增速之间 (a whole that grows faster, or slower, than every one of its parts).

    When two parts make up the whole (进口 and 出口, X and 非X), its growth is a mean of theirs and lies between them. Averages,
    rates and incomes per head are left alone, since people move between the parts. Source: weighted means.
    """
    for statement in document.said("其中"):
        rates = [item for item in statement.items if item.quantity.is_rate and not item.depth and direction_of(item)]
        for whole, first, second in zip(rates, rates[1:], rates[2:], strict=False):
            label, *parts = [_label(statement, one) for one in (whole, first, second)]
            if second.clause - whole.clause > 4 or "其中" not in statement.between(whole, first):
                continue
            if divides(parts) and _plain(*parts) and not any(word in label for word in MEANS):
                yield from _told(document, whole, first, second)


def _label(statement: Statement, item: Item) -> str:
    return statement.text[item.edge : item.phrase.span.start].strip().removeprefix("其中")


def _plain(one: str, other: str) -> bool:
    """True for two bare labels: 对欧盟进口 and 出口 do not divide the whole."""
    alike = max(len(one), len(other)) <= 8 and abs(len(one) - len(other)) <= 2
    return alike and not one.startswith(("对", "向", "与", "自"))


def _told(document: Document, *row: Item) -> Iterator[Finding | Holds]:
    """What is told of the whole and its two parts."""
    rates = [(percent(one.quantity) * direction_of(one)).interval(leniently) for one in row]
    ends = [(rate.low, rate.high) for rate in rates if rate and rate.low is not None and rate.high is not None]
    if len(ends) < len(row):
        return
    whole, first, second = row
    operands = tuple(one.quantity.number for one in row)
    (low, high), *parts = ends
    if min(parts)[0] <= high and low <= max(end for _, end in parts):
        yield Holds(
            f"{as_written(whole.quantity)}在{as_written(first.quantity)}与{as_written(second.quantity)}之间", operands
        )
        return
    written = [document.read(one.phrase.span) for one in row]
    yield Finding(
        whole.quantity.span.to(second.quantity.span),
        Message(
            f"总体{written[0]}，不在两部分（{written[1]}、{written[2]}）之间",
            f"the whole ({written[0]}) lies outside its two parts ({written[1]}, {written[2]})",
        ),
        related=(Related(whole.quantity.span, WHOLE),),
        confidence=0.8,
        operands=operands,
    )
