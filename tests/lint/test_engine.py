"""The engine: what rules say becomes diagnostics and verified relations, each root cause once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from reportlint.document import Document
from reportlint.engine import Report, lint
from reportlint.equations import Equation, Tie, at_most, count, equals, growth, term, total
from reportlint.equations.integrality import integer_base
from reportlint.finding import Finding, Holds, Message, Severity
from reportlint.grammar import Quantity, Span
from reportlint.registry import load
from reportlint.rule import Rule

Write = Callable[..., Quantity]
Outcome = Finding | Holds | Equation
SUBJECT = Message("增速", "growth")
STOCK = "上半年新建基站120家,累计571家,年底达800家,增长127.92%。"


def made(name: str, *outcomes: Outcome, crash: bool = False, severity: Severity = "warning") -> Rule:
    """A rule that says `outcomes` of any document, and then perhaps crashes."""

    def check(document: Document) -> Iterator[Outcome]:
        yield from outcomes
        if crash:
            raise RuntimeError("boom")

    return Rule(name, "arithmetic", check, severity, (), (), True)


def read(text: str, *written: str, write: Write) -> list[Quantity]:
    """The quantities that are written so in `text`, each found after the one before."""
    found, at = [], 0
    for one in written:
        at = text.index(one, at)
        found.append(write(one, at))
        at += len(one)
    return found


def flows(write: Write, text: str = STOCK) -> tuple[Equation, list[Quantity]]:
    numbers = read(text, "120家", "571家", "800家", "127.92%", write=write)
    new, stock, end, rate = numbers
    return equals(term(end) / (term(stock) - term(new)), growth(rate), subject=SUBJECT), numbers


def quoted(report: Report, span: Span) -> str:
    return report.document.source.text[span.start : span.end]


def test_a_failed_equation_becomes_a_diagnostic(write: Write) -> None:
    equation, _ = flows(write)
    report = lint(STOCK, [made("stock-and-flow", equation)])
    (told,) = report.diagnostics
    assert (told.rule, told.family, told.severity, told.confidence) == ("stock-and-flow", "arithmetic", "error", 0.95)
    assert quoted(report, told.span) == STOCK[7:-1]
    assert [quoted(report, one.span) for one in told.related] == ["120家", "571家", "800家", "127.92%"]
    assert [one.note.zh for one in told.related] == ["参与计算", "参与计算", "参与计算", "文中所写"]
    assert told.message.zh == "增速对不上：算得 77.38%，文中为 127.92%"
    assert told.message.en == "growth does not agree: computed 77.38%, written 127.92%"
    assert told.equation is not None
    assert told.equation.zh == "800家 ÷ (571家 - 120家) - 1 = 77.38%，文中为 127.92%"
    assert told.repair is None
    assert told.reasons[-1].zh == "可能的笔误：571家 → 471家、120家 → 220家"
    assert not report.verified


PARTS = "共338家,其中甲178家,乙160家。"


def parts(write: Write, text: str = PARTS) -> Equation:
    whole, first, second = read(text, "338家", "178家", "160家", write=write)
    return equals(total([first, second]), term(whole), subject=SUBJECT)


def test_an_equation_that_holds_is_verified_with_its_numbers(write: Write) -> None:
    report = lint(PARTS, [made("parts", parts(write))])
    assert not report.diagnostics
    (held,) = report.verified
    assert (held.rule, held.equation.zh) == ("parts", "178 + 160 = 338")
    assert [quoted(report, one) for one in held.operands] == ["178", "160", "338"]


def test_the_same_relation_is_verified_once_and_an_equality_goes_first(write: Write) -> None:
    whole, first, second = read(PARTS, "338家", "178家", "160家", write=write)
    below = at_most(total([first, second]), term(whole), subject=SUBJECT)
    report = lint(PARTS, [made("a-subset", below), made("parts", parts(write)), made("sum", parts(write))])
    assert [(one.rule, one.equation.zh) for one in report.verified] == [("parts", "178 + 160 = 338")]


def test_a_listed_count_is_verified_with_its_items(write: Write) -> None:
    text = "甲厂、乙厂2家企业。"
    (stated,) = read(text, "2家", write=write)
    report = lint(text, [made("list", equals(count([Span(0, 2), Span(3, 5)]), term(stated), subject=SUBJECT))])
    assert [[quoted(report, one) for one in held.operands] for held in report.verified] == [["甲厂", "乙厂", "2"]]


def test_numbers_that_hold_elsewhere_are_not_suspected(write: Write) -> None:
    equation, (new, _, end, rate) = flows(write)
    text = STOCK + "其中城区70家,乡镇50家。"
    town, country = read(text, "70家", "50家", write=write)
    split = equals(total([town, country]), term(new), subject=SUBJECT)
    base = integer_base(end, rate).told(SUBJECT)
    assert isinstance(base, Holds)
    report = lint(text, [made("flow", equation), made("split", split), made("integer-base", base)])
    (told,) = report.diagnostics
    assert told.repair == "571家 → 471家"
    assert {one.note.zh for one in told.related if quoted(report, one.span) == "571家"} == {"参与计算，疑为 471家"}
    assert told.severity == "error"
    assert [one.rule for one in report.verified] == ["split", "integer-base"]


def test_one_root_cause_is_told_once(write: Write) -> None:
    text = "由24家增至32家,增长38.8%。"
    first, last, rate = read(text, "24家", "32家", "38.8%", write=write)
    from_to = equals(term(last) / term(first), growth(rate), subject=SUBJECT)
    base = integer_base(last, rate).told(SUBJECT)
    assert isinstance(base, Finding)
    report = lint(text, [made("integer-base", base), made("growth-from-to", from_to)])
    (told,) = report.diagnostics
    assert told.rule == "growth-from-to"
    assert told.reasons[-1].en == "other rules come to the same numbers: integer-base"
    assert [one.rule for one in lint(text, [made("integer-base", base)]).diagnostics] == ["integer-base"]


def test_numbers_of_one_relation_that_holds_are_not_accused_in_part(write: Write) -> None:
    whole, first, second = read(PARTS, "338家", "178家", "160家", write=write)
    narrow = equals(term(first) + 0, term(whole), subject=SUBJECT)
    assert lint(PARTS, [made("narrow", narrow)]).diagnostics
    assert not lint(PARTS, [made("narrow", narrow), made("parts", parts(write))]).diagnostics
    assert second.digits == "160"


def test_a_result_that_fits_its_rival_accuses_nobody(write: Write) -> None:
    text = "甲24家、乙36家,共60家,前者占40%,另有80家。"
    part, whole, share, other = read(text, "24家", "60家", "40%", "80家", write=write)
    right = equals(term(part) / term(whole), term(share), subject=SUBJECT, rivals=1)
    wrong = equals(term(part) / term(other), term(share), subject=SUBJECT, rivals=1)
    assert lint(text, [made("share", wrong)]).diagnostics
    assert not lint(text, [made("share", right, wrong)]).diagnostics


def test_operands_far_apart_are_told_one_by_one(write: Write) -> None:
    text = "上半年建成105家。" + "其他工作平稳推进。" * 30 + "全年任务30家,完成率250%。"
    actual, plan, rate = read(text, "105家", "30家", "250%", write=write)
    report = lint(
        text, [made("completion", equals(term(actual) / term(plan), term(rate), subject=SUBJECT, tie=Tie.PARAGRAPH))]
    )
    (told,) = report.diagnostics
    assert (quoted(report, told.span), told.severity, told.repair) == ("250%", "warning", "250% → 350%")
    assert [quoted(report, one.span) for one in told.related] == ["105家", "30家", "250%"]


def test_a_rule_may_name_the_place_and_the_parts(write: Write) -> None:
    actual, plan, rate = read("完成105家,为任务30家的250%。", "105家", "30家", "250%", write=write)
    left = term(actual, Message("实际", "actual")) / term(plan, Message("计划", "plan"))
    equation = equals(left, term(rate), subject=SUBJECT, primary=rate.span)
    report = lint("完成105家,为任务30家的250%。", [made("completion", equation)])
    (told,) = report.diagnostics
    assert quoted(report, told.span) == "250%"
    assert [one.note.zh for one in told.related] == ["实际", "计划", "文中所写，疑为 350%"]


def test_a_crash_hides_nothing(write: Write) -> None:
    equation, _ = flows(write)
    finding = Finding(Span(0, 3), SUBJECT)
    rules = [made("bad", finding, crash=True), made("flow", equation), made("worse", "nonsense")]  # type: ignore[arg-type]
    report = lint(STOCK, rules)
    assert [one.rule for one in report.diagnostics] == ["bad", "flow"]
    assert [one.kind for one in report.problems] == ["rule-crashed", "rule-crashed"]
    assert report.problems[0].message.en == "rule bad crashed: RuntimeError: boom"


def test_no_rule_asks_for_claims_that_were_released(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(example for rule in load() for example in (*rule.bad, *rule.good)).translate(
        {0x27E6: None, 0x27E7: None}
    )
    release = Document.release

    def for_good(document: Document) -> None:
        release(document)
        monkeypatch.setattr(Document, "sentence_rows", None)

    monkeypatch.setattr(Document, "release", for_good)
    report = lint(text)
    assert report.problems == ()
    assert len(report.document.number_places) > 100


def test_released_claims_are_read_anew() -> None:
    document = lint("全市新增企业12家,同比增长20%。").document
    places = list(document.number_places)
    assert [quantity.span for quantity in document.quantities] == places
    assert [type(claim).__name__ for claim in document.claims()] == sorted(document.kinds)


def test_diagnostics_are_sorted_by_start_and_rule() -> None:
    late, early = Finding(Span(9, 10), SUBJECT), Finding(Span(2, 6), SUBJECT)
    report = lint(STOCK, [made("b", late, early), made("a", early)])
    assert [(one.span.start, one.rule) for one in report.diagnostics] == [(2, "a"), (2, "b"), (9, "b")]


def prints(text: str, rule: str = "flow") -> list[str]:
    """Fingerprints of the findings on each 571家 of `text`."""
    found = [Finding(Span(m.start(), m.end()), SUBJECT) for m in re.finditer("571家", text)]
    return [one.fingerprint for one in lint(text, [made(rule, *found)]).diagnostics]


def test_a_fingerprint_survives_moved_lines_but_not_a_changed_number() -> None:
    title = "工作总结\n"
    (first,) = prints(title + STOCK)
    assert prints(title + "\n一、概况\n今年工作平稳。\n\n  " + STOCK) == [first]
    assert prints(title + STOCK.replace("800", "900")) != [first]
    assert prints(title + STOCK, "other") != [first]
    assert re.fullmatch("[0-9a-f]{16}", first)


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    once, again = prints("工作总结\n" + STOCK + STOCK)
    assert once != again
    assert [once] == prints("工作总结\n" + STOCK)


def test_a_broken_character_beside_a_finding_does_no_harm() -> None:
    report = lint("工作\ud800总结\n" + STOCK, [made("flow", Finding(Span(2, 3), SUBJECT))])
    assert [one.rule for one in report.diagnostics] == ["flow"]
    assert not report.problems


def test_a_thousand_failures_on_one_line_are_told_apart(write: Write) -> None:
    text = "增长" + STOCK.replace("。", ",") * 1000
    equations = []
    for at in range(2, len(text), len(STOCK)):
        numbers = [write(one, at + STOCK.index(one)) for one in ("120家", "571家", "800家", "127.92%")]
        new, stock, end, rate = numbers
        equations.append(equals(term(end) / (term(stock) - term(new)), growth(rate), subject=SUBJECT))
    report = lint(text, [made("flow", *equations)])
    assert len(report.diagnostics) == 1000
    assert len({one.fingerprint for one in report.diagnostics}) == 1000
