"""From shapes to phrases: what a run of tokens means."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from reportlint.grammar import figures, patterns
from reportlint.grammar.amounts import Amounts
from reportlint.grammar.figures import ONE
from reportlint.grammar.intervals import Interval
from reportlint.grammar.parser import Shape, parse
from reportlint.grammar.phrases import (
    ASKED,
    Change,
    Fulfilment,
    Mark,
    Origin,
    Phrase,
    PlanRate,
    Proportion,
    Ranking,
    Reach,
    Share,
)  # fmt: skip
from reportlint.grammar.quantities import Date, Figure, Period, Quantity, Rank
from reportlint.grammar.records import new
from reportlint.grammar.spans import Span
from reportlint.grammar.times import read_time

PARTS = patterns.compile("结构|比例|之比|占比")  # before these 20:50:30 is no time of day


class Meaning(Amounts):
    """Gives the shapes of tokens their meaning."""

    def read(self, types: tuple[str, ...], places: list[tuple[int, int]], found: list[Phrase]) -> None:
        """Append the phrases of one run of tokens of `text`, given by their terminals and places."""
        self._types, self._places, self._hedge = types, places, None
        for shape in parse(types):
            phrase: Phrase | None
            if isinstance(shape, int):
                kind = types[shape]
                if kind in ASKED:
                    found.append(new(Mark, (kind, *places[shape])))
                elif kind == "CLOCK" and (phrase := self._clock(shape)) is not None:
                    found.append(phrase)
            elif (phrase := MEANINGS[shape.rule](self, shape)) is not None:
                found.append(phrase)

    def _clock(self, index: int) -> Proportion | None:
        """20:50:30 where it is a proportion and no time of day."""
        start, end = self._places[index]
        if ":" in self.text[start:end]:
            parts = self._proportion_of(index)
            if parts is not None and (
                PARTS.search(self.text, max(0, start - 12), start)
                or (len(parts.parts) == 3 and sum(part.value for part in parts.parts) == 100)
            ):
                return parts
        return None

    def _first_quantity(self, shape: Shape) -> Quantity | None:
        child = self._inside(shape, "quantity")
        return None if child is None else self._quantity(child)

    def _all_quantities(self, shape: Shape) -> tuple[Quantity, ...]:
        found = (
            self._quantity(child) for child in shape.children if isinstance(child, Shape) and child.rule == "quantity"
        )
        return tuple(quantity for quantity in found if quantity is not None)

    def _proportion(self, shape: Shape) -> Proportion | None:
        return self._proportion_of(shape.first)

    def _proportion_of(self, index: int) -> Proportion | None:
        parts: list[Quantity] = []
        whole = self._span(index)
        at = whole.start
        for piece in self.text[at : whole.end].replace("∶", ":").replace("：", ":").split(":"):
            start = at + len(piece) - len(piece.lstrip())
            place = Span(start, start + len(piece.strip()))
            one = _part(piece.strip())
            if one is None:
                return None
            parts.append(Quantity.at(place, place, one))
            at += len(piece) + 1
        return Proportion(whole, tuple(parts))

    def _date(self, shape: Shape) -> Date | Period:
        return read_time(self._span(shape), [(self._types[leaf], self._written(leaf)) for leaf in shape.leaves])

    def _change(self, shape: Shape) -> Phrase:
        direction = 0
        basis = ""
        for name, child in self._parts(shape):
            if name == "compare":
                start, end = self._span(child)
                basis = self.text[start:end]
            elif name in ("RISE", "FALL"):
                direction = 1 if name == "RISE" else -1
        return Change(self._span(shape), direction, basis, self._first_quantity(shape))

    def _reach(self, shape: Shape) -> Phrase:
        verb = shape.first
        direction = {"RISE_TO": 1, "FALL_TO": -1}.get(self._types[verb], 0)
        date = self._inside(shape, "date")
        when = None if date is None else self._date(date)
        return Reach(self._span(shape), direction, self._written(verb), self._first_quantity(shape), when)

    def _origin(self, shape: Shape) -> Phrase:
        date = self._inside(shape, "date")
        return Origin(self._span(shape), None if date is None else self._date(date), self._first_quantity(shape))

    def _share(self, shape: Shape) -> Phrase:
        span = self._span(shape)
        return Share(span, Span(self._places[shape.first][1], span.end), self._all_quantities(shape))

    def _is_over(self, shape: Shape) -> bool:
        return any(self._types[leaf] == "OVERFULFIL" for leaf in shape.leaves)

    def _fulfilment(self, shape: Shape) -> Phrase:
        return Fulfilment(self._span(shape), self._is_over(shape))

    def _plan_rate(self, shape: Shape) -> Phrase:
        over = self._is_over(shape)
        return PlanRate(self._span(shape), over, self._all_quantities(shape))

    def _ranking(self, shape: Shape) -> Phrase:
        first, last = shape.first, shape.last
        ranked = self._types[last] == "ORDINAL"
        start = self._places[first][self._types[first] == "RANK_VERB"]
        end = self._places[last][not ranked]
        return Ranking(self._span(shape), Span(start, end), self._rank(last) if ranked else None)

    def _rank(self, ordinal: int) -> Rank | None:
        written, span = self._written(ordinal), self._span(ordinal)
        if written[0] == "首" or written == "榜首":
            return Rank(span, 1)
        if written == "第一方阵":
            return None
        digits = written.lstrip("倒数第前").rstrip("名位强").strip()
        value = figures.plain(digits)
        if value is None or value[0].denominator != 1:
            return None
        return Rank(span, int(value[0]), written[0] == "前", written.startswith("倒数"))

    def _stray_hedge(self, shape: Shape) -> None:
        self._hedge = self._hedges(shape)[-1]


@lru_cache(maxsize=4096)
def _part(written: str) -> Figure | None:
    """One number of 12:41:47: rounded, whole or not."""
    one = figures.cardinal([(written, "")], None, ONE)
    if one is None:
        return None
    last = Fraction(1, 10 ** len(written.partition(".")[2]))
    strict, lenient = Interval.around(one.value, last / 2), Interval.around(one.value, last)
    return one._replace(strict=strict, lenient=lenient)


MEANINGS: dict[str, Callable[[Meaning, Shape], Phrase | None]] = {
    "quantity": Meaning._quantity,
    "number_string": Meaning._proportion,
    "date": Meaning._date,
    "change": Meaning._change,
    "reach": Meaning._reach,
    "origin": Meaning._origin,
    "share": Meaning._share,
    "fulfilment": Meaning._fulfilment,
    "completion": Meaning._plan_rate,
    "rank": Meaning._ranking,
    "hedge": Meaning._stray_hedge,
}
