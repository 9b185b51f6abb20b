"""Where something stands in a text."""

from reportlint.grammar.records import NamedTuple


class Span(NamedTuple):
    """A place: the half-open range [start, end) of code points of one text."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """True when `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def to(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    @classmethod
    def around(cls, *spans: "Span") -> "Span":
        """The smallest span that holds them all."""
        return cls(min([one.start for one in spans]), max([one.end for one in spans]))

    def shift(self, by: int) -> "Span":
        """The same span, `by` code points further on."""
        return Span(self.start + by, self.end + by)
