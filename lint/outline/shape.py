"""What an outline is made of: lines, headings, sections, paragraphs, sentences, clauses and markers.

There are tens of thousands of lines and sentences in a megabyte; they are columns (`reportlint.columns`), and records only while
somebody looks at them. Who goes through all of them reads the columns.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import compress

from reportlint.columns import Columns
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple
from reportlint.outline.headings import Heading
from reportlint.outline.kinds import Kind


class Line(NamedTuple):
    """One line of the folded text, without its line end."""

    span: Span
    kind: Kind
    heading: Heading | None = None


class Section(NamedTuple):
    """A heading with all the text up to the next heading of its level or above; `parent` is an index, -1 at the top."""

    heading: Heading
    span: Span
    parent: int


class Paragraph(NamedTuple):
    """A line of running text (kind BODY, HEADING with text, or NOTE); `section` is an index, -1 before the first."""

    span: Span
    section: int
    kind: Kind


class Sentence(NamedTuple):
    """Text up to 。!? or a line end, closing quotes and brackets included; `paragraph` is an index."""

    span: Span
    paragraph: int


class Clause(NamedTuple):
    """Text between , ; : and sentence ends; `sentence` is an index."""

    span: Span
    sentence: int


class Marker(NamedTuple):
    """An item label inside running text: 一是, 首先, 第一, ①, (1) …; `style` is the label with its number taken out."""

    span: Span
    style: str
    number: int
    paragraph: int


class Lines(Columns[Line]):
    """All lines of a document."""

    __slots__ = ("headings", "kinds")

    def __init__(
        self, starts: array[int], ends: array[int], kinds: Sequence[Kind], headings: Sequence[Heading | None]
    ) -> None:
        super().__init__(
            lambda start, end, kind, heading: Line(Span(start, end), kind, heading), starts, ends, kinds, headings
        )
        self.kinds = kinds
        self.headings = headings

    def of(self, *kinds: Kind) -> Iterator[Line]:
        """The lines of these kinds, in order."""
        chosen = [kind in kinds for kind in self.kinds]
        return map(self._record, *(compress(column, chosen) for column in self._columns))

    def followed(self) -> Iterator[tuple[Heading, int]]:
        """Each heading that has a line of its own, with the index of the next line that is not blank."""
        heading, blank = Kind.HEADING, Kind.BLANK
        last: Heading | None = None
        for index, kind in enumerate(self.kinds):
            if kind is blank:
                continue
            if last is not None:
                yield last, index
            last = self.headings[index] if kind is heading else None


class Sections(Columns[Section]):
    """One section for each heading: `headings` and `parents` run beside the places."""

    __slots__ = ("headings", "parents")

    def __init__(
        self, starts: array[int], ends: array[int], headings: Sequence[Heading], parents: Sequence[int]
    ) -> None:
        super().__init__(
            lambda start, end, heading, parent: Section(heading, Span(start, end), parent),
            starts,
            ends,
            headings,
            parents,
        )
        self.headings = headings
        self.parents = parents


class Paragraphs(Columns[Paragraph]):
    """Running text, in order."""

    __slots__ = ("kinds", "sections")

    def __init__(self, starts: array[int], ends: array[int], sections: array[int], kinds: Sequence[Kind]) -> None:
        super().__init__(
            lambda start, end, section, kind: Paragraph(Span(start, end), section, kind), starts, ends, sections, kinds
        )
        self.sections = sections
        self.kinds = kinds


class Sentences(Columns[Sentence]):
    """The sentences of all paragraphs, in order; `paragraphs` tells which each stands in."""

    __slots__ = ("paragraphs",)

    def __init__(self, starts: array[int], ends: array[int], paragraphs: array[int]) -> None:
        super().__init__(lambda start, end, paragraph: Sentence(Span(start, end), paragraph), starts, ends, paragraphs)
        self.paragraphs = paragraphs


class Markers(Columns[Marker]):
    """Item labels inside paragraphs, in order."""

    __slots__ = ("numbers", "paragraphs", "styles")

    def __init__(
        self,
        starts: array[int],
        ends: array[int],
        styles: Sequence[str],
        numbers: Sequence[int],
        paragraphs: array[int],
    ) -> None:
        super().__init__(
            lambda start, end, style, number, paragraph: Marker(Span(start, end), style, number, paragraph),
            starts,
            ends,
            styles,
            numbers,
            paragraphs,
        )
        self.styles = styles
        self.numbers = numbers
        self.paragraphs = paragraphs


class Outline(NamedTuple):
    """Everything about the shape of one document; `sections` runs parallel to `headings`."""

    title: Span | None
    lines: Lines
    headings: tuple[Heading, ...]
    sections: Sections
    paragraphs: Paragraphs
    sentences: Sentences
    markers: Markers
