"""Lines as printed: what stands on them, how wide they are, what lies between them, and whether they open something.

Works on plain text (`reportlint.folding.script`).
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.columns import numbers
from reportlint.grammar import patterns

ADJOINING, BLANK, PAGE = 0, 1, 2  # between two lines: one line end, empty lines, a page number or the like


class Rows:
    """The lines of a text that are neither blank nor page numbers, in order; its lists run side by side.

    `texts` are without the blanks around them, which `indents` counts on the left; `gaps` tell what lies before each.
    """

    __slots__ = ("gaps", "indents", "starts", "texts")

    def __init__(self) -> None:
        self.starts = numbers()
        self.texts: list[str] = []
        self.indents = numbers()
        self.gaps = bytearray()

    def __len__(self) -> int:
        return len(self.texts)

    def end(self, row: int) -> int:
        """Where the text of `row` ends."""
        return self.starts[row] + len(self.texts[row])


PROSE = patterns.compile("[,。;]")
ENDS = "。!?…"
OPENERS = "“‘「『(《〈【〔"
CLOSERS = "”’」』)》〉】〕"
TORN = patterns.compile(r"\d{1,3}\. ?\d")
HEADS = "一二三四五六七八九十壹贰叁肆伍陆柒捌玖甲乙丙丁戊己庚辛壬癸第"
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


def width(text: str) -> int:
    """The columns that a line with this text takes: a Chinese character takes two."""
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) // 2


def rows_of(text: str) -> Rows:
    """The lines of `text` that are neither blank nor page numbers, in order."""
    rows = Rows()
    starts, texts, indents, gaps = rows.starts, rows.texts, rows.indents, rows.gaps
    lines = text.split("\n")
    at = 0
    gap = ADJOINING
    empty = True  # the line before is blank
    for number, line in enumerate(lines):
        body = line.strip(" \t\r")
        if not body:
            gap = gap or BLANK
        elif body[-1] in PAGE_ENDS and _page_line(
            body, empty or number + 1 == len(lines) or not lines[number + 1].strip()
        ):
            gap = PAGE
        else:
            indent = line.index(body[0])
            starts.append(at + indent)
            texts.append(body)
            indents.append(indent)
            gaps.append(gap)
            gap = ADJOINING
        empty = not body
        at += len(line) + 1
    return rows


def _page_line(body: str, beside_blank: bool) -> bool:
    """Is this a page number? A bare number is one only beside an empty line; else it may be a cell of a table."""
    if len(body) > 24:
        return False
    return PAGE_LINE.fullmatch(body) is not None or (beside_blank and BARE_NUMBER.fullmatch(body) is not None)


def opens(before: str, text: str) -> bool:
    """Does the line `text` open something, and not with the rest of a number: …年的2⏎9. 8%?"""
    return labelled(text) and not (before[-1].isdigit() and TORN.match(text))


class Paragraph:
    """The rows joined so far: from `first` up to `end`. Each is read where something is asked that no earlier one tells."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self.open(0)

    def open(self, row: int) -> None:
        """Begin anew with `row`."""
        self.first = self._unread = self._unsearched = row
        self.end = row + 1
        self._prose = self._stops = False

    @property
    def prose(self) -> bool:
        """True for running text, by its marks."""
        while not self._prose and self._unread < self.end:
            self._prose = PROSE.search(self._texts[self._unread]) is not None
            self._unread += 1
        return self._prose

    @property
    def stops(self) -> bool:
        """True when it holds the end of a sentence."""
        while not self._stops and self._unsearched < self.end:
            self._stops = "。" in self._texts[self._unsearched]
            self._unsearched += 1
        return self._stops

    @property
    def labelled(self) -> bool:
        """True when its first row opens something."""
        return labelled(self._texts[self.first])

    @property
    def heading(self) -> bool:
        """True when by its label it is more likely a heading than an item."""
        return self.labelled and self._texts[self.first][0] in HEADS
