"""English: the words by which sentence ends and the parts of a speech are known."""

from __future__ import annotations

import re

from speechcast.languages.cues import Cues, NumberStyle
from speechcast.languages.en_bonds import SO_THEY
from speechcast.languages.en_emphasis import EMPHASIS
from speechcast.languages.en_numbering import FIRST, ORDINALS, WORD
from speechcast.languages.en_predicates import HEADLESS, INFINITIVE
from speechcast.languages.yielding import OF_OTHERS

_I = re.IGNORECASE


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


_EPITHET = r"(?:my|dear|fellow|distinguished|honou?red|reverend|esteemed|beloved|good|proud)"
_AUDIENCE = (
    r"(?:friends|colleagues|citizens|countrymen|americans|delegates|members|guests|graduates|students"
    r"|parents|comrades|neighbou?rs|ladies and gentlemen|ladies|gentlemen|brothers and sisters|everyone"
    r"|everybody|clergy|excellenci?es|shareholders|teachers|families|faculty|compatriots|volunteers"
    r"|partners|classmates|all|class)"
)
_OFFICE = (
    r"(?:mr|madame?|mdm|mrs|ms|dr|vice president|(?:deputy |under[- ])?secretary[- ]general|president|prime minister|chancellor|governor|senators?"
    r"|chief justice|secretary|chair(?:man|woman)?|professor|dean|mayor|minister|your (?:royal )?(?:majest(?:y|ies)|excellenc(?:y|ies)|highness(?:es)?))"
)
_OFFICES = (
    r"(?:congress(?:men|women)|representatives|commissioners|ambassadors|judges|justices|generals|admirals|bishops|rabbis"
    r"|councill?ors|presidents|governors|ministers|professors|mayors|secretaries|directors)"
)
"""Offices that address those who hold them only with their names."""

_OF = r"(?:\s+(?:of|from|and)\s+[\w'’]+(?:\s[\w'’]+){0,4})?"
_NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_GUEST = (
    rf"(?>(?:{_EPITHET}\s+)+(?:[a-z]+\s+){{0,2}}?{_AUDIENCE}{_OF}"
    rf"|(?:ladies and gentlemen|friends|colleagues|comrades|excellenci?es|delegates|graduates|parents|families|students|guests|everyone|everybody|reverend clergy|class|(?:other )?members of (?:the )?[\w'’]+(?:\s(?!and\b)[\w'’]+){{0,5}}){_OF}"
    rf"|(?:(?:governing|lord|deputy|acting|vice|federal|honou?rable)\s)?{_OFFICE}\b\.?(?:\s+(?:and\s+(?=(?-i:[A-Z])))?(?-i:[A-Z])[\w'’.-]*){{0,5}}"
    rf"|{_OFFICES}(?:\s+(?:and\s+(?=(?-i:[A-Z])))?(?-i:[A-Z])[\w'’.-]*){{1,6}})"
)
_GUESTS = rf"(?:(?:and so|so|now|well|thank you|hey|hello|hi),?\s+)?{_GUEST}(?:(?:,|…|\.\.\.)?\s*(?:and\s+)?(?:most importantly,?\s+)?{_GUEST}){{0,12}}"
_RULED = (
    r"(?:\s(?!(?:i|we|you|they|he|she|it|there|that|who|which|what|how|why|where|when|if)\b)[\w’'-]+){1,5}?"
    r"\s(?:is|are|was|were|will|would|can|could|may|might|must|should)\b"
)
"""What follows "being" or "having" where it is what the clause is about (being late may cost us much)."""

_ASKED_AFTER = r"\s(?:how|what|why|who|where|when|which|whether)\b[^,;:]{4,90}\s(?:is|was|will be|would be|has been|can be|must be|remains|becomes|became)\s(?:more|most|not|never|as|so|only|also|the|an?|one|half|hard|easy|key|vital|essential|crucial|critical|important|necessary|our|my|\w+ly)\b"
"""What follows "knowing" or "understanding" where it is what the clause is about (knowing when to mend is half the work)."""

_PROVIDED = r"(?:but |and |so )?(?:in an? (?:perfect|ideal|better|fairer|just|sane|different) world\b|in the event (?:that|of)|(?:so|as) (?:long|soon) as|on condition that|for (?:someone|anyone|those|people|anybody) (?:of \w+ )?who (?!do not know me|don['’]t know me))\b"
"""The opening of a clause that says on what condition, or of whom, the next one holds."""

_ONCE_DONE = r"once (?!upon\b|more\b|again\b)[^,;:]{2,60}\b(?:is|are|was|were|has|have|had)\b"
"""The opening of a clause that says not when something was, but on what condition it will be."""

_WHENEVER = r"when(?:ever)? (?:you|there|people|somebody|someone|anybody|anyone|everybody|everyone|nobody|no one|a|an|your) (?!(?:[\w’'-]+ ){0,2}(?:was|were|had|did|could|[a-z]{3,}ed|said|went|came|got|saw|told|took|gave|made|left|began|knew|heard|lost|won|felt|thought|found)\b)"
"""The opening of a clause that says in which cases what follows holds, whenever that is."""

_HAD_IT_BEEN = r"(?:had|were|should) (?:i|we|you|they|he|she|it|there|this|that|(?:the|our|my|your|their|his|her|its|any|some|another) [\w’'-]+)\b(?=[^?]*$)"
"""The opening of a clause with its subject behind its verb that says on what condition the next one holds or would."""

