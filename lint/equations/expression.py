"""Expressions over written numbers: what rules build equations from.

Values are exact intervals in base units (元, 平方米, 1 for counts and rates). Name each quantity once if you can: an
interval that occurs twice in one equation is treated as two numbers, which widens the result (write the growth of an
increment as 1 / (level / increment - 1)).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from reportlint.equations.dimension import RATES, Dimension
from reportlint.finding import Message
from reportlint.grammar import Interval, Quantity, Span

Read = Callable[[Quantity], Interval]  # how a quantity is read: strictly, leniently, at a point, with a digit changed


class Expression:
    """A value computed from quantities; + - * / and ** with expressions, integers and fractions make larger ones.

    Written out rather than made by `dataclass`, which takes as long as reading a page; nobody changes one.
    """

    __slots__ = ()

    def interval(self, read: Read) -> Interval | None:
        """The value in base units; None where a divisor may be zero."""
        return self._interval(read)

    @property
    def dimension(self) -> Dimension | None:
        """What is measured; None when unlike things are added."""
        return self._dimension()

    def terms(self) -> tuple[Term, ...]:
        """The quantities, in the order of the expression."""
        return tuple([term for part in self._parts() for term in part.terms()])

    def listed(self) -> tuple[Span, ...]:
        """Places of counted items."""
        return tuple([place for part in self._parts() for place in part.listed()])

    def _interval(self, read: Read) -> Interval | None:
        raise NotImplementedError

    def _dimension(self) -> Dimension | None:
        raise NotImplementedError

    def _parts(self) -> Iterable[Expression]:
        return ()

    def __add__(self, other: Expression | int | Fraction) -> Expression:
        return Sum((*_signed(self, 1), *_signed(constant(other), 1)))

    def __radd__(self, other: int | Fraction) -> Expression:
        return constant(other) + self

    def __sub__(self, other: Expression | int | Fraction) -> Expression:
        return Sum((*_signed(self, 1), *_signed(constant(other), -1)))

    def __rsub__(self, other: int | Fraction) -> Expression:
        return constant(other) - self

    def __mul__(self, other: Expression | int | Fraction) -> Expression:
        return Product(self, constant(other))

    def __rmul__(self, other: int | Fraction) -> Expression:
        return Product(constant(other), self)

    def __truediv__(self, other: Expression | int | Fraction) -> Expression:
        return Quotient(self, constant(other))

    def __rtruediv__(self, other: int | Fraction) -> Expression:
        return Quotient(constant(other), self)

    def __pow__(self, exponent: int) -> Expression:
        return Power(self, exponent)


class Term(Expression):
    """One quantity. `times` leads from its measure to base units; `label` says what it is (实际, 计划)."""

    __slots__ = ("label", "measure", "quantity", "times")

    def __init__(
        self, quantity: Quantity, label: Message | None = None, times: Fraction = Fraction(1), measure: str = "number"
    ) -> None:
        self.quantity = quantity
        self.label = label
        self.times = times
        self.measure = measure

    def terms(self) -> tuple[Term, ...]:
        """Itself."""
        return (self,)

    def listed(self) -> tuple[Span, ...]:
        """None."""
        return ()

    def _interval(self, read: Read) -> Interval | None:
        return read(self.quantity).scaled(self.times)

    def _dimension(self) -> Dimension | None:
        return Dimension.named(self.measure)


class Number(Expression):
    """An exact number: a constant, or how many items a list has (`items` are their places)."""

    __slots__ = ("items", "value")

    def __init__(self, value: Fraction, items: tuple[Span, ...] = ()) -> None:
        self.value = value
        self.items = items

    def listed(self) -> tuple[Span, ...]:
        """Its items."""
        return self.items

    def _interval(self, read: Read) -> Interval | None:
        return Interval.point(self.value)

    def _dimension(self) -> Dimension | None:
        return Dimension(kind="count") if self.items else Dimension()


class Sum(Expression):
    """Signed parts: (1, a), (-1, b) is a - b."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[tuple[int, Expression], ...]) -> None:
        self.parts = parts

    def _interval(self, read: Read) -> Interval | None:
        result: Interval | None = None
        for sign, part in self.parts:
            value = part.interval(read)
            if value is None:
                return None
            signed = value if sign > 0 else -value
            result = signed if result is None else result + signed
        return result or Interval.point(0)

    def _dimension(self) -> Dimension | None:
        result = Dimension()
        for number, part in enumerate(self._parts()):
            own = part.dimension
            if own is None or (number and not result.matches(own)):
                return None
            if not number or not result.kind:
                result = own
        return result

    def _parts(self) -> Iterable[Expression]:
        return [part for _, part in self.parts]


