"""Rule same-indicator."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations.digits import decimals, edits, plain, significant
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Quantity, patterns
from reportlint.grammar.indicators import leads_only, tail
from reportlint.grammar.naming import plain_name
from reportlint.grammar.phrases import Change
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

ELSEWHERE = Message("另一处所写", "as written elsewhere")
SLIPPED = Message("名称相同，另一数也相同，只差一处笔误", "same name, the other number equal, and one slip apart")
GENERIC = patterns.compile(r"^(?:总?投资|完成投资|总额|合计|收入|支出|产值|面积|人数|总数|累计|其中|占地|资金)$")
OTHER_TIME = patterns.compile(
    r"上年|去年|同期|上半年|季度|[0-9]月|力争|确保|目标|计划|预期|预计|[十“”][一二三四五]五|明年|下年|年均|累计"
)
AREAS = patterns.compile(r"全([国省市县区州])|(市区|城区|县城|开发区|园区|区属|市属|中心城区|本级)")
SHORTEST, TELLING = 4, 3  # characters of a name; significant digits of a number


class Said(NamedTuple):
    """A level with its growth, where one clause writes both."""

    level: Quantity
    rate: Quantity
    direction: int
    area: str


@rule(
    bad=[
        "全县规模工业利税完成507.7亿元,增长6.3%。\n工业经济提质增效,规模工业利税完成⟦570.7亿元⟧,增长6.3%。",
        "全县旅游综合收入38.62亿元,增长12.4%。\n文旅融合加快推进,旅游综合收入⟦38.62万元⟧,增长12.4%。",
        "全县旅游综合收入38.62亿元,增长12.4%。\n文旅融合加快推进,旅游综合收入38.62亿元,增长⟦21.4%⟧。",
    ],
    good=[
        "全县旅游综合收入38.62亿元,增长12.4%。\n文旅融合加快推进,旅游综合收入38.6亿元,增长12.4%。",
        "全县旅游综合收入38.62亿元,增长12.4%。\n2022年旅游综合收入34.36亿元,增长12.4%。",
        "全县旅游综合收入38.62亿元,增长12.4%。\n市区旅游综合收入33.62亿元,增长12.4%。",
        "上半年旅游综合收入38.62亿元,增长12.4%。\n1—9月旅游综合收入58.62亿元,增长12.4%。",
        "办理案件总投资38.62亿元,增长12.4%。\n道路总投资38.26亿元,增长12.4%。",
    ],
)
def same_indicator(document: Document) -> Iterator[Finding]:
    """同一指标前后两个数 (one indicator, written twice with different digits).

    Two clauses give the same name a level and a growth; one of the two numbers is the same in both, the other differs by one
    slip of the hand or by 万 for 亿. Names that may be said of several things, other years, periods and areas are left alone,
    and so is every pair that differs in more: then they speak of different things. Source: practice of reviewers.
    """
    seen: dict[tuple[str, str], list[Said]] = {}
    for statement in document.statements:
        for level, rate in zip(statement.items, statement.items[1:], strict=False):
            found = _said(statement, level, rate) if level.stated and type(rate.phrase) is Change else None
            if found is None:
                continue
            key, said = found
            for other in seen.get(key, ())[:4]:
                told = _told(document, other, said)
                if told is not None:
                    yield told
            seen.setdefault(key, []).append(said)


def _said(statement: Statement, level: Item, rate: Item) -> tuple[tuple[str, str], Said] | None:
    phrase = rate.phrase
    if not (isinstance(phrase, Change) and level.stated and phrase.direction and rate.quantity.is_rate):
        return None
    if level.quantity.is_rate or level.quantity.hedged or rate.quantity.hedged or level.depth != rate.depth:
        return None
    words = statement.text[level.quantity.end : phrase.span.start]
    clause = statement.text[max(statement.span.start, level.quantity.start - 30) : level.quantity.start]
    clause = clause[max(clause.rfind(mark) for mark in ",;:。\n") + 1 :]
    if not leads_only(tail(words)) or OTHER_TIME.search(clause + words) or any(c.isdigit() for c in clause):
        return None
    name = AREAS.sub("", plain_name(clause))
    if len(name) < SHORTEST or GENERIC.search(name):
        return None
    area = AREAS.search(clause)
    key = (name, level.quantity.dimension)
    return key, Said(level.quantity, rate.quantity, phrase.direction, area[0] if area else "")


def _told(document: Document, one: Said, other: Said) -> Finding | None:
    if one.direction != other.direction or (one.area and other.area and one.area != other.area):
        return None
    if any(area and not area.startswith("全") for area in (one.area, other.area)):
        return None
    if one.rate.value == other.rate.value and one.rate.unit == other.rate.unit:
        first, second = one.level, other.level
    elif one.level.digits == other.level.digits and one.level.amount == other.level.amount:
        first, second = one.rate, other.rate
    else:
        return None
    if not _slipped(first, second):
        return None
    written = document.read(first.span), document.read(second.span)
    return Finding(
        second.span,
        Message(
            f"同一指标前后不同：{written[0]}、{written[1]}", f"one indicator, two numbers: {written[0]}, {written[1]}"
        ),
        related=(Related(first.span, ELSEWHERE),),
        severity="warning" if min(significant(first), significant(second)) <= TELLING else "error",
        confidence=0.8,
        operands=(second.number, first.number),
        reasons=(SLIPPED,),
    )


def _slipped(one: Quantity, other: Quantity) -> bool:
    """True when one slip turns the digits of one number into those of the other, or only 万 and 亿 differ."""
    first, second = plain(one), plain(other)
    if first is None or second is None or one.unit != other.unit or min(significant(one), significant(other)) < 2:
        return False
    if one.scale != other.scale:
        return first == second and significant(one) >= TELLING
    if decimals(first) != decimals(second) and one.strict.meets(other.strict):
        return False  # 38.62亿元, later rounded
    same = next((at for at in range(len(first)) if first[at : at + 1] != second[at : at + 1]), len(first))
    # One slip leaves all but a character or two as they were behind the first one that differs.
    return first != second and second.endswith(first[same + 2 :]) and second in edits(first)
