"""`--fix` and `--diff`: a run that mends the files it lints, or shows how it would."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportlint.commands.configuration import FailOn
from reportlint.commands.files import STDIN, Place
from reportlint.commands.mistakes import UsageError
from reportlint.commands.run import Linted, Run, standard_input
from reportlint.display import console
from reportlint.display.cells import printable
from reportlint.engine import Problem
from reportlint.finding import Language, Message
from reportlint.fixing import Mended, mend
from reportlint.fixing.patch import unified
from reportlint.fixing.writing import Unwritable, encoded, mended_bytes, rewrite, target
from reportlint.source import Source

NAMED = 20  # files that the closing line names


def mending(run: Run, given: dict[str, Any], language: Language) -> Mending:
    """`run` with fixes, as the options ask for. Raises UsageError for options that do not go together."""
    paths, diff = given["arguments"], given["diff"]
    if not diff and not given["fix"]:
        raise UsageError(
            Message("--unsafe 要和 --fix 或 --diff 一起用，请补上。", "--unsafe goes with --fix or --diff; add one.")
        )
    if diff and (given["format"] is not None or given["output"] is not None):
        raise UsageError(
            Message(
                "--diff 只显示改动，请去掉 --format 和 --output。",
                "--diff shows changes only; leave out --format and --output.",
            )
        )
    if not diff and STDIN in paths and len(paths) > 1:
        raise UsageError(
            Message(
                "用 --fix 改标准输入（-）时不能再写别的文件，请分开运行。",
                "with --fix, standard input (-) stands alone; run twice.",
            )
        )
    return Mending(run, language, given["unsafe"], diff)


class Mending(Run):
    """A run that mends what it lints; what it hands out is what is left. With `diff` it shows the changes, and writes nothing."""

    def __init__(self, run: Run, language: Language, unsafe: bool, diff: bool) -> None:
        super().__init__(run.places, run.rules, run.configuration)
        self.language = language
        self.unsafe = unsafe
        self.diff = diff
        self.refused = False
        self._fixed: list[tuple[str, int]] = []
        self._suggested = 0
        self._unwritten = 0
        self._data = b""  # of standard input

    def _read(self, place: Place) -> Source | Problem:
        if place.path != STDIN:
            return super()._read(place)
        from reportlint.readers import Unreadable, decode

        self._data = standard_input()
        try:
            return decode(self._data, STDIN)
        except Unreadable as error:
            return Problem("unreadable", error.message)

    def lint(self, place: Place) -> Linted:
        """What is known of one file after mending it."""
        linted = super().lint(place)
        source, data, left = linted.source, self._data, linted
        if source is not None:
            mended = mend(source, linted, self.check, self.unsafe)
            try:
                if mended.fixed:
                    data = self._deliver(source, mended)
                    self._fixed.append((place.path, mended.fixed))
                    left = mended.checked
            except Unwritable as error:
                self.refused = True
                self._unwritten += mended.fixed
                console.note(
                    Message(
                        f"{_name(place.path).zh}：{error.message.zh}", f"{_name(place.path).en}: {error.message.en}"
                    ),
                    self.language,
                )
        if place.path == STDIN and not self.diff:
            console.write_bytes(data)
        if not self.unsafe:
            refused = self._unwritten and left is linted
            self._suggested += sum(one.fix is not None and not (refused and one.fix.safe) for one in left.diagnostics)
        return (linted if self.diff else left)._replace(fixable=0)  # the closing line tells what can be mended

    def _deliver(self, source: Source, mended: Mended[Linted]) -> bytes:
        """Show or write the mended text; the bytes are for standard output."""
        if self.diff:
            if source.path != STDIN:
                target(source.path)
            encoded(mended.source)
            console.write(
                _safe(unified(source.text, mended.edits, _name(source.path).en)), machine=not console.is_terminal()
            )
        elif source.path == STDIN:
            return mended_bytes(self._data, source, mended.source)
        else:
            rewrite(source, mended.source)
        return b""

    def status(self, fail_on: FailOn, exit_zero: bool = False) -> int:
        """The exit status: 3 also when a file could not be written."""
        return 3 if self.refused else super().status(fail_on, exit_zero)

    def close(self, quiet: bool) -> None:
        """Say how much was mended, and where."""
        if not quiet:
            console.note(self._told(), self.language)

    def _told(self) -> Message:
        count = sum(number for _, number in self._fixed)
        zh, en = ("可以改好", "would be fixed") if self.diff else ("改好", "fixed")
        places = [(_name(path), number) for path, number in self._fixed]
        listed = Message(
            "，".join(f"{name.zh} {number} 处" for name, number in places[:NAMED]),
            ", ".join(f"{name.en} {number}" for name, number in places[:NAMED]),
        )
        rest = len(places) - NAMED
        more = Message(f"，另有 {rest} 份文件", f", {rest} more files") if rest > 0 else Message("", "")
        advice = Message("", "")
        if self._suggested:
            advice = Message(
                f"另有 {self._suggested} 处有修改建议，核对后可加 --unsafe。",
                f" {self._suggested} more with a suggestion: review them, then add --unsafe.",
            )
        if not count and self._unwritten:
            return Message(
                f"有 {self._unwritten} 处可以放心改，没能写回。{advice.zh}",
                f"{self._unwritten} could be fixed safely and could not be written.{advice.en}",
            )
        if not count:
            return Message(f"没有可以放心改的地方。{advice.zh}", f"nothing to fix safely.{advice.en}")
        return Message(
            f"{zh} {count} 处（{listed.zh}{more.zh}）。{advice.zh}", f"{count} {en} ({listed.en}{more.en}).{advice.en}"
        )


def _name(path: str) -> Message:
    return Message("<标准输入>", "<stdin>") if path == STDIN else Message(path, path)


def _safe(lines: Iterator[str]) -> Iterator[str]:
    """The lines of a diff as a terminal may get them; where nobody reads along, as they are."""
    if not console.is_terminal():
        return lines
    return (printable(line.rstrip("\r\n")) + "\n" for line in lines)
