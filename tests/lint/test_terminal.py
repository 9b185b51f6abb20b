"""The report for people: every mark in its cell, nothing obeyed that a document says, plain lines elsewhere."""

from __future__ import annotations

import re
from typing import Any

import pytest
from wcwidth import wcwidth

from reportlint.commands.run import Linted, Summary
from reportlint.display.cells import cells, printable, wrap
from reportlint.display.excerpt import Mark, draw, gathered
from reportlint.finding import Diagnostic, Edit, Fix, Message, Related, Verified
from reportlint.grammar import Span
from reportlint.reporters import Collected, View, find, formats
from reportlint.source import Source

TEXT = "年度总结\n完成“技改”105家，为年度任务30家的250%；①其余①正常。\n另有　下文\t共5家。\n"
SOURCE = Source(TEXT, "a.txt")


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def said(zh: str) -> Message:
    return Message(zh, f"en:{zh}")


DIAGNOSTIC = Diagnostic(
    "completion-rate",
    "arithmetic",
    "error",
    0.95,
    said("完成率不符"),
    at("250%"),
    (Related(at("105家"), said("实际")), Related(at("30家"), said("任务"))),
    said("105家 ÷ 30家 = 350%，写作 250%"),
    "250% → 350%",
)


def shown(
    *diagnostics: Diagnostic, source: Source = SOURCE, form: str = "terminal", path: str = "a.txt", **view: Any
) -> str:
    linted = Linted(
        path, source, diagnostics, (Verified("parts", said("2 + 3 = 5"), (at("5家"),)),), numbers=4, verified_numbers=1
    )
    return "".join(find(form).report(Collected((linted,), Summary() + linted), View(**view)))


def test_a_whole_finding() -> None:
    assert shown(DIAGNOSTIC, width=80) == (
        "错误 completion-rate\n"
        "  完成率不符\n"
        "  ╭─ a.txt:2:21\n"
        "2 │ 完成“技改”105家，为年度任务30家的250%；①其余①正常。\n"
        "  │           ─────            ────  ━━━━\n"
        "  │           │                ╰ 任务\n"
        "  │           ╰ 实际\n"
        "  ├─ 算式  105家 ÷ 30家 = 350%，写作 250%\n"
        "  ╰─ 建议  250% → 350%\n"
        "\n"
        "共 1 份文件：错误 1，警告 0，提示 0。读到 4 个数字，相互核对了 1 个。\n"
    )


def test_parts_stay_visible_inside_a_whole() -> None:
    rows = shown(DIAGNOSTIC._replace(span=at("105家，为年度任务30家的250%"))).splitlines()[4:7]
    assert rows == [
        "  │           ─────━━━━━━━━━━━━────━━━━━━",
        "  │           │                ╰ 任务",
        "  │           ╰ 实际",
    ]


def test_the_same_in_plain_lines() -> None:
    assert shown(DIAGNOSTIC, form="plain", language="en") == (
        "a.txt:2:21: error completion-rate: en:完成率不符\n"
        "    arithmetic: en:105家 ÷ 30家 = 350%，写作 250%\n"
        '    related: 2:7 "105家" en:实际\n'
        '    related: 2:17 "30家" en:任务\n'
        "    repair: 250% → 350%\n"
        "1 file: 1 error, 0 warnings, 0 infos. 4 numbers seen, 1 cross-checked.\n"
    )


@pytest.mark.parametrize("ambiguous", [1, 2])
@pytest.mark.parametrize("words", ["技改", "”", "105家", "250%", "①其余", "正常。", "完成"])
@pytest.mark.parametrize("width", [30, 44, 80])
def test_marks_stand_under_what_they_mark(words: str, ambiguous: int, width: int) -> None:
    lines = shown(DIAGNOSTIC._replace(span=at(words), related=()), width=width, ambiguous=ambiguous).splitlines()
    row = next(index for index, line in enumerate(lines) if line.startswith("2 "))
    columns = [index for index, stroke in enumerate(lines[row + 1]) if stroke in "━^"]
    under = ""
    cell = 0
    for character in lines[row]:
        if cell in columns:
            under += character
        cell += wcwidth(character, ambiguous_width=ambiguous) if character != "│" else 1
    assert under == words
    assert max(wide(line, ambiguous) for line in lines[: row + 2]) <= width


def wide(line: str, ambiguous: int) -> int:
    return sum(wcwidth(character, ambiguous_width=ambiguous) for character in line)


