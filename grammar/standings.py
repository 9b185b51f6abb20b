"""Binds ranks to the population they are ranks in, and tells what they are ranks of."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.claims import Standing
from reportlint.grammar.naming import clause_before, plain_name
from reportlint.grammar.phrases import Mark, Ranking
from reportlint.grammar.quantities import Quantity, Rank
from reportlint.grammar.records import NamedTuple
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
AREA = patterns.compile(
    r"(?P<area>全[国省市县区州盟]|[^,;。:、0-9]{0,3}[0-9一二三四五六七八九十]{1,2}个?(?:县市区|市州|县\(?[市区、]{1,3}\)?|县区|区县|设区市))(?:中|同类)?$"
)
AREAS = frozenset("国省市县区州盟")  # one of them stands in every AREA
RANKS = patterns.compile(r"(?:综合)?(?:排[名位]?|[名位]次)(?:在|列|居)?$|[位名稳跃并]?[居列]$|均$")
MEASURE = patterns.compile(r"(?:增速|增幅|增长率|总量|总额|总数|规模|得分|数量|占比)$")
MOVED = ("上升", "下降", "由", "从", "跃", "前移", "连续", "上年", "去年", "力争")
OF_ALL = patterns.compile("(?:均|都|皆|分别)(?:[位名稳跃并]?[居列]|排)")  # 比例均位居全市第一: of those told before
SHORTEST = 4  # characters: a shorter name may be said of several things
LEAD = 48  # characters before a rank in which its subject may stand


class Subject(NamedTuple):
    """What a rank is of: 规模工业增加值, its 增速, in 全省; the measure is "" where none is named."""

    indicator: str
    measure: str
    area: str


def subject_of(statement: Statement, rank: Rank, edge: int) -> Subject | None:
    """What the clause before a rank, from `edge` on, says that it is of; None where it does not name all of it."""
    place = rank.span.start
    clause = clause_before(statement, place, min(place - edge, LEAD), ",;:。、\n")
    area = None if AREAS.isdisjoint(clause) else AREA.search(RANKS.sub("", clause))
    if area is None or OF_ALL.search(clause):
        return None
    name = RANKS.sub("", RANKS.sub("", clause)[: area.start()])
    measure = MEASURE.search(name)
    indicator = plain_name(name[: measure.start()] if measure else name)
    if len(indicator) < SHORTEST or any(c.isdigit() for c in indicator):
        return None
    return Subject(indicator, measure[0] if measure else "", area["area"])


def moves(statement: Statement, rank: Rank) -> bool:
    """True when the sentence tells how the rank moved, or ranks several years."""
    start, end = max(statement.span.start, rank.span.start - 40), min(statement.span.end, rank.span.end + 20)
    return any(word in statement.text[start:end] for word in MOVED)


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
