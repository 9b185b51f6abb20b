"""Rule digit-grouping."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import preceded

HEAD = patterns.compile(r"[1-9](?<![\d,.，].)\d{0,2}(?:,\d{3}){0,4}$")
GROUP = patterns.compile(r",(?<=\d,)(?:\d{1,2}|\d{4,6})(?=[万亿元人户家亩吨个])")
POINT = patterns.compile(r",(?<=\d,)\d{1,2}(?=[%‰])")  # 18,9%
GROUPED = patterns.compile(r"[1-9](?<![\d,.].)\d{0,2}(?:,\d{3}){1,4}(?![\d,])")


@rule(
    severity="info",
    bad=["全县税收1,250万元，贷款余额⟦1,25⟧万元，存款3,480万元，均有增长。", "产值，税收，投资增长⟦18,9⟧%，群众满意。"],
    good=[
        "全县税收1,250万元，存款12,480万元。",
        "完成投资2023,2024万元均有统计,增长5%,企业541,567人参保.",
        "比分为3,25，坐标1,25。",
    ],
)
def digit_grouping(document: Document) -> Iterator[Finding]:
    """千分位分节有误 (1,25万: a group between commas has three digits).

    Silent where the text itself is set with half-width commas, and where no number of the report is grouped rightly.
    Source: GB/T 15835-2011 5.1.1.
    """
    source = document.source.text
    full = source.count("，")
    if full < 3 or source.count(",") > full:
        return
    places = [
        document.folded_span(Span(head.start(), group.end())) for head, group in preceded(source, HEAD, GROUP, 19)
    ]
    comma = [
        document.folded_span(Span(head.start(), rest.end()))
        for head, rest in preceded(source, HEAD, POINT, 5)
        if "," not in head[0]
    ]
    for place in comma:
        shown = document.read(place)
        yield Finding(
            place,
            Message(f"小数点误作逗号：{shown}%", f"a comma stands for the decimal point: {shown}%"),
            severity="warning",
            confidence=0.7,
        )
    if places and GROUPED.search(source):
        yield grouped(
            places,
            Message(f"千分位分节有误，共{len(places)}处", f"a group of digits is not three long, {times(len(places))}"),
            confidence=0.6,
        )
