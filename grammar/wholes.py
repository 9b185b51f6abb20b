"""Which number the parts behind it can be parts of, and which numbers make one row of parts."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar import patterns
from reportlint.grammar.claims import Locality
from reportlint.grammar.phrases import Reach
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.statements import Item, Statement

# 较去年同期812个: a base is no whole of what stands behind it.
COMPARED = patterns.compile(
    r"(?:[较比][^,;。:、0-9]{0,10}|(?:[年月日人户]均|[单均]价|单产|单位面积|每(?:公顷|亩|平方))[^,;。:、0-9]{0,8})$"
)  # and no mean has parts
GENERAL = frozenset({"个", "项"})
# 三大、十强、两级: words about groups, which count no things that could be parted.
GROUPS = frozenset({"大", "级", "强", "号", "届", "轮", "步", "面", "点", "道", "国", "市", "省", "期"})
SUMMED = ("合计", "共计", "总计", "合共", "一共", "总共")
NEAREST = 4  # numbers before the parts, of which one may be their whole
MOST = 20  # times the whole, past which a number is none of its parts


def whole_before(
    statement: Statement, before: Sequence[Statement], index: int, depth: int, part: Item
) -> tuple[Item, Locality] | None:
    """The nearest number before phrase `index`, or in the sentences before, that `part` can be a part of."""
    own = _nearest(statement, index, depth, part)
    if own:
        for item in own:
            if can_hold(item, part):
                return item, near(item, part)
        last = own[0]
        if last.quantity.dimension == part.quantity.dimension == "count" and counted(last) in GENERAL:
            return last, "sentence"
        return None
    for earlier in reversed(before):
        for item in reversed(earlier.items):
            if item.stated and not item.depth and can_hold(item, part):
                return item, "paragraph"
        if any(item.stated and item.quantity.dimension == part.quantity.dimension for item in earlier.items):
            return None
    return None


def _nearest(statement: Statement, index: int, depth: int, part: Item) -> list[Item]:
    """The last numbers before phrase `index` outside deeper brackets, last first; those of the part's own stretch between
    semicolons, or of those before where it has none."""
    found: list[Item] = []
    for item in reversed(statement.items):
        if item.at >= index or not item.stated or item.depth > depth:
            continue
        if found and (len(found) == NEAREST or (found[0].part == part.part and item.part != part.part)):
            break
        if not COMPARED.search(statement.text, item.edge, item.quantity.start):
            found.append(item)
    return found


def can_hold(item: Item, part: Item) -> bool:
    """True when both measure the same and `item` counts things that can be parted; 一个 is an article, 公斤/公顷 a density."""
    unit = counted(item)
    parted = unit not in GROUPS and "/" not in unit and item.quantity.digits != "一"
    return parted and item.quantity.comparable(part.quantity)


def near(item: Item, part: Item) -> Locality:
    """How near the whole stands to a part of its own sentence."""
    return "clause" if part.clause - item.clause <= 1 else "sentence"


def counted(item: Item) -> str:
    """The unit a number is given in; empty without one."""
    return item.quantity.unit.name if item.quantity.unit else ""


def amounts_of(items: Sequence[Item]) -> list[Item]:
    """Those of `items` that can be wholes and parts: they say how much there is and stand in no bracket."""
    return [item for item in items if item.stated and item.is_amount and not item.depth]


def in_row(parts: Sequence[Item], whole: Item) -> list[Item]:
    """The parts in a row that measure what the first one does."""
    first = parts[0].quantity
    most = whole.quantity.amount * MOST
    row: list[Item] = []
    for at, item in enumerate(parts):
        alike = item.quantity.comparable(first)
        if row and not item.after and item.edge == item.quantity.span.start:
            continue  # 96户475人: the same part in a second measure
        if row and not alike and at + 1 < len(parts) and tells_whose(item, parts[at + 1], first):
            continue  # 9个基层法院受理42504件: whose number it is
        if not alike or item.quantity.amount > most:
            break
        row.append(item)
    return row


def tells_whose(item: Item, after: Item, first: Quantity) -> bool:
    """True when a number only counts those of which the next one tells: 9个法院受理42504件."""
    near = (
        not item.quantity.comparable(first)
        and not after.after
        and after.clause == item.clause
        and after.quantity.comparable(first)
    )
    return near and item.quantity.dimension == "count"


def up_to_total(parts: Sequence[Item]) -> list[Item]:
    """The parts before a total of them: 法官348人、书记员112人,共计460人."""
    for at, item in enumerate(parts):
        if at > 1 and isinstance(item.phrase, Reach) and item.phrase.word in SUMMED:
            return list(parts[:at])
    return list(parts)


def larger(items: Sequence[Item], parts: Sequence[Item]) -> list[Item]:
    """The numbers that could be the whole of all these parts, as none of them is larger."""
    largest = max(part.quantity.amount for part in parts)
    return [
        item
        for item in items
        if item.stated and not item.depth and can_hold(item, parts[0]) and item.quantity.amount >= largest
    ]
