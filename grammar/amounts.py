"""From tokens to amounts: figures, scales, units and hedges of one run of tokens, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reportlint.grammar import denominations, figures
from reportlint.grammar.figures import ONE
from reportlint.grammar.numerals import read_numeral
from reportlint.grammar.parser import Shape
from reportlint.grammar.quantities import Hedge, Quantity, Unit
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

# What was read in a document: words, stray hedge and terminals of a quantity → where its number lies in it, and its
# other fields; None where it is no quantity.
Known = dict[tuple[str, Hedge | None, tuple[str, ...]], tuple[int, int, tuple[Any, ...]] | None]


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
            found = self._worked_out(shape, Span(start, end))
            known = None if found is None else (found.number.start - start, found.number.end - start, found[2:])
            self._known[key] = known
        if known is None:
            return None
        self._hedge = None
        span = new(Span, (start, end))
        first, last, rest = known
        begin = start + first if first else start
        number = span if not first and last == end - start else new(Span, (begin, start + last))
        quantity = new(Quantity, (span, number, *rest))
        if text[end - 1] == "度" and quantity.unit is self.units["度"] and "温" in text[max(0, start - 12) : start]:
            return quantity._replace(unit=self.units["摄氏度"])
        return quantity

    def _worked_out(self, shape: Shape, span: Span) -> Quantity | None:
        if self._hedge is None and self._types[shape.first : shape.last + 1] in FLAT:
            return self._flat(shape, span)
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
        if not read or any(one is None for one in read):
            return None
        quantity = read[0]
        if len(read) == 2 and read[0] is not None and read[1] is not None:
            quantity = figures.span_of_two(span, read[0], read[1])
        if quantity is None:
            return None
        if self._hedge is not None and not hedges:
            hedges.append(self._hedge)
        for hedge in hedges:
            if hedge is not Hedge.NONE:
                quantity = figures.hedged(quantity, hedge)
        return quantity

    def _flat(self, shape: Shape, span: Span) -> Quantity | None:
        """12家, 3.5%, 20亿元: `_figure` for what nearly all written numbers are."""
        first, last = shape.first, shape.last
        start, end = self._places[first]
        written = self.text[start:end]
        digits = written.lstrip()
        unit = None if first == last else self._unit(self._types[last], self._written(last))
        if unit is not None and unit.name == "折":
            figure = shape.children[0]
            return self._figure(figure) if isinstance(figure, Shape) else None
        scale = figures.ratio(figures.SCALES[self._written(first + 1)]) if last - first == 2 else ONE
        pieces = [(digits.rstrip().replace("·", "."), "")]
        return figures.cardinal(span, Span(end - len(digits), end), pieces, unit, scale, False)

    def _hedges(self, shape: Shape | int) -> list[Hedge]:
        leaves = (shape,) if isinstance(shape, int) else shape.leaves
        return [HEDGES[self._types[leaf]] for leaf in leaves]

    def _figure(self, shape: Shape, ranged: bool = False) -> Quantity | None:
        span = self._span(shape)
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
                unit = self._unit(kind, written)
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
        if numeral and not sure and not self._counts(pieces[0][0], unit or per, scale):
            return None
        exact = figures.ratio(scale)
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
