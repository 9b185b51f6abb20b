"""What a project decides, and what it is told when it decides something that does not exist."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportlint.cli import main
from reportlint.commands.configuration import Configuration, find, read
from reportlint.commands.globs import matcher
from reportlint.commands.mistakes import ConfigurationError, UsageError
from reportlint.commands.selection import choose
from reportlint.finding import Severity
from reportlint.grammar import Unit
from reportlint.outline.templates import Part, Template
from reportlint.registry import load
from reportlint.rule import Rule

FULL = """
select = ["notation"]
ignore = ["placeholder"]
fail-on = "warning"
lang = "en"
exclude = ["old/**"]
ambiguous-width = 2

[per-file-ignores]
"drafts/*.txt" = ["placeholder", "residue"]

[severity]
placeholder = "info"

[units]
"标箱" = { dimension = "count", whole = true }
"垧" = { dimension = "area", scale = 0.5 }

[sections."总结"]
title = ["总结", "汇报"]
headings = ["存在問題"]
"""


def written(folder: Path, text: str, name: str = "reportlint.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_every_key_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, FULL)
    assert read(path) == Configuration(
        path=path,
        folder=str(tmp_path),
        select=("notation",),
        ignore=("placeholder",),
        per_file_ignores=(("drafts/*.txt", ("placeholder", "residue")),),
        severity=(("placeholder", "info"),),
        fail_on="warning",
        lang="en",
        exclude=("old/**",),
        ambiguous_width=2,
        units=(Unit("标箱", "count", Fraction(1), True), Unit("垧", "area", Fraction(1, 2), False)),
        sections=(Template("总结", "总结|汇报", (Part("存在問題", "存在问题"),)),),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("selct = []", ("selct", "select")),
        ('select = "notation"', ("select", "列表")),
        ("select = [1]", ("select", "列表")),
        ('fail-on = "fatal"', ("fail-on", "error", "never")),
        ("fail-on = true", ("fail-on", "error")),
        ('lang = "fr"', ("lang", "zh", "en")),
        ("ambiguous-width = 3", ("ambiguous-width", "1", "2")),
        ("ambiguous-width = true", ("ambiguous-width", "1", "2")),
        ("severity = 3", ("severity", "表")),
        ('[severity]\nplaceholder = "loud"', ("severity.placeholder", "warning")),
        ('[per-file-ignores]\n"*.txt" = "all"', ("per-file-ignores.*.txt", "列表")),
        ('[units]\n"亩" = 3', ("units.亩", "表")),
        ('[units]\n"亩" = { scale = 0 }', ("units.亩.scale", "大于零")),
        ('[units]\n"亩" = { scale = nan }', ("units.亩.scale", "大于零")),
        ('[units]\n"亩" = { scale = 1e-999999999 }', ("units.亩.scale", "大于零")),
        ('[units]\n"亩" = { scales = 1 }', ("units.亩.scales", "scale")),
        ('[units]\n"亩" = { whole = "yes" }', ("units.亩.whole", "true")),
        ('[sections."总结"]\ntitle = ["总结"]', ("sections.总结.headings", "列表")),
        ("select = [", ("TOML", "文件末尾")),
        ("[units]\n亩 = { scale = 1 }", ("TOML", "第 2 行", "引号")),
    ],
)
def test_a_mistake_names_file_key_and_what_is_allowed(tmp_path: Path, text: str, told: tuple[str, ...]) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigurationError) as caught:
        read(path)
    message = caught.value.message
    assert path in message.zh
    assert path in message.en
    assert all(word in message.zh for word in told), message.zh
    assert "\n" not in message.zh


def test_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "reportlint.toml"
    path.write_bytes('lang = "中"'.encode("gb18030"))
    with pytest.raises(ConfigurationError, match="UTF-8"):
        read(str(path))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read(str(tmp_path / "none.toml"))


def test_the_nearest_section_above_the_files_counts(tmp_path: Path) -> None:
    written(tmp_path, '[tool.reportlint]\nlang = "en"', "pyproject.toml")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    written(inner.parent, "[tool.other]\nreportlint = 1", "pyproject.toml")
    (inner / "x.txt").write_text("x")
    assert find([str(inner / "x.txt")]).lang == "en"
    written(inner, 'lang = "zh"')
    assert find([str(inner / "x.txt")]).lang == "zh"
    # what lies above both files serves a run over both
    assert find([str(inner / "x.txt"), str(tmp_path / "y.txt")]).lang == "en"


def test_reportlint_toml_comes_before_pyproject(tmp_path: Path) -> None:
    written(tmp_path, 'lang = "zh"')
    written(tmp_path, '[tool.reportlint]\nlang = "en"', "pyproject.toml")
    assert find([str(tmp_path)]).lang == "zh"


def test_standard_input_looks_in_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, 'lang = "en"')
    monkeypatch.chdir(tmp_path)
    assert find(["-"]) == Configuration(path="reportlint.toml", folder=str(tmp_path), lang="en")


def test_a_pyproject_named_outright_must_have_the_section(tmp_path: Path) -> None:
    path = written(tmp_path, "[project]", "pyproject.toml")
    with pytest.raises(ConfigurationError, match=r"\[tool\.reportlint\]"):
        read(path)


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("drafts", "drafts/a/b.txt", True),
        ("drafts", "x/drafts/b.txt", True),
        ("drafts", "mydrafts/b.txt", False),
        ("*.txt", "a/b/c.txt", True),
        ("a/*.txt", "a/c.txt", True),
        ("a/*.txt", "a/b/c.txt", False),
        ("a/**/*.txt", "a/b/d/c.txt", True),
        ("a/**/*.txt", "a/c.txt", True),
        ("a/**", "a/b/c.txt", True),
        ("/top.txt", "top.txt", True),
        ("/top.txt", "a/top.txt", False),
        ("第?季度.txt", "第一季度.txt", True),
        ("[12].txt", "2.txt", True),
        ("[!12].txt", "2.txt", False),
        ("a+b(.txt", "a+b(.txt", True),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, path: str, matches: bool) -> None:
    assert matcher([pattern], str(tmp_path))(str(tmp_path / path)) is matches


def made(name: str, family: str = "notation", default: bool = True, severity: Severity = "error") -> Rule:
    return Rule(name, family, load()[0].check, severity, (), (), default)


RULES = (made("a"), made("b"), made("taste", default=False), made("c", "lists"))


@pytest.mark.parametrize(
    ("select", "ignore", "run"),
    [
        (None, [], "a b c"),
        (["notation"], [], "a b"),
        (["taste"], [], "taste"),
        (["default", "taste"], [], "a b taste c"),
        (["all"], [], "a b taste c"),
        (["all"], ["notation"], "c"),
        (None, ["notation"], "c"),
        (["a"], ["notation"], "a"),
        (["notation"], ["a"], "b"),
        (["a"], ["a"], ""),
        (None, ["all"], ""),
    ],
)
def test_the_narrower_name_wins(select: list[str] | None, ignore: list[str], run: str) -> None:
    assert " ".join(rule.name for rule in choose(RULES, select, ignore)) == run


def test_own_section_template_is_used(tmp_path: Path) -> None:
    (tmp_path / "reportlint.toml").write_text(
        '[sections."巡查"]\ntitle = ["巡查报告"]\nheadings = ["发现问题", "整改情况"]\n', "utf-8"
    )
    (tmp_path / "a.txt").write_text("某局巡查报告\n一、基本情况\n平稳有序。\n二、发现问题\n共有3处。\n", "utf-8")
    result = CliRunner().invoke(main, ["--format", "json", str(tmp_path / "a.txt")])
    assert [d["rule"] for d in json.loads(result.output)["files"][0]["diagnostics"]] == ["missing-section"]
