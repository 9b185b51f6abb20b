"""Rule typed-pinyin."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

# A class first, so that the scan skips Chinese text at once; Chinese on both sides, no name and no address.
LETTERS = patterns.compile(r"[b-df-hj-np-tw-z](?<=[\u4e00-\u9fff,;、。].)[a-z]{5,29}(?=[\u4e00-\u9fff])")
# What may follow each initial (汉语拼音方案): co, fun and si are no syllables with what English puts behind them.
SYLLABLE = "|".join((
    "[bpm](?:ang|eng|ing|iao|ian|ai|ei|ao|an|en|in|ie|a|o|i|u)|[pm]ou|miu|me|f(?:ang|eng|ei|ou|an|en|a|o|u)",
    "[dtnl](?:ang|eng|ong|ing|iao|ian|uan|ai|ei|ao|ou|an|ie|uo|un|a|e|i|u)|[dt]ui|[dln]iu|[dl]ia|[dn]en|[nl](?:iang|in|ue|ve|v)",
    "(?:[gkhzcs]|[zcs]h)(?:ang|eng|ong|uan|ai|ei|ao|ou|an|en|uo|ui|un|a|e|u)|(?:[gkh]|[zcs]h)(?:uang|uai|ua)|[zcs]h?i",
    "[jqx](?:iang|iong|iao|ian|ing|uan|ia|ie|iu|in|ue|un|i|u)|r(?:ang|eng|ong|uan|ao|ou|an|en|uo|ui|un|e|i|u)",
    "y(?:ang|ing|ong|uan|ao|ou|an|in|ue|un|a|o|e|i|u)|w(?:ang|eng|ai|ei|an|en|a|o|u)",
))  # fmt: skip
# One syllable between characters, 农cun现代化; what is also an English word, a code or a unit is left out.
SINGLE = patterns.compile(r"[b-df-hj-np-tw-z](?<=[\u4e00-\u9fff].)[a-z]{2,5}(?=[\u4e00-\u9fff])")
WHOLE = patterns.compile(SYLLABLE)
SHORT = frozenset((
    "can", "man", "men", "sun", "pin", "lan", "wan", "fan", "fun", "gun", "run", "gen", "pen", "den", "dan", "tan", "ban", "pan", "bin",
    "min", "tie", "die", "she", "hen", "ben", "dang", "song", "long", "tang", "bang", "gang", "hang", "sang", "rang", "pang", "fang",
    "ling", "ping", "ding", "king",
))  # fmt: skip
LEAST = 3  # letters of a syllable on average: manage and image are read as pinyin, too, in shorter ones
WORDS = {most: patterns.compile(rf"(?:{SYLLABLE}){{2,{most}}}") for most in range(2, 11)}
# English words and names that are written so.
MEANT = frozenset((
    "change", "chance", "median", "landing", "timing", "running", "pending", "mailing", "boxing", "binding", "naming", "routing", "tuning",
    "mixing", "waiting", "sending", "pinyin", "taiwan", "hangzhou", "beijing", "shanghai", "shenzhen", "guangzhou", "huawei", "pingan",
    "taobao", "weixin", "douyin", "kuaishou", "meituan", "xiaomi", "jingdong", "dingding", "toutiao", "pinduoduo",
))  # fmt: skip


@rule(
    severity="info",
    bad=["基层⟦zhuanye⟧技术人员缺乏，全面⟦jiaqiang⟧队伍建设。", "推进农业农⟦cun⟧现代化。"],
    good=[
        "推广manage系统和change项目，建设iPhone产线，登录gongzuo.cn查询，采用wechat平台、online模式和training课程，开设coding兴趣班、boxing社团，关注weixin公众号。",
        "设置pin码和lan口，开发app平台，参加can总线培训。",
        "尉犁读作yuli，全面加强队伍建设。",
    ],
)
def typed_pinyin(document: Document) -> Iterator[Finding]:
    """拼音未转成汉字 (letters of an input method that never became characters: zhuanye技术人员).

    Told of lower-case syllables of pinyin with Chinese on both sides; English words that could be read so are short ones.
    """
    for match in LETTERS.finditer(document.text):
        written = match[0]
        if written in MEANT or not WORDS[len(written) // LEAST].fullmatch(written):
            continue
        yield Finding(
            Span(*match.span()),
            Message(f"拼音未转成汉字：{written}", f"pinyin that never became characters: {written}"),
            confidence=0.6,
        )
    for match in SINGLE.finditer(document.text):
        written = match[0]
        if written not in SHORT and WHOLE.fullmatch(written):
            yield Finding(
                Span(*match.span()),
                Message(f"拼音未转成汉字：{written}", f"pinyin that never became characters: {written}"),
                confidence=0.5,
            )
