"""Remarks that silence rules: where they reach, and what is said of those that silence nothing."""

from __future__ import annotations

import pytest

from reportlint import engine
from reportlint.engine.remarks import UNUSED, Remark, find, mask
from reportlint.source import Source

RULE = "double-percent-sign"
FAULT = "增长5.1%%。"


def found(text: str) -> tuple[list[tuple[str, int]], int]:
    """Rule and line of each finding of the two rules at hand, and the number of suppressed ones."""
    report = engine.lint(text)
    places = [(d.rule, report.document.source.position(d.span.start)[0]) for d in report.diagnostics]
    return [place for place in places if place[0] in (RULE, UNUSED.name)], report.suppressed


@pytest.mark.parametrize(
    "remark",
    [
        f"<!-- reportlint: disable={RULE} -->",
        f"<!-- reportlint: disable={RULE} 原文如此 -->",
        f"<!--reportlint:disable = {RULE}-->",
        f"<!-- reportlint：disable＝{RULE}，{RULE} 全角也行 -->",
        "<!-- reportlint: disable=notation 整个类别 -->",
        f"<!-- reportlint: disable {RULE} 忘了等号 -->",
        "<!-- reportlint: disable 全部 -->",
        f"reportlint: disable={RULE} 原文如此",
        f"# reportlint: disable={RULE} 原文如此",
        f"// reportlint: disable={RULE}",
        f"注：reportlint: disable={RULE} 原文如此",
        f"　　（注：reportlint：disable={RULE}）",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\r\n", "\n\n"])
def test_a_remark_on_its_own_line_silences_the_next_paragraph(remark: str, gap: str) -> None:
    last = 1 + 3 * gap.count("\n")
    assert found(f"汇报{gap}{remark}{gap}{FAULT}{gap}税收{FAULT}") == ([(RULE, last)], 1)


def test_a_comment_beside_text_silences_its_own_line() -> None:
    assert found(f"汇报\n{FAULT} <!-- reportlint: disable={RULE} 原文 -->\n税收{FAULT}") == ([(RULE, 3)], 1)
    assert found(f"汇报\n<!-- reportlint: disable={RULE} 原文 -->{FAULT}\n税收{FAULT}") == ([(RULE, 3)], 1)


def test_a_hard_wrapped_paragraph_is_silenced_as_a_whole() -> None:
    wrapped = f"全年经济运行总体平稳，各项主要指标保持在合理区间，\n其中规模以上工业增加值{FAULT}"
    assert found(f"汇报\n\n<!-- reportlint: disable={RULE} -->\n{wrapped}\n\n税收{FAULT}\n") == ([(RULE, 7)], 1)


def test_enable_ends_a_stretch() -> None:
    text = f"汇报\n<!-- reportlint: disable={RULE} -->\n{FAULT}\n税收{FAULT}\n<!-- reportlint: enable={RULE} -->\n出口{FAULT}"
    assert found(text) == ([(RULE, 6)], 2)
    assert found(text.replace(f"enable={RULE}", "enable")) == ([(RULE, 6)], 2)


def test_disable_file_silences_everywhere() -> None:
    assert found(f"汇报\n{FAULT}\n<!-- reportlint: disable-file={RULE} 原文 -->\n税收{FAULT}") == ([], 2)


def test_other_rules_stay() -> None:
    assert found(f"汇报\n<!-- reportlint: disable=placeholder -->\n{FAULT}") == ([(UNUSED.name, 2), (RULE, 3)], 0)


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        (f"<!-- reportlint: disable={RULE} -->", "没有用到"),
        ("<!-- reportlint: disable -->", "没有用到"),
        (f"reportlint: disable-file={RULE} 曾经需要", "没有用到"),
        ("<!-- reportlint: disable=double-percent -->", "没有叫 double-percent 的规则"),
        ("<!-- reportlint: disabel=placeholder -->", "看不懂"),
        ("<!-- reportlint: disable=，原因 -->", "看不懂"),
        ("reportlint: 请忽略", "看不懂"),
        ("<!-- reportlint: disable=没有这个", "看不懂"),
    ],
)
def test_remarks_of_no_use_are_reported(remark: str, told: str) -> None:
    report = engine.lint(f"汇报\n{remark}\n全年增长5.1%。\n")
    mine = [d for d in report.diagnostics if d.rule == UNUSED.name]
    assert [told in d.message.zh for d in mine] == [True], [d.message for d in mine]
    assert report.document.source.position(mine[0].span.start)[0] == 2
    assert mine[0].severity == "info"


def test_a_rule_that_did_not_run_cannot_make_a_remark_useless() -> None:
    from reportlint.registry import load

    others = [rule for rule in load() if rule.name != RULE]
    report = engine.lint(f"汇报\n<!-- reportlint: disable={RULE} -->\n全年增长5.1%。\n", others)
    assert not [d for d in report.diagnostics if d.rule == UNUSED.name]


def test_the_remark_itself_is_not_read() -> None:
    source = Source(f"汇报\n<!-- reportlint: disable=placeholder 增长9%%\n第二行 -->{FAULT}\n")
    remarks = find(source)
    masked = mask(source, remarks)
    assert len(masked.text) == len(source.text)
    assert masked.text.split() == ["汇报", FAULT]
    assert masked.line_starts == source.line_starts


def test_prose_about_the_tool_is_no_remark() -> None:
    assert find(Source("我们使用 reportlint: disable=x 这样的写法。\nreportlint 是一个工具。")) == ()


def test_names_and_reason_are_kept() -> None:
    text = "<!-- reportlint: disable=a-rule, b-rule 领导讲话原文 -->"
    assert find(Source(text)) == (Remark(find(Source(text))[0].span, "disable", ("a-rule", "b-rule"), "领导讲话原文"),)


@pytest.mark.parametrize(
    "unit",
    [
        "<!-- reportlint:",
        "<!-- reportlint: disable=a -->\n",
        "reportlint: disable=a\n",
        "reportlint: disable=a,",
        "# ",
        f"<!-- reportlint: disable={RULE} -->\n{FAULT}\n",
        "<!-- reportlint: enable -->",
    ],
)
def test_remarks_by_the_thousand_suppress_nothing_where_no_rule_ran(unit: str) -> None:
    source = Source(unit * 8000)
    remarks = find(source)
    assert len(remarks) <= 8001
    assert engine.lint(source, []).suppressed == 0
