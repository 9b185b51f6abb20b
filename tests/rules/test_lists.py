"""List rules on whole phrases: what is told, where, and what counts as verified."""

from __future__ import annotations

import pytest

from reportlint.engine import Report, lint
from reportlint.registry import load

RULES = [rule for rule in load() if rule.family == "lists"]


def checked(text: str) -> Report:
    return lint(text, RULES)


def verified(text: str) -> list[list[str]]:
    return [[text[span.start : span.end] for span in relation.operands] for relation in checked(text).verified]


@pytest.mark.parametrize(
    ("text", "operands"),
    [
        ("推薦融源、眾興、騰馳三家企業。", ["三家", "推薦融源", "眾興", "騰馳"]),
        ("入選“三化”（數字化、網絡化、智能化）項目。", ["三化", "數字化", "網絡化", "智能化"]),
        ("突出「四個元素」，包括甲方案、乙方案、丙方案和丁方案。", ["四個", "甲方案", "乙方案", "丙方案", "丁方案"]),
        ("反馈3类14项51个问题。", ["3类", "14项", "51个"]),
        ("甲厂、乙厂各2家，共4家。", ["共4家", "甲厂", "乙厂"]),
        ("一产、二产分别增长3%、4%。", ["一产", "二产", "3%", "4%"]),
    ],
)
def test_relations_that_hold_are_verified_count_first(text: str, operands: list[str]) -> None:
    assert operands in verified(text)
    assert not checked(text).diagnostics


def test_items_announced_before_headings() -> None:
    text = "2024年工作总结\n重点抓好三项工作：\n（一）抓产业\n产业向好。\n（二）抓项目\n项目开工。\n（三）抓民生\n民生改善。\n"
    assert any(operands[0] == "三项" and len(operands) == 4 for operands in verified(text))


@pytest.mark.parametrize(
    ("text", "rule", "place", "severity"),
    [
        ("推荐甲科、乙邦、丙源、丁泰等3家企业。", "list-count", "3家", "error"),
        ("新增恒达科、瑞迪邦13家规模工业企业。", "list-count", "13家", "warning"),
        ("“六稳”：稳就业、稳金融、稳外贸、稳投资、稳预期。", "named-number", "六稳", "error"),
        ("“两新一重”：指甲新、乙新、丙重、丁重。", "named-number", "两新", "error"),
        ("抓好四项工作：一是建账，二是对账，三是销账。全年任务完成。", "declared-count", "四项", "error"),
        ("反馈3类14项11个问题。", "hierarchy", "3类14项11个", "warning"),
        ("做到目标、任务、责任“四明确”。", "list-count", "四明确", "warning"),
        ("形成党委领导、政府负责、社会协同的“四位一体”格局。", "list-count", "四位一体", "warning"),
        ("深化“四亮”行动，亮身份、亮承诺、亮业绩。", "named-number", "四亮", "warning"),
        ("“四个统筹”：统筹发展和安全，统筹城市和乡村，统筹改革和开放。", "named-number", "四个", "error"),
        ("湖东、湖西各新建驿站2座，共6座。", "each-count", "共6座", "error"),
        ("实施“一核三翼”布局，一核即主城区，两翼即东部新城、西部新城。", "compound-name", "三翼", "error"),
    ],
)
def test_relations_that_fail_are_told_at_the_count(text: str, rule: str, place: str, severity: str) -> None:
    (found,) = checked(text).diagnostics
    assert (found.rule, text[found.span.start : found.span.end], found.severity) == (rule, place, severity)
    assert found.equation is not None


@pytest.mark.parametrize(
    "text",
    [
        "抓好三项工作：一是建账，二是对账，以及（三）销账。",
        "办好五件实事：一是修路，二是建桥，三是",
        "着力构建“一核三带多节点”格局，打好三大攻坚战。",
        "完善县（市、区）和乡镇两级网络，新建学校、医院13所。",
        "“双随机、一公开”：在监管中随机抽取检查对象，随机选派人员，结果公开。",
        "“四上”企业：规模以上工业企业等达到规定标准的单位。",
        "居民收入分别由两县统计，增长5%和8%。",
        "深入纠治教育、医疗、养老领域“四风”。",
        "深化“三服务”活动，服务企业、服务群众、服务基层、解决难题120个。",
    ],
)
def test_what_cannot_be_decided_is_left_alone(text: str) -> None:
    assert not checked(text).diagnostics
