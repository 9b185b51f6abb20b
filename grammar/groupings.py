"""Binds wholes to the parts of a division by a stated criterion: 按经营地统计,城镇…亿元;乡村…亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from re import Match

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_sum, longest_head
from reportlint.grammar.breakdowns import breakdown
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.naming import label_of
from reportlint.grammar.statements import Item, Statement
from reportlint.grammar.wholes import in_row, larger, up_to_total, whole_before

GROUPED = patterns.compile(
    r"[按以][^,。;:\d]{2,12}(?:分|划分|区分|看|统计|计)(?=[,、:])"
    r"|按[^,。;:\d]{1,8}(?:方式|类[别型]|途径|渠道|来源|性质|年龄|区域|规模|级[别次]|用途|种类|险种|学段|层级|国别)(?=[,、:])|分[^,。;:\d]{1,8}看(?=[,、:])"
    r"|从[^,。;:\d]{1,8}(?:部门|分类|类[型别]|构成|结构|来源|行业|产业|区域|地区|用途|性质|级次|投向|渠道|科目|门类|方式|对象|规模)(?:来?看|上看)(?=[,、:])"
)
SAID = ("按", "看", "以")  # one of them in every way to group
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
        parts = _without_inner(statement, parts)
        if len(parts) < 2:
            continue
        at = next((index for index, phrase in enumerate(statement.phrases) if phrase.span.end > found.start()), 0)
        candidate = whole_before(head(statement), heads, at, 0, parts[0])
        if candidate is None:
            continue
        whole, locality = candidate
        parts = _told_together(up_to_total(in_row(parts, whole)), whole)
        if len(parts) < 2:
            continue
        own = [item for item in head(statement).items if item.at < parts[0].at]
        fitting = _fitting([*chain.from_iterable([one.items for one in heads]), *own], whole, parts)
        if fitting is None:
            continue
        locality = locality if fitting is whole else "paragraph"
        labels = [label_of(statement, part) for part in parts]
        told = is_sum([part.quantity for part in parts], fitting.quantity)
        # Averages over groups do not add up to the average over all; 小学、中学各1所 are two.
        if not any("均" in label for label in labels) and (told or not any("各" in label for label in labels)):
            claim = breakdown(statement, fitting, parts, found[0], False, locality)
            yield claim._replace(likely=claim.likely or (len(parts) > 2 and not claim.closed))


def _without_inner(statement: Statement, parts: Sequence[Item]) -> list[Item]:
    """The parts without what 其中 tells of one of them, up to the next semicolon."""
    kept: list[Item] = []
    inner = -1
    for part in parts:
        if "其中" in statement.lead(part):
            inner = part.part
        if part.part != inner:
            kept.append(part)
    return kept


def _told_together(parts: Sequence[Item], whole: Item) -> list[Item]:
    """The parts up to where they fill the whole, or up to a semicolon behind a list: 一审86件,二审12件;跨域立案4件."""
    size = longest_head([part.quantity for part in parts], whole.quantity)
    if size:
        return list(parts[:size])
    first = [part for part in parts if part.part == parts[0].part]
    return first if len(first) > 1 else list(parts)


def _fitting(told: Sequence[Item], whole: Item, parts: Sequence[Item]) -> Item | None:
    """The number told before that the parts add up to, else `whole`, if it can hold each of them."""
    quantities = [part.quantity for part in parts]
    if is_sum(quantities, whole.quantity):
        return whole
    others = larger(told, parts)
    found = next((item for item in reversed(others) if is_sum(quantities, item.quantity)), None)
    if found is not None:
        return found
    if whole.quantity.amount >= max(quantity.amount for quantity in quantities):
        return whole
    return others[-1] if len({item.quantity.amount for item in others}) == 1 else None if others else whole


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
