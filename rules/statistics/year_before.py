"""Rule year-before."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Expression, Tie, equals, growth, term
from reportlint.finding import Message
from reportlint.grammar import Quantity
from reportlint.grammar.claims import Growth, Increment
from reportlint.grammar.naming import name_of, plain_name
from reportlint.rule import rule

BEFORE = Message("与上年数的关系", "the relation to the year before")
LONG = 5  # characters: a shorter name may be said of several things
MOST = 4  # numbers of one name: more are of several things
YEARLY = ("上年", "去年")


@rule(
    needs=[Growth, Increment],
    bad=["去年财政用于教育的支出达到2975亿元。\n今年财政用于教育的支出达到⟦3397亿元,比上年增加522亿元⟧。"],
    good=[
        "去年财政用于教育的支出达到2975亿元。\n今年财政用于教育的支出达到3397亿元,比上年增加422亿元。",
        "全年财政用于教育的支出达到3397亿元。\n财政用于教育的支出达到3397亿元,比上年增加522亿元。",
        "去年财政用于教育的支出达到2975亿元。\n今年财政用于教育的支出达到3397亿元,增加机动经费522亿元。",
    ],
)
def year_before(document: Document) -> Iterator[Equation]:
    """今年数、上年数与增减数不符 (this year's and last year's level do not differ by what is said).

    今年…达到3397亿元,比上年增加422亿元 says that the year before had 2975亿元; when the report states that level elsewhere under
    just the same name, the two must agree. Only long names that stand for one other value; indicators at constant prices or
    over a changing sample are left alone, and it is at most a warning, since a base may have been revised.
    Source: definition of 增加.
    """
    claims: list[Increment | Growth] = [claim for claim in document.claims(Increment) if _is_yearly(document, claim)]
    claims += [claim for claim in document.claims(Growth) if _is_plain(claim)]
    names = {plain_name(claim.indicator) for claim in claims}
    levels = _levels(document, {name for name in names if len(name) >= LONG})
    for claim in claims:
        level = claim.level if isinstance(claim, Increment) else claim.subject
        before = _other(levels.get((plain_name(claim.indicator), level.dimension), []), level)
        if before is not None:
            left, right = _sides(claim, before)
            yield equals(left, right, subject=BEFORE, tie=Tie.PARAGRAPH, ceiling="warning", primary=claim.span)


def _is_yearly(document: Document, claim: Increment) -> bool:
    said = document.text[claim.level.end : claim.amount.start]
    return any(word in said for word in YEARLY)


def _is_plain(claim: Growth) -> bool:
    special = claim.real or claim.average or claim.rivals
    return not special and any(word in claim.basis for word in YEARLY)


def _sides(claim: Increment | Growth, before: Quantity) -> tuple[Expression, Expression]:
    """What the year before must have been by the change, and what it is said to have been; or how it grew, and by how much."""
    if isinstance(claim, Growth):
        return term(claim.subject) / term(before), growth(claim.rate, fall=claim.direction < 0)
    level, amount = term(claim.level), term(claim.amount)
    return level - amount if claim.direction > 0 else level + amount, term(before)


def _levels(document: Document, names: set[str]) -> dict[tuple[str, str], list[Quantity]]:
    """Every flat level under one of these names, by name and dimension."""
    levels: dict[tuple[str, str], list[Quantity]] = {}
    for statement in document.statements if names else ():
        for item in statement.items:
            name = name_of(statement, item) if item.stated and not item.depth else ""
            if name in names and not item.quantity.is_rate and not item.quantity.hedged:
                levels.setdefault((name, item.quantity.dimension), []).append(item.quantity)
    return levels


def _other(found: list[Quantity], level: Quantity) -> Quantity | None:
    """The one other value of the same name before it, if there is just one."""
    if len(found) > MOST or len({one.amount for one in found}) != 2:
        return None
    return next((one for one in found if one.amount != level.amount and one.start < level.start), None)
