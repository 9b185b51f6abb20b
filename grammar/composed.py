"""Binds parts that their names alone divide to a whole beside them: 第一批12家、第二批18家,共认定30家; 进口、出口 and 进出口总额."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.breakdowns import sum_of
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.statements import Item, Statement

BATCH = patterns.compile(
    r"^(?:其中|分别为|分)?[:,]?(?:第?(?P<number>[一二三四五六1-6])|(?P<first>首))(?P<kind>批次?|期|轮)(?:次|为|是|有)?$"
)
FIRST = patterns.compile("[一1首][批期轮]")
ORDER = {c: n for n, row in enumerate(("一1", "二2", "三3", "四4", "五5", "六6"), 1) for c in row}
SUMMED = patterns.compile(
    r"(?:共计?|合计|总计|累计|总共)(?!新增)[^,;。:、0-9]{0,3}$|^全[年部](?!新增)[^,;。:、0-9]{0,3}$"
)
PLANNED = patterns.compile("计划|目标|拟|申报|任务")


def composed(statement: Statement) -> Iterator[Breakdown]:
    """Batches counted from the first with all of them, and imports and exports with their sum."""
    if FIRST.search(statement.text, *statement.span):
        yield from _batches(statement)
    if statement.text.find("进出口", *statement.span) >= 0:
        yield from _trade(statement)


def _batches(statement: Statement) -> Iterator[Breakdown]:
    items = [item for item in statement.items if item.stated]
    at = 0
    while at < len(items):
        run = _run(statement, items, at)
        if len(run) < 2:
            at += 1
            continue
        after = items[at + len(run)] if at + len(run) < len(items) else None
        before = items[at - 1] if at else None
        if after is not None and _sums(statement, run, after):
            yield _breakdown(statement, run, after, closed=True)
        elif before is not None and _holds(statement, before, run):
            yield _breakdown(statement, run, before, closed=False)
        at += len(run)


def _run(statement: Statement, items: Sequence[Item], at: int) -> list[Item]:
    """The batches from items[at] on, numbered from one without a gap."""
    run: list[Item] = []
    for item in items[at:]:
        found = BATCH.search(statement.lead(item).strip())
        number = 0 if found is None else 1 if found["first"] else ORDER[found["number"]]
        if number != len(run) + 1 or (run and not item.quantity.comparable(run[0].quantity)):
            break
        run.append(item)
    return run


def _sums(statement: Statement, run: Sequence[Item], whole: Item) -> bool:
    return (
        whole.quantity.comparable(run[0].quantity)
        and whole.depth == run[0].depth
        and whole.clause - run[-1].clause == 1
        and statement.between(run[-1], whole).startswith((",", ";"))
        and SUMMED.search(statement.lead(whole)) is not None
    )


def _holds(statement: Statement, whole: Item, run: Sequence[Item]) -> bool:
    near = run[0].clause - whole.clause <= 1 and run[0].depth - whole.depth in (0, 1)
    return near and whole.quantity.comparable(run[0].quantity) and not PLANNED.search(statement.lead(whole))


def _trade(statement: Statement) -> Iterator[Breakdown]:
    """进口12亿元,出口18亿元,进出口总额30亿元."""
    items = [item for item in statement.items if item.stated and not item.depth]
    for at in range(len(items) - 2):
        first, second, whole = items[at : at + 3]
        leads = [statement.lead(item) for item in (first, second, whole)]
        named = {lead.strip()[:2] for lead in leads[:2]} == {"进口", "出口"} and leads[2].strip().startswith("进出口")
        alike = all(item.quantity.comparable(whole.quantity) for item in (first, second))
        if named and alike and whole.clause - first.clause <= 4:
            yield _breakdown(statement, (first, second), whole, closed=True)


def _breakdown(statement: Statement, parts: Sequence[Item], whole: Item, closed: bool) -> Breakdown:
    labels = [statement.lead(part) for part in parts]
    return sum_of(whole, parts, labels, "clause", "共", closed, disjoint=True, indicator=statement.lead(whole))
