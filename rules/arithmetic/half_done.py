"""Rule half-done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.grammar.claims import Completion
from reportlint.rule import rule

RATE = Message("完成率", "completion rate")
SAID = patterns.compile(
    r"[,、](?:顺利|圆满|如期|提前|均|已|全面)?(?:实现|完成)?了?(?:时间过半[、,])?[“\"]?(?P<half>双过半|任务过半|过半)"
)
NOT_YET = patterns.compile("未|没有|力争|确保|争取|奋力|努力|目标|为")
NEAR = 24  # code points between the rate and the words
HALF = 50


@rule(
    needs=["过半"],
    bad=["上半年完成投资21.5亿元,完成全年任务的45.2%,实现时间过半、⟦任务过半⟧。"],
    good=[
        "上半年完成投资26.5亿元,完成全年任务的55.2%,实现时间过半、任务过半。",
        "上半年完成投资21.5亿元,完成全年任务的45.2%,未实现任务过半。",
        "上半年完成投资21.5亿元,完成全年任务的45.2%,力争下月实现“双过半”。",
        "上半年完成投资21.5亿元,完成全年任务的45.2%,税收完成任务的52.1%,实现任务过半。",
    ],
)
def half_done(document: Document) -> Iterator[Finding | Holds]:
    """称任务过半而完成率不足50% (half of the plan is said to be done at a rate below 50%).

    Read where 任务过半 or 双过半 follows the completion rate in the next clause. Source: meaning of 双过半.
    """
    claims = [claim for claim in document.claims(Completion) if claim.rate is not None and not claim.over]
    starts = [claim.rate.span.end for claim in claims if claim.rate is not None]
    for match in SAID.finditer(document.text):
        at = bisect_left(starts, match.start() + 1) - 1
        rate = claims[at].rate if at >= 0 else None
        if rate is None or match.start() - rate.span.end > NEAR or rate.unit is None or rate.unit.name != "%":
            continue
        between = document.text[rate.span.end : match.end()]
        place = Span(*match.span("half"))
        if NOT_YET.search(between) or "。" in between or rate.strict.high is None:
            continue
        written = document.read(rate.span)
        if rate.strict.high < HALF:
            yield Finding(
                place,
                Message(f"完成率{written}不足一半，却称“{match['half']}”", f"only {written} done, yet said to be half"),
                related=(Related(rate.span, RATE),),
                confidence=0.85,
                operands=(rate.number, place),
            )
        else:
            yield Holds(f"{written} ≥ 50%", (rate.number, place))
