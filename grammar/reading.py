"""Text to phrases: tokens, shapes, and what they mean. The one way into the grammar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from reportlint.grammar import denominations, figures, patterns
from reportlint.grammar.intervals import Interval
from reportlint.grammar.lexer import Lexer
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
# A set of characters first, so that the scan skips other text at once.
MARKS = patterns.compile(
    r"[;、。!?\n,:](?:(?<![,:])|(?<=,)(?:(?<![0-9],)|(?![0-9]{3}(?![0-9])))|(?<=:)(?:(?<![0-9]:)|(?![0-9])))"
)
# Without any of these there is neither number nor time.
COUNTING = patterns.compile(
    "[0-9〇零壹贰叁肆伍陆柒捌玖拾俩廿卅一二两三四五六七八九十百千万亿半双几数年月日季旬周天期番倍成榜首第]"
)
KINDS = {
    ",": "COMMA", ";": "SEMICOLON", ":": "COLON", "、": "DUN", "。": "STOP", "!": "STOP", "?": "STOP", "\n": "STOP",

}  # fmt: skip
PARTS = patterns.compile("结构|比例|之比|占比")  # before these 20:50:30 is no time of day
LABEL = patterns.compile(r"[.、)](?![0-9])")
ALONE = 40  # characters: no numeral is longer
NUMERAL = patterns.compile(
    r"两|(?!.{1,39}两$)负?(?![万亿兆]+$)[零〇一二两三四五六七八九十百千万亿兆半点廿卅壹贰叁肆伍陆柒捌玖拾佰仟俩 ]{1,40}"
)
ONE = Fraction(1)
MOVES = (Change, Reach)
LISTING = frozenset({"DUN", "JOIN", "SHARED"})
LONGEST = 200  # tokens asked of the grammar at once: no clause that means anything is longer
HEDGES = {"ABOUT": Hedge.ABOUT, "NEARLY": Hedge.NEARLY, "OVER": Hedge.AT_LEAST, "UNDER": Hedge.AT_MOST}
TOLERANCES = {
    "左右": Hedge.ABOUT, "上下": Hedge.ABOUT, "以上": Hedge.AT_LEAST, "之多": Hedge.NONE, "之间": Hedge.NONE,
    "以下": Hedge.AT_MOST, "以内": Hedge.AT_MOST, "之内": Hedge.AT_MOST,
}  # fmt: skip
# 一 before these is an article or an idiom, no count.
SINGLE = frozenset("家个项件人名户处所座台套辆条次场期宗例篇部份栋间支只头艘架列门笔类种亩吨元倍天年")

# What was read in a document: words, stray hedge and terminals of a quantity → the quantity, its number's place from 0 on.
Known = dict[tuple[str | Hedge | None, ...], Quantity | None]


class Reader:
    """Reads the phrases of a text; `units` are a user's own beside the vocabulary."""

    def __init__(self, units: Sequence[Unit] = ()) -> None:
        self._lexer = _lexer(tuple(units))
        self._known: Known = {}

    def read(self, text: str, start: int = 0, end: int | None = None) -> tuple[Phrase, ...]:
        """Phrases of text[start:end] in order, without gaps; spans are offsets in `text`."""
        end = len(text) if end is None else end
        if start == 0 and end <= ALONE and not text[end:].strip():
            alone = _alone(text)
            if alone is not None:
                return (alone,)
        if start < end and not COUNTING.search(text, start, end):
            return (Mark("WORD", start, end),)
        found: list[Phrase] = []
        several = text.find("\n", start, end) >= 0
        # Sentence by sentence: most hold no number, and need no closer look.
        while start < end:
            stop = text.find("。", start, end) + 1 or end
            if text[stop - 1] != "。" or self._lexer.may_count(text, start, stop):
                self._sentence(text, start, stop, found)
            else:
                found += (Mark("WORD", start, stop - 1), Mark("STOP", stop - 1, stop))
            start = stop
        _drop_labels(found, text, several)
        told = [index for index, phrase in enumerate(found) if type(phrase) is not Mark]
        _share_units(found, told)
        _join_compounds(found, told)
        return tuple(found)

    def _sentence(self, text: str, start: int, end: int, found: list[Phrase]) -> None:
        """Piece by piece between marks: only a piece that may hold a number is asked of the grammar."""
        at = start
        may_count = self._lexer.may_count
        for mark in MARKS.finditer(text, start, end):
            stop = mark.start()
            if at < stop:
                if may_count(text, at, stop):
                    self._piece(text, at, stop, found)
                elif text.startswith("其中", at):
                    found += (Mark("WHEREOF", at, at + 2), Mark("WORD", at + 2, stop))
                else:
                    found.append(Mark("WORD", at, stop))
            at = mark.end()
            found.append(Mark(KINDS[mark[0]], stop, at))
        if at < end:
            self._piece(text, at, end, found)

    def _piece(self, text: str, start: int, end: int, found: list[Phrase]) -> None:
        types, places = self._lexer.tokens(text, start, end)
        if types == ["WORD"]:
            found.append(Mark("WORD", start, end))
            return
        for first in range(0, len(types), LONGEST):
            chunk = slice(first, first + LONGEST)
            found += _Meaning(text, types[chunk], places[chunk], self._lexer.units, self._known).phrases()


