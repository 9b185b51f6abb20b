"""What is compared, compounded or left over: two numbers and the third that they give."""

from __future__ import annotations

import pytest

from reportlint import parse
from reportlint.grammar.claims import Compounded, Difference, Movement, Multiple


@pytest.mark.parametrize(
    ("text", "total", "mean", "years"),
    [
        ("2016年,产值完成59.4亿元,比2011年增长21.9%,年均增长4%。", "21.9%", "4%", 5),
        ("2016年,产值完成59.4亿元。财政收入是2011年的2.3倍,年均增长18.5%。", "2.3倍", "18.5%", 5),
        ("2005年与2000年相比,产值增长57.3%,年均增长9.5%。", "57.3%", "9.5%", 5),
        ("三年来产值累计增长33.1%,年均增长10%。", "33.1%", "10%", 3),
    ],
)
def test_total_and_yearly_mean(text: str, total: str, mean: str, years: int) -> None:
    document = parse(text)
    (claim,) = document.claims(Compounded)
    assert (document.read(claim.total.span), document.read(claim.mean.span), claim.years) == (total, mean, years)


@pytest.mark.parametrize("text", ["产值增长21.9%,年均增长4%。", "2021年产值比2020年增长30.2%,其中出口增长4%。"])
def test_no_years_or_no_mean(text: str) -> None:
    assert not parse(text).claims(Compounded)


@pytest.mark.parametrize(
    ("text", "more", "less", "rest"),
    [
        ("计划改造80个,实际完成96个,超出计划16个。", "96个", "80个", "16个"),
        ("应拨补助939万元,扣除已拨付303万元,尚需拨付636万元。", "939万元", "303万元", "636万元"),
    ],
)
def test_difference(text: str, more: str, less: str, rest: str) -> None:
    document = parse(text)
    (claim,) = document.claims(Difference)
    assert [document.read(one.span) for one in (claim.more, claim.less, claim.rest)] == [more, less, rest]


def test_multiple_of_a_base() -> None:
    document = parse("企业达66家,是2018年22家的3倍。")
    (claim,) = document.claims(Multiple)
    assert [document.read(one.span) for one in (claim.level, claim.base, claim.times)] == ["66家", "22家", "3倍"]


def test_comparison_past_brackets() -> None:
    document = parse(
        "删减数2076亿元(删减率6.6%),较前3年平均删减数291亿元(删减率1.1%),大幅增加1785亿元,比前3年平均增加6倍。"
    )
    changes = [document.read(claim.change.span) for claim in document.claims(Movement) if claim.change]
    assert changes == ["1785亿元", "6倍"]


def test_years_of_a_movement() -> None:
    document = parse("五年间产值由50亿元增至100亿元,年均增长14.9%。")
    (claim,) = document.claims(Movement)
    assert (claim.average, claim.years) == (True, 5)
