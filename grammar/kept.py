"""Dictionaries that outlive a run, each in one file of the user's cache folder.

What is kept is only ever a shortcut: where a file is missing, damaged, from another Python or cannot be written, the
dictionary is empty and everything is worked out anew.
"""

from __future__ import annotations

import atexit
import marshal
import os
import sys
from functools import cached_property
from typing import Any

HOME = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
MANY = 1000  # entries kept: beyond it what older versions left is dropped


class Shelf:
    """What earlier runs put under `name`; keys and values are such as marshal can write."""

    def __init__(self, name: str, folder: str = "") -> None:
        self.path = os.path.join(
            folder or os.path.join(HOME, "reportlint"), f"{name}-{sys.implementation.cache_tag}.bin"
        )
        self._new: dict[Any, Any] = {}

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What earlier runs left."""
        try:
            with open(self.path, "rb") as file:
                version, kept = marshal.loads(file.read())
            return dict(kept) if version == sys.version else {}
        except Exception:
            return {}

    def put(self, key: Any, value: Any) -> None:
        """Keep `value` for later runs."""
        if not self._new:
            atexit.register(self.save)
        self._new[key] = value

    def save(self) -> None:
        """Write what this run put here beside what was kept, whole or not at all."""
        temporary = f"{self.path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self.path), mode=0o700, exist_ok=True)
            with open(temporary, "wb") as file:
                file.write(marshal.dumps((sys.version, {**(self.kept if len(self.kept) < MANY else {}), **self._new})))
            os.replace(temporary, self.path)
        except (OSError, ValueError):
            return
