"""Many places of one kind told as one finding, so that a damaged page gives a line and not a book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from reportlint.finding import Edit, Finding, Fix, Message, Related, Severity
from reportlint.grammar import Span

AGAIN = Message("另见", "also here")  # the note on a place that only repeats the first
LISTED = 20  # places told beside the first one; the message gives the full count


def grouped(
    places: Iterable[Span],
    message: Message,
    *,
    severity: Severity | None = None,
    confidence: float = 0.9,
    edits: Sequence[Edit] = (),
    safe: bool = True,
    repair: str | None = None,
) -> Finding:
    """One finding at the first of `places` (at least one, in order), the next ones beside it.

    `edits` mend all the places at once.
    """
    first, *others = islice(places, LISTED + 1)
    related = tuple(Related(span, AGAIN) for span in others)
    fix = Fix(tuple(edits), safe) if edits else None
    return Finding(first, message, related, severity, confidence, repair=repair, fix=fix)


def times(count: int) -> str:
    """English for how often something occurs: "once", "7 times"."""
    return "once" if count == 1 else f"{count} times"
