"""Rule negative-growth."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import preceded

NUMBER = r"(?:\d|[xX]{1,6}(?=[.%]))[\dxX.]{0,8}+[ ]?(?:%|个百分点)?"
RISE = patterns.compile(r"(?:增长|增加|提高|上升)(?:了|约)?[ ]?$")
FALL = tuple(
    patterns.compile(rf"{minus}(?<=[长加高升了约 ]{minus})[ ]?{NUMBER}(?![ ]?(?:%|个百分点)?[ ]?[~至到—-])")
    for minus in "-–"
)
PROMISE = patterns.compile(
    r"增长(?:(?<=明显增长|快速增长|较快增长|稳步增长|持续增长|大幅增长)|(?<=大幅度增长)|明显|较快|迅速|强劲)"
)
CHANGE = patterns.compile(
    rf"(?P<word>增长|上升|提高|下降|减少|回落|降低)[^,;:。\dxX-]{{0,3}}(?P<minus>[-－−–]?)[ ]?{NUMBER}"
)
LEADING = patterns.compile(
    r"^(?:[一二三四五六七八九十]是|\(?[0-9一二三四五六七八九十]{1,2}[)、.])?(?:全[国省市区县州]|我[省市区县州])?"
)
LONGEST = 40  # characters of a sentence that announces what the next one shows


def bigrams(text: str) -> set[str]:
    """All pairs of neighbouring characters."""
    return {text[at : at + 2] for at in range(len(text) - 1)}


@rule(
    severity="warning",
    bad=[
        "全县进出口总额同比⟦增长-3.1%⟧。",
        "技改投资较上年同期⟦增长-xx.x%⟧。",
        "⟦工业投资增长明显。⟧1至8月完成工业投资20亿元，同比下降4.2%。",
    ],
    good=[
        "进出口总额下降3.1%，增速为-3.1%。出生率5.61‰，死亡率8.14‰，人口自然增长率-2.53‰。预计增长-2%~1%，完成投资5亿元。",
        "工业投资增长明显。1至8月完成工业投资20亿元，同比增长14.2%。",
        "外贸稳步增长。受市场影响，煤炭价格同比下降4.2%，总额增长3%。",
        "外贸回暖,防护用品出口增长较快。前三季度全市出口56.7亿元,同比下降2.7%。",
    ],
)
def negative_growth(document: Document) -> Iterator[Finding]:
    """增长后写负数 (a negative rate is written after 增长, or 增长明显 is followed by a fall).

    In running text a fall is written 下降3.1%; minus signs belong into tables, and 增速为-3.1% is right. A short lead
    that speaks of clear growth and whose first figure falls contradicts itself. Source: releases of the National Bureau of
    Statistics, which write 下降 in the text and minus signs in tables only.
    """
    text = document.text
    for rise, fall in chain.from_iterable(preceded(text, RISE, fall, 4) for fall in FALL):
        place = Span(rise.start(), fall.end())
        yield Finding(
            place,
            Message("“增长”后是负数，宜写“下降”", "a negative rate after 增长: write 下降"),
            repair=f"{document.read(place)} → 下降{fall[0][1:].lstrip()}",
        )
    said = document.sentences
    for at in sorted({said.index_at(match.start()) for match in PROMISE.finditer(text)}):
        if not 0 <= at < len(said) - 1:
            continue
        lead, next_ = said[at], said[at + 1]
        if lead.span.length > LONGEST or next_.span.start - lead.span.end > 4:
            continue
        announced = document.read(lead.span)
        promise = PROMISE.search(announced)
        if promise is None:
            continue
        name = LEADING.sub("", announced[announced.rfind(",", 0, promise.start()) + 1 : promise.start()])
        change = CHANGE.search(text, next_.span.start, min(next_.span.end, next_.span.start + 120))
        if change is None or (change["word"] in "下降减少回落降低") == bool(change["minus"]):
            continue
        told = bigrams(text[next_.span.start : change.start()]) - bigrams("增长同比较上年期")
        if name[:2] in told or len(bigrams(name) & told) * 2 > len(name):
            figure = Span(change.start(), change.end())
            yield Finding(
                lead.span,
                Message("先说增长，首个数字却是下降", "growth is announced, but the first figure falls"),
                (Related(figure, Message("这里是下降", "this is a fall")),),
                confidence=0.7,
            )
