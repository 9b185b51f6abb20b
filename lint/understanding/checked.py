"""What was cross-checked in a report, and which numbers are left for a human."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from reportlint.commands.run import counted
from reportlint.display.cells import cells, printable, wrap
from reportlint.engine import Report
from reportlint.finding import Language, Message
from reportlint.grammar import Span
from reportlint.understanding.drawing import INDENT, Look

AROUND = 14  # code points shown on either side of a number
STOPS = "。；;！!？?\r\n"
PLACE, RULE = 9, 22  # cells of the columns


class Checked:
    """The relations of a report that hold, and its numbers that stand in none of them."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.source = report.document.source
        numbers, held = counted(report.document, report.verified)
        self.count = len(numbers)
        self.failed = [one for one in report.diagnostics if one.equation is not None and one.related]
        doubted = sorted({related.span for one in self.failed for related in one.related})
        known = set(held)
        self.alone = [span for span in numbers if span not in known and not _touched(span, doubted)]

    def lines(self, look: Look) -> Iterator[str]:
        """Three lists, for people."""
        held, alone = self.report.verified, self.alone

        def headline(zh: str, en: str) -> str:
            return Message(f"{zh}\n", f"{en}\n").text(look.language)

        yield headline(f"核对过并且成立的关系：{len(held)} 个", f"Relations that were checked and hold: {len(held)}")
        for relation in held:
            place = min(relation.operands, default=Span(0, 0)).start
            yield from self._entry(place, relation.rule, relation.equation.text(look.language), look)
        if self.failed:
            yield "\n"
            yield headline(
                f"核对过、对不上的关系：{len(self.failed)} 个",
                f"Relations that were checked and do not hold: {len(self.failed)}",
            )
            for one in self.failed:
                equation = one.equation.text(look.language) if one.equation is not None else ""
                yield from self._entry(one.span.start, one.rule, equation, look)
        yield "\n"
        yield headline(
            f"没有核对过的数字：{len(alone)} 个（共 {self.count} 个），请人工核对",
            f"Numbers never cross-checked: {len(alone)} of {self.count}, left for a human",
        )
        for span in alone:
            written = printable(self.source.text[span.start : span.end])
            yield from self._entry(span.start, written, self._around(span), look)
        yield "\n"

    def as_object(self, language: Language) -> dict[str, Any]:
        """The same as data."""
        return {
            "verified": [
                {
                    "rule": relation.rule,
                    "equation": relation.equation.text(language),
                    "operands": [{"start": span.start, "end": span.end} for span in relation.operands],
                }
                for relation in self.report.verified
            ],
            "contradicted": [
                {
                    "rule": one.rule,
                    "equation": None if one.equation is None else one.equation.text(language),
                    "operands": [{"start": related.span.start, "end": related.span.end} for related in one.related],
                }
                for one in self.failed
            ],
            "unchecked": [
                {**self._place(span), "text": self.source.text[span.start : span.end]} for span in self.alone
            ],
        }

    def _place(self, span: Span) -> dict[str, int]:
        line, column = self.source.position(span.start)
        return {"start": span.start, "end": span.end, "line": line, "column": column}

    def _entry(self, place: int, name: str, text: str, look: Look) -> Iterator[str]:
        line, column = self.source.position(place)
        where = f"{line}:{column}"
        lead = f"{INDENT}{where:<{PLACE}} "
        padding = " " * max(RULE - cells(name, look.ambiguous), 0)
        taken = cells(lead) + max(RULE, cells(name, look.ambiguous)) + 1
        room = look.width - taken
        first = f"{look.styled(lead, 'quiet')}{name}{padding} "
        if room < 30:
            yield first.rstrip() + "\n"
            first, taken, room = " " * 12, 12, max(look.width - 12, 16)
        for number, part in enumerate(wrap(printable(text), room, look.ambiguous)):
            yield (first if number == 0 else " " * taken) + part + "\n"

    def _around(self, span: Span) -> str:
        """The words around a number, within its line and sentence."""
        text = self.source.text
        start, end = span
        while start > 0 and span.start - start < AROUND and text[start - 1] not in STOPS:
            start -= 1
        while end < len(text) and end - span.end < AROUND and text[end] not in STOPS:
            end += 1
        lead = "…" if start > 0 and text[start - 1] not in STOPS else ""
        trail = "…" if end < len(text) and text[end] not in STOPS else ""
        return lead + text[start:end].strip() + trail


def _touched(span: Span, places: Sequence[Span]) -> bool:
    """True when one of the sorted `places` overlaps `span`."""
    index = bisect_right(places, (span.end, -1)) - 1
    return any(place.overlaps(span) for place in places[max(0, index - 3) : index + 1])
