"""The command line from outside: statuses, streams, encodings, files and folders, and what is said of mistakes."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportlint import __version__
from reportlint.cli import main
from reportlint.commands import arguments, options, usage

FAULT = "2023年工作总结\n\n全市成交额增长45.2%%，税收平稳。\n"
CLEAN = "2023年工作总结\n\n全市成交额增长45.2%，税收平稳。\n"
RULE = "double-percent-sign"
ONLY = ("--select", f"{RULE},unused-suppression", "--no-config")


@pytest.fixture(autouse=True)
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def file(name: str, text: str = FAULT) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return name


def invoke(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


def process(
    *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reportlint", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **(env or {})},
        check=False,
    )


# Statuses


def test_findings_give_one_and_their_absence_zero() -> None:
    bad = invoke(file("a.txt"), *ONLY)
    assert bad.exit_code == 1
    assert f"a.txt:3:8: error {RULE}: " in bad.stdout
    good = invoke(file("b.txt", CLEAN), *ONLY)
    assert (good.exit_code, good.stderr) == (0, "")
    assert "没有发现问题" in good.stdout


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 1),
        (("--fail-on", "error"), 1),
        (("--fail-on", "never"), 0),
        (("--exit-zero",), 0),
        (("--fail-on", "info", "--exit-zero"), 0),
        (("--fail-on=info",), 1),
    ],
)
def test_the_threshold(options: tuple[str, ...], status: int) -> None:
    assert invoke(file("a.txt"), *ONLY, *options).exit_code == status


def test_the_threshold_counts_severities_as_configured() -> None:
    file("reportlint.toml", f'select = ["{RULE}"]\nfail-on = "warning"\n[severity]\n{RULE} = "info"\n')
    assert invoke(file("a.txt")).exit_code == 0
    assert f"info {RULE}" in invoke("a.txt").stdout
    assert invoke("a.txt", "--fail-on", "info").exit_code == 1
    file("reportlint.toml", f'select = ["{RULE}"]\nfail-on = "warning"\nseverity = {{ notation = "warning" }}\n')
    assert invoke("a.txt").exit_code == 1


def test_what_cannot_be_read_gives_three_and_the_rest_is_linted() -> None:
    Path("b.docx").write_bytes(b"PK\x03\x04")
    result = invoke("missing.txt", "b.docx", file("empty.txt", ""), file("a.txt"), *ONLY, "--exit-zero")
    assert result.exit_code == 3
    assert f"error {RULE}" in result.stdout
    told = result.stderr.splitlines()
    assert [line.split("：")[0] for line in told] == [
        "reportlint: missing.txt",
        "reportlint: b.docx",
        "reportlint: empty.txt",
    ]
    assert "Traceback" not in result.output


def test_binary_and_directories_without_reports_are_told() -> None:
    Path("bin.txt").write_bytes(bytes(range(256)) * 20)
    Path("空").mkdir()
    result = invoke("bin.txt", "空", *ONLY)
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 2
    assert "空：文件夹里没有可以检查的文件" in result.stderr


def test_a_rule_that_crashes_gives_three() -> None:
    own = 'from reportlint.rule import rule\n@rule(bad=["⟦坏⟧"], good=["好"])\ndef broken(document):\n    """坏。"""\n'
    Path("own").mkdir()
    Path("own/broken.py").write_text(own + "    raise RuntimeError('\\x1b[31m坏')\n", encoding="utf-8")
    Path("reportlint.toml").write_text('rule-folders = ["own"]\n', encoding="utf-8")
    result = invoke(file("a.txt"), "--select", f"broken,{RULE}")
    assert result.exit_code == 3
    assert f"error {RULE}" in result.stdout
    assert "broken" in result.stderr
    assert "\x1b" not in result.stderr
    entry = json.loads(invoke("a.txt", "--select", "broken", "--format", "json").stdout)["files"][0]
    assert [problem["kind"] for problem in entry["problems"]] == ["rule-crashed"]


# Mistakes


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a.txt", "--formt", "json"), ("--formt", "--format")),
        (("a.txt", "--zzz"), ("--zzz", "--help")),
        (("a.txt", "--format"), ("--format", "缺一个值")),
        (("a.txt", "--quiet=1"), ("--quiet", "不带值")),
        (("a.txt", "--format", "jsn"), ("--format", "jsn", "json")),
        (("a.txt", "--fail-on", "fatal"), ("--fail-on", "fatal", "error")),
        (("a.txt", "--select", "double-percent"), ("--select", "double-percent", RULE)),
        (("a.txt", "--ignore", "zzzzzz"), ("--ignore", "zzzzzz", "reportlint rules")),
        (("a.txt", "--select", RULE, "--ignore", RULE), ("--select", "--ignore")),
        (("a.txt", "--config", "none.toml"), ("none.toml",)),
        (("a.txt", "--output", "none/out.json"), ("none/out.json", "--output")),
        (("a.txt", "--output", "a.txt"), ("a.txt", "--output")),
        (("--quiet",), ("文件",)),
        (("explain",), ("reportlint rules",)),
        (("explain", "double-percent"), ("double-percent", RULE)),
        (("rules", "arithmatic"), ("arithmatic", "arithmetic")),
        (("claims",), ("文件",)),
        (("claims", "a.txt", "--format", "xml"), ("--format", "xml")),
    ],
)
def test_a_mistake_is_one_sentence_and_status_two(arguments: tuple[str, ...], told: tuple[str, ...]) -> None:
    file("a.txt")
    result = invoke(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert all(word in result.stderr for word in told), result.stderr
    english = invoke(*arguments, "--lang", "en")
    if arguments[-1] != "--format":
        assert english.exit_code == 2
        assert not re.search("[\u4e00-\u9fff]", english.stderr), english.stderr
    assert Path("a.txt").read_text(encoding="utf-8") == FAULT


def test_wrong_configuration_is_told_in_the_configured_language() -> None:
    file("reportlint.toml", 'lang = "en"\nignore = ["double-percent"]')
    result = invoke(file("a.txt"))
    assert result.exit_code == 2
    assert (
        result.stderr
        == f'reportlint: reportlint.toml: ignore: no rule or family is called "double-percent"; did you mean "{RULE}"?\n'
    )
    assert "there is no option" in invoke("a.txt", "--zzz").stderr


def test_a_wrong_key_of_pyproject() -> None:
    file("pyproject.toml", "[tool.reportlint]\nignores = []\n")
    result = invoke(file("a.txt"))
    assert (result.exit_code, result.stderr) == (
        2,
        "reportlint: pyproject.toml：不认识的键“ignores”，是不是想写“ignore”？\n",
    )
    assert invoke("a.txt", "--no-config").exit_code == 1


# Files, folders, configuration


def paths(result: Result) -> list[str]:
    return [entry["path"] for entry in json.loads(result.stdout)["files"]]


def test_folders_are_searched_in_order_without_hidden_ones() -> None:
    for name in ("r/b.txt", "r/a.MD", "r/c/d.text", "r/.git/x.txt", "r/.h.txt", "r/e.docx", "r/f.py", "r/c.txt"):
        file(name, CLEAN)
    assert paths(invoke("r", "--format", "json", *ONLY)) == [
        os.path.join("r", *n.split("/")) for n in ("a.MD", "b.txt", "c/d.text", "c.txt")
    ]
    assert len(paths(invoke("r/b.txt", "r", "./r/b.txt", "--format", "json", *ONLY))) == 4


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_that_go_round_or_nowhere() -> None:
    file("r/a.txt", CLEAN)
    Path("r/loop").symlink_to(Path("r").resolve())
    Path("r/gone.txt").symlink_to("nowhere.txt")
    os.mkfifo("r/pipe.txt")
    result = invoke("r", "--format", "json", *ONLY)
    assert paths(result) == ["r/a.txt", "r/gone.txt"]
    assert result.exit_code == 3


def test_exclude_spares_files_in_folders_and_named_ones_only_by_force() -> None:
    file("reportlint.toml", f'select = ["{RULE}"]\nexclude = ["old"]')
    file("r/old/a.txt")
    file("r/b.txt")
    assert paths(invoke("r", "--format", "json")) == [os.path.join("r", "b.txt")]
    assert paths(invoke("r/old/a.txt", "--format", "json")) == ["r/old/a.txt"]
    assert invoke("r/old/a.txt", "--force-exclude").exit_code == 0


def test_rules_ignored_for_some_files() -> None:
    for name in (RULE, "notation", "all"):
        file("reportlint.toml", f'select = ["{RULE}"]\n[per-file-ignores]\n"drafts/**" = ["{name}"]')
        result = invoke(file("drafts/a.txt"), file("b.txt"))
        assert re.findall(rf"^(\S+?):.* {RULE}", result.stdout, re.MULTILINE) == ["b.txt"]


def test_names_on_the_command_line_come_before_configured_ones() -> None:
    file("reportlint.toml", f'ignore = ["{RULE}"]')
    assert RULE not in invoke(file("a.txt")).stdout
    assert RULE in invoke("a.txt", "--select", RULE).stdout
    assert RULE in invoke("a.txt", "--select", "placeholder", "--select", f"residue, {RULE}").stdout


def test_a_path_named_like_a_command() -> None:
    file("rules/a.txt")
    assert "double-percent-sign" in invoke("rules").stdout
    assert invoke("./rules", *ONLY).exit_code == 1
    assert invoke("--lang", "en", "rules").stdout == invoke("rules", "--lang", "en").stdout
    assert invoke("--select", RULE, "--no-config", "--", "rules").exit_code == 1


# Output


def test_output_takes_the_place_of_a_file_whole() -> None:
    file("out.json", "old")
    os.chmod("out.json", 0o640)
    result = invoke(file("a.txt"), "--output", "out.json", *ONLY)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("reportlint: out.json：共 1 份文件：错误 1")
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["summary"]["errors"] == 1
    assert os.stat("out.json").st_mode & 0o777 == 0o640
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "out.json"]


def test_two_outputs_in_one_run() -> None:
    result = invoke(file("a.txt"), "--format", "terminal", "--output", "out.json", *ONLY)
    assert f"error {RULE}" in result.stdout
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["summary"]["errors"] == 1
    assert invoke("a.txt", "--format", "json", "--output", "out.any", *ONLY).stdout == ""
    assert json.loads(Path("out.any").read_text(encoding="utf-8"))["version"] == 1


def test_output_is_left_alone_when_something_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    from reportlint.commands.run import Run

    def stop(self: Run) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Run, "__iter__", stop)
    file("out.json", "old")
    result = invoke(file("a.txt"), "--output", "out.json", *ONLY)
    assert (result.exit_code, result.output) == (130, "reportlint: 已中断，没有检查完。\n")
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "out.json"]
    assert Path("out.json").read_text() == "old"


def test_standard_input() -> None:
    result = invoke("-", *ONLY, stdin=FAULT)
    assert result.exit_code == 1
    assert result.stdout.startswith("<标准输入>:3:8: error")
    assert paths(invoke("-", "--format", "json", *ONLY, stdin=FAULT.encode("gb18030"))) == ["-"]
    empty = invoke("-", *ONLY, stdin=b"")
    assert empty.exit_code == 3
    assert empty.stderr.startswith("reportlint: <标准输入>：")


def test_suppressed_ones_are_counted() -> None:
    text = FAULT.replace("全市", f"<!-- reportlint: disable={RULE} 原文如此 -->\n全市")
    result = invoke(file("a.md", text), *ONLY)
    assert result.exit_code == 0
    assert "另有 1 处按文中说明不报" in result.stdout
    assert json.loads(invoke("a.md", "--format", "json", *ONLY).stdout)["files"][0]["suppressed"] == 1
    idle = invoke(file("b.md", text.replace("%%", "%")), *ONLY)
    assert "info unused-suppression" in idle.stdout
    assert "unused" not in invoke("b.md", "--select", RULE, "--no-config").stdout


def test_json_is_the_same_bytes_in_any_environment() -> None:
    file("报告.txt", FAULT + "表情😀与〇\n")
    outputs = {
        process("报告.txt", "--format", "json", "--no-config", env=env).stdout
        for env in (
            {"PYTHONIOENCODING": "gbk"},
            {"PYTHONIOENCODING": "ascii"},
            {"PYTHONHASHSEED": "7"},
            {"NO_COLOR": "1"},
        )
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop().decode("utf-8"))["files"][0]["path"] == "报告.txt"


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "latin-1", "utf-8", "cp437"])
@pytest.mark.parametrize("color", ["never", "always"])
def test_no_console_is_too_poor(encoding: str, color: str) -> None:
    file("a.txt", FAULT.replace("税收", "㕻😀\u202e税收"))
    result = process("a.txt", *ONLY, "--color", color, "--verbose", env={"PYTHONIOENCODING": encoding})
    assert result.returncode == 1, result.stderr
    shown = result.stdout.decode(encoding)
    assert "a.txt:3:8" in shown
    if encoding in ("gbk", "utf-8"):
        assert "百分号重复" in shown
    assert b"Traceback" not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids such names")
def test_hostile_file_names() -> None:
    names = ["甲\n乙[red].txt", "\x1b[31m.txt", os.fsdecode(b"\xff\xfe.txt"), "\u202etxt.a.txt"]
    for name in names:
        Path(name).write_text(FAULT, encoding="utf-8")
    for color in ("never", "always"):
        result = process(*names, "没有\x1b[0m.txt", *ONLY, "--color", color)
        assert result.returncode == 3
        told = result.stdout + result.stderr
        assert "甲\\n乙[red].txt:3:8".encode() in told
        assert "\u202e".encode() not in told
        assert told.count(b"\x1b[31m.txt") == 0
        assert told.count(b"\\x1b[31m.txt:3:8") == 1
    assert len(json.loads(process(*names, *ONLY, "--format", "json").stdout.decode("utf-8"))["files"]) == 4


@pytest.mark.skipif(os.name == "nt", reason="pipes and signals of POSIX")
def test_a_reader_that_leaves_is_quiet_and_an_interrupt_one_sentence() -> None:
    file("a.txt", FAULT + "增长5%%。\n" * 20000)
    command = [sys.executable, "-m", "reportlint", "a.txt", *ONLY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141
    # Jobs in the background ignore interrupts, and so would their children.
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    code += "from reportlint.cli import main; print('ready', flush=True); main(['-'])"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as waiting:
        assert waiting.stdout is not None
        assert waiting.stderr is not None
        waiting.stdout.readline()
        time.sleep(0.3)
        waiting.send_signal(signal.SIGINT)
        assert waiting.stderr.read().decode() == "reportlint: 已中断，没有检查完。\n"
    assert waiting.returncode == 130


# Help, rules, claims


def test_help_without_arguments_in_both_languages() -> None:
    result = invoke()
    assert result.exit_code == 0
    assert result.stdout.startswith("用法：reportlint PATH…")
    assert invoke("--help").stdout == result.stdout
    english = invoke("--help", "--lang", "en").stdout
    assert english.startswith("Usage: reportlint PATH…")
    for flag in options.LINT.flags:
        assert flag.names[0] in result.stdout
        assert flag.help.en in english


@pytest.mark.parametrize("command", sorted(options.COMMANDS))
def test_help_of_each_command(command: str) -> None:
    assert invoke(command, "--help").stdout.startswith(f"用法：reportlint {command}")
    assert invoke(command, "--lang", "en", "--help").stdout.startswith(f"Usage: reportlint {command}")


def test_version() -> None:
    assert invoke("--version").stdout == f"reportlint {__version__}\n"


def test_rules_lists_each_with_its_family() -> None:
    from reportlint.registry import load

    listed = json.loads(invoke("rules", "--format", "json").stdout)["rules"]
    assert {rule["name"] for rule in listed} == {rule.name for rule in load()} | {"unused-suppression"}
    text = invoke("rules").stdout
    assert all(rule.name in text and rule.summary in text for rule in load())
    assert {rule["family"] for rule in json.loads(invoke("rules", "notation", "--format", "json").stdout)["rules"]} == {
        "notation"
    }


def test_explain_shows_the_page_and_the_examples() -> None:
    text = invoke("explain", RULE).stdout
    assert text.startswith(RULE)
    assert "⟦45.2%%⟧" in text
    assert f"disable={RULE}" in text
    assert "severity error" in invoke("explain", RULE, "--lang", "en").stdout
    assert "\x1b[31m45.2%%\x1b[0m" in invoke("explain", RULE, "--color", "always").stdout


def test_every_rule_explains_itself() -> None:
    from reportlint.registry import load

    result = invoke("explain", *[rule.name for rule in load()], "unused-suppression")
    assert result.exit_code == 0
    assert all(character.isprintable() or character in "\n\u3000" for character in result.stdout)


def test_claims_shows_what_was_understood() -> None:
    result = invoke("claims", file("a.txt", CLEAN))
    assert result.exit_code == 0
    assert re.search(r"45\.2% +增速 ", result.stdout)
    (entry,) = json.loads(invoke("claims", "a.txt", "--format", "json").stdout)["files"]
    numbers = [number for passage in entry["passages"] for number in passage["numbers"]]
    quantity = next(number for number in numbers if number["text"].startswith("45.2%"))
    assert (quantity["line"], quantity["column"], quantity["value"]) == (3, 8, "45.2")
    assert invoke("claims", "a.txt", "none.txt").exit_code == 3
    assert json.loads(invoke("claims", "none.txt", "--format", "json").stdout) == {"version": 1, "files": []}


def test_claims_shows_what_was_never_cross_checked() -> None:
    result = invoke("claims", "--verified", file("a.txt", CLEAN), "--lang", "en")
    assert "Numbers never cross-checked" in result.stdout
    assert "45.2%" in result.stdout


def test_claims_is_safe_on_hostile_text() -> None:
    result = invoke("claims", file("a.txt", f"总结\n\x1b[31m增长5%\u202e，完成3\x9b项{'任务' * 300}。\n"))
    assert result.exit_code == 0
    assert all(character.isprintable() or character in "\n\u3000" for character in result.stdout)


def test_a_plain_run_imports_neither_rich_nor_toml_nor_click() -> None:
    file("a.txt")
    code = (
        "import sys\nfrom reportlint.cli import main\n"
        "try: main(['a.txt'])\nexcept SystemExit: pass\n"
        "print(sorted({'rich', 'click', 'tomllib', 'wcwidth', 'difflib', 'json', 'tempfile', 'charset_normalizer'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_a_coloured_run_imports_no_more_of_rich_than_its_styles() -> None:
    file("a.txt")
    code = (
        "import sys\nfrom reportlint.cli import main\n"
        "try: main(['a.txt', '--color', 'always'])\nexcept SystemExit: pass\n"
        "print(sorted({'rich.style', 'rich.console', 'rich.text', 'inspect'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stderr.splitlines()[-1] == "['rich.style']"


def test_a_unit_of_ones_own_is_understood() -> None:
    file("a.txt", "2023年工作总结\n\n今年堆放秸秆80垛，税收平稳。\n")
    assert not re.search("80垛 +水平", invoke("claims", "a.txt", "--no-config").stdout)
    file("reportlint.toml", '[units]\n"垛" = { dimension = "count", whole = true }\n')
    assert re.search(r"80垛 +水平 +.*；80垛", invoke("claims", "a.txt").stdout)
    assert invoke("a.txt").exit_code == 0


def test_a_plain_summary_says_how_much_was_cross_checked() -> None:
    file("a.txt", "2023年工作总结\n\n全市共有企业22家，其中大型企业12家、小型企业10家。\n")
    summary = json.loads(invoke("a.txt", "--format", "json", "--no-config").stdout)["summary"]
    assert (summary["numbers"], summary["verified_numbers"]) == (3, 3)


# Streams that are closed or full, pipes, and names that are hard to write


def shell(command: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """`command` in a shell, where "$@" is our command line with `arguments`."""
    return subprocess.run(
        ["sh", "-c", command, "sh", sys.executable, "-m", "reportlint", *arguments],
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("command", "path", "status"),
    [
        ('"$@" >&-', "a.txt", 1),
        ('"$@" 2>&-', "nowhere.txt", 3),
        ('"$@" >&- 2>&-', "a.txt", 1),
        ('"$@" <&-', "-", 3),
        ('"$@" --fix <&-', "-", 3),
    ],
)
def test_closed_streams_change_no_status(command: str, path: str, status: int) -> None:
    file("a.txt")
    done = shell(command, *ONLY, path)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize(
    "words", [[*ONLY, "a.txt"], ["--format", "json", "a.txt"], ["rules"], ["--help"], ["claims", "a.txt"]]
)
def test_results_that_cannot_be_written_are_one_sentence(words: list[str]) -> None:
    file("a.txt")
    done = shell('"$@" >/dev/full', *words)
    assert done.returncode == 3
    assert done.stderr.decode().startswith("reportlint: 结果写不出去（")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_an_output_that_fills_up_is_one_sentence() -> None:
    file("a.txt")
    done = process(*ONLY, "--output", "/dev/full", "a.txt")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("reportlint: /dev/full：写到一半写不下去了（")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_read_once_somebody_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo("pipe")
    file("a.txt")
    done = shell('(sleep 0.3; cat a.txt > pipe) & "$@"', *ONLY, "pipe")
    assert done.returncode == 1
    monkeypatch.setattr("reportlint.readers.pipes.PATIENCE", 0.1)
    result = invoke(*ONLY, "pipe")
    assert result.exit_code == 3
    assert "这是管道，没有程序往里写" in result.stderr


def test_a_working_folder_that_is_gone_is_one_sentence() -> None:
    file("a.txt")
    Path("gone").mkdir()
    done = shell('cd gone && rmdir ../gone && "$@"', "../a.txt")
    assert done.returncode == 3
    assert "当前所在的文件夹已经不在了" in done.stderr.decode()


def test_a_file_that_begins_with_a_dash_needs_no_other_spelling() -> None:
    file("-总结.txt")
    file("--fix.txt")
    result = invoke(*ONLY, "-总结.txt", "--fix.txt")
    assert result.exit_code == 1
    assert "./-总结.txt:3:" in result.stdout
    assert "./--fix.txt:3:" in result.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--select", "", "a.txt"], "--select 后面没有规则名"),
        (["--ignore", ",", "a.txt"], "--ignore 后面没有规则名"),
        (["--jobs", "100000", "a.txt"], "应为 1 到 999 的整数"),
        (["--config", "", "a.txt"], "--config 后面的文件名是空的"),
        (["-x", "a.txt"], "以 - 开头的文件名要写成 ./-…"),
    ],
)
def test_what_an_option_lacks(words: list[str], said: str) -> None:
    file("a.txt")
    result = invoke(*words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_pattern_of_paths_that_cannot_be_read_is_one_sentence() -> None:
    file("a.txt")
    file("reportlint.toml", 'exclude = ["[z-a].txt"]\n')
    result = invoke("a.txt")
    assert result.exit_code == 2
    assert "路径模式里的“[z-a]”写得不对" in result.stderr
    file("reportlint.toml", 'exclude = ["[[:alpha:]].txt", "[a&&b].txt"]\n')
    assert invoke("a.txt").exit_code == 1


def test_a_path_in_a_sentence_is_never_endless() -> None:
    result = invoke("长" * 3000)
    assert result.exit_code == 3
    assert len(result.stderr) < 500
    assert "有一个路径是空的" in invoke("").stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_safe_changes_that_could_not_be_written_are_counted() -> None:
    file("a.txt")
    os.chmod("a.txt", 0o444)
    result = invoke(*ONLY, "--fix", "a.txt")
    assert result.exit_code == 3
    assert "有 1 处可以放心改，没能写回" in result.stderr


WORDS = [
    "a.txt",
    "报告/",
    "-",
    "--",
    "",
    "-q",
    "-qv",
    "-v",
    "-j",
    "2",
    "-j2",
    "-o",
    "out.json",
    "-oout.json",
    "--jobs=2",
]
WORDS += ["--color", "never", "red", "--color=always", "--color=", "--select", "numbers", "--select=a,b", "--select=-a"]
WORDS += ["--exit-zero", "--exit-zero=1", "--exit", "--format", "json", "--lang=en", "--help", "-h", "--version", "---"]


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("command", ["", *options.COMMANDS])
def test_what_is_read_without_click_is_what_click_reads(command: str, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(25):
        words = chance.choices(WORDS, k=chance.randrange(6))
        given = arguments.read(command, words)
        assert given is None or given == usage.read(command, "zh", words)


def test_a_usual_command_line_is_read_without_click() -> None:
    usual = ["a.txt", "--color", "never", "--select=numbers", "--select", "units", "-q", "-j", "4", "b"]
    given = arguments.read("", usual)
    assert given is not None
    assert given == usage.read("", "zh", usual)
    assert given["arguments"] == ("a.txt", "b")
    assert (given["select"], given["quiet"]) == (("numbers", "units"), True)
