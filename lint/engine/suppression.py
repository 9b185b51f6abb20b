"""What remarks in a report silence, and which of them silence nothing.

`disable=a,b` silences rules or families on its own line, or, when it stands alone, on the next paragraph; up to a later
`enable` of the same names when there is one. `disable-file` silences them in the whole file. Without names it is all rules.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reportlint.engine.remarks import UNUSED, Remark, line_end
from reportlint.finding import Diagnostic, Message
from reportlint.grammar import Span
from reportlint.rule import Rule

if TYPE_CHECKING:
    from reportlint.document import Document

ALL = "*"


class _Scope:
    """Where one name of a remark is silent, and how often it silenced something."""

    def __init__(self, remark: Remark, name: str, span: Span) -> None:
        self.remark = remark
        self.name = name
        self.span = span
        self.used = 0


def apply(
    remarks: Sequence[Remark], document: Document, diagnostics: Sequence[Diagnostic], rules: Iterable[Rule]
) -> tuple[list[Diagnostic], int]:
    """The diagnostics that are not silenced, with one for each remark of no use, and the number of those silenced.

    `diagnostics` are sorted by place, and so is the result.
    """
    if not remarks:
        return list(diagnostics), 0
    remarks = _named(remarks)
    scopes = sorted(_scopes(remarks, document), key=lambda scope: scope.span.start)
    kept: list[Diagnostic] = []
    active: dict[str, list[_Scope]] = {}
    upcoming = 0
    for diagnostic in diagnostics:
        place = diagnostic.span.start
        while upcoming < len(scopes) and scopes[upcoming].span.start <= place:
            active.setdefault(scopes[upcoming].name, []).append(scopes[upcoming])
            upcoming += 1
        for name in (diagnostic.rule, diagnostic.family, ALL):
            stack = active.get(name, [])
            while stack and stack[-1].span.end <= place:
                stack.pop()
            if stack:
                stack[-1].used += 1
                break
        else:
            kept.append(diagnostic)
    suppressed = len(diagnostics) - len(kept)
    kept.extend(_complaints(remarks, scopes, rules))
    kept.sort(key=lambda diagnostic: (diagnostic.span.start, diagnostic.rule))
    return kept, suppressed


def _families() -> dict[str, str]:
    """The family of each rule that can be named."""
    from reportlint.registry import families

    return {**families(), UNUSED.name: UNUSED.family}


def _named(remarks: Sequence[Remark]) -> list[Remark]:
    """The remarks; where `=` was forgotten before the name of a rule (`disable some-rule`), the name still counts."""
    family_of = _families()
    known = {*family_of, *family_of.values()}
    result = []
    for remark in remarks:
        first, _, rest = remark.reason.partition(" ")
        if remark.action and not remark.names and first in known:
            remark = Remark(remark.span, remark.action, (first,), rest)
        result.append(remark)
    return result


def _scopes(remarks: Sequence[Remark], document: Document) -> Iterator[_Scope]:
    """The stretch of the source that each name of each remark silences; `enable` ends the last open one of its names."""
    spans = [document.source_span(line.span) for line in document.lines if document.read(line.span).strip()]
    starts = [span.start for span in spans]
    ends = [span.end for span in spans]
    opened: dict[str, list[_Scope]] = {}
    for remark in remarks:
        names = remark.names or (ALL,)
        if remark.action == "disable-file":
            for name in names:
                yield _Scope(remark, name, Span(0, len(document.source.text) + 1))
        elif remark.action == "disable":
            index = bisect_left(ends, remark.span.start)
            if index == len(spans) or starts[index] >= line_end(document.source, remark.span.end):
                index = bisect_left(starts, remark.span.end)
            span = (
                Span(spans[index].start, spans[index].end + 1)
                if index < len(spans)
                else Span(remark.span.end, remark.span.end)
            )
            for name in names:
                scope = _Scope(remark, name, span)
                opened.setdefault(name, []).append(scope)
        elif remark.action == "enable":
            closing = list(opened) if not remark.names else names
            for name in closing:
                for scope in opened.get(name, [])[-1:]:
                    scope.span = Span(scope.remark.span.start, remark.span.start)
                    opened[name].pop()
                    yield scope
    for scopes in opened.values():
        yield from scopes


def _complaints(remarks: Sequence[Remark], scopes: Sequence[_Scope], rules: Iterable[Rule]) -> Iterator[Diagnostic]:
    """One diagnostic for each remark that cannot be understood, names an unknown rule, or silences nothing."""
    family_of = _families()
    known = {*family_of, *family_of.values()}
    # A rule that did not run could not have used its remark: nothing can be said about that remark.
    ran = {name for rule in rules for name in (rule.name, rule.family, ALL)}
    idle: dict[Span, list[str]] = {}
    for scope in scopes:
        if not scope.used and scope.name in ran:
            idle.setdefault(scope.remark.span, []).append(scope.name)
    for remark in remarks:
        if not remark.action:
            yield _complaint(
                remark,
                Message(
                    "这条抑制说明看不懂，请写成 reportlint: disable=规则名 原因",
                    "this suppression cannot be understood; write reportlint: disable=rule reason",
                ),
            )
            continue
        unknown = [name for name in remark.names if name not in known]
        if unknown:
            yield _complaint(
                remark,
                Message(
                    f"抑制说明里没有叫 {'、'.join(unknown)} 的规则，请用 reportlint rules 核对规则名",
                    f"no rule is called {', '.join(unknown)}; see reportlint rules",
                ),
            )
        unused = [name for name in idle.get(remark.span, ()) if name not in unknown]
        if unused == [ALL]:
            yield _complaint(
                remark, Message("这条抑制说明没有用到，请删去", "this suppression silences nothing; remove it")
            )
        elif unused:
            yield _complaint(
                remark,
                Message(
                    f"对 {'、'.join(unused)} 的抑制没有用到，请删去",
                    f"nothing to silence for {', '.join(unused)}; remove it",
                ),
            )


def _complaint(remark: Remark, message: Message) -> Diagnostic:
    from reportlint.engine.fingerprint import digest

    key = f"{UNUSED.name}\0{remark.action}\0{','.join(remark.names)}"
    fingerprint = digest(key)
    return Diagnostic(UNUSED.name, UNUSED.family, "info", 1.0, message, remark.span, fingerprint=fingerprint)
