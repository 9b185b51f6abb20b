"""The report for people at a terminal: excerpts with every place marked in its cell, the arithmetic, the repair."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.console import Console
from rich.text import Text

from reportlint.display.cells import cells, printable, wrap
from reportlint.display.excerpt import Excerpt, Mark, Placed, excerpts
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
    console = Console(
        width=10_000,  # lines are cut to the terminal here, by cells; rich must not fold them again
        color_system="standard" if view.color else None,
        force_terminal=view.color,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        no_color=not view.color,
    )
    colors = ColorSystem.STANDARD if view.color else None
    for text in render(results, view):
        # Written out here: for `print` rich measures and folds every line once more, which takes as long as linting.
        for piece, style, _ in text.render(console):
            parts = piece.split("\n")
            yield "\n".join(style.render(part, color_system=colors) if style else part for part in parts)


def render(results: Results, view: View) -> Iterator[Text]:
    """The results as rich texts, each with its line ends; past MANY findings as plain lines."""
    left = MANY
    for linted in results:
        drawn, rest = linted.diagnostics[:left], linted.diagnostics[left:]
        left -= len(drawn)
        for diagnostic in drawn:
            if linted.source is not None:
                yield Finding(diagnostic, linted.source, plain.named(linted.path, view), view).text()
        if rest:
            yield from map(Text, plain.lines(linted._replace(diagnostics=rest), view))
        elif view.verbose:
            yield from _held(linted, view)
    if not view.quiet:
        yield _summary(results.summary, view)


def _held(linted: Linted, view: View) -> Iterator[Text]:
    """The relations of one file that hold (verbose)."""
    if linted.source is None:
        return
    for relation in linted.verified:
        line = linted.source.position(relation.operands[0].start)[0] if relation.operands else 1
        text = Text()
        text.append(f"{view.say(plain.HOLDS)} ", "green")
        text.append(printable(view.say(relation.equation)))
        text.append(f"  {relation.rule} {printable(linted.path)}:{line}\n", QUIET)
        yield text


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
        self.drawn = self._chosen(list(excerpts(source, marks, self.room, view.ambiguous, self.glyphs.cut)))
        seen = sum(len(excerpt.marks) for excerpt in self.drawn)
        self.hidden = len(diagnostic.related) + 1 - seen

    def _chosen(self, drawn: list[Excerpt]) -> list[Excerpt]:
        """The first few excerpts, that with the finding's own place always among them."""
        if self.repeats:  # the like of the first: told as places only
            return [excerpt for excerpt in drawn if any(placed.mark.primary for placed in excerpt.marks)]
        first, rest = drawn[:PIECES], drawn[PIECES:]
        own = [excerpt for excerpt in rest if any(placed.mark.primary for placed in excerpt.marks)]
        return first[: PIECES - len(own)] + own

    def text(self) -> Text:
        """The whole drawing, with a blank line after it."""
        text = self._headline()
        for index, excerpt in enumerate(self.drawn):
            if index:
                text.append(f"{' ' * self.gutter} {self.glyphs.gap}\n", QUIET)
            text.append(f"{excerpt.line:>{self.gutter}} {self.glyphs.bar} ", QUIET)
            text.append(excerpt.text + "\n")
            for row in self._rows(excerpt):
                text.append(f"{' ' * self.gutter} {self.glyphs.bar} ", QUIET)
                text.append_text(row)
                text.append("\n")
        self._foot(text)
        text.append("\n")
        return text

    def _headline(self) -> Text:
        view, diagnostic = self.view, self.diagnostic
        level = view.say(LEVELS[diagnostic.severity])
        text = Text()
        text.append(level, STYLES[diagnostic.severity])
        text.append(f" {diagnostic.rule}\n", QUIET)
        for part in wrap(printable(view.say(diagnostic.message)), max(view.width - 2, 20), view.ambiguous):
            text.append(f"  {part}\n", "bold")
        line, column = self.source.position(diagnostic.span.start)
        text.append(f"{' ' * self.gutter} {self.glyphs.top} ", QUIET)
        text.append(f"{printable(self.path)}:{line}:{column}", "underline" if view.color else "")
        end, _ = self.source.position(max(diagnostic.span.end - 1, diagnostic.span.start))
        if end > line:
            text.append(view.say(RUNS_ON).format(end), QUIET)
        return text.append("\n")

    def _foot(self, text: Text) -> None:
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
                    text.append(lead, QUIET)
                    text.append(label + " " * (wide - cells(label, view.ambiguous) + 2), QUIET)
                else:
                    bar = "" if index == len(notes) - 1 else self.glyphs.bar
                    text.append(" " * (self.gutter + 1) + bar, QUIET)
                    text.append(" " * (len(indent) - self.gutter - 1 - len(bar)))
                text.append(part + "\n", style)

    def _rows(self, excerpt: Excerpt) -> Iterator[Text]:
        """The row of marks under an excerpt, and the notes that hang from them, the rightmost first."""
        style = STYLES[self.diagnostic.severity]
        yield from _hang(excerpt, self.glyphs, style, self.room, self.view.ambiguous)


def _hang(excerpt: Excerpt, glyphs: Glyphs, style: str, room: int, ambiguous: int) -> Iterator[Text]:
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
        row.append(f" {waiting.pop().mark.note}", SECOND)
    yield row
    while waiting:
        placed = waiting.pop()
        bars = {other.start: (glyphs.bar, SECOND) for other in waiting if other.start < placed.start}
        lines = wrap(placed.mark.note, max(room - placed.start - 2, 12), ambiguous)
        for number, part in enumerate(lines):
            hanging = _drawn(bars)
            hanging.append(" " * (placed.start - hanging.cell_len))
            hanging.append((glyphs.corner if number == 0 else "  ") + part, SECOND)
            yield hanging


def _drawn(strokes: dict[int, tuple[str, str]]) -> Text:
    """A row with one stroke in each of the given cells."""
    text = Text()
    at = 0
    run, style = "", ""
    for cell, (stroke, own) in sorted(strokes.items()):
        if run and (cell > at or own != style):
            text.append(run, style)
            run = ""
        text.append(" " * (cell - at))
        run, style, at = run + stroke, own, cell + 1
    text.append(run, style)
    return text


def _summary(summary: Summary, view: View) -> Text:
    text = Text()
    sentence = plain.summed_up(summary, view)
    style = "bold red" if summary.errors else "bold yellow" if summary.warnings or summary.problems else "bold green"
    head, colon, rest = sentence.partition("：" if view.language == "zh" else ": ")
    text.append(head + colon)
    counts, stop, tail = rest.partition("。" if view.language == "zh" else ". ")
    text.append(counts, style)
    text.append(stop + tail + "\n")
    return text
