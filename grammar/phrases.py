"""What the grammar finds in a stretch of text, in order: quantities, dates, and the phrases built on them."""

from collections.abc import Iterator

from reportlint.grammar.quantities import Date, Measured, Period, Quantity, Rank
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

# Terminals of the tokens that claim nothing by themselves, yet part or join what others claim.
ASKED = frozenset({
    "COMMA", "SEMICOLON", "COLON", "DUN", "JOIN", "SHARED", "STOP", "OPEN", "CLOSE", "WHEREOF", "RESPECTIVELY", "AVERAGE",
})  # fmt: skip


class Mark(NamedTuple):
    """A comma, a bracket, 其中, 分别 …: `kind` is its terminal, one of ASKED, or LABEL for what opens a line: 1. (2)"""

    kind: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)


class Change(NamedTuple):
    """同比增长8.7%: `direction` is 1, -1, or 0 for 持平 and for a bare 同比; `basis` is what it compares with."""

    span: Span
    direction: int
    basis: str
    quantity: Quantity | None


class Reach(NamedTuple):
    """增加到60家 (1), 降至5% (-1), 达571个、共18家 (0): where something arrives. `word` is the verb as written."""

    span: Span
    direction: int
    word: str
    quantity: Quantity | None
    date: Date | Period | None = None


class Origin(NamedTuple):
    """由2018年的20家, 从50亿元: where something starts."""

    span: Span
    date: Date | Period | None
    quantity: Quantity | None


class Share(NamedTuple):
    """占全市总数(40家)的37.5%, 占比12%: `of` is the text of what it is a share of, with the whole if it is written."""

    span: Span
    of: Span
    quantities: tuple[Quantity, ...]


class Fulfilment(NamedTuple):
    """完成、实现, or 超额完成 (`over`), before its object."""

    span: Span
    over: bool


class PlanRate(NamedTuple):
    """完成市定任务30家的250%, 为年度计划4亿元的130%: the plan if it is written, then the rate."""

    span: Span
    over: bool
    quantities: tuple[Quantity, ...]


class Ranking(NamedTuple):
    """排六县(市)第4名: `among` is the text between verb and rank."""

    span: Span
    among: Span
    rank: Rank | None


class Proportion(NamedTuple):
    """12.1:41.6:46.3."""

    span: Span
    parts: tuple[Quantity, ...]


Phrase = (
    Mark
    | Quantity
    | Date
    | Period
    | Rank
    | Change
    | Reach
    | Origin
    | Share
    | Fulfilment
    | PlanRate
    | Ranking
    | Proportion
)


def measures(phrase: Phrase) -> Iterator[Measured]:
    """The quantities, dates, periods and ranks of a phrase, in order."""
    if isinstance(phrase, Quantity | Date | Period):
        yield phrase
    elif isinstance(phrase, Ranking):
        if phrase.rank is not None:
            yield phrase.rank
    elif isinstance(phrase, Share | PlanRate):
        yield from phrase.quantities
    elif isinstance(phrase, Proportion):
        yield from phrase.parts
    elif isinstance(phrase, Change | Reach | Origin):
        if not isinstance(phrase, Change) and phrase.date is not None:
            yield phrase.date
        if phrase.quantity is not None:
            yield phrase.quantity
