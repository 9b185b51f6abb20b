"""Numbers that end their clause without the unit that their noun asks for: 肉类产量2.85, 工业投资增长12.3, 普及率96.8."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import Span, patterns
from reportlint.search import ending

# A number that ends its clause; each begins at a literal, and no list of numbers goes on behind it.
ENDS = tuple(patterns.compile(rf"{mark}(?:(?<=\d{mark})|(?<=\d[ ]{mark}))(?![ ]?\d)") for mark in ",;。")
NUMBER = r"(?P<number>\d{1,7}(?:\.\d{1,4})?)[ ]?$"
VERB = r"(?:总[量额]|共|为|达到?|完成|实现|突破|超过|约|近|仅|新增|合计){0,2}[ ]?"
# Nouns whose numbers never stand alone, by what they end with: 诉讼费, 罚款, 奖金, 成交额, 增值税 are money, 吞吐量 and 库容 measures.
MONEY = "(?<!免)费|(?<!条)款|(?<![黄白五合冶基镀])金|(?<![名份员])额|额度|税|税收|薪酬?|工资|收入|支出|产值|增加值|生产总值|利润|债务|成本|造价|资产|负债|投资|补贴|补助"
# What is read, watched or rung up is often counted without a unit: 阅读量12万.
MEASURE = "(?<![质力能数胆雅体读览赞击看问论听])(?<!播放)(?<!转发)(?<!下载)(?<!来电)量|面积|里程|长度|库容|容积"
AMOUNTS = patterns.compile(
    rf"(?:{MONEY}|{MEASURE}){VERB}(?P<number>(?:\d{{2,7}}(?:\.\d{{1,4}})?|\d\.\d{{1,4}}))[ ]?$"  # and no 补贴1, 补贴2
)
LENGTHS = patterns.compile(
    r"(?:道路|公路|管网|管道|河道|渠道|水渠|沟渠|线路|绿道|堤防|农田|林地|土地)(?:达|共|约){0,1}[ ]?(?P<number>\d{1,5}\.\d{1,3})[ ]?$"
)
GROWTHS = patterns.compile(
    r"(?:(?:(?<=[产加]值)|(?<![率数比值温度]))(?:增长|下降|上涨|下跌)|(?:同比|比上年|较上年|投资|收入|支出|产值|增加值|总额)(?:分别)?(?:增加|减少))了?[ ]?(?P<number>\d{1,3}\.\d{1,2})[ ]?$"
)
BARE = patterns.compile(r"[比数]为?(?:\d{1,4}\.)?\d{1,4},[较比]?[^,;。]{0,8}$")  # 性别比为111.3,较上年下降6.8
COUNTS = patterns.compile(r"(?:企业|案件|农户|贫困户|合作社|家庭农场|养老机构)[ ]?(?P<number>[1-9]\d{1,4})[ ]?$")
RATES = patterns.compile(r"\d%[、和][ ]?(?P<number>\d{1,3}(?:\.\d{1,2})?)$")
SHARES = patterns.compile(
    r"(?<![汇功频倍心速斜效概爆])率(?<!比率)(?<!容积率)(?:已?达到?|为|提高到|提升到|超过)?[ ]?(?P<number>\d{2}(?:\.\d{1,2})?)[ ]?$"
)
SCALED = tuple(patterns.compile(rf"{scale}(?<=\d{scale})(?=[,;。])") for scale in "万亿")
QUANTITIES = patterns.compile(rf"(?:{MEASURE}){VERB}{NUMBER}")
KINDS = (RATES, SHARES, AMOUNTS, LENGTHS, GROWTHS, COUNTS)
SCORED = patterns.compile("[得评打]分|分值|权重|赋分|满分")  # what is told in points
NEAR = 60  # code points before a number in which that is said
REACH = 32  # code points in which a noun leads up to its number
NOTE = patterns.compile(r"(?:19|20)\d\d[ ]?$")  # a year


def lost_units(text: str) -> Iterator[tuple[Span, bool]]:
    """The places of such numbers; False for counts, which may stand without their classifier."""
    for scale in SCALED:
        for match in scale.finditer(text):
            found = ending(QUANTITIES, text, match.start(), REACH)
            if found is not None:
                yield Span(found.start("number"), match.end()), True
    for end in ENDS:
        for match in end.finditer(text):
            at = match.start()
            for kind in KINDS:
                found = ending(kind, text, at, REACH)
                if found is None or NOTE.match(found["number"]) or SCORED.search(text, max(0, at - NEAR), at):
                    continue
                if kind is GROWTHS and ending(BARE, text, found.start(), REACH) is not None:
                    continue
                yield Span(*found.span("number")), kind is not COUNTS
                break
