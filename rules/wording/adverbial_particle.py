"""Rule adverbial-particle."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

MANNER = "有力|有效|极大|大大|切实|显著|稳步|扎实|深入|圆满|顺利|成功|较好|很好|充分|积极|广泛|认真|严格|及时|妥善|全面|逐步|不断|明显"
VERB = "推动|促进|推进|提高|提升|保障|维护|改善|增强|遏制|解决|完成|开展|调动|激发|落实|贯彻|控制|缓解|促成|带动|加强|夯实|打击|化解|实现|发挥"
RESULT = "成效|成绩|成果|效果|进展|进步|突破|贡献|变化"
BEFORE = rf"(?:(?<=(?:{MANNER}).)|(?<=进一步.))"
PARTICLES = tuple(particle + verb for particle in "的得" for verb in VERB.split("|"))
FORMS = (
    ("地", patterns.compile(rf"[的得]{BEFORE}(?:{VERB})了")),
    ("地", patterns.compile(rf"得{BEFORE}(?:{VERB})(?=[,。;!])")),
    # hardly a noun: these verbs with these manners
    (
        "地",
        patterns.compile(
            r"的(?:(?<=(?:扎实|深入|认真|圆满|顺利|积极|切实)的)|(?<=进一步的))"
            r"(?:(?:开展|贯彻|履行|做好|抓好)(?=[\u4e00-\u9fff“])(?![了的]|方式|情况|形式|过程|机制|方法|程度|能力|效果)|完成(?=[,。;!]))"
        ),
    ),
    (
        "的",
        patterns.compile(rf"地(?<=(?:明显|显著|较好|良好|一定|较大|重大|丰硕|优异)地)(?:{RESULT})(?=[,。;!])"),
    ),
)


@rule(
    needs=(*PARTICLES, "的做好", "的抓好", "的履行", *(f"地{word}" for word in RESULT.split("|"))),
    severity="warning",
    bad=[
        "极大⟦的⟧提高了群众满意度，有力⟦得⟧保障了粮食安全。",
        "扎实⟦的⟧开展主题教育，任务顺利⟦的⟧完成，水平明显⟦得⟧提高，取得显著⟦地⟧成效。",
    ],
    good=[
        "极大地提高了群众满意度，取得的成绩圆满，显著的提高，有效的保障体系，干得好。",
        "落实了进一步的落实措施，形成较好的带动作用，做得圆满完成了任务后的总结。",
        "及时的开展方式，认真的履行过程，积极的贯彻机制，高效地转化成果，收获较大地块，深入的推进工作。",
    ],
)
def adverbial_particle(document: Document) -> Iterator[Finding]:
    """误用“的”“得”“地” (的 or 得 stands for 地 before a verb: 极大的提高了, or 地 for 的 before a noun: 显著地成效).

    了 shows that what follows is a verb; without it 有效的保障 may be a noun, and only 扎实的开展 and the like are told.
    Source: 图书编校质量差错认定细则 第12条.
    """
    text = document.text
    found = {match.start(): (match[0][0], right) for right, form in FORMS for match in form.finditer(text)}
    for at, (wrong, right) in sorted(found.items()):
        word, english = ("动词", "a verb") if right == "地" else ("名词", "a noun")
        yield Finding(
            Span(at, at + 1),
            Message(f"{word}前应用“{right}”，不用“{wrong}”", f"{right}, not {wrong}, stands before {english}"),
            confidence=0.75,
            repair=f"{wrong} → {right}",
            fix=Fix((Edit(Span(at, at + 1), right),), safe=False),
        )
