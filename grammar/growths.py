"""Binds growth: 增长、增加, and forecasts that mix flow and stock."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from reportlint.grammar import patterns
from reportlint.grammar.claims import Forecast, Growth
from reportlint.grammar.indicators import BASE, SET_AGAINST, is_real, leads_only, tail
from reportlint.grammar.phrases import Change, PlanRate
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import LISTED, Item, Role, Statement

GROWTH_DIMENSIONS = frozenset({"ratio", "multiple"})
MOVES = frozenset({"ratio", "multiple", "point", "doubling"})
BRACKETS = patterns.compile(r"\([^()]{0,60}\)")
CHANGED = patterns.compile(r"[压削]?[降减]|退出|化解|净增|增加|关停|[关取]缔|淘汰|清退")
ASIDE = patterns.compile("[并下另附]设|另有|包?含")  # 小学270所,并设有教学点115个,减少4.3%: it may be of either
COUNTING = ("指标", "数据", "数字", "主要指标")
KINDS = frozenset({"大", "类", "种", "级", "强", "条线", "系列"})
FORECASTS = ("预计", "力争", "争取", "计划", "确保", "拟", "将")


def growths(statement: Statement) -> Iterator[Growth]:
    """Rates of growth with the number that grew, where the text leaves no doubt which one."""
    items = statement.items
    for position, item in enumerate(items):
        phrase = item.phrase
        if not isinstance(phrase, Change) or item.quantity.dimension not in GROWTH_DIMENSIONS or not phrase.direction:
            continue
        yield from _respectively(statement, position, phrase) or _single(statement, position, phrase)


def _single(statement: Statement, position: int, phrase: Change) -> tuple[Growth, ...]:
    if not position:
        return ()
    rate = statement.items[position]
    # 税收3.9亿元(上年3.2亿元),增长…: what stands in brackets is beside the subject.
    subject = next(
        (item for item in reversed(statement.items[:position]) if item.depth <= rate.depth), statement.items[0]
    )
    if position + 1 < len(statement.items) and statement.items[position + 1].after in LISTED:
        return ()
    words = statement.text[subject.quantity.end : phrase.span.start]
    if "(" in words:
        words = BRACKETS.sub("", words)
    if subject.role is Role.PLAN and isinstance(subject.phrase, PlanRate):
        # 认定15家,完成任务的125%,增长36.4%: the rate of fulfilment stands beside the subject.
        plan = subject.phrase.span
        subject = next((item for item in reversed(statement.items[:position]) if item.role is not Role.PLAN), subject)
        done = statement.text[subject.quantity.end : plan.start]
        words = done.rstrip("完成占为全年市省县定,") + words
    if (
        subject.role is Role.CHANGE
        and position > 1
        and not subject.quantity.is_rate
        and subject.quantity.dimension != "point"
    ):
        # 达66家,比上年增加12家,增长22.2%: the level stands before the increment.
        level = statement.items[position - 2]
        if level.stated and leads_only(words) and not BASE.search(statement.lead(level)):
            subject = level
    if subject.quantity.unit is not None and subject.quantity.unit.name in KINDS:
        return ()  # 三类案件下降12.5%: how many kinds there are is not what fell
    if subject.quantity.dimension == "count" and _is_modifier(words):
        return ()
    if not subject.stated or subject.depth != rate.depth or not leads_only(tail(words)):
        return ()
    lead = statement.lead(subject)
    # 压降94户、下降35.9% is said of what changed, not of what is left; 较上年的54家增加12家,增长22.2% not of the 54.
    if CHANGED.search(lead) or lead.startswith(("较", "比")) or SET_AGAINST.match(statement.text, subject.quantity.end):
        return ()
    rivals = sum(
        1
        for other in statement.items[max(0, position - 4) : position - 1]
        if other.stated and other is not subject and other.clause == subject.clause
    )
    rivals += parted(statement, subject)[1] > 1 or ASIDE.search(lead) is not None
    return (_growth(statement, subject, rate, phrase, rivals),)


def parted(statement: Statement, item: Item) -> tuple[Item | None, int]:
    """The whole of which `item` is the last part behind 其中, and the how-manieth: what is said next, 856件,其中民事512件,刑事103件,
    增长6.3%, may be said of either."""
    mark = next((at for at, _ in statement.marks("WHEREOF") if at < item.at), None)
    if mark is None:
        return None, 0
    alike = [
        one for one in statement.items if one.at <= item.at and one.stated and one.quantity.comparable(item.quantity)
    ]
    before = [one for one in alike if one.at < mark]
    return (before[-1], len(alike) - len(before)) if before else (None, 0)


def _is_modifier(words: str) -> bool:
    """True for a count that only tells of whom a noun is, 34家企业产值增长8%: what grew is the noun."""
    head, comma, _ = words.partition(",")
    return not comma and not leads_only(head)


def _respectively(statement: Statement, position: int, phrase: Change) -> tuple[Growth, ...]:
    """n numbers, then 分别增长 n rates: in order, when the counts agree."""
    if "RESPECTIVELY" not in statement.cues:
        return ()
    mark = next((m for index, m in statement.marks("RESPECTIVELY") if index < statement.items[position].at), None)
    if mark is None or any(other.quantity.start > mark.span.start for other in statement.items[:position]):
        return ()
    rates = [statement.items[position]]
    for item in statement.items[position + 1 :]:
        if item.after not in LISTED or item.quantity.dimension not in GROWTH_DIMENSIONS:
            break
        rates.append(item)
    before = [item for item in statement.items[:position] if item.stated and item.depth == rates[0].depth]
    counted = before[-1].quantity if before else None
    if counted is not None and counted.value == len(rates) and statement.text.startswith(COUNTING, counted.end):
        return ()  # 四项指标分别下降: those told before, or others
    if respective_amounts(statement, position, len(rates)):
        return ()
    subjects = before[-len(rates) :]
    if len(rates) < 2 or len(subjects) != len(rates):
        return ()
    if not leads_only(tail(statement.text[subjects[-1].quantity.end : mark.span.start])):
        return ()
    if len(before) > len(rates) and before[-len(rates) - 1].clause == subjects[0].clause:
        return ()
    bases: list[Item] = []
    if BASE.search(statement.lead(subjects[0])):
        # 95件134人,上年同期为200件377人,分别下降52.5%、64.5%: what fell is told before
        subjects, bases = before[-2 * len(rates) : -len(rates)], subjects
        pairs = zip_longest(subjects, bases)
        if not all(one and base and one.quantity.comparable(base.quantity) for one, base in pairs):
            return ()
    found = [_growth(statement, subject, rate, phrase, 0) for subject, rate in zip(subjects, rates, strict=True)]
    return tuple(
        [claim._replace(base=base.quantity) for claim, base in zip(found, bases, strict=True)] if bases else found
    )


def respective_amounts(statement: Statement, position: int, many: int) -> list[tuple[Item, Item]]:
    """The levels and what they changed by before the first of `many` rates: 54起、死亡825人,同比减少11起、146人,分别下降16.9%和15.0%."""
    row = statement.items[max(0, position - 2 * many) : position]
    levels, amounts = row[:many], row[many:]
    if len(row) < 2 * many or not isinstance(amounts[0].phrase, Change) or amounts[0].quantity.dimension in MOVES:
        return []
    if any(item.after not in LISTED for item in amounts[1:]):
        return []
    pairs = list(zip(levels, amounts, strict=True))
    return pairs if all(level.quantity.comparable(amount.quantity) for level, amount in pairs) else []


def _growth(statement: Statement, subject: Item, rate: Item, phrase: Change, rivals: int) -> Growth:
    indicator = statement.lead(subject)
    words = statement.text[subject.quantity.end : rate.quantity.start]
    average = "年均" in words or "平均" in words or "两年" in words
    span = subject.quantity.span.to(rate.quantity.span)
    return Growth(
        span, indicator, subject.quantity, rate.quantity, phrase.direction, phrase.basis, average,
        is_real(indicator, words), rivals, _stated_base(statement, subject, rate),
    )  # fmt: skip


def _stated_base(statement: Statement, subject: Item, rate: Item) -> Quantity | None:
    """税收3.9亿元(上年3.2亿元): the base in brackets between the two."""
    for item in statement.items:
        if item.depth <= subject.depth or not subject.at <= item.at <= rate.at:
            continue
        inside = subject.quantity.end <= item.quantity.start < rate.quantity.start
        if inside and item.quantity.comparable(subject.quantity):
            lead = statement.lead(item)
            if "上年" in lead or "去年" in lead:
                return item.quantity
    return None


def forecasts(statement: Statement) -> Iterator[Forecast]:
    """New ones so far, all of them, what is expected, and the growth that this means."""
    items = statement.items
    for position in range(len(items) - 3):
        flow, stock, forecast, rate = items[position : position + 4]
        if not isinstance(rate.phrase, Change) or not rate.quantity.is_rate or rate.phrase.direction != 1:
            continue
        if not all(one.stated and one.quantity.comparable(flow.quantity) for one in (flow, stock, forecast)):
            continue
        target = statement.text[stock.quantity.end : forecast.quantity.start]
        total = statement.text[flow.quantity.end : stock.quantity.start]
        if ("累计" not in total and "总数" not in total) or not any(word in target for word in FORECASTS):
            continue
        if leads_only(tail(statement.text[forecast.quantity.end : rate.phrase.span.start])):
            span = Span(flow.quantity.start, rate.quantity.end)
            yield Forecast(span, statement.lead(flow), flow.quantity, stock.quantity, forecast.quantity, rate.quantity)
