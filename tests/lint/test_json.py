"""The JSON object: its shape, its columns on Chinese text, and that it is the same every time."""

from __future__ import annotations

import json
from typing import Any

from reportlint.commands.run import Linted, Summary
from reportlint.engine import Problem
from reportlint.finding import Diagnostic, Edit, Fix, Message, Related, Verified
from reportlint.grammar import Span
from reportlint.reporters import Collected, View, find
from reportlint.source import Source

TEXT = "县情\r\n完成技改105家，为任务30家的250%。\U0001f600再完成5家。\n"
SOURCE = Source(TEXT, "a.txt")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


DIAGNOSTIC = Diagnostic(
    rule="completion-rate",
    family="arithmetic",
    severity="error",
    confidence=0.95,
    message=Message("完成率不符", "wrong completion rate"),
    span=at("250%"),
    related=(Related(at("105家"), Message("实际", "actual")),),
    equation=Message("105家 ÷ 30家 = 350%，写作 250%", "105家 ÷ 30家 = 350%, written 250%"),
    repair="250% → 350%",
    fix=Fix((Edit(at("250"), "350"),), safe=False),
    fingerprint="0123456789abcdef",
)
HELD = Verified("parts", Message("1 + 1 = 2", "1 + 1 = 2"), (at("5家"), at("30家")))
LINTED = Linted("a.txt", SOURCE, (DIAGNOSTIC,), (HELD,), 2, (), 4, 2)


def written(*files: Linted, **view: Any) -> str:
    summary = Summary()
    for linted in files:
        summary += linted
    return "".join(find("json").report(Collected(files, summary), View(**view)))


def test_one_object_as_it_is_documented() -> None:
    assert json.loads(written(LINTED)) == {
        "version": 1,
        "files": [
            {
                "path": "a.txt",
                "encoding": "utf-8",
                "characters": len(TEXT),
                "diagnostics": [
                    {
                        "rule": "completion-rate",
                        "family": "arithmetic",
                        "severity": "error",
                        "confidence": 0.95,
                        "message": "完成率不符",
                        "start": 20,
                        "end": 24,
                        "text": "250%",
                        "line": 2,
                        "column": 17,
                        "end_line": 2,
                        "end_column": 21,
                        "related": [{"start": 8, "end": 12, "note": "实际"}],
                        "equation": "105家 ÷ 30家 = 350%，写作 250%",
                        "repair": "250% → 350%",
                        "fix": {"safe": False, "edits": [{"start": 20, "end": 23, "replacement": "350"}]},
                        "fingerprint": "0123456789abcdef",
                    }
                ],
                "verified": [
                    {
                        "rule": "parts",
                        "equation": "1 + 1 = 2",
                        "operands": [{"start": 10, "end": 12}, {"start": 16, "end": 19}],
                    }
                ],
                "suppressed": 2,
                "problems": [],
            }
        ],
        "summary": {"files": 1, "errors": 1, "warnings": 0, "infos": 0, "numbers": 4, "verified_numbers": 2},
    }


def test_english() -> None:
    entry = json.loads(written(LINTED, language="en"))["files"][0]["diagnostics"][0]
    assert entry["message"] == "wrong completion rate"
    assert entry["equation"].endswith("written 250%")
    assert entry["related"][0]["note"] == "actual"


def test_a_character_beyond_the_basic_plane_is_one_column() -> None:
    linted = LINTED._replace(diagnostics=(DIAGNOSTIC._replace(span=at("再")),))
    entry = json.loads(written(linted))["files"][0]["diagnostics"][0]
    assert (entry["line"], entry["column"]) == (2, TEXT.index("再") - TEXT.index("完成") + 1)


def test_what_could_not_be_read_is_an_entry_with_a_problem() -> None:
    unread = Linted("b.docx", problems=(Problem("unreadable", Message("请另存为文本", "save it as text")),))
    entries = json.loads(written(unread, LINTED))["files"]
    assert [entry["path"] for entry in entries] == ["b.docx", "a.txt"]
    assert entries[0] == {
        "path": "b.docx",
        "encoding": None,
        "characters": 0,
        "diagnostics": [],
        "verified": [],
        "suppressed": 0,
        "problems": [{"kind": "unreadable", "message": "请另存为文本"}],
    }


def test_nothing_at_all_is_still_an_object() -> None:
    assert json.loads(written())["files"] == []


def test_lone_surrogates_become_replacement_characters() -> None:
    text = "坏\ud800字😀9%%"
    linted = Linted("名\udcff.txt", Source(text), (Diagnostic("r", "f", "info", 1.0, Message(text, text), Span(0, 3)),))
    output = written(linted)
    output.encode("utf-8")
    entry = json.loads(output)["files"][0]
    assert entry["path"] == "名\ufffd.txt"
    assert entry["diagnostics"][0]["text"] == "坏\ufffd字"
    assert entry["diagnostics"][0]["message"] == "坏\ufffd字😀9%%"


def test_the_same_bytes_every_time() -> None:
    assert written(LINTED) == written(LINTED)
    assert written(LINTED).endswith("}\n")
