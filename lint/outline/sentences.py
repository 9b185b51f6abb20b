"""Sentences and clauses of one paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import Span, patterns

END = patterns.compile(r"[。!?][。!?”’」』)》】]*")
GOES_ON = frozenset("的之等、,;")  # after a quotation that ends with its own mark
QUOTES = patterns.compile(r"[“”]")
QUOTED = 400  # code points; a quotation mark that closes later than this is taken for a lost one
# no clause ends inside 1,234 or 12:41:47
PAUSE = patterns.compile(r"[;。!?][”’」』)》】]*|,(?!(?<=\d,)\d{3}(?!\d))|:(?!(?<=\d:)\d)")


def sentences(text: str, paragraph: Span) -> list[Span]:
    """Places in `paragraph` that end with 。!? and the quotes and brackets that close there, or with the paragraph.

    A mark inside “…” ends no sentence while the quotation goes on.
    """
    start, end = paragraph
    first = END.search(text, start, end)
    if first is None or first.end() == end:
        return [paragraph] if end > start else []
    found: list[Span] = []
    quotations = list(_quotations(text, start, end)) if text.find("“", start, end) >= 0 else []
    begin, index = start, 0
    for match in END.finditer(text, first.start(), end):
        mark, stop = match.span()
        while index < len(quotations) and quotations[index].end < stop:
            index += 1
        if index < len(quotations) and quotations[index].start < mark:
            continue
        if text[stop : stop + 1] in GOES_ON and text[stop - 1] in "”’」』)》】":
            continue
        if span := _trim(text, begin, stop):
            found.append(span)
        begin = stop
    if span := _trim(text, begin, end):
        found.append(span)
    return found


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """Places in `sentence` that end with , ; : or a sentence's end."""
    begin = sentence.start
    for match in PAUSE.finditer(text, sentence.start, sentence.end):
        stop = match.end()
        span = _trim(text, begin, stop)
        if span:
            yield span
        begin = stop
    span = _trim(text, begin, sentence.end)
    if span:
        yield span


def _quotations(text: str, start: int, end: int) -> Iterator[Span]:
    """Places from each “ to the place of its ”."""
    opened = -1
    for match in QUOTES.finditer(text, start, end):
        if match[0] == "“":
            opened = match.start()
        elif opened >= 0:
            if match.start() - opened <= QUOTED:
                yield Span(opened, match.start())
            opened = -1


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in " \t\r\n":
        start += 1
    while start < end and text[end - 1] in " \t\r\n":
        end -= 1
    return Span(start, end) if start < end else None
