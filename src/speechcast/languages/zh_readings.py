"""Readings that the dictionary misses: speech phrases, particles, surnames before titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_PHRASES = """
长三角 chang2 san1 jiao3|珠三角 zhu1 san1 jiao3|退耕还林 tui4 geng1 huan2 lin2|退耕还草 tui4 geng1 huan2 cao3
退牧还草 tui4 mu4 huan2 cao3|干一行 gan4 yi1 hang2|爱一行 ai4 yi1 hang2|专一行 zhuan1 yi1 hang2|精一行 jing1 yi1 hang2
各行各业 ge4 hang2 ge4 ye4|千行百业 qian1 hang2 bai3 ye4|一行人 yi1 xing2 ren2|同行们 tong2 hang2 men5
量身 liang2 shen1|量力而行 liang4 li4 er2 xing2|量化 liang4 hua4|量体裁衣 liang4 ti3 cai2 yi1
尽最大 jin4 zui4 da4|尽全力 jin4 quan2 li4|尽心 jin4 xin1|尽责 jin4 ze2|尽职 jin4 zhi2|尽一份 jin4 yi1 fen4
尽可能 jin3 ke3 neng2|尽快 jin3 kuai4|尽早 jin3 zao3|尽量 jin3 liang4|尽力 jin4 li4|尽锐 jin4 rui4|应尽 ying1 jin4
种好 zhong4 hao3|种下 zhong4 xia4|种上 zhong4 shang4|种出 zhong4 chu1|种粮 zhong4 liang2|种田 zhong4 tian2
种地 zhong4 di4|种树 zhong4 shu4|种菜 zhong4 cai4|种草 zhong4 cao3|种满 zhong4 man3|良种 liang2 zhong3
结出 jie1 chu1|结果实 jie1 guo3 shi2|结满 jie1 man3|开花结果 kai1 hua1 jie1 guo3
重温 chong2 wen1|重塑 chong2 su4|重燃 chong2 ran2|重启 chong2 qi3|重构 chong2 gou4|重返 chong2 fan3
重振 chong2 zhen4|重整 chong2 zheng3|重现 chong2 xian4|重逢 chong2 feng2|重组 chong2 zu3|重走 chong2 zou3
重聚 chong2 ju4|重归 chong2 gui1|重申 chong2 shen1|重重困难 chong2 chong2 kun4 nan2|双重 shuang1 chong2
困难重重 kun4 nan5 chong2 chong2|重重考验 chong2 chong2 kao3 yan4|层层重重 ceng2 ceng2 chong2 chong2
重获 chong2 huo4|重铸 chong2 zhu4|重修 chong2 xiu1|重做 chong2 zuo4|重写 chong2 xie3|重担在肩 zhong4 dan4 zai4 jian1
校长 xiao4 zhang3|会长 hui4 zhang3|首长 shou3 zhang3|厅长 ting1 zhang3|处长 chu4 zhang3|科长 ke1 zhang3
师长 shi1 zhang3|兄长 xiong1 zhang3|长辈 zhang3 bei4|长势 zhang3 shi4|见长 jian4 chang2|擅长 shan4 chang2
特长 te4 chang2|长足 chang2 zu2|长治久安 chang2 zhi4 jiu3 an1|助长 zhu4 zhang3|拔节生长 ba2 jie2 sheng1 zhang3
长大 zhang3 da4|长出 zhang3 chu1|长高 zhang3 gao1|长成 zhang3 cheng2|长在 zhang3 zai4|长满 zhang3 man3
重任在肩 zhong4 ren4 zai4 jian1|朝夕 zhao1 xi1|今朝 jin1 zhao1|朝气 zhao1 qi4|朝阳 zhao1 yang2|一朝一夕 yi1 zhao1 yi1 xi1
兴起 xing1 qi3|兴办 xing1 ban4|兴建 xing1 jian4|兴农 xing1 nong2|兴企 xing1 qi3|兴国 xing1 guo2|兴市 xing1 shi4
兴县 xing1 xian4|兴省 xing1 sheng3|兴党 xing1 dang3|兴业 xing1 ye4|兴邦 xing1 bang1|兴村 xing1 cun1|新兴 xin1 xing1
兴致 xing4 zhi4|兴趣 xing4 qu4|兴高采烈 xing4 gao1 cai3 lie4|时兴 shi2 xing1|复兴 fu4 xing1|兴旺 xing1 wang4
数以 shu3 yi3|数说 shu3 shuo1|数得上 shu3 de5 shang4|细数 xi4 shu3|历数 li4 shu3|数不清 shu3 bu4 qing1|倒数 dao4 shu3
数九 shu3 jiu3|数数看 shu3 shu4 kan4|不计其数 bu4 ji4 qi2 shu4|屈指可数 qu1 zhi3 ke3 shu3|数一数 shu3 yi1 shu3
当成 dang4 cheng2|当作 dang4 zuo4|当做 dang4 zuo4|当天 dang4 tian1|当年 dang1 nian2|当日 dang4 ri4|恰当 qia4 dang4
适当 shi4 dang4|得当 de2 dang4|妥当 tuo3 dang4|当真 dang4 zhen1|上当 shang4 dang4|安步当车 an1 bu4 dang4 che1
担子 dan4 zi5|重担 zhong4 dan4|一担 yi1 dan4|扛起 kang2 qi3|挑起 tiao1 qi3|挑大梁 tiao1 da4 liang2|挑重担 tiao1 zhong4 dan4
挑担子 tiao1 dan4 zi5|挑灯 tiao3 deng1|挑战 tiao3 zhan4|挑刺 tiao1 ci4|挑最重 tiao1 zui4 zhong4
落下 luo4 xia4|不能落下 bu4 neng2 la4 xia4|落下一 la4 xia4 yi1|没落下 mei2 la4 xia4|不落一 bu4 la4 yi1|一个不落 yi1 ge4 bu4 la4
丢三落四 diu1 san1 la4 si4|落枕 lao4 zhen3|落地 luo4 di4|落细 luo4 xi4|落小 luo4 xiao3|落到 luo4 dao4
还清 huan2 qing1|还给 huan2 gei3|归还 gui1 huan2|还款 huan2 kuan3|还贷 huan2 dai4|偿还 chang2 huan2|还利于 huan2 li4 yu2
还路于 huan2 lu4 yu2|还绿于 huan2 lv4 yu2|还湖 huan2 hu2|还湿 huan2 shi1|还田 huan2 tian2|还旧账 huan2 jiu4 zhang4
还老百姓 huan2 lao3 bai3 xing4|还人民 huan2 ren2 min2|还债 huan2 zhai4|返还 fan3 huan2|还本付息 huan2 ben3 fu4 xi1
好大喜功 hao4 da4 xi3 gong1|好学 hao4 xue2|好学上进 hao4 xue2 shang4 jin4|好高骛远 hao4 gao1 wu4 yuan3|好奇 hao4 qi2
喜好 xi3 hao4|爱好 ai4 hao4|好客 hao4 ke4|好逸恶劳 hao4 yi4 wu4 lao2|好转 hao3 zhuan3|叫好 jiao4 hao3|好吃懒做 hao4 chi1 lan3 zuo4
调研 diao4 yan2|调查 diao4 cha2|抽调 chou1 diao4|调任 diao4 ren4|调度 diao4 du4|调集 diao4 ji2|对调 dui4 diao4|借调 jie4 diao4
调配 diao4 pei4|调入 diao4 ru4|调出 diao4 chu1|选调 xuan3 diao4|调优 tiao2 you1|调强 tiao2 qiang2|调控 tiao2 kong4|协调 xie2 tiao2
调高 tiao2 gao1|调低 tiao2 di1|步调 bu4 diao4|基调 ji1 diao4|格调 ge2 diao4|低调 di1 diao4|高调 gao1 diao4|语调 yu3 diao4
南水北调 nan2 shui3 bei3 diao4|西气东输 xi1 qi4 dong1 shu1|调兵遣将 diao4 bing1 qian3 jiang4|调皮 tiao2 pi2|论调 lun4 diao4
供给 gong1 ji3|供应 gong1 ying4|自给 zi4 ji3|给予 ji3 yu3|给养 ji3 yang3|补给 bu3 ji3|给水 ji3 shui3|目不暇给 mu4 bu4 xia2 ji3
提供 ti2 gong1|供养 gong4 yang3|供奉 gong4 feng4|供需 gong1 xu1|上供 shang4 gong4|供暖 gong1 nuan3
应届 ying1 jie4|应有 ying1 you3|应有尽有 ying1 you3 jin4 you3|理应 li3 ying1|应尽 ying1 jin4|应得 ying1 de2|应享 ying1 xiang3
应当 ying1 dang1|应保尽保 ying1 bao3 jin4 bao3|应检尽检 ying1 jian3 jin4 jian3|应收尽收 ying1 shou1 jin4 shou1|应接尽接 ying1 jie1 jin4 jie1
应帮尽帮 ying1 bang1 jin4 bang1|应享尽享 ying1 xiang3 jin4 xiang3|应急 ying4 ji2|应对 ying4 dui4|应用 ying4 yong4|应邀 ying4 yao1
应运而生 ying4 yun4 er2 sheng1|应变 ying4 bian4|顺应 shun4 ying4|适应 shi4 ying4|响应 xiang3 ying4|呼应 hu1 ying4|回应 hui2 ying4
传记 zhuan4 ji4|自传 zi4 zhuan4|水浒传 shui3 hu3 zhuan4|经传 jing1 zhuan4|评传 ping2 zhuan4|列传 lie4 zhuan4
冲劲 chong4 jin4|冲着 chong4 zhe5|干劲 gan4 jin4|干事 gan4 shi4|干部 gan4 bu4|实干 shi2 gan4|苦干 ku3 gan4|干净 gan1 jing4
干旱 gan1 han4|若干 ruo4 gan1|干预 gan1 yu4|干扰 gan1 rao3|干涉 gan1 she4|骨干 gu3 gan4|主干 zhu3 gan4|树干 shu4 gan4
大干 da4 gan4|真抓实干 zhen1 zhua1 shi2 gan4|敢干 gan3 gan4|埋头苦干 mai2 tou2 ku3 gan4|干得 gan4 de5|干出 gan4 chu1|干成 gan4 cheng2
能干 neng2 gan4|肯干 ken3 gan4|干活 gan4 huo2|巧干 qiao3 gan4|拼命干 pin1 ming4 gan4|大干快上 da4 gan4 kuai4 shang4
千载 qian1 zai3|一年半载 yi1 nian2 ban4 zai3|三年五载 san1 nian2 wu3 zai3|记载 ji4 zai3|刊载 kan1 zai3|转载 zhuan3 zai3|登载 deng1 zai3
下载 xia4 zai4|满载 man3 zai4|装载 zhuang1 zai4|载体 zai4 ti3|载歌载舞 zai4 ge1 zai4 wu3|载入史册 zai3 ru4 shi3 ce4|厚德载物 hou4 de2 zai4 wu4
怨声载道 yuan4 sheng1 zai4 dao4|十载 shi2 zai3|百载 bai3 zai3|数载 shu4 zai3|五载 wu3 zai3|三载 san1 zai3|载誉 zai4 yu4
模样 mu2 yang4|模具 mu2 ju4|一模一样 yi1 mu2 yi1 yang4|模板 mu2 ban3|模子 mu2 zi5
宁可 ning4 ke3|宁愿 ning4 yuan4|宁肯 ning4 ken3|宁死不屈 ning4 si3 bu4 qu1|宁缺毋滥 ning4 que1 wu2 lan4|毋宁 wu2 ning4
投奔 tou2 ben4|奔头 ben4 tou5|直奔 zhi2 ben4|奔小康 ben4 xiao3 kang1|奔向 ben4 xiang4|奔着 ben4 zhe5|奔波 ben1 bo1|奔赴 ben1 fu4
间接 jian4 jie1|间隔 jian4 ge2|间断 jian4 duan4|间隙 jian4 xi4|离间 li2 jian4|亲密无间 qin1 mi4 wu2 jian4|间谍 jian4 die2|相间 xiang1 jian4
切实 qie4 shi2|一切 yi1 qie4|密切 mi4 qie4|迫切 po4 qie4|深切 shen1 qie4|亲切 qin1 qie4|切身 qie4 shen1|关切 guan1 qie4|贴切 tie1 qie4
切入 qie1 ru4|切断 qie1 duan4|切块 qie1 kuai4|一刀切 yi1 dao1 qie1|切忌 qie4 ji4|切莫 qie4 mo4|切中 qie4 zhong4|切合 qie4 he2
中标 zhong4 biao1|命中 ming4 zhong4|看中 kan4 zhong4|击中 ji1 zhong4|中奖 zhong4 jiang3|百发百中 bai3 fa1 bai3 zhong4|切中要害 qie4 zhong4 yao4 hai4
中肯 zhong4 ken3|打中 da3 zhong4|选中 xuan3 zhong4|相中 xiang1 zhong4|猜中 cai1 zhong4
散发 san4 fa1|散落 san4 luo4|松散 song1 san3|散文 san3 wen2|分散 fen1 san4|零散 ling2 san3|散户 san3 hu4|散煤 san3 mei2|扩散 kuo4 san4
涨价 zhang3 jia4|涨红 zhang4 hong2|高涨 gao1 zhang3|上涨 shang4 zhang3
血脉 xue4 mai4|血汗 xue4 han4|流血 liu2 xue4|血性 xue4 xing4|热血 re4 xue4|心血 xin1 xue4
藏族 zang4 zu2|西藏 xi1 zang4|宝藏 bao3 zang4|矿藏 kuang4 cang2|收藏 shou1 cang2|蕴藏 yun4 cang2|青藏 qing1 zang4|川藏 chuan1 zang4|援藏 yuan2 zang4
角色 jue2 se4|主角 zhu3 jue2|配角 pei4 jue2|角逐 jue2 zhu2|视角 shi4 jiao3|口角 kou3 jue2|死角 si3 jiao3
系好 ji4 hao3|系牢 ji4 lao2|扣好 kou4 hao3|系统 xi4 tong3|心系 xin1 xi4|维系 wei2 xi4|系在 ji4 zai4|系紧 ji4 jin3
教书 jiao1 shu1|教会 jiao1 hui4|教给 jiao1 gei3|教导 jiao4 dao3|教诲 jiao4 hui4|传帮教 chuan2 bang1 jiao4|手把手教 shou3 ba3 shou3 jiao1
假期 jia4 qi1|请假 qing3 jia4|放假 fang4 jia4|假日 jia4 ri4|休假 xiu1 jia4|寒假 han2 jia4|暑假 shu3 jia4|打假 da3 jia3|弄虚作假 nong4 xu1 zuo4 jia3
发酵 fa1 jiao4|理发 li3 fa4|头发 tou2 fa5|千钧一发 qian1 jun1 yi1 fa4|白发 bai2 fa4|黑发 hei1 fa4|鹤发 he4 fa4|满头华发 man3 tou2 hua2 fa4
奇数 ji1 shu4|露出 lu4 chu1|露面 lou4 mian4|揭露 jie1 lu4|崭露头角 zhan3 lu4 tou2 jiao3|暴露 bao4 lu4|显露 xian3 lu4
折腾 zhe1 teng5|打折 da3 zhe2|曲折 qu1 zhe2|不打折扣 bu4 da3 zhe2 kou4|百折不挠 bai3 zhe2 bu4 nao2|弄堂 long4 tang2
似的 shi4 de5|相似 xiang1 si4|哄抢 hong1 qiang3|起哄 qi3 hong4|哄骗 hong3 pian4
扎根 zha1 gen1|扎实 zha1 shi5|扎扎实实 zha1 zha1 shi2 shi2|挣扎 zheng1 zha2|驻扎 zhu4 zha1|包扎 bao1 za1|扎紧 za1 jin3|扎牢 za1 lao2
号召 hao4 zhao4|呼号 hu1 hao2|号啕 hao2 tao2|创伤 chuang1 shang1|重创 zhong4 chuang1|创口 chuang1 kou3|创造 chuang4 zao4
强迫 qiang3 po4|勉强 mian3 qiang3|强求 qiang3 qiu2|强词夺理 qiang3 ci2 duo2 li3|倔强 jue2 jiang4|牵强 qian1 qiang3|强人所难 qiang3 ren2 suo3 nan2
载重 zai4 zhong4|不胜 bu4 sheng4|胜任 sheng4 ren4|不胜枚举 bu4 sheng4 mei2 ju3|曲调 qu3 diao4|歌曲 ge1 qu3|戏曲 xi4 qu3|弯曲 wan1 qu1
笼罩 long3 zhao4|笼统 long3 tong3|牢笼 lao2 long2|济济一堂 ji3 ji3 yi1 tang2|人才济济 ren2 cai2 ji3 ji3|济南 ji3 nan2|济宁 ji3 ning2|经济 jing1 ji4
蓄势待发 xu4 shi4 dai4 fa1|待在 dai1 zai4|待遇 dai4 yu4|尽显 jin4 xian3|攒劲 zan3 jin4|积攒 ji1 zan3|一劲 yi1 jin4|劲旅 jing4 lv3|强劲 qiang2 jing4|刚劲 gang1 jing4|劲敌 jing4 di2
大夫 dai4 fu5|大王 da4 wang2|削减 xue1 jian3|剥削 bo1 xue1|削铅笔 xiao1 qian1 bi3|削弱 xue1 ruo4|削苹果 xiao1 ping2 guo3
暴露无遗 bao4 lu4 wu2 yi2|逮捕 dai4 bu3|附和 fu4 he4|和诗 he4 shi1|应和 ying4 he4|一唱一和 yi1 chang4 yi1 he4|曲高和寡 qu3 gao1 he4 gua3|和面 huo2 mian4|和稀泥 huo4 xi1 ni2|暖和 nuan3 huo5
请帖 qing3 tie3|字帖 zi4 tie4|妥帖 tuo3 tie1|撒播 sa3 bo1|播撒 bo1 sa3|撒手 sa1 shou3|撒谎 sa1 huang3|撒种 sa3 zhong3
拓片 ta4 pian4|开拓 kai1 tuo4|拓展 tuo4 zhan3|处暑 chu3 shu3|处方 chu3 fang1|好处 hao3 chu4|难处 nan2 chu4|短处 duan3 chu4|长处 chang2 chu4|用处 yong4 chu4|处分 chu3 fen4|相处 xiang1 chu3|设身处地 she4 shen1 chu3 di4|身处 shen1 chu3|地处 di4 chu3|处事 chu3 shi4|处在 chu3 zai4|处于 chu3 yu2|处处长 chu4 chu4 zhang3|深处 shen1 chu4|高处 gao1 chu4|远处 yuan3 chu4|实处 shi2 chu4|到处 dao4 chu4|何处 he2 chu4
审时度势 shen3 shi2 duo2 shi4|揣度 chuai3 duo2|忖度 cun3 duo2|测度 ce4 duo2|以己度人 yi3 ji3 duo2 ren2|度德量力 duo2 de2 liang4 li4
丈量 zhang4 liang2|测量 ce4 liang2|衡量 heng2 liang2|估量 gu1 liang5|商量 shang1 liang5|思量 si1 liang5|考量 kao3 liang2|打量 da3 liang5|计量 ji4 liang4|较量 jiao4 liang4|力量 li4 liang4|不可估量 bu4 ke3 gu1 liang2|称量 cheng1 liang2|车载斗量 che1 zai4 dou3 liang2
称职 chen4 zhi2|对称 dui4 chen4|称心 chen4 xin1|匀称 yun2 chen4|相称 xiang1 chen4
血淋淋 xie3 lin2 lin2|都市 du1 shi4|首都 shou3 du1|古都 gu3 du1|成都 cheng2 du1|之都 zhi1 du1|煤都 mei2 du1|迁都 qian1 du1
薄弱 bo2 ruo4|浅薄 qian3 bo2|薄膜 bo2 mo2|薄荷 bo4 he5|淡薄 dan4 bo2|厚积薄发 hou4 ji1 bo2 fa1|单薄 dan1 bo2|日薄西山 ri4 bo2 xi1 shan1|微薄 wei1 bo2|薄利 bo2 li4|如履薄冰 ru2 lv3 bo2 bing1
与会 yu4 hui4|参与 can1 yu4|与会者 yu4 hui4 zhe3|不与 bu4 yu3|给与 ji3 yu3
空白 kong4 bai2|空闲 kong4 xian2|抽空 chou1 kong4|空隙 kong4 xi4|填空 tian2 kong4|亏空 kui1 kong5|空地 kong4 di4|空缺 kong4 que1|空前 kong1 qian2|空间 kong1 jian1|有空 you3 kong4
倒逼 dao4 bi1|倒退 dao4 tui4|倒下 dao3 xia4|倒塌 dao3 ta1|压倒 ya1 dao3|打倒 da3 dao3|倾倒 qing1 dao4|倒计时 dao4 ji4 shi2|颠倒 dian1 dao3|倒流 dao4 liu2|倒灌 dao4 guan4|倒闭 dao3 bi4|倒挂 dao4 gua4|倒排 dao4 pai2|倒是 dao4 shi4|反倒 fan3 dao4|跌倒 die1 dao3|绊倒 ban4 dao3|难倒 nan2 dao3
排难 pai2 nan4|遇难 yu4 nan4|灾难 zai1 nan4|难民 nan4 min2|苦难 ku3 nan4|患难 huan4 nan4|磨难 mo2 nan4|克难 ke4 nan2|解难 jie3 nan2|攻坚克难 gong1 jian1 ke4 nan2|多难兴邦 duo1 nan4 xing1 bang1|排忧解难 pai2 you1 jie3 nan4|国难 guo2 nan4|发难 fa1 nan4|危难 wei1 nan4|避难 bi4 nan4|落难 luo4 nan4|责难 ze2 nan4|知难而进 zhi1 nan2 er2 jin4
累计 lei3 ji4|积累 ji1 lei3|累积 lei3 ji1|硕果累累 shuo4 guo3 lei2 lei2|劳累 lao2 lei4|受累 shou4 lei4|拖累 tuo1 lei3|牵累 qian1 lei3|日积月累 ri4 ji1 yue4 lei3|成千累万 cheng2 qian1 lei3 wan4|连累 lian2 lei3
更换 geng1 huan4|更新 geng1 xin1|变更 bian4 geng1|更替 geng1 ti4|更名 geng1 ming2|自力更生 zi4 li4 geng1 sheng1|三更 san1 geng1|更改 geng1 gai3|更正 geng1 zheng4|更迭 geng1 die2|万象更新 wan4 xiang4 geng1 xin1
泊位 bo2 wei4|湖泊 hu2 po1|停泊 ting2 bo2|漂泊 piao1 bo2|血泊 xue4 po1|梁山泊 liang2 shan1 po1|泊车 bo2 che1
将士 jiang4 shi4|将领 jiang4 ling3|干将 gan4 jiang4|上将 shang4 jiang4|名将 ming2 jiang4|将帅 jiang4 shuai4|良将 liang2 jiang4|闯将 chuang3 jiang4|健将 jian4 jiang4|虎将 hu3 jiang4|猛将 meng3 jiang4|精兵强将 jing1 bing1 qiang2 jiang4|少将 shao4 jiang4|中将 zhong1 jiang4|大将 da4 jiang4
卷入 juan3 ru4|席卷 xi2 juan3|内卷 nei4 juan3|卷起 juan3 qi3|答卷 da2 juan4|试卷 shi4 juan4|画卷 hua4 juan4|考卷 kao3 juan4|胶卷 jiao1 juan3|开卷 kai1 juan4|长卷 chang2 juan4|卷土重来 juan3 tu3 chong2 lai2
分子 fen1 zi3|知识分子 zhi1 shi5 fen4 zi3|积极分子 ji1 ji2 fen4 zi3|犯罪分子 fan4 zui4 fen4 zi3|分内 fen4 nei4|分外 fen4 wai4|本分 ben3 fen4|成分 cheng2 fen4|情分 qing2 fen4|缘分 yuan2 fen4|天分 tian1 fen4|福分 fu2 fen5|过分 guo4 fen4|充分 chong1 fen4|水分 shui3 fen4|养分 yang3 fen4|辈分 bei4 fen4|部分 bu4 fen5|分量 fen4 liang4|名分 ming2 fen4|职分 zhi2 fen4|安分守己 an1 fen4 shou3 ji3|分子公司 fen1 zi3 gong1 si1|恐怖分子 kong3 bu4 fen4 zi3|身份 shen1 fen4
绿林 lu4 lin2|鸭绿江 ya1 lu4 jiang1|朝鲜 chao2 xian3|率先 shuai4 xian1|表率 biao3 shuai4|率领 shuai4 ling3|草率 cao3 shuai4|坦率 tan3 shuai4|统率 tong3 shuai4|率部 shuai4 bu4|率团 shuai4 tuan2|率队 shuai4 dui4|直率 zhi2 shuai4|轻率 qing1 shuai4|率众 shuai4 zhong4
参差 cen1 ci1|人参 ren2 shen1|海参 hai3 shen1|参茸 shen1 rong2|党参 dang3 shen1|西洋参 xi1 yang2 shen1|差距 cha1 ju4|出差 chu1 chai1|差旅 chai1 lv3|差事 chai1 shi5|差异 cha1 yi4|误差 wu4 cha1|温差 wen1 cha1|逆差 ni4 cha1|顺差 shun4 cha1|差别 cha1 bie2|差额 cha1 e2|较差 jiao4 cha4|很差 hen3 cha4|差不多 cha4 bu4 duo1|公差 gong1 chai1|落差 luo4 cha1|时差 shi2 cha1|反差 fan3 cha1|差点 cha4 dian3
乐章 yue4 zhang1|音乐 yin1 yue4|奏乐 zou4 yue4|乐曲 yue4 qu3|乐队 yue4 dui4|乐团 yue4 tuan2|乐器 yue4 qi4|声乐 sheng1 yue4|民乐 min2 yue4|安居乐业 an1 ju1 le4 ye4|快乐 kuai4 le4|交响乐 jiao1 xiang3 yue4|乐山 le4 shan1|国乐 guo2 yue4|鼓乐 gu3 yue4|喜闻乐见 xi3 wen2 le4 jian4|仁者乐山 ren2 zhe3 yao4 shan1|敬业乐群 jing4 ye4 le4 qun2|配乐 pei4 yue4|乐清 yue4 qing1|乐亭 lao4 ting2|乐谱 yue4 pu3|器乐 qi4 yue4
弹性 tan2 xing4|弹药 dan4 yao4|两弹一星 liang3 dan4 yi1 xing1|导弹 dao3 dan4|炸弹 zha4 dan4|反弹 fan3 tan2|枪林弹雨 qiang1 lin2 dan4 yu3|弹奏 tan2 zou4|子弹 zi3 dan4|原子弹 yuan2 zi3 dan4|氢弹 qing1 dan4|弹劾 tan2 he2|糖衣炮弹 tang2 yi1 pao4 dan4
铺设 pu1 she4|铺开 pu1 kai1|店铺 dian4 pu4|商铺 shang1 pu4|床铺 chuang2 pu4|卧铺 wo4 pu4|铺路 pu1 lu4|铺就 pu1 jiu4|铺展 pu1 zhan3|当铺 dang4 pu4|药铺 yao4 pu4|平铺直叙 ping2 pu1 zhi2 xu4|铺张 pu1 zhang1|铺面 pu4 mian4|全面铺开 quan2 mian4 pu1 kai1
着力 zhuo2 li4|着眼 zhuo2 yan3|着手 zhuo2 shou3|着重 zhuo2 zhong4|着想 zhuo2 xiang3|着落 zhuo2 luo4|沉着 chen2 zhuo2|执着 zhi2 zhuo2|衣着 yi1 zhuo2|着装 zhuo2 zhuang1|穿着 chuan1 zhuo2|附着 fu4 zhuo2|着陆 zhuo2 lu4|着实 zhuo2 shi2|着急 zhao2 ji2|着火 zhao2 huo3|睡着 shui4 zhao2|着迷 zhao2 mi2|点着 dian3 zhao2|用不着 yong4 bu4 zhao2|着凉 zhao2 liang2|找着 zhao3 zhao2|高着 gao1 zhao1|着数 zhao1 shu4|犯不着 fan4 bu4 zhao2|着笔 zhuo2 bi3|着墨 zhuo2 mo4|着色 zhuo2 se4|显着 xian3 zhu4|意味着 yi4 wei4 zhe5|沿着 yan2 zhe5|朝着 chao2 zhe5|着棋 zhuo2 qi2
舍得 she3 de5|懂得 dong3 de5|值得 zhi2 de5|记得 ji4 de5|觉得 jue2 de5|显得 xian3 de5|晓得 xiao3 de5|取得 qu3 de2|获得 huo4 de2|赢得 ying2 de2|来不得 lai2 bu4 de2|见不得 jian4 bu4 de2|了不得 liao3 bu4 de2|不得不 bu4 de2 bu4|不得 bu4 de2|难得 nan2 de2|使得 shi3 de5|求得 qiu2 de2|只得 zhi3 de2|非得 fei1 dei3|总得 zong3 dei3|必得 bi4 dei3|博得 bo2 de2|夺得 duo2 de2|心得 xin1 de2|得失 de2 shi1|得主 de2 zhu3|得到 de2 dao4|得益 de2 yi4|得以 de2 yi3|理所应得 li3 suo3 ying1 de2|自得 zi4 de2|舍不得 she3 bu4 de2|容不得 rong2 bu4 de2|等不得 deng3 bu4 de2|马虎不得 ma3 hu5 bu4 de2|松懈不得 song1 xie4 bu4 de2|怪不得 guai4 bu4 de2|省得 sheng3 de5|免得 mian3 de5|认得 ren4 de5|由不得 you2 bu4 de2|巴不得 ba1 bu4 de2|恨不得 hen4 bu4 de2|要得 yao4 de2|得了 de2 le5
厦门 xia4 men2|台州 tai1 zhou1|天台 tian1 tai1|东莞 dong1 guan3|重庆 chong2 qing4|蚌埠 beng4 bu4|六安 lu4 an1|亳州 bo2 zhou1|丽水 li2 shui3|洪洞 hong2 tong2|番禺 pan1 yu2|涪陵 fu2 ling2|铅山 yan2 shan1|荥阳 xing2 yang2|中牟 zhong1 mu4|渑池 mian3 chi2|泌阳 bi4 yang2|浚县 xun4 xian4|尉犁 yu4 li2|阿坝 a1 ba4|东阿 dong1 e1|汾河 fen2 he2|单县 shan4 xian4|莘县 shen1 xian4|莘庄 xin1 zhuang1|十里堡 shi2 li3 pu4|瓦窑堡 wa3 yao2 bu3|吴堡 wu2 bu3|大埔 da4 bu4|黄埔 huang2 pu3|会稽 kuai4 ji1|龟兹 qiu1 ci2|高句丽 gao1 gou1 li2|吐蕃 tu3 bo1|大宛 da4 yuan1|月氏 yue4 zhi1|郴州 chen1 zhou1|耒阳 lei3 yang2|歙县 she4 xian4|黟县 yi1 xian4|濮阳 pu2 yang2|华山 hua4 shan1|燕山 yan1 shan1|燕赵 yan1 zhao4|幽燕 you1 yan1|长春 chang2 chun1|长沙 chang2 sha1|牡丹江 mu3 dan1 jiang1|浍河 hui4 he2|盱眙 xu1 yi2|睢宁 sui1 ning2|睢县 sui1 xian4|邳州 pi1 zhou1|邗江 han2 jiang1|甪直 lu4 zhi2|任丘 ren2 qiu1|任县 ren2 xian4|蔚县 yu4 xian4|井陉 jing3 xing2|获鹿 huo4 lu4|隰县 xi2 xian4|解州 hai4 zhou1|繁峙 fan2 shi4|长子县 zhang3 zi3 xian4|巴彦淖尔 ba1 yan4 nao4 er3|尚志 shang4 zhi4|珲春 hun2 chun1|桦甸 hua4 dian4|葫芦岛 hu2 lu5 dao3|阜新 fu4 xin1|阜阳 fu4 yang2|涡阳 guo1 yang2|砀山 dang4 shan1|枞阳 zong1 yang2|无为市 wu2 wei2 shi4|鄱阳 po2 yang2|婺源 wu4 yuan2|兖州 yan3 zhou1|临朐 lin2 qu2|莒县 ju3 xian4|郯城 tan2 cheng2|鄄城 juan4 cheng2|汶上 wen4 shang4|曲阜 qu1 fu4|监利 jian4 li4|黄陂 huang2 pi2|秭归 zi3 gui1|郧阳 yun2 yang2|黄石 huang2 shi2|汨罗 mi4 luo2|筠连 jun1 lian2|犍为 qian2 wei2|珙县 gong3 xian4|郫都 pi2 du1|邛崃 qiong2 lai2|綦江 qi2 jiang1|北碚 bei3 bei4|儋州 dan1 zhou1|百色 bai3 se4|柞水 zha4 shui3|吴起 wu2 qi3|栎阳 yue4 yang2|鄠邑 hu4 yi4|华阴 hua4 yin1|华县 hua4 xian4|盩厔 zhou1 zhi4|宕昌 tan4 chang1|张掖 zhang1 ye4|哈密 ha1 mi4|喀什 ka1 shi2|巴音郭楞 ba1 yin1 guo1 leng2|和田 he2 tian2|台山 tai2 shan1|曾厝垵 zeng1 cuo4 an1
任弼时 ren2 bi4 shi2|曾国藩 zeng1 guo2 fan1|解缙 xie4 jin4|单于 chan2 yu2|冼星海 xian3 xing1 hai3|华罗庚 hua4 luo2 geng1|华佗 hua4 tuo2|任长霞 ren2 chang2 xia2|翟志刚 zhai2 zhi4 gang1|钟南山 zhong1 nan2 shan1|任正非 ren2 zheng4 fei1|曾侯乙 zeng1 hou2 yi3|宁吉喆 ning4 ji2 zhe2|朱镕基 zhu1 rong2 ji1|曾庆红 zeng1 qing4 hong2|查良镛 zha1 liang2 yong1|查尔斯 cha2 er3 si1|区寄 ou1 ji4|万俟 mo4 qi2|尉迟 yu4 chi2|长孙 zhang3 sun1|令狐 ling2 hu2|澹台 tan2 tai2|仇英 qiu2 ying1|朴槿惠 piao2 jin3 hui4|盖聂 ge3 nie4|夏侯 xia4 hou2|纪晓岚 ji3 xiao3 lan2
家长里短 jia1 chang2 li3 duan3|家长 jia1 zhang3|长途 chang2 tu2|说服 shuo1 fu2|游说 you2 shui4|说客 shui4 ke4|石榴籽 shi2 liu5 zi3|一石二鸟 yi1 shi2 er4 niao3|万石 wan4 dan4|拾级而上 she4 ji2 er2 shang4|心宽体胖 xin1 kuan1 ti3 pan2|呱呱坠地 gu1 gu1 zhui4 di4|相机而动 xiang4 ji1 er2 dong4|相声 xiang4 sheng5|照相 zhao4 xiang4|真相 zhen1 xiang4|首相 shou3 xiang4|宰相 zai3 xiang4|亮相 liang4 xiang4|互相 hu4 xiang1|相貌 xiang4 mao4|相互 xiang1 hu4|品相 pin3 xiang4|长相 zhang3 xiang4|相亲 xiang1 qin1|丞相 cheng2 xiang4|将相和 jiang4 xiang4 he2
的确 di2 que4|有的放矢 you3 di4 fang4 shi3|目的 mu4 di4|标的 biao1 di4|众矢之的 zhong4 shi3 zhi1 di4|的士 di2 shi4|打的 da3 di1|中的 zhong1 de5|一语中的 yi1 yu3 zhong4 di4
有的 you3 de5|有的是 you3 de5 shi4|因地制宜 yin1 di4 zhi4 yi2|落地生根 luo4 di4 sheng1 gen1|大地 da4 di4|天地 tian1 di4|遍地 bian4 di4|当地 dang1 di4|特地 te4 di4|忽地 hu1 di4|立地 li4 di4|园地 yuan2 di4|脚踏实地 jiao3 ta4 shi2 di4|出人头地 chu1 ren2 tou2 di4
大有可为 da4 you3 ke3 wei2|大有作为 da4 you3 zuo4 wei2|何以为家 he2 yi3 wei2 jia1|敢为人先 gan3 wei2 ren2 xian1|奋发有为 fen4 fa1 you3 wei2|为期 wei2 qi1|为首 wei2 shou3|为主 wei2 zhu3|为人师表 wei2 ren2 shi1 biao3|为荣 wei2 rong2|为例 wei2 li4|为重 wei2 zhong4|为先 wei2 xian1|为本 wei2 ben3|为止 wei2 zhi3|为准 wei2 zhun3|为数 wei2 shu4|为伍 wei2 wu3|为伴 wei2 ban4|为耻 wei2 chi3|为上 wei2 shang4|为要 wei2 yao4|为王 wei2 wang2|为师 wei2 shi1|为难 wei2 nan2|为善 wei2 shan4|为政 wei2 zheng4|为官 wei2 guan1|为民 wei4 min2|为此 wei4 ci3|为何 wei4 he2|为什么 wei4 shen2 me5|为了 wei4 le5|因为 yin1 wei4|为之一振 wei4 zhi1 yi1 zhen4|不为所动 bu4 wei2 suo3 dong4|敢作敢为 gan3 zuo4 gan3 wei2|事在人为 shi4 zai4 ren2 wei2|无能为力 wu2 neng2 wei2 li4|为所欲为 wei2 suo3 yu4 wei2|胡作非为 hu2 zuo4 fei1 wei2|无为而治 wu2 wei2 er2 zhi4|有所作为 you3 suo3 zuo4 wei2|一马当先 yi1 ma3 dang1 xian1|有为 you3 wei2|为人民 wei4 ren2 min2|为群众 wei4 qun2 zhong4|为基层 wei4 ji1 ceng2|为企业 wei4 qi3 ye4|为党 wei4 dang3|为国 wei4 guo2|为他人 wei4 ta1 ren2|何为 he2 wei2|难为 nan2 wei5|转危为安 zhuan3 wei1 wei2 an1|反败为胜 fan3 bai4 wei2 sheng4|化险为夷 hua4 xian3 wei2 yi2|以人为本 yi3 ren2 wei2 ben3|为人处世 wei2 ren2 chu3 shi4|为人处事 wei2 ren2 chu3 shi4|最为 zui4 wei2|更为 geng4 wei2|极为 ji2 wei2|尤为 you2 wei2|颇为 po1 wei2|甚为 shen4 wei2|较为 jiao4 wei2|广为 guang3 wei2|深为 shen1 wei2|大为 da4 wei2|稍为 shao1 wei2|略为 lve4 wei2|视为 shi4 wei2|定为 ding4 wei2|列为 lie4 wei2|称为 cheng1 wei2|评为 ping2 wei2|变为 bian4 wei2|成为 cheng2 wei2|作为 zuo4 wei2|认为 ren4 wei2|改为 gai3 wei2|转为 zhuan3 wei2|化为 hua4 wei2|分为 fen1 wei2|誉为 yu4 wei2|当选为 dang1 xuan3 wei2|行为 xing2 wei2|人为 ren2 wei2|以为 yi3 wei2|名为 ming2 wei2|升为 sheng1 wei2|设为 she4 wei2|题为 ti2 wei2|沦为 lun2 wei2|身为 shen1 wei2|即为 ji2 wei2|均为 jun1 wei2|约为 yue1 wei2|仅为 jin3 wei2|皆为 jie1 wei2|多为 duo1 wei2|实为 shi2 wei2
"""
"""Words of speeches and place names that the dictionary reads wrongly or cuts apart."""

_SURNAMES = {
    "曾": "zeng1", "单": "shan4", "任": "ren2", "解": "xie4", "仇": "qiu2", "查": "zha1",
    "盖": "ge3", "区": "ou1", "朴": "piao2", "华": "hua4", "宁": "ning4", "燕": "yan1",
    "纪": "ji3", "乐": "yue4", "翟": "zhai2", "覃": "qin2", "冼": "xian3", "缪": "miao4",
    "牟": "mu4", "尹": "yin3", "黑": "he4", "员": "yun4", "召": "shao4", "应": "ying1",
    "曲": "qu1", "车": "che1", "石": "shi2", "卜": "bu3", "葛": "ge3", "那": "na1",
    "柏": "bai3", "种": "chong2", "洗": "xian3", "折": "she2", "隗": "wei3", "谌": "chen2",
    "莘": "shen1", "郇": "xun2", "万": "wan4", "教": "jiao4", "晟": "cheng2",
}  # fmt: skip
_TITLE = (
    "先生|女士|同志|主任|老师|书记|市长|县长|省长|区长|镇长|乡长|村长|部长|局长|校长|院长|厅长|处长|科长|所长|"
    "教授|总经理|董事长|厂长|经理|师傅|医生|大夫|主席|总理|委员|代表|队长|班长|律师|工程师|博士|院士|"
    "同学|大爷|大妈|大娘|大叔|阿姨|奶奶|爷爷|总裁|秘书长|站长|会长|社长|团长|主编|导演|教练|法官|检察长|家"
)
_SURNAME = re.compile(
    f"(?<![\\u4e00-\\u9fff])([{''.join(_SURNAMES)}])(?={_TITLE})"
    f"|(?<=[请是由和对向让跟与给叫听有问及])([{''.join(_SURNAMES)}])(?=(?:{_TITLE.removesuffix('|家')}))"
)

_PARTICLE_BEFORE_NOT = re.compile("[亩块片寸处]$|^[这那每各该本此某一]$")
_AFTER_GROUND = frozenset("的上里是在区方带处和与、下面势理位形点段基貌质标铁")
_MUST_AFTER = frozenset(
    ["就", "总", "还", "都", "也", "又", "才", "可", "非", "我", "你", "他", "她", "我们", "你们",
     "他们", "咱们", "咱", "大家", "谁", "先", "更", "仍", "便", "必", "一定", "也许", "恐怕",
     "真", "至少", "首先", "人", "终究", "终归", "往往", "干部", "群众", "同志", "党员", "企业", "政府"]
)  # fmt: skip
_OBTAIN_AFTER = frozenset("者能方以不所难各应共而并可")
_BE_BEFORE = re.compile(
    r"(?:[以将把由视称作成定列分改转评选誉变化立命化升设名做当成]|目标|主题|时间|假期|规模|比例|价格|地点|总数|面积|"
    r"温度|密度|长度|高度|宽度|深度|增速|增幅|气温|人口|任务|宗旨|核心|特点|标志|中心|金额|总额|期限|范围|对象|"
    r"日期|名称|数量|指标|同比|环比|得分|比分|结果|内容|代码|编号|电话|题目|口号|主线|年龄|占比|[率额量值数])$"
)
_BE_FRAME = re.compile(r"(?:以|将|把|化|变|被|视|由|转|易|聚|拧|汇|改)[^，。！？；：、]{1,16}$")
_FOR_AHEAD = re.compile(
    r"[^，。！？；、]{1,14}?(?:服务|奋斗|着想|造福|争光|添彩|加油|点赞|做|作(?!为)|出|谋|提供|贡献|鼓掌|喝彩|祝福|祈祷|"
    r"保驾|护航|撑腰|减负|赋能|助力|办|解|排|铺|打|创|献|努力|拼搏|发声|代言|说|想|干杯|送|立|担当|负责|祝贺|骄傲|自豪|"
    r"注入|带来|奠定|营造|搭建|开辟|指明|树立|写|增|留|守|分忧|解难|带|买单|服好)"
)


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for entry in _PHRASES.replace("\n", "|").split("|"):
        if entry:
            word, *reading = entry.split()
            table[word] = tuple(reading)
    return table


@lru_cache(maxsize=1)
def _lengths() -> dict[str, tuple[int, ...]]:
    """First character → lengths of the phrases that begin with it, longest first."""
    found: dict[str, set[int]] = {}
    for word in _phrases():
        found.setdefault(word[0], set()).add(len(word))
    return {char: tuple(sorted(lengths, reverse=True)) for char, lengths in found.items()}


def phrases_in(text: str, start: int, end: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Known phrases of `text[start:end]`, longest first at each place, without overlap."""
    table, lengths = _phrases(), _lengths()
    at = start
    while at < end:
        for length in lengths.get(text[at], ()):
            reading = table.get(text[at : at + length]) if at + length <= end else None
            if reading is not None:
                yield at, reading
                at += length
                break
        else:
            at += 1


