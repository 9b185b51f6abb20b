"""Lists with their counts: what is read from a phrase."""

from __future__ import annotations

import pytest

from reportlint.grammar.closed_lists import is_closed_list, lacks_and_so_on
from reportlint.grammar.compound_names import taken_up
from reportlint.grammar.declarations import declarations
from reportlint.grammar.digit_names import digit_names
from reportlint.grammar.echoes import echoes
from reportlint.grammar.list_items import divide, marks, readings
from reportlint.grammar.lists import ListCount, list_counts
from reportlint.grammar.named_numbers import named_numbers
from reportlint.grammar.respectively import respectively
from reportlint.grammar.spans import Span


def only(text: str) -> ListCount:
    """The single list of `text` that has more than one item."""
    (listed,) = [listed for listed in list_counts(text) if len(listed.items) > 1]
    return listed


@pytest.mark.parametrize(
    ("phrase", "count", "number", "items"),
    [
        ("推荐融源、众兴、腾驰三家企业", "三家", 3, ["推荐融源", "众兴", "腾驰"]),
        ("改造南桥、东庄、团结村等危桥12座", "12座", 12, ["改造南桥", "东庄", "团结村"]),
        ("打通县乡村三级网络", "三级", 3, ["县", "乡", "村"]),
        ("推动京津冀三地协同", "三地", 3, ["京", "津", "冀"]),
        ("增强“责任、为民、效率”三种意识", "三种", 3, ["责任", "为民", "效率"]),
        ("公布“马上办”“就近办”“网上办”三类清单", "三类", 3, ["公布“马上办”", "“就近办”", "“网上办”"]),
        ("开展名医、名院、名店“三名”工程", "三名", 3, ["开展名医", "名院", "名店"]),
        ("建成甲馆(含分馆、书库)、乙馆两座场馆", "两座", 2, ["建成甲馆(含分馆、书库)", "乙馆"]),
        ("会见相信自己、相信未来和相信国家这三个相信", "三个", 3, ["会见相信自己", "相信未来", "相信国家"]),
        ("瞄准国内外两个市场", "两个", 2, ["国内", "外"]),
    ],
)
def test_items_before_a_count(phrase: str, count: str, number: int, items: list[str]) -> None:
    listed = only(phrase)
    assert phrase[listed.count.start : listed.count.end] == count
    assert listed.number == number
    read = listed.readings.get(number, listed.items)
    assert [phrase[item.start : item.end] for item in read] == items


@pytest.mark.parametrize(
    ("phrase", "numbers"),
    [
        ("生物医药、军民融合及新材料、现代物流二大产业", {2, 3, 4}),
        ("生物医药、军民融合及新材料、现代物流三大产业", {3, 4}),
        ("机械制造和清洁能源基地、食品加工两大产业", {2, 3}),
        ("教育、养老领域引进甲、乙两家企业", {3, 2}),
        ("装备制造和康养食品两大产业", {2}),
    ],
)
def test_every_reasonable_division_is_a_reading_until_one_fits(phrase: str, numbers: set[int]) -> None:
    assert set(only(phrase).readings) == numbers
    assert only(phrase).number in numbers


def test_open_lists_may_name_fewer() -> None:
    listed = only("众兴、兴城等总投资45亿元的8个项目开工")
    assert listed.open_
    assert listed.number == 8
    assert listed.fewest == 2


@pytest.mark.parametrize(
    ("phrase", "closed"),
    [
        ("蔬菜、畜牧、林果五大产业", True),
        ("凉山、陇右、康宁5县区推广", True),
        ("新建学校、幼儿园13所", False),
        ("谋划仙桥路、永宁路和5个公园", False),
        ("实施新建、续建3个项目", False),
        ("蔬菜、畜牧等五大产业", False),
        ("贯彻中央、省委八项规定", False),
        ("银行和内地四大商业银行", False),
    ],
)
def test_only_closed_lists_can_contradict(phrase: str, closed: bool) -> None:
    assert any(is_closed_list(phrase, listed) for listed in list_counts(phrase)) is closed


def test_firms_without_and_so_on() -> None:
    firms = "新增恒达科、瑞迪邦13家规模工业企业"
    kinds = "新增规上、限上13家企业"
    assert [lacks_and_so_on(firms, listed) for listed in list_counts(firms)] == [True]
    assert [lacks_and_so_on(kinds, listed) for listed in list_counts(kinds)] == [False]


def test_counts_that_are_none() -> None:
    for phrase in ("第三个五年", "过去三个月", "提高三个百分点", "3.5个", "两位数增长、税收"):
        assert not list(list_counts(phrase)), phrase


def test_brackets_and_quotation_marks_stay_whole() -> None:
    text = "甲(一、二)、“乙、丙”和丁"
    pieces = divide(text, marks(text), Span(0, len(text)), frozenset("、"))
    assert [text[piece.span.start : piece.span.end] for piece in pieces] == ["甲(一、二)", "“乙、丙”和丁"]
    assert sorted(readings(text, pieces)) == [2, 3]


@pytest.mark.parametrize(
    ("phrase", "number", "listed"),
    [
        ("“三化”(数字化、网络化、智能化)项目", 3, 3),
        ("六稳:稳就业、稳金融、稳外贸、稳投资、稳预期", 6, 5),
        ("两化融合:指信息化和工业化高层次的结合", 2, 2),
        ("“三品一标”:指甲产品、乙食品、丙产品和地理标志", 4, 4),
        ("两翼,即东镇、西镇;三区,即甲区、乙区和丙区", 2, 2),
        ("行政执法“三项制度”:指公示制度、记录制度、审核制度", 3, 3),
        ("拥有两个新馆,分别是水利馆和民俗馆", 2, 2),
        ("“九个一”:一套方案、一个专班、一张清单", 9, 3),
    ],
)
def test_names_and_their_explanations(phrase: str, number: int, listed: int) -> None:
    named = next(iter(named_numbers(phrase)))
    assert named.number == number
    assert listed in named.readings
    assert (named.matching is not None) == (number == listed)


