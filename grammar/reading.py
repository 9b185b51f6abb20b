"""Text to phrases: tokens, shapes, and what they mean. The one way into the grammar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from reportlint.grammar import figures, patterns
from reportlint.grammar.intervals import Interval
from reportlint.grammar.lexer import Lexer, Token
from reportlint.grammar.numerals import read_numeral
from reportlint.grammar.parser import Shape, parse
from reportlint.grammar.phrases import (
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
from reportlint.grammar.quantities import Date, Hedge, Period, Quantity, Rank, Unit
from reportlint.grammar.spans import Span
from reportlint.grammar.times import read_time

# No phrase runs over these marks; commas and colons inside 1,234 and 12.1:41.6 are none.
MARKS = patterns.compile(r"[;、。!?\n]|(?<![0-9]),|,(?![0-9]{3}(?![0-9]))|(?<![0-9]):|:(?![0-9])")
KINDS = {
    ",": "COMMA", ";": "SEMICOLON", ":": "COLON", "、": "DUN", "。": "STOP", "!": "STOP", "?": "STOP", "\n": "STOP",

}  # fmt: skip
PARTS = patterns.compile("结构|比例|之比|占比")  # before these 20:50:30 is no time of day
LABEL = patterns.compile(r"[.、)](?![0-9])")
ONE = Fraction(1)
MOVES = (Change, Reach)
LONGEST = 200  # tokens asked of the grammar at once: no clause that means anything is longer
HEDGES = {"ABOUT": Hedge.ABOUT, "NEARLY": Hedge.NEARLY, "OVER": Hedge.AT_LEAST, "UNDER": Hedge.AT_MOST}
TOLERANCES = {
    "左右": Hedge.ABOUT, "上下": Hedge.ABOUT, "以上": Hedge.AT_LEAST, "之多": Hedge.NONE, "之间": Hedge.NONE,
    "以下": Hedge.AT_MOST, "以内": Hedge.AT_MOST, "之内": Hedge.AT_MOST,
}  # fmt: skip
# 一 before these is an article or an idiom, no count.
SINGLE = frozenset("家个项件人名户处所座台套辆条次场期宗例篇部份栋间支只头艘架列门笔类种亩吨元倍天年")


class Reader:
    """Reads the phrases of a text; `units` are a user's own beside the vocabulary."""

    def __init__(self, units: Sequence[Unit] = ()) -> None:
        self._lexer = Lexer(units)

    def read(self, text: str, start: int = 0, end: int | None = None) -> tuple[Phrase, ...]:
        """Phrases of text[start:end] in order, without gaps; spans are offsets in `text`."""
        end = len(text) if end is None else end
        return tuple(_share_units(_without_labels(self._sentences(text, start, end), text)))

    def _sentences(self, text: str, start: int, end: int) -> Iterator[Phrase]:
        """Sentence by sentence: most hold no number, and need no closer look."""
        while start < end:
            stop = text.find("。", start, end) + 1 or end
            if text[stop - 1] != "。" or self._lexer.may_count(text, start, stop):
                yield from self._pieces(text, start, stop)
            else:
                yield Mark("WORD", Span(start, stop - 1))
                yield Mark("STOP", Span(stop - 1, stop))
            start = stop

    def _pieces(self, text: str, start: int, end: int) -> Iterator[Phrase]:
        """Piece by piece between marks: only a piece that may hold a number is asked of the grammar."""
        at = start
        may_count = self._lexer.may_count
        for mark in MARKS.finditer(text, start, end):
            stop = mark.start()
            if at < stop:
                if may_count(text, at, stop):
                    yield from self._piece(text, at, stop)
                elif text.startswith("其中", at):
                    yield Mark("WHEREOF", Span(at, at + 2))
                    yield Mark("WORD", Span(at + 2, stop))
                else:
                    yield Mark("WORD", Span(at, stop))
            at = mark.end()
            yield Mark(KINDS[mark[0]], Span(stop, at))
        if at < end:
            yield from self._piece(text, at, end)

    def _piece(self, text: str, start: int, end: int) -> Iterator[Phrase]:
        tokens = list(self._lexer.tokens(text, start, end))
        if len(tokens) == 1 and tokens[0].type == "WORD":
            yield Mark("WORD", Span(start, end))
            return
        for first in range(0, len(tokens), LONGEST):
            yield from _Meaning(text, tokens[first : first + LONGEST], self._lexer.units).phrases()


