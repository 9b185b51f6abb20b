"""Rule broken-off."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.outline.kinds import Kind
from reportlint.rule import rule

LONG = 60  # code points of a last paragraph that is certainly running text
SENTENCE = 20  # code points of a paragraph that may hold a sentence
TAIL = 15  # of its last sentence; a shorter one may be a watermark
CLOSED = "。!?;:”)》】’…」"
SIGNED = patterns.compile(r"\d\s?日|[一二三四五六七八九十]日|摄$|编辑")
# No sentence ends with these.
HANGING = patterns.compile(
    r"(?:同比(?:增长|下降|提高|减少)?|(?<=[,。;])(?:但是?|而且|并且|从而|由于|因为|其中|包括|为了)|[,、])$"
)
ADDRESS = patterns.compile(r"各位(?:代表|委员)")
CLOSING = patterns.compile(r"各位|让我们|谢谢|同志们")


@rule(
    severity="info",
    bad=[
        "一、工作回顾\n全年目标任务全面完成。\n二、工作安排\n围绕高质量发展主线,持续推进项目建设、产业培育、民生改善等重点工作,加快补齐农村基础设施短板,"
        "着力优化营商环境,积极推进城乡公交一体⟦化⟧",
        "一、产业\n新增规上企业12家,完成工业投资45亿元,⟦同比增长⟧\n二、城乡\n改造老旧小区8个。",
        "各位代表:\n现在,我向大会报告工作。\n一、工作回顾\n全年目标任务全面完成。\n二、工作安排\n(一)抓项目。加快进度。\n(二)抓产业。做强链条⟦。⟧",
    ],
    good=[
        "一、工作回顾\n全年目标任务全面完成。\n二、工作安排\n围绕高质量发展主线,持续推进项目建设、产业培育、民生改善等重点工作,加快补齐农村基础设施短板。",
        "一、工作回顾\n全年目标任务全面完成。\n二、工作安排\n继续抓好落实。\n某某局\n2024年1月8日",
        "(1)常规化一项关爱基金项目,向参加者提供津贴;以及\n(2)邀请基金再次发放津贴。\n(3)增拨资源。",
        "一、重点企业\n甲公司、乙公司\n二、重点项目\n丙项目、丁项目",
        "各位代表:\n现在,我向大会报告工作。\n一、工作回顾\n目标任务全面完成。\n二、工作安排\n抓好项目。\n各位代表!让我们携手前进。",
    ],
)
def broken_off(document: Document) -> Iterator[Finding]:
    """正文没有写完就中断 (the last paragraph ends in mid-sentence, or an address to a congress has no closing words).

    The rest of the document was probably lost. Signatures, dates, lists of names and watermarks are short and stay silent.
    Source: an evident loss, no standard needed.
    """
    yield from _hanging(document)
    paragraphs = document.paragraphs
    body = [index for index, kind in enumerate(paragraphs.kinds) if kind is Kind.BODY]
    if len(body) < 2 or paragraphs.kinds[-1] is Kind.NOTE:
        return
    text, end = document.text, paragraphs.ends[body[-1]]
    last = text[paragraphs.starts[body[-1]] : end]
    whole = (
        last[-1] in CLOSED
        or len(last) < LONG
        or len(document.read(document.sentences[-1].span)) < TAIL
        or bool(SIGNED.search(last[-12:]))
    )
    ended = sum(text[paragraphs.ends[index] - 1] in CLOSED for index in body)
    if not whole and ended * 3 >= len(body):
        message = Message(
            "正文在句子中间中断，后面的内容可能丢失", "the text breaks off in mid-sentence: the rest may be lost"
        )
    elif any(ADDRESS.match(text, paragraphs.starts[index]) for index in body[:3]) and not any(
        CLOSING.search(text, paragraphs.starts[index], paragraphs.ends[index]) for index in body[len(body) // 2 :]
    ):
        message = Message(
            "报告没有结束语，后面的内容可能丢失", "the address has no closing words: the rest may be lost"
        )
    else:
        return
    yield Finding(Span(end - 1, end), message, confidence=0.4)


def _hanging(document: Document) -> Iterator[Finding]:
    """Paragraphs of several clauses that end in mid-sentence before a heading."""
    text, paragraphs = document.text, document.paragraphs
    heads = {heading.start for heading in document.headings}
    for start, end, kind in zip(paragraphs.starts, paragraphs.ends, paragraphs.kinds, strict=True):
        if kind is not Kind.BODY or end - start < SENTENCE or text[end - 1] in CLOSED:
            continue
        match = HANGING.search(text, end - 5, end)
        behind = text[end : end + 12]
        if match and end + len(behind) - len(behind.lstrip()) in heads and "," in text[start : end - 1]:
            yield Finding(
                Span(*match.span()),
                Message("句子没有写完，紧接着就是标题", "the sentence is not finished, and a heading follows"),
                severity="warning",
                confidence=0.7,
            )
