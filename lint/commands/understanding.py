"""`reportlint claims PATH`: what was understood, as a table or as JSON; `--verified`: what was cross-checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from fractions import Fraction
from typing import Any

from reportlint import engine
from reportlint.commands import checking, files
from reportlint.commands.configuration import Configuration
from reportlint.commands.globs import matcher
from reportlint.commands.mistakes import UsageError
from reportlint.commands.run import Linted, counted, read
from reportlint.commands.usage import require
from reportlint.display import console
from reportlint.display.cells import cells, printable
from reportlint.document import Document
from reportlint.engine.suppression import find, mask
from reportlint.finding import Language, Message
from reportlint.grammar import Span, Unit
from reportlint.source import Source

SHOWN = 60  # cells of a column that is cut


def claims(given: dict[str, Any]) -> int:
    """Show what was understood in the files; 3 when one could not be read."""
    if given["form"] is not None:
        require("--format", given["form"], ("json", "terminal"))
    if not given["arguments"]:
        raise UsageError(
            Message("没有写要读的文件，请写文件、文件夹或 -。", "no file to read was named; name files, folders or -.")
        )
    settings = checking.configured(given)
    language: Language = given["lang"] or settings.lang or "zh"
    status = 0
    separator = '{"version": 1,\n "files": [\n  '
    for place in files.find(given["arguments"], matcher(settings.exclude, settings.folder)):
        source = read(place)
        if isinstance(source, engine.Problem):
            checking.tell(Linted(place.path, problems=(source,)), language)
            status = 3
            continue
        if given["form"] == "json":
            from reportlint.reporters.json_report import encoded

            entry = {"path": place.path, **_object(source, given["verified"], language, settings.units)}
            console.write([separator, encoded(entry)], machine=True)
            separator = ",\n  "
        else:
            title = Message("标准输入", "standard input").text(language) if place.path == files.STDIN else place.path
            console.write([f"{printable(title)}\n"])
            table = _table(source, settings, language, given["verified"])
            console.write([*table, "\n"])
    if given["form"] == "json":
        console.write(['{"version": 1,\n "files": [' if separator.startswith("{") else "", "]}\n"], machine=True)
    return status


def _document(source: Source, units: Sequence[Unit]) -> Document:
    return Document(mask(source, find(source)), units)


def things(document: Document) -> Iterator[Any]:
    """Everything that was understood: quantities, dates, periods, ranks, and claims where the grammar has them."""
    yield from document.quantities
    yield from document.claims()


def kind(thing: object) -> str:
    """The kind of a thing: the name of its class."""
    return type(thing).__name__


def described(value: object, document: Document) -> str:
    """A field as a reader would write it: quantities and places as they stand in the text."""
    if isinstance(value, Span):
        return document.read(value)
    span = getattr(value, "span", None)
    if isinstance(span, Span):
        return document.read(span)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Fraction):
        return decimal(value)
    if hasattr(value, "_fields"):
        name = getattr(value, "name", None)
        return name if isinstance(name, str) else " ".join(text for _, text in _told(value, document))
    if isinstance(value, tuple):
        numbers = all(each is None or isinstance(each, int) for each in value)
        shown = [described(each, document) for each in value if each is not None]
        return ("-" if numbers else "、").join(shown)
    return str(value)


def decimal(value: Fraction) -> str:
    """A number as people write it: 45.2; as a fraction where no decimal is exact."""
    for digits in range(13):
        scaled = value * 10**digits
        if scaled.denominator == 1:
            sign = "-" if scaled < 0 else ""
            written = str(abs(scaled.numerator)).rjust(digits + 1, "0")
            return sign + (f"{written[:-digits]}.{written[-digits:]}" if digits else written)
    return str(value)


def _told(thing: Any, document: Document) -> Iterator[tuple[str, str]]:
    """The fields of a thing that say something: not its place, nothing empty, as always, or said before."""
    told = {document.read(thing.span)}
    for name in thing._fields:
        value = getattr(thing, name)
        if (
            name in ("strict", "lenient")
            or value == thing.span
            or value == thing._field_defaults.get(name)
            or value in (None, False, "", ())
        ):
            continue
        text = described(value, document)
        if text and text not in told:
            told.add(text)
            yield name, text


def _table(source: Source, settings: Configuration, language: Language, verified: bool) -> Iterator[str]:
    if verified:
        return _checked(source, language, settings.units)
    return _understood(source, settings.ambiguous_width, settings.units)


def _understood(source: Source, ambiguous: int, units: Sequence[Unit]) -> Iterator[str]:
    document = _document(source, units)
    rows = []
    for thing in sorted(things(document), key=lambda thing: (thing.span.start, -thing.span.end)):
        line, column = source.position(document.source_span(thing.span).start)
        fields = "  ".join(f"{name}={text}" for name, text in _told(thing, document))
        rows.append((f"{line}:{column}", kind(thing), document.read(thing.span), fields))
    yield from _columns(rows, ambiguous)


def _checked(source: Source, language: Language, units: Sequence[Unit]) -> Iterator[str]:
    report = engine.lint(source, units=units)
    numbers, checked = counted(report.document, report.verified)
    rows = []
    for relation in report.verified:
        line, column = source.position(relation.operands[0].start if relation.operands else 0)
        equation = relation.equation if isinstance(relation.equation, str) else relation.equation.text(language)
        rows.append((f"{line}:{column}", relation.rule, equation, ""))
    yield Message(f"成立的关系 {len(rows)} 个\n", f"{len(rows)} relations hold\n").text(language)
    yield from _columns(rows, 1)
    held = set(checked)
    alone = [(*source.position(span.start), source.text[span.start : span.end]) for span in numbers if span not in held]
    yield Message(f"没有核对过的数字 {len(alone)} 个\n", f"{len(alone)} numbers never cross-checked\n").text(language)
    yield from _columns([(f"{line}:{column}", text, "", "") for line, column, text in alone], 1)


def _columns(rows: Iterable[tuple[str, ...]], ambiguous: int) -> Iterator[str]:
    """Rows as aligned columns, measured in cells; the last column is not cut."""
    safe = [[_cut(printable(cell), ambiguous) for cell in row[:-1]] + [printable(row[-1])] for row in rows]
    widths = [max((cells(cell, ambiguous) for cell in column), default=0) for column in zip(*safe, strict=True)]
    for row in safe:
        padded = (cell + " " * (width - cells(cell, ambiguous)) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(padded)}".rstrip() + "\n"


def _cut(text: str, ambiguous: int) -> str:
    if len(text) * 2 <= SHOWN or (cells(text[: SHOWN + 1], ambiguous) <= SHOWN and len(text) <= SHOWN):
        return text
    used = 0
    for index, character in enumerate(text):
        used += cells(character, ambiguous)
        if used > SHOWN - 1:
            return text[:index] + "…"
    return text


def _object(source: Source, verified: bool, language: Language, units: Sequence[Unit]) -> dict[str, Any]:
    if verified:
        report = engine.lint(source, units=units)
        numbers, checked = counted(report.document, report.verified)
        held = set(checked)
        return {
            "verified": [
                {
                    "rule": relation.rule,
                    "equation": relation.equation
                    if isinstance(relation.equation, str)
                    else relation.equation.text(language),
                    "operands": [{"start": span.start, "end": span.end} for span in relation.operands],
                }
                for relation in report.verified
            ],
            "unchecked": [
                {"start": span.start, "end": span.end, "text": source.text[span.start : span.end]}
                for span in numbers
                if span not in held
            ],
        }
    document = _document(source, units)
    listed = []
    for thing in sorted(things(document), key=lambda thing: (thing.span.start, -thing.span.end)):
        span = document.source_span(thing.span)
        line, column = source.position(span.start)
        listed.append(
            {
                "kind": kind(thing),
                "start": span.start,
                "end": span.end,
                "line": line,
                "column": column,
                "text": source.text[span.start : span.end],
                "fields": dict(_told(thing, document)),
            }
        )
    return {"understood": listed}
