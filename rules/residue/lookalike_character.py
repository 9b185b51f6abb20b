"""Rule lookalike-character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped
from reportlint.rule import rule
from reportlint.search import occurrences

# Words of reports as a scanner misreads them. None of the left forms occurs in right text, not even across two words.
PAIRS = """
乎稳→平稳 水乎→水平 乎台→平台 公乎→公平 抉贫→扶贫 抉持→扶持 帮抉→帮扶 制追业→制造业 元字宙→元宇宙 泰岭→秦岭 士壤→土壤 苦千→苦干 骨千→骨干
千劲→干劲 国士空间→国土空间 国土空问→国土空间 空问产业→空间产业 空问布局→空间布局 水士保持→水土保持 老日小区→老旧小区 老日街区→老旧街区
老日管网→老旧管网 特用供养→特困供养 市城一体化→市域一体化 入民政府→人民政府 入民群众→人民群众 入民代表→人民代表 末来五年→未来五年 推迸→推进 促迸→促进
先迸→先进 迸一步→进一步 引迸→引进 治埋体系→治理体系 埋念→理念 措旋→措施 廷伸→延伸 夭然气→天然气 祉会→社会 仟务→任务 工怍→工作 贷币→货币
"""
MISREAD = dict(pair.split("→") for pair in PAIRS.split())
ALMOST = "几似近在合出"  # 几乎稳定
CLEAN = patterns.compile("千净(?=整洁|卫生|清爽)|实千(?=为要|实绩)")
FORMS: tuple[tuple[str, str, str, str], ...] = (
    ("类", "[Il1Ⅰ](?=类(?:及以上|以上|或优于))", "Ⅲ", "class I is the best water quality: Ⅲ类 is probably meant"),
    (
        "一",
        r"一(?<=(?P<from>[\u4e00-\u9fff]{2})一)(?=[\u4e00-\u9fff]{2,6}[^。\n]{0,30}(?P=from)[—-][\u4e00-\u9fff])",
        "—",
        "一 stands for a dash",
    ),
    (
        "十",
        "十(?:(?<=人工智能十)|(?<=数据要素十)|(?<=互联网十|实验室十|大数据十)|(?<=文旅十|旅游十|生态十|党建十))(?=[”产制农交医教文科金服康平])",
        "+",
        "十 stands for +",
    ),
    ("-", "-(?<=一[企店县区村镇户园链品案业校院人厂河湖]-)(?=[策案码证章网档品图库卡长])", "一", "- stands for 一"),
    ("巿", "巿", "市", "巿 (fú) stands for 市"),
    ("囗", "囗(?<=[人港出进窗路]囗)|囗(?=[岸径腔])", "口", "囗 stands for 口"),
)


@rule(
    severity="warning",
    bad=[
        "断面水质⟦I⟧类及以上比例达86.1%。",
        "新开西宁⟦一⟧卢森堡、西宁—布达佩斯航线。",
        "推进“人工智能⟦十⟧制造”行动，实行“一店一策”。",
        "保持经济⟦乎稳⟧运行。",
        "全⟦巿⟧生产总值增长5%。",
    ],
    good=[
        "Ⅰ类水质断面2个，Ⅲ类及以上比例86.1%，北京一号工程，杭州一企业获奖。",
        "实施人工智能十大工程，肉牛产业、深入民心、千部电影、自己经营、收入均衡，价格几乎稳定。",
        "一企一策，新开西宁—卢森堡、西宁—布达佩斯航线。",
    ],
)
def lookalike_character(document: Document) -> Iterator[Finding]:
    """形近字 (a character that only looks like the right one, usually from scanning).

    Told only where the form is unmistakable: a closed list of misread words, I类及以上 (nothing is above class I), 一 for a
    dash beside its like, 十 for +, 巿 for 市. The fix is a suggestion.
    """
    text = document.text
    found = [(at, wrong, MISREAD[wrong]) for wrong in document.present(MISREAD) for at in occurrences(text, wrong)]
    if document.present(("千净", "实千")):
        found += [(match.start(), match[0], match[0].replace("千", "干")) for match in CLEAN.finditer(text)]
    for at, wrong, right in sorted(found):
        if not (wrong[0] == "乎" and text[at - 1 : at] in ALMOST):
            yield slip([Span(at, at + len(wrong))], wrong, right, f"{wrong} is misread, {right} is meant")
    for gate, pattern, right, english in FORMS:
        slips = list(re.finditer(pattern, text)) if gate in text else []
        if slips:
            yield slip([Span(match.start(), match.end()) for match in slips], slips[0][0], right, english)


def slip(places: list[Span], wrong: str, right: str, english: str) -> Finding:
    """A finding at all `places` of one slip, that suggests `right` for `wrong`."""
    edits = [Edit(place, right) for place in places]
    return grouped(
        places,
        Message(f"疑为形近字：{wrong}，应为{right}", english),
        confidence=0.8,
        repair=f"{wrong} → {right}",
        edits=edits,
        safe=False,
    )
