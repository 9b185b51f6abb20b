"""Rule certain-confusion."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.lookalikes import misreadings
from reportlint.outline.years import own
from reportlint.rule import rule
from reportlint.search import occurrences

# Wrong forms that are no word in any context, each with the right one; behind / characters before which a form is only
# the seam of two words (严峻工作, 反复盖章). Words that are valid elsewhere (权利, 其间) and variants stay off.
PAIRS = """
布署→部署/发公颁宣分 峻工→竣工/严险冷陡高 一如即往→一如既往 再接再励→再接再厉 尊循→遵循 帐户→账户 帐目→账目 帐款→账款 磋跎→蹉跎 渡假→度假 重迭→重叠 松驰→松弛 凑和→凑合/紧
防碍→妨碍 幅射→辐射 复盖→覆盖/反重恢答批回 竭泽而鱼→竭泽而渔 九洲大地→九州大地 烩炙人口→脍炙人口 迫不急待→迫不及待 黄梁美梦→黄粱美梦 谈笑风声→谈笑风生
提心掉胆→提心吊胆 走头无路→走投无路 出奇不意→出其不意 变本加利→变本加厉 名列前矛→名列前茅 世外桃园→世外桃源 相形见拙→相形见绌 不径而走→不胫而走
一愁莫展→一筹莫展 默守成规→墨守成规 鼎立相助→鼎力相助 通迅→通讯 沉缅→沉湎 震憾→震撼 修茸→修葺 膺品→赝品/荣 粗旷→粗犷
气慨→气概 痉孪→痉挛 脉博→脉搏 追朔→追溯 撕杀→厮杀 食不裹腹→食不果腹 娇揉造作→矫揉造作 悬梁刺骨→悬梁刺股 萎糜不振→萎靡不振 首曲一指→首屈一指
言简意骇→言简意赅 有志者事竞成→有志者事竟成 兴高彩烈→兴高采烈 草管人命→草菅人命 按步就班→按部就班 亲睐→青睐 催毁→摧毁 蜇伏→蛰伏 穿流不息→川流不息
甘败下风→甘拜下风 自抱自弃→自暴自弃 一泄千里→一泻千里 趋之若骛→趋之若鹜 攻艰克难→攻坚克难 砥励→砥砺 贯撤→贯彻 惯彻→贯彻 统酬→统筹/系传 脱贫功坚→脱贫攻坚
供给测结构→供给侧结构 营商环竟→营商环境 生态环竟→生态环境 基础设施建没→基础设施建设 精准扶平→精准扶贫 克苦耐劳→刻苦耐劳 不底于→不低于 四舍五人→四舍五入 平均年令→平均年龄 年令结构→年龄结构 年令偏→年龄偏 学令前→学龄前 适令儿童→适龄儿童 老令化→老龄化 因地治宜→因地制宜 不余遗力→不遗余力 凝聚共实→凝聚共识 行之有郊→行之有效 累积完成投资→累计完成投资 累积投入资金→累计投入资金 社会义思想→社会主义思想 社会义现代化→社会主义现代化 乡村振新→乡村振兴
贯彻落时→贯彻落实 抓好落时→抓好落实 落时落细→落实落细 走深走时→走深走实 主体责认→主体责任 责认制→责任制 责认书→责任书 明显争强→明显增强 不断争强→不断增强 持续争强→持续增强 进一步争强→进一步增强 天数比列→天数比例 动太清零→动态清零 动太管理→动态管理 动太监测→动态监测
舆清→舆情 风睑→风险 进一部加强→进一步加强 进一部提升→进一步提升 进一部完善→进一步完善 进一部推进→进一步推进 进一部增强→进一步增强 进一部优化→进一步优化 显著成积→显著成绩 取得成积→取得成绩 优异成积→优异成绩 专题会义→专题会议 常务会义→常务会议 工作会义→工作会议 会义精神→会议精神 召开会义→召开会议
社会主思想→社会主义思想 社会主现代化→社会主义现代化 在接再厉→再接再厉 坚绝→坚决 加块推进→加快推进 加块建设→加快建设 加块发展→加快发展 深入推近→深入推进 扎实推近→扎实推进 持续推近→持续推进 全面推近→全面推进 能力提生→能力提升 质量提生→质量提升 水平提生→水平提升 建立建全→建立健全 建全完善→健全完善
大副度→大幅度 大副提升→大幅提升 大副增长→大幅增长 大副下降→大幅下降 坐谈会→座谈会 帐务→账务 台帐→台账 转帐→转账 记帐→记账 结帐→结账
乡村震兴→乡村振兴 体制机治→体制机制 体治机制→体制机制 疫情防空→疫情防控 人名群众→人民群众 人名政府→人民政府 人民正府→人民政府 经际社会→经济社会 经际发展→经济发展 经际运行→经济运行 同比增涨→同比增长 环比增涨→环比增长 同比下将→同比下降 招商隐资→招商引资 引近项目→引进项目 引近企业→引进企业 引近人才→引进人才 项目件设→项目建设 加快件设→加快建设
公共服物→公共服务 政务服物→政务服务 服物群众→服务群众 服物企业→服务企业 保樟→保障 满异度→满意度 贯切落实→贯彻落实 矛顿→矛盾 纠份→纠纷 隐幻→隐患 隐患排察→隐患排查
予案→预案/给授准寄不应免赋可须并均概当 予算→预算/给授准寄不应免赋可须并均概当 予警→预警/给授准寄不应免赋可须并均概当 予防→预防/给授准寄不应免赋可须并均概当 园满完成→圆满完成/公校果家田庄 付县长→副县长/拨交支给托应对兑垫 付区长→副区长/拨交支给托应对兑垫 付市长→副市长/拨交支给托应对兑垫 付书记→副书记/拨交支给托应对兑垫 付主任→副主任/拨交支给托应对兑垫 付局长→副局长/拨交支给 关健环节→关键环节 关健时期→关键时期 关健作用→关键作用 关健领域→关键领域 关健技术→关键技术 关健之年→关键之年
重耍→重要/慎 主耍→主要 产业部局→产业布局 空间部局→空间布局 布暑→部署/公发颁宣散 谋化实施→谋划实施 谋化推进→谋划推进 谋化一批→谋划一批 规化编制→规划编制/正法常 规化纲要→规划纲要/正法常 习进平→习近平 习近乎→习近平/学练自复
"""
# Characters that sound alike, as input methods offer them: the right one, the wrong one, words with the first.
ALIKE = """
挥辉 充分发挥 发挥作用 发挥优势|众重 人民群众 广大群众 群众生活|沟勾 沟通协调 加强沟通 沟通联系|费废 三公经费 工作经费 专项经费 经费支出 经费保障|制治 工作机制 长效机制 联动机制|力利 全力推进 全力以赴 着力推进 着力解决 着力打造 工作合力
利力 顺利推进 顺利完成 顺利实施|障章 社会保障 民生保障 要素保障 保障机制|责则 责任落实 主体责任 压实责任|策测 政策措施 决策部署 惠企政策|措错 政策措施 工作举措 有效措施|源原 资源整合 资源配置 人力资源|控空 风险防控
整正 专项整治 整治行动 整改落实 整改到位|改该 改革创新 整改落实 深化改革|振震 乡村振兴 振兴战略|坚艰 脱贫攻坚 坚定不移|决绝 解决问题|实时 全面落实 严格落实 认真落实 压实责任 真抓实干|统同 统筹推进 统筹协调 统筹兼顾|导到 坚强领导 正确领导|标表 奋斗目标
任认 目标任务 各项任务|务误 各项任务 公共服务 政务服务|规归 规模以上 依法依规 规范管理|模膜 规模以上|范犯 示范引领 示范基地 防范化解 规范管理|续序 持续推进 持续改善 持续优化 持续加强 持续深化 持续提升|断段 不断提升 不断完善 不断加强 不断提高 不断优化 不断增强 不断深化
增曾 同比增长 不断增强|型形 转型升级 新型城镇化 典型示范|形型 形成合力 形势严峻 意识形态|势式 形势严峻 优势产业 优势互补|式势 发展方式 方式方法 形式主义|渡度 过渡期内 攻坚过渡期|署属 决策部署 统一部署|须需 必须坚持 必须加强 必须清醒
象像 服务对象 保障对象 帮扶对象|带代 辐射带动 示范带动 带动就业|帮邦 结对帮扶 帮扶|抚扶 优抚安置|惠会 惠民工程 优惠政策 普惠金融|谐协 和谐稳定 和谐社会|和合 和谐稳定 和谐社会|辖狭 辖区企业 辖区居民|洁结 廉洁自律 清正廉洁 廉洁从政
纪记 政治纪律 纪检监察 纪律作风|融溶 融合发展 深度融合 金融机构 金融服务|合和 综合治理 综合整治 整合资源 资源整合 紧密结合 联合执法|作做 作风建设 工作作风 工作方案 工作机制 合作社|以已 以人民为中心 以习近平同志|消销 消费市场 扩大消费 促进消费|销消 销售收入
瞻赡 前瞻性 高瞻远瞩|拆折 征地拆迁 拆迁安置 拆除违建|拨拔 财政拨款 资金拨付 拨付资金|缮膳 修缮|赁凭 融资租赁 租赁住房 租赁企业|券卷 消费券 专项债券 政府债券|梁粱 桥梁|候侯 气候 候选人|躁燥 急躁 浮躁|籍藉 户籍 书籍|励厉 激励机制 奖励资金 鼓励支持|震振 防震减灾
"""
FORMS = [pair.partition("/") for pair in PAIRS.split()]
RIGHT = dict(pair.split("→") for pair, _, _ in FORMS)
RIGHT |= {wrong: wrong.replace(other, right) for wrong, (right, other) in misreadings(ALIKE).items()}
BESIDE = {pair.partition("→")[0]: before for pair, _, before in FORMS}
# Right until the lists of 1986 and 2001 took 覆, 叠 and 账 up again.
OLD, REFORM = {"作到", "帐户", "帐目", "帐款", "帐务", "台帐", "转帐", "记帐", "结帐", "复盖", "重迭"}, 2002
# Parts of 按排水, 既将…又 elsewhere: each with what is meant, and where it is certain.
IN_CLAUSE = {
    "按排": ("安排", patterns.compile("按排(?<=合理按排|妥善按排|统一按排|认真按排|周密按排)(?![水污放名序列])")),
    "作到": ("做到", patterns.compile("作到(?<=[,;。、\\n真要须正实]作到)(?!位)")),
    "即要": ("既要", patterns.compile("即要(?=[^,。;!?]{1,16},[又也]要)")),
    "即抓": ("既抓", patterns.compile("即抓(?=[^,。;!?]{1,12},?[又也]抓)")),
    "即有": ("既有", patterns.compile("即有(?=[^,。;!?]{1,16},[又也]有)")),
    "即是": ("既是", patterns.compile("即是(?=[^,。;!?]{1,16},[又也]是)")),
    "既将": ("即将", patterns.compile("既将(?=到来|完成|开工|竣工|投产|举行|召开|出台|建成)")),
}


@rule(
    needs=[*RIGHT, *IN_CLAUSE],
    severity="warning",
    bad=[
        "按照上级统一⟦布署⟧，合理⟦按排⟧工期。",
        "项目全面⟦峻工⟧，群众⟦一如即往⟧支持。",
        "压实⟦主体责认⟧，隐患⟦台帐⟧齐全，矛盾⟦纠份⟧减少，⟦予案⟧完善。",
        "⟦充分发辉⟧作用，⟦不段提升⟧质量，⟦全利推进⟧改革，⟦坚强领到⟧，⟦桥粱⟧加固。",
        "真正⟦作到⟧心中有数，⟦即要⟧抓好安全，又要抓好生产。",
    ],
    good=[
        "按照上级统一部署，合理安排工期，项目全面竣工。",
        "其间保障公民权利，中止合同，自治区布置任务，按排水规范施工，条例于5月施行，既将产业做大又做强。",
        "開立銀行帳戶。",
        "工作到位，合作到期，制作到深夜，审议通过后即要公布，当前即有三项任务。",
        "落实时限明确，给予警告，形成积极氛围，社会义务兵，推进一部分项目，参谋化解，占比列全市第一，支付主任务款项。",
        "新增副高级职称12人，评选合格律师20名，成果落实到为民服务，教育部暑期安排，公布暑假时间，另售3间，学习近乎全覆盖。",
        "社会工作部属于党委部门，整治安全生产形式主义，人民防空体系，房租凭证，意大利推进合作，项目表任务，农会及群众，领到干部送的手册，落实时限明确，给予警告，形成积极氛围，社会义务兵，推进一部分项目，参谋化解，占比列全市第一，支付主任务款项。",
        "形势严峻工作繁重，发布署名文章，反复盖章，布局紧凑和谐，荣膺品牌百强。",
        "1993年政府工作报告\n到2010年建立个人银行帐户制度，扩大广播复盖面。",
    ],
)
def certain_confusion(document: Document) -> Iterator[Finding]:
    """错别字 (a word that is certainly misspelt, from a closed list).

    Only forms that are no word in any context; doubtful pairs such as 权利 and 权力 stay off. Source: 图书编校质量差错认定细则
    第6、12条; 报纸编校质量评比差错认定细则 第22、25条.
    """
    text = document.text
    found = [
        (at, wrong)
        for wrong in document.present(RIGHT)
        for at in occurrences(text, wrong)
        if not at or text[at - 1] not in BESIDE.get(wrong, "")
    ]
    found += [
        (match.start(), wrong) for wrong in document.present(IN_CLAUSE) for match in IN_CLAUSE[wrong][1].finditer(text)
    ]
    year = own(document) if any(wrong in OLD for _, wrong in found) else REFORM
    done = 0
    for at, wrong in sorted(found):
        if at < done:
            continue  # 充分发辉作用 is one slip
        done = at + len(wrong)
        span, right = Span(at, at + len(wrong)), RIGHT.get(wrong) or IN_CLAUSE[wrong][0]
        place = document.source_span(span)
        if document.source.text[place.start : place.end] != wrong:
            continue  # 帳戶 is right in a traditional text
        if wrong in OLD and year < REFORM:
            continue
        yield Finding(
            span,
            Message(f"错别字：{wrong}，应为{right}", f"misspelt: {wrong} should be {right}"),
            confidence=0.9,
            repair=f"{wrong} → {right}",
            fix=Fix((Edit(span, right),)),
        )
