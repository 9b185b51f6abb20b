"""Where one sentence was broken into lines: hard-wrapped text, page breaks, links that saved pages put on lines alone.

Works on plain text (`reportlint.folding.script`) whose inserts are cut out. A break is joined when the line before cannot have
ended there; when in doubt it stays, for two paragraphs run into one mislead more than one paragraph in two pieces.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportlint.folding.rows import Row, hanzi, labelled, rows_of
from reportlint.grammar import Span, patterns
from reportlint.grammar.records import NamedTuple


class Join(NamedTuple):
    """White space between two lines that are one; `blank` tells that one blank must stay. Kinds as for cuts."""

    span: Span
    kind: str
    blank: bool


class Page(NamedTuple):
    """The shape of a hard-wrapped document: usual width of a full line and usual indentation, in columns."""

    width: int
    indent: int


class Paragraph:
    """The rows joined so far."""

    def __init__(self, rows: int, stops: bool, prose: bool, labelled: bool, heading: bool) -> None:
        self.rows = rows
        self.stops = stops  # holds the end of a sentence
        self.prose = prose
        self.labelled = labelled
        self.heading = heading  # by its label it is more likely a heading than an item

    @classmethod
    def of(cls, row: Row) -> Paragraph:
        """A paragraph that opens with `row`."""
        prose, label = PROSE.search(row.text) is not None, labelled(row.text)
        return cls(1, "。" in row.text, prose, label, label and row.text[0] in HEADS)

    def add(self, row: Row) -> None:
        """Go on with `row`."""
        self.rows += 1
        self.stops = self.stops or "。" in row.text
        self.prose = self.prose or PROSE.search(row.text) is not None


HEADS = "一二三四五六七八九十壹贰叁肆伍陆柒捌玖甲乙丙丁戊己庚辛壬癸第"
PROSE = patterns.compile("[,。;]")
MARKED = patterns.compile("[,。;:、]")
ENDS = "。!?…"
CLOSER = patterns.compile("[”’」』)》〉】〕]")
OPENERS = "“‘「『(《〈【〔"
CLOSERS = "”’」』)》〉】〕"
# No paragraph begins with these. Not ")", which labels keep when they lose their beginning: 四)主动服务.
CONTINUES = ",。;:!?、%‰》〉”’」』】〕"
NUMBER_END = patterns.compile(r"\d\.?[亿万]?$")
NUMERALS = "零〇一二三四五六七八九十百千"
UNITS = "%‰亿万千百元个家户人件项吨年月日公里平亩倍岁次场所处台辆只株米美余多"
BEFORE_NUMBERS = "约达超近共占至增减长降到第为"
# No sentence ends with these.
DANGLING = (
    *"的和与及或为在对从把将以由向按被让使于",
    *(
        "大多数",
        "多数",
        "少数",
        "一些",
        "许多",
        "各类",
        "有关",
        "相关",
        "进一步",
        "不断",
        "以及",
        "其中",
        "尤其",
        "特别是",
    ),
    *("例如", "比如", "主要是", "由于", "因为", "通过", "根据", "按照", "围绕", "针对", "关于", "达到了", "实现了"),
)
LAST_BUT_ONE = (";及", ";以及", ";和", ";或")  # item of a list, which ends all the same
TAIL = patterns.compile("[,。;:、]([^,。;:、]{1,4})$")
TORN = patterns.compile(r"\d{1,3}\. ?\d")
FIGURE = patterns.compile(r"\d{0,3}\.?\d{1,3}")


def joins(text: str) -> Iterator[Join]:
    """The places in `text` where a line goes on in the next one, in order."""
    rows = rows_of(text)
    if len(rows) < 2:
        return
    if all(row.gap for row in rows[1:]):  # double-spaced throughout: an empty line says nothing
        rows = [row._replace(gap="") if row.gap == "blank" else row for row in rows]
    page = _page(rows)
    islands = _islands(rows) if page is None else frozenset()
    paragraph = Paragraph.of(rows[0])
    for index, (before, row) in enumerate(pairwise(rows), 1):
        if (
            (page and _wraps(page, paragraph, before, row))
            or (index in islands or index - 1 in islands)
            or (row.gap != "blank" and _unfinished(paragraph, before, row))
        ):
            kind = "page" if row.gap == "page" else "break" if page else "stray"
            yield Join(Span(before.end, row.start), kind, _apart(text, before, row))
            paragraph.add(row)
        else:
            paragraph = Paragraph.of(row)


def _page(rows: Sequence[Row]) -> Page | None:
    """The page of a hard-wrapped document: much of its text stands in lines of nearly one width, and little in longer ones."""
    broken = [
        (row, after)
        for row, after in pairwise(rows)
        if 24 <= row.width <= 160 and row.text[-1] not in ENDS and row.text[-1] not in ";:"
    ]
    widths = Counter(row.width for row, _ in broken)
    if len(broken) < 6:
        return None
    right = max(widths, key=lambda width: (sum(widths[width - step] for step in range(9)), width))
    block = [(row, after) for row, after in broken if right - 8 <= row.width <= right]
    total = sum(row.width for row in rows)
    inside = sum(row.width for row in rows if right - 8 <= row.width <= right)
    beyond = sum(row.width for row in rows if row.width > right + 8)
    prose = sum(PROSE.search(row.text) is not None or "、" in row.text for row, _ in block)
    labels = sum(labelled(after.text) for _, after in block)
    if (
        len(block) < 6
        or inside < 0.35 * total
        or beyond > 0.25 * total
        or prose < 0.4 * len(block)
        or labels > 0.2 * len(block)
    ):
        return None
    indents = Counter(row.indent for row, _ in block)
    usual = max(range(right - 8, right + 1), key=lambda width: widths[width])
    return Page(usual, indents.most_common(1)[0][0])


def _wraps(page: Page, paragraph: Paragraph, before: Row, row: Row) -> bool:
    """Does `row` carry on `before` in a hard-wrapped document?"""
    last = before.text[-1]
    full = before.width >= 0.8 * page.width
    if _ended(before) or row.indent > page.indent + 1 or (_opens(before, row) and last not in "、" + OPENERS):
        return False
    if row.gap == "blank":
        return full and last not in ";:" and paragraph.prose and (paragraph.stops or not paragraph.labelled)
    if last in ";:":
        return full and paragraph.prose  # not after 各位代表:
    if last in ",、":
        return before.width >= 0.4 * page.width
    if paragraph.labelled and not paragraph.stops:
        # A heading that had room for more ends here, by the width of the page or of its own narrower block.
        usual = min(page.width, row.width)
        if before.width < (usual - 3 if paragraph.heading else 0.85 * usual):
            return False
    if full:
        return paragraph.rows > 1 or MARKED.search(before.text) is not None or MARKED.search(row.text) is not None
    # Characters that the text layer lost leave short lines inside a paragraph.
    return paragraph.rows > 1 and paragraph.stops and last not in CLOSERS and PROSE.search(row.text) is not None


def _unfinished(paragraph: Paragraph, before: Row, row: Row) -> bool:
    """Is `before` plainly unfinished, whatever the shape of the document?"""
    last, first = before.text[-1], row.text[0]
    if _ended(before) or last in ";:":
        return False
    if last in OPENERS or (CLOSER.search(row.text, 0, 40) and _bracket_closes(before.text[-40:], row.text[:40])):
        return len(before.text) > 1
    if first in CONTINUES:
        return (paragraph.prose or PROSE.search(row.text, 1) is not None) and (
            first != "、" or PROSE.search(row.text) is not None
        )
    if (_opens(before, row) and last != "、") or not _word(first):
        return False
    if last in ",、":
        return len(before.text) >= 8
    number = (last.isdigit() or last in "亿万.") and NUMBER_END.search(before.text[-4:]) is not None
    if not paragraph.prose:
        return (
            number and first in "亿万%‰" and any(map(hanzi, before.text[-40:])) and PROSE.search(row.text) is not None
        )
    if last in NUMERALS and first in "亿万元":
        return True
    if number:
        return first in UNITS or (last == "." and first.isdigit())
    if row.gap == "page":
        return row.indent < 2 and hanzi(last)
    tail = before.text[-8:]
    if first.isdigit():
        return last in BEFORE_NUMBERS
    if not hanzi(first) or row.text[-1] == ":" or tail.endswith(LAST_BUT_ONE):
        return False
    return tail.endswith(DANGLING) or ("。" in before.text and _short_end(tail) and PROSE.search(row.text) is not None)


def _opens(before: Row, row: Row) -> bool:
    """Does `row` open something, and not with the rest of a number: …年的2⏎9. 8%?"""
    return labelled(row.text) and not (before.text[-1].isdigit() and TORN.match(row.text))


def _islands(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that a saved page set apart in the middle of a sentence: links, and the small figures of PM2.5 and M2."""
    links: set[int] = set()
    sure: set[int] = set()
    for index in range(1, len(rows) - 1):
        before, row, after = rows[index - 1], rows[index], rows[index + 1]
        if (
            row.gap
            or after.gap
            or not _island(row.text)
            or not PROSE.search(before.text)
            or not PROSE.search(after.text)
        ):
            continue
        if row.text[-1].isdigit():
            if before.text[-1].isascii() and before.text[-1].isalpha():
                sure.add(index)
        elif after.text[0] in CONTINUES:
            sure.add(index)
        elif _word(before.text[-1]) and hanzi(after.text[0]) and not labelled(after.text):
            links.add(index)
    # One alone may be a heading under a paragraph that lost its full stop.
    return frozenset(sure | (links if len(links) >= 3 else set()))


