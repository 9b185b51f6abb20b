"""Rule body-alias."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

# Names of one office in one county: a county has one of each row.
OFFICES = (
    ("工信局", "科工局", "经信局", "工信委", "经信委", "科工信局", "工科局"),
    ("住建局", "城建局", "建设局", "住建委"),
    ("文旅局", "文广旅局", "文广新局", "文体旅局", "文旅体局", "文体广旅局"),
    ("卫健局", "卫健委", "卫生局", "卫计局", "卫计委"),
    ("教育局", "教体局", "教科局"),
    ("交通局", "交运局"),
    ("发改局", "发改委", "发改科技局"),
    ("市监局", "市管局", "工商局"),
)
NAME = patterns.compile(
    rf"[省市县区旗州](?P<name>{'|'.join(sorted({name for row in OFFICES for name in row}, key=len, reverse=True))})"
)


@rule(
    needs=[name for row in OFFICES for name in row],
    severity="info",
    bad=["由县工信局牵头摸排企业，下一步⟦县科工局⟧将督促整改。"],
    good=["由县工信局牵头摸排企业，下一步市经信局将督促整改。", "原县卫计局职责划入县卫健局，县教育局、县交通局参加。"],
)
def body_alias(document: Document) -> Iterator[Finding]:
    """同一机构前后两个名称 (one body goes by two names in one report).

    Names of one office are compared within one level, 县 with 县; a reorganised body told as 原 is left alone. Source:
    报纸编校质量评比差错认定细则 第28条; 图书编校质量差错认定细则 第15条.
    """
    text = document.text
    first: dict[tuple[str, int], re.Match[str]] = {}
    for match in NAME.finditer(text):
        if "原" in text[max(0, match.start() - 2) : match.start()]:
            continue
        row = next(index for index, names in enumerate(OFFICES) if match["name"] in names)
        before = first.setdefault((match[0][0], row), match)
        if before[0] != match[0]:
            first[match[0][0], row] = match
            yield Finding(
                Span(match.start(), match.end()),
                Message(
                    f"同一机构前称{before[0]}，此处称{match[0]}",
                    f"one body, called {before[0]} before, {match[0]} here",
                ),
                (Related(Span(before.start(), before.end()), Message("前面的名称", "the name before")),),
                confidence=0.5,
            )
