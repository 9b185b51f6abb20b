"""`reportlint rules` and `reportlint explain RULE`: the rules speak for themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportlint.commands import configuration, selection
from reportlint.commands.mistakes import UsageError, require
from reportlint.display import console
from reportlint.display.cells import cells, printable, wrap
from reportlint.engine.remarks import UNUSED
from reportlint.finding import Language, Message
from reportlint.grammar import patterns
from reportlint.rule import Rule

MARKED = patterns.compile(r"⟦([^⟧]{0,2000})⟧")
OFF = Message("默认不用", "off by default")
ON = Message("默认使用", "on by default")
FAMILY = Message("类别", "family")
SEVERITY = Message("级别", "severity")
BAD = Message("报告", "reported")
GOOD = Message("不报", "left alone")
SILENCE = Message("在文中抑制", "to suppress it in the text")
BOLD, FAINT, RED, GREEN, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[0m"
COLORS = {"error": RED, "warning": "\x1b[33m", "info": "\x1b[36m"}


def rules(given: dict[str, Any]) -> int:
    """List the rules, or those of the families named."""
    families: Sequence[str] = given["arguments"]
    if given["format"] is not None:
        require("--format", given["format"], ("json", "terminal"))
    everything = (*configuration.find(()).rules(), UNUSED)
    selection.check(families, selection.names(everything), Message("rules", "rules"))
    wanted = selection.choose(everything, list(families) or [selection.ALL], ())
    if families:
        wanted = tuple(rule for rule in everything if rule.family in families or rule in wanted)
    if given["format"] == "json":
        from reportlint.reporters.json_report import encoded

        listed = [
            {
                "name": rule.name,
                "family": rule.family,
                "severity": rule.severity,
                "default": rule.default,
                "summary": rule.summary,
            }
            for rule in wanted
        ]
        console.write([encoded({"version": 1, "rules": listed}) + "\n"], machine=True)
        return 0
    pen = Pen(console.colored(given["color"]))
    console.write(_table(wanted, pen, given["lang"] or "zh"))
    return 0


def explain(given: dict[str, Any]) -> int:
    """Print the page of each rule named."""
    everything = {rule.name: rule for rule in (*configuration.find(()).rules(), UNUSED)}
    if not given["arguments"]:
        raise UsageError(
            Message(
                "没有写规则名，请用 reportlint rules 查看全部规则。",
                "no rule was named; reportlint rules lists them all.",
            )
        )
    selection.check(given["arguments"], everything, Message("explain", "explain"))
    language: Language = given["lang"] or "zh"
    pen = Pen(console.colored(given["color"]))
    for index, name in enumerate(given["arguments"]):
        console.write(["\n"] if index else [])
        console.write(page(everything[name], pen, language))
    return 0


class Pen:
    """Writes with or without colours."""

    def __init__(self, color: bool) -> None:
        self.color = color

    def __call__(self, style: str, text: str) -> str:
        """`text` in `style`, or plain."""
        return f"{style}{text}{PLAIN}" if self.color and text else text


def _table(wanted: Sequence[Rule], pen: Pen, language: Language) -> Iterator[str]:
    wide = max(len(rule.name) for rule in wanted)
    families = sorted({rule.family for rule in wanted})
    for family in families:
        yield pen(BOLD, family) + "\n"
        for rule in sorted((rule for rule in wanted if rule.family == family), key=lambda rule: rule.name):
            level = pen(COLORS[rule.severity], f"{rule.severity:<7}")
            off = "" if rule.default else f" ({OFF.text(language)})"
            yield f"  {rule.name:<{wide}}  {level}  {printable(rule.summary)}{pen(FAINT, off)}\n"
        yield "\n"
    on = sum(rule.default for rule in wanted)
    yield Message(
        f"共 {len(wanted)} 条规则，默认使用 {on} 条。reportlint explain RULE 解释一条规则。\n",
        f"{len(wanted)} rules, {on} on by default. reportlint explain RULE explains one.\n",
    ).text(language)


def page(rule: Rule, pen: Pen, language: Language) -> Iterator[str]:
    """The page of one rule: what and why, what it reports and what it leaves alone, how to suppress it."""

    def say(message: Message) -> str:
        return message.text(language)

    state = say(ON if rule.default else OFF)
    yield f"{pen(BOLD, rule.name)}\n"
    yield f"{say(FAMILY)} {rule.family}  {say(SEVERITY)} {pen(COLORS[rule.severity], rule.severity)}  {state}\n\n"
    for line in rule.page.splitlines():
        yield f"{printable(line)}\n"
    for heading, style, examples in ((BAD, RED, rule.bad), (GOOD, GREEN, rule.good)):
        if examples:
            yield f"\n{pen(BOLD, say(heading))}\n"
        for example in examples:
            yield from _example(example, pen, style)
    yield f"\n{pen(BOLD, say(SILENCE))}\n"
    yield f"  <!-- reportlint: disable={rule.name} {Message('原因', 'reason').text(language)} -->\n"


def _example(example: str, pen: Pen, style: str) -> Iterator[str]:
    bullet = "  · "
    for number, line in enumerate(example.splitlines()):
        for part_number, part in enumerate(wrap(printable(line), console.width() - cells(bullet))):
            lead = bullet if number == part_number == 0 else " " * cells(bullet)
            marked = MARKED.sub(lambda match: pen(style, match[1]) if pen.color else match[0], part)
            yield f"{lead}{marked}\n"
