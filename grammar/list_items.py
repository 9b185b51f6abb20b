"""How a coordination divides into items: 、 and 和 between them, with brackets and quotation marks kept whole.

Chinese lists are ambiguous: 及 may join two items or stand inside one, a verb in the middle may start the list anew.
So a coordination has readings: each number of items that some reasonable division gives, with the items.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

PAIRS = {")": "(", "]": "[", "〕": "〔", "】": "【", "》": "《", "〉": "〈", "”": "“", "’": "‘", "」": "「", "』": "『"}
OPENERS = frozenset(PAIRS.values())
# a set of characters first, so that the scan skips other text at once
MARK = patterns.compile(
    r"[、,;:。!?\n()\[\]〔〕【】《》〈〉“”‘’「」『』\"暨和与及以](?:(?<![和与及以])|(?<=以)及|(?<=和)(?<![共缓温饱祥呼颐附总随]和)(?![谐平睦美解田顺蔼气善])"
    r"|(?<=与)(?<![参授]与)(?![会否时])|(?<=及)(?<![普涉波顾危触提惠遍埃企]及)(?![时早格]))"
)
JOINING = frozenset(("和", "与", "及", "以及", "暨"))
QUOTES = frozenset("“「『《‘")
FULL_STOPS = frozenset("。!?\n")
NESTING = FULL_STOPS | OPENERS | PAIRS.keys() | {'"'}  # marks that change the depth of what follows
LONGEST_TAIL = 12  # items of a list that a verb in the middle begins
ALIKE = 2  # characters at the beginning of names of one kind; at their end one is enough, as it is their noun
FARTHEST = 80  # marks looked at on one side of a count: longer lists are not written in a sentence
# A piece that holds one of these may be "…, then a verb or a modifier, then the first item of the list that counts".
ANEW = patterns.compile(
    r"的|等|\d|(?<!^)(?:建设|建成|新建|改建|扩建|续建|改造|引进|推进|推动|实施|完成|开展|打造|新增|培育|创建|支持|获批|组织|出台|制定|举办"
    r"|承办|成立|设立|修建|争取|纳入|入选|荣获|规划|依托|围绕|提升|加快|促进|构建|发展|增强|坚持|抓好|做好|深化|强化|优化|落实|突出|形成|带动|领域|基础上|方面)(?=.)"
)  # fmt: skip


# What divides or encloses: where it begins and ends, its kind, and how many pairs are around it (for a pair's own two
# marks, those outside). A plain tuple: there are many, and most are looked at once.
Mark = tuple[int, int, str, int]


def marks(text: str, start: int = 0, end: int | None = None) -> list[Mark]:
    """All marks of text[start:end] in order. A pair left open ends with its sentence; a closing mark without opening has no effect."""
    found: list[Mark] = []
    stack: list[str] = []
    for match in MARK.finditer(text, start, len(text) if end is None else end):
        kind = match[0]
        if kind in NESTING:
            if kind == '"':
                kind = "”" if stack and stack[-1] == "“" else "“"
            if kind in OPENERS:
                found.append((*match.span(), kind, len(stack)))
                stack.append(kind)
                continue
            if kind in FULL_STOPS:
                stack.clear()
            elif PAIRS[kind] not in stack[-3:]:
                continue
            else:
                while stack.pop() != PAIRS[kind]:
                    pass
        found.append((*match.span(), kind, len(stack)))
    return found


def first_from(found: Sequence[Mark], position: int) -> int:
    """Index of the first mark that does not begin before `position`."""
    return bisect_left(found, (position,))  # tuples compare by their first place


def depth_behind(found: Sequence[Mark], index: int) -> int:
    """Number of pairs that are open where mark `index` begins."""
    if index == 0:
        return 0
    _, _, kind, depth = found[index - 1]
    return depth + (kind in OPENERS)


class Piece(NamedTuple):
    """What stands between two dividing marks, with the joining words inside it."""

    span: Span
    joints: tuple[Span, ...] = ()

    def parts(self) -> Iterator[Span]:
        """The spans between the joining words."""
        start = self.span.start
        for joint in self.joints:
            yield Span(start, joint.start)
            start = joint.end
        yield Span(start, self.span.end)


def divide(text: str, found: Sequence[Mark], span: Span, at: frozenset[str]) -> list[Piece]:
    """Pieces of `span` between the top-level marks `at`; quoted items that stand side by side without 、 are divided too."""
    inside = found[first_from(found, span.start) : first_from(found, span.end)]
    depth = min([level for _, _, _, level in inside], default=0)
    return pieces_between(text, [mark for mark in inside if mark[3] == depth], span, at)


def pieces_between(text: str, top: Sequence[Mark], span: Span, at: frozenset[str]) -> list[Piece]:
    """As `divide`, where `top`, the top-level marks inside `span`, are known."""
    pieces: list[Piece | None] = []
    joints: list[Span] = []
    start, stop = span
    side_by_side = "、" in at and "、" not in [kind for _, _, kind, _ in top]
    closed = -1  # where the last mark ends, if it closes a pair
    for begin, end, kind, _ in top:
        if kind in at:
            pieces.append(_piece(text, start, begin, joints))
            joints, start = [], end
        elif kind in JOINING:
            if start < begin:
                joints.append(Span(begin, end))
        elif closed == begin and side_by_side and kind in QUOTES:
            pieces.append(_piece(text, start, begin, joints))
            joints, start = [], begin
        closed = end if kind in PAIRS else -1
    pieces.append(_piece(text, start, stop, joints))
    return [piece for piece in pieces if piece is not None]


def _piece(text: str, start: int, end: int, joints: list[Span]) -> Piece | None:
    """The piece without spaces and joining words at its edges (A、B、和C), None when nothing is left."""
    while joints and not text[start : joints[0].start].strip():
        start = joints.pop(0).end
    while joints and not text[joints[-1].end : end].strip():
        end = joints.pop().start
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Piece(Span(start, end), tuple(joints)) if start < end else None


Readings = dict[int, tuple[Span, ...]]


def readings(text: str, pieces: Sequence[Piece], *, begun: bool = False, wanted: range | None = None) -> Readings:
    """Every number of items that a reasonable division of `pieces` gives, the division at the marks first.

    `begun` tells that the first piece opens the list; else its beginning is not marked and later pieces may begin it anew.
    Where one of the numbers `wanted` is all that matters, the rest is left out as soon as one is found or none can be.
    """
    found: Readings = {}
    pieces = _surely_divided(text, pieces)
    _split_joints(pieces, found)
    if begun:
        return found
    if wanted is not None:
        most = len(pieces) + sum([len(piece.joints) for piece in pieces])
        if most < wanted.start or any(map(wanted.__contains__, found)):
            return found
    for index in range(len(pieces) - 1, max(0, len(pieces) - LONGEST_TAIL), -1):
        piece = pieces[index]
        if piece.joints and index < len(pieces) - 1:
            _split_joints([Piece(Span(piece.joints[-1].end, piece.span.end)), *pieces[index + 1 :]], found)
        if ANEW.search(text[piece.span.start : piece.span.end]):
            _split_joints(pieces[index:], found)
    return found


def _surely_divided(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the last divided at its joining words where all its parts are built as every piece is: 优化开发、限制开发和禁止开发.

    A joining word in the middle of a list stands inside a name.
    """
    *before, last = pieces
    if not before or not last.joints or any(piece.joints for piece in before):
        return list(pieces)
    parts = list(last.parts())
    words = [text[start:end] for start, end in (*[piece.span for piece in before], *parts)]
    shortest = min(map(len, words))
    head, tail = words[-1][:ALIKE], words[-1][-1:]
    even = max(map(len, words[len(before) :])) <= max(map(len, words[: len(before)])) + ALIKE
    alike = even and shortest > ALIKE and all(word.endswith(tail) for word in words)
    if alike or (shortest >= ALIKE and head in words[0] and all(word.startswith(head) for word in words[1:])):
        return [*before, *map(Piece, parts)]
    return list(pieces)


def _split_joints(pieces: Sequence[Piece], found: Readings) -> None:
    """Add the pieces as they are, then with their joining words read as dividing, from the last one back."""
    items = [piece.span for piece in pieces]
    found.setdefault(len(items), tuple(items))
    for index in range(len(pieces) - 1, -1, -1):
        if not pieces[index].joints:
            continue
        parts = list(pieces[index].parts())
        for cut in range(len(parts) - 1, 0, -1):
            tail = parts[cut:]
            head = Span(parts[0].start, parts[cut - 1].end)
            split = [*items[:index], head, *tail, *items[index + 1 :]]
            found.setdefault(len(split), tuple(split))
        items[index : index + 1] = parts
