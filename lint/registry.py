"""Finds the rules: every file in a family folder, sorted by name. Nothing is listed by hand."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import reportlint.rules as home
from reportlint.rule import Rule


@cache
def load() -> tuple[Rule, ...]:
    """All rules that come with reportlint, by family and name."""
    found: list[Rule] = []
    for family in sorted(pkgutil.iter_modules(home.__path__), key=lambda module: module.name):
        package = importlib.import_module(f"{home.__name__}.{family.name}")
        for file in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
            module = importlib.import_module(f"{package.__name__}.{file.name}")
            found.append(getattr(module, file.name))
    return tuple(found)
