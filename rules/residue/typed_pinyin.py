"""Rule typed-pinyin."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

# A class first, so that the scan skips Chinese text at once; Chinese on both sides, no name and no address.
LETTERS = patterns.compile(r"[b-df-hj-np-tw-z](?<=[\u4e00-\u9fff,;、。].)[a-z]{5,29}(?=[\u4e00-\u9fff])")
SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u|v)"
)
LEAST = 3  # letters of a syllable on average: manage and image are read as pinyin, too, in shorter ones
WORDS = {most: patterns.compile(rf"(?:{SYLLABLE}){{2,{most}}}") for most in range(2, 11)}
ENGLISH = frozenset(("change", "changes", "danger", "hangzhou", "beijing", "huawei", "pingan", "taobao", "chinese"))


@rule(
    severity="info",
    bad=["基层⟦zhuanye⟧技术人员缺乏，全面⟦jiaqiang⟧队伍建设。"],
    good=[
        "推广manage系统和change项目，建设iPhone产线，登录gongzuo.cn查询，采用wechat平台、online模式和training课程。",
        "尉犁读作yuli，全面加强队伍建设。",
    ],
)
def typed_pinyin(document: Document) -> Iterator[Finding]:
    """拼音未转成汉字 (letters of an input method that never became characters: zhuanye技术人员).

    Told of lower-case syllables of pinyin with Chinese on both sides; English words that could be read so are short ones.
    """
    for match in LETTERS.finditer(document.text):
        written = match[0]
        if written in ENGLISH or not WORDS[len(written) // LEAST].fullmatch(written):
            continue
        yield Finding(
            Span(*match.span()),
            Message(f"拼音未转成汉字：{written}", f"pinyin that never became characters: {written}"),
            confidence=0.6,
        )
