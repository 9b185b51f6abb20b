"""Rule percent-for-points."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import preceded

RATE = r"(?:比重|占比|覆盖率|合格率|普及率|城镇化率|失业率|完成率|增速|增幅|达标率|入户率|就业率|负债率|贡献率|自给率|参保率)"
ENDS = patterns.compile(
    rf"{RATE}[^。;!?\n\d]{{0,12}}(?:由|从)?[^。;!?\n\d]{{0,10}}(?P<low>\d[\d.]{{0,5}}+)%[^。;!?\n\d]{{0,10}}(?:到|至|为)[ ]?(?P<high>\d[\d.]{{0,5}}+)$"
)
CHANGE = patterns.compile(
    r"%,?(?:同比)?(?P<change>(?:提高|上升|提升|增加|增长|下降|回落|降低|收窄)了?[ ]?(?P<by>\d[\d.]{0,5}+)%)"
)
AMOUNT = patterns.compile(
    r"(?:产值|收入|投资额?|税收|总额|用电量|销售额|利润)(?!占|增速|增幅|比重|利润率)(?:同比|较上年|比上年)?(?:增长|下降)(?P<value>[ ]?\d[\d.]{0,5}+)$"
)
POINTS = patterns.compile("个百分点")


@rule(
    severity="warning",
    bad=["服务业占比由40%提高到45%，⟦提高5%⟧。", "全区财政收入增长⟦6个百分点⟧。"],
    good=[
        "服务业占比由40%提高到45%，提高5个百分点，相对提高12.5%。",
        "财政收入增速提高6个百分点，占比由40%提高到45%，提高12.5%。",
    ],
)
def percent_for_points(document: Document) -> Iterator[Finding]:
    """百分比与百分点混用 (a difference of percentages is given in per cent, or growth of an amount in points).

    Told only where both ends of a share are written and their difference is the number given, and where an amount itself
    grows by points. Source: drafting report of GB/T 15835, annex 3 (三)4.
    """
    text = document.text
    for ends, change in preceded(text, ENDS, CHANGE, 60):
        try:
            gap = abs(float(ends["high"]) - float(ends["low"]))
            same = abs(gap - float(change["by"])) < 0.06
        except ValueError:
            continue
        if same:
            yield Finding(
                Span(change.start("change"), change.end("change")),
                Message(
                    "两个百分数之差应写“个百分点”", "the difference of two percentages is given in points (个百分点)"
                ),
                confidence=0.85,
            )
    for amount, points in preceded(text, AMOUNT, POINTS, 18):
        yield Finding(
            Span(amount.start("value"), points.end()),
            Message("数额的增长应写百分数，不写“百分点”", "growth of an amount is given in per cent, not in points"),
            confidence=0.7,
        )
