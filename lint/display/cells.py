"""Text on a terminal: what is safe to print, and how many cells it takes."""

from __future__ import annotations

from functools import cache
from unicodedata import category, combining, east_asian_width

SHORT = {"\n": "\\n", "\r": "\\r", "\t": " ", "\u3000": "\u3000", "\u00a0": " "}
# Marks that may not begin a line, and those that may not end one (GB/T 15834).
NO_START = frozenset("，。、；：？！）》〉」』】〕”’…·%％,.;:?!)]}℃")
NO_END = frozenset("（《〈「『【〔“‘([{")


def printable(text: str) -> str:
    """`text` with everything a terminal might obey, or hide, written out: ESC is \\x1b, a bidi override \\u202e."""
    return text if text.isprintable() else "".join(map(shown, text))


def shown(character: str) -> str:
    """One character as it may be printed."""
    if character.isprintable():
        return character
    short = SHORT.get(character)
    if short is not None:
        return short
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def cells(text: str, ambiguous: int = 1) -> int:
    """Display cells of printable `text`; those of East Asian ambiguous width (“”—…①℃) take `ambiguous` cells each."""
    if text.isascii():
        return len(text)
    width = sum(map(_cells, text))
    if ambiguous == 2:
        width += sum(east_asian_width(character) == "A" and not combining(character) for character in text)
    return width


@cache
def _cells(character: str) -> int:
    """Cells of one character. What has but one answer is told here: the tables of wcwidth take long to load."""
    if character <= "\u024f" or "\u2100" <= character <= "\u22ff" or "\u2400" <= character <= "\u25ff":
        return 1 if east_asian_width(character) not in "WF" else 2
    if "\u4e00" <= character <= "\u9fff" or "\uff01" <= character <= "\uff60" or character in "，。、《》【】「」":
        return 2
    if category(character)[0] == "P" and east_asian_width(character) not in "WF":
        return 1
    from wcwidth import wcwidth

    return max(0, wcwidth(character))


def widths(text: str, ambiguous: int = 1) -> list[int]:
    """Display cells of each character of any text, as it is `shown`."""
    return [_width(character, ambiguous) for character in text]


@cache
def _width(character: str, ambiguous: int) -> int:
    return cells(shown(character), ambiguous)


def wrap(text: str, room: int, ambiguous: int = 1) -> list[str]:
    """Printable `text` in lines of at most `room` cells, broken between Chinese characters or at spaces."""
    lines: list[str] = []
    start = used = 0
    best = 0  # the last place at which the line may be broken
    for index, character in enumerate(text):
        if index > start and _breakable(text, index):
            best = index
        width = cells(character, ambiguous)
        if used + width > room and index > start:
            cut = best if best > start else index
            lines.append(text[start:cut].rstrip(" "))
            while text[cut : cut + 1] == " " and cut < index:
                cut += 1
            start, used = cut, cells(text[cut:index], ambiguous)
            best = start
        used += width
    lines.append(text[start:])
    return lines


def _breakable(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index]
    if after in NO_START or before in NO_END or after == " ":
        return False
    return before == " " or east_asian_width(before) in "WF" or east_asian_width(after) in "WF"
