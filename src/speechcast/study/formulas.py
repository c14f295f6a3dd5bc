"""Formulas and sayings that everybody knows: to ask for them tests no knowledge of a speech."""

from __future__ import annotations


def _listed(words: str, between: str | None = None) -> frozenset[str]:
    return frozenset(word.strip() for word in words.split(between))


ZH_FORMULAS = _listed("""
两个确立 两个维护 三个代表 两个毫不动摇 四个伟大 两个一百年 四个意识 四个自信 四个全面 五位一体 三严三实 两学一做 三会一课
三重一大 八项规定 四风 五个必由之路 三个务必 两个务必 一国两制 港人治港 澳人治澳
爱国者治港 一带一路 绿水青山就是金山银山 两山 两山论 六稳 六保 双碳 双减 双创 放管服
互联网+ 人工智能+ 三农 三公 十三五 十四五 十五五 一府一委两院 一府两院 两会 两院 一把手
一盘棋 一张网 一张蓝图 一件事 一站式 一条龙 一票否决 一刀切 一窝蜂 一阵风 一锤子买卖
最后一公里 最先一公里 最后一米 最后一百米 第一责任人 第一要务 第一资源 第一动力
头等大事 一号工程 三条红线 米袋子 菜篮子 钱袋子 果盘子 火车头 牛鼻子 硬骨头 拦路虎
绊脚石 压舱石 主心骨 领头雁 领头羊 排头兵 急先锋 冲锋号 军令状 责任状 路线图 时间表
任务书 施工图 铁饭碗 铁帽子 铁公鸡 金饭碗 保护伞 金钥匙 敲门砖 试金石 定盘星 定海神针
顶梁柱 主力军 生力军 主战场 主阵地 主旋律 加速度 快车道 快进键 暂停键 加速键 助推器
发动机 新引擎 稳定器 晴雨表 风向标 指南针 指挥棒 紧箍咒 高压线 警戒线 生命线 责任田
自留地 后花园 盆景 风景 组合拳 重头戏 开场哨 发令枪 答卷 赶考 大考 及格线 绣花功夫
温水煮青蛙 最大公约数 同心圆 协奏曲 交响乐 大合唱 群英会 等靠要 等不起 慢不得 坐不住
真抓实干 不可能 可能 为什么 怎么办 差不多 走过场 软骨病 老大难 老好人 内卷 躺平 蛋糕
高峰 高原 一亩三分地 人民至上 以人民为中心 为人民服务 急难愁盼 获得感 幸福感 安全感
门面 面子 里子 软实力 硬实力 新常态 中国梦 不忘初心 牢记使命 关键少数 绝大多数 黑天鹅
灰犀牛 从0到1 从零到一 两弹一星 东亚病夫 卡脖子 走出去 引进来 请进来 走下去 僵尸 独角兽
""")
"""Chinese: nationwide formulas and programmes, figures of speech, words for attitudes."""

EN_FORMULAS = _listed(
    """
american dream; i have a dream; last mile; bottom line; status quo; rule of law;
free world; silver bullet; level playing field; big picture; game changer;
low-hanging fruit; win-win; new normal; green new deal; new deal; made in america;
yes we can; business as usual; too big to fail; one size fits all; thank you;
good morning; no comment; i don't know; i do not know; let's find out
""",
    ";",
)
"""English: the same, in small letters."""
