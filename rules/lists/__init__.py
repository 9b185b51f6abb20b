"""Declared counts against what is listed."""
