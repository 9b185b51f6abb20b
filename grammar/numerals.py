"""Chinese numerals: 三百二十一, 二〇二三, 两, 十, 廿, 百分之五点三 without its 百分之."""

from __future__ import annotations

from fractions import Fraction

DIGITS = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "壹": 1, "二": 2, "两": 2, "俩": 2, "贰": 2, "三": 3, "叁": 3, "四": 4, "肆": 4,
    "五": 5, "伍": 5, "六": 6, "陆": 6, "七": 7, "柒": 7, "八": 8, "捌": 8, "九": 9, "玖": 9,
}  # fmt: skip
PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}


def read_numeral(text: str) -> Fraction | None:
    """Value of a Chinese numeral, with 点 decimals; None when the characters do not make a number.

    Digit strings are read place by place (二〇二三 is 2023); a last digit without place after 百, 千, 万 counts in the
    place below (三万五 is 35000).
    """
    text = text.replace(" ", "")
    if text[:1] == "负":
        value = read_numeral(text[1:])
        return None if value is None else -value
    if text in PLACES:  # 百 in 百分之百
        return Fraction(PLACES[text])
    whole, point, decimals = text.partition("点")
    if point:
        if not decimals or any(c not in DIGITS for c in decimals):
            return None
        head = read_numeral(whole) if whole else Fraction(0)
        if head is None:
            return None
        return head + Fraction(int("".join(str(DIGITS[c]) for c in decimals)), 10 ** len(decimals))
    if text == "半":
        return Fraction(1, 2)
    if not text or (text[0] in SCALES and len(text) > 1 and text[1] in DIGITS):
        return None
    text = text.replace("廿", "二十").replace("卅", "三十")
    if len(text) > 1 and all(c in DIGITS for c in text):
        return Fraction(int("".join(str(DIGITS[c]) for c in text)))
    total = section = digit = group = 0
    pending = False  # a digit waits for its place
    last_place = 0
    for c in text:
        if c in DIGITS:
            if pending and digit:
                return None
            digit = DIGITS[c]
            pending = True
            if digit == 0:
                last_place = 0
        elif c in PLACES:
            section += (digit if pending and digit else 1) * PLACES[c]
            last_place = PLACES[c]
            digit, pending = 0, False
        elif c in SCALES:
            section += digit
            if not section and last_place >= SCALES[c] and group:  # 万万
                total, group = total - group + group * SCALES[c], group * SCALES[c]
            elif SCALES[c] > total > 0:
                total = group = (total + section) * SCALES[c]
            else:
                group = (section or 1) * SCALES[c]
                total += group
            last_place = SCALES[c]
            section = digit = 0
            pending = False
        else:
            return None
    if pending and digit and last_place >= 100:
        digit *= last_place // 10
    return Fraction(total + section + digit)
