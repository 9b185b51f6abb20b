"""One script and one width for rules and grammar, and the exact way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence

from reportlint.folding.breaks import joins
from reportlint.folding.cuts import Cut as Cut
from reportlint.folding.cuts import cuts_in
from reportlint.folding.script import with_characters
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple


class Folded(NamedTuple):
    """Folded text and the cuts that were made, in source order.

    The text has "\\n" or "\\r\\n" for every line end. Each of its code points stands for exactly one of the source.
    """

    text: str
    cuts: tuple[Cut, ...]
    ends: tuple[int, ...]  # folded offset at which each cut was made
    removed: tuple[int, ...]  # code points removed up to and including each cut
    characters: frozenset[str]  # all of the text, and perhaps some that were cut out

    def source_offset(self, offset: int) -> int:
        """Source offset of the code point that stands at `offset` in the folded text."""
        index = bisect_right(self.ends, offset)
        return offset + (self.removed[index - 1] if index else 0)

    def source_span(self, span: Span) -> Span:
        """Place in the source of a place in the folded text; cuts at its edges stay outside."""
        if span.end <= span.start:
            start = self.source_offset(span.start)
            return Span(start, start)
        return Span(self.source_offset(span.start), self.source_offset(span.end - 1) + 1)


def fold(text: str) -> Folded:
    """Fold `text`: simplified characters, half-width digits and marks, inserts and broken lines cut out."""
    plain, characters = with_characters(text)
    inside = _without(plain, characters, cuts_in(plain))
    broken = list(joins(inside.text)) if "\n" in plain else []
    if not broken:
        return inside
    places = [
        Cut(Span(inside.source_offset(join.span.start), inside.source_offset(join.span.end - 1) + 1), join.kind)
        for join in broken
    ]
    blanks = {place.span.start for join, place in zip(broken, places, strict=True) if join.blank}
    return _without(plain, characters | {" "}, _merged(inside.cuts, places), blanks)


def _merged(inside: Sequence[Cut], broken: Sequence[Cut]) -> Iterator[Cut]:
    """Both kinds of cuts in order, without those that lie within a broken line end."""
    covered = -1
    for cut in sorted((*inside, *broken), key=lambda cut: (cut.span.start, -cut.span.end)):
        if cut.span.start >= covered:
            covered = cut.span.end
            yield cut


def _without(plain: str, characters: frozenset[str], cuts: Iterable[Cut], blanks: Container[int] = ()) -> Folded:
    """`plain` without the `cuts`; one that starts at one of `blanks` leaves a blank in place of its first code point."""
    kept: list[Cut] = []
    pieces: list[str] = []
    ends: list[int] = []
    removed: list[int] = []
    at = gone = 0
    for cut in cuts:
        start, end = cut.span
        pieces.append(plain[at:start])
        if start in blanks:
            pieces.append(" ")
            start += 1
        at = end
        if start == end:
            continue
        kept.append(Cut(Span(start, end), cut.kind))
        ends.append(start - gone)
        gone += end - start
        removed.append(gone)
    pieces.append(plain[at:])
    return Folded("".join(pieces), tuple(kept), tuple(ends), tuple(removed), characters)
