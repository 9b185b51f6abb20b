"""The command line imports its modules from one file, as they are on disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PACKAGE = {"__init__.py": "", "inner/__init__.py": "", "inner/a.py": "value = 1\n"}
CODE = """
import sys
from reportlint import bytecode
from reportlint.grammar.kept import Shelf
bytecode.PACKAGE = "office."
finder = bytecode.Finder(Shelf("modules", "cache"))
sys.meta_path.insert(0, finder)
sys.path.insert(0, ".")
import office.inner.a as a
print(a.value, type(a.__spec__.loader).__name__, a.__file__, a.__package__, len(finder.missed))
finder.keep()
"""


def run(folder: Path) -> list[str]:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, encoding="utf-8", cwd=folder, check=True)
    return done.stdout.split()


def test_code_is_kept_until_the_file_changes(tmp_path: Path) -> None:
    for name, text in PACKAGE.items():
        path = tmp_path / "office" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    module = os.path.join(str(tmp_path), "office", "inner", "a.py")
    assert run(tmp_path)[:2] == ["1", "SourceFileLoader"]
    found = run(tmp_path)
    assert found[:2] == ["1", "Kept"]
    assert os.path.samefile(tmp_path / found[2], module)
    assert found[3:] == ["office.inner", "0"]
    Path(module).write_text("value = 22\n")
    assert run(tmp_path)[:2] == ["22", "SourceFileLoader"]
    assert run(tmp_path)[:2] == ["22", "Kept"]
    Path(module).unlink()
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, encoding="utf-8", cwd=tmp_path, check=False
    )
    assert "ModuleNotFoundError" in done.stderr
