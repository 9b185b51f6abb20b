"""Names made of digits that give the parts of what they name, in order: “1135”:“1”,即…;“3”,即…, “4+2+2”产业体系."""

import re
from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.counts import THINGS, quoted, value
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

NAME = patterns.compile(
    r"[“「\"](?P<name>\d{3,6}|\d{1,2}(?:\+\d{1,2}){1,5})[”」\"][^,。;:“”\n]{0,14}(?:,?(?:即|是?指)|:(?:即|指)?)"
)
BARE = patterns.compile(r"(?:^|[.、】\]])(?P<name>\d{3,6})[^,。;:“”\d\n]{2,14}$", re.MULTILINE)
DIGITS = frozenset("0123456789")
COLON = patterns.compile(":")
LONGEST = 21  # characters of a bare name with its noun and the mark before it
QUOTED = patterns.compile(r"[“「\"](\d{1,2})[”」\"]")
COUNTED = patterns.compile(
    rf"(?<![\d.第每两一二三四五六七八九十])(?P<number>\d{{1,4}}|[一两二三四五六七八九]|十[一二三四五六七八九]?) ?(?:{THINGS}|专班)(?!月|以上)"
)
LINE = patterns.compile(r"[^\n]*")
FARTHEST = 400


class DigitName(NamedTuple):
    """A name of digits with its parts as the explanation gives them; `numbers` are their values.

    `again` are counts that repeat a part (“4”,即…4个主导产业). `agrees` tells whether the parts make the name, `sure`
    whether they do not although they stand one for one.
    """

    name: Span
    written: str
    parts: tuple[Span, ...]
    numbers: tuple[int, ...]
    again: tuple[Span, ...]
    agrees: bool
    sure: bool


def digit_names(text: str, offset: int = 0) -> Iterator[DigitName]:
    """Every explained name of digits in `text`; spans are shifted by `offset`."""
    found = [(match, match.end()) for match in quoted(NAME, text, DIGITS)]
    for colon in COLON.finditer(text):
        bare = BARE.search(text, max(0, colon.start() - LONGEST), colon.start())
        if bare:
            found.append((bare, colon.end()))
    at = 0
    for match, begin in sorted(found, key=lambda one: one[0].start()):
        if match.start() < at:
            continue
        line = LINE.match(text, begin)
        at, end = begin, min(line.end() if line else begin, begin + FARTHEST)
        written = match["name"]
        marked = [(int(one[1]), Span(*one.span(1))) for one in QUOTED.finditer(text, begin, end)]
        counts = [
            (1 if one["number"] == "一" else value(one["number"]), Span(*one.span()))
            for one in COUNTED.finditer(text, begin, end)
        ]
        parts, agrees = _spell(written, marked or counts)
        if not parts:
            continue
        inside = (
            [span for number, span in counts if marked and any(number == part for part, _ in parts)] if marked else []
        )
        yield DigitName(
            Span(*match.span("name")).shift(offset), written, tuple(span.shift(offset) for _, span in parts), tuple(number for number, _ in parts),
            tuple(span.shift(offset) for span in inside), agrees, not agrees,
        )  # fmt: skip


def _spell(written: str, found: list[tuple[int, Span]]) -> tuple[list[tuple[int, Span]], bool]:
    """The first parts that spell `written`, and True; or as many as it has with one of them wrong, and False."""
    wanted = [int(piece) for piece in written.split("+")] if "+" in written else None
    if wanted is not None:
        parts = found[: len(wanted)]
        wrong = sum(number != want for (number, _), want in zip(parts, wanted, strict=False))
        return (
            (parts, wrong == 0)
            if len(parts) == len(wanted) and (wrong == 0 or (wrong == 1 and len(wanted) > 2))
            else ([], False)
        )
    for length in range(2, len(found) + 1):
        spelt = "".join(str(number) for number, _ in found[:length])
        if len(spelt) >= len(written):
            wrong = sum(a != b for a, b in zip(spelt, written, strict=False))
            same = spelt == written
            return (
                (found[:length], same)
                if same or (len(spelt) == len(written) and wrong == 1 and length == len(found) > 2)
                else ([], False)
            )
    return [], False
