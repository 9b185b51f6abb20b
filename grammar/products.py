"""Binds averages and products: 户均, 每台…共…合计, 每月…全年."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.claims import Average, Product
from reportlint.grammar.phrases import Reach
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Statement

AVERAGES = {"户均": "户", "人均": "人", "亩均": "亩"}
PER = patterns.compile("^(?:平均每|平均)")
MONEY = "money"


def averages(statement: Statement) -> Iterator[Average]:
    """为40户发放200万元,户均5万元."""
    for index, mark in statement.marks("EACH"):
        word = statement.text[mark.span.start : mark.span.end]
        name = AVERAGES.get(word) or (PER.sub("", word) if word.startswith("平均") else "")  # 平均每户
        average = next((item for item in statement.items if item.at > index), None)
        if not name or average is None or average.lead.length > 8 or average.at - index > 2:
            continue
        before = [
            item for item in statement.items if item.at < index and average.clause - item.clause <= 2 and item.stated
        ]
        counts = [item for item in before if item.quantity.unit is not None and item.quantity.unit.name == name]
        totals = [item for item in before if item.quantity.dimension == average.quantity.dimension]
        if len(counts) == 1 and len(totals) == 1 and len(before) == 2:
            yield Average(
                _span(counts[0], totals[0], average),
                statement.lead(totals[0]),
                totals[0].quantity,
                counts[0].quantity,
                average.quantity,
                1,
            )


def products(statement: Statement) -> Iterator[Product]:
    """Each × number = total; each month × 12 = the year."""
    items = statement.items
    for position, each in enumerate(items[:-1]):
        lead = statement.text[max(statement.span.start, each.lead.start - 4) : each.quantity.span.start]
        if each.depth or each.quantity.dimension != MONEY:
            continue
        if any(word in lead for word in ("每月", "每个月", "月均")):
            total = items[position + 1]
            if "每人" in lead or "每户" in lead:
                continue
            whole_year = "全年" in statement.text[each.quantity.span.end : total.quantity.span.start]
            if whole_year and total.quantity.comparable(each.quantity) and total.clause - each.clause <= 2:
                yield Product(_span(each, total), lead, each.quantity, None, 12, total.quantity)
        elif position + 2 < len(items) and any(
            f"每{word}" in lead for word in ("台", "户", "人", "家", "亩", "套", "件", "个", "辆", "头")
        ):
            number, total = items[position + 1], items[position + 2]
            unit = number.quantity.unit.name if number.quantity.unit else ""
            summed = isinstance(total.phrase, Reach) and total.phrase.word in ("合计", "共计", "总计", "共", "总额")
            if (
                f"每{unit}" in lead
                and summed
                and total.quantity.comparable(each.quantity)
                and total.clause - each.clause <= 3
            ):
                yield Product(_span(each, total), lead, each.quantity, number.quantity, 1, total.quantity)


def _span(*items: Item) -> Span:
    span = items[0].quantity.span
    for item in items[1:]:
        span = span.to(item.quantity.span)
    return span
