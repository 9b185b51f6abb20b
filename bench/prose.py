"""Composed prose of work reports, written by walking the grammar in prose.txt at random."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

GRAMMAR = Path(__file__).with_name("prose.txt")
CHAPTERS = {"review": 0.45, "problem": 0.05, "plan": 0.4, "style": 0.1}  # kind of sentences, share of the report
SECTION = 4_000  # bytes, from which on a chapter of two such parts has sections
NUMERALS = "一二三四五六七八九"
YEARS = range(2022, 2027)  # within the plan that the prose speaks of, and just after
HORIZON = 2030
SYMBOL = re.compile(r"^(\w+):", re.MULTILINE)
SLOT = re.compile(r"\{(\w+)\}")
REMARK = re.compile(r"^#.*", re.MULTILINE)


class Writer:
    """Writes what the grammar allows; one paragraph of `each` or so is taken from `paragraphs` instead."""

    def __init__(self, rng: random.Random, paragraphs: Iterator[str], each: int) -> None:
        self.rng = rng
        self.paragraphs = paragraphs
        self.each = each
        _, *parts = SYMBOL.split(REMARK.sub("", GRAMMAR.read_text(encoding="utf-8")))
        # each alternative is split at its slots, which so stand at odd places
        self.rules = {
            name: list(map(SLOT.split, text.split())) for name, text in zip(parts[::2], parts[1::2], strict=True)
        }

    def write(self, name: str) -> str:
        """One alternative of a symbol, its slots filled."""
        alternatives = self.rules[name]
        parts = alternatives[int(self.rng.random() * len(alternatives))]
        if len(parts) == 1:
            return parts[0]
        return "".join([self.write(part) if at % 2 else part for at, part in enumerate(parts)])

    def report(self, size: int) -> Iterator[str]:
        """The lines of one report of about `size` bytes: title, address, chapters, closing words."""
        year = self.rng.choice(YEARS)
        known = {"home": self.write("town"), "before": year - 1, "year": year, "horizon": HORIZON}
        self.rules |= {name: [[str(value)]] for name, value in known.items()}
        yield from map(self.write, ("title", "occasion", "address", "opening"))
        share = 1.0  # of what is still to be written
        for numeral, (kind, portion) in zip(NUMERALS, CHAPTERS.items(), strict=False):
            lines = [f"{numeral}、{self.write(f'{kind}_chapter')}", *self.chapter(kind, size * portion / share)]
            yield from lines
            share -= portion
            size -= measure(lines)
        yield self.write("closing")

    def chapter(self, kind: str, size: float) -> Iterator[str]:
        """Paragraphs of one kind of sentences, in sections where there is room for several."""
        sections = min(int(size / SECTION), len(NUMERALS))
        if sections < 2:
            yield from self.section(kind, size)
            return
        for at, numeral in enumerate(NUMERALS[:sections]):
            lines = [f"（{numeral}）{self.write('topic')}", *self.section(kind, size / (sections - at))]
            yield from lines
            size -= measure(lines)

    def section(self, kind: str, size: float) -> Iterator[str]:
        """Paragraphs; in half of the sections each has a heading with a number."""
        numbered = self.rng.random() < 0.5
        number = 0
        while size > 0:
            number += 1
            lines = [f"{number}.{self.write('topic')}"] if numbered else []
            lines.append(self.paragraph(kind))
            yield from lines
            size -= measure(lines)

    def paragraph(self, kind: str) -> str:
        """One to six sentences, or a paragraph from elsewhere."""
        if self.rng.randrange(self.each) == 0:
            return next(self.paragraphs)
        return "".join(self.write(kind) for _ in range(self.rng.randint(1, 6)))


def measure(lines: list[str]) -> int:
    """Bytes (UTF-8) of some lines with their ends."""
    return sum(len(line.encode("utf-8")) + 1 for line in lines)
