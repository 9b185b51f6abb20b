"""What a rule proposes for the folded text, as edits of the source that leave alone all that the rule does not mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from unicodedata import digit

from reportlint.document import Document
from reportlint.finding import Edit, Fix
from reportlint.folding.script import simplified, traditional

FULL = dict(zip(",;:!?()%", "，；：！？（）％", strict=True))


class Remedies:
    """Turns the fixes of one document's rules into fixes of its source."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def placed(self, fix: Fix) -> Fix | None:
        """`fix` with its places in the source; None when it would change a value, or has no form in the document's script.

        Characters that a rule repeats stay as the source writes them, traditional or full-width. It stays safe only if it
        keeps every digit, and every cut beside those that it is meant to take out.
        """
        edits = []
        safe = fix.safe
        for edit in fix.edits:
            span = self.document.source_span(edit.span)
            stretch = self.document.source.text[span.start : span.end]
            if len(stretch) == edit.span.length:
                replacement = self._spelled(stretch, self.document.read(edit.span), edit.replacement)
                if replacement is None:
                    return None
            else:
                replacement = edit.replacement
                safe = safe and self._only_uncovers(edit)
            before, after = _digits(stretch), _digits(replacement)
            if replacement and before.lstrip("0") != after.lstrip("0"):
                return None
            safe = safe and before == after
            edits.append(Edit(span, replacement))
        return Fix(tuple(edits), safe)

    def _spelled(self, stretch: str, folded: str, wanted: str) -> str | None:
        """`wanted`, which replaces `folded`, in the characters of `stretch`, its source of the same length."""
        if len(folded) == len(wanted):
            pieces = [
                old if plain == new else self._new(new) for old, plain, new in zip(stretch, folded, wanted, strict=True)
            ]
            return None if None in pieces else "".join(piece or "" for piece in pieces)
        head = _common(folded, wanted)
        tail = _common(folded[head:][::-1], wanted[head:][::-1])
        middle = [self._new(character) for character in wanted[head : len(wanted) - tail]]
        if None in middle:
            return None
        return stretch[:head] + "".join(piece or "" for piece in middle) + stretch[len(stretch) - tail :]

    def _new(self, character: str) -> str | None:
        """A character that the rule brings in, in the document's width; None when its script leaves a choice."""
        if character in self._wide:
            return FULL[character]
        return None if character > "\u2e80" and character in self._foreign else character

    @cached_property
    def _wide(self) -> frozenset[str]:
        source = self.document.source.text
        return frozenset(
            half for half, full in FULL.items() if full in source and source.count(full) > source.count(half)
        )

    @cached_property
    def _foreign(self) -> frozenset[str]:
        """Simplified characters that may not be written into a traditional document."""
        present = frozenset(self.document.source.text)
        return frozenset() if present.isdisjoint(traditional()) else frozenset(simplified().values())

    def _only_uncovers(self, edit: Edit) -> bool:
        """True when `edit` keeps every character that a reader sees, and adds none."""
        offset = self.document.folded.source_offset
        source = self.document.source.text
        seen = (source[offset(at)] for at in range(edit.span.start, edit.span.end))
        span = self.document.source_span(edit.span)
        return _within(seen, edit.replacement) and _within(edit.replacement, source[span.start : span.end])


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next(
        (index for index, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def _within(few: Iterable[str], many: str) -> bool:
    """True when `many` holds all of `few`, in order."""
    left = iter(many)
    return all(character in left for character in few)


def _digits(text: str) -> str:
    return "".join([str(digit(character)) for character in text if character.isdigit()])
