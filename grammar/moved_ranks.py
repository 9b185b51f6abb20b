"""Ranks told before and after a move: 由第7位跃居第3位,前移4位; 居第5位,较一季度上升2位,一季度居第7位."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.numerals import read_numeral
from reportlint.grammar.phrases import Ranking
from reportlint.grammar.quantities import Rank
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Statement

MOVED = patterns.compile(
    r"(?:(?P<up>前移|前进|上升|提升|提高|跃升|攀升|上移|进)|(?P<down>后移|后退|下降|下滑|倒退|滑落|退))了?(?P<number>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})个?(?:位次|名次|位|名)(?![以之])"
)
FROM = patterns.compile(r"[由从较比][^,;。第]{0,16}$")
PAST = patterns.compile(
    r"^[,(]?[^,;。第较比与同]{0,4}(?:上年|去年|前年|年初|上月|上个?季度|[一二三]季度|上半年|[0-9]{1,2}月|(?:19|20)[0-9]{2}年|同期)[^,;。第]{0,10}$"
)
GAP = patterns.compile(r"^[^;。0-9第]{0,16}$")  # between a rank and what it moved by
ONWARD = patterns.compile(r"^,?(?:[上提]?升|跃升|前移|后移|下降|降|退)?(?:至|到|居|位居|位列|列|排名?)[^,;。0-9]{0,8}$")


class Move(NamedTuple):
    """From the rank `before` to that of `now`; `span` is the place of the words that say by how many places, upwards if above 0."""

    span: Span
    before: Rank
    now: Rank
    places: int


def moved_ranks(statement: Statement) -> Iterator[Move]:
    """Each move of a sentence that tells both ranks beside it; one of another indicator between them hides it."""
    told = (phrase.rank for phrase in statement.phrases if isinstance(phrase, Ranking))
    ranks = [rank for rank in told if rank is not None and not rank.top and not rank.last]
    if len(ranks) < 2:
        return
    for match in MOVED.finditer(statement.text, statement.span.start, statement.span.end):
        found = _pair(statement.text, ranks, Span(*match.span()))
        number = int(match["number"]) if match["number"].isdigit() else read_numeral(match["number"])
        if found is not None and number is not None:
            yield Move(Span(*match.span()), *found, int(number) if match["up"] else -int(number))


def _pair(text: str, ranks: Sequence[Rank], move: Span) -> tuple[Rank, Rank] | None:
    """The rank before and the rank now that stand beside a move."""
    ahead = [rank for rank in ranks if rank.span.end <= move.start]
    after = next((rank for rank in ranks if rank.span.start >= move.end), None)
    if not ahead:
        return None
    last = ahead[-1]
    if not GAP.match(text[last.span.end : move.start]):
        return None
    led = FROM.search(text[max(0, last.span.start - 20) : last.span.start])
    onward = text[move.end : after.span.start] if after is not None else ""
    if led is not None:  # 由第12位前移3位至第9位; 居第二,比上年第五位前移3位
        if text[last.span.end : move.start].strip(",") not in ("", "的", "位", "名"):
            return None
        if led[0][0] in "由从":
            return (last, after) if after is not None and ONWARD.match(onward) else None
        beside = len(ahead) > 1 and text[ahead[-2].span.end : last.span.start].count(",") == 1
        return (
            (last, ahead[-2])
            if beside
            and GAP.match(text[ahead[-2].span.end : last.span.start])
            and _plain(text[ahead[-2].span.end : last.span.start])
            else None
        )
    first = ahead[-2] if len(ahead) > 1 else None
    if first is not None and FROM.search(text[max(0, first.span.start - 20) : first.span.start]):
        between = text[first.span.end : last.span.start]
        if len(between) <= 14 and not any(mark in between for mark in ";。0"):  # 由第7位跃居第3位,前移4位
            return first, last
    if after is not None and PAST.match(onward) and _plain(onward):
        return after, last  # 居第5位,较一季度上升2位,一季度居第7位
    return None


def _plain(words: str) -> bool:
    """True for words that name no other indicator than the rank itself."""
    return not any(word in words for word in ("总量", "增速", "增幅", "得分", "收入", "投资", "质量", "增加值", "综合"))
