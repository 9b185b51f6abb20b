"""One script and one width: which character stands for which, one for one.

Traditional characters become simplified ones by the tables of OpenCC (opencc-python-reimplemented), full-width forms
become half-width ones, and the doubles that PDF text layers use (radicals, compatibility ideographs, blanks of odd
width, separators that are line ends to some readers) become the plain character. Nothing changes its length, so every
offset stays what it was.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence, Set
from functools import cache
from importlib.util import find_spec
from typing import Any

from reportlint.grammar import patterns
from reportlint.grammar.kept import Shelf

# Half-width equivalents beside the block U+FF01..U+FF5E. ︰ and ∶ stand for colons in Hong Kong reports and in ratios
# such as 2.5∶36.7∶60.7.
WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | dict(
    zip(
        "﹐﹒﹔﹕﹖﹗﹙﹚﹛﹜﹟﹠﹡﹢﹣﹤﹥﹦﹨﹩﹪﹫﹑︰∶〜￥￠￡−‐‑｡､｢｣･",
        ",.;:?!(){}#&*+-<>=\\$%@、::~¥¢£---。、「」·",
        strict=True,
    )
)
BLANKS = dict.fromkeys(
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
# str.splitlines and most readers end a line here; a lone carriage return is looked after in `to_plain`.
LINE_ENDS = dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n")
# Radicals that PDF text layers put in place of characters; Unicode gives these no compatibility mapping.
RADICALS = dict(
    zip(
        "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
        "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙",
        strict=True,
    )
)
PLAIN = WIDTH | BLANKS | LINE_ENDS | RADICALS
SHELF = Shelf("characters")
LONG = 20_000  # characters of a text that is worth a regular expression of its own
STRETCH = 1000  # characters that are translated at once
LONE_RETURN = patterns.compile(r"\r(?!\n)")


@cache
def simplified() -> dict[str, str]:
    """OpenCC's traditional characters with the simplified one for each (its first choice), Hong Kong forms included."""
    return dict(zip(*_kept("characters", _characters), strict=True))


def _characters() -> tuple[str, str]:
    table = {line[0]: line[2] for line in _lines("TSCharacters.txt")}
    # 衞, 敍, 枱 … are the forms of Hong Kong; OpenCC leads them to a traditional form, the table above goes on from there.
    for line in _lines("HKVariantsRev.txt"):
        if line[0] not in table and line[2] in table:
            table[line[0]] = table[line[2]]
    found = {traditional: plain for traditional, plain in table.items() if traditional != plain}
    return "".join(found), "".join(found.values())


@cache
def phrases() -> dict[str, str]:
    """OpenCC's phrases that are more than their characters: 答覆 is 答复, 乾坤 stays 乾坤.

    The names that begin with 於 are left out: 集中於單位 must not be read as one.
    """
    found: dict[str, str] = _kept("phrases", _phrases)
    return found


def _phrases() -> dict[str, str]:
    table = simplified()
    found = {}
    for line in _lines("TSPhrases.txt"):
        phrase, _, choices = line.partition("\t")
        plain = choices.split(" ")[0]
        by_character = "".join(table.get(character, character) for character in phrase)
        if plain != by_character and not ("於" in plain and "於" in phrase) and len(plain) == len(phrase):
            found[phrase] = plain
    return found


@cache
def ambiguous() -> frozenset[str]:
    """The characters whose simplified form hangs on the phrase: 乾 徵 鍾 覆 藉 …; some of them are simplified ones too."""
    return frozenset(_kept("ambiguous", _ambiguous))


def _ambiguous() -> str:
    table = simplified()
    return "".join(
        character
        for phrase, plain in phrases().items()
        for character, becomes in zip(phrase, plain, strict=True)
        if table.get(character, character) != becomes
    )


@cache
def traditional() -> frozenset[str]:
    """The characters that tell a traditional text."""
    return frozenset(_kept("traditional", lambda: "".join(simplified().keys() - ambiguous())))


def to_plain(text: str) -> str:
    """`text` in simplified characters and half-width forms, code point for code point."""
    return with_characters(text)[0]


