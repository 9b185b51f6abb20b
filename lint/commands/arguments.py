"""A command line as people write it, read without click, whose import alone is a third of a short run."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from reportlint.commands.options import COMMANDS, LINT
from reportlint.finding import Language

EVERY = (LINT, *COMMANDS.values())


def read(name: str, arguments: Sequence[str]) -> dict[str, Any] | None:
    """What is given to the command `name`: paths, and options that are spelt whole.

    None is for all else, such as `-qv`, `--help` or a value that no option takes: click reads it, and says what is wrong.
    """
    flags = COMMANDS[name].flags if name else LINT.flags
    known = {written: flag for flag in flags for written in flag.names}
    given: dict[str, Any] = {flag.key: () if flag.repeated else None if flag.valued else False for flag in flags}
    paths: list[str] = []
    words = iter(arguments)
    for word in words:
        written, equals, value = word.partition("=")
        if word == "-" or not word.startswith("-"):
            paths.append(word)
        elif not (flag := known.get(written)) or (equals and not (flag.valued and written.startswith("--"))):
            return None
        elif not flag.valued:
            given[flag.key] = True
        else:
            if not equals:
                value = next(words, "-")
            if value.startswith("-") or (flag.choices and value not in flag.choices):
                return None
            given[flag.key] = (*given[flag.key], value) if flag.repeated else value
    return {"arguments": tuple(paths), **given, **({} if name else {"version": False})}


def language(arguments: Sequence[str]) -> Language | None:
    """The language that the command line asks for, before it is understood."""
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        value = argument.removeprefix("--lang=")
        if argument == "--lang":
            value = arguments[index + 1] if index + 1 < len(arguments) else ""
        elif value == argument:
            continue
        return "en" if value == "en" else "zh" if value == "zh" else None
    return None


def spelt_out(arguments: Sequence[str]) -> list[str]:
    """The arguments, with ./ before the names of files that begin with a dash, as git hands them to a hook; options stay."""
    options = {name for words in EVERY for flag in words.flags for name in flag.names}
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return [
        f"./{one}"
        if at < end and len(one) > 2 and one[0] == "-" and one not in options and os.path.isfile(one)
        else one
        for at, one in enumerate(arguments)
    ]


def split(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The command that is meant ("" for linting) and the arguments without its name: the first word that is no option."""
    valued = {name for words in EVERY for flag in words.flags if flag.valued for name in flag.names}
    skip = False
    for index, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument == "--":
            break
        elif argument.startswith("-") and argument != "-":
            skip = argument in valued
        elif argument in COMMANDS:
            return argument, [*arguments[:index], *arguments[index + 1 :]]
        else:
            break
    return "", list(arguments)
