"""Rule doubled-word."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending, occurrences

LITTLE = {
    "的的": patterns.compile("的的(?<![目的]的的)(?![确士话卢])"),
    "和和": patterns.compile("和和(?<![共饱温祥总中调]和和)(?![平谐睦气美解顺善风])"),
    "与与": patterns.compile("与与(?<![参赠给授]与与)(?![会时])"),
    "进一步进一步": patterns.compile("进一步进一步"),
}
# Words that no other word begins or ends with half of: such a one side by side with itself is no two words.
WORDS = """
工作 企业 项目 建设 发展 推进 实施 完成 加强 全面 积极 深入 扎实 进行 开展 实现 通过 提高 提升 我们 他们 以及 并且 其中 达到 增长 下降
政府 经济 产业 投资 服务 全县 全市 全区 全省 人民 群众 干部 党员 领导 组织 制度 机制 政策 措施 任务 目标 计划 规划 方案 问题 困难 情况 资金
债务 收入 支出 财政 预算 税收 贷款 农业 农村 农民 工业 城市 城镇 乡村 生态 文化 卫生 健康 就业 社会 市场 改革 开放 创新 人才 质量 水平 能力 体系
治理 保障 监管 整治 宣传 落实 贯彻 坚持 加快 强化 优化 促进 推动 保持 持续 不断 有效 切实 认真 严格 大力 着力 努力 基本 主要 重点 重大 进展 成效
成绩 效果 要求 标准 责任 影响 作用 条件 基础 环境 资源 能源 交通 公路 住房 医疗 养老 教师 学生 居民 部门 单位 街道 社区 中心 公司 机构 平台
同比 累计 共计 分别 新增 新建 改造 引进 培育 打造 建立 健全 完善 推广 举办 召开 组建 成立 启动 竣工 投产 存在 不足 增加 减少 超过 突破 目前
下一步 新能源 现代化 高质量 规模以上 固定资产 基础设施 生产总值 营商环境 地区生产总值
小区 跟进 履行 职责 学校 老人 儿童 游客 旅游 文物 利润 消费 出口 进口 供水 用电 农户 村民 条例 规定 法治 司法 案件 纠纷 信访 应急 消防 疫情
热线 不够 较大 明显 较快 一是 二是 三是 四是 五是 结案率 满意率 增长率 覆盖率 完成率 普及率 投资额 总产值 增加值 各部门
"""
DOUBLED = tuple(word * 2 for word in WORDS.split())
UNITS = tuple(unit * 2 for unit in "处人天家个名户次件项场元亩吨座台条所套里辆期份宗")
SCALES = ("万万元", "万万人", "万万吨", "亿亿元", "公公里", "平平方")  # 亿亿次 is a unit
MEASURES = frozenset("处人天家个名户次件项场元亩吨座台条所套里辆期份宗万亿公平")  # the author's to correct
COUNTED = patterns.compile(r"\d[万亿千百余多]?[ ]?$")
STOPS = frozenset(",;。、)")
AFTER = ("一体", "化", "者", "商", "率", "性", "再", "后")


@rule(
    needs=[*DOUBLED, *UNITS, *SCALES, *LITTLE],
    severity="warning",
    bad=[
        "圆满完成⟦的的⟧各项任务。",
        "大力⟦推进推进⟧园区建设。",
        "严控新增⟦债务债务⟧。",
        "建成站点3⟦处处⟧，改造管网52⟦公公⟧里。",
    ],
    good=[
        "这的的确确是目的的一部分，国泰民安和和平发展，为为民服务点赞。",
        "一是是否达标，做到了了解实情，实实在在，对对口帮扶作了部署。",
        "2023年年末、12月月底，拥有3个个体户，2家家庭农场，入户3天天天讲，5.2万平方米。",
        "一步一步推进，坚持务实务实再务实，深化文化文艺精品创作，承办博士博士后大赛，落实落实再落实。",
    ],
)
def doubled_word(document: Document) -> Iterator[Finding]:
    """词语重复 (a word stands twice in a row: 的的, 推进推进).

    Particles are checked against the words they may begin or end (的确, 了解, 和平); of other words only those that no name
    doubles. Source: 图书编校质量差错认定细则 第9条.
    """
    text = document.text
    found = [
        Span(match.start(), match.end()) for word in document.present(LITTLE) for match in LITTLE[word].finditer(text)
    ]
    found += [
        Span(at, at + len(twice))
        for twice in document.present(DOUBLED)
        for at in occurrences(text, twice)
        if not text.startswith(AFTER, at + len(twice))
    ]
    found += [
        Span(at, at + 2 * (len(twice) // 2))
        for twice in document.present((*UNITS, *SCALES))
        for at in occurrences(text, twice)
        if ending(COUNTED, text, at, 4) and (twice in SCALES or text[at + len(twice) : at + len(twice) + 1] in STOPS)
    ]
    for span in sorted(found):
        twice = document.read(span)
        unit = twice[: len(twice) // 2] in MEASURES
        yield Finding(
            span,
            Message(f"词语重复：{twice}", f"a word stands twice: {twice}"),
            confidence=0.8,
            repair=f"{twice} → {twice[: len(twice) // 2]}",
            fix=None if unit else Fix((Edit(Span(span.start + len(twice) // 2, span.end), ""),), safe=False),
        )
