"""Rule overconverted."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

# Traditional forms that only a program writes, each with the one that is meant.
WRONG = """
製度制度 製定制定 製約制約 機製機制 體製體制 控製控制 限製限制 強製強制 全麵全面 方麵方面 麵積面積 地麵地面 麵臨面臨 麵對面對 麵向面向 層麵層面 書麵書面 片麵片面
表麵表面 場麵場面 體係體系 係統系統 係列系列 水係水系 隻要只要 隻有只有 隻能只能 隻是只是 不隻不只 公裏公里 裏程里程 鄰裏鄰里 海裏海里 乾部幹部 骨乾骨幹 若乾若干
乾擾干擾 乾預干預 乾線幹線 瞭解決了解決 皇後皇后 復雜複雜 重復重複 恢複恢復 答複答復 復印複印 經曆經歷 曆史歷史 曆年歷年 學曆學歷 曆程歷程 髮展發展 開髮開發 髮布發布
髮揮發揮 批準批准 核準核准 準許准許 山穀山谷 低穀低谷 颱灣臺灣 北鬥北斗
"""
AFTER = tuple("粉條食包點館備確")
COUNTS = tuple("0123456789一二三四五六七八九十兩百千萬幾每這那單")
RIGHT = {pair[: len(pair) // 2]: pair[len(pair) // 2 :] for pair in WRONG.split()}
WORDS: dict[str, list[str]] = {}  # by the character that is wrong in them
for wrong, right in RIGHT.items():
    WORDS.setdefault(next(sign for sign, meant in zip(wrong, right, strict=True) if sign != meant), []).append(wrong)
SIGN = patterns.compile(f"[{''.join(WORDS)}]")


@rule(
    severity="warning",
    bad=["瀾川縣深化改革，完善管理⟦製度⟧，構建服務體係，全麵推進產業發展，優化營商環境。"],
    good=[
        "瀾川縣發展製造業，完善管理制度，構建服務體系，加強聯繫，推廣當地麵粉，完成一批準備工作，全面抑制污染，了解實情。",
        "全县完善制度，全面推进产业发展。",
    ],
)
def overconverted(document: Document) -> Iterator[Finding]:
    """简转繁过度转换 (製度, 體係: traditional forms that only a conversion program writes).

    A closed list of words that have one form only; 製造 and 關係 are right. All are one finding. Source: reports of wrong conversions to OpenCC; 图书编校质量差错认定细则 第9条.
    """
    source = document.source.text
    if not document.traditional:
        return
    found = []
    for match in SIGN.finditer(source):
        for wrong in WORDS[match[0]]:
            at = match.start() - wrong.index(match[0])
            if at < 0 or not source.startswith(wrong, at):
                continue
            if source[at + 2 : at + 3] in AFTER or (wrong[0] == "隻" and source[at - 1 : at] in COUNTS):
                continue  # 當地麵粉, 一批準備, 一隻有
            found.append((at, wrong))
    if found:
        found.sort()
        _, wrong = found[0]
        yield grouped(
            (document.folded_span(Span(at, at + 2)) for at, _ in found),
            Message(f"简转繁过度转换：{wrong}，共{len(found)}处", f"wrongly converted: {wrong}, {times(len(found))}"),
            confidence=0.85,
            repair=f"{wrong} → {RIGHT[wrong]}",
        )
