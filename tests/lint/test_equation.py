"""Equations over written numbers: what holds, what does not, how sure that is, and which slip explains it."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction

import pytest

from reportlint import parse
from reportlint.engine.accusation import accusation
from reportlint.equations import (
    Equation,
    Reading,
    Tie,
    at_most,
    constant,
    count,
    equals,
    growth,
    percent,
    term,
    total,
)
from reportlint.equations.verdict import Verdict, judge
from reportlint.equations.writing import as_written, shown
from reportlint.finding import Message, Severity
from reportlint.grammar import Hedge, Quantity, Span

Write = Callable[..., Quantity]
SUBJECT = Message("完成率", "completion rate")


def relation(write: Write, kind: str, *written: str, **options: object) -> Equation:
    """One equation of a common kind; the last number written is the stated result."""
    *given, stated = (write(one) for one in written)
    sides = {
        "sum": lambda: (total(given), term(stated)),
        "ratio": lambda: (term(given[0]) / term(given[1]), percent(stated)),
        "plan": lambda: (term(given[0]) / term(given[1].at_point()), percent(stated)),
        "growth": lambda: (term(given[1]) / term(given[0]), growth(stated)),
        "fall": lambda: (term(given[1]) / term(given[0]), growth(stated, fall=True)),
        "points": lambda: (term(given[1]) - term(given[0]), term(stated)),
        "product": lambda: (term(given[0]) * term(given[1]), term(stated)),
        "yearly": lambda: (term(given[1]) / term(given[0]), growth(stated) ** 5),
        "stock and flow": lambda: (term(given[2]) / (term(given[1]) - term(given[0])), growth(stated)),
    }
    left, right = sides[kind]()
    return equals(left, right, subject=SUBJECT, **options)  # type: ignore[arg-type]


CONTRADICTIONS = [
    ("ratio", ("105家", "30家", "250%"), "105家 ÷ 30家 = 350%，文中为 250%"),
    ("plan", ("5.6亿元", "4亿元", "130%"), "5.6亿元 ÷ 4亿元 = 140%，文中为 130%"),
    ("ratio", ("24个", "60个", "36%"), "24个 ÷ 60个 = 40%，文中为 36%"),
    ("ratio", ("3.2万元", "4.1亿元", "78%"), "3.2万元 ÷ 4.1亿元 = 0.01%，文中为 78%"),
    ("sum", ("120万元", "85万元", "64万元", "279万元"), "120万元 + 85万元 + 64万元 = 269万元，文中为 279万元"),
    ("sum", ("31.2亿元", "28.4亿元", "62.6亿元"), "31.2亿元 + 28.4亿元 = 59.6亿元，文中为 62.6亿元"),
    ("sum", ("231个", "3846个", "61个", "22个", "4159个"), "231个 + 3846个 + 61个 + 22个 = 4160个，文中为 4159个"),
    ("sum", ("9家", "5家", "3家", "18家"), "9家 + 5家 + 3家 = 17家，文中为 18家"),
    ("growth", ("240户", "318户", "28.5%"), "318户 ÷ 240户 - 1 = 32.5%，文中为 28.5%"),
    ("fall", ("50家", "40家", "25%"), "1 - 40家 ÷ 50家 = 20%，文中为 25%"),
    ("points", ("31.2%", "35.6%", "5.4个百分点"), "35.6% - 31.2% = 4.4个百分点，文中为 5.4个百分点"),
    ("product", ("3000元", "120家", "45万元"), "3000元 × 120家 = 36万元，文中为 45万元"),
    ("yearly", ("50亿元", "100亿元", "20%"), "(100亿元 ÷ 50亿元)^(1/5) - 1 = 15%，文中为 20%"),
    ("stock and flow", ("120家", "571家", "800家", "127.92%"), "800家 ÷ (571家 - 120家) - 1 = 77.38%，文中为 127.92%"),
]  # fmt: skip

CONSISTENT = [
    ("ratio", ("105家", "30家", "350%"), "105家 ÷ 30家 = 350%"),
    ("ratio", ("15家", "40家", "37.5%"), "15家 ÷ 40家 = 37.5%"),
    ("ratio", ("2家", "3家", "66.7%"), "2家 ÷ 3家 = 66.7%"),
    ("sum", ("178个", "160个", "338个"), "178 + 160 = 338"),
    ("sum", ("1,178家", "160家", "1,338家"), "1,178 + 160 = 1,338"),
    ("sum", ("27.9亿元", "36.4亿元", "38.3亿元", "102.6亿元"), "27.9亿元 + 36.4亿元 + 38.3亿元 = 102.6亿元"),
    ("sum", ("33.3%", "33.3%", "33.3%", "100.0%"), "33.3% + 33.3% + 33.3% ≈ 100.0%"),
    ("sum", ("5000万元", "1.2亿元", "1.7亿元"), "5000万元 + 1.2亿元 = 1.7亿元"),
    ("growth", ("351家", "800家", "127.92%"), "800家 ÷ 351家 - 1 = 127.92%"),
    ("growth", ("3.2亿元", "3.9亿元", "21.9%"), "3.9亿元 ÷ 3.2亿元 - 1 = 21.9%"),
    ("yearly", ("50亿元", "100亿元", "14.9%"), "(100亿元 ÷ 50亿元)^(1/5) - 1 = 14.9%"),
    ("points", ("31.2%", "35.6%", "4.4个百分点"), "35.6% - 31.2% = 4.4个百分点"),
]


@pytest.mark.parametrize(("kind", "written", "arithmetic"), CONTRADICTIONS)
def test_a_contradiction_shows_its_arithmetic(
    write: Write, kind: str, written: tuple[str, ...], arithmetic: str
) -> None:
    equation = relation(write, kind, *written)
    judgement = judge(equation)
    assert (judgement.verdict, judgement.severity) == (Verdict.CONTRADICTION, "error")
    assert shown(equation, holds=False).zh == arithmetic
    assert shown(equation, holds=False).en == arithmetic.replace("，文中为", ", written")


@pytest.mark.parametrize(("kind", "written", "arithmetic"), CONSISTENT)
def test_what_holds_is_shown_as_a_plain_equation(
    write: Write, kind: str, written: tuple[str, ...], arithmetic: str
) -> None:
    equation = relation(write, kind, *written)
    judgement = judge(equation)
    assert (judgement.verdict, judgement.severity, judgement.evidence) == (Verdict.CONSISTENT, None, True)
    assert shown(equation, holds=True).zh == arithmetic


def slips(equation: Equation, trusted: frozenset[Span] = frozenset()) -> list[str]:
    found = judge(equation, trusted).repairs
    return [f"{as_written(one.operand.quantity)} → {as_written(one.mended)}" for one in found]


@pytest.mark.parametrize(
    ("kind", "written", "found"),
    [
        ("ratio", ("105家", "30家", "250%"), ["250% → 350%"]),
        ("stock and flow", ("120家", "571家", "800家", "127.92%"), ["571家 → 471家", "120家 → 220家"]),
        ("sum", ("12家", "10家", "32家"), ["12家 → 22家", "10家 → 20家", "32家 → 22家"]),
        ("sum", ("213家", "100家", "331家"), ["213家 → 231家", "331家 → 313家"]),
        ("sum", ("300家", "21家", "3221家"), ["3221家 → 321家", "300家 → 3200家"]),
        ("sum", ("30家", "1家", "942家"), []),
        ("growth", ("240户", "318户", "28.5%"), []),
        ("ratio", ("3.2万元", "4.1亿元", "78%"), ["3.2万元 → 3.2亿元", "4.1亿元 → 4.1万元"]),
    ],
)
def test_every_single_slip_that_would_mend_it(
    write: Write, kind: str, written: tuple[str, ...], found: list[str]
) -> None:
    assert sorted(slips(relation(write, kind, *written))) == sorted(found)


def test_numbers_confirmed_elsewhere_are_not_suspected(write: Write) -> None:
    equation = relation(write, "stock and flow", "120家", "571家", "800家", "127.92%")
    flow = equation.terms()[2].quantity
    assert flow.digits == "120"
    assert slips(equation, frozenset({flow.number})) == ["571家 → 471家"]


def test_only_the_unit_of_the_last_place_is_a_slip_of_rounding(write: Write) -> None:
    slip = judge(relation(write, "sum", "10.2亿元", "20.3亿元", "30.7亿元"))
    assert (slip.verdict, slip.severity) == (Verdict.SLIP, "info")
    assert judge(relation(write, "sum", "10.2亿元", "20.3亿元", "30.6亿元")).verdict is Verdict.CONSISTENT
    assert judge(relation(write, "sum", "10.2亿元", "20.3亿元", "30.9亿元")).verdict is Verdict.CONTRADICTION


@pytest.mark.parametrize(
    ("kind", "written", "arithmetic"),
    [
        ("ratio", ("200万元", "40户", "6万元"), "200万元 ÷ 40户 = 5万元，文中为 6万元"),
        ("growth", ("20家", "60家", "3倍"), "60家 ÷ 20家 - 1 = 2倍，文中为 3倍"),
    ],
)
def test_one_unit_of_a_coarse_last_place_is_more_than_rounding(
    write: Write, kind: str, written: tuple[str, ...], arithmetic: str
) -> None:
    equation = relation(write, kind, *written)
    assert judge(equation).severity == "warning"
    assert shown(equation, holds=False).zh == arithmetic


def test_whole_counts_have_no_rounding(write: Write) -> None:
    assert judge(relation(write, "sum", "22家", "12家", "35家")).verdict is Verdict.CONTRADICTION
    assert judge(relation(write, "sum", "22家", "12家", "35家", widened=True)).verdict is Verdict.CONTRADICTION


def test_a_rounding_note_of_the_document_widens_sums_of_amounts_only(write: Write) -> None:
    amounts = ("10.2亿元", "20.3亿元", "30.7亿元")
    assert judge(relation(write, "sum", *amounts, widened=True)).verdict is Verdict.CONSISTENT
    assert judge(relation(write, "ratio", "105家", "30家", "351%", widened=True)).verdict is not Verdict.CONSISTENT


def test_another_reading_that_holds_is_named(write: Write) -> None:
    actual, plan, rate = write("105家"), write("30家"), write("250%")
    ratio = term(actual) / term(plan)
    reading = Reading(Message("若为超额完成，应写“超额250%”", "if exceeded, write 超额250%"), ratio, growth(rate))
    judgement = judge(equals(ratio, term(rate), subject=SUBJECT, readings=(reading,)))
    assert (judgement.verdict, judgement.severity) == (Verdict.READING, "warning")
    told = accusation(judgement)
    assert told.message.zh == "完成率对不上：算得 350%，文中为 250%；若为超额完成，应写“超额250%”"
    assert told.repair == "250% → 350%"


@pytest.mark.parametrize(
    ("options", "severity"),
    [
        ({}, "error"),
        ({"tie": Tie.SENTENCE}, "error"),
        ({"tie": Tie.PARAGRAPH}, "warning"),
        ({"tie": Tie.DOCUMENT}, "info"),
        ({"rivals": 1}, "warning"),
        ({"rivals": 2}, None),
        ({"ceiling": "warning"}, "warning"),
        ({"ceiling": "info"}, "info"),
        ({"loose": True}, "warning"),
    ],
)
def test_severity_follows_the_tie_and_the_rivals(
    write: Write, options: dict[str, object], severity: Severity | None
) -> None:
    judgement = judge(relation(write, "ratio", "105家", "30家", "250%", **options))
    assert judgement.severity == severity
    assert (judgement.verdict is Verdict.UNDECIDED) == (severity is None)


def test_a_hedge_takes_confidence_away(write: Write) -> None:
    actual, plan, rate = write("105家"), write("30家", hedge=Hedge.ABOUT), write("250%")
    judgement = judge(equals(term(actual) / term(plan), term(rate), subject=SUBJECT))
    assert (judgement.confidence, judgement.severity) == (0.57, "warning")


def test_far_misses_are_not_worth_a_word_unless_a_slip_explains_them(write: Write) -> None:
    far = judge(relation(write, "sum", "300亿元", "500亿元", "500亿元", "5436.8亿元"))
    assert far.verdict is Verdict.UNDECIDED
    power = judge(relation(write, "ratio", "3.2万元", "4.1亿元", "78%"))
    assert power.severity == "error"
    short = judge(relation(write, "sum", "3家", "4家", "40家"))
    assert short.severity is None  # 4家 → 37家 says nothing: one digit more in a short number explains any gap


def test_loosely_tied_numbers_accuse_only_by_a_telling_slip(write: Write) -> None:
    assert judge(relation(write, "ratio", "38个", "86个", "60%", loose=True)).verdict is Verdict.UNDECIDED
    told = judge(relation(write, "ratio", "381个", "860个", "54.3%", loose=True))
    assert (told.severity, told.repairs[0].kind) == ("warning", "digit")


def test_parts_that_may_leave_some_out_accuse_only_by_their_excess(write: Write) -> None:
    assert judge(relation(write, "sum", "6个", "9个", "40个", closed=False)).verdict is Verdict.UNDECIDED
    assert judge(relation(write, "sum", "31个", "15个", "40个", closed=False)).severity == "error"
    assert judge(relation(write, "sum", "25个", "15个", "40个", closed=False)).verdict is Verdict.CONSISTENT


def test_an_open_sum_of_long_numbers_that_one_digit_mends_is_a_warning(write: Write) -> None:
    swapped = relation(write, "sum", "1203.54亿元", "2041.38亿元", "3424.92亿元", closed=False)  # they make 3244.92
    assert judge(swapped).severity == "warning"
    assert slips(swapped) == ["3424.92亿元 → 3244.92亿元"]
    unmended = relation(write, "sum", "1234.5亿元", "2345.6亿元", "4591.8亿元", closed=False)
    assert judge(unmended).verdict is Verdict.UNDECIDED
    short = relation(write, "sum", "120亿元", "204亿元", "342亿元", closed=False)
    assert judge(short).verdict is Verdict.UNDECIDED


def test_a_part_cannot_exceed_the_whole(write: Write) -> None:
    part, whole = write("75个"), write("60个")
    excess = at_most(term(part), term(whole), subject=SUBJECT)
    assert judge(excess).severity == "error"
    assert shown(excess, holds=False).zh == "75个 > 60个"
    fine = at_most(term(whole), term(part), subject=SUBJECT)
    assert judge(fine).verdict is Verdict.CONSISTENT
    assert shown(fine, holds=True).zh == "60个 ≤ 75个"
    several = at_most(total([part, whole]), term(write("120个")), subject=SUBJECT)
    assert shown(several, holds=False).zh == "75个 + 60个 = 135个 > 120个"


def test_listed_items_are_counted_exactly(write: Write) -> None:
    items = (Span(1, 4), Span(5, 8))
    equation = equals(count(items), term(write("13家")), subject=Message("名单", "list"))
    judgement = judge(equation)
    assert judgement.severity == "error"
    assert shown(equation, holds=False).zh == "列出 2家 ≠ 13家"
    assert accusation(judgement).message.zh == "名单对不上：列出 2家，文中为 13家"
    assert equation.operands() == (*items, equation.terms()[0].quantity.number)


def test_shares_make_one_whole(write: Write) -> None:
    shares = [write(one) for one in ("11.2%", "43.5%", "46.3%")]
    equation = equals(total(shares), constant(1), subject=Message("占比", "shares"))
    assert judge(equation).severity == "error"
    assert shown(equation, holds=False).zh == "11.2% + 43.5% + 46.3% = 101.0%，应为 100%"
    assert (
        judge(equals(total(write("33.3%") for _ in range(3)), constant(1), subject=SUBJECT)).verdict
        is Verdict.CONSISTENT
    )


@pytest.mark.parametrize(
    "build",
    [
        lambda write: equals(total([write("3家"), write("4亿元")]), term(write("5亿元")), subject=SUBJECT),
        lambda write: equals(term(write("3亿元")) * term(write("4亿元")), term(write("5亿元")), subject=SUBJECT),
        lambda write: equals(term(write("3家")) / term(write("4家")), term(write("5亿元")), subject=SUBJECT),
        lambda write: equals(term(write("3家")), term(write("5%")), subject=SUBJECT),
        lambda write: equals(term(write("3家")) / (term(write("4家")) - 4), percent(write("5%")), subject=SUBJECT),
    ],
)
def test_unlike_things_and_divisors_of_zero_are_not_decided(write: Write, build: Callable[[Write], Equation]) -> None:
    assert judge(build(write)).verdict is Verdict.UNDECIDED


def test_a_relation_that_could_hardly_fail_proves_nothing(write: Write) -> None:
    assert judge(relation(write, "ratio", "200家", "100家", "200%")).evidence
    guess = judge(relation(write, "ratio", "2亿元", "1亿元", "200%"))  # anything from 1.5/1.5 to 2.5/0.5
    assert (guess.verdict, guess.evidence) == (Verdict.CONSISTENT, False)


def test_floats_are_refused(write: Write) -> None:
    with pytest.raises(TypeError, match="not exact"):
        term(write("3家")) * 0.5  # type: ignore[operator]


# Chance tests: clean reports are never accused, and a planted digit is mostly found.


def half_up(value: Fraction, places: int) -> Fraction:
    return Fraction(int(value * 10**places + Fraction(1, 2)), 10**places)


def half_even(value: Fraction, places: int) -> Fraction:
    return Fraction(round(value * 10**places), 10**places)


def text(value: Fraction, places: int) -> str:
    return f"{float(value):.{places}f}"


def clean(write: Write, rng: random.Random, rounded: Callable[[Fraction, int], Fraction]) -> tuple[str, list[str]]:
    """The numbers of one true relation, each rounded on its own."""
    kind = rng.choice(["sum", "ratio", "growth", "fall", "points"])
    if kind == "sum":
        parts = [Fraction(rng.randint(5000, 400000), 1000) for _ in range(rng.randint(2, 8))]
        return kind, [text(rounded(one, 1), 1) + "亿元" for one in (*parts, sum(parts, Fraction(0)))]
    if kind == "points":
        low, high = sorted(Fraction(rng.randint(1000, 90000), 1000) for _ in range(2))
        return kind, [
            text(rounded(low, 1), 1) + "%",
            text(rounded(high, 1), 1) + "%",
            text(rounded(high - low, 1), 1) + "个百分点",
        ]
    places = rng.choice([0, 1, 2])
    if rng.random() < 0.5:
        first, second = rng.randint(2, 900), rng.randint(2, 900)
        shown_first, shown_second, a, b = f"{first}家", f"{second}家", Fraction(first), Fraction(second)
    else:
        a, b = (Fraction(rng.randint(500, 90000), 1000) for _ in range(2))
        shown_first, shown_second = text(rounded(a, 1), 1) + "亿元", text(rounded(b, 1), 1) + "亿元"
    if kind == "ratio":
        return kind, [shown_first, shown_second, text(rounded(a / b * 100, places), places) + "%"]
    if (b > a) != (kind == "growth"):
        a, b, shown_first, shown_second = b, a, shown_second, shown_first
    change = abs(b / a - 1) * 100
    return kind, [shown_first, shown_second, text(rounded(change, places), places) + "%"]


@pytest.mark.parametrize("rounded", [half_up, half_even])
def test_clean_relations_are_never_accused(write: Write, rounded: Callable[[Fraction, int], Fraction]) -> None:
    rng = random.Random(7)
    for _ in range(2000):
        kind, written = clean(write, rng, rounded)
        judgement = judge(relation(write, kind, *written))
        assert judgement.verdict is Verdict.CONSISTENT, (kind, written, judgement.verdict)


def test_a_planted_digit_is_found(write: Write) -> None:
    rng = random.Random(11)
    found = tried = 0
    while tried < 400:
        kind, written = clean(write, rng, half_up)
        which = rng.randrange(len(written))
        place = rng.choice([at for at, c in enumerate(written[which]) if c.isdigit()])
        digit = rng.choice("123456789")
        changed = written[which][:place] + digit + written[which][place + 1 :]
        before, after = (float(one.rstrip("家亿元%个百分点")) for one in (written[which], changed))
        if not before or not 0.1 < abs(after / before - 1) < 2.5 or abs(after - before) < 1:
            continue
        tried += 1
        written[which] = changed
        judgement = judge(relation(write, kind, *written))
        found += judgement.severity in ("error", "warning")
    assert found / tried > 0.85, found / tried


@pytest.mark.parametrize("count", [2, 10, 39, 5000])
def test_long_sums_far_from_their_total_are_not_accused(write: Write, count: int) -> None:
    equation = relation(write, "sum", *["231.37亿元"] * count, "99999999.22亿元")
    assert judge(equation).severity not in ("error", "warning")


@pytest.mark.parametrize(
    "written", ["300余万元", "3万余人", "1.4万余人", "5千余万元", "50余个", "约31.2亿元", "10—20%"]
)
def test_numbers_are_shown_as_they_are_written(written: str) -> None:
    (quantity,) = parse(f"共{written}。").quantities
    assert isinstance(quantity, Quantity)
    assert as_written(quantity) == written
