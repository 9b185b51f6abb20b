"""What a user can get wrong before any report is read. Each is shown as one sentence; the exit status is 2."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportlint.finding import Message


class UserError(Exception):
    """Something the user wrote that reportlint cannot follow: what, where, what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


class UsageError(UserError):
    """A wrong command line."""


class ConfigurationError(UserError):
    """A wrong key or value in a configuration file."""


def suggestion(wrong: str, allowed: Iterable[str]) -> Message:
    """What to write instead of `wrong`: the closest of `allowed`, else all of them."""
    from difflib import get_close_matches

    names = sorted(allowed)
    close = get_close_matches(wrong, names, n=1)
    if close:
        return Message(f"是不是想写“{close[0]}”？", f'did you mean "{close[0]}"?')
    return Message(f"可以写：{'、'.join(names)}。", f"allowed: {', '.join(names)}.")


def require(name: str, value: str, choices: Sequence[str]) -> None:
    """Raise UsageError unless `value` is among those that option `name` takes."""
    if value not in choices:
        hint = suggestion(value, choices)
        raise UsageError(
            Message(f"选项 {name} 不能是“{value}”，{hint.zh}", f'option {name} cannot be "{value}"; {hint.en}')
        )
