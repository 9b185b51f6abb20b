"""Rule each-count."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import patterns
from reportlint.grammar.counts import value
from reportlint.grammar.list_items import divide, marks, readings
from reportlint.grammar.spans import Span
from reportlint.rule import rule

N = r"\d{1,4}|[一两二三四五六七八九十]"
EDGES = ",;:。!?\n各"
LONGEST = 120  # characters of the list before 各
EACH = patterns.compile(
    rf"各(?:(?:新建|建成|建设|设立|设|配备|选派|新增|打造|投放|购置|引进|培育|安排|组建)[^,;:。、\d各]{{0,6}}?)?(?P<each>{N})(?P<unit>[家个名项座处所条辆台套件人])[,、]?(?P<total>合计|总计|共计|一共|共)(?P<sum>\d{{1,5}}|{N})(?P=unit)"
)


@rule(
    needs=["各"],
    bad=["新增甲级、乙级、丙级企业各2家，⟦共8家⟧。", "东湖、西湖、南湖各新建驿站2座，⟦共8座⟧。"],
    good=["新增甲级、乙级、丙级企业各2家，共6家。", "新建小学和幼儿园各1所。", "选派县乡干部各2名，共40名。"],
)
def each_count(document: Document) -> Iterator[Finding | Holds]:
    """各N家与合计不符 (so many of each do not make the stated total).

    A、B、C各n家,共T家: T is n for each name. Any reasonable division of the list that gives the total is enough; a list of
    one name (县乡干部各2名) says nothing.
    """
    told = 0
    for match in EACH.finditer(document.text):
        window = document.text[max(told, match.start() - LONGEST) : match.start()]
        listed = window[max(window.rfind(mark) for mark in EDGES) + 1 :]
        if len(listed) < 2:
            continue
        start, told = match.start() - len(listed), match.end()
        pieces = divide(listed, marks(listed), Span(0, len(listed)), frozenset("、"))
        possible = readings(listed, pieces)
        each = 1 if match["each"] == "一" else value(match["each"])
        total = value(match["sum"])
        place = Span(match.start("total"), match.end())
        items = tuple(piece.span.shift(start) for piece in pieces)
        number = next((number for number in possible if number > 1 and number * each == total), None)
        if number:
            parts = tuple(span.shift(start) for span in possible[number])
            yield Holds(f"{number} × {each} = {total}", (place, *parts))
        elif len(pieces) > 1:
            yield Finding(
                place,
                Message(
                    f"{len(pieces)}项各{each}，应为{len(pieces) * each}，这里写{total}。",
                    f"{len(pieces)} × {each} = {len(pieces) * each}, written {total}.",
                ),
                tuple(Related(item, Message(f"第{n}项", f"item {n}")) for n, item in enumerate(items, 1)),
                confidence=0.8,
                equation=f"{len(pieces)} × {each} ≠ {total}",
            )
