"""The command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from reportlint import engine
from reportlint.source import Source


@click.command()
@click.option("--format", "form", default="terminal")
@click.option("--exit-zero", is_flag=True)
@click.argument("paths", nargs=-1)
def main(form: str, exit_zero: bool, paths: tuple[str, ...]) -> None:
    """Check reports (first sketch)."""
    files = []
    for path in paths:
        report = engine.lint(Source(Path(path).read_bytes().decode("utf-8"), path))
        for problem in report.problems:
            click.echo(problem.message.zh, err=True)
        entry = {"path": path, "diagnostics": [], "verified": []}
        for d in report.diagnostics:
            entry["diagnostics"].append({"rule": d.rule, "severity": d.severity, "start": d.span.start, "end": d.span.end, "message": d.message.zh,
                "text": report.document.source.text[d.span.start:d.span.end], "related": [{"start": r.span.start, "end": r.span.end} for r in d.related], "equation": d.equation})
        for v in report.verified:
            entry["verified"].append({"rule": v.rule, "equation": v.equation, "operands": [{"start": s.start, "end": s.end} for s in v.operands]})
        files.append(entry)
    if form == "json":
        click.echo(json.dumps({"files": files}, ensure_ascii=False))
        return
    for entry in files:
        for d in entry["diagnostics"]:
            click.echo(f"{d['severity']} {d['rule']} {d['start']} {d['text'][:60]!r} {d['message']} {d['equation'] or ''}")
    sys.exit(0)
