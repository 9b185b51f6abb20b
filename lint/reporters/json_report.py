"""One JSON object, version 1: offsets, lines and columns count code points, lines and columns from 1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reportlint.finding import Diagnostic, Fix
from reportlint.grammar import Span
from reportlint.source import Source

if TYPE_CHECKING:
    from reportlint.commands.run import Linted
    from reportlint.reporters import Results, View

MACHINE = True  # always UTF-8, whatever the console speaks


def report(results: Results, view: View) -> Iterator[str]:
    """The results as one object; one line for each file."""
    yield '{"version": 1,\n "files": ['
    separator = "\n  "
    for linted in results:
        yield separator + encoded(_file(linted, view))
        separator = ",\n  "
    summary = results.summary
    sums = {
        "files": summary.files,
        "errors": summary.errors,
        "warnings": summary.warnings,
        "infos": summary.infos,
        "numbers": summary.numbers,
        "verified_numbers": summary.verified_numbers,
    }
    yield f'],\n "summary": {encoded(sums)}}}\n'


def encoded(value: object) -> str:
    """`value` as JSON text that UTF-8 can carry: a lone surrogate becomes U+FFFD."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _file(linted: Linted, view: View) -> dict[str, Any]:
    source = linted.source
    return {
        "path": linted.path,
        "encoding": None if source is None else source.encoding,
        "characters": 0 if source is None else len(source.text),
        "diagnostics": [] if source is None else [_diagnostic(each, source, view) for each in linted.diagnostics],
        "verified": [
            {
                "rule": relation.rule,
                "equation": view.say(relation.equation),
                "operands": [place(span) for span in relation.operands],
            }
            for relation in linted.verified
        ],
        "suppressed": linted.suppressed,
        "problems": [{"kind": problem.kind, "message": view.say(problem.message)} for problem in linted.problems],
    }


def _diagnostic(diagnostic: Diagnostic, source: Source, view: View) -> dict[str, Any]:
    start, end = diagnostic.span
    line, column = source.position(start)
    end_line, end_column = source.position(end)
    return {
        "rule": diagnostic.rule,
        "family": diagnostic.family,
        "severity": diagnostic.severity,
        "confidence": round(float(diagnostic.confidence), 4),
        "message": view.say(diagnostic.message),
        "start": start,
        "end": end,
        "text": source.text[start:end],
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "related": [{**place(related.span), "note": view.say(related.note)} for related in diagnostic.related],
        "equation": None if diagnostic.equation is None else view.say(diagnostic.equation),
        "repair": diagnostic.repair,
        "fix": _fix(diagnostic.fix),
        "fingerprint": diagnostic.fingerprint,
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {"safe": fix.safe, "edits": [{**place(edit.span), "replacement": edit.replacement} for edit in fix.edits]}


def place(span: Span) -> dict[str, int]:
    """A span as JSON."""
    return {"start": span.start, "end": span.end}
