"""Rule fused-date."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import patterns
from reportlint.rule import rule

FUSED = patterns.compile(r"\s{0,20}(?P<year>19[5-9]\d|20[0-4]\d)(?:1[0-2]|[1-9])(?:[12]\d|3[01]|[1-9])\s{0,20}")
EDGE = 6  # lines at either end of a document where its date stands


@rule(
    severity="warning",
    bad=["某局工作总结\n一、主要工作\n全年任务完成。\n二、存在问题\n人手不足。\n某局\n⟦2021926⟧"],
    good=[
        "某局工作总结\n一、主要工作\n全年任务完成。\n二、存在问题\n人手不足。\n某局\n2021年9月26日",
        "某局工作总结\n索引号:20210926\n一、主要工作\n全年任务完成。\n电话\n20219268",
    ],
)
def fused_date(document: Document) -> Iterator[Finding]:
    """日期的年月日丢失 (a date lost its 年, 月 and 日: 2021926 alone on a line).

    Eight digits are a usual form of dates and left alone. Never mended: 2021111 is 11 January or 1 November. Source:
    GB/T 9704-2012 7.3.5.4.
    """
    lines = document.lines
    filled = [index for index, (start, end) in enumerate(zip(lines.starts, lines.ends, strict=True)) if end > start]
    for line in map(lines.__getitem__, (*filled[:EDGE], *filled[max(EDGE, len(filled) - EDGE) :])):
        written = document.read(line.span)
        if FUSED.fullmatch(written) and 6 <= len(written.strip()) <= 7:
            yield Finding(
                line.span,
                Message(f"日期缺“年月日”：{written.strip()}", f"a date without 年, 月, 日: {written.strip()}"),
                confidence=0.6,
            )
