"""What a project has decided: reportlint.toml, or [tool.reportlint] in pyproject.toml.

One configuration serves a whole run: the nearest one that has the section, looked for from the folder that holds all
the paths named (for standard input: the working folder) upwards. In one folder reportlint.toml comes first.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from reportlint.commands.mistakes import ConfigurationError, UsageError
from reportlint.finding import Language, Message, Severity
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
    if not path:
        raise UsageError(Message("--config 后面的文件名是空的，请补上。", "--config names no file; add one."))
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
    from reportlint.commands.keys import configuration

    return configuration(table, path)


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
