"""Names that hold a number, explained on the spot: “三化”(数字化、网络化、智能化), 六稳:稳就业、…, 四个元素,包括….

The numeral of the name says how many things the explanation must list. 三品一标 adds up to 3 + 1, 三河三湖 may be
listed in two groups, “1135” gives its parts in order.
"""

import re
from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.counts import LABEL, MOST, sentence_around
from reportlint.grammar.explanations import NEXT_NAME, NEXT_PART, OPEN, groups_by_key, groups_of, items_of, region_of
from reportlint.grammar.list_items import Mark, Readings, divide, marks
from reportlint.grammar.numbered_names import NUMERAL, THING, Name, numbered_name, values_of
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

# a set of characters first, so that the scan skips other text at once; 主要 and a mark may stand before
SAYS = r"(?:主要)?(?:即(?![将使便可日时])|是?指(?![数导标定示挥南明])|包括|分别[是为])[:,]?"
DEFINES = patterns.compile(
    rf"[(:即是指包分](?:(?<=\()|(?<=:){SAYS}|(?<=:)(?<!\d:)(?!\d)"
    r"|(?:(?<=即)(?![将使便可日时])|(?:(?<=是)指|(?<=指))(?![数导标定示挥南明])|(?<=包)括|(?<=分)别[是为])[:,]?)"
)
WRITTEN = patterns.compile(r"[0-9两双一二三四五六七八九十]")
EDGE = patterns.compile(r"[,。;:!?()\n]")
LONGEST_NAME = 30
LONGEST_COUNTED = 14  # characters of a name behind 4个: or 2家(
LEVEL_NAMES = patterns.compile(r"[省市县区乡镇街道办事处旗州盟自治、及]+$")
UNEVEN = patterns.compile(r"\d|其他|其它|分别|同时|以及[^、]*、")
ORDERED = patterns.compile(r"[“‘]?(?:[一1]是|一要|第一|首先|一方面|①|[(〔]?[一1][)〕、.]|[—\-])")
ONE_OF = patterns.compile(r"一[个批支套项名次条种本张件座站网码窗门卡体]")


class NamedNumber(NamedTuple):
    """A name with a numeral and the list that explains it.

    `numerals` are the places of its numerals, each with the character after it; `number` is what they must count, `possible`
    further numbers that a compound name allows. `readings` are the divisions of the explanation, `items` the plainest one.
    `key` is the character of the name that every item repeats; `alike` items look like each other; a `plain` explanation
    is short items and nothing else, a `single` one has neither comma nor semicolon.
    """

    name: Span
    numerals: tuple[Span, ...]
    number: int
    possible: frozenset[int]
    definer: str
    items: tuple[Span, ...]
    readings: Readings
    open_: bool
    key: str
    plain: bool
    alike: bool
    single: bool

    @property
    def groups(self) -> int:
        """Number of groups in a name of equal numerals (三河三湖, 双招双引), which may be listed group by group; else 0."""
        return len(self.numerals) if len(self.numerals) > 1 and self.number % len(self.numerals) == 0 else 0

    @property
    def matching(self) -> int | None:
        """The number that name and list agree on, None when they do not."""
        for number in (self.number, *sorted(self.possible)):
            if number in self.readings:
                return number
        return None


def named_numbers(text: str) -> Iterator[NamedNumber]:
    """Every explained name with a numeral in `text`."""
    begins = stops = 0  # of the sentence
    found: list[Mark] = []
    at = first = tried = 0
    for match in DEFINES.finditer(text):
        end = match.start()
        if text[end] not in "(:":
            if text[max(at, end - 2) : end] == "主要":
                end -= 2
            if end > at and text[end - 1] in ",;:":
                end -= 1
        at = match.end()
        floor = max(0, end - LONGEST_NAME)
        if not WRITTEN.search(text, floor, end):
            continue
        edge = EDGE.search(text[floor:end][::-1])
        start = end - edge.start() if edge else floor
        if not NUMERAL.search(text[start:end]):
            continue
        if end >= stops:
            begins, stops = sentence_around(text, end, stops)
            label = LABEL.match(text, begins)
            first = label.end() if label else begins
            found, tried = [], 0
        if tried >= MOST or (start < first and not NUMERAL.search(text[first:end])):
            continue
        tried += 1
        read = numbered_name(text, Span(max(start, first), end), match[0])
        if read is None or ORDERED.match(text, match.end()):
            continue
        values = values_of(text, read)
        if 2 <= sum(values) <= 40:
            found = found or marks(text, begins, stops)
            named = _explained(text, found, read, values, match, stops)
            if named is not None:
                yield named


