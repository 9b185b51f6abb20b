"""Several processes give what one gives, in the same order, and survive what ends one of them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportlint.commands.checking import WORTH

REPORT = "2023年工作总结\n\n全年完成第{}项工作，技改投资增长{}%%，税收平稳。\n"
OWN = """
import os, time
from reportlint.rule import rule

@rule(bad=["⟦坏⟧"], good=["好"], needs=["第7项", "第3项"])
def ending(document):
    \"\"\"坏。\"\"\"
    {}
    yield from ()
"""


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reportlint", *arguments], capture_output=True, encoding="utf-8", cwd=folder, check=False
    )


def reports(folder: Path, number: int = 12) -> Path:
    (folder / "报告").mkdir()
    for index in range(number):
        (folder / "报告" / f"{index:02}.txt").write_text(REPORT.format(index, index), encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", ["json", "plain"])
def test_the_output_is_that_of_one_process(tmp_path: Path, form: str) -> None:
    reports(tmp_path)
    (tmp_path / "报告" / "05.txt").write_bytes(bytes(range(256)) * 20)
    one, two = (run("报告", "无.txt", "--format", form, "--jobs", jobs, folder=tmp_path) for jobs in ("1", "2"))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 3
    assert "05.txt" in one.stderr


def test_a_process_that_ends_costs_no_other_file(tmp_path: Path) -> None:
    reports(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "ending.py").write_text(OWN.format("os._exit(9)"), encoding="utf-8")
    (tmp_path / "reportlint.toml").write_text('rule-folders = ["own"]\n', encoding="utf-8")
    done = run("报告", "--format", "json", "--jobs", "2", folder=tmp_path)
    files = json.loads(done.stdout)["files"]
    assert done.returncode == 3
    assert [file["path"] for file in files] == [f"报告/{index:02}.txt" for index in range(12)]
    assert [index for index, file in enumerate(files) if file["problems"]] == [3, 7]
    assert all(file["diagnostics"] for file in files if not file["problems"])
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_an_interrupted_run_says_so_and_leaves_nobody_behind(tmp_path: Path) -> None:
    reports(tmp_path)
    (tmp_path / "own").mkdir()
    wait = "open('started', 'w').close(); time.sleep(60)"
    (tmp_path / "own" / "ending.py").write_text(OWN.format(wait), encoding="utf-8")
    (tmp_path / "reportlint.toml").write_text('rule-folders = ["own"]\n', encoding="utf-8")
    # Jobs in the background ignore interrupts, and so would their children.
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    code += "import runpy; runpy.run_module('reportlint', run_name='__main__')"
    child = subprocess.Popen(
        [sys.executable, "-c", code, "报告", "--jobs", "2"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", cwd=tmp_path, start_new_session=True,
    )  # fmt: skip
    for _ in range(600):
        if (tmp_path / "started").exists():
            break
        time.sleep(0.05)
    os.killpg(child.pid, signal.SIGINT)
    _, said = child.communicate(timeout=30)
    assert child.returncode == 130
    assert said == "reportlint: 已中断，没有检查完。\n"
    with pytest.raises(ProcessLookupError):
        os.killpg(child.pid, 0)


def test_a_wrong_number_is_one_sentence(tmp_path: Path) -> None:
    done = run("报告", "--jobs", "0", folder=reports(tmp_path, 1))
    assert done.returncode == 2
    assert done.stderr == "reportlint: 选项 --jobs 的值不对，应为 1 到 999 的整数，如 2。\n"


def test_few_files_need_no_processes(tmp_path: Path) -> None:
    reports(tmp_path, WORTH - 1)
    code = (
        "import sys; sys.argv = ['reportlint', '报告', '-q']\nfrom reportlint.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print('concurrent.futures' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=tmp_path, check=True)
    assert done.stderr.splitlines()[-1] == "False"