@pytest.mark.parametrize(
    "phrase",
    [
        "覆盖12个县(市、区)",
        "“十四五”期间:产业、项目、民生齐头并进",
        "三次产业结构为12.1:41.6:46.3",
        "“四大攻坚”:一是抓项目,二是抓环保",
        "“五馆两中心”:五馆,即甲馆、乙馆",
    ],
)
def test_names_without_a_list(phrase: str) -> None:
    assert all(phrase[named.name.start : named.name.end] == "五馆" for named in named_numbers(phrase))


@pytest.mark.parametrize(
    ("phrase", "number", "listed"),
    [
        ("深化“三亮”行动,亮身份、亮承诺、亮业绩。", 3, 3),
        ("围绕“三个聚焦”,聚焦产业、聚焦企业、聚焦服务,全力攻坚。", 3, 3),
        ("打造“四好农村路”,建好、管好、护好。", 4, 3),
        ("抓好“三个一批”。围绕短板谋划一批。围绕政策争取一批。", 3, 2),
        ("抓好“三新”,加快引育新主体,扶大扶强;着力拓展新市场,走出去;积极发展新模式。", 3, 3),
    ],
)
def test_lists_that_repeat_the_key_of_a_name(phrase: str, number: int, listed: int) -> None:
    (echo,) = echoes(phrase)
    assert (echo.number, len(echo.items)) == (number, listed)


@pytest.mark.parametrize(
    "phrase",
    [
        "加快“两化”融合,推动产业迈向高端化、智能化、绿色化。",
        "深化“五进”活动,进企业、进社区等基层单位宣讲。",
        "落实“双减”政策,减轻负担、优化服务。",
        "抓好“三个一批”。签约项目一批建成。",
    ],
)
def test_lists_that_do_not_repeat_the_key(phrase: str) -> None:
    assert not list(echoes(phrase))


def test_parts_of_a_name_that_are_taken_up() -> None:
    found = list(taken_up("“一核三翼多点”布局:一核,即主城;两翼,即东城、西城。全市四翼联动。"))
    assert [(one.number, one.other) for one in found] == [(1, 1), (3, 2)]


@pytest.mark.parametrize(
    ("phrase", "number"),
    [
        ("老城区、新城区和开发区", 3),
        ("优化开发、限制开发和禁止开发", 3),
        ("相信自己、相信未来和相信国家", 3),
        ("公示制度、记录制度", 2),
    ],
)
def test_names_built_alike_are_surely_divided(phrase: str, number: int) -> None:
    pieces = divide(phrase, marks(phrase), Span(0, len(phrase)), frozenset("、"))
    assert min(readings(phrase, pieces, begun=True)) == number


@pytest.mark.parametrize(
    ("phrase", "numbers", "agrees"),
    [
        ("“1135”思路:“1”,即主线;“1”,即目标;“3”,即战略;“5”,即建设", (1, 1, 3, 5), True),
        ("“1530”工程:1个团队培养5个学员、30个教师", (1, 5, 30), True),
        ("“4+2+2”体系:4个主导产业、2个传统产业、3个新兴产业", (4, 2, 3), False),
    ],
)
def test_names_of_digits(phrase: str, numbers: tuple[int, ...], agrees: bool) -> None:
    (named,) = digit_names(phrase)
    assert named.numbers == numbers
    assert named.agrees is agrees


def test_hotlines_are_no_names_of_digits() -> None:
    assert not list(digit_names("“12345”热线:全年受理诉求8600件,办结率99%"))


@pytest.mark.parametrize(
    ("phrase", "names", "values"),
    [
        ("原煤、原油、天然气产量分别增长9.3%、7.3%和21.2%。", 3, 3),
        ("政府类、社会类分别由45、38个工作日压缩至39、33个", 2, 2),
        ("三项指标分别增长5%、8%。", 3, 2),
    ],
)
def test_names_and_values_of_respectively(phrase: str, names: int, values: int) -> None:
    (pair,) = respectively(phrase)
    assert next(iter(pair.readings)) == names
    assert len(pair.values) == values


@pytest.mark.parametrize(
    "phrase", ["城乡居民收入分别达到29520元和8840元。", "项目分别由两县承办、3家公司建设。", "分别增长5%和8%。"]
)
def test_respectively_without_names(phrase: str) -> None:
    assert not list(respectively(phrase))


@pytest.mark.parametrize(
    ("before", "number", "firm"),
    [
        ("全年任务完成。重点抓好十个方面的工作:\n", 10, True),
        ("我们有三个优势,", 3, True),
        ("全力做好七个方面的工作,确保开好局、起好步。\n", 7, True),
        ("现就三大理由及其影响说明如下:\n", 3, False),
        ("以打好六场硬仗为牵引,着重抓了以下工作。\n", 6, False),
    ],
)
def test_announced_counts(before: str, number: int, firm: bool) -> None:
    declared = declarations(before, len(before))[-1]
    assert declared.number == number
    assert declared.firm is firm


@pytest.mark.parametrize(
    "unit", ["、3个", "A、B3个,", "“三化”(", "三化:", "县乡村三级", "分别1、", "“1", "(甲、乙", "“2”即“2”", "三个。"]
)
def test_lists_without_end_are_read_within_the_text(unit: str) -> None:
    text = unit * 10_000
    places = [found.count for found in list_counts(text)]
    for read in (named_numbers, digit_names, respectively):
        places += [found.span for found in read(text)]
    assert all(0 <= place.start < place.end <= len(text) for place in places)
