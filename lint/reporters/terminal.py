"""The report for people at a terminal: excerpts with every place marked in its cell, the arithmetic, the repair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from reportlint.display.cells import cells, printable, wrap
from reportlint.display.excerpt import Excerpt, Mark, Placed, draw, gathered
from reportlint.finding import Diagnostic, Message, Severity
from reportlint.grammar.records import NamedTuple
from reportlint.grouping import AGAIN
from reportlint.reporters import plain
from reportlint.source import Source

if TYPE_CHECKING:
    from reportlint.commands.run import Linted, Summary
    from reportlint.reporters import Results, View

MANY = 300  # findings after which plain lines follow: they take a tenth of the time, and nobody reads on
PIECES = 6  # excerpts that are shown for one finding
STYLES: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
LEVELS: dict[Severity, Message] = {
    "error": Message("错误", "error"),
    "warning": Message("警告", "warning"),
    "info": Message("提示", "info"),
}
RUNS_ON = Message("（至第 {} 行）", " (to line {})")
QUIET, SECOND = "bright_black", "blue"
Piece = tuple[str, str]  # text and its style, "" for none


class Glyphs(NamedTuple):
    """The strokes that frames and marks are drawn with; all are one cell wide where they are used."""

    bar: str = "│"
    top: str = "╭─"
    gap: str = "┊"
    branch: str = "├─"
    last: str = "╰─"
    corner: str = "╰ "
    primary: str = "━"
    second: str = "─"
    arrow: str = "▶"
    cut: str = "…"


LINES = Glyphs()
ASCII = Glyphs("|", "--", ":", "|-", "`-", "` ", "^", "-", ">", "..")


def report(results: Results, view: View) -> Iterator[str]:
    """The results with colours and excerpts, as text for a terminal."""
    for pieces in render(results, view):
        yield "".join(_painted(text, style) if style and view.color else text for text, style in pieces)


def _painted(text: str, style: str) -> str:
    """The text in its style, each line for itself."""
    return "\n".join(map(_brush(style), text.split("\n")))


@cache
def _brush(style: str) -> Callable[[str], str]:
    """Paints a text. Of rich only the styles are asked for: its console takes five times as long to load."""
    from rich.color import ColorSystem
    from rich.style import Style

    return partial(Style.parse(style).render, color_system=ColorSystem.STANDARD)


def render(results: Results, view: View) -> Iterator[Iterable[Piece]]:
    """The results drawn one after the other, each with its line ends; past MANY findings as plain lines."""
    left = MANY
    for linted in results:
        drawn, rest = linted.diagnostics[:left], linted.diagnostics[left:]
        left -= len(drawn)
        for diagnostic in drawn:
            if linted.source is not None:
                yield Finding(diagnostic, linted.source, plain.named(linted.path, view), view).drawing()
        if rest:
            for line in plain.lines(linted._replace(diagnostics=rest), view):
                yield ((line, ""),)
        elif view.verbose:
            yield _held(linted, view)
    if not view.quiet:
        yield _summary(results.summary, view)


def _held(linted: Linted, view: View) -> Iterator[Piece]:
    """The relations of one file that hold (verbose)."""
    if linted.source is None:
        return
    for relation in linted.verified:
        line = linted.source.position(relation.operands[0].start)[0] if relation.operands else 1
        yield f"{view.say(plain.HOLDS)} ", "green"
        yield printable(view.say(relation.equation)), ""
        yield f"  {relation.rule} {printable(linted.path)}:{line}\n", QUIET


class Finding:
    """Draws one finding."""

    def __init__(self, diagnostic: Diagnostic, source: Source, path: str, view: View) -> None:
        self.diagnostic = diagnostic
        self.source = source
        self.path = path
        self.view = view
        # Where ambiguous characters are wide, so are the strokes of frames: ASCII keeps the marks in their cells.
        self.glyphs = LINES if view.glyphs and view.ambiguous == 1 else ASCII
        marks = [Mark(diagnostic.span, primary=True)]
        marks += [Mark(each.span, printable(view.say(each.note))) for each in diagnostic.related[: plain.PLACES]]
        self.repeats = [source.position(each.span.start) for each in diagnostic.related if each.note == AGAIN]
        self.gutter = len(str(source.position(max(mark.span.start for mark in marks))[0]))
        self.room = max(view.width - self.gutter - 4, 20)
        self.drawn = self._chosen(list(gathered(source, marks, self.room, view.ambiguous, self.glyphs.cut)))
        self.hidden = len(diagnostic.related) + 1 - sum(map(len, self.drawn))

    def _chosen(self, groups: list[list[Mark]]) -> list[list[Mark]]:
        """The marks of the first few excerpts, that with the finding's own place always among them."""
        if self.repeats:  # the like of the first: told as places only
            return [marks for marks in groups if any(mark.primary for mark in marks)]
        first, rest = groups[:PIECES], groups[PIECES:]
        own = [marks for marks in rest if any(mark.primary for mark in marks)]
        return first[: PIECES - len(own)] + own

    def drawing(self) -> Iterator[Piece]:
        """The whole drawing, with a blank line after it."""
        blank = " " * self.gutter
        yield from self._headline()
        for index, marks in enumerate(self.drawn):
            if index:
                yield f"{blank} {self.glyphs.gap}\n", QUIET
            excerpt = draw(self.source, marks, self.room, self.view.ambiguous, self.glyphs.cut)
            yield f"{excerpt.line:>{self.gutter}} {self.glyphs.bar} ", QUIET
            yield excerpt.text + "\n", ""
            for row in _hang(excerpt, self.glyphs, STYLES[self.diagnostic.severity], self.room, self.view.ambiguous):
                yield f"{blank} {self.glyphs.bar} ", QUIET
                yield from row
                yield "\n", ""
        yield from self._foot()
        yield "\n", ""

    def _headline(self) -> Iterator[Piece]:
        view, diagnostic = self.view, self.diagnostic
        yield view.say(LEVELS[diagnostic.severity]), STYLES[diagnostic.severity]
        yield f" {diagnostic.rule}\n", QUIET
        for part in wrap(printable(view.say(diagnostic.message)), max(view.width - 2, 20), view.ambiguous):
            yield f"  {part}\n", "bold"
        line, column = self.source.position(diagnostic.span.start)
        yield f"{' ' * self.gutter} {self.glyphs.top} ", QUIET
        yield f"{printable(self.path)}:{line}:{column}", "underline"
        end, _ = self.source.position(max(diagnostic.span.end - 1, diagnostic.span.start))
        if end > line:
            yield view.say(RUNS_ON).format(end), QUIET
        yield "\n", ""

    def _foot(self) -> Iterator[Piece]:
        view = self.view
        notes: list[tuple[str, str, str]] = []
        if self.repeats:
            notes.append((view.say(AGAIN), plain.listed(self.repeats, view), ""))
        elif self.hidden:
            notes.append((view.say(plain.RELATED), view.say(plain.OTHERS).format(self.hidden), ""))
        if self.diagnostic.equation is not None:
            notes.append((view.say(plain.EQUATION), printable(view.say(self.diagnostic.equation)), "bold"))
        for label, note in plain.remedies(self.diagnostic, self.source, view):
            notes.append((label, note, "green" if label == view.say(plain.REPAIR) else ""))
        wide = max((cells(label, view.ambiguous) for label, _, _ in notes), default=0)
        for index, (label, note, style) in enumerate(notes):
            stroke = self.glyphs.last if index == len(notes) - 1 else self.glyphs.branch
            lead = f"{' ' * self.gutter} {stroke} "
            indent = " " * (len(lead) + wide + 2)
            for number, part in enumerate(wrap(note, max(view.width - len(indent), 20), view.ambiguous)):
                if number == 0:
                    yield lead, QUIET
                    yield label + " " * (wide - cells(label, view.ambiguous) + 2), QUIET
                else:
                    bar = "" if index == len(notes) - 1 else self.glyphs.bar
                    yield " " * (self.gutter + 1) + bar, QUIET
                    yield " " * (len(indent) - self.gutter - 1 - len(bar)), ""
                yield part + "\n", style


