"""How text looks that was read with the wrong encoding, escaped, or lost its characters on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.document import Document
from reportlint.finding import Severity
from reportlint.grammar import Span, patterns
from reportlint.grammar.records import NamedTuple

TAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ"


class Family(NamedTuple):
    """One kind of damage; one of `signs` must be there. Fewer than `least` places may be something else."""

    signs: Sequence[str]
    pattern: str
    zh: str
    en: str
    severity: Severity = "error"
    least: int = 1


FAMILIES = (
    Family("�", "\ufffd+", "替换符�（字符已丢失）", "replacement characters: text was lost"),
    Family(
        ("锟", "斤拷", "烫烫", "屯屯", "锘"),  # 锘 is what a byte order mark becomes
        "[锟斤烫屯锘](?:(?<=锘)(?!元素)|(?:(?<=锟)斤拷?|(?<=斤)拷)(?:锟斤拷|锟斤|斤拷)*|(?<=烫)烫烫烫*|(?<=屯)屯屯屯*)",
        "“锟斤拷”类乱码",
        "bytes decoded twice",
    ),
    Family(
        "锛銆鈥鐨鏀绗",
        "[锛銆鈥][\u4e00-\u9fff€-]{1,3}|鐨勫|鏀垮|绗[竴簩笁]",
        "UTF-8被当作GBK读出的乱码",
        "UTF-8 read as GBK",
        least=2,
    ),
    Family(
        "äåæçèéÃÂ",
        f"[äåæçèéïÃÂ](?:(?<=[äåæçèéï])(?:[{TAIL}]{{2}}(?:[äåæçèéï][{TAIL}]{{2}})+|[\u0080-\u00bf][{TAIL}])"
        f"|(?<=[ÃÂ])[{TAIL}](?:[ÃÂ][{TAIL}])+)",
        "UTF-8被当作西文读出的乱码",
        "UTF-8 read as a Western encoding",
    ),
    Family(
        "&",
        r"&(?:nbsp|[lr]dquo|[lr]squo|mdash|ndash|e[mn]sp|hellip|middot|quot|amp|[lg]t|#\d{2,5}|#[xX][0-9A-Fa-f]{2,5});"
        r"|&(?:nbsp?|e[mn]sp?|[lr][ds]quo?|[mn]dash?|hellip?|middot?)(?![A-Za-z;])",
        "HTML字符实体",
        "HTML entities",
    ),
    Family(("\\u",), r"\\u[0-9A-Fa-f]{4}(?:\\u[0-9A-Fa-f]{4})+", "转义字符\\u…", "escaped characters"),
    Family(
        ("=E",),
        r"=E[4-9]=[89AB][0-9A-F]=[89AB][0-9A-F](?:=[0-9A-F]{2})*",
        "邮件编码未还原",
        "characters as mail programs encode them",
    ),
    Family(
        ("?",),
        "\\?(?<=[\u4e00-\u9fff]\\?)[a-z](?=[\u4e00-\u9fff])",
        "?与字母（字符和标点已丢失）",
        "? and a letter stand for a mark and a character that were lost",
    ),
    Family("〓", "〓+", "缺字符号〓（字符已丢失）", "signs for lost characters"),
    Family(("□□",), "□(?<![□码号证:：]□)□+", "方框□（字符已丢失）", "boxes for lost characters", "warning"),
)


AS_GBK = Family("涓鐨鍏骞宸甯鏄瀹澶鍙鏈", "[{leads}][^\\x00-\\x7f]{{1,200}}+", *FAMILIES[2][2:4])
OWN = Family("", "[\ue000-\uf8ff]+", "私用区字符（多为丢失的项目符号或生僻字）", "private use characters", "warning")
SHIFTED = Family(
    "",
    "[\u3105-\u3129][\u4e00-\u9fff]?[\u2500-\u257f\u2550]?",
    "错位乱码（GBK字节错开一位）",
    "GBK bytes shifted by one",
)
# in Taiwan and Hong Kong Bopomofo has its own use: only what （一 to （五 and the like become
SHIFTED_TRADITIONAL = SHIFTED._replace(pattern="[ㄅ-ㄩ](?=[唬模澹刂O])[^\\n]┐?")


AS_LATIN = Family(
    "ÄÆÇÈÊËÌÎÏÐÑÒÓÔÕÖ", "[\u00a1-\u00ff]{4,}", "GBK被当作西文读出的乱码", "GBK read as a Western encoding"
)


def garbled(document: Document) -> Iterator[tuple[Family, list[Span]]]:
    """Each kind of damage in a document, with its places in the source."""
    source, present = document.source.text, document.characters
    families = [
        family
        for family in (AS_GBK, AS_LATIN, *FAMILIES)
        if any(sign[0] in source and sign in source for sign in family.signs)
    ]
    if any("\ue000" <= sign <= "\uf8ff" for sign in present):
        families.append(OWN)
    if any("\u3105" <= sign <= "\u3129" for sign in present):
        families.append(SHIFTED_TRADITIONAL if document.traditional else SHIFTED)
    told: set[str] = set()
    for family in families:
        if family.zh in told or (family.zh == SHIFTED.zh and AS_GBK.zh in told):
            continue  # GBK makes these signs, too, of UTF-8
        places = [
            Span(*match.span())
            for match in patterns.compile(_pattern(family)).finditer(source)
            if (family is not AS_GBK or _is_utf8(match[0])) and (family is not AS_LATIN or _is_gbk(match[0]))
        ]
        if len(places) >= family.least:
            told.add(family.zh)
            yield family, places


def _pattern(family: Family) -> str:
    """Its pattern; in one, what GBK makes of the first two bytes of a Chinese character in UTF-8: none is common."""
    if family is not AS_GBK:
        return family.pattern
    leads = bytes(byte for lead in range(0xE4, 0xEA) for trail in range(0x80, 0xC0) for byte in (lead, trail))
    return family.pattern.format(leads=leads.decode("gbk"))


def _is_gbk(text: str) -> bool:
    """True for a text whose code points, taken as bytes, are Chinese characters in GBK."""
    written = text.encode("latin-1").decode("gbk", "replace")
    return all("\u4e00" <= sign <= "\u9fff" for sign in written)


def _is_utf8(text: str) -> bool:
    """True for a text whose bytes in GBK begin with two Chinese characters in UTF-8; € stands for the byte 80."""
    written = b"".join(b"\x80" if sign == "€" else sign.encode("gbk", "ignore") for sign in text)
    try:
        told = written.decode("utf-8")
    except UnicodeDecodeError as error:
        told = written[: error.start].decode("utf-8")
    return len(told) > 1 and all("\u3000" <= sign <= "\u9fff" or sign >= "\uff00" for sign in told)