def _alone(text: str) -> Quantity | None:
    """A text that is one Chinese numeral and nothing else states that number, be it 十 or 一."""
    written = text.strip()
    if not NUMERAL.fullmatch(written) or figures.approximate(written) is not None:
        return None
    place = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    return figures.cardinal(place, place, [(written, "")], None, ONE, False)


@lru_cache(maxsize=4)  # what a lexer compiles serves all documents
def _lexer(units: tuple[Unit, ...]) -> Lexer:
    return Lexer(units)


def _drop_labels(found: list[Phrase], text: str, several: bool) -> None:
    """A bare number that opens a line before a mark is a label: 1. 2、 3). `several` tells that there are more lines."""
    opening = True
    for index, phrase in enumerate(found):
        if isinstance(phrase, Mark):
            if phrase.kind == "STOP" and text[phrase.start] == "\n":
                opening = True
            elif opening:
                opening = text[phrase.start : phrase.end].strip(" (") == ""
        elif opening:
            if isinstance(phrase, Quantity) and phrase.unit is None and LABEL.match(text, phrase.span.end):
                found[index] = Mark("WORD", *phrase.span)
            opening = False
        if not opening and not several:
            break


def _share_units(found: list[Phrase], told: Sequence[int]) -> None:
    """70和50亿元, 45、38、35个工作日: numbers in a row that share the unit of the last; `told` are no marks."""
    bare = [index for index in told if _is_bare(found[index])]
    for index in reversed(bare):
        behind = index + 1
        while behind < len(found) and isinstance(mark := found[behind], Mark) and mark.kind in LISTING:
            behind += 1
        model = found[behind] if behind < len(found) else None
        phrase = found[index]
        if not isinstance(model, Quantity):
            continue
        if isinstance(phrase, Quantity):
            found[index] = _like(phrase, model)
        elif isinstance(phrase, MOVES) and phrase.quantity is not None:
            found[index] = phrase._replace(quantity=_like(phrase.quantity, model))


def _join_compounds(found: list[Phrase], told: Sequence[int]) -> None:
    """3年5个月, 1小时20分钟, 六斤八两: what is measured in a unit and the rest in a smaller one is one quantity."""
    for index, behind in reversed([*pairwise(told)]):
        second = found[behind]
        if index + 1 == behind and isinstance(second, Quantity):
            first = found[index]
            quantity = first.quantity if isinstance(first, MOVES) else first
            if isinstance(quantity, Quantity) and quantity.span.end == second.span.start:
                compound = denominations.compound(quantity, second)
                if compound is not None:
                    joined: Phrase = compound
                    if isinstance(first, MOVES):
                        joined = first._replace(span=Span(first.span.start, compound.span.end), quantity=compound)
                    found[index : index + 2] = [joined]


