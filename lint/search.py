"""Fast looking for rare things in long text: by their literal part first, by a regular expression only around it.

A pattern that begins with a digit or a look-behind is tried at every character, a literal is found at memory speed. Rules
whose findings are rare start from the literal and look back from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportlint.grammar import patterns


def occurrences(text: str, *words: str) -> Iterator[int]:
    """Offsets of each of `words` in `text`, one word after the other."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            yield at
            at = text.find(word, at + len(word))


class Words:
    """Many words, two characters long at least, that hardly ever occur: looked for in one pass."""

    def __init__(self, words: Iterable[str]) -> None:
        self._known: dict[str, list[str]] = {}
        for word in words:
            self._known.setdefault(word[:2], []).append(word)
        first = "".join(sorted({pair[0] for pair in self._known}))
        second = "".join(sorted({pair[1] for pair in self._known}))
        self._pattern = patterns.compile(f"[{first}](?=[{second}])")

    def occurrences(self, text: str) -> Iterator[tuple[int, str]]:
        """Offset and word for each occurrence, overlapping ones included."""
        known = self._known
        for match in self._pattern.finditer(text):
            at = match.start()
            for word in known.get(text[at : at + 2], ()):
                if text.startswith(word, at):
                    yield at, word


def ending(pattern: re.Pattern[str], text: str, end: int, reach: int) -> re.Match[str] | None:
    """The match of `pattern` that ends at `end` and begins at most `reach` code points before; `pattern` ends with "$"."""
    return pattern.search(text, max(0, end - reach), end)


def bare(text: str) -> str:
    """`text` without blanks and without the marks at its ends, to compare it with other text."""
    return "".join(text.split()).strip(",.;:!?。、…—-")
