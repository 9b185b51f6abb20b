"""What each line of a document is, told by its wording, its length and its neighbours.

A report as it is found on the web stands between two fringes: breadcrumbs, metadata and an abstract before it, pagers,
links and licences after it. Everything is decided from short lines; a line that may be running text stays BODY.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.outline.frame import CLOSED, furnishes, stands_at_foot
from reportlint.outline.front import find_opening, read_front
from reportlint.outline.kinds import (
    CELLS,
    CONTENTS,
    COUNTED,
    ENTRY,
    LEADER,
    LICENCE,
    NOTED,
    NOTES,
    NOTES_BEGIN,
    NUMERIC,
    NUMERIC_ENDS,
    PAGE,
    ROWED,
    SHORT,
    Kind,
    running,
    salutes,
)
from reportlint.outline.labels import CHAPTERS, chapter, label

__all__ = ["Kind", "classify"]


def classify(texts: Sequence[str]) -> tuple[list[Kind], tuple[int, int] | None]:
    """Kind of each line (HEADING is left to the outline) and the first and last line of the title.

    `texts` are the lines without blanks around them. Where the title stands only in a metadata line ("标题: …"), that line is named.
    """
    body, blank = Kind.BODY, Kind.BLANK
    kinds = [body if text else blank for text in texts]
    _contents(texts, kinds)
    opening = find_opening(texts, kinds)
    title = read_front(texts, kinds, opening)
    _tables(texts, kinds, opening)
    _links(texts, kinds, opening)
    _notes(texts, kinds, opening)
    return kinds, title


def _contents(texts: Sequence[str], kinds: list[Kind]) -> None:
    """Mark tables of contents: after 目录 up to running text, a salutation, or the first entry once more."""
    first = ""
    inside = False
    for index, text in enumerate(texts):
        if not text or len(text) > SHORT:
            inside = inside and not text
            continue
        if text[-1] in "录次要落" and CONTENTS.match(text):
            inside, first = True, first
        elif text[-1].isdecimal() and LEADER.search(text):
            pass
        elif not inside or running(text) or salutes(text):
            inside = False
            continue
        else:
            key = "".join(text.split())
            if key == first:
                inside = False
                continue
            first = first or key
        kinds[index] = Kind.CONTENTS


def _tables(texts: Sequence[str], kinds: list[Kind], opening: int) -> None:
    """Mark runs of numbers with the short lines between them as tables, lone numbers as page numbers."""
    run: list[int] = []  # content lines of the run so far; ends with a number
    between: list[int] = []
    numbers = last = 0  # `last`: number of the last heading 一、 outside tables
    body, passed = Kind.BODY, (Kind.BLANK, Kind.CONTENTS)

    def close() -> None:
        if numbers < 4:
            return
        for index in run:
            kinds[index] = Kind.TABLE
        above = [index for index in range(run[0] - 1, max(opening, run[0] - 8) - 1, -1) if texts[index]]
        for index in above:
            found = label(texts[index])
            row = found and index == above[0] and found.style == "一、" and found.number != last
            if kinds[index] is not body or (not row and (found or len(texts[index]) > 12 or running(texts[index]))):
                break
            kinds[index] = Kind.TABLE

    for index, text in enumerate(texts):
        kind = kinds[index]
        if kind in passed:
            continue
        if (
            kind is body
            and text[-1] in NUMERIC_ENDS
            and len(text) <= 200
            and (ROWED.search(text) if label(text) else NUMERIC.match(text) or CELLS.match(text))
        ):
            run += [*between, index]
            between, numbers = [], numbers + 1
            following = next(filter(None, texts[index + 1 : index + 3]), "")
            # a number alone in the world is on no page, and one with its classifier on the next line in a sentence
            if PAGE.match(text) and len(texts) > 1 and not COUNTED.match(following):
                kinds[index] = Kind.PAGE
            continue
        heading = False
        if text[0] in CHAPTERS and 6 < len(text) <= 200 and (opened := chapter(text)) >= 0:
            following = next(filter(None, texts[index + 1 : index + 4]), "")
            heading = not NUMERIC.match(following) or (opened == last + 1 and not run)
            if heading:
                last = opened
        if run and not heading and kind is body and len(text) <= 40 and not text.endswith("。") and len(between) < 14:
            between.append(index)
        elif run:
            close()
            run, between, numbers = [], [], 0
    if run:
        close()


def _links(texts: Sequence[str], kinds: list[Kind], opening: int) -> None:
    """Mark links, pagers, footers and licences behind the opening.

    From a line that only a web page has, the short lines that follow belong to it, too.
    """
    licensed = near = False
    waiting: list[int] = []  # lines of the foot of a page, before one that is surely of it
    body, concerned = Kind.BODY, (Kind.BODY, Kind.PAGE, Kind.TABLE)
    for index in range(opening, len(texts)):
        text = texts[index]
        if kinds[index] not in concerned:
            continue
        if text.startswith("本作品") and kinds[index] is body and LICENCE.match(text):
            licensed = True
        licensed = licensed and len(text) <= 120 and not _numbered(text) and not salutes(text)
        if licensed:
            kinds[index] = Kind.NAVIGATION
            continue
        if furnishes(text):
            kinds[index], near = Kind.NAVIGATION, True
            for foot in waiting:
                kinds[foot] = Kind.NAVIGATION
            waiting = []
        elif not near and kinds[index] is body and (stands_at_foot(text) or (waiting and CLOSED.match(text))):
            waiting.append(index)
            continue
        elif near and (len(text) > SHORT or "。" in text or text.endswith((":", ";")) or _numbered(text)):
            if text.startswith(("本站", "本网", "本文")):
                kinds[index] = Kind.NAVIGATION
            else:
                near = False
        elif near:
            kinds[index] = Kind.NAVIGATION
        waiting = []


def _numbered(text: str) -> bool:
    found = label(text)
    return found is not None and found.number > 0


def _notes(texts: Sequence[str], kinds: list[Kind], opening: int) -> None:
    """Mark footnotes and glossaries: entries behind a heading that announces them, or a run of three that explain terms."""
    glossary = False
    run: list[int] = []
    body = Kind.BODY
    for index in range(opening, len(texts)):
        text = texts[index]
        if kinds[index] is not body:
            continue
        first = text[0]
        if first in NOTES_BEGIN and NOTED.match(text):
            kinds[index] = Kind.NOTE
        elif first in NOTES_BEGIN and len(text) <= 30 and NOTES.match(text):
            kinds[index], glossary = Kind.NOTE, True
        elif first.isdecimal() and ENTRY.match(text):
            run.append(index)
            if glossary or len(run) >= 3:
                for entry in run:
                    kinds[entry] = Kind.NOTE
                run, glossary = [], True
        elif glossary:
            found = label(text)
            if (found and found.style in ("一、", "第一部分", "第一章")) or salutes(text[:SHORT]):
                glossary = False
            else:
                kinds[index] = Kind.NOTE
            run = []
        else:
            run = []
