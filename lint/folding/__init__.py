"""One script and one width for rules and grammar, and the exact way back to the source."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator

from reportlint.columns import numbers
from reportlint.folding.breaks import joins
from reportlint.folding.cuts import Cut as Cut
from reportlint.folding.cuts import Cuts, Stretch, cuts_in
from reportlint.folding.script import with_characters
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple


class Folded(NamedTuple):
    """Folded text and the cuts that were made, in source order.

    The text has "\\n" or "\\r\\n" for every line end. Each of its code points stands for exactly one of the source.
    """

    text: str
    cuts: Cuts
    ends: array[int]  # folded offset at which each cut was made
    removed: array[int]  # code points removed up to and including each cut
    characters: frozenset[str]  # all of the text, and perhaps some that were cut out

    def source_offset(self, offset: int) -> int:
        """Source offset of the code point that stands at `offset` in the folded text."""
        index = bisect_right(self.ends, offset)
        return offset + (self.removed[index - 1] if index else 0)

    def source_span(self, span: Span) -> Span:
        """Place in the source of a place in the folded text; cuts at its edges stay outside."""
        start, end = span
        index = bisect_right(self.ends, start)
        shift = self.removed[index - 1] if index else 0
        if index < len(self.ends) and self.ends[index] < end:  # a cut between the two
            return Span(start + shift, self.source_offset(end - 1) + 1)
        return Span(start + shift, max(start, end) + shift) if shift else span


def fold(text: str) -> Folded:
    """Fold `text`: simplified characters, half-width digits and marks, inserts and broken lines cut out."""
    plain, characters = with_characters(text)
    cuts = cuts_in(plain, characters)
    inside = _without(plain, characters, cuts)
    blanks: set[int] = set()
    broken: list[Stretch] = []
    for join in joins(inside.text) if "\n" in characters else ():
        start, end = inside.source_offset(join.start), inside.source_offset(join.end - 1) + 1
        broken.append((start, end, join.kind))
        if join.blank:
            blanks.add(start)
    if not broken:
        return inside
    del inside  # one copy of the text less while the last one is made
    return _without(plain, characters | {" "}, _merged(cuts, broken), blanks)


def _merged(inside: Iterable[Stretch], broken: Iterable[Stretch]) -> Iterator[Stretch]:
    """Both kinds of cuts in order, without those that lie within a broken line end."""
    covered = -1
    for cut in sorted((*inside, *broken), key=lambda cut: (cut[0], -cut[1])):
        if cut[0] >= covered:
            covered = cut[1]
            yield cut


def _without(plain: str, characters: frozenset[str], cuts: Iterable[Stretch], blanks: Container[int] = ()) -> Folded:
    """`plain` without the `cuts`; one that starts at one of `blanks` leaves a blank in place of its first code point."""
    starts, stops, ends, removed = numbers(), numbers(), numbers(), numbers()
    kinds: list[str] = []
    pieces: list[str] = []
    at = gone = 0
    for start, end, kind in cuts:
        pieces.append(plain[at:start])
        if start in blanks:
            pieces.append(" ")
            start += 1
        at = end
        if start == end:
            continue
        starts.append(start)
        stops.append(end)
        kinds.append(kind)
        ends.append(start - gone)
        gone += end - start
        removed.append(gone)
    pieces.append(plain[at:])
    return Folded("".join(pieces), Cuts(starts, stops, kinds), ends, removed, characters)
