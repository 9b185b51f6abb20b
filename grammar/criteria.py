"""The ways in which parts are told apart: whether the labels of a row can belong to one division of their whole."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar import patterns

# Sex, age, party, schooling, post, rank, size, owner, progress, trade, need, place: none has to do with the others.
CRITERIA = tuple(
    patterns.compile(words)
    for words in (
        "[男女]|妇女",
        "岁|青年|老年|未成年|儿童|[0-9]0后",
        "党员|团员|群众|少数民族",
        "学历|学位|本科|大专|硕士|博士|研究生|职称|高级|中级|初级|骨干|双师",
        "在编|在职|在岗|专任|专职|兼职|编制|聘用|退休",
        "全国|国家|中央|省级|市级|县级|区级|重点|示范|龙头|领军",
        "以[上下内]|亿元|万元|规上|规模|限[额上]|百强|上市|中小|小微|大型|中型|小型|散养|散户",
        "外资|外商|民营|民间|国有|集体|私营|个体|国企|央企",
        "新增|新建|新开工|新签|改建|扩建|续建|在建|已[建投开竣完]|竣工|完工|投产|储备|当年|本年",
        "工业|制造业|农业|服务业|旅游|基础设施|(?<!居)民生|社会事业|房地产|高新|科技|生活|生态",
        "贫困|脱贫|低保|特困|残疾|孤儿|留守|困难|退役|流动|外来|随迁",
        "农村|城镇|城市|乡村|城区",
    )
)


# What may be done to one thing after the other: 走访企业21家,验收企业18家.
STAGE = patterns.compile(
    "走访|回访|[复检抽核]查|验收|约谈|入库|签约|落地|立案|移送|批捕|逮捕|起诉|整改|培训|(?<!不)合格|获[得评奖]"
)
# What one person may receive together.
PUNISHED = patterns.compile("党纪|政务处分|政纪|组织处理|诫勉|移送")
# Who holds an enterprise and how it is registered are two things: 国有控股企业5家,股份制企业14家,私营企业6家.
OWNED = patterns.compile("国有|私营|民营|外商|集体")


def crossing(labels: Sequence[str]) -> int:
    """How surely the labels of parts belong to more than one division.

    2 when the parts are told by different criteria, 女党员25名,35岁以下21名, lie in each other, 亿元以上 and 10亿元以上, or are
    told by what was done to them;
    1 when some are told by a criterion and some by none, 小学12所,民办5所; 0 when nothing speaks against one division.
    """
    if sum([STAGE.search(label) is not None for label in labels]) > 1:
        return 2
    if len([label for label in labels if PUNISHED.search(label)]) > 1:
        return 2
    if len(labels) > 1 and any("股份" in label for label in labels) and any(OWNED.search(label) for label in labels):
        return 2
    told = {tuple([criterion.search(label) is not None for criterion in CRITERIA]) for label in labels}
    some = [kinds for kinds in told if any(kinds)]
    return 2 if len(some) > 1 or sum(["以上" in label for label in labels]) > 1 else len(told) - 1
