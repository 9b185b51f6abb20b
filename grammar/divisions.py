"""Binds wholes to parts whose labels alone divide them, without 其中: 接访178件,直接解决118件,交办60件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_sum
from reportlint.grammar.bearing import is_of_another
from reportlint.grammar.breakdowns import are_narrowed, breakdown
from reportlint.grammar.claims import Breakdown, Locality
from reportlint.grammar.groupings import groups_in, head
from reportlint.grammar.naming import label_of
from reportlint.grammar.partitions import UNDONE, divides, fails, is_sibling, may_divide
from reportlint.grammar.statements import Item, Statement
from reportlint.grammar.wholes import GROUPS, amounts_of, can_hold, counted, near, whole_before

NOT = patterns.compile("[尚仍还]?[未不非尚待]|正在|已")
NAMES = patterns.compile("[、和及]")
MEAN = patterns.compile("均|每")
ACTED = "对"  # 对A类…,对B类…: what was done to each
MOST = 3  # parts
APART = 2  # clauses between two parts


def divided(statement: Statement, before: Sequence[Statement]) -> Iterator[Breakdown]:
    """Each whole with the parts behind it whose labels divide it."""
    said = statement.text[statement.span.start : statement.span.end]
    if not (may_divide(said) or said.count(ACTED) > 1):
        return
    items = amounts_of(statement.items)
    if len(items) > 1 and "WHEREOF" in statement.cues:
        items = _outside(statement, items)
    if len(items) < 2 or groups_in(statement, *statement.span):
        return
    at = 0
    while at < len(items) - 1:
        run = _run(items, at)
        told = [label_of(statement, item) for item in run] if len(run) > 1 else []
        for size in range(len(run), 1, -1):
            claim = _division(statement, before, run[:size], told[:size])
            if claim is not None:
                yield claim
                at += size - 1
                break
        at += 1


def _run(items: Sequence[Item], at: int) -> list[Item]:
    """The numbers from items[at] on that measure the same, near each other."""
    run = [items[at]]
    for item in items[at + 1 : at + MOST]:
        if not item.quantity.comparable(run[0].quantity) or item.clause - run[-1].clause > APART:
            break
        run.append(item)
    return run


def _division(
    statement: Statement, before: Sequence[Statement], parts: Sequence[Item], told: Sequence[str]
) -> Breakdown | None:
    """The claim that these parts make up a number before them, if their labels divide it."""
    labels = ("RESPECTIVELY" in statement.cues and _respective_names(statement, parts)) or told
    acted = len(parts) == 2 and all(label.lstrip().startswith(ACTED) for label in labels)
    failed = fails(labels)
    if (
        counted(parts[0]) in GROUPS
        or not (divides(labels) or acted or failed)
        or any("均" in label for label in labels)
    ):
        return None
    found = whole_before(statement, before, parts[0].at, 0, parts[0]) if acted else _whole(statement, before, parts)
    if found is None or is_sibling(statement.lead(found[0]), labels):
        return None
    whole, locality = found
    if MEAN.search(statement.lead(whole)):
        return None
    together = sum(part.quantity.amount for part in parts)
    if whole.quantity.amount * 2 <= together:
        return None
    if len(labels) == 2 and (cue := NOT.search(labels[1])) is not None:
        said = labels[0] + statement.lead(whole) + statement.behind(whole)
        # 持证814名,未持证人员中新入职32名; 已征8.41亿元,企业未缴0.11亿元
        behind = UNDONE.sub("", labels[1][cue.end() :]) if cue[0][-1] in "未不非" else ""
        told = labels[1][: cue.start()] or behind
        failed = failed or is_of_another(told, said)
    failed = failed or are_narrowed(statement, whole, labels)
    if failed and not is_sum([part.quantity for part in parts], whole.quantity):
        return None
    return breakdown(statement, whole, parts, "", False, locality, tuple(labels))


def _whole(statement: Statement, before: Sequence[Statement], parts: Sequence[Item]) -> tuple[Item, Locality] | None:
    """The nearest number that is no smaller than any of `parts`, in this sentence or the one before; else the largest."""
    largest = max(part.quantity.amount for part in parts)
    seen: list[tuple[Item, Locality]] = []
    own = [item for item in statement.items if item.at < parts[0].at and item.stated and not item.depth]
    seen.extend((item, near(item, parts[0])) for item in reversed(own) if can_hold(item, parts[0]))
    for earlier in map(head, before[-1:]):
        items = [
            item for item in reversed(earlier.items) if item.stated and not item.depth and can_hold(item, parts[0])
        ]
        seen.extend((item, "sentence") for item in items)
    for item, locality in seen:
        if item.quantity.amount >= largest:
            return item, locality
    return max(seen, key=lambda found: found[0].quantity.amount, default=None)


def _outside(statement: Statement, items: Sequence[Item]) -> list[Item]:
    """The numbers that no 其中 lists: those before it, and those behind it in its stretch that measure something else."""
    kept: list[Item] = []
    for item in items:
        cue = next((at for at, _ in reversed(statement.cues["WHEREOF"]) if at < item.at), None)
        first = None if cue is None else next(one for one in statement.items if one.at > cue)
        if first is None or first.part != item.part or not first.quantity.comparable(item.quantity):
            kept.append(item)
    return kept


def _respective_names(statement: Statement, parts: Sequence[Item]) -> list[str]:
    """一产、二产、三产分别完成a、b、c: the names before 分别, where there are as many as parts."""
    mark = next((m for index, m in statement.marks("RESPECTIVELY") if index < parts[0].at), None)
    if mark is None or any(mark.span.end < item.quantity.start < parts[0].quantity.start for item in statement.items):
        return []
    before = statement.text[statement.span.start : mark.span.start]
    names = NAMES.split(before[max(before.rfind(c) for c in ",;:。") + 1 :])
    return names if len(names) == len(parts) else []