def _hang(excerpt: Excerpt, glyphs: Glyphs, style: str, room: int, ambiguous: int) -> Iterator[list[Piece]]:
    """The row of marks under an excerpt, and the notes that hang from them, the rightmost first."""
    strokes: dict[int, tuple[str, str]] = {}
    # The narrower mark lies on top: a part of a finding stays visible inside its whole.
    for placed in sorted(excerpt.marks, key=lambda placed: (placed.start - placed.end, placed.mark.primary)):
        stroke = (glyphs.primary, style) if placed.mark.primary else (glyphs.second, SECOND)
        for cell in range(placed.start, placed.end):
            strokes[cell] = stroke
        if placed.runs_on:
            strokes[placed.end] = (glyphs.arrow, stroke[1])
    row = _drawn(strokes)
    # Notes that repeat, as of many parts of one sum, are written once.
    noted: dict[str, Placed] = {}
    for placed in excerpt.marks:
        if placed.mark.note and not placed.mark.primary:
            noted[placed.mark.note] = placed
    waiting = sorted(noted.values(), key=lambda placed: placed.start)
    end = max(strokes) + 1
    if waiting and waiting[-1].end == end and end + 1 + cells(waiting[-1].mark.note, ambiguous) <= room:
        row.append((f" {waiting.pop().mark.note}", SECOND))
    yield row
    while waiting:
        placed = waiting.pop()
        bars = {other.start: (glyphs.bar, SECOND) for other in waiting if other.start < placed.start}
        lines = wrap(placed.mark.note, max(room - placed.start - 2, 12), ambiguous)
        for number, part in enumerate(lines):
            hanging = _drawn(bars)
            hanging.append((" " * (placed.start - max(bars, default=-1) - 1), ""))
            hanging.append(((glyphs.corner if number == 0 else "  ") + part, SECOND))
            yield hanging


def _drawn(strokes: dict[int, tuple[str, str]]) -> list[Piece]:
    """A row with one stroke in each of the given cells."""
    row: list[Piece] = []
    at = 0
    run, style = "", ""
    for cell, (stroke, own) in sorted(strokes.items()):
        if run and (cell > at or own != style):
            row.append((run, style))
            run = ""
        row.append((" " * (cell - at), ""))
        run, style, at = run + stroke, own, cell + 1
    row.append((run, style))
    return row


def _summary(summary: Summary, view: View) -> Iterator[Piece]:
    sentence = plain.summed_up(summary, view)
    style = "bold red" if summary.errors else "bold yellow" if summary.warnings or summary.problems else "bold green"
    head, colon, rest = sentence.partition("：" if view.language == "zh" else ": ")
    yield head + colon, ""
    counts, stop, tail = rest.partition("。" if view.language == "zh" else ". ")
    yield counts, style
    yield stop + tail + "\n", ""
