"""`reportlint claims PATH`: what was understood, drawn over the text or as JSON; `--verified`: what was cross-checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportlint import engine
from reportlint.commands import checking, files
from reportlint.commands.configuration import Configuration
from reportlint.commands.globs import matcher
from reportlint.commands.mistakes import UsageError, require
from reportlint.commands.run import Linted, read
from reportlint.display import console
from reportlint.display.cells import printable
from reportlint.document import Document
from reportlint.engine.remarks import UNUSED, find, mask
from reportlint.finding import Language, Message
from reportlint.grammar.records import NamedTuple
from reportlint.rule import Rule
from reportlint.source import Source
from reportlint.understanding.drawing import Look


class Asked(NamedTuple):
    """What is to be shown, and how."""

    settings: Configuration
    rules: Sequence[Rule]
    look: Look
    verified: bool


def claims(given: dict[str, Any]) -> int:
    """Show what was understood in the files; 3 when one could not be read."""
    if given["format"] is not None:
        require("--format", given["format"], ("json", "plain", "terminal"))
    if not given["arguments"]:
        raise UsageError(
            Message("没有写要读的文件，请写文件、文件夹或 -。", "no file to read was named; name files, folders or -.")
        )
    settings = checking.configured(given)
    language: Language = given["lang"] or settings.lang or "zh"
    plain = given["format"] == "plain"
    look = Look(
        language=language,
        color=console.colored(given["color"]) and not plain,
        width=console.width(),
        ambiguous=settings.ambiguous_width,
        glyphs=console.draws("━─→～≥≤"),
    )
    rules = [rule for rule in checking.prepare(given, settings).rules if rule is not UNUSED]
    asked = Asked(settings, rules, look, given["verified"])
    machine = given["format"] == "json"
    status = 0
    separator = '{"version": 1,\n "files": [\n  '
    for place in files.find(given["arguments"], matcher(settings.exclude, settings.folder)):
        source = read(place)
        if isinstance(source, engine.Problem):
            checking.tell(Linted(place.path, problems=(source,)), language)
            status = 3
        elif machine:
            from reportlint.reporters.json_report import encoded

            console.write([separator, encoded({"path": place.path, **_object(source, asked)})], machine=True)
            separator = ",\n  "
        else:
            title = Message("标准输入", "standard input").text(language) if place.path == files.STDIN else place.path
            console.write([f"{printable(title)}\n\n"])
            console.write(_shown(source, asked))
    if machine:
        console.write(['{"version": 1,\n "files": [' if separator.startswith("{") else "", "]}\n"], machine=True)
    return status


def _shown(source: Source, asked: Asked) -> Iterator[str]:
    if asked.verified:
        from reportlint.understanding.checked import Checked

        yield from Checked(_report(source, asked)).lines(asked.look)
        return
    from reportlint.understanding import passages
    from reportlint.understanding.drawing import drawn

    document = _document(source, asked.settings)
    numbers = told = 0
    for passage in passages(document):
        numbers += len(passage.meanings)
        told += len(passage.claims)
        yield from drawn(passage, document, asked.look)
    yield Message(
        f"读懂 {numbers} 个数字，{told} 个说法。\n", f"{numbers} numbers and {told} claims were understood.\n"
    ).text(asked.look.language)


def _object(source: Source, asked: Asked) -> dict[str, Any]:
    if asked.verified:
        from reportlint.understanding.checked import Checked

        return Checked(_report(source, asked)).as_object(asked.look.language)
    from reportlint.understanding import passages
    from reportlint.understanding.data import as_object

    document = _document(source, asked.settings)
    return {"passages": [as_object(passage, document) for passage in passages(document)]}


def _document(source: Source, settings: Configuration) -> Document:
    return Document(mask(source, find(source)), settings.units)


def _report(source: Source, asked: Asked) -> engine.Report:
    return engine.lint(source, asked.rules, asked.settings.units, asked.settings.sections)
