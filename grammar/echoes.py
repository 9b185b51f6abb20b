"""Names that hold a number, and a list behind them that repeats their key: “三亮”行动,亮身份、亮承诺、亮业绩; “四个一批”.

No word says that the list explains the name: its items must repeat the key, all of them at their beginning or at their end.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reportlint.grammar import patterns
from reportlint.grammar.counts import FIRST, NAMED_COUNT, quoted, value
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

BEHIND = patterns.compile(r"[^“”「」\"、,;:。!?\n\d]{0,8}([,。:])(?!即|是?指|分别|包括)")
NUMERAL = patterns.compile(r"[二两三四五六七八九十\d]|一(?!批)")
COUNTING = patterns.compile(r"[个大项种条]")
SENTENCE = patterns.compile(r"[^。!?\n]{4,1200}")
LINE = patterns.compile(r"[^\n]{4,1200}")
CLAUSE = patterns.compile(r"[^,;]+")
OPEN = patterns.compile(r"等|其中|“|\(")
BATCH = "一批"
MOST = 12  # items, and names that are tried in one stretch
REACH = 1200  # characters of such a stretch
LONGEST = 30  # characters of one
VERB = 2  # characters that may lead up to the first one


class Echo(NamedTuple):
    """A name with its number and the items that repeat its key."""

    name: Span
    numeral: Span
    number: int
    items: tuple[Span, ...]


def echoes(text: str) -> Iterator[Echo]:
    """Every quoted name with a number in `text` whose key a list behind it repeats."""
    since = tried = 0
    for match in quoted(NAMED_COUNT, text, FIRST):
        written, key = match.group("number", "unit")
        behind = None if written.isdigit() or NUMERAL.search(key) else BEHIND.match(text, match.end())
        if behind is None:
            continue
        start, mark = behind.end(), behind[1]
        tried = tried + 1 if start < since + REACH else 0
        if tried > MOST:  # names upon names explain nothing
            continue
        since = start if tried == 0 else since
        key = key[1:] if len(key) > 1 and COUNTING.match(key) else key
        items = _batches(text, start) if key.endswith(BATCH) and mark != ":" else []
        if not items and mark != "。":
            items = _parts(text, start, key)
        if not items and mark == ",":
            items = _repeating(text, start, key)
        if 2 <= len(items) <= MOST:
            numeral = match.start("number")
            name = Span(match.start() + 1, match.end() - 1)
            yield Echo(name, Span(numeral, min(match.end("number") + 1, name.end)), value(written), tuple(items))


def _batches(text: str, start: int) -> list[Span]:
    """The places of 一批 where each ends its clause (谋划一批,争取一批。), up to the end of the paragraph."""
    line = LINE.match(text, start)
    found: list[Span] = []
    at = text.find(BATCH, start, line.end() if line else start)
    while line and at >= 0:
        end = at + len(BATCH)
        if text[end : end + 1] not in (",", ";", "。", "、", "\n", ""):
            return []
        found.append(Span(at, end))
        at = text.find(BATCH, end, line.end())
    return found


def _parts(text: str, start: int, key: str) -> list[Span]:
    """The parts between semicolons, three or more, that all have the key, one of a single character in their first clause."""
    sentence = SENTENCE.match(text, start)
    if sentence is None or sentence[0].count(";") < 2:
        return []
    parts = _split(text, sentence.span(), ";")
    for begin, end in parts:
        first = CLAUSE.match(text, begin, end)
        near = end if len(key) > 1 else min(first.end(), begin + LONGEST) if first else begin
        if text.find(key[:2], begin, near) < 0:
            return []
    return parts


def _repeating(text: str, start: int, key: str) -> list[Span]:
    """The items from `start` on that all begin or all end with the key; none where one of their list does not."""
    sentence = SENTENCE.match(text, start)
    if sentence is None or key[0] not in sentence[0][:LONGEST]:
        return []
    first = CLAUSE.match(text, start, sentence.end())
    if first is None or OPEN.search(first[0]):
        return []
    listed = "、" in first[0]
    items = _split(text, first.span(), "、") if listed else _clauses(text, start, sentence.end())
    for letters in (key[:2], key[:1]):
        begun = _run(text, items, letters, listed)
        if begun:
            return begun
        if listed and all(text.endswith(letters, *item) and len(letters) < item.length for item in items):
            longest = max(item.length for item in items[1:])
            return items if items[0].length <= longest + VERB else []  # else 推动产业迈向高端化、智能化
    return []


def _run(text: str, items: list[Span], letters: str, listed: bool) -> list[Span]:
    """The items that begin with `letters`: all of one list, or as many clauses as do so."""
    run: list[Span] = []
    for item in items:
        if not text.startswith(letters, *item) or not len(letters) < item.length <= LONGEST:
            break
        run.append(item)
    if listed:
        whole = len(run) == len(items) > 1 and run[-1].length <= max(item.length for item in run[:-1]) + 1
        return run if whole else []  # else 制度创新、制度执行取得实效: the last one says more
    return run if len(letters) > 1 or len({item.length for item in run}) == 1 else []


def _split(text: str, place: tuple[int, int], mark: str) -> list[Span]:
    start, end = place
    found: list[Span] = []
    while (at := text.find(mark, start, end)) >= 0 and len(found) < MOST:
        found.append(Span(start, at))
        start = at + len(mark)
    return [*found, Span(start, end)]


def _clauses(text: str, start: int, end: int) -> list[Span]:
    return [Span(*one.span()) for one in islice(CLAUSE.finditer(text, start, end), MOST)]
