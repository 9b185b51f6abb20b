"""Many places of one kind give a page, not a book."""

from __future__ import annotations

import pytest

from reportlint import engine
from reportlint.commands.run import Linted, Summary
from reportlint.reporters import Collected, View, find
from reportlint.source import Source

SCREEN = 24  # lines
HEAD = "某县工业局xxxx年工作总结\n今年以来，围绕“xx强县”目标，扎实推进各项工作，现将情况汇报如下。\n"
PART = (
    "（{label}）抓好{topic}。x-x月，全县xx家企业完成{topic}xxx.x亿元，同比增长xx.x%，占年度计划的xx%；其中xx镇完成xx.x亿元，增长x.x%。"
    "xx公司新增{topic}x.x亿元，带动就业xxx人，由xx部门牵头，xx月底前办结xx件。\n"
)
TOPICS = (
    "产值",
    "投资",
    "税收",
    "外贸",
    "技改",
    "用工",
    "节能",
    "创新",
    "融资",
    "安全",
    "招商",
    "物流",
    "培训",
    "帮扶",
)
LABELS = "一二三四五六七八九十"


def draft() -> str:
    labels = [*LABELS, "十一", "十二", "十三", "十四"]
    return HEAD + "".join(PART.format(label=label, topic=topic) for label, topic in zip(labels, TOPICS, strict=True))


def told(text: str, form: str) -> str:
    source = Source(text, "draft.txt")
    report = engine.lint(source)
    linted = Linted("draft.txt", source, report.diagnostics, report.verified)
    return "".join(find(form).report(Collected((linted,), Summary() + linted), View(width=80)))


def test_the_draft_has_two_hundred_blanks() -> None:
    assert draft().replace("xxx.x", "x").replace("xx.x", "x").replace("x.x", "x").replace("x-x", "x").count("x") > 200


@pytest.mark.parametrize("form", ["plain", "terminal"])
def test_a_half_filled_draft_is_told_in_less_than_two_screens(form: str) -> None:
    shown = told(draft(), form)
    assert "共" in shown
    assert shown.count("\n") < 2 * SCREEN, shown


def test_places_that_only_repeat_are_told_in_one_line() -> None:
    shown = told("年度总结\n完成投资xx亿元。\n完成产值xx亿元。\n完成税收xx亿元。\n", "plain")
    assert "另见: 3:5、4:5\n" in shown
