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

FURNITURE = patterns.compile(
    r"[|>【】©]{1,3}$|https?://[!-~]{4,200}$|\W{0,3}(?:(?:下载|打印|全屏|收藏|首页|加大|还原|减小|[大中小]|EN|简体|長者模式|长者模式|无障碍(?:浏览|阅读)?|繁[体體]中文|放弃|是否继续"
    r"|QQ(?:空间|好友)|(?:新浪|腾讯|网易|搜狐|人民)微博|微信(?:好友|朋友圈)?|朋友圈|人人网|朋友网|开心网|百度(?:空间|贴吧)|和讯|天涯社区|豆瓣|今日头条|钉钉|印象笔记|有道云笔记|复制(?:网址|链接)"
    r"|网站(?:地图|首页|声明|导航)|设为首页|加入收藏|联系我们|关于(?:我们|本站)|站内搜索|(?:返回|回到)顶部|手机版|移动版|适老化|友情链接|用户(?:登录|注册)|登录|注册|举报|(?:免费|点击|立即)下载|下载(?:文档|原文|附件)"
    r"|法律声明|隐私(?:政策|保护|声明)|版权声明|false|true|Public domain)\W{0,3}$"
    r"|(?:打印|关闭)(?:本页|本文|窗口|页面)|扫一扫|分享[到至]\W|分享[到至]$|[您你]?(?:现在|当前)(?:所在)?的?位置\s?:|[您你]所在的?位置|【?字[体号][:\s]|[上下]一[篇页条张]"
    r"|相关(?:文章|报道|链接|新闻|阅读|评论)\W{0,3}$|本栏(?:最新|推荐)|(?:阅读|点击)排行|(?:热门)?标签云?\W{0,3}$|免责声明[:\s]|版权所有|网站标识码"
    r"|\w{0,3}ICP备|\w?公网安备|本站(?:为|不|所)|未经(?:许可|授权).{0,8}转载|您访问的链接即将离开|(?:长按|扫描?)(?:识别)?(?:上方|下方)?二维码|关注(?:我们|.{0,12}公众号)|您是(?:本站)?第\s?\d{1,12}\s?位(?:访客|访问者|读者)|更多(?:精彩)?(?:内容|资料|范文|文档).{0,8}(?:请|点击|关注)|转载请注明|本(?:文|文档)由.{1,20}(?:整理|收集|上传|提供)|如有类似需求|作品版权归|部分作品(?:来源|搜集)"
    r"|(?:来自|转自|摘自)\w{2,10}[网报]$|\(?责任编辑|本作品是中华人民共和国|[,。]?国家机关的决议、决定|具有立法、行政、司法性质的文件|(?:注:)?中文维基"
    r"|.{0,12}(?:浏览|阅读|点击)(?:次数|量|数)?:\s{0,3}\d{0,9}$)"
)
# So begin the lines that FURNITURE knows, if not with a mark; others hold a colon or a registration number (备案).
BEGINNINGS = frozenset(
    "下打全收首加还减大中小E简長长无繁放是Q新腾网搜人微朋开百和天豆今钉印有复设联关站返回手移适友用登注举免点立法隐版ftP"
    "扫分您你现当所字上相本阅热标未更转如作部来摘责国具"
)
DATA = patterns.compile(
    r"(?:来源URL|索引号|信息来源|来源|发文(?:单位|机关|时间|日期)|发布(?:时间|日期|机构|单位)|更新时间|报告人|内容摘要|公开(?:类别|方式)|成文日期|效力状态|体裁分类|统一登记号|主题词|关键词|责编|校对|初审|复审|终审|签发|审核"
    r"|(?:主题|信息)分类|评论|阅读|作者|编辑)\s{0,3}:|时间:\s?\d{4}-\d|(?:标题|正文|文号|名称)\s{0,3}:|\d{4}-\d\d-\d\d\s+来源"
)
ORIGIN = patterns.compile(r"^[ \t]{0,8}(?:(?:信息)?来源|发文)|(?:阅读|评论|浏览):", re.M)
TITLE = patterns.compile(r"(?:报告|总结|公报|要点|计划|方案|汇报|打算|思路)$|^\W{0,4}[—―(]")
RELATED = patterns.compile(r"\W{0,3}(?:分享到|[上下]一[篇页条]|相关|本栏|(?:阅读|点击)排行|标签)")
STOP = patterns.compile("[。;!?]")
NAVIGATION = Kind.NAVIGATION  # looked up once: an Enum's members are found slowly
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
    if kind is NAVIGATION:
        return True
    written = text[start:end].strip()
    first = written[:1]
    known = first in BEGINNINGS or not first.isalnum() or ":" in written or "备" in written[:9]
    if known and FURNITURE.match(written):
        return True
    if (":" in written or first.isdecimal()) and DATA.match(written):
        return False
    return None


def link(text: str, start: int, end: int) -> bool:
    """True for a short line without a sentence."""
    return len(text[start:end].strip()) <= SHORT and not STOP.search(text, start, end)


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
    begun = False  # links to other pages follow the report, they do not come before it
    text, lines, blank = document.text, document.lines, Kind.BLANK
    for index, (start, end, kind) in enumerate(zip(lines.starts, lines.ends, lines.kinds, strict=True)):
        if kind is blank:
            continue
        verdict = judge(text, start, end, kind)
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
