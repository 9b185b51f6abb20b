"""Scores the installed reportlint on the labelled reports of ../shared and compares with the floor.

    python .ci/score.py            fails when a figure is below .ci/floor.toml
    python .ci/score.py --raise    writes every figure that rose

A figure in the floor only ever rises; lowering one is an edit by hand that a reviewer sees.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
FLOOR = HERE / "floor.toml"
TOOL = Path(sys.executable).with_name("reportlint")
SETS = {"seeds": "seeds", "dev": "corpus", "tables": "corpus"}
FIGURES = {
    "contradictions": "contradictions reported",
    "suspicious": "suspicious items reported",
    "consistent": "consistent relations left alone",
    "traps": "traps left alone",
    "verified": "consistent relations verified",
    "planted": "planted one-digit errors caught",
}
Scores = dict[str, dict[str, int]]


def score(name: str, folder: str) -> tuple[dict[str, int], dict[str, int]]:
    """The figures of one gold set, and out of how many."""
    command = [
        sys.executable, str(SHARED / "score.py"), "--gold", str(SHARED / "gold" / f"{name}.jsonl"),
        "--docs", str(SHARED / folder), "--command", str(TOOL),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}\n{done.stderr}")
    print(f"--- {name}\n{done.stdout}", end="", flush=True)
    figures, totals = {}, {}
    for key, label in FIGURES.items():
        found = re.search(rf"^{re.escape(label)}[^:\n]*: (\d+) of (\d+)", done.stdout, re.MULTILINE)
        if found is None:
            sys.exit(f"score.py printed no line {label!r}")
        figures[key], totals[key] = int(found[1]), int(found[2])
    return figures, totals


def written(scores: Scores, totals: Scores) -> str:
    """The floor file."""
    lines = ["# The least that each labelled set must reach. Raised by: python .ci/score.py --raise"]
    for name, figures in scores.items():
        lines.append(f"\n[{name}]")
        lines.extend(f"{key} = {figure}  # of {totals[name][key]}" for key, figure in figures.items())
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="raises", action="store_true", help="write the figures that rose")
    options = parser.parse_args()
    if not (SHARED / "score.py").is_file():
        print("no labelled reports in ../shared: nothing scored")
        return 0
    floor: Scores = tomllib.loads(FLOOR.read_text(encoding="utf-8")) if FLOOR.is_file() else {}
    scores: Scores = {}
    totals: Scores = {}
    for name, folder in SETS.items():
        scores[name], totals[name] = score(name, folder)
    fallen = [
        f"{name}: {FIGURES[key]} fell to {figure}, the floor is {floor[name][key]}"
        for name, figures in scores.items()
        for key, figure in figures.items()
        if figure < floor.get(name, {}).get(key, 0)
    ]
    risen = [
        f"{name}: {FIGURES[key]} rose to {figure}"
        for name, figures in scores.items()
        for key, figure in figures.items()
        if figure > floor.get(name, {}).get(key, 0)
    ]
    if options.raises:
        best = {n: {k: max(v, floor.get(n, {}).get(k, 0)) for k, v in figures.items()} for n, figures in scores.items()}
        FLOOR.write_text(written(best, totals), encoding="utf-8")
    print("\n".join([*fallen, *risen] or ["all figures stand at the floor"]))
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
