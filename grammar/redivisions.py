"""Binds a further row of parts to a whole told before: 申请186件,其中自然人163件、法人23件;网络121件,信函54件,当面11件.

Only the values say that such a row divides the whole again, or its labels: then one digit must explain a sum that fails.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.agreement import digits_of, is_sum
from reportlint.grammar.breakdowns import sum_of
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.customary import customarily_divide
from reportlint.grammar.groupings import groups_in
from reportlint.grammar.partitions import divides, has_rest
from reportlint.grammar.statements import LISTED, Item, Statement
from reportlint.grammar.wholes import GROUPS, amounts_of, counted

# What is no part of a row: another year, an aim, means, changes.
BESIDE = patterns.compile(
    r"上年|去年|同期|原有|计划|目标|含|均|每|较|比|最[高低大小多少]|增(?!值)|净(?!利)|余额|顺差|逆差|[合共总累]计?$|满分|平均"
)
LABEL = 24  # characters of a part's name
TELLING = 20  # a whole that two numbers do not give by chance
DIGITS = 3  # of a whole; a slip explains any gap in shorter ones
AMONG = patterns.compile("(?<![^,;。:、])([^,;。:、0-9]{2,12})[中里内],$")
BACK, WHOLES = 2, 8  # sentences before, and numbers before the row, among which the whole is looked for


def redivided(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    """Each row of parts with a number before it, not next to it, that it adds up to."""
    items = amounts_of(statement.items)
    if len(items) < 2:
        return
    rows = list(_rows(items))
    if (0, len(items)) not in rows and _is_one_row(statement, items):
        rows.append((0, len(items)))  # 收案中,一审案件215件,同比下降5%;二审案件24件,同比下降2%
    if not rows:
        return
    earlier = [
        item for one in before[-BACK:] for item in amounts_of(one.items[-WHOLES:]) if counted(item) not in GROUPS
    ]
    for start, stop in rows:
        row = items[start:stop]
        wholes = _wholes(items[:start], earlier, row)
        if not wholes or _is_said_to_divide(statement, items, start):
            continue  # others bind what stands behind 其中 or 按…分
        labels = [_label(statement, part) for part in row]
        if any(not 0 < len(label) <= LABEL or BESIDE.search(label) for label in labels):
            continue
        if not divides(labels) or "WHEREOF" in statement.cues:
            yield from _claim(statement, before, wholes, row, labels)


def _is_said_to_divide(statement: Statement, items: Sequence[Item], start: int) -> bool:
    """True when words that divide stand between the number before a row and the row."""
    since = items[start - 1].at if start else -1
    if any(since < index < items[start].at for index, _ in statement.cues.get("WHEREOF", ())):
        return True
    edge = items[start - 1].quantity.span.end if start else statement.span.start
    return groups_in(statement, edge, items[start].quantity.span.start) is not None


def _claim(
    statement: Statement, before: Sequence[Statement], wholes: Sequence[Item], row: Sequence[Item], labels: list[str]
) -> Iterator[Breakdown]:
    """The row as parts of the one of `wholes` that it adds up to, or of the only one there is."""
    quantities = [part.quantity for part in row]
    whole = next((item for item in wholes if is_sum(quantities, item.quantity)), None)
    if whole is not None:
        if whole.quantity.value >= TELLING or len(row) > 2 or _is_known(labels) or divides(labels):
            yield sum_of(whole, row, labels, "sentence" if whole in statement.items else "paragraph")
    elif any(quantity.hedged for quantity in quantities):
        return
    elif (named := _named(statement, before, row)) is not None:
        known = _is_known(labels)
        if known or digits_of(named.quantity) > DIGITS:
            yield sum_of(named, row, labels, "paragraph", likely=known)
    elif wholes[0] in statement.items and len({item.quantity.amount for item in wholes}) == 1:
        known, value = _is_known(labels), wholes[0].quantity
        long = len(row) > 2 and digits_of(value) > DIGITS and not value.digits.endswith("00")
        if (known and value.value >= TELLING) or long:
            yield sum_of(wholes[0], row, labels, "sentence", likely=known)


def _is_known(labels: Sequence[str]) -> bool:
    """True when the labels divide a whole by custom, or one of them is of everything else."""
    return customarily_divide(labels) or has_rest(labels[1:])


def _is_one_row(statement: Statement, items: Sequence[Item]) -> bool:
    """True when all numbers of a sentence measure the same and nothing in it divides them."""
    first = items[0].quantity
    return (
        "WHEREOF" not in statement.cues
        and all(item.quantity.comparable(first) for item in items)
        and groups_in(statement, *statement.span) is None
    )


def _named(statement: Statement, before: Sequence[Statement], row: Sequence[Item]) -> Item | None:
    """The one number of the sentences before of which 税收收入中,… speaks."""
    found = AMONG.search(statement.text, max(statement.span.start, row[0].edge - LABEL), row[0].edge)
    if found is None:
        return None
    told = [
        item
        for one in before[-BACK:]
        for item in one.items
        if item.stated and not item.depth and item.quantity.comparable(row[0].quantity)
        and one.lead(item).rstrip("为是达有共约 ").endswith(found[1])
    ]  # fmt: skip
    return told[0] if len(told) == 1 else None


def _label(statement: Statement, part: Item) -> str:
    """The words before a part, with an age or the like that stands right before it: 35岁以下862人."""
    lead = statement.lead(part).strip()
    at = statement.items.index(part)
    before = statement.items[at - 1] if at else None
    if before is not None and not before.is_amount and before.quantity.span.end == part.edge:
        return statement.text[before.edge : part.quantity.span.start].strip()
    return lead


def _rows(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Ends of each row of numbers of one measure: a semicolon parts it from others, and a comma one joined by 、."""
    start = 0
    for at in range(1, len(items) + 1):
        after = items[at + 1] if at + 1 < len(items) else None
        if at < len(items) and _goes_on(items[at - 1], items[at], items[start]):
            listed = at - 1 > start and _joined(items[at - 1], items[at - 2])
            opens = after is not None and _joined(after, items[at])
            if _joined(items[at], items[at - 1]) or not (listed or opens):
                continue
        if at - start > 1:
            yield start, at
        start = at


def _joined(item: Item, before: Item) -> bool:
    return item.after in LISTED and item.clause == before.clause


def _goes_on(before: Item, item: Item, first: Item) -> bool:
    return item.part == before.part and item.clause - before.clause <= 1 and item.quantity.comparable(first.quantity)


def _wholes(own: Sequence[Item], earlier: Sequence[Item], row: Sequence[Item]) -> list[Item]:
    """The numbers before the row that may be its whole, nearest first; what stands right before it others bind."""
    near = [*earlier, *own][-WHOLES:]
    unit = row[0].quantity.unit
    near = [item for item in near if item.quantity.unit == unit]
    beside = own and own[-1].clause + 1 >= row[0].clause and own[-1].part == row[0].part
    if beside and near and near[-1] is own[-1] and row[0].after != "COMMA":
        near.pop()
    if not near:
        return near
    largest = max([part.quantity.amount for part in row])
    return [
        item
        for item in reversed(near)
        if item.quantity.amount > largest and item.quantity.comparable(row[0].quantity)
    ]  # fmt: skip
