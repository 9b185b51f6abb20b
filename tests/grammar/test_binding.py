"""What the table of binders says that a sentence must hold is indeed needed: it hides no claim."""

from __future__ import annotations

from reportlint.document import Document
from reportlint.grammar.binding import SENTENCE_BINDERS
from reportlint.registry import load
from reportlint.source import Source


def test_conditions_hide_no_claim() -> None:
    examples = [example for rule in load() for example in (*rule.bad, *rule.good)]
    for statement in Document(Source("\n\n".join(examples).replace("⟦", "").replace("⟧", ""))).statements:
        said = set(statement.text[statement.span.start : statement.span.end])
        for _, _, sets, binder in SENTENCE_BINDERS:
            claims = list(binder(statement))
            assert not claims or not any(map(said.isdisjoint, sets)), (binder.__qualname__, claims)
