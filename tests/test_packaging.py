"""What is installed is what is in the tree."""

from __future__ import annotations

import fnmatch
import tomllib
from pathlib import Path

import pytest

import reportlint
import reportlint.grammar
import reportlint.rules

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SETUPTOOLS = PROJECT["tool"]["setuptools"]
HOMES = {"lint": "reportlint", "grammar": "reportlint.grammar", "rules": "reportlint.rules"}


def package_of(folder: Path) -> str:
    top, *rest = folder.relative_to(ROOT).parts
    return ".".join([HOMES[top], *rest])


def folders() -> list[Path]:
    found = [path for home in HOMES for path in [ROOT / home, *(ROOT / home).rglob("*")] if path.is_dir()]
    return [path for path in found if path.name != "__pycache__"]


def test_every_folder_with_code_is_a_listed_package() -> None:
    with_code = {package_of(folder) for folder in folders() if any(folder.glob("*.py"))}
    assert sorted(SETUPTOOLS["packages"]) == sorted(with_code)


def test_every_package_has_an_init() -> None:
    assert not [folder for folder in folders() if any(folder.glob("*.py")) and not (folder / "__init__.py").is_file()]


def test_data_files_are_installed() -> None:
    patterns = SETUPTOOLS["package-data"]
    data = [
        path
        for folder in folders()
        for path in folder.iterdir()
        if path.is_file() and path.suffix not in {".py", ".pyc"} and not path.name.startswith(".")
    ]
    assert {"py.typed"} <= {path.name for path in data}
    assert {".lark"} <= {path.suffix for path in data}
    left_out = [
        path
        for path in data
        if not any(fnmatch.fnmatch(path.name, pattern) for pattern in patterns.get(package_of(path.parent), []))
    ]
    assert not left_out


@pytest.mark.parametrize(
    ("module", "folder"), [(reportlint, "lint"), (reportlint.grammar, "grammar"), (reportlint.rules, "rules")]
)
def test_import_names_lead_to_the_folders(module: object, folder: str) -> None:
    file = Path(getattr(module, "__file__", ""))
    if "site-packages" in file.parts:
        pytest.skip("installed as a copy, not editable")
    assert file.parent == ROOT / folder


def test_version_is_told_once() -> None:
    assert PROJECT["project"]["version"] == reportlint.__version__
    assert f"## {reportlint.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_hooks_start_the_command() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entries = [line.split(":", 1)[1].split() for line in hooks.splitlines() if line.strip().startswith("entry:")]
    assert len(entries) == 3
    assert all(entry[0] in PROJECT["project"]["scripts"] for entry in entries)
