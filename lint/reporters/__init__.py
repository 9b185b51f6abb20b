"""The formats of a report: every file in this folder is one, named like it (`json_report.py` is `json`)."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator
from typing import Protocol

from reportlint.commands.run import Linted, Summary
from reportlint.finding import Language, Message
from reportlint.grammar.records import NamedTuple

SUFFIX = "_report"


class View(NamedTuple):
    """How a report is shown. `glyphs` is False where only ASCII can be drawn; `width` counts cells."""

    language: Language = "zh"
    color: bool = False
    width: int = 80
    ambiguous: int = 1
    glyphs: bool = True
    verbose: bool = False
    quiet: bool = False

    def say(self, message: Message | str) -> str:
        """A message in the reader's language."""
        return message if isinstance(message, str) else message.text(self.language)


class Results(Protocol):
    """The files of a run, one after the other; `summary` covers those seen so far."""

    @property
    def summary(self) -> Summary:
        """Sums over the files handed out."""
        ...

    def __iter__(self) -> Iterator[Linted]: ...


Reporter = Callable[[Results, View], Iterator[str]]


class Collected:
    """Results that can be read more than once."""

    def __init__(self, files: tuple[Linted, ...], summary: Summary) -> None:
        self.files = files
        self.summary = summary

    @classmethod
    def of(cls, results: Results) -> Collected:
        """All files of a run, linted."""
        files = tuple(results)
        return cls(files, results.summary)

    def __iter__(self) -> Iterator[Linted]:
        return iter(self.files)


def formats() -> list[str]:
    """The names of all formats."""
    return sorted(_files())


def _files() -> dict[str, str]:
    """The modules of this folder by the format that each writes."""
    stems = (name.removesuffix(".py") for name in os.listdir(__path__[0]) if name.endswith(".py"))
    return {stem.removesuffix(SUFFIX): stem for stem in stems if not stem.startswith("_")}


class Format(NamedTuple):
    """A way to write results; `machine` formats are UTF-8 and never meant for the eyes."""

    name: str
    report: Reporter
    machine: bool


def find(name: str) -> Format:
    """One of `formats()`."""
    module = importlib.import_module(f"{__name__}.{_files()[name]}")
    return Format(name, module.report, getattr(module, "MACHINE", False))
