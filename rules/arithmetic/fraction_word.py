"""Rule fraction-word."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, percent, term
from reportlint.finding import Message
from reportlint.grammar import Hedge, Interval, Quantity, patterns
from reportlint.grammar.statements import Item, Role, Statement
from reportlint.rule import rule

PART_OF = Message("所占的份额", "the share it is said to be")
WORDS = patterns.compile(r"分之|半|^[一二三四五六七八九]$")  # 三分之一, 过半, 七成
SAID = ("分之", "半", "一成", "二成", "三成", "四成", "五成", "六成", "七成", "八成", "九成")
TIED = patterns.compile(r"其中|[中里内](?:,|[^,;。:、0-9]{1,6}$)|[,、](?:已|有|共有)")
ALONE = patterns.compile(r"^,?(?:占|占比|约占|达到?|完成率|比例)?$")
ENDS = patterns.compile(r"^(?:以上|多|左右|强)?(?:[。;)]|,)")
ROUGHLY = Fraction(1, 10)  # how far off a fraction in words may be said of a share


@rule(
    needs=SAID,
    bad=[
        "全市20家试点企业中,我县有⟦12家,近三分之一⟧。",
        "全县100个村,已有⟦42个村完成改造,不足三成⟧。",
    ],
    good=[
        "全市20家试点企业中,我县有12家,占六成。",
        "全县100个村,已有42个村完成改造,四成以上。",
        "全市36家试点企业中,我县有11家,近三分之一。",
        "全县100个村,已有42个村完成改造,改厕率七成以上。",
        "全市120家企业,新建园区12个,过半投产。",
    ],
)
def fraction_word(document: Document) -> Iterator[Equation]:
    """份额词与前面两数不符 (a fraction in words that the two numbers before it do not give).

    12 of 20 is no third. Read where two counts of one kind stand in neighbouring clauses, the second one out of the first, and the
    fraction alone in the next; words are rough, so a tenth either way is allowed, and it is at most a warning.
    Source: catalogue of hedges; 近, 过半 and 以上 say on which side.
    """
    for statement in document.said(*SAID):
        for whole, part, share in zip(statement.items, statement.items[1:], statement.items[2:], strict=False):
            if _is_share(statement, whole, part, share):
                ratio = term(part.quantity) / term(whole.quantity)
                span = part.quantity.span.to(share.quantity.span)
                yield equals(
                    ratio,
                    percent(_rough(share.quantity)),
                    subject=PART_OF,
                    tie=Tie.SENTENCE,
                    ceiling="warning",
                    primary=span,
                )


def _is_share(statement: Statement, whole: Item, part: Item, share: Item) -> bool:
    counts = whole.stated and part.stated and whole.quantity.whole and part.quantity.whole
    if not counts or not share.quantity.is_rate or share.role not in (Role.LEVEL, Role.SHARE):
        return False
    if not WORDS.search(share.quantity.digits) or whole.quantity.dimension != "count":
        return False
    if not part.quantity.comparable(whole.quantity) or not part.depth == whole.depth == share.depth:
        return False
    if part.clause - whole.clause > 1 or share.clause - part.clause != 1 or share.lead.length > 6:
        return False
    behind = statement.text[share.quantity.end : share.quantity.end + 4]
    led = statement.lead(share).strip()
    return bool(TIED.search(statement.between(whole, part)) and ALONE.search(led) and ENDS.search(behind))


def _rough(share: Quantity) -> Quantity:
    """The share as loosely as words say it."""
    if share.hedge is not Hedge.NONE or not share.strict.is_point:
        return share
    interval = Interval.around(share.value, share.value * ROUGHLY)
    return share._replace(figure=share.figure._replace(strict=interval, lenient=interval, hedge=Hedge.ABOUT))
