"""Runs of labels that count up together: 一、二、三、 of one section, (一)(二) under it, 一是…二是… of one passage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportlint.document import Document
from reportlint.grammar import Span, patterns
from reportlint.grammar.records import NamedTuple, new
from reportlint.outline.kinds import Kind

FAR = 40  # labels between two numbers, at most: a wider gap is no slip
DEPTH = 6  # lists of one style that may be open at once
NUMERALS = "一二三四五六七八九"
TEMPLATES = {
    "一、": "{}、",
    "(一)": "({})",
    "一)": "{})",
    "第一": "第{}",
    "第一章": "第{}章",
    "第一部分": "第{}部分",
    "第一节": "第{}节",
}
SPOKEN = ("{}是", "{}要", "第{}", "{}、", "其{}", "{}则", "({})")
SIGNATURE, SIGNATURES = 24, 4  # code points of a line that may be a signature, and such lines at the end
SENTENCE = patterns.compile("[,;:。!?]")
PAGE_PARTS = (Kind.NAVIGATION, Kind.TABLE, Kind.CONTENTS)


class Item(NamedTuple):
    """One label: its place, number, and the paragraph that it stands in (-1 for headings)."""

    span: Span
    number: int
    paragraph: int


class Series:
    """Labels of one style in one list, as written; `heads` tells headings from items in running text.

    `since` is where the list can have begun; `continued` marks one whose first number goes on from an earlier list.
    """

    __slots__ = ("continued", "heads", "items", "since", "style")

    def __init__(self, style: str, heads: bool, since: int, first: Item, continued: bool = False) -> None:
        self.style = style
        self.heads = heads
        self.since = since
        self.items = [first]
        self.continued = continued

    @property
    def complete(self) -> bool:
        """True for 1, 2, 3 … without gap or repeat."""
        return all(item.number == n for n, item in enumerate(self.items, 1))

    @property
    def excerpt(self) -> bool:
        """True for 174, 175, 176 …: a chapter of a report whose paragraphs are numbered throughout."""
        first = self.items[0].number
        return first > 9 and all(item.number == n for n, item in enumerate(self.items, first))


class Break(NamedTuple):
    """Where a list does not count on: `item` follows `before` (None at its start); `missing` are the labels between."""

    series: Series
    item: Item
    before: Item | None
    missing: tuple[str, ...]


def numeral(number: int) -> str:
    """`number` in Chinese numerals, in digits from 100 on."""
    if number > 99:
        return str(number)
    tens, units = divmod(number, 10)
    return ("" if tens < 2 else NUMERALS[tens - 1]) + ("十" if tens else "") + (NUMERALS[units - 1] if units else "")


def heading_series(document: Document) -> Iterator[Series]:
    """Lists of sibling headings, two in each at least; a heading with number 1 begins a new list."""
    open_: dict[tuple[int, str], list[Series]] = {}
    last: dict[str, tuple[int, int]] = {}  # the last number of a style, and how many labels led to it
    found: list[Series] = []
    headings = document.headings
    for heading, parent in zip(headings, document.sections.parents, strict=True):
        start, _, label_end, _, _, style, _, number, _ = heading
        if not style or not number:
            continue
        before, position = last.get(style, (0, 0))
        last[style] = number, position + 1 if number > 1 else 1
        lists = open_.setdefault((parent, style), [])
        item = new(Item, (new(Span, (start, label_end)), number, -1))
        if number > 1 and lists:
            _go_on(lists, item)
        else:
            since = headings[parent].end if parent >= 0 else 0
            _begin(lists, found, Series(style, True, since, item, continued=number - 1 in (before, position)))
    return filter(_several, found)


def marker_series(document: Document) -> Iterator[Series]:
    """Lists of item labels in running text within one section, two in each at least; 一是 and 一要 may alternate."""
    open_: dict[tuple[int, str], list[Series]] = {}
    found: list[Series] = []
    paragraphs = document.paragraphs
    for span, style, number, place in document.markers:
        if style == "一要":
            style = "一是"
        lists = open_.setdefault((paragraphs.sections[place], style), [])
        item = new(Item, (span, number, place))
        if number > 1 and lists:
            _go_on(lists, item)
        else:
            _begin(lists, found, Series(style, False, paragraphs.starts[place], item))
    return filter(_several, found)


def _several(series: Series) -> bool:
    return len(series.items) > 1


def breaks(document: Document, found: Iterable[Series]) -> Iterator[Break]:
    """Gaps, repeats and wrong starts of the lists that nothing in the text explains."""
    tried: dict[int, int] = {}  # for each paragraph, so that a hostile one costs no more than its length
    for series in found:
        first = series.items[0]
        begins = (
            first.number > 1 and not series.continued and (series.since > 0 or not series.heads) and not series.excerpt
        )
        for before, item in pairwise([None, *series.items] if begins else series.items):
            if item is None or (before and not _breaks(before.number, item.number)):
                continue
            tried[item.paragraph] = tried.get(item.paragraph, 0) + 1
            if item.paragraph >= 0 and tried[item.paragraph] > 20:
                continue
            start, number = (before.span.end, before.number) if before else (series.since, 0)
            if not _comparable(document, series, before, item):
                continue
            if before and number == item.number:
                # the number before it run into the text: an item of a list inside the section
                inline = (
                    number > 1
                    and document.text.find(_label(document, series, item, number - 1), start, item.span.start) >= 0
                )
                if not inline and not _same_text(document, before, item):
                    yield Break(series, item, before, ())
            elif missing := _missing(document, series, start, number, item):
                yield Break(series, item, before, missing)


def _breaks(before: int, number: int) -> bool:
    return before == number or 1 < number - before < FAR


def cut_off(document: Document, series: Series) -> bool:
    """True when the next item stands unseen (以及(五)…), or the list runs to the end of a text that breaks off."""
    last = series.items[-1]
    written = numeral(last.number + 1)
    if any(
        document.text.find(form, last.span.end, last.span.end + 600) >= 0
        for form in (f"({written})", f"{written}是", f"({last.number + 1})")
    ):
        return True
    if any(heading.start > last.span.start for heading in document.headings[-40:]):
        return False
    paragraphs = document.paragraphs
    below = range(len(paragraphs) - 1, max(0, len(paragraphs) - 1 - SIGNATURES), -1)
    index = next(
        (at for at in below if paragraphs.starts[at] <= last.span.start or not _signed(document, at)), below.stop
    )
    return document.read(paragraphs[index].span).rstrip()[-1:] not in "。!?”)"


def _signed(document: Document, index: int) -> bool:
    """True for a short line without a mark: a signature or a date below the text."""
    start, end = document.paragraphs.starts[index], document.paragraphs.ends[index]
    return end - start <= SIGNATURE and SENTENCE.search(document.text, start, end) is None


def _comparable(document: Document, series: Series, before: Item | None, item: Item) -> bool:
    """True when both labels are the author's own, in one passage, and nothing was cut out between them."""
    text = document.text
    if series.heads:
        start = before.span.end if before else series.since
        lines = document.lines
        between = lines.kinds[bisect_left(lines.starts, start) : bisect_right(lines.starts, item.span.start)]
        return not any(kind in PAGE_PARTS for kind in between)
    if before and before.paragraph != item.paragraph:
        return False
    start = document.paragraphs.starts[item.paragraph]
    return all(
        text.count(left, start, item.span.start) == text.count(right, start, item.span.start)
        for left, right in ("“”", "()", "「」")
    )


