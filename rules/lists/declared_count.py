"""Rule declared-count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.counts import COUNT
from reportlint.grammar.declarations import Declaration, declarations
from reportlint.grammar.spans import Span
from reportlint.outline.series import Series, cut_off
from reportlint.rule import rule


@rule(
    bad=[
        "重点抓好⟦四项⟧工作：一是健全制度，二是强化培训，三是狠抓落实。全年任务已经完成。",
        "办好⟦3件⟧民生实事：①改造危房50户。②新建公路3公里。③扩建学校2所。④更换路灯90盏。",
        "主要体现在⟦两个⟧方面：\n（一）产业向好\n工业企业效益回升。\n（二）项目提速\n重点项目全部开工。\n（三）民生改善\n居民收入稳步增加。",
    ],
    good=[
        "重点抓好三项工作：一是健全制度，二是强化培训，三是狠抓落实。全年任务已经完成。",
        "主要体现在三个方面：\n（一）产业向好\n工业企业效益回升。\n（二）项目提速\n重点项目全部开工。\n（三）民生改善\n居民收入稳步增加。",
        "分两步推进：一是摸清底数，二是分类处置。其中处置又有三个环节：一是评估，二是公示，三是移交。",
        "以打好六场硬仗为牵引，着重抓了以下工作。一是稳住增长，二是守住底线。",
        "现就三大理由及其影响说明如下：一、总数有误。二、幅度过大。三、依据不足。四、建议重议。",
    ],
)
def declared_count(document: Document) -> Iterator[Finding | Holds]:
    """宣称的项数与随后列出的项数不符 (the number announced and the items that follow differ).

    N个方面、N项工作、N件实事 in the sentence right before the first numbered item announce the items of that list: 一是…,
    (一)…, ①…, or headings of one level. Lists whose numbers have gaps are left to numbering-gap, and a list that runs to
    the end of a text which breaks off is not held against its count.
    """
    text = document.text
    for series in document.series:
        if not series.complete:
            continue
        items, listed = series.items, len(series.items)
        found = declarations(text, items[0].span.start)
        place = _counting(found, listed) or _announced_by_heading(document, series)
        if place:
            yield Holds(f"{listed} = {listed}", (place, *[item.span for item in items]))
        elif found and found[-1].firm and (listed > found[-1].number or not cut_off(document, series)):
            yield _finding(document, found[-1], series)


def _counting(found: Sequence[Declaration], number: int) -> Span | None:
    """The nearest count that announces `number` items."""
    return next((one.count for one in reversed(found) if one.number == number), None) if found else None


def _announced_by_heading(document: Document, series: Series) -> Span | None:
    """The count in the heading of the section that holds the items in running text, when it is theirs."""
    if series.heads:
        return None
    section = document.paragraphs[series.items[0].paragraph].section
    if section < 0:
        return None
    heading = document.sections[section].heading
    if not COUNT.search(document.text, *heading.span):
        return None
    return _counting(declarations(document.text, heading.title.end), len(series.items))


def _finding(document: Document, declared: Declaration, series: Series) -> Finding:
    listed = len(series.items)
    count = document.read(declared.count)
    return Finding(
        declared.count,
        Message(f"这里写“{count}”，随后列出{listed}项。", f"“{count}” is announced, {listed} items follow."),
        tuple(Related(item.span, Message(f"第{item.number}项", f"item {item.number}")) for item in series.items),
        confidence=0.85,
        equation=f"{declared.number} ≠ {listed}",
    )
