"""Patterns for paths, as in .gitignore: `*` and `?` stay inside a name, `**` crosses folders."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable

from reportlint.grammar import patterns

PIECE = patterns.compile(r"\*\*/|/\*\*$|\*\*|\*|\?|\[!?[^\]/]+\]|.", re.DOTALL)
MEANING = {"**/": "(?:[^/]+/)*", "/**": "/.*", "**": "[^/]*", "*": "[^/]*", "?": "[^/]"}


def expression(pattern: str) -> str:
    """The regular expression of a pattern; one without a slash matches at any depth, a folder with all it holds."""
    body = pattern.strip("/")
    anchored = "/" in body or pattern.startswith("/")
    parts = []
    for piece in PIECE.findall(body):
        if piece.startswith("[") and len(piece) > 2:
            inside = piece[1:-1].replace("\\", "\\\\")
            parts.append(f"[{'^' + inside[1:] if inside[0] == '!' else inside}]")
        else:
            parts.append(MEANING.get(piece) or re.escape(piece))
    return ("" if anchored else "(?:[^/]+/)*") + "".join(parts) + "(?:/.*)?"


def matcher(patterns: Iterable[str], folder: str) -> Callable[[str], bool]:
    """A test whether a path matches one of `patterns`, which are relative to `folder`."""
    alternatives = [expression(pattern) for pattern in patterns]
    if not alternatives:
        return lambda path: False
    any_of = re.compile("|".join(alternatives))

    def matches(path: str) -> bool:
        try:
            relative = os.path.relpath(path, folder)
        except ValueError:  # another drive
            return False
        return any_of.fullmatch(relative.replace(os.sep, "/")) is not None

    return matches
