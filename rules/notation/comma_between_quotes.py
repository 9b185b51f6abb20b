"""Rule comma-between-quotes."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import occurrences


@rule(
    needs=["”、“", "》、《"],
    severity="info",
    default=False,
    bad=["推进“三资”⟦、⟧“三改”工作，落实《条例》、《细则》。"],
    good=[
        "推进“三资”“三改”工作，落实《条例》（县发〔2023〕2号）、《细则》，开展“五进”、演讲等活动。",
        "“三资”由村里清理，“三改”、绿化同步推进。",
    ],
)
def comma_between_quotes(document: Document) -> Iterator[Finding]:
    """引号、书名号之间的顿号 (no 、 between quoted or titled words that stand side by side).

    "通常不用" is not "不得", and older texts keep it: off unless selected. Source: GB/T 15834-2011 4.5.3.
    """
    text = document.text
    places = [Span(at + 1, at + 2) for at in sorted(occurrences(text, "”、“", "》、《"))]
    if places:
        yield grouped(
            places,
            Message(
                f"并列的引号、书名号之间不用顿号，共{len(places)}处",
                f"no 、 between quoted or titled words, {times(len(places))}",
            ),
            confidence=0.6,
            edits=[Edit(place, "") for place in places],
            safe=False,
        )
