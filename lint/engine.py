"""The way of a document through the rules: parse, check, judge, stamp, sort."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportlint.document import Document
from reportlint.finding import Diagnostic, Finding, Fix, Edit, Holds, Message, Related, Verified
from reportlint.grammar import Span
from reportlint.rule import Rule
from reportlint.source import Source


@dataclass(frozen=True, slots=True)
class Problem:
    """What kept a file or a rule from being checked; kind is "unreadable" or "rule-crashed"."""

    kind: str
    message: Message


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known of one document after linting."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    verified: tuple[Verified, ...]
    suppressed: int = 0
    problems: tuple[Problem, ...] = ()


def lint(text: str | Source, rules: Iterable[Rule] | None = None) -> Report:
    """Check one document with `rules`, by default all those that are not switched off."""
    if rules is None:
        from reportlint.registry import load

        rules = [rule for rule in load() if rule.default]
    document = Document(text if isinstance(text, Source) else Source(text))
    diagnostics: list[Diagnostic] = []
    verified: list[Verified] = []
    problems: list[Problem] = []
    for rule in rules:
        try:
            for outcome in rule.check(document):
                if isinstance(outcome, Finding):
                    diagnostics.append(_stamp(document, rule, outcome))
                elif isinstance(outcome, Holds):
                    operands = tuple(document.source_span(span) for span in outcome.operands)
                    verified.append(Verified(rule.name, outcome.equation, operands))
        except Exception as error:  # one bad rule never hides another's findings
            what = f"{type(error).__name__}: {error}"
            problems.append(Problem("rule-crashed", Message(f"规则 {rule.name} 出错：{what}", f"rule {rule.name} crashed: {what}")))
    diagnostics.sort(key=lambda diagnostic: (diagnostic.span.start, diagnostic.rule))
    return Report(document, tuple(diagnostics), tuple(verified), 0, tuple(problems))


def _stamp(document: Document, rule: Rule, finding: Finding) -> Diagnostic:
    place = document.source_span
    fix = finding.fix and Fix(tuple(Edit(place(edit.span), edit.replacement) for edit in finding.fix.edits), finding.fix.safe)
    text = "".join(document.read(finding.span).split())
    return Diagnostic(
        rule=rule.name,
        family=rule.family,
        severity=finding.severity or rule.severity,
        confidence=finding.confidence,
        message=finding.message,
        span=place(finding.span),
        related=tuple(replace(related, span=place(related.span)) for related in finding.related),
        equation=finding.equation,
        repair=finding.repair,
        fix=fix,
        fingerprint=hashlib.sha256(f"{rule.name}\0{text}".encode()).hexdigest()[:16],
    )
