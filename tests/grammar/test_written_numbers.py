"""Every way in which people write a number, and the figures that are none."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportlint import parse
from reportlint.grammar import Date, Hedge, Period, Quantity, Rank, Unit

NUMBERS = [
    ("十", 10), ("两", 2), ("零", 0), ("7", 7), ("三百八", 380), ("六万五", 65_000), ("八亿零三", 800_000_003), ("九万万", 900_000_000),
    ("二兆三百亿", 2_030_000_000_000), ("叁佰贰拾伍", 325), ("玖仟零捌", 9008), ("負七十六", -76), ("廿六", 26), ("两千 三 百", 2300),
    ("3 万 6 千", 36_000), ("8亿2万5千", 800_025_000), ("4万7", 47_000), ("3 万2,150", 32_150), ("6万零300", 60_300), ("25k", 25_000),
    (".35", "0.35"), ("-.8", "-0.8"), ("3.2e4", 32_000), ("负 4,500", -4500), ("七点零八", "7.08"), ("三万点五", "30000.5"),
    ("五 分之 二", Fraction(2, 5)), ("二又五分之三", Fraction(13, 5)), ("负四分之三", Fraction(-3, 4)), ("2 3/4", Fraction(11, 4)),
    ("四分三", Fraction(3, 4)), ("-5/8", Fraction(-5, 8)), ("二千分之7", Fraction(7, 2000)), ("12·6%", "12.6"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_number(text: str, value: int | str | Fraction) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Quantity)
    assert found.value == Fraction(value)


MEASURED = [
    ("人民币8,600元", 8600, "元"), ("¥45.5", "45.5", "元"), ("HK$2.5億", 250_000_000, "港元"), ("USD 30", 30, "美元"), ("新台币6亿元", 600_000_000, "新台币"),
    ("八块六毛", "8.6", "元"), ("二十三元四角五分", "23.45", "元"), ("伍佰圆整", 500, "元"), ("3个亿", 300_000_000, None), ("7万瑞士法郎", 70_000, "瑞士法郎"),
    ("两吨半", "2.5", "吨"), ("两个半小时", "2.5", "小时"), ("半公斤", "0.5", "公斤"), ("五斤四两", "5.4", "斤"), ("四两", 4, "两"), ("3小时15分", "3.25", "小时"),
    ("四年零六个月", "4.5", "年"), ("零下12度", -12, "摄氏度"), ("气温升至35度", 35, "摄氏度"), ("用电900度", 900, "千瓦时"), ("華氏80度", 80, "华氏度"),
    ("6.5折", "6.5", "折"), ("八八折", "8.8", "折"), ("四成半", "4.5", "成"), ("百分之负二", -2, "%"), ("45基点", 45, "个基点"),
    ("450千克/公顷", 450, "公斤/公顷"), ("12人/万人", 12, "人/万人"), ("0.6毫克每升", "0.6", "毫克/升"), ("四百千瓦", 400, "千瓦"), ("六十二岁", 62, "岁"),
    ("四千户次", 4000, "户次"), ("一点八倍", "1.8", "倍"), ("四分之三公顷", Fraction(3, 4), "公顷"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "unit"), MEASURED)
def test_measure(text: str, value: int | str | Fraction, unit: str | None) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Quantity)
    assert found.value == Fraction(value)
    assert (found.unit.name if found.unit else None) == unit


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("几十家", 10, 100, Hedge.RANGE),
        ("数千亩", 1000, 10_000, Hedge.RANGE),
        ("上千人", 1000, None, Hedge.AT_LEAST),
        ("近百个", 90, 100, Hedge.NEARLY),
        ("超千亿元", 100_000_000_000, None, Hedge.AT_LEAST),
        ("百余场", 100, 200, Hedge.MORE),
        ("十余", 10, 20, Hedge.MORE),
        ("十七八个", 17, 18, Hedge.RANGE),
        ("四五百户", 400, 500, Hedge.RANGE),
        ("五千到八千万元", 50_000_000, 80_000_000, Hedge.RANGE),
        ("五到八千元", 5000, 8000, Hedge.RANGE),
        ("30和45之间", 30, 45, Hedge.RANGE),
        ("2万(含)-6万元", 20_000, 60_000, Hedge.RANGE),
        ("80万元(含)以上", 800_000, None, Hedge.AT_LEAST),
        ("50岁及以上", 50, None, Hedge.AT_LEAST),
        ("不小于70", 70, None, Hedge.AT_LEAST),
        ("小于或等于25", 0, 25, Hedge.AT_MOST),
        ("≥90%", 90, 100, Hedge.AT_LEAST),
        ("一半以上", Fraction(1, 2), 1, Hedge.AT_LEAST),
    ],
)
def test_hedged_number(text: str, low: int | Fraction, high: int | None, hedge: Hedge) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Quantity)
    assert (found.strict.low, found.strict.high, found.hedge) == (low, high, hedge)


def test_three_parts_of_a_hundred_are_a_proportion() -> None:
    assert [one.value for one in parse("9:38:53").quantities if isinstance(one, Quantity)] == [9, 38, 53]


@pytest.mark.parametrize(
    "text",
    [
        "一看", "万", "十分满意", "四川", "五位一体", "“四个意识”", "第一时间", "第三方", "一条龙", "一核两翼", "5个100", "4A级景区", "90后", "“6·18”",
        "10号楼", "305室", "附件2", "如图3-2所示", "总结2024.docx", "https://example.org/2024/05/3.html", "li4@example.com", "D3105次",
        "110101199001011234", "文号:20240035", "12315热线", "2023〔7〕号", "211工程", "成千上万", "10^9", "“十四五”、十四五",
    ],
)  # fmt: skip
def test_no_number(text: str) -> None:
    assert [one for one in parse(text).quantities if not isinstance(one, Period)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二〇一八年十月二十一日", (2018, 10, 21)),
        ("06年4月9日", (2006, 4, 9)),
        ("九六年5月", (1996, 5, None)),
        ("十月廿五", (None, 10, 25)),
        ("五月一号", (None, 5, 1)),
        ("11/30/2020", (2020, 11, 30)),
        ("民国六年", (1917, None, None)),
        ("20世纪70年代", (1970, None, None)),
        ("六十年代", (1960, None, None)),
    ],
)
def test_date(text: str, expected: tuple[int | None, int | None, int | None]) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Date)
    assert (found.year, found.month, found.day) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("前八个月", (None, 1), (None, 8)),
        ("2022年前两个季度", (2022, 1), (2022, 6)),
        ("2024年首季度", (2024, 1), (2024, 3)),
        ("2018.09-2020.03", (2018, 9), (2020, 3)),
    ],
)
def test_period(text: str, start: tuple[int | None, int], end: tuple[int | None, int]) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Period)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("text", ["星期四", "上周五", "后天", "下个季度", "二十一世纪", "当月"])
def test_time_without_a_calendar_date(text: str) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Period)
    assert found.name == text


@pytest.mark.parametrize(("text", "number"), [("第一百零八", 108), ("前十", 10), ("第三十二位", 32)])
def test_rank(text: str, number: int) -> None:
    (found,) = parse(text).quantities
    assert isinstance(found, Rank)
    assert found.number == number


def test_unit_of_ones_own() -> None:
    (found,) = parse("连片1.5万垧", units=[Unit("垧", "area", Fraction(10_000))]).quantities
    assert isinstance(found, Quantity)
    assert found.amount == 150_000_000


ALPHABET = "0123456789.,%‰万亿千百十个家元一二三两零半几数上近超约余多第前分之又负成倍年月日号周点时度℃¥人民币至到-~()/块毛角壹佰拾ke·每吨小时"


@given(st.text(ALPHABET, max_size=24))
@settings(max_examples=400)
def test_intervals_hold_the_value_and_spans_lie_in_the_text(text: str) -> None:
    document = parse(text)
    at = 0
    for found in document.quantities:
        assert at <= found.span.start < found.span.end <= len(document.text)
        at = found.span.end
        if isinstance(found, Quantity):
            assert found.value in found.strict.join(found.lenient).widened(Fraction(1, 10**9))
