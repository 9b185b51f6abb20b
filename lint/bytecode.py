"""The code of our own modules from one file: a run imports two hundred of them, and finding each takes longer than running it.

Python's `.pyc` files spare compiling, not the search through folders, which is half of a start-up. The command line
therefore keeps the compiled code of all modules together in the user's cache. A module whose file has changed since, or
that is not there, is imported as always, and kept for the next time.
"""

from __future__ import annotations

import atexit
import marshal
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, ModuleType

from reportlint.grammar.kept import Shelf

PACKAGE = "reportlint."


class Finder:
    """Finds modules of ours whose code is kept; goes first in `sys.meta_path`."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.missed: dict[str, str] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How the module is loaded, as kept; None where Python is to look for it."""
        if not path or not name.startswith(PACKAGE):
            return None
        key = os.path.join(path[0], name.rpartition(".")[2])
        try:
            origin, folders, stamp, code = self.shelf.get(key)
            if stamp == stamped(origin):
                spec = ModuleSpec(name, Kept(name, origin, code), origin=origin)
                spec.submodule_search_locations = folders
                spec.has_location = True
                return spec
        except (OSError, TypeError, ValueError):  # nothing is kept, or not so
            pass
        self.missed[key] = name
        return None

    def keep(self) -> None:
        """Keep the code of what Python had to look for."""
        for key, name in self.missed.items():
            spec = getattr(sys.modules.get(name), "__spec__", None)
            if spec is None or not isinstance(spec.loader, SourceFileLoader) or not spec.origin:
                continue
            try:
                code = spec.loader.get_code(name)
                folders = spec.submodule_search_locations
                kept = spec.origin, folders and list(folders), stamped(spec.origin), marshal.dumps(code)
            except (OSError, ImportError, SyntaxError, ValueError):
                continue
            self.shelf.put(key, kept)
        if self.missed:
            self.shelf.save()


class Kept(SourceFileLoader):
    """Loads a module from its kept code."""

    def __init__(self, name: str, path: str, code: bytes) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:
        """The module's code."""
        code: CodeType = marshal.loads(self._code)
        return code


def stamped(path: str) -> tuple[int, int]:
    """What changes when the file does."""
    state = os.stat(path)
    return state.st_mtime_ns, state.st_size


def install() -> None:
    """Import our modules from the cache from now on, and keep there at the end what was not in it."""
    finder = Finder(Shelf(f"modules{sys.flags.optimize or ''}"))
    sys.meta_path.insert(0, finder)
    atexit.register(finder.keep)
