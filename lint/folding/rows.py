"""Lines as printed: what stands on them, how wide they are, what lies between them, and whether they open something.

Works on plain text (`reportlint.folding.script`).
"""

from __future__ import annotations

from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple


class Row(NamedTuple):
    """A line that is not blank, without the blanks around it; `gap` tells what lies before it."""

    start: int
    end: int
    text: str
    width: int  # in columns: a Chinese character takes two
    indent: int  # in columns
    gap: str  # "" for one line end, "blank" for empty lines, "page" for a page number or the like


BARE_NUMBER = patterns.compile(r"\d{1,4}")
# The last alternative is Wikisource's anchor of a page.
PAGE_LINE = patterns.compile(
    r"[-—–·~] ?\d{1,4} ?[-—–·~]|第 ?\d{1,4} ?页(?:[,/ ]{0,2}共 ?\d{1,4} ?页)?|\d{1,4} ?/ ?\d{1,4}"
    r"|(?:Page|page|P\.?) ?\d{1,4}(?: ?of ?\d{1,4})?|[\u200b\ufeff]{1,9}"
)
PAGE_ENDS = "-—–·~页0123456789\u200b\ufeff"
LABEL = patterns.compile(
    r"\(?[一二三四五六七八九十百]{1,4}\)?、|\((?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z])\)|\d{1,3}\.(?!\d)|\d{1,2}、"
    r"|第[一二三四五六七八九十百\d]{1,4}(?:章|节|篇|部分)(?![的中])|[壹贰叁肆伍陆柒捌玖甲乙丙丁戊己庚辛壬癸][、.]"
    r"|[*·-] |\[\d|附[件表注录](?:[:\d一二三 ]|$)|[表图] ?\d|注(?:\d|释?:)|(?:单位|资料来源|来源|责任编辑|作者):"
)
# LABEL begins with one of these, or a digit.
LABELS = frozenset("(一二三四五六七八九十百第壹贰叁肆伍陆柒捌玖甲乙丙丁戊己庚辛壬癸*·-[附表图注单资来责作")
BULLETS = "●■◆▪•※►▶★☆○◎□◇✓【"


def hanzi(character: str) -> bool:
    """Is this one a Chinese character? (A range like this in a regular expression takes 2 ms to compile.)"""
    return "\u3400" <= character <= "\u9fff"


def labelled(text: str) -> bool:
    """Does a line with this text open something: a heading, an item, a note, a caption?"""
    first = text[0]
    if first in LABELS or first.isdecimal():
        return LABEL.match(text) is not None
    return first in BULLETS or "①" <= first <= "⓿"


def rows_of(text: str) -> list[Row]:
    """The lines of `text` that are neither blank nor page numbers, in order."""
    rows: list[Row] = []
    lines = text.split("\n")
    at = 0
    gap = ""
    empty = True  # the line before is blank
    for number, line in enumerate(lines):
        body = line.strip(" \t\r")
        if not body:
            gap = gap or "blank"
        elif body[-1] in PAGE_ENDS and _page_line(
            body, empty or number + 1 == len(lines) or not lines[number + 1].strip()
        ):
            gap = "page"
        else:
            start = at + line.index(body[0])
            columns = (len(body.encode("utf-8", "surrogatepass")) + len(body)) // 2
            rows.append(Row(start, start + len(body), body, columns, start - at, gap))
            gap = ""
        empty = not body
        at += len(line) + 1
    return rows


def _page_line(body: str, beside_blank: bool) -> bool:
    """Is this a page number? A bare number is one only beside an empty line; else it may be a cell of a table."""
    if len(body) > 24:
        return False
    return PAGE_LINE.fullmatch(body) is not None or (beside_blank and BARE_NUMBER.fullmatch(body) is not None)
