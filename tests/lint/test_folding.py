"""Folding: one script, one width, one line for one sentence, and the exact way back."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from reportlint.folding import Folded, fold
from reportlint.folding.script import _lines, ambiguous, simplified, to_plain
from reportlint.grammar import Span

TELLTALE = "國。"  # makes a text traditional, and no phrase with what follows


def kinds(text: str) -> list[tuple[str, str]]:
    return [(cut.kind, text[cut.span.start : cut.span.end]) for cut in fold(text).cuts]


def assert_leads_back(text: str, folded: Folded) -> None:
    """Every code point of the source is cut, or stands for exactly one of the folded text, in order."""
    plain = to_plain(text)
    assert len(plain) == len(text)
    places = [folded.source_offset(offset) for offset in range(len(folded.text))]
    assert all(before < after for before, after in pairwise(places))
    gone = {offset for cut in folded.cuts for offset in range(cut.span.start, cut.span.end)}
    assert gone.isdisjoint(places)
    assert len(gone) + len(places) == len(text)
    assert all(before.span.end <= after.span.start for before, after in pairwise(folded.cuts))
    for character, place in zip(folded.text, places, strict=True):
        assert character == plain[place] or (character == " " and plain[place] in " \t\r\n")


# --- script and width


def test_every_character_of_opencc_keeps_its_place() -> None:
    table = {line[0]: line.split("\t")[1].split(" ")[0] for line in _lines("TSCharacters.txt")}
    assert len(table) > 4000
    for traditional, expected in table.items():
        assert fold(f"{TELLTALE}{traditional}。").text == f"国。{expected}。"
    everything = TELLTALE + "。".join(table)
    folded = fold(everything)
    assert folded.text == "国。" + "。".join(table.values())
    assert not folded.cuts
    assert all(folded.source_offset(offset) == offset for offset in range(len(everything)))


def test_phrases_come_out_as_from_opencc() -> None:
    converter = OpenCC("t2s")
    phrases = [line.split("\t")[0] for line in _lines("TSPhrases.txt")]
    # OpenCC takes 於 in 集中於單位 for the surname; we never do.
    compared = [phrase for phrase in phrases if "於" not in phrase]
    assert len(compared) > 200
    for phrase in compared:
        text = f"{TELLTALE}{phrase}。"
        assert fold(text).text == converter.convert(text)
    assert fold(f"{TELLTALE}集中於單位。").text == "国。集中于单位。"


def test_ambiguous_characters_in_a_simplified_text_are_simplified_ones() -> None:
    text = "乾县覆盖率95%，沈阳昇腾产业园，藉此机会。"
    assert fold(text).text == text.replace("，", ",")
    assert fold("乾淨的水覆蓋全縣，據瞭解已答覆。").text == "干净的水覆盖全县,据了解已答复。"


def test_folding_twice_changes_nothing_more() -> None:
    table = simplified()
    again = {traditional for traditional, plain in table.items() if plain in table}
    assert len(again) <= 1  # 薴 苧 苎, as OpenCC has it
    assert ambiguous() <= {*table, *"么俱沈瞭彷覆藉衹牴"}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("增长１２．５％，达到３万；（ＧＤＰ）：完成！？～", "增长12.5%,达到3万;(GDP):完成!?~"),
        ("三次产业结构为2.5∶36.7∶60.7", "三次产业结构为2.5:36.7:60.7"),
        ("主席女士︰衞生", "主席女士:卫生"),
        ("一\u3000综\xa0合\u2005述", "一 综 合 述"),
        ("⼯业和⻓江、⻛电", "工业和长江、风电"),
        ("甲\u2028乙\v丙\x85丁\f戊", "甲\n乙\n丙\n丁\n戊"),
        ("甲\r乙\r\n丙", "甲\n乙\r\n丙"),
    ],
)
def test_width_and_doubles(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_what_rules_know_stays() -> None:
    text = "。、“”‘’「」『』《》〔〕【】—…·①⑴–‰℃㎡"
    assert fold(text).text == text


# --- inserts


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("推進產(chǎn)業(yè)發(fā)展", "推进产业发展"),
        ("推进产（chǎn）业（yè）发展", "推进产业发展"),
        ("全县歙(shè)砚产值5亿元", "全县歙砚产值5亿元"),
        ("经(jing)济(ji)总(zong)量增长5%", "经济总量增长5%"),
        ("实(shí)体(tǐ)经(jīng)济(ji)和(he)(he)产业", "实体经济和产业"),
        ("國(guó)辦(ban)發(fā)展(zhǎn)", "国办发展"),
    ],
)
def test_pinyin_is_cut(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    "text",
    [
        "地区生产总值(gdp)增长5%,占比(xx)提高",
        "全长(km)为12,面积(ha)为3,重量(kg)为5,粒径(mm)为2",
        "人工智能(ai)企业12家,人工智能(ai)产值5亿元,人工智能(ai)人才3人",
        "完成(a)项、(b)项和(e)项",
        "产(chan)业增长5%",
    ],
)
def test_brackets_that_are_no_pinyin_stay(text: str) -> None:
    assert fold(text).text == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("全年生产总值[2]13507.69亿元,增长4.8%[3]。", "全年生产总值13507.69亿元,增长4.8%。"),
        ("推进“四个一”工程[5 ]建设", "推进“四个一”工程建设"),
        ("实施“百企转型”行动【18】和“双控”〔3〕机制", "实施“百企转型”行动和“双控”机制"),
        ("规上工业[注1]增加值", "规上工业增加值"),
        ("规上工业［5］增加值", "规上工业增加值"),
        ("生产总值¹和粮食产量²³增长", "生产总值和粮食产量增长"),
        ("推行链长制[\n1],培育企业。\n[1]链长制:由负责人联系。", "推行链长制,培育企业。\n[1]链长制:由负责人联系。"),
        ("生产总值¹增长,推行积分制【2\r\n】。", "生产总值增长,推行积分制。"),
    ],
)
def test_footnote_marks_are_cut(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    "text",
    [
        "按照〔2022〕11号文件和[2022]5号文件",
        "按照国发〔85〕11号文件",
        "完成投资[50]亿元,增长[12]%",
        "建成面积12平方米²,道路3km²",
        "注释:\n[1]本公报数据为初步数。\n[2][4]增长速度按不变价格计算。\n  [3]三次产业划分见目录。",
        "【8】“两不愁”是指不愁吃、不愁穿。",
        "工业①增长5%,农业⑴增长3%",
    ],
)
def test_what_is_no_footnote_mark_stays(text: str) -> None:
    assert fold(text).text == text


def test_invisible_characters_are_cut() -> None:
    assert fold("\ufeff增长\u200b5\u200d%。\xad").text == "增长5%。"


# --- broken lines

WRAPPED = """\
二〇二三年全县经济运行情况通报
二〇二四年一月二十日
　　一年来，全县上下同心协力，攻坚克难，经济运行总体平
稳，稳中向好。初步核算，地区生产总值完成214.6亿元，增
长6.2%，其中第一产业增加值31.8亿元，第二产业增加值
88.4 亿元，第三产业增加值94.4亿元。规模以上工业企业达
到126家，新增
20
家，实现利润4.44
亿元。全年固定资产投资增长8.1%，民间投资占比
61.3%，比上年提高1.2个百分点。
一、农业
　　粮食播种面积保持稳定，粮食总产量达到32.6万吨，增长
1.1%；生猪出栏41.2万头，增长3.5%；水产品产量2.8万吨，