def _without_labels(phrases: Iterator[Phrase], text: str) -> Iterator[Phrase]:
    """A bare number that opens a line before a mark is a label: 1. 2、 3)."""
    opening = True
    for phrase in phrases:
        if opening and isinstance(phrase, Quantity) and phrase.unit is None and LABEL.match(text, phrase.span.end):
            yield Mark("WORD", phrase.span)
        else:
            yield phrase
        opening = isinstance(phrase, Mark) and (
            (phrase.kind == "STOP" and text[phrase.span.start] == "\n")
            or (opening and text[phrase.span.start : phrase.span.end].strip(" (") == "")
        )


def _share_units(phrases: Iterator[Phrase]) -> list[Phrase]:
    """70和50亿元, 45、38、35个工作日: numbers in a row that share the unit of the last."""
    listed = list(phrases)
    last: Quantity | None = None
    for index in range(len(listed) - 1, -1, -1):
        phrase = listed[index]
        if isinstance(phrase, Quantity):
            if last is not None:
                phrase = listed[index] = _like(phrase, last)
            last = phrase
        elif isinstance(phrase, MOVES) and phrase.quantity is not None and last is not None:
            listed[index] = phrase._replace(quantity=_like(phrase.quantity, last))
            last = None
        elif not (isinstance(phrase, Mark) and phrase.kind in ("DUN", "JOIN", "SHARED")):
            last = None
    return listed


def _like(quantity: Quantity, model: Quantity) -> Quantity:
    """`quantity` with the unit of `model`, where it has none of its own."""
    if quantity.unit is not None or quantity.scale != 1 or model.unit is None:
        return quantity
    by = model.scale if quantity.value * model.scale < model.value * 100 else ONE
    return quantity._replace(unit=model.unit, scale=by, value=quantity.value * by,
        strict=quantity.strict.scaled(by), lenient=quantity.lenient.scaled(by),
    )  # fmt: skip


