"""What a saved web page leaves around and between the lines of a report: furniture, data about itself, links.

The kinds of lines (`reportlint.outline.lines`) are decided for structure's sake and stay BODY when in doubt; here the same lines are
told by what only web pages say, and gathered into blocks that no sentence interrupts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.grammar import Span, patterns
from reportlint.outline import Kind, Line
from reportlint.outline.frame import data, furnishes, tells_of_page
from reportlint.outline.kinds import SOURCE
from reportlint.search import occurrences

# What a page says of itself in words of its own: licences, borrowed texts, bare addresses.
OWN = patterns.compile(
    r"https?://[!-~]{4,200}$|更多(?:精彩)?(?:内容|资料|范文|文档).{0,8}(?:请|点击|关注)|关注(?:我们|.{0,12}公众号)|本(?:文|文档)由.{1,20}(?:整理|收集|上传|提供)|(?:部分)?作品(?:版权归|来源|搜集)"
    r"|(?:来自|转自|摘自)\w{2,10}[网报]$|本作品是中华人民共和国|[,。]?国家机关的决议、决定|具有立法、行政、司法性质的文件|(?:注:)?中文维基|(?:免费|立即)下载\W{0,3}$"
    r"|(?:- ?)?(?:文档编号:\d|上传时间:\d|格式:\W{0,2}(?:DOCX?|PDF|docx?|pdf)|页数:\d|大小:[\d.]{1,8} ?[KM]B)"
    r"|.{0,12}(?:浏览|阅读|点击)(?:次数|量|数)?:\s{0,3}\d{0,9}$"
)
BEGINNINGS = frozenset(
    "h更关本部作来转摘,。国具注中免立-"
)  # OWN begins with one of these, or a colon stands in the line
# Of data about the page these are told wherever they stand, and two side by side.
DATA = patterns.compile(
    r"(?:来源URL|索引号|信息来源|来源|发文(?:单位|机关|时间|日期)|发布(?:时间|日期|机构|单位)|更新时间|报告人|内容摘要|公开(?:类别|方式)|成文日期|效力状态|体裁分类|统一登记号|主题词|关键词|责编|校对|初审|复审|终审|签发|审核"
    r"|(?:主题|信息)分类|评论|阅读|作者|编辑)\s{0,3}:|时间:\s?\d{4}-\d|(?:标题|正文|文号|名称)\s{0,3}:|\d{4}-\d\d-\d\d\s+来源"
)
ORIGIN = patterns.compile(r"^[ \t]{0,8}(?:(?:信息)?来源|发文)|(?:阅读|评论|浏览):", re.M)
ABSTRACT, KEYWORDS = patterns.compile(r"摘\s{0,3}要\s{0,3}:"), patterns.compile(r"关\s?键\s?[词字]\s{0,3}:")
TITLE = patterns.compile(r"(?:报告|总结|公报|要点|计划|方案|汇报|打算|思路)$|^\W{0,4}[—―(]")
RELATED = patterns.compile(r"\W{0,3}(?:分享到|[上下]一[篇页条]|相关|本栏|(?:阅读|点击)排行|标签)")
# What only a web page says, wherever it stands in a line; in each is one of GATES.
INSIDE = (
    patterns.compile(r"位置:[ ]?(?:首页|网站首页)(?:[ ]?[>»][ ]?[^ >»,。;\n]{2,12}){0,6}"),
    patterns.compile(r"分享[到至]:(?:[ ]{0,3}(?:微信|微博|新浪微博|腾讯微博|朋友圈|QQ空间|QQ好友|人人网|更多)){1,8}"),
    patterns.compile(r"(?:【(?:打印本?页?|关闭(?:窗口|本页)?|字[体号]:?[ 大中小]{1,8}|返回顶部|收藏)】[ ]{0,3}){1,5}"),
    patterns.compile(r"扫一扫(?:在手机(?:上?打开|上?查看)当前页|,?(?:手机|分享|关注)[^。,;\n]{2,12})"),
    patterns.compile(r"[浏点阅](?:览|击|读)(?:次数|量|数):[ ]?\d{1,7}[ ]?次?"),
    patterns.compile(r"责任编辑:[ ]?[^ 。,;)\n]{2,4}\)?"),
    patterns.compile(
        r"<(?:/?(?:br|p|div|span|td|tr|table|tbody|img|font|strong|b|a|li|ul|h[1-6])(?:[ ][^<>\n]{0,120})?[ ]?/?>)"
    ),
    patterns.compile(r"小编(?<!本站小编)(?=[^。,;\n]{0,8}[为给](?:大家|[您你]))[^。,;\n]{4,60}"),
    patterns.compile(r"本站(?:小编|为[您你]|(?:精心|收集|提供)[^。,;\n]{0,8}(?:范文|资料|参考))[^。,;\n]{0,40}"),
    patterns.compile(r"由会员分享,可在线阅读[^。\n]{0,60}"),
    patterns.compile(r"不代表本[站网](?:的)?(?:观点|立场)[^。\n]{0,40}"),
    patterns.compile(r"下载文档前请自行甄别[^。\n]{0,60}"),
    patterns.compile(r"阅读全[部文](?:图文)?内容[^。;\n]{0,12}登录"),
    patterns.compile(r"内容仅供预览[^。\n]{0,40}"),
    patterns.compile(r"[下上]转第[一二三四五六七八九十\d]{1,2}版|[下上]接第[一二三四五六七八九十\d]{1,2}版"),
    patterns.compile(r"上一[篇页条](?:[:|> \d]{0,16}下一[篇页条])"),
)
GATES = (
    "位置:首页",
    "位置:网站",
    "分享到:",
    "分享至:",
    "【打",
    "【关",
    "【字",
    "【返",
    "【收",
    "扫一扫",
    "次数:",
    "击数:",
    "读数:",
    "责任编辑:",
    "<",
    "上一",
    "小编",
    "本站",
    "会员分享",
    "不代表本",
    "文档前请",
    "仅供预览",
    "阅读全",
    "转第",
    "接第",
)
CREDITS = ("来自", "转自", "摘自", "来源于")
CREDIT = patterns.compile(rf"(?<=[。!?\s])(?:{'|'.join(CREDITS)})[^。!?\s]{{2,16}}$")
CAPTION = patterns.compile(r"(?:记者|通讯员)[ ]?[^。,;:!?\n]{1,12}[ ]?摄(?:影)?(?:报道)?\s{0,3}$")
TAIL = 60  # code points at the end of a line in which they stand
LEAST, CAPTIONED = 4, 80  # code points of such a line; of a caption
STOP = patterns.compile("[。;!?]")
# Looked up once: an Enum's members are found slowly.
NAVIGATION, METADATA, CONTENTS = Kind.NAVIGATION, Kind.METADATA, Kind.CONTENTS
GAP = 12  # short lines that may stand between two that are recognised
SHORT = 40
LONGEST = 300  # longer lines are running text


class Block:
    """Residue that no sentence interrupts: its pieces between titles, and what is known of it."""

    __slots__ = ("known", "lines", "pieces", "related", "sure")

    def __init__(self, pieces: list[Span], lines: int, sure: bool, known: bool, related: bool) -> None:
        self.pieces = pieces
        self.lines = lines
        self.sure = sure  # holds furniture that no report contains
        self.known = known  # holds that, or says where the page comes from
        self.related = related  # links to other pages follow


def judge(text: str, start: int, end: int, kind: Kind) -> bool | None:
    """True for a line that only a web page has, False for its data about itself, None for anything else."""
    if end - start > LONGEST:
        return None
    written = text[start:end].strip()
    if not written or not (written[0].isalnum() or any(map(str.isalnum, written))):
        return None  # the bars of a table that lost its cells
    if kind is NAVIGATION:
        return True
    # Where the outline asks whether a line furnishes a page, those that do are NAVIGATION.
    if (kind is METADATA or kind is CONTENTS) and furnishes(written):
        return True
    keyed = ":" in written
    if (keyed or written[0] in BEGINNINGS) and OWN.match(written):
        return True
    if (keyed or written[0].isdecimal()) and written[-1] != "。" and DATA.match(written):
        return False
    if keyed and data(written) > 1:
        return False
    if kind is not METADATA:
        return None
    alone = written.startswith(("时间", "日期"))  # those of a meeting as well
    return False if SOURCE.search(written) or (not alone and tells_of_page(written)) else None


def link(text: str, start: int, end: int) -> bool:
    """True for a short line without a sentence."""
    short = end - start <= SHORT or len(text[start:end].strip()) <= SHORT
    return short and STOP.search(text, start, end) is None


def own(document: Document, line: Line) -> bool:
    """True for a line that the report itself may need: its title, subtitle or a heading."""
    return (
        line.heading is not None
        or line.kind in (Kind.TITLE, Kind.HEADING)
        or bool(TITLE.search(document.read(line.span).strip()))
    )


def blocks(document: Document) -> Iterator[Block]:
    """Runs of residue, with the short lines between them but without titles."""
    block: Block | None = None
    pending: list[int] = []
    abstract = False  # the line before is the abstract of a study, behind which its own key words stand
    begun = False  # links to other pages follow the report, they do not come before it
    text, lines, blank = document.text, document.lines, Kind.BLANK
    for index, (start, end, kind) in enumerate(zip(lines.starts, lines.ends, lines.kinds, strict=True)):
        if kind is blank:
            continue
        verdict = judge(text, start, end, kind)
        if verdict is False and abstract and KEYWORDS.match(text, start, end):
            verdict = None
        abstract = text[start] == "摘" and ABSTRACT.match(text, start, end) is not None
        if verdict is None:
            begun = begun or not link(text, start, end)
            if not block:
                continue
            pending.append(index)
            if (len(pending) > GAP and not block.related) or not link(text, start, end):
                yield block
                block = None
            continue
        span = Span(start, end)
        related = begun and bool(RELATED.match(document.read(span)))
        known = verdict or bool(ORIGIN.search(document.read(span)))
        if block is None:
            block = Block([span], 1, verdict, known, related)
        else:
            between = [lines[other] for other in pending]
            gap = [other.span for other in between if block.related or not own(document, other)]
            block.lines += len(gap) + 1
            if len(gap) == len(pending):
                block.pieces[-1] = block.pieces[-1].to(span)
            else:
                block.pieces += [*gap, span]
            block.sure, block.known = block.sure or verdict, block.known or known
            block.related = block.related or related
        pending = []
    if block:
        if block.related and pending:
            block.pieces[-1] = block.pieces[-1].to(lines[pending[-1]].span)
            block.lines += len(pending)
        yield block


def strewn(text: str) -> Iterator[Span]:
    """What only a web page says, in the midst of the text."""
    if any(gate in text for gate in GATES):
        for pattern in INSIDE:
            yield from (Span(*found.span()) for found in pattern.finditer(text))


def ends(document: Document) -> Iterator[tuple[Span, bool]]:
    """Names of web sites that are glued to the ends of lines; whole lines that are captions of photographs, with True."""
    lines = document.lines
    told = {lines.index_at(at) for at in occurrences(document.text, *CREDITS, "摄")}
    for line in map(lines.__getitem__, sorted(told)):
        if line.kind is Kind.BLANK or line.span.length < LEAST:
            continue
        start = max(line.span.start, line.span.end - TAIL)
        tail = document.text[start : line.span.end]
        credit = CREDIT.search(tail)
        if credit:
            yield Span(start + credit.start(), start + credit.end()), False
        elif line.span.length <= CAPTIONED and CAPTION.search(tail):
            yield line.span, True
