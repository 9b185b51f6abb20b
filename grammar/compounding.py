"""Binds growth over several years to its yearly mean: 2016年…比2011年增长21.9%,年均增长4%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.claims import Compounded
from reportlint.grammar.indicators import leads_only
from reportlint.grammar.phrases import Change, Mark
from reportlint.grammar.quantities import Date
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Statement

LONGEST = 20  # years: a longer stretch is a year read wrongly
SPANNED = patterns.compile(r"^[来间]?(?:以来)?[^,;。:、]{0,16}$")
AGAINST = ("比", "较", "与", "和", "同", "是", "为", "相当于")


def compounded(row: Sequence[Statement]) -> Iterator[Compounded]:
    """Each total growth (or multiple) with the mean that directly follows it, where the text tells the years."""
    latest: Date | None = None
    for statement in row:
        years = [
            (index, phrase)
            for index, phrase in enumerate(statement.phrases)
            if isinstance(phrase, Date) and phrase.year
        ]
        for whole, mean in zip(statement.items, statement.items[1:], strict=False):
            if not _is_mean(statement, whole, mean) or not _is_total(whole):
                continue
            found = _years(statement, whole, years, latest)
            if found is not None and 1 < found[0] <= LONGEST:
                said = mean.phrase.direction if isinstance(mean.phrase, Change) else 1
                span = whole.quantity.span.to(mean.quantity.span)
                yield Compounded(span, statement.lead(whole), whole.quantity, mean.quantity, said, *found)
        latest = next((date for _, date in reversed(years) if not _is_base(statement, date)), latest)


def _is_total(item: Item) -> bool:
    if isinstance(item.phrase, Change):
        return item.quantity.is_rate and item.phrase.direction != 0
    return item.quantity.dimension == "multiple" and item.stated


def _is_mean(statement: Statement, whole: Item, mean: Item) -> bool:
    if (
        not isinstance(mean.phrase, Change)
        or not mean.phrase.direction
        or not mean.quantity.is_rate
        or mean.clause - whole.clause > 1
    ):
        return False
    if isinstance(whole.phrase, Change) and whole.phrase.direction != mean.phrase.direction:
        return False
    between = statement.phrases[whole.at + 1 : mean.at]
    averaged = any(isinstance(phrase, Mark) and phrase.kind == "AVERAGE" for phrase in between)
    return averaged and whole.depth == mean.depth and leads_only(statement.text[mean.edge : mean.phrase.span.start])


def _years(
    statement: Statement, whole: Item, years: Sequence[tuple[int, Date]], latest: Date | None
) -> tuple[int, tuple[Span, ...]] | None:
    """Years between the base that the total names and the year it is told of; or 五年累计增长. With the places that say so."""
    before = [date for index, date in years if index < whole.at]
    base = before[-1] if before and _is_base(statement, before[-1]) else None
    if base is None or base.year is None or "," in statement.text[base.span.end : whole.quantity.start][6:]:
        return _spanned(statement, whole)
    end = next((date for date in reversed(before[:-1]) if not _is_base(statement, date)), latest)
    return None if end is None or end.year is None else (end.year - base.year, (end.span, base.span))


def _is_base(statement: Statement, date: Date) -> bool:
    return statement.text[max(statement.span.start, date.span.start - 3) : date.span.start].endswith(AGAINST)


def _spanned(statement: Statement, whole: Item) -> tuple[int, tuple[Span, ...]] | None:
    position = statement.items.index(whole)
    if not position:
        return None
    length = statement.items[position - 1]
    name = length.quantity.unit.name if length.quantity.unit else ""
    if name != "年" or length.quantity.hedged or length.quantity.value.denominator != 1:
        return None
    words = statement.text[length.quantity.end : whole.phrase.span.start]
    return (int(length.quantity.value), (length.quantity.span,)) if SPANNED.search(words) else None
