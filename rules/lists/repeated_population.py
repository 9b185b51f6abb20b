"""Rule repeated-population."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import Quantity, patterns
from reportlint.grammar.phrases import measures
from reportlint.rule import rule

POINTING = patterns.compile(r"(?:这|上述|以上|前述|该)$")
POINTER = patterns.compile(r"[这述上该](?=[\d一二两三四五六七八九十百千])")
NOUN = patterns.compile(r"[\u4e00-\u9fff]{2,6}")
BACK = 12  # numbers back in which the population is looked for
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
    pointers = [match.start() for match in POINTER.finditer(text)]
    for paragraph, phrases in zip(document.paragraphs, document.phrases, strict=True) if pointers else ():
        near = bisect_left(pointers, paragraph.span.start)
        if near == len(pointers) or pointers[near] >= paragraph.span.end:
            continue
        counted = [
            one
            for phrase in phrases
            for one in measures(phrase)
            if isinstance(one, Quantity) and one.whole and one.dimension == "count"
        ]
        for at, quantity in enumerate(counted):
            if not POINTING.search(text[max(0, quantity.span.start - 2) : quantity.span.start]) or quantity.hedged:
                continue
            noun = NOUN.match(text, quantity.span.end)
            if noun is None:
                continue
            name = noun[0][:2]
            same = [one for one in counted[max(0, at - BACK) : at] if one.unit == quantity.unit]
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
