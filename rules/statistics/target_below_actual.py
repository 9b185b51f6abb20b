"""Rule target-below-actual."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import patterns
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

PLANS = patterns.compile("打算|思路|计划|安排|目标|下一步|任务")
YEARS = patterns.compile("[五三四两]年|累计|以来|年均|总数|期间")
NOTES = (Message("来年目标", "target"), Message("上年实际", "achieved the year before"))
SHORTEST = 4  # characters of a name
CUT = patterns.compile(
    r"^(?:力争|确保|争取|全年|全市|全县|全区|新增|完成|实现|认定|培育|预计|登记|新|共|累计|其中|达到?|突破|今年|明年|以上|、|,|和|及)+"
)


@rule(
    bad=[
        "科技局2023年工作总结和2024年工作思路\n一、2023年工作总结\n全年完成技术合同登记541项。\n二、2024年工作思路\n全年完成技术合同登记⟦500项⟧。\n"
    ],
    good=[
        "科技局2023年工作总结和2024年工作思路\n一、2023年工作总结\n全年完成技术合同登记541项。\n二、2024年工作思路\n全年完成技术合同登记600项。\n",
        "科技局2023年工作总结和2024年工作思路\n一、2023年工作总结\n全年整改隐患541项。\n二、2024年工作思路\n争取专利授权500项。\n",
    ],
    severity="info",
)
def target_below_actual(document: Document) -> Iterator[Finding]:
    """来年目标低于今年实际 (a target below what was achieved the year before).

    Often intended, so one hint for the whole document and never more. Compared are numbers with the same name and unit,
    one in the review and one under a heading of plans (打算, 思路, 计划); a target below half of it is another thing, and so is
    a sum over several years. Source: practice of reviewers.
    """
    chapters = [heading for heading in document.headings if heading.level == 1]
    plans = [heading.span.start for heading in chapters if PLANS.search(document.read(heading.title))]
    if not plans:
        return
    rows = document.statements
    first = bisect_left(rows, plans[0], key=lambda statement: statement.span.start)
    planned = [(key, item) for _, key, item in _counts(rows[first:])]
    keys = {key for key, _ in planned}
    achieved: dict[tuple[str, str], Item] = {}
    for statement, key, item in _counts(rows[:first]) if keys else ():
        if key in keys and not YEARS.search(statement.text[statement.span.start : item.quantity.start]):
            achieved.setdefault(key, item)
    lower: list[tuple[Item, Item]] = []
    for key, item in planned:
        if key in achieved and item.quantity.value < achieved[key].quantity.value <= item.quantity.value * 2:
            lower.append((item, achieved.pop(key)))
    if lower:
        yield _told(document, lower)


def _counts(rows: Sequence[Statement]) -> Iterator[tuple[Statement, tuple[str, str], Item]]:
    """Every stated count with the noun that leads up to it, without the verb before it, and its unit; and its statement."""
    for statement in rows:
        for item in statement.items:
            unit = item.quantity.unit
            if unit is not None and unit.dimension == "count" and item.stated:
                name = CUT.sub("", statement.lead(item).strip())
                if len(name) >= SHORTEST:
                    yield statement, (name, unit.name), item


def _told(document: Document, lower: Sequence[tuple[Item, Item]]) -> Finding:
    places = [Related(one.quantity.span, note) for pair in lower for one, note in zip(pair, NOTES, strict=True)]
    target, actual = (document.read(one.span) for one in places[:2])
    rest = f"等{len(lower)}项" if len(lower) > 1 else ""
    return Finding(
        places[0].span,
        Message(
            f"来年目标低于上年实际：{target}，上年{actual}{rest}",
            f"targets below what was achieved: {target} after {actual} ({len(lower)})",
        ),
        related=tuple(places[1:]),
        confidence=0.4,
    )
