"""Which files are linted: those named, and the text files of the folders named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from reportlint.finding import Message
from reportlint.grammar.records import NamedTuple

SUFFIXES = (".txt", ".md", ".text")
STDIN = "-"


class Place(NamedTuple):
    """A file to lint; or, with `problem`, a path at which nothing can be linted."""

    path: str
    problem: Message | None = None


def find(paths: Iterable[str], excluded: Callable[[str], bool], force: bool = False) -> Iterator[Place]:
    """The files behind `paths`, each once, folders in the order of their names.

    Files in folders are taken by their suffix unless `excluded`; files named outright always, unless `force`.
    """
    seen: set[str] = set()
    for path in _expanded(paths):
        if path != STDIN and os.path.isdir(path):
            places: Iterable[Place] = _inside(path, excluded)
        elif force and path != STDIN and excluded(path):
            continue
        else:
            places = (Place(path, _misspelt(path)),)
        for place in places:
            identity = path if path == STDIN else os.path.realpath(place.path)
            if identity not in seen:
                seen.add(identity)
                yield place


def _misspelt(path: str) -> Message | None:
    """What to say of a path that is nowhere: an empty one, or one that looks like a command of ours: clams for claims."""
    if not path:
        return Message("有一个路径是空的，请写出文件名。", "one path is empty; name a file.")
    if not path.isascii() or not path.isalpha() or os.path.exists(path):
        return None
    from difflib import get_close_matches

    from reportlint.commands.options import COMMANDS

    close = get_close_matches(path, COMMANDS, n=1)
    if not close:
        return None
    return Message(
        f"没有这个文件，请检查路径；命令写作 {close[0]}。",
        f"there is no such file; check the path, or write the command {close[0]}.",
    )


def _expanded(paths: Iterable[str]) -> Iterator[str]:
    """The paths; on Windows, where no shell does it, with `*` and `?` replaced by what they match."""
    for path in paths:
        matched: list[str] = []
        if os.name == "nt" and ("*" in path or "?" in path) and not os.path.exists(path):
            from glob import glob

            matched = sorted(glob(path, recursive=True))
        yield from matched or [path]


def _inside(folder: str, excluded: Callable[[str], bool]) -> Iterator[Place]:
    """Text files under `folder`; hidden names are skipped, and a folder met twice (by a link) is entered once."""
    entered: set[str] = set()
    found = False
    waiting = [(folder, True)]
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            found = True
            yield Place(path)
            continue
        real = os.path.realpath(path)
        if real in entered:
            continue
        entered.add(real)
        try:
            with os.scandir(path) as entries:
                children = sorted(entries, key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            found = True
            why = error.strerror or str(error)
            yield Place(
                path,
                Message(
                    f"文件夹打不开（{why}），请检查权限。",
                    f"the folder cannot be opened ({why}); check its permissions.",
                ),
            )
            continue
        waiting.extend(
            (child.name if path == os.curdir else child.path, child.is_dir())
            for child in children
            if _wanted(child) and not excluded(child.path)
        )
    if not found:
        kinds = " ".join(SUFFIXES)
        yield Place(
            folder,
            Message(
                f"文件夹里没有可以检查的文件（{kinds}），请换一个文件夹，或直接写出文件名。",
                f"the folder holds no file that can be checked ({kinds}); name another folder, or the files themselves.",
            ),
        )


def _wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    if entry.is_dir():
        return True
    # A link that leads nowhere is handed on, so that somebody says so; sockets and pipes are not files.
    return entry.name.lower().endswith(SUFFIXES) and (entry.is_file() or entry.is_symlink())
