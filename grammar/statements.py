"""Sentences as rows of written numbers, each with its role and the words that lead up to it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from reportlint.grammar.phrases import Change, Mark, Origin, Phrase, PlanRate, Proportion, Reach, Share
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.records import NamedTuple, new
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
    """One number of a sentence: its role, its place among the phrases, and what leads up to it.

    `edge` is the end of the last mark or number before it: its lead begins there; `after` is the kind of that mark.
    `clause` counts commas and semicolons, `part` semicolons only; `depth` is that of the brackets around it. `stated` for
    a number that says how much there is, as against a rate or a change; `is_amount` for what can be part of a whole, as
    against rates, points, multiples and spans of time.
    """

    quantity: Quantity
    role: Role
    phrase: Phrase
    at: int
    edge: int
    clause: int
    part: int
    depth: int
    after: str
    stated: bool
    is_amount: bool

    @property
    def lead(self) -> Span:
        """Place of the words that lead up to it."""
        return Span(self.edge, self.quantity.start)


class Statement(NamedTuple):
    """A sentence with its phrases and numbers, in order; `cues` are its marks that are words, 其中 or 分别, by kind and
    with their index."""

    text: str
    span: Span
    phrases: tuple[Phrase, ...]
    items: tuple[Item, ...]
    cues: Mapping[str, Sequence[tuple[int, Mark]]]

    def lead(self, item: Item) -> str:
        """The words that lead up to a number."""
        return self.text[item.edge : item.quantity.start]

    def behind(self, item: Item) -> str:
        """The words behind a number in its own clause, up to the next mark or digit; eight characters at most."""
        words = self.text[item.quantity.end : min(item.quantity.end + NOUN, self.span.end)]
        for at, c in enumerate(words):
            if c in ENDS or c.isdigit():
                return words[:at]
        return words

    def between(self, first: Item, second: Item) -> str:
        """The text between two numbers."""
        return self.text[first.quantity.end : second.quantity.start]

    def marks(self, kind: str) -> Iterator[tuple[int, Mark]]:
        """Index and mark of every cue of `kind`."""
        return iter(self.cues.get(kind, ()))

    def bare(self) -> "Statement | None":
        """The same without its marks, which nobody needs once its claims are known: they are most of its phrases.

        None when nothing else is left.
        """
        told = tuple([phrase for phrase in self.phrases if type(phrase) is not Mark])
        return Statement(self.text, self.span, told, self.items, NO_CUES) if told else None


NOUN, ENDS = 8, ",;。、:()!?\n"
LONG = 200  # phrases: brackets that run on are not waited for, and twice as many never make one sentence
NO_CUES: Mapping[str, Sequence[tuple[int, Mark]]] = {}
ROLES: Mapping[type, Role] = {
    Change: Role.CHANGE,
    Reach: Role.REACH,
    Origin: Role.ORIGIN,
    Share: Role.SHARE,
    PlanRate: Role.PLAN,
}
LEVEL, REACH = Role.LEVEL, Role.REACH  # asked of each number; a member of an enumeration takes longer to find
MOVES, RATED = (Change, Reach, Origin), (Share, PlanRate)
CLAUSES = frozenset({"COMMA", "SEMICOLON", "COLON"})
LISTED = frozenset({"DUN", "JOIN", "SHARED"})  # between the members of a list
SEPARATORS = CLAUSES | LISTED


def statements(text: str, span: Span, phrases: tuple[Phrase, ...]) -> list[Statement]:
    """The sentences of the paragraph at `span` with its phrases; a stop inside brackets does not end one."""
    found: list[Statement] = []
    first = depth = 0  # of a sentence: its first phrase
    start = end = span.start
    for index, phrase in enumerate(phrases):
        ends = index >= first + 3 * LONG  # and no mark at all is waited for without end
        if type(phrase) is Mark:
            kind, _, end = phrase
            if kind == "OPEN":
                depth += 1
            elif kind == "CLOSE":
                depth = max(0, depth - 1)
            elif kind == "STOP":
                ends = ends or depth == 0 or index >= first + LONG
            elif kind in SEPARATORS:
                ends = ends or index >= first + 2 * LONG
        if ends:
            end = phrase.span.end
            found.append(_statement(text, start, end, phrases[first : index + 1]))
            first, depth, start = index + 1, 0, end
    if start < span.end:
        found.append(_statement(text, start, span.end, phrases[first:]))
    return found


def _statement(text: str, start: int, end: int, row: tuple[Phrase, ...]) -> Statement:
    while start < end and text[start].isspace():
        start += 1
    span = Span(start, end)
    if len(row) < 2 and (not row or type(row[0]) is Mark):  # most hold no number
        return Statement(text, span, (), (), NO_CUES)
    items: list[Item] = []
    cues: dict[str, list[tuple[int, Mark]]] = {}
    clause = part = depth = 0
    edge = start
    after = ""
    for index, phrase in enumerate(row):
        if type(phrase) is Mark:
            kind, _, end = phrase
            if kind in SEPARATORS:
                if kind in CLAUSES:
                    clause += 1
                    part += kind == "SEMICOLON"
                edge, after = end, kind
            elif kind == "OPEN":
                depth += 1
                edge, after = end, kind
            elif kind == "CLOSE":
                depth = max(0, depth - 1)
                edge, after = end, kind
            elif kind == "LABEL":
                edge = end
            elif kind != "STOP":
                cues.setdefault(kind, []).append((index, phrase))
            continue
        for quantity, role in ((phrase, LEVEL),) if type(phrase) is Quantity else _numbers(phrase):
            stated = role is LEVEL or role is REACH
            unit = quantity.figure.unit
            is_amount = unit is None or unit.dimension not in RELATIVE
            fields = (quantity, role, phrase, index, edge, clause, part, depth, after, stated, is_amount)
            items.append(new(Item, fields))
            edge, after = quantity.end, ""
        # A phrase may hold brackets: 占总数(40家)的37.5%, or the closing one of (占6.6%).
        if type(phrase) is not Quantity:
            begin, end = phrase.span
            depth = max(0, depth + text.count("(", begin, end) - text.count(")", begin, end))
    return Statement(text, span, row, tuple(items), cues or NO_CUES)


def _numbers(phrase: Phrase) -> Iterable[tuple[Quantity, Role]]:
    """The numbers of a phrase that is not itself one."""
    if isinstance(phrase, MOVES):
        return () if phrase.quantity is None else ((phrase.quantity, ROLES[type(phrase)]),)
    if isinstance(phrase, RATED):
        # 科技计划项目24个: without a rate the word was no share and no plan.
        rated = any(quantity.is_rate for quantity in phrase.quantities)
        role = ROLES[type(phrase)] if rated else LEVEL
        return [(quantity, role) for quantity in phrase.quantities]
    return [(quantity, Role.PROPORTION) for quantity in phrase.parts] if isinstance(phrase, Proportion) else ()
