"""Rule opening-year."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.outline.kinds import Kind
from reportlint.outline.years import BEGUN, Year, delivered, titled
from reportlint.rule import rule

TITLED = Message("标题中的年份", "the year in the title")
HELD = patterns.compile(r"[-—―(\n ](?P<year>20\d\d)[ ]?年[ ]?[1-4][ ]?月[ ]?\d{1,2}[ ]?日[ ]?在[^。\n]{4,40}会议")
SIGNED = patterns.compile(
    r"[ \u3000\t]{0,60}(?P<year>20\d\d)[ ]?年[ ]?\d{1,2}[ ]?月[ ]?\d{1,2}[ ]?日[ \u3000\t]{0,60}(?:$|\n)"
)
LAST = 6  # lines in which a signature may stand


@rule(
    severity="warning",
    bad=[
        "某局2023年法治政府建设工作报告\n⟦2022⟧年,某局坚持依法行政,各项工作完成。\n一、主要工作\n任务完成。\n某局\n⟦2021⟧年1月10日",
        "2023年政府工作报告\n——⟦2024⟧年1月16日在某县第十届人民代表大会第三次会议上\n各位代表:\n一、2023年工作回顾\n目标实现。",
    ],
    good=[
        "某局2024年工作总结\n2023年12月以来,某局坚持依法行政。\n一、主要工作\n任务完成。",
        "某局2024年工作总结\n2023年以来,某局坚持依法行政。\n一、主要工作\n2024年任务完成。\n某局\n2025年1月10日",
        "某局2024年工作总结\n2023年打下基础,2024年乘势而上。\n一、主要工作\n任务完成。",
        "某局2024年工作要点\n2023年各项工作完成。\n一、重点任务\n抓好落实。",
        "2025年政府工作报告\n——2025年1月16日在某县第十届人民代表大会第三次会议上\n各位代表:\n一、2024年工作回顾\n目标实现。",
    ],
)
def opening_year(document: Document) -> Iterator[Finding]:
    """开头、落款的年份与标题不符 (the first words, the day of delivery or the signature are of another year than the title).

    A summary of 2023 that begins with 2022年 and does not name 2023 in its first paragraph, or was signed before that
    year; a report to a congress of the year after the title. Source: 党政机关公文处理工作条例 第二十条(四), reviewers
    check times.
    """
    written = titled(document)
    if not written or document.title is None:
        return
    text, paragraphs, own = document.text, document.paragraphs, written[0]
    if delivered(document):
        held = HELD.search(text, document.title.end, document.title.end + 150)
        named = len(written) == 1 and "政府工作报告" in document.read(document.title)
        if held and named and int(held["year"]) == own.value + 1:
            yield _other(own, Span(*held.span("year")), held["year"])
        return
    reviewed = [year for year in written if not year.plan]
    if len(reviewed) != 1:
        return
    own = reviewed[0]
    body = next((number for number, kind in enumerate(paragraphs.kinds) if kind is Kind.BODY), -1)
    begun = BEGUN.match(text, paragraphs.starts[body], paragraphs.ends[body]) if body >= 0 else None
    near = begun is not None and abs(int(begun["year"]) - own.value) == 1
    if begun and near and str(own.value) not in document.read(paragraphs[body].span):
        yield _other(own, Span(*begun.span("year")), begun["year"])
    for start in document.lines.starts[-LAST:]:
        signed = SIGNED.match(text, start)
        if signed and int(signed["year"]) < own.value:
            yield _other(own, Span(*signed.span("year")), signed["year"])


def _other(own: Year, place: Span, year: str) -> Finding:
    return Finding(
        place,
        Message(f"标题写{own.value}年，这里是{year}年", f"the title says {own.value}, this is {year}"),
        (Related(own.span, TITLED),),
        confidence=0.6,
    )
