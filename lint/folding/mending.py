"""Edits that take out of the source what folding cut out of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlint.document import Document
from reportlint.finding import Edit
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple


class Removed(NamedTuple):
    """One cut: its place in the source, and the folded offset at which it was made."""

    span: Span
    at: int

    @property
    def place(self) -> Span:
        """The code point of the folded text before the cut, or the one after it at the very beginning."""
        return Span(self.at - 1, self.at) if self.at else Span(0, 1)


def removed(document: Document, kind: str) -> list[Removed]:
    """The cuts of one kind, in order."""
    found = []
    gone = 0
    for cut in document.folded.cuts:
        if cut.kind == kind:
            found.append(Removed(cut.span, cut.span.start - gone))
        gone += cut.span.length
    return found


def without(document: Document, cuts: Sequence[Removed]) -> Iterator[Edit]:
    """Edits that delete `cuts` (as `removed` gives them) from the source, one for each run of neighbouring cuts.

    A place inside a cut has no offset of its own in the folded text: each edit replaces the code points around the cuts by
    themselves, as the source has them, so that other cuts between them stay.
    """
    source, folded = document.source.text, document.folded
    for _, run in groupby(enumerate(cuts), key=lambda pair: pair[1].at - pair[0]):
        row = [cut for _, cut in run]
        span = Span(max(0, row[0].at - 1), min(row[-1].at + 1, len(document.text)))
        if span.length < 2:
            continue
        pieces = []
        start = folded.source_offset(span.start)
        for cut in row:
            pieces.append(source[start : cut.span.start])
            start = cut.span.end
        pieces.append(source[start : folded.source_offset(span.end - 1) + 1])
        yield Edit(span, "".join(pieces))
