"""What numbers take from those beside them: a unit told once, the smaller rest of a compound; and labels, which are none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportlint.grammar import denominations, patterns
from reportlint.grammar.figures import ONE
from reportlint.grammar.phrases import Change, Mark, Phrase, Reach
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.spans import Span

LABEL = patterns.compile(r"[.、)](?![0-9])")
MOVES = (Change, Reach)
LISTING = frozenset({"DUN", "JOIN", "SHARED"})


def drop_labels(text: str, start: int, found: list[Phrase], several: bool) -> list[Phrase]:
    """`found` without the bare numbers that open a line before a mark: 1. 2、 3).

    `start` is where its first line begins, `several` tells that there are more.
    """
    labels: list[int] = []
    edge, opening = start, True
    for index, phrase in enumerate(found):
        begin, end = (phrase.start, phrase.end) if type(phrase) is Mark else phrase.span
        if type(phrase) is Mark and phrase.kind == "STOP" and text[begin] == "\n":
            edge, opening = end, True
            continue
        if opening:
            opening = not text[edge:begin].strip(" (")
            edge = end
            if opening and type(phrase) is Mark:
                opening = phrase.kind == "OPEN"
            elif opening:
                if type(phrase) is Quantity and phrase.unit is None and LABEL.match(text, end):
                    labels.append(index)
                opening = False
        if not opening and not several:
            break
    if not labels:
        return found
    dropped = frozenset(labels)
    return [phrase for index, phrase in enumerate(found) if index not in dropped]


def share_units(text: str, found: list[Phrase], told: Sequence[int]) -> None:
    """70和50亿元, 45、38、35个工作日: numbers in a row that share the unit of the last; `told` are no marks."""
    bare = [index for index in told if _is_bare(found[index])]
    for index in reversed(bare):
        phrase = found[index]
        behind, edge = index + 1, phrase.span.end
        while behind < len(found) and type(mark := found[behind]) is Mark and mark.kind in LISTING:
            if text[edge : mark.start].strip():
                break
            behind, edge = behind + 1, mark.end
        model = found[behind] if behind < len(found) else None
        if type(model) is not Quantity or text[edge : model.span.start].strip():
            continue
        if isinstance(phrase, Quantity):
            found[index] = _like(phrase, model)
        elif isinstance(phrase, MOVES) and phrase.quantity is not None:
            found[index] = phrase._replace(quantity=_like(phrase.quantity, model))


def join_compounds(found: list[Phrase], told: Sequence[int]) -> None:
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
