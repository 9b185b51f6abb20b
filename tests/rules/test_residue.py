"""What the examples in the residue rules cannot show: grouping, whole pages, fixes that reach cuts, hostile input."""

from __future__ import annotations

import pytest

from reportlint.document import Document
from reportlint.engine import Report, lint
from reportlint.finding import Diagnostic, Finding
from reportlint.grouping import LISTED
from reportlint.registry import load
from reportlint.source import Source

RULES = {rule.name: rule for rule in load()}
FAMILIES = [rule for rule in RULES.values() if rule.family in {"residue", "notation", "wording"}]


def check(text: str, *names: str) -> tuple[Diagnostic, ...]:
    report: Report = lint(text, [RULES[name] for name in names])
    assert not report.problems
    return report.diagnostics


def mended(text: str, diagnostic: Diagnostic) -> str:
    """`text` with the edits of `diagnostic`, last one first."""
    assert diagnostic.fix is not None
    for edit in sorted(diagnostic.fix.edits, reverse=True, key=lambda edit: edit.span):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def test_a_half_filled_draft_gives_one_finding_for_each_kind() -> None:
    line = "x-x月，全县xx家企业完成产值xxx.x亿元，增长-x.x%，xx镇新增xx家。\n"
    found = check("年度总结\n" + line * 40, "placeholder")
    assert len(found) == 3
    assert {diagnostic.message.zh.partition("：")[0] for diagnostic in found} == {
        "占位符未填（日期）",
        "占位符未填（数字）",
        "占位符未填（名称）",
    }
    numbers = next(diagnostic for diagnostic in found if "数字" in diagnostic.message.zh)
    assert "共160处" in numbers.message.zh
    assert len(numbers.related) == 20


@pytest.mark.parametrize(
    "text",
    [
        "XXL号工装",
        "第Ⅹ章",
        "SpaceX公司",
        "2×2列联表",
        "身份证号430***********1234",
        "f(x)=x+1",
        "***\n正文。",
        "某日某时",
    ],
)
def test_what_only_looks_like_a_placeholder(text: str) -> None:
    assert not check(text, "placeholder")


def test_a_page_that_carries_its_text_twice_is_told_as_such() -> None:
    body = "".join(f"第{number}项任务全面完成，新建标准化厂房{number}万平方米，群众满意。\n" for number in range(2, 10))
    found = check(f"年度总结\n{body}首页\n{body}", "duplicate-paragraph")
    assert [diagnostic.message.zh for diagnostic in found] == ["正文出现不止一次：从这里起8段与前文重复"]


def test_neighbouring_repeats_are_one_finding_and_belong_to_one_rule() -> None:
    pair = "全年培训技术骨干320人次，覆盖全部乡镇和社区。\n组织安全检查45次，整改隐患120处，无一漏项。\n"
    between = "".join(
        f"第{number}季度召开调度会{number}次，研究重点事项{number}件，全部办结。\n" for number in range(1, 9)
    )
    found = check(f"年度总结\n{pair}{between}{pair}", "duplicate-paragraph", "duplicate-sentence")
    assert [(diagnostic.rule, diagnostic.message.zh) for diagnostic in found] == [
        ("duplicate-paragraph", "从这里起2段与前文重复")
    ]


def test_a_sentence_that_returns_forty_times_is_one_finding() -> None:
    sentence = "全年培训技术骨干320人次，覆盖全部乡镇和重点企业。"
    (found,) = check("年度总结\n一、成效\n" + sentence * 40, "duplicate-sentence")
    assert (found.severity, found.message.zh) == ("warning", "这一句与前文重复，共出现40次")
    assert len(found.related) == LISTED
    assert found.related[0].note.zh == "首次出现"


def test_a_sentence_that_returns_here_and_there_may_be_meant() -> None:
    tasks = "".join(
        f"第{name}批改造任务已经启动。本项任务的进展情况按月报送县政府办公室汇总。\n" for name in "甲乙丙丁"
    )
    (found,) = check("年度总结\n" + tasks, "duplicate-sentence")
    assert (found.severity, len(found.related)) == ("info", 3)


def test_a_stretch_that_is_pasted_again_is_one_finding_for_all_its_copies() -> None:
    names = "一二三四五六七八九"
    stretch = "".join(f"第{name}批项目全部开工建设，征地拆迁任务按期完成。抓好后续管护。" for name in names)
    text = f"年度总结\n开头一句。{stretch}\n一、成效\n另有说明。{stretch}\n二、打算\n再加一句。{stretch}"
    (found,) = check(text, "duplicate-sentence")
    assert found.message.zh == "从这里起9句与前文重复，共出现3次"
    starts = [text.index("第一批项目"), text.index("再加一句。") + 5]
    assert [related.span.start for related in found.related] == starts


