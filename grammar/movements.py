"""Binds a number before and after a change: 由A增至B, with what is told of the change behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportlint.grammar import patterns
from reportlint.grammar.claims import Movement
from reportlint.grammar.indicators import THINGS, is_real, leads_only, tail
from reportlint.grammar.numerals import read_numeral
from reportlint.grammar.phrases import Change, Mark, Origin, Reach
from reportlint.grammar.quantities import Date
from reportlint.grammar.statements import LISTED, Item, Statement

MOVED = patterns.compile(r"^(?:累计|净|共|实际)?(?:([减降]|脱贫|压[减降]|退出)|增|新增|扩)[^,;。:、0-9]{0,6}$")
SAID = 40  # characters before 由A增至B in which its years may be told
YEARS = patterns.compile(r"((?:19|20)[0-9]{2})年?(?:[与比较和至到]|[-—~]{1,2})((?:19|20)[0-9]{2})年")
SPANNED = patterns.compile(r"([两三四五六七八九十]|(?<![0-9])[0-9]{1,2})年(?:[间来]|[内里]?$)")


def movements(statement: Statement) -> Iterator[Movement]:
    """由A增至B, with the change if the next number states it."""
    items = statement.items
    for position, start in enumerate(items[:-1]):
        end = items[position + 1]
        if not isinstance(start.phrase, Origin) or not isinstance(end.phrase, Reach) or end.depth != start.depth:
            continue
        direction = end.phrase.direction or (0 if end.phrase.word not in ("达到", "达") else 1)
        if not direction or not start.quantity.comparable(end.quantity) or end.clause - start.clause > 1:
            continue
        change, said, average = None, 0, False
        if position + 2 < len(items):
            after = items[position + 2]
            words = statement.text[end.quantity.end : after.phrase.span.start]
            alone = position + 3 >= len(items) or items[position + 3].after not in LISTED
            if (
                isinstance(after.phrase, Change)
                and after.clause - end.clause <= 2
                and leads_only(tail(words))
                and alone
            ):
                change, said = after.quantity, after.phrase.direction
                average = any(
                    isinstance(phrase, Mark) and phrase.kind == "AVERAGE"
                    for phrase in statement.phrases[end.at : after.at]
                )
            elif (
                after.quantity.dimension == "doubling"
                and after.clause - end.clause <= 1
                and leads_only(tail(words))
                and direction > 0
            ):
                change, said = after.quantity, 1  # 由5亿元增至10亿元,翻一番
            elif after.stated and after.quantity.comparable(end.quantity) and after.clause - end.clause == 1:
                moved = MOVED.search(statement.lead(after))  # 由4.86万人减少到0.12万人,累计减贫4.74万人
                if moved is not None:
                    change, said = after.quantity, -1 if moved[1] else 1
        indicator = statement.text[max(statement.span.start, start.phrase.span.start - 24) : start.phrase.span.start]
        span = start.quantity.span.to(change.span if change is not None else end.quantity.span)
        text = statement.text[start.phrase.span.start : span.end]
        real = start.quantity.dimension not in THINGS and is_real(indicator, text)  # things are not deflated
        movement = Movement(
            span, indicator, start.quantity, end.quantity, direction, change, said, average, _years(statement, start, end),
            real, "clause" if end.clause == start.clause else "sentence",
        )  # fmt: skip
        yield movement
        if change is not None and change.comparable(end.quantity):
            yield from rated(statement, items[position + 2 : position + 4], movement)


def rated(statement: Statement, row: Sequence[Item], movement: Movement) -> Iterator[Movement]:
    """The rate behind the amount of a change: 由42.6公顷扩大到48.3公顷,增加5.7公顷,增长13.4%."""
    if len(row) == 2 and isinstance(row[1].phrase, Change) and row[1].quantity.is_rate and row[1].phrase.direction:
        amount, rate = row
        words = statement.text[amount.quantity.end : rate.phrase.span.start]
        if rate.clause - amount.clause <= 1 and leads_only(tail(words)) and "年均" not in words:
            span = movement.span.to(rate.quantity.span)
            yield movement._replace(span=span, change=rate.quantity, said=row[1].phrase.direction, locality="sentence")


def _years(statement: Statement, start: Item, end: Item) -> int | None:
    """Years between two dated ends: 由2018年的50家增至2023年的100家, 2023年与2018年相比…, 五年间…."""
    first = start.phrase.date if isinstance(start.phrase, Origin) else None
    last = end.phrase.date if isinstance(end.phrase, Reach) else None
    if isinstance(first, Date) and isinstance(last, Date) and first.year and last.year:
        return last.year - first.year if last.year > first.year else None
    said = statement.text[max(statement.span.start, start.phrase.span.start - SAID) : start.phrase.span.start]
    dated = YEARS.search(said)
    if dated is not None:
        years = abs(int(dated[1]) - int(dated[2]))
        return years or None
    spanned = SPANNED.search(said)
    if spanned is None:
        return None
    number = Fraction(spanned[1]) if spanned[1].isdigit() else read_numeral(spanned[1])
    return None if number is None else int(number)