def _same_text(document: Document, one: Item, other: Item) -> bool:
    """True when the same words follow both labels: a passage that stands twice, not a number used twice."""
    here, there = (document.text[item.span.end : item.span.end + 10] for item in (one, other))
    return here == there


def _go_on(lists: list[Series], item: Item) -> None:
    """Put `item` where it goes on, else into the innermost list, which it breaks."""
    for depth in range(len(lists) - 1, -1, -1):
        if lists[depth].items[-1].number == item.number - 1:
            del lists[depth + 1 :]
            break
    lists[-1].items.append(item)


def _begin(lists: list[Series], found: list[Series], series: Series) -> None:
    """Begin `series` inside the lists that are open."""
    found.append(series)
    lists.append(series)
    if len(lists) > DEPTH:
        del lists[0]


def _label(document: Document, series: Series, item: Item, number: int) -> str:
    """The label of `number` in the style of `series`, written like `item`."""
    template = TEMPLATES.get(series.style, "")
    return (
        template.format(numeral(number))
        if template
        else document.read(item.span).strip().replace(str(item.number), str(number))
    )


def _stands(text: str, label: str, start: int, end: int) -> bool:
    """True when `label` stands in text[start:end]; the 3. of 3.5 or 23. is no label, that of 3.2024年 is one."""
    numbered = label[-1] == "." and label[0].isdecimal()
    at = text.find(label, start, end)
    while at >= 0:
        behind = at + len(label)
        decimal = text[behind : behind + 1].isdecimal() and text[behind + 4 : behind + 5] != "年"
        if not numbered or not (decimal or text[at - 1].isdecimal()):
            return True
        at = text.find(label, behind, end)
    return False


def _missing(document: Document, series: Series, start: int, before: int, item: Item) -> tuple[str, ...]:
    """Labels that lack between `start` and `item`; none where one of them stands there in another form."""
    text, end = document.text, item.span.start
    missing = []
    for number in range(before + 1, min(item.number, before + 8)):
        written = numeral(number)
        label = _label(document, series, item, number)
        if series.heads:
            before_it = numeral(number - 1)
            shapes = [label]
            for shape in ("({})", "{})", "{}、"):
                lower = text.find(shape.format(before_it), start, end) if before_it else -1
                if lower < 0 or text.find(shape.format(written), lower, end) < 0:
                    shapes.append(shape.format(written))  # else it is the label of a list below
        else:
            shapes = [shape.format(written) for shape in SPOKEN]
        if any(_stands(text, shape, start, end) for shape in shapes):
            return ()
        missing.append(written + "是" if series.style == "一是" else label)
    first = bisect_right(document.sections.starts, start)
    last = bisect_left(document.sections.starts, end)
    spare = sum(not document.headings[index].number for index in range(first, last))
    return () if spare >= item.number - before - 1 else tuple(missing)
