"""Rule mixed-width-mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

BEFORE = r"[\u4e00-\u9fff”》）)〕%％\d]"
PAIRS = tuple(zip("，；：！？％", ",;:!?%", strict=True))
MINORITY = 5  # the rarer form of a mark must be under one fifth of the other
# a stop among full ones, a full-width point inside a number
STOP = patterns.compile(r"\.(?<=[\u4e00-\u9fff]\.)(?=[\u4e00-\u9fff\n])")
WIDE_STOP = patterns.compile(
    r"．(?<=[\u4e00-\u9fff]．)(?=[\u4e00-\u9fff\n])"
)  # 數位．生活 in traditional text is a dot between words
POINT = patterns.compile(r"．(?<=\d．)(?=\d)")


def marks(text: str, mark: str) -> Iterator[Span]:
    """Places of `mark` in Chinese text: not in 12:00, 1,250 or a row of question marks."""
    mark = re.escape(mark)
    for match in patterns.compile(rf"{mark}(?<={BEFORE}{mark})(?![\d/\\?？])").finditer(text):
        yield Span(match.start(), match.end())


@rule(
    severity="info",
    bad=[
        "全年完成投资3亿元，增长5%，其中：一是工业，二是农业，三是服务业，四是外贸⟦,⟧成效显著，群众满意。",
        "办结一批。检查一批。整改一批。关停一批。新建一批。改造一批⟦.⟧群众满意。",
    ],
    good=[
        "全年完成投资3亿元,增长5%,其中:一是工业,二是农业;三是服务业,成效显著。",
        "全年完成投资3亿元，会议12:00开始，比例为1:2，增长5%。",
    ],
)
def mixed_width_mark(document: Document) -> Iterator[Finding]:
    """全角、半角标点混用 (a few marks are in another width than those of the document).

    Only the rarer form is told, once, and only if it is rare: many reports use half-width marks throughout, or for one mark.
    Source: GB/T 15834-2011, chapter 5.
    """
    source = document.source.text
    odd: list[Span] = []
    for full, half in PAIRS:
        (least, rare), (most, _) = sorted((source.count(mark), mark) for mark in (full, half))
        if least:
            found = list(islice(marks(source, rare), -(-most // MINORITY)))
            if len(found) * MINORITY < most:
                odd += found
    for pattern, usual in ((STOP, "。"), (WIDE_STOP, "。"), (POINT, ".")):
        if pattern is WIDE_STOP and document.traditional:
            continue
        places = [
            Span(*match.span()) for match in islice(pattern.finditer(source), -(-source.count(usual) // MINORITY))
        ]
        if len(places) * MINORITY < source.count(usual):
            odd += places
    if odd:
        yield grouped(
            (document.folded_span(span) for span in sorted(odd)),
            Message(
                f"标点全角、半角混用，少数形式{len(odd)}处",
                f"marks in another width than the others, {times(len(odd))}",
            ),
            confidence=0.6,
        )
