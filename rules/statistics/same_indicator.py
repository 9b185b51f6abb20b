"""Rule same-indicator."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations.digits import TELLING, is_one_slip_apart, significant
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Quantity
from reportlint.grammar.grown_levels import GrownLevel, named_levels
from reportlint.rule import rule

ELSEWHERE = Message("另一处所写", "as written elsewhere")
SLIPPED = Message("名称相同，另一数也相同，只差一处笔误", "same name, the other number equal, and one slip apart")
COMPARED = 4  # earlier numbers of one name


@rule(
    bad=[
        "全县规模工业利税完成507.7亿元,增长6.3%。\n工业经济提质增效,规模工业利税完成⟦570.7亿元⟧,增长6.3%。",
        "全县旅游综合收入38.62亿元,增长12.4%。\n文旅融合加快推进,旅游综合收入⟦38.62万元⟧,增长12.4%。",
        "全县旅游综合收入38.62亿元,增长12.4%。\n文旅融合加快推进,旅游综合收入38.62亿元,增长⟦21.4%⟧。",
    ],
    good=[
        "全县旅游综合收入38.62亿元,增长12.4%。\n文旅融合加快推进,旅游综合收入38.6亿元,增长12.4%。",
        "全县旅游综合收入38.62亿元,增长12.4%。\n2022年旅游综合收入34.36亿元,增长12.4%。",
        "全县旅游综合收入38.62亿元,增长12.4%。\n市区旅游综合收入33.62亿元,增长12.4%。",
        "上半年旅游综合收入38.62亿元,增长12.4%。\n1—9月旅游综合收入58.62亿元,增长12.4%。",
        "办理案件总投资38.62亿元,增长12.4%。\n道路总投资38.26亿元,增长12.4%。",
    ],
)
def same_indicator(document: Document) -> Iterator[Finding]:
    """同一指标前后两个数 (one indicator, written twice with different digits).

    Two clauses give the same name a level and a growth; one of the two numbers is the same in both, the other differs by one
    slip of the hand or by 万 for 亿. Names that may be said of several things, other years, periods and areas are left alone,
    and so is every pair that differs in more: then they speak of different things. Source: practice of reviewers.
    """
    seen: dict[tuple[str, str, int], list[GrownLevel]] = {}
    for said in named_levels(document.statements):
        row = seen.setdefault((said.name, said.level.dimension, said.direction), [])
        for other in row[:COMPARED]:
            pair = _differing(other, said)
            if pair is not None and is_one_slip_apart(*pair):
                yield _told(document, *pair)
        row.append(said)


def _differing(one: GrownLevel, other: GrownLevel) -> tuple[Quantity, Quantity] | None:
    """The two numbers that differ where the other two are equal, of areas that may be the same."""
    if one.area and other.area and one.area != other.area:
        return None
    if one.rate.value == other.rate.value and one.rate.unit == other.rate.unit:
        return one.level, other.level
    if one.level.digits == other.level.digits and one.level.amount == other.level.amount:
        return one.rate, other.rate
    return None


def _told(document: Document, first: Quantity, second: Quantity) -> Finding:
    one, other = document.read(first.span), document.read(second.span)
    return Finding(
        second.span,
        Message(f"同一指标前后不同：{one}、{other}", f"one indicator, two numbers: {one}, {other}"),
        related=(Related(first.span, ELSEWHERE),),
        severity="warning" if min(significant(first), significant(second)) <= TELLING else "error",
        confidence=0.8,
        operands=(second.number, first.number),
        reasons=(SLIPPED,),
    )
