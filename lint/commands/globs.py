"""Patterns for paths, as in .gitignore: `*` and `?` stay inside a name, `**` crosses folders."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable

from reportlint.commands.mistakes import ConfigurationError
from reportlint.finding import Message
from reportlint.grammar import patterns

PIECE = patterns.compile(r"\*\*/|/\*\*$|\*\*|\*|\?|\[!?[^\]/]+\]|.", re.DOTALL)
SPECIAL = patterns.compile(r"[\\\[&~|]")  # what a set of a regular expression would take for its own
MEANING = {"**/": "(?:[^/]+/)*", "/**": "/.*", "**": "[^/]*", "*": "[^/]*", "?": "[^/]"}


def expression(pattern: str) -> str:
    """The regular expression of a pattern; one without a slash matches at any depth, a folder with all it holds.

    Raises ValueError with the piece that cannot be read.
    """
    body = pattern.strip("/")
    anchored = "/" in body or pattern.startswith("/")
    parts = []
    for piece in PIECE.findall(body):
        if piece.startswith("[") and len(piece) > 2:
            parts.append(_one_of(piece))
        else:
            parts.append(MEANING.get(piece) or re.escape(piece))
    return ("" if anchored else "(?:[^/]+/)*") + "".join(parts) + "(?:/.*)?"


def _one_of(piece: str) -> str:
    """The set of characters `piece`; raises ValueError for one that names none, as [z-a] does."""
    inside = SPECIAL.sub(r"\\\g<0>", piece[1:-1])
    written = f"[{'^' + inside[1:] if inside[0] == '!' else inside}]"
    try:
        re.compile(written)
    except re.error:
        raise ValueError(piece) from None
    return written


def matcher(patterns: Iterable[str], folder: str) -> Callable[[str], bool]:
    """A test whether a path matches one of `patterns`, which are relative to `folder`, that of the configuration."""
    try:
        alternatives = [expression(pattern) for pattern in patterns]
    except ValueError as error:
        raise ConfigurationError(
            Message(
                f"{folder} 的配置：路径模式里的“{error}”写得不对，请改正。",
                f'the configuration in {folder}: "{error}" in a pattern of paths is no set of characters; mend it.',
            )
        ) from None
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
