"""The documents say what is so: commands exist, links lead somewhere, made pages are fresh, examples run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportlint.cli import main
from reportlint.commands import configuration, usage
from reportlint.commands.options import COMMANDS
from reportlint.registry import load

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "seeds" / "README.md"])
READMES = [ROOT / "README.md", ROOT / "README.en.md"]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    return [found[2] for found in FENCE.finditer(page.read_text(encoding="utf-8")) if found[1] == language]


def name(value: object) -> str:
    return value.name if isinstance(value, Path) else str(value)[:40]


def test_rule_reference_is_fresh() -> None:
    done = subprocess.run([sys.executable, ROOT / "docs" / "build_rules.py", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def anchors(page: Path) -> set[str]:
    """Heading anchors as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    prose = FENCE.sub("", page.read_text(encoding="utf-8"))
    lost = []
    for link in re.findall(r"(?<!`)\]\(([^)\s]+)\)", prose):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if "://" not in link and (not target.exists() or (anchor and anchor not in anchors(target))):
            lost.append(link)
    assert not lost


def options() -> set[str]:
    commands = [usage.command(name, "zh") for name in ("", *COMMANDS)]
    return {option for command in commands for parameter in command.params for option in parameter.opts}


@pytest.mark.parametrize("page", [*PAGES, ROOT / ".pre-commit-hooks.yaml"], ids=name)
def test_options_named_in_documents_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    lines = [line for line in re.findall(r"[^\n`]*\breportlint [^\n`]*", text) if "pip install" not in line]
    named = {option for line in lines for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", line)}
    assert named <= options()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_rules_named_in_documents_exist(page: Path) -> None:
    known = {rule.name for rule in load()} | {rule.family for rule in load()} | {"all", "default"}
    text = page.read_text(encoding="utf-8")
    written = re.findall(r"disable(?:-file)?=([a-z,-]+)", text) + re.findall(r"reportlint explain ([a-z-]+)", text)
    lists = re.findall(r'^(?:select|ignore|".*") = \[(".*")\]', text, re.MULTILINE)
    named = {rule for entry in written for rule in entry.split(",")} | set(re.findall(r'"([a-z-]+)"', " ".join(lists)))
    assert named <= known


@pytest.mark.parametrize("page", [*READMES, ROOT / "docs" / "configuration.md"], ids=name)
def test_configuration_examples_are_accepted(page: Path, tmp_path: Path) -> None:
    example = next(block for block in blocks(page, "toml") if "fail-on" in block)
    path = tmp_path / "reportlint.toml"
    path.write_text(example, encoding="utf-8")
    read = configuration.read(str(path))
    assert read is not None
    assert read.fail_on == tomllib.loads(example)["fail-on"]
    report = tmp_path / "总结.txt"
    report.write_text("全市新增企业12家。\n", encoding="utf-8")
    run = CliRunner().invoke(main, [str(report)])
    assert run.exit_code == 0, run.output


def test_configuration_page_names_every_key() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    keys = {field.replace("_", "-") for field in configuration.Configuration._fields} - {"path", "folder"}
    assert {key for key in keys if f"| `{key}` |" in page} == keys


@pytest.mark.parametrize("page", READMES, ids=name)
def test_python_example_runs(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks(page, "python")
    exec(compile(example, page.name, "exec"), {})
    printed = capsys.readouterr().out
    assert "completion-rate" in printed
    assert "140%" in printed


@pytest.mark.parametrize("page", READMES, ids=name)
def test_printed_example_is_what_is_printed(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = re.search(r"<!-- output: (\S+) \S+ -->\s*```text\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    language = ["--lang", "en"] if page.name == "README.en.md" else []
    output = CliRunner().invoke(main, [*language, found[1]]).output
    assert found[2].strip()
    assert found[2] in output


@pytest.mark.parametrize("page", READMES, ids=name)
def test_drawn_claims_are_what_is_drawn(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    found = re.search(r"<!-- claims: (\S+) \S+ -->\s*```text\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    language = ["--lang", "en"] if page.name == "README.en.md" else []
    output = CliRunner().invoke(main, ["claims", *language, found[1]]).output
    assert found[2].strip()
    assert found[2] in output


def test_keys_of_claims_are_documented() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("## Claims")[2]
    for options in ([], ["--verified"]):
        run = CliRunner().invoke(
            main, ["claims", *options, "--format", "json", str(ROOT / "seeds" / "bureau_year.txt")]
        )
        (file,) = json.loads(run.stdout)["files"]
        passages = file.get("passages", [])
        keys = {*file, *(key for passage in passages for key in passage)}
        keys |= {key for passage in passages for kind in ("numbers", "times") for one in passage[kind] for key in one}
        keys |= {key for one in file.get("unchecked", []) for key in one}
        assert {key for key in keys if f"`{key}`" not in page} == set()


def test_both_readmes_give_the_same_commands() -> None:
    commands = [
        re.findall(r"<!-- ci: (\w+) -->\s*```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
        for page in READMES
    ]
    assert commands[0] == commands[1]
    assert [label for label, _ in commands[0]] == ["main", "test"]


def test_json_keys_are_documented() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("## JSON")[2]
    run = CliRunner().invoke(main, ["--format", "json", str(ROOT / "seeds" / "bureau_year.txt")])
    keys = set(re.findall(r'"([a-z_]+)":', run.stdout))
    assert keys
    assert {key for key in keys if f"`{key}`" not in page} <= {"safe", "edits", "replacement"}


def test_command_line_has_a_help_page() -> None:
    run = CliRunner().invoke(main, ["--help"])
    assert run.exit_code == 0
    assert "--format" in run.output
