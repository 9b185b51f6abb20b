"""Clauses as they are written, with every number marked by its role under its cells, and what was understood of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.display.cells import NO_END, NO_START, cells, printable, shown, wrap
from reportlint.document import Document
from reportlint.finding import Language, Message
from reportlint.grammar import Span
from reportlint.grammar.claims import AnyClaim, Standing
from reportlint.grammar.records import NamedTuple
from reportlint.understanding import Meaning, Passage, words
from reportlint.understanding.values import made_of, valued

INDENT = "  "
NEAR = 3  # claims before and after that may say the same
WRITTEN = 28  # cells of the column of written numbers


class Look(NamedTuple):
    """How passages are drawn. `glyphs` is False where only ASCII can be drawn; `width` counts cells."""

    language: Language = "zh"
    color: bool = False
    width: int = 100
    ambiguous: int = 1
    glyphs: bool = True

    @property
    def strokes(self) -> tuple[str, str]:
        """What numbers and times are underlined with; always one cell wide."""
        return ("━", "─") if self.glyphs and self.ambiguous == 1 else ("^", "-")

    def styled(self, text: str, color: str, bold: bool = False) -> str:
        """Coloured text where there are colours."""
        codes = {"number": "33", "time": "34", "quiet": "90"}
        return f"\x1b[{'1;' if bold else ''}{codes[color]}m{text}\x1b[0m" if self.color and text else text


class Mark(NamedTuple):
    """A place of the source with the word that is written under it."""

    span: Span
    label: str
    time: bool = False


def drawn(passage: Passage, document: Document, look: Look) -> Iterator[str]:
    """The lines of one passage, each with its line end: place, text and marks, numbers, claims."""
    source = document.source
    place = document.source_span(passage.span)
    line, column = source.position(place.start)
    yield look.styled(f"{line}:{column}", "quiet") + "\n"
    marks = [Mark(document.source_span(one.quantity.span), _label(one).text(look.language)) for one in passage.meanings]
    marks += [Mark(document.source_span(one.span), words.TIME.text(look.language), True) for one in passage.times]
    yield from _over(source.text[place.start : place.end], place.start, sorted(marks), look)
    yield from _told(passage.meanings, document, look)
    lead = f"{INDENT}{INDENT}{'→' if look.glyphs and look.ambiguous == 1 else '>'} "
    for told in _claims(passage.claims, document, look):
        yield from _hung(look.styled(lead, "quiet"), cells(lead), told, look)
    yield "\n"


def _claims(claims: Sequence[AnyClaim], document: Document, look: Look) -> Iterator[str]:
    """One sentence for each claim that says more than another."""
    made = []
    for claim in claims:
        if isinstance(claim, Standing) and claim.population is None:
            continue  # the line of the rank says it all
        made.append((words.CLAIMS[type(claim).__name__], list(made_of(claim, document, look.language))))
    for index, (name, parts) in enumerate(made):
        # Two readings of one phrase: only the fuller one is told.
        near = made[max(0, index - NEAR) : index] + made[index + 1 : index + 1 + NEAR]
        if parts and not any(other is name and set(parts) < set(more) for other, more in near):
            yield f"{name.text(look.language)}{_colon(look)}{_listed(parts, look)}"


def _label(one: Meaning) -> Message:
    """The role of a number; where it plays none, its kind."""
    return words.KINDS[one.kind] if one.role == "value" else words.ROLES[one.role]


def _over(text: str, offset: int, marks: Sequence[Mark], look: Look) -> Iterator[str]:
    """The text, folded at the width, with strokes and labels under its marks."""
    pieces = [shown(character) for character in text]
    widths = [cells(piece, look.ambiguous) for piece in pieces]
    kept = [Span(mark.span.start - offset, mark.span.end - offset) for mark in marks]
    for start, end in _folded(text, widths, kept, max(look.width - len(INDENT), 20)):
        yield f"{INDENT}{''.join(pieces[start:end])}\n"
        at = [0]
        for width in widths[start:end]:
            at.append(at[-1] + width)
        strokes: list[tuple[int, int, Mark]] = []
        labels: list[tuple[int, Mark]] = []
        for span, mark in zip(kept, marks, strict=True):
            first, last = max(span.start, start), min(span.end, end)
            if first < last:
                strokes.append((at[first - start], at[last - start], mark))
                if first == span.start:
                    labels.append((at[first - start], mark))
        if strokes:
            begun = {first for first, _, _ in strokes}
            lines = [
                (first, look.strokes[mark.time] * (last - first - (last in begun and last - first > 1)), mark)
                for first, last, mark in strokes
            ]
            yield INDENT + _row(lines, look)
            for row in _stacked(labels, look):
                yield INDENT + _row([(first, mark.label, mark) for first, mark in row], look)


def _row(things: Sequence[tuple[int, str, Mark]], look: Look) -> str:
    line = ""
    used = 0
    for start, text, mark in things:
        if start < used:
            continue  # marks do not overlap; a stray one is left out
        line += " " * (start - used) + look.styled(text, "time" if mark.time else "number")
        used = start + cells(text, look.ambiguous)
    return line + "\n"


def _stacked(labels: Sequence[tuple[int, Mark]], look: Look) -> Iterator[list[tuple[int, Mark]]]:
    """Labels in as few rows as keep them apart."""
    rows: list[tuple[int, list[tuple[int, Mark]]]] = []
    for start, mark in labels:
        end = start + cells(mark.label, look.ambiguous)
        for index, (used, row) in enumerate(rows):
            if used < start:
                row.append((start, mark))
                rows[index] = (end, row)
                break
        else:
            rows.append((end, [(start, mark)]))
    for _, row in rows:
        yield row


def _folded(text: str, widths: Sequence[int], kept: Sequence[Span], room: int) -> Iterator[tuple[int, int]]:
    """Ends of the lines of `text`, broken between Chinese characters, not within a mark where that can be helped."""
    inside: set[int] = set()
    for span in kept:
        if sum(widths[span.start : span.end]) <= room // 2:
            inside.update(range(span.start + 1, span.end))
    start = best = 0
    used = 0
    for index, width in enumerate(widths):
        if index > start and index not in inside and text[index] not in NO_START and text[index - 1] not in NO_END:
            both = text[index - 1 : index + 1]
            if not (both.isascii() and both.isalnum()):
                best = index
        if used + width > room and index > start:
            cut = best if best > start else index
            yield start, cut
            start, used = cut, sum(widths[cut:index])
            best = start
        used += width
    if start < len(text):
        yield start, len(text)


def _told(meanings: Sequence[Meaning], document: Document, look: Look) -> Iterator[str]:
    """One line for each number: as written, its kind, indicator, scope, period, modality, value."""
    rows = []
    for one in meanings:
        span = document.source_span(one.quantity.span)
        written = printable(document.source.text[span.start : span.end])
        rows.append((written, words.KINDS[one.kind].text(look.language), _sentence(one, look)))
    wide = max((cells(written, look.ambiguous) for written, _, _ in rows), default=0)
    second = max((cells(kind, look.ambiguous) for _, kind, _ in rows), default=0)
    wide = min(wide, WRITTEN)
    for written, kind, sentence in rows:
        gap = " " * max(wide - cells(written, look.ambiguous), 0)
        lead = f"{INDENT}{INDENT}{look.styled(written, 'number')}{gap}  "
        lead += kind + " " * (second - cells(kind, look.ambiguous) + 2)
        taken = 2 * len(INDENT) + max(wide, cells(written, look.ambiguous)) + second + 4
        yield from _hung(lead, taken, sentence, look)


def _sentence(one: Meaning, look: Look) -> str:
    unnamed = "" if one.role == "population" else words.UNNAMED.text(look.language)
    parts = [one.indicator or unnamed, one.scope, str(one.period or "")]
    parts.append(words.MODALITIES[one.modality].text(look.language))
    value = valued(one.quantity, look.language)
    stop = "；" if look.language == "zh" else "; "
    return printable(f"{_listed([part for part in parts if part], look)}{stop}{value}")


def _listed(parts: Sequence[str], look: Look) -> str:
    return printable(("，" if look.language == "zh" else ", ").join(parts))


def _colon(look: Look) -> str:
    return "：" if look.language == "zh" else ": "


def _hung(lead: str, taken: int, text: str, look: Look) -> Iterator[str]:
    """`text` after `lead`, which takes `taken` cells, with its further lines under the first."""
    room = look.width - taken
    if room < 24:  # a narrow terminal: the text goes below
        yield lead.rstrip() + "\n"
        lead, taken = " " * 6, 6
        room = max(look.width - taken, 16)
    for number, part in enumerate(wrap(text, room, look.ambiguous)):
        yield (lead if number == 0 else " " * taken) + part + "\n"
