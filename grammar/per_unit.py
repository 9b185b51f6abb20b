"""Binds what falls to each, or to each so many: 每千名老人拥有40张, 每公顷平均产量6.4吨, 单个泊位年均收入2000元."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.grammar import patterns
from reportlint.grammar.agreement import digits_of, is_share
from reportlint.grammar.bearing import is_of_another, said_of
from reportlint.grammar.claims import Average
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Statement
from reportlint.grammar.yardsticks import is_yardstick

EACH = patterns.compile(
    r"(?:(?P<mean>平均)?每(?P<many>[十百千万])?(?P<unit>公顷|平方公里|平方米|立方米|公里|人次|[户人名位家亩台套件辆头只村校个所张笔期场批次])|(?P<one>单)[\u4e00-\u9fff]{1,4}[年月日]?均)(?P<tail>[\u4e00-\u9fff]{0,10})$"
)
MEAN = patterns.compile("平均|均|拥有|有|达|为")
POWERS = {None: 1, "十": 10, "百": 100, "千": 1000, "万": 10000}
ALIKE = {
    "人": ("人", "名", "位"),
    "名": ("人", "名", "位"),
    "位": ("人", "名", "位"),
    "家": ("家", "户", "个"),
    "户": ("户", "家"),
    "次": ("次", "场", "场次"),
    "场": ("场", "场次", "次"),
    "件": ("件", "起", "宗"),
}
ANY = ("个", "家", "户", "辆", "笔", "期", "次", "场", "台", "座", "项", "处", "套", "间")
NEAR = 8  # numbers before and behind that are tried
FAR = 4  # clauses
TELLING = 2  # digits of an average that the numbers alone may bear out


def per_units(statement: Statement) -> Iterator[Average]:
    """Total, number and what falls to each, where one pairing fits, or is all there is."""
    items = statement.items
    for position, each in enumerate(items):
        named = EACH.search(statement.lead(each))
        if named is None or each.quantity.is_rate or not each.stated:
            continue
        names = ALIKE.get(named["unit"], (named["unit"],)) if named["one"] is None else ANY
        near = [
            item
            for item in items[max(0, position - NEAR) : position + NEAR]
            if item is not each
            and item.stated
            and item.depth == each.depth
            and abs(item.clause - each.clause) <= FAR
            and "均" not in statement.lead(item)
            and "每" not in statement.lead(item)
            and not is_yardstick(statement, item)
        ]
        counts = [
            _counting(item) for item in near if item.quantity.unit is not None and item.quantity.unit.name in names
        ]
        totals = [item for item in near if item.quantity.comparable(each.quantity)]
        pairs = [(total, number) for total in totals for number in counts if total.edge != number.edge]
        per = POWERS[named["many"]]
        fitting = [pair for pair in pairs if _fits(pair[0].quantity, pair[1].quantity, each.quantity, per)]
        plain = (
            len(pairs) == 1 and named["one"] is None and MEAN.search(named["tail"] + (named["mean"] or "")) is not None
        )
        if plain and not fitting:
            total, number = pairs[0]
            units = [one.quantity.unit.name for one in items if one.stated and one.quantity.unit is not None]
            if sum(unit in names for unit in units) > 1:
                continue
            before = total.at < each.at and total.part == number.part == each.part
            words = statement.lead(each)[: named.start()] + MEAN.sub("", named["tail"])
            plain = before and not is_of_another(words, said_of(statement, pairs[0]))
        if (len(fitting) == 1 and digits_of(each.quantity) >= TELLING) or plain:
            total, number = (fitting or pairs)[0]
            span = Span.around(total.quantity.span, number.quantity.span, each.quantity.span)
            yield Average(span, statement.lead(total), total.quantity, number.quantity, each.quantity, per)


def _counting(item: Item) -> Item:
    """A number that is shared out unit by unit: of 24.6公里 each has its 150万元."""
    unit = item.quantity.unit
    if unit is None or unit.dimension == "count":
        return item
    figure = item.quantity.figure._replace(unit=unit._replace(dimension="count", scale=Fraction(1)))
    return item._replace(quantity=item.quantity._replace(figure=figure))


def _fits(total: Quantity, number: Quantity, each: Quantity, per: int) -> bool:
    if per == 1:
        return is_share(total, number, each)
    scaled = total.figure._replace(
        value=total.value * per, strict=total.strict.scaled(per), lenient=total.lenient.scaled(per)
    )
    return is_share(total._replace(figure=scaled), number, each)
