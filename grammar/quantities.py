"""What a written number is: quantities, dates, periods and ranks, as frozen values."""

from enum import Enum
from fractions import Fraction

from reportlint.grammar.intervals import Interval
from reportlint.grammar.records import NamedTuple
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


class Quantity(NamedTuple):
    """One written number with its unit and hedges.

    `value` is the number times 万/亿, in `unit` (186.1% has the value 186.1 and the unit %); `strict` and `lenient` are
    the intervals that its digits and hedges allow, in the same measure. `upper` is the other end of a range.
    `digits` keeps the number as written, `number` its place.
    """

    span: Span
    number: Span
    digits: str
    value: Fraction
    strict: Interval
    lenient: Interval
    unit: Unit | None = None
    scale: Fraction = Fraction(1)
    hedge: Hedge = Hedge.NONE
    upper: Fraction | None = None

    @property
    def dimension(self) -> str:
        """Dimension of the unit; "number" without one."""
        return "number" if self.unit is None else self.unit.dimension

    @property
    def whole(self) -> bool:
        """True for a count of whole things written in full: no 万, no decimals."""
        return (self.unit is None or self.unit.whole) and self.scale == 1 and self.value.denominator == 1

    @property
    def is_rate(self) -> bool:
        """True for %, ‰, 成 and percentage fractions."""
        return self.unit is not None and self.unit.dimension == "ratio"

    @property
    def hedged(self) -> bool:
        """True when the text does not state the number flatly."""
        return self.hedge is not Hedge.NONE

    @property
    def factor(self) -> Fraction:
        """Multiplier that turns `value`, `strict` and `lenient` into the base unit of the dimension."""
        return Fraction(1) if self.unit is None else self.unit.scale

    @property
    def amount(self) -> Fraction:
        """`value` in the base unit of its dimension, so that 3万元 and 0.003亿元 compare."""
        unit = self.unit
        return self.value if unit is None or unit.scale == 1 else self.value * unit.scale

    def at_point(self) -> "Quantity":
        """The number itself, its hedge set aside: 突破800家 as 800家, from which a growth rate was computed."""
        point = Interval.point(self.value)
        return self._replace(strict=point, lenient=point, hedge=Hedge.NONE)

    def comparable(self, other: "Quantity") -> bool:
        """True when both measure the same dimension, and counts the same kind of thing."""
        if self.unit is other.unit:  # the vocabulary has one object for each unit
            return True
        dimension = self.dimension
        return dimension == other.dimension and (dimension != "count" or self.unit == other.unit)


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
