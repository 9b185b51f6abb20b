"""Rule structure-of-levels."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, percent, term
from reportlint.finding import Message
from reportlint.grammar.claims import Breakdown, Structure
from reportlint.rule import rule

SHARE = Message("产业占比", "share of the industry")
PART, WHOLE = Message("产业增加值", "value added of the industry"), Message("生产总值", "gross product")
INDUSTRIES = (("第一产业", "一产"), ("第二产业", "二产"), ("第三产业", "三产"))
NEAR = 500  # characters between the levels and their structure
ELSEWHEN = ("上年", "去年", "目标", "力争", "预计", "达到", "明年")


@rule(
    needs=[Structure],
    bad=[
        "全年地区生产总值507.7亿元。其中,第一产业增加值43.3亿元,第二产业增加值181.2亿元,第三产业增加值283.2亿元。三次产业结构为8.5:⟦32.7⟧:55.8。"
    ],
    good=[
        "全年地区生产总值507.7亿元。其中,第一产业增加值43.3亿元,第二产业增加值181.2亿元,第三产业增加值283.2亿元。三次产业结构为8.5:35.7:55.8。",
        "全年地区生产总值507.7亿元。其中,第一产业增加值43.3亿元,第二产业增加值181.2亿元,第三产业增加值283.2亿元。三次产业结构由上年的9.1:35.9:55.0调整为8.5:35.7:55.8。",
        "全年地区生产总值507.7亿元。其中,第一产业增加值43.3亿元,第二产业增加值181.2亿元,第三产业增加值283.2亿元。到2030年三次产业结构力争达到6:34:60。",
    ],
)
def structure_of_levels(document: Document) -> Iterator[Equation]:
    """三次产业结构与各产业增加值不符 (the stated structure differs from what the levels give).

    Read where gross product, the three industries in order and then 三次产业结构 stand near each other; of 由…调整为… the
    second row counts. Levels and structure are both at current prices. Source: definition of 三次产业结构.
    """
    structures = [claim for claim in document.claims(Structure) if len(claim.parts) == 3 and "产业" in claim.indicator]
    starts = [claim.span.start for claim in structures]
    for claim in document.claims(Breakdown):
        if len(claim.parts) != 3 or not all(
            _names(label, names) for label, names in zip(claim.labels, INDUSTRIES, strict=True)
        ):
            continue
        at = bisect_left(starts, claim.span.end)
        if at == len(structures) or starts[at] - claim.span.end > NEAR:
            continue
        if at + 1 < len(structures) and starts[at + 1] - structures[at].span.end < 12:  # 由…调整为…
            at += 1
        found = structures[at]
        between = document.text[max(claim.span.end, found.span.start - 24) : found.span.start]
        if any(word in between for word in ELSEWHEN):
            continue
        for part, share in zip(claim.parts, found.parts, strict=True):
            ratio = term(part, PART) / term(claim.whole, WHOLE)
            yield equals(ratio, percent(share), subject=SHARE, tie=Tie.SENTENCE, primary=share.span)


def _names(label: str, names: tuple[str, ...]) -> bool:
    return any(name in label for name in names)