def with_characters(text: str) -> tuple[str, frozenset[str]]:
    """`text` as `to_plain` gives it, and the characters that it is made of."""
    if "\r" in text:
        text = LONE_RETURN.sub("\n", text)
    present = _characters_of(text)
    changes = {character: PLAIN[character] for character in present & PLAIN.keys()}
    changes |= {character: plain for character in present if (plain := _compatible(character)) != character}
    # A simplified text keeps 乾县, 藉 and 覆 as they are: such characters belong to both scripts.
    if text.isascii() or present.isdisjoint(traditional()):
        return _exchange(text, present, changes), _exchanged(present, changes)
    table = simplified()
    changes = {character: table.get(plain, plain) for character, plain in changes.items()}
    changes |= {character: table[character] for character in present & table.keys()}
    own = [phrase for phrase in phrases() if not (present & ambiguous()).isdisjoint(phrase)]
    plain = _respell(text, _exchange(text, present, changes), own)
    return plain, _exchanged(present, changes).union(*(phrases()[phrase] for phrase in own))


def _exchanged(present: Set[str], changes: dict[str, str]) -> frozenset[str]:
    return frozenset((present - changes.keys()).union(changes.values()))


def _exchange(text: str, present: Set[str], changes: dict[str, str]) -> str:
    if len(changes) > 40 or not changes.keys().isdisjoint(changes.values()):
        return _translated(text, present, changes)
    for character, plain in changes.items():
        text = text.replace(character, plain)
    return text


def _translated(text: str, present: Set[str], changes: dict[str, str]) -> str:
    # All characters stand in the table, for one that is missing there costs an exception inside.
    table = {ord(character): ord(changes.get(character, character)) for character in present}
    if len(text) <= LONG:
        return text.translate(table)
    # Where a long text is partly in simplified characters, those parts stay as they are.
    changed = re.compile(f"[{re.escape(''.join(changes))}]")
    pieces: list[str] = []
    at = 0
    while match := changed.search(text, at):
        start = match.start()
        pieces += text[at:start], text[start : start + STRETCH].translate(table)
        at = start + STRETCH
    return "".join(pieces) + text[at:]


def _characters_of(text: str) -> set[str]:
    """All characters of `text`. In a long one those of its beginning are passed over, in a fifth of the time."""
    found = set(text[:LONG])
    if len(text) > LONG:
        others = re.compile(f"[^{re.escape(''.join(found))}]")
        for start in range(LONG, len(text), LONG):  # portions, so that few are listed at once
            found.update(others.findall(text, start, start + LONG))
    return found


def _respell(text: str, plain: str, own: Sequence[str]) -> str:
    """Give the phrases `own` of `text` their own form in `plain`."""
    if not own:
        return plain
    pieces: list[str] = []
    at = 0
    for match in re.finditer("|".join(sorted(own, key=len, reverse=True)), text):
        pieces += plain[at : match.start()], phrases()[match[0]]
        at = match.end()
    return "".join(pieces) + plain[at:]


def _compatible(character: str) -> str:
    """The plain character for a Kangxi radical or a compatibility ideograph."""
    if not ("\u2e80" <= character <= "\u2fd5" or "\uf900" <= character <= "\ufaff"):
        return character
    from unicodedata import normalize

    plain = normalize("NFKC", character)
    return plain if len(plain) == 1 else character


def _kept(name: str, make: Callable[[], Any]) -> Any:
    """What `make` makes of OpenCC's tables, kept between runs while they stay as they are: reading them takes long."""
    state = os.stat(_path("TSCharacters.txt"))
    key = (name, _path(""), state.st_mtime_ns, state.st_size)
    found = SHELF.get(key)
    if found is None:
        found = make()
        SHELF.put(key, found)
    return found


@cache
def _path(name: str) -> str:
    # The package's own module is not imported: only its tables are wanted, and its converter is slow.
    spec = find_spec("opencc")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("opencc-python-reimplemented is not installed: its tables are needed", name="opencc")
    return os.path.join(os.path.dirname(spec.origin), "dictionary", name)


def _lines(name: str) -> list[str]:
    with open(_path(name), encoding="utf-8") as file:
        return [line for line in file.read().split("\n") if line]
