"""Labels that number headings and items: 一、 (一) 1. (1) ① 第一章 甲、 一是 首先 第一, and their numbers.

A style is the label with its number set to one and its mark made uniform: "一、" also stands for "一.", "1." for "1、",
"(一)" also for "(一)、". A label without its number ("、" or ")" at a line start) has number 0.
"""

from __future__ import annotations

import re

from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple, new

HAN = {c: n for n, c in enumerate("一二三四五六七八九", 1)}
ROWS = ("甲乙丙丁戊己庚辛壬癸", "壹贰叁肆伍陆柒捌玖拾", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
ROW = {c: n for row in ROWS for n, c in enumerate(row, 1)} | {"首先": 1, "其次": 2, "再次": 3, "参": 3}

N = "[一二三四五六七八九十]{1,3}"
# 二、三产业 and 一、二季度 begin a line without being labels
LABEL = patterns.compile(
    rf"""(?:
      (?P<part>第(?:{N}|\d{{1,2}})(?:[章节编篇]|部分)) [ :、]{{0,3}}
    | (?P<han>{N}) [、.](?![一二三四五六七八九十]{{1,2}}[、产线级类季期审])
    | \((?P<bracketed>{N}) \)[、.]?
    | (?P<digits>\d{{1,3}}) (?:、|[.](?:(?!\d)|(?=\d{{4}}年)))
    | \((?P<enclosed>\d{{1,2}}) \)(?!年)
    | (?P<circled>[①-⑳]) [、.]?
    | (?P<stem>[甲乙丙丁戊己庚辛壬癸]) (?:[、.]|[ ]{{1,3}}(?=\S{{1,20}}$))
    | (?P<capital>[壹贰叁参肆伍陆柒捌玖拾]) [、.]
    | (?P<half>{N}|\d{{1,2}}) \)
    | (?P<lost>[)、](?=[一-鿿“《]))
    )[ ]{{0,3}}""",
    re.X,
)
BEGINS = frozenset("第一二三四五六七八九十()、甲乙丙丁戊己庚辛壬癸壹贰叁参肆伍陆柒捌玖拾①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
STYLES = {
    "han": "一、",
    "bracketed": "(一)",
    "digits": "1.",
    "enclosed": "(1)",
    "circled": "①",
    "stem": "甲、",
    "capital": "壹、",
}
ITEM_STYLES = {"listed": "一、", "ordinal": "第一", "word": "首先", "circled": "①", "digits": "1."}
LEAD = " \t?\u200b\ufeff"
OPENS = BEGINS.union(LEAD)  # with one of them, or a digit, a line begins that has a label
CHAPTERS = frozenset("一二三四五六七八九十、" + LEAD)  # with one of them a line begins that has a label 一、

ITEM = rf"""(?:
      (?P<han>{N}) (?P<verb>[是要])
    | 第(?P<ordinal>{N}) (?=,(?!第)|、(?![一二三四五六七八九十])|是)
    | (?P<word>首先|其次|再次) (?=[,是要])
    | \((?P<enclosed>\d{{1,2}}|{N}) \)
    | (?P<digits>\d{{1,2}}) [.、)](?!\s?[\d.、)])
    )"""
# a set of characters first, so that the scan skips other text at once
MARKER = patterns.compile(
    rf"[①-⑳\s。;:,!?、”’)—] (?: (?<=(?P<circled>[①-⑳])) | (?=[一二三四五六七八九十第首其再(\d]) (?: {ITEM}"
    rf" | (?<=[:;。]) (?P<listed>{N}) 、(?=[\u4e00-\u9fff“《])(?![一二三四五六七八九十]|[产线级类季期审])))",
    re.X,
)
OPENING = patterns.compile(ITEM, re.X)


class Label(NamedTuple):
    """A label at the start of a line: `length` code points with the blanks around it; `text` without them."""

    style: str
    number: int
    text: str
    length: int


def number(written: str) -> int:
    """Value of `written`: 1 to 99 in Chinese numerals, Arabic digits, 甲, 壹, ① or 首先; 0 for anything else."""
    if written.isdecimal():
        return int(written)
    if written in ROW:
        return ROW[written]
    tens, ten, units = written.partition("十")
    if not ten:
        return HAN.get(written, 0)
    return HAN.get(tens, 1) * 10 + HAN.get(units, 0)


def label(line: str) -> Label | None:
    """The label that opens `line`, if any; `line` may begin with blanks."""
    lead, first = 0, line[:1]
    if first in LEAD:
        lead = len(line) - len(line.lstrip(LEAD))
        first = line[lead : lead + 1]
    if first not in BEGINS and not first.isdigit():
        return None
    match = LABEL.match(line, lead)
    if not match:
        return None
    group = match.lastgroup or ""
    written = match[group]
    if group == "part":
        style = "第一" + ("部分" if written.endswith("部分") else written[-1])
        value = number(written.strip("第章节编篇部分"))
    elif group == "half":
        style, value = "1)" if written.isdecimal() else "一)", number(written)
    elif group == "lost":
        style, value = "(一)" if written == ")" else "一、", 0
    else:
        style, value = STYLES[group], number(written)
    return new(Label, (style, value, match[0].strip(), match.end()))


def chapter(line: str) -> int:
    """The number of a label 一、 that opens `line`, 0 where it lost it; -1 for a line without one (see CHAPTERS)."""
    found = label(line)
    return found.number if found is not None and found.style == "一、" else -1


def markers(text: str, start: int, end: int) -> list[tuple[int, int, str, int]]:
    """Item labels in text[start:end]: where each begins and ends, style ("一是", "一、", "第一", "首先", "①", "(1)", "(一)", "1."), number."""
    opening = OPENING.match(text, start, end)
    found = [_marker(opening, start)] if opening else []
    first = MARKER.search(text, opening.end() if opening else start, end)
    if first:
        # all but ① stand behind the character that MARKER begins with
        for match in MARKER.finditer(text, first.start(), end):
            found.append(_marker(match, match.start() + (match.lastgroup != "circled")))
    return found


def _marker(match: re.Match[str], start: int) -> tuple[int, int, str, int]:
    group = match.lastgroup or ""
    written = match[group]
    if group == "verb":
        return start, match.end(), "一" + written, number(match["han"])
    if group == "enclosed":
        return start, match.end(), "(1)" if written.isdecimal() else "(一)", number(written)
    return start, match.end(), ITEM_STYLES[group], number(written)
