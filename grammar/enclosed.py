"""Binds wholes to parts listed right behind them: 水库10座(大型2座、中型8座); 项目46个,新建29个,续建17个.

Neither 其中 nor a name that divides the whole says that the parts are all there is; so the values must say it, and an
unequal sum is accused only when a single slip in long numbers explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_sum
from reportlint.grammar.breakdowns import LOOSELY, sum_of
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.customary import customarily_divide
from reportlint.grammar.partitions import divides, has_rest
from reportlint.grammar.phrases import Reach
from reportlint.grammar.statements import Item, Statement

# What a bracket or a clause may tell of a number besides its parts: another year, an aim, what is left out, means.
BESIDE = patterns.compile(
    r"上年|去年|同期|原|计划|目标|含|其中|均|每|较|比|最[高低大小多少]|以[上下内]|总[数量额计]|合计|共计|增(?!值)|减|(?<!离)退|[转迁流支调]出"
)
PLAIN = patterns.compile(r"^[^,;。:、()0-9]{0,12}$")
MOST = 24  # parts
LABEL = 12  # characters of a part's name
COUNTED = ("count", "traffic")
FIRST = patterns.compile("(?:[中里内看分计式径道]|统计)[,:]$")
DIGITS = 3  # of a whole; a slip explains any gap in shorter ones
LEADING = ("COMMA", "COLON")  # before the first part
TELLING = 20  # a whole that two numbers of the next clauses do not give by chance


def enclosed(statement: Statement) -> Iterator[Breakdown]:
    """Each whole with the row of parts in the bracket behind it, or in the clauses behind it that add up to it."""
    items = statement.items
    for at, whole in enumerate(items[:-2]):
        first = items[at + 1]
        if not whole.stated or not whole.is_amount:
            continue
        if first.after == "OPEN":
            if first.depth == whole.depth + 1:
                yield from _in_bracket(statement, at)
        elif first.after in LEADING and first.stated and first.depth == whole.depth:
            parts = _behind(statement, at)
            if len(parts) > 1 and not (at and _listed(items[at - 1], whole)):
                yield from _added_up(statement, whole, parts)


def _in_bracket(statement: Statement, at: int) -> Iterator[Breakdown]:
    """The parts in one bracket; where the whole is told in two measures, 30户90人(东村12户38人、西村18户52人), of both."""
    items, whole = statement.items, statement.items[at]
    inside: list[Item] = []
    for item in items[at + 1 : at + 1 + MOST]:
        if item.depth <= whole.depth:
            break
        if item.depth == whole.depth + 1:
            inside.append(item)
    if not PLAIN.search(statement.text[whole.quantity.end : inside[0].edge - 1]):
        return
    columns: tuple[tuple[Item, list[Item]], ...] = ((whole, inside),)
    if whole.after == "" and at and items[at - 1].stated and not whole.lead.length:
        heads, seconds = inside[::2], inside[1::2]
        if len(heads) != len(seconds) or any(item.after or item.lead.length for item in seconds):
            return
        columns = ((items[at - 1], heads), (whole, seconds))
    labels = [statement.lead(item) for item in columns[0][1]]
    if len(labels) < 2 or any(not label.strip() or BESIDE.search(label) for label in labels):
        return
    closed = divides(labels) or has_rest(labels[1:])
    akin = len({(label[-1], len(label)) for label in labels}) == 1
    for total, parts in columns:
        if all(_alike(part, total) for part in parts):
            summed = is_sum([part.quantity for part in parts], total.quantity)
            if not (summed or closed or akin or customarily_divide(labels)):
                continue  # 在编6757人,女教师5313人: measures that may overlap
            cue = "" if closed and not summed else LOOSELY
            claim = sum_of(total, parts, labels, "clause", cue, closed)
            yield claim._replace(likely=not closed and (akin or customarily_divide(labels)))


def _behind(statement: Statement, at: int) -> list[Item]:
    """The numbers of one measure with the one at `at` that the next clauses tell one by one."""
    whole = before = statement.items[at]
    parts: list[Item] = []
    for item in statement.items[at + 1 : at + 1 + MOST]:
        if not _alike(item, whole) or item.clause - before.clause > 1:
            break
        if item.depth != whole.depth or item.part != whole.part:
            break
        lead = statement.lead(item).strip()
        if not 0 < len(lead) <= LABEL or BESIDE.search(lead):
            break
        parts.append(item)
        before = item
    return parts


def _added_up(statement: Statement, whole: Item, parts: Sequence[Item]) -> Iterator[Breakdown]:
    """The parts as far as they add up to the whole."""
    quantities = [part.quantity for part in parts]
    for size in range(len(parts), 1, -1):
        if not is_sum(quantities[:size], whole.quantity):
            continue
        labels = [statement.lead(part).strip() for part in parts[:size]]
        if divides(labels):
            continue
        akin = len({label[-1] for label in labels}) == 1 or len({label[0] for label in labels}) == 1
        known = has_rest(labels[1:]) or customarily_divide(labels) or parts[0].after == "COLON"
        counted = whole.quantity.dimension in COUNTED and whole.quantity.value >= TELLING
        if akin or known or counted or size > 2:
            yield sum_of(whole, parts[:size], labels, "clause")
        return
    if FIRST.search(statement.text, max(statement.span.start, whole.edge - 4), whole.edge):
        return  # 税收收入中,增值税72486万元,…: the first of the parts
    labels = [statement.lead(part).strip() for part in parts]
    led = parts[0].after == "COLON" and len(parts) > 2 and statement.items[-1] is parts[-1]
    known = led or customarily_divide(labels) or (len(parts) > 2 and has_rest(labels[-1:]))
    if not (known and whole.quantity.value >= TELLING) and not _is_long(whole, parts):
        return
    if not any(item.quantity.hedged for item in (whole, *parts)):
        yield sum_of(whole, parts, labels, "clause")._replace(likely=known)


def _is_long(whole: Item, parts: Sequence[Item]) -> bool:
    """True when the numbers have so many digits that a slip hardly explains any gap."""
    digits = whole.quantity.digits.replace(",", "")
    told = digits.rstrip("0") if "." not in digits else digits.replace(".", "")
    return len(told) > DIGITS and all(part.quantity.amount < whole.quantity.amount for part in parts)


def _listed(before: Item, whole: Item) -> bool:
    """True when the whole is itself one of a row: 中学3所,职校2所,小学1所,幼儿园1所."""
    if isinstance(whole.phrase, Reach):
        return False  # 上年结转7件,共193件,办结188件,结转下年5件
    if before.quantity.unit != whole.quantity.unit:
        return False  # 村级68场次,投入警力28640人次
    return _alike(before, whole) and whole.part == before.part and whole.clause - before.clause <= 1


def _alike(item: Item, whole: Item) -> bool:
    return item.stated and item.quantity.comparable(whole.quantity)
