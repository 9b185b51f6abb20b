"""Text to tokens: words, and what may follow a number, each looked up by the character it begins with.

Most characters begin no terminal at all and the others a few of them, so that few patterns are tried at any place. What a
terminal can begin with is read off the .lark files when the tables are built.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import cached_property

from reportlint.grammar import patterns, tables
from reportlint.grammar.quantities import Unit

NUMBERS = frozenset({"NUMBER", "NUMERAL", "HALF", "FRACTION"})
UNITS = frozenset({"UNIT", "PERCENT", "POINT", "TENTHS", "TIMES", "GUARDED"})
GUARDED = frozenset("两角双")  # spelled like everyday words: the terminal GUARDED says where they are units
DIGITS = frozenset("0123456789")
ONE = Fraction(1)
BEHIND_UNITS = frozenset({"AND_HALF", "TAIL", "PER", "RANGE", "SHARED", "TOLERANCE"})
FOLLOWS = {**dict.fromkeys(NUMBERS, 0), **dict.fromkeys(UNITS, 1)}  # 0: a measure may follow, 1: some of them

Terminals = list[tuple[str, str]]  # names and patterns; the first that matches is meant
# The match of all of them, and by the group that tells each one's name and what may follow it (FOLLOWS); None changes nothing.
Alternation = tuple[Callable[[str, int, int], re.Match[str] | None], list[tuple[str, int | None]]]


class _Starts(dict[str, Alternation | None]):
    """Character → the branches of terminals that a token can be which begins with it; None when it begins none."""

    def __init__(self, options: Callable[[str], Terminals]) -> None:
        self._options = options

    def __missing__(self, first: str) -> Alternation | None:
        options = self._options(first)
        found: Alternation | None = None
        if options:
            # The group that tells stands behind the terminal: before it, it would slow down every attempt.
            match = patterns.compile("|".join(f"(?:{pattern})()" for _, pattern in options)).match
            found = match, [("", None), *((name, FOLLOWS.get(name)) for name, _ in options)]
        self[first] = found
        return found


class Lexer:
    """Tokens of a text; `extra` are a user's own units beside those of the vocabulary."""

    def __init__(self, extra: Iterable[Unit] = ()) -> None:
        self.extra = tuple(extra)
        # The digits share one pattern: nearly all that one begins another does, and ten would be ten times as long to make.
        numbers: Terminals = [("NUMBER", tables.PLAIN_NUMBER)]
        words: dict[str, Terminals] = dict.fromkeys(DIGITS, numbers)
        for name, pattern, starts in tables.WORDS:
            if not DIGITS.isdisjoint(starts):
                numbers.append((name, pattern))
            for first in frozenset(starts) - DIGITS:
                words.setdefault(first, []).append((name, pattern))
        self._words = _Starts(lambda first: words.get(first, []))
        self._measures = _Starts(self._measures_from)
        self._behind_units = _Starts(
            lambda first: [one for one in self._measures_from(first) if one[0] in BEHIND_UNITS]
        )

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Every spelling of every unit."""
        found: dict[str, Unit] = {}
        for spellings, dimension, numerator, denominator, whole in tables.UNITS:
            names = spellings.split("|")
            scale = ONE if numerator == denominator else Fraction(numerator, denominator)
            unit = Unit(names[0], dimension, scale, whole)
            found.update(dict.fromkeys(names, unit))
        found.update((unit.name, unit) for unit in self.extra)
        return found

    @cached_property
    def _spellings(self) -> dict[str, list[str]]:
        """Spellings of units by their first character."""
        found: dict[str, list[str]] = {}
        for name in self.units.keys() - GUARDED:
            found.setdefault(name[0], []).append(name)
        return found

    def _measures_from(self, first: str) -> Terminals:
        spellings = (
            [one for row in self._spellings.values() for one in row]
            if first.isspace()
            else self._spellings.get(first, [])
        )
        spellings = sorted(spellings, key=lambda name: (-len(name), name))
        unit = r"\s?(?:" + "|".join(map(re.escape, spellings)) + ")"
        return [
            (name, unit if name == "UNIT" else pattern)
            for name, pattern, starts in tables.MEASURES
            if (spellings if name == "UNIT" else first in starts)
        ]

    @cached_property
    def _countable(self) -> Callable[[str, int, int], re.Match[str] | None]:
        follow = "".join(sorted({re.escape(name[0]) for name in self.units}))
        # A set of characters first, so that the search skips other text at once; then what must follow each of them.
        return patterns.compile(
            "[0-9()一二两三四五六七八九十半廿卅百千万亿壹贰叁肆伍陆柒捌玖番首榜第](?:(?<=[0-9()])"
            f"|(?<=[一二两三四五六七八九十半廿卅])[^,。;、]{{0,12}}?[{follow}成倍分余多名位]"
            "|(?<=[百千万])分之|(?<=[百千万亿])[余多万亿元家名个人美]|(?<=[壹贰叁肆伍陆柒捌玖])[拾佰仟万元]"
            "|(?<=番)(?!茄)|(?<=首)位|(?<=榜)首|(?<=第)[一二三四五六七八九十])"
        ).search

    def may_count(self, text: str, start: int, end: int) -> bool:
        """False for a stretch that certainly holds neither a quantity nor a bracket: most do not."""
        return self._countable(text, start, end) is not None

    def tokens(self, text: str, start: int, end: int) -> tuple[list[str], list[tuple[int, int]]]:
        """Terminals of the tokens of [start, end) in order, and where each starts and ends; what begins no terminal is part of a WORD."""
        types: list[str] = []
        places: list[tuple[int, int]] = []
        words, following = self._words, (self._measures, self._behind_units)
        at = behind = start  # `behind` the last token
        while at < end:
            options = words[text[at]]
            if options is None:
                at += 1
                continue
            match = options[0](text, at, end)
            if match is None:
                at += 1
                if text[at - 1] in DIGITS:  # too many digits for a number: none begins another
                    while at < end and text[at] in DIGITS:
                        at += 1
                continue
            if behind < at and not text[behind:at].isspace():  # a blank before a figure says nothing
                types.append("WORD")
                places.append((behind, at))
            follow = words
            while match is not None:
                name, leads = options[1][match.lastindex or 0]
                behind = match.end()
                types.append(name)
                places.append((at, behind))
                at = behind
                if leads is not None:
                    follow = following[leads]
                if follow is words or at == end:
                    break
                options = follow[text[at]]
                if options is None:
                    break
                match = options[0](text, at, end)
        if behind < end:
            types.append("WORD")
            places.append((behind, end))
        return types, places
