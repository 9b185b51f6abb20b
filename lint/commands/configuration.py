"""What a project has decided: reportlint.toml, or [tool.reportlint] in pyproject.toml.

One configuration serves a whole run: the nearest one that has the section, looked for from the folder that holds all
the paths named (for standard input: the working folder) upwards. In one folder reportlint.toml comes first.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from reportlint.commands.mistakes import ConfigurationError, UsageError, suggestion
from reportlint.finding import SEVERITIES, Language, Message, Severity
from reportlint.grammar.records import NamedTuple

if TYPE_CHECKING:
    from reportlint.grammar import Unit
    from reportlint.outline.templates import Template
    from reportlint.rule import Rule

FailOn = Literal["error", "warning", "info", "never"]
FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "info", "never")
LANGUAGES: tuple[Language, ...] = ("zh", "en")


class Configuration(NamedTuple):
    """The decisions of a project; patterns of paths are relative to `folder`. None is: not decided.

    Each of `sections` is a kind of report: a title with one of its words promises a heading with each of its parts.
    """

    path: str | None = None
    folder: str = "."
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    fail_on: FailOn = "error"
    lang: Language | None = None
    exclude: tuple[str, ...] = ()
    ambiguous_width: int = 1
    units: tuple[Unit, ...] = ()
    sections: tuple[Template, ...] = ()
    rule_folders: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()

    def rules(self) -> tuple[Rule, ...]:
        """All rules of the project: ours, those in its folders, those of its plugins."""
        from reportlint.registry import RulesError, load

        if not self.rule_folders and not self.plugins:
            return load()
        try:
            return load(tuple(os.path.join(self.folder, name) for name in self.rule_folders), self.plugins)
        except RulesError as error:
            zh, en = error.message
            raise ConfigurationError(Message(f"{self.path}：{zh}。", f"{self.path}: {en}.")) from None


def find(paths: Sequence[str]) -> Configuration:
    """The configuration for a run over `paths`; the defaults where there is none."""
    files = [os.path.abspath(path) for path in paths if path != "-"]
    folder = os.path.abspath(".")
    if files and len(files) == len(paths):
        try:
            folder = os.path.commonpath(files)
        except ValueError:  # different drives have nothing in common
            return Configuration()
    while True:
        for name in ("reportlint.toml", "pyproject.toml"):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                found = read(_short(path), required=False)
                if found is not None:
                    return found
        above = os.path.dirname(folder)
        if above == folder:
            return Configuration()
        folder = above


def _short(path: str) -> str:
    """`path` from the working folder, when that is shorter: it is shown in messages."""
    try:
        return min(os.path.relpath(path), path, key=len)
    except ValueError:  # another drive
        return path


def read(path: str, required: bool = True) -> Configuration | None:
    """The configuration in the file `path`; None for a pyproject.toml without the section unless `required`."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        why = error.strerror or str(error)
        raise UsageError(
            Message(
                f"配置文件 {path} 读不了（{why}），请检查路径。",
                f"the configuration {path} cannot be read ({why}); check the path.",
            )
        ) from None
    section = os.path.basename(path) == "pyproject.toml"
    if section and not required and b"reportlint" not in data:
        return None
    table = _table(data, path)
    if section:
        tool = table.get("tool")
        found = tool.get("reportlint") if isinstance(tool, dict) else None
        if found is None:
            if not required:
                return None
            raise ConfigurationError(
                Message(
                    f"{path}：没有 [tool.reportlint] 一节，请加上。",
                    f"{path}: there is no section [tool.reportlint]; add it.",
                )
            )
        table = found
    return _Reader(path).configuration(table)


def _table(data: bytes, path: str) -> dict[str, Any]:
    import tomllib
    from decimal import Decimal

    try:
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"), parse_float=Decimal)
    except UnicodeDecodeError:
        raise ConfigurationError(
            Message(f"{path}：不是 UTF-8 编码，请另存为 UTF-8。", f"{path}: it is not UTF-8; save it as UTF-8.")
        ) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        where = f"第 {place[1]} 行第 {place[2]} 列" if place else "文件末尾"
        # The commonest slip of all: TOML wants quotes around a key that is not ASCII.
        quotes = (
            Message("", "")
            if data.isascii()
            else Message("中文的键要写在引号里；", "keys that are not ASCII need quotes; ")
        )
        raise ConfigurationError(
            Message(
                f"{path}：不是正确的 TOML（{where}），{quotes.zh}请改正。",
                f"{path}: this is not valid TOML ({error}); {quotes.en}mend it.",
            )
        ) from None