def by_context(text: str, words: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Readings that depend on the neighbours: 地 得 为, and surnames before titles.

    Args:
        text: The text.
        words: A run of Han characters as (position, word), in order.
    """
    if not words:
        return
    start = words[0][0]
    end = words[-1][0] + len(words[-1][1])
    for index, (position, word) in enumerate(words):
        before = words[index - 1][1] if index else ""
        after = words[index + 1][1] if index + 1 < len(words) else ""
        if word == "地" and _is_adverbial(before, after):
            yield position, "de5"
        elif word == "得":
            yield position, _reading_of_de(before)
        elif word == "为" and _known_at(text, position, start, end) is None:
            yield position, _reading_of_wei(text, position, before)
    for match in _SURNAME.finditer(text, start, end):
        group = 1 if match.group(1) else 2
        yield match.start(group), _SURNAMES[match.group(group)]


def _known_at(text: str, position: int, start: int, end: int) -> str | None:
    """The phrase of the table that covers `position`, when there is one."""
    for at, reading in phrases_in(text, max(start, position - 6), min(end, position + 6)):
        if at <= position < at + len(reading):
            return text[at : at + len(reading)]
    return None


def _is_adverbial(before: str, after: str) -> bool:
    return (
        len(before) >= 2
        and bool(after)
        and after[0] not in _AFTER_GROUND
        and _PARTICLE_BEFORE_NOT.search(before) is None
    )


def _reading_of_de(before: str) -> str:
    if before in _MUST_AFTER:
        return "dei3"
    if not before or before[-1] in _OBTAIN_AFTER:
        return "de2"
    return "de5"


def _reading_of_wei(text: str, position: int, before: str) -> str:
    clause = re.split(r"[，。！？；：、\s]", text[max(0, position - 24) : position])[-1]
    ahead = text[position + 1 : position + 24]
    if not clause:
        return "wei4"
    if _FOR_AHEAD.match(ahead) and not _BE_FRAME.search(clause):
        return "wei4"
    if _BE_BEFORE.search(clause) or _BE_FRAME.search(clause) or before == "":
        return "wei2"
    return "wei2" if re.match(r"[零一二两三四五六七八九十百千几第百分]", ahead) else "wei4"
