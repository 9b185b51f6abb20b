"""Rule duplicate-sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.outline import Kind
from reportlint.repetition import Clauses
from reportlint.rule import rule
from reportlint.search import bare

SHORTEST = 20  # characters and digits of a sentence that is worth comparing
SAME_WORDS = 40  # of one whose figures differ
NEAR = 40  # of one whose near copies are told
SLOGAN = patterns.compile(r"坚持|贯彻|高举|团结|牢固树立|紧紧围绕|以习近平|不忘初心|不动摇|代表大会")
PERIOD = patterns.compile(r"\d[年月日季]|[一二三四上下][季半]|[去今明前]年")
AGAIN = Message("首次出现", "first appears here")


@rule(
    severity="warning",
    bad=[
        "工作总结\n全年培训技术骨干320人次，覆盖全部乡镇和重点企业。开展安全检查。\n"
        "加强队伍建设。⟦全年培训技术骨干320人次，覆盖全部乡镇和重点企业。⟧"
    ],
    good=[
        "工作总结\n一季度培训技术骨干320人次，覆盖全部乡镇和重点企业。二季度培训技术骨干280人次，覆盖全部乡镇和重点企业。",
        "工作总结\n坚持稳中求进工作总基调，完整准确全面贯彻新发展理念。成绩来之不易。\n"
        "二、思路\n坚持稳中求进工作总基调，完整准确全面贯彻新发展理念。",
    ],
)
def duplicate_sentence(document: Document) -> Iterator[Finding]:
    """句子重复 (a sentence stands twice in the report).

    Whole sentences are compared without blanks and end marks; slogans may return. A long sentence that returns with other
    figures and names no period is told as information, and so is one that shares nine tenths of its clauses, figures included. Repeated paragraphs belong to duplicate-paragraph. Source:
    报纸编校质量评比差错认定细则 第17条.
    """
    written = [document.read(paragraph.span) for paragraph in document.paragraphs]
    plain = [bare(text) for text in written]
    copies = Counter(plain)
    first: dict[str, Span] = {}
    worded: dict[str, Span] = {}
    compared: list[Span] = []
    index = Clauses(NEAR)
    note, paragraphs = Kind.NOTE, document.paragraphs
    for sentence in document.sentences:
        start, end = sentence.span
        at = sentence.paragraph
        if end - start < SHORTEST or copies[plain[at]] > 1 or paragraphs[at].kind is note:
            continue
        text = document.text[start:end]
        words = bare(text)
        if len(words) < SHORTEST or written[at].rstrip().endswith(("...", "…")) or SLOGAN.search(text):
            continue
        earlier = first.setdefault(words, sentence.span)
        if earlier is not sentence.span:
            message = Message("句子与前文重复", "this sentence repeats an earlier one")
            yield Finding(sentence.span, message, (Related(earlier, AGAIN),), confidence=0.8)
            continue
        near = index.nearest(words, len(compared))
        compared.append(sentence.span)
        if near >= 0:
            message = Message("句子与前文一句几乎相同", "this sentence is nearly the same as an earlier one")
            yield Finding(sentence.span, message, (Related(compared[near], AGAIN),), severity="info", confidence=0.6)
        elif (
            len(words) > SAME_WORDS
            and SAME_WORDS <= len(nouns := re.sub(r"\d", "", words)) < len(words)
            and not PERIOD.search(text)
        ):
            other = worded.setdefault(nouns, sentence.span)
            if other is not sentence.span:
                message = Message(
                    "除数字外与前文一句相同，请核对", "the same words as an earlier sentence, with other figures"
                )
                yield Finding(sentence.span, message, (Related(other, AGAIN),), severity="info", confidence=0.6)
