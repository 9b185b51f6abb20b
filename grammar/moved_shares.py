"""Shares that moved, with the growth of the part: 民营企业营业收入增长12.0%,占服务业营业收入比重68.2%,提高0.4个百分点."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportlint.grammar import patterns
from reportlint.grammar.grown_levels import direction_of, grown_levels
from reportlint.grammar.phrases import Share
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Statement

NAMED = patterns.compile(r"占(?:全[省市县区国])?(?P<name>[^,;。:占()、]{3,20}?)的?(?:比重|比例)?(?:约?为|达到?)?$")
FIRMS = patterns.compile(r"企业|实现|完成|全[年省市县区国]|的|总额|预计")
LEADS = ("", "比上年", "同比", "较上年", "占比")  # what may stand between a share and its change
REACH = 30  # code points before a share in which the whole is named


class MovedShare(NamedTuple):
    """The growth of the part, its share and the change of the share in points; `of` names the whole."""

    part: Item
    share: Item
    change: Item
    of: str


def moved_shares(statement: Statement) -> Iterator[MovedShare]:
    """What a sentence says of a part in three numbers one after the other."""
    for part, share, change in zip(statement.items, statement.items[1:], statement.items[2:], strict=False):
        grows = direction_of(part) and part.quantity.is_rate
        moves = direction_of(change) and change.quantity.dimension == "point"
        if not (grows and moves and isinstance(share.phrase, Share)):
            continue
        between = statement.text[share.quantity.end : change.phrase.span.start].strip(", ")
        if share.clause - part.clause > 1 or change.clause - share.clause != 1 or between not in LEADS:
            continue
        lead = statement.text[max(statement.span.start, share.quantity.start - REACH) : share.quantity.start]
        named = NAMED.search(lead)
        of = FIRMS.sub("", named["name"]) if named else ""
        if of:
            yield MovedShare(part, share, change, of)


def rises(statements: Iterable[Statement]) -> dict[str, Quantity]:
    """The rates by which levels grew, by the names of these in the form of `MovedShare.of`; a name said twice is dropped."""
    found: dict[str, Quantity | None] = {}
    for statement, level, rate in grown_levels(statements):
        if rate.clause - level.clause == 1 and direction_of(rate) > 0:
            name = FIRMS.sub("", statement.lead(level).strip(" ,"))
            found[name] = None if name in found else rate.quantity
    return {name: rate for name, rate in found.items() if rate is not None}
