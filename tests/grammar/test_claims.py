"""A sentence, and what it claims."""

from __future__ import annotations

from typing import TypeVar

from reportlint import parse
from reportlint.document import Document
from reportlint.grammar import Quantity
from reportlint.grammar.claims import (
    AnyClaim,
    Average,
    Breakdown,
    Completion,
    Forecast,
    Growth,
    Increment,
    Movement,
    Product,
    Remainder,
    Share,
    Standing,
    StockFlow,
    Structure,
)  # fmt: skip


def written(document: Document, quantity: Quantity | None) -> str | None:
    return None if quantity is None else document.read(quantity.span)


C = TypeVar("C", bound=AnyClaim)


def only(text: str, kind: type[C]) -> tuple[Document, C]:
    document = parse(text)
    (claim,) = document.claims(kind)
    return document, claim


def test_growth_belongs_to_the_level_before_it() -> None:
    document, claim = only("工业投资完成208.6亿元，同比增长28.2%，全市第五。", Growth)
    assert (written(document, claim.subject), written(document, claim.rate)) == ("208.6亿元", "28.2%")
    assert claim.real


def test_growth_of_something_newly_named_has_no_level() -> None:
    assert not parse("利润总额13.2亿元，排全市第六，利润增速32.1%。").claims(Growth)


def test_respectively_pairs_in_order() -> None:
    document = parse("登记合同541项、成交额43.3亿元，分别较去年增长567.9%、269.5%。")
    pairs = [(written(document, claim.subject), written(document, claim.rate)) for claim in document.claims(Growth)]
    assert pairs == [("541项", "567.9%"), ("43.3亿元", "269.5%")]


def test_respectively_is_left_alone_when_other_things_are_named() -> None:
    assert not parse("打掉团伙4个、涉案3人，立案和受理数量分别下降5%和30%。").claims(Growth)


def test_what_was_cut_is_not_what_is_left() -> None:
    assert not parse("融资平台压降94户、下降35.9%。").claims(Growth)


def test_increment() -> None:
    document, claim = only("高新技术企业达66家，比上年增加12家，增长22.2%。", Increment)
    assert [written(document, one) for one in (claim.level, claim.amount, claim.rate)] == ["66家", "12家", "22.2%"]


def test_movement_with_dates_and_average() -> None:
    document, claim = only("由2018年的50家发展到2023年的100家，年均增长14.9%。", Movement)
    assert [written(document, one) for one in (claim.start, claim.end, claim.change)] == ["50家", "100家", "14.9%"]
    assert (claim.average, claim.years) == (True, 5)


def test_share_with_its_whole_in_brackets() -> None:
    document, claim = only("入选项目15个，占全市总数（40家）的37.5%。", Share)
    assert [written(document, one) for one in (claim.part, claim.whole, claim.rate)] == ["15个", "40家", "37.5%"]


def test_share_of_something_else_has_no_part() -> None:
    _, claim = only("登记额45亿元，高新技术产业增加值占GDP比重达30%。", Share)
    assert claim.part is None


def test_completion_with_plan_inside() -> None:
    document, claim = only("入库企业105家，完成市定任务30家的250%。", Completion)
    assert [written(document, one) for one in (claim.actual, claim.plan, claim.rate)] == ["105家", "30家", "250%"]


def test_completion_with_plan_before() -> None:
    document, claim = only(
        "总投资9.55亿元，年度计划投资3.53亿元，累计完成投资6.01亿元，完成年度计划的170.3%。", Completion
    )
    assert [written(document, one) for one in (claim.actual, claim.plan)] == ["6.01亿元", "3.53亿元"]


def test_over_fulfilment_counts_what_goes_beyond() -> None:
    _, claim = only("入库企业105家，超额完成任务30家的250%。", Completion)
    assert claim.over


def parts(text: str) -> list[tuple[str, list[str], bool]]:
    document = parse(text)
    return [
        (document.read(claim.whole.span), [document.read(part.span) for part in claim.parts], claim.closed)
        for claim in document.claims(Breakdown)
    ]


def test_whereof_is_open() -> None:
    assert parts("审批项目40个，其中亿元以上6个、省重点9个。") == [("40个", ["6个", "9个"], False)]


