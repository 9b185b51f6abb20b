"""Rule decrease-times."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import preceded

FALL = patterns.compile(
    r"(?:减少|下降|降低|缩短|压缩|缩小)了?(?:近|约|超过)?[ ]?(?:\d[\d.]{0,7}|[一二两三四五六七八九十百几数]{1,4})[ ]?(?:多|余)?$"
)
TIMES = patterns.compile("倍(?!率|数|增)")


@rule(
    needs=["倍"],
    severity="warning",
    bad=["群众投诉⟦减少2倍⟧。", "办理时间⟦缩短了三倍⟧。"],
    good=["群众投诉减少三分之二，产量增加2倍。", "投诉减少到去年的三分之一，降低倍率。"],
)
def decrease_times(document: Document) -> Iterator[Finding]:
    """减少不能用倍 (a fall is given as a multiple: 减少2倍).

    Taking away one times the whole leaves nothing: write 减少百分之几 or 减少到几分之一. What was meant is the author's to say.
    Source: drafting report of GB/T 15835, annex 3 (三)2; 图书编校质量差错认定细则 第19条3.
    """
    for fall, times in preceded(document.text, FALL, TIMES, 16):
        shown = fall[0] + times[0]
        yield Finding(
            Span(fall.start(), times.end()),
            Message(f"减少、下降不能用倍数：{shown}", f"a fall cannot be a multiple: {shown}"),
            confidence=0.9,
        )
