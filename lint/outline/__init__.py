"""The shape of a document: lines by kind, headings, sections, paragraphs, sentences, clauses, list markers.

All spans are places in the folded text, in which line ends are "\\n" or "\\r\\n" and half-width marks stand for full-width ones.
"""

from array import array
from collections.abc import Sequence
from itertools import accumulate
from operator import add

from reportlint.columns import numbers
from reportlint.grammar import Span
from reportlint.outline.headings import Heading, find_headings
from reportlint.outline.kinds import BLANKS, Kind
from reportlint.outline.labels import markers
from reportlint.outline.levels import nested
from reportlint.outline.lines import classify
from reportlint.outline.sentences import sentences
from reportlint.outline.shape import (
    Clause,
    Line,
    Lines,
    Marker,
    Markers,
    Outline,
    Paragraph,
    Paragraphs,
    Section,
    Sections,
    Sentence,
    Sentences,
)

__all__ = ["Clause", "Heading", "Kind", "Line", "Marker", "Outline", "Paragraph", "Section", "Sentence", "outline"]

RUNNING = (Kind.BODY, Kind.HEADING, Kind.NOTE)


def outline(text: str) -> Outline:
    """Read the shape of `text`, the folded text of a document."""
    raw = text.split("\n")
    starts = numbers(accumulate((len(line) + 1 for line in raw[:-1]), initial=0))
    if not raw[-1]:  # the text ends with a line end, or is empty
        raw.pop()
        starts.pop()
    if "\r" in text:
        last = raw[-1:] if not text.endswith("\n") else []
        raw = [line.removesuffix("\r") for line in raw[: len(raw) - len(last)]] + last
    stops = numbers(map(add, starts, map(len, raw)))
    written = [line.strip(BLANKS) for line in raw]
    indented = (start + line.find(bare[:1]) for start, line, bare in zip(starts, raw, written, strict=True))
    places = starts if written == raw else numbers(indented)
    kinds, titled = classify(written)
    found = find_headings(text, places, written, kinds)
    headings = tuple(filter(None, found))
    begins = numbers(heading.start for heading in headings)
    ends, parents = nested(begins, [heading.level for heading in headings], len(text))
    return Outline(
        _title(text, starts, stops, titled),
        Lines(starts, stops, kinds, found),
        headings,
        Sections(begins, numbers(ends), headings, array("i", parents)),
        *_running(text, places, written, kinds, found),
    )


def _running(
    text: str,
    starts: Sequence[int],
    written: Sequence[str],
    kinds: Sequence[Kind],
    found: Sequence[Heading | None],
) -> tuple[Paragraphs, Sentences, Markers]:
    """The lines of running text, their sentences, and the markers in them.

    `written` are all lines without blanks around them, `starts` where they then begin.
    """
    begins, stops, sections = numbers(), numbers(), array("i")
    running: list[Kind] = []
    opened, closed, within = numbers(), numbers(), numbers()  # sentences
    items: list[tuple[int, int, str, int, int]] = []
    section = -1
    for start, line, kind, heading in zip(starts, written, kinds, found, strict=True):
        if heading is not None:
            section += 1
        if kind not in RUNNING:
            continue
        end, number = start + len(line), len(running)
        for begin, stop in sentences(text, start, end):
            opened.append(begin)
            closed.append(stop)
            within.append(number)
        for item in markers(text, heading.label_end if heading else start, end):
            items.append((*item, number))
        begins.append(start)
        stops.append(end)
        sections.append(section)
        running.append(kind)
    places, ends_, styles, values, homes = zip(*items, strict=True) if items else ((),) * 5
    return (
        Paragraphs(begins, stops, sections, running),
        Sentences(opened, closed, within),
        Markers(numbers(places), numbers(ends_), styles, values, numbers(homes)),
    )


def _title(text: str, starts: Sequence[int], stops: Sequence[int], titled: tuple[int, int] | None) -> Span | None:
    """Place of the title without blanks around it, and without "标题:" where a metadata line gives it."""
    if titled is None:
        return None
    start, end = starts[titled[0]], stops[titled[1]]
    if text.startswith("标题", start):
        start = text.find(":", start, end) + 1
    while start < end and text[start] in BLANKS:
        start += 1
    while start < end and text[end - 1] in BLANKS:
        end -= 1
    return Span(start, end)
