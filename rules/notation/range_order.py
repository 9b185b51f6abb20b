"""Rule range-order."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Hedge, patterns
from reportlint.rule import rule

ENDS = patterns.compile(
    r"(?P<low>[0-9]{1,9}(?:\.[0-9]{1,4})?)(?P<first>%|万|亿)?[元吨亩]?\s?[-—–~～至到]{1,2}\s?(?P<high>[0-9]{1,9}(?:\.[0-9]{1,4})?)(?P<last>%|万|亿)?"
)
AWAY = patterns.compile("由|从|降|减|缩|回落|压|倒|反比|比分|下调|优于")
YEARS = patterns.compile("(?:19|20)[0-9]{2}$")  # 2023-24年度
FALLING = 24  # code points before a range that may say that it runs downwards
FREE = frozenset("0123456789.-−—–~～/:+×第No号")


@rule(
    bad=["技改补助⟦80~60万元⟧。", "每户补助标准为⟦5000—3000元⟧。"],
    good=[
        "技改补助60~80万元。",
        "每亩成本由80~60元降下来。",
        "班额从60-50人压到45人以下。",
        "服务热线电话8560-60。",
        "比分为80-60分。",
        "工期5—10月,用工80—100人。",
    ],
    severity="warning",
)
def range_order(document: Document) -> Iterator[Finding]:
    """范围的前数大于后数 (a range whose first number is the larger one).

    60~80万元 runs upwards; 80~60万元 is a slip, or two numbers that a dash joined. Silent where the words tell of a fall.
    Source: GB/T 15835, 浪纹线 and 连接号 between the ends of a range.
    """
    hedge = Hedge.RANGE  # looked up once: an Enum's members are found slowly
    quantities = (item.quantity for statement in document.statements for item in statement.items)
    for quantity in [one for one in quantities if one.hedge is hedge and one.unit is not None]:
        written = document.read(quantity.span)
        ends = ENDS.search(written)
        if ends is None or (ends["first"] and ends["first"] != ends["last"]) or YEARS.match(ends["low"]):
            continue
        before = document.text[max(0, quantity.start - FALLING) : quantity.start]
        after = document.text[quantity.end : quantity.end + 8]
        if (
            Fraction(ends["low"]) <= Fraction(ends["high"])
            or (written[: ends.start()] or before)[-1:] in FREE
            or AWAY.search(before + after)
        ):
            continue
        yield Finding(
            quantity.span,
            Message(f"范围写反：{written}", f"the range runs downwards: {written}"),
            confidence=0.6,
        )
