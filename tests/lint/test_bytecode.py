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


def test_damaged_code_is_no_code(tmp_path: Path) -> None:
    for name, text in PACKAGE.items():
        path = tmp_path / "office" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    run(tmp_path)
    (kept,) = (tmp_path / "cache").iterdir()
    data = kept.read_bytes()
    at = data.index(b"value")
    kept.write_bytes(data[: at - 20] + bytes(len(data) - at + 20))  # as after a loss of power
    assert run(tmp_path)[0] == "1"
    assert run(tmp_path)[:2] == ["1", "Kept"]


ROUND = {
    "__init__.py": "",
    "tools/__init__.py": "from office.tools.saw import saw\nfrom office.tools import hammer\n",
    "tools/saw.py": "def saw(): return 'sawn'\n",
    "tools/hammer.py": "from office.tools.saw import saw\nused = saw()\n",
    "desk.py": "import office\nfrom office.tools import hammer, saw\nimport office.tools.hammer\nvalue = saw()\n",
    "broken.py": "import office.desk\nraise RuntimeError('no desk')\n",
    "room.py": "import office.desk as desk\ntry: import office.broken\nexcept RuntimeError as error: value = desk.value, error\n",
}
SHOW = """
import office.room
room = office.room
found = {name: module for name, module in sys.modules.items() if name.startswith("office.")}
print(room.value, sorted(found), callable(office.tools.saw), office.tools.hammer.used, office.desk is room.desk)
print(sum(type(module.__loader__).__name__ == "Kept" for module in found.values()), len(finder.missed))
finder.keep()
"""


def test_what_an_import_brings_along_is_as_if_imported(tmp_path: Path) -> None:
    for name, text in ROUND.items():
        path = tmp_path / "office" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    code = CODE[: CODE.index("import office")] + SHOW

    def seen() -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=tmp_path, check=True
        )
        return done.stdout.splitlines()

    first, second = seen(), seen()
    assert first[0] == second[0]
    assert "('sawn', RuntimeError('no desk'))" in first[0]
    assert (first[1], second[1]) == ("0 6", "5 1")  # what failed is never kept
    (tmp_path / "office" / "tools" / "saw.py").write_text("def saw(): return 'cut'\n")
    assert "('cut', RuntimeError('no desk'))" in seen()[0]
