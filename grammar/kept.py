"""Dictionaries that outlive a run, each in one file of the user's cache folder.

What is kept is only ever a shortcut: where a file is missing, damaged, from another Python or cannot be written, the
dictionary is empty and everything is worked out anew.
"""

from __future__ import annotations

import atexit
import marshal
import os
import sys
from contextlib import suppress
from functools import cached_property
from typing import Any

HOME = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
SIZE = 8  # bytes that tell how long the index is
MANY = 2000  # entries kept: beyond it what older versions left is dropped


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
    def _kept(self) -> tuple[dict[Any, tuple[int, int]], int]:
        """The index, places in the file, and the open file; -1 without one."""
        try:
            file = os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            return {}, -1
        try:
            size = int.from_bytes(_read(file, 0, SIZE), "little")
            if size <= os.fstat(file).st_size:
                version, index = marshal.loads(_read(file, SIZE, SIZE + size))
                if version == sys.version:
                    base = SIZE + size
                    return {key: (base + start, base + end) for key, (start, end) in index.items()}, file
        except Exception:  # it is damaged
            pass
        os.close(file)
        return {}, -1

    def get(self, key: Any) -> Any:
        """What is kept under `key`, by this run or an earlier one; None where nothing is."""
        try:
            if key in self._new:
                return marshal.loads(self._new[key])
            index, file = self._kept
            return marshal.loads(_read(file, *index[key]))
        except (KeyError, OSError, EOFError, ValueError, TypeError):
            return None

    def put(self, key: Any, value: Any) -> None:
        """Keep `value` for later runs."""
        if not self._new:
            atexit.register(self.save)
        self._new[key] = marshal.dumps(value)

    def forget(self) -> None:
        """Take nothing more from earlier runs."""
        file = self._kept[1]
        self._kept = {}, -1
        if file >= 0:
            os.close(file)

    def save(self) -> None:
        """Write what this run put here beside what was kept, whole or not at all."""
        temporary = f"{self.path}.{os.getpid()}"
        try:
            index, file = self._kept
            written = {key: _read(file, *place) for key, place in index.items()} if len(index) < MANY else {}
            written.update(self._new)
            places, at = {}, 0
            for key, value in written.items():
                places[key] = at, at + len(value)
                at += len(value)
            head = marshal.dumps((sys.version, places))
            os.makedirs(os.path.dirname(self.path), mode=0o700, exist_ok=True)
            with open(temporary, "wb") as out:
                out.write(len(head).to_bytes(SIZE, "little") + head)
                out.writelines(written.values())
            self.forget()  # Windows replaces no open file
            os.replace(temporary, self.path)
            del self._kept  # it is read anew
        except (OSError, ValueError):
            with suppress(OSError):
                os.unlink(temporary)


def _read(file: int, start: int, end: int) -> bytes:
    """The bytes of an open file from `start` to `end`; where processes share it, none moves it for another."""
    if hasattr(os, "pread"):
        return os.pread(file, end - start, start)
    os.lseek(file, start, os.SEEK_SET)
    return os.read(file, end - start)
