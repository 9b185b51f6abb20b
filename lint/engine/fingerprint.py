"""What a finding is known by when lines have moved: its rule, the sentence around it, and the places it names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any

from reportlint.document import Document
from reportlint.finding import Finding
from reportlint.grammar import Span

REACH = 200  # code points of the sentence either side of the finding, so that endless lines cost nothing
ANCHORS = 40


def digest(text: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of `text`."""
    return str(_sha256()(text.encode()).hexdigest()[:16])


@cache
def _sha256() -> Any:
    """From where it comes soonest, as `random` does: hashlib loads all of OpenSSL first."""
    for name in ("_sha2", "_sha256"):  # Python 3.12 and later, 3.11
        with suppress(ImportError):
            return import_module(name).sha256
    return import_module("hashlib").sha256


class Fingerprints:
    """Makes the fingerprints of one document; equal findings are told apart by how often they came before."""

    def __init__(self, document: Document) -> None:
        self._document = document
        spans = [sentence.span for sentence in document.sentences] + [line.span for line in document.lines]
        # A line that is itself a sentence stands behind it and gives the same text.
        self._spans = sorted(spans, key=lambda span: (span.start, -span.end))
        self._starts = [span.start for span in self._spans]
        self._seen: Counter[str] = Counter()

    def of(self, rule: str, finding: Finding) -> str:
        """Sixteen hexadecimal digits; whitespace and line numbers play no part, digits of the text do."""
        texts = [rule, self._around(finding.span), self._plain(finding.span)]
        texts += [self._plain(related.span) for related in finding.related[:ANCHORS]]
        text = "\0".join(texts)
        self._seen[text] += 1
        if self._seen[text] > 1:
            text += f"\0{self._seen[text]}"
        return digest(text)

    def _around(self, span: Span) -> str:
        index = bisect_right(self._starts, span.start) - 1
        around = self._spans[index] if index >= 0 else span
        return self._plain(
            Span(max(around.start, span.start - REACH), min(max(around.end, span.end), span.end + REACH))
        )

    def _plain(self, span: Span) -> str:
        start, end = span
        return "".join(self._document.text[start : min(end, start + 3 * REACH)].split())
