"""The way of a document through the rules: parse, check, judge, tell each root cause once, stamp, sort."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from reportlint.document import Document
from reportlint.engine.accusation import accusation
from reportlint.engine.causes import Accusation, Proof, once, proven
from reportlint.engine.fingerprint import Fingerprints
from reportlint.engine.remarks import find, mask
from reportlint.engine.remedies import Remedies
from reportlint.equations import Equation, Tie
from reportlint.equations.verdict import confirm, doubt
from reportlint.equations.writing import shown
from reportlint.finding import Diagnostic, Finding, Holds, Message, Related, Verified
from reportlint.grammar import Span, Unit
from reportlint.grammar.records import NamedTuple
from reportlint.outline.templates import Template
from reportlint.rule import Rule
from reportlint.source import Source

T = TypeVar("T")
SEARCHES = 200  # failed equations of one document whose slips are looked for
TEXTUAL = frozenset({"lists", "residue", "structure", "wording"})  # families that ask for no claims
CLOSE = 150  # code points within which the numbers of a relation are taken to stand together


class Problem(NamedTuple):
    """What kept a file or a rule from being checked; kind is "unreadable" or "rule-crashed"."""

    kind: str
    message: Message


class Report(NamedTuple):
    """All that is known of one document after linting."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    verified: tuple[Verified, ...]
    suppressed: int = 0
    problems: tuple[Problem, ...] = ()


def lint(
    text: str | Source,
    rules: Iterable[Rule] | None = None,
    units: Sequence[Unit] = (),
    templates: Sequence[Template] = (),
) -> Report:
    """Check one document with `rules`, by default all those that are not switched off; `units` and
    `templates` of sections are known beside ours."""
    if rules is None:
        from reportlint.registry import load

        rules = [rule for rule in load() if rule.default]
    rules = list(rules)
    with _no_collector():
        return _lint(text if isinstance(text, Source) else Source(text), rules, units, templates)


def _lint(source: Source, rules: Sequence[Rule], units: Sequence[Unit], templates: Sequence[Template]) -> Report:
    remarks = find(source)
    run = _Run(Document(mask(source, remarks), units, templates))
    run.document.expect(word for rule in rules for word in rule.words)
    for rule in rules:
        if rule.family not in TEXTUAL:
            run.check(rule)
    run.document.release()
    for rule in rules:
        if rule.family in TEXTUAL:
            run.check(rule)
    diagnostics, suppressed = run.diagnostics(), 0
    if remarks:
        from reportlint.engine.suppression import apply

        diagnostics, suppressed = apply(remarks, run.document, diagnostics, rules)
    return Report(run.document, tuple(diagnostics), run.verified(), suppressed, tuple(run.problems))


