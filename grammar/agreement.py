"""Which of several possible operands the written numbers themselves agree with: attachment by value."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlint.grammar.intervals import Interval
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.statements import Item


def is_share(part: Quantity, whole: Quantity, rate: Quantity) -> bool:
    """True when part ÷ whole may be `rate` within what the digits allow."""
    quotient = _amounts(part).over(_amounts(whole))
    return quotient is not None and quotient.meets(_amounts(rate))


def is_sum(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """True when the parts may add up to `whole` within what the digits allow."""
    summed = _amounts(parts[0]) if parts else Interval.point(0)
    for part in parts[1:]:
        summed += _amounts(part)
    return summed.meets(_amounts(whole))


def _amounts(quantity: Quantity) -> Interval:
    return quantity.strict.scaled(quantity.factor)


def chosen(candidates: Sequence[Item], agrees: Callable[[Quantity], bool]) -> tuple[Item, int] | None:
    """The candidate that agrees, else the first one, and how many others compete with it; None without candidates.

    One that agrees has no rivals: numbers do not agree by chance. Source: catalogue of checks, attachment by integrality.
    """
    agreeing = next((one for one in candidates if agrees(one.quantity)), None)
    if agreeing is not None:
        return agreeing, 0
    return (candidates[0], len({one.quantity.amount for one in candidates}) - 1) if candidates else None
