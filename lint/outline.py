"""The shape of a document: lines by kind, headings, sections, paragraphs, sentences, clauses, list markers.

All spans are places in the folded text, in which line ends are "\\n" or "\\r\\n" and half-width marks stand for full-width ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from reportlint.grammar import Span

NUMERALS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)}


class Kind(Enum):
    """What a line is."""

    BLANK = "blank"
    TITLE = "title"  # title and subtitle of the report
    METADATA = "metadata"  # issuer, date, index number, source, view counter, abstract of a saved page
    NAVIGATION = "navigation"  # breadcrumbs, share bars, pagers, links to other pages, licence footers
    CONTENTS = "contents"  # entries of a table of contents
    PAGE = "page"  # page numbers and running heads
    TABLE = "table"  # flattened table rows: mostly numbers
    HEADING = "heading"  # a heading on a line of its own
    BODY = "body"
    NOTE = "note"  # footnotes, glossary entries, attachments' lists at the end


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading: on its own line, or run in before the text of a paragraph (`run_in`).

    `style` is the label with its number taken out: "一、" "(一)" "1." "(1)" "第一章" "①" …; `level` counts from 1.
    """

    span: Span
    label: Span
    title: Span
    style: str
    level: int
    number: int
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the folded text, without its line end."""

    span: Span
    kind: Kind
    heading: Heading | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all the text up to the next heading of its level or above; `parent` is an index, -1 at the top."""

    heading: Heading
    span: Span
    parent: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of running text (kind BODY, HEADING with text, or NOTE); `section` is an index, -1 before the first."""

    span: Span
    section: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Sentence:
    """Text up to 。!? or ;-free line end; `paragraph` is an index."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Clause:
    """Text between , ; : and sentence ends; `sentence` is an index."""

    span: Span
    sentence: int


@dataclass(frozen=True, slots=True)
class Marker:
    """An item label inside running text: 一是, 首先, 第一, ①, (1) …; `style` is the label with its number taken out."""

    span: Span
    style: str
    number: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything about the shape of one document."""

    title: Span | None
    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]
    markers: tuple[Marker, ...]


HEADING = re.compile(r"[ \u3000]*(?:(?P<a>[一二三四五六七八九十])、|\((?P<b>[一二三四五六七八九十])\)|(?P<c>\d{1,2})[.、](?!\d))")
STYLES = {"a": ("一、", 1), "b": ("(一)", 2), "c": ("1.", 3)}
SENTENCE = re.compile(r"[^。!?\n]+[。!?]*[”’」』)]*")
CLAUSE = re.compile(r"[^,;:。!?\n]+[,;:。!?]*")
MARKER = re.compile(r"(?:(?<=[。;:,])|^)([一二三四五六七八九十])(是|要)")


def outline(text: str) -> Outline:
    """Read the shape of `text`, the folded text of a document."""
    lines: list[Line] = []
    headings: list[Heading] = []
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    clauses: list[Clause] = []
    markers: list[Marker] = []
    title: Span | None = None
    at = 0
    for raw in text.splitlines(keepends=True):
        body = raw.rstrip("\r\n")
        span = Span(at, at + len(body))
        at += len(raw)
        if not body.strip():
            lines.append(Line(span, Kind.BLANK))
            continue
        if title is None:
            title = span
            lines.append(Line(span, Kind.TITLE))
            continue
        match = HEADING.match(body)
        heading = None
        if match:
            group = match.lastgroup or "a"
            style, level = STYLES[group]
            written = match[group]
            number = int(written) if written.isdigit() else NUMERALS[written]
            stop = body.find("。")
            run_in = len(body) > 40
            end = span.start + (stop if run_in and stop >= 0 else len(body))
            heading = Heading(Span(span.start, end), Span(span.start, span.start + match.end()),
                              Span(span.start + match.end(), end), style, level, number, run_in)
            headings.append(heading)
        lines.append(Line(span, Kind.HEADING if heading and not heading.run_in else Kind.BODY, heading))
        paragraphs.append(Paragraph(span, len(headings) - 1, Kind.BODY))
        for mark in MARKER.finditer(body):
            markers.append(Marker(Span(span.start + mark.start(), span.start + mark.end()), "一" + mark[2], NUMERALS[mark[1]], len(paragraphs) - 1))
        for sentence in SENTENCE.finditer(body):
            sentences.append(Sentence(Span(span.start + sentence.start(), span.start + sentence.end()), len(paragraphs) - 1))
            for clause in CLAUSE.finditer(sentence[0]):
                start = span.start + sentence.start()
                clauses.append(Clause(Span(start + clause.start(), start + clause.end()), len(sentences) - 1))
    sections: list[Section] = []
    open_: list[int] = []
    for index, heading in enumerate(headings):
        while open_ and headings[open_[-1]].level >= heading.level:
            open_.pop()
        end = next((later.span.start for later in headings[index + 1 :] if later.level <= heading.level), len(text))
        sections.append(Section(heading, Span(heading.span.start, end), open_[-1] if open_ else -1))
        open_.append(index)
    return Outline(title, tuple(lines), tuple(headings), tuple(sections), tuple(paragraphs), tuple(sentences), tuple(clauses), tuple(markers))
