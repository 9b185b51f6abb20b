"""Rule lookalike-character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span
from reportlint.grouping import grouped
from reportlint.rule import rule
from reportlint.search import occurrences

# What stands in print, what a scanner reads, and words in which it is told: frequent words of reports that become no word,
# and no part of two words side by side, when the one is put for the other.
CONFUSED = """
平乎 水平 平台 平均 公平 平稳 平衡 平安 平等 持平 平方米 和平|扶抉 扶贫 帮扶 扶持 扶助|进迸 推进 促进 引进 先进 改进 进一步 进出口 稳中求进
天夭 天然气 优良天数 航天 天气|社祉 社会 社区 社保 合作社|作怍 工作 合作 作为 作用 作风 运作 协作|任仟 责任 任务 任何 信任 担任|延廷 延伸 延续 延长 延误 蔓延
成戍 完成 成果 成效 成绩 成立 成功 形成 建成|督瞥 监督 督导 督查 督察|管菅 管理 监管 管控 管网 管道|促捉 促进 促使|造追 制造业 装备制造 改造提升 打造一批
宇字 元宇宙|字宇 数字经济 数字化|秦泰 秦岭 秦皇岛|土士 土壤 水土保持 水土流失 国土空间 国土绿化 国土资源 土地流转
干千 干渠 干部群众 广大干部 真抓实干 埋头苦干 苦干实干 实干担当 实干兴邦 实干为要 实干为先 骨干企业 骨干网 干净整洁 干净担当 干事创业 干线公路
千干 千方百计 千家万户 千瓦时|间问 国土空间 空间规划 空间布局 空间产业 发展空间 民间投资 时间节点|旧日 老旧小区 老旧街区 老旧管网 老旧住宅 以旧换新 新旧动能
困用 特困供养 特困人员 贫困人口 贫困地区 困难群众|困因 特困供养 特困人员 贫困人口 贫困地区 困难群众 困境儿童|域城 重点领域 市域一体化 区域协调 流域治理
人入 人民政府 人民群众 人民代表 工作人员 人才培养|入人 深入推进 深入实施 财政收入 居民收入 投入使用|未末 未来五年 未来产业 未成年人|住往 常住人口 住房保障 住房公积金
理埋 发展理念 综合治理 治理体系 社会治理 污水处理 管理体制|施旋 基础设施 政策措施 深入实施 实施方案|货贷 货币政策 货物贸易 货物运输 货运量
级圾 国家级 转型升级|坚竖 坚强领导 坚定不移 攻坚克难 脱贫攻坚 坚持不懈|体休 总体要求 实体经济 集体经济 市场主体 一体化 保障体系 管理体制|休体 退休人员 休闲农业 休闲旅游
全金 安全生产 安全监管 粮食安全 全面贯彻|金全 金融机构 金融服务|持特 持续推进 持续改善 大力支持 保持稳定|治冶 综合治理 污染防治 法治政府 社会治安|设没 基础设施 项目建设 体系建设
技枝 科技创新 高新技术|术木 高新技术 技术改造 技术创新|规现 规模以上 发展规划 总体规划|准淮 标准化 高标准 精准施策|拔拨 选拔任用 海拔|目日 重点项目 目标任务 项目建设 重大项目
产严 生产总值 固定资产 房地产 安全生产 产业结构|革草 深化改革 改革开放|活话 人民生活 生活水平 生活垃圾|稳隐 稳中求进 和谐稳定|清请 清洁能源 清洁取暖|攻政 脱贫攻坚 攻坚战
村材 乡村振兴 农村公路 农村居民|项顶 重点项目 专项行动 专项整治|收牧 可支配收入 财政收入 预算收入|服眼 公共服务 服务业|构沟 金融机构 产业结构|效郊 长效机制 成效显著
优忧 优化营商 优势产业 优先发展|环坏 生态环境 营商环境 环境保护 人居环境|络洛 服务网络|落洛 贯彻落实 全面落实
"""
# Neighbours with which the misread character makes a word of its own: 几乎平稳 is no 平稳, 福祉会 no 社会.
BEFORE = {
    "乎": "几似近在合出关",
    "祉": "福",
    "廷": "宫朝清",
    "戍": "卫",
    "菅": "草",
    "捉": "捕",
    "千": "0123456789一二三四五六七八九十几数万上成",
}
AFTER = {"抉": "择", "迸": "发射出裂溅", "夭": "折", "戍": "边守", "千": "道"}
FORMS: tuple[tuple[str, str, str, str], ...] = (
    ("类", "[Il1Ⅰ](?=类(?:及以上|以上|或优于))", "Ⅲ", "class I is the best water quality: Ⅲ类 is probably meant"),
    (
        "一",
        r"一(?<=(?P<from>[\u4e00-\u9fff]{2})一)(?=[\u4e00-\u9fff]{2,6}[^。\n]{0,30}(?P=from)[—-][\u4e00-\u9fff])",
        "—",
        "一 stands for a dash",
    ),
    (
        "十",
        "十(?<=(?:智能|要素|联网|数据|科技|数字|文旅|旅游|文化|生态|党建|教育|医疗|健康|金融|物流|养老|体育)十)(?=”)"
        "|十(?:(?<=人工智能十)(?=[制农交医教文科金服康])|(?<=实验室十)(?=产))",
        "+",
        "十 stands for +",
    ),
    ("-", "-(?<=一[企店县区村镇户园链品案业校院人厂河湖]-)(?=[策案码证章网档品图库卡长])", "一", "- stands for 一"),
    ("巿", "巿", "市", "巿 (fú) stands for 市"),
    ("囗", "囗(?<=[人港出进窗路]囗)|囗(?=[岸径腔])", "口", "囗 stands for 口"),
)


@rule(
    severity="warning",
    bad=[
        "断面水质⟦I⟧类及以上比例达86.1%。",
        "新开西宁⟦一⟧卢森堡、西宁—布达佩斯航线。",
        "推进“人工智能⟦十⟧制造”行动，实行“一店一策”。",
        "实施“互联网⟦十⟧”行动。",
        "保持经济⟦乎稳⟧运行。",
        "疏浚⟦千渠⟧三条，建设⟦千净整洁⟧的村庄。",
        "全⟦巿⟧生产总值增长5%。",
    ],
    good=[
        "Ⅰ类水质断面2个，Ⅲ类及以上比例86.1%，北京一号工程，杭州一企业获奖。",
        "实施人工智能十大工程，肉牛产业、深入民心、千部电影、自己经营、收入均衡，价格几乎稳定。",
        "活力率先迸发，增进民生福祉会更有力，开挖三千渠，打通数千渠道，落实千亿斤粮食行动，推广“农林水利二十”“五个十”做法，空气质量“退后十”。",
        "一企一策，新开西宁—卢森堡、西宁—布达佩斯航线。",
    ],
)
def lookalike_character(document: Document) -> Iterator[Finding]:
    """形近字 (a character that only looks like the right one, usually from scanning).

    Told only where the form is unmistakable: characters that scanners confuse, within words that reports use often and that
    become no word by it; I类及以上 (nothing is above class I), 一 for a dash beside its like, 十 for +, 巿 for 市. The fix
    is a suggestion.
    """
    text = document.text
    told = -1
    for at, wrong, right in sorted(misread(document)):
        if at >= told:
            told = at + len(wrong)
            yield slip([Span(at, told)], wrong, right, f"{wrong} is misread, {right} is meant")
    for gate, pattern, right, english in FORMS:
        slips = list(re.finditer(pattern, text)) if gate in text else []
        if slips:
            yield slip([Span(match.start(), match.end()) for match in slips], slips[0][0], right, english)


def misread(document: Document) -> Iterator[tuple[int, str, str]]:
    """Places of misread words, each with its right form."""
    text = document.text
    for group in CONFUSED.replace("\n", "|").strip("|").split("|"):
        pair, *words = group.split(" ")
        right, wrong = pair[0], pair[1]
        if wrong not in document.characters:
            continue
        forms = {word.replace(right, wrong): word for word in words}
        for form in document.present(forms):
            for at in occurrences(text, form):
                before, after = text[at - 1 : at], text[at + len(form) : at + len(form) + 1]
                own = (form[0] == wrong and before in BEFORE.get(wrong, "-")) or after in AFTER.get(wrong, "-")
                if not (own and before and after):
                    yield at, form, forms[form]


def slip(places: list[Span], wrong: str, right: str, english: str) -> Finding:
    """A finding at all `places` of one slip, that suggests `right` for `wrong`."""
    edits = [Edit(place, right) for place in places]
    return grouped(
        places,
        Message(f"疑为形近字：{wrong}，应为{right}", english),
        confidence=0.8,
        repair=f"{wrong} → {right}",
        edits=edits,
        safe=False,
    )
