"""Rule repeated-population."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import Quantity, patterns
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

POINTERS = ("这", "上述", "以上", "前述", "该")
NOUN = patterns.compile(r"[\u4e00-\u9fff]{2,6}")
BACK, SENTENCES = 12, 30  # counts and sentences back in which the population is looked for
BEFORE = Message("前文所说的数", "the number given before")


@rule(
    bad=["对18家企业开展帮扶,推动技术改造。上述⟦16家⟧企业全部投产。"],
    good=[
        "对18家企业开展帮扶,推动技术改造。上述18家企业全部投产。",
        "对18家企业开展帮扶,其中规模以上企业16家。这16家企业全部投产。",
        "对18家企业和25家合作社开展帮扶,推动技术改造。这18家企业全部投产。",
        "对10家企业、6家企业开展帮扶。上述16家企业全部投产。",
        "建设充电桩18个。以上16个项目全部投产。",
    ],
    severity="warning",
)
def repeated_population(document: Document) -> Iterator[Finding | Holds]:
    """“这N家”“上述N家”与前文的数不同 (these N things are not as many as were named before).

    Read within a paragraph, where the noun and its measure word are the same and exactly one number of them stands before.
    Source: plain reference.
    """
    text = document.text
    for statement, item in _pointed(document):
        quantity = item.quantity
        noun = NOUN.match(text, quantity.end)
        if noun is None:
            continue
        same = [one for one in _before(document, statement, item) if one.unit == quantity.unit]
        name = noun[0][:2]
        named = [one for one in same if text.startswith(name, one.span.end)]
        if len(named) != 1 or any(one.value == quantity.value for one in same if one not in named):
            continue
        before = named[0]
        if before.value == quantity.value:
            yield Holds(
                f"{document.read(before.span)} = {document.read(quantity.span)}", (before.number, quantity.number)
            )
        elif len(same) == 1 and not before.hedged:
            yield Finding(
                quantity.span,
                Message(
                    f"前文为{document.read(before.span)}{name}，此处为{document.read(quantity.span)}",
                    f"{document.read(before.span)} before, {document.read(quantity.span)} here",
                ),
                related=(Related(before.span, BEFORE),),
                confidence=0.6,
                operands=(before.number, quantity.number),
            )


def _pointed(document: Document) -> Iterator[tuple[Statement, Item]]:
    """The counts right behind 这, 上述 and the like."""
    text = document.text
    for statement in document.said(*POINTERS):
        for item in statement.items:
            quantity = item.quantity
            start = quantity.start
            if text.endswith(POINTERS, max(0, start - 2), start) and _counts(quantity) and not quantity.hedged:
                yield statement, item


def _counts(quantity: Quantity) -> bool:
    return quantity.whole and quantity.dimension == "count"


def _before(document: Document, statement: Statement, item: Item) -> list[Quantity]:
    """The last counts before `item` in its paragraph."""
    starts = document.paragraphs.starts
    since = starts[bisect_right(starts, statement.span.start) - 1]
    rows = (*document.before(statement, SENTENCES), statement)
    found = [one.quantity for row in rows if row.span.start >= since for one in row.items if _counts(one.quantity)]
    return [one for one in found if one.span.start < item.quantity.start][-BACK:]
