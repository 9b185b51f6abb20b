"""What stands twice in a document: copies, near copies, known by their clauses, and the abstract of a saved page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from reportlint.columns import numbers
from reportlint.document import Document
from reportlint.grammar import Span, patterns
from reportlint.outline import Kind
from reportlint.search import bare

SHORTEST = 20  # characters and digits of a text that is worth comparing
TEXT = {Kind.BODY, Kind.HEADING, Kind.NOTE}
ENDS = patterns.compile(r"[。;!?摄](?:\[\d{1,3}\])?[”」』)]?\s*$")
# What is said of each task of a list or below each table, in the same words: 责任单位：发展改革局, 注：因四舍五入….
LABEL = patterns.compile(
    r"\s{0,4}[(【*]?[\u4e00-\u9fff]{0,6}(?:单位|部门|领导|[人者]|时[限间]|地点|对象|依据|方式|范围|来源|电话|注|说明)\d?:"
)
TRIED = 3  # earlier texts that are compared with one: a copy shares most clauses with the same text
SHARED = 9  # tenths of both texts that are the same clauses
KEPT = 6  # tenths that are, where the other clauses are retouched (位居前列, 居前列) and no figure is another
TOUCHED = 10  # one character retouched among so many
CLAUSE = 4  # characters of a clause that tells one text from others
QUOTES = dict.fromkeys(map(ord, "“”‘’「」"))
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


def paragraphs(document: Document) -> Iterator[tuple[int, str]]:
    """The lines of running text that are worth comparing, by index and bare text: no headings, nothing that begins with a label."""
    text, lines = document.text, document.lines
    for line, (start, end, kind) in enumerate(zip(lines.starts, lines.ends, lines.kinds, strict=True)):
        if end - start < SHORTEST or kind not in TEXT or not ENDS.search(text, max(start, end - 8), end):
            continue
        plain = bare(text[start:end])
        if len(plain) >= SHORTEST and not LABEL.match(text, start, end):
            yield line, plain


def repeated_paragraphs(document: Document) -> bytearray:
    """Tells of each paragraph whether its sentences are not compared: of those that stand twice, clipped ones and notes."""
    text, rows = document.text, document.paragraphs
    first: dict[int, int] = {}
    found = bytearray(len(rows))
    note = Kind.NOTE
    for number, (start, end, kind) in enumerate(zip(rows.starts, rows.ends, rows.kinds, strict=True)):
        if end - start < SHORTEST:
            continue
        earlier = first.setdefault(hash(bare(text[start:end])), number)
        if earlier != number:
            found[earlier] = found[number] = True
        if kind is note or text[max(start, end - 8) : end].rstrip().endswith(("...", "…")):
            found[number] = True
    return found


def clauses(plain: str) -> list[str]:
    """The clauses of a text without blanks, but for the shortest ones."""
    for mark in ";:。!?":
        plain = plain.replace(mark, ",")
    return [clause for clause in plain.split(",") if len(clause) >= CLAUSE]


class NearCopies:
    """Finds near copies among texts in one pass, whatever the length of the document.

    Where two texts share nine tenths of their words, all clauses longer than the longest that they share are less than a
    tenth of each. So the longest clauses that make more than a tenth are kept of each text, as hashes, and a text
    is read again where one of them returns. `shortest` is how many characters a text must have for its near copies to be
    told; `read` gives an earlier text by its number.
    """

    def __init__(self, shortest: int, read: Callable[[int], str]) -> None:
        self.least = -(-shortest * SHARED // 10)  # characters of a text whose copy may be long enough
        self._shortest = shortest
        self._read = read
        self._homes: dict[int, int] = {}  # the first text with a clause, by its hash
        self._texts = numbers()
        self._lengths = numbers()

    def nearest(self, plain: str, number: int) -> int:
        """The number of an earlier text that shares nine tenths of its words and figures with `plain`, or -1.

        Remembers `plain` as text `number`.
        """
        if len(plain) < self.least:
            return -1
        longest = sorted(clauses(plain))
        longest.sort(key=len, reverse=True)
        length = sum(map(len, longest))
        here = len(self._texts)
        self._texts.append(number)
        self._lengths.append(length)
        told = 0
        homes: dict[int, None] = {}
        for clause in longest:
            homes[self._homes.setdefault(hash(clause), here)] = None
            told += len(clause)
            if told * 10 > length * (10 - KEPT):
                break
        homes.pop(here, None)
        if length >= self._shortest:
            for home in islice(homes, TRIED):
                other = self._lengths[home]
                if min(length, other) * 10 >= SHARED * max(length, other):
                    earlier = clauses(self._read(self._texts[home]))
                    common = sum(map(len, set(longest).intersection(earlier))) * 10
                    if common >= SHARED * max(length, other) or (
                        common >= KEPT * max(length, other) and _retouched(clauses(plain), earlier)
                    ):
                        return self._texts[home]
        return -1


def _retouched(one: list[str], other: list[str]) -> bool:
    """True when a few characters were put in or left out, clause by clause, and no figure is another."""
    if len(one) != len(other):
        return False
    touched = 0
    for here, there in zip(one, other, strict=True):
        if here == there:
            continue
        if [sign for sign in here if sign.isnumeric()] != [sign for sign in there if sign.isnumeric()]:
            return False
        here, there = here.translate(QUOTES), there.translate(QUOTES)
        least = min(len(here), len(there))
        begins = next((at for at in range(least) if here[at] != there[at]), least)
        ends = next((at for at in range(least - begins) if here[-1 - at] != there[-1 - at]), least - begins)
        if begins + ends < least:
            return False  # another name stands there
        touched += max(len(here), len(there)) - begins - ends
    return touched * TOUCHED <= sum(map(len, one))
