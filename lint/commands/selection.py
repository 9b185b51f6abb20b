"""Which rules run, and how severe their findings are: names of rules and families, on the command line or configured."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from reportlint.commands.mistakes import UsageError, UserError, suggestion
from reportlint.finding import Diagnostic, Message, Severity
from reportlint.rule import Rule

ALL = "all"
DEFAULT = "default"


def names(rules: Iterable[Rule]) -> set[str]:
    """Every name that can be selected or ignored: rules, families, "all" and "default"."""
    return {ALL, DEFAULT, *(name for rule in rules for name in (rule.name, rule.family))}


def check(written: Iterable[str], known: Collection[str], where: Message, kind: type[UserError] = UsageError) -> None:
    """Raise `kind` for the first name that no rule and no family has; `where` says where it was written."""
    for name in written:
        if name not in known:
            hint = suggestion(name, known)
            if hint.zh.startswith("可以写"):
                hint = Message("用 reportlint rules 查看全部规则。", "reportlint rules lists them all.")
            raise kind(
                Message(
                    f"{where.zh}：没有叫“{name}”的规则或类别，{hint.zh}",
                    f'{where.en}: no rule or family is called "{name}"; {hint.en}',
                )
            )


def choose(rules: Iterable[Rule], select: Sequence[str] | None, ignore: Sequence[str]) -> tuple[Rule, ...]:
    """The rules to run: the narrower name wins (rule over family over all), at a tie `ignore` does.

    A family or "default" selects the rules that are on by default; a rule that is off must be named, or "all" written.
    """
    selected = frozenset((DEFAULT,) if select is None else select)
    ignored = frozenset(ignore)
    return tuple(rule for rule in rules if _strength(rule, selected, False) > _strength(rule, ignored, True))


def _strength(rule: Rule, written: frozenset[str], dormant: bool) -> int:
    """How narrowly `written` names `rule`, 0 for not at all; rules that are off count as named only if `dormant`."""
    if rule.name in written:
        return 3
    if rule.family in written and (rule.default or dormant):
        return 2
    return int(ALL in written or (DEFAULT in written and rule.default))


def graded(diagnostics: Iterable[Diagnostic], levels: dict[str, Severity]) -> Iterable[Diagnostic]:
    """The diagnostics with the severities that `levels` gives to their rules, or to their families."""
    for diagnostic in diagnostics:
        level = levels.get(diagnostic.rule) or levels.get(diagnostic.family)
        yield diagnostic if level is None else diagnostic._replace(severity=level)
