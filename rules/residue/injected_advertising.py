"""Rule injected-advertising."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import occurrences

SPAM = patterns.compile(
    r"(?:欧洲杯|世界杯|足球|体育|彩票|真人|网上|在线)(?:投注|下注|博彩)|博彩(?:公司|平台|官网|网站)|真人(?:娱乐|百家乐)|百家乐|老虎机|六合彩|时时彩|澳门(?:赌场|新葡京)"
    r"|(?:官网|高清|免费)(?:直播(?!带货|活动|平台|间|课|销)|入口)|(?:在线|高清|免费)观看(?!人|量|率|总|群众|电影[^院]{0,8}[场次部])|无码"
    r"|国产精品(?![\u4e00-\u9fff]{0,3}[牌茶酒瓷菜果药器服家课路项农工])|(?:一|二)区三区|成人(?:视频|影片)"
    r"|(?:代写|代发)(?:论文|材料)|加微信[:：]?\w{5,20}|棋牌(?:平台|游戏平台)|QQ:\d{6,11}"
)
HINTS = [
    "投注",
    "下注",
    "博彩",
    "娱乐",
    "百家乐",
    "老虎机",
    "六合彩",
    "时时彩",
    "赌场",
    "新葡京",
    "直播",
    "入口",
    "观看",
    "无码",
    "国产精品",
    "区三区",
    "成人",
    "代写",
    "代发",
    "加微信",
    "棋牌",
    "QQ",
]
REAL = patterns.compile(r"打击|查处|整治|治理|侦破|破获|赌博|非法|涉黄|扫黄|开奖|管理|公安|警方|安装官网")


@rule(
    needs=HINTS,
    bad=["关于做好防汛⟦欧洲杯投注⟧工作的通知。", "年度总结\n全年完成投资3亿元。⟦在线观看⟧电影"],
    good=[
        "严厉打击网上投注、跨境赌博等违法犯罪，查处博彩平台3个。",
        "开通政务直播，推出国产优质品牌名录，彩票公益金支出2亿元。",
        "在线观看人数3万人次，免费观看电影下乡活动120场，国产精品茶叶热销，官网直播带货2亿元。",
    ],
)
def injected_advertising(document: Document) -> Iterator[Finding]:
    """被植入的广告 (advertising for betting, adult or cheating services injected by a hacked page).

    Reports of the police that speak of fighting it are left alone. Source: hacked notices seen on government sites.
    """
    text = document.text
    places: list[Span] = []
    for at in sorted(occurrences(text, *document.present(HINTS))):
        match = SPAM.search(text, max(0, at - 6), at + 24)
        if match is None or (places and match.start() < places[-1].end):
            continue
        if not REAL.search(text, max(0, match.start() - 30), match.end() + 20):
            places.append(Span(match.start(), match.end()))
    if places:
        yield grouped(
            places,
            Message(f"疑似被植入的广告，共{len(places)}处", f"looks like injected advertising, {times(len(places))}"),
            confidence=0.85,
        )
