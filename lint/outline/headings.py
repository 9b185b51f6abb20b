"""Headings: labelled lines, run-in labels, and short lines that can be nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar import Span, patterns
from reportlint.grammar.records import NamedTuple, new
from reportlint.outline.kinds import Kind, running
from reportlint.outline.labels import LEAD, OPENS, label
from reportlint.outline.levels import Mark, levels

STOP = patterns.compile(r"[。;:!?]")
BARE = patterns.compile(r"[^。,;:!?%—]{4,30}$")
ATTACHED = patterns.compile(r"附[件录表]\s?(?:\d{1,2}|[一二三四五六七八九十])?\s?(?:$|:|\s)")
ADDRESS = patterns.compile(r"各位|谢谢|以上报告|主席|女士")
ENDS = ("。", "!", "?", ";", "”")
LEADS = ("。", "!", "?", "”", ":")  # so ends the text above a heading without a number
HALVES = {"一)": "(一)", "1)": "(1)"}
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


def find_headings(text: str, starts: Sequence[int], written: Sequence[str], kinds: list[Kind]) -> list[Heading | None]:
    """The heading of each line, if it has one; lines that are headings become HEADING in `kinds`.

    `written` are the lines without blanks around them, `starts` where they then begin.
    """
    body = Kind.BODY
    content = [index for index, kind in enumerate(kinds) if kind is body]
    found: list[Heading | None] = [None] * len(written)
    headed: list[int] = []  # the lines with a heading
    marks: list[Mark] = []
    stopped: list[int] = []  # own lines that end with a stop, by position
    before = ""  # the content line before
    alone = False  # it is a heading on its own line
    for position, index in enumerate(content):
        line = written[index]
        first = line[0]
        heading = _heading(line, starts[index]) if first in OPENS or first.isdigit() else None
        if heading is None:
            if len(line) <= 30 and ((led := alone or before.endswith(LEADS)) or first == "附"):
                after = written[content[position + 1]] if position + 1 < len(content) else ""
                heading = _unnumbered(line, after, led, starts[index])
        elif not heading.number and not _orphan(text, heading, before, alone):
            heading = None
        if heading is None:
            alone = False
        else:
            found[index] = heading
            headed.append(index)
            style = heading.style
            marks.append(new(Mark, (style, heading.number, alone, not style and bool(ATTACHED.match(line)))))
            alone = not heading.run_in
            if alone:
                kinds[index] = Kind.HEADING
                if line[-1] == "。":
                    stopped.append(position)
        before = line
    _items(found, kinds, content, stopped)
    whole = {mark.style for mark in marks if mark.number}
    if not whole.isdisjoint(HALVES.values()):
        marks = [mark._replace(style=HALVES[mark.style]) if HALVES.get(mark.style) in whole else mark for mark in marks]
    for index, mark, level in zip(headed, marks, levels(marks), strict=True):
        heading = found[index]
        if heading and (level != heading.level or mark.style != heading.style):
            found[index] = new(Heading, (*heading[:5], mark.style, level, *heading[7:]))
    return found


def _items(found: list[Heading | None], kinds: list[Kind], content: Sequence[int], stopped: Sequence[int]) -> None:
    """Own lines that end with a stop and stand next to another item of their list are items: they become run in."""
    for position in stopped:
        index = content[position]
        heading = found[index]
        near = (*content[max(0, position - 1) : position], *content[position + 1 : position + 2])
        beside = filter(None, map(found.__getitem__, near))
        if heading and any(other.style == heading.style for other in beside):
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
    if opened is None:
        return None
    style, number, written, behind = opened
    length = len(line)
    stop = STOP.search(line, behind)
    end = stop.start() if stop else length
    # the stop may be doubled
    own = length - behind <= OWN and (stop is None or not line[end:length].strip("。;:!?"))
    if own and stop:  # a sentence of its own is an item, not a heading
        title = line[behind:end]
        own = stop[0] != ";" and len(title) <= 30 and title.count(",") <= 1 and not AMOUNT.search(title)
    if number == 0 and not own and end - behind > OWN:
        return None
    first = start if line.startswith(written) else start + len(line) - len(line.lstrip(LEAD))
    begin = start + (behind if behind < length else length)
    last, title_end = start + (length if own else end), max(start + end, begin)
    return new(Heading, (first, last, first + len(written), begin, title_end, style, 1, number, not own))


def _unnumbered(line: str, after: str, led: bool, start: int) -> Heading | None:
    """A heading without a number: a short line without marks between running text, or 附件 with its number.

    `led` tells that it stands behind another heading, or a line that has come to its end.
    """
    if not (line[0] == "附" and ATTACHED.match(line)) and not (
        led
        and BARE.match(line)
        and ((len(after) > 40 and running(after)) or label(after))
        and not ADDRESS.search(line)
        and sum("\u4e00" <= c <= "\u9fff" for c in line) >= 4
    ):
        return None
    end = start + len(line)
    return Heading(start, end, start, start, end, "", 1, 0)
