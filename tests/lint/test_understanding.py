"""`reportlint claims`: what each number is said to mean, and how it is drawn over its clause."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from wcwidth import wcwidth

from reportlint.document import Document
from reportlint.engine import lint
from reportlint.grammar.claims import AnyClaim
from reportlint.source import Source
from reportlint.understanding import Meaning, passages, words
from reportlint.understanding.checked import Checked
from reportlint.understanding.data import as_object
from reportlint.understanding.drawing import Look, drawn
from reportlint.understanding.roles import FIELDS

TITLE = "青禾县2023年工作总结\n"


def meanings(text: str, title: str = TITLE) -> dict[str, Meaning]:
    document = Document(Source(title + text))
    found = [one for passage in passages(document) for one in passage.meanings]
    return {document.read(one.quantity.span): one for one in found}


def shown(text: str, title: str = TITLE, **look: object) -> list[str]:
    document = Document(Source(title + text))
    lines = "".join(line for passage in passages(document) for line in drawn(passage, document, Look(**look)))  # type: ignore[arg-type]
    return lines.splitlines()


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("1—11月，全县完成投资52.4亿元。", "52.4亿元", "2023-01..2023-11"),
        ("全年新增企业14家。", "14家", "2023"),
        ("截至10月底，完成投资9.2亿元。", "9.2亿元", "2023-01..2023-10"),
        ("截至10月底，全县共有企业72家。", "72家", "2023-10"),
        ("6月18日，组织演练2场。", "2场", "2023-06-18"),
        ("2021年，建成水库3座。", "3座", "2021"),
        ("上半年，税收增长4.1%。房租收入8万元。", "8万元", "2023-01..2023-06"),
        ("由2020年的20家增至2022年的60家。", "由20家", None),
        ("“十三五”期间，新建校舍12栋。", "12栋", "2016..2020"),
        ("列入2021年省级绿色工厂名单的企业有4家。", "4家", "2023"),
    ],
)
def test_periods_are_resolved(text: str, number: str, period: str | None) -> None:
    found = meanings(text)
    if period is None:
        assert [str(one.period) for one in found.values()] == ["2020", "2022"]
    else:
        assert str(found[number].period) == period


def test_a_government_report_speaks_of_the_year_before() -> None:
    text = "一、2022年工作回顾\n全县完成投资40.5亿元。\n二、2023年工作安排\n完成投资45亿元。\n"
    found = meanings(text, "2023年青禾县政府工作报告\n")
    assert [(str(one.period), one.modality, one.scope) for one in found.values()] == [
        ("2022", "actual", "全县"),
        ("2023", "target", "青禾县"),
    ]


def test_without_a_year_nothing_is_invented() -> None:
    assert str(meanings("1-6月，完成投资3.1亿元。", "工作总结\n")["3.1亿元"].period) == "--01..--06"


@pytest.mark.parametrize(
    ("text", "number", "modality"),
    [
        ("预计全年完成投资3.4亿元、入库项目21个。", "21个", "forecast"),
        ("力争工业增长8%，投资增长12%。", "12%", "target"),
        ("确保工作平稳，全年新增企业42家。", "42家", "actual"),
        ("预计全年税收8亿元，目前已入库6.7亿元。", "6.7亿元", "actual"),
        ("完成技改投资5.2亿元，为年度计划4亿元的130%。", "4亿元", "plan"),
        ("由20家增至60家。", "20家", "base"),
        ("全年接待游客40万人次。", "40万人次", "actual"),
    ],
)
def test_modality(text: str, number: str, modality: str) -> None:
    assert meanings(text)[number].modality == modality


@pytest.mark.parametrize(
    ("text", "number", "kind", "indicator"),
    [
        ("工业投资完成21.6亿元，增长8.2%。", "8.2%", "growth", "工业投资"),
        ("工业投资完成21.6亿元，增长8.2%。", "21.6亿元", "flow", "工业投资"),
        ("年末贷款余额63亿元。", "63亿元", "stock", "贷款余额"),
        ("新增规模以上企业9家。", "9家", "increment", "规模以上企业"),
        ("城镇居民人均可支配收入3.1万元。", "3.1万元", "per-head", "城镇居民人均可支配收入"),
        ("占比提高2.1个百分点。", "2.1个百分点", "point-change", ""),
        ("申报24个，占全市总数（60个）的40%。", "40%", "share", "申报"),
        ("工业利润3.2亿元，排全市第四。", "第四", "rank", "工业利润"),
    ],
)
def test_kind_and_indicator(text: str, number: str, kind: str, indicator: str) -> None:
    found = meanings(text)[number]
    assert (found.kind, found.indicator) == (kind, indicator)


def test_roles_and_scope() -> None:
    found = meanings("全县规模以上工业企业22家，其中大型企业12家、小型企业10家；申报24个，占全市总数（60个）的40%。")
    assert [(number, one.role, one.scope) for number, one in found.items()] == [
        ("22家", "whole", "全县规模以上"),
        ("12家", "part", "全县"),
        ("10家", "part", "全县"),
        ("24个", "part", "青禾县"),
        ("60个", "whole", "全市"),
        ("40%", "share", "青禾县"),
    ]


def test_the_drawing() -> None:
    assert shown("1—11月，工业投资完成21.6亿元，增长8.2%。", glyphs=True) == [
        "2:1",
        "  1—11月，工业投资完成21.6亿元，增长8.2%。",
        "  ──────              ━━━━━━━━      ━━━━",
        "  时期                流量          增速",
        "    21.6亿元  流量  工业投资，青禾县，2023-01..2023-11，实际；21.55～21.65亿元",
        "    8.2%      增速  工业投资，青禾县，2023-01..2023-11，实际；8.15～8.25%",
        "    → 增长：数值 21.6亿元，增速 8.2%",
        "",
    ]


@pytest.mark.parametrize("ambiguous", [1, 2])
@pytest.mark.parametrize("width", [24, 40, 61, 100])
def test_marks_stand_under_their_numbers(width: int, ambiguous: int) -> None:
    text = "落实“三保”，工业投资完成21.6亿元①，增长8.2%，“两化”企业总数达72家，较去年增加12家，排六县第2名。"
    under = ""
    lines = shown(text, width=width, ambiguous=ambiguous)
    for line, marks in pairwise(lines):
        if marks.strip() and set(marks) <= set(" ━^"):
            cell = 0
            for character in line:
                under += character if marks[cell : cell + 1].strip() else ""
                cell += wcwidth(character, ambiguous_width=ambiguous)
            assert cell <= max(width, 22)
    assert under == "21.6亿元8.2%72家12家六县第2名"


def test_nothing_hostile_is_printed() -> None:
    lines = shown("\x1b[2J增长5%\u202e，完成3\x9b项\u200b任务。", color=False)
    assert all(character.isprintable() for line in lines for character in line)
    assert any("\\x1b" in line for line in lines)


def test_an_insert_between_characters_is_drawn_as_it_stands() -> None:
    lines = shown("完成5G基站建設(shè)120個。")
    assert lines[1] == "  完成5G基站建設(shè)120個。"
    assert lines[2] == "                     ━━━━━"


def test_data_carry_the_same() -> None:
    document = Document(Source(TITLE + "近5亿元用于修路，占全部支出的三成以上。"))
    (passage,) = passages(document)
    first, second = as_object(passage, document)["numbers"]
    assert (first["value"], first["low"], first["high"], first["hedge"]) == (
        "500000000",
        "450000000",
        "500000000",
        "nearly",
    )
    assert (second["role"], second["period"]) == ("share", {"start": "2023-01", "end": "2023-12"})


def test_what_is_left_for_a_human() -> None:
    text = TITLE + "全县共有企业22家，其中大型企业12家、小型企业10家。完成105家，完成市定任务30家的250%。植树91亩。\n"
    lines = "".join(Checked(lint(text)).lines(Look())).splitlines()
    assert lines[0] == "核对过并且成立的关系：1 个"
    assert lines[1].split() == ["2:7", "part-sum", "12", "+", "10", "=", "22"]
    assert lines[3] == "核对过、对不上的关系：1 个"
    assert lines[4].split()[1:] == ["completion-rate", "105家", "÷", "30家", "=", "350%，文中为", "250%"]
    assert lines[6] == "没有核对过的数字：1 个（共 7 个），请人工核对"
    assert lines[7].split() == ["2:53", "91亩", "植树91亩"]


def test_every_kind_of_claim_has_roles_and_a_name() -> None:
    kinds = set(get_args(AnyClaim))
    assert kinds == {kind for kind, _ in FIELDS}
    assert {kind.__name__ for kind in kinds} == set(words.CLAIMS)
    for kind, fields in FIELDS:
        assert set(fields) <= set(kind._fields)
        assert set(fields.values()) <= {*words.ROLES, "change"}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("全县规模以上工业企业86家。石桥镇新建厂房3.6万平方米。", ["全县规模以上", "石桥镇"]),
        ("全县完成投资120亿元，其中石桥镇完成32亿元，河东村完成2.1亿元。", ["全县", "石桥镇", "河东村"]),
        ("农村居民人均可支配收入2.1万元，增长7.2%，粮食产量36万吨。", ["农村", "农村", "青禾县"]),
        ("全县公路里程6200公里，农村公路5100公里，高速公路186公里。", ["全县", "农村", "全县"]),
        ("全省现场会召开后，我局新建学校12所，改造食堂36个。", ["青禾县", "青禾县"]),
        ("全国重点实验室2个，全市首家企业落户，完成投资3.6亿元。", ["青禾县", "青禾县"]),
        ("规上工业增加值增长8.2%，固定资产投资增长6.1%。", ["规模以上", "青禾县"]),
        ("在全县开展排查，发现问题126个，石桥镇整改26个。", ["青禾县", "石桥镇"]),
        ("县属医院门诊量126万人次，乡镇卫生院门诊量86万人次。", ["县属", "乡镇"]),
        ("中心城区新增停车位1200个，改造老旧小区26个，农村新建公厕6座。", ["中心城区", "中心城区", "农村"]),
        ("全县新建小区12个，校区3个，城区公交线路36条。", ["全县", "全县", "全县"]),
    ],
)
def test_a_scope_holds_until_another_is_named(text: str, scopes: list[str]) -> None:
    assert [one.scope for one in meanings(text).values()] == scopes
