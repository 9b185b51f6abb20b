"""Rule closing-count."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import patterns
from reportlint.grammar.counts import value
from reportlint.grammar.spans import Span
from reportlint.outline.series import Series
from reportlint.rule import rule
from reportlint.search import occurrences

CUES = ("以上", "上述", "这")
# 以上四个问题, 对这三个方面的不足: no further item is announced by it.
CLOSING = patterns.compile(
    r"(?:以上|上述|(?<!以上)(?<!上述)这(?!些|样|一))这?(?P<count>(?P<number>[两二三四五六七八九十]|1?[0-9])(?:个方面|方面|个|项|条|点|件))的?(?:突出|主要|具体)?"
    r"(?P<noun>问题|不足|短板|困难|工作|任务|措施|举措|建议|意见|原则|实事|要求|情况)"
)
AHEAD = 80  # characters before the first item in which its list is announced
FAR = 400  # characters from the last item to the count that closes its list


@rule(
    needs=[cue + number for cue in CUES for number in "两二三四五六七八九十0123456789"],
    severity="warning",
    bad=[
        "存在问题：一是投入不足。二是人手不足。三是监管不严。对以上⟦四个⟧问题，我们将认真解决。",
        "抓实重点工作：一是健全制度；二是强化培训；三是狠抓落实；四是严格问责。这⟦三项⟧工作已全部完成。",
    ],
    good=[
        "存在问题：一是投入不足。二是人手不足。三是监管不严。对以上三个问题，我们将认真解决。",
        "一是健全制度；二是强化培训；三是狠抓落实。这两个方面都很重要：投入和管理。",
        "一是开展培训，解决了以上两个问题；二是强化监管；三是严格问责。",
        "一是排查隐患，二是整改到位，三是复查验收。上述五项问题中，消防类占三成。",
        "一是治水，二是治气。全年查处违法案件12件，这5件案情况复杂。",
    ],
)
def closing_count(document: Document) -> Iterator[Finding | Holds]:
    """列举之后的总括数与所列项数不符 (以上四个问题 behind three numbered items).

    The count must stand close behind the last item of a list in running text, with nothing numbered between, and take up
    the list with 以上, 上述 or 这. Source: 教育部《公文写作规范》 and plain counting.
    """
    lists = [series for series in document.series if series.complete and not series.heads]
    for at in occurrences(document.text, *CUES) if lists else ():
        found = CLOSING.match(document.text, at)
        if found is None:
            continue
        near = [series for series in lists if 0 < found.start() - series.items[-1].span.end <= FAR]
        if not near:
            continue
        number, place = value(found["number"]), Span(*found.span("count"))
        fitting = next((series for series in near if len(series.items) == number), None)
        if fitting is not None:
            yield Holds(f"{number} = {number}", (place, *[item.span for item in fitting.items]))
        elif len(near) == 1 and _closes(document, near[0], found.start(), found["noun"]):
            yield _finding(document, place, near[0], number)


def _closes(document: Document, series: Series, at: int, noun: str) -> bool:
    """True when `at` begins a sentence right behind that of the last item, and `noun` was said before the first."""
    first, last = series.items[0].span.start, series.items[-1].span.end
    if noun not in document.text[max(0, first - AHEAD) : first]:
        return False
    between = document.text[last:at].rstrip("对针于,")
    return between.rstrip()[-1:] in ("。", ";") and between.count("。") <= 1


def _finding(document: Document, place: Span, series: Series, number: int) -> Finding:
    listed = len(series.items)
    count = document.read(place)
    return Finding(
        place,
        Message(f"这里写“{count}”，前面列出{listed}项。", f"“{count}” takes up a list of {listed} items."),
        tuple(Related(item.span, Message(f"第{item.number}项", f"item {item.number}")) for item in series.items),
        confidence=0.7,
        equation=f"{number} ≠ {listed}",
    )
