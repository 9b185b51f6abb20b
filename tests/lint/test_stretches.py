"""What returns together is one stretch, however often."""

from __future__ import annotations

from reportlint.finding import Finding
from reportlint.grammar import Span
from reportlint.grouping import LISTED
from reportlint.stretches import COPIED, MOST, SENTENCE, Stretches


def stretches(*pairs: tuple[int, int]) -> list[tuple[int, int, int, int]]:
    """The first place, the first repetition, the texts and the repetitions of each stretch."""
    gathered = Stretches()
    for number, earlier in pairs:
        gathered.add(number, earlier)
    return [(one.first, one.again, one.length, one.times) for one in gathered]


def test_texts_that_return_in_the_same_order_are_one_stretch() -> None:
    assert stretches((10, 0), (11, 1), (13, 3)) == [(0, 10, 3, 1)]
    assert stretches((10, 0), (12, 1)) == [(0, 10, 1, 1), (1, 12, 1, 1)]
    assert stretches((10, 0), (40, 30)) == [(0, 10, 1, 1), (30, 40, 1, 1)]


def test_a_stretch_that_returns_once_more_is_no_other_one() -> None:
    assert stretches((10, 0), (11, 1), (20, 0), (21, 1), (30, 1)) == [(0, 10, 2, 3)]
    assert stretches((1, 0), (2, 0), (3, 0)) == [(0, 1, 1, 3)]


def test_what_only_a_later_copy_holds_is_a_stretch_of_its_own() -> None:
    assert stretches((10, 0), (20, 0), (21, 1), (22, 2)) == [(0, 10, 1, 2), (1, 21, 2, 1)]


def told(gathered: Stretches) -> list[Finding]:
    return list(gathered.told(SENTENCE, COPIED, lambda number: Span(number, number + 1), "warning", 0.8))


def test_past_so_many_stretches_the_others_are_told_as_one() -> None:
    gathered = Stretches()
    for number in range(MOST + 50):
        gathered.add(1000 + 10 * number, number)
    *_, last = found = told(gathered)
    assert len(found) == MOST + 1
    assert (last.message.zh, len(last.related)) == ("另有50处与前文重复", LISTED)


def test_few_texts_that_return_far_from_each_other_may_be_meant() -> None:
    apart, joined = Stretches(), Stretches()
    for number in range(1, 5):
        apart.add(10 * number, 0)
        joined.add(number, 0)
    assert [finding.severity for finding in told(apart)] == ["info"]
    assert [finding.severity for finding in told(joined)] == ["warning"]
