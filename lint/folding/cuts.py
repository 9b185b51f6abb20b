"""What a reader skips inside a line: pinyin behind a character, footnote marks, invisible characters."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence, Set
from typing import TypeAlias

from reportlint.columns import Columns
from reportlint.grammar import Span, patterns
from reportlint.grammar.records import NamedTuple

Stretch: TypeAlias = tuple[int, int, str]  # what a `Cut` says, while cuts are still looked for: start, end, kind


class Cut(NamedTuple):
    """A stretch of the source that the folded text leaves out.

    Kinds: "pinyin", "footnote" and "invisible" inside a line; "break" where a hard-wrapped line goes on in the next
    one, "page" where it goes on over the page, and "stray" where a sentence is broken although the document is not
    hard-wrapped.
    """

    span: Span
    kind: str


class Cuts(Columns[Cut]):
    """The cuts of one text, in order and apart from each other; `starts`, `ends` and `kinds` run side by side."""

    __slots__ = ("kinds",)

    def __init__(self, starts: array[int], ends: array[int], kinds: Sequence[str]) -> None:
        super().__init__(lambda start, end, kind: Cut(Span(start, end), kind), starts, ends, kinds)
        self.kinds = kinds


INVISIBLE = "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff"
TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c"
INSERT = patterns.compile(rf"\([a-zA-Züêɡɑ{TONED}]{{1,8}}\)")
TONE = patterns.compile(f"[{TONED}]")
# Initials and finals of Mandarin. It also allows some syllables that do not exist; several different ones must stand behind
# characters before any is believed.
SYLLABLE = patterns.compile(
    r"(?:[bpmf]|[dtnl]|[gkh]|[jqx]|[zcs]h?|r)?(?:a[io]?|ang?|ei?|eng?|er|o|ou|ong|u[aoi]?|uai|uang?|un|v|ve"
    r"|i|ia[o]?|iang?|ie|in|ing|iong|iu|ue)|[yw](?:a[io]?|ang?|e|ei|eng?|i|ing?|o|ou|ong|u|ue|uan|un)"
)
# A hard-wrapped line may end inside a mark.
MARK = patterns.compile(
    "|".join(
        rf"{opens}(?: |\r?\n)?注?\d{{1,3}}(?: |\r?\n)?{closes}"
        for opens, closes in ((r"\[", r"\]"), ("【", "】"), ("〔", "〕"))
    )
)
RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
RAISED_FIGURES = patterns.compile(f"[{RAISED}]{{1,3}}")
# A value in brackets is not a mark: [50]亿元, 〔85〕11号, [12]%.
VALUE = patterns.compile(r" ?(?:[%‰亿万元号]|第?\d{1,5} ?号)")


def cuts_in(text: str, characters: Set[str]) -> list[Stretch]:
    """The cuts inside the lines of `text`, plain text (`reportlint.folding.script`), in order and apart from each other.

    `characters` are all those of `text`, and perhaps some more.
    """
    found: list[Stretch] = []
    if "(" in characters:
        found += pinyin(text)
    if not characters.isdisjoint("[【〔"):
        found += ((*match.span(), "footnote") for match in marks(text))
    if not characters.isdisjoint(RAISED):
        found += ((*match.span(), "footnote") for match in raised(text))
    if not characters.isdisjoint(INVISIBLE):
        found += ((start, end, "invisible") for start, end in invisible(text))
    found.sort()
    return found


def pinyin(text: str) -> Iterator[Stretch]:
    """Readings put behind characters, 产(chǎn)业(yè): the toned ones, and the toneless where there are several.

    (gdp), (km) and (xx) are no syllables; a lone (ai) or (men) is left alone, three different ones are readings.
    """
    toned: list[Stretch] = []
    toneless: list[Stretch] = []
    before = -1
    for match in INSERT.finditer(text):
        start, end = match.span()
        if start != before and not "\u3400" <= text[start - 1 : start] <= "\u9fff":
            continue
        before = end
        if TONE.search(text, start, end):
            toned.append((start, end, "pinyin"))
        elif end - start > 3 and SYLLABLE.fullmatch(text, start + 1, end - 1):
            toneless.append((start, end, "pinyin"))
    yield from toned
    if len(toned) >= 3 or len({text[start - 1 : end] for start, end, _ in toneless}) >= 3:
        yield from toneless


def marks(text: str) -> Iterator[re.Match[str]]:
    """Footnote marks in running text.

    A mark that opens a line is the note itself, and stays, unless it is the first of its number and the line before
    is unfinished: then a hard-wrapped line happens to begin with it.
    """
    seen: set[str] = set()
    opening = -1
    for match in MARK.finditer(text):
        start, end = match.span()
        written = "".join(match[0].split())
        ahead = text[max(0, start - 8) : start].rstrip(" ")
        if (
            start == opening
            or not ahead
            or (ahead[-1] == "\n" and (written in seen or not _unfinished(ahead.rstrip(" \r\n"))))
        ):
            opening = end
        elif not VALUE.match(text, end):
            seen.add(written)
            yield match


def raised(text: str) -> Iterator[re.Match[str]]:
    """Raised figures behind a word, 生产总值¹; 平方米² and km² are units."""
    for match in RAISED_FIGURES.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before and ("\u3400" <= before <= "\u9fff" or before in "”’》)」』") and before not in "米度":
            yield match


def invisible(text: str) -> Iterator[tuple[int, int]]:
    """Zero-width characters; a line of nothing else is left, for it tells where a page began."""
    for match in re.finditer(f"[{INVISIBLE}]+", text):
        start, end = match.span()
        if (start and text[start - 1] != "\n") or text[end : end + 1] not in ("", "\r", "\n"):
            yield start, end


def _unfinished(text: str) -> bool:
    return text != "" and (text[-1].isalnum() or text[-1] in ",、”》)%")