- 1 -
增长4.7%。农产品加工企业发展到58家，实现销售收入17.3
亿元，带动农户1.6万户，农民人均可支配收入增长7.4%，快
于城镇居民收入增速2.1个百分点。
二、工业
　　实施技术改造项目45项，完成投资12.7亿元。重点抓好：
（一）装备制造；
（二）食品加工。
"""


def test_a_hard_wrapped_document_gets_one_line_for_a_paragraph() -> None:
    lines = [line for line in fold(WRAPPED).text.split("\n") if line.strip()]
    assert [line.strip()[:6] for line in lines] == [
        "二〇二三年全",
        "二〇二四年一",
        "一年来,全县",
        "一、农业",
        "粮食播种面积",
        "二、工业",
        "实施技术改造",
        "(一)装备制",
        "(二)食品加",
    ]
    body = "\n".join(lines)
    for whole in (
        "增长6.2%",
        "第二产业增加值88.4 亿元",
        "新增20家,实现利润4.44亿元",
        "占比61.3%",
        "2.8万吨,增长4.7%",
        "17.3亿元",
        "快于城镇",
    ):
        assert whole in body
    assert ("page", "\n\n- 1 -\n") in kinds(WRAPPED)
    assert {kind for kind, _ in kinds(WRAPPED)} == {"break", "page"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_are_joined_alike(end: str) -> None:
    text = WRAPPED.replace("\n", end)
    assert fold(text).text.replace("\r\n", "\n") == fold(WRAPPED).text
    assert_leads_back(text, fold(text))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("今年以来，实现利润4.44\n亿元，增长5%。", "今年以来,实现利润4.44亿元,增长5%。"),
        ("今年以来，新建标准厂房20\n　　个，竣工8个。", "今年以来,新建标准厂房20个,竣工8个。"),
        ("会上通过了《\n全县水利规划\n》，明确了目标。", "会上通过了《全县水利规划》,明确了目标。"),
        ("我们坚持“一产稳县、\n二产强县”的思路。", "我们坚持“一产稳县、二产强县”的思路。"),
        (
            "企业用工难。招工难，大多数\n中小企业缺少技工，效益下滑。",
            "企业用工难。招工难,大多数中小企业缺少技工,效益下滑。",
        ),
        ("全年空气质量改善，PM\n2.5\n浓度下降5%，优良天数增加。", "全年空气质量改善,PM2.5浓度下降5%,优良天数增加。"),
        ("全年引进资金3亿元，增长\n12.5%。", "全年引进资金3亿元,增长12.5%。"),
        (
            "发展中小企业，社会消费品零售总额达到了一百\n亿九十一万元，增长5%。",
            "发展中小企业,社会消费品零售总额达到了一百亿九十一万元,增长5%。",
        ),
        (
            "我们新建了学校，改善了办学条件，农村的\n- 3 -\n孩子有了好去处。",
            "我们新建了学校,改善了办学条件,农村的孩子有了好去处。",
        ),
        ("We import the Blue\nBook，出口的", "We import the Blue\nBook,出口的"),
    ],
)
def test_a_sentence_that_is_plainly_broken_is_joined_in_any_document(text: str, folded: str) -> None:
    assert fold(text).text == folded
    assert_leads_back(text, fold(text))


def test_in_a_double_spaced_document_an_empty_line_says_nothing() -> None:
    broken = "年度总结\n全年新建厂房12万平方米,引进企业30家,其中投产企业达到\n24家。\n其他工作有序推进。\n"
    assert fold(broken.replace("\n", "\n\n")).text == fold(broken).text.replace("\n", "\n\n")


def test_a_blank_stays_between_foreign_words() -> None:
    text = "会议介绍了“Belt and\nRoad”建设情况，成效明显。"
    assert fold(text).text == "会议介绍了“Belt and Road”建设情况,成效明显。"
    assert not fold(text).cuts
    assert_leads_back(text, fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "分享到:\n上一篇:关于开展检查的通知\n下一篇:关于做好统计工作的通知\n标签:统计 公报\n2024-01-05\n来源:县统计局",
        "首页\n政务公开\n规划计划\n工作总结\n通知公告\n领导之窗\n互动交流\n专题专栏\n人事任免",
        "一、工业稳步增长\n全年产值增长5%。\n二、农业形势较好\n粮食增产3%。",
        "各位代表:\n现在,我向大会报告工作,请予审议。",
        "县政府工作报告\n2024年1月5日\n县长 王某某",
        "全年产值增长5%。\n投资增长6%。\n消费增长7%。",
        "主要指标如下,单位为亿元\n12\n34\n56",
        "关于印发工作要点的通知\n关于开展质量检查的通知\n关于做好防汛工作的通知\n关于调整分工安排的通知\n关于召开专题会议的通知\n关于表彰先进个人的通知\n关于修订考核办法的通知\n关于报送统计数据的通知",
        "提高服务水平,方便群众办事;及\n加强人员培训,提高队伍素质。",
        "企业生产困难。\n\n)主动服务,环境优化,办事更快。",
        "县委书记作报告。本报记者 张某摄\n各位代表:",
    ],
)
def test_lines_that_belong_apart_stay_apart(text: str) -> None:
    assert fold(text).text == text
    assert not fold(text).cuts


def test_columns_of_a_table_are_not_run_together() -> None:
    table = "\n".join(["申请人情况", "自然人", "3001", "53", "0", "0", "61", "4", "3119"] * 6)
    assert fold(WRAPPED + table).text.endswith(table)


# --- the way back


def test_a_span_leads_back_over_cuts_without_those_at_its_edges() -> None:
    text = "產(chǎn)業(yè)增加值4.44\n亿元，增长"
    folded = fold(text)
    start = folded.text.index("4.44亿元")
    assert text[slice(*folded.source_span(Span(start, start + 6)))] == "4.44\n亿元"
    assert text[slice(*folded.source_span(Span(0, 2)))] == "產(chǎn)業"
    assert text[slice(*folded.source_span(Span(1, 2)))] == "業"
    assert folded.source_span(Span(2, 2)) == Span(12, 12)


FRAGMENTS = st.sampled_from(
    [
        *(
            "产",
            "業",
            "乾",
            "覆",
            "(yè)",
            "（chǎn）",
            "(he)",
            "[2]",
            "〔3〕",
            "¹",
            "\u200b",
            "\n",
            "\r\n",
            "\r",
            "\f",
            "　",
            " ",
            "，",
            "、",
            "。",
        ),
        *(
            "“",
            "”",
            "《",
            "》",
            "(",
            ")",
            "12.5",
            "3",
            "%",
            "亿元",
            "- 1 -",
            "一、",
            "（一）",
            "a",
            "GDP",
            "\ud800",
            "\0",
            "增长了",
            "今年全县工业经济稳步增长",
        ),
    ]
)


@given(st.lists(FRAGMENTS, max_size=60).map("".join))
@settings(max_examples=300)
def test_random_texts_with_cuts_lead_back(text: str) -> None:
    assert_leads_back(text, fold(text))


@given(st.text(st.characters(codec=None), max_size=80))
def test_any_characters_lead_back(text: str) -> None:
    assert_leads_back(text, fold(text))


@given(
    st.lists(st.text("产业增长，12 ", min_size=20, max_size=28), min_size=8, max_size=14),
    st.sampled_from(["\n", "\r\n", " \n　　"]),
)
@settings(max_examples=60)
def test_random_wrapped_texts_lead_back(lines: list[str], end: str) -> None:
    text = end.join(lines)
    assert_leads_back(text, fold(text))


def test_the_seeds_lead_back(shared: Path) -> None:
    seeds = sorted((shared / "seeds").glob("*.txt"))
    assert len(seeds) == 5
    for seed in seeds:
        text = seed.read_bytes().decode("utf-8")
        assert_leads_back(text, fold(text))


@pytest.mark.parametrize(
    "unit",
    [
        "（",
        "1",
        "x",
        "覆",
        "乾",
        "國覆",
        "國藉",
        "\n",
        "\r",
        " \n",
        "(a)",
        "产(a)",
        "产(yè)",
        "[1]",
        "[1]\n",
        "产\n",
        "，\n产",
        "1\n",
        "“\n",
        "\u200b",
        "产¹",
        "长" * 25 + "，\n",
    ],
)
def test_a_unit_without_end_is_folded_and_leads_back(unit: str) -> None:
    text = unit * (50_000 // len(unit))
    assert_leads_back(text, fold(text))
