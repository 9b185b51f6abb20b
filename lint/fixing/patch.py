"""A unified diff made from the edits themselves, in time linear in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.finding import Edit
from reportlint.fixing.edits import applied
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple

CONTEXT = 3  # unchanged lines around a change
UNENDED = "\\ No newline at end of file\n"


class _Change(NamedTuple):
    """Whole lines, numbered from 0 up to but not including `end`, with the lines that take their place."""

    start: int
    end: int
    lines: list[str]


def unified(text: str, edits: Sequence[Edit], path: str) -> Iterator[str]:
    """The lines of the diff that `edits` make in `text`, each with its line end; lines end at LF, as `patch` reads them."""
    changes = list(_changes(text, edits))
    if not changes:
        return
    old = _lines(text)
    yield f"--- {path}\n"
    yield f"+++ {path}\n"
    grown = 0
    for hunk in _hunks(changes):
        first, last = max(0, hunk[0].start - CONTEXT), min(len(old), hunk[-1].end + CONTEXT)
        more = sum(len(change.lines) - (change.end - change.start) for change in hunk)
        yield f"@@ -{_range(first, last - first)} +{_range(first + grown, last - first + more)} @@\n"
        grown += more
        at = first
        for change in hunk:
            yield from _marked(" ", old[at : change.start])
            yield from _marked("-", old[change.start : change.end])
            yield from _marked("+", change.lines)
            at = change.end
        yield from _marked(" ", old[at:last])


def _changes(text: str, edits: Sequence[Edit]) -> Iterator[_Change]:
    """The edits as changes of whole lines, those of the same lines together."""
    start = end = number = counted = 0
    group: list[Edit] = []
    for edit in (*edits, None):
        if group and (edit is None or edit.span.start >= end):
            moved = [Edit(Span(each.span.start - start, each.span.end - start), each.replacement) for each in group]
            number += text.count("\n", counted, start)
            counted = start
            change = _trimmed(number, _lines(text[start:end]), _lines(applied(text[start:end], moved)))
            if change is not None:
                yield change
            group = []
        if edit is not None:
            if not group:
                start = text.rfind("\n", 0, edit.span.start) + 1
            # The next line too where the end of this one may go; nothing begins after a last line without an end.
            end = text.find("\n", edit.span.end) + 1 or len(text) + 1
            group.append(edit)


def _trimmed(number: int, before: list[str], after: list[str]) -> _Change | None:
    """The change from `before`, which begins at line `number`, to `after` without the lines that stay."""
    if before == after:
        return None
    shorter = min(len(before), len(after))
    head = next((index for index in range(shorter) if before[index] != after[index]), shorter)
    tail = next((index for index in range(shorter - head) if before[-1 - index] != after[-1 - index]), shorter - head)
    return _Change(number + head, number + len(before) - tail, after[head : len(after) - tail])


def _hunks(changes: Sequence[_Change]) -> Iterator[list[_Change]]:
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change.start - hunk[-1].end > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    yield hunk


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _marked(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield f"{sign}{line}"
        if not line.endswith("\n"):
            yield f"\n{UNENDED}"


def _range(start: int, length: int) -> str:
    return str(start + 1) if length == 1 else f"{start + 1 if length else start},{length}"
