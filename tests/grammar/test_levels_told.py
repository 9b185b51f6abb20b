"""What is told of one indicator in several places: its growth, its totals since January, its ranks, its shares."""

from __future__ import annotations

import pytest

import reportlint
from reportlint.equations.digits import is_one_slip_apart
from reportlint.grammar import Quantity
from reportlint.grammar.cumulations import cumulations
from reportlint.grammar.grown_levels import named_levels
from reportlint.grammar.moved_shares import moved_shares, rises
from reportlint.grammar.naming import deed_of
from reportlint.grammar.phrases import Ranking
from reportlint.grammar.standings import Subject, subject_of
from reportlint.grammar.statements import Statement


def statements(text: str) -> tuple[Statement, ...]:
    return reportlint.parse(text).statements


def quantity(text: str) -> Quantity:
    (found,) = reportlint.parse(f"投资{text}。").quantities
    assert isinstance(found, Quantity)
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全县旅游综合收入38.6亿元,增长12.4%。", [("旅游综合收入", "全县", 1)]),
        ("粮食播种面积52.5万亩,比上年下降1.4%。", [("粮食播种面积", "", -1)]),
        ("城区旅游综合收入38.6亿元,增长12.4%。", []),
        ("上年旅游综合收入38.6亿元,增长12.4%。", []),
        ("旅游综合收入38.6亿元,游客满意度96.5%。", []),
        ("总投资38.6亿元,增长12.4%。", []),
    ],
)
def test_levels_with_their_growth(text: str, told: list[tuple[str, str, int]]) -> None:
    assert [(one.name, one.area, one.direction) for one in named_levels(statements(text))] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2023年1—9月完成工业投资208.6亿元。", [("工业投资", 9, 2023)]),
        ("上半年全县完成工业投资108.6亿元。", [("全县工业投资", 6, None)]),
        ("10—11月完成工业投资28.6亿元。", []),
        ("1—9月贷款余额208.6亿元。", []),
        ("1—9月力争完成工业投资208.6亿元。", []),
    ],
)
def test_totals_since_january(text: str, told: list[tuple[str, int, int | None]]) -> None:
    (statement,) = statements(text)
    assert [(one.name, one.month, one.year) for one in cumulations(statement)] == told


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("规模工业增加值增速居全省第4位。", Subject("规模工业增加值", "增速", "全省")),
        ("全年工作进展顺利,实际利用外资排全市第2位。", Subject("实际利用外资", "", "全市")),
        ("实际利用外资排第2位。", None),
    ],
)
def test_what_a_rank_is_of(text: str, subject: Subject | None) -> None:
    (statement,) = statements(text)
    (rank,) = [phrase.rank for phrase in statement.phrases if isinstance(phrase, Ranking) and phrase.rank]
    assert subject_of(statement, rank, statement.span.start) == subject


def test_a_share_that_moved_and_the_growth_of_its_whole() -> None:
    text = (
        "服务业营业收入505.8亿元,增长11.4%。其中民营企业营业收入增长12.0%,占服务业营业收入比重68.2%,提高0.4个百分点。"
    )
    rows = statements(text)
    (moved,) = moved_shares(rows[1])
    assert (moved.of, moved.share.quantity.digits, moved.change.quantity.digits) == ("服务业营业收入", "68.2", "0.4")
    assert {name: rate.digits for name, rate in rises(rows).items()} == {"服务业营业收入": "11.4"}


@pytest.mark.parametrize("text", ["全年申报32个项目。", "全年申报项目32个。"])
def test_the_deed_that_is_counted(text: str) -> None:
    (statement,) = statements(text)
    assert deed_of(statement, statement.items[0]) == "申报项目"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("507.7亿元", "570.7亿元", True),
        ("38.62亿元", "38.62万元", True),
        ("38.62亿元", "3.862亿元", False),
        ("38.62亿元", "38.6亿元", False),
        ("38.62亿元", "41.57亿元", False),
        ("6亿元", "8亿元", False),
    ],
)
def test_one_slip_of_the_hand(one: str, other: str, apart: bool) -> None:
    assert is_one_slip_apart(quantity(one), quantity(other)) is apart
