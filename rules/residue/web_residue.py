"""Rule web-residue."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped
from reportlint.outline import Kind
from reportlint.outline.fringe import blocks
from reportlint.rule import rule
from reportlint.search import occurrences

GLUED = patterns.compile(r"(?<=[。!?\s])(?:来自|转自|摘自|来源于)[^。!?\s]{2,16}$")
CAPTION = patterns.compile(r"(?:记者|通讯员)[ ]?[^。,;:!?\n]{1,12}[ ]?摄(?:影)?(?:报道)?\s{0,3}$")

# what only a web page says, wherever it stands in a line
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
)


@rule(
    severity="warning",
    bad=[
        "年度总结\n⟦您现在的位置：首页 > 政务公开\n分享到：⟧\n全年工作进展顺利，完成投资3亿元。",
        "年度总结\n全年工作进展顺利。\n⟦扫一扫在手机打开当前页⟧",
        "年度总结\n全年工作进展顺利。⟦来自公文写作网⟧",
        "年度总结\n全年工作进展顺利,引进企业20家您当前的⟦位置:首页>政务公开>年度总结⟧,完成投资3亿元。",
        "年度总结\n全年工作进展顺利,完成投资3亿元。⟦分享到:微信 微博⟧群众满意。",
        "年度总结\n全年工作进展顺利,完成投资3亿元⟦<br/>⟧,引进企业20家。",
        "年度总结\n⟦张三作工作报告。本报记者 李四 摄⟧\n全年工作进展顺利。",
        "年度总结\n全年工作进展顺利。\n⟦上一篇：\n乡镇工作总结\n相关文章\n03-30\n学校工作总结⟧",
    ],
    good=[
        "年度总结\n会上分享了到会代表的经验。\n来源稳定，收藏古籍300册，下载量5万次，打印材料200份。",
        "年度总结\n制作“扫一扫”宣传码,设立分享角,明确责任编辑3名,信息阅读量:增长两成。",
        "年度总结\n一、首页改版\n网站首页改版完成，版权登记20件。",
    ],
)
def web_residue(document: Document) -> Iterator[Finding]:
    """网页残留 (navigation, share bars, credits or licences of a web page stand in the report).

    Neighbouring lines are one finding. Lines that only tell where a page comes from (来源, 发文时间) are named with
    those around them. Source: lists of residue on government sites; no standard needed.
    """
    taken: list[Span] = []
    for block in blocks(document):
        taken += block.pieces
        pieces = sorted(block.pieces, key=lambda piece: -piece.length)  # the longest names the block best
        yield grouped(
            pieces,
            Message(
                f"网页残留{block.lines}行，应删去",
                f"residue of a web page, {block.lines} line{'s' * (block.lines > 1)}",
            ),
            severity="warning" if block.known else "info",
            confidence=0.9 if block.sure else 0.7,
            edits=[Edit(document.whole_lines(piece), "") for piece in block.pieces],
            safe=False,
        )
    text, lines = document.text, document.lines
    if any(gate in text for gate in GATES):
        for match in chain.from_iterable(pattern.finditer(text) for pattern in INSIDE):
            place = Span(*match.span())
            if not any(piece.start <= place.start < piece.end for piece in taken):
                yield Finding(
                    place,
                    Message("正文里夹着网页上的字", "words of a web page stand in the running text"),
                    confidence=0.85,
                )
    hints = sorted({lines.index_at(at) for at in occurrences(text, "来自", "转自", "摘自", "来源于", "摄")})
    for line in map(lines.__getitem__, hints):
        if line.kind is Kind.BLANK or line.span.length < 4:
            continue
        tail = Span(max(line.span.start, line.span.end - 60), line.span.end)
        written = document.read(tail)
        glued = GLUED.search(written)
        if glued:
            place = Span(tail.start + glued.start(), tail.start + glued.end())
            yield Finding(
                place, Message("文末粘着网站来源", "a web site's credit is glued to the text"), confidence=0.9
            )
        elif "摄" in written and line.span.length <= 80 and CAPTION.search(written):
            yield Finding(
                line.span, Message("新闻图片说明混在正文里", "the caption of a news photograph stands in the text")
            )