def test_cells_agree_with_wcwidth_where_reports_are_written() -> None:
    ranges = [
        (0x20, 0x7F),
        (0xA0, 0x300),
        (0x370, 0x460),
        (0x2010, 0x2028),
        (0x2030, 0x205F),
        (0x20A0, 0x20C0),
        (0x2100, 0x2300),
        (0x2460, 0x2600),
        (0x3000, 0x302A),
        (0x3030, 0x3040),
        (0x3041, 0x3097),
        (0x30A0, 0x3130),
        (0x3200, 0x4DC0),
        (0x4E00, 0x9FD0),
        (0xF900, 0xFA6E),
        (0xFE30, 0xFE53),
        (0xFF01, 0xFF61),
        (0x20000, 0x2A6D0),
    ]
    for ambiguous in (1, 2):
        wrong = [
            chr(code)
            for start, end in ranges
            for code in range(start, end)
            if chr(code).isprintable() and cells(chr(code), ambiguous) != wcwidth(chr(code), ambiguous_width=ambiguous)
        ]
        assert wrong == []


HOSTILE = "\x1b[2J\x1b]0;标题\x07[red]红[/red]\u202e反\u2066\u200b\x9b31m\ud800\x00增长9%%\r"


@pytest.mark.parametrize("form", ["terminal", "plain"])
def test_nothing_in_a_document_is_obeyed(form: str) -> None:
    source = Source(f"年度总结\n{HOSTILE}\n")
    span = Span(5, 5 + len(HOSTILE) - 1)
    finding = Diagnostic(
        "r",
        "f",
        "error",
        1.0,
        said(HOSTILE),
        span,
        (Related(span, said(HOSTILE)),),
        said(HOSTILE),
        HOSTILE,
        None,
        reasons=(said(HOSTILE),),
    )
    fixed = finding._replace(repair=None, fix=Fix((Edit(span, HOSTILE),)))
    output = shown(finding, fixed, source=source, form=form, path=f"名\n[bold]{HOSTILE}.txt", verbose=True, width=100)
    assert all(character.isprintable() or character in "\n\u3000" for character in output), repr(output)
    assert "[red]红[/red]" in output
    assert "\\x1b[2J" in output
    assert "\\u202e" in output
    assert "名\\n[bold]" in output


def test_only_our_own_colours() -> None:
    source = Source(f"年度总结\n{HOSTILE}\n")
    output = shown(Diagnostic("r", "f", "error", 1.0, said(HOSTILE), Span(5, 9)), source=source, color=True)
    codes = set(re.findall(r"\x1b[^m]{0,20}.", output))
    assert codes
    assert all(re.fullmatch(r"\x1b\[[0-9;]*m", code) for code in codes)
    assert "\x1b[31m" not in shown(DIAGNOSTIC, color=False)


def test_a_place_far_along_a_long_line_is_windowed() -> None:
    text = "年度总结\n" + "前面的话，" * 500 + "产值27.9亿元" + "，后面的话" * 500 + "其中36.4亿元。\n"
    finding = Diagnostic(
        "r", "f", "warning", 0.6, said("不符"), at("27.9亿元", text), (Related(at("36.4亿元", text), said("其中")),)
    )
    lines = shown(finding, source=Source(text), width=60).splitlines()
    assert lines[2] == "  ╭─ a.txt:2:2503"
    assert re.fullmatch(r"2 │ ….*产值27\.9亿元.*…", lines[3])
    assert re.fullmatch(r"  │  +━{8}", lines[4])
    assert lines[5] == "  ┊"
    assert re.fullmatch(r"2 │ ….*其中36\.4亿元。", lines[6])
    assert max(wide(line, 1) for line in lines[:-1]) <= 60


def test_a_finding_over_several_lines_says_where_it_ends() -> None:
    lines = shown(DIAGNOSTIC._replace(span=Span(at("完成").start, at("下文").end), related=())).splitlines()
    assert lines[2] == "  ╭─ a.txt:2:1（至第 3 行）"
    assert lines[4].endswith("━▶")


@pytest.mark.parametrize("span", [Span(0, 0), Span(len(TEXT), len(TEXT)), Span(4, 5), Span(0, len(TEXT))])
def test_places_at_the_edges(span: Span) -> None:
    for form in formats():
        assert "completion-rate" in shown(DIAGNOSTIC._replace(span=span), form=form)


def test_a_place_wider_than_the_terminal_is_cut() -> None:
    text = "很长" * 400
    (marks,) = gathered(Source(text), [Mark(Span(100, 700), primary=True)], 40)
    excerpt = draw(Source(text), marks, 40)
    assert cells(excerpt.text) <= 40
    assert excerpt.marks[0].runs_on


