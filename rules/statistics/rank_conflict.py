"""Rule rank-conflict."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Date, Period, Rank, Span, patterns
from reportlint.grammar.claims import Standing
from reportlint.grammar.naming import plain_name
from reportlint.grammar.phrases import Ranking
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Statement
from reportlint.rule import rule

OTHER = Message("另一处的名次", "the rank elsewhere")
ALIKE = Message("指标、范围、时期的写法都相同，但相距较远", "indicator, area and period are the same, but stand apart")
SCOPE = patterns.compile(
    r"(?P<scope>全[国省市县区州盟]|[^,;。:、0-9]{0,3}[0-9一二三四五六七八九十]{1,2}个?(?:县市区|市州|县\(?[市区、]{1,3}\)?|县区|区县|设区市))(?:中|同类)?$"
)
AREAS = frozenset("国省市县区州盟")  # one of them stands in every SCOPE
VERB = patterns.compile(r"(?:综合)?(?:排名?|名次)(?:在|列|居)?$|[位名稳跃并]?[居列]$|均$")
MEASURE = patterns.compile(r"(?:增速|增幅|增长率|总量|总额|总数|规模|得分|数量|占比)$")
SHORTEST = 4  # characters: a shorter name may be said of several things


class Place(NamedTuple):
    """A rank with the words that say of what, where and when it holds."""

    rank: Rank
    key: tuple[str, str, str, str]


@rule(
    needs=[Standing],
    bad=[
        "1—11月规模工业增加值增速居全省第4位。\n1—11月规模工业增加值增速居全省⟦第3位⟧。",
        "实际利用外资总量位居全市第二。全年推进开放合作,实际利用外资总量位居全市⟦第三⟧。",
    ],
    good=[
        "1—9月规模工业增加值增速居全省第4位。\n1—11月规模工业增加值增速居全省第3位。",
        "实际利用外资总量位居全市第二、增速位居全市第三。",
        "实际利用外资总量位居全市第二、全省第九。",
        "实际利用外资总量由上年的全市第五位上升到全市第二位。",
        "实际利用外资总量位居全市第二。2022年实际利用外资总量位居全市第三。",
    ],
    severity="warning",
)
def rank_conflict(document: Document) -> Iterator[Finding]:
    """同一指标在同一范围的名次前后不同 (one indicator, one area, one period, two ranks).

    Compared are ranks of just the same indicator and measure (总量 and 增速 have ranks of their own), in the same area, of the
    same stated period, and only where neither sentence tells of a change of ranks. Source: plain logic.
    """
    seen: dict[tuple[str, str, str, str], Place] = {}
    for statement in document.said("第"):
        if Ranking not in map(type, statement.phrases):
            continue
        for place in _places(statement):
            first = seen.setdefault(place.key, place)
            if first.rank.number != place.rank.number:
                yield Finding(
                    place.rank.span,
                    Message(
                        f"同一指标的名次前后不同：第{first.rank.number}、第{place.rank.number}",
                        f"one indicator ranked {first.rank.number} and {place.rank.number}",
                    ),
                    related=(Related(first.rank.span, OTHER),),
                    confidence=0.65,
                    operands=(place.rank.span, first.rank.span),
                    reasons=(ALIKE,),
                )


def _places(statement: Statement) -> Iterator[Place]:
    period, edge = "", statement.span.start
    for phrase in statement.phrases:
        if isinstance(phrase, Date | Period):
            period, edge = statement.text[phrase.span.start : phrase.span.end], phrase.span.end
        if not isinstance(phrase, Ranking) or phrase.rank is None or phrase.rank.top or phrase.rank.last:
            continue
        start = max(edge, phrase.rank.span.start - 48)
        found = _named(statement.text[start : phrase.rank.span.start])
        if found is not None and not _moved(statement, phrase.rank.span):
            yield Place(phrase.rank, (*found, period))


def _named(words: str) -> tuple[str, str, str] | None:
    """Indicator, measure and area in the clause before a rank."""
    clause = words[max(words.rfind(mark) for mark in ",;:。、\n") + 1 :]
    if AREAS.isdisjoint(clause):
        return None
    area = SCOPE.search(VERB.sub("", clause))
    if area is None:
        return None
    name = VERB.sub("", VERB.sub("", clause)[: area.start()])
    measure = MEASURE.search(name)
    indicator = plain_name(name[: measure.start()] if measure else name)
    if len(indicator) < SHORTEST or any(c.isdigit() for c in indicator):
        return None
    return indicator, measure[0] if measure else "", area["scope"]


def _moved(statement: Statement, rank: Span) -> bool:
    """True when the sentence tells how the rank moved, or ranks several years."""
    words = statement.text[max(statement.span.start, rank.start - 40) : min(statement.span.end, rank.end + 20)]
    return any(word in words for word in ("上升", "下降", "由", "从", "跃", "前移", "连续", "上年", "去年", "力争"))