class _Meaning:
    """Gives the shapes of one chunk of tokens their meaning."""

    def __init__(self, text: str, tokens: list[Token], units: dict[str, Unit]) -> None:
        self.text = text
        self.tokens = tokens
        self.units = units
        self.hedge: Hedge | None = None  # a hedge that stands off its number: 约减少产值6亿元

    def phrases(self) -> Iterator[Phrase]:
        for shape in parse(tuple([token.type for token in self.tokens])):
            yield from self.one(shape)

    def one(self, shape: Shape | int) -> Iterator[Phrase]:
        if isinstance(shape, int):
            token = self.tokens[shape]
            if token.type == "CLOCK" and PARTS.search(self.text, max(0, token.start - 12), token.start):
                parts = self.proportion_of(token)
                if parts is not None:
                    yield parts
                    return
            yield Mark(token.type, Span(token.start, token.end))
            return
        meaning = MEANINGS.get(shape.rule)
        if meaning is None:
            for child in shape.children:
                yield from self.one(child)
            return
        phrase = meaning(self, shape)
        if phrase is None:
            yield Mark("WORD", self.span(shape))
        else:
            yield phrase

    def leaves(self, shape: Shape | int) -> list[Token]:
        if isinstance(shape, int):
            return [self.tokens[shape]]
        tokens = self.tokens
        return [tokens[index] for index in shape.leaves]

    def span(self, shape: Shape | int) -> Span:
        first, last = (shape, shape) if isinstance(shape, int) else (shape.leaves[0], shape.leaves[-1])
        return Span(self.tokens[first].start, self.tokens[last].end)

    def written(self, token: Token) -> str:
        return self.text[token.start : token.end].strip()

    def parts(self, shape: Shape) -> Iterator[tuple[str, Shape | int]]:
        for child in shape.children:
            yield (self.tokens[child].type if isinstance(child, int) else child.rule), child

    def inside(self, shape: Shape, rule: str) -> Shape | None:
        return next((child for child in shape.children if isinstance(child, Shape) and child.rule == rule), None)

    def first_quantity(self, shape: Shape) -> Quantity | None:
        child = self.inside(shape, "quantity")
        return None if child is None else self.quantity(child)

    def all_quantities(self, shape: Shape) -> tuple[Quantity, ...]:
        found = (
            self.quantity(child) for child in shape.children if isinstance(child, Shape) and child.rule == "quantity"
        )
        return tuple(quantity for quantity in found if quantity is not None)

    def quantity(self, shape: Shape) -> Quantity | None:
        hedges: list[Hedge] = []
        shapes: list[Shape] = []
        for name, child in self.parts(shape):
            if name == "hedge":
                hedges.extend(self.hedges(child))
            elif name == "figure" and isinstance(child, Shape):
                shapes.append(child)
            elif name == "TOLERANCE" and isinstance(child, int):
                hedges.append(TOLERANCES[self.written(self.tokens[child])])
        span = self.span(shape)
        read = [self.figure(child, ranged=len(shapes) == 2) for child in shapes]
        if not read or any(one is None for one in read):
            return None
        quantity = read[0]
        if len(read) == 2 and read[0] is not None and read[1] is not None:
            quantity = figures.span_of_two(span, read[0], read[1])
        if quantity is None:
            return None
        if self.hedge is not None and not hedges:
            hedges.append(self.hedge)
        self.hedge = None
        for hedge in hedges:
            if hedge is not Hedge.NONE:
                quantity = figures.hedged(quantity, hedge)
        return quantity if quantity.span == span else quantity._replace(span=span)

    def hedges(self, shape: Shape | int) -> list[Hedge]:
        return [HEDGES[token.type] for token in self.leaves(shape)]

    def figure(self, shape: Shape, ranged: bool = False) -> Quantity | None:
        span = self.span(shape)
        pieces: list[list[str]] = []
        number: Span | None = None
        per = unit = None
        scale = 1
        more = numeral = tenths = False
        for kind, start, end in self.leaves(shape):
            whole = self.text[start:end]
            written = whole.strip()
            if kind in ("NUMBER", "NUMERAL", "HALF"):
                pieces.append([written, ""])
                place = Span(end - len(whole.lstrip()), end)
                number = place if number is None else number.to(place)
                numeral = kind == "NUMERAL"
            elif kind == "JOINT":
                pieces[-1][1] = written
            elif kind == "PER_CENT_OF":
                per = figures.PER[written]
            elif kind == "FRACTION":
                number = Span(start, end)
                return figures.fraction(span, number, written, None)
            elif kind == "DOUBLING":
                return figures.doubling(span, written)
            elif kind in ("SCALE", "THOUSAND"):
                scale *= figures.SCALES[written]
            elif kind == "MORE":
                more = True
            else:
                tenths = tenths or kind == "TENTHS"
                unit = self.unit(kind, written)
        if number is None or not pieces:
            return None
        if pieces[-1][1]:  # a joint that no digits follow is the scale
            scale, pieces[-1][1] = scale * figures.SCALES[pieces[-1][1]], ""
        if numeral and not ranged and not self.counts(pieces[0][0], unit or per, scale):
            return None
        exact = ONE if scale == 1 else Fraction(scale)
        quantity = figures.cardinal(
            span, number, [(digits, joint) for digits, joint in pieces], per or unit, exact, more
        )
        return figures.tenths(quantity) if quantity is not None and tenths else quantity

    def counts(self, numeral: str, unit: Unit | None, scale: int) -> bool:
        """True when Chinese numerals state a number rather than belong to a word."""
        if unit is None and scale == 1:
            read = read_numeral(numeral) is not None or figures.approximate(numeral) is not None
            return len(numeral) > 1 and read and numeral.strip("十百千万亿") != ""
        return numeral != "一" or unit is None or unit.name in SINGLE or unit.dimension != "count"

    def unit(self, kind: str, written: str) -> Unit | None:
        units = self.units
        if kind == "PERCENT":
            return units[written[0]]
        if kind == "POINT":
            return units[written]
        if kind == "TENTHS":
            return units["成"]
        if kind == "TIMES":
            return units["倍"]
        return units[written]

    def proportion(self, shape: Shape) -> Phrase | None:
        return self.proportion_of(self.leaves(shape)[0])

    def proportion_of(self, token: Token) -> Phrase | None:
        parts: list[Quantity] = []
        at = token.start
        for piece in self.text[token.start : token.end].replace("∶", ":").replace("：", ":").split(":"):
            start = at + len(piece) - len(piece.lstrip())
            place = Span(start, start + len(piece.strip()))
            one = figures.cardinal(place, place, [(piece.strip(), "")], None, ONE, False)
            if one is None:
                return None
            last = Fraction(1, 10 ** len(piece.strip().partition(".")[2]))
            parts.append(
                one._replace(strict=Interval.around(one.value, last / 2), lenient=Interval.around(one.value, last))
            )
            at += len(piece) + 1
        return Proportion(Span(token.start, token.end), tuple(parts))

    def date(self, shape: Shape) -> Date | Period:
        return read_time(self.span(shape), [(token.type, self.written(token)) for token in self.leaves(shape)])

    def change(self, shape: Shape) -> Phrase:
        direction = 0
        basis = ""
        for name, child in self.parts(shape):
            if name == "compare":
                basis = self.text[self.span(child).start : self.span(child).end]
            elif name in ("RISE", "FALL"):
                direction = 1 if name == "RISE" else -1
        return Change(self.span(shape), direction, basis, self.first_quantity(shape))

    def reach(self, shape: Shape) -> Phrase:
        token = self.leaves(shape)[0]
        direction = {"RISE_TO": 1, "FALL_TO": -1}.get(token.type, 0)
        date = self.inside(shape, "date")
        when = None if date is None else self.date(date)
        return Reach(self.span(shape), direction, self.written(token), self.first_quantity(shape), when)

    def origin(self, shape: Shape) -> Phrase:
        date = self.inside(shape, "date")
        return Origin(self.span(shape), None if date is None else self.date(date), self.first_quantity(shape))

    def share(self, shape: Shape) -> Phrase:
        leaves = self.leaves(shape)
        span = self.span(shape)
        return Share(span, Span(leaves[0].end, span.end), self.all_quantities(shape))

    def fulfilment(self, shape: Shape) -> Phrase:
        return Fulfilment(self.span(shape), any(token.type == "OVERFULFIL" for token in self.leaves(shape)))

    def plan_rate(self, shape: Shape) -> Phrase:
        over = any(token.type == "OVERFULFIL" for token in self.leaves(shape))
        return PlanRate(self.span(shape), over, self.all_quantities(shape))

    def ranking(self, shape: Shape) -> Phrase:
        leaves = self.leaves(shape)
        ordinal = leaves[-1] if leaves[-1].type == "ORDINAL" else None
        rank = None if ordinal is None else self.rank(ordinal)
        start = leaves[0].end if leaves[0].type == "RANK_VERB" else leaves[0].start
        return Ranking(self.span(shape), Span(start, leaves[-1].start if ordinal else leaves[-1].end), rank)

    def rank(self, token: Token) -> Rank | None:
        written = self.written(token)
        span = Span(token.start, token.end)
        if written[0] == "首" or written == "榜首":
            return Rank(span, 1)
        if written == "第一方阵":
            return None
        digits = written.lstrip("倒数第前").rstrip("名位强").strip()
        value = figures.plain(digits)
        if value is None or value[0].denominator != 1:
            return None
        return Rank(span, int(value[0]), written[0] == "前", written.startswith("倒数"))

    def stray_hedge(self, shape: Shape) -> Phrase:
        self.hedge = self.hedges(shape)[-1]
        return Mark("HEDGE", self.span(shape))


MEANINGS: dict[str, Callable[[_Meaning, Shape], Phrase | None]] = {
    "quantity": _Meaning.quantity,
    "number_string": _Meaning.proportion,
    "date": _Meaning.date,
    "change": _Meaning.change,
    "reach": _Meaning.reach,
    "origin": _Meaning.origin,
    "share": _Meaning.share,
    "fulfilment": _Meaning.fulfilment,
    "completion": _Meaning.plan_rate,
    "rank": _Meaning.ranking,
    "hedge": _Meaning.stray_hedge,
}
