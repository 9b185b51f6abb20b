"""The commands and their options, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from reportlint.commands.configuration import FAIL_ON, LANGUAGES
from reportlint.finding import Message
from reportlint.grammar.records import NamedTuple

COLORS = ("auto", "always", "never")


class Flag(NamedTuple):
    """An option: its names, what it says in the help, the values it takes (none: a switch), how it is read."""

    names: tuple[str, ...]
    help: Message
    metavar: str = ""
    choices: tuple[str, ...] = ()
    repeated: bool = False

    @property
    def key(self) -> str:
        """What its value is called among what a command is given."""
        return self.names[0].lstrip("-").replace("-", "_")

    @property
    def valued(self) -> bool:
        """Whether a value follows it."""
        return bool(self.metavar or self.choices)


class Words(NamedTuple):
    """A command: what stands after its name, what it does, its options, how it is used best."""

    argument: str
    help: Message
    flags: tuple[Flag, ...]
    examples: tuple[tuple[str, Message], ...] = ()


FORMAT = Flag(("--format",), Message("输出格式", "output format"), "FORMAT")
LANG = Flag(
    ("--lang",), Message("文字用中文还是英文（默认中文）", "language of all messages (default: zh)"), choices=LANGUAGES
)
COLOR = Flag(
    ("--color",), Message("颜色（默认 auto：只在终端上）", "colours (default auto: on a terminal)"), choices=COLORS
)
OUTPUT = Flag(
    ("--output", "-o"),
    Message("把结果写进文件；格式可由后缀决定（.json）", "write to a file; its suffix may tell the format (.json)"),
    "FILE",
)
CONFIG = Flag(("--config",), Message("用这个配置文件", "use this configuration"), "FILE")
NO_CONFIG = Flag(("--no-config",), Message("不用任何配置文件", "use no configuration"))

LINT = Words(
    "PATH…",
    Message(
        "检查中文报告：数字是否前后一致，结构是否完整，文字有无残留。",
        "Check Chinese reports: do their numbers agree, are they complete and clean?",
    ),
    (
        FORMAT,
        OUTPUT,
        Flag(
            ("--fail-on",),
            Message("达到哪一级就返回 1（默认 error）", "severity that makes the status 1 (default error)"),
            choices=FAIL_ON,
        ),
        Flag(("--exit-zero",), Message("发现问题也返回 0", "status 0 in spite of findings")),
        Flag(
            ("--fix",), Message("改好不影响意思的问题，写回文件", "mend what cannot change the meaning, in the files")
        ),
        Flag(
            ("--unsafe",),
            Message(
                "连建议的改法也用上（与 --fix 或 --diff 同用）", "also make suggested changes (with --fix or --diff)"
            ),
        ),
        Flag(("--diff",), Message("只显示会怎样改，不写文件", "only show what would change, write nothing")),
        Flag(
            ("--select",),
            Message("只用这些规则或类别，逗号分隔", "only these rules or families, comma separated"),
            "NAMES",
            repeated=True,
        ),
        Flag(("--ignore",), Message("不用这些规则或类别", "without these rules or families"), "NAMES", repeated=True),
        LANG,
        Flag(("--quiet", "-q"), Message("只列问题，不写小结", "findings only, no summary")),
        Flag(
            ("--verbose", "-v"),
            Message("也列出核对无误的关系、所用配置和理由", "also relations that hold, the configuration, reasons"),
        ),
        COLOR,
        CONFIG,
        NO_CONFIG,
        Flag(
            ("--jobs", "-j"),
            Message("用几个进程（默认文件多时用全部核心）", "processes (default: all cores for many files)"),
            "N",
        ),
        Flag(("--force-exclude",), Message("点名的文件也按配置排除", "exclude files by configuration even if named")),
    ),
    (
        ("reportlint 年度总结.txt", Message("检查一份报告", "check one report")),
        ("reportlint 报告/ --format json", Message("检查一个文件夹，输出 JSON", "check a folder, print JSON")),
        ("reportlint claims 年度总结.txt", Message("看看读懂了哪些数字", "show what was understood")),
        ("reportlint rules", Message("列出全部规则", "list all rules")),
        ("reportlint explain RULE", Message("解释一条规则", "explain a rule")),
    ),
)
CLAIMS = Words(
    "PATH…",
    Message(
        "把从报告里读懂的数字和说法画在原文上。", "Draw the numbers and claims that were understood over the text."
    ),
    (
        FORMAT,
        Flag(
            ("--verified",),
            Message(
                "列出核对过的关系，以及从未核对的数字", "relations that were checked, and numbers never cross-checked"
            ),
        ),
        LANG,
        COLOR,
        CONFIG,
        NO_CONFIG,
    ),
)
RULES = Words("[FAMILY…]", Message("列出全部规则。", "List all rules."), (FORMAT, LANG, COLOR))
EXPLAIN = Words(
    "RULE…", Message("解释规则：查什么、为什么、正例和反例。", "Explain rules: what, why, examples."), (LANG, COLOR)
)
COMMANDS: Mapping[str, Words] = {"claims": CLAIMS, "rules": RULES, "explain": EXPLAIN}

HEADINGS: Mapping[str, Message] = {
    "usage": Message("用法：", "Usage: "),
    "options": Message("选项", "Options"),
    "examples": Message("例子", "Examples"),
    "commands": Message("命令", "Commands"),
    "--help": Message("显示本说明", "show this help"),
    "--version": Message("显示版本", "show the version"),
    "status": Message(
        "返回值：0 没有达到 --fail-on 的问题；1 有；2 用法或配置不对；3 有文件读不了、写不回，或规则出错。与命令同名的路径写成 ./rules。",
        "Exit status: 0 nothing at or above --fail-on; 1 something; 2 wrong usage or configuration; 3 a file could not be read or written, or a rule crashed. Write ./rules for a path named like a command.",
    ),
}
