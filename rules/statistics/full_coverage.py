"""Rule full-coverage."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

FULL = patterns.compile("全覆盖|全部(?:完成|到位|整改|办结|达标)|动态清零|清零")
RATE = ("覆盖率", "完成率", "整改率", "办结率", "达标率", "到位率")
PARTLY = patterns.compile("基本|应[^,。;]{1,3}尽|力争|争取|确保|推动|推进|计划|目标|预计|将|要|努力")


@rule(
    needs=RATE,
    bad=["实现行政村光纤全覆盖,覆盖率⟦96.5%⟧。"],
    good=[
        "基本实现行政村光纤全覆盖,覆盖率96.5%。",
        "实现城区学校全覆盖,全市教师培训完成率96.5%。",
        "问题全部整改到位,整改率100%。",
        "推进社区网格全覆盖,覆盖率提高到96.5%。",
    ],
    severity="warning",
)
def full_coverage(document: Document) -> Iterator[Finding]:
    """称全覆盖而比率不足100% (full coverage beside a rate below 100%).

    Read within one sentence where 全覆盖 or 全部 is followed in the next clause by a bare rate of the same kind.
    Source: plain arithmetic.
    """
    for statement in document.said(*RATE):
        text = document.read(statement.span)
        full = FULL.search(text) if "全" in text or "清零" in text else None
        if full is None or PARTLY.search(text[max(0, full.start() - 24) : full.start()]):
            continue
        after = statement.span.start + full.end()
        for item in statement.items:
            lead = statement.lead(item).strip(" ,、达为到")
            between = document.text[after : item.quantity.start]
            if not item.quantity.is_rate or item.quantity.start < after or between.count(",") > 1:
                continue
            alone = lead in RATE or lead.removeprefix("其") in RATE
            high = item.quantity.strict.high
            if alone and high is not None and high * item.quantity.factor < 1 and not item.quantity.hedged:
                place = Span(statement.span.start + full.start(), after)
                written = document.read(item.quantity.span)
                yield Finding(
                    item.quantity.span,
                    Message(f"前称“{full[0]}”，比率却为{written}", f"{full[0]} is claimed, yet the rate is {written}"),
                    related=(Related(place, Message("称全部", "said to be complete")),),
                    confidence=0.75,
                    equation=f"{written} < 100%",
                )
                break
