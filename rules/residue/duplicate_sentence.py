"""Rule duplicate-sentence."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span, patterns
from reportlint.repetition import NearCopies, repeated_paragraphs
from reportlint.rule import rule
from reportlint.search import bare

SHORTEST = 20  # characters and digits of a sentence that is worth comparing
SAME_WORDS = 40  # of one whose figures differ
NEAR = 40  # of one whose near copies are told
SLOGAN = patterns.compile(r"坚持|贯彻|高举|团结|牢固树立|紧紧围绕|以习近平|不忘初心|不动摇|代表大会")
PERIOD = patterns.compile(r"[年月日季半](?:(?<=\d[年月日季])|(?<=[一二三四上下][季半])|(?<=[去今明前]年))")
FIGURES = patterns.compile(r"\d+")
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

    Whole sentences are compared without blanks and end marks; slogans may return, but not at once. A long sentence that returns with other
    figures and names no period is told as information, and so is one that shares nine tenths of its clauses, figures included. Repeated paragraphs belong to duplicate-paragraph. Source:
    报纸编校质量评比差错认定细则 第17条.
    """
    text, sentences = document.text, document.sentences
    skipped = repeated_paragraphs(document)
    first: dict[int, int] = {}  # sentences by the hash of their words
    worded: dict[int, int] = {}  # and by that of their words without figures
    near = NearCopies(NEAR, lambda number: bare(text[sentences.starts[number] : sentences.ends[number]]))
    for number, (start, end, at) in enumerate(zip(sentences.starts, sentences.ends, sentences.paragraphs, strict=True)):
        if end - start < SHORTEST or at in skipped:
            continue
        words = bare(text[start:end])
        if len(words) < SHORTEST:
            continue
        earlier = first.setdefault(hash(words), number)
        if earlier == number and len(words) < near.least:
            continue
        if earlier != number - 1 and SLOGAN.search(text, start, end):
            continue
        if earlier != number:
            message = Message("句子与前文重复", "this sentence repeats an earlier one")
            related = (Related(sentences[earlier].span, AGAIN),)
            yield Finding(Span(start, end), message, related, confidence=0.8)
            continue
        earlier = near.nearest(words, number)
        message = Message("句子与前文一句几乎相同", "this sentence is nearly the same as an earlier one")
        if earlier < 0 and len(words) > SAME_WORDS and not PERIOD.search(text, start, end):
            nouns = FIGURES.sub("", words)
            if SAME_WORDS <= len(nouns) < len(words):
                earlier = worded.setdefault(hash(nouns), number)
                message = Message(
                    "除数字外与前文一句相同，请核对", "the same words as an earlier sentence, with other figures"
                )
        if 0 <= earlier != number:
            related = (Related(sentences[earlier].span, AGAIN),)
            yield Finding(Span(start, end), message, related, severity="info", confidence=0.6)
