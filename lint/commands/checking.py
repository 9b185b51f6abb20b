"""`reportlint PATH…`: lint the files and show the results."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from reportlint.commands import configuration, files, selection
from reportlint.commands.configuration import Configuration
from reportlint.commands.globs import matcher
from reportlint.commands.mistakes import ConfigurationError, UsageError, require
from reportlint.commands.run import Linted, Run, Summary
from reportlint.display import console
from reportlint.engine.remarks import UNUSED
from reportlint.finding import Language, Message
from reportlint.reporters import Collected, Format, Results, View, find, formats

SHOWN = 240  # code points of a path in a sentence
WORTH = 32  # files from which on several processes gain more than their start takes


def lint(given: dict[str, Any]) -> int:
    """Lint the paths in `given["arguments"]` by the options beside them; returns the exit status."""
    paths: tuple[str, ...] = given["arguments"]
    if not paths:
        raise UsageError(
            Message(
                "没有写要检查的文件，请写文件、文件夹或 -。", "no file to check was named; name files, folders or -."
            )
        )
    settings = configured(given)
    language = given["lang"] or settings.lang or "zh"
    run = prepare(given, settings)
    if given["fix"] or given["diff"] or given["unsafe"]:
        from reportlint.commands.mending import mending

        run = mending(run, given, language)
    elif (jobs := _jobs(given["jobs"])) != 1 and (len(paths) > 1 or os.path.isdir(paths[0])):
        run = _shared(run, jobs)
    screen, written = _formats(given)
    target = _target(given["output"], run, paths) if written else None
    if given["verbose"]:
        path = settings.path or Message("无", "none").text(language)
        console.note(
            Message(f"配置：{path}；规则 {len(run.rules)} 条", f"configuration: {path}; {len(run.rules)} rules"),
            language,
        )
    results: Results = Telling(run, language)
    try:
        if target and written:
            if screen:
                results = Collected.of(results)
            view = View(
                language=language, ambiguous=settings.ambiguous_width, verbose=given["verbose"], quiet=given["quiet"]
            )
            target.write(written.report(results, view))
        if given["diff"]:
            deque(results, maxlen=0)
        elif screen:
            pieces = screen.report(results, _view(given, settings, language))
            console.write(pieces, screen.machine, aside=given["fix"] and files.STDIN in paths)
        elif written and not given["quiet"]:
            from reportlint.reporters.plain import summed_up

            console.note(
                Message(
                    *[f"{given['output']}：{summed_up(run.summary, View(each))}" for each in configuration.LANGUAGES]
                ),
                language,
            )
    except BaseException:
        if target:
            target.discard()
        raise
    run.close(given["quiet"])
    return run.status(given["fail_on"] or settings.fail_on, given["exit_zero"])


def _jobs(written: str | None) -> int | None:
    if written is None or (written.isascii() and written.isdigit() and 0 < int(written) < 1000):
        return None if written is None else int(written)
    raise UsageError(
        Message(
            "选项 --jobs 的值不对，应为 1 到 999 的整数，如 2。", "option --jobs takes a whole number from 1 to 999."
        )
    )


def _shared(run: Run, jobs: int | None) -> Run:
    """`run` with `jobs` processes; None is for one on each core where there are many files."""
    places, enough = iter(run.places), 2 if jobs else WORTH
    first = list(islice(places, enough))
    run.places = chain(first, places)
    if len(first) < enough:
        return run
    from reportlint.commands.workers import Shared, cores

    jobs = jobs or cores()
    return Shared(run, jobs) if jobs > 1 else run


def configured(given: dict[str, Any]) -> Configuration:
    """The configuration that the options ask for."""
    if given["no_config"]:
        return Configuration()
    if given["config"] is not None:
        return configuration.read(given["config"]) or Configuration()
    return configuration.find(given["arguments"])


def prepare(given: dict[str, Any], settings: Configuration) -> Run:
    """The run over the paths with the rules that the command line and the configuration select.

    Names on the command line come first: `--select` there also sets aside what the configuration selects and ignores.
    """
    rules = (*settings.rules(), UNUSED)
    known = selection.names(rules)
    written = {option: split(given.get(option) or ()) for option in ("select", "ignore")}
    for option, names in written.items():
        if given.get(option) and not names:
            raise UsageError(
                Message(
                    f"--{option} 后面没有规则名，请补上，或去掉这个选项。",
                    f"--{option} names no rule; add one, or leave the option out.",
                )
            )
        selection.check(names, known, Message(f"--{option}", f"--{option}"))
    _check_settings(settings, known)
    select: Sequence[str] | None = settings.select
    ignore = [*settings.ignore, *written["ignore"]]
    if written["select"]:
        select, ignore = written["select"], written["ignore"]
    chosen = selection.choose(rules, select, ignore)
    if not [rule for rule in chosen if rule is not UNUSED]:
        raise UsageError(
            Message(
                "按 --select 和 --ignore 没有剩下任何规则，请放宽。",
                "--select and --ignore leave no rule to run; widen them.",
            )
        )
    excluded = matcher(settings.exclude, settings.folder)
    places = files.find(given["arguments"], excluded, given.get("force_exclude", False))
    return Run(places, chosen, settings)


def split(values: Iterable[str]) -> list[str]:
    """Names that were written with commas, repeatedly, or both."""
    return [name.strip() for value in values for name in value.replace("，", ",").split(",") if name.strip()]


def _check_settings(settings: Configuration, known: set[str]) -> None:
    lists = [
        ("select", settings.select or ()),
        ("ignore", settings.ignore),
        ("severity", tuple(name for name, _ in settings.severity)),
        *((f"per-file-ignores.{glob}", names) for glob, names in settings.per_file_ignores),
    ]
    for key, names in lists:
        where = f"{settings.path}: {key}"
        selection.check(names, known, Message(where.replace(": ", "："), where), ConfigurationError)


def _formats(given: dict[str, Any]) -> tuple[Format | None, Format | None]:
    """The format for the screen and that for --output: the latter by its suffix, if that names one."""
    name, path = given["format"], given["output"]
    if name is not None:
        require("--format", name, formats())
    if path is None:
        return _seen(name or "terminal", given), None
    suffix = os.path.splitext(path)[1].lstrip(".").lower()
    wanted = suffix if suffix in formats() else name or "plain"
    screen = None if name in (None, wanted) else _seen(name, given)
    return screen, find("plain" if wanted == "terminal" else wanted)


def _seen(name: str, given: dict[str, Any]) -> Format:
    """The format `name` for the screen; without a terminal the report for people is plain lines."""
    pretty = console.is_terminal() or given["color"] == "always"
    if given["fix"] and files.STDIN in given["arguments"]:
        pretty = False  # standard output is for the fixed text
    return find("plain" if name == "terminal" and not pretty else name)


def _view(given: dict[str, Any], settings: Configuration, language: Language) -> View:
    return View(
        language=language,
        color=console.colored(given["color"]),
        width=console.width(),
        ambiguous=settings.ambiguous_width,
        glyphs=console.draws("│╭─┊├╰━▶…"),
        verbose=given["verbose"],
        quiet=given["quiet"],
    )


def _target(path: str, run: Run, paths: Sequence[str]) -> console.Target:
    if any(os.path.exists(named) and os.path.exists(path) and os.path.samefile(named, path) for named in paths):
        raise UsageError(
            Message(
                f"{path}：--output 会盖掉要检查的报告，请换一个。",
                f"{path}: --output would overwrite the report itself; name another.",
            )
        )
    return console.Target(path)


class Telling:
    """The results of a run; what kept a file from being checked is told on standard error as it happens."""

    def __init__(self, run: Run, language: Language) -> None:
        self.run = run
        self.language = language

    @property
    def summary(self) -> Summary:
        """Sums over the files so far."""
        return self.run.summary

    def __iter__(self) -> Iterator[Linted]:
        for linted in self.run:
            tell(linted, self.language)
            yield linted


def tell(linted: Linted, language: Language) -> None:
    """Say what kept a file, or a rule on it, from being checked."""
    path = linted.path if len(linted.path) <= SHOWN else f"{linted.path[: SHOWN // 2]}…{linted.path[-SHOWN // 4 :]}"
    name = Message("<标准输入>", "<stdin>") if linted.path == "-" else Message(path, path)
    for problem in linted.problems:
        message = problem.message
        # A reader may name the file in its own sentence.
        if linted.path in message.zh and linted.path != "-":
            console.note(message, language)
        else:
            console.note(Message(f"{name.zh}：{message.zh}", f"{name.en}: {message.en}"), language)
