"""Hard-wrapped documents: how wide their lines are, and whether a line carries on the one before.

A printed page, or a mail, ends its lines where they are full and not where a paragraph ends.
"""

from __future__ import annotations

from collections import Counter

from reportlint.folding.rows import BLANK, CLOSERS, ENDS, OPENERS, PROSE, Paragraph, Rows, labelled, opens, width
from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple

MARKED = patterns.compile("[,。;:、]")
STOPS = ENDS + ";:"


class Page(NamedTuple):
    """The shape of a hard-wrapped document: usual width of a full line and usual indentation, in columns."""

    width: int
    indent: int


def page_of(rows: Rows) -> Page | None:
    """The page of a hard-wrapped document: much of its text stands in lines of nearly one width, and little in longer ones."""
    texts = rows.texts
    broken = {  # a character takes one to two and a half columns
        row: wide
        for row, text in enumerate(texts[:-1])
        if 9 < len(text) <= 160 and text[-1] not in STOPS and 24 <= (wide := width(text)) <= 160
    }
    if len(broken) < 6:
        return None
    often = Counter(broken.values())
    right = max(often, key=lambda wide: (sum(often[wide - step] for step in range(9)), wide))
    block = [row for row, wide in broken.items() if right - 8 <= wide <= right]
    prose = sum(PROSE.search(texts[row]) is not None or "、" in texts[row] for row in block)
    labels = sum(labelled(texts[row + 1]) for row in block)
    if len(block) < 6 or prose < 0.4 * len(block) or labels > 0.2 * len(block):
        return None
    widths = list(map(width, texts))
    total = sum(widths)
    inside = sum(wide for wide in widths if right - 8 <= wide <= right)
    beyond = sum(wide for wide in widths if wide > right + 8)
    if inside < 0.35 * total or beyond > 0.25 * total:
        return None
    indents = Counter(rows.indents[row] for row in block)
    usual = max(range(right - 8, right + 1), key=lambda wide: often[wide])
    return Page(usual, indents.most_common(1)[0][0])


def wraps(page: Page, paragraph: Paragraph, rows: Rows, row: int) -> bool:
    """Does `row` carry on the one before in a hard-wrapped document?"""
    before, text, gap = rows.texts[row - 1], rows.texts[row], rows.gaps[row]
    last, wide = before[-1], width(before)
    full = wide >= 0.8 * page.width
    if rows.indents[row] > page.indent + 1 or (opens(before, text) and last not in "、" + OPENERS):
        return False
    if gap == BLANK:
        return full and last not in ";:" and paragraph.prose and (paragraph.stops or not paragraph.labelled)
    if last in ";:":
        return full and paragraph.prose  # not after 各位代表:
    if last in ",、":
        return wide >= 0.4 * page.width
    if paragraph.labelled and not paragraph.stops:
        # A heading that had room for more ends here, by the width of the page or of its own narrower block.
        usual = min(page.width, width(text))
        if wide < (usual - 3 if paragraph.heading else 0.85 * usual):
            return False
    several = paragraph.end - paragraph.first > 1
    if full:
        return several or MARKED.search(before) is not None or MARKED.search(text) is not None
    # Characters that the text layer lost leave short lines inside a paragraph.
    return several and paragraph.stops and last not in CLOSERS and PROSE.search(text) is not None
