"""Whether the names before a count are all that it counts, so that list and count can contradict each other."""

from __future__ import annotations

from reportlint.grammar import patterns
from reportlint.grammar.list_items import JOINING
from reportlint.grammar.lists import ListCount, name_key
from reportlint.grammar.packed_names import LEVELS

LOOSE_END = patterns.compile(
    r"(?:[的和与及或了为达共超近约至到有含办出过前后全其经省国中]|(?<![收投])入|年度|全国|入选|荣获|获评|完成|实施|列入|实现|[抓做打办用建]好|推进|推动|落实|开展|打造"
    r"|构建|围绕|聚焦|突出|强化|坚持|贯彻|遵循|按照|提高|包括|以下|如下|下列|上述|主要|重点|过去|未来|今后|连续|中央|国务院|[省市县区]委|新增|新建)$|^.$"
)  # fmt: skip
MIXED = patterns.compile(
    r"\d|[二两三四五六七八九十][个大项类家条届路区县乡化]|及其|其他|其它|(?:新|改|扩|续|在|迁|重)建$"
)
AGAIN = patterns.compile(r"[的等]|入选|荣获|获评|(?:新|改|扩|续|在|迁|重)建|领域|方面|基础上|依托|围绕")
GRADE = patterns.compile(r"[^,;。]{0,4}(?:医院|公路|响应|保护|标准|甲|航道|文物|水质)")
SET_PHRASE = patterns.compile(r"两项补贴|四个现代化|八项规定|三大攻坚战|三个代表|五个一")
APPOSED = frozenset(
    [
        "大类",
        "大项",
        "大",
        "个",
        "家",
        "项",
        "类",
        "种",
        "条",
        "座",
        "处",
        "级",
        "支",
        "路",
        "县",
        "市",
        "乡",
        "县区",
        "方面",
        "部门",
        "场",
        "重",
        "者",
        "机关",
        "单位",
        "领域",
        "产业",
        "行业",
    ]
)
NAMED = frozenset(
    [
        "大类",
        "大项",
        "大",
        "个",
        "家",
        "项",
        "类",
        "种",
        "条",
        "座",
        "处",
        "县",
        "区",
        "市",
        "镇",
        "乡",
        "县区",
        "所",
        "支",
        "部门",
        "大产业",
        "领域",
    ]
)
OF_THINGS = patterns.compile(
    r"(?:大|个|项|条|类|种|张|件|道)(?!一|新)[^一二三四五六七八九十]{2,}"
)  # and no “五个一”, “四新”, “三保”
IN_NAMES = frozenset(["届", "字", "院", "路", "方", "点", "步", "国", "口"])  # 红十字, 十四届, 兰大二院, 北二路
CLASSES = patterns.compile(
    r"(?:[^,;。、的]{0,4}?)(?:行业|产业|领域|方面|门类|环节|板块|阶段|主题|专业|系统|学科|语种|季节|流域|部门|内设机构|片区|科室)"
)
KINDS_COUNTED = frozenset(["类", "大类", "大", "种", "方面"])  # each name is one kind: 水渠、塘坝、泵站3类设施
ONE_EACH = patterns.compile(r"(?:[^,;。、的]{0,4}?)(?:机制|要素|责任|难题|原则|保卫战|攻坚战|重点(?![^,;。]))")
PLACES = frozenset(["县", "区", "市", "镇", "乡", "县区", "部门"])  # each name is one of them
NOUN = 6  # characters behind a count in which its noun is looked for
KINDS = patterns.compile(r"(?:级|型|^.|改造|建设|方面|领域|行业)$")
ENTERPRISES = patterns.compile(r"[^,;:。、]{0,8}(?:企业|公司|集团)")
KIND_OF_FIRM = patterns.compile(
    r"(?:[上下内外新旧大小国民央市县区省地属资建业类型级乡镇村院校园店厂场期批等]|中心|机构|企业|公司|平台|基地|单位|部门|银行|学校|巨人|瞪羚|独角兽|冠军|龙头|骨干|重点"
    r"|高新|科小|科技型|培育|认定|申报|上市|挂牌|引进|签约|入库|退出|行动|工程|增长|下降)$|\d"
)  # fmt: skip


