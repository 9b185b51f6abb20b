"""Writes docs/rules.md, the rule reference, from the rules themselves.

`python docs/build_rules.py` writes it, with `--check` it only fails when the page is stale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from reportlint.registry import load
from reportlint.rule import Rule

PAGE = Path(__file__).with_name("rules.md")
FAMILIES = {
    "arithmetic": "What must add up, divide or fit",
    "lists": "Counts against what is listed",
    "notation": "How numbers and marks are written",
    "residue": "What should not be in the text at all",
    "statistics": "Growth, ranks and periods",
    "structure": "Headings, sections and titles",
    "wording": "Words",
}


def lines(rules: tuple[Rule, ...]) -> Iterator[str]:
    """The page, line by line."""
    yield "# Rules"
    yield ""
    yield "Made from the rules by `python docs/build_rules.py`. ⟦…⟧ marks what is reported."
    yield ""
    for family, members in groupby(rules, key=lambda rule: rule.family):
        names = ", ".join(f"[{rule.name}](#{rule.name})" for rule in members)
        yield f"- **{family}**: {names}"
    for family, members in groupby(rules, key=lambda rule: rule.family):
        yield ""
        yield f"## {family}"
        yield ""
        yield f"{FAMILIES[family]}."
        for rule in members:
            yield ""
            yield from entry(rule)


def entry(rule: Rule) -> Iterator[str]:
    """The reference of one rule."""
    yield f"### {rule.name}"
    yield ""
    if not rule.default:
        yield f"Off by default; runs when selected by name: `--select {rule.name}`."
        yield ""
    yield from rule.page.splitlines()
    yield ""
    yield "Reported:"
    yield ""
    yield from map(example, rule.bad)
    yield ""
    yield "Silent:"
    yield ""
    yield from map(example, rule.good)


def example(text: str) -> str:
    """An example as a list item of code, whatever characters it holds."""
    shown = text.replace("\r", "").replace("\n", "⏎").strip()
    fence = "``" if "`" in shown else "`"
    return f"- {fence}{shown if len(shown) <= 200 else shown[:200] + '…'}{fence}"


def main() -> int:
    """Write or check the page; returns the exit status."""
    page = "\n".join(lines(load())) + "\n"
    if "--check" in sys.argv[1:]:
        fresh = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page
        if not fresh:
            sys.stderr.write("docs/rules.md is stale; run: python docs/build_rules.py\n")
        return 0 if fresh else 1
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
