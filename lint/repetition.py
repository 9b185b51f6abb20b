"""What stands twice in a document: near copies, known by their clauses, and the abstract of a saved page."""

from __future__ import annotations

import re
from itertools import islice

from reportlint.document import Document
from reportlint.grammar import Span, patterns

SHORTEST = 20  # characters of an opening that tells an abstract
SHARED = 9  # tenths of both texts that are the same clauses
CLAUSE = patterns.compile(r"[^,;:。!?]{4,}")
CLIPPED = patterns.compile(r"(?:&[a-z]{1,5};?)?(?:\.{3,}|…+)\s*$")


def clipped_abstract(document: Document) -> tuple[Span, Span] | None:
    """Places of the clipped abstract of a saved page and of the opening that begins with the same words."""
    lines = document.lines
    for index, line in enumerate(islice(lines, 40)):
        written = document.read(line.span)
        clip = CLIPPED.search(written, max(0, len(written) - 40))
        start = re.sub(r"\W", "", written[: clip.start()])[:60] if clip else ""
        if len(start) < SHORTEST:
            continue
        after = lines[index + 1 : index + 40]
        text = "".join(re.sub(r"\W", "", document.read(later.span)[:600]) for later in after)[:600]
        if start in text:
            copy = next((later.span for later in after if later.span.length), line.span)
            return line.span, copy
    return None


class Clauses:
    """Which text each clause stood in first: near copies are found in one pass, whatever the length of the document.

    `shortest` is how many characters a text must have for its near copies to be told.
    """

    def __init__(self, shortest: int) -> None:
        self._shortest = shortest
        self._homes: dict[str, int] = {}
        self._lengths: dict[int, int] = {}

    def nearest(self, plain: str, number: int) -> int:
        """The number of an earlier text that shares nine tenths of its words and figures with `plain`, or -1.

        Remembers `plain` as text `number`.
        """
        clauses = CLAUSE.findall(plain)
        length = self._lengths[number] = sum(map(len, clauses))
        shared: dict[int, int] = {}
        homes = self._homes
        for clause in dict.fromkeys(clauses):
            home = homes.setdefault(clause, number)
            if home != number:
                shared[home] = shared.get(home, 0) + len(clause)
        if not shared or length < self._shortest:
            return -1
        home = max(shared, key=shared.__getitem__)
        common = shared[home]
        return home if common * 10 >= SHARED * max(length, self._lengths[home]) else -1
