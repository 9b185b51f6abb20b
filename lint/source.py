"""A document as it was read: decoded text, its encoding, and where its lines begin."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from functools import cached_property

from reportlint.columns import numbers
from reportlint.grammar import Span, patterns

LINE_END = patterns.compile(r"\r\n?|\n")


class Source:
    """Decoded text with line ends as they are in the file (CR LF, LF or CR).

    Offsets count its code points from 0; a byte order mark is not one of them. The text may hold anything, lone
    surrogates and NULs included. Nobody changes one.
    """

    def __init__(self, text: str, path: str = "<text>", encoding: str = "utf-8", bom: bool = False) -> None:
        self.text = text
        self.path = path
        self.encoding = encoding
        self.bom = bom

    def __repr__(self) -> str:
        return f"<source {self.path}, {len(self.text)} characters>"

    def with_text(self, text: str) -> Source:
        """Another text of the same file."""
        return Source(text, self.path, self.encoding, self.bom)

    def at(self, path: str) -> Source:
        """The same text, as that of the file at `path`."""
        return Source(self.text, path, self.encoding, self.bom)

    @cached_property
    def line_starts(self) -> array[int]:
        """Offset of the first code point of each line."""
        starts = numbers((0,))
        starts.extend(match.end() for match in LINE_END.finditer(self.text))
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both from 1, the column in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> Span:
        """Place of line `number` (from 1), without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))
