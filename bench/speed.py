"""Speed and memory as ratios measured in one run, beside the goals.

    python bench/speed.py            everything, about a quarter of an hour
    python bench/speed.py --quick    without 10 MB, hazards and workers
    python bench/speed.py --only cold,throughput

The text is as dense in numbers as published reports, five thousand for each MB; two rows tell what five times as
many cost. Machines drift, so nothing is printed in seconds alone. B is `python -c "import click"`; F is one pass of
`re.finditer` for numbers over the same text. Run it with the Python of the environment that reportlint is installed in.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from material import HAZARDS, report, reports

HERE = Path(__file__).resolve().parent
TOOL = Path(sys.executable).with_name("reportlint")
MEGABYTE = 1_000_000
TIMEOUT = 300  # seconds for one child
HAZARD_TIMEOUT = 60  # a linear lint of 250,000 characters takes a few
# An installed tool runs from bytecode; without it everything starts two to three times slower.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
PARTS = ("cold", "throughput", "hazards", "workers")

# A child process: kind of text and size come as arguments, the text is made before the clock starts.
THROUGHPUT = """
import json, re, resource, sys, time
import material, reportlint
text = getattr(material, sys.argv[1])(int(sys.argv[2]))
pattern = re.compile(r"\\d+(?:\\.\\d+)?")
def clock(work):
    start = time.process_time()
    work()
    return time.process_time() - start
def scan():
    for _ in pattern.finditer(text):
        pass
reportlint.lint("预热。全市新增企业12家，同比增长20%。")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
passes, lints = [], []
for _ in range(int(sys.argv[3])):  # in turn: what slows the machine down slows both
    passes += [clock(scan) for _ in range(3)]
    lints.append(clock(lambda: reportlint.lint(text)))
    passes += [clock(scan) for _ in range(3)]
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"pass": min(passes), "lint": min(lints), "before": before / 1024, "after": after / 1024}))
"""

HAZARD = """
import json, sys, time
import reportlint
unit, lengths = sys.argv[1], [int(n) for n in sys.argv[2].split(",")]
reportlint.lint("预热。全市新增企业12家，同比增长20%。")
times = []
for n in lengths:
    repeated = range(n // len(unit) + 1)
    text = "".join([unit.replace("{n}", str(number)) for number in repeated])[:n]
    best = None
    for _ in range(2):
        start = time.process_time()
        reportlint.lint(text)
        spent = time.process_time() - start
        best = spent if best is None else min(best, spent)
        if best > 2:
            break
    times.append(best)
print(json.dumps(times))
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure with its goals, if it has any; `must` and `then` are upper limits unless `least` is set."""

    what: str
    figure: float | None
    unit: str
    must: float | None = None
    then: float | None = None
    least: bool = False
    note: str = ""

    def line(self) -> str:
        """The row of the table."""
        if self.figure is None:
            return f"{self.what:<52}{'-':>12}  {self.note}"
        if self.must is None:
            return f"{self.what:<52}{self.figure:>9.2f} {self.unit:<25} {self.note}"
        sign = "≥" if self.least else "≤"
        goals = f"{sign} {self.must:g}" + (f" / {sign} {self.then:g}" if self.then is not None else "")
        met = "ok" if self.meets(self.must) else "MISSED"
        if self.then is not None and self.meets(self.then):
            met = "ok, both"
        return f"{self.what:<52}{self.figure:>9.2f} {self.unit:<5} {goals:<18} {met}  {self.note}"

    def meets(self, goal: float) -> bool:
        """True when the figure is within `goal`."""
        return self.figure is not None and (self.figure >= goal if self.least else self.figure <= goal)


def run(command: list[str]) -> tuple[float, float]:
    """Seconds of the clock and of the processor that a command takes; any exit status but 2 and 3 is a run."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False)
    spent, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"exit status {done.returncode}: {command}\n{done.stderr.decode(errors='replace')}")
    return spent, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def child(program: str, *arguments: str, timeout: int = TIMEOUT) -> subprocess.CompletedProcess[str]:
    """Run a small program in a fresh interpreter that can import `material`."""
    environment = {**ENVIRONMENT, "PYTHONPATH": str(HERE)}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True, encoding="utf-8", env=environment, timeout=timeout, check=True,
    )  # fmt: skip


def cold(rounds: int = 21) -> Iterator[Row]:
    """Start-up on the seeds, 10 KB, plain and with rich; the commands take turns, processor time is compared."""
    with tempfile.TemporaryDirectory() as folder:
        path, sparse = Path(folder, "report.txt"), Path(folder, "sparse.txt")
        path.write_text(report(10_000), encoding="utf-8")
        sparse.write_text(reports(10_000), encoding="utf-8")
        commands = {
            "click": [sys.executable, "-c", "import click"],
            "plain": [str(TOOL), "--color", "never", str(path)],
            "sparse": [str(TOOL), "--color", "never", str(sparse)],
            "rich": [str(TOOL), "--color", "always", str(path)],
            "json": [str(TOOL), "--format", "json", str(path)],
        }
        for command in (*commands.values(), *commands.values()):
            run(command)  # fill the caches
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                times[name].append(run(command)[1])
        middle = {name: statistics.median(taken) for name, taken in times.items()}
    note = f"B = {middle['click'] * 1000:.0f} ms"
    yield Row("cold start, 10 KB, plain", middle["plain"] / middle["click"], "B", 2.7, 1.7, note=note)
    yield Row("cold start, 10 KB, plain, as published reports", middle["sparse"] / middle["click"], "B")
    yield Row("cold start, 10 KB, rich", middle["rich"] / middle["click"], "B", 3.5, 3.0)
    yield Row("cold start, 10 KB, JSON", middle["json"] / middle["click"], "B")


