"""Rule completion-rate."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Reading, Tie, equals, percent, term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar.claims import Completion
from reportlint.rule import rule

COMPLETION = Message("完成率", "completion rate")
ACTUAL, PLAN = Message("实际", "actual"), Message("计划", "plan")


@rule(
    needs=[Completion],
    bad=[
        "完成技改投资⟦5.6亿元,为年度计划4亿元的130%⟧。",
        "入库企业⟦105家,完成市定任务30家的250%⟧。",
        "年度计划投资⟦3.5亿元,累计完成投资6.0亿元,完成年度计划的160.3%⟧。",
    ],
    good=[
        "完成技改投资5.2亿元,为年度计划4亿元的130%。",
        "入库企业105家,超额完成任务30家的250%。",
        "项目总投资10.6亿元,年度计划投资2.5亿元,累计完成投资3.2亿元,完成年度计划的128%。",
        "全年认定15家,完成市定任务的125%。",
    ],
)
def completion_rate(document: Document) -> Iterator[Equation]:
    """完成率与实际、计划不符 (a stated completion rate differs from actual divided by plan).

    占计划百分之几 is the ratio; 超额百分之几 is the ratio less 100. When the number fits the other wording, the finding
    says so and is a slip of words as much as of figures: 105家 of 任务30家 is 350%, or 超额250%. 超额完成任务的X% may
    be read both ways and is accepted both ways. A plan that the sentence does not write is never guessed.
    Source: the teaching of official statistics on 计划完成程度.
    """
    for claim in document.claims(Completion):
        if claim.actual is None or claim.plan is None or claim.rate is None:
            continue
        # A plan is set, not measured: written without decimals it is exact.
        plan = claim.plan if "." in claim.plan.digits or claim.plan.hedged else claim.plan.at_point()
        ratio = term(claim.actual, ACTUAL) / term(plan, PLAN)
        rate = percent(claim.rate)
        if claim.over:
            beyond = equals(ratio - 1, rate, subject=COMPLETION, tie=Tie(claim.locality))
            ratio_too = equals(ratio, rate, subject=COMPLETION, tie=Tie(claim.locality))
            yield beyond if confirm(ratio_too) is None else ratio_too
            continue
        written = document.read(claim.rate.span)
        reading = Reading(
            Message(f"若为超额完成，应写“超额{written}”", f"if it went beyond the plan, write 超额{written}"),
            ratio - 1,
            rate,
        )
        yield equals(ratio, rate, subject=COMPLETION, tie=Tie(claim.locality), readings=(reading,))
