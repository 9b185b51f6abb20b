"""Where one sentence was broken into lines: hard-wrapped text, page breaks, links that saved pages put on lines alone.

Works on plain text (`reportlint.folding.script`) whose inserts are cut out. A break is joined when the line before cannot have
ended there; when in doubt it stays, for two paragraphs run into one mislead more than one paragraph in two pieces.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.folding.rows import (
    ADJOINING,
    BLANK,
    CLOSERS,
    ENDS,
    OPENERS,
    PAGE,
    PROSE,
    Paragraph,
    Rows,
    hanzi,
    labelled,
    opens,
    rows_of,
)
from reportlint.folding.wrapping import page_of, wraps
from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple


class Join(NamedTuple):
    """White space between two lines that are one; `blank` tells that one blank must stay. Kinds as for cuts."""

    start: int
    end: int
    kind: str
    blank: bool


OPENER, CLOSER = patterns.compile("[“‘「『(《〈【〔]"), patterns.compile("[”’」』)》〉】〕]")
WITHIN = 40  # code points on either side of a line end in which a bracket opens and closes
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
ISLAND = 8  # code points of a line that a saved page set apart, at most
FIGURE = patterns.compile(r"\d{0,3}\.?\d{1,3}")


def joins(text: str) -> Iterator[Join]:
    """The places in `text` where a line goes on in the next one, in order."""
    rows = rows_of(text)
    texts, gaps = rows.texts, rows.gaps
    if len(rows) < 2:
        return
    if ADJOINING not in gaps[1:]:  # double-spaced throughout: an empty line says nothing
        gaps[:] = gaps.replace(bytes([BLANK]), bytes([ADJOINING]))
    page = page_of(rows)
    islands = _islands(rows) if page is None else frozenset()
    paragraph = Paragraph(texts)
    for row in range(1, len(rows)):
        ended = _ended(texts[row - 1])
        if (
            (page and not ended and wraps(page, paragraph, rows, row))
            or (islands and (row in islands or row - 1 in islands))
            or (gaps[row] != BLANK and not ended and _unfinished(paragraph, rows, row))
        ):
            kind = "page" if gaps[row] == PAGE else "break" if page else "stray"
            yield Join(rows.end(row - 1), rows.starts[row], kind, _apart(text, rows, row))
            paragraph.end = row + 1
        else:
            paragraph.open(row)


def _unfinished(paragraph: Paragraph, rows: Rows, row: int) -> bool:
    """Is the line before `row` plainly unfinished, whatever the shape of the document?"""
    before, text = rows.texts[row - 1], rows.texts[row]
    last, first = before[-1], text[0]
    if last in ";:":
        return False
    if last in OPENERS or (CLOSER.search(text, 0, WITHIN) and _bracket_closes(before, text)):
        return len(before) > 1
    if first in CONTINUES:
        return (paragraph.prose or PROSE.search(text, 1) is not None) and (
            first != "、" or PROSE.search(text) is not None
        )
    pausing = last in ",、"
    if not pausing and not paragraph.prose and first not in "亿万":
        return False
    if not _word(first) or (opens(before, text) and last != "、"):
        return False
    if pausing:
        return len(before) >= 8
    number = (last.isdigit() or last in "亿万.") and NUMBER_END.search(before[-4:]) is not None
    if not paragraph.prose:
        return number and any(map(hanzi, before[-40:])) and PROSE.search(text) is not None
    if last in NUMERALS and first in "亿万元":
        return True
    if number:
        return first in UNITS or (last == "." and first.isdigit())
    if rows.gaps[row] == PAGE:
        return rows.indents[row] < 2 and hanzi(last)
    if first.isdigit():
        return last in BEFORE_NUMBERS
    tail = before[-8:]
    if not hanzi(first) or text[-1] == ":" or tail.endswith(LAST_BUT_ONE):
        return False
    return tail.endswith(DANGLING) or ("。" in before and _short_end(tail) and PROSE.search(text) is not None)


def _islands(rows: Rows) -> frozenset[int]:
    """Rows that a saved page set apart in the middle of a sentence: links, and the small figures of PM2.5 and M2."""
    links: set[int] = set()
    sure: set[int] = set()
    texts, gaps = rows.texts, rows.gaps
    for row in range(1, len(rows) - 1):
        text = texts[row]
        if len(text) > ISLAND or gaps[row] or gaps[row + 1]:
            continue
        before, after = texts[row - 1], texts[row + 1]
        if not PROSE.search(before) or not PROSE.search(after) or not _island(text):
            continue
        if text[-1].isdigit():
            if before[-1].isascii() and before[-1].isalpha():
                sure.add(row)
        elif after[0] in CONTINUES:
            sure.add(row)
        elif _word(before[-1]) and hanzi(after[0]) and not labelled(after):
            links.add(row)
    # One alone may be a heading under a paragraph that lost its full stop.
    return frozenset(sure | (links if len(links) >= 3 else set()))


def _island(text: str) -> bool:
    return FIGURE.fullmatch(text) is not None if text[-1].isdigit() else all(map(hanzi, text))


def _word(character: str) -> bool:
    return hanzi(character) or (character.isascii() and character.isalnum()) or character in "“‘「《("


def _short_end(tail: str) -> bool:
    """Does the text end with a few characters after a mark, as in 用工难,大多数⏎工业企业?"""
    match = TAIL.search(tail)
    return match is not None and all(map(hanzi, match[1]))


def _ended(text: str) -> bool:
    last = text[-1]
    return last in ENDS or (last in CLOSERS and text[-2:-1] in tuple(ENDS))


def _bracket_closes(before: str, after: str) -> bool:
    """Does a bracket that is open at the end of `before` close in `after`, within one sentence?"""
    if not OPENER.search(before, max(0, len(before) - WITHIN)):
        return False
    before, after = before[-WITHIN:], after[:WITHIN]
    for opener, closer in zip(OPENERS, CLOSERS, strict=True):
        if closer not in after or before.rfind(opener) <= before.rfind(closer):
            continue
        between = before[before.rfind(opener) :] + after[: after.index(closer)]
        if between.count(opener) == 1 and not any(mark in between for mark in ENDS):
            return True
    return False


def _apart(text: str, rows: Rows, row: int) -> bool:
    """Must a blank stay? Between words of another language, and between numbers that had one besides the line end."""
    pair = rows.texts[row - 1][-1] + rows.texts[row][0]
    return pair.isascii() and (pair.isalpha() or (pair.isdigit() and text[rows.end(row - 1)] == " "))
