"""The commands for click, with their help in the reader's language, and what is wrong with a command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from reportlint.commands.mistakes import UsageError, require
from reportlint.commands.options import COMMANDS, HEADINGS, LINT, Flag
from reportlint.finding import Language, Message


def read(name: str, language: Language, arguments: Sequence[str]) -> dict[str, Any] | None:
    """What the command line gives to the command `name` ("" for linting); None when it asked for help and has been
    shown it. Raises UsageError for a wrong one."""
    try:
        return command(name, language).make_context(None, list(arguments)).params
    except click.exceptions.Exit:
        return None
    except click.UsageError as error:
        raise UsageError(_mistake(error)) from None


def command(name: str, language: Language) -> click.Command:
    """The click command `name` ("" for linting)."""
    words = COMMANDS[name] if name else LINT
    options = [_option(flag, language) for flag in words.flags]
    if not name:
        options.append(click.Option(["--version"], is_flag=True, help=HEADINGS["--version"].text(language)))
    argument = click.Argument(["arguments"], nargs=-1, type=click.UNPROCESSED)
    return _Command(
        language,
        name=f"reportlint {name}".rstrip(),
        params=[argument, *options],
        add_help_option=False,
        context_settings={"max_content_width": 110},
    )


class _Command(click.Command):
    """A click command whose help is in the reader's language."""

    def __init__(self, language: Language, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.language = language
        self.params.append(
            click.Option(
                ["--help", "-h"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_help,
                help=HEADINGS["--help"].text(language),
            )
        )

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        name = (self.name or "").removeprefix("reportlint").strip()
        words = COMMANDS[name] if name else LINT

        def say(message: Message) -> str:
            return message.text(self.language)

        formatter.write(f"{say(HEADINGS['usage'])}{self.name} {words.argument}\n\n{say(words.help)}\n")
        options = [param for param in self.params if isinstance(param, click.Option)]
        records = [record for param in options if (record := param.get_help_record(ctx))]
        for heading, rows in (("examples", [(line, say(what)) for line, what in words.examples]), ("options", records)):
            if rows:
                formatter.write(f"\n{say(HEADINGS[heading])}\n")
                formatter.write(_rows(rows))
        if not name:
            formatter.write("\n" + "\n".join(_wrapped(say(HEADINGS["status"]))) + "\n")


def _show_help(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(context.get_help())
        context.exit(0)


def _rows(rows: Sequence[tuple[str, str]]) -> str:
    """Two columns, measured in display cells."""
    from reportlint.display.cells import cells

    wide = max(cells(left) for left, _ in rows)
    return "".join(f"  {left}{' ' * (wide - cells(left))}  {right}\n" for left, right in rows)


def _wrapped(text: str) -> list[str]:
    from reportlint.display.cells import wrap

    return wrap(text, 88)


def _option(flag: Flag, language: Language) -> click.Option:
    choices = flag.choices
    names = list(flag.names)
    attributes: dict[str, Any] = {"help": flag.help.text(language)}
    if choices:
        return click.Option(
            names, metavar=f"[{'|'.join(choices)}]", callback=_one_of(flag.names[0], choices), **attributes
        )
    if flag.metavar:
        return click.Option(names, metavar=flag.metavar, multiple=flag.repeated, **attributes)
    return click.Option(names, is_flag=True, **attributes)


def _one_of(name: str, choices: Sequence[str]) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    def check(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        if value is not None:
            require(name, value, choices)
        return value

    return check


def _mistake(error: click.UsageError) -> Message:
    """What click objects to, as one sentence in both languages."""
    if isinstance(error, click.NoSuchOption):
        name = error.option_name
        close = error.possibilities or []
        hint = (
            Message(f"是不是想写 {close[0]}？", f"did you mean {close[0]}?")
            if close
            else Message("用 reportlint --help 查看全部选项。", "reportlint --help lists the options.")
        )
        if not name.startswith("--"):
            return Message(
                f"没有选项 {name}，{hint.zh}以 - 开头的文件名要写成 ./-…",
                f"there is no option {name}; {hint.en} A file name that begins with - is written ./-…",
            )
        return Message(f"没有选项 {name}，{hint.zh}", f"there is no option {name}; {hint.en}")
    if isinstance(error, click.BadOptionUsage):
        name = error.option_name
        if "argument" in error.message:
            return Message(f"选项 {name} 后面缺一个值，请补上。", f"option {name} needs a value; add one.")
        return Message(f"选项 {name} 不带值，请去掉等号和后面的内容。", f"option {name} takes no value; remove it.")
    text = error.format_message()
    return Message(f"命令写得不对（{text}），请看 reportlint --help。", f"{text} See reportlint --help.")
