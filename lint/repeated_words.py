"""Words that stand twice in a row by a slip, told from counting, from speech, and from two names side by side.

Over a million characters of reports hold a dozen doublings that are none: 一家一家, 务实务实再务实, 博士博士后, 深化文化文艺.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import Span, patterns
from reportlint.search import repeated

# Verbs, adverbs and connectives that are no half of a name: side by side with itself such a word is no two words.
PLAIN = """
推进 实施 完成 加强 进行 开展 实现 通过 提高 提升 达到 促进 推动 保持 坚持 加快 强化 优化 打造 建立 健全 完善 召开 举办 启动 超过 突破 落实 贯彻 引进 组建 新增 新建 改造 推广
跟进 履行 竣工 投产 存在 增加 减少 增长 下降 全面 积极 深入 扎实 我们 他们 以及 并且 其中 持续 不断 有效 切实 认真 严格 大力 着力 努力 基本 主要 重大 目前 同比 累计 共计
分别 不够 不足 较大 明显 较快 一是 二是 三是 四是 五是 全县 全市 全区 全省 进一步 下一步 现代化 高质量 规模以上 固定资产 基础设施 生产总值 营商环境
"""
# Other words may end one name and begin the next, 光明社区社区卫生服务站: a slip where the second is seen to end.
NAMED = """
工作 企业 项目 建设 发展 政府 经济 产业 投资 服务 人民 群众 干部 党员 领导 组织 制度 机制 政策 措施 任务 目标 计划 规划 方案 问题 困难 情况 资金 债务 收入 支出 财政 预算 税收 贷款
农业 农村 农民 工业 城市 城镇 乡村 生态 文化 卫生 健康 就业 社会 市场 改革 开放 创新 人才 质量 水平 能力 体系 治理 保障 监管 整治 宣传 进展 成效 成绩 效果 要求 标准 责任 影响 作用
条件 基础 环境 资源 能源 交通 公路 住房 医疗 养老 教师 学生 居民 部门 单位 街道 社区 中心 公司 机构 平台 培育 成立 重点 小区 职责 学校 老人 儿童 游客 旅游 文物 利润 消费 出口 进口
供水 用电 农户 村民 条例 规定 法治 司法 案件 纠纷 信访 应急 消防 疫情 热线 结案率 满意率 增长率 覆盖率 完成率 普及率 投资额 总产值 增加值 各部门 新能源
"""
# Verbs that speech doubles, and calls.
SPEECH = """
研究 商量 讨论 考虑 学习 了解 交流 休息 锻炼 打听 收拾 整理 体验 感受 活动 准备 检查 介绍 认识 比较 分析 参观 关心 尝试 调整 改进 琢磨 核计 合计 总结 反思 沟通 关注 帮助 照顾
放松 打扫 宣传 见识 教育 加油 谢谢 欢迎 恭喜 看看 团结 胜利 奋斗 实干 务实 落实 等等
"""
WORDS, NAMES, SPOKEN = (frozenset(table.split()) for table in (PLAIN, NAMED, SPEECH))
COUNTING = frozenset("一二两三四五六七八九十百千万亿零〇○半几各每多")
SIZES = (2, 3, 4)
AFTER = ("一体", "化", "者", "商", "率", "性", "再", "后", "又", "极", "口", "型", "版", "式")
# What shows that a word ends: a mark, a particle, or the verb or adverb of its sentence.
ENDS = patterns.compile(
    "[,;。、:)!?”的了和与及等]|得到|取得|圆满|持续|全面|稳步|不断|进一步|明显|显著|基本|较[上为大快好]|已|均[为达]|实现|完成|增长|下降|达[到成]?[0-9]|为[0-9]"
)
STOPS = frozenset(",;。、)")
MARKS = frozenset(("", "\n", "“", "(", *STOPS))
ASKED = 40  # words of a document that are counted


def doubled_words(text: str) -> Iterator[Span]:
    """Places of words that stand twice in a row, of two to four characters."""
    asked: dict[str, bool] = {}
    for at, size, length in repeated(text, SIZES):
        if length >= 3 * size:  # a chant, a column of a table
            continue
        for first in range(at, at + length - 2 * size + 1):
            if _is_slip(text, first, size, asked):
                yield Span(first, first + 2 * size)
                break


def _is_slip(text: str, at: int, size: int, asked: dict[str, bool]) -> bool:
    word, end = text[at : at + size], at + 2 * size
    if word in WORDS:
        return not text.startswith(AFTER, end)
    if ENDS.match(text, end) is None:
        return False
    called = text[end] in STOPS and text[at - 1 : at] in MARKS  # 轰隆轰隆,
    return word in NAMES or (not called and _is_used(text, word, asked))


def _is_used(text: str, word: str, asked: dict[str, bool]) -> bool:
    """True for a word that the document also uses once, and more than its halves the other way round: 文化文 is no 化文."""
    if word in SPOKEN or len(set(word)) < len(word) or not COUNTING.isdisjoint(word) or not word.isalpha():
        return False
    if word not in asked and len(asked) < ASKED:
        turned = word[1:] + word[0]
        twice = text.count(word * 2)
        asked[word] = text.count(word) - 2 * twice > max(0, text.count(turned) - twice)
    return word[0] >= "\u4e00" and asked.get(word, False)