CUES = Cues(
    scale=3.2,
    claim_size=16.0,
    heading_size=25.0,
    detail_size=24.0,
    endless_size=62.0,
    run_in_size=0.0,
    part_size=285.0,
    slight_part=120.0,
    parting_size=60.0,
    wishes_apart=False,
    point_worth=1.4,
    roomy=250.0,
    twins=False,
    verbless=3.0,
    reporting=re.compile(
        r"(?:the (?:next|last|second|third|fourth|final|other|first) (?:topic|issue|subject|theme|area|matter|priority) (?:that |which )?(?:i|we)\b[^,.]{2,40}?\bis|(?:please )?(?:always )?(?:remember|recall|note)(?:, (?:too|always|then),)? that|let us (?:not forget|remember|never forget|recall|recogni[sz]e|admit|acknowledge|be clear)(?: today| now| always| too)? that|(?:please )?(?:(?:never|(?:do not|don['’]t)(?: ever)?) (?:lose sight of the fact|forget)|be (?:assured|in no doubt)|rest assured|make no mistake)(?: today| now)? that|we (?:dare|must|should|can|may|shall|will)(?:not| not| never) (?:ever )?forget(?: today| now| here)? that|(?:we|you) (?:must|should|need to|have to|ought to) (?:also |always |all )?(?:remember|recogni[sz]e|acknowledge|admit|understand|know|note|bear in mind|keep in mind)(?: today| now)? that|it (?:must|should) be (?:remembered|noted|recogni[sz]ed|said|admitted|acknowledged) that|it is (?:worth (?:noting|remembering|recalling|saying)|(?:important|good|well|right) to (?:note|remember|recall|recogni[sz]e)) that|what (?:(?:we|i)(?:['’]ve| have)? (?:learned|learnt|found|discovered|know|knew|saw|see)(?: (?:so far|today|since|from (?:all )?(?:this|that)))?|this (?:means|shows|tells us)|that (?:means|shows|tells us)) is that|let (?:all|every|each|any|the)\b[^,]{2,40}? know that|let me (?:assert|say|repeat|state|add|stress|recall|remind you|tell you|assure you|underline|emphasi[sz]e|reiterate)\b[^,]{0,20}? that|i am (?:certain|sure|convinced|confident|persuaded|(?:proud|happy|glad|pleased|delighted|able|here)(?: today| tonight| now)? to (?:say|announce|report|confirm|tell you)(?: today| tonight| now)?) that|i can (?:(?:also|now|today) )*(?:tell you|say|report|announce|confirm|assure you|promise you)(?: today| now)? that|i (?:say|repeat)(?: again)?(?: to [^,]{2,20})? that|(?:i|we)(?: all| also| still| truly| firmly)? (?:believe|know|knew|think|see|saw|understand|learned) that|we(?: all| also| still| truly| always)? believed that|(?:you|they)(?: all| also)? (?:know|knew|see|saw|understand|learned) that|(?:it is|it['’]s|it was|it became|it has become) (?:(?:very|quite|now|also|already|perfectly|abundantly) )?(?:clear|true|plain|evident|obvious|apparent)(?: to (?:me|us|all|everyone|all of us))? that|(?:i|we) (?:want|wish|would like|need|have) to (?:assure|remind|tell|say to) (?:each of |all of |each and every one of )?you(?: all| again| today)? that|(?:i|we)(?:['’]d like| want| wish| would like| need)(?: each of| all of)? you(?: all)? to (?:know|remember|understand|see)(?: today| tonight)? that|you (?:may|can) be (?:sure|certain|confident) that|(?:i|we) (?:must|should) remind you(?: all| again| first)? that|we know from (?:our own |our |long |bitter |hard )?(?:experience|history|practice) that|(?:it is|it['’]s) (?:(?:\w+ly|very|so) )?\w+ to see (?:how(?! (?:\w+ly|much|many|far|well|hard|deep|quick)\b)|that)|the (?:(?:plain |simple |hard |sad |honest |cold )?(?:truth|fact|reality)|point|thing|good news|bad news|lesson here) is that|there is no (?:doubt|question) that|the fact remains that|(?:and |so |but )?(?:that|this)(?:['’]s| is) (?:exactly |precisely |also |partly )?why),?\s+(?!(?:about|because|to (?:you|him|her|them|us|everyone|anyone)|too|again|and|but)\b)",
        _I,
    ),
    joiner=", ",
    vocative=re.compile(rf"(?:good (?:morning|afternoon|evening),?\s+)?{_GUESTS}[,:!.—-]*$", _I),
    address=re.compile(rf"{_GUESTS}(?!,\s(?:who|whose)\b[^,.;?!]{{3,120}},\s)(?!\s?[—–]\s?(?:with|together with|along with|like|by|through|in|as|who)\b[^—–.;?!]{{2,80}}[—–]\s?(?:has|have|had|is|are|was|were|will|would|can|must)\b)[,:!—]", _I),
    speaker=re.compile(r"[A-Z][^\s,.:;!?]*(?:\s[A-Z][^\s,.:;!?]*){0,3}:\s+"),
    announcing=re.compile(
        r"(?:[\w’']+,?\s){0,9}(?:the following|(?:two|three|four|five|six|seven|several|a few|some)\s(?:\w+\s)?(?:areas|things|points|steps|ways|priorities|questions|reasons|lessons|ideas))"
        r"|(?:[\w’']+\s){1,6}(?:is|are|was|were) (?:this|these|as follows)"
        r"|(?:[^,.;:!?]{3,120},\s)?(?:two|three|four|five|six|seven|several|a few|some)\s(?:\w+\s)?(?:themes|things|points|lessons|ideas|questions|thoughts|principles|facts|priorities|trends|conclusions)\s(?:have emerged|emerged?|stand out|come to mind|follow)"
        r"|(?:[^,.;:!?]{3,120},\s)?(?:two|three|four|five|six|seven|several|a few|some)\s(?:\w+\s)?(?:things|steps|measures) (?:are|will be) (?:necessary|needed|required|called for|essential)"
        r"|(?:[^,;:.!?]{2,80}, )?(?:let me|i (?:want|would like|have) to|i['’]d like to) (?:just |first |now )*(?:take (?:one |a )?(?:small )?step back|step back|go back (?:a (?:bit|little|moment|step)|for a (?:moment|minute)))\b[^;:!?,]{0,24}"
        r"|(?:now that [^,;.!?]{4,80}, )?(?:(?:and|so|but|now),? )*let(?:['’]s| us) (?:now )?(?:move|turn|go|come) (?:on |over |back )?to (?:my|our|the|some) (?:[\w’'-]+ ){0,2}?(?:priorit(?:y|ies)|points?|topics?|questions?|issues?|parts?|subjects?|chapters?|themes?|sections?|agenda|proposals?|slides?|details)\b(?![^,;:!?]* (?:to|and) \w)[^;:!?]{0,120}"
        r"|(?:and |so |but |now,? )*i (?:(?:thus|therefore|also|now|only|will|shall|must|want to|would like to) )*(?:emphasi[sz]e|stress|make|raise|note) (?:just )?(?:one|a) (?:more|last|final|further|other) (?:point|thing|matter|note)\b(?! that\b)[^.;:!?,]{0,60}"
        r"|(?:(?:and|but|so|now|well|then|okay),?\s)*(?:let['’]s|let us|let me) (?:(?:talk|speak) about|(?:begin|start) with)\b[^,;:.]{0,40}(?:, (?:because|since|as|and|so that)\b[^.;!?]{0,120})?|(?:[\w’']+\s){0,2}[\w’']+, here it (?:is|comes)"
        r"|(?:and|but|so|now|well)?,?\s?i(?:['’]m| am) (?:now )?going to (?:say|tell you|show you) something\b[^;:.]{0,60}"
        r"|(?:(?:and|but|so|now|well|then|first|first of all|finally|okay),?\s)*(?:let me|let us|let['’]s|i (?:want|would like|am going|have|wish) to|i['’](?:d like to|ll|m going to)|i (?:will|shall))\s(?:(?:now|just|also|only|first|briefly|quickly)\s)*"
        r"(?:try (?:and|to) )?(?:tell you|say|read|quote|give you|show you|share with you|share|mention|highlight|sketch out|sketch|touch (?:up)?on|add|repeat|pause|stop|consider|look at|begin with|start with|end with|close with|finish with|conclude with)"
        r"(?:\s(?:here|for|with|you|to|on|about|just|only|by|saying))*(?:\s(?:a few|a couple|a word|a moment|one word|one (?:more |other |last |final |further )?(?:\w+ )?(?:thing|point|matter|fact)|something|some of|two|three|four|five|several|an example|another example|another (?:thing|point|matter)|a story)\b[^,;:.]{0,60}(?:, (?:that|which|because|since|as) [^,;:.]{0,60})?|\s(?:what|how|why|this|it)\b[^,;:.]{0,24})?"
        r"|(?:and |so |now,? )*(?:let me|allow me to|i (?:will|shall|want to|would like to)|i['’](?:ll|d like to)) (?:conclude|close|end|finish|start|begin)(?: my (?:remarks|speech|talk))? (?:on|with) (?:an?|one|this|these|some) [^.;:!?]{0,80}"
        r"|(?:and |so |now,? |but )?(?:let me|i(?:['’]m| am) going to|i(?:['’]ll| will)|i (?:want|would like|have) to|i['’]d like to) (?:(?:now|just|also|only|first|briefly|quickly) )*tell you (?:a (?:little )?(?:bit )?)?about\b[^.;:!?]{0,90}|(?:and |so |now,? |but )*(?:just )?(?:one|a) (?:more|last|final) (?:thing|point|word|matter|thought|story)\b[^.;:!?,]{0,60}|(?:and |so |but )*i (?:do |can |will )?(?:promise|tell|say)(?: you)? (?:just )?(?:this|that much|one thing|this much)|(?:please,? )?(?:do not|don['’]t) get me wrong|(?:[^.;!?]{0,30}\b)?(?:i )?hope (?:that )?you(?: will|['’]ll) (?:indulge|forgive|excuse|pardon|bear with) me\b[^.;!?]{0,60}"
        r"|(?:and |so |now,? )?(?:let me|i (?:will|shall|want to|would like to)|i['’](?:ll|d like to)) (?:conclude|close|end|finish|start|begin) by (?:quoting|reading|recalling|repeating|telling you|sharing|saying)\b[^.;:!?]{0,120}:?"
        r"|[^.;!?]{1,140}\b(?:said|says|acknowledged|noted|wrote|writes|stated|declared|replied|warned|asked|explained|concluded|argued|ruled|told (?:me|us|him|her|them)|put it)(?: (?:this|that|the following|as follows|in these words)|[^,;:.]{0,24}:| that:)",
        _I,
    ),
    announcement=re.compile(
        r"(?:let me|allow me to|i (?:want|would like|shall|will|am going)(?: now)?(?: to)?|i'd like to|i have)\b"
        r"[^.!?]{0,40}\b(?:two|three|four|five|six|several|a few|some)\s+(?:\w+\s+){0,2}"
        r"(?:points|things|ideas|questions|priorities|reasons|lessons|promises|commitments|goals|tasks|proposals)"
        r"|(?:here are|there are|we face|we have) (?:two|three|four|five|six|several)\b[^.!?]*[.:]$",
        _I,
    ),
    counted=re.compile(
        r"\b(?:two|three|four|five|six|seven|several|a few|some)\s+(?:\w+\s+){0,2}"
        r"(?:points|things|ideas|questions|priorities|reasons|lessons|promises|commitments|goals|tasks|proposals|answers|rules|steps|changes|ways|problems)\b",
        _I,
    ),
    turn=re.compile(
        r"(?:(?:now|so|and|next|well|then|first of all|first|finally|but),?\s+)*(?:(?:let me|i want to|i would like to|i(?:['’]ll| will| shall| must)?)(?: now| next)? turn to|turning (?:now |next )?to"
        r"|let(?: us|['’]s)(?: now| next| first| just| also)? (?:turn|look|consider|take (?!(?:care|heart|pride|up)\b)|come (?:now )?to|go (?:back|on)|move on|examine|talk about|speak of|return to|start with|begin with|think about)"
        r"|as for|as to|now for|having said (?:that|this|all)|(?:this|that|which) brings (?:me|us) to|in the (?:field|area|realm|sphere|matter) of|when it comes to|with (?:regard|respect) to"
        r"|on the (?:subject|question|matter|issue|topic) of|there(?:['’]s| is| was) (?:one|another) (?:more |other |last )?(?:thing|point|question|matter|reason)\b|another (?:thing|point|question|reason|lesson|area|problem|example|challenge|priority)\b)",
        _I,
    ),
    topic=re.compile(
        r"(?:(?:now|so|and|but|well|okay|all right|then),?\s+)*(?:(?:as|when|before|after|while|if) [^,.!?]{3,50},\s+)?(?:"
        r"(?:let me|allow me to|i (?:want|would like|need|have|am going|wish) to|i['’]d like to|i['’]m going to)\s(?:\w+\s){0,3}?"
        r"(?:tell|talk|turn|give|say|share|speak|start|begin|show|make|close|end|finish|leave|explain|mention|move on|be (?:honest|clear))\b"
        r"|the (?:next|last|second|third|other|final|first|hardest|one) (?:\w+\s)?(?:thing|point|topic|issue|subject|theme|area|matter|question|reason|lesson|story|part|piece|idea)\b"
        r"|i (?:will|shall|['’]ll) (?:\w+ )?(?:say|define|describe|explain|discuss|come back to|return to|speak|talk|mention|list|summari[sz]e|outline)\b|let me (?:\w+ )?(?:define|describe|outline|draw|summari[sz]e|recap)\b"
        r"|(?:just )?(?:think|bear|stay|walk) with me\b|(?:you will|you['’]ll|you may have|you might have) notice[ds]?\b|you(?: will|['’]ll| may| might)? want to (?:hear|know|see) (?:this|that|it|what)\b|i know (?:what\b|that\b)?\s?(?:a few|some|many|most|you|this)\b|(?:you|some of you|people) (?:may|might|will|often|always|sometimes|have)?\s?(?:ask|asked|wonder|be wondering)\b|(?:some of you|some people|some|many) (?:may|might|will) (?:think|say|believe|object)\b"
        r"|there['’]s (?:a|one|another|something)\s(?:\w+\s){0,2}(?:sentence|story|question|word|thing|moment|line|saying)\b"
        r"|there (?:is|are|will be)\b|we (?:now )?(?:face|have (?:an?|two|three|four|now))\b|it is (?:the|time|my|appropriate|clear|plain)\b"
        r"|i (?:(?:shall|will|can|must|should) )?(?:now )?(?:move|come|pass|turn) (?:on |now |briefly |next )?to (?!(?:see|think|understand|believe|know|realize|realise|this country|power|office)\b)|i (?:have )?(?:left|saved|kept) (?:until|till|for) (?:now|last|the end)\b|i said (?:(?:to|at) \w+ ){0,2}(?:last year|(?:at|in) the (?:beginning|start|outset)|earlier)\b"
        r"|it would be (?:odd|strange|wrong|remiss|unusual) (?:of me )?(?:if i|not to|to say nothing)\b"
        r"|here(?:['’]s| is) (?:the|what|my|where|how|why)\b|i (?:am|was) (?:supposed|told|asked) to\b|(?:what|how) about\b|(?:and )?to (?:the|my|our|you|those)\b[^.!?]{2,50}:)",
        _I,
    ),
    scene=re.compile(
        r"(?:(?:and|but|so|now),?\s+)*(?:(?:today|tonight|yesterday|until|since|earlier|early in)\b|this (?:evening|morning|afternoon|week|year)\b"
        r"|(?:[\w-]+\s){0,3}(?:years?|months?|weeks?|days?|decades?|generations?|summers?|winters?|centur(?:y|ies))\s(?:ago|later|from now|ahead|have passed|has passed)\b"
        r"|(?:over|for|in|during) the (?:past|last|next|coming|\w+ leading)\b|in (?:recent|\d{4}|the (?:years|months|weeks|days))\b"
        r"|for (?:\w+\s)?(?:years|decades|centuries|generations)\b|(?:when|as|while) (?:i|we|you|the)\b"
        r"|last (?:year|week|month|spring|summer|fall|autumn|winter|january|february|march|april|june|july|august|september|october|november|december)\b|my (?:first|last)\b)",
        _I,
    ),
    stance=re.compile(
        r"(?:(?:now|and|but|so|tonight|today),?\s+)*(?:(?:i|we) (?:know|believe|think|want|would|reject|need)\b|i(?:['’]m| am| was)\b|my\b|it (?:is my|has been)\b)",
        _I,
    ),
    adding=re.compile(r"(?:and )?(?:first|second|third|fourth|fifth|sixth|to (?:the|those|all|our|my|that))\b", _I),
    here=re.compile(r"\b(?:today|tonight|here|now|this (?:evening|morning|day))\b", _I),
    person=re.compile(
        r"(?:(?:and|but|so|now|today|tonight),?\s+)*(?P<who>i|we|you|they|he|she|it|this|that|these|there|my|our)\b", _I
    ),
    summed=re.compile(rf"\b(?:these|those) {WORD}\b", _I),
    conclusion=re.compile(r"(?:i(?:['’]ve| have) (?:talked|spoken) |we(?:['’]ve| have) come (?:a long way|so far)|it has been (?:the|an|my)\b|as i (?:leave|close|conclude|finish)|i(?:['’]ll| will)? leave you|one (?:last|final) |let me leave|(?:may )?god bless|tonight,? let|so (?:today|tonight)|finally|in conclusion|in closing|to conclude|in the end|(?:and )?so,\s(?!what\b|how\b|why\b|who\b|do\b)|and so|so let us|(?:so|now),? to (?:the|all|every|each|you|our)|let me (?:end|close|finish))\b", _I),
    many=None,
    # No group of results: these are told like all else that was achieved.
    reckoning=re.compile(
        r"(?:(?:but|and|now|so|well),? )?(?:where (?:we|it|they|things) (?:fell|fall|failed|fail|have failed|have fallen|went wrong|struggled)\b"
        r"|what (?:didn['’]t|did not|hasn['’]t|has not|doesn['’]t|does not) (?:work|go well|go right)\b|what went wrong\b|not everything (?:went|worked|is|was|has)\b"
        r"|we (?:also )?(?:fell short|got (?:some|a few|several|many) things wrong)\b)(?P<results>(?!))?",
        _I,
    ),
    charge=None,
    ceremony=re.compile(
        r"\bthank(?:s| you)\b|^(?:(?:and|so|now|first|finally|today|tonight),? )*i(?:['’]d like to| want to| would like to| wish to| have to| must)?(?: (?:also|just|really|first|especially|personally|want to|would like to))* thank (?!god\b|heaven|nobody\b|no one\b|none\b)(?![^.]{0,160}(?:\b(?:but|must)\b|\bi (?:ask|vote|will)\b))|\bi (?:also )?(?:want|would like|wish) to (?:also )?welcome (?:all |the |our |each )*(?:[a-z]+ ){0,2}(?:guests|friends|colleagues|members|delegates|everyone|you|visitors)\b(?![^.]{0,160}\b(?:but|must|takes|needs)\b)|\bgrateful\b|\bgratitude\b|\bcongratulat|^(?:(?:ok|okay|right|so|well|now|and|hello|hi),? )*(?:you are |a warm )?welcome (?:to\b|everyone\b|(?:all|back)(?=[.,!]|$| (?:of you|to|everyone|all|again|from|after|and|our guests)\b))|^(?:and |so )?(?:welcome[.!]$|well done(?:[.!]|,|\sto\b))|\b(?:pleased|glad|happy|delighted) to (?:welcome|be|see)\b|\bhonou?red to\b|^(?:hello,? |hi,? )?my name is (?-i:[A-Z])[^,.]{1,40}(?:,[^,.]{2,40})?(?:,? and i(?:['’]m| am| have(?! (?:to|lost|paid)\b)| work| chair| lead| run| teach)\b[^.]{0,80})?\.$|\b(?:great|good|wonderful|lovely) to (?:see|be|have (?:you|so many (?:of you|[\w’-]+ (?:represented |gathered |assembled )?(?:here|tonight|with us))|everyone|all of you))\b|\bi take (?!no\b|little\b)(?:\w+ )?(?:joy|pleasure|delight) in (?:making this|announcing|being|welcoming|seeing|introducing)\b"
        r"|\b(?:honou?r|privilege|pleasure|delight) (?:for (?:me|us) )?to (?:be|speak|stand|join|welcome|address)|^please (?:be seated|sit down|take your seats?)\b|\bgood (?:morning|afternoon|evening)\b"
        r"|^(?:(?:please|and|so|now),? )*enjoy (?:the|your)(?: rest of the)? (?:day|evening|night|morning|afternoon|weekend|conference|meeting|lunch|dinner|party|celebrations?)\b"
        r"|\bshow of hands\b|\bhousekeeping (?:points?|notes?|matters?|announcements?)\b|\bfire drills?\b|\bsends? (?:his|her|their) apologies\b|^in the name of the father\b"
        r"|\b(?:(?:silence|switch off|turn off|put away) (?:your|the)|put your|put the(?= (?:cell |mobile |tele)?phones? away\b)) (?:tele|cell |mobile )?phones?(?=[.,!]|$| (?:away|down|off|now|please|on (?:silent|mute)|to silent|in your (?:bags?|pockets?)|and (?:take|sit|find|enjoy)|before|during|while)\b)(?![^.]{0,160}\b(?:but|must)\b)|\blook forward to (?:(?:(?:taking|hearing|answering) )?(?:your|any|all your) questions|(?:the|our|this) (?:discussion|conversation|debate|panel|questions))\b(?![^.]{0,160}\b(?:but|must)\b)[^,;:.]{0,60}(?:,? and [^,;:.]{0,40})?[.!]?$|^(?:[^.;:,]{2,80}, )?i (?:very much |greatly |truly )?(?:appreciate|welcome|value) (?:this|the|your) (?:opportunity|invitation|chance)(?=[.,!]|$| (?:you|today|tonight|again|to (?:be|speak|talk|address|appear|testify|join|share|meet|present|discuss|say|stand|come|visit|contribute|participate|take part|report|reply|respond)|from|of)\b)(?![^.]{0,160}(?:\b(?:but|must|cannot)\b|:))|\b(?:brings?|convey|extend) (?:you |to you )?(?:(?:all|the|my|our|special|warm|warmest|cordial|best|fraternal) )*(?:greetings|regards|good wishes)\b|^for (?:those|anyone|any)(?: of you)? who (?:do not|don['’]t|does not|doesn['’]t) (?:yet |already )?know me(?:, (?:(?:my name is|i(?:['’]m| am)|it(?:['’]s| is)) (?:(?-i:[A-Z])|(?:the|an?|your|from|in charge)\b)|i (?:work|chair|lead|run|teach|head)\b)[^;:.]{0,100})?[.!]?$|\b(?:happy|glad|pleased) to (?:take|answer)\b[^,.]{0,12}\bquestions\b"
        r"|\bcan (?:you|everyone|everybody)(?: all)? hear me\b|\b(?:you|everyone|everybody|all|have|has|just)(?: [\w’']+){0,3} (?:find|found) the (?:toilets?|rest ?rooms?|bathrooms?|coffee|room|wi-?fi)(?=[.,!?]|$| (?:all right|okay|ok|easily|at the|down|next (?:to|door)|behind|in the (?:hall|foyer|lobby|corner|back)|on the|outside|downstairs|upstairs|out)\b)|^(?:[\w’']+,? ){0,4}(?:come on in|(?:grab|take|have|find) a (?:chair|seat)|thumbs up)\b|\b(?:let['’]s|let us|we(?:['’]ll| will| should| can)) get (?:going|started|this started)\b[^.;]{0,40}[.!]$"
        r"|^i can see (?:(?:some|many|a few|one or two) of )?you\b|^(?:[\w’']+,? ){0,3}there(?:['’]s| is| are| will be) (?:some |hot |plenty of |more )?(?:coffee|tea|soup|cake|biscuits|cookies|sandwiches|refreshments|drinks)\b|\ba quorum is present\b|^(?:(?:and|with me),? )?(?:on|to) my (?:right|left)(?:,| (?:is|are|sits?|stands?)\b,?| here\b,?)(?: (?:is|are))? (?:(?-i:[A-Z])|(?:my|our|your|the|an?) [\w’' -]{2,40}(?:, (?-i:[A-Z])|[.!]$)|(?:mr|mrs|ms|dr)\b)(?![^.]{0,160}(?:\b(?:but|must)\b|:))|^(?:(?:and|now|first),? )*(?:let me|allow me to) (?:(?:now|first|briefly|also) )?introduce (?![^.]*:)(?:myself\b|(?:you|everyone)(?: all)? to (?:(?-i:[A-Z])|(?:my|our|the)\b)|(?:mr|mrs|ms|dr)\b|(?-i:[A-Z])|(?:to you )?(?:the|my|our|your|tonight['’]s|today['’]s|those|these) (?:(?!plan|law|tax|bill)[\w’'-]+ ){0,3}(?:colleagues?|wife|husband|friends?|deput(?:y|ies)|successor|partner|mother|father|son|daughter|famil(?:y|ies)|team|speakers?|guests?|panel|panellists|panelists|members?|people|chair(?:man|woman)?|director|secretary|treasurer|staff|board|committee|crew|teachers?|volunteers|students)\b(?!['’]))|\bdeclare (?:the|this) (?:[\w-]+ ){0,3}(?:meeting|session|conference|congress) open\b|\b(?:notice of (?:the )?meeting|minutes\b[^.;]{0,30})[^.;]{0,20}\bas read\b"
        r"|^(?:(?:and|so|now|right|okay|ok),? )*(?:over to you\b[^.;]{0,20}[.!]$|(?:please )?mind (?:the|your) [\w’' -]{2,24}[.!]$|i (?:now |will now |shall now )?(?:invite|call on|call upon|ask) (?-i:(?:[A-Z][\w’'.-]*\s){1,4})to (?:address|speak|report|take the floor|say a few words|join me)\b)"
        r"|\bi(?:['’]ll| will| would like to|['’]d like to| want to)?,? (?:now )?(?:turn|hand|give) (?:it|things) (?:back )?over to (?:my (?:\w+ )?(?:friends?|colleagues?|deputy|partner)\b(?![^.]*\b(?:if|after|unless|when|once)\b)|our (?:\w+ )?(?:speakers?|panel|moderator|guests?|chair(?:man|woman)?)\b)|\blet me (?:now )?(?:turn|hand) (?:it|things) (?:back )?over to\b|\bi(?:['’]ll| will| would like to|['’]d like to| want to) (?:now )?(?:turn|hand|give|yield) the (?:floor|microphone|mic|podium|stage|word) (?:back )?(?:over )?to\b(?! (?:anyone|anybody|whoever|those)\b)"
        r"|^in (?:just )?(?:a|a few) (?:moments?|minutes?)(?! of\b),? (?:(?-i:[A-Z])[\w’'.-]*(?: (?-i:[A-Z])[\w’'.-]*){0,4}|he|she|(?:my|our|the|your) (?:[\w’'-]+ ){0,2}(?:friends?|colleagues?|guests?|speakers?|leaders?|chair(?:man|woman)?|president|director|secretary|treasurer|deputy|mayor|minister|panel)(?: (?-i:[A-Z])[\w’'.-]*){0,3})(?:, [^,.;:]{2,40})?,? (?:will|is going to) (?:speak|say a few|address (?:you|us|this|the)|introduce|respond|join (?:me|us|you)|answer (?:your|any|all)|(?:offer|give|tell|present) (?:you|us|a few|some|what is|his|her|the (?:award|prize|medal)))\b"
        r"|^(?:[\w’']+ ){0,4}(?:i(?:['’]m| am)(?: not| only| just)? (?:kidding|joking))[.!]?$|^(?:(?:this is )?(?:not a|no) joke|remember (?:that )?i said (?:it|that|so|this))[.!]?$|^\((?=[^()]{0,120}\b(?:kidding|joking|joke|laugh(?:s|ter|ing)?|applause|pause[sd]?|said (?:it|that) already|as i said|in (?:french|spanish|german|latin|welsh|chinese))\b)[^()]{12,160}\)[.!]?$"
        r"|^(?:(?:and|so|now|tonight|today|please),? )*(?:i (?:also |want to |must )?(?:applaud|salute|commend) (?:(?-i:[A-Z])|(?:the|our|my|all|everyone)\b (?:of )?(?:the |our |those )?(?:good |hard |great |hardworking |brave )?(?:efforts?|hard work|men and women|men|women|people|members|officials|officers|teachers|nurses|volunteers|friends?|colleagues?|staff|crews?|team)\b)|join me in (?:welcoming|thanking|recogni[sz]ing|applauding|congratulating|honou?ring)\b|(?:we|i)(?:['’]re| are|['’]m| am) (?:also )?joined (?:here |today |tonight )*by (?:an?|the|my|our|some|(?-i:[A-Z])))(?![^.]{0,160}\b(?:but|must|because)\b)"
        r"|\bapplause\b|^[\[(][^\])]{0,16}(?:laughter|laughs|cheers)[^\])]{0,10}[\])]$",
        _I,
    ),
    thanks=re.compile(r"\bthank", _I),
    note=re.compile(r"[\[(][^\])]{0,24}\b(?:laughter|laughs|applause|cheers|cheering|music|video)\b[^\])]{0,16}[\])][.,]?", _I),
    wish=re.compile(r"\bgod bless\b|\b(?:i|we) wish (?:you|all|every)|\bhappy (?:new year|holidays)\b|\bbest wishes\b|\bgoodbye\b|\bfarewell to\b", _I),
    wished=None,
    connective=re.compile(
        r"(?:and so|and yet|and|but|so(?!\s(?:did|do|does|was|were|is|are|has|have|had|can|could|will|would|should|must)\s[^?]*[^?\s]\s*$)(?!\s(?:far|many|much|few|long|often|that|it\s(?:must|has|is|was|will|can))\b)|then(?!\s(?:is|was|were|came|comes|began|begins|followed|follows)\b)|yet|or|nor(?= yet)|well(?!\sdone\b)|also|moreover|furthermore|therefore|thus|similarly(?=,)|likewise(?=,)|however|indeed|in fact"
        r"|of course|(?:much |greatly )?to (?:my|our) \w+(?=,)|to (?:start|begin) with(?=,)|in the first (?:place|instance)(?=,)|first of all(?=,)|(?:to )?tell you the truth(?=,)|to be (?:honest|frank|fair)(?=,)|finally|above all(?: else)?|in short|in other words|for example|for instance|again|instead(?!\sof\b)|(?:in sum|in conclusion|to sum up|all in all|believe me|trust me|make no mistake|simply put|put (?:simply|another way|differently|bluntly|plainly))(?=,)|you (?:know|see)(?=,\s(?!(?:as|that|like|better|too|then|and)\b))|now(?!\s(?:that|is|was|comes|came|begins)\b)|today(?!\s(?:is|was|marks|brings|means|belongs)\b))\b,?\s+"
        r"|put (?:another way|simply|differently|bluntly|plainly)\s?[–—-]+\s?|for\s+(?=(?:i|we|he|she|they|it|man|only|when|there|you|once (?:the|our|a|an|my|we|you|they|he|she|it))\b)|(?-i:that)\s+(?=(?:the|we|they|it|both|our|this|those|these|i)\b)",
        _I,
    ),
    modal=re.compile(r"(?:and\s+)?we must\s+(?!not\b|never\b)", _I),
    task=re.compile(r"(?:[^.,;!?]{0,24}\b)?(?:must|shall|should|will|let us|let's|need to|have to|going to|cannot|dare)\b|let (?!me\b)|ask\b", _I),
    claim=re.compile(r"\b(?:must|never|always|most|only|every|goal|promise|pledge|believe|first|greatest|shall|will|cannot)\b", _I),
    emphasis=EMPHASIS,
    past=re.compile(r"\b(?:was|were|had|did|ago|last year|since|built|began|became)\b", _I),
    adversative=re.compile(r"(?:but|yet|however|nevertheless|still|and (?:yet|today|now)),?\s", _I),
    opposing=re.compile(
        r"but,?\s(?=(?:i|we|you|they|he|she|it|this|that|these|those|there|the|our|my|your|their|its|his|no one|every|each|many|some|most)\b)",
        _I,
    ),
    denial=re.compile(r"\b(?:not|never|no)\b|n['’]t\b", _I),
    motto=None,
    leaning=re.compile(
        r"(?:this|that|these|those(?=\s+(?:are|were|words))|it|they|he|she|such|but|and|yet|nor|so|thus|then|therefore|however|indeed"
        r"|for example|for instance|also|still|because|or|all this|as (?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|must)|each(?=\s(?:was|is|has|had|of them)\b)|neither(?=\s(?:was|is|has|of them)\b)|(?:perhaps|maybe|surely),? (?:this|that|these|they|it|he|she)|(?:basically|mainly|mostly|partly|simply|largely|precisely|probably|just),? because)\b",
        _I,
    ),
    refers=re.compile(r"\b(?:them|they|he|she|him|her)\b", _I),
    story=re.compile(r"(?:my name is (?!on\b|in\b|not\b)|(?:please,? )?(?:do not|don['’]t) get me wrong|(?:so |well,? |i think |i (?:do )?believe )?(?:that['’]s (?:all|it|about all)\b|all (?:that )?i (?:want|have|wanted|need) to say\b)|(?:now,? |but |so |and |let us |let['’]s )?(?:suppose\b|imagine (?!the\b))|(?:and |but )?what if\b|(?:i know )?(?:that )?you(?:['’]ll| will| may| might)? (?:have )?(?:often |always )?(?:heard|been told)\b|(?:[\w’']+\s){1,4}(?:is|are) (?:fond of|always) saying\b|(?:i|we) (?:do not|don['’]t|did not|didn['’]t) (?:mean|refer|speak of|come here)\b|(?:people|some(?: of you| people)?|others|many|critics|experts|skeptics|they)(?: will| may| might)? (?:told|tell|say|said|warned|think|argue|claim)\b|for those (?:of you )?who (?:do not|don['’]t) know me|let me (?:give|tell|show|share|start|begin|explain|take)|i remember|once|when i was|years ago|last (?:week|month|year|summer|winter|spring)|for example|for instance|there was|one (?:day|morning|night))\b", _I),
    recounting=re.compile(
        r"(?:\w+\s){0,3}(?:years?|months?|weeks?|days?|hours?|minutes?)\s(?:ago|later|from now)\b|in\s(?:19|20)\d\d\b"
        r"|(?:last|that|one|the\snext)\s(?:\w+\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|summer|winter|spring|fall|autumn|day|morning|night|evening)\b"
        r"|my\s(?:first|father|mother|grand\w+|wife|husband|son|daughter|friend)\b"
        r"|(?:growing|grown)\sup\b|(?:before|after|during|on)\smy\s|yesterday\b|the\sother\s(?:day|night|morning|week)\b|an?\s\w+\sof\smine\b"
        r"|i\s(?:visited|walked|worked|lived|spent|moved|left|started|studied|played|wrote|read|got|took|felt|tried|joined|ran|drove|flew|stood|called|spoke|talked|was|had|sat|went|remember|grew|came|met|saw|heard|learned|once|used|asked|told|thought)\b|when\s(?:i|my|we\swere)\b",
        _I,
    ),
    lead_in=re.compile(
        r"(?!(?:in|at|for) (?:some|many|most|certain|a few|several) (?:cases|places|ways|respects|instances)\b|in part\b|at (?:times|least|most)\b)"
        r"(?!(?:in|on|at|under|behind|above|beside|among)\b[^,;:]{0,24}\b(?:is|are|was|were|stood|lay|sat|came)\b)"
        r"(?!(?:when|while|after|before) (?-i:[A-Z])[\w’'-]*,)"
        rf"(?!{_ONCE_DONE}|{_PROVIDED}|{_WHENEVER}|{OF_OTHERS})"
        rf"(?:even as|even when|now that|because|given(?: that)?|according to|faced (?:by|with)|based on|compared (?:to|with)|thanks to|rather than|aside from|apart from|as opposed to|even (?:for|in|at|with)|like|(?:knowing|recogni[sz]ing|believing|(?:being|having)(?!{_RULED})|reali[sz]ing|understanding|hoping)(?!{_ASKED_AFTER})|(?:for )?as much as|so (?:that )?there (?:will|can|may) be no|(?:early|late|later|earlier|deep) (?:in|on|this|that)|all (?:through|across|along)|in|on|at|with|from|since|when|while|as|after|before|during|over|under|by|through|throughout|against|amid"
        r"|despite|across|within|along|beyond|today|tonight|tomorrow|here|years ago|once|for (?:the first|too|so|many|years|decades)[^,]*)\b[^,;:]{0,170}(?:,|\s[–-])$"
        r"|(?:and |but )?(?:this|that|it) (?:is|was|may be|will be) (?:perhaps |surely |by far |probably |for me )?(?:the|my) [\w-]+(?: [\w-]+){0,3},$"
        r"|(?:more|less|rather) than\b[^,;:]{1,40},$|(?:whatever|wherever|however)\b[^,;:]{1,60},$"
        r"|(?-i:Supported|Guided|Inspired|Driven|Led|Backed|Encouraged|Armed|Faced|Confronted|Founded|Rooted|Combined|Coupled|Together|Along|Building|Drawing) (?:by|with|on|upon|in|from)\b[^,;:]{2,110},$"
        r"|(?-i:[A-Z][a-z]+ly (?:[a-z]{3,}ed|driven|led|drawn|struck|torn|shaken)) (?:by|with|upon|from|in)\b[^,;:]{2,110},$"
        r"|(?:never|always|ever) [a-z]+ing(?:(?!\b(?:is|are|was|were|will)\b)[^,;:]){0,40},$"
        r"|in addition(?: to [^,;:]{2,90})?,$"
        rf"|(?:(?:just|only|exactly|barely|some) )?(?:an?|{_NUMBER}|several|a few|\d+) (?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?) (?:before|after)\b[^;:]{{0,140}},$"
        r"|for (?:(?:a|an|the|one|two|three|some|several|many|most|only|just|few|next|last|past|long|short|whole)\s){0,3}(?:moments?|while|time|minutes?|hours?|days?|nights?|weeks?|months?|years?)(?:\s(?:at (?:least|most)|or so|now|only|to come))?,$"
        r"|(?:every|each) (?:single )?(?:minute|hour|day|night|week|month|morning|evening|year|summer|winter|season) of (?:my|our|his|her|their|its|your|the|that|this|those) [^,;:]{2,60},$"
        r"|(?:given|now) that\b[^;:]{0,140},$"
        r"|put (?:another way|simply|differently|bluntly|plainly)(?:,|\s?[–—-]+)$|(?:make no mistake|simply put|first of all|to this end|to that end|meanwhile|however|indeed|therefore|finally|of course|and so|so|well|now|yes|no|say|look|listen|believe me|trust me|mark my words|most importantly|more importantly|most of all|first|second|third|above all|in short|(?:almighty|dear|heavenly|eternal) (?:god|father|lord)),$",
        _I,
    ),
    opinion=re.compile(
        r"(?:and |but |so |now,? )?(?:i|we|you|they|many|some|one)(?: all| also| still| now| truly| firmly| too)?"
        r"(?: (?:do|can|may|might|must|have to|ought to|need to|should|will|would|want to|would like to))?(?: not| properly| fairly)?"
        r" (?:believe|think|know|say|said|hope|see|understand|remember|realize|realise|suspect|learned|learnt|tell you|assure you|promise you|feel|trust|argue|admit|confess|concede|state|conclude|ask|add|repeat)"
        r"(?: that| what| this)?[,:]?(?:\s[–-])?$|(?:but |and |so )?(?:i|we) say(?: again)? to [^,:]{2,30}[,:]$|(?:and |but |so )?let (?:me|us)(?: just| also| again)? (?:say|add|be (?:very |perfectly |quite )?(?:clear|frank|honest|plain)|tell you)[^,:]{0,20}[,:]$|(?:well, |so |and )?(?:i['’]ll|i will) tell you (?:what|this|something|one thing)[,:]$|(?:and |so |but |then )?(?!(?:if|unless|although|because|what|whatever|provided) )(?:[\w.'’]+\s){1,4}(?:said|says|told (?:me|us|him|her)|asked(?: me| us)?|wrote|answered|replied)(?:\s\w+){0,3}[,:]$|let (?:the word|every|all|each|any|no)[^,]{0,50},$"
        r"|(?:and |but |so )?(?:one thing|this|that|it|so much|(?:the|our|my) [^,:—–]{2,50}?) is (?:(?:very|quite|so|really) )?(?:simple|clear|plain|certain|obvious)(?::|\s?[—–-]+(?:[^—–]{2,90}[—–-]+)?)$"
        r"|(?:and |but |so )?one thing is (?:clear|plain|certain|sure),$|(?:first, |and |but |so |now,? )?(?:i|we) (?:want|wish|would like|have|need) to (?:say|tell|assure|remind)\b[^,;:]{0,40} that,$"
        r"|(?:and |but |so |then )?i (?:said|thought|told) (?:to )?myself[,:]$"
        r"|i(?:['’]m| am) (?:certain|sure|convinced|confident|told|afraid),$|(?:my point|the (?:\w+ )?(?:truth|fact|reality|point|question|problem|answer|lesson)) is[,:]?$|(?:and |but |so |now,? )?here(?:['’]s| is) (?:the|my|our|one|what|how|why)\b[^,:]{2,40}:$|thank god[,:]$|(?:[\w.'’-]+\s){1,9}can (?:attest|testify|confirm)(?: to (?:that|this|it))?,$|(?:let me|i (?:want|would like) to|i['’]d like to) (?:start|begin|end|close) with [^:;.]{2,110}:$|i(?:['’]ll| will|['’]d like to| would like to| want to)? (?:end|close|finish|conclude|begin|start|leave you) with this:$|(?:to )?tell you the truth,$|it seems(?: to me)?,$|to (?:quote|paraphrase|borrow from) [^,:]{2,50}[,:]$|[^,:]{0,60}\b(?:the following|as follows|is this|are these):$|whether\s[^,]{2,80},$|(?:and |but )?as\s(?:[\w'’-]+\s){1,14}(?:recall|know|remember|understand|imagine|appreciate|mentioned|noted|can (?:tell you|attest|testify|confirm))(?:[,.]|\s?[—–-]+)?$|to [^,]{2,30} alike,$"
        r"|(?:as|like) (?:i|we)(?:['’]ve| have)? (?:just |already )?(?:said|mentioned|noted|told you|indicated|explained|pointed out|argued)(?: (?:earlier|before|already|just now|a moment ago|at the (?:start|outset|beginning)|last (?:year|month|week)|in (?:my|the) [^,]{2,30}))?,$"
        r"|as (?:[\w.'’-]+ ){1,4}(?:found(?: out)?|learned|learnt|discovered|showed|showed us|shows|demonstrated|suggests|put it|wrote|said|noted|observed|warned)\b[^,;:]{0,120},$"
        r"|(?:al)?though (?:not|perhaps|hardly|no|an?|still|only|never) (?:[\w’'-]+ ){0,4}[\w’'-]+,$",
        _I,
    ),
    told=re.compile(r"\b(?:said|asked|wrote|answered|replied|told (?:me|us|him|her|them)):\s(?![\"“])", _I),
    condition=re.compile(rf"(?:{_PROVIDED}|(?:but|and|yet) {_WHENEVER}|(?:any|every|each) time (?:i|we|you|they|he|she|it|the)|{_WHENEVER}|{_HAD_IT_BEEN}|if|unless|(?:so|in so) far as|only|not|whether|even if|provided|{_ONCE_DONE})\b", _I),
    governing=re.compile(
        r"[^;:]{0,200}\b(?:under no circumstances|at no time|by no means|in no way|in no case|on no account),\s*$|"
        rf"(?:but |and )?(?:some|a few|certain|too many) (?:people|of \w+|say|believe|think)\b|whether\b|lest\b|(?:everything|anything) (?:else )?(?:that|which|i|we|you|they|he|she|is|has|was)\b[^,;:]*,\s*$|to (?-i:[A-Z])[\w’'.-]+(?: (?-i:[A-Z])[\w’'.-]+)?,\s*$|{OF_OTHERS}", _I
    ),
    pairs_begin="",
    pairs=(
        (re.compile(r"\bnot only\b", _I), re.compile(r"but\b", _I)),
        (re.compile(r"\bnot\b|\bnever\b|n['’]t\b", _I), re.compile(r"but\b|nor\b|(?:we|i|it|they|he|she|that) (?:are|am|is)\b|(?:we|i|it|they|he|she|that)['’](?:re|m|s)\b|it \w+s\b", _I)),
        (re.compile(r"\bnot\b|\bnever\b|n['’]t\b", _I), re.compile(r"(?:and|nor)\b[^,;:]*\beither\b", _I)),
        (re.compile(r"\bif\b|\bunless\b", _I), re.compile(r"(?:then|\w+ (?:will|would|can|cannot|shall|may|must|could))\b", _I)),
        (re.compile(r"\b(?:although|though|while|even if|even though)\b", _I), re.compile(r"\w", _I)),
        (re.compile(r"\bboth\b(?! sides)", _I), re.compile(r"(?:and|as well as)\b", _I)),
        (re.compile(r"\beither\b", _I), re.compile(r"or\b", _I)),
        (re.compile(r"\bneither\b", _I), re.compile(r"nor\b", _I)),
        (re.compile(r"\b(?:the more|the less|the \w+er)\b", _I), re.compile(r"the (?:more|less|\w+er)\b", _I)),
        (re.compile(r"\bjust as\b", _I), re.compile(r"so (?:will|must|shall|can|do|does|did|is|are|was|were|has|have|should|too)\b", _I)),
        (re.compile(r"\bask not\b", _I), re.compile(r"(?:but|ask)\b", _I)),
        (re.compile(r"\b(?:some|one)\b", _I), re.compile(r"(?:some|others|the other)\b", _I)),
    ),
    waiting=re.compile(rf"{_PROVIDED}|(?:and |but |or |so )?(?:instead of|no matter (?:what|whom?|how|where|when|which)|{_HAD_IT_BEEN}|just as(?! \w+ as\b)|if|unless|when|whenever|although|though|while|once|until|as long as|even if|even though|(?:so|as|in so) far as|(?:every|each|any|the (?:first|last|next)) time(?= (?:i|we|you|they|he|she|it|the)\b)|as (?:i|we|you|they|he|she|it|the|our|my|more|each|every|these|those)(?!\w))\b", _I),
    continuation=re.compile(
        r"(?:and|or|but|nor|which|who|whose|whom|where|as well as|including|such as|rather than|than|to|of|for|from|in order|so that|because|is|are|was|were|not)\b", _I
    ),
    open_end=re.compile(
        r"(?:\b(?:is|are|was|were|be|that|to|of|with|for|and|or|but|the|a|an|in|as|by|say|said|says|know|believe|ask|mean|include|includes|including|called|who|which|if|when|become|becomes|became|resemble|resembles))$", _I
    ),
    placed=None,
    subject=re.compile(r"(?:i|we|you|they|he|she|it)\b", _I),
    imprint=None,
    headline=None,
    asking=re.compile(r"(?:must|shall|should|will|can|cannot|may|might|need to|have to)\b", _I),
    disposal=re.compile(r"(?!)"),
    personal=re.compile(r"(?:and |but |so |now,? )?(?:i|let me)\b", _I),
    turning=None,
    achieving=None,
    purpose=re.compile(rf"(?:in order|so that|so as|so {SO_THEY})\b", _I),
    interjected=re.compile(
        r"(?:then|too|therefore|however|indeed|perhaps|thus|moreover|also|again|instead|likewise|consequently|accordingly|surely|certainly|clearly|finally"
        r"|of course|in turn|for (?:example|instance|now)|in fact|in short|in truth|after all|above all|most importantly|more importantly|most of all|at last|at least|on average|on the whole|in general|by and large|for the most part|as a rule|in effect|in practice|in the main|no doubt|without doubt"
        r"|(?:i|we) (?:am sure|am certain|are sure|think|believe|know|trust|hope|say|submit|repeat|pray|ask|beg)|as (?:you|we|i) (?:all )?(?:know|said|say)|it seems(?: to me)?|you see)"
        r"(?: (?:therefore|then|too))?",
        _I,
    ),
    awaiting=re.compile(
        r"(?:^|\s)(?:let us|let me|must|should|shall|will|would|can|could|may|might|cannot|has|have|had|is|are|was|were|do|does|did|remember|recall|note|give us|grant us|and)$",
        _I,
    ),
    infinitive=INFINITIVE,
    light=None,
    figure=re.compile(r"[$€£]\s?\d[\d,.]*(?:\s(?:thousand|million|billion|trillion))?|\b\d[\d,.]*\s?(?:%|(?:per ?cent|percent|thousand|million|billion|trillion|people|years|days|jobs|homes|schools|miles|dollars|families)\b)|\b(?!(?:19|20)\d\d\b)\d[\d,.]*\s(?!of\b|and\b|or\b|to\b)[a-z]{2,}|\b\d{1,3}(?:,\d{3})+\b|\b(?:hundred|thousand|million|billion)\b|\b\d{1,2}(?:st|nd|rd|th)\b"
        rf"|\b(?:{_NUMBER})(?:[- ](?:{_NUMBER}))?(?: and a half)? (?:per ?cent|pounds|dollars|euros|crowns|pence|cents|percentage points)\b", _I),
    named=re.compile(r"(?:(?<=[a-z] )|(?<=, )|(?<=the )|(?<=The ))[A-Z][\w'’-]+(?: (?:of |for |the )?[A-Z][\w'’-]+)+"),
    apart=re.compile(r"(?:just about|on|in|of|for|with|by|from|at|no|not|the|a|an|all|every|whether|what|how|why|that)\b", _I),
    member=re.compile(r"(?:and|or|nor)\b", _I),
    headless=HEADLESS,
    trailing=re.compile(
        r"(?<!\bnot)(?<!simply)(?<!merely)(?<!\bonly)(?<!\bjust)(?<!precisely)(?<!\bbut)(?<!\band)(?<!\bor)(?<!\bimportant)(?<!\bessential)(?<!\bmatters)(?<!\bvital)\s(?=(?:in order (?:to|that)|so that|so as to|because|and (?:this|that|it) (?:is|was)(?: so| very)? (?:important|essential|vital|necessary|true) (?:because|since)|and (?:this|that|it) matters because|as (?:a|the) (?:means|way|part) of|as well as|by \w{3,}ing|for (?!(?:\w+thing|existing|growing|coming|living|working|remaining|lasting|rising|leading|emerging|developing|meaning|training|housing|funding|planning|learning|spending|banking|farming|fishing|clothing)\b)\w{4,}ing"
        r"|regardless of|at a time when|with (?:a view|the aim)|on the basis of|in accordance with|under which|(?<!\bthe way )(?<!manner )(?<!\bways )(?<!fashion )(?<!direction )(?<!directions )(?:with which|in which))\b"
        # How long ago it was, where no figure says that.
        r"|(?<!\s(?:in|at|of|to|by|on)\s)(?<!\s(?:from|with|into)\s)(?<!\sfor\s)(?<!\b(?:sold|been)\s)(?<!\bbuilt\s)(?<!\bbought\s)(?:(?:nearly|almost|about|more than|over|just|only)\s){0,2}(?:an?|many|several|some)\s(?:(?:long|short|good|great|few|very|little|or|two|three|more|than|half|a|and)\s){0,4}(?:while|time|moments?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|lifetimes?|generations?|centur(?:y|ies)(?: and (?:a half|a quarter|three quarters))?|seasons?|winters?|summers?|springs?)\sago\b[.;!]?$)",
        _I,
    ),
    loose=re.compile(r"[\s,;:—–-]+(?:(?:and|but|so|or)\s(?:honestly|frankly|really|actually|sadly|luckily|happily|fortunately|unfortunately|obviously|clearly|certainly|perhaps|maybe|indeed|of course|in fact)|and|or|but|nor|so|yet|that|because|which)\Z", _I),
    dash=re.compile(r"(?:--|—|–|-|•|·|\*(?=\s))\s*"),
    relative=re.compile(r"(?:to|for|from|with)\s\w[^,]*?(?=\s(?:who|whose|whom|which|that|\w{5,}ing)\b)", _I),
    stages=(
        NumberStyle("quarter", re.compile(rf"(?:in )?the (?P<n>{'|'.join(FIRST[:4])}) quarter", _I), ORDINALS),
        NumberStyle("Q", re.compile(r"(?:in )?Q(?P<n>[1-4])\b"), ORDINALS),
        NumberStyle("step", re.compile(rf"step {WORD}\b", _I), ORDINALS),
        NumberStyle("phase", re.compile(rf"phase {WORD}\b", _I), ORDINALS),
        NumberStyle("year", re.compile(r"(?:in|by) (?P<n>20\d\d)\b", _I), {str(y): y for y in range(2000, 2100)}),
    ),
    sides=(
        (re.compile(r"(?P<label>on the one hand),?", _I), re.compile(r"[,;.]\s(?P<label>on the other(?: hand)?),?", _I)),
    ),
    quotation=re.compile(
        r"(?P<who>(?:[A-Z][\w.'’-]*\s?){1,5})(?:\s?once|\s?often|\s?always)?\s?(?:said|says|wrote|writes|put it|asked|told us|used to say)[^\"“]{0,20}[,:]\s[\"“](?P<words>[^\"”]{24,300})[\"”]"
    ),
    counted_figure=re.compile(
        r"(?P<label>[A-Za-z][A-Za-z '’-]{5,60}?)\s(?:rose to|fell to|grew to|reached|is|was|are|were|by|to|of|passed|topped|fell from [\w ,.%]+ to)\s(?:about |nearly |over |more than )?"
        r"(?P<value>[$€£]?\d[\d,.]*)\s?(?P<unit>%|percent|per cent|thousand|million|billion|people|users|customers|hours|minutes|days|years|miles|tonnes)?[,.;]?$"
    ),
    gained=re.compile(r"(?:and |so )?(?:we |our |the )?", _I),
    growth=re.compile(r"(?:up|down|an? (?:increase|rise|drop|fall)|compared|more|less)\b", _I),
    thin=_words(
        "the a an i we he she it they you this that there these those in on at of for with and but so as"
        " is are was were my our your his her its their not no or if when what who how all now by from"
        " had have has know think want would remember thought"
    ),
    vague=_words(
        "think hope know mean guess suppose mostly really actually maybe perhaps least well oh yes no thing things lot way something anything nothing everything"
        " say tell talk go get let said good bad well right sure okay course people everyone everybody someone never always still even"
    ),
    stopwords=_words(
        "the a an i we he she it they you me us him them this that there these those in on at of for with and but so"
        " as is are was were be been being am do does did have has had my our your his her its their not no nor or if"
        " when what who whom whose which how why all any each every some by from to into than then too very can could"
        " will would shall should may might must let more most such only own same other both about against between"
        " through during before after above below up down out off over under again further once here where because"
        " while until just now also yet upon one two"
    ),
)  # fmt: skip
