"""Whole things come in whole numbers."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction

import pytest

from reportlint.equations.integrality import Fit, attached, integer_base, integer_part
from reportlint.finding import Finding, Holds, Message
from reportlint.grammar import Hedge, Quantity

Write = Callable[..., Quantity]
SUBJECT = Message("同比增速", "growth")


@pytest.mark.parametrize(
    ("count", "rate", "base"),
    [
        ("541家", "567.9%", 81),
        ("310家", "219.6%", 97),
        ("800家", "127.92%", 351),
        ("105家", "304%", 26),
        ("205家", "1266.67%", 15),
    ],
)
def test_growth_that_has_a_whole_base(write: Write, count: str, rate: str, base: int) -> None:
    answer = integer_base(write(count), write(rate))
    assert (answer.fit, answer.integer) == (Fit.HOLDS, base)
    told = answer.told(SUBJECT)
    assert isinstance(told, Holds)
    assert told.operands == (answer.count.number, answer.rate.number)
    assert answer.equation.zh == f"{count} ÷ (1 + {rate}) = {base}家"


@pytest.mark.parametrize(
    ("count", "rate", "nearest"),
    [
        ("32家", "38.8%", "若为23家则是39.1%，若为24家则是33.3%"),
        ("34家", "41.5%", "若为24家则是41.7%，若为25家则是36.0%"),
        ("571家", "127.92%", "若为250家则是128.40%，若为251家则是127.49%"),
    ],
)
def test_growth_without_a_whole_base(write: Write, count: str, rate: str, nearest: str) -> None:
    told = integer_base(write(count), write(rate)).told(SUBJECT)
    assert isinstance(told, Finding)
    assert (told.severity, told.confidence) == ("warning", 0.7)
    assert nearest in told.message.zh


@pytest.mark.parametrize(("count", "rate", "base"), [("15家", "37%", 11), ("162家", "360%", 35)])
def test_a_rate_that_was_cut_or_rounded_to_tens_is_only_a_hint(write: Write, count: str, rate: str, base: int) -> None:
    answer = integer_base(write(count), write(rate))
    assert (answer.fit, answer.integer) == (Fit.SLIP, base)
    told = answer.told(SUBJECT)
    assert isinstance(told, Finding)
    assert told.severity == "info"


def test_a_multiple_told_as_a_growth_is_named(write: Write) -> None:
    answer = integer_base(write("162家"), write("360%"))
    assert answer.as_ratio == 45
    told = answer.told(SUBJECT)
    assert isinstance(told, Finding)
    assert "是45的360%" in told.message.zh


@pytest.mark.parametrize(
    ("count", "rate"),
    [("20000家", "5.1%"), ("50家", "25%"), ("21家", "0.0%"), ("3.2亿元", "41.5%"), ("34家", "3倍"), ("34家", "5家")],
)
def test_where_the_digits_cannot_tell(write: Write, count: str, rate: str) -> None:
    answer = integer_base(write(count), write(rate))
    assert answer.fit is Fit.POWERLESS
    assert answer.told(SUBJECT) is None


def test_a_hedged_count_is_used_only_if_its_point_fits(write: Write) -> None:
    assert integer_base(write("800家", hedge=Hedge.AT_LEAST), write("127.92%")).fit is Fit.HOLDS
    assert integer_base(write("571家", hedge=Hedge.AT_LEAST), write("127.92%")).fit is Fit.POWERLESS
    assert integer_base(write("571家"), write("127.92%", hedge=Hedge.ABOUT)).fit is Fit.POWERLESS


def test_a_fall_has_a_whole_base_too(write: Write) -> None:
    assert integer_base(write("23家"), write("28.1%"), fall=True).integer == 32
    assert integer_base(write("23家"), write("27.5%"), fall=True).fit is Fit.FAILS
    assert integer_base(write("23家"), write("128.1%"), fall=True).fit is Fit.POWERLESS


@pytest.mark.parametrize(
    ("whole", "share", "fit", "part"),
    [
        ("160个", "86.1%", Fit.FAILS, None),
        ("35家", "91.6%", Fit.FAILS, None),
        ("35家", "91.4%", Fit.HOLDS, 32),
        ("40家", "0.0%", Fit.HOLDS, 0),
        ("4000家", "91.6%", Fit.POWERLESS, None),
        ("35家", "104%", Fit.POWERLESS, None),
    ],
)
def test_a_share_of_whole_things(write: Write, whole: str, share: str, fit: Fit, part: int | None) -> None:
    answer = integer_part(write(whole), write(share))
    assert (answer.fit, answer.integer) == (fit, part)


def test_growth_is_attached_to_the_only_count_it_fits(write: Write) -> None:
    counts = [write(one) for one in ("120家", "571家", "800家")]
    assert attached(counts, write("127.92%")) is counts[2]
    assert attached(counts[:2], write("127.92%")) is None


@pytest.mark.parametrize("places", [0, 1, 2])
def test_true_growth_never_fails_and_changed_growth_mostly_does(write: Write, places: int) -> None:
    rng = random.Random(places)
    found = tried = 0
    for _ in range(1000):
        base = rng.randint(5, 60)
        now = rng.randint(base + 1, 4 * base)
        rate = Fraction(round((Fraction(now, base) - 1) * 100 * 10**places), 10**places)
        count = write(f"{now}家")
        assert integer_base(count, write(f"{float(rate):.{places}f}%")).fit in (Fit.HOLDS, Fit.POWERLESS)
        changed = integer_base(count, write(f"{float(rate + rng.randint(3, 9)):.{places}f}%"))
        tried += changed.fit is not Fit.POWERLESS
        found += changed.fit is Fit.FAILS
    assert found > tried * (0.3, 0.8, 0.95)[places]
