"""Rule year-zero."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

YEAR = patterns.compile(r"年(?<=[一二][零〇○0Oo一二三四五六七八九]{3}年)")
USUAL = patterns.compile(
    r"年(?<=二[〇○][一二三四五六七八九〇○]{2}年|一[八九][一二三四五六七八九][〇○]年|[12][09]\d\d年)"
)
WRONG = "零0Oo"
NUMERALS = set("一二三四五六七八九〇○零0Oo")


@rule(
    severity="info",
    bad=["2024年，全县完成绿化造林3万亩，比⟦二零二三年⟧多1万亩。", "规划自二〇二一年施行，⟦二0二三年⟧修订。"],
    good=[
        "二〇二四年，全县完成绿化造林3万亩。",
        "香港\n二零零八年施政報告\n二零零九年起實施。",
        "一九八○年建站，二三年内完成，零零年代。",
        "电话二零二四八年级转接。",
    ],
)
def year_zero(document: Document) -> Iterator[Finding]:
    """年份中的〇写成零或0 (二零二四年: a year in Chinese numerals has 〇).

    Told where most years of the report are written otherwise; Hong Kong writes 零. Source: GB/T 15835-2011 5.2.5.
    """
    text = document.text
    places = []
    for match in YEAR.finditer(text) if not document.characters.isdisjoint(WRONG) else ():
        span = Span(match.start() - 4, match.end())
        before = text[span.start - 1 : span.start] if span.start else ""
        if before not in NUMERALS and not set(document.read(span)).isdisjoint(WRONG):
            places.append(span)
    usual = sum(1 for _ in USUAL.finditer(text)) if places else 0
    if places and len(places) <= usual and not document.traditional:  # Hong Kong writes 二零二四年
        zeros = [Span(at, at + 1) for place in places for at in range(*place) if text[at] in WRONG]
        yield grouped(
            places,
            Message(
                f"汉字年份中的零应写“〇”，共{len(places)}处",
                f"a year in Chinese numerals has 〇, {times(len(places))}",
            ),
            confidence=0.7,
            edits=[Edit(zero, "〇") for zero in zeros],
        )
