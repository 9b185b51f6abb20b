"""Sentences and clauses of one paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import Span, patterns

END = patterns.compile(r"[。!?][。!?”’」』)》】]*")
GOES_ON = frozenset("的之等、,;")  # after a quotation that ends with its own mark
CLOSERS = "”’」』)》】"
WHITE = " \t\r\n"
QUOTES = patterns.compile(r"[“”]")
QUOTED = 400  # code points; a quotation mark that closes later than this is taken for a lost one
# no clause ends inside 1,234 or 12:41:47
PAUSE = patterns.compile(r"[;。!?][”’」』)》】]*|,(?!(?<=\d,)\d{3}(?!\d))|:(?!(?<=\d:)\d)")


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places in the paragraph from `start` to `end` that end with 。!? and the quotes and brackets that close there, or
    with the paragraph.

    A mark inside “…” ends no sentence while the quotation goes on.
    """
    first = END.search(text, start, end)
    if first is None or first.end() == end:
        return [(start, end)] if end > start else []
    found: list[tuple[int, int]] = []
    quotations = list(_quotations(text, start, end)) if text.find("“", start, end) >= 0 else []
    begin, index = start, 0
    for match in END.finditer(text, first.start(), end):
        mark, stop = match.span()
        while index < len(quotations) and quotations[index][1] < stop:
            index += 1
        if index < len(quotations) and quotations[index][0] < mark:
            continue
        if text[stop - 1] in CLOSERS and text[stop : stop + 1] in GOES_ON:
            continue
        while text[begin] in WHITE:
            begin += 1
        found.append((begin, stop))
        begin = stop
    if span := _trim(text, begin, end):
        found.append(span)
    return found


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """Places in `sentence` that end with , ; : or a sentence's end."""
    begin = sentence.start
    stops = [match.end() for match in PAUSE.finditer(text, sentence.start, sentence.end)]
    for stop in (*stops, sentence.end):
        if span := _trim(text, begin, stop):
            yield Span(*span)
        begin = stop


def _quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Places of each “ and its ”."""
    opened = -1
    for match in QUOTES.finditer(text, start, end):
        if match[0] == "“":
            opened = match.start()
        elif opened >= 0:
            if match.start() - opened <= QUOTED:
                yield opened, match.start()
            opened = -1


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in WHITE:
        start += 1
    while start < end and text[end - 1] in WHITE:
        end -= 1
    return (start, end) if start < end else None
