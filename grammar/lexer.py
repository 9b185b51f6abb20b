"""Text to tokens: one alternation for words, one for what may follow a number; both come from the .lark files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from reportlint.grammar import patterns, tables
from reportlint.grammar.quantities import Unit

# After these a unit, a scale or a tolerance may stand.
NUMBERS = frozenset({"NUMBER", "NUMERAL", "HALF", "FRACTION"})
# A number has one unit: behind it only these go on.
UNITS = frozenset({"UNIT", "PERCENT", "POINT", "TENTHS", "TIMES"})
ONE = Fraction(1)
BEHIND_UNITS = frozenset({"RANGE", "SHARED", "TOLERANCE"})


class Token(NamedTuple):
    """A terminal of the grammar at [start, end) of the text."""

    type: str
    start: int
    end: int


class Lexer:
    """Tokens of a text; `extra` are a user's own units beside those of the vocabulary."""

    def __init__(self, extra: Iterable[Unit] = ()) -> None:
        self.extra = tuple(extra)

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
    def _words(self) -> re.Pattern[str]:
        return _alternation([("WORD", tables.FILLER), *tables.WORDS])

    @cached_property
    def _measures(self) -> re.Pattern[str]:
        spellings = sorted(self.units, key=lambda name: (-len(name), name))
        unit = r"\s?(?:" + "|".join(map(re.escape, spellings)) + ")"
        return _alternation((name, unit if name == "UNIT" else pattern) for name, pattern in tables.MEASURES)

    @cached_property
    def _behind_units(self) -> re.Pattern[str]:
        return _alternation((name, pattern) for name, pattern in tables.MEASURES if name in BEHIND_UNITS)

    @cached_property
    def _countable(self) -> re.Pattern[str]:
        follow = "".join(sorted({re.escape(name[0]) for name in self.units}))
        return patterns.compile(
            f"[0-9()]|[一二两三四五六七八九十半][^,。;、]{{0,12}}?[{follow}成倍分余多名位]|番(?!茄)|首位|榜首|第[一二三四五六七八九十]"
        )

    def may_count(self, text: str, start: int, end: int) -> bool:
        """False for a stretch that certainly holds neither a quantity nor a bracket: most do not."""
        return self._countable.search(text, start, end) is not None

    def tokens(self, text: str, start: int, end: int) -> Iterator[Token]:
        """Tokens that cover [start, end) of `text` without a gap; neighbouring WORDs are one."""
        words, measures, behind_units = self._words.match, self._measures.match, self._behind_units.match
        at = start
        word = -1  # where a run of WORD began
        follow = None  # what may stand directly after the last token
        while at < end:
            match = follow(text, at, end) if follow is not None else None
            if match is None:
                match = words(text, at, end)
                follow = None
            type_ = "WORD" if match is None else match.lastgroup or "WORD"
            stop = at + 1 if match is None else match.end()
            if type_ == "WORD":
                if word < 0:
                    word = at
            else:
                if word >= 0:
                    if not text[word:at].isspace():  # a blank before a figure says nothing
                        yield Token("WORD", word, at)
                    word = -1
                yield Token(type_, at, stop)
                if type_ in NUMBERS:
                    follow = measures
                elif type_ in UNITS:
                    follow = behind_units
            at = stop
        if word >= 0:
            yield Token("WORD", word, end)


def _alternation(terminals: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    return patterns.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in terminals))
