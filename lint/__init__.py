"""reportlint reads a Chinese report, understands what its numbers claim, and says where it contradicts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.document import Document
    from reportlint.engine import Report
    from reportlint.grammar import Unit

__version__ = "0.1.0"
__all__ = ["__version__", "lint", "parse"]


def lint(text: str) -> Report:
    """Check `text` with all default rules."""
    from reportlint import engine

    return engine.lint(text)


def parse(text: str, units: Sequence[Unit] = ()) -> Document:
    """Read `text` without checking it: `.quantities`, `.claims()`, `.outline`; `units` go beside the vocabulary's own."""
    from reportlint.document import Document
    from reportlint.source import Source

    return Document(Source(text), units)
