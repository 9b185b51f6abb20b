"""Labels in decimal notation that open lines, 1.1 1.2 … 2.1 or 3.2.1, and where they do not count on."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.grammar import Span, patterns
from reportlint.grammar.records import NamedTuple

OPENING = patterns.compile(
    r"\n[ \u3000]{0,4}(?P<label>(?P<stem>\d{1,2}(?:\.\d{1,2})?)\.(?P<number>\d{1,2}))[ \u3000\t]{1,4}(?=[\u4e00-\u9fff“《(])"
)
ENOUGH = 3  # labels that count up, before any is accused
LONGEST = 60  # labels of one list


class Step(NamedTuple):
    """A label that does not count on from the one before it; `missing` are those between, none for a repeat."""

    place: Span
    before: Span
    missing: tuple[str, ...]


def steps(document: Document) -> Iterator[Step]:
    """Gaps and repeats of decimal labels, in documents that number their paragraphs so.

    A list begins with .1; numbers that happen to begin a line, as in broken tables, begin none or do not count up.
    """
    text = document.text
    found: list[Step] = []
    last: dict[str, tuple[int, Span]] = {}
    counted = 0
    for match in OPENING.finditer(text):
        stem, number, place = match["stem"], int(match["number"]), Span(*match.span("label"))
        before, at = last.get(stem, (0, place))
        if number == before + 1:
            counted += before > 0
        elif not before:
            continue  # 5.2 at a line start, without 5.1
        elif before < number <= before + 3:
            missing = [f"{stem}.{n}" for n in range(before + 1, number)]
            if not any(label in text[at.end : place.start] for label in missing):
                found.append(Step(place, at, tuple(missing)))
        elif number == before:
            found.append(Step(place, at, ()))
        else:
            return  # no list of this kind
        if number > LONGEST:
            return
        last[stem] = number, place
    if counted >= ENOUGH and len(found) * ENOUGH <= counted + 1:
        yield from found
