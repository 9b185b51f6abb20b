"""The document as rules see it: folded text, its outline, and what its numbers claim."""

from __future__ import annotations

from functools import cached_property

from reportlint.folding import Folded, fold
from reportlint.grammar import Measured, Span
from reportlint.outline import Clause, Heading, Line, Marker, Outline, Paragraph, Section, Sentence, outline
from reportlint.source import Source


class Document:
    """A report, read once and shared by all rules.

    Every span is a place in `text`, the folded text; `source_span` leads back to the file.
    """

    def __init__(self, source: Source) -> None:
        self.source = source

    @cached_property
    def folded(self) -> Folded:
        """The folded text with its map to the source."""
        return fold(self.source.text)

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    @cached_property
    def outline(self) -> Outline:
        """The shape of the document."""
        return outline(self.text)

    @property
    def title(self) -> Span | None:
        """Place of the report's title."""
        return self.outline.title

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, by kind."""
        return self.outline.lines

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All numbered headings, in order."""
        return self.outline.headings

    @property
    def sections(self) -> tuple[Section, ...]:
        """One section for each heading, in order."""
        return self.outline.sections

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Running text, in order."""
        return self.outline.paragraphs

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences of all paragraphs, in order."""
        return self.outline.sentences

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Clauses of all sentences, in order."""
        return self.outline.clauses

    @property
    def markers(self) -> tuple[Marker, ...]:
        """Item labels inside paragraphs, in order."""
        return self.outline.markers

    def read(self, span: Span) -> str:
        """The folded text at `span`."""
        return self.text[span.start : span.end]

    def source_span(self, span: Span) -> Span:
        """Place in the source of a place in the folded text."""
        return self.folded.source_span(span)

    @cached_property
    def quantities(self) -> tuple[Measured, ...]:
        """Every quantity, date, period and rank, in order."""
        return ()
