"""Whether Chinese words lament or praise: an option of another tone than the rest stands out."""

from __future__ import annotations

import re

_LAMENTS = re.compile(
    r"困难|困境|问题|不足|风险|挑战|压力|损失|下降|下滑|衰退|落后|薄弱|短板|差距|失败|危机|冲击|不利|不确定|不稳定|难以|难题|矛盾|"
    r"腐败|混乱|危险|威胁|代价|缺[乏少]|欠缺|欠账|低下|恶化|堕落|涣散|懈怠|消极|浪费|滥用|形式主义|官僚|表面(?!积)|走过场|作秀|孤芳自赏|自满|空谈|空话|照抄|照搬|盲目|被动|落空|虚假|脱离|丧失|停滞|"
    r"突出问题|瓶颈|隐患|淘汰|痛苦|贫困|贫穷|灾|死|亡|败|弊|弱|差(?![额旅别])|穷|乱|空(?!间|气|军|中|天|域)|虚(?!拟|心)"
)
_PRAISES = re.compile(
    r"优势|成就|成绩|成功|胜利|机遇|潜力|希望|进步|改善|好转|增强|提升|提高|强大|幸福|繁荣|振兴|光荣|优良|优秀|卓越|突破|领先|"
    r"真正|主动|务实|扎实|韧性|活力|稳定(?!性)|向好|红利|丰富|充足|坚实|团结|勇敢|勤劳|智慧|热爱|美好|美丽|兴|胜|赢"
)


def tone_of(text: str) -> int:
    """-1 where `text` laments, 1 where it praises, 0 where it does neither or both."""
    lament, praise = _LAMENTS.search(text) is not None, _PRAISES.search(text) is not None
    return int(praise) - int(lament)
