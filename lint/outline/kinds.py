"""Kinds of lines, and the words by which lines of web pages, titles, tables and notes are known.

All patterns match folded text without the blanks around it. Lists of words: web pages of Chinese governments.
"""

from __future__ import annotations

from enum import Enum

from reportlint.grammar import patterns


class Kind(Enum):
    """What a line is."""

    BLANK = "blank"
    TITLE = "title"  # title and subtitle of the report
    METADATA = "metadata"  # issuer, date, index number, source, view counter, abstract of a saved page
    NAVIGATION = "navigation"  # breadcrumbs, share bars, pagers, links to other pages, licence footers
    CONTENTS = "contents"  # entries of a table of contents
    PAGE = "page"  # page numbers and running heads
    TABLE = "table"  # flattened table rows: mostly numbers
    HEADING = "heading"  # a heading on a line of its own
    BODY = "body"
    NOTE = "note"  # footnotes, glossary entries, attachments' lists at the end

    __hash__ = object.__hash__  # Enum's own is written in Python; each kind exists once


SHORT = 60  # code points; longer lines are running text unless their first words say otherwise
LICENCE = patterns.compile(r"本作品(?:是|在|不|原)|本作品.{0,20}公有领域")
STAMP = patterns.compile(r"\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?=\s|$)|\d{1,2}-\d{1,2}$")
SOURCE = patterns.compile(r"来源\s*:|【?字[体号]\s*:|阅读\s*:|浏览|点击|点阅|打印")
CAPTION = patterns.compile(r".{0,50}(?:摄|摄影|图)$")
TITLED = patterns.compile(
    r"(?:报告|总结|公报|汇报|要点|计划|方案|思路|打算|情况|通报|简报|材料|讲话|发言|年报|安排|规划|白皮书|意见|纲要|综述|述评)(?:摘要|全文)?"
    r"(?:\([^()]{1,20}\)|\[\d\])*[》」”]?$"
)
SUBTITLE = patterns.compile(
    r"[-—―–─]{2,}|\([^()]{2,60}\)$|.{4,80}(?:会议|大会|全会)上|[(]?[一二〇○零\d]{4}年[一二三四五六七八九十\d]{1,3}月"
)
NAMED = patterns.compile(
    r".{0,24}(?:省长|市长|县长|区长|旗长|州长|乡长|镇长|主席|总理|局长|院长|主任|书记|厅长|长官)\s*\S{0,3}\s*\S{0,4}$"
)
ISSUER = patterns.compile(r".{2,40}(?:政府|办公室|委员会|[局厅院委部队]|中心|公司)$")
SALUTATION = patterns.compile(
    r"(?:尊敬的|各位|同志们|主席|院长|立法会主席|女士们|.{1,6}院长、|.{1,6}议长).{0,30}[:︰]$"
)
CONTENTS = patterns.compile(r"(?:目\s*[录次]|内容提要|段\s*落)$")
LEADER = patterns.compile(r"(?:…|\.{3,}|·{3,})\s*\d{1,3}$")
NUMERIC = patterns.compile(r"(?=\D{0,3}\d)[\d\s.,%‰:/+~()—–|-]+$")
CELLS = patterns.compile(r"\S{1,20}(?:\s{1,8}-?\d[\d.,%]{0,15}){2,30}$")
ROWED = patterns.compile(r"(?:\s{1,8}-?\d[\d.,%]{0,15}){5,30}$")  # a row of numbers, behind whatever label
NUMERIC_ENDS = frozenset("0123456789.,%‰:/+~()—–|-")  # with one of them NUMERIC, CELLS and ROWED end
PAGE = patterns.compile(r"[-—–\s]*\d{1,4}[-—–\s]*$")
# goes on from a number that stands on the line before
COUNTED = patterns.compile(r"[,、%‰]|(?:[条件项个家户人名份次处起篇宗](?![一-龥])|[万亿]?元|[万亿]人)")
NOTED = patterns.compile(r"(?:\[\d{1,3}\]|【\d{1,3}】|〔\d{1,3}〕|\*?注\s?\d{0,2}\s?:)")
NOTES = patterns.compile(
    r"(?:附[件录]?\s?\d{0,2}\s?:?\s?)?[【(]?(?:名词解释|名词注释|注释|附注|注解|名词说明)[】)]?:?$"
)
ENTRY = patterns.compile(r"\d{1,3}[.、]\s?(?:[“\[【「《]|\S{2,25}(?:(?:\s?:\s?)|\s)(?:指|是指|即|又称|简称))")
NOTES_BEGIN = frozenset("[【〔*注附(名")  # with one of them NOTED and NOTES begin, with a digit ENTRY
STOPS = ("。", ";", "!", "?", ":", ",", "、")
BLANKS = " \t\u200b\ufeff"


def salutes(text: str) -> bool:
    """True for 各位代表: and the like; `text` is not empty, as in the functions below."""
    return text[-1] in ":︰" and SALUTATION.match(text) is not None


def captions(text: str) -> bool:
    """True for the line under a photograph."""
    return text[-1] in "摄影图" and CAPTION.match(text) is not None


def stamped(text: str) -> bool:
    """True for a line that begins with a date."""
    return text[0].isdecimal() and STAMP.match(text) is not None


def running(text: str) -> bool:
    """True for a line that reads like running text: long, or closed by a sentence's end."""
    return len(text) > SHORT or text.endswith(("。", "!", ";", "?")) or ("。" in text and len(text) > 20)
