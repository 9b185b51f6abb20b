"""Headings, sections, and the title against the body."""
