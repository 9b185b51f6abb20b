"""Rule title-mark-misuse."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

INSIDE = patterns.compile(
    r"《[^《》\n]{1,20}(?:证|证书|营业执照|许可证|大赛|比赛|运动会|博览会|展览会|论坛|奖|奖章|称号|活动)》(?!(?:管理)?(?:办法|规定|条例|方案|通知))"
)


@rule(
    needs=["《"],
    severity="info",
    default=False,
    bad=["办理⟦《食品经营许可证》⟧80件，举办《技能大赛》2场。"],
    good=["印发《营商环境论坛筹备方案》。", "办理食品经营许可证80件，印发《技能大赛方案》，落实《许可证管理办法》。"],
)
def title_mark_misuse(document: Document) -> Iterator[Finding]:
    """书名号误用 (《》 around certificates, contests, prizes or activities).

    A matter of house style in many offices: off unless selected. Source: GB/T 15834-2011 A.13; 图书编校质量差错认定细则
    第33条; 报纸编校质量评比差错认定细则 第38条(八)3.
    """
    text = document.text
    places = [Span(match.start(), match.end()) for match in INSIDE.finditer(text)]
    if places:
        yield grouped(
            places,
            Message(
                f"证照、赛事、奖项不用书名号，共{len(places)}处",
                f"no 《》 around certificates, contests or prizes, {times(len(places))}",
            ),
            confidence=0.5,
        )
