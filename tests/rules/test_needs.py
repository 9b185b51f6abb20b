"""What a rule needs never costs a finding: where the engine leaves a rule out, it has nothing to say."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from reportlint.document import Document
from reportlint.readers import decode
from reportlint.registry import load
from reportlint.source import Source

ROOT = Path(__file__).resolve().parents[2]
RULES = load()
GATED = [rule for rule in RULES if rule.words or rule.claims]
EXAMPLES = sorted({re.sub("[⟦⟧]", "", text) for rule in RULES for text in (*rule.bad, *rule.good)})
REPORTS = [*sorted((ROOT / "seeds").glob("*.txt")), *sorted((ROOT / "seeds").glob("*.md"))]
CORPUS = sorted((ROOT.parent / "shared" / "corpus").glob("*.txt"))


def left_out(document: Document) -> list[str]:
    """The rules that would have spoken, had they been asked."""
    return [rule.name for rule in GATED if not rule.concerns(document) and list(rule.check(document))]


def test_half_of_the_rules_are_left_out_of_a_plain_note() -> None:
    document = Document(Source("会议通知\n\n请各单位按时参加，不得缺席。"))
    assert sum(not rule.concerns(document) for rule in GATED) > len(GATED) * 0.8
    assert len(GATED) > len(RULES) * 0.4


def test_no_example_loses_a_finding() -> None:
    assert [(text, lost) for text in EXAMPLES if (lost := left_out(Document(Source(text))))] == []


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_no_report_loses_a_finding(path: Path) -> None:
    assert left_out(Document(decode(path.read_bytes(), str(path)))) == []


@pytest.mark.skipif(not CORPUS, reason="the corpus is not here")
def test_no_report_of_the_corpus_loses_a_finding() -> None:
    assert [(path.name, lost) for path in CORPUS if (lost := left_out(Document(decode(path.read_bytes(), ""))))] == []


@pytest.mark.parametrize("rule", GATED, ids=lambda rule: rule.name)
def test_needs_stand_in_the_rules_own_file(rule: object) -> None:
    """They are kept until the file changes: another file must not change them. Kinds of claims are kept by name."""
    path = Path(__import__("inspect").getfile(rule.check))  # type: ignore[attr-defined]
    tree = ast.parse(path.read_text("utf-8"))
    call = next(
        decorator for node in tree.body if isinstance(node, ast.FunctionDef) for decorator in node.decorator_list
    )
    assert isinstance(call, ast.Call)
    needs = next(keyword.value for keyword in call.keywords if keyword.arg == "needs")
    foreign = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("reportlint.")
        for alias in node.names
        if node.module != "reportlint.grammar.claims"
    }
    assert not {node.id for node in ast.walk(needs) if isinstance(node, ast.Name)} & foreign
