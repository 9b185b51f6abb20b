"""The explanation of a name: where it ends, and how it divides into items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.list_items import (
    FARTHEST,
    FULL_STOPS,
    OPENERS,
    PAIRS,
    Mark,
    Piece,
    Readings,
    depth_behind,
    divide,
    first_from,
    readings,
)
from reportlint.grammar.spans import Span

OPEN = patterns.compile(r"(?<![高中初同平上下对相])等(?![级同于待候])|之一|其中|例如|尤其|特别是|详见|见附")
AGAIN = patterns.compile(r"(?:主要)?(?:即|是?指|包括|分别[是为]|为)[:,]?")
NEXT_NAME = patterns.compile(
    r"[“「]?[^,。;:]{0,12}?[二两双三四五六七八九十多\dN][^,。;:]{0,10}[”」]?[^,。;:]{0,4}(?:指|即|,即|:)|另外|同时|此外"
)
NEXT_PART = patterns.compile(
    r"[“「]?[一二两三四五六七八九十多N][^,。;:、“”\d]{1,4}[”」]?,?(?:即(?![将使便可日时])|是?指(?![数导标定示挥南明]))"
)
SURE = 3  # items of one list that are not themselves parts of clauses
LONGEST = 1200  # characters that an explanation may take


def region_of(text: str, found: Sequence[Mark], definer: re.Match[str], limit: int) -> Span | None:
    """The explanation, `limit` at most: to the closing bracket, or to the end of the sentence, of what encloses it, or to the next name."""
    start = definer.end()
    again = AGAIN.match(text, start, limit)
    if again:
        start = again.end()
    index = first_from(found, start)
    depth = depth_behind(found, index)
    end = min(limit, start + LONGEST)
    for at, behind, kind, level in found[index : index + FARTHEST * 2]:
        if at >= end:
            break
        if level == depth and kind == ",":
            next_name = NEXT_PART.match(text, behind, limit)
        else:
            next_name = NEXT_NAME.match(text, behind, limit) if level == depth and kind == ";" else None
        if level < depth or kind in FULL_STOPS or next_name:
            end = at
            break
    if (definer[0] == "(" and text[end : end + 1] != ")") or end == start + LONGEST:
        return None
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end - start >= 3 else None


def items_of(text: str, found: Sequence[Mark], region: Span) -> tuple[tuple[Span, ...], Readings]:
    """The items as they are most plainly read, and all readings, of the explanation `region`."""
    semicolons = [piece.span for piece in divide(text, found, region, frozenset(";"))]
    if len(semicolons) > 1:
        possible: Readings = {len(semicolons): tuple(semicolons)}
        _, first = _clauses(text, found, semicolons[0])
        everything = divide(text, found, region, frozenset("、,;"))
        for more in (first, readings(text, everything, begun=True)):
            for number, items in more.items():
                possible.setdefault(number, items)
        return tuple(semicolons), possible
    return _clauses(text, found, region)


def _clauses(text: str, found: Sequence[Mark], region: Span) -> tuple[tuple[Span, ...], Readings]:
    commas = divide(text, found, region, frozenset(","))
    possible: Readings = {}
    lists = [divide(text, found, comma.span, frozenset("、")) for comma in commas[:8]]
    if not lists:
        return (), possible
    if len(commas) == 1 and len(lists[0]) == 1:
        for quotation in _quotations(found, region):
            pieces = divide(text, found, quotation, frozenset("、"))
            if len(pieces) > 1:
                possible = readings(text, pieces, begun=True)
                return tuple(piece.span for piece in pieces), possible
    # A list that ends with its clause is followed by comment; one clause without a list is an introduction.
    main: tuple[Span, ...] = ()
    listed = False
    for pieces in lists:
        if len(pieces) > 1 or (pieces and pieces[0].joints):
            read = readings(text, pieces, begun=True)
            for number, items in read.items():
                possible.setdefault(number, items)
            if len(pieces) > 1:
                main = next(iter(read.values()))
                listed = pieces is lists[0] and len(pieces) >= SURE and _alike(text, pieces)
                break
    if len(commas) > 1 and not listed:
        clauses = tuple([piece.span for piece in commas])
        possible.setdefault(len(clauses), clauses)
        for number, items in readings(text, divide(text, found, region, frozenset("、,")), begun=True).items():
            possible.setdefault(number, items)
        possible.setdefault(len(clauses) - 1, clauses[1:])
        main = main or clauses
    if not main and commas[0].joints:
        main = tuple(commas[0].parts())
    return main, possible


def _alike(text: str, pieces: Sequence[Piece]) -> bool:
    """True when all pieces share a character: a list of their own, and what follows it is comment."""
    words = [text[piece.span.start : piece.span.end] for piece in pieces]
    return any(all(c in word for word in words) for c in words[-1])


def groups_of(text: str, found: Sequence[Mark], region: Span, values: Sequence[int]) -> tuple[Span, ...]:
    """Items of an explanation that has one clause for each numeral of a compound name: 三减一优:减a、减b、减c,优d."""
    clauses = divide(text, found, region, frozenset(",;"))
    if len(clauses) != len(values) or OPEN.search(text, *region):
        return ()
    groups = [divide(text, found, clause.span, frozenset("、")) for clause in clauses]
    off = sum(len(group) != wanted for group, wanted in zip(groups, values, strict=True))
    return tuple(piece.span for group in groups for piece in group) if off < 2 and max(values) > 1 else ()


def groups_by_key(text: str, items: Sequence[Span], keys: Sequence[str], values: Sequence[int]) -> tuple[Span, ...]:
    """`items` when each repeats one character of a compound name: 三线一单:红线、底线、上线和清单."""
    if not all("\u4e00" <= key <= "\u9fff" for key in keys) or len(set(keys)) < len(keys):
        return ()
    words = [text[item.start : item.end] for item in items]
    if not all(sum(key in word for key in keys) == 1 for word in words):
        return ()
    off = sum(sum(key in word for word in words) != wanted for key, wanted in zip(keys, values, strict=True))
    return tuple(items) if off < 2 and max(values) > 1 else ()


def _quotations(found: Sequence[Mark], region: Span) -> Iterator[Span]:
    """The inside of the first quotations at the top of `region`: 指“新技术、新产业、新业态”的经济形态."""
    index = first_from(found, region.start)
    depth = depth_behind(found, index)
    opened = -1
    for begin, end, kind, level in found[index : index + 12]:
        if begin >= region.end:
            return
        if level == depth and kind in OPENERS:
            opened = end
        elif level == depth and kind in PAIRS and opened >= 0:
            yield Span(opened, begin)
