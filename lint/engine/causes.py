"""One root cause is told once: which of several accusations of the same numbers stays, and which proofs there are."""

from collections.abc import Iterable, Iterator, Sequence

from reportlint.finding import SEVERITIES, Finding, Message
from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple
from reportlint.rule import Rule

WIDTH = 50  # relations compared for one place; a number in more than that is not a number of a report


class Proof(NamedTuple):
    """A relation that holds between numbers of the folded text.

    `close`: they stand together, so that they vouch for each other elsewhere. Not `strong`: a mere inequality.
    """

    rule: str
    equation: Message
    operands: tuple[Span, ...]
    close: bool
    strong: bool = True


class Accusation(NamedTuple):
    """What a rule found. Findings that name no operands are never weighed against others."""

    rule: Rule
    finding: Finding

    @property
    def operands(self) -> frozenset[Span]:
        """Places of the numbers that it accuses."""
        return frozenset(self.finding.operands)

    @property
    def weight(self) -> tuple[int, float, int]:
        """Sorts the strongest first: severity, then confidence, then the one with fewer operands."""
        severity = self.finding.severity or self.rule.severity
        return SEVERITIES.index(severity), -self.finding.confidence, len(self.finding.operands)


def once(accusations: Sequence[Accusation], proofs: Iterable[Proof]) -> Iterator[Accusation]:
    """The accusations that stay, those without operands first.

    Of two whose numbers are the same, or contained in the other's, the stronger stays and mentions the other rule. One
    whose numbers all stand in a single relation that holds is dropped: another way to combine them is right.
    """
    yield from [one for one in accusations if not one.finding.operands]
    accused = sorted([one for one in accusations if one.finding.operands], key=lambda one: one.weight)
    held = _holding({min(one.finding.operands) for one in accused}, proofs)
    kept: list[Accusation] = []
    folded: dict[int, list[Accusation]] = {}
    index = _Index()
    for one in accused:
        operands = one.operands
        if len(operands) > 1 and any(map(operands.issubset, held.get(min(operands), ())[:WIDTH])):
            continue
        same = index.comparable(operands)
        if same is None:
            index.add(operands)
            kept.append(one)
        else:
            folded.setdefault(same, []).append(one)
    for number, one in enumerate(kept):
        yield _mentioning(one, folded.get(number, ()))


def _holding(places: set[Span], proofs: Iterable[Proof]) -> dict[Span, list[tuple[Span, ...]]]:
    """The operands of the equalities that hold, by those of `places` that are among them."""
    found: dict[Span, list[tuple[Span, ...]]] = {}
    for proof in proofs:
        if proof.strong:
            for place in places.intersection(proof.operands):
                found.setdefault(place, []).append(proof.operands)
    return found


def proven(proofs: Iterable[Proof]) -> Iterator[Proof]:
    """The proofs, each set of operands once; an equality goes before an inequality."""
    seen: set[frozenset[Span]] = set()
    for proof in sorted(proofs, key=lambda proof: not proof.strong):
        operands = frozenset(proof.operands)
        if operands not in seen:
            seen.add(operands)
            yield proof


def _mentioning(one: Accusation, others: Iterable[Accusation]) -> Accusation:
    names = sorted({other.rule.name for other in others} - {one.rule.name})
    if not names:
        return one
    listed = ", ".join(names)
    reason = Message(f"另有规则指向同样的数：{listed}", f"other rules come to the same numbers: {listed}")
    return one._replace(finding=one.finding._replace(reasons=(*one.finding.reasons, reason)))


class _Index:
    """Sets of places, found by their members: only sets that share a place are ever compared."""

    def __init__(self) -> None:
        self._sets: list[frozenset[Span]] = []
        self._by_place: dict[Span, list[int]] = {}

    def add(self, places: frozenset[Span]) -> None:
        for place in places:
            self._by_place.setdefault(place, []).append(len(self._sets))
        self._sets.append(places)

    def comparable(self, places: frozenset[Span]) -> int | None:
        for place in sorted(places):
            for number in self._by_place.get(place, ())[:WIDTH]:
                if places <= self._sets[number] or places >= self._sets[number]:
                    return number
        return None
