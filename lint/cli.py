"""The command line: from arguments to a command, and from everything that goes wrong to one sentence and a status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from reportlint.commands import arguments
from reportlint.commands.mistakes import UserError
from reportlint.finding import Language, Message

WRONG_USAGE = 2
UNWRITTEN = 3
INTERRUPTED = 130
BROKEN_PIPE = 141


class CommandLine:
    """`reportlint PATH…` and its commands; the first word that is no option decides."""

    name = "reportlint"

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run, say what went wrong in one sentence, and exit; as click's commands do, so that its test runner runs it."""
        words = list(sys.argv[1:] if args is None else args)
        for name in ("stdout", "stderr"):
            if getattr(sys, name) is None:  # closed by the caller, who wants the status only
                setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        try:
            status = run(words)
            sys.stdout.flush()
        except UserError as error:
            status = complain(error.message, _language(words))
        except KeyboardInterrupt:
            complain(Message("已中断，没有检查完。", "interrupted before all was checked."), _language(words))
            status = INTERRUPTED
        except BrokenPipeError:
            # Nobody reads any more; the interpreter must not complain either when it closes the stream.
            _abandon()
            status = BROKEN_PIPE
        except OSError as error:
            _abandon()
            status = complain(_failure(error), _language(words), UNWRITTEN)
        sys.exit(status)

    __call__ = main


def run(words: Sequence[str]) -> int:
    """Run the command that the `words` name and return the exit status."""
    name, rest = arguments.split(arguments.spelt_out(words or ["--help"]))
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character gets its number instead; it never ends the run.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    given = arguments.read(name, rest)
    if given is None:
        from reportlint.commands import usage

        language = _language(rest) if {"--help", "-h"} & set(rest) else arguments.language(rest) or "zh"
        given = usage.read(name, language, rest)
    return 0 if given is None else _run(name, given)


def _run(name: str, given: dict[str, Any]) -> int:
    """Run a command; its module is imported only now."""
    if name == "claims":
        from reportlint.commands.understanding import claims

        return claims(given)
    if name:
        from reportlint.commands import manual

        return manual.rules(given) if name == "rules" else manual.explain(given)
    if given["version"]:
        from reportlint import __version__

        sys.stdout.write(f"reportlint {__version__}\n")
        return 0
    from reportlint.commands.checking import lint

    return lint(given)


def complain(message: Message, language: Language, status: int = WRONG_USAGE) -> int:
    """Say a mistake on standard error; returns the status for it."""
    from reportlint.display.console import note

    note(message, language)
    return status


def _abandon() -> None:
    """Send what is still to be written to standard output nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failure(error: OSError) -> Message:
    """What the system refused, as one sentence."""
    why = error.strerror or str(error)
    try:
        os.getcwd()
    except OSError:
        return Message(
            "当前所在的文件夹已经不在了，请换到别的文件夹再运行。",
            "the working folder is gone; run this from another one.",
        )
    return Message(
        f"结果写不出去（{why}），请检查输出的去处。", f"the results cannot be written ({why}); check where they go."
    )


def _language(words: Sequence[str]) -> Language:
    """The language to complain in: as asked for, else as configured, as far as that can be read."""
    asked = arguments.language(words)
    if asked is not None:
        return asked
    from reportlint.commands import configuration

    try:
        return configuration.find([word for word in words if os.path.exists(word)]).lang or "zh"
    except (UserError, OSError):
        return "zh"


main = CommandLine()
