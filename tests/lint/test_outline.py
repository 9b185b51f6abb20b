"""The shape of documents: kinds of lines, titles, heading levels, sentences, clauses, item labels."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reportlint.document import Document
from reportlint.outline import Kind
from reportlint.outline.labels import label, number
from reportlint.outline.series import heading_series, marker_series
from reportlint.source import Source

PAGE = """工作报告
某县2024年政府工作报告
时间:2024-02-06    作者:县域网    来源:政府官网
182
评论:
0
内容摘要:
政 府 工 作 报 告——2024年1月17日在某县第十八届人民代表大会第三次会议上各位代表:现在,我代表县人民政府……
政 府 工 作 报 告
——2024年1月17日在某县第十八届人民代表大会第三次会议上
某县县长 王某某
各位代表:
现在,我代表县人民政府,向大会报告工作,请予审议。
2023年工作回顾
过去的一年,全县经济运行总体平稳,主要指标符合预期,各项任务圆满完成,群众生活持续改善。
一、产业发展提质增效
工业经济加力提速。新增规上企业12家。
二、民生保障持续有力
就业形势稳定。
1.“三稳”:指稳就业、稳物价、稳预期。
2.“一改双优”:指改革和优化环境、优化服务。
3.“两全”:是指全覆盖、全过程。
分享到:
QQ空间
上一篇:
某县2023年政府工作报告
相关文章
12-01
邻县2025年政府工作报告
上一页
1
2
下一页
版权所有:某县人民政府
"""


def document(text: str) -> Document:
    return Document(Source(text))


def kinds(text: str) -> list[str]:
    return [line.kind.value for line in document(text).lines if line.kind is not Kind.BLANK]


def tree(text: str) -> list[str]:
    """Headings as indented labels; the title stands for a missing label."""
    found = document(text)
    return ["  " * (h.level - 1) + (found.read(h.label) or found.read(h.title)) for h in found.headings]


def test_saved_page_is_body_between_two_fringes() -> None:
    assert kinds(PAGE) == (
        ["navigation", "title", "metadata", "metadata", "navigation", "metadata", "metadata", "metadata"]
        + ["title"] * 3
        + ["body", "body", "heading", "body", "heading", "body", "heading", "body"]
        + ["note"] * 3
        + ["navigation"] * 12
    )


def test_title_of_a_saved_page_is_the_one_with_the_year() -> None:
    found = document(PAGE)
    assert found.title
    assert found.read(found.title) == "某县2024年政府工作报告"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("某局2022年工作总结及2023年工作思路\n一、成效\n任务完成。", "某局2022年工作总结及2023年工作思路"),
        ("政 府 工 作 报 告\n2024年1月9日\n各位代表:\n现在报告工作。", "政 府 工 作 报 告"),
        (
            "某市人民政府\n2024年政府信息公开工作年度报告\n一、总体情况\n平稳。",
            "某市人民政府\n2024年政府信息公开工作年度报告",
        ),
        ("标题:某市2009年政府工作报告\n来源:某网\n正文:\n各位代表:\n现在报告工作。", "某市2009年政府工作报告"),
        ("记者 李某 摄\n政府工作报告\n各位代表:\n现在报告工作。", "政府工作报告"),
        ("推进改革 再创新业\n今年以来,各项工作进展顺利。", "推进改革 再创新业"),
    ],
)
def test_title(text: str, title: str) -> None:
    found = document(text)
    assert found.title
    assert found.read(found.title) == title


@pytest.mark.parametrize(
    "text", ["规上企业增长5%", "各位代表:\n现在报告工作。", "一、成效\n任务完成。", "全年目标实现。\n任务完成。"]
)
def test_no_title_where_none_stands(text: str) -> None:
    found = document(text)
    assert found.title is None
    assert len(found.paragraphs) == len(found.lines)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (
            "一、甲\n(一)乙。文。\n1.丙。文。\n2.丁。文。\n(二)戊。文。\n二、己\n文。",
            ["一、", "  (一)", "    1.", "    2.", "  (二)", "二、"],
        ),
        ("一、甲\n1.乙。文。\n2.丙。文。\n二、丁\n1.戊。文。", ["一、", "  1.", "  2.", "二、", "  1."]),
        (
            "一、甲\n1、乙。文。\n二、丙\n(一)丁\n1、戊。文。\n(二)己\n文。",
            ["一、", "  1、", "二、", "  (一)", "    1、", "  (二)"],
        ),
        (
            "(一)甲\n文。\n1.乙。文。\n一、丙。文。\n二、丁。文。\n2.戊。文。\n(二)己\n文。\n3.庚。文。",
            ["(一)", "  1.", "    一、", "    二、", "  2.", "(二)", "  3."],
        ),
        (
            "三、打算\n(一)思路。文。\n(二)举措\n(一)甲。文。\n(二)乙。文。",
            ["三、", "  (一)", "  (二)", "    (一)", "    (二)"],
        ),
        ("第一部分 总结\n一、甲\n文。\n第二部分 打算\n一、乙\n文。", ["第一部分", "  一、", "第二部分", "  一、"]),
        ("一、甲\n文。\n二、乙\n文。\n附件1\n一、丙\n文。", ["一、", "二、", "附件1", "  一、"]),
        ("(一)甲。文。\n二)乙。文。\n(三)丙。文。", ["(一)", "二)", "(三)"]),
    ],
)
def test_levels_follow_the_nesting_of_this_document(text: str, levels: list[str]) -> None:
    assert tree(text) == levels


def test_section_reaches_to_the_next_heading_of_its_level() -> None:
    found = document("一、甲\n(一)乙。文。\n(二)丙。文。\n二、丁\n文。")
    assert [(section.parent, found.read(section.span).strip()[:2]) for section in found.sections] == [
        (-1, "一、"),
        (0, "(一"),
        (0, "(二"),
        (-1, "二、"),
    ]
    assert found.read(found.sections[0].span) == "一、甲\n(一)乙。文。\n(二)丙。文。\n"
    assert [paragraph.section for paragraph in found.paragraphs] == [0, 1, 2, 3, 3]


@pytest.mark.parametrize(
    ("line", "style", "value"),
    [
        ("十二、社会保障", "一、", 12),
        ("  (三)抓项目", "(一)", 3),
        ("2、完成建设", "1.", 2),
        ("1.2023年新建", "1.", 1),
        ("第二章 总则", "第一章", 2),
        ("③统筹推进", "①", 3),
        ("乙、经济", "甲、", 2),
        (")主动服务", "(一)", 0),
    ],
)
def test_label(line: str, style: str, value: int) -> None:
    found = label(line)
    assert found
    assert (found.style, found.number) == (style, value)


@pytest.mark.parametrize("line", ["1.5亿元到位", "二、三产业增长", "(114)年1月", "2.5", "一是抓紧", "第三方评估"])
def test_no_label(line: str) -> None:
    assert label(line) is None


def test_numerals() -> None:
    assert [number(written) for written in ("一", "十", "十一", "二十", "二十一", "壹", "⑳", "7", "百")] == [
        1,
        10,
        11,
        20,
        21,
        1,
        20,
        7,
        0,
    ]


def test_lost_labels_keep_their_place() -> None:
    found = document("(一)甲。文。\n(二)乙。文。\n)丙。文。\n全年完成。\n、存在问题\n(一)丁。文。")
    assert [(h.style, h.number) for h in found.headings] == [
        ("(一)", 1),
        ("(一)", 2),
        ("(一)", 0),
        ("一、", 0),
        ("(一)", 1),
    ]


def test_run_in_and_own_line() -> None:
    found = document("(一)抓好项目。全年开工较多。\n(二)抓好产业\n企业增多。\n1、完成绿化;\n2、完成亮化。")
    assert [(found.read(h.title), h.run_in) for h in found.headings] == [
        ("抓好项目", True),
        ("抓好产业", False),
        ("完成绿化", True),
        ("完成亮化", True),
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("坚持“稳字当头。稳中求进。”的总基调。任务完成!", ["坚持“稳字当头。稳中求进。”的总基调。", "任务完成!"]),
        ("他说:“任务完成了。”大家鼓掌。", ["他说:“任务完成了。”", "大家鼓掌。"]),
        ("引号“没有关上。后面照常分句。完。", ["引号“没有关上。", "后面照常分句。", "完。"]),
        ("(详见附表。)没有句号的末尾", ["(详见附表。)", "没有句号的末尾"]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    found = document(text)
    assert [found.read(sentence.span) for sentence in found.sentences] == sentences


def test_clauses_keep_numbers_whole() -> None:
    found = document("完成投资1,234.5亿元,结构为12:41:47;其中:工业30家,农业2家。")
    assert [found.read(clause.span) for clause in found.clauses] == [
        "完成投资1,234.5亿元,",
        "结构为12:41:47;",
        "其中:",
        "工业30家,",
        "农业2家。",
    ]


def test_clauses_cover_every_sentence() -> None:
    found = document(PAGE)
    for index, sentence in enumerate(found.sentences):
        parts = [clause.span for clause in found.clauses if clause.sentence == index]
        assert parts[0].start == sentence.span.start
        assert parts[-1].end == sentence.span.end


def test_markers() -> None:
    found = document(
        "一是抓培训。二是统一是关键;三要落实,首先,建账。其次,对账。第一,人少。位居全省第一,增长快。①甲②乙;(1)丙;(2)丁。占3.5%。"
    )
    assert [(found.read(m.span), m.style, m.number) for m in found.markers] == [
        ("一是", "一是", 1), ("二是", "一是", 2), ("三要", "一要", 3), ("首先", "首先", 1), ("其次", "首先", 2), ("第一", "第一", 1),
        ("①", "①", 1), ("②", "①", 2), ("(1)", "(1)", 1), ("(2)", "(1)", 2),
    ]  # fmt: skip


def test_contents_before_the_body() -> None:
    text = "某市年鉴\n目录\n一、总述\n二、工业……12\n一、总述\n全年经济平稳。\n二、工业\n工业增长。"
    assert kinds(text) == ["title", "contents", "contents", "contents", "heading", "body", "heading", "body"]


def test_flattened_table_and_page_number() -> None:
    text = "一、办理情况\n本年数据如下,单位为件。\n新收\n10\n2\n12\n结转\n1\n0\n1\n二、其他\n没有其他事项需要说明。\n- 3 -\n以上情况,特此报告。"
    assert kinds(text) == ["heading", "body", *["table"] * 8, "heading", "body", "page", "body"]


def test_series_restart_and_continue() -> None:
    found = document(
        "一、甲\n(一)乙。文。\n(二)丙。文。\n二、丁\n(一)戊。一是己;二是庚。\n(二)辛。一是壬;二是癸;三是子。"
    )
    assert [[item.number for item in series.items] for series in heading_series(found)] == [[1, 2], [1, 2], [1, 2]]
    assert [[item.number for item in series.items] for series in marker_series(found)] == [[1, 2], [1, 2, 3]]


@pytest.mark.parametrize(
    "unit",
    [
        "一、\n",
        "(二)a\n三、b\n",
        "“a。",
        "1\n",
        "①",
        "目录\n",
        "上一页\n",
        "1.“甲”:指乙\n",
        "a,b;",
        "“",
        "（",
        " ",
        "x",
        "附件1\n",
    ],
)
def test_a_unit_without_end_has_an_outline_in_order(unit: str) -> None:
    found = document(unit * (40_000 // len(unit)))
    lines = found.outline.lines
    assert lines
    assert all(one.span.end <= after.span.start for one, after in pairwise(lines))
    assert lines[-1].span.end <= len(found.text)


def test_real_reports_have_titles_and_sections(shared: Path) -> None:
    untitled = []
    for path in sorted((shared / "corpus").glob("20[12]*政府*.txt")):
        found = document(path.read_bytes().decode("utf-8"))
        assert len(found.headings) >= 1, path.name
        assert len(found.sentences) > 60, path.name
        if found.title is None:
            untitled.append(path.name)
    assert len(untitled) <= 6, untitled
