"""What an expression measures, so that money is never added to people."""

from __future__ import annotations

from functools import cache

from reportlint.grammar.records import NamedTuple

COUNTS = frozenset({"count", "number", "traffic"})
RATES = frozenset({"ratio", "point", "multiple"})


class Dimension(NamedTuple):
    """Powers of physical dimensions; without any, `kind` tells counts, rates and plain numbers ("") apart."""

    powers: frozenset[tuple[str, int]] = frozenset()
    kind: str = ""

    @staticmethod
    @cache
    def named(name: str) -> Dimension:
        """The dimension that the vocabulary of units calls `name`."""
        if name in COUNTS:
            return Dimension(kind="count")
        if name in RATES:
            return Dimension(kind="rate")
        return Dimension(frozenset({(name, 1)}))

    def matches(self, other: Dimension) -> bool:
        """True when the two may be added or compared. A plain number goes with any count or rate."""
        return self.powers == other.powers and (self.kind == other.kind or not self.kind or not other.kind)

    def times(self, other: Dimension, sign: int = 1) -> Dimension:
        """Dimension of a product, or of a quotient with `sign` -1."""
        powers = dict(self.powers)
        for name, power in other.powers:
            powers[name] = powers.get(name, 0) + sign * power
        return Dimension(frozenset((name, power) for name, power in powers.items() if power))
