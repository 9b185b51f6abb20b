"""Regular expressions that are compiled once on a machine, as Python does with its own modules.

Compiling the patterns of all rules takes longer than checking a short report, and a hook pays for it at every commit.
What `re` compiles to is therefore kept in the user's cache folder and read back. The engine of `re` validates such code
before it runs it; where anything at all is not as expected, the pattern is compiled anew.

Even reading them back takes its time, and a report asks for half of them: a pattern is made when it is first used.
"""

from __future__ import annotations

import re
import sys
from array import array
from functools import cache
from importlib import import_module
from typing import Any, cast

from reportlint.grammar.kept import Shelf

SHELF = Shelf("patterns")


class Pattern:
    """Does what the compiled pattern does; what was asked of it once is at hand without asking again."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        made = compiled(self.pattern, self._flags)
        # Who asks by a name of his module finds the compiled pattern there from now on: calls of it take a third less.
        names = sys._getframe(1).f_globals
        names.update({own: made for own, value in names.items() if value is self})
        value = getattr(made, name)
        setattr(self, name, value)
        return value


@cache
def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:  # reads as re.compile does
    """The pattern, which is compiled when it is first used."""
    return cast("re.Pattern[str]", Pattern(pattern, int(flags)))


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern, as `re.compile` gives it; `flags` as a plain number."""
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
