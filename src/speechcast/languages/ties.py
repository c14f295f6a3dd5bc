"""By which words a clause is tied to the one beside it although it looks as if it stood alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from speechcast.languages.en_branches import begins_inside
from speechcast.languages.en_settings import kept_opening, names_time


@dataclass(frozen=True, slots=True)
class Owners:
    """A language's signs that words are somebody's or something's that another clause of their sentence names.

    Attributes:
        owned: The opening of a clause that tells more of what the one before it names: how it grew, what was said, what
            it led to.
        aged: A clause that says how old somebody is (the whole of it).
        person: The opening of a clause with a pronoun for somebody named before.
        presenting: A clause that only brings in those of whom the next ones tell; where it has the group `name` nothing
            is stated in it.
        some: The opening of a clause that tells of some of those.
        hearsay: The opening of a clause behind which stands what others say.
        own: The opening of a clause in which the speaker speaks himself again.
        against: The opening of a clause against which what stands before it in its sentence is only conceded.
        further: The opening of a sentence that adds another case.
        strangers: The opening of a clause that tells of others to whom the speaker compares his own.
        once: The first clause of a sentence that goes back to another time.
        short: The opening of a clause that says how few of another there are than of the one before.
    """

    owned: re.Pattern[str]
    aged: re.Pattern[str]
    person: re.Pattern[str]
    presenting: re.Pattern[str]
    some: re.Pattern[str]
    hearsay: re.Pattern[str]
    own: re.Pattern[str]
    against: re.Pattern[str]
    further: re.Pattern[str]
    strangers: re.Pattern[str]
    once: re.Pattern[str]
    short: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Ties:
    """A language's signs that words belong to what stands beside them; `None` where it has no such signs.

    Attributes:
        placing: The opening of words that say only where or when the next clause holds.
        framing: The opening of words that say only to what, with what or for whom what follows is done.
        held: The end of words with the verb of what follows (searched): (…, most of us believe | that …).
        done: The end of words that say nothing without by what it was done or what it is for, with the preposition of
            that (searched).
        adding: The opening of a clause that only goes on with a claim.
        awaited: The opening of a clause for which what looks like an aside is the reason or the time.
        naming: The end of words with the verb of what they lead up to, which keeps it where what stands between them
            is left out (the aim | is, by …, to …) (searched).
        brought: The opening of what a verb is done to that says with which result: it belongs to the verb.
        led_to: The opening of a sentence without a subject that says what the one before it leads to.
        resulting: The opening of a clause that says what comes of the one before it, which is whole without.
        of_all: The opening of a sentence that looks back on all items of a list (对此，…): it tells of none of them.
        owners: The signs of whose something is.
        completing: The opening of words that say what the verb in front of an aside is about (It is clear, …, that …).
        reason, added: The opening of a clause with a reason, and of one that may add another to it.
        told_what: A sentence that says only of what the next ones tell, as `told` (Let me tell you what the flood taught us)
            (the whole of it).
        because: The opening of a sentence that only gives the reason for another one.
        proving: The opening of a clause that only gives a proof or a case of what stands in front of its semicolon.
        called, him: The opening of a clause that names somebody and only says when or why, and the opening of one that tells
            of him by a pronoun: nobody knows who that is without it.
        moved, again, place: A verb with what it moves in front of a comma (searched), a clause that names this again, and
            the opening of words that say where it goes (put the old nets, the torn ones, up for sale).
        told_place, told_then: A clause that names where or when, and more of that, without a sign that this is not a
            statement, and the opening of what is said then (In the report we print this week, we name …).
        asked: The word with which each member of a row asks for something; empty where rows have none.
        setting: The opening of words that say where or when, and may go on to what happened.
        sayer: Words in front of somebody's speech that name who says it (the whole of them).
        onward: The opening of words with which the verb of what looks like an aside goes on.
        told_of: A clause that only tells more of what the one in front of it names (already built, ) (the whole of it).
        grown: The opening of a clause that says how much more or less than before is what stands in front of it.
        elsewhere: The opening of a sentence that tells of what is named elsewhere.
        one_thing: A clause that only says that there is one thing, which its colon names (the whole of it).
        joined: What joins a second statement to a first one.
        kept_opening: What it costs to leave out an opening that only says when, where or how, by that and by what stands
            behind it; 0 where it may go.
        begins_inside: What it costs that a claim begins with a clause that is true only with the one in front of it, by both.
        names_time: Whether an opening that is no such one by its form is no more than a time.
    """

    placing: re.Pattern[str] | None = None
    framing: re.Pattern[str] | None = None
    held: re.Pattern[str] | None = None
    done: re.Pattern[str] | None = None
    adding: re.Pattern[str] | None = None
    awaited: re.Pattern[str] | None = None
    onward: re.Pattern[str] | None = None
    elsewhere: re.Pattern[str] | None = None
    grown: re.Pattern[str] | None = None
    told_of: re.Pattern[str] | None = None
    joined: re.Pattern[str] | None = None
    one_thing: re.Pattern[str] | None = None
    setting: re.Pattern[str] | None = None
    completing: re.Pattern[str] | None = None
    reason: re.Pattern[str] | None = None
    added: re.Pattern[str] | None = None
    told_what: re.Pattern[str] | None = None
    because: re.Pattern[str] | None = None
    proving: re.Pattern[str] | None = None
    called: re.Pattern[str] | None = None
    him: re.Pattern[str] | None = None
    moved: re.Pattern[str] | None = None
    again: re.Pattern[str] | None = None
    place: re.Pattern[str] | None = None
    told_place: re.Pattern[str] | None = None
    told_then: re.Pattern[str] | None = None
    asked: str = ""
    sayer: re.Pattern[str] | None = None
    naming: re.Pattern[str] | None = None
    brought: re.Pattern[str] | None = None
    led_to: re.Pattern[str] | None = None
    resulting: re.Pattern[str] | None = None
    of_all: re.Pattern[str] | None = None
    owners: Owners | None = None
    kept_opening: Callable[[str, str], float] | None = None
    names_time: Callable[[str], bool] | None = None
    begins_inside: Callable[[str, str], float] | None = None


TIES: dict[str, Ties] = {
    "zh": Ties(
        placing=re.compile("[在到从当自每]"),
        framing=re.compile(
            "对(?![口应付]|[^，]{0,4}的(?:认识|态度|看法|评价|影响))|把(?![手关脉控握])|[将向给趁凭]|由(?!于|来)|按(?!钮|期|时)|用(?![户工人水电地])|在(?!于|座|职|校|此|[^，]*[的了]$)"
        ),
        asked="要",
        adding=re.compile("也是"),
        awaited=re.compile("才"),
        brought=re.compile(
            "[好实牢住稳紧完成出起了着过](?![事人坏天])|到位|到底|下去|起来|上去|清楚|彻底"
        ),
        led_to=re.compile(
            "使(?![用命馆者节])|致使|从而|以便|以免|以致"
            # How much a branch makes that the sentence in front of it tells of.
            r"|(?:总?产值|产能|规模)(?:将|力争|预计)?(?:达到?|突破|超过)[^，。]{0,3}\d[^，。]{1,10}。"
        ),
        resulting=re.compile("让|使(?![用命馆者节])|从而|进而|以便"),
        of_all=re.compile(
            "对(?:此|(?:这些|以上|上述)[^，]{0,8})，|(?:这些|以上|上述)(?:问题|困难|不足|短板|情况|任务|工作|要求)"
            "|我们(?:一定|将|要|必须|会)*(?:高度重视|正视(?:这些)?(?:问题|困难|不足|差距))，[^，。]{0,14}(?:加以|努力|切实|认真)[^，。]{0,4}(?:解决|改进|克服)。"
        ),
        owners=Owners(
            owned=re.compile(
                r"(?:已|已经|也|还|又|且|并|再|均|都|分别|累计)*(?:(?:同比|环比|比(?:上年|去年|年初|上月|上季度|同期|前年|五年前|三年前)[^，]{0,4}|较(?:上年|去年|年初|同期)[^，]{0,4}|年均|名义|实际)+|(?:增长|增幅|增速|下降|降幅|上升|提高|减少|增加|回落|翻)了?(?:约|近|超过)?[\d*×□一二两三四五六七八九十百])"
                r"|(?:平均|合)每?(?:天|年|月|周|人|户|亩|台|次|两天|三天)[^，]{0,6}[\d*×□一二两三四五六七八九十半]|占了?[^，]{0,12}[\d*×□%％半成]|(?:首次)?(?:位?居|位列|名列|排名|相当于|折合)[^，]*[\d*×□一二三四五六七八九十前首]"
                r"|(?:还|就|都|却|也|总|老|一直|常常?|曾|公开|私下|居然|竟然?)*(?:说(?![明到实白起来服教理法])|声?称(?![赞号为职得心呼])|认为|觉得|以为|抱怨|埋怨|质疑|指责|感叹|坦言|写道|讲(?=[：“])|问(?=[：“]))"
                r"|(?:就|好|正|恰)?(?:像|如同|好比|犹如|仿佛|宛如)(?!素|我们)|[使致](?![用命力])|从而|进而|以(?:便|免|期|致|至)|此(?!次|刻|时)|请你|其中|(?:每?[月年日人户])?人?均?分别[^，]{0,6}\d|(?:目前|现)在[岗职册编][\d*×□]|(?:必?将|会|能够?|真正|共同|均|都|已经?)*(?:成为(?!一名|一个|我们的)|保持了|发挥了|起到了|得到了|受到了|赢得了|达到了[\d一二两三四五六七八九十])|(?:产销量|产量|销量|总量|产值|规模|产能|占比|比例|(?:金牌|奖牌)[^，]{0,4}数|排名|名次|得分)[均都](?![衡匀等可])|[^，]{0,8}[对为就以]此(?![次刻时前后外处间])"
            ),
            aged=re.compile(
                r"(?:今年|当时|那年|才|已经?|都)*[\d一二三四五六七八九十]{1,4}多?岁(?:了|高龄)?，"
            ),
            person=re.compile(
                "(?:而|但|可|却|当时|结果|于是|后来)?(?:他们?|她们?|它们?)(?!人|乡|国|山)"
            ),
            presenting=re.compile(
                "(?:还|也|更|又|另|另外|曾|这里)*有(?!关|效|力|序|利|待|望|助|了|着|所|机|条|信心|能力|责任)(?:[^，的]*的)?(?P<name>[^，的]+)，$"
                "|[^，是有了没只能]{2,10}有(?:这样|那么)?(?:[一几两]?位|[一几两]?个|[一几两]名)[^，的]{0,6}(?:[员者人长师]|同学|同志|学生|孩子|姑娘|小伙子?|老[大伯]?[娘爷妈]|家长|客户|老板)，$"
                "|(?!作为|希望|[请让祝向和与跟给像我])[^，是有了]{0,14}(?:同志|师傅|(?:老师|书记|主任|医生|护士|教授|专家|经理|教练|[班队所站校厂院村镇船社组]长|支书|党员|战士|工人|劳模|家长|同学)(?:[\u4e00-\u9fff]{1,3}某?)?|[*×□]{1,3})，$"
            ),
            some=re.compile("有的|有些|有人|其中"),
            hearsay=re.compile(
                "(?:因为|但是?|可是?|而)?(?:在|照|按)?(?:(?:有些|有的|一些|不少|很多|许多|某些|少数|个别|别)人们?|他们|外人|旁人|对手)的?(?:看来|眼[里中])，|(?:但|可|也|总|还|常|常常|经常|曾经?|过去|以前|现在|至今|最近|前不久|网上|社会上|外面|外界|背后|私下|当时|个别|少数|一些|不少)*(?:有(?!关|所|权)(?:的|些|一些|不少|很多|许多|少数|个别|一?位|一?个|几位|几个|一?名)?[^，。：；“]{0,12}|(?:他们|人家|对方|别人|老百姓|群众|网友|媒体|舆论|外界|西方|家长|学生|员工|客户|专家|记者|业内|同行|邻居|乘客|用户)[^，。：；“]{0,6})(?:报道)?(?:说|讲|问|认为|觉得|以为|抱怨|埋怨|质疑|反映|主张|提出|担心|批评|指责|声称|写道)(?:我们?|大家|政府|公司|学校|道|过)?[，：“]"
                "|(?:要是|如果|假如|若是?|万一|哪天|今后|以后)?(?:谁|哪个|哪家|有人|别人)(?:要是|如果|若是?|敢|再|还|跑来)?(?:[跟向对和](?:你们?|您|大家|我们?))?(?:说|讲|吹|承诺|保证|告诉|鼓吹|宣称)(?:你们?|大家|我们?)?[，：“]"
                "|[^，]{0,8}?(?:他们?|她们?|人家|对方|有(?:的|些|位|个|人)[^，。]{0,8}?)(?:当时|还|就|却|老|总|也|自己)*(?:说(?![明到实起过来服好不])|讲(?![究述解政规])|认为|觉得|以为|抱怨|声称|担心)[^，：“]"
            ),
            own=re.compile(
                "(?:但|可|然而|不过|其实|事实上|实际上|我们?(?:认为|说|看|要|想|觉得|觉着|告诉|讲)|这(?:种|是|话|就|些|不|样)|对此|我的|恰恰)"
            ),
            against=re.compile(
                "(?:但是?(?![愿凡])|可是|然而|不过(?!是|于)|只是(?!为))|[^，、]{1,8}?却"
            ),
            further=re.compile("还有|另有|另外|此外|再就是|再一个|再有|再者|除此之外"),
            strangers=re.compile(
                "(?:可是?|但是?|而|不过|然而)?(?:你?看看?)?(?:上一代|上一版|人家|别人(?!的)|同行|(?:竞争)?对手|国外|邻[市县区省镇村]|兄弟(?:[市县区]|单位|学校))"
            ),
            once=re.compile(
                r"(?:早?在)?(?:\d{4}年(?![来初])|那[一年次场天]|去年|前年|上[次回]|当年|有一[次年回天])(?![^，]{0,4}(?:月|底|末|初|以来|之?前|之?后)，)[^，。！？；]*，"
            ),
            short=re.compile(r"[^，、\d]{2,8}(?:只有|仅有|仅为|只占|仅占|不到|不足)[\d*×□]"),
        ),
        naming=re.compile(r"(?:就|正|主要)?(?:是|在于)\Z"),
        sayer=re.compile(
            "(?=[^，：]{2,30}[，：])(?!我|咱|大家)[^，。：；“”]{0,12}?(?:同志|先生|女士|总统|总理|主席|首相|书记|教授|博士|院士|老师|师傅|校长|院长|董事长|老人|大[爷娘妈叔婶]|[孔孟老庄荀墨]子|列宁|马克思|恩格斯|鲁迅)"
            "(?:生前|在[^，。：；“”]{2,12}|那时|当时|也|就|还|曾经?|常常?|总|经常|多次|反复|深刻|明确|郑重|撰文|感慨地?|深情地?|一再)*(?:说过?|讲过?|表示|指出|强调|认为|写道|写过|提醒|告诫|告诉)(?:我们?|大家|人们|他们?)?[，：]"
        ),
    ),
    "en": Ties(
        kept_opening=kept_opening,
        names_time=names_time,
        begins_inside=begins_inside,
        told_what=re.compile(
            r"(?:(?:and|so|now|but|well),? )*(?:let me|i (?:want to|would like to|will|am going to)|i['’](?:ll|d like to|m going to))"
            r" (?:now |just |also )*(?:tell|show|remind) you (?P<told>(?:what|why|how) (?!(?:to|i|it)\b|(?:this|that) (?:is|was|means|does)\b)(?:[\w’'-]+ ){1,9}[\w’'-]+)[.:!]?",
            re.IGNORECASE,
        ),
        because=re.compile(
            r"(?:(?:and|but) )?because\s(?!of\b)"
            # What is told of the reason itself keeps its word (Because they were poor is no reason to …).
            r"(?![^,;:—]*\s(?:is|was|are|were|does|do|did)\s(?:not\s|never\s)?(?:no|an?|any|the|what|why|make|mean|give)\b)",
            re.IGNORECASE,
        ),
        proving=re.compile(
            r"(?:in fact|indeed|after all|for (?:example|instance))\b", re.IGNORECASE
        ),
        called=re.compile(
            r"(?:[Aa]nd |[Bb]ut |[Ss]o )?(?:[Ww]hen|[Aa]fter|[Bb]efore|[Ww]hile|[Ss]ince|[Oo]nce|[Uu]ntil|[Aa]s|[Bb]ecause|[Tt]hough|[Aa]lthough)"
            r" (?:(?!I\b)[A-Z][\w’'.-]+ ){1,5}[a-z]"
        ),
        him=re.compile(r"(?:he|she)\b", re.IGNORECASE),
        elsewhere=re.compile(
            r"(?:(?:they|he|she)\b|it\b(?!(?:['’]s| is| was| will be| takes| took)\s(?:[\w’-]+\s){1,6}(?:that|to|who)\b))",
            re.IGNORECASE,
        ),
        of_all=re.compile(
            r"(?:(?:and|but|so),?\s)?(?:it (?:is|was)|it['’]s|if [^,;]{4,70}, it would be) (?:that|this|those|these)\s[a-z’'-]+(?:,|[.!]?\s*$)",
            re.IGNORECASE,
        ),
        told_of=re.compile(
            r"(?:(?:already|long|newly|once|now|still|not yet|never|well|\w+ly) (?:[a-z]{2,}ed|built|made|held|found|lost|known|begun|born|sent|drawn|set)\b[^,;:]{0,40}|(?:unlike|like|as much as|rather than) [^,;:]{2,40}),\s*$",
            re.IGNORECASE,
        ),
        grown=re.compile(
            r"(?:up|down) (?:from|by|on|about|nearly|almost|sharply|slightly|[$€£]?\d)|(?:as )?(?:compared|against) (?:with|to) (?:[\w-]+ ){0,3}[$€£]?\d",
            re.IGNORECASE,
        ),
        one_thing=re.compile(
            r"(?:there(?: is|['’]s| was| remains)|(?:i|we|you|they)(?: still| all)? (?:have|need|want|lack|see|fear)) (?:but |only |just )?(?:one|a single) (?:[\w-]+ ){0,2}?(?:thing|hope|way|wish|answer|task|question|reason|rule|goal|lesson|word|enemy|danger|road|path|choice)\b[^;:]*:\s*",
            re.IGNORECASE,
        ),
        joined=re.compile(r"[,;]\s(?:and|but)\s(?:(?:why|that|how)\s)?", re.IGNORECASE),
        held=re.compile(
            r"\b(?:believe|know|think|say|feel|hope|see|agree|fear|find|show|prove|mean|ask|learn|understand|wonder|explain)s?$|\b(?:become|becomes|became|resembles?)$|\b(?:asking|saying|knowing|learning|understanding|explaining)$"
        ),
        done=re.compile(
            r"\b(?:[a-z]+ed|began|begin|is|are|was|were)\s+by\s\Z"
            r"|\b(?:need|means|tools?|basis|ways?|key|recipe|plans?|potential|capacity|responsibility|mandate|conditions?|case|reasons?|time|place|chance|opportunit(?:y|ies)|strateg(?:y|ies)|money|funds?|thanks?|praise|support|respect|call)\s+for\s?\Z"
            r"|\b(?:an?|some|any|such)\s(?:[\w-]+\s){1,2}(?:in|with|under)\s?\Z"
            r"|\ban?\s(?:[\w-]+\s)?(?:mechanism|system|way|place|process|platform|framework|tool|method|scheme|fund|body|vehicle|channel|forum|space|model)\s(?:for|by)\s?\Z"
        ),
        onward=re.compile(r"(?:of|than)\b", re.IGNORECASE),
        told_place=re.compile(
            r"(?:and |but |so )?in (?:the|this|our|my) (?:[\w’'-]+ ){0,2}?(?:report|plan|budget|book|list|paper|survey|study|letter|speech|address|proposal|programme|program|bill|strategy) (?:that )?(?:i|we) "
            r"(?:(?:will|shall|have|am|are) )?(?:just |now |also )?(?:show|print|publish|submit|present|give|bring|send|release|lay|table|introduce|propose|put)[a-z]*\b[^,;:]{0,60},",
            re.IGNORECASE,
        ),
        told_then=re.compile(r"(?:i|we|you|they|he|she|it|there)(?:['’\s])", re.IGNORECASE),
        setting=re.compile(
            r"(?:in|on|at|by|from|for(?! as\b)|during|over|under|through|throughout|within|across|as a (?:result|consequence))\s",
            re.IGNORECASE,
        ),
        completing=re.compile(
            r"that\s(?!(?:is|was|will|would|can|could|has|had|may|might|must|should|means|meant|makes|made)\b)",
        ),
        reason=re.compile(r"(?:because|since|although|though|whereas|now that)\b", re.IGNORECASE),
        added=re.compile(r"(?:and|or|but|so)\b", re.IGNORECASE),
        moved=re.compile(
            r"\b(?:put|place|lay|leave|bring|move|take|send|turn)(?:s|ing)? (?:the|our|my|your|his|her|its|their|these|those|all|every|each|an?)\b[^,;:]*,$"
        ),
        again=re.compile(r"(?:the|an?|those|our|all|every|each)\b[^;:]*,$", re.IGNORECASE),
        place=re.compile(
            r"(?:into|onto|out|up|off|down|back|away|aside|under|forward|to)\b", re.IGNORECASE
        ),
        sayer=re.compile(
            r"(?:i (?:once )?(?:had|met|knew|heard)|there (?:was|is)|there['’]s) (?:an?|the|this|one) (?:[\w'’.-]+ ){1,6}?(?:tell|say|ask|told|said|asked|who (?:told|said|asked|says|tells|asks))(?: (?:to )?(?:me|us))?(?: (?:one time|once|one day|one night|last \w+|the other day))?[,:]\s?"
            r"|(?:as )?(?!(?:i|he|she|they|we|you|it|who|one|this|that|somebody|someone)\b)(?:[\w'’.-]+,? ){1,6}?(?:(?:once|often|always|also|has|had|used to) )?(?:said|says|say|wrote|writes|asked|replied|answered|put it|told (?:me|us|him|her|them|the \w+))(?: (?:in|on|at|only|earlier|last|this|long|after|before|when|to)\b[^,:;]{0,30})?[,:]\s?",
            re.IGNORECASE,
        ),
    ),
}
