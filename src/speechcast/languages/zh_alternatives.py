"""Characters whose other readings are common enough to be meant, for a person to check."""

from __future__ import annotations

_TABLE = (
    "重 zhong4 chong2|长 chang2 zhang3|种 zhong3 zhong4|处 chu4 chu3|应 ying1 ying4|"
    "传 chuan2 zhuan4|调 diao4 tiao2|担 dan1 dan4|落 luo4 la4|数 shu4 shu3|"
    "还 hai2 huan2|朝 chao2 zhao1|乐 le4 yue4|参 can1 shen1|差 cha4 cha1 chai1|曾 ceng2 zeng1|"
    "载 zai4 zai3|宁 ning2 ning4|奔 ben1 ben4|挑 tiao1 tiao3|铺 pu1 pu4|间 jian1 jian4|"
    "冲 chong1 chong4|弹 dan4 tan2|卷 juan3 juan4|模 mo2 mu2|泊 bo2 po1|累 lei4 lei3|难 nan2 nan4|"
    "薄 bo2 bao2|角 jiao3 jue2|空 kong1 kong4|倒 dao3 dao4|结 jie2 jie1|尽 jin4 jin3|"
    "切 qie4 qie1|相 xiang1 xiang4|藏 cang2 zang4|转 zhuan3 zhuan4|供 gong1 gong4|降 jiang4 xiang2|"
    "便 bian4 pian2|假 jia3 jia4|露 lu4 lou4|散 san4 san3|系 xi4 ji4|折 zhe2 she2|扎 zha1 za1|"
    "觉 jue2 jiao4|塞 sai1 se4|舍 she3 she4|宿 su4 xiu3|鲜 xian1 xian3|削 xue1 xiao1|占 zhan4 zhan1|"
    "涨 zhang3 zhang4|钻 zuan1 zuan4|曲 qu3 qu1|屏 ping2 bing3|漂 piao1 piao3|恶 e4 wu4|"
    "单 dan1 shan4|盛 sheng4 cheng2|背 bei4 bei1|号 hao4 hao2|卡 ka3 qia3|冠 guan4 guan1|"
    "横 heng2 heng4|禁 jin4 jin1|撒 sa3 sa1|旋 xuan2 xuan4|劲 jin4 jing4|"
    "喝 he1 he4|缝 feng2 feng4|奇 qi2 ji1|丧 sang4 sang1|吐 tu3 tu4|悄 qiao1 qiao3|予 yu3 yu2|"
    "亲 qin1 qing4|圈 quan1 juan4|炸 zha4 zha2|咽 yan4 ye4|凉 liang2 liang4|燕 yan4 yan1"
)

ALTERNATIVES: dict[str, tuple[str, ...]] = {
    entry[0]: tuple(readings)
    for entry in _TABLE.split("|")
    if len(readings := entry[1:].split()) > 1
}
"""Character → its common readings."""
