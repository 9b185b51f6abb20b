"""One test over all rules: identity, page, examples, and silence on each other's good examples."""

from __future__ import annotations

import re

import pytest

from reportlint.engine import lint
from reportlint.registry import load
from reportlint.rule import Rule

RULES = load()
EXAMPLES = [(rule, text) for rule in RULES for text in rule.bad]
GOOD = [(rule, text) for rule in RULES for text in rule.good]


def name(value: object) -> str:
    return value.name if isinstance(value, Rule) else str(value)[:30]


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_identity_and_page(rule: Rule) -> None:
    assert rule.check.__module__.split(".")[-1] == rule.check.__name__
    assert len(rule.page) > 60
    assert rule.bad
    assert len(rule.good) >= 2


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=name)
def test_bad_example_is_reported_at_its_place(rule: Rule, text: str) -> None:
    places = []
    plain = ""
    for piece in re.split(r"(⟦|⟧)", text):
        if piece == "⟦":
            places.append([len(plain), len(plain)])
        elif piece == "⟧":
            places[-1][1] = len(plain)
        else:
            plain += piece
    report = lint(plain, [rule])
    assert not report.problems
    found = [(d.span.start, d.span.end) for d in report.diagnostics]
    assert found == [tuple(place) for place in places], [plain[a:b] for a, b in found]


@pytest.mark.parametrize(("owner", "text"), GOOD, ids=name)
def test_every_rule_is_silent_on_good_examples(owner: Rule, text: str) -> None:
    rules = [rule for rule in RULES if rule.default or rule is owner]
    report = lint(text, rules)
    assert not report.problems
    loud = [d for d in report.diagnostics if d.severity != "info" or d.rule == owner.name]
    assert not loud, [(d.rule, d.message.zh) for d in loud]
