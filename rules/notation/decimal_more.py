"""Rule decimal-more."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import ending

THINGS = "[元人亩吨户家公平立斤米件]"
WHOLE = patterns.compile(r"(?<![\d.])\d{1,9}$")
MORE = patterns.compile(rf"\.(?P<decimals>\d{{1,4}})\s?[余多]\s?[万亿]?{THINGS}")


@rule(
    severity="info",
    bad=["争取资金⟦110.53余万元⟧。", "流转土地⟦3.2余万亩⟧，修路1.5多公里。"],
    good=[
        "争取资金110余万元，流转土地3.25万余亩，培训2.1万余人次。",
        "争取资金110.53万元，平均每人1.5亩多。",
        "全长12.5公里，余下工程明年完成。",
    ],
)
def decimal_more(document: Document) -> Iterator[Finding]:
    """小数后又写余、多 (an exact decimal followed by "and more").

    110.53余万元 is exact to a hundred yuan and vague at once, which is a warning; with one decimal it is information.
    1.4万余 is left alone: it is the usual way to say more than fourteen thousand. All places are one finding. Source: GB/T
    15835-2011 4.2.2 (余 marks an approximation).
    """
    text = document.text
    found = [(whole, match) for match in MORE.finditer(text) if (whole := ending(WHOLE, text, match.start(), 11))]
    for severe in (True, False):
        places = [Span(whole.start(), more.end()) for whole, more in found if (len(more["decimals"]) > 1) is severe]
        if places:
            first = document.read(places[0])
            yield grouped(
                places,
                Message(
                    f"小数已是精确数，不宜再加余、多：{first}，共{len(places)}处",
                    f"an exact decimal with “and more”: {first}, {times(len(places))}",
                ),
                severity="warning" if severe else "info",
                confidence=0.8 if severe else 0.5,
            )
