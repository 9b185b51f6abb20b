"""The structure rules on whole texts."""

from __future__ import annotations

from reportlint import lint
from reportlint.finding import Diagnostic


def found(text: str, rule: str) -> list[Diagnostic]:
    return [diagnostic for diagnostic in lint(text).diagnostics if diagnostic.rule == rule]


def test_hundreds_of_unclosed_brackets_are_told_together() -> None:
    diagnostics = found("建成厂房（含配套,年底投用。\n" * 500, "unclosed-bracket")
    assert len(diagnostics) == 201
    assert diagnostics[-1].message.zh == "还有300处标点不成对"


def test_a_list_of_more_than_a_hundred_items_counts_on() -> None:
    lines = [f"{number}.核查第{number}处堤段的排水闸门。" for number in range(1, 121) if number != 104]
    (gap,) = found("\n".join(lines), "numbering-gap")
    assert "缺“104.”" in gap.message.zh
