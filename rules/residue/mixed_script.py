"""Rule mixed-script."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

# The most frequent characters that no traditional text has (by OpenCC's table none of their forms is themselves).
SIMPLIFIED = (
    "业发国进实产设动会区强务经体资开项个为济农长现创坚质点对机学们级规县优续标场环稳关领亿时决总医态计办义统乡结来费内营与积构过运应风电达协导题"
    "众护战转这数问扩专监员报争园调术际严线险础两镇综势网养绿间联权团条兴预别议疗习职备财带并断试验减贸气处难单东组变当节责贯筹贫继从让认头类军紧层"
    "链户还复卫将门额举届审彻车约奋识围补装观满维显须评挥双传药较铁执税粮视劳织证无历励见队获阶记儿阳灾巩帮绩顺负竞压给亩壮盖启选湾连担谋违请债则书"
    "华检键况论击脱张苏贵馆终矿边训纪银针龙热赛艺样响践轮丽够绕残远测络吨货顾迁黄师乱肃销洁贷爱输临该荣属储许遗桥细换订觉贴图岗访献购说拥没讲树"
)
# Characters that are right in other traditional words, in words where they are wrong.
WORDS = "(?:示|模|規|典)范|范[圍例]|(?:骨|实|實)干|干(?=部)|(?:[今以先其]|改制)后|上云|余(?=[萬億家])|(?<=[0-9])余|并(?=[向通])|擬于"
# The most frequent traditional characters; none is right in simplified text but in names written that way throughout.
TRADITIONAL = (
    "業發國進實產設動會區務經體資開項個濟農長現創堅質點對機學們級規縣優續標場環穩關領億時決總醫態計辦義統鄉結費營與積構過運應風電達協導題眾護戰轉這數問擴專監"
    "員報爭園調術際嚴線險礎兩鎮綜勢網養綠間聯權團條興預議療習職備財帶斷試驗減貿氣處難單東組變當節責貫籌貧繼從讓認頭類軍緊層鏈還復衛將門額舉審徹車約奮識圍補裝觀"
)
SHARE = 20  # one traditional character among so many may have slipped in
ODD = patterns.compile(f"[{TRADITIONAL}]")
WRONG = patterns.compile(f"[{SIMPLIFIED}]|{WORDS}")


@rule(
    severity="info",
    bad=[
        "瀾川縣推進產業發展，優化營商環境，擴大開放範圍，提升服務質量，實施⟦数⟧字經濟工程，組織幹部培訓。",
        "全市加快推⟦進⟧项目建设，优质服务窗口全部开放。",
    ],
    good=[
        "瀾川縣推進產業發展，全長5公里，雲南、鄰里、茶几、皇后與岳陽均為正字。",
        "全市推进产业发展，優質服务窗口开放。",
        "网站新设繁體版，全市推进产业发展，办事窗口全部开放，群众满意。",
    ],
)
def mixed_script(document: Document) -> Iterator[Finding]:
    """繁简混用 (simplified characters stand in a traditional text, or a few traditional ones in a simplified text).

    One finding for all of them. In a simplified text names that are traditional throughout are left alone, and so is
    what stands in quotation marks. Source: 图书编校质量差错认定细则 第9条.
    """
    source = document.source.text
    if not document.traditional:
        yield from _traditional(document)
        return
    sample = source[:6000]
    if sum(character in SIMPLIFIED for character in sample) * 20 > sum(character > "\u4e00" for character in sample):
        return  # as much the one as the other
    places = [Span(match.start(), match.end()) for match in WRONG.finditer(source)]
    if not places:
        return
    yield grouped(
        (document.folded_span(place) for place in places),
        Message(
            f"繁体文中夹简体字，共{len(places)}处", f"simplified characters in a traditional text, {times(len(places))}"
        ),
        confidence=0.8,
    )


def _traditional(document: Document) -> Iterator[Finding]:
    """Traditional characters between simplified ones."""
    source = document.source.text
    if not ODD.search(source):
        return
    from reportlint.folding.script import traditional

    others, places = traditional(), []
    for match in ODD.finditer(source):
        at = match.start()
        beside = source[max(0, at - 1) : at] + source[at + 1 : at + 2]
        if not any(sign in others or sign in "繁“《「『》”」』" for sign in beside):
            places.append(Span(at, at + 1))
    if places and len(places) * SHARE <= len(source):
        yield grouped(
            (document.folded_span(place) for place in places),
            Message(
                f"简体文中夹繁体字，共{len(places)}处",
                f"traditional characters in a simplified text, {times(len(places))}",
            ),
            confidence=0.7,
        )
