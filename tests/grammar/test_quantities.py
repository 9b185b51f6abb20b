"""One phrase, one number: its value, unit and interval."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reportlint import parse
from reportlint.grammar import Date, Hedge, Period, Quantity, Rank

NUMBERS = [
    ("42家", 42, "家"),
    ("4500个", 4500, "个"),
    ("1,234.5吨", "1234.5", "吨"),
    ("2 609家", 2609, "家"),
    ("２６家", 26, "家"),
    ("2,609億元", 260_900_000_000, "元"),
    ("343.26 亿元", 34_326_000_000, "元"),
    ("3万元", 30_000, "元"),
    ("1.68万个", 16_800, "个"),
    ("12.34万亿元", 12_340_000_000_000, "元"),
    ("1兆3,000億元", 1_300_000_000_000, "元"),
    ("2亿8,050万5,000元", 280_505_000, "元"),
    ("三百二十一", 321, None),
    ("一万二千三百四十五户", 12345, "户"),
    ("两万五千人", 25_000, "人"),
    ("三点一四", "3.14", None),
    ("负三", -3, None),
    ("-3.2%", "-3.2", "%"),
    ("8.7%", "8.7", "%"),
    ("８．７％", "8.7", "%"),
    ("5‰", 5, "‰"),
    ("百分之五点三", "5.3", "%"),
    ("百分之百", 100, "%"),
    ("千分之五", 5, "‰"),
    ("七成", 7, "成"),
    ("3.5倍", "3.5", "倍"),
    ("翻两番", 2, "番"),
    ("5.4个百分点", "5.4", "个百分点"),
    ("1/3", Fraction(1, 3), "分之"),
    ("三分之一", Fraction(1, 3), "分之"),
    ("7.5万千瓦时", 75_000, "千瓦时"),
    ("110千伏", 110, "千伏"),
    ("6.5GW", "6.5", "吉瓦"),
    ("33.7微克/立方米", "33.7", "微克/立方米"),
    ("12平方公里", 12, "平方公里"),
    ("3.5万港元", 35_000, "港元"),
    ("GDP136063元", 136_063, "元"),
]


@pytest.mark.parametrize(("text", "value", "unit"), NUMBERS)
def test_number_with_unit(text: str, value: int | str | Fraction, unit: str | None) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Quantity)
    assert found.value == Fraction(value)
    assert (found.unit.name if found.unit else None) == unit


def test_number_broken_over_lines() -> None:
    document = parse("工作总结\n全年支出4.44\n亿元，同比增长5%。\n")
    found = document.quantities[1]
    assert isinstance(found, Quantity)
    assert found.value == 444_000_000


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("105家", 105, 105, Hedge.NONE),
        ("43.3亿元", 4_325_000_000, 4_335_000_000, Hedge.NONE),
        ("8.7%", "8.65", "8.75", Hedge.NONE),
        ("约200户", 190, 210, Hedge.ABOUT),
        ("200户左右", 190, 210, Hedge.ABOUT),
        ("近5亿元", 450_000_000, 500_000_000, Hedge.NEARLY),
        ("不足40家", 36, 40, Hedge.NEARLY),
        ("300余万元", 3_000_000, 4_000_000, Hedge.MORE),
        ("50多家", 50, 60, Hedge.MORE),
        ("十余家", 10, 20, Hedge.MORE),
        ("突破800个", 800, None, Hedge.AT_LEAST),
        ("20家以上", 20, None, Hedge.AT_LEAST),
        ("七成以上", 7, 10, Hedge.AT_LEAST),
        ("不超过30天", 0, 30, Hedge.AT_MOST),
        ("13至17家", 13, 17, Hedge.RANGE),
        ("10—20万元", 100_000, 200_000, Hedge.RANGE),
        ("12%~18%", 12, 18, Hedge.RANGE),
        ("二十至三十万元", 200_000, 300_000, Hedge.RANGE),
        ("三四十个", 30, 40, Hedge.RANGE),
        ("七八家", 7, 8, Hedge.RANGE),
        ("三成", "2.5", "3.5", Hedge.NONE),
        ("近1/3", Fraction(3, 10), Fraction(1, 3), Hedge.NEARLY),
    ],
)
def test_interval_that_digits_and_hedges_allow(
    text: str, low: int | str | Fraction, high: int | str | Fraction | None, hedge: Hedge
) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Quantity)
    assert found.strict.low == Fraction(low)
    assert found.strict.high == (None if high is None else Fraction(high))
    assert found.hedge is hedge


def test_hedge_that_stands_off_its_number() -> None:
    (found,) = parse("约减少产值6亿元").quantities
    assert isinstance(found, Quantity)
    assert found.hedge is Hedge.ABOUT


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("70和50亿元", [7_000_000_000, 5_000_000_000]),
        ("45、38、35个工作日压缩至39、33、31个工作日", [45, 38, 35, 39, 33, 31]),
    ],
)
def test_unit_written_only_once(text: str, values: list[int]) -> None:
    found = parse(text).quantities
    assert [one.value for one in found if isinstance(one, Quantity)] == values
    assert len({one.unit for one in found if isinstance(one, Quantity)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "5G网络", "G60高速", "PM2.5", "COVID-19", "A4纸", "三高四新", "“137”工作机制", "市“510”目标", "1+8模式",
        "4×4", "国办发〔2022〕11号", "第二中学", "拨打13812345678", "热线12345", "电话0517-83605210", "107国道", "统一部署",
        "第十四届全国人大三次会议", "国令第711号", "GB/T 9704-2012", "192.168.1.1", "08:41:47", "双十一",
        "1.加大力度", "2、完善制度", "（一）总体情况", "三农工作", "五台山", "3D打印", "101中学",
    ],
)  # fmt: skip
def test_figures_that_are_no_quantities(text: str) -> None:
    assert parse(text).quantities == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年5月6日", (2023, 5, 6)),
        ("二〇二三年五月六日", (2023, 5, 6)),
        ("2023-01-28", (2023, 1, 28)),
        ("20230506", (2023, 5, 6)),
        ("11月13日", (None, 11, 13)),
        ("23年底", (2023, None, None)),
        ("114年度", (2025, None, None)),
    ],
)
def test_date(text: str, expected: tuple[int | None, int | None, int | None]) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Date)
    assert (found.year, found.month, found.day) == expected


@pytest.mark.parametrize(("text", "relative"), [("今年", "this"), ("去年", "last"), ("明年", "next")])
def test_relative_year(text: str, relative: str) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Date)
    assert found.relative == relative


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1—11月", (None, 1), (None, 11)),
        ("2023年1-11月份", (2023, 1), (2023, 11)),
        ("上半年", (None, 1), (None, 6)),
        ("2023年三季度", (2023, 7), (2023, 9)),
        ("前三季度", (None, 1), (None, 9)),
        ("2021—2025年", (2021, 1), (2025, 12)),
        ("全年", (None, 1), (None, 12)),
    ],
)
def test_period(text: str, start: tuple[int | None, int], end: tuple[int | None, int]) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Period)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "number", "top", "last"),
    [
        ("第4名", 4, False, False),
        ("全市第五", 5, False, False),
        ("首位", 1, False, False),
        ("前20名", 20, True, False),
        ("倒数第二", 2, False, True),
    ],
)
def test_rank(text: str, number: int, top: bool, last: bool) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Rank)
    assert (found.number, found.top, found.last) == (number, top, last)


def test_span_leads_to_the_number_as_written() -> None:
    document = parse("全年新增企业约42家左右，增长5%。")
    first = document.quantities[1]
    assert document.read(first.span) == "约42家左右"
    assert isinstance(first, Quantity)
    assert document.read(first.number) == "42"
