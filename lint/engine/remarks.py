"""Remarks in a report to reportlint: `<!-- reportlint: disable=rule reason -->`, or a line of its own in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reportlint.grammar import Span, patterns
from reportlint.grammar.records import NamedTuple
from reportlint.rule import Rule
from reportlint.source import Source

if TYPE_CHECKING:
    from reportlint.document import Document
    from reportlint.finding import Finding

LIMIT = 1000  # a comment longer than this is not looked at: no remark needs it, and the search stays linear
OPENING = (
    r"<!--[ \t\r\n]{0,8}reportlint[ \t]{0,4}[:：]"
    r"|(?<![^\r\n])[ \t\u3000]{0,40}(?:#{1,6}|//|;|[（(]?注[:：])?[ \t\u3000]{0,8}reportlint[ \t]{0,4}[:：]"
)
NAME = r"[A-Za-z][A-Za-z0-9_-]{0,60}"
BODY = rf"\s{{0,8}}(disable-file|disable|enable)(?![\w-])\s{{0,8}}(?:[=＝]\s{{0,4}}(?P<names>{NAME}(?:\s{{0,4}}[,，、]\s{{0,4}}{NAME}){{0,50}}))?"


class Remark(NamedTuple):
    """One such remark at `span` of the source. `action` is "" when it cannot be understood; no `names` means all rules."""

    span: Span
    action: str
    names: tuple[str, ...] = ()
    reason: str = ""


def find(source: Source) -> tuple[Remark, ...]:
    """The remarks of `source`, in order."""
    text = source.text
    if "reportlint" not in text:
        return ()
    body = patterns.compile(BODY)
    remarks = []
    at = 0
    for match in re.finditer(OPENING, text):
        if match.start() < at:
            continue
        last = line_end(source, match.end())
        if match[0].startswith("<!--"):
            close = text.find("-->", match.end(), match.end() + LIMIT)
            end, inner = (close + 3, close) if close >= 0 else (last, last)
        else:
            end = inner = last
        at = end
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        # What is read is bounded too: a "remark" of megabytes is not one.
        content = text[match.end() : min(inner, match.end() + LIMIT)]
        understood = body.match(content)
        if understood is None:
            remarks.append(Remark(Span(start, end), ""))
            continue
        names = tuple(dict.fromkeys(re.findall(NAME, understood["names"] or "")))
        rest = content[understood.end() :].strip()
        broken = not names and rest.startswith(("=", "＝"))
        remarks.append(Remark(Span(start, end), "" if broken else understood[1], names, rest))
    return tuple(remarks)


def mask(source: Source, remarks: Sequence[Remark]) -> Source:
    """`source` with blanks in place of the remarks, so that no rule reads them; offsets and lines stay."""
    if not remarks:
        return source
    pieces = []
    at = 0
    for remark in remarks:
        pieces.append(source.text[at : remark.span.start])
        covered = source.text[remark.span.start : remark.span.end]
        pieces.append(re.sub(r"[^\r\n]", " ", covered))
        at = remark.span.end
    pieces.append(source.text[at:])
    return source.with_text("".join(pieces))


def line_end(source: Source, offset: int) -> int:
    """Where the line of `offset` ends; in a line end it is `offset` itself."""
    line, _ = source.position(offset)
    return max(offset, source.line(line).end)


def _nothing(document: Document) -> Iterator[Finding]:
    """没有用到的抑制说明 (a suppression that suppresses nothing).

    A remark `reportlint: disable=…` whose rule reports nothing there, whose rule does not exist, or which cannot be
    understood. Old remarks hide future mistakes; remove them. Reported by the engine itself.
    """
    return iter(())


UNUSED = Rule(
    name="unused-suppression",
    family="suppression",
    check=_nothing,
    severity="info",
    bad=("⟦<!-- reportlint: disable=double-percent-sign -->⟧\n增长5.1%。",),
    good=("<!-- reportlint: disable=double-percent-sign 原文如此 -->\n增长5.1%%。",),
    default=True,
)
