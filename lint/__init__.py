"""reportlint reads a Chinese report, understands what its numbers claim, and says where it contradicts itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlint.document import Document
    from reportlint.engine import Report

__version__ = "0.1.0"
__all__ = ["__version__", "lint", "parse"]


def lint(text: str) -> Report:
    """Check `text` with all default rules."""
    from reportlint import engine

    return engine.lint(text)


def parse(text: str) -> Document:
    """Read `text` without checking it: `.quantities`, `.claims()`, `.outline`."""
    from reportlint.document import Document
    from reportlint.source import Source

    return Document(Source(text))
