"""What a rule proposes for the folded text, as edits of the source that leave alone all that the rule does not mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from unicodedata import digit

from reportlint.document import Document
from reportlint.finding import Edit, Fix
from reportlint.folding.script import simplified, traditional
from reportlint.grammar import Span

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
        place, source = self.document.folded.source_span, self.document.source.text
        for folded, replacement in fix.edits:
            span = place(folded)
            stretch = source[span.start : span.end]
            if len(stretch) == folded.length:
                spelled = self._spelled(stretch, self.document.read(folded), replacement)
                if spelled is None:
                    return None
                replacement = spelled
            else:
                safe = safe and self._only_uncovers(folded, stretch, replacement)
            before, after = _digits(stretch), _digits(replacement)
            if before != after:
                if replacement and before.lstrip("0") != after.lstrip("0"):
                    return None
                safe = False
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
        # Simplified characters may not be written into a traditional document.
        foreign = character > "\u2e80" and character in _simplified() and self._traditional
        return None if foreign else character

    @cached_property
    def _wide(self) -> frozenset[str]:
        source = self.document.source.text
        return frozenset(
            half for half, full in FULL.items() if full in source and source.count(full) > source.count(half)
        )

    @cached_property
    def _traditional(self) -> bool:
        return not traditional().isdisjoint(self.document.source.text)

    def _only_uncovers(self, folded: Span, stretch: str, replacement: str) -> bool:
        """True when `replacement` has every character that a reader sees at `folded`, and others only as `stretch` has them."""
        offset, source = self.document.folded.source_offset, self.document.source.text
        between = [source[offset(at)] for at in range(folded.start + 1, folded.end - 1)]
        seen = "".join([stretch[0], *between, stretch[-1]])
        return seen == replacement or (_within(seen, replacement) and _within(replacement, stretch))


@cache
def _simplified() -> frozenset[str]:
    return frozenset(simplified().values())


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    shared = 0
    for character, opposite in zip(one, other, strict=False):
        if character != opposite:
            break
        shared += 1
    return shared


def _within(few: Iterable[str], many: str) -> bool:
    """True when `many` holds all of `few`, in order."""
    left = iter(many)
    return all(character in left for character in few)


def _digits(text: str) -> str:
    return "".join([str(digit(character)) for character in filter(str.isdigit, text)])
