"""Rule double-negative-growth."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import preceded

FALL = patterns.compile(r"(?:下降|减少|回落|降低)(?:了|约)?[ ]?$")
NEGATIVE = tuple(
    patterns.compile(
        rf"{minus}(?<=[降少落低了约 ]{minus})(?:\d[\d.]{{0,8}}+|[xX]{{1,4}}\.?[xX]{{0,3}})[ ]?(?:%|个百分点)(?![ ]?[~至到—-])"
    )
    for minus in "-–"
)


@rule(
    bad=["投诉件⟦下降-2%⟧。", "单位能耗⟦降低-3.5%⟧。"],
    good=["投诉件下降2%，增速为-2%。", "降幅由5%下降-3%~-1%区间收窄。", "同比下降——2%左右。"],
)
def double_negative_growth(document: Document) -> Iterator[Finding]:
    """下降后写负数 (a negative number after 下降 means a rise).

    下降-2% says the opposite of what is meant, or the sign slipped in. Which is the author's to say.
    """
    for fall, number in chain.from_iterable(preceded(document.text, FALL, negative, 4) for negative in NEGATIVE):
        shown = fall[0] + number[0]
        yield Finding(
            Span(fall.start(), number.end()),
            Message(f"“下降”后不应是负数：{shown}", f"a negative number after a fall: {shown}"),
            confidence=0.85,
        )
