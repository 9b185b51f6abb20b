"""One script and one width for rules and grammar, and the exact way back to the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from reportlint.grammar import Span

PINYIN = re.compile(r"(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)")


@dataclass(frozen=True)
class Cut:
    """A stretch of the source that the folded text leaves out."""

    span: Span
    kind: str  # "pinyin", "footnote", "break" or "page"


@dataclass(frozen=True)
class Folded:
    """Folded text and the cuts that were made, in source order."""

    text: str
    cuts: tuple[Cut, ...]
    _ends: tuple[int, ...]  # folded offset at which each cut was made
    _removed: tuple[int, ...]  # code points removed up to and including each cut

    def source_offset(self, offset: int) -> int:
        """Source offset of the code point that stands at `offset` in the folded text."""
        index = bisect_right(self._ends, offset)
        return offset + (self._removed[index - 1] if index else 0)

    def source_span(self, span: Span) -> Span:
        """Place in the source of a place in the folded text; cuts at its edges stay outside."""
        if span.end <= span.start:
            start = self.source_offset(span.start)
            return Span(start, start)
        return Span(self.source_offset(span.start), self.source_offset(span.end - 1) + 1)


WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}


def fold(text: str) -> Folded:
    """Fold `text`: simplified characters, half-width digits and marks, inserts and broken lines cut out."""
    plain = text.translate(WIDTH)
    cuts = tuple(Cut(Span(match.start(), match.end()), "pinyin") for match in PINYIN.finditer(plain))
    pieces: list[str] = []
    ends: list[int] = []
    removed: list[int] = []
    at = gone = 0
    for cut in cuts:
        pieces.append(plain[at : cut.span.start])
        ends.append(cut.span.start - gone)
        gone += cut.span.length
        removed.append(gone)
        at = cut.span.end
    pieces.append(plain[at:])
    return Folded("".join(pieces), cuts, tuple(ends), tuple(removed))
