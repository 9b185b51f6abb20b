"""Rule pinyin-residue."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.folding.mending import removed, without
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import ending

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
LEFT = patterns.compile(rf"\((?=[a-zü]{{0,4}}[{TONED}])[a-zü{TONED}]{{1,6}}\)\??")
BARE = patterns.compile(  # a reading in the place of its character
    rf"[{TONED}](?<=[\u4e00-\u9fffa-z].)[a-zü]{{0,4}}(?=[\u4e00-\u9fff,。;:、])"
)
ONSET = patterns.compile(r"(?<=[\u4e00-\u9fff])(?<![音读作为念成])[a-zü]{0,5}$")
REMAINS = "^?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"  # what may stand in place of the character
ENOUGH = 3  # a rare character may be given its reading once or twice


@rule(
    bad=[
        "推进⟦产⟧(chǎn)业(yè)数字化，优化发展(zhǎn)环境。",
        "⟦F(xiàn)⟧将情况报告如下。",
        "农业⟦kē⟧技人才缺乏。",
    ],
    good=[
        "推进产业(GDP)统计，加大(R&D)投入。",
        "“尴尬”注音为gāngà，“葚”读作shèn。",
        "尉犁(yù lí)县位于北部，甪直镇“甪”(lù)字少见。",
    ],
)
def pinyin_residue(document: Document) -> Iterator[Finding]:
    """夹注拼音残留 (readings in brackets left by a web copy, such as 產(chǎn)業(yè)).

    All inserts are one finding. The fix takes out the readings only; where the character itself is lost, as in F(xiàn),
    nothing is mended. One or two readings may belong to rare characters and are told as information.
    """
    inserts = removed(document, "pinyin")
    toned = any(
        mark in document.source.text[cut.span.start : cut.span.end] for cut in inserts[:ENOUGH] for mark in TONED
    )
    if len(inserts) >= ENOUGH or toned:
        count = len(inserts)
        yield grouped(
            (cut.place for cut in inserts),
            Message(f"夹注拼音残留，共{count}处", f"readings left in brackets, {times(count)}"),
            severity="error" if count >= ENOUGH else "info",
            confidence=0.97 if count >= ENOUGH else 0.5,
            edits=tuple(without(document, inserts)),
            safe=count >= ENOUGH,
        )
    text = document.text
    lost: list[Span] = []
    for match in LEFT.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        damaged = before in REMAINS and before != "" and (not lost or lost[-1].end < start)
        lost.append(Span(start - damaged, end))
    for match in BARE.finditer(text) if document.present(TONED) else ():
        onset = ending(ONSET, text, match.start(), 6)
        if onset is not None:
            place = Span(onset.start(), match.end())
            yield Finding(
                place,
                Message(f"字已丢失，只剩拼音：{document.read(place)}", "a reading is left but its character is lost"),
                severity="warning",
                confidence=0.8,
            )
    if lost and (len(lost) + len(inserts) >= ENOUGH or text[lost[0].start] in "^?" or text[lost[0].start].isalpha()):
        yield grouped(
            lost,
            Message(
                f"拼音前的字已丢失，共{len(lost)}处", f"a reading is left but its character is lost, {times(len(lost))}"
            ),
        )
