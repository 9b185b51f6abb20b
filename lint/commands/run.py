"""One run over several files: each is read, linted and summed up; what cannot be read never stops the rest."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

from reportlint import engine
from reportlint.commands.configuration import Configuration, FailOn
from reportlint.commands.files import STDIN, Place
from reportlint.commands.globs import matcher
from reportlint.commands.selection import ALL, graded
from reportlint.document import Document
from reportlint.engine import Problem
from reportlint.engine.remarks import UNUSED
from reportlint.finding import SEVERITIES, Diagnostic, Message, Verified
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple
from reportlint.rule import Rule
from reportlint.source import Source


class Linted(NamedTuple):
    """What a run knows of one file; `source` is None when it could not be read.

    `numbers` counts the quantities and ranks that were understood, `verified_numbers` those in relations that hold;
    `fixable` the findings that --fix may take away.
    """

    path: str
    source: Source | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    verified: tuple[Verified, ...] = ()
    suppressed: int = 0
    problems: tuple[Problem, ...] = ()
    numbers: int = 0
    verified_numbers: int = 0
    fixable: int = 0


class Summary(NamedTuple):
    """Sums over the files of a run."""

    files: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    numbers: int = 0
    verified_numbers: int = 0
    suppressed: int = 0
    problems: int = 0
    fixable: int = 0

    def __add__(self, linted: Linted) -> Summary:  # type: ignore[override]
        levels = [diagnostic.severity for diagnostic in linted.diagnostics]
        return Summary(
            self.files + 1,
            self.errors + levels.count("error"),
            self.warnings + levels.count("warning"),
            self.infos + levels.count("info"),
            self.numbers + linted.numbers,
            self.verified_numbers + linted.verified_numbers,
            self.suppressed + linted.suppressed,
            self.problems + len(linted.problems),
            self.fixable + linted.fixable,
        )

    @property
    def findings(self) -> int:
        """Findings of all severities."""
        return self.errors + self.warnings + self.infos

    def status(self, fail_on: FailOn, exit_zero: bool = False) -> int:
        """The exit status: 3 when something went unchecked, 1 for findings at or above `fail_on`, else 0."""
        if self.problems:
            return 3
        counts = (self.errors, self.warnings, self.infos)
        loud = 0 if fail_on == "never" else sum(counts[: SEVERITIES.index(fail_on) + 1])
        return int(loud > 0 and not exit_zero)


class Run:
    """Lints the files one after the other while it is iterated; `summary` covers those handed out so far."""

    def __init__(self, places: Iterable[Place], rules: Sequence[Rule], configuration: Configuration) -> None:
        self.places = places
        self.rules = rules
        self.configuration = configuration
        self.summary = Summary()
        folder = configuration.folder
        self._ignores = [(matcher([glob], folder), names) for glob, names in configuration.per_file_ignores]

    def __iter__(self) -> Iterator[Linted]:
        for place in self.places:
            linted = self.lint(place)
            self.summary += linted
            yield linted

    def status(self, fail_on: FailOn, exit_zero: bool = False) -> int:
        """The exit status of the whole run."""
        return self.summary.status(fail_on, exit_zero)

    def close(self, quiet: bool) -> None:
        """Say what is to be said at the end, beside the report."""

    def lint(self, place: Place) -> Linted:
        """What is known of one file."""
        source = self._read(place)
        if isinstance(source, Problem):
            return Linted(place.path, problems=(source,))
        linted = self.check(source)
        fixable = sum(one.fix is not None and one.fix.safe for one in linted.diagnostics)
        return linted._replace(fixable=fixable) if fixable else linted

    def _read(self, place: Place) -> Source | Problem:
        return read(place)

    def check(self, source: Source) -> Linted:
        """What the rules for the file at `source.path` say of it."""
        # What is ignored for some files only is meant to be ignored there, however the rule was selected.
        spared = {name for matches, names in self._ignores if matches(source.path) for name in names}
        rules = [rule for rule in self.rules if spared.isdisjoint((rule.name, rule.family, ALL))]
        try:
            report = engine.lint(
                source,
                [rule for rule in rules if rule is not UNUSED],
                self.configuration.units,
                self.configuration.sections,
            )
            numbers, checked = counted(report.document, report.verified)
        except Exception as error:  # a fault of ours in one report must not cost the others theirs
            what = f"{type(error).__name__}: {error}"
            message = Message(
                f"检查时程序出错（{what}），请把这份报告反馈给我们。",
                f"reportlint failed ({what}); please report this.",
            )
            return Linted(source.path, source, problems=(Problem("rule-crashed", message),))
        kept = report.diagnostics
        if UNUSED not in rules:
            kept = tuple(diagnostic for diagnostic in kept if diagnostic.rule != UNUSED.name)
        levels = dict(self.configuration.severity)
        if levels:
            kept = tuple(graded(kept, levels))
        return Linted(
            source.path, source, kept, report.verified, report.suppressed, report.problems, len(numbers), len(checked)
        )


def read(place: Place) -> Source | Problem:
    """The decoded text of a file or of standard input, or why there is none."""
    from reportlint.readers import Unreadable, decode
    from reportlint.readers import read as read_file

    if place.problem is not None:
        return Problem("unreadable", place.problem)
    try:
        if place.path == STDIN:
            return decode(standard_input(), STDIN)
        return read_file(place.path).at(place.path)
    except Unreadable as error:
        return Problem("unreadable", error.message)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        return Problem(
            "unreadable", Message(f"读不了（{why}），请检查路径和权限。", f"it cannot be read ({why}); check the path.")
        )


def standard_input() -> bytes:
    """All of standard input; nothing when the caller closed it."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read()


def counted(document: Document, verified: Iterable[Verified]) -> tuple[list[Span], list[Span]]:
    """Places in the source of the numbers that were understood, and of those among them in relations that hold."""
    places = [document.source_span(place) for place in document.number_places]
    operands = sorted({span for relation in verified for span in relation.operands})
    checked = []
    index = 0
    end = -1  # of the operands that start before the place at hand
    for place in places:
        while index < len(operands) and operands[index].start < place.end:
            end = max(end, operands[index].end)
            index += 1
        if end > place.start:
            checked.append(place)
    return places, checked
