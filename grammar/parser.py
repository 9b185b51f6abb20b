"""A small driver for the LALR tables that Lark computed; it parses sequences of token types and remembers them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reportlint.grammar import tables
from reportlint.grammar.records import NamedTuple, new


class Shape(NamedTuple):
    """A parsed phrase: the rule's name, its children, each a Shape or the index of a token, and its first and last token."""

    rule: str
    children: tuple[Shape | int, ...]
    first: int
    last: int

    @classmethod
    def over(cls, rule: str, children: list[Shape | int]) -> Shape:
        """The phrase `rule` over its children."""
        first, last = children[0], children[-1]
        begin = first if isinstance(first, int) else first.first
        end = last if isinstance(last, int) else last.last
        return new(cls, (rule, tuple(children), begin, end))

    @property
    def leaves(self) -> range:
        """All tokens below it."""
        return range(self.first, self.last + 1)


@lru_cache(maxsize=20_000)
def parse(types: tuple[str, ...]) -> tuple[Shape | int, ...]:
    """Phrases and bare tokens of a sequence of token types, in order.

    Reports repeat their phrasing, so the shapes are remembered by token types: most clauses are never parsed again.
    Where the grammar cannot go on, the first token is left bare and parsing starts again behind it, so that every
    sequence has a result; the grammar is total, so this is only a net.
    """
    skipped: list[Shape | int] = []
    first = 0
    while first < len(types):
        shapes = _drive(types, first)
        if shapes is not None:
            return (*skipped, *shapes)
        skipped.append(first)
        first += 1
    return tuple(skipped)


def _drive(types: Sequence[str], first: int) -> list[Shape | int] | None:
    """Walk the tables over types[first:]; None when they have no way on."""
    states = [tables.START]
    values: list[list[Shape | int]] = []
    table, rules = tables.STATES, tables.RULES
    at = first
    symbol = types[at] if at < len(types) else "$END"
    while True:
        actions = table[states[-1]]
        code = actions.get(symbol)
        if code is None:
            code = actions.get("")
            if code is None:
                return None
        if code >= 0:
            if symbol == "$END":
                return values[-1]
            states.append(code)
            values.append([at])
            at += 1
            symbol = types[at] if at < len(types) else "$END"
            continue
        name, length = rules[-1 - code]
        if name == "start":
            return values[-1] if length else []
        if not length:
            values.append([])
        elif length > 1:
            # The first value is extended in place: a repetition grows by one element at a time.
            for value in values[1 - length :]:
                values[-length].extend(value)
            del states[1 - length :], values[1 - length :]
        if length:
            states.pop()
        # Rules whose names begin with an underscore are only ways to write others: their children pass upwards.
        if name[0] != "_":
            values[-1] = [Shape.over(name, values[-1])]
        states.append(table[states[-1]][name])
