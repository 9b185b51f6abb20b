"""Rule completion-words."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, term
from reportlint.finding import Message
from reportlint.grammar import Span, patterns
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

FULFILLED = Message("所称的完成情况与两数", "what is said of the plan's fulfilment")
LESS = patterns.compile("控制|不超过|事故|死亡|排放|能耗|投诉|[压削缩]减|下降|降低|减少")  # where less is better
PLANNED = patterns.compile(r"(?:计划|目标|任务)[^,。;:\d]{0,10}$")
ACHIEVED = patterns.compile(r"(?:实际|完成|实现|达到?)[^,。;:\d]{0,10}$")
SAID = patterns.compile(
    r"^[^,。;:\d]{0,4},(?:已|均|全部|顺利)?(?P<done>超额完成|提前完成|圆满完成|全面完成)|^[^,。;:\d]{0,4},(?:尚|仍)?(?P<missed>未完成|没有完成|未达到?目标)"
)
WORDS = (
    "超额完成",
    "提前完成",
    "圆满完成",
    "全面完成",
    "未完成",
    "没有完成",
    "未达目标",
    "未达到目标",
)  # those of SAID
FOLLOWED = patterns.compile(r"^(?:了?(?:全年|年度|既定|预定)?(?:任务|目标|计划)(?:任务)?)?[,。;)]")


@rule(
    needs=WORDS,
    bad=["年度计划改造⟦80个,实际完成76个⟧,超额完成任务。", "年度计划改造⟦80个,实际完成96个⟧,未完成年度任务。"],
    good=[
        "年度计划改造80个,实际完成86个,超额完成任务。",
        "年度计划改造80个,实际完成76个,未完成年度任务。",
        "年度计划改造80个,已完成76个,提前完成主体工程3处。",
        "能耗计划下降80万吨,实际完成76万吨。",
    ],
)
def completion_words(document: Document) -> Iterator[Equation]:
    """称完成或未完成,与计划、实际两数相反 (fulfilled or missed, against what the two numbers say).

    计划80个,实际76个,超额完成: what was done is less than planned. Read where plan, result and the words stand in three clauses
    in a row, and the words have no object of their own. Source: definition of 计划完成.
    """
    for statement in document.said(*WORDS):
        for plan, actual in zip(statement.items, statement.items[1:], strict=False):
            said = _said(statement, plan, actual)
            if said is None:
                continue
            low, high = (plan, actual) if said == "done" else (actual, plan)
            span = Span(plan.quantity.start, actual.quantity.end)
            yield at_most(term(low.quantity), term(high.quantity), subject=FULFILLED, tie=Tie.CLAUSE, primary=span)


def _said(statement: Statement, plan: Item, actual: Item) -> str | None:
    """ "done" or "missed" when the words behind the two numbers say so of them."""
    levels = plan.stated and actual.stated and plan.quantity.comparable(actual.quantity) and not plan.quantity.is_rate
    if not levels or actual.clause - plan.clause != 1 or plan.depth != actual.depth:
        return None
    if plan.quantity.hedged or actual.quantity.hedged or LESS.search(statement.lead(plan) + statement.lead(actual)):
        return None
    if not PLANNED.search(statement.lead(plan)) or not ACHIEVED.search(statement.lead(actual)):
        return None
    tail = statement.text[actual.quantity.end : min(statement.span.end, actual.quantity.end + 24)]
    found = SAID.search(tail)
    if found is None or not FOLLOWED.search(tail[found.end() :]):
        return None
    return "done" if found["done"] else "missed"