class _Pair(Expression):
    __slots__ = ("left", "right")

    def __init__(self, left: Expression, right: Expression) -> None:
        self.left = left
        self.right = right

    def _parts(self) -> Iterable[Expression]:
        return self.left, self.right


class Product(_Pair):
    """left × right."""

    __slots__ = ()

    def _interval(self, read: Read) -> Interval | None:
        left, right = self.left.interval(read), self.right.interval(read)
        return None if left is None or right is None else left * right

    def _dimension(self) -> Dimension | None:
        left, right = self.left.dimension, self.right.dimension
        return None if left is None or right is None else left.times(right)


class Quotient(_Pair):
    """left ÷ right."""

    __slots__ = ()

    def _interval(self, read: Read) -> Interval | None:
        left, right = self.left.interval(read), self.right.interval(read)
        return None if left is None or right is None else left.over(right)

    def _dimension(self) -> Dimension | None:
        left, right = self.left.dimension, self.right.dimension
        return None if left is None or right is None else left.times(right, -1)


class Power(Expression):
    """A plain number (a growth factor) to a whole power of at least 0."""

    __slots__ = ("exponent", "factor")

    def __init__(self, factor: Expression, exponent: int) -> None:
        self.factor = factor
        self.exponent = exponent

    def _interval(self, read: Read) -> Interval | None:
        value = self.factor.interval(read)
        return None if value is None else value.power(self.exponent)

    def _dimension(self) -> Dimension | None:
        own = self.factor.dimension
        return None if own is None or own.powers else Dimension()

    def _parts(self) -> Iterable[Expression]:
        return (self.factor,)


def constant(value: Expression | int | Fraction) -> Expression:
    """An integer or fraction as an expression."""
    if isinstance(value, Expression):
        return value
    if isinstance(value, float):
        raise TypeError("a float is not exact: use Fraction")
    return Number(Fraction(value))


def term(quantity: Quantity, label: Message | None = None) -> Term:
    """The quantity in base units: 3万元 is 30000, 45% is 0.45, 105家 is 105."""
    return Term(quantity, label, quantity.factor, quantity.dimension)


def percent(quantity: Quantity, label: Message | None = None) -> Term:
    """The quantity as a share of one; a number whose % was left to a later one (11.2、43.5和45.3%) counts as percent."""
    if quantity.dimension == "number":
        return Term(quantity, label, Fraction(1, 100), "ratio")
    return term(quantity, label)


def growth(quantity: Quantity, fall: bool = False, label: Message | None = None) -> Expression:
    """1 + g, what the base is multiplied by: 1.285 for 增长28.5%, 3 for 增长2倍; 1 - g for a fall."""
    return Sum(((1, Number(Fraction(1))), (-1 if fall else 1, percent(quantity, label))))


def total(parts: Iterable[Quantity | Expression]) -> Expression:
    """The sum of quantities (or expressions)."""
    return Sum(tuple((1, part if isinstance(part, Expression) else term(part)) for part in parts))


def count(items: Iterable[Span]) -> Number:
    """How many items are listed, exactly."""
    places = tuple(items)
    return Number(Fraction(len(places)), places)


def growth_base(expression: Expression) -> int:
    """1 for an expression that `growth` made, 0 for any other."""
    match expression:
        case Sum(parts=((1, Number(value=value, items=())), (_, Term(measure=measure)))) if (
            value == 1 and measure in RATES
        ):
            return 1
    return 0


def _signed(expression: Expression, sign: int) -> tuple[tuple[int, Expression], ...]:
    if isinstance(expression, Sum):
        return tuple((sign * own, part) for own, part in expression.parts)
    return ((sign, expression),)
