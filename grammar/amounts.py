"""From tokens to amounts: figures, scales, units and hedges of one run of tokens, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportlint.grammar import denominations, figures
from reportlint.grammar.figures import ONE
from reportlint.grammar.numerals import read_numeral
from reportlint.grammar.parser import Shape
from reportlint.grammar.quantities import Figure, Hedge, Quantity, Unit
from reportlint.grammar.records import new
from reportlint.grammar.spans import Span

HEDGES = {"ABOUT": Hedge.ABOUT, "NEARLY": Hedge.NEARLY, "OVER": Hedge.AT_LEAST, "UNDER": Hedge.AT_MOST}
TOLERANCES = {
    "左右": Hedge.ABOUT, "上下": Hedge.ABOUT, "以上": Hedge.AT_LEAST, "之多": Hedge.NONE, "之间": Hedge.NONE,
    "以下": Hedge.AT_MOST, "以内": Hedge.AT_MOST, "之内": Hedge.AT_MOST,
}  # fmt: skip
# 一 before these is an article or an idiom, no count.
SINGLE = frozenset("家个项件人名户处所座台套辆条次场期宗例篇部份栋间支只头艘架列门笔类种亩吨元倍天年")
FLAT = frozenset({("NUMBER",), ("NUMBER", "UNIT"), ("NUMBER", "PERCENT"), ("NUMBER", "SCALE", "UNIT")})
FAMILIAR = 5000  # readings kept at once: reports repeat themselves within pages

Read = tuple[Span, Figure]  # the place of a number, and what it says
# What was read in a document: words, stray hedge and terminals of a quantity → code points before its digits, their
# number, and what it says; None where it is no quantity.
Known = dict[tuple[str, Hedge | None, tuple[str, ...]], tuple[int, int, Figure] | None]


class Amounts:
    """Reads the quantities of one run of tokens of `text`, given by terminals and places; what was read once is known."""

    def __init__(self, units: Mapping[str, Unit]) -> None:
        self.text = ""
        self.units = units
        self._types: tuple[str, ...] = ()
        self._places: list[tuple[int, int]] = []
        self._hedge: Hedge | None = None  # a hedge that stands off its number: 约减少产值6亿元
        self._known: Known = {}

    def _span(self, shape: Shape | int) -> Span:
        first, last = (shape, shape) if isinstance(shape, int) else (shape.first, shape.last)
        return Span(self._places[first][0], self._places[last][1])

    def _written(self, index: int) -> str:
        start, end = self._places[index]
        return self.text[start:end].strip()

    def _parts(self, shape: Shape) -> Iterator[tuple[str, Shape | int]]:
        for child in shape.children:
            yield (self._types[child] if isinstance(child, int) else child.rule), child

    def _inside(self, shape: Shape, rule: str) -> Shape | None:
        for child in shape.children:
            if isinstance(child, Shape) and child.rule == rule:
                return child
        return None

    def _quantity(self, shape: Shape) -> Quantity | None:
        """The quantity at its place; what is written alike means the same, so it is worked out once for a document."""
        first, last, text = shape.first, shape.last, self.text
        start, end = self._places[first][0], self._places[last][1]
        key = (text[start:end], self._hedge, self._types[first : last + 1])
        if key in self._known:
            known = self._known[key]
        else:
            if len(self._known) > FAMILIAR:
                self._known.clear()
            found = self._worked_out(shape)
            known = None if found is None else (found[0].start - start, found[0].length, found[1])
            self._known[key] = known
        if known is None:
            return None
        self._hedge = None
        lead, size, figure = known
        if text[end - 1] == "度" and figure.unit is self.units["度"] and "温" in text[max(0, start - 12) : start]:
            figure = figure._replace(unit=self.units["摄氏度"])
        return new(Quantity, (start, end - start, lead, size, figure))

    def _worked_out(self, shape: Shape) -> Read | None:
        if self._hedge is None and self._types[shape.first : shape.last + 1] in FLAT:
            return self._flat(shape)
        hedges: list[Hedge] = []
        shapes: list[Shape] = []
        for name, child in self._parts(shape):
            if name == "hedge":
                hedges.extend(self._hedges(child))
            elif name == "figure" and isinstance(child, Shape):
                shapes.append(child)
            elif name == "TOLERANCE" and isinstance(child, int):
                hedges.append(TOLERANCES[self._written(child)[-2:]])  # (含)以上, 或以上
        read = [self._figure(child, ranged=len(shapes) == 2) for child in shapes]
        if not read or read[0] is None:
            return None
        number, figure = read[0]
        if len(read) == 2:
            if read[1] is None:
                return None
            number, figure = number.to(read[1][0]), figures.spread(figure, read[1][1])
        if self._hedge is not None and not hedges:
            hedges.append(self._hedge)
        for hedge in hedges:
            if hedge is not Hedge.NONE:
                figure = figures.hedged(figure, hedge)
        return number, figure

    def _flat(self, shape: Shape) -> Read | None:
        """12家, 3.5%, 20亿元: `_figure` for what nearly all written numbers are."""
        first, last = shape.first, shape.last
        start, end = self._places[first]
        written = self.text[start:end]
        digits = written.lstrip()
        unit = None if first == last else self._unit(self._types[last], self._written(last))
        if unit is not None and unit.name == "折":
            child = shape.children[0]
            return self._figure(child) if isinstance(child, Shape) else None
        scale = figures.ratio(figures.SCALES[self._written(first + 1)]) if last - first == 2 else ONE
        figure = figures.cardinal([(digits.rstrip().replace("·", "."), "")], unit, scale)
        return None if figure is None else (Span(end - len(digits), end), figure)

    def _hedges(self, shape: Shape | int) -> list[Hedge]:
        leaves = (shape,) if isinstance(shape, int) else shape.leaves
        return [HEDGES[self._types[leaf]] for leaf in leaves]

    def _figure(self, shape: Shape, ranged: bool = False) -> Read | None:
        pieces: list[list[str]] = []
        number: Span | None = None
        per = unit = None
        ahead = fraction = small = ""
        scale = 1
        more = numeral = tenths = half = False
        for leaf in shape.leaves:
            kind, (start, end) = self._types[leaf], self._places[leaf]
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
                return self._span(shape), figures.doubling(written)
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
                unit = self._unit(kind, written)
        if fraction and number is not None:
            # 四分之一公升 measures, of 三分之一企业 nobody is a third
            measured = unit if unit is not None and unit.dimension != "count" else None
            read = figures.fraction(fraction, measured)
            return None if read is None else (number, read)
        if number is None or not pieces:
            return None
        if ahead:
            unit = denominations.denominated(ahead, unit, self.units)
        if pieces[-1][1]:  # a joint that no digits follow is the scale
            scale, pieces[-1][1] = scale * figures.SCALES[pieces[-1][1]], ""
        elif len(pieces) > 1 and scale == 1 and unit is None and len(pieces[-1][0]) == 1:  # 1万2
            scale = figures.SCALES[pieces[-2][1]] // 10
        sure = ranged or half or more or ahead or small
        if numeral and not sure and not self._counts(pieces[0][0], unit or per, scale):
            return None
        exact = figures.ratio(scale)
        figure = figures.cardinal([(digits, joint) for digits, joint in pieces], per or unit, exact, more)
        if figure is None:
            return None
        if tenths:
            figure = figures.tenths(figure)
        if ahead.endswith("零下"):
            figure = figure._replace(value=-figure.value, strict=-figure.strict, lenient=-figure.lenient)
        if small:
            figure = denominations.raised(figure, denominations.tail(small))
            if unit is not None and unit.name == "块":
                figure = figure._replace(unit=self.units["元"])
        if half:
            figure = denominations.raised(figure, denominations.HALF)
        return number, denominations.discount(figure) if unit is not None and unit.name == "折" else figure

    def _counts(self, numeral: str, unit: Unit | None, scale: int) -> bool:
        """True when Chinese numerals state a number rather than belong to a word."""
        if numeral[0] in "几数好上":
            return True
        if unit is None and scale == 1:
            read = numeral != "十四五" and (
                read_numeral(numeral) is not None or figures.approximate(numeral) is not None
            )
            return len(numeral) > 1 and read and numeral.strip("十百千万亿") != ""
        return numeral != "一" or unit is None or unit.name in SINGLE or unit.dimension != "count"

    def _unit(self, kind: str, written: str) -> Unit | None:
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
