"""The `@rule` decorator: a rule is a pure generator over a document, with its examples and its page beside it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reportlint.finding import Finding, Holds, Severity

if TYPE_CHECKING:
    from reportlint.document import Document
    from reportlint.equations import Equation

Check = Callable[["Document"], Iterator["Finding | Holds | Equation"]]


class Rule(NamedTuple):
    """A check with its identity: the file name is the rule's name, its folder the family.

    `bad` examples mark the place that must be reported with ⟦…⟧; on `good` ones the rule stays silent.
    """

    name: str
    family: str
    check: Check
    severity: Severity
    bad: tuple[str, ...]
    good: tuple[str, ...]
    default: bool

    @property
    def page(self) -> str:
        """The rule's documentation: its docstring, dedented."""
        return inspect.cleandoc(self.check.__doc__ or "")

    @property
    def summary(self) -> str:
        """First line of the page."""
        return self.page.partition("\n")[0]


def rule(
    *, bad: Sequence[str], good: Sequence[str], severity: Severity = "error", default: bool = True
) -> Callable[[Check], Rule]:
    """Make a generator function a rule.

    `severity` is that of the findings it yields; equations get theirs from the engine. `default=False` ships the rule
    switched off: it runs only when it is selected by name.
    """

    def make(check: Check) -> Rule:
        family = check.__module__.split(".")[-2]
        return Rule(check.__name__.replace("_", "-"), family, check, severity, tuple(bad), tuple(good), default)

    return make
