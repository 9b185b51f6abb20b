"""What a whole and its parts claim together, whichever words divide it."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar.bearing import is_of_another
from reportlint.grammar.claims import Breakdown, Locality
from reportlint.grammar.customary import customarily_divide
from reportlint.grammar.naming import label_of
from reportlint.grammar.partitions import are_years_of, by_levels, columns_of, divides, has_rest, narrowing
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import LISTED, Item, Statement

LOOSELY = "加总"  # the cue of sums whose terms are told by their values
SAID = 24  # characters before a whole in which the years or levels that it runs over may be told
NAME = 3  # characters of a part's label that name it


def breakdown(
    statement: Statement,
    whole: Item,
    parts: Sequence[Item],
    cue: str,
    grouped: bool,
    locality: Locality,
    names: tuple[str, ...] = (),
) -> Breakdown:
    """The claim that `parts` divide `whole`; `grouped` where the words say by what, and so that no part is missing.

    Without a cue it is the labels that divide the whole.
    """
    labels = names or tuple(label_of(statement, part) for part in parts)
    closed = len(parts) > 1 and (not cue or grouped or has_rest(labels[1:]) or _are_all(statement, whole, labels))
    span = whole.quantity.span.to(parts[-1].quantity.span)
    disjoint = closed or all(part.after in LISTED for part in parts[1:])
    quantities = tuple(part.quantity for part in parts)
    likely = not closed and customarily_divide(labels, said=bool(cue)) and not are_narrowed(statement, whole, labels)
    return Breakdown(span, "", whole.quantity, quantities, labels, cue, closed, disjoint or likely, 0, locality, likely)


def sum_of(
    whole: Item,
    parts: Sequence[Item],
    labels: Sequence[str],
    locality: Locality,
    cue: str = LOOSELY,
    closed: bool = False,
    disjoint: bool = False,
    likely: bool = False,
    indicator: str = "",
) -> Breakdown:
    """The claim that `parts` add up to `whole`, wherever it stands; those that are all there is are `disjoint` as well."""
    quantities = tuple([part.quantity for part in parts])
    span = Span.around(whole.quantity.span, *[quantity.span for quantity in quantities])
    return Breakdown(
        span, indicator, whole.quantity, quantities, tuple(labels), cue, closed,
        closed or disjoint or likely, 0, locality, likely,
    )  # fmt: skip


def _are_all(statement: Statement, whole: Item, labels: Sequence[str]) -> bool:
    """True when parts of these names are all there is, by their names or by the words before the whole."""
    edge = whole.quantity.start
    said = statement.text[max(statement.span.start, edge - SAID) : edge]
    return (
        (divides(labels) and not are_narrowed(statement, whole, labels))
        or _named_before(statement.text[statement.span.start : edge], labels)
        or are_years_of(labels, said)
        or by_levels(said, labels)
    )


def are_narrowed(statement: Statement, whole: Item, labels: Sequence[str]) -> bool:
    """True when a part is told apart by something else besides: 男性1126人,农村女性694人."""
    row = columns_of(labels)
    if row is None:
        return False
    said = statement.lead(whole) + statement.behind(whole) + labels[0]
    return any(is_of_another(narrowing(label, row), said) for label in labels[1:])


def _named_before(said: str, labels: Sequence[str]) -> bool:
    """True when the whole was said of just these parts: A、B、C产值达T,其中A…B…C…"""
    _, cue, listed = said.rpartition("其中")
    said = listed.partition(";")[2] if cue else listed  # what was listed before is of another whole
    names = [label.strip("、, ")[:NAME] for label in labels]
    return (
        len(names) == len(set(names)) > 1
        and all(len(name) > 1 and name in said for name in names)
        and said.count("、") >= len(names) - 2
    )
