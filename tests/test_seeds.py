"""Whole reports through the command line: what is planted is found, nothing else is, and the output is as expected.

`python tests/test_seeds.py` rewrites the expectations beside the seeds.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from reportlint.cli import main

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
REPORTS = sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md"} and path.name != "README.md")
ENCODINGS = {"address_big5": "big5", "half_year_draft": "utf-8-sig", "province_gb18030": "gb18030"}
LOUD = {"error", "warning"}


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the source, half open, in code points."""

    start: int
    end: int

    def meets(self, other: dict[str, Any]) -> bool:
        return bool(self.start < other["end"] and other["start"] < self.end)


@dataclass(frozen=True, slots=True)
class Planted:
    """A defect that was put into a seed, and the rule that must name it."""

    rule: str
    place: Place
    anywhere: bool
    missed: bool

    def is_told_by(self, diagnostic: dict[str, Any]) -> bool:
        """True when the diagnostic, or the first places it relates to, lies on the defect."""
        places = [diagnostic, *diagnostic["related"][:3]]
        return self.rule == diagnostic["rule"] and (self.anywhere or any(self.place.meets(place) for place in places))


@cache
def linted() -> dict[str, dict[str, Any]]:
    """The JSON entry of each seed by its stem; all are linted in one run."""
    run = CliRunner().invoke(main, ["--format", "json", "--exit-zero", *map(str, REPORTS)])
    assert run.exit_code in (0, 3), run.output  # 3 fails the tests of the seeds that it concerns
    return {Path(entry["path"]).stem: entry for entry in json.loads(run.stdout)["files"]}


def text_of(report: Path) -> str:
    return report.read_bytes().decode(ENCODINGS.get(report.stem, "utf-8"))


def place_of(snippet: str, text: str, start: int = 0, end: int | None = None) -> Place:
    at = text.find(snippet, start, end)
    assert at >= 0, f"not in the seed: {snippet}"
    return Place(at, at + len(snippet))


def notes_of(report: Path) -> dict[str, Any]:
    return tomllib.loads(report.with_suffix(".planted.toml").read_text(encoding="utf-8"))


def planted_in(report: Path) -> list[Planted]:
    text = text_of(report)
    notes = notes_of(report).get("reported", [])
    assert all(text.count(note["text"]) == 1 for note in notes), "a planted text must stand once in its seed"
    return [
        Planted(note["rule"], place_of(note["text"], text), note.get("anywhere", False), note.get("missed", False))
        for note in notes
    ]


def relations_in(report: Path, missed: bool) -> list[list[Place]]:
    """The operands of each relation that holds, found in order inside `within`; those known to be missed, or the others."""
    text = text_of(report)
    relations = []
    for note in notes_of(report).get("verified", []):
        if note.get("missed", False) != missed:
            continue
        frame = place_of(note["within"], text)
        operands, at = [], frame.start
        for operand in note["operands"]:
            operands.append(place_of(operand, text, at, frame.end))
            at = operands[-1].end
        relations.append(operands)
    return relations


def expectation(entry: dict[str, Any], text: str) -> dict[str, Any]:
    """What of an entry is kept beside its seed: places and figures, no wording, no confidence."""

    def written(place: dict[str, Any]) -> str:
        return text[place["start"] : place["end"]]

    diagnostics = [
        {
            "rule": found["rule"],
            "severity": found["severity"],
            "line": found["line"],
            "column": found["column"],
            "text": found["text"],
            "related": [written(place) for place in found["related"]],
            "equation": found["equation"],
            "repair": found["repair"],
        }
        for found in entry["diagnostics"]
    ]
    verified = [
        {"rule": held["rule"], "equation": held["equation"], "operands": [written(place) for place in held["operands"]]}
        for held in entry["verified"]
    ]
    return {"encoding": entry["encoding"], "diagnostics": diagnostics, "verified": verified}


def name(value: object) -> str:
    return value.stem if isinstance(value, Path) else str(value)


each_report = pytest.mark.parametrize("report", REPORTS, ids=name)


def test_there_are_clean_and_faulty_seeds() -> None:
    faulty = [report.stem for report in REPORTS if planted_in(report)]
    assert len(REPORTS) >= 10
    assert len(faulty) >= 6
    assert len(REPORTS) - len(faulty) >= 3


def loud(report: Path) -> list[dict[str, Any]]:
    """The errors and warnings in a seed."""
    return [found for found in linted()[report.stem]["diagnostics"] if found["severity"] in LOUD]


@each_report
def test_planted_defects_are_reported(report: Path) -> None:
    text = text_of(report)
    lost, found = [], []
    for planted in planted_in(report):
        told = any(planted.is_told_by(diagnostic) for diagnostic in loud(report))
        entry = (planted.rule, text[planted.place.start : planted.place.end])
        if told and planted.missed:
            found.append(entry)
        elif not told and not planted.missed:
            lost.append(entry)
    assert not lost
    assert not found, "these are reported now: take `missed = true` away"


@each_report
def test_nothing_else_is_reported(report: Path) -> None:
    planted = planted_in(report)
    strays = [
        (found["severity"], found["rule"], found["line"], found["text"])
        for found in loud(report)
        if not any(defect.is_told_by(found) for defect in planted)
    ]
    assert not strays


def is_verified(relation: list[Place], report: Path) -> bool:
    """True when one verified relation has an operand on each place of `relation`."""
    verified = linted()[report.stem]["verified"]
    return any(all(any(place.meets(other) for other in held["operands"]) for place in relation) for held in verified)


@each_report
def test_relations_that_hold_are_verified(report: Path) -> None:
    text = text_of(report)

    def written(relations: list[list[Place]]) -> list[list[str]]:
        return [[text[place.start : place.end] for place in relation] for relation in relations]

    lost = [relation for relation in relations_in(report, missed=False) if not is_verified(relation, report)]
    found = [relation for relation in relations_in(report, missed=True) if is_verified(relation, report)]
    assert not written(lost)
    assert not written(found), "these are verified now: take `missed = true` away"


@each_report
def test_output_is_as_expected(report: Path) -> None:
    entry = linted()[report.stem]
    assert not entry["problems"]
    expected = json.loads(report.with_suffix(".expected.json").read_text(encoding="utf-8"))
    assert expectation(entry, text_of(report)) == expected, "if the change is meant: python tests/test_seeds.py"


def test_readme_names_every_seed() -> None:
    page = (SEEDS / "README.md").read_text(encoding="utf-8")
    assert not [report.name for report in REPORTS if f"`{report.name}`" not in page]


def rewrite() -> None:
    for report in REPORTS:
        kept = expectation(linted()[report.stem], text_of(report))
        text = json.dumps(kept, ensure_ascii=False, indent=1)
        report.with_suffix(".expected.json").write_text(text + "\n", encoding="utf-8")
        print(f"{report.name}: {len(kept['diagnostics'])} diagnostics, {len(kept['verified'])} verified")


if __name__ == "__main__":
    rewrite()
