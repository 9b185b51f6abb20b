"""Regular expressions that are compiled once on a machine, as Python does with its own modules.

Compiling the patterns of all rules takes longer than checking a short report, and a hook pays for it at every commit.
What `re` compiles to is therefore kept in the user's cache folder and read back. The engine of `re` validates such code
before it runs it; where anything at all is not as expected, the pattern is compiled anew.
"""

from __future__ import annotations

import re
from array import array
from functools import cache
from importlib import import_module
from typing import Any

from reportlint.grammar.kept import Shelf

SHELF = Shelf("patterns")


@cache
def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:  # reads as re.compile does
    """The compiled pattern, as `re.compile` gives it."""
    flags = int(flags)  # a plain number, whichever flags of re it came from
    kept = SHELF.get((pattern, flags))
    if kept is not None:
        try:
            state, code, *names = kept
            return _engine().compile(pattern, state, array("I", code).tolist(), *names)  # type: ignore[no-any-return]
        except Exception:  # written by another build of Python: compile anew
            SHELF.forget()
    compiled = re.compile(pattern, flags)
    _remember(pattern, flags)
    return compiled


@cache
def _engine() -> Any:
    return import_module("_sre")


def _remember(pattern: str, flags: int) -> None:
    try:
        internals: Any = getattr(re, "_compiler")  # noqa: B009
        tree = getattr(re, "_parser").parse(pattern, flags)  # noqa: B009
        code = array("I", internals._code(tree, flags)).tobytes()
        names = tree.state.groupdict
        by_index: list[str | None] = [None] * tree.state.groups
        for name, index in names.items():
            by_index[index] = name
        SHELF.put(
            (pattern, flags), (int(flags | tree.state.flags), code, tree.state.groups - 1, names, tuple(by_index))
        )
    except Exception:  # another Python inside: nothing is kept, and everything works
        return
