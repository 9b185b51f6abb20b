"""What was understood as plain data, for JSON."""

from __future__ import annotations

from typing import Any

from reportlint.document import Document
from reportlint.grammar import Quantity, Span
from reportlint.grammar.claims import AnyClaim
from reportlint.understanding import Meaning, Passage
from reportlint.understanding.periods import Stretch
from reportlint.understanding.roles import FIELDS
from reportlint.understanding.values import decimal, interval_of

FIELDS_OF = dict(FIELDS)


def as_object(passage: Passage, document: Document) -> dict[str, Any]:
    """A passage with its numbers, times and claims; all places count code points of the source."""
    return {
        **_place(passage.span, document),
        "numbers": [_number(one, document) for one in passage.meanings],
        "times": [{**_place(one.span, document), "period": _period(one.stretch)} for one in passage.times],
        "claims": [_claim(one, document) for one in passage.claims],
    }


def _place(span: Span, document: Document) -> dict[str, Any]:
    start, end = document.source_span(span)
    line, column = document.source.position(start)
    return {"text": document.source.text[start:end], "start": start, "end": end, "line": line, "column": column}


def _number(one: Meaning, document: Document) -> dict[str, Any]:
    told = {
        **_place(one.quantity.span, document),
        "role": one.role,
        "kind": one.kind,
        "indicator": one.indicator or None,
        "scope": one.scope or None,
        "period": None if one.period is None else _period(one.period),
        "modality": one.modality,
    }
    number = one.quantity
    if not isinstance(number, Quantity):
        return {**told, "value": str(number.number), "top": number.top, "last": number.last}
    low, high = interval_of(number)
    return {
        **told,
        "value": decimal(number.value),
        "low": low,
        "high": high,
        "unit": None if number.unit is None else number.unit.name,
        "dimension": number.dimension,
        "hedge": number.hedge.value,
    }


def _period(stretch: Stretch) -> dict[str, str]:
    start, end = stretch.ends()
    return {"start": start, "end": end}


def _claim(claim: AnyClaim, document: Document) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name in claim._fields:
        value = getattr(claim, name)
        if name == "span" or value is None:
            continue
        if name in FIELDS_OF[type(claim)] or name == "rank":
            many = value if isinstance(value, tuple) and not hasattr(value, "span") else None
            value = _at(value, document) if many is None else [_at(one, document) for one in many]
        elif name == "dates":
            value = [list(document.source_span(one)) for one in value]
        fields[name] = value
    return {"kind": type(claim).__name__.lower(), **_place(claim.span, document), **fields}


def _at(number: Any, document: Document) -> dict[str, int]:
    start, end = document.source_span(number.span)
    return {"start": start, "end": end}
