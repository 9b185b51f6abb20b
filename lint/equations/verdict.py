"""What becomes of an equation: the ladder of verdicts, the confidence in it, and every tolerance in one place.

Source of the ladder: statcheck and Arelle compare the intervals that digits allow; GB/T 8170 lets ties go either way,
so one unit of the last digit is a slip of rounding and not yet an error.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from functools import cache

from reportlint.equations import Equation, Reading, Tie
from reportlint.equations.digits import last_place, leniently, nominal, significant, strictly
from reportlint.equations.expression import Expression, Read, Sum, Term, growth_base
from reportlint.equations.repair import Repair, repairs
from reportlint.finding import SEVERITIES, Message, Severity
from reportlint.grammar import Interval, Span
from reportlint.grammar.records import NamedTuple

TIES = {Tie.CLAUSE: 0.95, Tie.SENTENCE: 0.85, Tie.PARAGRAPH: 0.6, Tie.DOCUMENT: 0.4}
RIVALS = (1.0, 0.6)  # by number of competing pairings; more are not decided
HEDGED = 0.6
LOOSE = 0.75
FAR_FACTOR = 3  # beyond it, and with no small slip to explain it, numbers hardly belong together
TELLING_DIGITS = 3  # a slip in a shorter number explains any gap, so it does not speak against a wrong pairing
READ_OTHERWISE = 0.75
SLIP = 0.3
COARSE = Fraction(1, 10)  # one unit of the last digit that is more than this of the value is no matter of rounding
COARSELY = 0.7
BY_CHANCE = Fraction(1, 50)  # an open sum is called wrong only when a slip explains it that hardly could by chance
OPEN = 0.55
EVIDENCE = Fraction(1, 5)  # a relation that allows more than this, relative to its value, proves nothing when it holds
ERROR, WARNING = 0.75, 0.45


class Verdict(Enum):
    """The ladder, from best to worst."""

    CONSISTENT = "consistent"
    SLIP = "slip"
    READING = "reading"
    CONTRADICTION = "contradiction"
    UNDECIDED = "undecided"


class Judgement(NamedTuple):
    """What was decided of an equation, how sure it is, and why.

    `evidence`: it holds and could well have failed. `repairs` are slips that would mend it, those of numbers that hold
    elsewhere left out. `severity` is None unless it accuses.
    """

    equation: Equation
    verdict: Verdict
    confidence: float = 0.0
    severity: Severity | None = None
    reading: Reading | None = None
    repairs: tuple[Repair, ...] = ()
    reasons: tuple[Message, ...] = ()
    evidence: bool = False

    @property
    def suspect(self) -> Repair | None:
        """The one slip that explains everything, if there is exactly one."""
        return self.repairs[0] if len(self.repairs) == 1 else None


def judge(equation: Equation, trusted: frozenset[Span] = frozenset(), search: bool = True) -> Judgement:
    """Decide `equation`; `trusted` are places of numbers that another relation of the same clause confirms.

    Without `search` no slip is looked for, the slow part.
    """
    return confirm(equation) or doubt(equation, trusted, search)


def confirm(equation: Equation) -> Judgement | None:
    """The judgement of an equation that holds strictly, else None."""
    sides = _sides(equation, strictly) if _comparable(equation.left, equation.right) else None
    if sides is None or not _holds(equation, sides):
        return None
    return Judgement(equation, Verdict.CONSISTENT, 1.0, evidence=_is_evidence(equation, sides))


def doubt(equation: Equation, trusted: frozenset[Span] = frozenset(), search: bool = True) -> Judgement:
    """The judgement of an equation that does not hold strictly."""
    undecided = Judgement(equation, Verdict.UNDECIDED)
    if not _comparable(equation.left, equation.right) or equation.rivals >= len(RIVALS):
        return undecided
    sides = _sides(equation, leniently)
    if sides is None:
        return undecided
    lenient = _holds(equation, sides)
    hedged = any(term.quantity.hedged for term in equation.terms())
    if lenient and (hedged or _gap(equation) <= COARSE):
        reason = _reason("只差一个末位单位", "off by one unit of the last digit", SLIP)
        return undecided if hedged else Judgement(equation, Verdict.SLIP, SLIP, "info", reasons=(reason,))
    incomplete = not equation.closed and not sides[1].below(sides[0])
    if equation.relation == "=" and (incomplete or (equation.loose and isinstance(equation.left, Sum))):
        return (_open(equation, trusted) if search else None) or undecided
    return _accuse(equation, hedged, trusted, search, lenient)


def _comparable(left: Expression, right: Expression) -> bool:
    one, other = left.dimension, right.dimension
    return one is not None and other is not None and one.matches(other)


def _holds(equation: Equation, sides: tuple[Interval, Interval]) -> bool:
    left, right = sides
    return left.meets(right) if equation.relation == "=" else not right.below(left)


def _sides(equation: Equation, read: Read) -> tuple[Interval, Interval] | None:
    left, right = equation.left.interval(read), equation.right.interval(read)
    if left is None or right is None:
        return None
    return (left.widened(_rounding(equation)), right) if equation.widened else (left, right)


def _rounding(equation: Equation) -> Fraction:
    """One unit of the coarsest last digit, for sums of rounded values; whole counts stay exact."""
    if not (_is_sum(equation.left) and _is_sum(equation.right)):
        return Fraction(0)
    return max(
        (last_place(t.quantity) * t.times for t in equation.terms() if not t.quantity.whole), default=Fraction(0)
    )


def _is_sum(expression: Expression) -> bool:
    return isinstance(expression, Term) or (
        isinstance(expression, Sum) and all(isinstance(p, Term) for _, p in expression.parts)
    )


def _is_evidence(equation: Equation, sides: tuple[Interval, Interval]) -> bool:
    if equation.rivals >= len(RIVALS):
        return False
    if equation.relation == "<=":
        return True
    left, right = sides
    if left.is_point and right.is_point:
        return True
    if left.low is None or left.high is None or right.width is None:
        return False
    if isinstance(equation.left, Sum) and _is_exact(equation):
        return True
    return (left.high - left.low + right.width) * 2 <= EVIDENCE * abs(left.low + left.high)


def _is_exact(equation: Equation) -> bool:
    """True for a difference that agrees to the last written digit, 97.5% - 96.7% = 0.8个百分点, however small it is."""
    terms = equation.terms()
    if any(term.quantity.hedged for term in terms):
        return False
    left, right = equation.left.interval(nominal), equation.right.interval(nominal)
    if left is None or right is None or left.low != right.low:
        return False
    alike = len({last_place(term.quantity) * term.times for term in terms}) == 1  # 5.6% - 5.0% = 0.6个百分点
    return max(significant(term.quantity) for term in terms) >= TELLING_DIGITS - alike


def _open(equation: Equation, trusted: frozenset[Span]) -> Judgement | None:
    """Parts that need not exhaust their whole, or be all its parts: wrong only if one slip in long numbers explains it."""
    if _by_chance(equation) > BY_CHANCE:
        return None
    found = tuple(repair for repair in repairs(equation) if repair.replaces)
    if all(repair.operand.quantity.number in trusted for repair in found):
        return None
    confidence = OPEN * RIVALS[equation.rivals]
    reason = _reason(
        "各部分未必列全，但改动一位数字即可相符", "the parts may be incomplete, yet one digit would mend the sum", OPEN
    )
    severity = _severity(confidence, equation.ceiling)
    return Judgement(equation, Verdict.CONTRADICTION, confidence, severity, repairs=found, reasons=(reason,))


def _by_chance(equation: Equation) -> Fraction:
    """Share of all gaps below the whole that one replaced digit would explain: how little such a slip proves.

    A digit replaced changes a sum by 1 to 9 units of one of its places, whichever number it stands in.
    """
    numbers = [term.quantity for term in equation.terms()]
    stated = equation.stated
    if stated is None or not numbers:
        return Fraction(1)
    room = abs(stated.quantity.value) / max(last_place(number) for number in numbers)
    return Fraction(9 * max(significant(number) for number in numbers)) / max(room, Fraction(1))


def _accuse(equation: Equation, hedged: bool, trusted: frozenset[Span], search: bool, coarse: bool) -> Judgement:
    reasons: list[Message] = []
    confidence = 1.0

    def weigh(zh: str, en: str, weight: float) -> None:
        nonlocal confidence
        confidence *= weight
        reasons.append(_reason(zh, en, weight))

    weigh(*TIE_REASONS[equation.tie], TIES[equation.tie])
    if equation.rivals:
        weigh("另有一种搭配的可能", "the numbers could be paired otherwise", RIVALS[equation.rivals])
    if equation.loose:
        weigh("原文没有把这些数直接连在一起", "the words do not tie the numbers outright", LOOSE)
    if hedged:
        weigh("有的数是约数", "a number is only approximate", HEDGED)
    if coarse:
        weigh("只差一个末位单位，但这一位很粗", "off by one unit of the last digit, but a coarse one", COARSELY)
    reading = next((one for one in equation.readings if _read_otherwise(one)), None)
    found = repairs(equation) if search else ()
    kept = tuple(one for one in found if one.operand.quantity.number not in trusted) or found
    if len(kept) < len(found):
        reasons.append(CONFIRMED)
    if reading is not None:
        weigh("换一种读法则成立", "it holds under another reading", READ_OTHERWISE)
        severity = _severity(confidence, _lower(equation.ceiling, "warning"))
        return Judgement(equation, Verdict.READING, round(confidence, 3), severity, reading, kept, tuple(reasons))
    telling = any(one.kind == "power" or one.digits >= TELLING_DIGITS for one in found)
    if telling:
        reasons.append(_mendable(len(found)))
    elif equation.loose or (search and _is_far(equation)):
        return Judgement(equation, Verdict.UNDECIDED)  # so far apart that they hardly belong together
    severity = _severity(confidence, equation.ceiling)
    return Judgement(equation, Verdict.CONTRADICTION, round(confidence, 3), severity, None, kept, tuple(reasons))


CONFIRMED = Message("已由别的关系证实的数不再怀疑", "numbers that another relation confirms are not suspected")
TIE_REASONS = {
    Tie.CLAUSE: ("各数在同一分句", "the numbers stand in one clause"),
    Tie.SENTENCE: ("各数在同一句", "the numbers stand in one sentence"),
    Tie.PARAGRAPH: ("各数在同一段", "the numbers stand in one paragraph"),
    Tie.DOCUMENT: ("各数散在全文", "the numbers are scattered over the document"),
}


def _read_otherwise(reading: Reading) -> bool:
    if not _comparable(reading.left, reading.right):
        return False
    left, right = reading.left.interval(strictly), reading.right.interval(strictly)
    return left is not None and right is not None and left.meets(right)


def _is_far(equation: Equation) -> bool:
    """True when one side is more than FAR_FACTOR times the other; growth is compared as growth, not as 1 + g.

    A list and its count are tied by the text itself, however far apart.
    """
    if equation.left.listed() or equation.right.listed():
        return False
    sides = _sides(equation, strictly)
    if sides is None:
        return True
    base = growth_base(equation.right) or growth_base(equation.left)
    left, right = (side - Interval.point(base) for side in sides) if base else sides
    if (-left).is_positive and (-right).is_positive:
        left, right = -left, -right
    if not (left.is_positive and right.is_positive):
        return left.low != 0 and right.low != 0 and not left.meets(right)
    return left.scaled(FAR_FACTOR).below(right) or right.scaled(FAR_FACTOR).below(left)


def _gap(equation: Equation) -> Fraction:
    """How far the two sides are apart at face value, relative to the right one."""
    left, right = equation.left.interval(nominal), equation.right.interval(nominal)
    if left is None or right is None or left.low is None or not right.low:
        return Fraction(1)
    return abs(left.low / right.low - 1)


def _severity(confidence: float, ceiling: Severity) -> Severity:
    own: Severity = "error" if confidence >= ERROR else "warning" if confidence >= WARNING else "info"
    return _lower(own, ceiling)


def _lower(one: Severity, other: Severity) -> Severity:
    return max(one, other, key=SEVERITIES.index)


@cache
def _mendable(ways: int) -> Message:
    slips = "a single slip" if ways == 1 else f"each of {ways} single slips"
    return Message(f"改动一处数字即可相符，有{ways}种改法", f"{slips} explains it")


@cache
def _reason(zh: str, en: str, weight: float) -> Message:
    return Message(f"{zh}（×{weight:g}）", f"{en} (×{weight:g})")
