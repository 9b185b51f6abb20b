"""Fast looking for rare things in long text: by their literal part first, by a regular expression only around it.

A pattern that begins with a digit or a look-behind is tried at every character, a literal is found at memory speed. Rules
whose findings are rare start from the literal and look back from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportlint.grammar import patterns

PORTION = 100_000  # characters of a text that are cut into pieces at once


def occurrences(text: str, *words: str) -> Iterator[int]:
    """Offsets of each of `words` in `text`, one word after the other."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            yield at
            at = text.find(word, at + len(word))


def stretches(text: str, words: Iterable[str]) -> str:
    """The parts of `text` in which any of `words` (two characters or more) can stand, each once: much less to look through."""
    words = list(words)
    first = "".join(sorted({word[0] for word in words}))
    later = "".join(sorted({character for word in words for character in word[1:]}))
    pattern = patterns.compile(f"[{re.escape(first)}][{re.escape(later)}]+")
    longest = max(map(len, words))
    found: set[str] = set()
    for start in range(0, len(text), PORTION):
        found.update(pattern.findall(text, max(0, start - longest), start + PORTION))
    return "\n".join(found)


def ending(pattern: re.Pattern[str], text: str, end: int, reach: int) -> re.Match[str] | None:
    """The match of `pattern` that ends at `end` and begins at most `reach` code points before; `pattern` ends with "$"."""
    return pattern.search(text, max(0, end - reach), end)


def bare(text: str) -> str:
    """`text` without blanks and without the marks at its ends, to compare it with other text."""
    return "".join(text.split()).strip(",.;:!?。、…—-")
