"""Tables that were flattened to text: which of the numbers are cells, and under which labels they stand.

A text layer prints a table cell by cell or row by row, breaks labels over lines and puts page numbers between rows. What
it keeps is the order. So a text is read as one strip of label characters with the cells between them, and rows are found by
labels that are known beforehand. Works on folded text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from reportlint.folding.rows import PAGE_LINE
from reportlint.grammar import Interval, Quantity, Span, patterns

TOKEN = patterns.compile(r"[^\s|│┃]+")
NUMBER = patterns.compile(r"\d{1,9}|\d{1,3}(?:,\d{3}){1,2}")
GLUED = patterns.compile(r"(?<=[一-鿿)”])\d{1,9}$")
EMPTY = frozenset("/-—–")
ROW = 5  # numbers in a row that text may follow on the same line: fewer stand in a sentence
LONGEST = 40  # code points of a token that may carry a number at its end


class Cell(NamedTuple):
    """A number in a table, or None for a dash; `after` counts the label characters before it.

    `loose`: it stands alone on a line beside an empty one, as page numbers do.
    """

    quantity: Quantity | None
    span: Span
    after: int
    loose: bool


class Strip(NamedTuple):
    """The labels of a text, without white space, and the cells between them, in order."""

    labels: str
    cells: tuple[Cell, ...]

    def between(self, start: int, end: int) -> tuple[Cell, ...]:
        """Cells with more than `start` and at most `end` label characters before them."""
        first = bisect_right(self.cells, start, key=_after)
        return self.cells[first : bisect_right(self.cells, end, key=_after)]

    def places(self, keys: Sequence[str], start: int, end: int) -> list[int]:
        """Where in `labels[start:end]` each of `keys` begins, in this order; -1 for one that is not there."""
        found = []
        for key in keys:
            at = self.labels.find(key, start, end)
            found.append(at)
            start = at + len(key) if at >= 0 else start
        return found

    def rows(self, keys: Sequence[str], start: int, end: int) -> list[tuple[Cell, ...]]:
        """The cells behind each of `keys` up to the next one that is there; () under a key that is not."""
        places = self.places(keys, start, end)
        known = [at for at in places if at >= 0]
        stops = dict(zip(known, [*known[1:], end], strict=True))
        return [self.between(at, stops[at]) if at >= 0 else () for at in places]


def of_length(cells: Sequence[Cell], length: int) -> tuple[Cell, ...] | None:
    """The cells if there are `length` of them, page numbers set aside where there are more; else None."""
    if len(cells) > length:
        cells = [cell for cell in cells if not cell.loose]
    return tuple(cells) if len(cells) == length else None


def strip(text: str) -> Strip:
    """Read `text` as labels with cells between them."""
    labels: list[str] = []
    cells: list[Cell] = []
    length = 0
    for line, loose in _lines(text):
        for is_row, run in groupby(_tokens(text, line), key=lambda token: token[1]):
            for place, _ in run:
                if is_row:
                    cells.append(Cell(_quantity(text, place), place, length, loose))
                else:
                    labels.append(text[place.start : place.end])
                    length += place.length
    return Strip("".join(labels), tuple(cells))


def _after(cell: Cell) -> int:
    return cell.after


def _lines(text: str) -> Iterator[tuple[Span, bool]]:
    """Lines that are neither empty nor page numbers; True for one beside an empty line."""
    at = 0
    before = True
    lines = text.split("\n")
    for number, line in enumerate(lines):
        body = line.strip()
        following = lines[number + 1].strip() if number + 1 < len(lines) else ""
        if body and not (len(body) <= 24 and len(body) > 1 and PAGE_LINE.fullmatch(body)):
            alone = NUMBER.fullmatch(body) is not None if len(body) <= 12 else False
            yield Span(at, at + len(line)), alone and (before or not following)
        before = not body
        at += len(line) + 1


def _tokens(text: str, line: Span) -> list[tuple[Span, bool]]:
    """The tokens of a line, True for cells: numbers that end it, or that stand in a row."""
    places = [Span(match.start(), match.end()) for match in TOKEN.finditer(text, line.start, line.end)]
    kinds = [_is_cell(text, place) for place in places]
    for index in range(len(places) - 1, 0, -1):
        # 数量3001 53 0: the label runs into its first cell
        before = places[index - 1]
        if kinds[index] and not kinds[index - 1] and before.length <= LONGEST:
            glued = GLUED.search(text[before.start : before.end])
            if glued:
                edge = before.start + glued.start()
                places[index - 1 : index] = [Span(before.start, edge), Span(edge, before.end)]
                kinds[index - 1 : index] = [False, True]
    found: list[tuple[Span, bool]] = []
    prose = text.find("。", line.start, line.end) >= 0
    for kind, run in groupby(zip(places, kinds, strict=True), key=lambda pair: pair[1]):
        row = [place for place, _ in run]
        last = row[-1] == places[-1]
        found += [(place, kind and (len(row) >= ROW or (last and not prose))) for place in row]
    return found


def _is_cell(text: str, place: Span) -> bool:
    if place.length > 11:
        return False
    word = text[place.start : place.end]
    return word in EMPTY or NUMBER.fullmatch(word) is not None


def _quantity(text: str, place: Span) -> Quantity | None:
    digits = text[place.start : place.end]
    if digits in EMPTY:
        return None
    value = Fraction(digits.replace(",", ""))
    exact = Interval.point(value)
    return Quantity(place, place, digits, value, exact, exact)
