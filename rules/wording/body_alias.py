"""Rule body-alias."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span
from reportlint.rule import rule
from reportlint.search import occurrences

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
ROWS = {name: number for number, names in enumerate(OFFICES) for name in names}
LEVELS = frozenset("省市县区旗州")


@rule(
    needs=[*ROWS],
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
    last: dict[tuple[str, int], Span] = {}
    named = sorted((at, name) for name in document.present(ROWS) for at in occurrences(text, name))
    for at, name in named:
        level = text[at - 1 : at]
        if level not in LEVELS or "原" in text[max(0, at - 3) : at - 1]:
            continue
        here = Span(at - 1, at + len(name))
        before = last.setdefault((level, ROWS[name]), here)
        earlier, now = document.read(before), document.read(here)
        if earlier != now:
            last[level, ROWS[name]] = here
            yield Finding(
                here,
                Message(f"同一机构前称{earlier}，此处称{now}", f"one body, called {earlier} before, {now} here"),
                (Related(before, Message("前面的名称", "the name before")),),
                confidence=0.5,
            )
