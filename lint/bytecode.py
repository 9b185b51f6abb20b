"""The code of our own modules from one file: a run imports two hundred of them, and finding each takes longer than running it.

Python's `.pyc` files spare compiling, not the search through folders, which is half of a start-up. The command line
therefore keeps the compiled code of all modules together in the user's cache. A module whose file has changed since, or
that is not there, is imported as always, and kept for the next time.

Importing a module one by one also has its price, even when it is found at once. With each module it is kept which others
its import completed before it: these are run in that order, so that the statements that import them find them there.
"""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, ModuleType

from reportlint.grammar.kept import Shelf

PACKAGE = "reportlint."


class Finder:
    """Finds modules of ours whose code is kept; goes first in `sys.meta_path`."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.missed: dict[str, tuple[str, set[str]]] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How the module is loaded, as kept; None where Python is to look for it."""
        if not path or not name.startswith(PACKAGE):
            return None
        key = os.path.join(path[0], name.rpartition(".")[2])
        spec = self.kept(name, key)
        if spec is None:
            self.missed[key] = name, {each for each in sys.modules if each.startswith(PACKAGE)}
        else:
            spec.has_location = True
        return spec

    def kept(self, name: str, key: str) -> ModuleSpec | None:
        """How the module is loaded; None where its code is not kept, or no longer what its file says."""
        try:
            origin, folders, stamp, before, code = self.shelf.get(key)
            if stamp != stamped(origin) or not isinstance(code, CodeType):
                return None
        except (OSError, TypeError, ValueError):  # nothing is kept, or not so
            return None
        spec = ModuleSpec(name, Kept(self, name, origin, before, code), origin=origin)
        spec.submodule_search_locations = folders
        return spec

    def run(self, modules: Sequence[tuple[str, str]]) -> None:
        """Run those of `modules`, names and keys, that are not there yet, as far as they are kept; who imports another
        finds it by himself, and what is wrong with it."""
        children: dict[str, dict[str, ModuleType]] = {}  # of packages that come after them
        for name, key in modules:
            if name in sys.modules or not (spec := self.kept(name, key)):
                continue
            module = sys.modules[name] = _empty(spec)
            vars(module).update(children.pop(name, ()))
            try:
                spec.loader.exec_module(module)  # type: ignore[union-attr]
            except BaseException as error:
                del sys.modules[name]
                if isinstance(error, Exception):
                    return
                raise
            package, _, own = name.rpartition(".")
            around = sys.modules.get(package)
            (vars(around) if around else children.setdefault(package, {}))[own] = module

    def keep(self) -> None:
        """Keep the code of what Python had to look for."""
        order = [*sys.modules]  # as they were completed
        keys = {name: key for key, (name, _) in self.missed.items()}
        for key, (name, earlier) in self.missed.items():
            spec = getattr(sys.modules.get(name), "__spec__", None)
            if spec is None or not isinstance(spec.loader, SourceFileLoader) or not spec.origin:
                continue
            before = [(each, keys[each]) for each in order[: order.index(name)] if each in keys and each not in earlier]
            try:
                code = spec.loader.get_code(name)
                folders = spec.submodule_search_locations
                kept = spec.origin, folders and list(folders), stamped(spec.origin), before, code
            except (OSError, ImportError, SyntaxError, ValueError):
                continue
            self.shelf.put(key, kept)
        if self.missed:
            self.shelf.save()


class Kept(SourceFileLoader):
    """Loads a module from its kept code, after those that are to be there before it."""

    def __init__(self, finder: Finder, name: str, path: str, before: Sequence[tuple[str, str]], code: CodeType) -> None:
        super().__init__(name, path)
        self._finder = finder
        self._before = before
        self._code = code

    def exec_module(self, module: ModuleType) -> None:
        """Run the module."""
        self._finder.run(self._before)
        exec(self._code, module.__dict__)

    def get_code(self, fullname: str) -> CodeType:
        """The module's code."""
        return self._code


def _empty(spec: ModuleSpec) -> ModuleType:
    """The module before it runs."""
    module = ModuleType(spec.name)
    module.__spec__, module.__loader__, module.__package__ = spec, spec.loader, spec.parent
    module.__file__ = spec.origin
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    return module


def stamped(path: str) -> tuple[int, int]:
    """What changes when the file does."""
    state = os.stat(path)
    return state.st_mtime_ns, state.st_size


_finders: list[Finder] = []


def install() -> None:
    """Import our modules from the cache from now on, and keep there at the end what was not in it."""
    finder = Finder(Shelf(f"modules{sys.flags.optimize or ''}"))
    sys.meta_path.insert(0, finder)
    _finders.append(finder)
    atexit.register(finder.keep)


def load(name: str, path: str) -> ModuleType:
    """The module `name`, which is in the file `path`; raises as importing it does."""
    for finder in _finders:
        finder.run([(name, path.removesuffix(".py"))])
    return import_module(name)
