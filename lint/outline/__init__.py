"""The shape of a document: lines by kind, headings, sections, paragraphs, sentences, clauses, list markers.

All spans are places in the folded text, in which line ends are "\\n" or "\\r\\n" and half-width marks stand for full-width ones.
"""

from collections.abc import Sequence

from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple
from reportlint.outline.headings import Heading, find_headings
from reportlint.outline.kinds import Kind
from reportlint.outline.labels import markers
from reportlint.outline.levels import ends, parents
from reportlint.outline.lines import classify
from reportlint.outline.sentences import sentences

__all__ = ["Clause", "Heading", "Kind", "Line", "Marker", "Outline", "Paragraph", "Section", "Sentence", "outline"]


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


class Outline(NamedTuple):
    """Everything about the shape of one document; `sections` runs parallel to `headings`."""

    title: Span | None
    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    markers: tuple[Marker, ...]


RUNNING = (Kind.BODY, Kind.HEADING, Kind.NOTE)
BLANKS = " \t\u200b\ufeff"


def outline(text: str) -> Outline:
    """Read the shape of `text`, the folded text of a document."""
    places = _lines(text)
    raw = [text[start:end] for start, end in places]
    kinds, titled = classify(raw)
    found = find_headings(text, places, raw, kinds)
    headings = tuple(found.values())
    above = parents([heading.level for heading in headings])
    stops = ends([heading.span.start for heading in headings], [heading.level for heading in headings], len(text))
    sections = tuple(
        Section(heading, Span(heading.span.start, stop), parent)
        for heading, stop, parent in zip(headings, stops, above, strict=True)
    )
    lines: list[Line] = []
    paragraphs: list[Paragraph] = []
    said: list[Sentence] = []
    items: list[Marker] = []
    section = -1
    for index, (span, kind, line) in enumerate(zip(places, kinds, raw, strict=True)):
        heading = found.get(index)
        lines.append(Line(span, kind, heading))
        if heading:
            section += 1
        if kind not in RUNNING:
            continue
        bare = line.strip(BLANKS)
        if len(bare) < len(line):
            start = span.start + len(line) - len(line.lstrip(BLANKS))
            span = Span(start, start + len(bare))
        number = len(paragraphs)
        paragraphs.append(Paragraph(span, section, kind))
        said += [Sentence(place, number) for place in sentences(text, span)]
        begin = heading.label.end if heading else span.start
        items += [Marker(place, style, value, number) for place, style, value in markers(text, begin, span.end)]
    return Outline(
        _title(text, places, titled),
        tuple(lines),
        headings,
        sections,
        tuple(paragraphs),
        tuple(said),
        tuple(items),
    )


def _lines(text: str) -> list[Span]:
    places = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        places.append(Span(start, end - 1 if line[-1:] == "\r" and end < len(text) else end))
        start = end + 1
    if places[-1].start == len(text):
        del places[-1]
    return places


def _title(text: str, places: Sequence[Span], titled: tuple[int, int] | None) -> Span | None:
    """Place of the title without blanks around it, and without "标题:" where a metadata line gives it."""
    if titled is None:
        return None
    start, end = places[titled[0]][0], places[titled[1]][1]
    if text.startswith("标题", start):
        start = text.find(":", start, end) + 1
    while start < end and text[start] in BLANKS:
        start += 1
    while start < end and text[end - 1] in BLANKS:
        end -= 1
    return Span(start, end)
