"""Tables that were flattened to text: which of the numbers are cells, and under which labels they stand.

A text layer prints a table cell by cell or row by row, breaks labels over lines and puts page numbers between rows. What
it keeps is the order. So a text is read as one strip of label characters with the cells between them, and rows are found by
labels that are known beforehand. Works on folded text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import groupby

from reportlint.folding.rows import PAGE_ENDS, PAGE_LINE
from reportlint.grammar import Figure, Interval, Quantity, Span, patterns
from reportlint.grammar.records import NamedTuple

TOKEN = patterns.compile(r"[^\s|│┃]+")
NUMBER = patterns.compile(r"\d{1,9}|\d{1,3}(?:,\d{3}){1,2}")
CELL = patterns.compile(r"[\d/—–-](?<![^\s|│┃].)[\d,]{0,10}(?![^\s|│┃])")  # every token that may be one
GLUED = patterns.compile(r"(?<=[一-鿿)”])\d{1,9}$")
LEADING = patterns.compile(r"\d{1,9}(?=[,、(]?[一-鿿])")
EMPTY = frozenset("/-—–")
ROW = 5  # numbers in a row that text may follow on the same line: fewer stand in a sentence
LONGEST = 40  # code points of a token that may carry a number at its end


class Cell(NamedTuple):
    """What stands in one cell of a table; `after` counts the label characters before it.

    `loose`: it stands alone between empty lines, as page numbers do.
    """

    written: str
    span: Span
    after: int
    loose: bool

    @property
    def quantity(self) -> Quantity | None:
        """Its number; None for a dash."""
        if self.written in EMPTY:
            return None
        value, exact = _read(self.written)
        return Quantity.at(self.span, self.span, Figure(self.written, value, exact, exact))


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


@lru_cache(maxsize=1024)  # the same small numbers fill most cells
def _read(written: str) -> tuple[Fraction, Interval]:
    value = Fraction(int(written.replace(",", "")))
    return value, Interval.point(value)


def flattened(text: str, start: int, end: int) -> Strip:
    """Read `text[start:end]`, whole lines, as labels with cells between them."""
    labels: list[str] = []
    cells: list[Cell] = []
    length = 0
    for line, loose in _lines(text, start, end):
        if not CELL.search(text, line.start, line.end):  # prose, mostly
            labels.append("".join(TOKEN.findall(text, line.start, line.end)))
            length += len(labels[-1])
            continue
        for place, is_cell in _tokens(text, line):
            written = text[place.start : place.end]
            if is_cell:
                cells.append(Cell(written, place, length, loose))
            else:
                labels.append(written)
                length += place.length
    return Strip("".join(labels), tuple(cells))


def _after(cell: Cell) -> int:
    return cell.after


def _lines(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """Lines that are neither empty nor page numbers; True for a number alone between empty lines or a page's edge."""
    at = start
    before = True
    lines = text[start:end].split("\n")
    for number, line in enumerate(lines):
        body = line.strip()
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if body and not (1 < len(body) <= 24 and body[-1] in PAGE_ENDS and PAGE_LINE.fullmatch(body)):
            short = len(body) <= 4 and body.isdecimal()
            apart = short and (before or line[0] == "\f") and (following[:1] == "\f" or not following.strip())
            yield Span(at, at + len(line)), apart
        before = not body
        at += len(line) + 1


def _tokens(text: str, line: Span) -> list[tuple[Span, bool]]:
    """The tokens of a line, True for cells: numbers that end it, or that stand in a row."""
    tokens: list[tuple[Span, bool]] = []
    for match in TOKEN.finditer(text, line.start, line.end):
        place = Span(match.start(), match.end())
        cell = _is_cell(text, place)
        if cell and tokens and not tokens[-1][1] and tokens[-1][0].length <= LONGEST:
            before = tokens[-1][0]
            glued = GLUED.search(text[before.start : before.end])  # 数量3001 53 0: the label runs into its first cell
            if glued:
                edge = before.start + glued.start()
                tokens[-1:] = [(Span(before.start, edge), False), (Span(edge, before.end), True)]
        elif not cell and len(tokens) >= ROW and all(known for _, known in tokens[1 - ROW :]):
            leading = LEADING.match(text, place.start, place.end)  # 0 0 163,只计: a broken label goes on behind its row
            if leading:
                tokens.append((Span(place.start, leading.end()), True))
                place = Span(leading.end(), place.end)
        tokens.append((place, cell))
    prose = text.find("。", line.start, line.end) >= 0
    found: list[tuple[Span, bool]] = []
    for cell, run in groupby(tokens, key=lambda token: token[1]):
        row = [place for place, _ in run]
        counts = cell and (len(row) >= ROW or (row[-1] == tokens[-1][0] and not prose))
        found += [(place, counts) for place in row]
    return found


def _is_cell(text: str, place: Span) -> bool:
    if place.length > 11:
        return False
    word = text[place.start : place.end]
    return word in EMPTY or NUMBER.fullmatch(word) is not None
