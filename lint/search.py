"""Fast looking for rare things in long text: by their literal part first, by a regular expression only around it.

A pattern that begins with a digit or a look-behind is tried at every character, a literal is found at memory speed. Rules
whose findings are rare start from the literal and look back from there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

PORTION = 100_000  # characters of a text that are looked at at once
UTF_16, UTF_32 = "utf-16-le", "utf-32-le"  # without a mark of byte order


def occurrences(text: str, *words: str) -> Iterator[int]:
    """Offsets of each of `words` in `text`, one word after the other."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            yield at
            at = text.find(word, at + len(word))


def absent(text: str, characters: frozenset[str], words: frozenset[str]) -> frozenset[str]:
    """Those of `words` that cannot stand in `text`, because two of their characters never stand side by side there.

    `characters` are all of `text`.
    """
    spelt = {word for word in words if characters.issuperset(word)}
    short = {word for word in spelt if len(word) == 2}  # most of them, and each its own pair
    sides = {word: [word[at : at + 2] for at in range(len(word) - 1)] for word in spelt - short}
    found = pairs(text, short.union(*sides.values()))
    return words - found - {word for word, row in sides.items() if found.issuperset(row)}


def pairs(text: str, wanted: Collection[str]) -> set[str]:
    """Those of `wanted`, each two characters, that stand side by side in `text`: one pass for all of them.

    Two code units of UTF-16 are read as one number, so that no string is made for each place of the text.
    """
    written = "".join(wanted)
    if max(written, default="") > "\uffff":  # two units each
        return {pair for pair in wanted if pair in text}
    named = dict(zip(_numbers(written), wanted, strict=True))
    known, found = frozenset(named), set[str]()
    for start in range(0, len(text), PORTION):
        portion = text[start : start + PORTION + 1]
        for numbers in (_numbers(portion), _numbers(portion, 1)):
            found.update(map(named.__getitem__, known.intersection(numbers)))
    return found


def _numbers(text: str, first: int = 0) -> memoryview:
    """Each two neighbouring code units of `text` as one number, from the unit `first` on."""
    units = memoryview(text.encode(UTF_16, "surrogatepass"))[2 * first :]
    return units[: len(units) // 4 * 4].cast("I")


def repeated(text: str, sizes: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Stretches in which the same characters stand twice in a row: offset, how many characters, and length of the stretch.

    推进推进 is (0, 2, 4); a stretch of 7 holds a pair begun a third time and half. The text is compared with itself moved on by
    each of `sizes` as one long number: what is alike becomes zero, and zeros are found at memory speed.
    """
    most = max(sizes)
    for start in range(0, len(text), PORTION):
        portion = text[start : start + PORTION + 2 * most]
        data, wide = portion.encode(UTF_16, "surrogatepass"), 2
        if len(data) != wide * len(portion):
            data, wide = portion.encode(UTF_32, "surrogatepass"), 4
        number = int.from_bytes(data, "little")
        for size in sizes:
            alike = (number ^ (number >> (8 * wide * size))).to_bytes(len(data), "little")
            end, unit = len(data) - wide * size, bytes(wide)
            at = alike.find(unit * size, 0, end)
            while at >= 0:
                at += -at % wide
                last = at
                while last < end and alike.startswith(unit, last):
                    last += wide
                if last - at >= wide * size and at < wide * PORTION:
                    yield start + at // wide, size, (last - at) // wide + size
                at = alike.find(unit * size, max(last, at + 1), end)


def ending(pattern: re.Pattern[str], text: str, end: int, reach: int) -> re.Match[str] | None:
    """The match of `pattern` that ends at `end` and begins at most `reach` code points before; `pattern` ends with "$"."""
    return pattern.search(text, max(0, end - reach), end)


def preceded(
    text: str, before: re.Pattern[str], after: re.Pattern[str], reach: int
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Each match of `after` with the match of `before` that ends where it begins, as `ending` finds it."""
    for match in after.finditer(text):
        if lead := ending(before, text, match.start(), reach):
            yield lead, match


def bare(text: str) -> str:
    """`text` without blanks and without the marks at its ends, to compare it with other text."""
    return "".join(text.split()).strip(",.;:!?。、…—-")
