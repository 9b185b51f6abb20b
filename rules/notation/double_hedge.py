"""Rule double-hedge."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending

VALUE = r"(?:百分之)?[\dxX一二三四五六七八九十百千两半][\dxX.一二三四五六七八九十百千两半分之]{0,12}(?:,\d{3}){0,3}[ ]?[余多]?[万亿]{0,2}[%‰个]?[^\W\d_]{0,4}?"
ABOUT = r"(?:大?约[为占有]?|大概|将近|接近|近)(?<![条契预节隐制签]约)"
SECOND = tuple(map(patterns.compile, ("左右(?!岸|翼|两)", "上下", "以[上下内]")))
FIRST = {
    "左右": patterns.compile(rf"{ABOUT}{VALUE}$"),
    "上下": patterns.compile(rf"{ABOUT}{VALUE}$"),
    "以上": patterns.compile(
        rf"(?:(?:超过|突破|逾|高于|多于|不少于|不低于|至少)了?|(?:超过|突破|达到?)?[约近]){VALUE}$"
    ),
    "以下": patterns.compile(rf"(?:不超过|不高于|低于|最多|至多){VALUE}$"),
    "以内": patterns.compile(rf"(?:不超过|不高于|低于|最多|至多){VALUE}$"),
}
NEARLY = patterns.compile(
    r"近[ ]?[\d一二三四五六七八九十百千两][\d.一二三四五六七八九十百千两]{0,10}[万亿]?[余多][万亿]?(?![年天月日])"
)
PERIOD = patterns.compile(r"近[\d一二三四五六七八九十两几]{1,3}(?:个月|年|天|周|届|代)")


@rule(
    severity="warning",
    bad=[
        "工业增加值占比⟦约30%左右⟧。",
        "服务群众⟦近500余⟧人次。",
        "受益人口⟦超过3万人以上⟧。",
        "能耗⟦不超过50万吨以内⟧。",
        "完成投资⟦大约三百万元左右⟧。",
        "受益家庭⟦约1,500户左右⟧。",
    ],
    good=[
        "占比达到30%以上，约束机制健全，预约服务500人左右。",
        "近三年年均增长5%左右，近10年引进人才500余人。",
        "超过3万人，60岁以上老人约2万人，河道左右岸清理5公里。",
        "签约20个左右，约谈企业10家。",
    ],
)
def double_hedge(document: Document) -> Iterator[Finding]:
    """概数重复 (two hedges on one number: 约…左右, 近…余, 超过…以上).

    达到…以上 is common in targets and left alone. Which of the two is meant is the author's to say. Source: 图书编校质量差错
    认定细则 第19条2; common lists of 公文 errors.
    """
    text = document.text
    for second in SECOND:
        for match in second.finditer(text):
            first = ending(FIRST[match[0]], text, match.start(), 30)
            if first:
                yield from told(document, Span(first.start(), match.end()))
    for match in NEARLY.finditer(text):
        start = match.start() - (text[match.start() - 1 : match.start()] in ("将", "接"))
        yield from told(document, Span(start, match.end()))


def told(document: Document, span: Span) -> Iterator[Finding]:
    """The finding at `span`, unless 近三年 there is a span of time."""
    shown = document.read(span)
    if not PERIOD.match(shown):
        yield Finding(span, Message(f"概数重复：{shown}", f"two hedges on one number: {shown}"), confidence=0.8)
