"""Binds averages and products: 户均, 每台…共…合计, 每月…全年."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportlint.grammar import patterns
from reportlint.grammar.agreement import digits_of, is_share, is_sum
from reportlint.grammar.bearing import is_of_another, said_of, speaks_of_another
from reportlint.grammar.claims import Average, Product
from reportlint.grammar.phrases import Reach
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Statement

AVERAGE = patterns.compile(
    r"(?P<head>(人次|[户人笔亩家件村镇校次例班台套辆头场案项单])均|平均每([^,。;:0-9]{1,3}?)|(项目|企业|案件)平均)(?P<tail>[^,。;:0-9]{0,8})$"
)
MIDYEAR = patterns.compile("年?平均(?:常住|户籍)?人口")  # of which 人均生产总值 is taken
COUNTED_AS = {
    "人次": ("人次", "人"),
    "人": ("人", "名", "人次", "户次", "位"),
    "家": ("家", "户"),
    "户": ("户", "家"),
    "案": ("起", "件", "宗"),
    "村": ("个", "村"),
    "镇": ("个", "镇"),
    "校": ("所",),
    "场": ("场", "场次"),
    "项目": ("个", "项"),
    "案件": ("件", "起", "宗"),
    "企业": ("家", "户"),
}
NEAR = 12  # numbers before and behind an average that are tried
BACK, FAR, AFTER = 3, 6, 1  # clauses from an average to what it is taken over: surely, if the numbers say so, behind it
MONEY = "money"
MONTHS = 12
OWN = patterns.compile("全年|合计|共计|总计|总额|约")  # leads in the product itself


def averages(statement: Statement) -> Iterator[Average]:
    """为40户发放200万元,户均5万元; 平均每期120人次: total, number and average, where one pairing is all there is or fits."""
    items = statement.items
    for position, average in enumerate(items):
        named = AVERAGE.search(statement.lead(average))
        if named is None or average.quantity.is_rate:
            continue
        names = COUNTED_AS.get(named[2] or named[3] or named[4], (named[2] or named[3] or named[4],))
        near = [
            item
            for item in items[max(0, position - NEAR) : position + NEAR]
            if -AFTER <= average.clause - item.clause <= FAR
            and item is not average
            and item.stated
            and item.depth <= average.depth
            and "均" not in MIDYEAR.sub("", statement.lead(item))
        ]
        before = [item for item in near if item.at < average.at and average.clause - item.clause <= BACK]
        found = _pairs(before, names, average)
        fitting = [pair for pair in found if _fits(*pair, average)]
        if not fitting and digits_of(average.quantity) > 1:
            fitting = [pair for pair in _pairs(near, names, average) if _fits(*pair, average)]
        if not fitting and len(found) > 1:
            found = [
                pair for pair in found if not _divided(statement, *pair)
            ]  # 862万人次,其中过夜216万人次,…,人均830元
        plain = len(found) == 1 and len(before) == 2 and not _divided(statement, *found[0])
        if plain and not fitting:
            words = statement.lead(average)[: named.start()] + named["tail"] + statement.behind(average)
            plain = not is_of_another(words, said_of(statement, found[0]))
        if len(fitting) == 1 or plain:
            total, number = (fitting or found)[0]
            span = Span.around(total.quantity.span, number.quantity.span, average.quantity.span)
            yield Average(span, statement.lead(total), total.quantity, number.quantity, average.quantity, 1)


def _pairs(row: Sequence[Item], names: Sequence[str], average: Item) -> list[tuple[Item, Item]]:
    """Each total with each number of what the average is taken over."""
    counts = [counting(item) for item in row if item.quantity.unit is not None and item.quantity.unit.name in names]
    alike = [item for item in row if item.quantity.comparable(average.quantity)]
    return [(total, number) for total in alike for number in counts if total is not number]


def counting(item: Item) -> Item:
    """A number that is shared out unit by unit: of 3200亩 each has its 80元."""
    unit = item.quantity.unit
    if unit is None or unit.dimension != "area":
        return item
    figure = item.quantity.figure._replace(unit=unit._replace(dimension="count", scale=Fraction(1)))
    return item._replace(quantity=item.quantity._replace(figure=figure))


def _divided(statement: Statement, total: Item, number: Item) -> bool:
    """True when 其中 stands between the two: the number counts only some of what the total is of."""
    first, last = sorted((total.at, number.at))
    return any(first < index < last for index, _ in statement.marks("WHEREOF"))


def _fits(total: Item, number: Item, average: Item) -> bool:
    return is_share(total.quantity, number.quantity, average.quantity)


def products(statement: Statement) -> Iterator[Product]:
    """Each × number = total; each month × 12 = the year."""
    items = statement.items
    for position, each in enumerate(items[:-1]):
        lead = statement.text[max(statement.span.start, each.edge - 4) : each.quantity.start]
        if each.depth or each.quantity.dimension != MONEY:
            continue
        if any(word in lead for word in ("每月", "每个月", "月均")):
            total = items[position + 1]
            if "每人" in lead or "每户" in lead:
                continue
            whole_year = "全年" in statement.text[each.quantity.end : total.quantity.start]
            bound = whole_year and total.quantity.comparable(each.quantity) and total.clause - each.clause <= 2
            if bound and (
                is_sum([each.quantity] * MONTHS, total.quantity)
                or not speaks_of_another(statement, total, (each,), OWN)
            ):
                yield Product(
                    each.quantity.span.to(total.quantity.span), lead, each.quantity, None, MONTHS, total.quantity
                )
        elif position + 2 < len(items) and any(
            f"每{word}" in lead for word in ("台", "户", "人", "家", "亩", "套", "件", "个", "辆", "头")
        ):
            number, total = counting(items[position + 1]), items[position + 2]
            unit = number.quantity.unit.name if number.quantity.unit else ""
            summed = isinstance(total.phrase, Reach) and total.phrase.word in ("合计", "共计", "总计", "共", "总额")
            if (
                f"每{unit}" in lead
                and summed
                and total.quantity.comparable(each.quantity)
                and total.clause - each.clause <= 3
                and (
                    is_share(total.quantity, number.quantity, each.quantity)
                    or not speaks_of_another(statement, total, (each, number), OWN)
                )
            ):
                yield Product(
                    each.quantity.span.to(total.quantity.span), lead, each.quantity, number.quantity, 1, total.quantity
                )
