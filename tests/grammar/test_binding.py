"""What the tables of binders say that a sentence must hold is indeed needed: it hides no claim."""

from __future__ import annotations

from reportlint.document import Document
from reportlint.grammar.binding import BACK, PARAGRAPH_BINDERS, SENTENCE_BINDERS, bind, places_of, row_of
from reportlint.grammar.claims import Breakdown
from reportlint.registry import load
from reportlint.source import Source


def test_gates_hide_no_claim() -> None:
    examples = [example for rule in load() for example in (*rule.bad, *rule.good)]
    for row in Document(Source("\n\n".join(examples).replace("⟦", "").replace("⟧", ""))).sentence_rows():
        told = list(bind(row))
        divided = {row_of(claim) for claim in told if isinstance(claim, Breakdown)}
        compared = {places_of(claim) for claim in told} - {()}
        for position, statement in enumerate(row):
            for *_, bind_sentence in SENTENCE_BINDERS:
                hidden = [
                    claim
                    for claim in bind_sentence(statement)
                    if claim not in told and places_of(claim) not in compared
                ]
                assert not hidden, (bind_sentence.__qualname__, hidden)
            for *_, bind_paragraph in PARAGRAPH_BINDERS:
                before = row[max(0, position - BACK) : position]
                hidden = [
                    claim
                    for claim in bind_paragraph(statement, before)
                    if claim not in told and not (isinstance(claim, Breakdown) and row_of(claim) in divided)
                ]
                assert not hidden, (bind_paragraph.__qualname__, hidden)