class _Reader:
    """Turns the table of one file into a configuration, or says which key is wrong and what may stand there."""

    def __init__(self, path: str) -> None:
        self.path = path

    def wrong(self, key: str, allowed: Message) -> ConfigurationError:
        return ConfigurationError(
            Message(
                f"{self.path}：{key} 的值不对，应为{allowed.zh}。",
                f"{self.path}: the value of {key} is wrong; it must be {allowed.en}.",
            )
        )

    def configuration(self, table: object) -> Configuration:
        if not isinstance(table, dict):
            raise self.wrong("tool.reportlint", Message("一个表", "a table"))
        readers = {
            "select": self.strings,
            "ignore": self.strings,
            "per-file-ignores": self.ignores,
            "severity": self.levels,
            "fail-on": lambda key, value: self.one_of(key, value, FAIL_ON),
            "lang": lambda key, value: self.one_of(key, value, LANGUAGES),
            "exclude": self.strings,
            "ambiguous-width": lambda key, value: self.one_of(key, value, (1, 2)),
            "units": self.units,
            "sections": self.sections,
            "rule-folders": self.strings,
            "plugins": self.strings,
        }
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in readers:
                raise self.unknown(key, readers)
            values[key.replace("-", "_")] = readers[key](key, value)
        return Configuration(path=self.path, folder=os.path.dirname(os.path.abspath(self.path)), **values)

    def unknown(self, key: str, allowed: Any) -> ConfigurationError:
        hint = suggestion(key.rpartition(".")[2], allowed)
        return ConfigurationError(
            Message(f"{self.path}：不认识的键“{key}”，{hint.zh}", f'{self.path}: unknown key "{key}"; {hint.en}')
        )

    def one_of(self, key: str, value: object, allowed: Sequence[Any]) -> Any:
        if value not in allowed or type(value) is not type(allowed[0]):
            listed = [str(each) for each in allowed]
            raise self.wrong(key, Message(f" {'、'.join(listed)} 之一", f"one of {', '.join(listed)}"))
        return value

    def strings(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
            raise self.wrong(key, Message('字符串列表，如 ["甲", "乙"]', 'a list of strings such as ["a", "b"]'))
        return tuple(value)

    def entries(self, key: str, value: object, example: Message) -> list[tuple[str, object]]:
        if not isinstance(value, dict):
            raise self.wrong(key, Message(f"一个表，如 {example.zh}", f"a table such as {example.en}"))
        return list(value.items())

    def ignores(self, key: str, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
        example = Message('{ "草稿/**" = ["placeholder"] }', '{ "drafts/**" = ["placeholder"] }')
        return tuple((glob, self.strings(f"{key}.{glob}", names)) for glob, names in self.entries(key, value, example))

    def levels(self, key: str, value: object) -> tuple[tuple[str, Severity], ...]:
        example = Message('{ placeholder = "info" }', '{ placeholder = "info" }')
        listed = self.entries(key, value, example)
        return tuple((name, self.one_of(f"{key}.{name}", level, SEVERITIES)) for name, level in listed)

    def inner(self, key: str, value: object, allowed: dict[str, Message]) -> dict[str, Any]:
        example = ", ".join(f"{name} = …" for name in allowed)
        table = dict(self.entries(key, value, Message(f"{{ {example} }}", f"{{ {example} }}")))
        for name in table:
            if name not in allowed:
                raise self.unknown(f"{key}.{name}", allowed)
        return table

    def units(self, key: str, value: object) -> tuple[Unit, ...]:
        from decimal import Decimal
        from fractions import Fraction

        from reportlint.grammar import Unit

        allowed = {
            "dimension": Message('一个词，如 "area"', 'a word such as "area"'),
            "scale": Message("大于零的数", "a number above zero"),
            "whole": Message(" true 或 false", "true or false"),
        }
        found = []
        for name, described in self.entries(
            key, value, Message('{ "亩" = { dimension = "area" } }', '{ ha = { dimension = "area" } }')
        ):
            table = self.inner(f"{key}.{name}", described, allowed)
            dimension, scale, whole = table.get("dimension", "count"), table.get("scale", 1), table.get("whole", False)
            if not name.strip() or not isinstance(dimension, str) or not dimension:
                raise self.wrong(f"{key}.{name}.dimension", allowed["dimension"])
            number = (isinstance(scale, Decimal) and scale.is_finite()) or (
                isinstance(scale, int) and not isinstance(scale, bool)
            )
            if not number or not 0 < scale < 10**30 or (isinstance(scale, Decimal) and scale < Decimal("1e-30")):
                raise self.wrong(f"{key}.{name}.scale", allowed["scale"])
            if not isinstance(whole, bool):
                raise self.wrong(f"{key}.{name}.whole", allowed["whole"])
            found.append(Unit(name, dimension, Fraction(scale), whole))
        return tuple(found)

    def sections(self, key: str, value: object) -> tuple[Template, ...]:
        from reportlint.folding import fold
        from reportlint.outline.templates import Part, Template

        def pattern(word: str) -> str:
            return re.escape(fold(word).text)

        allowed = {"title": Message("", ""), "headings": Message("", "")}
        found = []
        example = Message(
            '{ "总结" = { title = ["总结"], headings = ["存在问题"] } }',
            '{ summary = { title = ["总结"], headings = ["存在问题"] } }',
        )
        for name, described in self.entries(key, value, example):
            table = self.inner(f"{key}.{name}", described, allowed)
            for part in allowed:
                if not table.get(part):
                    raise self.wrong(
                        f"{key}.{name}.{part}", Message("非空的字符串列表", "a list of strings that is not empty")
                    )
            lists = {part: self.strings(f"{key}.{name}.{part}", table[part]) for part in allowed}
            parts = tuple(Part(heading, pattern(heading)) for heading in lists["headings"])
            found.append(Template(name, "|".join(map(pattern, lists["title"])), parts))
        return tuple(found)
