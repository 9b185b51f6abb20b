"""Binds a level to the yardsticks told beside it, and to the changes against them, in whatever order.

比去年(52场)增加12场; 增长7.9%,增支0.83亿元,上年支出10.52亿元; 比预算1300万元节约174万元,节支率13.4%; 高于控制目标(90%)3.6个百分点.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_change, is_share
from reportlint.grammar.bearing import is_of_another
from reportlint.grammar.claims import Completion, Movement, Multiple
from reportlint.grammar.eras import (
    ACTUAL,
    ERAS,
    RATED,
    STRONG,
    moved,
    names_another,
    rest_of,
    words_around,
    words_before,
)  # fmt: skip
from reportlint.grammar.growths import parted
from reportlint.grammar.indicators import THINGS, is_real
from reportlint.grammar.phrases import PlanRate, Reach
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Role, Statement
from reportlint.grammar.told_against import MEAN, Told, falls_itself, told_by, told_of
from reportlint.grammar.yardsticks import ANY, Yardstick, is_yardstick, yardsticks_in

FAR = 5  # clauses between a level and its yardstick
REVISED = patterns.compile("调整后|修订|同?口径|可比|剔除|扣除")  # such levels need not give the change
BEHIND = 8  # code points behind a yardstick that may say so


def measured(statement: Statement) -> Iterator[Movement | Multiple | Completion]:
    """Levels, their yardsticks and what is told of both, as far as the words leave no doubt or the numbers bear them out."""
    found = yardsticks_in(statement)
    if not any(found) and not any(item.role is Role.ORIGIN for item in statement.items):
        return
    for position, yardstick in enumerate(found):
        if statement.items[position].role is Role.ORIGIN:
            yield from _from_to(statement, position, found)
        if yardstick is None:
            continue
        if yardstick.era == "plan" and yardstick.apart:
            yield from _carried_out(statement, position, yardstick, found)
        plain: tuple[Item, list[Told]] | None = None
        for level, sure in _levels(statement, position, yardstick, found):
            told = list(told_of(statement, level, position, yardstick, found))
            if any(_agrees(level, yardstick.item, one) for one in told):
                yield from _claims(statement, level, yardstick, told, sure)
                break
            plain = plain or ((level, told) if sure else None)
        else:
            if plain is not None and (yardstick.era != "plan" or _plans(found, yardstick) == 1):
                yield from _claims(statement, plain[0], yardstick, plain[1], True)


def _plans(found: Sequence[Yardstick | None], plan: Yardstick) -> int:
    """How many plans of the same measure its part of the sentence tells."""
    return sum(
        one is not None
        and one.era == "plan"
        and one.item.part == plan.item.part
        and one.item.quantity.comparable(plan.item.quantity)
        for one in found
    )


def _from_to(
    statement: Statement, position: int, found: Sequence[Yardstick | None]
) -> Iterator[Movement | Multiple | Completion]:
    """由180吨提高到450吨,是原来的2.5倍,增加了1.5倍: what is told of the end against the start, as far as it goes on."""
    start, *row = statement.items[position : position + FAR]
    if not row or not isinstance(row[0].phrase, Reach) or not row[0].quantity.comparable(start.quantity):
        return
    level, told = row[0], []
    last = level.clause
    for item, other in zip(row[1:], found[position + 2 :], strict=False):
        if other is not None or item.clause - last > 1 or item.depth != level.depth or item.part != level.part:
            break
        fact = told_by(statement, item, level, start, "", Yardstick(start, "", 0, False))
        if fact is None or fact.era in ("plan", "peer"):
            break
        last = item.clause
        told.append(fact)
    if len(told) > 1:  # the first alone is told of by whoever reads 由…增至…
        yield from _claims(statement, level, Yardstick(start, "", 0, False), told, True)


def _carried_out(
    statement: Statement, position: int, yardstick: Yardstick, found: Sequence[Yardstick | None]
) -> Iterator[Movement | Multiple | Completion]:
    """采购预算32500万元,实际采购30550万元,节约1950万元,节约率6%: a plan, what was made of it, and what is told of both."""
    plan = yardstick.item
    row = statement.items[position + 1 : position + FAR]
    if not row or not row[0].stated or not row[0].quantity.comparable(plan.quantity) or found[position + 1] is not None:
        return
    level, told = row[0], []
    if level.clause - plan.clause > 2 or level.depth != plan.depth or level.part != plan.part or plan.quantity.is_rate:
        return
    if not ACTUAL.search(statement.lead(level)) or is_of_another(
        ACTUAL.sub("", statement.lead(level)), words_around(statement, plan)
    ):
        return
    last = level.clause
    for item, other in zip(row[1:], found[position + 2 :], strict=False):
        fact = None if other is not None else told_by(statement, item, level, plan, "plan")
        if fact is None or fact.era != "plan" or item.clause - last > 1 or item.depth != level.depth:
            break
        last = item.clause
        told.append(fact)
    strong = [
        one
        for one in told
        if not one.direction or STRONG.search(statement.lead(one.item)) or RATED.search(statement.lead(one.item))
    ]
    yield from _claims(statement, level, yardstick, strong, _plans(found, yardstick) == 1)


def _levels(
    statement: Statement, position: int, yardstick: Yardstick, found: Sequence[Yardstick | None]
) -> Iterator[tuple[Item, bool]]:
    """The numbers before a yardstick that it may belong to, the nearest first, and whether the words leave no doubt."""
    base = yardstick.item
    words = words_before(statement, base)
    first = True
    falls = falls_itself(base) or "降幅" in words or "跌幅" in words
    for at in range(position - 1, -1, -1):
        item, other = statement.items[at], found[at]
        if base.clause - item.clause > FAR:
            return
        if item.depth > base.depth or not _is_level(statement, item) or not item.quantity.comparable(base.quantity):
            continue
        if item.quantity.is_rate and falls_itself(item) != falls:
            continue
        if other is not None and not (other.apart and other.era != yardstick.era and other.era[:1] in "p12"):
            continue
        own = words_around(statement, item)
        rest = rest_of(words)
        mean = "均" in ERAS.sub("", statement.lead(item)) or "每" in statement.lead(item)
        meant = "均" in words or "每" in words
        if mean and not meant and not item.quantity.is_rate and (yardstick.apart or position - at > 1):
            continue  # 428件,每万人2.6件,…,上年365件
        whole, number = parted(statement, item) if first and yardstick.apart else (None, 0)
        sure = (
            first
            and (whole is None or number == 1)
            and not names_another(rest, own)
            and (mean or not MEAN.search(ERAS.sub("", words)))
        )
        beside = yardstick.era == ANY and position - at == 1  # 13.6万头,为正常保有量(13.2万头)的103%
        yield item, (sure or (first and beside)) and base.part == item.part
        first = False


def _is_level(statement: Statement, item: Item) -> bool:
    """True for how much there is, or a rate: 增长8.3% may itself be 3.1 points above what it was."""
    if item.quantity.is_rate:
        return item.role is not Role.ORIGIN
    return item.stated and item.role is not Role.ORIGIN and not moved(statement.lead(item), False)


def _is_alone(statement: Statement, level: Item, change: Item, facts: Sequence[Item]) -> bool:
    """True when a rate can be of no other number than the level: none stands between that has no yardstick or mean of its own."""
    if not change.quantity.is_rate:
        return True
    between = [one for one in statement.items if level.at < one.at < change.at and one.stated and one.is_amount]
    own = [
        one
        for one in between
        if "均" in statement.lead(one) or "每" in statement.lead(one) or is_yardstick(statement, one)
    ]
    told = [one for one in between if one in facts or moved(statement.lead(one), False)]
    return all(one in own or one in told for one in between)


def _agrees(level: Item, base: Item, told: Told) -> bool:
    quantity = told.item.quantity
    if not told.direction:
        exact = told.era == "plan" and "." not in base.quantity.digits and not base.quantity.hedged
        return is_share(level.quantity, base.quantity.at_point() if exact else base.quantity, quantity)
    return is_change(base.quantity, level.quantity, quantity, told.direction)


def _claims(
    statement: Statement, level: Item, yardstick: Yardstick, told: Sequence[Told], sure: bool
) -> Iterator[Movement | Multiple | Completion]:
    base = yardstick.item
    own = [one.item for one in told]
    edge = max(base.quantity.end, level.quantity.end)
    sure = sure and not REVISED.search(statement.text, min(base.edge, level.edge), edge + BEHIND)
    for one in told:
        agrees = _agrees(level, base, one)
        if not agrees and not (sure and one.surely and _is_alone(statement, level, one.item, own)):
            continue
        span = Span.around(level.quantity.span, base.quantity.span, one.item.quantity.span)
        name = statement.lead(level)
        if one.direction:
            real = is_real(
                words_around(statement, level), statement.text[level.quantity.span.end : one.item.quantity.span.start]
            )
            yield Movement(
                span, name, base.quantity, level.quantity, one.direction, one.item.quantity, one.direction, False, None,
                real and one.item.quantity.is_rate and level.quantity.dimension not in THINGS, "sentence",
            )  # fmt: skip
        elif yardstick.era == "plan" and one.item.quantity.is_rate:
            over = isinstance(one.item.phrase, PlanRate) and one.item.phrase.over
            yield Completion(span, name, level.quantity, base.quantity, one.item.quantity, over, "sentence")
        else:
            yield Multiple(span, name, level.quantity, base.quantity, one.item.quantity)
