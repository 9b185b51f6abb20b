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
SIZE = 8  # bytes that tell how long the index is
MANY = 1000  # entries kept: beyond it what older versions left is dropped


class Shelf:
    """What earlier runs put under `name`; keys and values are such as marshal can write.

    A file begins with the size of its index, which tells for each key where its value lies behind it: a run reads only
    the values that it asks for.
    """

    def __init__(self, name: str, folder: str = "") -> None:
        self.path = os.path.join(
            folder or os.path.join(HOME, "reportlint"), f"{name}-{sys.implementation.cache_tag}.bin"
        )
        self._new: dict[Any, bytes] = {}

    @cached_property
    def _kept(self) -> tuple[dict[Any, tuple[int, int]], memoryview]:
        try:
            with open(self.path, "rb") as file:
                data = memoryview(file.read())
            size = SIZE + int.from_bytes(data[:SIZE], "little")
            version, index = marshal.loads(data[SIZE:size])
            return (dict(index), data[size:]) if version == sys.version else ({}, data[:0])
        except Exception:
            return {}, memoryview(b"")

    def get(self, key: Any) -> Any:
        """What is kept under `key`, by this run or an earlier one; None where nothing is."""
        try:
            if key in self._new:
                return marshal.loads(self._new[key])
            index, values = self._kept
            start, end = index[key]
            return marshal.loads(values[start:end])
        except (KeyError, EOFError, ValueError, TypeError):
            return None

    def put(self, key: Any, value: Any) -> None:
        """Keep `value` for later runs."""
        if not self._new:
            atexit.register(self.save)
        self._new[key] = marshal.dumps(value)

    def forget(self) -> None:
        """Take nothing more from earlier runs."""
        self._kept = {}, memoryview(b"")

    def save(self) -> None:
        """Write what this run put here beside what was kept, whole or not at all."""
        index, values = self._kept
        written = {key: values[start:end] for key, (start, end) in index.items()} if len(index) < MANY else {}
        written.update((key, memoryview(value)) for key, value in self._new.items())
        places, at = {}, 0
        for key, value in written.items():
            places[key] = at, at + len(value)
            at += len(value)
        temporary = f"{self.path}.{os.getpid()}"
        try:
            head = marshal.dumps((sys.version, places))
            os.makedirs(os.path.dirname(self.path), mode=0o700, exist_ok=True)
            with open(temporary, "wb") as file:
                file.write(len(head).to_bytes(SIZE, "little") + head)
                file.writelines(written.values())
            os.replace(temporary, self.path)
        except (OSError, ValueError):
            return
