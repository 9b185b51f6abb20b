"""分别: as many values as names (A、B、C分别增长5%、8%和9%)."""

import re
from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.counts import COUNT, value
from reportlint.grammar.list_items import Readings, divide, marks, readings
from reportlint.grammar.packed_names import TWOFOLD
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

VALUE = (
    r"(?:约|近|超过?|达到?|第)?\d{1,9}(?:[.]\d{1,4})?(?:(?![由至到从]|增[长加]|下降|减少)[^\d\s,;:。!?、和及与()]){0,8}"
)
VALUES = patterns.compile(
    rf"(?P<verb>[^\d,;:。!?、\n“”()]{{0,12}}?)(?P<values>{VALUE}(?:[、和及与]{VALUE}){{1,14}})(?=(?P<end>[,;:。!?\n()]|$)|[由至到从增下减压提降])"
)
ONE_VALUE = patterns.compile(VALUE)
MARK = "分别"
REACH = 160
NEAR = 8  # characters between the count of the names and 分别
EDGE = patterns.compile(r"[,;:。!?\n]")
ADVERB = patterns.compile(r"由|[与和同]|从|在|对|向|按|以")
PACKED = (*TWOFOLD, "存贷", "进出口", "城镇农村", "男女", "进出", "供销", "产销", "收支")

OTHERS = patterns.compile(r"\d|等|[两二三四五六七八九十][个项大类家]|其中|以及")


class Respectively(NamedTuple):
    """Names and values that 分别 pairs; `readings` are the possible divisions of the names.

    `declared` is the count that names them together (三项指标分别…), if any. `sure` is True when every name is a plain item.
    """

    names: tuple[Span, ...]
    readings: Readings
    declared: Span | None
    values: tuple[Span, ...]
    sure: bool


def respectively(text: str, offset: int = 0) -> Iterator[Respectively]:
    """Every 分别 in `text` with a list of values behind it and names before it; spans are shifted by `offset`."""
    at = text.find(MARK)
    last = 0
    while at >= 0:
        match = VALUES.match(text, at + len(MARK))
        if match:
            pair = _paired(text, max(last, at - REACH), at, match)
            if pair is not None:
                yield _shifted(pair, offset)
            last = match.end()
        at = text.find(MARK, at + len(MARK))


def _paired(text: str, floor: int, at: int, match: re.Match[str]) -> Respectively | None:
    if ADVERB.match(match["verb"]) and not match["verb"].startswith(("由", "从", "比")):
        return None
    start = max((edge.end() for edge in EDGE.finditer(text, floor, at)), default=floor)
    if start == floor and floor and text[floor - 1] not in ",;:。!?\n":
        return None
    head = text[start:at]
    values = tuple(Span(*one.span()) for one in ONE_VALUE.finditer(text, *match.span("values")))
    if not head.strip():
        return None
    found = marks(head)
    pieces = divide(head, found, Span(0, len(head)), frozenset("、"))
    possible = {number: tuple(span.shift(start) for span in spans) for number, spans in readings(head, pieces).items()}
    counted = [one for one in COUNT.finditer(head) if 2 <= value(one["number"]) <= 14]
    if len(pieces) == 1 and not pieces[0].joints:
        packed = next((word for word in PACKED if word in head), None)
        if packed:
            return None
        if len(counted) != 1 or len(head) - counted[0].end() > NEAR:
            return None
        number = value(counted[0]["number"])
        place = Span(*counted[0].span()).shift(start)
        return Respectively((place,), {number: (place,)}, place, values, match["end"] is not None)
    names = tuple(piece.span.shift(start) for piece in pieces)
    ended = match["end"] is not None and not (match["end"] == "\n" and text[values[-1].end - 1].isdigit())
    if len(counted) == 1 and len(head) - counted[0].end() <= NEAR and value(counted[0]["number"]) in possible:
        number = value(counted[0]["number"])  # A、B、C三大产业分别…: the count tells how the names divide
        return Respectively(possible[number], {number: possible[number]}, None, values, ended)
    plain = len(pieces) > 1 and not any(piece.joints for piece in pieces[:-1]) and not OTHERS.search(head)
    packed_inside = any(word in head for word in PACKED)
    return Respectively(names, possible, None, values, plain and not packed_inside and ended)


def _shifted(pair: Respectively, by: int) -> Respectively:
    possible = {number: tuple(span.shift(by) for span in spans) for number, spans in pair.readings.items()}
    return Respectively(
        tuple(span.shift(by) for span in pair.names),
        possible,
        pair.declared and pair.declared.shift(by),
        tuple(span.shift(by) for span in pair.values),
        pair.sure,
    )
