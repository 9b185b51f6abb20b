"""Mending whole reports that were damaged in the ways that conversion, copying and typing damage them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from reportlint import engine
from reportlint.engine import Report
from reportlint.fixing import Mended, mend
from reportlint.readers import decode
from reportlint.registry import load
from reportlint.source import Source

RULES = [rule for rule in load() if rule.default]
SEEDS = sorted(path for path in (Path(__file__).parents[2] / "seeds").iterdir() if path.suffix in (".txt", ".md"))
OPENING = "全年完成投资3亿元，组织培训20次。"

DAMAGE: dict[str, Callable[[str], str]] = {
    "none": lambda text: text,
    "line ends": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "zero width": lambda text: "\u200b".join(text[at : at + 97] for at in range(0, len(text), 97)),
    "doubled marks": lambda text: text.replace("。\n", "。。\n").replace("，", "，，", 3),
    "doubled signs": lambda text: text.replace("%", "%%", 4).replace("％", "％％", 4),
    "full width": lambda text: text.replace(",", "，").replace(";", "；").replace(":", "："),
    "readings": lambda text: text.replace("业", "业(yè)", 5).replace("業", "業(yè)", 5).replace("展", "展(zhǎn)", 5),
    "labels": lambda text: text.replace("(一)", "(一)、").replace("(二)", "(二)、"),
    "wording": lambda text: f"{text}\n截止6月底，按照统一布署，{OPENING}印发县政发[2023]6号文件。\n",
    "broken lines": lambda text: text.replace("，", "，\n", 2),
}


def mended(source: Source, unsafe: bool) -> Mended[Report]:
    def check(text: Source) -> Report:
        return engine.lint(text, RULES)

    return mend(source, check(source), check, unsafe)


def holds(text: str, unsafe: bool) -> None:
    """Mended twice the text stays as it is; what was fixed is gone, and nothing new is found."""
    before = engine.lint(text, RULES)
    once = mended(Source(text), unsafe)
    found, rest = (Counter(each.rule for each in report.diagnostics) for report in (before, once.checked))
    assert rest <= found
    assert sum(found.values()) - sum(rest.values()) >= once.fixed
    left = [each for each in once.checked.diagnostics if each.fix is not None and (each.fix.safe or unsafe)]
    assert len(left) <= 2, [(each.rule, each.message.zh) for each in left]
    assert mended(once.source, unsafe).source.text == once.source.text
    if not unsafe:
        assert Counter(filter(str.isdigit, once.source.text)) == Counter(filter(str.isdigit, text))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_are_mended_for_good(path: Path) -> None:
    for unsafe in (False, True):
        holds(decode(path.read_bytes(), str(path)).text, unsafe)


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_seed_is_mended_for_good(damage: str) -> None:
    clean = (Path(__file__).parents[2] / "seeds" / "bureau_year_clean.txt").read_text(encoding="utf-8")
    text = DAMAGE[damage](clean)
    for unsafe in (False, True):
        holds(text, unsafe)


@pytest.mark.parametrize("damage", ["none", "doubled marks", "labels", "wording"])
def test_labelled_reports_are_mended_for_good(shared: Path, damage: str) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        holds(DAMAGE[damage](decode(path.read_bytes(), str(path)).text), unsafe=damage == "none")


def test_what_was_added_is_what_is_taken_away() -> None:
    clean = (Path(__file__).parents[2] / "seeds" / "bureau_year_clean.txt").read_text(encoding="utf-8")
    settled = mended(Source(clean), unsafe=False).source.text
    for damage in ("zero width", "doubled signs", "doubled marks"):
        assert mended(Source(DAMAGE[damage](settled)), unsafe=False).source.text == settled, damage
