"""Blanks that a draft leaves to be filled in, and what each stands for: a date, a number, a name or words.

Told from what only looks like one: × as multiplication, X光, 5G, R&D, Markdown, masked personal data, 某些.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reportlint.grammar import Span, patterns

DATE, NUMBER, NAME, TEXT = "日期", "数字", "名称", "文字"  # what a blank stands for
MEASURE = r"[万亿]?元|[万亿]?人次|[户场]次|[万亿千]?[亩户吨人]|公里|[%‰个家次处份台项件名座条宗起所辆套篇]"
UNIT = r"[%‰个家亿万千百元人户亩项吨公米次名座处台套件余条所村篇期倍位]|兆瓦|千瓦"
BODY = r"[省市县区镇乡村局委办](?!场)|街道|公司|有限|企业|单位|部门|同志|集团|学校|医院|领导|书记"
CROSSES = patterns.compile(
    r"[xX×*](?<![A-Za-z/@.&=\\_×].)[xX×*]*+(?:\.[ ]?[xX×*]++|[-—~至][xX×*]++)*+(?!(?:[A-Za-fH-Z\\/@&=_:]|(?!(?:k[mgwWV]|m[mg23²³]?|[gt])(?![A-Za-z@.]))[g-z]|\d(?!\d{3}年))|染色体)"
)
SINGLE = patterns.compile(
    r"季度|[月年日省县镇乡村%‰家亿万户亩项吨]|\.[\u4e00-\u9fff]|个(?!性)|市(?!场)|区(?!域)|次(?!方)|G[站基]"
)
STARRED = patterns.compile(rf"{UNIT}|[年月日.]")  # not after Markdown emphasis, separator lines and masked names
# what follows the * that hides a name
MASKED = patterns.compile(
    r"(?:[省市县区镇乡](?![场域村级内外别])|街道|届|高速|[国省]道|[一二三四五六七八九十]?中(?:学|[、,。])|职中|村委|公司|集团)"
)
EMPHASIS = 120  # code points to either side in which the other * of an emphasis is looked for
KINDS = patterns.compile(rf"(?P<date>季度|[年月日])|(?P<number>第?(?:{UNIT}|G))|(?P<name>{BODY})")
BLANK = patterns.compile(r"_(?<![_\n]_)_{2,}+(?=[^_\n])")
WIDE = patterns.compile(rf"[_＿](?<=[\u4e00-\u9fff].)[_＿](?=(?:{MEASURE}))")
SIGNED = patterns.compile(r"(?:签[字名章]|盖章|日期|编号)[:(]?\s{0,4}$")
DIGITS = set("0123456789)")
YEAR = patterns.compile(r"(?:^|(?<!\d))(?:19|20)\d?$")  # 20XX年, 202X年
SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭郎鲁马苗方任袁柳唐薛贺罗毕郝安常傅卞余顾孟黄萧尹姚邵汪"
    "毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓"
)
SOMEONE = patterns.compile(rf"某(?:某(?={BODY}|[年月])|(?=[省市县区镇乡](?![场域长政])))")
CIRCLES = tuple(
    patterns.compile(
        rf"{sign}(?<![○〇]{sign})(?<![一二三四五六七八九]{sign})[○〇]++(?:(?={BODY}|[年月]|[万亿]元)|(?<=[○〇]{{2}})(?={MEASURE}))"
    )
    for sign in "○〇"
)
# Nothing, empty brackets or a question mark where a number belongs, before a unit that ends its clause.
GAPS = (
    patterns.compile(rf"  (?<=[\u4e00-\u9fff]  )[ ]{{0,10}}+(?=(?:{MEASURE})[,;。、(])"),
    patterns.compile(rf"\((?<=[\u4e00-\u9fff]\()[ ]{{0,12}}+\)(?=(?:{MEASURE})[,;。、(])"),
    patterns.compile(rf"\?(?<=[\u4e00-\u9fff]\?)(?=(?:{MEASURE})[,;。、])"),
    patterns.compile(rf"【(?<=[\u4e00-\u9fff,;。]【)[ ]{{0,12}}+】(?=(?:{MEASURE})[,;。、(]|[年月日])"),
    patterns.compile(rf"N(?<=[\u4e00-\u9fff]N)(?<![第每多前后共]N)(?=(?:{MEASURE})[,;。、(])"),
    patterns.compile(rf"…(?<=[项目业到为达长降约共费金款资入额]…)…?(?=(?:{MEASURE})[,;。、(])"),
)
# the month of a sentence that goes on; a line to be signed has a blank day, too
MONTH = patterns.compile(r"年(?<=\d年)(?P<blank>[ ]{2,8}+)月(?=[\u4e00-\u9fff])")


def blanks(text: str) -> Iterator[tuple[str, Span]]:
    """All blanks of a folded text, with what they stand for; kind after kind, not in order."""
    yield from crosses(text)
    for match in chain(BLANK.finditer(text), WIDE.finditer(text)):
        if not SIGNED.search(text, max(0, match.start() - 10), match.start()):
            yield TEXT, Span(match.start(), match.end())
    for match in chain.from_iterable(gap.finditer(text) for gap in GAPS):
        yield NUMBER, Span(match.start(), match.end())
    for match in MONTH.finditer(text):
        yield DATE, Span(*match.span("blank"))
    for match in chain.from_iterable(pattern.finditer(text) for pattern in (SOMEONE, *CIRCLES)):
        named = match.start() and text[match.start() - 1] in SURNAMES and match.end() - match.start() > 1
        if not named:  # 张某某
            counts = text.startswith(("亿元", "万元"), match.end())
            yield NUMBER if counts else NAME, Span(match.start(), match.end())


def crosses(text: str) -> Iterator[tuple[str, Span]]:
    """Runs of x, × and * that stand for something, with what they stand for."""
    for match in CROSSES.finditer(text):
        run = match[0]
        start, end = match.span()
        if text[start - 1 : start] == "-" and not text[start - 2 : start - 1].isdigit():
            start -= 1
        elif text[start - 1 : start] in DIGITS and not (YEAR.search(text, max(0, start - 3), start)):
            continue  # 3×4, 7x24小时, 138****5678
        named = "*" in run and _masks(text, start, end)
        if not named and (
            ("*" in run and not STARRED.match(text, end)) or (len(run) == 1 and not SINGLE.match(text, end))
        ):
            continue  # Markdown; X光, 数据要素×, x轴
        follows = KINDS.match(text, end)
        kind = follows.lastgroup if follows else None
        if kind == "date" or text[max(0, start - 2) : start].isdigit():
            yield DATE, Span(start, end)
        elif kind == "number" or "." in run:
            yield NUMBER, Span(start, end)
        else:
            yield NAME if named or kind == "name" else TEXT, Span(start, end)


def _masks(text: str, start: int, end: int) -> bool:
    """True where the * of text[start:end] hide a name (新建*中学、*街道): no Markdown emphasis begins or ends with them.

    What can begin an emphasis and what can end one: CommonMark 6.2, left- and right-flanking runs.
    """
    if not MASKED.match(text, end) or (end - start == 1 and text[start - 1 : start] in ("", "\n")):
        return False  # *市辖区… at the head of a line is a note
    run = text[start:end]
    low = max(text.rfind("\n", max(0, start - EMPHASIS), start) + 1, start - EMPHASIS, 0)
    high = text.find("\n", end, end + EMPHASIS)
    stop = high if high >= 0 else min(len(text), end + EMPHASIS)
    opened, at = -1, text.find(run, low, stop)
    while at >= 0:
        after = at + len(run)
        inner_left, inner_right = text[at - 1 : at].isalnum(), text[after : after + 1].isalnum()
        if opened >= 0 and text[at - 1] not in " \n" and (inner_left or not inner_right):
            if start in (opened, at):
                return False
            opened = -1
        elif inner_right:
            opened = at
        at = text.find(run, after, stop)
    return True
