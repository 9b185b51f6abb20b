"""How quantities, expressions and computed values are written for the reader: with the numbers as the text has them."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from reportlint.equations import Equation
from reportlint.equations.digits import decimals, nominal, plain
from reportlint.equations.expression import Expression, Number, Power, Product, Quotient, Sum, Term, growth_base
from reportlint.finding import Message
from reportlint.grammar import Hedge, Quantity

SCALES = {
    10**2: "百", 10**3: "千", 10**4: "万", 10**5: "十万", 10**6: "百万", 10**7: "千万", 10**8: "亿", 10**9: "十亿",
    10**10: "百亿", 10**11: "千亿", 10**12: "万亿",
}  # fmt: skip
PREFIX = {Hedge.ABOUT: "约", Hedge.NEARLY: "近", Hedge.AT_LEAST: "超", Hedge.AT_MOST: "不超"}
ROUND = tuple("0〇零十百千")  # only behind these 余 comes before 万: 300余万, but 3万余, 3千余万
MINUS = "-"  # U+2212 is in neither GBK nor Big5, and consoles speak these
CLOSER = 3  # decimals beyond the stated ones that may be shown to tell two numbers apart
SHOWN = 10**15


def as_written(quantity: Quantity) -> str:
    """The quantity with its scale, unit and hedge: 约31.2亿元, 105家, 300余万元, 1.4万余人, 10—20%."""
    digits, scale, name = quantity.digits, scale_word(quantity), unit(quantity)
    if name in ("%", "‰") and quantity.hedge is not Hedge.RANGE and plain(quantity) is None:
        digits = number(quantity.value)  # 百分之五点三
    more = "余" if quantity.hedge is Hedge.MORE else ""
    scale = "" if scale and scale in digits else scale
    scale = more + scale if digits.endswith(ROUND) else scale[:1] + more + scale[1:]
    return f"{PREFIX.get(quantity.hedge, '')}{digits}{scale}{'' if name and digits.endswith(name) else name}"


def scale_word(quantity: Quantity) -> str:
    """万 or 亿 between the digits and the unit, empty without one."""
    return SCALES.get(int(quantity.scale), "")


def unit(quantity: Quantity) -> str:
    """Name of the unit, empty without one and for 1/3 or 三分之一."""
    return quantity.unit.name if quantity.unit and quantity.unit.name != "分之" else ""


def number(value: Fraction, places: int | None = None) -> str:
    """`value` rounded half up to `places` decimals, by default as many as it needs, two at most."""
    top, bottom = value.as_integer_ratio()
    if abs(top) >= SHOWN * bottom:
        return "…"
    if places is None:
        places = next((n for n in (0, 1) if 10**n % bottom == 0), 2)
    whole = (2 * abs(top) * 10**places + bottom) // (2 * bottom)
    sign = "-" if top < 0 and whole else ""
    if not places:
        return f"{sign}{whole}"
    return f"{sign}{whole // 10**places}.{whole % 10**places:0{places}d}"


def formula(expression: Expression, bare: bool = False) -> str:
    """The expression with the numbers as written: 105家 ÷ 30家, 800家 ÷ (571家 - 120家); `bare` leaves units out."""
    match expression:
        case Term(quantity=quantity):
            return quantity.digits if bare else as_written(quantity) + _percent_sign(expression)
        case Number(value=value):
            return number(value) if value.denominator in (1, 2, 10, 100) else f"{value.numerator}/{value.denominator}"
        case Sum(parts=parts):
            pieces: list[str] = []
            for sign, part in parts:
                mark = "" if not pieces and sign > 0 else MINUS if not pieces else f" {'+' if sign > 0 else MINUS} "
                pieces.append(mark + (_tight(part, bare) if isinstance(part, Sum) else formula(part, bare)))
            return "".join(pieces)
        case Product(left=left, right=right):
            return f"{_tight(left, bare)} × {_tight(right, bare)}"
        case Quotient(
            left=Number(value=1),
            right=Sum(parts=((1, Quotient(left=all_, right=part)), (sign, Number(value=1)))),
        ):
            # Calculated so that each number occurs once, read as people reckon: 12家 ÷ (66家 - 12家).
            whole, portion = _tight(all_, bare), _tight(part, bare)
            return f"{portion} ÷ ({whole} {'+' if sign > 0 else MINUS} {portion})"
        case Quotient(left=left, right=right):
            divisor = formula(right, bare)
            return f"{_tight(left, bare)} ÷ {divisor if isinstance(right, Term | Number | Power) else f'({divisor})'}"
        case Power(factor=factor, exponent=exponent):
            return f"{_tight(factor, bare)}^{exponent}"
    return ""


def _tight(expression: Expression, bare: bool) -> str:
    text = formula(expression, bare)
    return f"({text})" if isinstance(expression, Sum) else text


def _percent_sign(term: Term) -> str:
    return "%" if term.measure == "ratio" and term.quantity.unit is None else ""


def shown(equation: Equation, holds: bool) -> Message:
    """The whole arithmetic: "105家 ÷ 30家 = 350%，文中为 250%", or "178 + 160 = 338" when it holds."""
    if holds and _adds_whole_things(equation):
        text = f"{formula(equation.left, bare=True)} = {formula(equation.right, bare=True)}"
        return Message(text, text)
    work, result, stated, relation = _worked(equation, holds)
    if _counts_items(equation.left):
        mark = ("=" if relation == "=" else "≤") if holds else ("≠" if relation == "=" else ">")
        return Message(f"列出 {result} {mark} {stated}", f"{result} listed {mark} {stated}")
    if relation != "=":
        mark = {"<=": "≤", ">=": "≥"}[relation] if holds else {"<=": ">", ">=": "<"}[relation]
        text = f"{work} {mark} {stated}" if work == result else f"{work} = {result} {mark} {stated}"
        return Message(text, text)
    if holds or work == result:
        text = f"{work} {'≠' if not holds else '=' if result == stated or work == result else '≈'} {stated}"
        return Message(text, text)
    zh, en = ("文中为", "written") if any(equation.right.terms()) else ("应为", "not")
    return Message(f"{work} = {result}，{zh} {stated}", f"{work} = {result}, {en} {stated}")


def outcome(equation: Equation) -> Message:
    """What comes out against what is written, in short: "算得 350%，文中为 250%"."""
    work, result, stated, relation = _worked(equation, False)
    if _counts_items(equation.left):
        return Message(f"列出 {result}，文中为 {stated}", f"{result} listed, written {stated}")
    if relation == "<=":
        return Message(f"{result} 大于 {stated}", f"{result} exceeds {stated}")
    if relation == ">=":
        return Message(f"{result} 小于 {stated}", f"{result} falls short of {stated}")
    if work == result:
        return Message(f"一处为 {result}，一处为 {stated}", f"{result} in one place, {stated} in the other")
    zh, en = ("文中为", "written") if any(equation.right.terms()) else ("应为", "not")
    return Message(f"算得 {result}，{zh} {stated}", f"computed {result}, {en} {stated}")


def _adds_whole_things(equation: Equation) -> bool:
    whole = equation.relation == "=" and isinstance(equation.left, Sum)
    return whole and all(term.quantity.whole for term in equation.terms())


def _counts_items(side: Expression) -> bool:
    return isinstance(side, Number) and bool(side.items)


def _is_plain(side: Expression) -> bool:
    return (
        isinstance(side, Term)
        or bool(growth_base(side))
        or (isinstance(side, Power) and bool(growth_base(side.factor)))
    )


@lru_cache(maxsize=1)  # a finding asks for both `shown` and `outcome`
def _worked(equation: Equation, holds: bool) -> tuple[str, str, str, str]:
    """The work, what comes out of it (to the stated decimals if it `holds`), what is stated, and their relation."""
    left, right, relation = equation.left, equation.right, str(equation.relation)
    if _is_plain(left) and not _is_plain(right):
        left, right, relation = right, left, ">=" if relation == "<=" else "="
    value = left.interval(nominal)
    point = value.low if value is not None else None
    work = formula(left)
    if isinstance(right, Term):
        return work, work if isinstance(left, Term) else _like(point, right, holds), formula(right), relation
    grown = right.factor if isinstance(right, Power) else right
    if (
        isinstance(grown, Sum)
        and growth_base(grown)
        and isinstance(grown.parts[1][1], Term)
        and point is not None
        and relation == "="
    ):
        sign, stated = grown.parts[1][0], grown.parts[1][1]
        if isinstance(right, Power) and right.exponent and point > 0:
            work, point = f"({work})^(1/{right.exponent})", Fraction(float(point) ** (1 / right.exponent))
        work = f"{work} {MINUS} 1" if sign > 0 else f"1 {MINUS} {work}"
        return work, _like((point - 1) * sign, stated, holds), formula(stated), relation
    other = right.interval(nominal)
    target = other.low if other is not None else None
    samples = [*right.terms(), *left.terms()]
    sample = next(
        (term for term in samples if term.dimension == left.dimension or term.dimension == right.dimension), None
    )
    if sample is None or target is None:
        return work, "?" if point is None else number(point), formula(right), relation
    stated_side = _measured(number(target / sample.times / sample.quantity.scale), sample)
    if any(right.terms()):
        stated_side = f"{formula(right)} = {stated_side}"
    return work, _like(point, sample, holds), stated_side, relation


def _like(value: Fraction | None, stated: Term, rounded: bool = False) -> str:
    """`value`, in base units, in the measure and to the decimals of a stated quantity.

    Unless `rounded`, it gets more decimals where it would look equal to what is stated, or like nothing.
    """
    if value is None:
        return "?"
    quantity = stated.quantity
    own = value if quantity.scale == stated.times == 1 else value / (stated.times * quantity.scale)
    digits = plain(quantity)
    least = decimals(digits) if digits is not None else 0
    text = number(own, least)
    if rounded:
        return _measured(text, stated)
    written = quantity.value if quantity.scale == 1 else quantity.value / quantity.scale
    if own == written:
        return _measured(text, stated)
    for places in range(least, least + CLOSER + 1):
        closer = number(own, places)
        if closer != number(written, places) and (not own or closer.strip("-0.")):
            return _measured(closer, stated)
    return _measured(text, stated)


def _measured(text: str, stated: Term) -> str:
    quantity = stated.quantity
    return f"{text}{scale_word(quantity)}{unit(quantity)}{_percent_sign(stated)}"
