"""Rule year-before."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, growth, term
from reportlint.finding import Message
from reportlint.grammar import Quantity
from reportlint.grammar.claims import Growth, Increment
from reportlint.grammar.naming import name_of, plain_name
from reportlint.rule import rule

BEFORE = Message("与上年数的关系", "the relation to the year before")
LONG = 5  # characters: a shorter name may be said of several things
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
    increments = [claim for claim in document.claims(Increment) if _is_yearly(document, claim)]
    growths = [one for one in document.claims(Growth) if _is_plain(one)]
    names = {plain_name(claim.indicator) for claim in increments} | {plain_name(one.indicator) for one in growths}
    levels = _levels(document, {name for name in names if len(name) >= LONG})
    for claim in increments:
        before = _other(levels, claim.indicator, claim.level)
        if before is not None:
            difference = (
                term(claim.level) - term(claim.amount)
                if claim.direction > 0
                else term(claim.level) + term(claim.amount)
            )
            yield equals(
                difference, term(before), subject=BEFORE, tie=Tie.PARAGRAPH, ceiling="warning", primary=claim.span
            )
    for one in growths:
        before = _other(levels, one.indicator, one.subject)
        if before is not None:
            ratio = term(one.subject) / term(before)
            yield equals(
                ratio,
                growth(one.rate, fall=one.direction < 0),
                subject=BEFORE,
                tie=Tie.PARAGRAPH,
                ceiling="warning",
                primary=one.span,
            )


def _is_yearly(document: Document, claim: Increment) -> bool:
    said = document.text[claim.level.span.end : claim.amount.span.start]
    return any(word in said for word in YEARLY)


def _is_plain(claim: Growth) -> bool:
    special = claim.real or claim.average or claim.rivals
    return not special and any(word in claim.basis for word in YEARLY)


def _levels(document: Document, names: set[str]) -> dict[tuple[str, str], list[Quantity]]:
    """Every flat level under one of these names, by name and dimension."""
    levels: dict[tuple[str, str], list[Quantity]] = {}
    for statement in document.statements if names else ():
        for item in statement.items:
            name = name_of(statement, item) if item.stated and not item.depth else ""
            if name in names and not item.quantity.is_rate and not item.quantity.hedged:
                levels.setdefault((name, item.quantity.dimension), []).append(item.quantity)
    return levels


def _other(levels: dict[tuple[str, str], list[Quantity]], indicator: str, level: Quantity) -> Quantity | None:
    """The one other value of the same name before it, if there is just one."""
    found = levels.get((plain_name(indicator), level.dimension), [])
    if not 2 <= len(found) <= 4:
        return None
    values = {one.amount for one in found}
    if len(values) != 2:
        return None
    return next((one for one in found if one.amount != level.amount and one.span.start < level.span.start), None)