@contextmanager
def _no_collector() -> Iterator[None]:
    """What is known of a document are values without cycles: looking for cycles among them costs a quarter of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if not gc.get_freeze_count():
                gc.freeze()  # and back: all are old now, so that they are not looked through as soon as it is enabled
                gc.unfreeze()
            gc.enable()


class _Run:
    """What the rules have said of one document so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self._findings: list[Accusation] = []
        self._proofs: list[Proof] = []
        self._failed: list[tuple[Rule, Equation]] = []
        self._crashed: set[str] = set()
        self._remedies = Remedies(document)

    def check(self, rule: Rule) -> None:
        """Take in what `rule` says; what it said before a crash stays."""
        try:
            if not rule.concerns(self.document):
                return
            for outcome in rule.check(self.document):
                if isinstance(outcome, Finding):
                    self._findings.append(Accusation(rule, outcome))
                elif isinstance(outcome, Holds):
                    words = _bilingual(outcome.equation)
                    self._proofs.append(Proof(rule.name, words, outcome.operands, _stand_together(outcome.operands)))
                else:
                    self._weigh(rule, outcome)
        except Exception as error:
            self._crash(rule, error)

    def _weigh(self, rule: Rule, equation: Equation) -> None:
        judgement = confirm(equation)
        if judgement is None:
            self._failed.append((rule, equation))
        elif judgement.evidence:
            strong = equation.relation == "="
            close = strong and equation.tie in (Tie.CLAUSE, Tie.SENTENCE)
            self._proofs.append(Proof(rule.name, shown(equation, holds=True), equation.operands(), close, strong))

    def diagnostics(self) -> list[Diagnostic]:
        """All findings and accusations, each root cause once, sorted by place and rule; asked for once.

        What the rules said is let go as soon as it is told.
        """
        trusted = frozenset([place for proof in self._proofs if proof.close for place in proof.operands])
        accusations, failed = self._findings, self._failed
        self._findings, self._failed = [], []
        for number, (rule, equation) in enumerate(_released(failed)):
            try:
                if _rivalled(equation, trusted):
                    continue
                judgement = doubt(equation, trusted, search=number < SEARCHES)
                if judgement.severity is not None:
                    accusations.append(Accusation(rule, accusation(judgement)))
            except Exception as error:
                self._crash(rule, error)
        remaining = sorted(once(accusations, self._proofs), key=lambda one: (one.finding.span, one.rule.name))
        accusations.clear()
        fingerprints = Fingerprints(self.document) if remaining else None
        diagnostics: list[Diagnostic] = []
        for rule, finding in _released(remaining):
            try:
                fingerprint = fingerprints.of(rule.name, finding) if fingerprints else ""
                diagnostics.append(self._stamped(rule, finding, fingerprint))
            except Exception as error:
                self._crash(rule, error)
        diagnostics.sort(key=lambda diagnostic: (diagnostic.span.start, diagnostic.rule))
        return diagnostics

    def verified(self) -> tuple[Verified, ...]:
        """The relations that hold, by their first operand, each set of operands once; asked for once, after the rest."""
        place = self.document.folded.source_span
        found = [
            Verified(rule, equation, tuple([place(span) for span in operands]))
            for rule, equation, operands, _, _ in _released(list(proven(_released(self._proofs))))
        ]
        found.sort(key=lambda one: (min(one.operands, default=Span(0, 0)), one.rule))
        return tuple(found)

    def _stamped(self, rule: Rule, finding: Finding, fingerprint: str) -> Diagnostic:
        place = self.document.folded.source_span
        equation = finding.equation
        return Diagnostic(
            rule=rule.name,
            family=rule.family,
            severity=finding.severity or rule.severity,
            confidence=finding.confidence,
            message=finding.message,
            span=place(finding.span),
            related=tuple([Related(place(span), note) for span, note in finding.related]),
            equation=None if equation is None else _bilingual(equation),
            repair=finding.repair,
            fix=None if finding.fix is None else self._remedies.placed(finding.fix),
            fingerprint=fingerprint,
            reasons=finding.reasons,
        )

    def _crash(self, rule: Rule, error: Exception) -> None:
        """One bad rule never hides another's findings; it is told once."""
        if rule.name not in self._crashed:
            self._crashed.add(rule.name)
            what = f"{type(error).__name__}: {error}"
            zh, en = f"规则 {rule.name} 出错：{what}", f"rule {rule.name} crashed: {what}"
            self.problems.append(Problem("rule-crashed", Message(zh, en)))


def _released(row: list[T]) -> Iterator[T]:
    """Those of `row`, each let go by it."""
    row.reverse()
    while row:
        yield row.pop()


def _bilingual(equation: Message | str) -> Message:
    return equation if isinstance(equation, Message) else Message(equation, equation)


def _stand_together(places: tuple[Span, ...]) -> bool:
    return bool(places) and max([place.end for place in places]) - min(places).start <= CLOSE


def _rivalled(equation: Equation, trusted: frozenset[Span]) -> bool:
    """True when the result could belong to other numbers and in fact does."""
    return bool(equation.rivals) and equation.stated is not None and equation.stated.quantity.number in trusted
