"""By which words the line that a plan follows is known, and what is only said in front of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ASKED = (
    "必须|务必|坚决|一律|不能(?!不)|不许|不准|不得(?!不)|(?<![不非])但|谁[^。]*谁"
    "|(?<![重主需只首简紧摘纪概若快正])要(?![是么讲说谈问向求素闻点耽占花用])"
    "|我[^，。]{0,2}同意，(?!请|希望|大家|会后)|我[^，。]{0,2}(?:决定|宣布|反对)"
)
"""Chinese signs of a demand, a decision or a turn, which are worth telling behind whatever they stand."""


@dataclass(frozen=True, slots=True)
class Guiding:
    """A language's signs of the sentence in which a plan says what it wants as a whole.

    Attributes:
        lead: The opening of that sentence, up to what is wanted.
        upheld: A clause behind it that says only on what, or on whose word, all is based (the whole of it).
        credit: The opening of a sentence that gives the credit for what was achieved, as every report does.
        weight: The opening of a sentence that says only how great a year or a task this is.
        small: A sentence that says only how time passes, what is usual, or that it takes the time of those who listen,
            where nothing is `asked` in it (its opening).
        slight: Words by which a sentence says such things wherever they stand in it.
        asked: A sentence in which something is asked, decided or turned against what it says (all of it up to there).
    """

    lead: re.Pattern[str]
    upheld: re.Pattern[str]
    credit: re.Pattern[str]
    weight: re.Pattern[str]
    small: re.Pattern[str]
    slight: re.Pattern[str]
    asked: re.Pattern[str]

    def is_small(self, words: str) -> bool:
        """Whether a sentence says what is said on every such day, and nothing besides."""
        small = self.small.match(words) is not None or self.slight.search(words) is not None
        return small and self.asked.match(words) is None

    def is_courtesy(self, words: str) -> bool:
        """Whether a sentence does, or gives the credit for what was achieved."""
        return self.is_small(words) or self.credit.match(words) is not None


GUIDING: dict[str, Guiding] = {
    "zh": Guiding(
        lead=re.compile(
            # Most sentences do not say so soon that something of such a name is anything.
            "(?:(?:根据|按照|遵照|围绕)[^，。：；]{2,20}，)?(?=[^，。：；！？、]{0,32}?[求路想虑标务排针]就?是)[^，。：；！？、]{0,26}?(?:总体?要求|总的要求|总体?思路|总的思路|指导思想|工作思路|基本思路|总体考虑|总体目标|总目标|奋斗目标|主要任务|总体安排|工作方针)(?:就)?是[：:，]?"
        ),
        upheld=re.compile(
            "(?:坚持|始终|继续|要)*以[^，；]{1,44}为[^，；]{1,6}[，；]"
            "|(?:全面|深入|认真|坚决|切实|坚持|高举|学习|贯彻|落实|践行|忠[实诚]|大力|弘扬|传承|紧紧|围绕|按照|对照|遵循|在)+[^，；]*(?:精神|思想|科学发展观|旗帜|部署|指示|要求|讲话|全会|领导下|指引下)，|[^，；]{4,40}(?:全会|会议)精神，"
            "|(?:统筹|协调)推进“[^，；”]{2,8}”[^，；]{0,2}布局，|[^，；]{0,8}贯彻(?:落实)?新发展理念，|[^，；]{0,8}新发展格局，|坚持稳[中字][^，；]{0,14}，|坚持新发展理念，"
        ),
        credit=re.compile(
            "(?=成[绩就]来之不易[。！]|[^，。]{0,8}能(?:走到|有)今天[^，。]{0,6}，?[^，。]{0,4}(?:离不开|得益于|靠的是|要感谢)[^。！？]{0,60}(?:领导|关心|支持|关怀|帮助)|(?:(?:这些|以上|上述|各项|所有)*成[绩就效](?:的取得)?|这)[^。！？，]{0,6}，?[^。！？，]{0,6}(?:是|离不开|得益于|归功于)[^。！？]{0,60}(?:领导|关心|支持|关怀)[^。！？]{0,60}(?:结果|努力|支持|配合|奋斗)"
            # What was achieved may be told at more length, and those who are thanked one behind the other.
            "|(?:[^，。]{0,6}(?:感受|体会|认识)到，)?[^。！？，]{0,44}?(?:成[绩就效]|进[步展]|变化)(?:的取得)?，[都正也]?是[^。！？]{0,160}?(?:领导|指引|支持|关怀|监督)[^。！？]{0,160}?的结果[，。])"
            # What it rests on besides those who are thanked is worth telling.
            "(?![^。！？]{0,120}更(?:要?靠|得益于|在于|重要的是)(?![^。！？，]{0,24}(?:努力|支持|关心|关怀|领导|帮助|奋斗|拼搏|付出|配合|奉献)))"
        ),
        small=re.compile(
            "(?:各位[^，。]{0,6}，)?(?:(?:时间|日子)过得(?:真|很|好|多)快|(?:转眼|一晃|眨眼)(?:之间|间|就)?，?又?[^，。]{0,6}(?:年|学期|季)[^，。]{0,4}[，。])"
            "|(?:同志们，|朋友们，|各位，)?(?:(?:请坐|不用鼓掌|都?坐下吧)(?:[，。！]|$)|(?:一年之计在于春|[^，。]{2,4}不等人)(?:，(?:一[日生]之计在于[晨勤]|[^，。]{2,4}不等人))*(?:[。！]|$)|(?:就|都|已经|眼看|马上|今天|又)*(?:是|到)?(?:腊月|正月|农历[^，。]{1,3}月)[初廿一二三四五六七八九十]{1,3}了)"
            "|(?:今天)?(?:来的|到场的|到会的|在座的|坐在[这那]里的|台下的?)(?:朋友|同志|嘉宾|各位|同学)?[^，。]{0,6}(?:，有|里有|中有|有的)"
            "|(?:好，?)?(?:这个?|下面?[这一]?[张页]|[这下]一?[张页部][分]?)[^，。]{0,3}?(?:我们?|咱们)?(?:今天)?(?:跳过|略过|(?:就|先)+不(?:多|细|详细|展开|一一|再|去)*(?:讲|说|谈|展开)(?:了?[，。](?!因为)))"
            "|(?:由于|因为)?时间(?:的?关系|有限)，[^。]{0,10}(?:就|不|只能|先|简单|简要)[^。，]{0,6}(?:讲|说|谈|分享|展开|跳过|介绍)(?![成判下和的])"
            "|这(?:个|些|一点)?[我是]?(?:刚才|前面|之前|上次)(?:我|前面|已经|也|都)*(?:讲|说|提|介绍)[过到了](?:的?[。！]|，|$)"
            "|(?:最近)?我?(?:还|再|先|也|可以)*稍微(?:可以|再|也)*(?:讲|说|提|补充|解释)一?[下个点句]?[，。]|这(?:个|样的)例子(?:就|还|有)*很多(?:[。！]|$|，(?:我|这里|今天|就|不|时间))"
            "|(?:[^，。？]{1,6}，)?(?:您|你们?|大家)[^，。？]{0,6}[吗没]？$"
            "|(?:今天|此刻|这)[^，。]{0,14}是(?:一?个)?[^，。]{0,20}(?:日子|时刻)[，。！]"
            "|(?:这次|本次|今天的?)(?:会议|大会|座谈会)[^，。]{0,4}(?:是|经)[^，。]{2,24}(?:研究|决定|批准|同意)[^，。]{0,6}(?:召开|举行)"
            "|经[^，。]{2,24}(?:研究|批准|同意|决定)，(?:今天)?[^，。]{0,8}(?:召开|举行)(?!的)"
            "|[^。；]{0,26}[签作做](?:(?<=签)订了[^，。]{0,10}责任[书状](?:[。！；]|$)|(?<=[作做])了[^，。]{0,10}(?:发言|工作报告|情况汇报|情况通报|动员讲话))"
            "|(?:刚才|刚刚)，?[^。；]{0,60}(?:观看了|听取了|宣读了|通报了|介绍了|作了|做了|签订了|签了|颁发了|表了态|发了言)[^。]{0,30}"
            "|(?=[^，。]{2,15}+(?<=[了少里])[，。])[^，。]{0,8}(?:讲|说|谈|汇报|介绍|报告)(?:完了|得差不多了|了不少|到这里)[，。]"
            "|先?(?:用|花)[^，。]{1,5}(?:分钟|时间)[^，。]{0,4}(?:报告|汇报|介绍|说|讲)"
            "|(?:今年|已经|都|快|也)*[\\d一二三四五六七八九十]{2,3}岁了[，。]"
        ),
        slight=re.compile(
            # One character that may begin them, so that the others are passed by fast; then the rest of them.
            "[秘办同材我今已都快也照按依耽占\\d一二三四五六七八九十](?:(?:(?<=秘)书|(?<=办)公室|(?<=同)志们|(?<=材)料组)[^，。]{0,4}(?:给|帮|替|为)我[^，。]{0,6}(?:写|准备|起草)[^，。]{0,6}(?:稿|发言|讲话)"
            "|(?<=我)(?=[^，。]{1,10}完的)(?:是)?[^，。]{0,8}(?:听完|看完)的(?:[，。！]|$)"
            "|(?<=，.)(?:(?:(?<=今)年|(?<=已)经|(?<=[都快也]))(?:今年|已经|都|快|也)*[\\d一二三四五六七八九十]{2,3}|(?<=[\\d一二三四五六七八九十])[\\d一二三四五六七八九十]{1,2})岁了[，。]"
            "|(?:(?<=照)(?:例|老规矩)|(?:(?<=按)照?|(?<=依)照)惯例)[^，。]{0,12}[讲说][^，。]{0,3}[几两]句"
            "|(?:(?<=耽)[误搁]|(?<=占)用)(?:大家|各位|大伙儿?)[^，。]{0,6}(?:时间|工夫))"
        ),
        asked=re.compile(f"[^。]*?(?:{_ASKED})"),
        weight=re.compile(
            "(?:今年|明年|\\d{4}年|这一年)，?(?:既|正?)?是[^。！？]{2,40}(?:之年|[关重][键要][的之]?一年|元年|关键期)"
        ),
    ),
}
