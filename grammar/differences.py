"""Binds what one number exceeds another by: 超出计划16个, 扣除…尚需…."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_sum
from reportlint.grammar.bearing import speaks_of_another
from reportlint.grammar.claims import Difference
from reportlint.grammar.naming import clause_before
from reportlint.grammar.phrases import Change
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Statement

YARDSTICK = "(?:原定?|年度|全年|既定|核定)?(预算|计划|目标|任务|指标|限额|定额|概算)"
OUTDONE, UNDONE = "超额|超收|超支|超出|超过|突破|多于|高出", "低于|少于|不足|欠|短"
REMOVED = "扣除|减去|扣减|核减|抵扣|抵减|剔除"
LEFT = "顺差|逆差|[出入]超|净增加?|净减少?|净流入|净流出|当年(?:收支)?结余|本年(?:收支)?结余|当期(?:收支)?结余|本期(?:收支)?结余|自然增[加长]"
BEYOND = patterns.compile(f"(?:{OUTDONE})了?{YARDSTICK}[数量额]?(?:约?达?)$")
# 计划4.5万亩,已完成4.86万亩,超额完成0.36万亩: what goes beyond a plan that the first number is led in as
SURPLUS = patterns.compile("超额?(?:完成|实现|收|支)了?(?:约?达?)$")
PLAN = patterns.compile("预算|计划|目标|任务")
SHORT = patterns.compile(f"(?:{UNDONE}){YARDSTICK}[数量额]?(?:约?达?)$")
TAKEN = patterns.compile(f"(?:{REMOVED})[^,;。:\\d]{{0,16}}$")
BALANCE = patterns.compile(LEFT)
# No difference without one of these.
SAID = patterns.compile(f"{OUTDONE}|{UNDONE}|{LEFT}|{REMOVED}")
# What names the relation and no thing.
OWN = patterns.compile(
    f"(?:{OUTDONE}|{UNDONE})了?(?:{YARDSTICK})?|超额?|{LEFT}|[尚还][须需待有余欠]?|剩余?|余下?|净|实[有得]|结余|仍|贸易|进出口|企业|户|[个家]"
)
INTO, OUT_OF = (
    patterns.compile(
        r"(?<!进)出口|新增|新建|新设|新登记|新注册|新开|新入|入职|增加|迁入|转入|流入|纳入|进入|出生|(?:保险|社保|医保|养老)[^,;。:\d]{0,8}收入"
    ),
    patterns.compile(r"进口|退出|减少|注销|关闭|迁出|转出|流出|淘汰|摘牌|死亡|退库|离职|辞职|支出"),
)
CLAUSE = 40  # characters before a number that may belong to its clause, quoted names and all
FAR = 6  # clauses between the first of the three and the last
KEPT = patterns.compile(
    r"(?:尚[须需待有余欠]|还[须需有剩]|剩余?|余下?|净|实际|实有|实得|结余|仍[有需须])[^,;。:\d]{0,16}$"
)


def differences(statement: Statement) -> Iterator[Difference]:
    """Three numbers of one measure in a row, of which the words say that one is what lies between the other two."""
    if not SAID.search(statement.text, *statement.span):
        return
    items = [item for item in statement.items if not item.depth and not item.quantity.is_rate]
    for at in range(len(items) - 2):
        first, second, third = row = items[at : at + 3]
        if third.clause - first.clause > FAR or not all(_measures(item, first) for item in row):
            continue
        words = [statement.text[item.edge : item.quantity.number.start] for item in row]
        beyond, short = BEYOND.search(words[2]), SHORT.search(words[2])
        cue = beyond or short
        if cue is not None and third.clause - second.clause <= 1:
            yardstick = clause_before(statement, first.quantity.start, CLAUSE)
            if cue[1] in yardstick and cue[1] not in words[1]:
                more, less = (second, first) if beyond else (first, second)
                yield from _difference(statement, more, less, third, cue[0])
        elif SURPLUS.search(words[2]) and PLAN.search(words[0]) and not PLAN.search(words[1]):
            if third.clause - second.clause <= 2:
                yield from _difference(statement, second, first, third, "超额")
        elif BALANCE.search(words[2]) and (found := _opposed(words, first, second)) is not None:
            yield from _difference(statement, *found, third, "差额")
        elif TAKEN.search(words[1]) and KEPT.search(words[2]) and third.clause - second.clause <= 1:
            yield from _difference(statement, first, second, third, "扣除")


def _opposed(words: list[str], first: Item, second: Item) -> tuple[Item, Item] | None:
    """What came in and what went out, the larger first as 顺差 and 逆差, 净增 and 净减 have it."""
    one = (bool(INTO.search(words[0])), bool(OUT_OF.search(words[0])))
    other = (bool(INTO.search(words[1])), bool(OUT_OF.search(words[1])))
    if one == other or one[0] == one[1] or other[0] == other[1]:
        return None
    into, out_of = (first, second) if one[0] else (second, first)
    return (out_of, into) if any(word in words[2] for word in ("逆差", "入超", "净减", "净流出")) else (into, out_of)


def _measures(item: Item, like: Item) -> bool:
    return (
        (item.stated or isinstance(item.phrase, Change))
        and item.quantity.comparable(like.quantity)
        and item.quantity.dimension != "duration"
    )


def _difference(statement: Statement, more: Item, less: Item, rest: Item, cue: str) -> Iterator[Difference]:
    """The claim, unless what is left is of something else and not borne out: 企业所得税超收, 规上企业净增, 对东盟顺差."""
    holds = is_sum([less.quantity, rest.quantity], more.quantity)
    if not holds and speaks_of_another(statement, rest, (more, less), OWN):
        return
    span = Span.around(more.quantity.span, less.quantity.span, rest.quantity.span)
    yield Difference(span, statement.lead(more), more.quantity, less.quantity, rest.quantity, cue)
