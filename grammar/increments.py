"""Binds levels to the amount they changed by: 达66家,比上年增加12家[,增长22.2%]; 比上年增加12家,达到66家."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportlint.grammar import patterns
from reportlint.grammar.agreement import digits_of, is_growth
from reportlint.grammar.claims import Increment
from reportlint.grammar.growths import MOVES, parted, respective_amounts
from reportlint.grammar.indicators import BASE, SET_AGAINST, THINGS, is_real, leads_only, tail
from reportlint.grammar.naming import plain_name
from reportlint.grammar.phrases import Change, Reach
from reportlint.grammar.statements import LISTED, Item, Role, Statement

ADDED = patterns.compile(
    r"同?[较比][^,;。:、0-9]{0,8}(?:净增|新增|(?:多|(少))[收支争完实投征缴发销产招拨用建办引接减免退签拓到供采][\u4e00-\u9fff]{0,2}?)(?:加了?)?(?:约|近)?$"
)


RECENT = patterns.compile("[比较]上(?:个?月|季|半年|期)|环比|[比较]年初|[比较]上?年[末底]|[比较]去年[末底]")
PLANNED = patterns.compile(r"(?:预算|计划|目标|任务|指标)(?:任务|目标)?[数值额量]?(?P<told>为)?$")
BACK = 3  # sentences before in which a level may stand
TOLD = 4  # digits of an amount and its rate that no level gives by chance
MEASURE = patterns.compile("(?:起数|件数|人数|户数|总数|数量|数)$")
NEW = patterns.compile("^(?:净增加?|新增|增加额?|增量)(?:为|达到?|约)?$")


def increments(statement: Statement) -> Iterator[Increment]:
    """A level, the amount it changed by, and perhaps the rate."""
    items = statement.items
    if "RESPECTIVELY" in statement.cues:
        yield from _respectively(statement)
    for position, item in enumerate(items[:-1]):
        if isinstance(item.phrase, Change) and item.phrase.basis and item.phrase.direction:
            yield from _reached(statement, position, item.phrase.direction)
    for position, item in enumerate(items[1:], 1):
        if item.quantity.dimension in MOVES:
            continue
        phrase, level = item.phrase, items[position - 1]
        # 完成2236万元,完成年初预算的8.9%,增收367万元; 262件,下降2.60%,减少7件: rates stand beside the level.
        beside = level
        if position > 1 and level.quantity.is_rate and level.role in (Role.PLAN, Role.CHANGE):
            level = next((one for one in reversed(items[: position - 1]) if one.role is not Role.PLAN), level)
        plan = PLANNED.search(statement.lead(level))
        if (
            plan is not None and not plan["told"]
        ):  # 招聘180人,目标任务150人,比上年增加30人: of what was done, told before
            ahead = [one for one in items[:position] if one is not level and one.stated and one.at < level.at]
            plan = plan if any(one.quantity.comparable(level.quantity) for one in ahead) else None
        if plan is not None or BASE.search(statement.lead(level)):
            continue  # 税收52.36亿元,上年同期为48.12亿元,同比增收4.24亿元; 完成预算的103.6%,预算数为39800万元,同比增加3120万元
        if not level.stated or item.depth != level.depth or not item.quantity.comparable(level.quantity):
            continue
        direction = phrase.direction if isinstance(phrase, Change) and phrase.basis else _added(statement, item)
        if not direction:
            continue
        edge = item.quantity.start if ADDED.search(statement.lead(item)) else phrase.span.start
        words = statement.text[level.quantity.end : edge]
        if SET_AGAINST.match(words):
            continue
        if beside is level:
            named = not leads_only(tail(ADDED.sub("", words)))
        else:
            named = not _beside(statement, level, beside, item)
        if named:
            continue
        rate = beside.quantity if beside is not level and beside.role is Role.CHANGE else None
        if rate is None and position + 1 < len(items):
            after = items[position + 1]
            between = statement.text[item.quantity.end : after.phrase.span.start]
            if (
                isinstance(after.phrase, Change)
                and after.phrase.direction == direction
                and after.quantity.is_rate
                and leads_only(tail(between))
                and not _against_another(words + statement.lead(item), after.phrase)
            ):
                rate = after.quantity
        whole, number = parted(statement, level)
        if whole is not None and not (rate is not None and is_growth(level.quantity, item.quantity, rate, direction)):
            # 52.4万吨,其中夏粮18.4万吨,秋粮34万吨,增产0.9万吨: which of them grew, the numbers must tell
            if rate is not None and is_growth(whole.quantity, item.quantity, rate, direction):
                level = whole
            elif number > 1:
                continue
        end = max(rate.span, item.quantity.span) if rate is not None else item.quantity.span
        indicator = statement.lead(level)
        span, real = level.quantity.span.to(end), level.quantity.dimension not in THINGS and is_real(indicator, words)
        yield Increment(span, indicator, level.quantity, item.quantity, direction, rate, real)


def told_before(statement: Statement, before: Sequence[Statement]) -> Iterator[Increment]:
    """事故3578起,死亡778人。事故减少201起,下降5.3%,死亡减少43人,下降5.2%: changes of what the sentences before tell."""
    for item, after in pairwise(statement.items) if before else ():
        change, rate = item.phrase, after.phrase
        if not isinstance(change, Change) or not isinstance(rate, Change) or item.quantity.dimension in MOVES:
            continue
        direction = change.direction
        if not direction or rate.direction != direction or not after.quantity.is_rate or after.clause - item.clause > 1:
            continue
        if not leads_only(tail(statement.text[item.quantity.end : rate.span.start])):
            continue
        own = [one for one in statement.items if one.at < item.at and one.stated and one.depth <= item.depth]
        if any(one.quantity.comparable(item.quantity) for one in own):
            continue
        levels = [
            (one, level)
            for one in reversed(before[-BACK:])
            for level in reversed(one.items)
            if level.stated and not level.depth and level.quantity.unit == item.quantity.unit
        ]
        fitting = [level for _, level in levels if is_growth(level.quantity, item.quantity, after.quantity, direction)]
        name = MEASURE.sub("", plain_name(statement.text[item.edge : change.span.start]))
        near = [level for one, level in levels if one is before[-1]]
        named = [level for level in near if len(name) > 1 and plain_name(before[-1].lead(level)).endswith(name)]
        if fitting and digits_of(item.quantity) + digits_of(after.quantity) >= TOLD:
            level = fitting[0]
        elif not fitting and len(named) == len(near) == 1:
            level = named[0]
        else:
            continue
        span, real = (
            level.quantity.span.to(after.quantity.span),
            item.quantity.dimension not in THINGS and is_real(name),
        )
        yield Increment(span, name, level.quantity, item.quantity, direction, after.quantity, real)


def _respectively(statement: Statement) -> Iterator[Increment]:
    """Several levels, what each changed by, and the rates behind 分别, in order."""
    items = statement.items
    for position, item in enumerate(items):
        if not isinstance(item.phrase, Change) or not item.quantity.is_rate or not position:
            continue
        mark = next((one for at, one in statement.marks("RESPECTIVELY") if items[position - 1].at < at < item.at), None)
        end = next((at for at in range(position + 1, len(items)) if items[at].after not in LISTED), len(items))
        rates = items[position:end]
        if mark is None or len(rates) < 2 or not all(rate.quantity.is_rate for rate in rates):
            continue
        amount = items[position - 1]
        if not leads_only(tail(statement.text[amount.quantity.end : item.phrase.span.start])):
            continue  # 占比分别提高2.2%和1.1%
        words = statement.text[items[max(0, position - len(rates) - 1)].quantity.end : amount.quantity.start]
        told = statement.text[amount.quantity.end : item.quantity.start]
        if RECENT.search(words) and any(word in told for word in ("同比", "上年", "去年")):
            continue  # 较年初分别增加236亿元、248亿元,同比分别增长8.8%和9.1%
        direction = item.phrase.direction
        for rate, (level, amount) in zip(rates, respective_amounts(statement, position, len(rates)), strict=False):
            same = isinstance(rate.phrase, Change) and rate.phrase.direction != direction
            if direction and not same and level.stated:
                lead = statement.lead(level)
                real = level.quantity.dimension not in THINGS and is_real(lead)
                span = level.quantity.span.to(rate.quantity.span)
                yield Increment(span, lead, level.quantity, amount.quantity, direction, rate.quantity, real)


def _against_another(words: str, rate: Change) -> bool:
    """True when a change is told against last month or quarter, and its rate against last year: 比上月增加2.4亿元,同比增长18.2%."""
    return RECENT.search(words) is not None and rate.basis != "" and RECENT.search(rate.basis) is None


def _reached(statement: Statement, position: int, direction: int) -> Iterator[Increment]:
    """A change of the number that the next clause reaches: 比上年扩大1.2万亩[,增长2.6%],达到46.8万亩[,增长2.6%]."""
    items = statement.items
    amount = last = items[position]
    level = items[position + 1] if position + 1 < len(items) else None
    said = None
    if level is not None and isinstance(level.phrase, Change) and level.quantity.is_rate and position + 2 < len(items):
        alone = statement.text[amount.quantity.end : level.phrase.span.start] == ","
        if not alone or level.phrase.direction != direction:
            return
        said, last, level = level.quantity, level, items[position + 2]
    if level is None or not isinstance(level.phrase, Reach) or not level.phrase.word.startswith("达"):
        return
    beside = level.clause - last.clause != 1 or level.depth != amount.depth
    if beside or amount.quantity.dimension in MOVES or not level.quantity.comparable(amount.quantity):
        return
    if statement.text[last.quantity.end : level.phrase.span.start] != ",":
        return
    rate = items[position + 2] if position + 2 < len(items) and said is None else None
    if (
        rate is not None
        and isinstance(rate.phrase, Change)
        and rate.quantity.is_rate
        and rate.clause - level.clause == 1
    ):
        words = statement.text[level.quantity.end : rate.phrase.span.start]
        said = rate.quantity if rate.phrase.direction == direction and leads_only(tail(words)) else None
    lead = statement.text[max(statement.span.start, amount.edge) : amount.phrase.span.start]
    span = amount.quantity.span.to(level.quantity.span if said is None else max(said.span, level.quantity.span))
    yield Increment(span, lead, level.quantity, amount.quantity, direction, said, is_real(lead))


def _beside(statement: Statement, level: Item, rate: Item, amount: Item) -> bool:
    """True when the rate between a level and its change is that of the level's plan, or says the change as well."""
    behind = NEW.sub("", statement.lead(amount)) if amount.role is Role.LEVEL else ""
    between = statement.text[rate.quantity.end : min(amount.phrase.span.start, amount.edge)]
    if amount.clause - rate.clause > 1 or not leads_only(between + behind):
        return False
    if rate.role is Role.PLAN:
        return rate.clause - level.clause <= 1
    if not isinstance(rate.phrase, Change):
        return False
    words = tail(statement.text[level.quantity.end : rate.phrase.span.start])
    said = amount.phrase.direction if isinstance(amount.phrase, Change) else 1
    return rate.phrase.direction == said and leads_only(words)


def _added(statement: Statement, item: Item) -> int:
    """1 for 较年初新增12家 and 比上年多收12万元, -1 for 少收, whose verb is no verb of change elsewhere; else 0."""
    lead = statement.lead(item) if item.role in (Role.LEVEL, Role.CHANGE) else ""
    added = ADDED.search(lead) if "较" in lead or "比" in lead else None
    if added is None and "增" in lead and NEW.search(lead):
        # 较年初增长18.2%,新增63.5亿元: what was added is told behind its rate
        before = statement.items[statement.items.index(item) - 1]
        told = isinstance(before.phrase, Change) and before.phrase.basis and before.phrase.direction > 0
        return 1 if told and before.clause == item.clause - 1 else 0
    return 0 if added is None else -1 if added[1] else 1