def _is_bare(phrase: Phrase) -> bool:
    """True for a number without unit and scale, also at the end of 增长 or 达."""
    quantity = phrase.quantity if isinstance(phrase, MOVES) else phrase
    return isinstance(quantity, Quantity) and quantity.unit is None and quantity.scale == 1


def _like(quantity: Quantity, model: Quantity) -> Quantity:
    """`quantity` with the unit of `model`, where it has none of its own."""
    if quantity.unit is not None or quantity.scale != 1 or model.unit is None:
        return quantity
    by = model.scale if quantity.value * model.scale < model.value * 100 else ONE
    return quantity._replace(unit=model.unit, scale=by, value=quantity.value * by,
        strict=quantity.strict.scaled(by), lenient=quantity.lenient.scaled(by),
    )  # fmt: skip


class _Meaning:
    """Gives the shapes of one chunk of tokens their meaning; `known` holds what was read before in the document."""

    def __init__(
        self, text: str, types: list[str], places: list[tuple[int, int]], units: dict[str, Unit], known: Known
    ) -> None:
        self.text = text
        self.types = types
        self.places = places
        self.units = units
        self.known = known
        self.hedge: Hedge | None = None  # a hedge that stands off its number: 约减少产值6亿元

    def phrases(self) -> Iterator[Phrase]:
        types, places = self.types, self.places
        for shape in parse(tuple(types)):
            if isinstance(shape, int):
                kind = types[shape]
                yield self.clock(shape) if kind == "CLOCK" else Mark(kind, *places[shape])
            else:
                yield MEANINGS[shape.rule](self, shape) or Mark("WORD", *self.span(shape))

    def clock(self, index: int) -> Phrase:
        """A time of day, or 20:50:30 where it is a proportion."""
        start, end = self.places[index]
        if ":" in self.text[start:end]:
            parts = self.proportion_of(index)
            if parts is not None and (
                PARTS.search(self.text, max(0, start - 12), start)
                or (len(parts.parts) == 3 and sum(part.value for part in parts.parts) == 100)
            ):
                return parts
        return Mark("CLOCK", start, end)

    def span(self, shape: Shape | int) -> Span:
        first, last = (shape, shape) if isinstance(shape, int) else (shape.first, shape.last)
        return Span(self.places[first][0], self.places[last][1])

    def written(self, index: int) -> str:
        start, end = self.places[index]
        return self.text[start:end].strip()

    def parts(self, shape: Shape) -> Iterator[tuple[str, Shape | int]]:
        for child in shape.children:
            yield (self.types[child] if isinstance(child, int) else child.rule), child

    def inside(self, shape: Shape, rule: str) -> Shape | None:
        for child in shape.children:
            if isinstance(child, Shape) and child.rule == rule:
                return child
        return None

    def first_quantity(self, shape: Shape) -> Quantity | None:
        child = self.inside(shape, "quantity")
        return None if child is None else self.quantity(child)

    def all_quantities(self, shape: Shape) -> tuple[Quantity, ...]:
        found = (
            self.quantity(child) for child in shape.children if isinstance(child, Shape) and child.rule == "quantity"
        )
        return tuple(quantity for quantity in found if quantity is not None)

    def quantity(self, shape: Shape) -> Quantity | None:
        """The quantity at its place; what is written alike means the same, so it is worked out once for a document."""
        start, end = span = Span(self.places[shape.first][0], self.places[shape.last][1])
        key = (self.text[start:end], self.hedge, *self.types[shape.first : shape.last + 1])
        if key in self.known:
            known = self.known[key]
        else:
            found = self.worked_out(shape, span)
            known = found and found._replace(number=found.number.shift(-start))
            self.known[key] = known
        if known is None:
            return None
        self.hedge = None
        first, last = known.number
        if (
            self.text[end - 1] == "度"
            and known.unit is self.units["度"]
            and "温" in self.text[max(0, start - 12) : start]
        ):
            known = known._replace(unit=self.units["摄氏度"])
        return Quantity(span, Span(start + first, start + last), *known[2:])

    def worked_out(self, shape: Shape, span: Span) -> Quantity | None:
        hedges: list[Hedge] = []
        shapes: list[Shape] = []
        for name, child in self.parts(shape):
            if name == "hedge":
                hedges.extend(self.hedges(child))
            elif name == "figure" and isinstance(child, Shape):
                shapes.append(child)
            elif name == "TOLERANCE" and isinstance(child, int):
                hedges.append(TOLERANCES[self.written(child)[-2:]])  # (含)以上, 或以上
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
        for hedge in hedges:
            if hedge is not Hedge.NONE:
                quantity = figures.hedged(quantity, hedge)
        return quantity

    def hedges(self, shape: Shape | int) -> list[Hedge]:
        leaves = (shape,) if isinstance(shape, int) else shape.leaves
        return [HEDGES[self.types[leaf]] for leaf in leaves]

    def figure(self, shape: Shape, ranged: bool = False) -> Quantity | None:
        span = self.span(shape)
        pieces: list[list[str]] = []
        number: Span | None = None
        per = unit = None
        ahead = fraction = small = ""
        scale = 1
        more = numeral = tenths = half = False
        for leaf in shape.leaves:
            kind, (start, end) = self.types[leaf], self.places[leaf]
            whole = self.text[start:end]
            written = whole.strip()
            if kind in ("NUMBER", "NUMERAL", "HALF"):
                pieces.append([written.replace("·", "."), ""])
                place = Span(end - len(whole.lstrip()), end)
                number = place if number is None else number.to(place)
                numeral = kind == "NUMERAL"
            elif kind == "JOINT":
                pieces[-1][1] = written.rstrip("零")
            elif kind == "PER_CENT_OF":
                per = figures.PER[written.replace(" ", "").replace("佰", "百")]
            elif kind in ("CURRENCY", "THERMOMETER"):
                ahead = written
            elif kind == "FRACTION":
                number, fraction = Span(start, end), written
            elif kind == "DOUBLING":
                return figures.doubling(span, written)
            elif kind in ("SCALE", "THOUSAND"):
                scale *= figures.SCALES[written]
            elif kind == "MORE":
                more = True
            elif kind == "AND_HALF":
                half = True
            elif kind == "PER":
                unit = None if unit is None else denominations.per(unit, written, self.units)
            elif kind == "TAIL":
                small = written
            else:
                tenths = tenths or kind == "TENTHS"
                unit = self.unit(kind, written)
        if fraction and number is not None:
            # 四分之一公升 measures, of 三分之一企业 nobody is a third
            measured = unit if unit is not None and unit.dimension != "count" else None
            return figures.fraction(span, number, fraction, measured)
        if number is None or not pieces:
            return None
        if ahead:
            unit = denominations.denominated(ahead, unit, self.units)
        if pieces[-1][1]:  # a joint that no digits follow is the scale
            scale, pieces[-1][1] = scale * figures.SCALES[pieces[-1][1]], ""
        elif len(pieces) > 1 and scale == 1 and unit is None and len(pieces[-1][0]) == 1:  # 1万2
            scale = figures.SCALES[pieces[-2][1]] // 10
        sure = ranged or half or more or ahead or small
        if numeral and not sure and not self.counts(pieces[0][0], unit or per, scale):
            return None
        exact = ONE if scale == 1 else Fraction(scale)
        quantity = figures.cardinal(
            span, number, [(digits, joint) for digits, joint in pieces], per or unit, exact, more
        )
        if quantity is None:
            return None
        if tenths:
            quantity = figures.tenths(quantity)
        if ahead.endswith("零下"):
            quantity = quantity._replace(value=-quantity.value, strict=-quantity.strict, lenient=-quantity.lenient)
        if small:
            quantity = denominations.raised(quantity, denominations.tail(small))
            if unit is not None and unit.name == "块":
                quantity = quantity._replace(unit=self.units["元"])
        if half:
            quantity = denominations.raised(quantity, denominations.HALF)
        return denominations.discount(quantity) if unit is not None and unit.name == "折" else quantity

    def counts(self, numeral: str, unit: Unit | None, scale: int) -> bool:
        """True when Chinese numerals state a number rather than belong to a word."""
        if numeral[0] in "几数好上":
            return True
        if unit is None and scale == 1:
            read = numeral != "十四五" and (
                read_numeral(numeral) is not None or figures.approximate(numeral) is not None
            )
            return len(numeral) > 1 and read and numeral.strip("十百千万亿") != ""
        return numeral != "一" or unit is None or unit.name in SINGLE or unit.dimension != "count"

    def unit(self, kind: str, written: str) -> Unit | None:
        units = self.units
        if kind == "PERCENT":
            return units[written[0]]
        if kind == "POINT":
            return units[written.replace(" ", "")]
        if kind == "TENTHS":
            return units["成"]
        if kind == "TIMES":
            return units["倍"]
        return units[written]

    def proportion(self, shape: Shape) -> Proportion | None:
        return self.proportion_of(shape.first)

    def proportion_of(self, index: int) -> Proportion | None:
        parts: list[Quantity] = []
        place = self.span(index)
        at = place.start
        for piece in self.text[at : place.end].replace("∶", ":").replace("：", ":").split(":"):
            start = at + len(piece) - len(piece.lstrip())
            figure = Span(start, start + len(piece.strip()))
            one = figures.cardinal(figure, figure, [(piece.strip(), "")], None, ONE, False)
            if one is None:
                return None
            last = Fraction(1, 10 ** len(piece.strip().partition(".")[2]))
            parts.append(
                one._replace(strict=Interval.around(one.value, last / 2), lenient=Interval.around(one.value, last))
            )
            at += len(piece) + 1
        return Proportion(place, tuple(parts))

    def date(self, shape: Shape) -> Date | Period:
        return read_time(self.span(shape), [(self.types[leaf], self.written(leaf)) for leaf in shape.leaves])

    def change(self, shape: Shape) -> Phrase:
        direction = 0
        basis = ""
        for name, child in self.parts(shape):
            if name == "compare":
                start, end = self.span(child)
                basis = self.text[start:end]
            elif name in ("RISE", "FALL"):
                direction = 1 if name == "RISE" else -1
        return Change(self.span(shape), direction, basis, self.first_quantity(shape))

    def reach(self, shape: Shape) -> Phrase:
        verb = shape.first
        direction = {"RISE_TO": 1, "FALL_TO": -1}.get(self.types[verb], 0)
        date = self.inside(shape, "date")
        when = None if date is None else self.date(date)
        return Reach(self.span(shape), direction, self.written(verb), self.first_quantity(shape), when)

    def origin(self, shape: Shape) -> Phrase:
        date = self.inside(shape, "date")
        return Origin(self.span(shape), None if date is None else self.date(date), self.first_quantity(shape))

    def share(self, shape: Shape) -> Phrase:
        span = self.span(shape)
        return Share(span, Span(self.places[shape.first][1], span.end), self.all_quantities(shape))

    def is_over(self, shape: Shape) -> bool:
        return any(self.types[leaf] == "OVERFULFIL" for leaf in shape.leaves)

    def fulfilment(self, shape: Shape) -> Phrase:
        return Fulfilment(self.span(shape), self.is_over(shape))

    def plan_rate(self, shape: Shape) -> Phrase:
        over = self.is_over(shape)
        return PlanRate(self.span(shape), over, self.all_quantities(shape))

    def ranking(self, shape: Shape) -> Phrase:
        first, last = shape.first, shape.last
        ranked = self.types[last] == "ORDINAL"
        start = self.places[first][self.types[first] == "RANK_VERB"]
        end = self.places[last][not ranked]
        return Ranking(self.span(shape), Span(start, end), self.rank(last) if ranked else None)

    def rank(self, ordinal: int) -> Rank | None:
        written, span = self.written(ordinal), self.span(ordinal)
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
        return Mark("HEDGE", *self.span(shape))


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
