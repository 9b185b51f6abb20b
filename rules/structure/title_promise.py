"""Rule title-promise."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.outline.kinds import Kind
from reportlint.rule import rule

PLAN = "(?:思路|打算|计划|安排|要点|谋划|部署|设想)"
PROMISE = patterns.compile(
    rf"(?:及其?|和|暨|与|、|,)\s*(?P<part>(?P<when>(?:19|20)\d\d\s?年度?|下半年|明年|来年|下一?步|下一?阶段|今后[一二三四五]年|第?[二三四]季度)?"
    rf"(?:的|上半年|下半年)?(?:重点|主要)?(?:工作)?(?:总体)?{PLAN}(?:[和及、]{PLAN})?)"
)
# ways to begin a plan without a heading of that name
AHEAD = patterns.compile(
    rf"(?:[一二三四五六]、|\([一二三四五六]\))?\s*(?:下一?步|下一?阶段|今后|明年|来年|下半年|新的一年|展望|接下来|着眼|为(?:此|做好|抓好).{{0,20}}(?:将|要)"
    rf"|(?:总体|工作|主要){PLAN}|.{{0,14}}{PLAN}(?:如下|是|:))"
)
HEADED = patterns.compile(
    r"思路|打算|计划|安排|要点|谋划|设想|工作部署$|目标|(?:主要|重点|工作)任务|举措|下一?步|下一?阶段|今后|明年|来年|下半年|展望|努力方向"
)

SIGNED = patterns.compile(  # who signs a report, and when
    r"[^。,;:!?\n]{2,30}(?:[局厅院委部会室处所队校]|政府|中心|公司|集团|办公室|委员会)|(?:19|20)\d\d ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?"
    r"|[一二〇○零三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?"
)


@rule(
    severity="warning",
    bad=[
        "某局2023年工作总结及⟦2024年工作思路⟧\n一、主要成效\n全年任务全部完成。\n二、存在不足\n队伍建设有待加强。",
        "某局2023年工作总结和⟦2024年工作计划⟧\n一、主要成效\n全年任务全部完成。\n二、存在不足\n队伍建设有待加强。\n某县水利局\n2023年12月28日",
    ],
    good=[
        "某局2023年工作总结及2024年工作思路\n一、2023年工作情况\n全年任务全部完成。\n二、2024年重点工作\n抓好项目建设。",
        "某局2023年工作总结和下一步打算\n全年任务全部完成。\n下一步,我局将继续抓好项目建设。",
        "某局上半年工作总结及下半年工作计划\n一、完成情况\n任务过半。\n二、努力方向\n补齐短板。",
        "关于2023年国民经济和社会发展计划执行情况的报告\n一、执行情况\n全年目标实现。",
        "某局2023年工作总结及2024年工作思路\n一、主要成效\n全年任务全部完成,正在推进的项目",
    ],
)
def title_promise(document: Document) -> Iterator[Finding]:
    """标题承诺的部分正文没有 (the title promises a plan that the body does not give).

    A plan counts as given when a heading, the beginning of a sentence or the year of the plan announces it. A document that
    breaks off in mid-sentence is not accused. Source: 报纸编校质量评比差错认定细则 第47条 (题文相符).
    """
    if document.title is None or not document.paragraphs:
        return
    title = document.read(document.title)
    match = PROMISE.search(title)
    body = [paragraph for paragraph in document.paragraphs if paragraph.kind is not Kind.NOTE]
    while body and SIGNED.fullmatch(document.read(body[-1].span).strip()):
        body.pop()
    if not match or not body or not document.read(body[-1].span).rstrip("”’)》 ").endswith(("。", "!", "?", ";")):
        return
    when = (match["when"] or "").replace(" ", "").rstrip("度")
    for heading in document.headings:
        words = document.read(heading.title)
        if HEADED.search(words) or (when and when in words.replace(" ", "")):
            return
    for sentence in document.sentences:
        words = document.text[sentence.span.start : min(sentence.span.end, sentence.span.start + 40)]
        if AHEAD.match(words) or (when and words.replace(" ", "").startswith(when)):
            return
    start = document.title.start
    yield Finding(
        Span(start + match.start("part"), start + match.end("part")),
        Message(
            f"标题有“{match['part']}”，正文没有这一部分",
            f"the title promises “{match['part']}”, the body has no such part",
        ),
        confidence=0.7,
    )
