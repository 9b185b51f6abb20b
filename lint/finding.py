"""What a rule says (Finding), and what the engine makes of it (Diagnostic, Verified)."""

from typing import Literal

from reportlint.grammar import Span
from reportlint.grammar.records import NamedTuple

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
Language = Literal["zh", "en"]


class Message(NamedTuple):
    """One sentence for the reader, in both languages that reportlint speaks."""

    zh: str
    en: str

    def text(self, language: Language) -> str:
        """The sentence in `language`."""
        return self.zh if language == "zh" else self.en


class Related(NamedTuple):
    """Another place that belongs to a finding, with a note on its part in it."""

    span: Span
    note: Message


class Edit(NamedTuple):
    """Replace `span` by `replacement`."""

    span: Span
    replacement: str


class Fix(NamedTuple):
    """Edits that mend a finding. `safe` ones cannot change what the report says."""

    edits: tuple[Edit, ...]
    safe: bool = True


class Finding(NamedTuple):
    """What a rule found: where, what, and which other places belong to it.

    `severity` overrides that of the rule; `confidence` is in [0, 1]. `operands` are the numbers that it accuses, so
    that the engine can tell one root cause once when several rules come to it; `reasons` say why the confidence is
    what it is.
    """

    span: Span
    message: Message
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    confidence: float = 0.9
    equation: Message | str | None = None
    repair: str | None = None
    fix: Fix | None = None
    operands: tuple[Span, ...] = ()
    reasons: tuple[Message, ...] = ()


class Holds(NamedTuple):
    """A relation that a rule checked and found true, with the places of what it relates."""

    equation: Message | str
    operands: tuple[Span, ...]


class Diagnostic(NamedTuple):
    """A finding stamped by the engine; all its spans are places in the source.

    `equation` is the arithmetic in both languages; `reasons` say why the confidence is what it is (--verbose).
    """

    rule: str
    family: str
    severity: Severity
    confidence: float
    message: Message
    span: Span
    related: tuple[Related, ...] = ()
    equation: Message | None = None
    repair: str | None = None
    fix: Fix | None = None
    fingerprint: str = ""
    reasons: tuple[Message, ...] = ()


class Verified(NamedTuple):
    """A relation that holds, stamped by the engine; its operands are places in the source."""

    rule: str
    equation: Message
    operands: tuple[Span, ...]
