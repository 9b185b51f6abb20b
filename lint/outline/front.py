"""What stands before a report begins: its title over one or more lines, metadata, breadcrumbs, an abstract."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from reportlint.grammar import patterns
from reportlint.outline.frame import CHANNELS, furnishes, introduces, tells_of_page
from reportlint.outline.kinds import (
    ISSUER,
    NAMED,
    NUMERIC,
    SHORT,
    SOURCE,
    SUBTITLE,
    TITLED,
    Kind,
    captions,
    running,
    salutes,
    stamped,
)
from reportlint.outline.labels import label

GENRE = 6  # code points of the name of a kind of report


def find_opening(texts: Sequence[str], kinds: list[Kind]) -> int:
    """Index of the line with which the report itself begins."""
    abstract = False
    body = Kind.BODY
    for index, text in enumerate(texts):
        if kinds[index] is not body:
            continue
        if len(text) <= SHORT and salutes(text):
            return index
        if abstract:
            abstract = False
        elif (":" in text and (tells_of_page(text) or introduces(text))) or (stamped(text) and len(text) <= 100):
            abstract = text.endswith("摘要:")
        elif furnishes(text) or captions(text) or (text.startswith(("—", "―", "–", "--")) and len(text) <= 90):
            continue
        elif (
            label(text)
            or ("," in text and len(text) > 15)
            or (running(text) and not (SUBTITLE.match(text) and len(text) <= 90 and "。" not in text))
        ):
            return index
    return 0


def read_front(texts: Sequence[str], kinds: list[Kind], opening: int) -> tuple[int, int] | None:
    """Sort the lines before the opening into title, metadata and navigation; the title's first and last line."""
    titled: list[int] = []
    loose: list[int] = []
    stated = -1
    abstract = False
    for index in range(opening):
        text = texts[index]
        if kinds[index] is not Kind.BODY:
            continue
        key = "".join(text.split()).replace("?", "")
        if abstract:
            kinds[index], abstract = Kind.METADATA, False
        elif key in CHANNELS or furnishes(text):
            kinds[index] = Kind.NAVIGATION
        elif tells_of_page(text) or introduces(text):
            kinds[index], abstract = Kind.METADATA, text.endswith("摘要:")
            if text.startswith("标题"):
                stated = index
        elif stamped(text) or NUMERIC.match(text) or SOURCE.search(text) or captions(text):
            kinds[index] = Kind.METADATA
        elif len(key) <= SHORT and TITLED.search(key) and not SUBTITLE.match(text):
            kinds[index] = Kind.TITLE
            titled.append(index)
        else:
            loose.append(index)
    for index in titled[:-1]:
        if len(texts[index]) <= GENRE and any(texts[other].endswith(texts[index]) for other in titled if other > index):
            kinds[index] = Kind.NAVIGATION  # 工作总结, above the title itself
    titled = [index for index in titled if kinds[index] is Kind.TITLE]
    saved = any(kind is Kind.NAVIGATION for kind in kinds[:opening])
    if not titled and loose and stated < 0 and not saved and _plain(texts[loose[0]]):
        titled = loose[:1]
    best = min(titled, key=lambda index: (not _dated(texts[index]), -len(texts[index])), default=-1)
    if stated >= 0 and (best < 0 or (_dated(texts[stated]) and not _dated(texts[best]))):
        title = stated, stated
    elif best >= 0:
        title = _joined(texts, kinds, best, set(loose) | set(titled), saved)
    else:
        title = None
    begin = title[0] if title and kinds[title[0]] is not Kind.METADATA else titled[0] if titled else -1
    written = list(accumulate(map(bool, texts[:opening])))  # blank lines put nothing between a name and the title
    for index in loose:
        text = texts[index]
        if (title and title[0] <= index <= title[1]) or SUBTITLE.match(text) or (len(text) <= 30 and NAMED.match(text)):
            kinds[index] = Kind.TITLE
        elif index < begin:
            kinds[index] = Kind.NAVIGATION if saved or written[begin] - written[index] > 3 else Kind.TITLE
        else:
            kinds[index] = Kind.TITLE if index - begin <= 2 and not saved and len(text) <= 30 else Kind.METADATA
    for index in titled:
        kinds[index] = Kind.TITLE
    return title


def _plain(text: str) -> bool:
    """True for a first line that can be a title although no word of it says so."""
    return (
        4 <= len(text) <= 40
        and not NAMED.match(text)
        and not ISSUER.match(text)
        and not any(mark in text for mark in "。,;:!?、%")
        and not patterns.compile(r"\d(?![\d年])").search(text)
    )


def _dated(text: str) -> bool:
    return bool(patterns.compile(r"(?:19|20)\d\d\s?年|[二〇○零一九]{4}年|\d{4}\s?\[").search(text))


def _joined(texts: Sequence[str], kinds: list[Kind], best: int, free: set[int], saved: bool) -> tuple[int, int]:
    """First and last line of a title that is set over several lines."""
    start = end = best
    above, below = texts[best - 1] if best else "", texts[best + 1] if best + 1 < len(texts) else ""
    if best - 1 in free and len(above) <= 40 and not SUBTITLE.match(above):
        unclosed = above.count("《") + above.count("「") > above.count("》") + above.count("」")
        if unclosed or (not saved and (ISSUER.match(above) or above.startswith("关于"))):
            start = best - 1
    if best + 1 in free and below.startswith(("与", "和", "及", "暨", "的", "并")) and TITLED.search(below):
        end = best + 1
    return start, end
