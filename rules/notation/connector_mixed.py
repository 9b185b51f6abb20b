"""Rule connector-mixed."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped
from reportlint.rule import rule
from reportlint.search import ending

# Both begin at the mark, which is rare, and look back.
LAST = patterns.compile(
    r"(?P<mark>[-—–~～－―](?<=[\d年月 ].)(?:(?<=-)-|(?<=—)—)?)[ ]?(?:(?P<year>(?:19|20)\d{2})(?![\d-])年?|\d{1,2}月)"
)
YEAR = patterns.compile(r"(?<![\d-])[12][09]\d{2}年?[ ]?$")
MONTH = patterns.compile(r"(?<![\d-])\d{1,2}月?[ ]?$")


@rule(
    severity="info",
    bad=["制定⟦2021-2023年⟧行动计划和2023—2025年发展规划。"],
    good=["制定2021—2023年行动计划和2023—2025年发展规划。", "1-6月完成投资3亿元，文号2021-0187。"],
)
def connector_mixed(document: Document) -> Iterator[Finding]:
    """同类范围的连接号不统一 (ranges of one kind are joined by different marks).

    Told once for ranges of years and once for months, at the rarer form. Source: GB/T 15835-2011 4.3 (same kind, same
    form) and 5.1.3.
    """
    source = document.source.text
    years: dict[str, list[Span]] = {}
    months: dict[str, list[Span]] = {}
    for match in LAST.finditer(source):
        forms, first = (years, YEAR) if match["year"] else (months, MONTH)
        lead = ending(first, source, match.start(), 6)
        if lead:
            forms.setdefault(match["mark"], []).append(Span(lead.start(), match.end()))
    for forms, zh, en in ((years, "年份", "years"), (months, "月份", "months")):
        if len(forms) < 2:
            continue
        usual = max(forms, key=lambda mark: (len(forms[mark]), mark))
        odd = sorted(span for mark, spans in forms.items() if mark != usual for span in spans)
        yield grouped(
            (document.folded_span(span) for span in odd),
            Message(
                f"{zh}范围的连接号不统一，多数写“{usual}”",
                f"ranges of {en} are joined by different marks, mostly {usual}",
            ),
            confidence=0.6,
        )
