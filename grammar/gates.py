"""Which sentences may hold what a binder looks for: a quick look that spares most sentences most binders."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Generic, TypeVar

from reportlint.grammar import patterns
from reportlint.grammar.claims import AnyClaim
from reportlint.grammar.statements import Statement

SentenceBinder = Callable[[Statement], Iterator[AnyClaim]]
ParagraphBinder = Callable[[Statement, Sequence[Statement]], Iterator[AnyClaim]]  # with the sentences before
Binder = TypeVar("Binder", SentenceBinder, ParagraphBinder)
Cue = type | str  # a kind of phrase, or the kind of a mark
# What a sentence must hold for a binder: so many numbers; a phrase or mark of that kind; and of each set of characters at
# least one, as the words that the binder waits for have it.
Need = tuple[int, Cue | None, tuple[str, ...], Binder]

KNOWN = 4000  # answers remembered


class Features:
    """Tells which cues and sets of characters of some tables of needs a sentence holds, each as one bit of a number."""

    def __init__(self, *tables: Sequence[Need[SentenceBinder]] | Sequence[Need[ParagraphBinder]]) -> None:
        self._bits: dict[Cue, int] = {}
        self._characters: dict[str, int] = {}
        for _, cue, sets, _ in chain.from_iterable(tables):
            if cue is not None:
                self._bits.setdefault(cue, 1 << len(self._bits))
            for characters in sets:
                bit = self._bits.setdefault(characters, 1 << len(self._bits))
                for character in characters:
                    self._characters[character] = self._characters.get(character, 0) | bit
        self._find = patterns.compile(f"[{''.join(self._characters)}]").findall

    def of(self, statement: Statement) -> int:
        """The features of a sentence; one with fewer than two numbers is not searched for characters."""
        found, bits = 0, self._bits
        for kind in set(map(type, statement.phrases)):
            found |= bits.get(kind, 0)
        for word in statement.cues:
            found |= bits.get(word, 0)
        if len(statement.items) > 1:
            characters = self._characters
            for character in self._find(statement.text, *statement.span):
                found |= characters[character]
        return found

    def needed(self, cue: Cue | None, sets: Sequence[str]) -> int:
        """The features that a row of needs asks for."""
        return sum(self._bits[feature] for feature in ((*sets, cue) if cue is not None else sets))


class Gates(Generic[Binder]):
    """The binders of a table of needs, each behind the features that it needs."""

    def __init__(self, table: Sequence[Need[Binder]], features: Features) -> None:
        rows = [(least, features.needed(cue, sets), binder) for least, cue, sets, binder in table]
        most = max(least for least, _, _ in rows)
        self._by_number: list[list[tuple[int, Binder]]] = [
            [(needed, binder) for least, needed, binder in rows if least <= many] for many in range(most + 1)
        ]
        self._known: dict[tuple[int, int], list[Binder]] = {}

    def open_to(self, statement: Statement, features: int) -> list[Binder]:
        """The binders that may find something in a sentence with these features."""
        many = min(len(statement.items), len(self._by_number) - 1)
        found = self._known.get((many, features))
        if found is None:
            if len(self._known) > KNOWN:
                self._known.clear()
            found = [binder for needed, binder in self._by_number[many] if features & needed == needed]
            self._known[many, features] = found
        return found
