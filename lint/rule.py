"""The `@rule` decorator: a rule is a pure generator over a document, with its examples and its page beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from reportlint.finding import Finding, Holds, Severity

if TYPE_CHECKING:
    from reportlint.document import Document
    from reportlint.equations import Equation
    from reportlint.grammar.claims import AnyClaim

Check = Callable[["Document"], Iterator["Finding | Holds | Equation"]]


class Rule:
    """A check with its identity: the file name is the rule's name, its folder the family.

    `bad` examples mark the place that must be reported with ⟦…⟧; on `good` ones the rule stays silent. `words` and
    `claims` are what it needs, literals of the folded text and names of kinds of claims: where none of either occurs,
    it has nothing to say. Without any it always runs.
    """

    __slots__ = ("bad", "check", "claims", "default", "family", "good", "name", "severity", "words")

    def __init__(
        self,
        name: str,
        family: str,
        check: Check,
        severity: Severity,
        bad: tuple[str, ...],
        good: tuple[str, ...],
        default: bool,
        words: tuple[str, ...] = (),
        claims: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.family = family
        self.check = check
        self.severity = severity
        self.bad = bad
        self.good = good
        self.default = default
        self.words = words
        self.claims = claims

    def __repr__(self) -> str:
        return f"<rule {self.name}>"

    def concerns(self, document: Document) -> bool:
        """False when `document` has nothing of what the rule needs; tells it without the rule's own code."""
        if not self.words and not self.claims:
            return True
        return bool(document.present(self.words)) or not document.kinds.isdisjoint(self.claims)

    @property
    def page(self) -> str:
        """The rule's documentation: its docstring, dedented."""
        from inspect import cleandoc

        return cleandoc(self.check.__doc__ or "")

    @property
    def summary(self) -> str:
        """First line of the page."""
        return self.page.partition("\n")[0]


def rule(
    *,
    bad: Sequence[str],
    good: Sequence[str],
    severity: Severity = "error",
    default: bool = True,
    needs: Sequence[str | type[AnyClaim] | type[Any]] = (),
) -> Callable[[Check], Rule]:
    """Make a generator function a rule.

    `severity` is that of the findings it yields; equations get theirs from the engine. `default=False` ships the rule
    switched off: it runs only when it is selected by name. `needs` says what must occur for the rule to say anything:
    literals of the folded text, kinds of claims; where none of them does, the rule is neither imported nor run. It is
    kept beside the rule's name until the file changes, so its words stand in the rule's own file.
    """

    def make(check: Check) -> Rule:
        family = check.__module__.split(".")[-2]
        words = tuple(need for need in needs if isinstance(need, str))
        claims = tuple(need.__name__ for need in needs if not isinstance(need, str))
        name = check.__name__.replace("_", "-")
        return Rule(name, family, check, severity, tuple(bad), tuple(good), default, words, claims)

    return make
