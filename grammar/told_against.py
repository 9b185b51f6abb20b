"""What the numbers around a yardstick tell of a level: by how much it changed against it, at what rate, how many times it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.eras import (
    ERAS,
    FILLING,
    FULFILLED,
    OF_IT,
    OF_PLANS,
    RATED,
    THAN,
    TIMES,
    kind_of,
    moved,
    names_another,
    rest_of,
    words_around,
    words_before,
)
from reportlint.grammar.phrases import Change
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Role, Statement
from reportlint.grammar.yardsticks import Yardstick

MEAN, EACH = patterns.compile("[均每]"), patterns.compile("每[生人户亩台名家]")


class Told(NamedTuple):
    """What is told of a level: an amount or a rate of change with its `direction`, or how many times the yardstick it is (0)."""

    item: Item
    era: str
    direction: int
    surely: bool = True  # against this yardstick; else where the numbers bear it out


def told_of(
    statement: Statement, level: Item, position: int, yardstick: Yardstick, found: Sequence[Yardstick | None]
) -> Iterator[Told]:
    """Amounts and rates of change between a level and its yardstick and right behind it, and how many times it is."""
    items = statement.items
    base = yardstick.item
    start = items.index(level) + 1
    era = ""
    for item, other in zip(items[start:position], found[start:position], strict=True):
        if other is not None and not other.apart:
            era = other.era  # 较上年的91.8%提高1.8个百分点: of that one
        fact = told_by(statement, item, level, base, era) if item.depth <= base.depth and other is None else None
        if fact is not None and falls_itself(base) and not _of_falls(statement, item, base):
            fact = None
        if fact is not None:
            era = fact.era
            if fact.era == yardstick.era or (not fact.era and yardstick.apart and yardstick.era != "plan"):
                yield fact
            elif _may_be(fact.era, yardstick.era):
                beside = (
                    yardstick.apart and item is items[position - 1] and base.after == "OPEN"
                )  # 同比增长10.7%(2022年为87.2亿元)
                yield fact._replace(surely=beside)
    last = base.clause
    era = "" if yardstick.apart else yardstick.era
    for item in items[position + 1 : position + 4]:
        if item.phrase is base.phrase and item.quantity.is_rate:  # 完成预算(92000万元)的63.5%,短收33600万元
            last = item.clause
            if not level.quantity.is_rate:
                yield Told(item, "plan", 0)
            continue
        beside = not yardstick.apart and item.clause == base.clause
        fact = told_by(statement, item, level, base, era, yardstick if beside else None)
        if fact is not None and falls_itself(base) and not _of_falls(statement, fact.item, base):
            fact = None
        if fact is None or item.clause - last > 1 or item.depth > level.depth or item.part != base.part:
            return
        last, era = item.clause, fact.era
        if yardstick.era == "plan" and fact.direction and not beside and item.quantity.is_rate:
            # 完成任务30家的250%,增长304%: the growth is that since last year; 节支率 is of the plan
            if fact.era == "plan" and RATED.search(statement.lead(item)):
                yield fact._replace(surely=not isinstance(item.phrase, Change))
        elif fact.era == yardstick.era or (not fact.era and yardstick.era != "plan"):
            yield fact
        elif _may_be(fact.era, yardstick.era):
            yield fact._replace(surely=False)


def _of_falls(statement: Statement, fact: Item, base: Item) -> bool:
    """True when points are told of how much two rates fall: 降幅较1—5月收窄1.3个百分点."""
    words = statement.lead(fact) + words_before(statement, base)
    return "降幅" in words or "跌幅" in words


def _may_be(one: str, other: str) -> bool:
    """True when two names may be of the same past: 同比 and 2022年, 较上年 and 年初."""
    return all(era in ("last", "start") or era[:1].isdigit() or era[:1] in "一二" for era in (one, other))


def told_by(
    statement: Statement, item: Item, level: Item, base: Item, era: str, beside: Yardstick | None = None
) -> Told | None:
    """What a number tells of the level, against which yardstick; `era` is that of what was told before."""
    quantity = item.quantity
    words = statement.lead(item)
    named = ERAS.search(words)
    own = kind_of(named) if named is not None else era
    than = THAN.search(words) if named is None and "于" in words else None
    if than is not None:
        own = FILLING.sub("", than["what"])
    if quantity.is_rate and level.quantity.is_rate:
        return None
    if quantity.is_rate and (item.role is Role.PLAN or FULFILLED.search(words)):
        alone = not any(one.phrase is item.phrase and one is not item for one in statement.items)
        rest = rest_of(FULFILLED.sub("", words))
        said = words_around(statement, level) + words_before(statement, base)
        return Told(item, "plan", 0) if alone and not names_another(rest, said) else None
    if item.role is Role.SHARE:
        return None
    amount = quantity.dimension == "point" if level.quantity.is_rate else quantity.comparable(level.quantity)
    if not amount and not quantity.is_rate and quantity.dimension != "multiple":
        return None
    direction = item.phrase.direction if isinstance(item.phrase, Change) else 0
    cue = None
    if not direction and not isinstance(item.phrase, Change):
        cue = RATED.search(words) if quantity.is_rate else moved(words, beside is not None)
        direction = 0 if cue is None else 1 if cue["more"] else -1
    if beside is not None and amount and not direction:
        direction = beside.above if not FILLING.sub("", words) else 0
    share = TIMES.search(words) if beside is not None else named is not None and OF_IT.search(words)
    if not direction and (amount or not share):
        return None
    if cue is not None and named is None and beside is None and amount and OF_PLANS.match(cue[0]):
        own = "plan"
    said = words_around(statement, level)
    if MEAN.search(ERAS.sub("", words)) and not MEAN.search(said):
        return None  # 年均增长
    rest = rest_of(words[: cue.start()] if cue is not None else words)
    if direction and names_another(EACH.sub("", rest), said + words_before(statement, base)):
        return None
    return Told(item, own, direction)


def falls_itself(item: Item) -> bool:
    """True for 下降3.5%, a rate of its own, which another may fall short of."""
    return isinstance(item.phrase, Change) and item.phrase.direction < 0
