"""Compares what was built with the tree: every module and data file of the package, and nothing that does not belong.

python .ci/contents.py DIST
"""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = {"lint": "reportlint", "grammar": "reportlint/grammar", "rules": "reportlint/rules"}
DATA = {".py", ".lark", ".toml"}


def expected() -> set[str]:
    """Paths that the wheel must hold."""
    found = set()
    for folder, target in FOLDERS.items():
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in DATA or path.name == "py.typed":
                found.add(f"{target}/{path.relative_to(ROOT / folder).as_posix()}")
    return found


def main() -> int:
    dist = Path(sys.argv[1])
    (wheel,) = dist.glob("*.whl")
    (sdist,) = dist.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    with tarfile.open(sdist) as archive:
        carried = {name.partition("/")[2] for name in archive.getnames()}
    faults = [f"not in the wheel: {name}" for name in sorted(expected() - packed)]
    faults += [f"should not be in the wheel: {name}" for name in sorted(packed - expected())]
    wanted = {
        path.relative_to(ROOT).as_posix()
        for top in ("seeds", "tests")
        for path in (ROOT / top).rglob("*")
        if path.is_file()
    }
    wanted = {name for name in wanted if "__pycache__" not in name}
    faults += [f"not in the sdist: {name}" for name in sorted(wanted - carried)]
    print("\n".join(faults) or f"{wheel.name}: {len(packed)} files; {sdist.name}: seeds and tests on board")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