def test_many_parts_share_one_note() -> None:
    text = "总计，" + "、".join(f"{number}家" for number in range(10, 20)) + "。"
    parts = tuple(Related(at(f"{number}家", text), said("一项")) for number in range(10, 20))
    output = shown(
        Diagnostic("r", "f", "error", 1.0, said("不符"), at("总计", text), parts), source=Source(text), width=100
    )
    assert output.count("一项") == 1
    assert output.count("────") == 10


def test_ascii_where_nothing_else_can_be_drawn() -> None:
    output = shown(DIAGNOSTIC, glyphs=False, language="en")
    assert set("│╭─╰├━▶┊…").isdisjoint(output)
    assert "^^^^" in output


def test_past_three_hundred_findings_lines_are_plain() -> None:
    text = "年度总结\n" + "增长5%%。" * 9000
    found = [Diagnostic("r", "f", "info", 1.0, said("重复"), Span(start, start + 3)) for start in range(7, 9000 * 6, 6)]
    output = shown(*found, source=Source(text))
    assert output.count("╭─") == 300
    assert output.count("a.txt:2:") == len(found)
    assert len(re.findall(r"^a\.txt:2:\d+: info r: 重复$", output, re.MULTILINE)) == len(found) - 300


def test_one_line_of_megabytes_is_drawn_as_excerpts() -> None:
    text = "很长的一行，增长5%%。" * 500_000
    found = [
        Diagnostic("r", "f", "info", 1.0, said("重复"), Span(start, start + 3))
        for start in range(8, 300 * 13 * 1000, 13 * 1000)
    ]
    output = shown(*found, source=Source(text))
    assert output.count("╭─") == 300
    assert len(output) < 300 * 2000  # an excerpt of the line, never the line


def test_quiet_and_verbose() -> None:
    assert "份文件" not in shown(DIAGNOSTIC, quiet=True)
    assert "2 + 3 = 5" not in shown(DIAGNOSTIC)
    for form in ("terminal", "plain"):
        assert "2 + 3 = 5" in shown(DIAGNOSTIC, form=form, verbose=True)
    assert "没有发现问题" in shown()


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("增长　5%", "增长　5%"),
        ("a\x1bb", "a\\x1bb"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("甲\n乙", "甲\\n乙"),
        ("\ue5e5", "\\ue5e5"),
    ],
)
def test_what_cannot_be_shown_is_written_out(text: str, safe: str) -> None:
    assert printable(text) == safe


def test_chinese_lines_break_before_no_closing_mark() -> None:
    lines = wrap("全市完成项目一百零五个，“其中”（大型）三十个。reportlint rules", 12)
    assert "".join(lines).replace(" ", "") == "全市完成项目一百零五个，“其中”（大型）三十个。reportlintrules"
    assert all(cells(line) <= 12 for line in lines)
    assert not any(line[0] in "，。”）" for line in lines)
    assert wrap("", 10) == [""]


def test_the_summary_never_praises_what_was_not_read() -> None:
    plain = find("plain").report
    unread = Summary(files=1, problems=1)
    said_zh = "".join(plain(Collected((), unread), View()))
    assert said_zh == "共 1 份文件：有 1 项没能检查。\n"
    partly = "".join(plain(Collected((), Summary(files=2, numbers=3, problems=1)), View(language="en")))
    assert partly == (
        "2 files: nothing found in what was checked. 3 numbers seen, 0 cross-checked. 1 thing could not be checked.\n"
    )


def test_the_summary_says_what_can_be_fixed() -> None:
    summary = Summary(files=1, errors=2, numbers=3, fixable=1)
    assert "1 处可用 --fix 改好。" in "".join(find("plain").report(Collected((), summary), View()))


def test_verbose_says_how_sure_and_why() -> None:
    told = DIAGNOSTIC._replace(reasons=(said("各数在同一分句"), said("换一种读法则成立")))
    lines = shown(told, form="plain", verbose=True).splitlines()
    assert "    把握: 0.95：各数在同一分句；换一种读法则成立" in lines
    assert "把握" not in shown(told)


def test_cells_are_those_of_wcwidth() -> None:
    """What the reporter tells without the tables of wcwidth is what they say."""
    plain = [chr(code) for code in range(32, 0x30000) if chr(code).isprintable()]
    assert [one for one in plain if cells(one) != max(0, wcwidth(one))] == []
