"""The language of numeric claims in Chinese reports: text in, quantities and claims out."""

from reportlint.grammar.intervals import Interval
from reportlint.grammar.quantities import Date, Figure, Hedge, Measured, Period, Quantity, Rank, Unit
from reportlint.grammar.spans import Span

__all__ = ["Date", "Figure", "Hedge", "Interval", "Measured", "Period", "Quantity", "Rank", "Span", "Unit"]
