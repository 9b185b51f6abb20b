"""What a whole and its parts claim together, whichever words divide it."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar.claims import Breakdown, Locality
from reportlint.grammar.naming import label_of
from reportlint.grammar.partitions import are_years_of, by_levels, divides, has_rest
from reportlint.grammar.statements import Item, Statement

JOINED = ("DUN", "JOIN", "SHARED")
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
    disjoint = closed or all(part.after in JOINED for part in parts[1:])
    quantities = tuple(part.quantity for part in parts)
    return Breakdown(span, "", whole.quantity, quantities, labels, cue, closed, disjoint, 0, locality)


def _are_all(statement: Statement, whole: Item, labels: Sequence[str]) -> bool:
    """True when parts of these names are all there is, by their names or by the words before the whole."""
    edge = whole.quantity.span.start
    said = statement.text[max(statement.span.start, edge - SAID) : edge]
    return (
        divides(labels)
        or _named_before(statement.text[statement.span.start : edge], labels)
        or are_years_of(labels, said)
        or by_levels(said, labels)
    )


def _named_before(said: str, labels: Sequence[str]) -> bool:
    """True when the whole was said of just these parts: A、B、C产值达T,其中A…B…C…"""
    names = [label.strip("、, ")[:NAME] for label in labels]
    return (
        len(names) == len(set(names)) > 1
        and all(len(name) > 1 and name in said for name in names)
        and said.count("、") >= len(names) - 2
    )
