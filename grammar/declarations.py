"""Declared counts: the number that announces the items to come (做好五个方面的工作: 一是…二是…)."""

from __future__ import annotations

from reportlint.grammar import patterns
from reportlint.grammar.counts import COUNT, value
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

REACH = 110  # characters before the first item in which its count may be declared
NOUNS = (
    "方面|工作|任务|实事|重点|措施|举措|办法|建议|意见|要求|问题|困难|不足|短板|原则|目标|优势|特点|特征|影响|理由|原因|关键|行动|工程|坚持|内容|抓手|突破"
    "|环节|部分|文章|大事|事情|事|点|步|挑战|机遇|变化|启示|体会|转变|亮点|趋势|关系|战役|坚定不移|必须|一批"
)  # fmt: skip
TAIL = patterns.compile(
    rf"(?P<before>[^,。;:!?\d]{{0,14}}?)(?P<noun>{NOUNS})?[”」\"’]?(?P<after>[^,。;:!?\d]{{0,12}})(?P<end>[:。;,!—]|$)"
)
FURTHER = patterns.compile(r"及其|以及|[和与及](?!其)")
GENERAL = frozenset(("个", "方面", "项", "件", "点", "条", "步", "大", "大类", "类", "种", "句"))


class Declaration(NamedTuple):
    """A count that announces items: `firm` when nothing else in its sentence can be meant."""

    count: Span  # type: ignore[assignment]
    number: int
    firm: bool


def declarations(text: str, end: int) -> list[Declaration]:
    """The counts in the sentence of `text` that ends at `end`, where the first item begins; the nearest last."""
    start = max(0, end - REACH)
    window = text[start:end].rstrip()
    last = len(window) - 1
    cut = 1 + max(
        window.rfind("。", 0, last), window.rfind("\n", 0, last), window.rfind(";", 0, last),
        window.rfind("!", 0, last), window.rfind("?", 0, last),
    )  # fmt: skip
    found: list[Declaration] = []
    for match in COUNT.finditer(window, cut):
        number = value(match["number"])
        tail = TAIL.match(window, match.end())
        if 2 <= number <= 40 and tail is not None:
            final = not window[tail.end() :].strip()
            stated = tail["noun"] is not None or match["unit"] in ("方面", "点", "步") or tail["end"] == ":"
            firm = (
                match["unit"] in GENERAL
                and stated
                and not FURTHER.search(window, match.end())
                and "等" not in window[match.end() :]
            )
            found.append(
                Declaration(
                    Span(start + match.start(), start + match.end()),
                    number,
                    firm and (final or tail["noun"] is not None),
                )
            )
    if len(found) > 1:
        return [Declaration(one.count, one.number, one.firm and one is found[-1]) for one in found]
    return found
