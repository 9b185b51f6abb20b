"""What a written number is: figures and quantities, dates, periods and ranks, as frozen values."""

from enum import Enum
from fractions import Fraction

from reportlint.grammar.intervals import Interval
from reportlint.grammar.records import NamedTuple, new
from reportlint.grammar.spans import Span


class Hedge(Enum):
    """How firmly a number is stated (catalogue: hedges as intervals)."""

    NONE = "none"
    ABOUT = "about"  # 约、大约、左右、上下
    NEARLY = "nearly"  # 近、将近、不足、不到
    MORE = "more"  # 300余万、50多
    AT_LEAST = "at-least"  # 以上、超过、突破、不少于
    AT_MOST = "at-most"  # 以下、以内、不超过
    RANGE = "range"  # 10—20


class Unit(NamedTuple):
    """A unit of the vocabulary: `scale` turns it into the base unit of its dimension; `whole` counts whole things."""

    name: str
    dimension: str
    scale: Fraction = Fraction(1)
    whole: bool = False


class Figure(NamedTuple):
    """What a written number says, wherever it stands: with its unit and hedges.

    `value` is the number times 万/亿, in `unit` (186.1% has the value 186.1 and the unit %); `strict` and `lenient` are
    the intervals that its digits and hedges allow, in the same measure. `upper` is the other end of a range.
    `digits` keeps the number as written.
    """

    digits: str
    value: Fraction
    strict: Interval
    lenient: Interval
    unit: Unit | None = None
    scale: Fraction = Fraction(1)
    hedge: Hedge = Hedge.NONE
    upper: Fraction | None = None

    @property
    def is_rate(self) -> bool:
        """True for %, ‰, 成 and percentage fractions."""
        return self.unit is not None and self.unit.dimension == "ratio"

    @property
    def factor(self) -> Fraction:
        """Multiplier that turns `value`, `strict` and `lenient` into the base unit of the dimension."""
        return Fraction(1) if self.unit is None else self.unit.scale


class Quantity(NamedTuple):
    """A figure at its place: `length` code points from `start` on; `size` of them, after `lead`, are its digits.

    What is written alike in a document shares one figure.
    """

    start: int
    length: int
    lead: int
    size: int
    figure: Figure

    @classmethod
    def at(cls, span: Span, number: Span, figure: Figure) -> "Quantity":
        """The `figure` at `span`, whose digits stand at `number`."""
        return cls(span.start, span.end - span.start, number.start - span.start, number.end - number.start, figure)

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + self.length

    @property
    def span(self) -> Span:
        """Its place, hedges and unit included."""
        start = self.start
        return new(Span, (start, start + self.length))

    @property
    def number(self) -> Span:
        """Place of its digits."""
        start = self.start + self.lead
        return new(Span, (start, start + self.size))

    @property
    def digits(self) -> str:
        """The number as written, without hedges and unit."""
        return self.figure.digits

    @property
    def value(self) -> Fraction:
        """The number times 万/亿, in `unit`."""
        return self.figure.value

    @property
    def strict(self) -> Interval:
        """What its digits and hedges allow."""
        return self.figure.strict

    @property
    def lenient(self) -> Interval:
        """What they allow with one unit of the last digit either way."""
        return self.figure.lenient

    @property
    def unit(self) -> Unit | None:
        """Its unit, if it has one."""
        return self.figure.unit

    @property
    def scale(self) -> Fraction:
        """10,000 for 万, 1 where no such word stands behind the digits."""
        return self.figure.scale

    @property
    def hedge(self) -> Hedge:
        """How firmly it is stated."""
        return self.figure.hedge

    @property
    def upper(self) -> Fraction | None:
        """The other end of a range."""
        return self.figure.upper

    @property
    def dimension(self) -> str:
        """Dimension of the unit; "number" without one."""
        unit = self.figure.unit
        return "number" if unit is None else unit.dimension

    @property
    def whole(self) -> bool:
        """True for a count of whole things written in full: no 万, no decimals."""
        _, value, _, _, unit, scale, _, _ = self.figure
        return (unit is None or unit.whole) and scale == 1 and value.denominator == 1

    @property
    def is_rate(self) -> bool:
        """True for %, ‰, 成 and percentage fractions."""
        return self.figure.is_rate

    @property
    def hedged(self) -> bool:
        """True when the text does not state the number flatly."""
        return self.figure.hedge is not Hedge.NONE

    @property
    def factor(self) -> Fraction:
        """Multiplier that turns `value`, `strict` and `lenient` into the base unit of the dimension."""
        return self.figure.factor

    @property
    def amount(self) -> Fraction:
        """`value` in the base unit of its dimension, so that 3万元 and 0.003亿元 compare."""
        _, value, _, _, unit, *_ = self.figure
        return value if unit is None or unit.scale == 1 else value * unit.scale

    def at_point(self) -> "Quantity":
        """The number itself, its hedge set aside: 突破800家 as 800家, from which a growth rate was computed."""
        point = Interval.point(self.value)
        return self._replace(figure=self.figure._replace(strict=point, lenient=point, hedge=Hedge.NONE))

    def comparable(self, other: "Quantity") -> bool:
        """True when both measure the same dimension, and counts the same kind of thing."""
        unit, its = self.figure.unit, other.figure.unit
        if unit is its:  # the vocabulary has one object for each unit
            return True
        dimension = self.dimension
        return dimension == other.dimension and (dimension != "count" or unit == its)


class Date(NamedTuple):
    """A calendar date; parts the text leaves out are None. `relative` is "this", "last" or "next" for 今年、去年、明年."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative: str = ""


class Period(NamedTuple):
    """A stretch of time, months counted 1 to 12. `duration` months are known when the ends are not (三年)."""

    span: Span
    start: tuple[int | None, int] | None = None
    end: tuple[int | None, int] | None = None
    duration: Fraction | None = None
    name: str = ""


class Rank(NamedTuple):
    """An ordinal: 第5名, 前20名 (`top`), 首位, 倒数第二 (`last`)."""

    span: Span
    number: int
    top: bool = False
    last: bool = False


Measured = Quantity | Date | Period | Rank
