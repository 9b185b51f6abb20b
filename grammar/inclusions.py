"""Binds a whole to the parts that 包括 lists behind it: 增加名额6200个,包括日间2016个、住宿2713个和学前1471个."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportlint.grammar import patterns
from reportlint.grammar.additions import LOOSELY
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.statements import Item, Statement

CUE = "包括"
LED = patterns.compile(r"[,(]?(?:其中)?(?:主要)?(?:包括|分别是|分别为)[:,]?[^,;。:、]{0,20}$")
JOINED = ("DUN", "JOIN", "SHARED")
APART = patterns.compile(r"在内|总投资|[较比]|均|每|约占|之一")


def inclusions(statement: Statement) -> Iterator[Breakdown]:
    """Two or more numbers of one measure in a plain list behind 包括, with the number before it."""
    if CUE not in statement.text[statement.span.start : statement.span.end]:
        return
    items = [item for item in statement.items if item.stated]
    for whole, first in pairwise(items):
        if not LED.search(statement.between(whole, first)) or CUE not in statement.between(whole, first):
            continue
        parts = [first]
        for item in items[items.index(first) + 1 :]:
            if item.after not in JOINED or item.depth != first.depth:
                break
            parts.append(item)
        alike = all(_alike(part, whole) for part in parts)
        words = statement.text[whole.quantity.span.end : parts[-1].quantity.span.end + 4]
        if len(parts) > 1 and alike and not APART.search(words):
            span = whole.quantity.span.to(parts[-1].quantity.span)
            labels = tuple(statement.lead(part) for part in parts)
            values = tuple(part.quantity for part in parts)
            yield Breakdown(span, "", whole.quantity, values, labels, LOOSELY, False, False, 0, "clause")


def _alike(part: Item, whole: Item) -> bool:
    return part.quantity.comparable(whole.quantity) and not part.quantity.is_rate
