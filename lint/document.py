"""The document as rules see it: folded text, its outline, and what its numbers claim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, overload

from reportlint.columns import Columns, numbers
from reportlint.folding import Folded, fold
from reportlint.grammar import Measured, Span, Unit
from reportlint.grammar.binding import bind
from reportlint.grammar.claims import AnyClaim
from reportlint.grammar.phrases import Mark, Ranking, measures
from reportlint.grammar.reading import Reader
from reportlint.grammar.statements import Statement, statements
from reportlint.outline import Clause, Heading, Outline, outline
from reportlint.outline.sentences import clauses
from reportlint.outline.shape import Lines, Markers, Paragraphs, Sections, Sentences
from reportlint.outline.templates import Template
from reportlint.search import absent
from reportlint.source import Source

if TYPE_CHECKING:
    from reportlint.outline.series import Series

C = TypeVar("C", bound=AnyClaim)
ONLY_MARKS = frozenset({Mark})


class Document:
    """A report, read once and shared by all rules.

    Every span is a place in `text`, the folded text; `source_span` leads back to the file.
    """

    def __init__(self, source: Source, units: Sequence[Unit] = (), templates: Sequence[Template] = ()) -> None:
        self.source = source
        self.templates = tuple(templates)
        self._units = tuple(units)
        self._absent: frozenset[str] = frozenset()

    @cached_property
    def folded(self) -> Folded:
        """The folded text with its map to the source."""
        return fold(self.source.text)

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text

    @cached_property
    def outline(self) -> Outline:
        """The shape of the document."""
        return outline(self.text)

    @property
    def title(self) -> Span | None:
        """Place of the report's title."""
        return self.outline.title

    @property
    def lines(self) -> Lines:
        """All lines, by kind."""
        return self.outline.lines

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All numbered headings, in order."""
        return self.outline.headings

    @property
    def sections(self) -> Sections:
        """One section for each heading, in order."""
        return self.outline.sections

    @property
    def paragraphs(self) -> Paragraphs:
        """Running text, in order."""
        return self.outline.paragraphs

    @property
    def sentences(self) -> Sentences:
        """Sentences of all paragraphs, in order."""
        return self.outline.sentences

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Clauses of all sentences, in order."""
        return tuple(
            Clause(part, number)
            for number, sentence in enumerate(self.sentences)
            for part in clauses(self.text, sentence.span)
        )

    @property
    def markers(self) -> Markers:
        """Item labels inside paragraphs, in order."""
        return self.outline.markers

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Runs of labels that count up together: of headings, then of items in running text."""
        from reportlint.outline.series import heading_series, marker_series

        return (*heading_series(self), *marker_series(self))

    def read(self, span: Span) -> str:
        """The folded text at `span`."""
        return self.text[span.start : span.end]

    def source_span(self, span: Span) -> Span:
        """Place in the source of a place in the folded text."""
        return self.folded.source_span(span)

    @property
    def characters(self) -> frozenset[str]:
        """All characters of `text`, and perhaps some that folding took out: tells quickly that a word cannot occur."""
        return self.folded.characters

    @cached_property
    def traditional(self) -> bool:
        """True for a text in traditional characters, by its first pages."""
        from reportlint.folding.script import traditional

        sample = self.source.text[:4000]
        if not (marks := traditional()) or marks.isdisjoint(sample):
            return False
        chinese = sum("\u4e00" <= character <= "\u9fff" for character in sample)
        return sum(character in marks for character in sample) * 12 > chinese

    def expect(self, words: Iterable[str]) -> None:
        """Prepare for being asked of `words`, all at once: one pass instead of one for each."""
        self._absent = absent(self.text, self.characters, frozenset(words))

    def present(self, words: Iterable[str]) -> list[str]:
        """Those of `words` that occur in `text`."""
        absent, text = self._absent, self.text
        return [word for word in words if word not in absent and word in text]

    def folded_offset(self, offset: int) -> int:
        """Place in the folded text of a place in the source; one inside a cut is where the cut was made."""
        folded = self.folded
        cut = bisect_left(folded.cuts.starts, offset) - 1
        return offset if cut < 0 else max(folded.ends[cut], offset - folded.removed[cut])

    def folded_span(self, span: Span) -> Span:
        """Place in the folded text of a place in the source."""
        return Span(self.folded_offset(span.start), self.folded_offset(span.end))

    def whole_lines(self, span: Span) -> Span:
        """`span` with the line end that follows it, so that deleting it leaves no empty line."""
        after = self.text[span.end : span.end + 2]
        return Span(span.start, span.end + (2 if after == "\r\n" else int(after[:1] in ("\n", "\r"))))

    def sentence_rows(self) -> Iterator[list[Statement]]:
        """Paragraph by paragraph, its sentences as rows of numbers with all their marks; read anew on each call.

        Paragraphs without numbers are left out.
        """
        read = Reader(self._units).read
        text = self.text
        for start, end in zip(self.paragraphs.starts, self.paragraphs.ends, strict=True):
            phrases = read(text, start, end)
            if not ONLY_MARKS.issuperset(map(type, phrases)):
                yield statements(text, Span(start, end), phrases)

    @cached_property
    def _understood(self) -> tuple[tuple[Statement, ...], dict[type, list[AnyClaim]]]:
        kept: list[Statement] = []
        found: dict[type, list[AnyClaim]] = {}
        for row in self.sentence_rows():
            for claim in bind(row):
                found.setdefault(type(claim), []).append(claim)
            kept += filter(None, [statement.bare() for statement in row])
        return tuple(kept), found

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The sentences with a number, a date or a claim as rows of numbers, in order, without their marks."""
        return self._understood[0]

    @cached_property
    def quantities(self) -> tuple[Measured, ...]:
        """Every quantity, date, period and rank, in order."""
        told = (phrase for statement in self.statements for phrase in statement.phrases)
        return tuple(measured for phrase in told for measured in measures(phrase))

    @cached_property
    def number_places(self) -> Columns[Span]:
        """Places of the quantities and ranks, in order."""
        places = []
        for statement in self.statements:
            places += [item.quantity.span for item in statement.items]
            places += [one.rank.span for one in statement.phrases if type(one) is Ranking and one.rank is not None]
        places.sort()
        return Columns(Span, numbers([start for start, _ in places]), numbers([end for _, end in places]))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Names of the kinds of claims that were understood."""
        return frozenset(kind.__name__ for kind in self._understood[1])

    def release(self) -> None:
        """Let go of what the numbers claim, most of what is known of a document; who asks later has it read anew.

        Where they stand and the kinds of claims stay known.
        """
        known = self.__dict__
        if "_understood" in known:
            known.update(number_places=self.number_places, kinds=self.kinds)
            for name in ("_understood", "_starts", "quantities"):
                known.pop(name, None)

    @cached_property
    def _starts(self) -> list[int]:
        return [statement.span.start for statement in self.statements]

    def said(self, *words: str) -> list[Statement]:
        """The statements in which one of `words` stands, each once, in order; found from the words, not by asking each."""
        starts, rows, text = self._starts, self.statements, self.text
        found: set[int] = set()
        for word in self.present(words):
            at = text.find(word)
            while at >= 0:
                index = bisect_right(starts, at) - 1
                end = rows[index].span.end if index >= 0 else 0
                inside = at + len(word) <= end
                if inside:
                    found.add(index)
                at = text.find(word, end if inside else at + 1)
        return [rows[index] for index in sorted(found)]

    def before(self, statement: Statement, most: int = 1) -> tuple[Statement, ...]:
        """The statements directly before `statement`, in order: those among so many sentences that hold a number."""
        at = bisect_left(self._starts, statement.span.start)
        near = self.statements[max(0, at - most) : at]
        begin, between = statement.span.start, self.text.count
        return tuple(one for one in near if between("。", one.span.end, begin) < most)

    @overload
    def claims(self) -> list[AnyClaim]: ...
    @overload
    def claims(self, kind: type[C]) -> list[C]: ...
    def claims(self, kind: type[Any] | None = None) -> list[Any]:
        """Claims of one kind, or all of them, in order."""
        if kind is not None:
            return list(self._understood[1].get(kind, ()))
        return sorted((claim for row in self._understood[1].values() for claim in row), key=lambda claim: claim.span)
