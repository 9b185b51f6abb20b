"""Rule adverbial-particle."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

MANNER = "有力|有效|极大|大大|切实|显著|稳步|扎实|深入|圆满|顺利|成功|较好|很好|充分|积极|广泛|认真|严格|及时|妥善|全面|逐步|不断|明显"
VERB = "推动|促进|推进|提高|提升|保障|维护|改善|增强|遏制|解决|完成|开展|调动|激发|落实|贯彻|控制|缓解|促成|带动|加强|夯实|打击|化解|实现|发挥"
FORM = patterns.compile(rf"[的得](?:(?<=(?:{MANNER}).)|(?<=进一步.))(?:{VERB})了")
PARTICLES = tuple(particle + verb for particle in "的得" for verb in VERB.split("|"))


@rule(
    needs=PARTICLES,
    severity="warning",
    bad=["极大⟦的⟧提高了群众满意度，有力⟦得⟧保障了粮食安全。"],
    good=[
        "极大地提高了群众满意度，取得的成绩圆满，显著的提高，有效的保障体系，干得好。",
        "落实了进一步的落实措施，形成较好的带动作用，做得圆满完成了任务后的总结。",
    ],
)
def adverbial_particle(document: Document) -> Iterator[Finding]:
    """状语后误用“的”“得” (的 or 得 stands for 地 before a verb with 了: 极大的提高了).

    了 shows that what follows is a verb; without it 有效的保障 may be a noun. Source: 图书编校质量差错认定细则 第12条.
    """
    for match in FORM.finditer(document.text):
        at = match.start()
        yield Finding(
            Span(at, at + 1),
            Message(f"动词前应用“地”，不用“{match[0][0]}”", f"地, not {match[0][0]}, stands before a verb"),
            confidence=0.75,
            repair=f"{match[0][0]} → 地",
            fix=Fix((Edit(Span(at, at + 1), "地"),), safe=False),
        )
