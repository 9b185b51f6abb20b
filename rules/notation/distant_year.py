"""Rule distant-year."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

LATEST = 2100  # reports look ahead to 2035, 2060 and at times to the end of the century
YEAR = patterns.compile(
    r"年(?:(?<=(?P<year>2[1-9][0-9]{2}|[3-9][0-9]{3})年)|(?<=(?P<long>20[0-4][0-9]{2})年))(?=[与和较比至到][12][0-9]{3}年|[底末初度]|[0-9]{1,2}月|上半年|全[年市县省区国]|以来|期间|,|增长|下降|相比|计划|预计|完成|实现)"
)
BEFORE = frozenset("截由从自在于至到比较与和—,。;:(\n ")
COUNTED = patterns.compile(r"公元|距今|[约近超逾前]|历经|拥有|长达|已有|历史|文明|树龄|寿命|建城")


@rule(
    bad=[
        "⟦2305年⟧与2000年相比,生产总值增长57.3%。",
        "截至⟦2924年⟧底,全市共有企业86家。",
        "⟦20223年⟧计划完成投资3亿元。",
    ],
    good=[
        "2025年与2020年相比,生产总值增长27.3%。",
        "力争2060年前实现碳中和。",
        "这座古城距今已有2500年,拥有3000年文明史,2300年的窑火生生不息。",
        "全市有2305年历史的古树一株。",
        "发放补助2305元,年均增长5%。",
    ],
)
def distant_year(document: Document) -> Iterator[Finding]:
    """年份写错 (a calendar year far in the future, or one of five digits).

    A year after 2100 in a report is a slip of the hand; numbers of years (2500年历史) are left alone.
    Source: reading.
    """
    text = document.text
    for match in YEAR.finditer(text):
        start, end = match.span(match.lastgroup or 0)  # the pattern begins at 年, since digits stand everywhere
        led = not start or text[start - 1] in BEFORE
        if not led or int(text[start:end]) <= LATEST or COUNTED.search(text, max(0, start - 6), start):
            continue
        yield Finding(
            Span(start, end + 1),
            Message(f"年份疑误：{text[start:end]}年", f"the year {text[start:end]} is hardly meant"),
            confidence=0.8,
        )
