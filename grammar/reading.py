"""Text to phrases: tokens, shapes, and what they mean. The one way into the grammar."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reportlint.grammar import figures, patterns
from reportlint.grammar.lexer import Lexer
from reportlint.grammar.meaning import Meaning
from reportlint.grammar.neighbours import join_compounds, share_units
from reportlint.grammar.phrases import Mark, Phrase
from reportlint.grammar.quantities import Quantity, Unit
from reportlint.grammar.records import new
from reportlint.grammar.spans import Span

# No phrase runs over these marks; commas and colons inside 1,234 and 12.1:41.6 are none.
# A set of characters first, so that the scan skips other text at once.
MARKS = patterns.compile(
    r"[;、。!?\n,:](?:(?<![,:])|(?<=,)(?:(?<![0-9],)|(?![0-9]{3}(?![0-9])))|(?<=:)(?:(?<![0-9]:)|(?![0-9])))"
)
# Without any of these there is neither number nor time.
COUNTING = patterns.compile(
    "[0-9〇零壹贰叁肆伍陆柒捌玖拾俩廿卅一二两三四五六七八九十百千万亿半双几数年月日季旬周天期番倍成榜首第]"
)
LABELLED = patterns.compile(r"[ (]{0,4}(?:[0-9]{1,40}|[一二三四五六七八九十百]{2,8})[.、)](?![0-9])")  # 1. 2、 (3)
KINDS = {
    ",": "COMMA", ";": "SEMICOLON", ":": "COLON", "、": "DUN", "。": "STOP", "!": "STOP", "?": "STOP", "\n": "STOP",
}  # fmt: skip
ALONE = 40  # characters: no numeral is longer
NUMERAL = patterns.compile(
    r"两|(?!.{1,39}两$)负?(?![万亿兆]+$)[零〇一二两三四五六七八九十百千万亿兆半点廿卅壹贰叁肆伍陆柒捌玖拾佰仟俩 ]{1,40}"
)
LONGEST = 200  # tokens asked of the grammar at once: no clause that means anything is longer


class Reader:
    """Reads the phrases of one text, stretch by stretch; `units` are a user's own beside the vocabulary."""

    def __init__(self, units: Sequence[Unit] = ()) -> None:
        self._lexer = _lexer(tuple(units))
        self._meaning = Meaning(self._lexer.units)

    def read(self, text: str, start: int = 0, end: int | None = None) -> tuple[Phrase, ...]:
        """Phrases of text[start:end] in order; spans are offsets in `text`. Between them stand words that claim nothing."""
        end = len(text) if end is None else end
        if start == 0 and end <= ALONE and not text[end:].strip():
            alone = _alone(text)
            if alone is not None:
                return (alone,)
        if not COUNTING.search(text, start, end):
            return ()
        self._meaning.text = text
        found: list[Phrase] = []
        while start < end:
            stop = text.find("\n", start, end) + 1 or end
            self._line(text, start, stop, found)
            start = stop
        if len(found) > 1:
            told = [index for index, phrase in enumerate(found) if type(phrase) is not Mark]
            share_units(text, found, told)
            join_compounds(found, told)
        return tuple(found)

    def _line(self, text: str, start: int, end: int, found: list[Phrase]) -> None:
        """Sentence by sentence behind its label, which is no number: most hold none, and need no closer look."""
        label = LABELLED.match(text, start, end)
        at = start
        if label:
            at = label.end()
            found.append(Mark("LABEL", start, at))
        while at < end:
            stop = text.find("。", at, end) + 1 or end
            counting = self._lexer.counting(text, at, stop)
            if counting[0] < stop or (text[stop - 1] != "。" and COUNTING.search(text, at, stop)):
                self._sentence(text, at, stop, counting, found)
            elif text[stop - 1] in "。\n":
                found.append(Mark("STOP", stop - 1, stop))
            at = stop

    def _sentence(self, text: str, start: int, end: int, counting: tuple[int, int], found: list[Phrase]) -> None:
        """Piece by piece between marks: only a piece that may hold a number is asked of the grammar.

        `counting` is the first place in [start, end) that may hold one.
        """
        at = start
        first, last = counting
        for mark in MARKS.finditer(text, start, end):
            stop = mark.start()
            if at < stop:
                # What tells a number may lie beyond the mark: then the piece is looked at by itself.
                if first < stop and (last <= stop or self._lexer.counting(text, at, stop)[0] < stop):
                    self._piece(text, at, stop, found)
                elif text.startswith("其中", at):
                    found.append(Mark("WHEREOF", at, at + 2))
                if first < stop:
                    first, last = self._lexer.counting(text, stop, end)
            at = stop + 1
            found.append(new(Mark, (KINDS[text[stop]], stop, at)))
        if at < end:
            self._piece(text, at, end, found)

    def _piece(self, text: str, start: int, end: int, found: list[Phrase]) -> None:
        types, places = self._lexer.tokens(text, start, end)
        if types == ["WORD"]:
            return
        for first in range(0, len(types), LONGEST):
            last = first + LONGEST
            self._meaning.read(tuple(types[first:last]), places[first:last], found)


def _alone(text: str) -> Quantity | None:
    """A text that is one Chinese numeral and nothing else states that number, be it 十 or 一."""
    written = text.strip()
    if not NUMERAL.fullmatch(written) or figures.approximate(written) is not None:
        return None
    place = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    figure = figures.cardinal([(written, "")], None, figures.ONE)
    return None if figure is None else Quantity.at(place, place, figure)


@lru_cache(maxsize=4)  # what a lexer compiles serves all documents
def _lexer(units: tuple[Unit, ...]) -> Lexer:
    return Lexer(units)
