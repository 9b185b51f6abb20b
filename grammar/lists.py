"""Lists with a count: names in coordination, then how many they are (A、B、C三家, A、B等9家, 县乡村三级)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.counts import LABEL, QUOTES_OF_NAMES, counted, value
from reportlint.grammar.list_items import (
    FARTHEST,
    OPENERS,
    Mark,
    Readings,
    depth_behind,
    divide,
    first_from,
    marks,
    pieces_between,
    readings,
)
from reportlint.grammar.packed_names import PACKED, packed
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

LONGEST = 400  # characters that a list and what leads up to it may take
MOST_CLAUSES = 20  # that are taken for the items of one list
MOST_JOINTS = 5  # places of a longer list where no 、 stands between two names
OF_FIRMS = patterns.compile(r" ?家[^,;:。、]{0,8}(?:企业|公司|集团)")  # what 等 may lack before, whatever the number
DUN = frozenset("、")
JOINED = patterns.compile(r"[、和与及暨“”‘’「」『』《》〈〉()\[\]〔〕【】\"]")
ENCLOSED = patterns.compile(r"[“”‘’「」『』《》〈〉()\[\]〔〕【】\"]")
AFTER_OPEN = patterns.compile(
    r"(?<![高中初同平上下对相])等(?:[^,;:。、等\d]{0,6}[\d.]{1,9}[万亿]{0,2}元的|共计?|这|[省市县区国]级|(?!领域|方面|行业|地)[^,;:。、等的和与及\d]{2,6})?$"
)
GLUE = 24  # characters that may stand between a list and its count
GLUED = frozenset("的共计这, \t\r\u3000")  # their last one, where it is none of 等
GLUES = ("为代表的", "为主的", "为核心的", "总共", "合计", "共计", "这", "的", "共", ",")


class ListCount(NamedTuple):
    """A coordination and the count that stands behind it.

    `count` is the number with its unit, `glue` what stands between ("" when nothing; 等, 这, 的, a comma, a quotation mark),
    `quoted` tells that the count opens a quoted name (“三名”工程). `open_` lists may name fewer items than they count.
    `readings` are the possible divisions; `items` the one at the marks.
    """

    count: Span  # type: ignore[assignment]
    number: int
    unit: str
    written: str
    glue: str
    open_: bool
    quoted: bool
    items: tuple[Span, ...]
    readings: Readings

    @property
    def chinese(self) -> bool:
        """True for a count in Chinese numerals, which nearly always sums up what is named before it."""
        return not self.written.isdigit()

    @property
    def of_kind(self) -> bool:
        """True when the kind of thing stands between 等 and the count (A、B等危桥12座), which may also count parts of them."""
        return self.open_ and len(self.glue) > 2 and "元" not in self.glue

    @property
    def fewest(self) -> int:
        """The smallest number of items that a reading gives."""
        return min(self.readings)


def list_counts(text: str) -> Iterator[ListCount]:
    """Every list of two names or more with its count in `text`, as far as the count can be told from it."""
    for first, counts in counted(text):
        found: list[Mark] | None = None
        begins = first  # behind the label of the sentence
        for index, match in enumerate(counts):
            written, unit = match.group("number", "unit")
            number = value(written)
            if number < 2 and (number < 1 or not written.isdigit()):
                continue
            end, glue, open_ = match.start(), "", False
            before = text[max(first, end - GLUE) : end]
            if "等" in before or before[-1:] in GLUED:
                end, glue, open_ = _glue(before, end)
            start = max(first, end - LONGEST)
            if index > 3:
                start = max(start, counts[index - 4].end())
            long = number > MOST_CLAUSES and not open_ and not OF_FIRMS.match(text, match.end("number"))
            if long and text.count("、", start, end) < number - MOST_JOINTS:
                continue
            if not _may_list(text, start, end, number):
                continue
            if found is None:
                label = LABEL.match(text, first)
                begins = label.end() if label else first
                found = marks(text, first, counts[-1].start())
            if start < begins < end:
                start = begins
            read = _readings_to(text, found, start, end, unit, range(1 if open_ else number, number + 1))
            if read is not None:
                yield _listed(text, match, number, glue, open_, *read)


def _may_list(text: str, start: int, end: int, number: int) -> bool:
    """Can a list of two names end at `end`? Joined or enclosed names, characters side by side, or as many clauses."""
    if end <= start:
        return False
    if text[end - 1] in PACKED:
        return True
    begin = max(text.rfind(";", start, end), text.rfind(":", start, end)) + 1 or start
    comma = text.rfind(",", begin, end)
    if JOINED.search(text, comma + 1 or begin, end):
        return True
    if comma < 0 or not 1 < number <= MOST_CLAUSES:
        return False
    clauses = text.count(",", begin, end) + 1
    return number == clauses or (number < clauses and ENCLOSED.search(text, begin, end) is not None)


def _glue(before: str, end: int) -> tuple[int, str, bool]:
    """Where the list before `end` ends, what stands between it and the count, and whether that leaves the list open.

    `before` is the text before `end`.
    """
    head = before.rstrip()
    opening = AFTER_OPEN.search(head) if "等" in head else None
    glue = opening[0] if opening else ""
    if not opening and head[-1:] in GLUED:
        glue = next((word for word in GLUES if head.endswith(word)), "")
    listed = head[: len(head) - len(glue)].rstrip(" ")
    return end - len(before) + len(listed), glue, opening is not None


def _listed(
    text: str, match: re.Match[str], number: int, glue: str, open_: bool, items: tuple[Span, ...], possible: Readings
) -> ListCount:
    """The list that is read as `items` and `possible`, with its count `match`."""
    unit = match["unit"]
    quoted = text[match.start()] in QUOTES_OF_NAMES
    if quoted and (key := name_key(unit)):
        of_key = [item for item in items if any(letter in text[item.start : item.end] for letter in key)]
        if len(of_key) > 1 and items[-len(of_key) :] == tuple(of_key):
            items = tuple(of_key)  # 强力推进、整体实施开放兴县、工业兴城、项目兴业“三兴”
            possible.setdefault(len(items), items)
    start = match.start("number")
    count = Span(start, min(match.end("unit"), start + 4) if quoted else match.end())
    return ListCount(count, number, unit, match["number"], glue, open_, quoted, items, possible)


def _readings_to(
    text: str, found: Sequence[Mark], start: int, end: int, unit: str, wanted: range
) -> tuple[tuple[Span, ...], Readings] | None:
    """Items of the list that ends at `end`, and its readings; None without a list of two names since `start`."""
    number = wanted[-1]
    index = first_from(found, end)
    depth = depth_behind(found, index)
    if index >= FARTHEST:
        start = max(start, found[index - FARTHEST][1])
    near = -1  # behind the last comma
    clauses = 1
    top: list[Mark] = []
    while index:
        index -= 1
        mark = found[index]
        begin, stop, kind, level = mark
        if begin < start:
            break
        if level == depth:
            if kind == ",":
                if near < 0:
                    near = stop
                clauses += 1
                if clauses > number or clauses > MOST_CLAUSES:
                    break
            elif kind == ";" or kind == ":":
                start = stop
                break
            elif near < 0:
                top.append(mark)
        elif level < depth and kind in OPENERS:
            start = stop
            break
    divided = top or (end > start and text[end - 1] in PACKED)
    pieces = pieces_between(text, top[::-1], Span(max(near, start), end), DUN) if divided else []
    possible: Readings = {}
    if len(pieces) > 1 or (pieces and pieces[0].joints):
        possible = readings(text, pieces, wanted=wanted)
        if len(pieces) == 1:
            possible.pop(1)
    elif pieces:
        whole = pieces[0].span
        possible = _quoted_list(text, found, whole, unit) or packed(text, whole, number, unit)
        if possible:
            return next(iter(possible.values())), possible
    if 1 < clauses == number <= MOST_CLAUSES and number not in possible and len(pieces) < 2:
        possible |= _parallel_clauses(text, found, Span(start, end), number)
    return (next(iter(possible.values())), possible) if possible else None


def _quoted_list(text: str, found: Sequence[Mark], span: Span, unit: str) -> Readings:
    """Readings of a list inside one pair of quotation marks that ends the span: “责任、为民、效率”三种."""
    if text[span.end - 1] not in '”」』"':
        return {}
    index = first_from(found, span.end - 1)
    if index == len(found) or index == 0:
        return {}
    closing, _, _, depth = found[index]
    for _, end, kind, level in reversed(found[max(0, index - FARTHEST) : index]):
        if level == depth and kind in OPENERS:
            inside = Span(end, closing)
            pieces = divide(text, found, inside, DUN)
            if len(pieces) > 1 and unit not in ("字", "个字"):
                return readings(text, pieces, begun=True)
            letters = tuple(Span(at, at + 1) for at in range(*inside) if text[at] >= "一")
            return {len(letters): letters} if 2 <= len(letters) <= 24 else {}
    return {}


def _parallel_clauses(text: str, found: Sequence[Mark], span: Span, number: int) -> Readings:
    """The reading that takes whole clauses for items, when they end alike or hold lists themselves (…业,…业,教育三个门类)."""
    clauses = [piece.span for piece in divide(text, found, span, frozenset(","))]
    if len(clauses) != number or any(clause.length > 60 for clause in clauses):
        return {}
    endings = [text[clause.end - 1] for clause in clauses]
    nested = sum("、" in text[clause.start : clause.end] for clause in clauses)
    return {number: tuple(clauses)} if nested > 1 or len(set(endings)) < len(endings) else {}


def name_key(unit: str) -> str:
    """The letters of a quoted name that its items repeat: 兴 of “三兴”, 相信 of “三个相信”."""
    return unit.lstrip("个项大种")[:2]
