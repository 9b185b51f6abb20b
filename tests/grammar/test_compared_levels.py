"""Levels, rates and amounts that no 由…增至… or 合计 ties: which numbers are bound to which."""

from __future__ import annotations

import pytest

from reportlint import parse
from reportlint.grammar.claims import Breakdown, Growth, Movement, Product


@pytest.mark.parametrize(
    ("text", "start", "end", "change"),
    [
        ("2019年企业50家,2023年达到86家,增长72%。", "50家", "86家", "72%"),
        ("税收3.9亿元,上年同期3.2亿元,增长21.9%。", "3.2亿元", "3.9亿元", "21.9%"),
        ("受惠人数增加50%,由8000人增至12000人。", "8000人", "12000人", "50%"),
        ("占比达到35.6%,比上年的31.2%提高4.4个百分点。", "31.2%", "35.6%", "4.4个百分点"),
        ("工业增长8.7%,高于全市平均水平(6.2%)2.5个百分点。", "6.2%", "8.7%", "2.5个百分点"),
        ("企业由2019年的50家增加到86家,四年增加36家。", "50家", "86家", "36家"),
    ],
)
def test_two_levels_and_their_change(text: str, start: str, end: str, change: str) -> None:
    document = parse(text)
    found = [
        tuple(document.read(one.span) for one in (claim.start, claim.end, claim.change))
        for claim in document.claims(Movement)
        if claim.change is not None
    ]
    assert (start, end, change) in found


@pytest.mark.parametrize(
    "text",
    [
        "去年签约项目50个,今年新建公园86个,增长72%。",
        "产值增长50.5%,企业由20家增至60家。",
        "产值增长12.6%,占工业比重55.8%,比上年提高1.1个百分点。",
        "上年结转50件,今年新收86件,其中来信增长72%。",
    ],
)
def test_other_numbers_are_not_compared(text: str) -> None:
    assert not [claim for claim in parse(text).claims(Movement) if claim.change is not None]


@pytest.mark.parametrize(
    ("text", "each", "number", "total"),
    [
        ("为120户发放补助36万元,每户3000元。", "3000元", "120户", "36万元"),
        ("按每户3000元补助,120户共获得36万元。", "3000元", "120户", "36万元"),
    ],
)
def test_amount_for_each(text: str, each: str, number: str, total: str) -> None:
    document = parse(text)
    (claim,) = document.claims(Product)
    assert claim.number is not None
    assert [document.read(one.span) for one in (claim.each, claim.number, claim.total)] == [each, number, total]
    assert claim.loose


def test_years_of_one_amount() -> None:
    (claim,) = parse("每年投入12万元,5年共投入60万元。").claims(Product)
    assert (claim.number, claim.times) == (None, 5)


@pytest.mark.parametrize("text", ["为120户发放补助36万元,每户每年3000元。", "为120户发放补助36万元,每户最高3000元。"])
def test_rates_and_limits_are_no_amount_for_each(text: str) -> None:
    assert not parse(text).claims(Product)


def test_parts_behind_including() -> None:
    document = parse("增加名额6200个,包括2016个日间名额、2713个住宿名额和1471个学前名额。")
    (claim,) = document.claims(Breakdown)
    assert [part.value for part in claim.parts] == [2016, 2713, 1471]
    assert not claim.closed


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("省级以上平台34个,其中国家级6个、省级28个。", True),
        ("市级以上平台75个,其中国家级3个、省级12个。", False),
        ("省级以上企业34家,其中国家级小巨人6家、省级单项冠军18家。", False),
        ("谋划省市重点项目26项(其中省重点4项、市重点22项)。", True),
        ("粮食总产302.3万吨,其中夏粮62.1万吨、早稻21.1万吨、秋粮219.1万吨。", True),
        ("赔付201.28亿元。其中,财产险赔款127.38亿元;人身险赔款和给付73.90亿元。", True),
    ],
)
def test_parts_that_divide_their_whole(text: str, closed: bool) -> None:
    (claim,) = parse(text).claims(Breakdown)
    assert claim.closed is closed


@pytest.mark.parametrize(
    ("text", "whole", "closed"),
    [
        ("第一批12家、第二批18家,全年共认定30家。", 30, True),
        ("全年认定30家(第一批12家、第二批18家)。", 30, False),
        ("进口12亿元,出口18亿元,进出口总额30亿元。", 3_000_000_000, True),
    ],
)
def test_parts_that_their_names_divide(text: str, whole: int, closed: bool) -> None:
    claims = [claim for claim in parse(text).claims(Breakdown) if claim.cue == "共"]
    assert [(claim.whole.value, claim.closed) for claim in claims] == [(whole, closed)]


@pytest.mark.parametrize(
    "text", ["第一批12家、第二批18家企业获奖,全年共新增企业40家。", "全年申报30家,第一批认定12家,第二批认定8家。"]
)
def test_batches_of_something_else(text: str) -> None:
    assert not [claim for claim in parse(text).claims(Breakdown) if claim.cue == "共"]


def test_growth_past_a_rate_of_fulfilment() -> None:
    (claim,) = parse("认定企业15家,完成市定任务的125%,增长36.4%。").claims(Growth)
    assert claim.subject.value == 15
