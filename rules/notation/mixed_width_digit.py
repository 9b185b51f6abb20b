"""Rule mixed-width-digit."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

FULL = "０１２３４５６７８９"
RUN = patterns.compile(rf"[{FULL}]+")
LABEL = patterns.compile(r"[)）\]］〕．、.]")  # （１）, ２．
MINORITY = 5  # full-width digits must be under one fifth of all


@rule(
    severity="info",
    bad=[
        "新建水厂3⟦６⟧座，完成投资120万元，覆盖群众3500人。",
        "2023年11月⟦６⟧日，完成投资120万元，覆盖群众3500人。",
    ],
    good=[
        "２０２３年完成投资１２０万元，增长５％。",
        "新建水厂36座，完成投资120万元。",
        "工作有两项：（１）新建水厂36座；（２）完成投资120万元，覆盖群众35000人。",
    ],
)
def mixed_width_digit(document: Document) -> Iterator[Finding]:
    """数字全角、半角混用 (a few digits are full-width among half-width ones).

    Told once, and only where the other digits of the report are half-width. Source: GB/T 15835-2011 5.1.7.1, Arabic numerals
    are set half-width.
    """
    source = document.source.text
    if not any(digit in source for digit in FULL):
        return
    runs = [Span(*match.span()) for match in RUN.finditer(source) if not LABEL.match(source, match.end())]
    full = sum(source.count(digit) for digit in FULL)
    if not runs or full * MINORITY > sum(source.count(digit) for digit in "0123456789"):
        return
    places = [document.folded_span(run) for run in runs]
    yield grouped(
        places,
        Message(
            f"数字全角、半角混用，全角{len(runs)}处", f"full-width digits among half-width ones, {times(len(runs))}"
        ),
        confidence=0.7,
    )
