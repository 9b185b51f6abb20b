"""Sentences as rows of written numbers, each with its role and the words that lead up to it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from reportlint.grammar.phrases import Change, Mark, Origin, Phrase, PlanRate, Proportion, Reach, Share
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span


class Role(Enum):
    """The part a number plays in its clause."""

    LEVEL = "level"  # 生产总值160.5亿元, 企业42家
    REACH = "reach"  # 累计达571个, 共18家, 增至60家
    ORIGIN = "origin"  # 由20家
    CHANGE = "change"  # 增长8.7%, 增加12家, 提高2个百分点
    SHARE = "share"  # 占40家的37.5%
    PLAN = "plan"  # 完成任务30家的250%
    PROPORTION = "proportion"  # 2.5:36.7:60.7


RELATIVE = frozenset({"ratio", "point", "multiple", "doubling", "duration", "days", "age"})


class Item(NamedTuple):
    """One number of a sentence: its role, its place among the phrases, and the words that lead up to it.

    `lead` runs from the last mark or number to the number; `clause` counts commas and semicolons, `part` semicolons
    only; `depth` is that of the brackets around it; `after` is the kind of the mark before its lead.
    """

    quantity: Quantity
    role: Role
    phrase: Phrase
    at: int
    lead: Span
    clause: int
    part: int
    depth: int
    after: str

    @property
    def stated(self) -> bool:
        """True for a number that says how much there is, as against a rate or a change."""
        return self.role in (Role.LEVEL, Role.REACH)

    @property
    def is_amount(self) -> bool:
        """True for what can be part of a whole, as against rates, points, multiples and spans of time."""
        return self.quantity.dimension not in RELATIVE


class Statement(NamedTuple):
    """A sentence with its phrases and numbers, in order; `cues` are its bare words that mean
    something, 其中 or 分别, by kind and with their index."""

    text: str
    span: Span
    phrases: tuple[Phrase, ...]
    items: tuple[Item, ...]
    cues: Mapping[str, Sequence[tuple[int, Mark]]]

    def lead(self, item: Item) -> str:
        """The words that lead up to a number."""
        return self.text[item.lead.start : item.lead.end]

    def between(self, first: Item, second: Item) -> str:
        """The text between two numbers."""
        return self.text[first.quantity.span.end : second.quantity.span.start]

    def marks(self, kind: str) -> Iterator[tuple[int, Mark]]:
        """Index and mark of every bare token of `kind`, which is that of a word and no separator or bracket."""
        return iter(self.cues.get(kind, ()))


LONG = 200  # phrases: brackets that run on are not waited for, and twice as many never make one sentence
NO_CUES: Mapping[str, Sequence[tuple[int, Mark]]] = {}
UNTOLD = frozenset({"WORD", "STOP", "OF"})  # nobody asks for these, and half of all phrases are such
ROLES: Mapping[type, Role] = {
    Change: Role.CHANGE,
    Reach: Role.REACH,
    Origin: Role.ORIGIN,
    Share: Role.SHARE,
    PlanRate: Role.PLAN,
}
SEPARATORS = frozenset({"COMMA", "SEMICOLON", "COLON", "DUN", "JOIN", "SHARED"})


def statements(text: str, phrases: Sequence[Phrase]) -> list[Statement]:
    """The sentences of a paragraph's phrases; a stop inside brackets does not end one."""
    found: list[Statement] = []
    row: list[Phrase] = []
    depth = 0
    for phrase in phrases:
        row.append(phrase)
        if type(phrase) is Mark:
            kind = phrase.kind
            if kind == "OPEN":
                depth += 1
            elif kind == "CLOSE":
                depth = max(0, depth - 1)
            ends = kind == "STOP" and (depth == 0 or len(row) > LONG)
            if ends or (len(row) > 2 * LONG and kind in SEPARATORS):
                found.append(_statement(text, row))
                row, depth = [], 0
        if len(row) > 3 * LONG:  # and none at all is waited for without end
            found.append(_statement(text, row))
            row, depth = [], 0
    if row:
        found.append(_statement(text, row))
    return found


def _statement(text: str, row: list[Phrase]) -> Statement:
    items: list[Item] = []
    cues: dict[str, list[tuple[int, Mark]]] = {}
    clause = part = depth = 0
    edge = row[0].span.start
    after = ""
    for index, phrase in enumerate(row):
        if type(phrase) is Mark:
            kind = phrase.kind
            if kind in UNTOLD:
                continue
            if kind in SEPARATORS:
                if kind in ("COMMA", "SEMICOLON", "COLON"):
                    clause += 1
                    part += kind == "SEMICOLON"
                edge, after = phrase.end, kind
            elif kind == "OPEN":
                depth += 1
                edge, after = phrase.end, kind
            elif kind == "CLOSE":
                depth = max(0, depth - 1)
                edge, after = phrase.end, kind
            else:
                cues.setdefault(kind, []).append((index, phrase))
            continue
        for quantity, role in _numbers(phrase):
            start, end = quantity.span
            items.append(Item(quantity, role, phrase, index, Span(edge, start), clause, part, depth, after))
            edge, after = end, ""
        # A phrase may hold brackets: 占总数(40家)的37.5%, or the closing one of (占6.6%).
        if type(phrase) is not Quantity:
            depth = max(0, depth + text.count("(", *phrase.span) - text.count(")", *phrase.span))
    return Statement(text, Span(row[0].span.start, row[-1].span.end), tuple(row), tuple(items), cues or NO_CUES)


def _numbers(phrase: Phrase) -> Iterable[tuple[Quantity, Role]]:
    if isinstance(phrase, Quantity):
        return ((phrase, Role.LEVEL),)
    if isinstance(phrase, Change | Reach | Origin):
        return () if phrase.quantity is None else ((phrase.quantity, ROLES[type(phrase)]),)
    if isinstance(phrase, Share | PlanRate):
        # 科技计划项目24个: without a rate the word was no share and no plan.
        rated = any(quantity.is_rate for quantity in phrase.quantities)
        role = ROLES[type(phrase)] if rated else Role.LEVEL
        return [(quantity, role) for quantity in phrase.quantities]
    return [(quantity, Role.PROPORTION) for quantity in phrase.parts] if isinstance(phrase, Proportion) else ()
