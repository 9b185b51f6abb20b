"""A small driver for the LALR tables that Lark computed; it parses sequences of token types and remembers them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reportlint.grammar import tables


class Shape(NamedTuple):
    """A parsed phrase: the rule's name, its children, each a Shape or the index of a token, and all tokens below it."""

    rule: str
    children: tuple[Shape | int, ...]
    leaves: tuple[int, ...]

    @classmethod
    def over(cls, rule: str, children: list[Shape | int]) -> Shape:
        """The phrase `rule` over its children."""
        leaves: list[int] = []
        for child in children:
            if isinstance(child, int):
                leaves.append(child)
            else:
                leaves += child.leaves
        return cls(rule, tuple(children), tuple(leaves))


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
        # Rules whose names begin with an underscore are only ways to write others: their children pass upwards.
        children: list[Shape | int] = []
        if length:
            # The first value is extended in place: a repetition grows by one element at a time.
            children = values[-length]
            for value in values[len(values) - length + 1 :]:
                children.extend(value)
            del states[-length:], values[-length:]
        values.append(children if name[0] == "_" else [Shape.over(name, children)])
        states.append(table[states[-1]][name])
