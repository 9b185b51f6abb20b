"""Finds the whole of a share among the numbers told before it: by its name, or by the very share it gives."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar import claims, patterns
from reportlint.grammar.agreement import digits_of, is_share
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.ratios import measures_alike
from reportlint.grammar.statements import Statement

TELLING = 3  # digits of a rate that no two numbers give by chance
VERBS = patterns.compile(
    r"^(?:全[年市县区省国]|年[末底]|今年|[上下]半年|预计|累计|实现|完成|[、,和及])+|(?:总额|总数|总量|完成|实现|达到?|约|为|累计|共|数)+$"
)


def agreeing(row: Sequence[Statement], claim: claims.Share, part: Quantity) -> Quantity | None:
    """The nearest number before, counted in the same unit, that gives a share told to three digits: no chance does."""
    if digits_of(claim.rate) < TELLING:
        return None
    for statement in reversed(row):
        for item in reversed(statement.items):
            whole = item.quantity
            if whole.span.end > part.span.start or not item.stated or item.depth or whole.unit != part.unit:
                continue
            if whole.amount > part.amount and is_share(part, whole, claim.rate):
                return whole
    return None


def named(row: Sequence[Statement], name: str, part: Quantity, rate: Quantity, total: bool) -> Quantity | None:
    """The nearest number before `part` that is led in by just `name`, or counts things of that name."""
    for statement in reversed(row):
        for item in reversed(statement.items):
            quantity = item.quantity
            behind = quantity.end > part.span.start
            if (
                (behind and (statement is not row[-1] or quantity.start <= part.span.start))
                or not item.stated
                or not measures_alike(quantity, part)
                or item.depth
            ):
                continue
            lead = VERBS.sub("", statement.lead(item).strip())
            counted = statement.text.startswith(name, quantity.end) and quantity.dimension == "count"
            ends = lead.endswith(name) and (len(name) > 3 or is_share(part, quantity, rate))
            ends = ends or (total and name in lead)
            if lead == name or (not behind and (counted or ends)):
                return quantity
    return None
