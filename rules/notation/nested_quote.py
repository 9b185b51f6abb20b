"""Rule nested-quote."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

NESTED = patterns.compile(r"“(?=[^“”\n]{1,40}“[^“”\n]{1,40}”[^“”\n]{0,40}”)[^“”\n]{1,40}(?P<inner>“[^“”\n]{1,40}”)")
TITLES = patterns.compile(
    r"《(?=[^《》\n]{1,40}《[^《》\n]{1,40}》[^《》\n]{0,40}》)[^《》\n]{1,40}(?P<inner>《[^《》\n]{1,40}》)"
)


@rule(
    severity="info",
    bad=["开展“学习⟦“千万工程”⟧经验”活动。", "印发《关于落实⟦《条例》⟧的通知》。"],
    good=[
        "开展“学习‘千万工程’经验”活动，印发《关于落实〈条例〉的通知》。",
        "“三资”“三改”同步推进，落实《条例》《细则》。",
    ],
)
def nested_quote(document: Document) -> Iterator[Finding]:
    """引号、书名号层次 (a quotation inside a quotation takes ‘’, a title inside a title 〈〉).

    All places are one finding; nothing is mended, since a mark may have been lost instead. Source: GB/T 15834-2011 4.8,
    4.15; 图书编校质量差错认定细则 第32条.
    """
    text = document.text
    pairs = ((NESTED, "“"), (TITLES, "《"))
    places = [Span(*match.span("inner")) for pattern, mark in pairs if mark in text for match in pattern.finditer(text)]
    if places:
        places.sort()
        yield grouped(
            places,
            Message(
                f"引号里的引号用‘’，书名号里的书名号用〈〉，共{len(places)}处",
                f"inner quotations take ‘’, inner titles 〈〉, {times(len(places))}",
            ),
            confidence=0.6,
        )
