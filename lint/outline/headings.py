"""Headings: labelled lines, run-in labels, and short lines that can be nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar import Span, patterns
from reportlint.grammar.records import NamedTuple
from reportlint.outline.kinds import BLANKS, Kind, running
from reportlint.outline.labels import LEAD, label
from reportlint.outline.levels import Mark, levels

STOP = patterns.compile(r"[。;:!?]")
BARE = patterns.compile(r"[^。,;:!?%—]{4,30}$")
ATTACHED = patterns.compile(r"附[件录表]\s?(?:\d{1,2}|[一二三四五六七八九十])?\s?(?:$|:|\s)")
ADDRESS = patterns.compile(r"各位|谢谢|以上报告|主席|女士")
ENDS = ("。", "!", "?", ";", "”")
AMOUNT = patterns.compile(r"[\dxX](?![\d年xX])")
OWN = 45  # code points of a heading on its own line, at most


class Heading(NamedTuple):
    """A heading: on its own line, or run in before the text of a paragraph (`run_in`).

    `style` is the label with its number taken out: "一、" "(一)" "1." "(1)" "第一章" "①" …; `level` counts from 1.
    `number` is 0 where the label lost its number (style still set) and for an unnumbered heading (style "", empty label).
    """

    start: int
    end: int
    label_end: int
    title_start: int
    title_end: int
    style: str
    level: int
    number: int
    run_in: bool = False

    @property
    def span(self) -> Span:
        """The whole heading, label and title."""
        return Span(self.start, self.end)

    @property
    def label(self) -> Span:
        """The label, without blanks around it."""
        return Span(self.start, self.label_end)

    @property
    def title(self) -> Span:
        """What stands behind the label."""
        return Span(self.title_start, self.title_end)


def find_headings(
    text: str, starts: Sequence[int], raw: Sequence[str], written: Sequence[str], kinds: list[Kind]
) -> list[Heading | None]:
    """The heading of each line, if it has one; lines that are headings become HEADING in `kinds`.

    `raw` are the lines, `written` the same without blanks around them.
    """
    body = Kind.BODY
    content = [index for index, kind in enumerate(kinds) if kind is body]
    found: dict[int, Heading] = {}
    marks: list[Mark] = []
    before = ""  # the content line before
    alone = False  # it is a heading on its own line
    for position, index in enumerate(content):
        line = written[index]
        start = starts[index]
        heading = _heading(raw[index], start)
        if heading is None and len(line) <= 30:
            after = written[content[position + 1]] if position + 1 < len(content) else ""
            heading = _unnumbered(line, before, after, alone, start + raw[index].find(line))
        if heading and heading.style and not heading.number and not _orphan(text, heading, before, alone):
            heading = None
        if heading:
            found[index] = heading
            marks.append(Mark(heading.style, heading.number, alone, not heading.style and bool(ATTACHED.match(line))))
            if not heading.run_in:
                kinds[index] = Kind.HEADING
        alone = heading is not None and not heading.run_in
        before = line
    told: list[Heading | None] = [None] * len(raw)
    if not found:
        return told
    halves = {"一)": "(一)", "1)": "(1)"}
    _items(found, written, kinds, content)
    whole = {mark.style for mark in marks if mark.number}
    marks = [mark._replace(style=halves[mark.style]) if halves.get(mark.style) in whole else mark for mark in marks]
    for (index, heading), mark, level in zip(found.items(), marks, levels(marks), strict=True):
        start, end, label_end, title_start, title_end, _, _, number, run_in = heading
        told[index] = Heading(start, end, label_end, title_start, title_end, mark.style, level, number, run_in)
    return told


def _items(found: dict[int, Heading], written: Sequence[str], kinds: list[Kind], content: Sequence[int]) -> None:
    """Own lines that end with a stop and stand next to another item of their list are items: they become run in."""
    for position, index in enumerate(content):
        heading = found.get(index)
        if heading is None or heading.run_in or not written[index].endswith("。"):
            continue
        beside = (*content[max(0, position - 1) : position], *content[position + 1 : position + 2])
        if any(near in found and found[near].style == heading.style for near in beside):
            found[index] = heading._replace(run_in=True)
            kinds[index] = Kind.BODY


def _orphan(text: str, heading: Heading, before: str, alone: bool) -> bool:
    """True for a lost label, False for a mark that a broken line or a cut link left at the line start."""
    if text[heading.start] == ")":
        return alone or ((len(before) > 20 or before.endswith(ENDS)) and before.count("(") <= before.count(")"))
    return alone or (before.endswith(ENDS) and not heading.run_in)


def _heading(line: str, start: int) -> Heading | None:
    """The heading that opens `line`, at level 1; its title ends at the first 。;:!? of a line of text."""
    opened = label(line[:80])
    if not opened:
        return None
    length = len(line.rstrip(BLANKS))
    stop = STOP.search(line, opened.length)
    end = stop.start() if stop else length
    # the stop may be doubled
    own = length - opened.length <= OWN and (stop is None or not line[end:length].strip("。;:!?"))
    if own and stop:  # a sentence of its own is an item, not a heading
        title = line[opened.length : end]
        own = stop[0] != ";" and len(title) <= 30 and title.count(",") <= 1 and not AMOUNT.search(title)
    if opened.number == 0 and not own and end - opened.length > OWN:
        return None
    lead = 0 if line.startswith(opened.text) else len(line) - len(line.lstrip(LEAD))
    first, begin, last = start + lead, start + min(opened.length, length), start + (length if own else end)
    label_end, title_end = first + len(opened.text), max(start + end, begin)
    return Heading(first, last, label_end, begin, title_end, opened.style, 1, opened.number, not own)


def _unnumbered(line: str, before: str, after: str, alone: bool, start: int) -> Heading | None:
    """A heading without a number: a short line without marks between running text, or 附件 with its number."""
    if not (line[0] == "附" and ATTACHED.match(line)) and not (
        (alone or before.endswith(("。", "!", "?", "”", ":")))
        and BARE.match(line)
        and ((len(after) > 40 and running(after)) or label(after))
        and not ADDRESS.search(line)
        and sum("\u4e00" <= c <= "\u9fff" for c in line) >= 4
    ):
        return None
    end = start + len(line)
    return Heading(start, end, start, start, end, "", 1, 0)
