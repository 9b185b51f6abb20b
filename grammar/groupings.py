"""Binds wholes to the parts of a division by a stated criterion: 按经营地统计,城镇…亿元;乡村…亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from reportlint.grammar import patterns
from reportlint.grammar.breakdowns import breakdown
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.naming import label_of
from reportlint.grammar.statements import Statement
from reportlint.grammar.wholes import in_row, whole_before

GROUPED = patterns.compile(
    r"按[^,。;:\d]{2,12}(?:分|划分|看|统计)(?=[,、:])|分[^,。;:\d]{1,8}看(?=[,、:])"
    r"|从[^,。;:\d]{1,8}(?:部门|分类|类[型别]|构成|结构|来源|行业|产业|区域|地区|用途|性质|级次|投向|渠道|科目|门类|方式|对象|规模)(?:来?看|上看)(?=[,、:])"
)
SAID = ("按", "看")  # one of them in every way to group
FIRST, LONG = 200, 2000  # characters in which the first criterion of a sentence, and all of them, are looked for


def grouped(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    """Each whole with its parts by a criterion, and perhaps by another after it."""
    text, (start, end) = statement.text, statement.span
    criteria = list(GROUPED.finditer(text, start, min(end, start + LONG)))
    if not criteria or criteria[0].start() - start > FIRST:
        return
    heads = [head(earlier) for earlier in before]
    stops = [found.start() for found in criteria[1:]] + [end]
    for found, stop in zip(criteria, stops, strict=True):
        parts = [
            item
            for item in statement.items
            if found.end() < item.quantity.start < stop and item.stated and not item.depth and item.is_amount
        ]
        if len(parts) < 2:
            continue
        at = next((index for index, phrase in enumerate(statement.phrases) if phrase.span.end > found.start()), 0)
        candidate = whole_before(head(statement), heads, at, 0, parts[0])
        if candidate is None:
            continue
        whole, locality = candidate
        parts = in_row(parts, whole)
        # Averages over groups do not add up to the average over all.
        if len(parts) > 1 and not any("均" in label_of(statement, part) for part in parts):
            yield breakdown(statement, whole, parts, found[0], False, locality)


def groups_in(statement: Statement, start: int, end: int) -> Match[str] | None:
    """The first criterion by which text[start:end] groups."""
    text = statement.text
    if any(text.find(word, start, end) >= 0 for word in SAID):
        return GROUPED.search(text, start, end)
    return None


def head(statement: Statement) -> Statement:
    """The sentence up to its own breakdown: what stands behind 其中 or 按…分 is itself a part."""
    start, end = statement.span
    found = groups_in(statement, start, min(end, start + FIRST))
    edges = [mark.start for _, mark in statement.marks("WHEREOF")] + ([found.start()] if found else [])
    if not edges:
        return statement
    edge = min(edges)
    return statement._replace(items=tuple(item for item in statement.items if item.quantity.start < edge))
