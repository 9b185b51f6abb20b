"""Texts that return in a document, gathered into stretches: what is pasted twice, or often, is told once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportlint.finding import Finding, Message, Related, Severity
from reportlint.grammar import Span
from reportlint.grouping import AGAIN, LISTED, grouped

FIRST = Message("首次出现", "first appears here")
SENTENCE, PARAGRAPH = Message("句", "sentence"), Message("段", "paragraph")
COPIED = Message("与前文重复", "the same as earlier text")
ALIKE = Message("与前文几乎相同", "nearly the same as earlier text")
GAP = 8  # texts: two that return at the same distance, and no further apart than this, return together
MOST = 200  # stretches that are told one by one, the others as one
PAGE = 5  # texts that make a page, if they are two thirds of all
FORMULA = 3  # texts, and repetitions: so few that return so often, far from each other, are likely to be meant


class Stretch:
    """Texts in a row that return in a row, once or more often: places are numbers of texts."""

    __slots__ = ("_end", "_joined", "again", "first", "length", "others", "times")

    def __init__(self, first: int, again: int) -> None:
        self.first = first
        self.again = again  # where the first repetition begins
        self.length = 1  # texts of the first repetition
        self.times = 1  # repetitions
        self.others: list[int] = []  # where the next repetitions begin: as many as are listed
        self._end = again
        self._joined = False  # one repetition follows directly on another

    def go_on(self, number: int, length: int) -> None:
        """The latest repetition reaches to text `number`, by `length` texts that none had before."""
        self.length += length
        self._end = number

    def return_at(self, number: int) -> None:
        """A further repetition begins with text `number`."""
        behind_first = self.times == 1 and self._end - self.again == self.again - self.first - 1
        self._joined |= behind_first or number == self._end + 1
        self.times += 1
        self._end = number
        if len(self.others) < LISTED - 1:
            self.others.append(number)

    @property
    def formula(self) -> bool:
        """True for a few texts that return again and again in different places: a fixed form of words, not a slip."""
        return self.times >= FORMULA >= self.length and not self._joined

    def finding(self, message: Message, place: Callable[[int], Span], severity: Severity, confidence: float) -> Finding:
        """One finding at the first repetition, beside it where the texts stand first and where they return."""
        if self.formula:
            severity, confidence = "info", min(confidence, 0.4)
        if self.times > 1:
            count = self.times + 1
            message = Message(f"{message.zh}，共出现{count}次", f"{message.en}, {count} times in all")
        related = [Related(place(self.first), FIRST), *(Related(place(number), AGAIN) for number in self.others)]
        return Finding(place(self.again), message, tuple(related), severity, confidence)


class Stretches:
    """Gathers texts that return into stretches, so that a page pasted twice, or often, is one."""

    def __init__(self) -> None:
        self._rows: list[Stretch] = []
        self._homes: dict[int, Stretch] = {}  # by the texts that return
        self._open: Stretch | None = None  # that of the latest text that returned
        self._last = self._distance = 0

    def add(self, number: int, earlier: int) -> None:
        """Text `number` is like the `earlier` one; texts come in order."""
        distance = number - earlier
        goes_on = distance == self._distance and number - self._last <= GAP
        stretch = self._homes.get(earlier)
        if stretch is None and goes_on and self._open is not None and self._open.times == 1:
            stretch = self._open
            stretch.go_on(number, 1)
        elif stretch is None:
            stretch = Stretch(earlier, number)
            self._rows.append(stretch)
        elif goes_on and stretch is self._open:
            stretch.go_on(number, 0)
        else:
            stretch.return_at(number)
        self._homes[earlier] = self._open = stretch
        self._last, self._distance = number, distance

    def __iter__(self) -> Iterator[Stretch]:
        return iter(self._rows)

    def told(
        self,
        text: Message,
        like: Message,
        place: Callable[[int], Span],
        severity: Severity,
        confidence: float,
        texts: int = 0,
    ) -> Iterator[Finding]:
        """That so many of `text`, sentences or paragraphs, are like earlier ones; `place` tells where a text stands.

        Where a stretch and its copies are most of so many `texts`, the whole is told to stand there more than once.
        """
        for stretch in self._rows[:MOST]:
            length = stretch.length
            message = Message(f"这一{text.zh}{like.zh}", f"this {text.en} is {like.en}")
            if length > 1:
                message = Message(f"从这里起{length}{text.zh}{like.zh}", f"{length} {text.en}s from here are {like.en}")
            if length >= PAGE and 0 < 2 * texts <= 3 * length * (stretch.times + 1):
                message = Message(f"正文出现不止一次：{message.zh}", f"the text stands more than once: {message.en}")
            yield stretch.finding(message, place, severity, confidence)
        rest = self._rows[MOST:]
        if rest:
            count = len(rest)
            message = Message(f"另有{count}处{like.zh}", f"{count} more places are {like.en}")
            yield grouped((place(one.again) for one in rest), message, severity=severity, confidence=confidence)
