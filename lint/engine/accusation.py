"""A failed equation as a finding: its place, its words, the operands beside it, the slip that would mend it."""

from __future__ import annotations

from reportlint.equations import Equation
from reportlint.equations.repair import Repair
from reportlint.equations.verdict import Judgement, Verdict
from reportlint.equations.writing import as_written, outcome, shown
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span

NARROW = 150  # code points; operands further apart are told one by one
RELATED = 40
TOLD = 4  # slips told when there are several
STATED = Message("文中所写", "as written")
USED = Message("参与计算", "used in the calculation")
LISTED = Message("列出的一项", "a listed item")


def accusation(judgement: Judgement) -> Finding:
    """What a judgement with a severity tells the reader."""
    equation = judgement.equation
    reasons = judgement.reasons
    if len(judgement.repairs) > 1:
        slips = [_slip(repair) for repair in judgement.repairs[:TOLD]]
        more = len(judgement.repairs) - len(slips)
        tail = ("…", f" and {more} more") if more else ("", "")
        reasons += (
            Message(f"可能的笔误：{'、'.join(slips)}{tail[0]}", f"possible slips: {', '.join(slips)}{tail[1]}"),
        )
    return Finding(
        _primary(equation, judgement.suspect),
        _words(judgement),
        _related(equation, judgement.suspect),
        judgement.severity,
        judgement.confidence,
        shown(equation, holds=False),
        None if judgement.suspect is None else _slip(judgement.suspect),
        operands=equation.operands(),
        reasons=reasons,
    )


def _words(judgement: Judgement) -> Message:
    subject, result = judgement.equation.subject, outcome(judgement.equation)
    if judgement.verdict is Verdict.SLIP:
        return Message(f"{subject.zh}略有出入：{result.zh}", f"{subject.en} is slightly off: {result.en}")
    zh, en = f"{subject.zh}对不上：{result.zh}", f"{subject.en} does not agree: {result.en}"
    if judgement.reading is not None:
        zh, en = f"{zh}；{judgement.reading.message.zh}", f"{en}; {judgement.reading.message.en}"
    return Message(zh, en)


def _primary(equation: Equation, suspect: Repair | None) -> Span:
    """One narrow place that covers all operands, else the number in doubt, else the result as stated."""
    if equation.primary is not None:
        return equation.primary
    terms = equation.terms()
    places = [*equation.left.listed(), *equation.right.listed(), *(term.quantity.span for term in terms)]
    cover = Span(min(place.start for place in places), max(place.end for place in places))
    if cover.length <= NARROW:
        return cover
    if suspect is not None:
        return suspect.operand.quantity.span
    return (equation.stated or terms[-1]).quantity.span if terms else places[-1]


def _related(equation: Equation, suspect: Repair | None) -> tuple[Related, ...]:
    found = [Related(place, LISTED) for side in (equation.left, equation.right) for place in side.listed()]
    for term in equation.terms():
        note = term.label or (STATED if term is equation.stated else USED)
        if suspect is not None and term is suspect.operand:
            mended = as_written(suspect.mended)
            note = Message(f"{note.zh}，疑为 {mended}", f"{note.en}, perhaps {mended}")
        found.append(Related(term.quantity.span, note))
    return tuple(sorted(found, key=lambda related: related.span)[:RELATED])


def _slip(repair: Repair) -> str:
    return f"{as_written(repair.operand.quantity)} → {as_written(repair.mended)}"