def test_labels_that_divide_close_a_breakdown() -> None:
    assert parts("进出口总额379.3亿元，其中出口257.4亿元、进口121.9亿元。") == [
        ("379.3亿元", ["257.4亿元", "121.9亿元"], True)
    ]


def test_the_rest_among_the_parts_closes_it() -> None:
    assert parts("机构4159个，其中医院231个、基层机构3846个、其他机构82个。") == [
        ("4159个", ["231个", "3846个", "82个"], True)
    ]


def test_breakdown_over_sentences_and_semicolons() -> None:
    text = "生产总值1350.7亿元，增长6.1%。其中，第一产业增加值34.3亿元，增长3.0%；第二产业增加值496.1亿元；第三产业增加值820.3亿元。"
    assert parts(text) == [("1350.7亿元", ["34.3亿元", "496.1亿元", "820.3亿元"], True)]


def test_a_semicolon_ends_what_does_not_divide() -> None:
    text = "工程中心252个，其中国家级3个；企业技术中心589个，其中国家级56个。"
    assert parts(text) == [("252个", ["3个"], False), ("589个", ["56个"], False)]


def test_second_partition_of_the_same_total() -> None:
    text = "摸排问题338个。直接解决178个，交办160个，已办结310个，正在办理28个。"
    assert parts(text) == [("338个", ["178个", "160个"], True), ("338个", ["310个", "28个"], True)]


def test_division_by_a_criterion_goes_back_to_the_whole() -> None:
    text = "零售总额5494.2亿元。按经营地统计，城镇5167.7亿元；乡村326.5亿元。按消费类型统计，商品零售4868.7亿元；餐饮收入625.5亿元。"
    assert parts(text) == [
        ("5494.2亿元", ["5167.7亿元", "326.5亿元"], True),
        ("5494.2亿元", ["4868.7亿元", "625.5亿元"], True),
    ]


def test_averages_over_groups_do_not_add_up() -> None:
    assert parts("人均消费支出32442元。按常住地分，城镇居民人均36135元；农村居民人均20293元。") == []


def test_stated_total() -> None:
    assert parts("三批补贴分别为120万元、85万元、64万元，合计269万元。") == [
        ("合计269万元"[2:], ["120万元", "85万元", "64万元"], True)
    ]


def test_things_in_a_row_have_no_whole() -> None:
    assert parts("4所学校建成启用，改扩建学校3所，新建幼儿园7所。") == []


def test_stock_flow_forecast() -> None:
    document, claim = only("新建基站120个，累计达571个，预计年内可突破800个，较去年增长127.92%。", Forecast)
    assert [written(document, one) for one in (claim.flow, claim.stock)] == ["120个", "571个"]


def test_balance_of_a_year() -> None:
    document, claim = only("年初企业58家，新增12家、退出3家，年末达67家。", StockFlow)
    assert [written(document, one) for one in (claim.begin, claim.added, claim.left, claim.end)] == [
        "58家",
        "12家",
        "3家",
        "67家",
    ]


def test_remainder() -> None:
    document, claim = only("应整改问题45个，已整改39个，剩余6个。", Remainder)
    assert [written(document, one) for one in (claim.total, claim.done, claim.left)] == ["45个", "39个", "6个"]


def test_average() -> None:
    document, claim = only("为40户发放补助200万元，户均5万元。", Average)
    assert [written(document, one) for one in (claim.total, claim.number, claim.average)] == [
        "200万元",
        "40户",
        "5万元",
    ]


def test_month_times_twelve() -> None:
    _, claim = only("每月减少产值800万元，全年减少产值9600万元。", Product)
    assert claim.times == 12


def test_structure() -> None:
    document, claim = only("三次产业结构调整为12.1:41.6:46.3。", Structure)
    assert [written(document, part) for part in claim.parts] == ["12.1", "41.6", "46.3"]


def test_rank_among_a_counted_population() -> None:
    document, claim = only("综合得分排名六县（市）第4名。", Standing)
    assert (claim.rank.number, written(document, claim.population)) == (4, "六县")
