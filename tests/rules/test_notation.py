"""What the examples in the notation rules cannot show: grouping, severities and fixes."""

from __future__ import annotations

import pytest

from reportlint.engine import lint
from reportlint.finding import Diagnostic
from reportlint.registry import load

RULES = {rule.name: rule for rule in load()}


def check(text: str, name: str) -> tuple[Diagnostic, ...]:
    report = lint(text, [RULES[name]])
    assert not report.problems
    return report.diagnostics


def mended(text: str, name: str) -> str:
    (found,) = check(text, name)
    assert found.fix is not None
    for edit in sorted(found.fix.edits, reverse=True, key=lambda edit: edit.span):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("name", "text", "right"),
    [
        ("double-percent-sign", "增长567.9%%，居首位。", "增长567.9%，居首位。"),
        ("doubled-mark", "完成投资3亿元，，增长5%。", "完成投资3亿元，增长5%。"),
        ("inner-space", "增长8. 6%，下降7 .5%。", "增长8.6%，下降7.5%。"),
        ("document-number-bracket", "按照县政发[2023]6号要求", "按照县政发〔2023〕6号要求"),
        ("approximation-comma", "走访七、八家", "走访七八家"),
        ("padded-date", "于2023年05月06日印发", "于2023年5月6日印发"),
        (
            "label-mark",
            "(一)、抓产业。产业向好。\n(二)、抓项目。项目加快。",
            "(一)抓产业。产业向好。\n(二)抓项目。项目加快。",
        ),
    ],
)
def test_what_a_fix_makes(name: str, text: str, right: str) -> None:
    assert mended(text, name) == right
    assert not check(right, name)


def test_only_edits_that_keep_the_meaning_are_safe() -> None:
    safe = {"double-percent-sign": "增长5%%。", "doubled-mark": "投资，，增长。", "inner-space": "增长8. 6%。"}
    unsafe = {"padded-date": "于2023年05月06日印发", "range-percent": "增长5-8%。"}
    for wanted, cases in ((True, safe), (False, unsafe)):
        for name, text in cases.items():
            (found,) = check(text, name)
            assert found.fix is not None
            assert found.fix.safe is wanted, name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("range-scale", "奖励6-9万元"),
        ("leading-dot", "提高.8个百分点"),
        ("double-percent-sign", "合格率98%‰。"),
        ("lookalike-character", "断面水质I类及以上比例达86.1%。"),
        ("lookalike-character", "保护泰岭生态。"),
        ("lookalike-character", "完成投资3亿兀。"),
        ("body-name", "县工业与信息化局牵头。"),
    ],
)
def test_values_names_and_units_are_never_mended(name: str, text: str) -> None:
    (found,) = check(text, name)
    assert found.fix is None


def test_a_unit_is_never_mended() -> None:
    for text in ("全县用电量3200万千瓦。", "装机容量50万千瓦时。"):
        (found,) = check(text, "electricity-unit")
        assert found.fix is None


def test_marks_in_the_usual_form_of_the_document_are_left_alone() -> None:
    half = "全年完成投资3亿元,增长5%,其中:一是工业,二是农业,三是外贸;成效显著,群众满意。"
    assert not check(half, "mixed-width-mark")
    (found,) = check(half * 3 + "其中，外贸增长。", "mixed-width-mark")
    assert found.severity == "info"
    assert found.message.zh.endswith("1处")


def test_an_exact_decimal_with_more_is_a_warning_only_where_it_clashes() -> None:
    assert [found.severity for found in check("争取资金110.53余万元，流转土地1.6余万亩。", "decimal-more")] == [
        "warning",
        "info",
    ]


@pytest.mark.parametrize(
    "text", ["近三年来增长5%以上", "约束性指标左右局面", "达到5000人以上", "近10年引进500余人", "预约300人左右"]
)
def test_hedges_that_stand_alone(text: str) -> None:
    assert not check(text, "double-hedge")


@pytest.mark.parametrize(
    "text", ["平均每户3.5人", "提高3.5个百分点", "3.5万家", "相当于2.5个足球场", "每万人拥有7.5家"]
)
def test_fractions_that_are_means(text: str) -> None:
    assert not check(text, "fractional-count")
