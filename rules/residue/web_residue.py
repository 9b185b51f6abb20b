"""Rule web-residue."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span
from reportlint.grouping import grouped
from reportlint.outline.fringe import blocks, ends, strewn
from reportlint.rule import rule


@rule(
    severity="warning",
    bad=[
        "年度总结\n⟦您现在的位置：首页 > 政务公开\n分享到：⟧\n全年工作进展顺利，完成投资3亿元。",
        "年度总结\n全年工作进展顺利。\n⟦扫一扫在手机打开当前页⟧",
        "年度总结\n全年工作进展顺利。⟦来自公文写作网⟧",
        "年度总结\n全年工作进展顺利,引进企业20家您当前的⟦位置:首页>政务公开>年度总结⟧,完成投资3亿元。",
        "年度总结\n全年工作进展顺利,完成投资3亿元。⟦分享到:微信 微博⟧群众满意。",
        "年度总结\n全年工作进展顺利,完成投资3亿元⟦<br/>⟧,引进企业20家。",
        "年度总结\n下面是⟦小编为大家整理的年度总结⟧,供大家参考。\n全年工作进展顺利。",
        "年度总结\n《年度总结.docx》⟦由会员分享,可在线阅读,更多相关总结请在文库上搜索⟧。\n全年工作进展顺利。",
        "年度总结\n全年工作进展顺利,完成投资3亿元(⟦下转第四版⟧)",
        "年度总结\n⟦- 文档编号:30012\n- 页数:9⟧\n全年工作进展顺利。",
        "年度总结\n⟦张三作工作报告。本报记者 李四 摄⟧\n全年工作进展顺利。",
        "年度总结\n全年工作进展顺利。\n⟦上一篇：\n乡镇工作总结\n相关文章\n03-30\n学校工作总结⟧",
    ],
    good=[
        "年度总结\n会上分享了到会代表的经验。\n来源稳定，收藏古籍300册，下载量5万次，打印材料200份。",
        "年度总结\n制作“扫一扫”宣传码,设立分享角,明确责任编辑3名,组织小编整理稿件30篇,在本站换乘的旅客增加,下接第三阶段任务,信息阅读量:增长两成。",
        "江北信托有限责任公司\n\n\n2023年度报告摘要\n\n本公司董事会保证内容真实。",
        "养老服务调研报告\n摘 要:本文调查了30个社区的养老服务。\n关键词:养老;社区;服务\n一、现状\n服务站覆盖各社区。",
        "会议纪要\n时间:|5月8日上午9时\n|\n地点:|三楼会议室\n|\n全年工作进展顺利。",
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
    for place in strewn(document.text):
        if not any(piece.start <= place.start < piece.end for piece in taken):
            message = Message("正文里夹着网页上的字", "words of a web page stand in the running text")
            yield Finding(place, message, confidence=0.85)
    for place, caption in ends(document):
        message = Message("文末粘着网站来源", "a web site's credit is glued to the text")
        if caption:
            message = Message("新闻图片说明混在正文里", "the caption of a news photograph stands in the text")
        yield Finding(place, message, confidence=0.9)
