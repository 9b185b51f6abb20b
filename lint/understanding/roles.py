"""The part that each number plays in the claims it belongs to."""

from __future__ import annotations

from collections.abc import Iterable

from reportlint.grammar import Quantity, Rank, Span
from reportlint.grammar.claims import (
    AnyClaim,
    Average,
    Breakdown,
    Completion,
    Compounded,
    Difference,
    Forecast,
    Growth,
    Increment,
    Ledger,
    Movement,
    Multiple,
    Product,
    Remainder,
    Share,
    Standing,
    StockFlow,
    Structure,
)  # fmt: skip
from reportlint.grammar.statements import Item, Role

# What a field of a claim makes of its number; where a number belongs to several claims, the later kind here decides.
FIELDS: tuple[tuple[type, dict[str, str]], ...] = (
    (Growth, {"subject": "value", "rate": "growth", "base": "base"}),
    (Increment, {"level": "value", "amount": "increment", "rate": "growth"}),
    (Compounded, {"total": "growth", "mean": "average-growth"}),
    (Movement, {"start": "start", "end": "end", "change": "change"}),
    (Multiple, {"level": "value", "base": "base", "times": "multiple"}),
    (Difference, {"more": "more", "less": "less", "rest": "difference"}),
    (Forecast, {"flow": "added", "stock": "stock", "forecast": "forecast", "rate": "growth"}),
    (StockFlow, {"begin": "start", "added": "added", "left": "removed", "end": "end"}),
    (Ledger, {"begin": "start", "added": "added", "left": "removed", "end": "end"}),
    (Remainder, {"total": "whole", "done": "done", "left": "rest"}),
    (Average, {"total": "total", "number": "number", "average": "average"}),
    (Product, {"each": "each", "number": "number", "total": "total"}),
    (Structure, {"parts": "share"}),
    (Breakdown, {"whole": "whole", "parts": "part"}),
    (Share, {"part": "part", "whole": "whole", "rate": "share"}),
    (Completion, {"actual": "actual", "plan": "plan", "rate": "completion"}),
    (Standing, {"population": "population"}),
)
PLAIN = {
    Role.LEVEL: "value",
    Role.REACH: "value",
    Role.ORIGIN: "start",
    Role.SHARE: "share",
    Role.PLAN: "completion",
    Role.PROPORTION: "share",
}


class Roles:
    """The roles of all numbers of a document, by their places."""

    def __init__(self, claims: Iterable[AnyClaim]) -> None:
        order = {kind: index for index, (kind, _) in enumerate(FIELDS)}
        self._roles: dict[Span, str] = {}
        self._subjects: dict[Span, Quantity] = {}
        self._among: dict[Span, str] = {}
        for claim in sorted(claims, key=lambda claim: order[type(claim)]):
            for field, role in FIELDS[order[type(claim)]][1].items():
                value = getattr(claim, field)
                for quantity in (value,) if isinstance(value, Quantity) else value or ():
                    self._roles[quantity.number] = role
            if isinstance(claim, Growth):
                self._subjects[claim.rate.number] = claim.subject
            elif isinstance(claim, Increment):
                self._subjects[claim.amount.number] = claim.level
            elif isinstance(claim, Share) and claim.part is not None:
                self._subjects[claim.rate.number] = claim.part
            elif isinstance(claim, Completion) and claim.rate is not None and claim.actual is not None:
                self._subjects[claim.rate.number] = claim.actual
            elif isinstance(claim, Standing):
                self._among[claim.rank.span] = claim.among

    def of(self, item: Item) -> str:
        """The role of a number: in its claim, else by the words around it."""
        role = self._roles.get(item.quantity.number)
        if role == "change" or (role is None and item.role is Role.CHANGE):
            dimension = item.quantity.dimension
            return {"ratio": "growth", "point": "points", "multiple": "growth", "doubling": "growth"}.get(
                dimension, "increment"
            )
        if role is None and item.role in (Role.SHARE, Role.PLAN) and not item.quantity.is_rate:
            return "whole" if item.role is Role.SHARE else "plan"
        return role or PLAIN[item.role]

    def __contains__(self, number: Span) -> bool:
        """True for a number that a claim holds."""
        return number in self._roles

    def subject(self, number: Span) -> Quantity | None:
        """What a rate or a change is said of."""
        return self._subjects.get(number)

    def among(self, rank: Rank) -> str:
        """Those among whom a rank is held."""
        return self._among.get(rank.span, "")
