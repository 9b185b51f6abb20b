"""What a finding is known by when lines have moved: its rule, the sentence around it, and the places it names."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from importlib import import_module
from typing import Any

from reportlint.document import Document
from reportlint.finding import Finding

REACH = 200  # code points of the sentence either side of the finding, so that endless lines cost nothing
ANCHORS = 40


def digest(text: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of `text`."""
    return _short(_hashed(text))


def _hashed(text: str) -> Any:
    return _sha256()(text.encode("utf-8", "surrogatepass"))


def _short(known: Any) -> str:
    return str(known.hexdigest()[:16])


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
        self._text = document.text
        self._parts = document.sentences, document.lines
        self._seen: dict[str, int] = {}

    def of(self, rule: str, finding: Finding) -> str:
        """Sixteen hexadecimal digits; whitespace and line numbers play no part, digits of the text do."""
        plain = self._plain
        pieces = [rule, self._around(*finding.span), plain(*finding.span)]
        pieces += [plain(start, end) for (start, end), _ in finding.related[:ANCHORS]]
        text = "\0".join(pieces)
        known = _hashed(text)
        first = _short(known)
        times = self._seen[first] = self._seen.get(first, 0) + 1
        if times > 1:
            known.update(f"\0{times}".encode())
        return first if times == 1 else _short(known)

    def _around(self, start: int, end: int) -> str:
        found = [
            (part.starts[index], -part.ends[index]) for part in self._parts if (index := part.index_at(start)) >= 0
        ]
        first, last = max(found, default=(start, -end))
        return self._plain(max(first, start - REACH), min(max(-last, end), end + REACH))

    def _plain(self, start: int, end: int) -> str:
        return "".join(self._text[start : min(end, start + 3 * REACH)].split())
