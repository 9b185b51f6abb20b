"""Rule rank-change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.grammar.numerals import read_numeral
from reportlint.grammar.phrases import Ranking
from reportlint.grammar.quantities import Rank
from reportlint.rule import rule

MOVED = patterns.compile(
    r"(?:(?P<up>前移|前进|上升|提升|提高|跃升|攀升|上移|进)|(?P<down>后移|后退|下降|下滑|倒退|滑落|退))了?(?P<number>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})个?(?:位次|名次|位|名)(?![以之])"
)
FROM = patterns.compile(r"[由从较比][^,;。第]{0,16}$")
PAST = patterns.compile(
    r"^[,(]?[^,;。第较比与同]{0,4}(?:上年|去年|前年|年初|上月|上个?季度|[一二三]季度|上半年|[0-9]{1,2}月|(?:19|20)[0-9]{2}年|同期)[^,;。第]{0,10}$"
)
GAP = patterns.compile(r"^[^;。0-9第]{0,16}$")  # between a rank and what it moved by
ONWARD = patterns.compile(r"^,?(?:[上提]?升|跃升|前移|后移|下降|降|退)?(?:至|到|居|位居|位列|列|排名?)[^,;。0-9]{0,8}$")
BEFORE, NOW = Message("原来的名次", "rank before"), Message("现在的名次", "rank now")


@rule(
    needs=["前移", "前进", "上升", "提升", "提高", "升", "进", "后移", "后退", "下降", "下滑", "退"],
    bad=[
        "综合得分由全市第7位跃居第3位,⟦前移5位⟧。",
        "总量居全省第5位,较一季度⟦上升3位⟧,一季度居第7位。",
        "增速位列全市第二,比上年第五位⟦前移2位⟧。",
    ],
    good=[
        "综合得分由全市第7位跃居第3位,前移4位。",
        "总量居全省第5位,较一季度上升2位,一季度居第7位。",
        "总量居全省第5位,较上年上升2位,增速居全市第7位。",
        "由全省第12位前移3个位次至第9位。",
        "总量排名第8位,增速较上年第5位下降4位。",
        "全县提拔干部3名,上升到第二位,较上年前进2名。",
        "居全省第5位,较去年提升2位,比2020年第9位前移4位。",
    ],
    severity="error",
)
def rank_change(document: Document) -> Iterator[Finding | Holds]:
    """名次升降与前后名次不符 (places moved up or down that the two ranks do not give).

    Read where both ranks stand beside the move: 由第7位跃居第3位,前移4位; 居第5位,较一季度上升2位,一季度居第7位. A rank of another
    indicator between them leaves the rule silent. Source: plain arithmetic.
    """
    for statement in document.said("第", "位居", "首位", "榜首"):
        if len(statement.phrases) < 2:
            continue
        ranks = [
            phrase.rank
            for phrase in statement.phrases
            if isinstance(phrase, Ranking) and phrase.rank is not None and not phrase.rank.top and not phrase.rank.last
        ]
        if len(ranks) < 2:
            continue
        text = statement.text
        for move in MOVED.finditer(text, statement.span.start, statement.span.end):
            found = _pair(text, ranks, move)
            number = int(move["number"]) if move["number"].isdigit() else read_numeral(move["number"])
            if found is None or number is None:
                continue
            before, now = found
            gained = before.number - now.number
            span = Span(move.start(), move.end())
            written = f"{before.number} - {now.number} = {gained}"
            if gained == (number if move["up"] else -number):
                yield Holds(written, (before.span, now.span, span))
            else:
                yield Finding(
                    span,
                    Message(
                        f"由第{before.number}到第{now.number}，不是{move[0]}",
                        f"from rank {before.number} to {now.number} is not {move[0]}",
                    ),
                    related=(Related(before.span, BEFORE), Related(now.span, NOW)),
                    confidence=0.85,
                    equation=f"{written}, {move[0]}",
                    operands=(before.span, now.span, span),
                )


def _pair(text: str, ranks: Sequence[Rank], move: Match[str]) -> tuple[Rank, Rank] | None:
    """The rank before and the rank now that stand beside a move."""
    ahead = [rank for rank in ranks if rank.span.end <= move.start()]
    after = next((rank for rank in ranks if rank.span.start >= move.end()), None)
    if not ahead:
        return None
    last = ahead[-1]
    if not GAP.match(text[last.span.end : move.start()]):
        return None
    led = FROM.search(text[max(0, last.span.start - 20) : last.span.start])
    onward = text[move.end() : after.span.start] if after is not None else ""
    if led is not None:  # 由第12位前移3位至第9位; 居第二,比上年第五位前移3位
        if text[last.span.end : move.start()].strip(",") not in ("", "的", "位", "名"):
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
