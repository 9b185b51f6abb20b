"""What a reviewer is told about each number: indicator, scope, period, modality and kind, and its role in a claim.

Linting never imports this: rules ask the claims themselves.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Container, Iterator, Sequence
from itertools import chain
from typing import Any

from reportlint.document import Document
from reportlint.grammar import Quantity, Rank, Span
from reportlint.grammar.claims import AnyClaim
from reportlint.grammar.phrases import Mark, Phrase, Ranking, Share
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Statement
from reportlint.understanding.circumstances import Modalities, place_of, scope_of, whole_of
from reportlint.understanding.kinds import kind_of
from reportlint.understanding.names import Names
from reportlint.understanding.periods import Calendar, Stretch, Time, governing
from reportlint.understanding.roles import Roles

LEANING = frozenset({"rank", "population", "growth", "increment", "points", "completion", "share"})
AFTERWARDS = ("来", "以来", "间", "内", "后", "前")
COMPARED = frozenset({"whole", "plan", "base", "population"})  # what a number is compared with
LISTED = frozenset({"DUN", "JOIN"})
BOUNDARIES = frozenset({"COMMA", "SEMICOLON", "COLON", "STOP"})


class Meaning(NamedTuple):
    """What one number says: `quantity` of `indicator` within `scope` in `period`.

    `role` is its part in a claim (whole, part, growth …), `kind` what sort of number it is (level, increment, stock,
    flow, growth, share, completion, rank, multiple, point-change, average, per-head), `modality` one of actual,
    forecast, target, plan, base. "" and None stand for what the text leaves open.
    """

    quantity: Quantity | Rank
    role: str
    kind: str
    indicator: str
    scope: str
    period: Stretch | None
    modality: str


class Passage(NamedTuple):
    """Neighbouring clauses that speak of the same numbers, with all that was understood in them, in order."""

    span: Span
    meanings: tuple[Meaning, ...]
    times: tuple[Time, ...]
    claims: tuple[AnyClaim, ...]


def passages(document: Document) -> Iterator[Passage]:
    """The clauses of `document` that hold a number, in order."""
    claims = document.claims()
    starts = [claim.span.start for claim in claims]
    roles = Roles(claims)
    calendar = Calendar(document)
    home = place_of(document)
    labels = frozenset(marker.span.start for marker in document.markers)  # 第一,…;第二,…
    for statement in chain.from_iterable(document.sentence_rows()):
        own = claims[bisect_right(starts, statement.span.start - 1) : bisect_right(starts, statement.span.end - 1)]
        times = calendar.times(statement)
        calendar.carry(statement, times)
        meanings = _meanings(statement, times, roles, calendar, home, labels)
        if meanings:
            yield from _cut(document, statement, meanings, times, own)


def _meanings(
    statement: Statement, times: Sequence[Time], roles: Roles, calendar: Calendar, home: str, labels: Container[int]
) -> list[Meaning]:
    names = Names(statement, roles)
    ranks = [
        rank for phrase in statement.phrases if (rank := _rank(phrase)) is not None and rank.span.start not in labels
    ]
    numbers = sorted([*(item.quantity.number for item in statement.items), *(rank.span for rank in ranks)])
    modalities = Modalities(statement, numbers, calendar.planned(statement))
    found: list[Meaning] = []
    for item in statement.items:
        number = item.quantity.number
        if item.quantity.dimension == "duration" and _passing(statement.text, item.quantity.span):
            continue
        role = roles.of(item)
        if role == "completion" and (item.quantity.number not in roles) and not _compared(statement, item):
            role = "value"
        kind = kind_of(statement, item, role)
        before = found[-1].quantity if found and item.after in LISTED else None
        if kind == "level" and isinstance(before, Quantity) and before.dimension == item.quantity.dimension:
            # 新增基站70个、端口4500个; 分别增长8.1%、10.2%
            kind = found[-1].kind
            role = found[-1].role if item.quantity.is_rate else role
        period = calendar.period(statement, item, times, kind)
        modality = modalities.of(number, role)
        time = governing(number.start, times)
        if modality == "actual" and time is not None and time.last:
            modality = "base"
        scope = scope_of(statement, number, home)
        indicator = names.of(item)
        said = next((one for one in reversed(found) if one.role not in COMPARED), None)
        if said is not None and not item.stated and indicator == said.indicator:
            scope = said.scope  # 农村居民人均可支配收入2.1万元,增长7.2%
        if isinstance(item.phrase, Share) and not item.quantity.is_rate:
            scope = whole_of(statement.text[item.phrase.of.start : number.start]) or scope
        found.append(Meaning(item.quantity, role, kind, indicator, scope or home, period, modality))
    for rank in ranks:
        among = roles.among(rank) or scope_of(statement, rank.span, home) or home
        period = calendar.period_at(statement, rank.span.start, times, "rank")
        modality = modalities.of(rank.span, "rank")
        found.append(Meaning(rank, "rank", "rank", names.before(rank.span), among, period, modality))
    return sorted(found, key=lambda meaning: meaning.quantity.span)


def _passing(text: str, span: Span) -> bool:
    """True for 一年来, 近三年, 为期两年: a stretch of time, not a number."""
    lead = text[max(0, span.start - 2) : span.start]
    return (
        lead in ("过去", "未来", "今后", "为期", "最近")
        or text[span.start] == "近"
        or text.startswith(AFTERWARDS, span.end)
    )


def _compared(statement: Statement, item: Item) -> bool:
    """True for 完成计划的98%; 预期目标为5% states the target itself."""
    words = statement.text[item.phrase.span.start : item.quantity.start]
    return "完成" in words or "的" in words or "完成" in statement.lead(item)


def _rank(phrase: Phrase) -> Rank | None:
    return phrase.rank if isinstance(phrase, Ranking) else phrase if isinstance(phrase, Rank) else None


def _cut(
    document: Document,
    statement: Statement,
    meanings: Sequence[Meaning],
    times: Sequence[Time],
    claims: Sequence[AnyClaim],
) -> Iterator[Passage]:
    """The statement in passages: clauses that a claim, a bracket or a leading date joins stay together."""
    edges = [statement.span.start]
    joined: set[int] = set()  # edges that do not part
    depth = 0
    for phrase in statement.phrases:
        if not isinstance(phrase, Mark):
            continue
        if phrase.kind == "OPEN":
            depth += 1
        elif phrase.kind == "CLOSE":
            depth = max(0, depth - 1)
        elif phrase.kind in BOUNDARIES and phrase.span.end < statement.span.end:
            edges.append(phrase.span.end)
            if depth:
                joined.add(len(edges) - 1)
    for claim in claims:
        joined.update(range(bisect_right(edges, claim.span.start), bisect_right(edges, claim.span.end - 1)))
    counted = [False] * len(edges)
    leaning = [True] * len(edges)  # holds nothing but ranks and changes, which speak of what stands before
    for meaning in meanings:
        index = bisect_right(edges, meaning.quantity.span.start) - 1
        counted[index] = True
        leaning[index] = leaning[index] and meaning.role in LEANING
    joined.update(index for index in range(1, len(edges)) if counted[index] and counted[index - 1] and leaning[index])
    for time in times:
        index = bisect_right(edges, time.span.start) - 1
        if not counted[index] and index + 1 < len(edges):  # 1-11月,规模工业增加值增长8.7%
            joined.add(index + 1)
    waiting = [deque(row) for row in (meanings, times, claims)]
    first = 0
    for index in range(1, len(edges) + 1):
        if index in joined and index < len(edges):
            continue
        end = edges[index] if index < len(edges) else statement.span.end
        own = [_before(row, end) for row in waiting]
        if any(counted[first:index]):
            yield Passage(_stripped(document, Span(edges[first], end)), *own)
        first = index


def _before(waiting: deque[Any], end: int) -> tuple[Any, ...]:
    """Takes what starts before `end`."""
    taken = []
    while waiting and _start(waiting[0]) < end:
        taken.append(waiting.popleft())
    return tuple(taken)


def _start(thing: Any) -> int:
    start: int = thing.quantity.span.start if isinstance(thing, Meaning) else thing.span.start
    return start


def _stripped(document: Document, span: Span) -> Span:
    text = document.read(span)
    return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))


__all__ = ["Meaning", "Passage", "passages"]