def _island(text: str) -> bool:
    return len(text) <= 8 and (FIGURE.fullmatch(text) is not None if text[-1].isdigit() else all(map(hanzi, text)))


def _word(character: str) -> bool:
    return hanzi(character) or (character.isascii() and character.isalnum()) or character in "“‘「《("


def _short_end(tail: str) -> bool:
    """Does the text end with a few characters after a mark, as in 用工难,大多数⏎工业企业?"""
    match = TAIL.search(tail)
    return match is not None and all(map(hanzi, match[1]))


def _ended(row: Row) -> bool:
    return row.text[-1] in ENDS or (row.text[-1] in CLOSERS and row.text[-2:-1] in tuple(ENDS))


def _bracket_closes(before: str, after: str) -> bool:
    """Does a bracket that is open at the end of `before` close in `after`, within one sentence?"""
    for opener, closer in zip(OPENERS, CLOSERS, strict=True):
        if closer not in after or before.rfind(opener) <= before.rfind(closer):
            continue
        between = before[before.rfind(opener) :] + after[: after.index(closer)]
        if between.count(opener) == 1 and not any(mark in between for mark in ENDS):
            return True
    return False


def _apart(text: str, before: Row, row: Row) -> bool:
    """Must a blank stay? Between words of another language, and between numbers that had one besides the line end."""
    pair = before.text[-1] + row.text[0]
    return pair.isascii() and (pair.isalpha() or (pair.isdigit() and text[before.end] == " "))
