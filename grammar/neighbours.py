"""What numbers take from those beside them: a unit told once, the smaller rest of a compound."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar import denominations
from reportlint.grammar.figures import ONE
from reportlint.grammar.phrases import Change, Mark, Phrase, Reach
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.spans import Span

MOVES = (Change, Reach)
PIECES = "个"
LISTING = frozenset({"DUN", "JOIN", "SHARED"})


def share_units(text: str, found: list[Phrase], told: Sequence[int]) -> None:
    """70和50亿元, 45、38、35个工作日: numbers in a row that share the unit of the last; `told` are no marks."""
    for index in reversed(told):
        behind = index + 1
        if behind == len(found) or not _lists(found[behind]) or not _is_bare(found[index]):
            continue
        phrase = found[index]
        edge = phrase.span.end
        while behind < len(found) and type(mark := found[behind]) is Mark and mark.kind in LISTING:
            if text[edge : mark.start].strip():
                break
            behind, edge = behind + 1, mark.end
        model = found[behind] if behind < len(found) else None
        if isinstance(model, Change) and model.quantity is not None and _is_in_points(phrase, model.quantity):
            points = model.quantity
            model, edge = points, points.start  # 提高0.8个、下降0.2个百分点
        if type(model) is not Quantity:
            continue
        words = text[edge : model.start].strip()
        if words and not (words in ("高", "低", "快", "慢") and _is_in_points(phrase, model)):
            continue
        if isinstance(phrase, Quantity):
            found[index] = _like(phrase, model)
        elif isinstance(phrase, MOVES) and phrase.quantity is not None:
            found[index] = phrase._replace(quantity=_like(phrase.quantity, model))


def join_compounds(found: list[Phrase], told: Sequence[int]) -> None:
    """3年5个月, 1小时20分钟, 六斤八两: what is measured in a unit and the rest in a smaller one is one quantity."""
    for index in reversed(told):
        second = found[index + 1] if index + 1 < len(found) else None
        if type(second) is not Quantity or second.figure.unit is None:
            continue
        first = found[index]
        quantity = first.quantity if isinstance(first, MOVES) else first
        if isinstance(quantity, Quantity) and quantity.end == second.start:
            compound = denominations.compound(quantity, second)
            if compound is not None:
                joined: Phrase = compound
                if isinstance(first, MOVES):
                    joined = first._replace(span=Span(first.span.start, compound.span.end), quantity=compound)
                found[index : index + 2] = [joined]


def _lists(phrase: Phrase) -> bool:
    """True for what may stand behind a number that shares the unit of the next: a mark, or that number with its unit."""
    if type(phrase) is Mark:
        return phrase.kind in LISTING
    return type(phrase) is Quantity and phrase.figure.unit is not None


def _is_bare(phrase: Phrase) -> bool:
    """True for a number without unit and scale, also at the end of 增长 or 达, and for 0.8个, which may be of points."""
    quantity = phrase.quantity if isinstance(phrase, MOVES) else phrase
    unit = quantity.unit if isinstance(quantity, Quantity) else None
    return isinstance(quantity, Quantity) and (unit is None or unit.name == PIECES) and quantity.scale == 1


def _is_in_points(phrase: Phrase, model: Quantity) -> bool:
    """True for the first of 0.8个和1.4个百分点."""
    quantity = phrase.quantity if isinstance(phrase, MOVES) else phrase
    named = isinstance(quantity, Quantity) and quantity.unit is not None and quantity.unit.name == PIECES
    return named and model.dimension == "point"


def _like(quantity: Quantity, model: Quantity) -> Quantity:
    """`quantity` with the unit of `model`, where it has none of its own."""
    if quantity.scale != 1 or model.unit is None:
        return quantity
    if quantity.unit is not None and not (quantity.unit.name == PIECES and model.dimension == "point"):
        return quantity
    by = model.scale if quantity.value * model.scale < model.value * 100 else ONE
    strict, lenient = quantity.strict.scaled(by), quantity.lenient.scaled(by)
    return quantity._replace(
        figure=quantity.figure._replace(
            unit=model.unit, scale=by, value=quantity.value * by, strict=strict, lenient=lenient
        )
    )
