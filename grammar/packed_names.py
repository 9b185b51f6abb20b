"""Names packed character by character before a count: 县乡村三级, 京津冀三地, 城乡两个市场."""

from reportlint.grammar.list_items import Readings
from reportlint.grammar.spans import Span

TWOFOLD = ("国内国外", "国内外", "国内国际", "国际国内", "城乡", "线上线下", "供需", "内外", "境内外", "海内外")
LEVELS = frozenset("国省市县区乡镇村社组户厅局部街道州盟旗")
PROVINCES = frozenset("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新港澳台")
PACKED = LEVELS | PROVINCES | {word[-1] for word in TWOFOLD}


def packed(text: str, span: Span, number: int, unit: str) -> Readings:
    """Readings of the names packed at the end of `span`, before `number` and `unit`; none where there are none."""
    if number == 2:
        for word in TWOFOLD:
            if text.endswith(word, span.start, span.end):
                middle = span.end - len(word) // 2
                return {2: (Span(span.end - len(word), middle), Span(middle, span.end))}
    kind = LEVELS if unit == "级" else PROVINCES if unit in ("地", "省", "省市", "方") else None
    if kind is None:
        return {}
    start = span.end
    while start > span.start and text[start - 1] in kind and span.end - start < 12:
        start -= 1
    word = text[start : span.end]
    if len(word) < 2:
        return {}
    letters = [Span(start + at, start + at + 1) for at in range(len(word))]
    found: Readings = {len(letters): tuple(letters)}
    for pair in ("乡镇", "社区", "街道"):
        at = word.find(pair)
        if at >= 0:
            merged = [*letters[:at], Span(letters[at].start, letters[at + 1].end), *letters[at + 2 :]]
            found.setdefault(len(merged), tuple(merged))
    if (start > span.start and text[start - 1] in "全本我各该") or start == span.start or word[0] == "国":
        found.setdefault(len(letters) - 1, tuple(letters[1:]))  # 全市县乡村三级: 市 belongs to 全市
    return found
