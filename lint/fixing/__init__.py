"""Mending a text by the fixes of its findings, as far as linting it again shows them gone and nothing new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from reportlint.engine.remarks import find
from reportlint.finding import Diagnostic, Edit
from reportlint.fixing.edits import Taken, applied, composed
from reportlint.grammar.records import NamedTuple
from reportlint.source import Source

ROUNDS = 10  # fixes that met others are tried again after those
CHECKS = 60  # times that one text is linted, at most


class Checked(Protocol):
    """What linting says of a text; problems are what kept it, or a rule, from being checked."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings that are not suppressed."""
        ...

    @property
    def problems(self) -> Sequence[Any]:
        """What went wrong."""
        ...


C = TypeVar("C", bound=Checked)


class Mended(NamedTuple, Generic[C]):
    """A text after mending: what linting says of it, how many findings are gone, and the edits of the first text."""

    source: Source
    checked: C
    fixed: int = 0
    edits: Sequence[Edit] = ()


class _Remedy(NamedTuple):
    """The edits of one finding, in order."""

    edits: tuple[Edit, ...]
    rule: str


def mend(source: Source, checked: C, check: Callable[[Source], C], unsafe: bool = False) -> Mended[C]:
    """Apply the safe fixes (with `unsafe` all) of `checked`, which is what `check` says of `source`.

    The edits of a finding are made together or not at all; of fixes that meet, the first by place wins, and the others
    come in a later round if their findings are still there. A fix is dropped when afterwards its finding is not gone, or
    something new is found.
    """
    return _Mending(check, unsafe).mended(Mended(source, checked))


class _Mending(Generic[C]):
    """The way of one text to the state in which no fix is left."""

    def __init__(self, check: Callable[[Source], C], unsafe: bool) -> None:
        self.check = check
        self.unsafe = unsafe
        self.checks = CHECKS

    def mended(self, state: Mended[C]) -> Mended[C]:
        for _ in range(ROUNDS):
            made, better = self._best(state, [], state, self._chosen(state))
            if not made:
                break
            state = better
        return state

    def _chosen(self, state: Mended[C]) -> list[_Remedy]:
        """The fixes to make in one round."""
        text = state.source.text
        remedies = []
        for diagnostic in state.checked.diagnostics:
            fix = diagnostic.fix
            if fix is None or not (fix.safe or self.unsafe):
                continue
            edits = sorted(edit for edit in fix.edits if text[edit.span.start : edit.span.end] != edit.replacement)
            if edits:
                remedies.append(_Remedy(tuple(edits), diagnostic.rule))
        # Rules read blanks in place of the remarks that silence them: nothing is known of the text there.
        taken = Taken(remark.span for remark in find(state.source))
        chosen = []
        for remedy in sorted(remedies):
            if taken.free(remedy.edits):
                taken.take(remedy.edits)
                chosen.append(remedy)
        return chosen

    def _best(
        self, state: Mended[C], made: list[_Remedy], best: Mended[C], more: list[_Remedy]
    ) -> tuple[list[_Remedy], Mended[C]]:
        """`made` and as many of `more` as go without harm, and `state` with these; `best` is `state` with `made`."""
        if not more or not self.checks:
            return made, best
        self.checks -= 1
        better = self._with(state, [*made, *more])
        if better is not None:
            return [*made, *more], better
        if len(more) == 1:
            return made, best
        half = len(more) // 2
        made, best = self._best(state, made, best, more[:half])
        return self._best(state, made, best, more[half:])

    def _with(self, state: Mended[C], remedies: Sequence[_Remedy]) -> Mended[C] | None:
        """`state` with the `remedies`; None when they do harm."""
        edits = sorted(edit for remedy in remedies for edit in remedy.edits)
        source = state.source.with_text(applied(state.source.text, edits))
        checked = self.check(source)
        if not _sound(state.checked, remedies, checked):
            return None
        return Mended(source, checked, state.fixed + len(remedies), composed(state.edits, state.source.text, edits))


def _sound(before: Checked, remedies: Iterable[_Remedy], after: Checked) -> bool:
    """True when the findings of the `remedies` are gone and there are no more of any rule than the rest were."""
    rest = Counter(diagnostic.rule for diagnostic in before.diagnostics)
    rest.subtract(remedy.rule for remedy in remedies)
    found = Counter(diagnostic.rule for diagnostic in after.diagnostics)
    return found <= rest and len(after.problems) <= len(before.problems)
