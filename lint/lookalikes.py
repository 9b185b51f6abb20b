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


# The character in print, the one that is read, and words with the first of them.
CONFUSED = """
平乎 水平 平台 平均 公平 平稳 平衡 平安 平等 持平 平方米 和平|扶抉 扶贫 帮扶 扶持 扶助|进迸 推进 促进 引进 先进 改进 进一步 进出口 稳中求进|天夭 天然气 优良天数 航天 天气 天数 蓝天 今天
社祉 社会 社区 社保 合作社|作怍 工作 合作 作为 作用 作风 运作 协作|任仟 责任 任务 任何 信任 担任 任重道远 重任|延廷 延伸 延续 延长 延误 蔓延|成戍 完成 成果 成效 成绩 成立 成功 形成 建成
督瞥 监督 督导 督查 督察|管菅 管理 监管 管控 管网 管道 托管 建管|促捉 促进 促使 促发展|造追 制造业 装备制造 改造提升 打造一批 技术改造 小区改造 城中村改造|宇字 元宇宙|字宇 数字经济 数字化 数字贸易 红十字 稳字当头 数字乡村 数字政府 签字 赤字 文字
秦泰 秦岭 秦皇岛|土士 土壤 水土保持 水土流失 国土空间 国土绿化 国土资源 土地流转
干千 干渠 领导干部 党员干部 各级干部 年轻干部 村干部 干部群众 广大干部 真抓实干 埋头苦干 苦干实干 实干担当 实干兴邦 实干为要 实干为先 骨干企业 骨干网 干净整洁 干净担当 干事创业 干线公路|千干 千方百计 千家万户 千瓦时
间问 国土空间 空间规划 空间布局 空间产业 发展空间 民间投资 时间节点|旧日 老旧小区 老旧街区 老旧管网 老旧住宅 以旧换新 新旧动能 危旧房|困用 特困供养 特困人员 贫困人口 贫困地区 困难群众 就业困难 经营困难
域城 重点领域 市域一体化 区域协调 流域治理 领域改革 领域风险 区域医疗|人入 人民政府 人民群众 人民代表 工作人员 人才培养 各界人士 接受人大 人民为中心 以人为本 老年人 残疾人 万人次 常住人口 户籍人口 服务人民|入人 预算收入 营业收入 非税收入 税收收入 总收入 收入完成 收入达 深入学习 深入落实 深入基层 注入新 入选全国 入选国家 入选省 列入全 全部纳入 深入推进 深入实施 财政收入 居民收入 投入使用 深入开展 深入贯彻
未末 未来五年 未来产业|住往 常住人口 住房保障 住房公积金 保障性住房 牢牢守住 住房需求 住房建设|理埋 发展理念 综合治理 治理体系 社会治理 污水处理 管理体制 理念
施旋 基础设施 政策措施 深入实施 实施方案 全面实施 大力实施 加快实施|货贷 货币政策 货物贸易 货物运输 货运量|级圾 国家级 转型升级 升级 各级 省级 县级 三级
坚竖 坚强领导 坚定不移 攻坚克难 脱贫攻坚 坚持不懈 坚持 坚决|末未 年末金融 年末常住 年末户籍 年末全市 年末全县 年末全区 年末全省 年末总人口 年末各项|史吏 党史学习 历史|项顼 八项规定 各项工作 专项行动 项目建设|薄簿 薄弱|体休 主体工程 主体结构 主体完工 主体责任 总体要求 实体经济 集体经济 市场主体 一体化 保障体系 管理体制|全金 安全生产 安全监管 粮食安全 全面贯彻 安全事故 安全稳定 准确全面
持特 坚持稳中 坚持以 坚持党 持续推进 持续改善 大力支持 保持稳定 支持企业 保持社会 经济持续|治冶 综合治理 污染防治 法治政府 社会治安 政治 治理 整治|设没 基础设施 项目建设 体系建设 加快建设 自身建设 开工建设 城市建设
技枝 科技创新 高新技术 科技型 科技成果 技术改造 技术创新 核心技术|术木 高新技术 技术改造 技术创新 核心技术 信息技术 科学技术|准淮 标准化 高标准 精准施策 准确 准备 市场准入 准入|拔拨 选拔任用 海拔
目日 重点项目 目标任务 项目建设 重大项目 主要目标 奋斗目标 上述目标|产严 生产总值 固定资产 安全生产 产业结构 传统产业 新兴产业|革草 深化改革 改革开放 体制改革 制度改革 领域改革 改革发展 改革试点
活话 人民生活 生活水平 生活垃圾 发展活力 灵活就业 创新活力 盘活存量|稳隐 稳中求进 和谐稳定 稳步推进 安全稳定 稳中有进 社会稳定 稳妥推进|清请 清洁能源 清洁取暖 清正廉洁 清理拖欠 清醒认识
村材 乡村振兴 农村公路 农村居民 农村人居 乡村建设 农村生活 农村集体|项顶 重点项目 专项行动 专项整治 八项规定 各项工作 项目建设 中央八项|收牧 税收 可支配收入 财政收入 预算收入 支配收入 收入增长 收入分别 农民增收
服眼 公共服务 服务业 服务中心 政务服务 服务体系 服务保障 服务水平|构沟 金融机构 产业结构 加快构建 结构调整 医疗机构 结构性 养老机构|效郊 长效机制 成效显著 有效 成效 高效 效益 效能
优忧 优化营商 优势产业 优先发展 优良天数 持续优化 优惠政策 优质均衡|环坏 生态环境 营商环境 环境保护 人居环境 发展环境 环境整治 环境治理|络洛 网络诈骗
落洛 贯彻落实 全面落实 严格落实 认真落实 落实中央 落地见效 坚决落实|扶挟 帮扶 扶贫|社杜 社会 社区 社保|干于 领导干部 各级干部 骨干企业 党员干部|于干 勇于担当 属于公有
问间 突出问题 腐败问题 这些问题 遗留问题 困难和问题 解决问题 直面问题|困囚 困难 特困 困境 贫困|城域 新型城镇化 中心城市 文明城市 智慧城市 森林城市 中心城区 促进城乡
技拔 高新技术 科技创新 科技型 科技成果 技术改造 技术创新 核心技术|自白 自觉接受 自身建设 政府自身 自然灾害 四个自信 自然资源 自由贸易|产户 生产总值 传统产业 新兴产业 特色产业 房地产市场 现代化产业 知识产权
情清 疫情防控|情惰 情况 疫情 用心用情 事情 激情 情怀|今令 今年政府 今年工作 做好今年|使便 投入使用 牢记使命 使用外资 实际使用 历史使命|广厂 广大干部 广泛开展 广大群众 广播电视 推广应用 大力推广 广大人民
厉历 严厉打击 严厉查处|快块 加快发展 加快建设 加快推进 加快构建 加快实施 加快形成 步伐加快|拓柘 拓展 开拓 拓宽|担但 担当作为 责任担当 勇于担当|折拆 不折不扣|推椎 推动 推进 推广 推行 推出 推介 推开
提堤 提出意见 提升行动 进一步提高 政协提案|模摸 规模以上 大规模 规模化 规模性 新增规模 规模经营|旅族 文化旅游 乡村旅游 全域旅游 特色旅游|束柬 约束 结束|果杲 成果 结果 效果 林果
样祥 多样化 多样性 这样 新三样 一样|粮根 确保粮食|根恨 从根本上 根本利益 根本动力 根本任务|测侧 监测预警 动态监测|海悔 海外侨胞 海内外|深探 深化改革 持续深化 深度融合 深化农村 纵深推进 深化重点 不断深化
港巷 粤港澳 港澳台 临港 空港|用甩 作用 利用 应用 使用 运用 用地 信用|电甩 电力 电商 发电 电子 电网 风电 电信|由田 自由贸易|略咯 战略|站沾 一站式 变电站 服务站 工作站 文化站|竞竟 竞争 竞技 竞相
系糸 体系 系统 关系 系列 联系 水系|绩债 政绩观|育肓 教育 培育 体育 生育 育人 育儿|获荻 获得 获评 荣获 收获|街衔 背街小巷|衔街 有效衔接|载栽 载体 承载能力 承载力|西酉 西部 东西 西南
表衣 各位代表 人大代表 人民代表大会 表示衷心 三个代表|补扑 补贴 补齐 补短 补助 补偿 补充 优势互补|计汁 审计 统计 累计 千方百计 设计 预计 行动计划
贫贪 脱贫攻坚 拓展脱贫 规模性返贫 贫困人口 防止返贫 贫困 脱贫成果|输榆 交通运输 输入|院浣 医院 国务院 院校 卫生院 研究院 科研院所 院士|险检 医疗保险 养老保险 领域风险 风险隐患 金融风险 债务风险 社会保险
检险 纪检监察|验险 重点实验室 国家实验室 概念验证|防肪 防治 国防 防范 防控 防止 防灾 消防|风凤 领域风险 不正之风 党风廉政 风险隐患 工作作风 金融风险 移风易俗
贯惯 贯彻落实 全面贯彻 深入贯彻 认真贯彻 坚决贯彻 贯彻中央 贯穿政府|税锐 保税区 深化财税|视祝 高度重视 不容忽视|装袋 装备制造 高端装备 服装 安装 集装箱 加装 装配式
线钱 底线思维 全线贯通 安全底线 各条战线 耕地红线|结给 产业结构 相结合 团结奋斗 团结带领 紧密结合 经济结构 团结一心|康唐 健康发展 小康社会 持续健康 平稳健康 健康水平 卫生健康 心理健康
投没 投资增长 完成投资 政府投资 投资完成 建成投产 民间投资|核该 同志为核心 核心价值观 核心技术 核心竞争力 核心功能|检捡 检查 检验 检测 体检 纪检监察|联朕 联合 工商联 联动 互联网 妇联 联系 联盟|聘骋 招聘 聘请
能熊 新能源 创新能力 人工智能 服务能力 智能化 能力建设 职业技能|脱悦 脱贫攻坚 拓展脱贫 脱贫成果|评坪 获评 评价体系|谋媒 谋划实施 谋发展 谋划建设 谋划一批 谋划启动
质盾 高质量 空气质量 断面水质 高品质 环境质量 优质均衡 扩容提质|跃妖 跃升|达迭 达到 达标 下达 通达 直达 达成 发达|迁迂 迁建|迎迥 迎难而上 迎接 迎来|透诱 透明|道遭 多渠道 任重道远 轨道交通 通道建设
部剖 部署 部门 部分 广大干部 外部环境 零部件 全部完成|镇填 城镇新增 城镇化 城镇调查 小城镇 城镇登记 城镇居民 乡镇卫生院|闻间 新闻出版 新闻媒体|需雷 扩大内需 住房需求 有效需求 消费需求 群众需求 市场需求
领岭 坚强领导 引领 重点领域 领域改革 领域风险 带领 本领|额颜 零售总额 超额完成 进出口总额 贷款余额|饮钦 餐饮 饮水 饮用水 饮食|高亮 高新技术 不断提高 高校毕业生 进一步提高|龙尤 龙头企业 龙头|与写 人与自然
偿尝 补偿 清偿|储诸 新型储能|元兀 亿元 万元 多元化 多元 亿美元 万美元 单元|充允 充分发挥 充分 充电 补充 充满活力 充足 充实|境镜 生态环境 营商环境 人居环境 环境保护 发展环境 环境整治 环境治理
复夏 生态修复 保护修复 保护和修复 修复工程 行政复议|奋夺 奋力拼搏 奋力谱写 奋力推动 砥砺奋进 奋发有为 催人奋进 奋发进取|富畐 丰富 富民 共同富裕 富裕 富农 富强 富有|师帅 教师|景最 旅游景区|暖援 清洁取暖
更史 我们更加 城市更新 设备更新 争取更多 成果更多 培育更多 推动更多|期朝 预期目标 主要预期 长期护理 关键时期 承包到期 群众期盼|机杌 机构 机制 机遇 机场 机关 装机 有机
权杖 知识产权 产权 股权 授权 确权 经营权 权力运行|枢抠 枢纽|查杳 调查 检查 排查 审查 普查 督查 查处|案桉 档案 方案 政协提案 提案 案件 草案 议案|段叚 阶段 手段 路段|毕华 高校毕业生
污坞 污染 污水 排污口 治污 排污 粪污|法怯 依法 法律 执法 法治 违法犯罪 非法 办法|渠粱 渠道|满瞒 满足 人民满意 圆满完成 圆满 满意 充满活力 充满|热垫 集中供热 热点问题|狠狼 狠抓落实
率卒 失业率 效率 覆盖率 城镇化率 贡献率 增长率 满意率|疾痪 残疾人 疾病|碳炭 绿色低碳 推进降碳 节能降碳 二氧化碳|示未 示范区 表示衷心 示范县 示范基地 示范项目 指示精神 示范村
程逞 程度 工程建设 全过程 程序 改造工程 千万工程 工程项目|竞克 竞争力 公平竞争|筑巩 建筑施工 建筑业 建筑垃圾 建筑节能|策荣 决策部署 科学决策 政策措施 支持政策 政策性 优惠政策 政策体系
素索 要素保障 生产要素 要素市场化 高素质 资源要素 数据要素 积极因素|紧紫 更加紧密 紧日子 紧密结合 紧迫感|累垒 积累 累计完成|经径 经济发展 经济社会 经济工作 国民经济 经济运行 经济增长 经营主体
群郡 人民群众 集群 群众身边 群体就业 群众性 重点群体 解决群众|聚骤 聚焦 集聚 凝聚 汇聚 聚集 聚精会神|航杭 航天 航空 航线 航道|装裴 装备 装机 包装 服装 安装 集装箱 加装
解懈 防范化解 人民解放军 加以解决 解决群众 解放思想 着力解决 解放区|论沦 舆论监督 理论 论坛 评论 讨论 论证 无论|课棵 课题|调凋 协调 调整 调查 基调 调度 南水北调 调动|象像 气象 对象
贸留 服务贸易 数字贸易 自由贸易 外贸企业 外贸进出口 对外贸易 绿色贸易|资咨 投资 资金 资源 固定资产 融资 招商引资 资产|赢羸 打赢 赢得|距拒 还有差距|迹迩 足迹|逐遂 逐步形成 逐步完善 逐步提高
速谏 加速 增速 高速 提速 快速 迅速 增长速度|铺辅 铺张浪费|限恨 最大限度 权限|集隼 集中 集体 集团 集群 集聚 聚集 集约|鼓豉 鼓励 鼓舞
积枳 面积 积极 累积|宣宜 宣传 宣讲|绩续 成绩 业绩 政绩|续绩 继续 持续 连续 陆续 手续|有宥 还有 没有 具有 拥有 所有|薄溥 薄弱 薄膜|程桯 工程 过程 课程 进程 程序|已己 已经 已建成 已完成 已启动 已开工 已投产 已全部|实买 贯彻落实 全面落实 狠抓落实 真抓实干 严格落实|放方 改革开放 开放合作 对外开放|量昰 质量 总量 数量 增量|量最 质量 产量 数量 增量 排放量|微徽 小微企业 微克 微电影 微信公众
"""
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


def misreadings() -> dict[str, tuple[str, str]]:
    """Each misread word, and what is confused in it: the character in print and the one that is read."""
    found: dict[str, tuple[str, str]] = {}
    for group in CONFUSED.replace("\n", "|").strip("|").split("|"):
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
