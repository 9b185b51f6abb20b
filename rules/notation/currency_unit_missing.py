"""Rule currency-unit-missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import preceded

MONEY = r"(?:税[收金款]|投资额?|产值|收入|资金|贷款|存款|利润|总额|支出|生产总值|增加值|零售额|余额|罚款|经费|营业额|销售额|交易额|补贴|补助|开支|预算|结余|盈余|罚没款|岁出|岁入|赃款|罚金|欠款|奖金|救助金|保证金|公积金|标的额|成交额|费用|金额)"
VALUE = patterns.compile(
    rf"{MONEY}(?:[为达]|达到|编列|安排|完成|实现|突破|超过|约|近|共计?){{0,3}}[ ]?(?P<value>(?:\d{{1,5}}亿)?\d{{1,9}}(?:,\d{{3}})?(?:\.\d{{1,4}})?[ ]?[余多]?)$"
)
ENDS = tuple(patterns.compile(rf"{scale}(?<=[\d余多 ]{scale})(?=[,;。、)]|$)", re.M) for scale in "万亿")
LISTED = patterns.compile(r"(?:,[ ]?|[、和][^,;。\n]{0,12})\d[\d.]{0,9}[万亿][美港日欧]?元")


@rule(
    severity="info",
    bad=["实交税金⟦7.11亿⟧，增长4%，完成投资3.2亿元。", "教育支出⟦7.2亿⟧，卫生健康支出3.8亿元。"],
    good=[
        "实交税金7.11亿元，增长4%。",
        "培训资金惠及3万人，收入5万、8万和10万元的各占三成。",
        "建成千万级平台。",
        "收入3万,5万元和8万元的农户各占三成。",
    ],
)
def currency_unit_missing(document: Document) -> Iterator[Finding]:
    """金额缺“元” (an amount of money ends in 万 or 亿).

    Told once for the document, and only where other amounts carry their 元. The unit may be another currency, so nothing
    is mended. Source: practice; GB/T 15835-2011 5.1.3 keeps units that could be doubted.
    """
    text = document.text
    if "元" not in text:
        return
    places = sorted(
        Span(value.start("value"), scale.end())
        for ends in ENDS
        for value, scale in preceded(text, VALUE, ends, 30)
        if not LISTED.match(text, scale.end(), scale.end() + 40)
    )
    if places:
        yield grouped(
            places,
            Message(f"金额缺“元”，共{len(places)}处", f"an amount lacks its 元, {times(len(places))}"),
            confidence=0.7,
        )