def _explained(
    text: str, found: Sequence[Mark], read: Name, values: Sequence[int], definer: re.Match[str], limit: int
) -> NamedNumber | None:
    name, numerals, quoted = read
    first = numerals[0]
    rest = text[first.end() : name.end]
    number = sum(values)
    region = region_of(text, found, definer, limit)
    if region is None:
        return None
    inside = text[region.start : region.end]
    if (
        ORDERED.match(inside)
        or (len(values) > 1 and (NEXT_NAME.match(inside) or (max(values) > 1 and NEXT_PART.match(inside))))
        or (definer[0] == "(" and LEVEL_NAMES.fullmatch(inside))
    ):
        return None
    unit = THING.match(rest)
    key = rest[unit.end() :] if unit and unit.end() < len(rest) and len(rest) > 1 else rest
    key = "".join(dict.fromkeys(c for c in key if "\u4e00" <= c <= "\u9fff" and not NUMERAL.match(c)))[:5]
    items, possible = items_of(text, found, region)
    clauses = (
        [piece.span for piece in divide(text, found, region, frozenset(",;"))]
        if len(key) > 1 and len(values) == 1
        else []
    )
    if len(clauses) > 1 and all(text.startswith(key[:2], *clause) for clause in clauses):
        items = tuple(clauses)  # 五个统筹:统筹发展和安全,统筹…
        possible = {len(items): items}
    if rest.startswith(("个一", "一")) and not all(text[item.start] == "一" for item in items):
        ones = tuple(Span(region.start + m.start(), region.start + m.end()) for m in ONE_OF.finditer(inside))
        possible.setdefault(len(ones), ones)
    if not items and key:
        at = tuple(Span(at, at + 1) for at in range(*region) if text[at] == key[0])
        possible.setdefault(len(at), at)  # 三河(淮河海河辽河)
        items = at
    possible.pop(0, None)
    possible.pop(1, None)
    if not possible:
        return None
    bare = unit is not None and unit.end() == len(rest)  # a count behind its noun: 示范村4个
    far = not quoted and len(rest) < 3 and first.start() > name.start + (0 if bare else 4)
    if far and not (key and any(key[0] in text[item.start : item.end] for item in items)):
        # 创建示范村4个:石桥村、李家村、红星村、东湖村 names what it counts; 走访部门12个(单位、企业) does not.
        even = len(items) > 2 and len({item.length for item in items}) == 1
        near = number in possible or abs(number - len(items)) == 1 or even
        if unit is None or definer[0] not in "(:" or not near or any(item.length > LONGEST_COUNTED for item in items):
            return None
    groups: tuple[Span, ...] = ()
    if len(values) > 1:
        keys = [text[one.end() : one.end() + 1] for one in numerals]
        divisions = (items, *possible.values())
        by_key = [grouped for division in divisions if (grouped := groups_by_key(text, division, keys, values))]
        groups = groups_of(text, found, region, values) or min(by_key, key=lambda one: len(one) != number, default=())
    if groups:
        items, possible = groups, {len(groups): groups}
    words = [text[item.start : item.end] for item in items]
    shared = (
        next((c for c in key if all(c in word for word in words)), "") if len(words) > 1 and len(values) == 1 else ""
    )
    alike = len(words) > 2 and any(len({edge(word) for word in words}) == 1 for edge in (_first, _last, len))
    longest = 80 if shared and alike and ";" in inside else 24
    plain = len(words) > 1 and numerals[0][0] != "双" and max(map(len, words)) <= longest and not UNEVEN.search(inside)
    packed = name.end - first.start() == 2 * len(values)  # 三品一标: nothing but numerals and what they count
    others = (
        frozenset((len(values), *(() if packed else values))) - {number, 1}
        if len(values) > 1 and not groups
        else frozenset()
    )
    places = tuple(Span(one.start(), min(one.end() + 1, name.end)) for one in numerals)
    counted = not quoted and unit is not None and len(items) > 2
    single = (
        bool(groups)
        or (counted and definer[0] != "(")
        or not any(kind in ",;" for begin, _, kind, _ in found if region.start <= begin < region.end)
    )
    return NamedNumber(
        name,
        places,
        number,
        others,
        definer[0],
        items,
        possible,
        bool(OPEN.search(inside)) and not (alike and ";" in inside),
        shared,
        plain,
        bool(shared) or alike,
        single,
    )


def _first(word: str) -> str:
    return word[0]


def _last(word: str) -> str:
    return word[-1]
