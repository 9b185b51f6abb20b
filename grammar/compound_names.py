"""Names of several counted things, and the words that take them up one by one: “一核两翼”,一核即…;两翼即…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.counts import value
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

NUMBER = r"[一二两双三四五六七八九十]|\d{1,2}"
KEY = r"[^“”「」\"、,;:。()\d\n一二两双三四五六七八九十]{1,4}"
NAME = patterns.compile(rf"[“「\"](?P<name>(?:(?:{NUMBER}){KEY}[、,]?){{2,6}})[”」\"]")
EACH = patterns.compile(rf"(?P<number>{NUMBER})(?P<key>{KEY})")
DEFINES = r"[”」\"]?(?::|,?(?:即(?![将使便可日时])|是?指(?![数导标定示挥南明])|包括|分别[是为]))"
TAKEN_UP = patterns.compile(rf"(?<![^,;:。“”「」\"\n、()])(?P<number>{NUMBER})(?P<key>{KEY}?){DEFINES}")
REACH = 500  # characters behind the name in which its parts are taken up


class TakenUp(NamedTuple):
    """A part of a name, and the place in the same paragraph that takes it up with its own number."""

    named: Span
    number: int
    again: Span
    other: int


def taken_up(text: str) -> Iterator[TakenUp]:
    """Every part of a compound name in `text` that is taken up behind it."""
    told = 0
    for match in NAME.finditer(text):
        parts = {one["key"]: one for one in EACH.finditer(text, *match.span("name"))}
        line = text.find("\n", match.end(), match.end() + REACH)
        end = min(match.end() + REACH, len(text)) if line < 0 else line
        for again in TAKEN_UP.finditer(text, max(told, match.end()), end):
            part = parts.pop(again["key"], None)
            if part:
                told = again.end("key")
                yield TakenUp(Span(*part.span()), _value(part), Span(again.start("number"), told), _value(again))


def _value(match: re.Match[str]) -> int:
    return 1 if match["number"] == "一" else value(match["number"])
