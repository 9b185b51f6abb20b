"""Rule cutoff-date."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

UNTIL = patterns.compile(
    r"截止(?P<to>到|至)?(?=\s?(?:目前|现在|今[年日天]|去年|上[年半月]|本[年月]|年底|年末|月底|\d{1,4}[ ]?[年月日]|[xX]{1,4}[ ]?[年月]|[二〇○]{1,2}[〇○一二三四五六七八九]{1,3}年|[一二三四五六七八九十]{1,2}月))"
    r"(?!\s?\d{1,2}日?[前止])"
)


@rule(
    needs=["截止"],
    severity="warning",
    bad=["⟦截止⟧6月底，完成投资3亿元。", "⟦截止到⟧目前，建成项目20个。", "⟦截止到⟧x月底，完成投资5亿元。"],
    good=["截至6月底，完成投资3亿元。", "报名于6月30日截止，截止时间另行通知，截止日期为5月1日。", "投标截止后开标。"],
)
def cutoff_date(document: Document) -> Iterator[Finding]:
    """截止与截至 (截止 before a date: 截至 is meant).

    截止 ends something and follows the date (6月30日截止), 截至 counts up to it. Source: 图书编校质量差错认定细则 第12条;
    报纸编校质量评比差错认定细则 第25条; 现代汉语词典.
    """
    text = document.text
    for match in UNTIL.finditer(text) if "截止" in text else ():
        span = Span(match.start(), match.end())
        yield Finding(
            span,
            Message(f"“{match[0]}”应为“截至”", f"write 截至, not {match[0]}, before a date"),
            confidence=0.85,
            repair=f"{match[0]} → 截至",
            fix=Fix((Edit(span, "截至"),)),
        )
