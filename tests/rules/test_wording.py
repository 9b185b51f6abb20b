"""What the examples in the wording rules cannot show: fixes, scripts, placeholders and traps."""

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


def test_the_fix_of_a_cutoff_date_takes_the_second_word_along() -> None:
    (found,) = check("截止到2023年6月底，完成投资3亿元。", "cutoff-date")
    assert found.fix is not None
    assert found.fix.safe
    (edit,) = found.fix.edits
    assert (edit.span.start, edit.span.end, edit.replacement) == (0, 3, "截至")


@pytest.mark.parametrize("text", ["開立銀行帳戶", "根据条例于5月施行", "雨污按排水分区治理", "既将产业做大又做强"])
def test_words_that_are_right_where_they_stand(text: str) -> None:
    assert not check(text, "certain-confusion")


def test_a_negative_rate_is_found_in_placeholders_too() -> None:
    (found,) = check("固定资产投资同比增长-xx.x%。", "negative-growth")
    assert found.repair == "增长-xx.x% → 下降xx.x%"


@pytest.mark.parametrize(
    "text",
    [
        "年度总结\n工业投资稳步增长。全年完成工业投资20亿元，同比增长4.2%。",
        "年度总结\n工业投资稳步增长。矿产品价格同比下降4.2%。",
        "年度总结\n工业投资增长明显。\n能耗方面，单位能耗同比下降4.2%。",
        "年度总结\n预计增长-2%～1%。",
    ],
)
def test_growth_that_does_not_contradict_itself(text: str) -> None:
    assert not check(text, "negative-growth")


def test_names_titles_and_units_are_never_mended() -> None:
    for name, text in (
        ("leader-title", "学习书记总书记讲话"),
        ("decrease-times", "投诉减少2倍"),
        ("year-on-month", "比上月同比增长2%"),
    ):
        (found,) = check(text, name)
        assert found.fix is None


@pytest.mark.parametrize("text", ["目的的实现", "的的确确", "国泰民安、和和美美", "了了解情况", "实实在在的成效"])
def test_characters_that_meet_by_chance(text: str) -> None:
    assert not check(text, "doubled-word")


def test_the_rule_asks_for_every_character_that_may_be_typed_twice() -> None:
    from reportlint.retyped import tellable

    assert {pair[0] for pair in RULES["doubled-character"].words} == tellable()


@pytest.mark.parametrize(
    "text",
    [
        "推动动能转换，完善善后机制，保障障碍群体出行",
        "县委委员出席，工作组组织座谈，资产产权明晰",
        "产业业态丰富，项目目标明确，地区区划调整，应对对外开放挑战",
        "做好医院院感防控，坚持教育育人，规范招标标书，经济总体体量扩大，有关机关关停门户",
        "农民工工资清零，中小学学生减负，水平平稳提升，强化化工园区监管",
    ],
)
def test_characters_that_end_one_word_and_begin_the_next(text: str) -> None:
    assert not check(text, "doubled-character")


@pytest.mark.parametrize("text", ["扎实推推进", "全县经经济", "制度建建设。", "实现增增长", "治水思路路，"])
def test_characters_typed_twice(text: str) -> None:
    assert len(check(text, "doubled-character")) == 1
