"""Rule doubled-character."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span
from reportlint.retyped import typed_twice
from reportlint.rule import rule

# Characters of common words that may be typed twice; retyped.py says beside which others.
CHARACTERS = (
    "一不与专业东严丰临为主举义之习乡书买予争于互些亡交产享亮今介仍从他付以们价任企伍伐休众优会伟传伤估伸位低住体何余作使例供依侨侵便促保信修倍倡债值假做停偿储僚儿元先克免党入公共关兴兵其具典养内写军农冠冲决况准减凝凡出击切刑"
    "划列则创初判利别到制券削前剩力办功加务劣动助努励劲劳势勇募包化匠医升华协单卖博卫印危厂历厉压厕厚原去参及友反发取受变只召可台史号司合同名后向否启吸呈告员周命和咨品响售商善回因团园困围固国图土在地场圾均坏坚坛垃型城域培基堵"
    "塑境增壤士壮备复外够夫央夯失头奉奋奖套奠奥女如妇妥始姓委媒子孕存孵宅守宏宗官定审客宣害容密富察寻导射尊少尚尤尽局居屋展属履山岗岸峻崛巡工巨巩差己已币布师希帜带席帮幅干平并幸幼广庄庆序库应底废度庭康廉延建开弃式引弱强归当彰"
    "影役彻征待很律得循微心必志忠念态思急性总恢息悟患情惠惯意感慧慰懈成我战房才打托扣执扩扶批承技把抓投抗护报抽担拉拓拖招拜拥括拼持挂指按挑挖挥振损换据捷掌排掘探接控推措提握援搏搞搬摆摇撑播支收改攻放政故效救教敢敬数整斗料断新"
    "方施旅族旗既旱易映显普景智更替最有朋服望期未本术机杂权材束来松极构析林果枢架染柱标树校样核根格框案档桥梁械检森植概模欠次款止武死殊残殖段比毕毫民气氛氧水求汇汛池污汰汽沟没治沿法泛注洁津活洽派流测济浓海消涉润涨涵淘淤渔渠温"
    "港游湿源滞演潜澳激灵灾炭炼焦然煤照燃爆爱版牌牧物牵特犯状狠独献率环现球理瓶生田由申畅界留畜略疑疗疾病痛登百的盈益监盖盟目盲直相盼盾省真眼着督瞄矛知短矿研破础硬确碍示社祝神禁福秀科租秩积移程税究空穿突立站竞章竣童端符筑答策"
    "筹签简篇粮精系素索累繁纠约纪纲纳纵纷纺纽线组细织终经结绕给络统继绩续维综绿缓编缩缺网罪置署美群考者耕耗职联聘聚肃股肯育胜胞能脆脱腐自至致舆舞航般良艰艺节苦范草荐荣药获菜营落著蔬薄虑融衔街衡补表衰衷裁装裕西要覆见观规视览觉"
    "解警计订认讨训议记论设访证评识诈诉诚话询请诺读课调谅谋谐谢谱象貌负贡财责败货质贫购贯贴贷贸费赁资赈赋赔赛起超越趋足跃距跨路践身车轨转软载较辅辆辐输辜边达迁迅过迈运近还这进违连述迸迹退适选透逐递通速造遇遍遏道遗遵避部都配醒"
    "采释里量金鉴针钢铁银链销锐键锻长门闲间闻阅防阶际降限院除险随隐障难集需震青静非靠革韧顺须顽顾预领颈题额风食餐饮馈首驱验骗骨鲜鼓龄龙"
)


@rule(
    needs=[character * 2 for character in CHARACTERS],
    severity="warning",
    bad=[
        "扎实⟦推推⟧进依法行政，巩固整治成⟦效效⟧。",
        "出院患者同比增长4%，医疗收入⟦同同⟧比增长5.2%。",
        "⟦严严⟧格落实安全生产责⟦任任⟧制。",
    ],
    good=[
        "实施施工许可改革，建设设施农业，改进工作作风，推进行业业务融合，管理理念不断更新。",
        "层层压实责任，处处为群众着想，稳扎稳打，项目组组织专家论证，保障障碍人士出行。",
        "落实财政政策，加强宪法法律宣传，新建建筑全面执行节能标准，农民工工资足额发放，农产品品牌叫响。",
        "组织织密基层网格，完善善治体系，有序序时推进，安全全覆盖检查，市区区间道路，医保保障水平，先行先试试点，水利利民工程，提升升学率，目标标准化。",
    ],
)
def doubled_character(document: Document) -> Iterator[Finding]:
    """字打重了 (a character of a word is typed twice: 推推进, 成效效).

    Told of words that reports use often, where neither neighbour makes a second word of the doubled character. Source:
    图书编校质量差错认定细则 第9条.
    """
    text = document.text
    twice = document.present([character * 2 for character in CHARACTERS])
    found = sorted(place for doubled in twice for place in typed_twice(text, doubled))
    for at, word in found:
        written = text[at : at + 2]
        yield Finding(
            Span(at, at + 2),
            Message(f"“{word}”的“{written[0]}”字重复", f"a character of {word} is typed twice"),
            confidence=0.7,
            repair=f"{written} → {written[0]}",
            fix=Fix((Edit(Span(at + 1, at + 2), ""),), safe=False),
        )
