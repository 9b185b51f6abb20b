"""Binds wholes and parts: 其中, 按…分, and parts whose labels divide a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_sum
from reportlint.grammar.claims import Breakdown, Locality
from reportlint.grammar.naming import label_of
from reportlint.grammar.partitions import (
    GROUPED,
    are_years_of,
    by_levels,
    case_role,
    divides,
    has_rest,
    is_sibling,
    may_divide,
)
from reportlint.grammar.phrases import Mark
from reportlint.grammar.statements import Item, Statement

BESIDE = patterns.compile(
    r"[顺逆]差|满分|差额|相抵|轧差|[退流转迁]出|净[增减流]|平均|[户人笔亩]均|双重|重[叠复合]|交叉|兼[有具]|同时"
)  # what follows parts and is none
COMPARED = patterns.compile(
    r"[较比][^,;。:、0-9]{0,10}$"
)  # 较去年同期812个: a base is no whole of what stands behind it
NAMES = patterns.compile("[、和及]")
ROWS = ("DUN", "JOIN", "SHARED", "COMMA", "SEMICOLON")
NEARLY_FULL = 10  # parts behind semicolons belong together when they come within a tenth of the whole
SLIPPED = Fraction(11, 10)  # times a whole that parts of other units may come to by a slip
SAID = 24  # characters before a whole in which the years it runs over may be told
FIRST, LONG = 200, 2000  # characters in which the first criterion of a sentence, and all of them, are looked for
BACK = 3  # sentences in which the whole of a breakdown is looked for
GENERAL = frozenset({"个", "项"})
# 三大、十强、两级: words about groups, which count no things that could be parted.
GROUPS = frozenset({"大", "级", "强", "号", "届", "轮", "步", "面", "点", "道", "国", "市", "省", "期"})


def breakdowns(row: Sequence[Statement]) -> Iterator[Breakdown]:
    """Every whole with its parts in the sentences of a paragraph."""
    for position, statement in enumerate(row):
        before = row[max(0, position - BACK) : position]
        if statement.items and "WHEREOF" in statement.cues:
            yield from _whereof(statement, before)
        if len(statement.items) > 1:
            yield from _grouped(statement, before)
            yield from _divided(statement, before)


def _whereof(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    marks = [(index, mark, _depth(statement, index)) for index, mark in statement.marks("WHEREOF")]
    for number, (index, mark, depth) in enumerate(marks):
        stop = next((at for at, _, deep in marks[number + 1 :] if deep <= depth), len(statement.phrases))
        inside = [item for item in statement.items if index < item.at and item.depth >= depth]
        if depth:
            inside = _until_close(statement, inside, index)
        parts = [item for item in inside if item.at < stop and item.depth == depth and item.stated and item.is_amount]
        parts = list(takewhile(lambda part: not BESIDE.search(statement.lead(part)), parts))
        parts, more = (_same_part(parts), parts) if parts else (parts, parts)
        if not parts or _name(parts[0]) in GROUPS or _is_closed(statement, index, parts[0].at):
            continue
        found = _whole(statement, before, index, depth, parts[0])
        if found is None:
            continue
        whole, locality = found
        parts = _row(parts, whole)
        if not parts or (
            _name(whole) != _name(parts[0])
            and sum(part.quantity.amount for part in parts) > whole.quantity.amount * (SLIPPED if len(parts) > 2 else 1)
        ):
            continue
        parts = _continued(statement, whole, parts, more)
        if any(case_role(label_of(statement, part)) == "end" for part in parts):
            continue  # 答复250件(含上年结转34件,另有103件顺延到下年): what is carried on is no part of what is done
        text = statement.text[mark.span.start : parts[-1].quantity.span.end]
        whole, rivals = _attached(statement, index, whole, parts)
        found_one = _breakdown(statement, whole, parts, "其中", text, locality)._replace(rivals=rivals)
        yield found_one
        yield from _beside((*before, statement), mark.span.start, whole, parts, found_one)


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
    at = home.items.index(whole) + 1
    for other in home.items[at : at + 3]:
        if other.quantity.span.start > edge or not other.stated or not other.quantity.comparable(seconds[0].quantity):
            continue
        if home.lead(other).endswith(name) if name else not other.lead.length:
            quantities = tuple(item.quantity for item in seconds)
            span = other.quantity.span.to(seconds[-1].quantity.span)
            closed = first.closed or is_sum(first.parts, first.whole)  # nothing is left for a further part
            yield first._replace(span=span, whole=other.quantity, parts=quantities, closed=closed)
            return


def _attached(statement: Statement, index: int, whole: Item, parts: Sequence[Item]) -> tuple[Item, int]:
    """The whole that several parts add up to, else `whole`, and how many other numbers before 其中 compete with it."""
    summed = [part.quantity for part in parts]
    if len(parts) < 2 or is_sum(summed, whole.quantity):
        return whole, 0
    largest = max(part.amount for part in summed)
    others = [
        item
        for item in statement.items
        if item.at < index
        and item.stated
        and item.depth <= whole.depth
        and item.part == whole.part
        and item.quantity.amount >= largest
        and item.quantity.amount != whole.quantity.amount
        and _can_hold(item, parts[0])
    ]
    fitting = next((item for item in others if is_sum(summed, item.quantity)), None)
    return (whole, len(others)) if fitting is None else (fitting, 0)


def _is_closed(statement: Statement, index: int, at: int) -> bool:
    """True when a semicolon stands between phrase `index` and the number at phrase `at`: 其中甲村已完成;另有80户."""
    return any(isinstance(one, Mark) and one.kind == "SEMICOLON" for one in statement.phrases[index:at])


def _same_part(items: list[Item]) -> list[Item]:
    """The items before the first semicolon."""
    return [item for item in items if item.part == items[0].part]


def _continued(statement: Statement, whole: Item, parts: list[Item], more: list[Item]) -> list[Item]:
    """A breakdown that goes on behind semicolons: one number in each, of things that divide the whole or nearly fill it."""
    rows: dict[int, Item] = {}
    for item in more:
        if item.quantity.comparable(parts[0].quantity):
            rows.setdefault(item.part, item)
    every = [item for item in more if item.quantity.comparable(parts[0].quantity)]
    if len(every) > len(parts) and is_sum([item.quantity for item in every], whole.quantity):
        return every
    longer = list(rows.values())
    if len(parts) > 1 or len(longer) < 2:
        return parts
    labels = [label_of(statement, part) for part in longer]
    together = sum(part.quantity.amount for part in longer)
    near = abs(together - whole.quantity.amount) <= whole.quantity.amount / NEARLY_FULL
    return longer if divides(labels) or near else parts


def _grouped(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    """按经营地统计,城镇…亿元;乡村…亿元: a division by a stated criterion, and perhaps by another after it."""
    if not _may_group(statement):
        return
    edge = min(statement.span.end, statement.span.start + LONG)
    groupings = list(GROUPED.finditer(statement.text, statement.span.start, edge))
    if not groupings or groupings[0].start() - statement.span.start > FIRST:
        return
    heads = [_head(earlier) for earlier in before]
    ends = [found.start() for found in groupings[1:]] + [statement.span.end]
    for found, end in zip(groupings, ends, strict=True):
        parts = [
            item
            for item in statement.items
            if found.end() < item.quantity.span.start < end and item.stated and not item.depth and item.is_amount
        ]
        if len(parts) < 2:
            continue
        start = next((index for index, phrase in enumerate(statement.phrases) if phrase.span.end > found.start()), 0)
        candidate = _whole(_head(statement), heads, start, 0, parts[0])
        if candidate is None:
            continue
        whole, locality = candidate
        parts = _row(parts, whole)
        # Averages over groups do not add up to the average over all.
        if len(parts) > 1 and not any("均" in label_of(statement, part) for part in parts):
            yield _breakdown(statement, whole, parts, found[0], found[0], locality)


def _may_group(statement: Statement) -> bool:
    """False where GROUPED surely finds nothing: every way to group says 按 or 看."""
    return any(statement.text.find(word, *statement.span) >= 0 for word in ("按", "看"))


def _head(statement: Statement) -> Statement:
    """The sentence up to its own breakdown: what stands behind 其中 or 按…分 is itself a part."""
    edge = min(statement.span.end, statement.span.start + FIRST)
    found = GROUPED.search(statement.text, statement.span.start, edge) if _may_group(statement) else None
    edges = [mark.span.start for _, mark in statement.marks("WHEREOF")] + ([found.start()] if found else [])
    if not edges:
        return statement
    return statement._replace(items=tuple(item for item in statement.items if item.quantity.span.start < min(edges)))


def _divided(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    """A whole, then parts whose labels divide it, without 其中: 直接解决178个,交办160个."""
    items = [item for item in statement.items if item.stated and not item.depth and item.is_amount]
    if len(items) > 1 and "WHEREOF" in statement.cues:
        listed = _parts_with(statement, "WHEREOF")
        items = [item for item in items if item.part not in listed]
    if len(items) < 2 or (
        _may_group(statement) and GROUPED.search(statement.text, statement.span.start, statement.span.end)
    ):
        return
    told: list[str] = []
    respective = "RESPECTIVELY" in statement.cues
    at = -1
    while at < len(items) - 2:
        at += 1
        if not items[at + 1].quantity.comparable(items[at].quantity) or items[at + 1].clause - items[at].clause > 2:
            continue
        told = told or [label_of(statement, item) for item in items]
        acting = told[at].lstrip().startswith("对")
        if not (acting or respective or may_divide(told[at], told[at + 1])):
            continue
        run = [items[at]]
        for other in items[at + 1 :]:
            if not other.quantity.comparable(run[0].quantity) or other.clause - run[-1].clause > 2 or len(run) == 3:
                break
            run.append(other)
        named = told[at : at + len(run)]
        for size in range(len(run), 1, -1):
            parts = run[:size]
            labels = _respective_names(statement, parts) or named[:size]
            acted = size == 2 and all(label.lstrip().startswith("对") for label in labels)
            if _name(parts[0]) in GROUPS or not (divides(labels) or acted) or any("均" in label for label in labels):
                continue
            if acted:
                found = _whole(statement, before, parts[0].at, 0, parts[0])
            else:
                found = _divided_whole(statement, before, parts)
            together = sum(part.quantity.amount for part in parts)
            if (
                found is not None
                and not is_sibling(statement.lead(found[0]), labels)
                and found[0].quantity.amount * 2 > together
            ):
                yield _breakdown(statement, found[0], parts, "", "", found[1], tuple(labels))
                at += size - 1
                break


def _parts_with(statement: Statement, kind: str) -> set[int]:
    """Numbers of the stretches between semicolons in which a mark of `kind` stands."""
    found: set[int] = set()
    part = 0
    for phrase in statement.phrases:
        if type(phrase) is Mark:
            part += phrase.kind == "SEMICOLON"
            if phrase.kind == kind:
                found.add(part)
    return found


def _respective_names(statement: Statement, parts: Sequence[Item]) -> list[str]:
    """一产、二产、三产分别完成a、b、c: the names before 分别, where there are as many as parts."""
    mark = next((m for index, m in statement.marks("RESPECTIVELY") if index < parts[0].at), None)
    if mark is None or any(
        mark.span.end < item.quantity.span.start < parts[0].quantity.span.start for item in statement.items
    ):
        return []
    before = statement.text[statement.span.start : mark.span.start]
    names = NAMES.split(before[max(before.rfind(c) for c in ",;:。") + 1 :])
    return names if len(names) == len(parts) else []


def _breakdown(
    statement: Statement,
    whole: Item,
    parts: Sequence[Item],
    cue: str,
    text: str,
    locality: Locality,
    names: tuple[str, ...] = (),
) -> Breakdown:
    labels = names or tuple(label_of(statement, part) for part in parts)
    known = (
        divides(labels) or _named_before(statement, whole, labels) or are_years_of(labels, _before(statement, whole))
    )
    known = known or by_levels(_before(statement, whole), labels)
    closed = len(parts) > 1 and (known or has_rest(labels[1:]) or bool(GROUPED.search(text)) or not cue)
    span = whole.quantity.span.to(parts[-1].quantity.span)
    disjoint = closed or all(part.after in ("DUN", "JOIN", "SHARED") for part in parts[1:])
    return Breakdown(
        span, "", whole.quantity, tuple(part.quantity for part in parts), labels, cue, closed, disjoint, 0, locality
    )


def _named_before(statement: Statement, whole: Item, labels: Sequence[str]) -> bool:
    """True when the whole was said of just these parts: A、B、C产值达T,其中A…B…C…"""
    said = statement.text[statement.span.start : whole.quantity.span.start]
    names = [label.strip("、, ")[:3] for label in labels]
    return (
        len(names) == len(set(names)) > 1
        and all(len(name) > 1 and name in said for name in names)
        and said.count("、") >= len(names) - 2
    )


def _before(statement: Statement, whole: Item) -> str:
    """The last words before a number, across marks."""
    return statement.text[max(statement.span.start, whole.quantity.span.start - SAID) : whole.quantity.span.start]


def _depth(statement: Statement, index: int) -> int:
    depth = 0
    for phrase in statement.phrases[:index]:
        if isinstance(phrase, Mark):
            depth += (phrase.kind == "OPEN") - (phrase.kind == "CLOSE" and depth > 0)
    return depth


def _until_close(statement: Statement, items: list[Item], index: int) -> list[Item]:
    """Items up to the bracket that closes around phrase `index`."""
    depth = 0
    for position, phrase in enumerate(statement.phrases[index:], index):
        if isinstance(phrase, Mark) and phrase.kind in ("OPEN", "CLOSE"):
            depth += 1 if phrase.kind == "OPEN" else -1
            if depth < 0:
                return [item for item in items if item.at < position]
    return items


def _whole(
    statement: Statement, before: Sequence[Statement], index: int, depth: int, part: Item
) -> tuple[Item, Locality] | None:
    """The nearest number before phrase `index` that `part` can be a part of."""
    own = [item for item in statement.items if item.at < index and item.stated and item.depth <= depth]
    own = [item for item in own if not COMPARED.search(statement.lead(item))]
    own = [item for item in own if item.part == part.part] or own
    if own:
        for item in reversed(own[-4:]):
            if _can_hold(item, part):
                return item, _near(item, part)
        last = own[-1]
        if last.quantity.dimension == part.quantity.dimension == "count" and _name(last) in GENERAL:
            return last, "sentence"
        return None
    for earlier in reversed(before):
        for item in reversed(earlier.items):
            if item.stated and not item.depth and _can_hold(item, part):
                return item, "paragraph"
        if any(item.stated and item.quantity.dimension == part.quantity.dimension for item in earlier.items):
            return None
    return None


def _divided_whole(
    statement: Statement, before: Sequence[Statement], parts: Sequence[Item]
) -> tuple[Item, Locality] | None:
    """The nearest number that is no smaller than any of `parts`, in this sentence or the one before; else the largest."""
    largest = max(part.quantity.amount for part in parts)
    seen: list[tuple[Item, Locality]] = []
    own = [item for item in statement.items if item.at < parts[0].at and item.stated and not item.depth]
    seen.extend((item, _near(item, parts[0])) for item in reversed(own) if _can_hold(item, parts[0]))
    for earlier in map(_head, before[-1:]):
        items = [
            item for item in reversed(earlier.items) if item.stated and not item.depth and _can_hold(item, parts[0])
        ]
        seen.extend((item, "sentence") for item in items)
    for item, locality in seen:
        if item.quantity.amount >= largest:
            return item, locality
    return max(seen, key=lambda found: found[0].quantity.amount, default=None)


def _can_hold(item: Item, part: Item) -> bool:
    # 一个 is an article, not a whole that could be parted.
    return item.quantity.comparable(part.quantity) and _name(item) not in GROUPS and item.quantity.digits != "一"


def _near(item: Item, part: Item) -> Locality:
    return "clause" if part.clause - item.clause <= 1 else "sentence"


def _name(item: Item) -> str:
    return item.quantity.unit.name if item.quantity.unit else ""


def _row(parts: list[Item], whole: Item) -> list[Item]:
    """The parts in a row that measure what the first one does."""
    first = parts[0].quantity
    most = whole.quantity.amount * 20
    row: list[Item] = []
    for item in parts:
        if row and not item.after and not item.lead.length:
            continue  # 96户475人: the same part in a second measure
        if not item.quantity.comparable(first) or item.quantity.amount > most:
            break
        row.append(item)
    return row
