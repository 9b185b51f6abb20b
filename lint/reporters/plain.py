"""One line for each finding, `path:line:col: severity rule: message`; what belongs to it follows, indented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reportlint.display.cells import printable
from reportlint.finding import Diagnostic, Edit, Message
from reportlint.grammar import Span
from reportlint.grouping import AGAIN
from reportlint.source import Source

if TYPE_CHECKING:
    from reportlint.commands.run import Linted, Summary
    from reportlint.reporters import Results, View

EQUATION = Message("算式", "arithmetic")
RELATED = Message("相关", "related")
REPAIR = Message("建议", "repair")
REASON = Message("把握", "confidence")
HOLDS = Message("成立", "holds")
COLON = Message("：", ": ")
JOIN = Message("；", "; ")
MORE = Message("；另有 {} 处", "; {} more")
OTHERS = Message("还有 {} 处", "{} more places")
PLACES = 24  # related places of one finding that are listed
QUOTED = 60  # code points of a related place that are quoted
EDITS = 6  # edits of one fix that are told


def report(results: Results, view: View) -> Iterator[str]:
    """The results as plain lines, and a summary at the end."""
    for linted in results:
        yield from lines(linted, view)
    if not view.quiet:
        yield summed_up(results.summary, view) + "\n"


def lines(linted: Linted, view: View) -> Iterator[str]:
    """The findings of one file."""
    source = linted.source
    if source is None:
        return
    path = printable(named(linted.path, view))
    for diagnostic in linted.diagnostics:
        line, column = source.position(diagnostic.span.start)
        message = printable(view.say(diagnostic.message))
        yield f"{path}:{line}:{column}: {diagnostic.severity} {diagnostic.rule}: {message}\n"
        for label, text in details(diagnostic, source, view):
            yield f"    {label}: {text}\n"
    if view.verbose:
        for relation in linted.verified:
            where = ""
            if relation.operands:
                line, column = source.position(relation.operands[0].start)
                where = f"{line}:{column}:"
            yield f"{path}:{where} {view.say(HOLDS)} {relation.rule}: {printable(view.say(relation.equation))}\n"


def details(diagnostic: Diagnostic, source: Source, view: View) -> Iterator[tuple[str, str]]:
    """What belongs to a finding, each with its label: arithmetic, related places, repair, reasons (verbose)."""
    if diagnostic.equation is not None:
        yield view.say(EQUATION), printable(view.say(diagnostic.equation))
    repeats = [source.position(related.span.start) for related in diagnostic.related if related.note == AGAIN]
    for related in diagnostic.related[:PLACES]:
        if related.note == AGAIN:
            continue
        line, column = source.position(related.span.start)
        note = printable(view.say(related.note))
        text = quoted(source, related.span, view)
        yield view.say(RELATED), " ".join(part for part in (f"{line}:{column}", text, note) if part)
    if len(diagnostic.related) > PLACES:
        yield view.say(RELATED), view.say(OTHERS).format(len(diagnostic.related) - PLACES)
    if repeats:
        yield view.say(AGAIN), listed(repeats, view)
    yield from remedies(diagnostic, source, view)


def listed(places: Sequence[tuple[int, int]], view: View) -> str:
    """The first of `places` as line:column, in one line."""
    shown = view.say(Message("、", ", ")).join(f"{line}:{column}" for line, column in places[:PLACES])
    return shown + ("…" if len(places) > PLACES else "")


def remedies(diagnostic: Diagnostic, source: Source, view: View) -> Iterator[tuple[str, str]]:
    """The suggested repair, and with --verbose why the confidence is what it is."""
    repair = repaired(diagnostic, source, view)
    if repair:
        yield view.say(REPAIR), repair
    if view.verbose:
        why = view.say(JOIN).join(printable(view.say(reason)) for reason in diagnostic.reasons)
        yield view.say(REASON), f"{diagnostic.confidence:.2f}" + (view.say(COLON) + why if why else "")


def repaired(diagnostic: Diagnostic, source: Source, view: View) -> str:
    """The suggested repair in one line: as the rule says it, else as the edits of the fix; "" without one."""
    if diagnostic.repair is not None:
        return printable(diagnostic.repair)
    if diagnostic.fix is None:
        return ""
    edits = diagnostic.fix.edits
    told = view.say(JOIN).join(_edited(edit, source, view) for edit in edits[:EDITS])
    return told + (view.say(MORE).format(len(edits) - EDITS) if len(edits) > EDITS else "")


def _edited(edit: Edit, source: Source, view: View) -> str:
    old = quoted(source, edit.span, view)
    if not edit.replacement:
        return view.say(Message(f"删去{old}", f"remove {old}"))
    new = _quotes(printable(edit.replacement), view)
    return f"{old} → {new}" if old else view.say(Message(f"加上{new}", f"add {new}"))


def quoted(source: Source, span: Span, view: View) -> str:
    """The beginning of what stands at `span`, printable and in quotation marks; "" for a place between characters."""
    cut = span.length > QUOTED
    text = printable(source.text[span.start : span.start + QUOTED if cut else span.end])
    return _quotes(text + ("…" if cut else ""), view) if text else ""


def _quotes(text: str, view: View) -> str:
    return view.say(Message(f"“{text}”", f'"{text}"'))


def named(path: str, view: View) -> str:
    """What a file is called before the reader."""
    return view.say(Message("<标准输入>", "<stdin>")) if path == "-" else path


def summed_up(summary: Summary, view: View) -> str:
    """One sentence on the whole run."""
    if view.language == "en":
        return "".join(_english(summary))
    return "".join(_chinese(summary))


def _chinese(summary: Summary) -> Iterator[str]:
    yield f"共 {summary.files} 份文件："
    if summary.findings:
        yield f"错误 {summary.errors}，警告 {summary.warnings}，提示 {summary.infos}。"
    elif not summary.problems:
        yield "没有发现问题。"
    elif summary.numbers:
        yield "查过的没有发现问题。"
    else:
        yield f"有 {summary.problems} 项没能检查。"
        return
    yield f"读到 {summary.numbers} 个数字，相互核对了 {summary.verified_numbers} 个。"
    if summary.fixable:
        yield f"{summary.fixable} 处可用 --fix 改好。"
    if summary.suppressed:
        yield f"另有 {summary.suppressed} 处按文中说明不报。"
    if summary.problems:
        yield f"有 {summary.problems} 项没能检查。"


def _english(summary: Summary) -> Iterator[str]:
    def count(number: int, noun: str) -> str:
        return f"{number} {noun}{'' if number == 1 else 's'}"

    yield f"{count(summary.files, 'file')}: "
    if summary.findings:
        yield f"{count(summary.errors, 'error')}, {count(summary.warnings, 'warning')}, {count(summary.infos, 'info')}. "
    elif not summary.problems:
        yield "nothing found. "
    elif summary.numbers:
        yield "nothing found in what was checked. "
    else:
        yield f"{count(summary.problems, 'thing')} could not be checked."
        return
    yield f"{count(summary.numbers, 'number')} seen, {summary.verified_numbers} cross-checked."
    if summary.fixable:
        yield f" {summary.fixable} fixable with --fix."
    if summary.suppressed:
        yield f" {summary.suppressed} suppressed in the text."
    if summary.problems:
        yield f" {count(summary.problems, 'thing')} could not be checked."
