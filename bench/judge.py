"""Judging findings by reading them.

    python bench/judge.py collect FOLDER findings.tsv         every error and warning, with its context
    python bench/judge.py agree findings.tsv verdicts.tsv     the share that the reader agreed with

The verdicts are lines `fingerprint TAB true|false [TAB remark]`, written by whoever read the findings; a finding
without a verdict counts as unread. Verdicts outlive changes of the tool, since a fingerprint is made of the rule
and the text it reports.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

TOOL = Path(sys.executable).with_name("reportlint")
COLUMNS = ("fingerprint", "severity", "family", "rule", "file", "line", "message", "equation", "context")
AROUND = 60
VERDICTS = {"true": True, "false": False}


def context(text: str, start: int, end: int) -> str:
    """The reported text in ⟦ ⟧ with what stands around it, on one line."""
    shown = text[start:end] if end - start <= 240 else f"{text[start : start + 200]} … {text[end - 30 : end]}"
    whole = f"{text[max(0, start - AROUND) : start]}⟦{shown}⟧{text[end : end + AROUND]}"
    return " ".join(whole.split())


def collect(folder: Path, output: Path) -> None:
    """Lint every report of a folder and write its errors and warnings."""
    command = [str(TOOL), "--format", "json", "--exit-zero", str(folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 3):
        sys.exit(done.stderr)
    report = json.loads(done.stdout)
    rows = []
    for entry in report["files"]:
        for problem in entry["problems"]:
            print(f"{entry['path']}: {problem['message']}", file=sys.stderr)
        loud = [found for found in entry["diagnostics"] if found["severity"] != "info"]
        if not loud:
            continue
        text = Path(entry["path"]).read_bytes().decode(entry["encoding"])
        for found in loud:
            where = context(text, found["start"], found["end"])
            row = {**found, "file": Path(entry["path"]).name, "context": where}
            rows.append([" ".join(str(row[column] or "").split()) for column in COLUMNS])
    rows.sort(key=lambda row: (row[1], row[3], row[4], int(row[5])))
    with output.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        writer.writerows([COLUMNS, *rows])
    print(f"{len(rows)} errors and warnings in {len(report['files'])} reports")


def read_verdicts(path: Path) -> dict[str, bool]:
    """Fingerprint to verdict; a line that is neither true nor false stops the run."""
    verdicts = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fingerprint, verdict = [*line.split("\t"), ""][:2]
        if verdict not in VERDICTS:
            sys.exit(f"{path}:{number}: the verdict must be true or false, not {verdict!r}")
        verdicts[fingerprint] = VERDICTS[verdict]
    return verdicts


def agree(findings: Path, verdicts: Path) -> None:
    """Print agreed, disagreed and unread findings by severity and by rule."""
    known = read_verdicts(verdicts)
    agreed: Counter[tuple[str, str]] = Counter()
    judged: Counter[tuple[str, str]] = Counter()
    unread: Counter[tuple[str, str]] = Counter()
    for line in findings.read_text(encoding="utf-8").splitlines()[1:]:
        row = dict(zip(COLUMNS, line.split("\t"), strict=True))
        for key in ((row["severity"], "all"), (row["severity"], row["rule"])):
            if row["fingerprint"] not in known:
                unread[key] += 1
                continue
            judged[key] += 1
            agreed[key] += known[row["fingerprint"]]
    for key in sorted({*judged, *unread}, key=lambda key: (key[0], key[1] != "all", key[1])):
        share = f"{agreed[key] / judged[key]:.1%}" if judged[key] else "-"
        rest = f", {unread[key]} unread" if unread[key] else ""
        print(f"{key[0]:<8} {key[1]:<32} {agreed[key]} of {judged[key]} agreed ({share}){rest}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    gather = commands.add_parser("collect")
    gather.add_argument("folder", type=Path)
    gather.add_argument("output", type=Path)
    merge = commands.add_parser("agree")
    merge.add_argument("findings", type=Path)
    merge.add_argument("verdicts", type=Path)
    options = parser.parse_args()
    if options.command == "collect":
        collect(options.folder, options.output)
    else:
        agree(options.findings, options.verdicts)


if __name__ == "__main__":
    main()
