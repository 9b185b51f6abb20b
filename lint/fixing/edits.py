"""Edits of one text, in order and apart from each other: applied, and two rounds of them told as one."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence

from reportlint.finding import Edit
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple


def applied(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all `edits` made."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += text[at : edit.span.start], edit.replacement
        at = edit.span.end
    return "".join(pieces) + text[at:]


class Taken:
    """Places that may not be edited (again). Places that touch count as overlapping."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)

    def free(self, edits: Sequence[Edit]) -> bool:
        """True when `edits`, in order, neither meet a taken place nor each other."""
        end = -1
        for edit in edits:
            if edit.span.start <= end or self._meets(edit.span):
                return False
            end = edit.span.end
        return True

    def _meets(self, span: Span) -> bool:
        # The taken places are apart from each other, so only the two around the start of `span` can meet it.
        index = bisect_left(self._spans, span)
        before = index > 0 and self._spans[index - 1].end >= span.start
        return before or (index < len(self._spans) and self._spans[index].start <= span.end)

    def take(self, edits: Iterable[Edit]) -> None:
        """Take the places of `edits`."""
        for edit in edits:
            insort(self._spans, edit.span)


class _Step(NamedTuple):
    """An edit of the middle text: made by the first round (`old` is its place before that), or by the second."""

    span: Span
    old: Span | None
    edit: Edit | None


def composed(first: Sequence[Edit], middle: str, second: Sequence[Edit]) -> list[Edit]:
    """Edits that lead at once where `first` and then `second`, edits of the text `middle` that it gives, lead."""
    steps = sorted((*_made(first), *(_Step(edit.span, None, edit) for edit in second)), key=lambda step: step.span)
    found = []
    shift = 0  # from a place in the middle text to that in the first one
    for group in _touching(steps):
        start, end = group[0].span.start, max(step.span.end for step in group)
        begin = start + shift
        shift += sum(step.old.length - step.span.length for step in group if step.old is not None)
        moved = (
            Edit(Span(edit.span.start - start, edit.span.end - start), edit.replacement)
            for step in group
            if (edit := step.edit) is not None
        )
        found.append(Edit(Span(begin, end + shift), applied(middle[start:end], moved)))
    return found


def _made(edits: Sequence[Edit]) -> Iterator[_Step]:
    """What `edits` leave in the text that they give."""
    shift = 0
    for edit in edits:
        start = edit.span.start + shift
        shift += len(edit.replacement) - edit.span.length
        yield _Step(Span(start, edit.span.end + shift), edit.span, None)


def _touching(steps: Iterable[_Step]) -> Iterator[list[_Step]]:
    """Steps in groups that touch one another."""
    group: list[_Step] = []
    end = -1
    for step in steps:
        if group and step.span.start > end:
            yield group
            group = []
        group.append(step)
        end = max(end, step.span.end)
    if group:
        yield group
