"""Fixes: what is mended and what is left alone, in which bytes it is written, and what the command line says of it."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from reportlint import engine
from reportlint.cli import main
from reportlint.commands import mending
from reportlint.display import console
from reportlint.document import Document
from reportlint.engine import Report
from reportlint.engine.remedies import Remedies
from reportlint.finding import Diagnostic, Edit, Finding, Fix, Message
from reportlint.fixing import Mended, mend
from reportlint.fixing.edits import applied, composed
from reportlint.fixing.patch import unified
from reportlint.fixing.writing import Unwritable, mended_bytes
from reportlint.grammar import Span
from reportlint.readers import decode
from reportlint.registry import load
from reportlint.rule import Rule
from reportlint.source import Source

RULES = load()
DEFAULT = [rule for rule in RULES if rule.default]
FAULT = "2023年工作总结\n\n全市成交额增长45.2%%，税收平稳。\n"
MENDED = FAULT.replace("%%", "%")
SUGGESTED = "2023年工作总结\n\n利用外资增长3-5%，增速平稳。\n"  # a repair that a clerk must look at
ONLY = ("--select", "double-percent-sign,range-percent,unused-suppression", "--no-config")


def plain(example: str) -> str:
    return re.sub("[⟦⟧]", "", example)


def mended(text: str, rules: list[Rule] = DEFAULT, unsafe: bool = False) -> Mended[Report]:
    def check(source: Source) -> Report:
        return engine.lint(source, rules)

    source = Source(text)
    return mend(source, check(source), check, unsafe)


def fixable(report: Report, unsafe: bool = False) -> list[Diagnostic]:
    return [each for each in report.diagnostics if each.fix is not None and (each.fix.safe or unsafe)]


# What is mended

FIXED = [
    (rule, plain(text))
    for rule in RULES
    for text in rule.bad
    if any(each.rule == rule.name for each in fixable(engine.lint(plain(text), [rule])))
]


@pytest.mark.parametrize(("rule", "text"), FIXED, ids=lambda value: value.name if isinstance(value, Rule) else None)
def test_safe_fixes_leave_bad_examples_clean_of_their_rule(rule: Rule, text: str) -> None:
    result = mended(text, [rule])
    assert result.fixed
    assert not fixable(result.checked)
    before = engine.lint(text, [rule]).diagnostics
    assert len(result.checked.diagnostics) == len(before) - result.fixed


def test_several_rules_have_safe_fixes() -> None:
    assert {"double-percent-sign", "pinyin-residue", "invisible-character"} <= {rule.name for rule, _ in FIXED}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_good_examples_stay_as_they_are(rule: Rule) -> None:
    for text in rule.good:
        assert mended(text, [rule]).source.text == text


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("群众满意，，，下一步努力。。", "群众满意，下一步努力。"),
        ("推进產(chǎn)業(yè)數字化，優化發展(zhǎn)環境。", "推进產業數字化，優化發展環境。"),
        ("完成投\u200b资３.５％％。\r\n引进企\ufeff业20家。\r", "完成投资３.５％。\r\n引进企业20家。\r"),
        ("根据县政发[2023]6号和县政发【2024】15号文件。", "根据县政发〔2023〕6号和县政发〔2024〕15号文件。"),
    ],
)
def test_only_the_slip_is_touched(text: str, result: str) -> None:
    assert mended(text).source.text == result


def test_suggestions_wait_for_unsafe() -> None:
    assert mended(SUGGESTED).source.text == SUGGESTED
    assert mended(SUGGESTED, unsafe=True).source.text == SUGGESTED.replace("3-5%", "3%-5%")


def test_suppressed_findings_and_the_remarks_themselves_stay() -> None:
    text = FAULT + "\nreportlint: disable=double-percent-sign 原文如此\n税收增长5.1%%。\n"
    assert mended(text).source.text == text.replace("45.2%%", "45.2%")


def test_a_fix_that_would_touch_a_remark_is_left_out() -> None:
    text = "全年完成投<!-- reportlint: disable=part-sum 原文 -->\u200b资3亿元。"
    assert "<!-- reportlint: disable=part-sum 原文 -->" in mended(text).source.text


pieces = st.lists(
    st.sampled_from([plain(text) for rule in RULES for text in (*rule.bad, *rule.good[:1])]), min_size=1, max_size=5
)
slow = settings(max_examples=25)


@slow
@given(pieces, st.sampled_from(["\n", "\r\n", "\n\n", ""]), st.booleans())
def test_mending_is_idempotent_and_harmless(texts: list[str], between: str, unsafe: bool) -> None:
    text = between.join(texts)
    once = mended(text, unsafe=unsafe)
    again = mended(once.source.text, unsafe=unsafe)
    assert again.source.text == once.source.text
    assert applied(text, once.edits) == once.source.text
    assert len(once.checked.diagnostics) <= len(engine.lint(text).diagnostics) - once.fixed
    if not unsafe:
        assert digits(once.source.text) == digits(text)


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


# Rules that propose what must not be done


def rule(*fixes: tuple[str, str, bool]) -> Rule:
    """A rule that finds each (wrong, right, safe) and proposes the exchange."""

    def check(document: Document) -> Iterator[Finding]:
        for wrong, right, safe in fixes:
            at = document.text.find(wrong)
            if at >= 0:
                span = Span(at, at + len(wrong))
                yield Finding(span, Message("错", "wrong"), fix=Fix((Edit(span, right),), safe))

    return Rule("made-up", "notation", check, "error", (), (), True)


def test_a_fix_that_brings_something_new_is_dropped_alone() -> None:
    careless = rule(("甲", "乙乙", True), ("乙乙", "甲", False), ("丙", "丁", True))
    assert mended("先甲，后丙。", [careless]).source.text == "先甲，后丁。"


def test_a_fix_that_does_not_help_is_dropped() -> None:
    assert mended("先甲后乙。", [rule(("甲", "甲甲", True))]).fixed == 0


def test_of_fixes_that_meet_the_first_goes_first_and_the_other_follows() -> None:
    meeting = rule(("甲乙", "甲", True), ("乙丙", "丙", True), ("丙丁", "丁", True))
    result = mended("甲乙丙丁。", [meeting])
    assert result.source.text == "甲丁。"
    assert result.fixed == 2


def test_no_fix_changes_a_value() -> None:
    liar = rule(("增长5%", "增长6%", True))
    assert mended("税收增长5%。", [liar], unsafe=True).fixed == 0
    assert mended("税收增长５%。", [liar], unsafe=True).fixed == 0
    assert mended("税收增长50%。", [rule(("50%", "5%", False))], unsafe=True).fixed == 0


def test_digits_are_touched_by_suggestions_only() -> None:
    zero = rule(("06号", "6号", True))
    assert mended("县政发〔2023〕06号。", [zero]).fixed == 0
    assert mended("县政发〔2023〕０６号。", [zero], unsafe=True).source.text == "县政发〔2023〕６号。"


@pytest.mark.parametrize(
    ("source", "wrong", "right", "expected"),
    [
        ("增長百分之五,佈署工作", "增长百分之五", "增长百分之六", "增長百分之六"),
        ("合计（万元）３５％增长", "(万元)35%", "(亿元)35%", "（亿元）３５％"),
        ("增长3，其中：5％；", "3", "3%", "3％"),
        ("增长3,其中:5%;", "3", "3%", "3%"),
        ("經濟發展的間題", "间题", "问题", None),
    ],
)
def test_the_script_and_the_width_of_the_document_are_kept(
    source: str, wrong: str, right: str, expected: str | None
) -> None:
    document = Document(Source(source))
    at = document.text.index(wrong)
    fix = Remedies(document).placed(Fix((Edit(Span(at, at + len(wrong)), right),), safe=True))
    assert (fix and fix.edits[0].replacement) == expected


def test_a_footnote_inside_an_edit_makes_it_a_suggestion() -> None:
    slip = rule(("部暑", "部署", True))
    assert mended("一是抓好部[3]暑工作[4]。", [slip]).fixed == 0
    assert mended("一是抓好部暑工作[4]。", [slip]).fixed == 1


# Edits and diffs

texts = st.text(alphabet="ab甲\n\r", max_size=30)


@st.composite
def edits_of(draw: Callable[..., object], text: str) -> list[Edit]:
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))  # type: ignore[call-overload]
    pairs = list(zip(places[::2], places[1::2], strict=False))
    return [Edit(Span(start, end), draw(st.text(alphabet="xy\n", max_size=3))) for start, end in pairs]  # type: ignore[arg-type]


@given(st.data(), texts)
def test_two_rounds_compose_to_one(data: st.DataObject, text: str) -> None:
    first = data.draw(edits_of(text))
    middle = applied(text, first)
    second = data.draw(edits_of(middle))
    assert applied(text, composed(first, middle, second)) == applied(middle, second)


@given(st.data(), texts)
def test_a_diff_leads_from_the_old_text_to_the_new(data: st.DataObject, text: str) -> None:
    edits = data.draw(edits_of(text))
    assert patched(text, "".join(unified(text, edits, "a.txt"))) == applied(text, edits)


def patched(text: str, diff: str) -> str:
    """`text` after the unified diff, read as strictly as `patch` does."""
    if not diff:
        return text
    old = [line + "\n" for line in text.split("\n")]
    old[-1] = old[-1][:-1]
    new: list[str] = []
    at = 0
    lines = diff.replace("\n\\ No newline at end of file\n", "\0").split("\n")
    lines = [part + ("" if part.endswith("\0") else "\n") for line in lines for part in re.findall("[^\0]+\0?", line)]
    assert lines[:2] == ["--- a.txt\n", "+++ a.txt\n"]
    for line in lines[2:]:
        body = line[1:].rstrip("\0")
        if line.startswith("@@"):
            where = re.match(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", line)
            assert where
            start = int(where[1]) - (where[2] != "0")
            new += old[at:start]
            at = start
            assert len(new) == int(where[3]) - (where[4] != "0")
        elif line[0] in " -":
            assert old[at] == body
            at += 1
        if line[0] in " +":
            new.append(body)
    return "".join([*new, *old[at:]])


def test_a_diff_of_a_large_text_takes_linear_time() -> None:
    line = "增长5%%，\n"
    text = line * 20_000
    edits = [Edit(Span(at + 3, at + 5), "%") for at in range(0, len(text), len(line))]
    assert sum(1 for _ in unified(text, edits, "a.txt")) > 40_000
    assert applied(text, composed(edits, applied(text, edits), [])) == text.replace("%%", "%")


# Files


@pytest.fixture(autouse=True)
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def invoke(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [*arguments, *ONLY], input=stdin)


def written(name: str, data: str | bytes = FAULT) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_fix_writes_and_reports_what_is_left() -> None:
    path = written("a.txt", FAULT + SUGGESTED)
    clean = written("b.md", MENDED)
    result = invoke("a.txt", "b.md", "--fix")
    assert result.exit_code == 0
    assert path.read_bytes().decode() == MENDED + SUGGESTED
    assert clean.read_bytes().decode() == MENDED
    assert "double-percent-sign" not in result.stdout
    assert "range-percent" in result.stdout
    assert "改好 1 处（a.txt 1 处）" in result.stderr
    assert "--unsafe" in result.stderr
    assert sorted(entry.name for entry in Path().iterdir()) == ["a.txt", "b.md"]


def test_fix_twice_changes_nothing_more() -> None:
    path = written("a.txt")
    invoke("a.txt", "--fix")
    before = path.stat().st_mtime_ns, path.stat().st_ino
    result = invoke("a.txt", "--fix", "--lang", "en")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before
    assert "nothing to fix safely" in result.stderr


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("gb18030", b""),
        ("big5", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_are_kept(encoding: str, mark: bytes, end: str) -> None:
    text = "二零二三年度工作報告\n\n全市成交額增長45.2%%，稅收平穩。\n各項工作有序推進，企業生產正常。"
    if encoding != "big5":
        text = "二〇二三年度工作报告\n\n全市成交额增长45.2%%，税收平稳。\n各项工作有序推进，企业生产正常。"
    data = mark + text.replace("\n", end).encode(encoding)
    path = written("a.txt", data)
    assert invoke("a.txt", "--fix").exit_code == 0
    assert path.read_bytes() == data.replace("%%".encode(encoding), "%".encode(encoding))


def test_a_character_without_a_code_in_the_encoding_is_told() -> None:
    before = "二零二三年度工作報告\n\n全市成交額增長45.2%，稅收平穩，各項工作有序推進。\n"
    data = before.encode("big5")
    source = decode(data, "a.txt")
    with pytest.raises(Unwritable, match="has no code in big5"):
        mended_bytes(data, source, Source(before.replace("稅", "税"), "a.txt", source.encoding))


def test_a_file_cut_off_inside_a_character_is_left_alone() -> None:
    data = FAULT.encode() * 3 + "税".encode()[:2]
    path = written("a.txt", data)
    result = invoke("a.txt", "--fix")
    assert result.exit_code == 3
    assert path.read_bytes() == data
    assert "a.txt：按 utf-8 编码写回会改变别处的字节" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_permissions_are_kept() -> None:
    path = written("a.txt")
    path.chmod(0o640)
    invoke("a.txt", "--fix")
    assert path.read_text("utf-8") == MENDED
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(("language", "sentence"), [("zh", "不可写，没有改"), ("en", "cannot be written")])
def test_a_read_only_file_is_told_in_one_sentence(language: str, sentence: str) -> None:
    path = written("a.txt")
    path.chmod(0o444)
    other = written("b.txt")
    result = invoke("a.txt", "b.txt", "--fix", "--quiet", "--exit-zero", "--lang", language)
    assert result.exit_code == 3
    assert result.stderr.count("\n") == 1
    assert sentence in result.stderr
    assert path.read_text("utf-8") == FAULT
    assert "a.txt:3:8: error double-percent-sign" in result.stdout
    assert other.read_text("utf-8") == MENDED


def test_other_files_than_text_and_markdown_are_never_written() -> None:
    path = written("a.log")
    result = invoke("a.log", "--fix")
    assert result.exit_code == 3
    assert "只改文本和 Markdown 文件" in result.stderr
    assert path.read_text("utf-8") == FAULT
    assert invoke(str(written("B.Markdown")), "--fix").exit_code == 0


def test_links_stay_links_and_do_not_lead_out(tmp_path: Path) -> None:
    inside, outside = written("真/a.txt"), written("../elsewhere.txt")
    near, far = Path("near.txt"), Path("far.txt")
    near.symlink_to(inside)
    far.symlink_to(outside)
    result = invoke("near.txt", "far.txt", "--fix")
    assert result.exit_code == 3
    assert near.is_symlink()
    assert inside.read_text("utf-8") == MENDED
    assert outside.read_text("utf-8") == FAULT
    assert "far.txt：这是指向" in result.stderr


def test_a_file_that_changed_meanwhile_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    path = written("a.txt")

    def meanwhile(*given: object) -> object:
        path.write_text("别人刚刚改过。\n", encoding="utf-8")
        return mend(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(mending, "mend", meanwhile)
    result = invoke("a.txt", "--fix")
    assert result.exit_code == 3
    assert "文件已被改动" in result.stderr
    assert path.read_text("utf-8") == "别人刚刚改过。\n"


def test_a_failed_write_leaves_the_file_and_no_rubbish(monkeypatch: pytest.MonkeyPatch) -> None:
    path = written("a.txt")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    result = invoke("a.txt", "--fix")
    assert result.exit_code == 3
    assert "No space left" in result.stderr
    assert path.read_text("utf-8") == FAULT
    assert list(Path().iterdir()) == [path]


# Options


def test_diff_shows_and_writes_nothing() -> None:
    path = written("a.txt", FAULT + SUGGESTED)
    result = invoke("a.txt", "--diff")
    assert (
        result.stdout
        == "--- a.txt\n+++ a.txt\n@@ -1,6 +1,6 @@\n 2023年工作总结\n \n-全市成交额增长45.2%%，税收平稳。\n+全市成交额增长45.2%，税收平稳。\n"
        + (" 2023年工作总结\n \n 利用外资增长3-5%，增速平稳。\n")
    )
    assert result.exit_code == 1
    assert "可以改好 1 处" in result.stderr
    assert path.read_text("utf-8") == FAULT + SUGGESTED
    assert "+利用外资增长3%-5%，增速平稳。\n" in invoke("a.txt", "--diff", "--fix", "--unsafe").stdout
    assert path.read_text("utf-8") == FAULT + SUGGESTED
    assert invoke(str(written("b.txt", MENDED)), "--diff").stdout == ""


def test_diff_is_raw_in_a_pipe_and_safe_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    written("a.txt", "2023年\x1b[31m总结\r\n\r\n成交额增长45.2%%，税收平稳。\r\n")
    assert "总结\r\n" in invoke("a.txt", "--diff").stdout_bytes.decode()
    monkeypatch.setattr(console, "is_terminal", lambda: True)
    shown = invoke("a.txt", "--diff").stdout_bytes.decode()
    assert "\x1b" not in shown
    assert "\r" not in shown
    assert " 2023年\\x1b[31m总结\n" in shown


@pytest.mark.parametrize(
    "data", [FAULT.encode(), FAULT.replace("\n", "\r\n").encode("gb18030"), b"\xef\xbb\xbf" + FAULT.encode()]
)
def test_standard_input_is_mended_to_standard_output(data: bytes) -> None:
    result = invoke("-", "--fix", stdin=data)
    assert result.stdout_bytes == data.replace(b"%%", b"%")
    assert "没有发现问题" in result.stderr
    assert result.exit_code == 0


@pytest.mark.parametrize("data", [MENDED.encode(), FAULT.encode() * 3 + b"\xe7", b"\x89PNG\r\n\x1a\n\0"])
def test_standard_input_that_is_not_mended_comes_out_as_it_is(data: bytes) -> None:
    assert invoke("-", "--fix", stdin=data).stdout_bytes == data


def test_a_report_can_be_written_beside_fixing() -> None:
    path = written("a.txt", FAULT + SUGGESTED)
    result = invoke("a.txt", "--fix", "--format", "json")
    assert '"rule": "range-percent"' in result.stdout
    assert '"fix": {"safe": false, "edits": [{"start": ' in result.stdout
    assert '"rule": "double-percent-sign"' not in result.stdout
    assert path.read_text("utf-8") == MENDED + SUGGESTED


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("a.txt", "--unsafe"), "--unsafe 要和 --fix 或 --diff 一起用"),
        (("a.txt", "--diff", "--format", "json"), "--diff 只显示改动"),
        (("a.txt", "--diff", "--output", "x.json"), "--diff 只显示改动"),
        (("a.txt", "-", "--fix"), "请分开运行"),
    ],
)
def test_options_that_do_not_go_together(arguments: tuple[str, ...], sentence: str) -> None:
    path = written("a.txt")
    result = invoke(*arguments, stdin=b"")
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert path.read_text("utf-8") == FAULT
