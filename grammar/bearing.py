"""What a number speaks of, beside the numbers it is compared with: of the same, or of a part, another scope, another period.

What stands first tells the topic, and what follows need not repeat it: 全年处理垃圾36.5万吨,日均处理1000吨. A later number that names
something which the others do not is of that alone: 城区日均处理800吨, 房建类审减2.2亿元, 近三年审减13.2亿元. Such a number may bear
a relation out; it contradicts none.
"""

from __future__ import annotations

from collections.abc import Sequence
from re import Pattern

from reportlint.grammar import patterns
from reportlint.grammar.statements import Item, Statement

# Characters that lead up to a number and name nothing.
PLAIN = frozenset(
    "的了共计约达到为是有实际现完成累全年市县区省本今已均近余超仅又还尚仍则就剩下差缺口月日至底末和与及、,:;“”()—- 0123456789"
)
# Words that say how much, not of what.
MEASURE = patterns.compile(
    "总[额量数值]|合计|金额|数[量额值]|额度|资金|费用|平均|[每人户]均|左右|以上|以下|以内|不到|达到?"
)
# Words for one thing: what some spent others took in, what was paid out was received.
ALIKE = tuple(
    patterns.compile(words)
    for words in (
        "消费|花费|开销|支出|收入|营收",
        "补助|补贴|奖励|资助|慰问|救助|助学|补偿|发放|拨付|支付|兑付|给付|领取|受益|获得|获|标准|支出|款|金",
        "贷款|授信|放贷|放款|获贷|融资",
        "总?投资|投入",
        "游客|旅客|乘客|客流",
        "办案|[办审]结|结案|审理|案件",
        "面积|占地",
        "粮食|口粮|产粮|产量",
    )
)
PERIOD = patterns.compile(
    r"全年|上半年|下半年|[前一二三四]{1,2}个?季度|[0-9]{1,2}月份?|近[0-9一二两三四五六七八九十]{1,2}年|[以年]来|累计|历年|以前年度|[春夏秋冬汛旺淡]季|汛期|春节|国庆|假期|"
    r"期间|高峰|工作日|周末|同期|当[日月天]|[上去]年|五年"
)
SPANNING = ("近", "来", "累", "历", "以前", "五年")  # of more than what is compared, whatever that is of
BEHIND = patterns.compile(
    "^(?:[左右多余]|正在|已|将|年底|年内|预计|按|于|在|仍|尚|均|因|待|需|全|拟|也|都|列|转|纳|属|为|是|未|,)"
)
PART = "其中"
AROUND = 24  # code points before a number that may lead up to it
BACK = 40  # code points before the first number of a row in which its topic stands


def names_more(words: str, said: str) -> bool:
    """True when `words` name something that `said` does not: of 省重点项目超额完成 no total speaks."""
    return any(c not in PLAIN and c not in said for c in words)


def is_of_another(words: str, said: str) -> bool:
    """True when the `words` around a number name a part, a scope or a period that is not in what was `said` of the others."""
    return PART in words or _is_of_another_time(words, said) or names_more(_content(words, said), said)


def speaks_of_another(statement: Statement, item: Item, others: Sequence[Item], own: Pattern[str]) -> bool:
    """True when `item` speaks of a part of what the `others` do, or of another scope or period.

    `own` are the words that name the relation itself (日均, 审减, 资产负债率): all three stand beside their numbers by right.
    """
    return is_of_another(own.sub("", about(statement, item)), said_of(statement, others))


def strays(statement: Statement, row: Sequence[Item], own: Pattern[str]) -> bool:
    """True when a number of the row speaks of another thing than those before it."""
    told = sorted(row, key=lambda item: item.at)
    return any(speaks_of_another(statement, item, told[:at], own) for at, item in enumerate(told) if at)


def about(statement: Statement, item: Item) -> str:
    """The words that lead up to a number, and the noun behind it."""
    behind = statement.behind(item)
    lead = statement.lead(item)
    before = next((one for one in reversed(statement.items) if one.quantity.end <= item.edge), None)
    if before is not None and before.quantity.end == item.edge and not before.is_amount:
        lead = statement.text[before.edge : item.quantity.start]  # 近三年审减13.2亿元
    return lead if BEHIND.match(behind) else lead + behind


def said_of(statement: Statement, items: Sequence[Item]) -> str:
    """What is said around `items`, with the words since the number before them: their topic may stand a clause ahead."""
    first = min(items, key=lambda item: item.at)
    before = max(
        (one.quantity.end for one in statement.items if one.quantity.end <= first.edge),
        default=statement.span.start,
    )
    topic = statement.text[max(before, first.edge - BACK) : first.edge]
    return topic + "".join([statement.lead(item) + statement.behind(item) for item in items])


def said_before(*items: Item, text: str) -> str:
    """What stands before numbers that may be in several sentences."""
    return "".join([text[max(0, item.quantity.start - AROUND) : item.quantity.start] for item in items])


def _content(words: str, said: str) -> str:
    """What the words name, without measures and without other words for what was said."""
    words = MEASURE.sub("", PERIOD.sub("", words))
    for pattern in ALIKE:
        if pattern.search(words) and pattern.search(said):
            words = pattern.sub("", words)
    return words


def _is_of_another_time(words: str, said: str) -> bool:
    own = set(PERIOD.findall(words))
    if not own:
        return False
    told = set(PERIOD.findall(said))
    return not own <= told and (bool(told) or any(one.startswith(SPANNING) or one.endswith("来") for one in own))