def is_closed_list(text: str, listed: ListCount) -> bool:
    """True when the names before a count without 等 can only be what it counts, so that their numbers must agree.

    `text` is the text that the spans of `listed` are places in. A count in Arabic digits may add up things of several
    places or kinds (新建学校、医院13所), so it needs names, a noun behind it, and numbers that lie close together.
    """
    embodied = listed.quoted and listed.unit == "位一体" and listed.glue == "的"
    if listed.open_ or not (embodied or listed.glue in ("", "这")) or len(listed.items) < 2 or listed.number > 20:
        return False
    words = [text[item.start : item.end] for item in listed.items]
    between = text[listed.items[-1].end : listed.count.start].strip('“‘「『” ’」』"')
    if (
        listed.unit in ("级", "个")
        and not between
        and len(words) > (listed.unit == "个") + 1
        and words[0][-1] in LEVELS
        and all(len(word) < 3 and set(word) <= LEVELS for word in words[1:])
    ):
        return listed.chinese and listed.number < 10 and not GRADE.match(text, listed.count.end)
    if (
        between != listed.glue
        or LOOSE_END.search(words[-1])
        or any(len(word) > 24 for word in words[1:])
        or len(words[0]) > 40
    ):
        return False
    if any(MIXED.search(word) for word in words) or any(AGAIN.search(word) for word in words[1:]):
        return False
    after = text[listed.count.end : listed.count.end + 2]
    parallel = _are_parallel(words)
    if listed.quoted:
        key = name_key(listed.unit)
        if listed.written == "双":
            return False
        if all(any(letter in word for letter in key) for word in words):
            return True
        sums_up = embodied or OF_THINGS.match(listed.unit) or ENDS_CLAUSE.match(text, listed.count.start)
        named = any(NAMED_ITEM.search(word) for word in words) or is_fixed_name(text, listed.count.start)
        return parallel and bool(sums_up) and not named
    if SET_PHRASE.match(text, listed.count.start):
        return False
    if text[listed.items[0].end : listed.items[1].start] in JOINING and not (
        listed.unit == "大" and 3 <= len(words[-1]) <= 6
    ):
        return False  # 银行和内地四大…: after one joining word the count may belong to the second name alone
    if listed.glue == "这":
        return listed.chinese
    if listed.chinese:
        return (
            listed.number <= 12
            and (listed.unit in APPOSED or (parallel and listed.unit not in IN_NAMES))
            and not (listed.unit == "级" and not parallel and any(word[-1] not in LEVELS for word in words))
        )
    if not after[:1].isalnum() or listed.unit not in NAMED or listed.number > 3 * len(words):
        return False
    if listed.number < len(words):
        return True
    if (
        parallel
        and listed.number <= 2 * len(words)
        and (listed.unit in KINDS_COUNTED or ONE_EACH.match(text, listed.count.end))
    ):
        return True
    # 柳林、河口3座桥: each of two places may have more than one, unless the names are those of the things counted
    noun = text[listed.count.end : listed.count.end + NOUN]
    if listed.unit == "家":  # a firm is one, a place may have many
        return not any(KINDS.search(word) or word[-1] in LEVELS for word in words)
    if listed.unit in PLACES or CLASSES.match(noun):
        return True
    endings = {word.rstrip("”」』")[-1:] for word in words}
    alike = len(endings) == 1 and not endings & LEVELS  # 商事制度改革、职业教育改革3项
    return (alike or all(word[-1] in noun for word in words)) and not any(KINDS.search(word) for word in words)


def _are_parallel(words: list[str]) -> bool:
    """True for three names or more of about one length, the first perhaps behind a verb: names that stand for one thing.

    In 市委十届全会 and 残疾人两项补贴 the last name and the numeral belong together, and it is seldom as long as the others.
    """
    lengths = [len(word) for word in words[1:]]
    return (
        len(words) > 2
        and min(lengths) > 1
        and max(lengths) - min(lengths) <= 2
        and min(lengths) <= len(words[0]) <= max(lengths) + 6
    )


def is_apposed(text: str, listed: ListCount) -> bool:
    """True when a list that has as many names as the count says is indeed what is counted, and not so by chance.

    In 企业36家、平台2家 each name has its own count; in 拥护“两个确立”、践行“两个维护” each item is a name with a numeral; “双一流”
    and the like are fixed names whatever stands before them.
    """
    words = [text[item.start : item.end] for item in listed.readings.get(listed.number, listed.items)]
    if any(OWN_COUNT.search(word) for word in words) or (
        listed.glue == "," and (listed.number < 3 or len(words[-1]) > 12)
    ):
        return False
    return not (
        listed.quoted and (any(NAMED_ITEM.search(word) for word in words) or is_fixed_name(text, listed.count.start))
    )


OWN_COUNT = patterns.compile(r"\d[家个项处座条所名场位件户人]|[\d%]$")
ENDS_CLAUSE = patterns.compile(r"[^”」』’\"]{1,10}[”」』’\"](?:[,;。:!?)\n]|$)")  # 做到目标、任务、责任“三明确”。
NAMED_ITEM = patterns.compile(r"[“「\"][两双一二三四五六七八九十\d]")
FIXED_NAME = patterns.compile(
    r"双(?:一流|碳|创|减|拥|随机|控|循环|万)|两(?:新|重|化|山|会|法|癌|高|个(?:确立|维护|毫不动摇|结合))|四(?:个(?:意识|自信|全面)|好|上|风|史)|三(?:农|公|资|严|会)|六(?:稳|保)"
)


def is_fixed_name(text: str, start: int) -> bool:
    """True for a name with a numeral that stands for one thing wherever it is written: 两化, 四个意识, 三农."""
    return FIXED_NAME.match(text, start) is not None


def lacks_and_so_on(text: str, listed: ListCount) -> bool:
    """True for names of enterprises before a larger count of enterprises without 等: 新增甲科、乙邦13家工业企业."""
    if (
        listed.open_
        or listed.glue
        or listed.quoted
        or listed.chinese
        or listed.unit != "家"
        or not 2 <= len(listed.items) < listed.number
    ):
        return False
    words = [text[item.start : item.end] for item in listed.items]
    close = (
        text[listed.items[-1].end : listed.count.start].strip() == ""
        and text[listed.items[0].end : listed.items[1].start] == "、"
    )
    names = all(
        2 <= len(word) <= 6 and not KIND_OF_FIRM.search(word) for word in words[1:]
    ) and not KIND_OF_FIRM.search(words[0])
    return close and names and ENTERPRISES.match(text, listed.count.end) is not None
