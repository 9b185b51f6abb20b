"""The command line: from arguments to a command, and from everything that goes wrong to one sentence and a status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from reportlint.commands import usage
from reportlint.commands.mistakes import UserError
from reportlint.finding import Language, Message

WRONG_USAGE = 2
UNWRITTEN = 3
INTERRUPTED = 130
BROKEN_PIPE = 141


class CommandLine(click.Command):
    """`reportlint PATH…` and its commands; the first word that is no option decides."""

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run, say what went wrong in one sentence, and exit."""
        arguments = list(sys.argv[1:] if args is None else args)
        for name in ("stdout", "stderr"):
            if getattr(sys, name) is None:  # closed by the caller, who wants the status only
                setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        try:
            status = run(arguments)
            sys.stdout.flush()
        except UserError as error:
            status = complain(error.message, _language(arguments))
        except click.UsageError as error:
            status = complain(usage.mistake(error), _language(arguments))
        except click.exceptions.Exit as done:  # --help
            status = done.exit_code
        except (KeyboardInterrupt, click.Abort):
            complain(Message("已中断，没有检查完。", "interrupted before all was checked."), _language(arguments))
            status = INTERRUPTED
        except BrokenPipeError:
            # Nobody reads any more; the interpreter must not complain either when it closes the stream.
            _abandon()
            status = BROKEN_PIPE
        except OSError as error:
            _abandon()
            status = complain(_failure(error), _language(arguments), UNWRITTEN)
        sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and return the exit status."""
    if not arguments:
        arguments = ["--help"]
    name, rest = usage.split(usage.spelt_out(arguments))
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character gets its number instead; it never ends the run.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    asked = usage.language(rest)
    language = _language(rest) if asked is None and {"--help", "-h"} & set(rest) else asked or "zh"
    command = usage.command(name, language, _body(name))
    context = command.make_context(command.name, rest)
    with context:
        return int(command.invoke(context) or 0)


def _body(name: str) -> Any:
    """What a command does; its module is imported only when it runs."""

    def body(given: dict[str, Any]) -> int:
        if name == "claims":
            from reportlint.commands.understanding import claims

            return claims(given)
        if name:
            from reportlint.commands import manual

            return manual.rules(given) if name == "rules" else manual.explain(given)
        if given["version"]:
            from reportlint import __version__

            click.echo(f"reportlint {__version__}")
            return 0
        from reportlint.commands.checking import lint

        return lint(given)

    return body


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


def _language(arguments: Sequence[str]) -> Language:
    """The language to complain in: as asked for, else as configured, as far as that can be read."""
    asked = usage.language(arguments)
    if asked is not None:
        return asked
    from reportlint.commands import configuration

    try:
        return configuration.find([argument for argument in arguments if os.path.exists(argument)]).lang or "zh"
    except (UserError, OSError):
        return "zh"


main = CommandLine("reportlint")
