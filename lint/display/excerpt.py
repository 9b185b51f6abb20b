"""Pieces of the source around given places, cut to the width of a terminal, with the cells each place covers."""

from collections.abc import Iterable, Iterator, Sequence

from reportlint.display.cells import cells, printable, widths
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple
from reportlint.source import Source

CUT = "…"


class Mark(NamedTuple):
    """A place of the source to be marked; `primary` is the finding's own, the others carry a note."""

    span: Span
    note: str = ""
    primary: bool = False


class Placed(NamedTuple):
    """A mark in an excerpt: the cells from `start` up to `end`; `runs_on` when its place ends beyond the excerpt."""

    mark: Mark
    start: int
    end: int
    runs_on: bool = False


class Excerpt(NamedTuple):
    """Printable text from one line of the source, and what is marked in it, from left to right."""

    line: int
    text: str
    marks: tuple[Placed, ...]


def gathered(
    source: Source, marks: Iterable[Mark], room: int, ambiguous: int = 1, cut: str = CUT
) -> Iterator[list[Mark]]:
    """The marks for the fewest excerpts of at most `room` cells in which all can be seen, in order of their places."""
    near: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.span.start, not mark.primary)):
        if near and not _fits(source, [*near, mark], room - 2 * cells(cut, ambiguous), ambiguous):
            yield near
            near = []
        near.append(mark)
    if near:
        yield near


def _bounds(source: Source, offset: int) -> Span:
    """The line around `offset` without its line end; never a copy of the line, which may have megabytes."""
    line, column = source.position(offset)
    starts = source.line_starts
    end = starts[line] if line < len(starts) else len(source.text)
    while end > offset and source.text[end - 1] in "\r\n":
        end -= 1
    return Span(offset - column + 1, end)


def _fits(source: Source, marks: Sequence[Mark], room: int, ambiguous: int) -> bool:
    bounds = _bounds(source, marks[0].span.start)
    start = marks[0].span.start
    last = marks[-1].span
    if last.start > bounds.end:
        return False
    end = min(max(mark.span.end for mark in marks), bounds.end)
    return end - start <= room and sum(widths(source.text[start:end], ambiguous)) <= room


def draw(source: Source, marks: Sequence[Mark], room: int, ambiguous: int = 1, cut: str = CUT) -> Excerpt:
    """The excerpt of at most `room` cells in which `marks` are seen, as `gathered`."""
    bounds = _bounds(source, marks[0].span.start)
    first = marks[0].span.start
    end = min(max(mark.span.end for mark in marks), bounds.end)
    end = max(min(end, first + room), first)
    margin = cells(cut, ambiguous)
    left = widths(source.text[max(bounds.start, first - room) : first], ambiguous)[::-1]
    core = widths(source.text[first:end], ambiguous)
    right = widths(source.text[end : min(bounds.end, end + room)], ambiguous)
    free = room - 2 * margin - sum(core)
    before = _count(left, max(free // 2, free - sum(right)))
    after = _count(right, free - sum(left[:before]))
    start, stop = first - before, end + after
    while sum(core) > room - 2 * margin and len(core) > 1:  # one place that is wider than the terminal
        core.pop()
        stop -= 1
    lead = cut if start > bounds.start else ""
    trail = cut if stop < bounds.end else ""
    shift = cells(lead, ambiguous)
    offsets = [shift]
    text = source.text[start:stop]
    for width in widths(text, ambiguous):
        offsets.append(offsets[-1] + width)
    placed = []
    for mark in marks:
        begin = min(max(mark.span.start - start, 0), len(text))
        until = min(max(mark.span.end - start, begin), len(text))
        width = offsets[until] - offsets[begin]
        placed.append(Placed(mark, offsets[begin], offsets[begin] + max(width, 1), mark.span.end > stop))
    line, _ = source.position(first)
    return Excerpt(line, lead + printable(text) + trail, tuple(placed))


def _count(wide: Sequence[int], room: int) -> int:
    """How many of these widths fit into `room`."""
    used = 0
    for index, width in enumerate(wide):
        used += width
        if used > room:
            return index
    return len(wide)
