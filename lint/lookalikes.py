"""Characters that scanners and tired eyes confuse, and the words by which a confusion is told.

A pair is told only inside a word that reports use often and that becomes no word, and no part of two words side by side,
when one character is put for the other. The pairs follow the shapes; the words and their neighbours were
chosen with a general dictionary of Chinese (that of jieba, MIT licence) and by what reports say most often.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from reportlint.document import Document
from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple
from reportlint.plus_signs import PLUS
from reportlint.search import occurrences


def _rows(table: str) -> dict[str, str]:
    return {row[0]: row[2:] for row in table.split()}


# Neighbours with which the misread character makes a word of its own: 几乎平稳 is no 平稳, 福祉会 no 社会.
BEFORE = _rows("""
宜:制适不便事相合时权 己:悦自知律克利异 续:手持继连延存接后永 绩:成业政功战
乎:似关几出合在怪断热确神近 允:公庄应沈王虞 冶:中公大妖欧汉王矿陶 剖:横纵解 千:0123456789一七万三上九二五八六几十四成数 囚:下死被 坞:家船花莱 埋:名填姓打掩活烧面 士:人 夭:之 妖:人女小照
徽:安 媒:传做多明溶触说 尤:之天效汤蚩阿 廷:宫朝清 怯:卑怯惧懦畏羞胆 悔:不反后忏愧懊改无有痛翻追 惰:怠懒 戍:卫屯谪遣 扑:反拓气灰猛相红蛾颠 挟:裹要 捉:中可喊捕活风 杜:内加卜卡墨奥家寻尼布微斯留皮麦 杭:上京余史苏
栽:倒土盆移 棵:一三两五几四 椎:大胸脊腰颈 榆:地大 沦:沉 泰:国安康 淮:江秦黄 痪:瘫 瞒:上不欺隐 瞥:一 祉:福 竖:七横 竟:未毕究 粱:膏高黄 紫:万冯发向大姹暗朱淡深荆蓝袁视赵那阿青 肓:膏 肪:脂 荻:一
菅:草 该:不合应本活罪 诱:利劝善引 豉:豆 贪:反早 贷:不信借农利存宽息房放旁还 迥:迟 迭:不圣更木潮迷重 逞:不强得 郊:东京北南城孟市燕荒西近远 酉:丁乙辛 钦:人兰切利哈国宋应德王章舜 隼:鹰 骋:驰 骤:急步风
""")
AFTER = _rows("""
绩:效 续:建写航费签编集
像:仪力处头奖学带是机样框模片画石砖章管素话馆 兀:儿术自 允:修准坚城当文武许诺 冶:乾二子市性炼秋萍金铸 凋:敝落谢零 千:道 卒:子 咨:文议询 咯:吱咯噔痰血 囚:室徒牢犯禁笼车 圾:场堆桶焚猪箱车 坪:上坝寨 垒:打球砌
填:充写制埋塞平报料涂满空筑膺补表词 夭:亡夭折矫 尝:到君尝新湖胆试辄 岭:上下北南土头子山岗市石迷 巷:口子尾战议道 帅:位印哥字才气部 廷:和杖 怯:场弱怯懦生薛 恨:不之事在怨意晚歌死 惰:性 戍:区卒守边 抉:择
拨:乐乱云付动号开弄弦打拉款浪离给通鼠 挟:制嫌带持 捡:拾破 摸:不屏底得摸清爬狗瓜索象透金鱼黑 朕:兆 杖:客 杲:卿 杳:无 柘:林 柬:埔帖 桉:树 汁:原水液酸 沦:丧为亡落陷 沾:亲光地惹染沾湿满边 浣:熊
淮:北区南地安平扬沭河海阳阴 炭:世化林火灰炉疽系素纪黑 甩:卖头开手掉 瞒:下你哄天报骗 瞥:一见 祥:之云兴刚叉同和喜地复如官市才林死物瑞福符见谦麟 羸:弱 肪:肝酸 菅:人 袋:中口子熊片瓜装锅鼠 裴:多家恩文斯李欣耀高
谏:如诤阻 迭:代出创戈起香 迸:出发射溅裂 郊:区县型外游野 郡:中主侯县守王阳 入:户库学园驻职场口围选编住会党伍股账海网校站市关境 休:息假闲养眠 末:端梢尾 最:为主具先优低佳值全关典初前受古后多大好宝容密富小少广强快忙急愚新早晚显核棒欠深温热短终美老能节薄近适重长难高 酉:阳 钦:佩宗定州差慕敬森羡臣若 骤:减变增然起降雨
""")

UNMENDED = {"秦泰", "元兀", "千干", "港巷"}  # names, units and amounts are the author's to correct


class Form(NamedTuple):
    """A misread character (`at`) that its neighbours give away; the pattern begins at a literal."""

    pattern: str
    right: str
    english: str
    mendable: bool = True  # classes, names and amounts are the author's to correct


FORMS = (
    Form(
        "类(?<=(?P<at>[Il1Ⅰ])类)(?:及以上|以上|或优于)",
        "Ⅲ",
        "class I is the best water quality: Ⅲ类 is probably meant",
        False,
    ),
    Form(
        PLUS,
        "+",
        "十 stands for +",
        False,
    ),
    Form(
        "(?P<at>-)(?<=一[企店县区村镇户园链品案业校院人厂河湖]-)(?=[策案码证章网档品图库卡长])",
        "一",
        "- stands for 一",
    ),
    Form("(?P<at>℅)(?<=\\d℅)", "%", "℅ (care of) stands for %"),
    Form("(?P<at>旳)", "的", "旳 (dì) stands for 的"),
    Form("(?P<at>岀)", "出", "岀 is an odd form of 出"),
    Form("(?P<at>曰)(?<=[\\d一二三四五六七八九十]曰)", "日", "曰 (yuē) stands for 日"),
    Form("(?P<at>巿)", "市", "巿 (fú) stands for 市"),
    Form("(?P<at>囗)(?:(?<=[人港出进窗路]囗)|(?=[岸径腔]))", "口", "囗 stands for 口"),
)
ROUTE = tuple(
    patterns.compile(rf"{dash}(?<=(?P<origin>[\u4e00-\u9fff]{{2}}){dash})(?=[\u4e00-\u9fff])") for dash in "—-"
)
TOWARDS = patterns.compile(r"一[\u4e00-\u9fff]{2}[^。\n]{0,34}$")


def misreadings(confused: str) -> dict[str, tuple[str, str]]:
    """Each misread word, and what is confused in it: the right character and the one that stands for it.

    `confused` has lines of groups between |: both characters, and words with the first.
    """
    found: dict[str, tuple[str, str]] = {}
    for group in confused.replace("\n", "|").strip("|").split("|"):
        right, wrong = pair = group[0], group[1]
        found.update((word.replace(right, wrong), pair) for word in group[3:].split(" "))
    return found


class Misread(NamedTuple):
    """A misread word: its offset, what is written, what is meant, and whether that may be put in its place."""

    at: int
    form: str
    word: str
    mendable: bool


def misread(document: Document, slips: Mapping[str, tuple[str, str]]) -> Iterator[Misread]:
    """The words of `slips`, from `misreadings`, in order; those that overlap, such as 持乎 and 乎稳, as one."""
    last: Misread | None = None
    for found in sorted(_misread(document, slips)):
        end = last.at + len(last.form) if last else -1
        if last is None or found.at >= end:
            if last:
                yield last
            last = found
        elif (more := found.at + len(found.form) - end) > 0:
            last = last._replace(form=last.form + found.form[-more:], word=last.word + found.word[-more:])
    if last:
        yield last


def _misread(document: Document, slips: Mapping[str, tuple[str, str]]) -> Iterator[Misread]:
    text = document.text
    for form in document.present(slips):
        right, wrong = slips[form]
        for at in occurrences(text, form):
            if not _own(text, at, form, wrong):
                yield Misread(at, form, form.replace(wrong, right), right + wrong not in UNMENDED)


def _own(text: str, at: int, form: str, wrong: str) -> bool:
    """True when the misread character belongs to the word before or after the form."""
    before, after = text[max(0, at - 1) : at], text[at + len(form) : at + len(form) + 1]
    return (form[0] == wrong and before != "" and before in BEFORE.get(wrong, "")) or (
        form[-1] == wrong and after != "" and after in AFTER.get(wrong, "")
    )


def dashes(text: str) -> list[int]:
    """Where 一 stands for a dash beside its like, in order: 西宁一卢森堡、西宁—布达佩斯."""
    found: set[int] = set()
    for match in chain.from_iterable(pattern.finditer(text) for pattern in ROUTE):
        origin, end = match["origin"], match.start() - 2
        near = text[max(0, end - 39) : end]
        for at in occurrences(near, origin + "一"):
            if TOWARDS.fullmatch(near, at + 2):
                found.add(end - len(near) + at + 2)
    return sorted(found)