def measured(text: str, megabytes: int, rounds: int = 1) -> dict[str, float]:
    """Seconds of one pass and of the lint, MiB before and after it; `text` names a function of `material`."""
    figures: dict[str, float] = json.loads(child(THROUGHPUT, text, str(megabytes * MEGABYTE), str(rounds)).stdout)
    return figures


def throughput(quick: bool) -> Iterator[Row]:
    """The whole lint against one pass for numbers, and what it keeps in memory."""
    small = measured("reports", 1, rounds=3)
    speed = f"{1 / small['lint']:.2f} MB/s"
    yield Row("whole lint, 1 MB", small["lint"] / small["pass"], "F", 200, 60, note=speed)
    dense = measured("dense", 1, rounds=3)
    speed = f"{1 / dense['lint']:.2f} MB/s"
    yield Row("whole lint, 1 MB, dense in numbers", dense["lint"] / dense["pass"], "F", note=speed)
    if quick:
        return
    large = measured("reports", 10)
    yield Row("whole lint, 10 MB", large["lint"] / large["pass"], "F", 200, 60, note=f"{10 / large['lint']:.2f} MB/s")
    yield Row("10 MB against 1 MB", large["lint"] / small["lint"], "times", 12, 10.5)
    slope = (large["after"] - small["after"]) / 9
    yield Row("memory for each further MB", slope, "MiB", 15, 12)
    rest, empty = small["after"] - slope, small["before"]
    yield Row("memory, the rest", rest, "MiB", 40, 30, note=f"{empty:.0f} MiB before linting")
    slope = (measured("dense", 4)["after"] - dense["after"]) / 3
    yield Row("memory for each further MB, dense in numbers", slope, "MiB")


def hazard(unit: str, *lengths: int, timeout: int = TIMEOUT) -> list[float] | None:
    """Seconds for `unit` repeated to each length, None where it does not finish."""
    try:
        times: list[float] = json.loads(child(HAZARD, unit, ",".join(map(str, lengths)), timeout=timeout).stdout)
    except subprocess.TimeoutExpired:
        return None
    return times


def hazards() -> Iterator[Row]:
    """One unit repeated: four times the length must not take much more than four times the time."""
    worst: list[tuple[float, str]] = []
    slowest: list[tuple[float, str]] = []
    for unit in HAZARDS:
        times = hazard(unit, 50_000, 200_000, timeout=HAZARD_TIMEOUT)
        # below a few milliseconds a ratio is noise: count from there
        ratio = float("inf") if times is None else times[1] / max(times[0], 0.02)
        print(f"{unit!r:<12} {times}", file=sys.stderr)
        worst.append((ratio, f"{unit!r}" + ("" if times is None else f" {times[1]:.2f} s")))
        megabytes = 200_000 * len(unit.encode()) / len(unit) / MEGABYTE
        slowest.append((float("inf") if times is None else times[1] / megabytes, f"{unit!r}"))
    worst.sort(reverse=True)
    slowest.sort(reverse=True)
    note = "; ".join(f"{name} ×{ratio:.1f}" for ratio, name in worst[:4])
    yield Row(f"{len(HAZARDS)} hazards, 200,000 against 50,000 characters", worst[0][0], "times", 6, note=note)
    note = "; ".join(f"{name} {seconds:.1f}" for seconds, name in slowest[:4])
    yield Row("the slowest hazard, for each MB", slowest[0][0], "s", 10, note=note)
    for unit, what in (("1", "digits"), ("（", "（"), ("x", "x")):
        times = hazard(unit, MEGABYTE // len(unit.encode()))
        yield Row(f"1 MB of {what}", times[0] if times else float("inf"), "s", 10)
    line = " ".join(reports(5 * MEGABYTE).split())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "line.txt")
        path.write_text(line, encoding="utf-8")
        start = time.perf_counter()
        try:
            subprocess.run([TOOL, "--format", "json", path], stdout=subprocess.DEVNULL, timeout=TIMEOUT, check=False)
            spent = time.perf_counter() - start
        except subprocess.TimeoutExpired:
            spent = float("inf")
    yield Row("one line of 5 MB", spent, "s", TIMEOUT, note="must finish")


def workers() -> Iterator[Row]:
    """Two workers on 300 reports, where the tool has workers."""
    what = "two workers on 300 files"
    usage = subprocess.run([TOOL, "--help"], capture_output=True, encoding="utf-8", check=True).stdout
    if "--jobs" not in usage:
        yield Row(what, None, "times", 1.6, note="the tool has no workers")
        return
    with tempfile.TemporaryDirectory() as folder:
        for number in range(300):
            Path(folder, f"{number:03}.txt").write_text(reports(10_000, number), encoding="utf-8")
        times = [run([str(TOOL), "--format", "json", "--jobs", jobs, folder])[0] for jobs in ("1", "2")]
    yield Row(what, times[0] / times[1], "times", 1.6, 1.9, least=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only cold start and 1 MB")
    parser.add_argument("--only", default=",".join(PARTS), help=f"parts, of {', '.join(PARTS)}")
    options = parser.parse_args()
    parts: dict[str, Callable[[], Iterator[Row]]] = {
        "cold": cold,
        "throughput": lambda: throughput(options.quick),
        "hazards": hazards,
        "workers": workers,
    }
    wanted = ("cold", "throughput") if options.quick else options.only.split(",")
    print(f"{'':<52}{'measured':>9}       must / then")
    for name in wanted:
        for row in parts[name]():
            print(row.line(), flush=True)


if __name__ == "__main__":
    main()
