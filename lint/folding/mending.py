"""Edits that take out of the source what folding cut out of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    cuts = document.folded.cuts
    places = zip(cuts.starts, cuts.ends, cuts.kinds, document.folded.ends, strict=True)
    return [Removed(Span(start, end), at) for start, end, known, at in places if known == kind]


def without(document: Document, cuts: Sequence[Removed]) -> Iterator[Edit]:
    """Edits that delete `cuts` (as `removed` gives them) from the source, one for each run of neighbouring cuts.

    A place inside a cut has no offset of its own in the folded text: each edit replaces the code points around the cuts by
    themselves, as the source has them, so that other cuts between them stay.
    """
    run: list[Removed] = []
    for cut in cuts:
        if run and cut.at != run[-1].at + 1:
            yield from _edit(document, run)
            run = []
        run.append(cut)
    if run:
        yield from _edit(document, run)


def _edit(document: Document, run: Sequence[Removed]) -> Iterator[Edit]:
    source, folded = document.source.text, document.folded
    first, last = max(0, run[0].at - 1), min(run[-1].at, len(folded.text) - 1)
    if first >= last:
        return
    pieces = []
    start = folded.source_offset(first)
    for (begin, end), _ in run:
        pieces.append(source[start:begin])
        start = end
    pieces.append(source[start : folded.source_offset(last) + 1])
    yield Edit(Span(first, last + 1), "".join(pieces))
