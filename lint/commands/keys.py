"""The keys of a configuration file: what each may hold, and what it becomes."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reportlint.commands.configuration import FAIL_ON, LANGUAGES, Configuration
from reportlint.commands.mistakes import ConfigurationError, suggestion
from reportlint.finding import SEVERITIES, Message, Severity

if TYPE_CHECKING:
    from reportlint.grammar import Unit
    from reportlint.outline.templates import Template


def configuration(table: object, path: str) -> Configuration:
    """What the table of the file `path` says; raises ConfigurationError, which key is wrong and what may stand there."""
    return _Keys(path).configuration(table)


class _Keys:
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
