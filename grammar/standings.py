"""Binds ranks to the population they are ranks in."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar.claims import Standing
from reportlint.grammar.phrases import Mark, Ranking
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.statements import Statement

PEERS = frozenset({"县", "市", "区", "省", "家", "个", "国", "县市", "乡镇", "镇", "街道", "所", "名", "人"})
APART = frozenset({"COMMA", "SEMICOLON", "STOP", "DUN"})
VERBS = ("综合排名", "排名", "排在", "位居", "位列", "排", "列", "居")
BETWEEN = (
    "",
    "市",
    "县",
    "区",
    "市区",
    "县市",
    "县区",
    "县市区",
    "(市)",
    "(区)",
    "(市、区)",
    "县市区中",
    "中",
    "名",
    "市州",
    "市州中",
    "地市",
    "省份",
    "城市",
)


def standings(statement: Statement) -> Iterator[Standing]:
    """Ranks, with the number of those ranked where it stands directly before: 六县(市)第4名, 14个市州中排第7."""
    row = statement.phrases
    for index, phrase in enumerate(row):
        if type(phrase) is not Ranking or phrase.rank is None or phrase.rank.top:
            continue
        population = None
        for back in range(index - 1, max(-1, index - 8), -1):
            other = row[back]
            if type(other) is Quantity:
                if other.unit is not None and other.unit.name in PEERS and other.whole:
                    words = statement.text[other.span.end : phrase.rank.span.start].strip().replace(" ", "")
                    for verb in VERBS:
                        words = words.replace(verb, "")
                    if words in BETWEEN:
                        population = other
                break
            if other.kind in APART if type(other) is Mark else type(other) is not Ranking:
                break
        among = statement.text[phrase.among.start : phrase.among.end]
        start = population.span if population is not None else phrase.span
        yield Standing(start.to(phrase.rank.span), "", phrase.rank, population, among)
