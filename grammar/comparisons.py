"""Binds what is compared with another number beside it: 比上年的54家增加12家, 是2018年22家的3倍."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_change
from reportlint.grammar.claims import Movement, Multiple
from reportlint.grammar.growths import BRACKETS, GROWTH_DIMENSIONS, MOVES
from reportlint.grammar.indicators import SET_AGAINST, is_real, leads_only
from reportlint.grammar.phrases import Change
from reportlint.grammar.statements import Item, Statement

OF_BASE = patterns.compile(r"^[^,;。:、]{0,10},?(?:正好|恰好)?(?:是|为|相当于|达到?)[^,;。:、]{0,16}$")
PLAN = patterns.compile("预算|计划|目标|任务|指标")
ADDED = patterns.compile(r"(?:新[增建]|净[增减]|[增减少降低]|多(?!年))[^,;。:、的年期数额量值]{0,4}$")
WITH = patterns.compile("[与同和跟][^,;。:、]{0,24}$")
LASTED = patterns.compile(
    "相[比较]|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})年(?:[间来])?[共里]?"
)  # 与42万人相比,十年共增加2.1万人
TOOK = patterns.compile("[间来里]?[共总]?计?(?:累计|净)?[增减上下提降扩缩]")
FURTHER = patterns.compile(r"[比较]前\s?[0-9一二两三四五]\s?年|增[加长]|下降|减少|提高")


def comparisons(statement: Statement) -> Iterator[Movement | Multiple]:
    """达66家,比上年的54家增加12家[,增长22.2%]: the level, what it is compared with, and the changes."""
    for depth in {item.depth for item in statement.items}:  # what stands in brackets beside them is passed over
        items = [item for item in statement.items if item.depth == depth and not _lasted(statement, item)]
        for position in range(len(items) - 2):
            end, start, change = items[position : position + 3]
            if _is_compared(statement, end, start, change):
                yield _comparison(statement, end, start, change)
                further = items[position + 3 : position + 4]
                words = (
                    BRACKETS.sub("", statement.text[change.quantity.end : further[0].quantity.start]) if further else ""
                )
                if (
                    further
                    and isinstance(further[0].phrase, Change)
                    and further[0].clause - change.clause == 1
                    and leads_only(FURTHER.sub("", words))
                    and _is_against_the_same(statement, end, start, further[0])
                ):
                    yield _comparison(statement, end, start, further[0])
                    if further[0].quantity.dimension == "multiple" and not change.quantity.is_rate:
                        span = start.quantity.span.to(
                            further[0].quantity.span
                        )  # what was added is so many times the base
                        yield Multiple(span, statement.lead(end), change.quantity, start.quantity, further[0].quantity)


def _lasted(statement: Statement, item: Item) -> bool:
    """True for how long a change took, told before it: 五年共增加2.1万人."""
    return item.quantity.dimension == "duration" and TOOK.match(statement.text, item.quantity.end) is not None


def _is_compared(statement: Statement, end: Item, start: Item, change: Item) -> bool:
    if not end.stated or not start.stated or not isinstance(change.phrase, Change) or not change.phrase.direction:
        return False
    between = BRACKETS.sub("", statement.text[end.quantity.end : start.quantity.start])
    if not start.quantity.comparable(end.quantity):
        return False
    if SET_AGAINST.match(statement.text, start.quantity.end):
        words = LASTED.sub("", BRACKETS.sub("", statement.text[start.quantity.end : change.phrase.span.start]))
        return WITH.search(between) is not None and change.clause - start.clause <= 1 and leads_only(words)
    between = (
        between[between.rfind(";") + 1 :].replace("同比", "").replace("环比", "")
    )  # 51微克,同比持平;另一项为48微克,下降5%: of another
    against = max(between.rfind("较"), between.rfind("比"))
    if against < 0 or len(between) - against > 16:
        return False
    if ADDED.search(between, against):  # 较年初新增430个, 同比多争取3亿元: what was added, not what there was
        return False
    gap = statement.text[start.quantity.end : change.phrase.span.start]
    named = BRACKETS.sub("", gap).strip(",").removesuffix("大幅")
    return change.clause - start.clause <= 1 and (leads_only(named) or named in between)


def _is_against_the_same(statement: Statement, end: Item, start: Item, further: Item) -> bool:
    """False for the growth in 比年初计划(1000个)多260个,增长18.6%, which is that since last year, unless the numbers bear it out."""
    phrase = further.phrase
    if not isinstance(phrase, Change) or not PLAN.search(statement.text, end.quantity.end, start.quantity.start):
        return True
    return is_change(start.quantity, end.quantity, further.quantity, phrase.direction)


def _comparison(statement: Statement, end: Item, start: Item, change: Item) -> Movement:
    direction = 1 if end.quantity.amount >= start.quantity.amount else -1
    said = change.phrase.direction if isinstance(change.phrase, Change) else direction
    indicator = statement.lead(end)
    real = is_real(indicator, statement.text[end.quantity.end : change.quantity.start])
    span = end.quantity.span.to(change.quantity.span)
    return Movement(
        span, indicator, start.quantity, end.quantity, direction, change.quantity, said, False, None, real, "clause"
    )


def multiples(statement: Statement) -> Iterator[Multiple]:
    """达66家,是2018年22家的3倍: what is so many times what."""
    for level, base, times in zip(statement.items, statement.items[1:], statement.items[2:], strict=False):
        if times.quantity.dimension not in GROWTH_DIMENSIONS or not level.stated or level.quantity.dimension in MOVES:
            continue
        if (
            not base.stated
            or not base.quantity.comparable(level.quantity)
            or base.clause - level.clause > 1
            or times.depth != base.depth
        ):
            continue
        before = statement.text[level.quantity.end : base.quantity.start]
        after = statement.text[base.quantity.end : times.quantity.start]
        if OF_BASE.search(before) and after.strip() in ("的", "的近", "的约") and level.depth == base.depth:
            span = level.quantity.span.to(times.quantity.span)
            yield Multiple(span, statement.lead(level), level.quantity, base.quantity, times.quantity)
