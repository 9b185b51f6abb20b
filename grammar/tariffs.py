"""Binds an amount for each to a number and a total in any order: 为120户发放36万元,每户3000元; 每年12万元,5年共60万元."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_share
from reportlint.grammar.bearing import speaks_of_another
from reportlint.grammar.claims import Product
from reportlint.grammar.products import counting
from reportlint.grammar.statements import Item, Statement

EACH = patterns.compile(
    r"(?:每个?|按)(?P<what>[户人名家亩台套件辆头只村校车次位户])(?:均|给予|一次性|发放|补助|补贴|奖励|资助|缴纳|增收|投入|、)*$"
)
OWN = patterns.compile("每个?[户人名家亩台套件辆头只村校车次位]?|按|给予|一次性|缴纳|增收|投入|合计|共计|总计|元")
YEARLY = patterns.compile(r"每年(?:可|约|共)?[^,;。:、0-9]{0,8}$")
OVER_YEARS = patterns.compile(r"(?:共|累计|合计|总计)[^,;。:、0-9]{0,8}$")
ALIKE = {
    "人": ("人", "名", "位"),
    "名": ("人", "名", "位"),
    "位": ("人", "名", "位"),
    "村": ("个", "村"),
    "校": ("所", "个"),
}
# Rates that are no amount paid to each, tiers, and sums that hold something else besides.
APART = patterns.compile(r"每[年月天日]|最高|不超过|上限|至少|以上|分别|其中|起|封顶")
BESIDE = patterns.compile(r"配套|带动|撬动|另|贷|产值|收入|总投资|自筹|销售|增收")
MONEY = "money"


def tariffs(statement: Statement) -> Iterator[Product]:
    """Amount for each, number and total that stand alone in their sentence."""
    items = [item for item in statement.items if not item.depth]
    if not 3 <= len(items) <= 4 or not any(item.quantity.dimension == MONEY for item in items):
        return
    for at, each in enumerate(items):
        if not each.stated or each.quantity.dimension != MONEY:
            continue
        led = statement.text[max(statement.span.start, each.quantity.start - 14) : each.quantity.start]
        found = EACH.search(led)
        if found is not None:
            yield from _all_of(statement, items, each, found["what"])
        elif YEARLY.search(led) and at + 2 < len(items):
            yield from _all_years(statement, each, items[at + 1], items[at + 2])


def _all_of(statement: Statement, items: list[Item], each: Item, what: str) -> Iterator[Product]:
    if APART.search(statement.text, statement.span.start, statement.span.end):
        return
    names = ALIKE.get(what, (what,))
    numbers = [counting(item) for item in items if item.quantity.unit is not None and item.quantity.unit.name in names]
    totals = [item for item in items if item is not each and item.quantity.comparable(each.quantity)]
    if len(numbers) == len(totals) == 1 and numbers[0].stated and totals[0].stated:
        led = statement.text[max(statement.span.start, totals[0].quantity.start - 10) : totals[0].quantity.start]
        if BESIDE.search(led[led.rfind(",") + 1 :]):
            return
        first, second, last = sorted((each, numbers[0], totals[0]), key=lambda item: item.at)
        holds = is_share(totals[0].quantity, numbers[0].quantity, each.quantity)
        if not holds and speaks_of_another(statement, last, (first, second), OWN):
            return  # 为125户发放47.5万元,脱贫户每户3000元
        span = first.quantity.span.to(last.quantity.span)
        yield Product(span, "", each.quantity, numbers[0].quantity, 1, totals[0].quantity, True)


def _all_years(statement: Statement, each: Item, years: Item, total: Item) -> Iterator[Product]:
    """每年节约12万元,5年共节约60万元."""
    name = years.quantity.unit.name if years.quantity.unit else ""
    led = statement.text[years.quantity.end : total.quantity.start]
    if name == "年" and OVER_YEARS.search(led) and "," not in led and total.quantity.comparable(each.quantity):
        span = each.quantity.span.to(total.quantity.span)
        if years.quantity.value.denominator == 1 and not years.quantity.hedged:
            yield Product(span, "", each.quantity, None, int(years.quantity.value), total.quantity, True)
