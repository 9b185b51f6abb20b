"""Rules are found on disk, imported when they are needed, and added by projects and packages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportlint import registry
from reportlint.commands.configuration import read
from reportlint.commands.mistakes import UserError
from reportlint.engine import lint
from reportlint.grammar.kept import Shelf
from reportlint.registry import Listed, load

OWN = '''
from reportlint.finding import Finding, Message
from reportlint.grammar import Span
from reportlint.rule import rule

@rule(bad=["⟦预算⟧"], good=["决算"], needs=["预算"], severity="info")
def {name}(document):
    """预算 (a budget)."""
    yield Finding(Span(document.text.index("预算"), document.text.index("预算") + 2), Message("预算", "budget"))
'''


def own(path: Path, text: str = OWN) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("{name}", path.stem), encoding="utf-8")
    return path


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    made = Shelf("rules", str(tmp_path / "cache"))
    monkeypatch.setattr(registry, "SHELF", made)
    return made


def run_again(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.save()
    monkeypatch.setattr(registry, "SHELF", Shelf("rules", str(Path(shelf.path).parent)))


def test_a_run_imports_only_what_the_report_concerns(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom reportlint import lint\nlint('会议通知')\n"
        "print([name for name in sys.modules if name.startswith('reportlint.rules.') and name.count('.') == 3])"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    first, second = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, env=environment)
        for _ in range(2)
    )
    assert "completion_rate" in first.stdout  # nothing was known yet
    assert "completion_rate" not in second.stdout
    assert "duplicate_paragraph" in second.stdout  # it needs no word


def test_a_known_rule_is_what_its_file_says(tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    own(tmp_path / "own" / "budget.py")
    load.__wrapped__((str(tmp_path / "own"),))
    run_again(shelf, monkeypatch)
    rule = load.__wrapped__((str(tmp_path / "own"),))[-1]
    assert isinstance(rule, Listed)
    assert (rule.name, rule.family, rule.severity, rule.words) == ("budget", "own", "info", ("预算",))
    assert (rule.bad, rule.summary) == (("⟦预算⟧",), "预算 (a budget).")
    assert [one.rule for one in lint("编制预算。", [rule]).diagnostics] == ["budget"]


def test_a_changed_file_is_read_again(tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = own(tmp_path / "own" / "budget.py")
    load.__wrapped__((str(tmp_path / "own"),))
    run_again(shelf, monkeypatch)
    own(path, OWN.replace('needs=["预算"]', 'needs=["预算", "概算"]'))
    assert load.__wrapped__((str(tmp_path / "own"),))[-1].words == ("预算", "概算")


def test_a_rule_that_cannot_be_imported_stops_no_other(tmp_path: Path) -> None:
    own(tmp_path / "own" / "budget.py")
    own(tmp_path / "own" / "torn.py", "import nothing_of_this_name\n")
    own(tmp_path / "own" / "empty.py", "")
    rules = [rule for rule in load((str(tmp_path / "own"),)) if rule.family == "own"]
    report = lint("编制预算。", rules)
    assert [one.rule for one in report.diagnostics] == ["budget"]
    assert [problem.kind for problem in report.problems] == ["rule-crashed"] * 2
    empty, torn = (problem.message.zh for problem in report.problems)
    assert "torn" in torn
    assert "nothing_of_this_name" in torn
    assert "empty" in empty


def configuration(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "reportlint.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_stand_beside_the_configuration(tmp_path: Path) -> None:
    own(tmp_path / "检查" / "near_budget.py")
    own(tmp_path / "检查" / "money" / "far_budget.py")
    found = read(str(configuration(tmp_path, 'rule-folders = ["检查"]\n')))
    assert found is not None
    families = {rule.name: rule.family for rule in found.rules()}
    assert (families["near-budget"], families["far-budget"]) == ("检查", "money")
    text = "编制预算。\n\n<!-- reportlint: disable=near-budget 有意 -->\n编制方案。\n"
    assert not [one for one in lint(text).diagnostics if "没有叫" in one.message.zh]  # its name is known


def test_a_plugin_is_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own(tmp_path / "audit_office" / "rules" / "audit_budget.py")
    for folder in ("audit_office", "audit_office/rules"):
        (tmp_path / folder / "__init__.py").touch()
    metadata = tmp_path / "audit_office-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: audit-office\nVersion: 1\n")
    (metadata / "entry_points.txt").write_text("[reportlint.rules]\naudit = audit_office.rules\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = read(str(configuration(tmp_path, 'plugins = ["audit"]\n')))
    assert found is not None
    assert found.rules()[-1].name == "audit-budget"
    assert found.rules()[-1].family == "rules"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('rule-folders = ["没有"]', "打不开"),
        ('plugins = ["没有"]', "没有安装叫“没有”的规则插件"),
        ('rule-folders = ["twice"]', "已有叫“double-percent-sign”的规则"),
        ("rule-folders = 1", "rule-folders 的值不对"),
    ],
)
def test_mistakes_are_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    own(tmp_path / "twice" / "double_percent_sign.py")
    with pytest.raises(UserError) as caught:
        read(str(configuration(tmp_path, text))).rules()  # type: ignore[union-attr]
    assert said in caught.value.message.zh
    assert caught.value.message.zh.count("。") == 1
    assert "\n" not in caught.value.message.zh
