"""Names of several counted things, and the words that take them up one by one: “一核两翼”,一核即…;两翼即…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from reportlint.grammar import patterns
from reportlint.grammar.counts import quoted, value
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

NUMBER = r"[一二两双三四五六七八九十多]|\d{1,2}"
KEY = r"[^“”「」\"、,;:。()\d\n一二两双三四五六七八九十多]{1,4}"
NUMERALS = frozenset("一二两双三四五六七八九十多0123456789")
NAME = patterns.compile(rf"[“「\"](?P<name>(?:(?:{NUMBER}){KEY}[、,]?){{2,6}})[”」\"]")
EACH = patterns.compile(rf"(?P<number>{NUMBER})(?P<key>{KEY})")
DEFINES = r"[”」\"]?(?::|,?(?:即(?![将使便可日时])|是?指(?![数导标定示挥南明])|包括|分别[是为]))"
TAKEN_UP = patterns.compile(rf"(?<![^,;:。“”「」\"\n、()])(?P<number>{NUMBER})(?P<key>{KEY}?){DEFINES}")
REACH = 500  # characters behind the name, up to the next one, in which its parts are taken up


class TakenUp(NamedTuple):
    """A part of a name, and the place in the same paragraph that takes it up with its own number."""

    named: Span
    number: int
    again: Span
    other: int


def taken_up(text: str) -> Iterator[TakenUp]:
    """Every part of a compound name in `text` that is taken up behind it."""
    names = quoted(NAME, text, NUMERALS)
    for match, after in zip_longest(names, names[1:]):
        start = match.end()
        reach = min(start + REACH, after.start() if after else len(text))
        line = text.find("\n", start, reach)
        parts = {one["key"]: one for one in EACH.finditer(text, *match.span("name"))}
        found: list[TakenUp] = []
        for again in TAKEN_UP.finditer(text, start, reach if line < 0 else line):
            part = parts.pop(again["key"], None)
            if part and "多" not in (part["number"], again["number"]):
                place = Span(again.start("number"), again.end("key"))
                found.append(TakenUp(Span(*part.span()), _value(part), place, _value(again)))
        # One part alone may be some of them: 推进“三城同创”,两城即文明城市、卫生城市已通过验收.
        yield from (one for one in found if len(found) > 1 or one.number == one.other)


def _value(match: re.Match[str]) -> int:
    return 1 if match["number"] == "一" else value(match["number"])
