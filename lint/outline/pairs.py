"""Brackets and quotation marks of running text: which belong together, and which have lost their partner."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple

PAIRS = {"(": ")", "《": "》", "“": "”", "〔": "〕", "「": "」", "『": "』", "【": "】", "〈": "〉"}
CLOSES = {close: open_ for open_, close in PAIRS.items()}
MARKS = patterns.compile("[" + "".join(PAIRS) + "".join(CLOSES) + "]")
LABELS = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[①-⑳])\)"
LABEL, OPENING = patterns.compile(rf"(?:^|[\s。;:,、!?(]){LABELS}$"), patterns.compile(LABELS)
REACH = 3  # paragraphs over which a pair may be set apart by broken lines


class Stray(NamedTuple):
    """A mark without its partner, and the wrong mark that stands where the partner should, if any (-1 if none)."""

    place: int
    paragraph: int
    against: int = -1


def strays(document: Document) -> Iterator[Stray]:
    """Unpaired marks, in order of paragraphs; nothing for labels such as 1) and pairs that lie across a line break."""
    waiting: list[Stray] = []  # unclosed marks of the last paragraphs
    text = document.text
    paragraphs = document.paragraphs
    for index, (start, end) in enumerate(zip(paragraphs.starts, paragraphs.ends, strict=True)):
        marks = MARKS.findall(text, start, end)
        if marks and marks[0] == ")" and OPENING.match(text, start, end):
            del marks[0]
        if not waiting and (not marks or _nested(marks)):
            continue
        lost = list(_paragraph(text, start, end, index)) if marks else []
        kept = []
        for stray in lost:
            mark = text[stray.place]
            partner = next(
                (
                    n
                    for n in range(len(waiting) - 1, -1, -1)
                    if mark in CLOSES and text[waiting[n].place] == CLOSES[mark]
                ),
                -1,
            )
            if partner >= 0:
                del waiting[partner]
            else:
                kept.append(stray)
        yield from (stray for stray in waiting if stray.paragraph <= index - REACH)
        waiting = [
            stray for stray in waiting if stray.paragraph > index - REACH and not _repeated(document, stray, index)
        ]
        for stray in kept:
            if text[stray.place] in PAIRS and stray.against < 0 and len(waiting) < 50:
                waiting.append(stray)
            else:
                yield stray
    if waiting and not _finished(text, paragraphs.ends[-1]):
        waiting = [stray for stray in waiting if stray.paragraph < len(paragraphs) - 1]
    yield from waiting


def _nested(marks: list[str]) -> bool:
    """True when each mark closes the one that was opened last, and none stays open: as in most paragraphs."""
    expected: list[str] = []
    for mark in marks:
        if mark in PAIRS:
            expected.append(PAIRS[mark])
        elif not expected or expected.pop() != mark:
            return False
    return not expected


def _paragraph(text: str, start: int, end: int, index: int) -> Iterator[Stray]:
    stack: list[int] = []
    depth = dict.fromkeys(PAIRS, 0)
    mixed: dict[int, int] = {}  # opening mark: the wrong mark that came while it was open
    for match in MARKS.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if mark in PAIRS:
            stack.append(at)
            depth[mark] += 1
        elif depth[CLOSES[mark]]:
            while text[stack[-1]] != CLOSES[mark]:
                depth[text[stack[-1]]] -= 1
                opening = stack.pop()
                yield Stray(opening, index, mixed.pop(opening, -1))
            depth[CLOSES[mark]] -= 1
            wrong = mixed.pop(stack.pop(), -1)
            if wrong >= 0:
                yield Stray(wrong, index)
        elif mark == ")" and (
            LABEL.search(text[max(start, at - 6) : at + 1])
            or at == start
            or text[at - 1] in ":;"
            or (text[at - 1].isascii() and text[at - 1].isalpha())
        ):
            continue
        elif stack and stack[-1] not in mixed and text[stack[-1] + 1 : at].strip(" ") != "":
            mixed[stack[-1]] = at
        else:
            yield Stray(at, index)
    if len(stack) == 2 and text[stack[0]] == text[stack[1]] and not mixed:  # “A“ for “A”
        yield Stray(stack[0], index, stack[1])
        return
    for opening in stack:
        yield Stray(opening, index, mixed.get(opening, -1))


def _repeated(document: Document, stray: Stray, index: int) -> bool:
    """True for “ at the start of a paragraph when the next begins with “, too: one quotation of several paragraphs."""
    text, starts = document.text, document.paragraphs.starts
    return (
        index == stray.paragraph + 1
        and starts[stray.paragraph] == stray.place
        and text[starts[index]] == text[stray.place] == "“"
    )


def _finished(text: str, end: int) -> bool:
    return text[max(0, end - 1) : end] in set("。!?;”)》】")
