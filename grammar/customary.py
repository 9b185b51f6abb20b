"""Divisions that reports make by custom, of which a rest may stay unsaid: 金牌、银牌、铜牌; 专职、兼职; 满意、基本满意、不满意.

`partitions` knows the labels that leave no rest. These mostly leave none: a sum that fails is called wrong only where one
digit explains it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportlint.grammar import patterns

# Columns of each row; those behind + may be missing. What a row that begins with 其中 tells may stand beside what it seems
# to divide, 建成学校4所,改扩建3所,新建7所: such a row must be said to divide.
ROWS = (
    "专职 兼职",
    "在职|在岗 退休|离休",
    "在编 聘用|编外|合同制|劳务派遣|临聘|非编",
    "自然人|个人 法人|单位|企业 +其他组织",
    "查实|属实|采信 不实|失实|查否|不属实|失实 +部分属实",
    "成交 流拍",
    "调解 撤诉",
    "旧存|上年结转|结转|存案 新收|新受理|新立案",
    "首次|首贷|首发|初次|初访 恢复|续贷|再次|重复|复发|重访",
    "应届 往届|历届",
    "收费|有偿 免费|无偿|公益",
    "出租|使用|入住|已售|利用 空置|闲置|待租|待售",
    "住宅 商铺|商业|非住宅|店铺 +办公 +车位|车库",
    "房屋|房产 土地 +车辆",
    "上半年 下半年",
    "一季度|首季|第一季 二季度|次季|第二季 三季度|第三季 四季度|末季|第四季",
    "简易|当场 普通程序|一般程序 +听证 +快速",
    "动产 不动产",
    "其中 续建|结转项目 新建|新开工 +储备|预备 +改建|改扩建 +竣工",
    "其中 新建|新修 改扩建|改造|改建|扩建 +维修|修缮|加固|重建 +迁建",
    "一般债 专项债",
    "一般公共预算 政府性基金 +国有资本 +社会保险|社保",
    "税收 非税",
    "短期 中长期",
    "职工 居民",
    "单位 个人",
    "活期 定期",
    "限额以上|限上 限额以下|限下",
    "早稻 中稻|一季稻 晚稻",
    "来信 来访 +网上|网络|网信 +来电|电话",
    "金牌|金奖|金 银牌|银奖|银 铜牌|铜奖|铜",
    "一等奖|一等 二等奖|二等 三等奖|三等 +特等奖 +优秀奖|优胜奖|鼓励奖|四等奖|优秀组织|入围",
    "国家级|全国 省级|省部级|自治区级 市级|地市级|市厅级 县级|区级",
    "党委 总支 支部 +党组",
    "优秀|好 良好|较好|良 +合格|一般|及格|中等|达标|称职|尚可 +不合格|较差|差|不及格|不称职",
    "优秀 合格|称职 +基本合格|基本称职 +不合格|不称职",
    "满意 基本满意|较满意|比较满意 不满意|不太满意 +非常满意|很满意 +不了解|未评价|弃权",
    "高风险 中风险 低风险 +重大风险 +一般风险 +较高风险",
    "一级|甲级|Ⅰ级 二级|乙级|Ⅱ级 三级|丙级|Ⅲ级 +四级|Ⅳ级 +特级 +五级",
    "大型|大 中型|中 小型|小微|小 +微型|微 +特大型",
    "重大 较大 一般 +特别重大",
    "一季度|首季|第一季 二季度|次季|第二季",
    "三季度|第三季 四季度|末季|第四季",
    "五星 四星 三星 +二星 +一星",
    "判给|成交|中标 撤销|取消|废标 流标",
    "人员|人事 营运|运营|运作 +投资|项目",
    "优 良 中 差",
    "优 良 +轻度 +中度 +重度",
    "优 良 差|劣",
    "轻伤 重伤 +死亡 +轻微伤",
    "火电|火力 水电|水力 +风电|风力 +太阳能|光伏 +核电|核能 +生物质 +垃圾",
    "猪肉 牛肉 羊肉 禽肉 +兔肉",
    "猪 牛 羊 禽",
    "铁路 公路 +水运|水路 +航空|民航 +管道",
    "同城 异地 +国际",
    "国道 省道 县道 乡道 村道 +专用",
    "人大 政协",
    "一审 二审 +再审 +执行 +其他",
    "刑事 民事|民商事 行政 +执行 +国家赔偿|赔偿 +其他",
    "批捕|批准逮捕|逮捕 不批|不捕|不批准",
    "起诉 不起诉",
    "维持 改判 +发回|发回重审 +撤回|撤诉 +其他",
    "维持 撤销|纠正|变更|确认违法 +驳回 +终止 +其他 +尚未审结|尚未|未审结",
    "本地|本市|本省|本县|户籍|常住 外地|外省|外市|外县|流动|外来|非户籍|暂住",
    "本地居民|居民 旅客|游客|访客",
    "过夜 一日游|不过夜|当日往返",
    "团队|团体|跟团 散客|个人|自助",
    "室内 室外|户外",
    "有线 无线",
    "规上|规模以上 规下|规模以下",
    "耕地 林地 +园地 +草地 +其他",
    "乔木 灌木 +草花|草本|花卉 +竹",
    "夏 秋 +早",
    "资本|资产性 经常 +其他",
    "人员 公用 +项目",
    "基本支出 项目支出 +经营支出",
    "因公出国|出国 公务用车|公车 公务接待|接待",
    "货物|财货 工程 服务|劳务",
    "工业 农业 服务业|商贸|三产 +其他",
    "一产|第一产业 二产|第二产业 三产|第三产业",
    "学前|幼儿 义务|小学 高中 +中职|职业 +初中 +大学|高校|高等",
    "中央 省级|省 市级|市 县级|县|区 +镇|乡",
    "县级|县直|区级|区直|市直|市级 镇|乡|街道 +村|社区 +企业|企事业|公共",
    "机关|行政 事业|企事业 +企业 +学校",
    "已完工|已完成|已竣工|竣工|建成|已解决|整改到位|办结|已销号|销号 在建|正在|推进|在办|跟踪|正整改 未开工|未启动|未动工|尚未|待|未整改|暂缓",
    "解决|采纳|落实 正在|计划|列入|逐步 参考|说明|暂|不能|无法 +留作",
    "通过|获批|批准|判给 不批准|不通过|驳回|否决|取消|不予 +审核中|待审|评审中|审理中|处理中",
    "立行立改|立整立改|当场|立即|即时 限期|责令|挂牌|跟踪",
    "警告|党内警告 严重警告 +撤职|撤销 +留党察看|察看 +开除 +记过 +降级|降职",
    "涉黑 涉恶",
    "贪污 受贿|贿赂 渎职 +挪用 +行贿",
    "文字 图片|图表|图解|图文 视频|音视频|动漫 +专家|媒体 +其他",
    "微信 微博 +抖音|短视频|其他|头条",
    "网站 微博 微信 +其他|其它",
    "网络|网上|电子邮件|在线 信函|来函|邮寄 当面|现场|窗口 +传真 +其他",
    "咨询|查询 投诉 +建议|意见 +举报 +求助 +表扬|感谢 +其他|求决",
    "图书馆 档案馆 +行政服务中心|政务服务中心|政务大厅 +其他",
    "中文 外文 +儿童|少儿",
    "确诊|阳性 阴性|排除 +疑似",
    "集体 个别",
    "门诊 住院 +急诊",
    "罚款 没收",
    "手术 非手术",
    "甲类|甲 乙类|乙 丙类|丙",
    "一孩 二孩 三孩",
    "核准|通过|符合 不符|驳回|不通过 +审核中|审查中",
    "已完工|完工|竣工 施工中|施工|在建 规划中|规划|筹建",
    "自愿 届龄 命令",
    "破获|侦破 未破",
    "送医 未送医",
    "结案|办结|审结 未结|在办",
    "乡镇|镇 街道 +开发区|园区 +农场",
    "县道 乡道 村道",
    "经常门 资本门",
    "人工造林|造林 封山育林|封育 退化林 +飞播",
    "男孩|男生|男性|男 女孩|女生|女性|女",
    "公办|公立|国有 民办|民营|私立|社会",
    "纸本|纸质|纸 电子|数字",
    "固定 移动|流动",
    "省内|境内|国内 省外|境外|国外|出境",
    "客运 货运",
    "白天|日间 夜间|夜",
    "主动 被动",
    "主办|牵头 协办|会办|会同 +分办",
    "现场|线下 线上|远程|视频",
    "本科 专科 +研究生 +博士 +硕士",
    "正高|正高级 副高|副高级 中级 +初级",
    "高级 中级 初级 +正高 +副高 +技师",
    "幼儿园 小学 初中 高中|普通高中 +中职|职业|职校 +特教|特殊 +九年|一贯制 +完全中学|完中 +高校|大学|高等",
    "国小 国中 高中 +大学 +高职",
)  # fmt: skip
SAID = "其中"
# Rows are found by the words of their last column that must be told: one scan over the labels.
BY_WORD: dict[str, list[int]] = {}
for number, row in enumerate(ROWS):
    for word in row.partition(" +")[0].rpartition(" ")[2].split("|"):
        BY_WORD.setdefault(word, []).append(number)
TOLD = patterns.compile("|".join(sorted(BY_WORD, key=len, reverse=True)))
ALONE = frozenset("优良好差大中小微夏秋早金银铜猪牛羊禽")  # told by themselves or as the last word of a name
PARTING = "、, ()的为有是约达共"
MOST = 10  # parts


def customarily_divide(labels: Sequence[str], said: bool = False) -> bool:
    """True when each label tells another column of one row, and no column is missing that must be told.

    `said` where words like 其中 tell that the labels are of parts.
    """
    if not 2 <= len(labels) <= MOST:
        return False
    words = [label.strip(PARTING) for label in labels]
    rows = {number for word in words for found in TOLD.findall(word) for number in BY_WORD[found]}
    return any(
        (said or not asked) and _matched(told, further, words)
        for told, further, asked in [_division(number) for number in sorted(rows)]
    )


Column = tuple[str, ...]


@cache
def _division(number: int) -> tuple[tuple[Column, ...], tuple[Column, ...], bool]:
    """The columns of a row that must be told, those that may be, and whether 其中 must be said."""
    columns = ROWS[number].removeprefix(SAID).split()
    told = tuple([tuple(column.split("|")) for column in columns if column[0] != "+"])
    further = tuple([tuple(column[1:].split("|")) for column in columns if column[0] == "+"])
    return told, further, ROWS[number].startswith(SAID)


def _matched(told: tuple[Column, ...], further: tuple[Column, ...], words: Sequence[str]) -> bool:
    """True when the words tell each of the columns once, the further ones at most once."""
    if not len(told) <= len(words) <= len(told) + len(further):
        return False
    free = [*told, *further]
    for word in words:
        found = [(len(longest), at) for at, column in enumerate(free) if (longest := _longest(column, word))]
        if not found:
            return False
        del free[max(found)[1]]
    return all(column in further for column in free)


def _longest(column: Column, word: str) -> str:
    """The longest word of the column that tells of `word`; 满意 does not tell of 不满意, which names its own column."""
    return max((one for one in column if _tells(one, word)), key=len, default="")


def _tells(one: str, word: str) -> bool:
    if one in ALONE:
        return word.startswith(one) if len(word) <= 2 else word[-1] == one and word[-2] in "为是评"
    return one in word
