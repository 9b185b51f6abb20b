"""Rule growth-of-parts."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations.digits import leniently
from reportlint.equations.expression import percent
from reportlint.equations.writing import as_written
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.partitions import divides
from reportlint.grammar.phrases import Change
from reportlint.grammar.statements import Item, Role, Statement
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
        rates = [item for item in statement.items if _is_growth(item) and not item.depth]
        for at in range(len(rates) - 2):
            whole, first, second = rates[at : at + 3]
            labels = [_label(statement, one) for one in (whole, first, second)]
            if second.clause - whole.clause > 4 or not divides(labels[1:]) or any(word in labels[0] for word in MEANS):
                continue
            if not _opens(statement, whole, first) or not _plain(labels[1], labels[2]):
                continue
            found = _told(document, whole, first, second)
            if found is not None:
                yield found


def _is_growth(item: Item) -> bool:
    return (
        item.role is Role.CHANGE
        and item.quantity.is_rate
        and isinstance(item.phrase, Change)
        and item.phrase.direction != 0
    )


def _label(statement: Statement, item: Item) -> str:
    return statement.text[item.edge : item.phrase.span.start].strip().removeprefix("其中")


def _plain(one: str, other: str) -> bool:
    """True for two bare labels: 对欧盟进口 and 出口 do not divide the whole."""
    return (
        max(len(one), len(other)) <= 8
        and abs(len(one) - len(other)) <= 2
        and not one.startswith(("对", "向", "与", "自"))
    )


def _opens(statement: Statement, whole: Item, part: Item) -> bool:
    """True when 其中 stands between, and the whole names no part itself."""
    return "其中" in statement.text[whole.quantity.end : part.quantity.start]


def _told(document: Document, whole: Item, first: Item, second: Item) -> Finding | Holds | None:
    read = [percent(one.quantity).interval(leniently) for one in (whole, first, second)]
    ends = []
    for item, value in zip((whole, first, second), read, strict=True):
        if value is None or value.low is None or value.high is None or not isinstance(item.phrase, Change):
            return None
        ends.append((value.low, value.high) if item.phrase.direction > 0 else (-value.high, -value.low))
    low, high = min(ends[1][0], ends[2][0]), max(ends[1][1], ends[2][1])
    operands = tuple(one.quantity.number for one in (whole, first, second))
    if ends[0][1] >= low and ends[0][0] <= high:
        return Holds(
            f"{as_written(whole.quantity)}在{as_written(first.quantity)}与{as_written(second.quantity)}之间", operands
        )
    written = [document.read(one.phrase.span) for one in (whole, first, second)]
    return Finding(
        whole.quantity.span.to(second.quantity.span),
        Message(
            f"总体{written[0]}，不在两部分（{written[1]}、{written[2]}）之间",
            f"the whole ({written[0]}) lies outside its two parts ({written[1]}, {written[2]})",
        ),
        related=(Related(whole.quantity.span, WHOLE),),
        confidence=0.8,
        operands=operands,
    )
