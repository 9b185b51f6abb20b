"""The attachments of a report: those named in its list, those that follow it, and references to them."""

from __future__ import annotations

import re

from reportlint.document import Document
from reportlint.grammar import Span, patterns
from reportlint.search import occurrences

NUMERALS = {numeral: number for number, numeral in enumerate("一二三四五六七八九十", 1)}
NUMBER = r"(?P<number>[1-9]\d?|[一二三四五六七八九十])"
CITED = patterns.compile(
    rf"(?:见|按照?|参[见照]|如|附后的|\(|[,，、和及])[ ]?附件[ ]?{NUMBER}(?![份个篇页项件张、.]|\d)"
)
HEADED = patterns.compile(
    rf"[ \t\f]{{0,8}}附件[ ]?{NUMBER}(?![份个篇页项件张])(?=[ \t]{{0,4}}(?:[:.、]|$|[\u4e00-\u9fff(《]))"
)
LISTED = patterns.compile(r"[ \t\f]{0,8}附件[ ]?:[ ]{0,4}(?P<number>1)[.、]")
ITEM = patterns.compile(r"\s{0,12}(?P<number>[1-9]\d?)[.、]\S")


def attachments(document: Document) -> tuple[dict[int, Span], dict[int, Span]]:
    """Places by number: the names in the list of attachments, and the heads of those that follow."""
    text = document.text
    listed: dict[int, Span] = {}
    there: dict[int, Span] = {}
    lines = document.lines
    for index in sorted({lines.index_at(at) for at in occurrences(text, "附件")}):
        line = lines[index].span
        if LISTED.match(text, *line):
            listed.setdefault(1, line)
            for later in lines[index + 1 : index + 31]:
                item = ITEM.match(text, *later.span)
                if item is None or int(item["number"]) != len(listed) + 1:
                    break
                listed[int(item["number"])] = later.span
        elif (match := HEADED.match(text, *line)) and not CITED.match(text, match.start("number") - 3):
            there.setdefault(numbered(match), line)
    return listed, there


def numbered(match: re.Match[str]) -> int:
    """The number of an attachment, in Arabic digits or Chinese numerals."""
    return NUMERALS.get(match["number"]) or int(match["number"])
