"""Finds the rules: every file in a family folder, sorted by name. Nothing is listed by hand.

What a rule is called and what it needs is read from its file once and kept in the user's cache until the file changes:
a run imports only the rules that its reports concern. A file that is new or changed is simply imported.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

import reportlint.rules as ours
from reportlint import bytecode
from reportlint.finding import Finding, Message
from reportlint.grammar.kept import Shelf
from reportlint.grammar.records import NamedTuple
from reportlint.rule import Rule

SHELF = Shelf("rules")
GROUP = "reportlint.rules"  # of entry points, each a package with rules or with families of them
SUFFIX = ".py"
_families: dict[str, str] = {}


class RulesError(Exception):
    """Rules that a configuration names and that cannot be had, as one sentence."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.message = Message(zh, en)


class File(NamedTuple):
    """A file that is to hold one rule; `module` is what it is imported as, "" for a file outside of packages."""

    path: str
    family: str
    stem: str
    module: str

    @property
    def name(self) -> str:
        """The rule's name."""
        return self.stem.replace("_", "-")


class Listed(Rule):
    """A rule known by name; its file is imported when somebody asks for what only the file says."""

    __slots__ = ("_file",)

    def __init__(self, file: File, *known: Any) -> None:
        self._file = file
        self.name, self.family = file.name, file.family
        self.severity, self.default, self.words, self.claims = known

    def __getattr__(self, name: str) -> Any:
        if name not in ("check", "bad", "good"):
            raise AttributeError(name)
        rule = _imported(self._file)
        self.check, self.bad, self.good = rule.check, rule.bad, rule.good
        return getattr(self, name)


class Failing(Rule):
    """Stands for a rule whose file cannot be imported: running it raises the error."""

    __slots__ = ()


@cache
def load(folders: tuple[str, ...] = (), plugins: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """All rules that come with reportlint, by family and name; then those in `folders` and of the named `plugins`.

    A file that cannot be imported becomes a rule that fails when it runs. Raises RulesError for a folder or a plugin that
    is not there, and for two rules of one name.
    """
    places = [(ours.__path__[0], ours.__name__), *((folder, "") for folder in folders), *map(_plugin, plugins)]
    rules: dict[str, Rule] = {}
    for place, package in places:
        for file in _files(place, package):
            if file.name in rules:
                raise RulesError(
                    f"{file.path}：已有叫“{file.name}”的规则，请换一个文件名",
                    f'{file.path}: there is a rule "{file.name}" already; rename the file',
                )
            rules[file.name] = _rule(file)
    _families.update((rule.name, rule.family) for rule in rules.values())
    return tuple(rules.values())


def families() -> dict[str, str]:
    """The family of each rule that this process knows, by name."""
    if not _families:
        load()
    return dict(_families)


def _files(place: str, package: str) -> Iterator[File]:
    """The files of a folder: rules of the family that it is named after, and families with rules."""
    try:
        with os.scandir(place) as entries:
            found = sorted((entry.name, entry.is_dir()) for entry in entries if entry.name[:1] not in "._")
    except OSError as error:
        why = error.strerror or str(error)
        raise RulesError(
            f"规则文件夹 {place} 打不开（{why}）", f"the folder of rules {place} cannot be opened ({why})"
        ) from None
    for name, is_folder in found:
        path = os.path.join(place, name)
        if is_folder:
            inner = package and f"{package}.{name}"
            yield from (
                _file(os.path.join(path, each), name, inner) for each in sorted(os.listdir(path)) if _is_rule(each)
            )
        elif _is_rule(name):
            yield _file(path, os.path.basename(os.path.abspath(place)), package)


def _is_rule(name: str) -> bool:
    return name.endswith(SUFFIX) and not name.startswith(("_", "."))


def _file(path: str, family: str, package: str) -> File:
    stem = os.path.basename(path).removesuffix(SUFFIX)
    return File(path, family.replace(".", "_"), stem, package and f"{package}.{stem}")


def _plugin(name: str) -> tuple[str, str]:
    """Folder and package of the entry point `name`."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    point = next(iter(entry_points(group=GROUP, name=name)), None)
    if point is None:
        raise RulesError(
            f"没有安装叫“{name}”的规则插件", f'no plugin called "{name}" is installed (entry point group {GROUP})'
        )
    try:
        spec = find_spec(point.value)
    except Exception as error:
        raise RulesError(
            f"规则插件“{name}”不能导入（{error}）", f'the plugin "{name}" cannot be imported ({error})'
        ) from None
    if spec is None or not spec.submodule_search_locations:
        raise RulesError(
            f"规则插件“{name}”不是包（{point.value}）", f'the plugin "{name}" names no package: {point.value}'
        )
    return spec.submodule_search_locations[0], point.value


def _rule(file: File) -> Rule:
    """What is known of the rule in `file`: as kept if the file is still the same, else as the file says."""
    state = os.stat(file.path)
    stamp = (state.st_mtime_ns, state.st_size)
    kept = SHELF.get(file.path)
    if kept is not None and kept[0] == stamp:
        return Listed(file, *kept[1:])
    rule = _imported(file)
    if not isinstance(rule, Failing):
        SHELF.put(file.path, (stamp, rule.severity, rule.default, rule.words, rule.claims))
    return rule


def _imported(file: File) -> Rule:
    """The rule in `file`; one that fails with the same error when it runs, where it cannot be imported."""
    try:
        found = getattr(bytecode.load(file.module, file.path) if file.module else _executed(file), file.stem, None)
        if not isinstance(found, Rule):
            raise TypeError(f"{file.path} defines no rule {file.stem}")
        return found
    except Exception as error:
        return _failing(file, error)


def _executed(file: File) -> Any:
    """The module of a file that belongs to no package."""
    from importlib.util import module_from_spec, spec_from_file_location

    name = f"reportlint.own.{file.family}.{file.stem}"
    spec = spec_from_file_location(name, file.path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file.path} cannot be imported")
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _failing(file: File, error: Exception) -> Rule:
    def check(document: object) -> Iterator[Finding]:
        raise error

    check.__doc__ = f"不能导入 (cannot be imported): {error}"
    return Failing(file.name, file.family, check, "error", (), (), True)
