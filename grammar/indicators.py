"""What is measured, and what is known about how it is measured."""

from __future__ import annotations

from reportlint.grammar import patterns

# Growth of these is stated at constant prices or over a changing sample, so levels never give it back
# (National Bureau of Statistics: notes to the releases on GDP, industry and fixed-asset investment).
REAL = patterns.compile(
    "生产总值|GDP|增加值|规模以上|规上|规模工业|限额以上|限上|投资|零售总额|消费品零售|可支配收入|纯收入|可比|不变价|同口径|扣除|剔除"
    "|实际增长|名义|快报|初步核算|调整后|总产值|产业产值|营业收入|进出口"
)
# Words that only lead from a number to its growth.
LEADING = patterns.compile(
    "同比|环比|压(?=$|,)|[比较]?(?:上年度?|去年|年初|上月)(?:同期|末|底|全年)?|分别|均|各|预计|约|大?幅|较大|明显|又|再|也|都|累计|合计|总计|的|了|年均|平均|每年"
    "|净|实际|名义|按可比口径计?算?|按可比价格?计?算?|按不变价格?计?算?|可比|增速|增幅|增长率|其|同口径|扣除价格因素|与|相比|达到?|为|历史|由此"
)
ALONE = frozenset({"", ",", ",同比", "同比", ",比上年"})  # as between most numbers and their rates
# Leads in a number to compare with: what is told of a change behind it is said of the number before.
BASE = patterns.compile(r"(?:上一?年|去年|前年)同期|[上前]一?期(?!间)|基期")
# Behind a number: with it something else is compared, 与2015年的420户相比.
SET_AGAINST = patterns.compile("[^,;。:、0-9与和同跟比较]{0,8}相[比较]")
THINGS = ("count", "traffic")  # dimensions of what no price changes: their levels give the growth back
NOISE = patterns.compile(r"[\s,、;:。()“”\"'‘’]")
# Each indicator is a part of the next one in its row (National Bureau of Statistics: definitions).
CHAINS = (
    ("工业技改投资", "工业投资", "固定资产投资"),
    ("规模以上工业增加值", "第二产业增加值", "生产总值"),
    ("第一产业增加值", "生产总值"),
    ("第三产业增加值", "生产总值"),
    ("税收收入", "一般公共预算收入"),
    ("出口总值", "进出口总值"),
    ("限额以上社会消费品零售额", "社会消费品零售总额"),
)


def leads_only(words: str) -> bool:
    """True when `words` between a number and a rate name nothing new."""
    return words in ALONE or not NOISE.sub("", LEADING.sub("", words))


def is_real(*texts: str) -> bool:
    """True when one of `texts` names an indicator whose growth its levels cannot give."""
    return any(REAL.search(text) for text in texts)


def tail(words: str) -> str:
    """Words after the noun that a counted number carries: 42家(规模以上)企业 → nothing, 企业,利润 → 利润."""
    head, mark, tail = words.partition(",")
    if ";" in head:
        return words  # 达到235亿元;贷款余额增加18亿元: another noun
    return tail if mark else ("" if len(head) <= 12 and "、" not in head else head)
