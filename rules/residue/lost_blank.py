"""Rule lost-blank."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

MARKS = patterns.compile(r"\?\?\?*+(?:\s{1,20}\?\?\?*+)*")
ASKS = patterns.compile("[吗呢么何怎谁几哪否吧啊]")


@rule(
    needs=["??"],
    severity="warning",
    bad=["乡人民政府乡长⟦????⟧王明", "政⟦??⟧府??工??作??报??告"],
    good=["我们准备好了吗??当然。", "为什么增长这么快??原因有三。", "完成了吗？？", "见 http://a.cn/?a=1??b"],
)
def lost_blank(document: Document) -> Iterator[Finding]:
    """问号代替了空格 (rows of question marks stand where blanks were lost in conversion).

    Two marks after a question are left alone. Never mended: other characters may have been lost the same way.
    """
    source = document.source.text
    places = []
    for match in MARKS.finditer(source):
        lead = source[max(0, match.start() - 12) : match.start()]
        after = source[match.end() : match.end() + 1]
        if match[0].count("?") >= 4 or (not ASKS.search(lead) and "\u4e00" <= after <= "\u9fff"):
            places.append(Span(match.start(), match.end()))
    if places:
        count = len(places)
        yield grouped(
            (document.folded_span(place) for place in places),
            Message(f"问号代替了空格，共{count}处", f"question marks stand for blanks, {times(count)}"),
        )
