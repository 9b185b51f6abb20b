"""Binds wholes to the parts that 其中 names: 共40家,其中A 25家、B 15家."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, zip_longest

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_sum
from reportlint.grammar.breakdowns import breakdown
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.customary import customarily_divide
from reportlint.grammar.groupings import groups_in
from reportlint.grammar.naming import label_of
from reportlint.grammar.partitions import case_role, divides
from reportlint.grammar.phrases import Mark
from reportlint.grammar.statements import LISTED, Item, Statement
from reportlint.grammar.wholes import COMPARED, GROUPS, counted, in_row, larger, up_to_total, whole_before

# What follows parts and is none.
BESIDE = patterns.compile(
    r"[顺逆]差|满分|差额|相抵|轧差|[退流转迁]出|净[增减流]|平均|[户人笔亩]均|双重|重[叠复合]|交叉|兼[有具]|同时"
)
REGISTERED = "户籍人口"  # behind others it is another population: 常住人口86万人,其中城镇人口52万人,户籍人口91万人
AIM = patterns.compile("[,、]?(?:确保|力争|争取)")  # behind others it opens a task of its own: 确保播种面积26万亩
ECHO = patterns.compile(r"[,、]?(?:截至目前|目前|现已?|上述|以上|[这该其])[,]?$")
DAYS = "天数"
RATE = patterns.compile("[率比重度](?:为|达|达到|是)?$")
NEARLY_FULL = 10  # parts behind semicolons belong together when they come within a tenth of the whole
UNDECIDED = 2  # numbers that compete with a whole, from which on none is sure
COUNTED = "两三四五六七八九十"
SLIPPED = Fraction(11, 10)  # times a whole that parts of other units may come to by a slip
SECONDS = 3  # numbers behind a whole, of which one may be its second measure


def whereof(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    """The parts behind each 其中, with the whole before it."""
    for index, mark, depth, stop in _reaches(statement):
        parts = [
            item
            for item in statement.items
            if index < item.at < stop
            and item.depth == depth
            and item.stated
            and (item.is_amount or _is_days(statement, item))
        ]
        parts = [one for one, after in zip_longest(parts, parts[1:]) if after is None or not _tells_of(one, after)]
        parts = parts[:1] + [after for one, after in pairwise(parts) if not _echoes(statement, after, one)]
        for number, item in enumerate(parts):
            lead = statement.lead(item)
            if BESIDE.search(lead) or COMPARED.search(lead) or (number and (REGISTERED in lead or AIM.match(lead))):
                del parts[number:]
                break
        parts, more = _of_one_kind(statement, [item for item in parts if item.part == parts[0].part]), parts
        if parts and not depth and stop < len(statement.phrases):
            # 其中,第一产业102亿元;第二产业562亿元,其中工业468亿元;第三产业621亿元: behind the semicolon the outer row goes on
            more += [
                item for item in statement.items if item.at > stop and not item.depth and item.stated and item.is_amount
            ]
        if not parts or counted(parts[0]) in GROUPS or _is_closed(statement, index, parts[0].at):
            continue
        found = whole_before(statement, before, index, depth, parts[0])
        if found is None:
            continue
        whole, locality = found
        parts = _of_one_deed((*before, statement), whole, up_to_total(in_row(parts, whole)))
        if not parts or _overflow(parts, whole):
            continue
        parts = _by_custom(statement, _listed(_continued(statement, whole, parts, more), whole), whole)
        labels = tuple([label_of(statement, part) for part in parts])
        if "end" in [case_role(label) for label in labels]:
            continue  # 答复250件(含上年结转34件,另有103件顺延到下年): what is carried on is no part of what is done
        whole, rivals = _attached((*before, statement), index, whole, parts)
        grouped = groups_in(statement, mark.start, parts[-1].quantity.end) is not None
        claim = breakdown(statement, whole, parts, "其中", grouped, locality, labels)._replace(rivals=rivals)
        yield claim
        yield from _beside((*before, statement), mark.start, whole, parts, claim)


def _is_days(statement: Statement, item: Item) -> bool:
    """True for 优142天 where 优良天数 are told: days that are counted, not how long something took."""
    return item.quantity.dimension == "days" and DAYS in statement.text[statement.span.start : item.edge]


def _of_one_kind(statement: Statement, parts: list[Item]) -> list[Item]:
    """The parts before a rate of another name: 其中城镇人口52万人,城镇化率60.3%,户籍人口91万人."""
    for number, (one, other) in enumerate(pairwise(parts), 1):
        between = [item for item in statement.items if one.at < item.at < other.at]
        if any(item.stated and item.quantity.is_rate and RATE.search(statement.lead(item)) for item in between):
            return parts[:number]
    return parts


def _tells_of(item: Item, after: Item) -> bool:
    """True for 三个 in 三个县城改造52个: it only says of how many the next number is."""
    alone = item.quantity.digits in COUNTED and after.after == "" and after.clause == item.clause
    return alone and after.quantity.comparable(item.quantity)


def _echoes(statement: Statement, item: Item, before: Item) -> bool:
    """True for the second 6个 in 计划开工6个,目前6个项目已开工: it says the number before it again, and names nothing."""
    same = item.quantity.amount == before.quantity.amount and item.quantity.comparable(before.quantity)
    return same and item.clause != before.clause and ECHO.match(statement.lead(item)) is not None


def _reaches(statement: Statement) -> Iterator[tuple[int, Mark, int, int]]:
    """Each 其中 with its index, the depth of the brackets it stands in, and the index up to which its parts may stand: that
    of the next 其中 that is no deeper, and of the bracket that closes around it."""
    marks = list(statement.marks("WHEREOF"))
    depth = 0
    opened = -1  # of the last mark
    found: list[tuple[int, Mark, int]] = []
    for index, mark in marks:
        for phrase in statement.phrases[opened + 1 : index]:
            if type(phrase) is Mark:
                depth += (phrase.kind == "OPEN") - (phrase.kind == "CLOSE" and depth > 0)
        opened = index
        found.append((index, mark, depth))
    for number, (index, mark, depth) in enumerate(found):
        stop = next((at for at, _, deep in found[number + 1 :] if deep <= depth), len(statement.phrases))
        yield index, mark, depth, min(stop, _closing(statement, index)) if depth else stop


def _closing(statement: Statement, index: int) -> int:
    """Index of the bracket that closes around phrase `index`."""
    depth = 0
    for position, phrase in enumerate(statement.phrases[index:], index):
        if type(phrase) is Mark and phrase.kind in ("OPEN", "CLOSE"):
            depth += 1 if phrase.kind == "OPEN" else -1
            if depth < 0:
                return position
    return len(statement.phrases)


def _is_closed(statement: Statement, index: int, at: int) -> bool:
    """True when a semicolon stands between phrase `index` and the number at phrase `at`: 其中甲村已完成;另有80户."""
    return any(type(one) is Mark and one.kind == "SEMICOLON" for one in statement.phrases[index:at])


def _overflow(parts: Sequence[Item], whole: Item) -> bool:
    """True when the parts come to more than a whole of another unit, by more than a slip."""
    if counted(whole) == counted(parts[0]):
        return False
    together = sum(part.quantity.amount for part in parts)
    return together > whole.quantity.amount * (SLIPPED if len(parts) > 2 else 1)


def _of_one_deed(row: Sequence[Statement], whole: Item, parts: list[Item]) -> list[Item]:
    """The parts before one that is led in just as a number told with the whole: 受理879件,结案700件,其中受理民事755件,结案600件."""
    home = next((one for one in reversed(row) if whole in one.items), row[-1])
    opened = max((at for at, _ in home.marks("WHEREOF") if at < whole.at), default=-1)
    until = parts[0].at if parts and home is row[-1] else len(home.phrases)
    beside = [item for item in home.items if opened < item.at < until and item.part == whole.part]
    told = {
        home.lead(item)
        for item in beside
        if item.stated and not item.depth and item.quantity.comparable(whole.quantity)
    }
    for number, part in enumerate(parts[1:], 1):
        lead = row[-1].lead(part)
        if len(lead) > 1 and lead in told:
            return parts[:number]
    return parts


def _continued(statement: Statement, whole: Item, parts: list[Item], more: list[Item]) -> list[Item]:
    """A breakdown that goes on behind semicolons: one number in each, of things that divide the whole or nearly fill it."""
    every = [item for item in more if item.quantity.comparable(parts[0].quantity)]
    if len(every) > len(parts) and is_sum([item.quantity for item in every], whole.quantity):
        return every
    rows: dict[int, Item] = {}
    for item in every:
        rows.setdefault(item.part, item)
    longer = list(rows.values())
    if len(parts) > 1 or len(longer) < 2:
        return parts
    labels = [label_of(statement, part) for part in longer]
    together = sum(part.quantity.amount for part in longer)
    near = abs(together - whole.quantity.amount) <= whole.quantity.amount / NEARLY_FULL
    return longer if divides(labels) or near else parts


def _listed(parts: list[Item], whole: Item) -> list[Item]:
    """The parts up to where they fill the whole, or where a row joined by 、 ends: 其中投诉65件、举报33件,办结95件."""
    together = [part.quantity for part in parts]
    if is_sum(together, whole.quantity):
        return parts
    for size in range(2, len(parts)):
        if is_sum(together[:size], whole.quantity):
            return parts[:size]
        joined = parts[size - 1].after in LISTED and parts[size - 1].clause == parts[size - 2].clause
        if parts[size].after == "COMMA" and joined:  # and 和 stands not within a name, as in 社会保障和就业支出
            return parts[:size]
    return parts


def _by_custom(statement: Statement, parts: list[Item], whole: Item) -> list[Item]:
    """The parts up to where their names divide the whole: 其中一般债务32亿元,专项债务54亿元,全年新增债务12亿元."""
    if len(parts) < 3 or is_sum([part.quantity for part in parts], whole.quantity):
        return parts
    labels = [label_of(statement, part) for part in parts]
    for size in range(len(parts), 1, -1):
        if divides(labels[:size]) or customarily_divide(labels[:size], said=True):
            return parts[:size]
    return parts


def _attached(row: Sequence[Statement], index: int, whole: Item, parts: Sequence[Item]) -> tuple[Item, int]:
    """The whole that several parts add up to, else `whole` or one that can hold them, and how many other numbers before
    其中 compete with it."""
    summed = [part.quantity for part in parts]
    largest = max(part.amount for part in summed)
    short = whole.quantity.amount < largest
    if not short and (len(parts) < 2 or is_sum(summed, whole.quantity)):
        return whole, 0
    home = next((one for one in reversed(row) if whole in one.items), row[-1])
    if (
        whole.after in LISTED
        and (at := home.items.index(whole))
        and whole.quantity.comparable(home.items[at - 1].quantity)
    ):
        return whole, UNDECIDED  # 图书馆12个、文化馆13个,其中一级馆6个: it may be of both
    near = [
        item
        for item in home.items
        if (home is not row[-1] or item.at < index)
        and (item.part == whole.part or short)
        and item.depth <= whole.depth
        and item is not whole
    ]
    others = [item for item in larger(near, parts) if item.quantity.amount != whole.quantity.amount]
    fitting = next((item for item in others if is_sum(summed, item.quantity)), None)
    if fitting is None and short and others:
        return others[-1], len(others) - 1
    if fitting is None and home is not row[-1]:
        return whole, 0
    return (whole, len(others)) if fitting is None else (fitting, 0)


def _beside(
    row: Sequence[Statement], edge: int, whole: Item, parts: Sequence[Item], first: Breakdown
) -> Iterator[Breakdown]:
    """The same division in a second measure: 109个,到位资金8.2亿元,其中工业35个,到位6.1亿元;其他74个,到位2.1亿元."""
    statement = row[-1]
    home = next((one for one in reversed(row) if whole in one.items), None)
    if len(parts) < 2 or home is None:
        return
    items = statement.items
    seconds: list[Item] = []
    for part in parts:
        at = items.index(part) + 1
        second = items[at] if at < len(items) else None
        if second is None or not second.stated or not second.is_amount or second.depth != part.depth:
            return
        if second.part != part.part or second.clause - part.clause > 1 or second in parts:
            return
        seconds.append(second)
    names = {statement.lead(item).strip("其中") for item in seconds}
    if len(names) != 1 or not all(item.quantity.comparable(seconds[0].quantity) for item in seconds):
        return
    name = names.pop()
    # …;专项资金29个,资金1.04亿元;贷款0.66亿元: one more part, told in the second measure only
    more = next((item for item in items if item.at > seconds[-1].at and item.is_amount), None)
    goes_on = more is not None and more.quantity.comparable(seconds[0].quantity) and more.part == seconds[-1].part + 1
    at = home.items.index(whole) + 1
    for other in home.items[at : at + SECONDS]:
        if other.quantity.start > edge or not other.stated or not other.quantity.comparable(seconds[0].quantity):
            continue
        if home.lead(other).endswith(name) if name else other.edge == other.quantity.start:
            quantities = tuple(item.quantity for item in seconds)
            span = other.quantity.span.to(seconds[-1].quantity.span)
            closed = not goes_on and (first.closed or is_sum(first.parts, first.whole))  # then no further part is left
            likely = first.likely and not goes_on
            yield first._replace(span=span, whole=other.quantity, parts=quantities, closed=closed, likely=likely)
            return