def test_pages_that_repeat_give_a_page_and_not_a_book() -> None:
    page = "".join(f"第{number}项任务全面完成，新建标准化厂房{number}万平方米，群众满意。\n" for number in range(2, 10))
    (found,) = check("年度总结\n" + page * 300, "duplicate-paragraph", "duplicate-sentence")
    assert found.message.zh == "正文出现不止一次：从这里起8段与前文重复，共出现300次"
    assert len(found.related) == LISTED


def test_a_clause_that_is_written_many_times_is_one_finding_that_mends_all() -> None:
    clause = "组织干部入户走访，"
    text = f"{clause * 40}解决难题。\n乡镇{clause * 3}结对帮扶。"
    (found,) = check(text, "repeated-clause")
    assert found.message.zh == "分句接连重复39次，共2处"
    assert mended(text, found) == f"{clause}解决难题。\n乡镇{clause}结对帮扶。"


def test_same_words_with_other_figures_are_information_only() -> None:
    words = "组织企业参加高新技术企业政策培训班共{}期，培训企业负责人和财务人员{}人次，覆盖全部规模以上工业企业和科技型中小企业。"
    text = "年度总结\n" + words.format(3, 120) + "企业反映良好。\n" + "抓好落实。" + words.format(5, 160)
    assert [diagnostic.severity for diagnostic in check(text, "duplicate-sentence")] == ["info"]


def test_web_residue_is_one_finding_for_each_block_and_spares_the_title() -> None:
    text = (
        "您现在所在的位置：首页 > 公开\n分享到：\n某乡2023年工作总结\n2023-01-28 来源：某乡 【字体： 打印\n\n"
        "2023年，全乡各项工作进展顺利，完成投资3亿元。\n上一篇：\n无\n相关文章\n03-30\n学校工作总结\n03-30\n医院工作总结"
    )
    head, tail = check(text, "web-residue")
    title = text.index("某乡2023年工作总结")
    places = [head.span, *(related.span for related in head.related)]
    assert not any(place.start <= title < place.end for place in places)
    assert text[tail.span.start : tail.span.end].startswith("上一篇")
    assert tail.span.end == len(text)


def test_pinyin_is_one_finding_whose_fix_leaves_the_characters_as_they_are() -> None:
    text = "建設(shè)信息基礎(chǔ)，推進產(chǎn)業(yè)發(fā)展。"
    (found,) = check(text, "pinyin-residue")
    assert "共5处" in found.message.zh
    assert found.fix is not None
    assert found.fix.safe
    assert mended(text, found) == "建設信息基礎，推進產業發展。"


def test_the_fix_of_one_residue_keeps_another() -> None:
    text = "建設(shè)\u200b信息基礎(chǔ)，推進產(chǎn)業(yè)。"
    (found,) = check(text, "pinyin-residue")
    assert mended(text, found) == "建設\u200b信息基礎，推進產業。"
    (hidden,) = check(text, "invisible-character")
    assert mended(text, hidden) == "建設(shè)信息基礎(chǔ)，推進產(chǎn)業(yè)。"


def test_mojibake_is_one_finding_for_each_family() -> None:
    text = "一、锟斤拷锟斤拷工作\n二、&nbsp;重点&ldquo;任务&rdquo;\n三、\ufffd\ufffd收官\ufffd\n"
    assert [diagnostic.message.zh.partition("，")[0] for diagnostic in check(text, "mojibake")] == [
        "“锟斤拷”类乱码",
        "HTML字符实体",
        "替换符�（字符已丢失）",
    ]


def test_bopomofo_is_right_in_a_traditional_text() -> None:
    assert not check("注音符號ㄅㄆㄇ為學習國語發音之輔助，應妥為編寫教材並舉辦師資訓練。", "mojibake")


def test_a_reading_of_a_rare_character_is_information() -> None:
    assert [diagnostic.severity for diagnostic in check("甪(lù)直镇完成投资3亿元。", "pinyin-residue")] == ["info"]


@pytest.mark.parametrize(
    "unit", ["（", "1", "x", "、", "一是", "“", "?", "产(chǎn)", "*", "_", "分享到：\n", "近5", "用电量"]
)
def test_a_unit_without_end_is_a_few_findings_inside_the_text(unit: str) -> None:
    document = Document(Source(unit * (50_000 // len(unit))))
    assert document.sentences or document.lines
    for rule in FAMILIES:
        for found in rule.check(document):
            if isinstance(found, Finding):
                assert 0 <= found.span.start <= found.span.end <= len(document.text), rule.name
