"""The name of what a number measures, without verbs, dates and scope: 全年完成工业投资 → 工业投资."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from reportlint.grammar import patterns
from reportlint.grammar.phrases import Mark
from reportlint.grammar.statements import Item, Statement

PARTING = frozenset({"COMMA", "SEMICOLON", "STOP", "COLON", "DUN"})
REACH = 30  # characters before a number that may belong to its clause
AROUND = 24  # characters before a number in which its label may begin
BEFORE = patterns.compile(
    r"^(?:其中|全[年省市县区国州盟旗镇乡]|今年|去年|上年|本年|[12][0-9]{3}年|[0-9]{1,2}月(?:份|底|末)?|年末|上半年|预计|累计|共计?|新增|实现|完成|地方|[、,:和及·\s的])+"
)
AFTER = patterns.compile(
    r"(?:预计|累计|实现|完成|达到|达|突破|超过?|约|为|共|已|分别|总额|总量|总值(?<!生产总值)|的|\s)+$"
)
NOUN = patterns.compile(r"[\u4e00-\u9fff]{1,4}(?=[,。;、:()\n]|$)")
ALIASES = {"GDP": "生产总值", "地区生产总值": "生产总值", "国内生产总值": "生产总值", "规上工业增加值": "规模以上工业增加值", "固投": "固定资产投资",
    "第二产业": "第二产业增加值", "二产": "第二产业增加值", "一产": "第一产业增加值", "第一产业": "第一产业增加值", "三产": "第三产业增加值", "第三产业": "第三产业增加值", "二产增加值": "第二产业增加值", "技改投资": "工业技改投资", "工业技术改造投资": "工业技改投资",
    "技术改造投资": "工业技改投资"}  # fmt: skip


def name_of(statement: Statement, item: Item) -> str:
    """The name that leads up to a number; empty where there is none."""
    return plain_name(statement.lead(item))


@lru_cache(maxsize=4096)  # several rules ask for the names of the same numbers
def plain_name(lead: str) -> str:
    """The name in the words before a number, in its usual form."""
    name = AFTER.sub("", BEFORE.sub("", lead.strip()))
    return ALIASES.get(name, name)


def label_of(statement: Statement, part: Item) -> str:
    """The words around a part: those that lead up to it and the noun behind it, 6家 in 6家企业已改制."""
    behind = statement.span.end
    for phrase in islice(statement.phrases, part.at + 1, None):
        if type(phrase) is not Mark or phrase.kind in PARTING:
            behind = phrase.span.start
            break
    if part.phrase.span.end > part.quantity.end:  # 计划(120个): its phrase goes on
        behind = part.quantity.end
    lead = statement.lead(part)
    if part.after == "JOIN":  # 人身险业务赔款和给付支出73.9亿元: one name
        words = clause_before(statement, part.quantity.start, part.quantity.start - part.edge + AROUND, ",;:、。(")
        lead = lead if any(c.isdigit() for c in words) else words
    return lead.removeprefix("其中") + statement.text[part.quantity.end : behind]


def deed_of(statement: Statement, item: Item) -> str:
    """Verb and noun of what is counted: 申报项目 of 申报32个项目 and of 申报项目31个."""
    noun = NOUN.match(statement.text, item.quantity.end, item.quantity.end + 5)
    return name_of(statement, item) + (noun[0] if noun else "")


def clause_before(statement: Statement, place: int, most: int = REACH, marks: str = ",;:。\n") -> str:
    """The words of the sentence before `place`, at most `most`, behind the last of `marks`."""
    words = statement.text[max(statement.span.start, place - most) : place]
    return words[max(map(words.rfind, marks)) + 1 :]
