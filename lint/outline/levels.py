"""Levels of headings, read off the order in which label styles nest in this document.

GB/T 9704-2012 7.3.3 says 一、 (一) 1. (1) "依次可以用", but two-level documents go 一、 1., policy addresses (一) 1. 一、.
So a style is below another when it starts anew under it; where nothing starts anew, the style that comes first is above.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar.records import NamedTuple

STANDARD = ("第一编", "第一章", "第一部分", "第一节", "壹、", "甲、", "一、", "(一)", "1.", "(1)", "①")
OPEN = 0.5  # an unnumbered heading stands half a step above the style that it opens, or below the one it divides


class Mark(NamedTuple):
    """What decides a heading's level; style is "" for an unnumbered one.

    `tight`: a heading on its own line with no text between it and the heading before, which is on its own line, too.
    `attached`: the heading of an attachment, which hangs on nothing.
    """

    style: str
    number: int
    tight: bool = False
    attached: bool = False


def order(marks: Sequence[Mark]) -> list[str]:
    """All styles of the document, outermost first.

    A first item that follows a heading of another style is a vote for nesting in it; GB/T 9704 breaks ties. The style
    that opens the document stays on top unless the standard says otherwise: its lists may serve inside paragraphs, too.
    """
    first: list[str] = []
    votes: dict[tuple[str, str], int] = {}
    before = ""
    for style, number, _, _ in marks:
        if style:
            if style not in first:
                first.append(style)
            if number == 1 and before and before != style:
                votes[style, before] = votes.get((style, before), 0) + 1
        before = style
    # paragraphs numbered through the whole document stand under its headings, though they may come first
    last = {mark.style: mark.number for mark in marks}
    running = {
        style
        for style in first
        if last[style] > 20 and not any(up for (down, up) in votes.items() if down[0] == style and up > 1)
    }
    styles: list[str] = []
    for style in first:
        below = [
            place
            for place, upper in enumerate(styles)
            if (_above(style, upper, votes) and (upper != first[0] or _standard(style, upper)))
            or (upper in running and _standard(style, upper) and (style, upper) not in votes)
        ]
        styles.insert(below[0] if below else len(styles), style)
    return styles


def _above(style: str, other: str, votes: dict[tuple[str, str], int]) -> bool:
    down, up = votes.get((style, other), 0), votes.get((other, style), 0)
    return _standard(style, other) if down == up and down else up > down


def _standard(style: str, other: str) -> bool:
    return style in STANDARD and other in STANDARD and STANDARD.index(style) < STANDARD.index(other)


def levels(marks: Sequence[Mark]) -> list[int]:
    """Level of each heading, from 1."""
    rank = {style: float(place) for place, style in enumerate(order(marks))}
    found: list[int] = []
    stack: list[tuple[float, int]] = []  # the headings above, with their rank and number
    current = -1.0  # rank of the numbered heading before
    ahead = 0  # index of the numbered heading behind an unnumbered one
    for index, (style, number, tight, attached) in enumerate(marks):
        if style:
            place = current = rank[style]
            below = tight and number == 1 and bool(stack) and stack[-1][0] == place and len(stack) < 8
        else:
            while ahead < len(marks) and (ahead < index or not marks[ahead].style):
                ahead += 1
            after = marks[ahead] if ahead < len(marks) else None
            opens = after is not None and (after.number == 1 or after.style == "1.")
            place = rank[after.style] - OPEN if opens and after else current + OPEN
            if opens and after and after.number == 1:  # where that list is open already, a sibling of what it hangs on
                held = next((i for i, (other, _) in enumerate(stack) if other == rank[after.style]), 0)
                place = stack[held - 1][0] if held else place
            if attached:
                place = -1.0
            below = False
        if not below:
            while stack and stack[-1][0] > place:
                stack.pop()
            while len(stack) > 1 and stack[-2][0] == place and stack[-1][1] + 1 != number:
                stack.pop()
            if stack and stack[-1][0] == place:
                stack.pop()
        stack.append((place, number))
        found.append(len(stack))
    return found


def nested(starts: Sequence[int], found: Sequence[int], stop: int) -> tuple[list[int], list[int]]:
    """Where each heading's section ends, and the index of the heading above it, -1 at the top, from their levels.

    A section ends at the next heading of its level or above, else at `stop`.
    """
    ends = [stop] * len(found)
    above: list[int] = []
    stack: list[int] = []
    for index, level in enumerate(found):
        while stack and found[stack[-1]] >= level:
            ends[stack.pop()] = starts[index]
        above.append(stack[-1] if stack else -1)
        stack.append(index)
    return ends, above
