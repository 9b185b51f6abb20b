"""Text to tokens: words, and what may follow a number, each looked up by the character it begins with.

Most characters begin no terminal at all and the others a few of them, so that few patterns are tried at any place. What a
terminal can begin with is read off the .lark files when the tables are built.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import cache, cached_property

from reportlint.grammar import patterns, tables
from reportlint.grammar.quantities import Unit

NUMBERS = frozenset({"NUMBER", "NUMERAL", "HALF", "FRACTION"})
UNITS = frozenset({"UNIT", "PERCENT", "POINT", "TENTHS", "TIMES", "GUARDED"})
DIGITS = frozenset("0123456789")
ONE = Fraction(1)
BEHIND_UNITS = frozenset({"AND_HALF", "TAIL", "PER", "RANGE", "SHARED", "TOLERANCE"})
FOLLOWS = {**dict.fromkeys(NUMBERS, 0), **dict.fromkeys(UNITS, 1)}  # 0: a measure may follow, 1: some of them

Terminals = tuple[tuple[str, str], ...]  # names and patterns; the first that matches is meant
# The match of all of them, and by the group that tells each one's name and what may follow it (FOLLOWS); None changes nothing.
Alternation = tuple[Callable[[str, int, int], re.Match[str] | None], list[tuple[str, int | None]]]


@cache
def _alternation(options: Terminals) -> Alternation:
    # The group that tells stands behind the terminal: before it, it would slow down every attempt.
    match = patterns.compiled("|".join([f"(?:{pattern})()" for _, pattern in options])).match
    return match, [("", None), *[(name, FOLLOWS.get(name)) for name, _ in options]]


class _Starts(dict[str, Alternation | None]):
    """Character → the branches of terminals that a token can be which begins with it; None when it begins none."""

    def __init__(self, options: Callable[[str], Terminals]) -> None:
        self._options = options

    def __missing__(self, first: str) -> Alternation | None:
        options = self._options(first)
        self[first] = found = _alternation(options) if options else None
        return found


class Vocabulary(dict[str, Unit]):
    """Every spelling of every unit, and a user's own; a unit is made when it is first asked for."""

    def __init__(self, extra: Iterable[Unit] = ()) -> None:
        super().__init__((unit.name, unit) for unit in extra)
        self._rows = {name: row for row in tables.UNITS for name in row[0].split("|")}

    def __missing__(self, spelling: str) -> Unit:
        spellings, dimension, numerator, denominator, whole = self._rows[spelling]
        names = spellings.split("|")
        unit = Unit(names[0], dimension, ONE if numerator == denominator else Fraction(numerator, denominator), whole)
        for name in names:
            self.setdefault(name, unit)
        return unit

    def __contains__(self, spelling: object) -> bool:
        return spelling in self._rows or super().__contains__(spelling)


class Lexer:
    """Tokens of a text; `extra` are a user's own units beside those of the vocabulary."""

    def __init__(self, extra: Iterable[Unit] = ()) -> None:
        self.extra = tuple(extra)
        self._begun = {first: numbers for characters, numbers in tables.BEGUN.items() for first in characters}
        self._words = _Starts(lambda first: tuple([tables.WORDS[number] for number in self._begun[first]]))
        self._measures = _Starts(self._measures_from)
        self._behind_units = _Starts(
            lambda first: tuple([one for one in self._measures_from(first) if one[0] in BEHIND_UNITS])
        )

    @cached_property
    def units(self) -> Vocabulary:
        """Every spelling of every unit."""
        return Vocabulary(self.extra)

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """Patterns of the spellings of units, the longest first, by their first character."""
        found = {row[0]: row for row in tables.SPELLINGS}
        own: dict[str, list[str]] = {}
        for unit in self.extra:
            if unit.name not in tables.GUARDED:
                own.setdefault(unit.name[0], []).append(re.escape(unit.name))
        for first, names in own.items():
            names += found[first].split("|") if first in found else []
            found[first] = "|".join(sorted(set(names), key=lambda name: (-len(name), name)))
        return found

    def _unit_from(self, first: str) -> str:
        """The pattern of the units that stand where `first` begins a token; "" for none."""
        if not first.isspace():
            return self._spellings.get(first, "")
        # What follows a blank is first looked at by itself: it is rarely one of the hundreds of units.
        return f"[{re.escape(first)}](?=[{self._unit_starts}])(?:{'|'.join(self._spellings.values())})"

    def _measures_from(self, first: str) -> Terminals:
        unit = self._unit_from(first)
        options = [(name, unit if name == "UNIT" else pattern, starts) for name, pattern, starts in tables.MEASURES]
        return tuple([one[:2] for one in options if (unit if one[0] == "UNIT" else first in one[2])])

    @property
    def _unit_starts(self) -> str:
        """The characters that units begin with, as they stand in a set."""
        return re.escape("".join([*self._spellings, tables.GUARDED]))

    @cached_property
    def _countable(self) -> Callable[[str, int, int], re.Match[str] | None]:
        # A set of characters first, so that the search skips other text at once; then what must follow each of them.
        return patterns.compiled(
            "[0-9()一二两三四五六七八九十半廿卅百千万亿壹贰叁肆伍陆柒捌玖番首榜第](?:(?<=[0-9()])"
            f"|(?<=[一二两三四五六七八九十半廿卅])[^,。;、]{{0,12}}?[{self._unit_starts}成倍分余多名位]"
            "|(?<=[百千万])分之|(?<=[百千万亿])[余多万亿元家名个人美]|(?<=[壹贰叁肆伍陆柒捌玖])[拾佰仟万元]"
            "|(?<=番)(?!茄)|(?<=首)位|(?<=榜)首|(?<=第)[一二三四五六七八九十])"
        ).search

    def counting(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The first place that may hold a quantity or a bracket; (end, end) for a stretch that certainly holds neither."""
        found = self._countable(text, start, end)
        return (end, end) if found is None else found.span()

    def tokens(self, text: str, start: int, end: int) -> tuple[list[str], list[tuple[int, int]]]:
        """Terminals of the tokens of [start, end) in order, and where each starts and ends; what begins no terminal is part of a WORD."""
        types: list[str] = []
        places: list[tuple[int, int]] = []
        begun, words, following = self._begun, self._words, (self._measures, self._behind_units)
        at = behind = start  # `behind` the last token
        while at < end:
            first = text[at]
            options = words[first] if first in begun else None
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
