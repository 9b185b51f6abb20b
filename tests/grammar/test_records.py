"""Values are defined cheaply and behave as those of `typing.NamedTuple`; patterns are compiled once."""

from __future__ import annotations

import copy
import pickle
import re
from pathlib import Path
from typing import Any

import pytest

from reportlint.grammar import patterns
from reportlint.grammar.kept import Shelf
from reportlint.grammar.records import NamedTuple


class Part(NamedTuple):
    """A part of a report."""

    name: str
    number: int = 1
    notes: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        return f"{self.number}. {self.name}"


def test_fields_stand_by_name_and_by_place() -> None:
    part = Part("工业", notes=("快报数",))
    assert part == ("工业", 1, ("快报数",))
    assert (part.name, part.number, part[2], part.shown) == ("工业", 1, ("快报数",), "1. 工业")
    assert part._replace(number=2).shown == "2. 工业"
    assert repr(part) == "Part(name='工业', number=1, notes=('快报数',))"
    assert (Part._fields, Part.__doc__, Part.__module__) == (
        ("name", "number", "notes"),
        "A part of a report.",
        __name__,
    )
    assert pickle.loads(pickle.dumps(part)) == copy.deepcopy(part) == part
    assert type(copy.copy(part)) is Part
    match part:
        case Part(name=name, number=1):
            assert name == "工业"
        case _:
            pytest.fail("no match")


def test_wrong_fields_are_refused() -> None:
    made: Any = Part
    for arguments, named in (((), {}), (("a", 1, (), 4), {}), (("a",), {"none": 1})):
        with pytest.raises(TypeError):
            made(*arguments, **named)
    with pytest.raises(AttributeError):
        made("a").name = "b"
    with pytest.raises(ValueError, match="none"):
        made("a")._replace(none=1)


def test_what_is_kept_is_found_again_and_what_is_damaged_is_not(tmp_path: Path) -> None:
    shelf = Shelf("things", str(tmp_path / "new"))
    shelf.put("工业", (1, b"2"))
    shelf.save()
    later = Shelf("things", str(tmp_path / "new"))
    assert (later.get("工业"), later.get("农业")) == ((1, b"2"), None)
    later.put("农业", [3])
    later.save()
    later.save()
    assert later.get("工业") == (1, b"2")
    last = Shelf("things", str(tmp_path / "new"))
    assert (last.get("工业"), last.get("农业")) == ((1, b"2"), [3])
    last.forget()
    assert last.get("工业") is None
    whole = Path(shelf.path).read_bytes()
    for damaged in (b"", b"\0damaged", whole[:20], whole[:-3]):
        Path(shelf.path).write_bytes(damaged)
        assert Shelf("things", str(tmp_path / "new")).get("农业") is None
    Shelf("things", "/proc/none").save()
    shelf = Shelf("taken", str(tmp_path))
    Path(shelf.path).mkdir()
    shelf.save()
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == []


def test_a_kept_pattern_is_the_same_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = r"(?P<number>[一二三\d]{1,4})(?i:kw|千瓦)"
    shelf = Shelf("patterns", str(tmp_path))
    monkeypatch.setattr(patterns, "SHELF", shelf)
    compile = patterns.compiled.__wrapped__
    assert compile(written).fullmatch("三KW")
    shelf.save()
    monkeypatch.setattr(patterns, "SHELF", Shelf("patterns", str(tmp_path)))
    monkeypatch.setattr(re, "compile", None)
    again = compile(written)
    assert (again.pattern, again.groups, dict(again.groupindex)) == (written, 1, {"number": 1})
    assert again.fullmatch("12千瓦")["number"] == "12"
