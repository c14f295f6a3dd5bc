"""By which words the opening of a sentence is known that only says that something is said."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EmptyLeads:
    """A language's signs of openings that say nothing themselves.

    Attributes:
        joined: A clause that is nothing but what joins its sentence to the one before (But also:) (the whole of it).
        announcing: The words in front of a colon or a dash behind which stands what they announce (the whole of them).
        bare: The end of announcing words that say nothing at all: even a name behind them is what they announce (searched).
        candid: A clause in front of a comma, a colon or a dash that only says how openly the next one is said (the whole of
            it); its group "who" are the words that open a demand of which it may be the first part (We must be …, we must …).
        called: The opening of a clause that calls what stands before it by a name: it announces nothing of its own.
        occasion: The opening of a clause that only says on what occasion the next one is said.
        more: The opening of what only goes on with the words in front of a dash.
        reporting: Words behind which stands what is reported, be it behind what is put in (I am glad to report that, …).
        recalling: Those of them that say nothing of when or where what they report is so, whatever stands before them.
        again: The opening of what is reported, where its "that" is said again.
        others: A clause in front of a colon behind which stands what others say, or what the speaker fears or denies.
        undone: A clause that takes back what was to be reported (…, but I cannot).
    """

    joined: re.Pattern[str]
    announcing: re.Pattern[str]
    bare: re.Pattern[str]
    candid: re.Pattern[str]
    called: re.Pattern[str]
    occasion: re.Pattern[str]
    more: re.Pattern[str]
    reporting: re.Pattern[str]
    recalling: re.Pattern[str]
    again: re.Pattern[str]
    others: re.Pattern[str]
    undone: re.Pattern[str]


_I = re.IGNORECASE
_JOIN = r"(?:(?:and|but|so|now|yet|well|for|also|then|finally),?\s)*"
_NOT_HOW = r"(?!(?:not|never|no|hardly|scarcely|barely|half|partly|only|merely|rarely|seldom|sometimes|often|once|far|less|anything|almost|nearly|said|thought|supposed)\b)"
_HOW = rf"(?:{_NOT_HOW}(?:\w+ly|nevertheless|nonetheless|still|also|always|ever|quite|so|just|very|indeed|therefore|too|again|all|in fact|of course)\s){{0,4}}"
_SAYING = (
    "pledge|promise|vow|oath|commitment|message|answer|reply|point|view|belief|conviction|hope|wish|request|appeal|plea|advice|counsel"
    "|conclusion|verdict|thesis|argument|warning|lesson|truth|fact|secret|reason|question|challenge|chance|opportunity|proposal|offer|position|rule|moral|thing|deal|principle|demand|wager|dream"
)
"""What a speaker has to say, by the names that he calls it."""

_SAY = "promise|pledge|vow|say|tell|ask|swear|propose|declare|repeat|believe|know|add|submit|suggest|urge|beg|guarantee"
_PUT_IN = r"(?:,\s(?!that\b)[^,;:.!?—–]{2,40}){0,3}"

_OFTEN = r"(?:(?:\w+ly|also|always|still|often|all|both|ever|too) ){0,2}"
_OTHERS = (
    rf"(?:(?:(?: (?:have|had)|['’]ve|['’]d) {_OFTEN}(?:been|heard|feared|dreaded|doubted|denied|rejected|imagined)| {_OFTEN}(?:was|were|used|once|hear|heard|fear|feared|dread|dreaded|doubt|doubted|deny|denied|reject|rejected|imagine|imagined)"
    rf"|(?: am| are|['’]m|['’]re) (?:being )?{_OFTEN}(?:told|taught|promised|asked|warned|shown|sold|offered|supposed))\b|(?: {_OFTEN}\w+)? (?:not|never|cannot|\w+n['’]t) (?!forget|doubt|lose sight))"
)
"""What the speaker has from others, or only fears, imagines or denies, is not what he says himself (what we were told)."""

_NOW = r"(?: (?:today|tonight|now|here|again|first|too|once more))?"
_TO_WHOM = (
    r"(?: (?:to )?(?:you(?: all)?|everyone|all of you|each of you|the (?:people|members|citizens)|(?:this|the|our) (?:[\w-]+ ){0,2}?(?:assembly|house|meeting|council|conference|board|chamber|committee|audience|parliament|congress|hall|court|gathering)))?"
    + _NOW
)
_REPORTING = (
    r"(?:report|announce|say|tell|inform|confirm|declare|point out|remind|note|observe|add|stress|emphasi[sz]e|underline|mention|repeat|recall|record|state|assure)\b"
    + _TO_WHOM
)
_REPORT = (
    r"i(?:['’]m| am) (?:(?:also|now|very|so|most|truly|indeed|today|deeply|particularly|especially|once again) )*(?:pleased|proud|happy|glad|delighted|honou?red|sorry|able)"
    rf"{_NOW} to (?:be able to )?(?:also )?{_REPORTING}"
    r"|(?:i|we)(?:['’]d like to| (?:would like to|want to|wish to|must|should|shall|can|may|have to|need to|am bound to|cannot but|can only|(?:need )?hardly need to|need hardly|need not|do not need to|don['’]t need to)|(?: would| should) (?:also|now|just|only|again) like to)"
    rf"(?: (?:also|now|just|only|perhaps|therefore|first|finally|further|again))? {_REPORTING}"
    r"|it (?:also )?(?:gives|gave) me (?:\w+ ){0,2}(?:pleasure|joy|satisfaction|pride) to (?:be able to )?"
    rf"{_REPORTING}"
    r"|it is (?:also )?(?:my|a|an|with) (?:\w+ ){0,2}(?:pleasure|privilege|honou?r|duty|pride|sorrow)(?: that i|(?: for me)? to)(?: must| can)? "
    rf"{_REPORTING}"
    r"|you (?:will|may|might)(?: all| also)? be (?:\w+ly )?(?:glad|happy|pleased|relieved|sorry|interested|proud) to (?:hear|know|learn)"
    r"|i(?:['’]m| am) (?:also )?reminded"
    r"|if (?:we|i)(?:['’]ve| have)? (?:ever )?(?:learned|learnt|understood|discovered) (?:anything|something|one thing|nothing else)\b[^,;:.]{0,80}, (?:it is|it['’]s|it is this:)"
)
_RECALL = (
    r"it is (?:surely |perhaps |certainly )?no (?:mere )?(?:speculation|exaggeration|overstatement|secret)(?: to (?:say|claim|add))?|"
    r"(?:it is|it['’]s) (?:(?:also|always|perhaps|still|surely|well|again|therefore|thus|particularly|especially) )*(?:worth(?:while)?|useful|helpful|good|right|fitting|important|well) (?:to )?"
    r"(?:not(?:e|ing)|remember(?:ing)?|recall(?:ing)?|say(?:ing)?|mention(?:ing)?|repeat(?:ing)?|point(?:ing)? out|stress(?:ing)?|add(?:ing)?|remind(?:ing)? (?:ourselves|you))(?: (?:too|here|also|again|today))?"
)
_KNOWN = (
    r"(?:i|we|you)(?:['’]ve| have)? (?:\w+ly |also |all |now |still |soon |always )?(?:know|knew|known|reali[sz]ed?|learned|learnt|notice|noticed|found|discovered|see|saw|seen|understand|understood|recogni[sz]ed?|remember|recall)"
    r"|(?:i am|i['’]m|we are|we['’]re)(?: \w+ly| also| well| all)? aware"
)
"""What holds of what is reported whoever says it: it is left out where something is put in behind its "that"."""

_FITTING = r"i (?:\w+ly )?(?:thought|think|find|found|feel|felt|consider|considered) it (?:only |very |quite |also |most )*(?:fitting|right|proper|appropriate|fair|useful|important|worthwhile|good|best|apt|necessary)"

EMPTY_LEADS: dict[str, EmptyLeads] = {
    "en": EmptyLeads(
        joined=re.compile(r"(?:(?:and|but|so|yet|also|then|now|finally|again)\b[\s,]*){1,3}:", _I),
        announcing=re.compile(
            rf"{_JOIN}(?:"
            rf"(?:this|that|it|here) {_HOW}(?:is|was|remains) {_HOW}(?:my|our|the|one|a)(?: (?!{_SAYING})[\w-]+){{0,2}} (?:{_SAYING})(?: (?:to|for) (?:you|us|all|everyone|each of you)(?: all| today| tonight)?)?"
            rf"|(?:my|our) (?:[\w-]+ ){{0,3}}?(?:{_SAYING})(?: (?:to|for) [\w’' -]{{2,40}}?)? {_HOW}(?:is|was|remains|has been|must be|will be) {_HOW}(?:this|simple|clear|plain|short|the same|unchanged|obvious|an? (?:\w+ )?one)"
            rf"|i {_HOW}(?:do |can |will |shall |must |only )*{_HOW}(?:{_SAY})(?: (?:to )?(?:you|them|all of you|each of you|every one of you))?(?: only| just)? (?:this(?: much)?|that much|one thing|no more than this)(?: (?:(?:to|of) )?(?:you|them|all of you|each of you))?"
            rf"|(?!i\b)[^,;:—–]{{2,70}} (?:should|must|can|need|may|shall|will) (?:make no mistake|(?:be|have) (?:in )?no doubt|be under no illusions?|know (?:this|one thing)|understand (?:this|one thing)|remember (?:this|one thing))(?: (?:about|of) (?:it|this|that))?"
            rf"|(?:it|this|that) {_HOW}(?:is|was|remains) (?:{_NOT_HOW}[\w’'-]+\s){{0,3}}(?:true|a fact|the truth|certain|plain)"
            rf"|(?:let me|i (?:will|shall|would|can only|must|want to|would like to)|i['’](?:d|ll)) {_HOW}(?:put|say|state|repeat) (?:it|this|that) (?:this way|like this|another way|differently|bluntly|simply|plainly|clearly|once more|again|as (?:clearly|plainly|simply) as i can)"
            r"|(?:i (?:would|will|shall|must)|let me)(?: even| also)? go (?:even |one step |a step |still )?further"
            r"|(?:let there be|there (?:is|can be|must be|should be)) no (?:mistake|doubt|misunderstanding|question)(?: about (?:it|this|that))?|(?:please )?(?:believe me|trust me|mark my words|think about (?:this|it))|(?:please )?make no mistake(?: about (?:it|this|that))?"
            rf"|(?:it|that) {_HOW}(?:is|was) {_HOW}this|(?:this|that|here) {_HOW}is {_HOW}what (?:i|we)(?!{_OTHERS}) [^,;:]{{2,60}}"
            r"|i(?:['’]ll| will| shall| want to| would like to)? (?:end|close|finish|conclude|begin|start) where (?:i|we) (?:began|started|begin|start)"
            r"|(?:this|that|which|it) (?:also )?(?:brings|leads|takes) (?:me|us) to (?:my|the|our|a) (?:[\w-]+ ){0,2}(?:point|question|topic|matter|subject|issue|thing|part|message|conclusion|request)"
            rf"|one thing {_HOW}(?:is|seems|remains) {_HOW}(?:certain|clear|sure|plain|obvious|true)"
            rf"|one thing (?:i|we) {_HOW}(?:know|believe|promise)"
            r")",
            _I,
        ),
        bare=re.compile(r"\b(?:this(?: way| much)?|like this|further|no mistake|of you|to you)$", _I),
        candid=re.compile(
            rf"{_JOIN}(?P<who>i (?:want|would like|have|need|am going|wish) to|i['’](?:d like to|ll|m going to)|i (?:will|shall|must|should)|we (?:must|should|have to|need to|ought to)|let(?:['’]s| us| me))(?: just| also| now| always)?"
            r" be (?:very |perfectly |quite |absolutely |completely |totally |entirely )*(?:clear|frank|honest|plain|candid|blunt|straight|open(?= (?:with|to|about)\b))(?: (?:with|to) (?:you(?: all)?|all of you|each other|one another|everyone|ourselves))?"
            r"(?: about (?:this|that|it))?(?: (?:today|here|now|tonight|again))?",
            _I,
        ),
        called=re.compile(r"(?:(?:and|but|so)\s)?(?:this|that|it|these|those)\b", _I),
        occasion=re.compile(
            r"(?:(?:and|but|so)\s)?if (?:there(?: is|['’]s)|(?:i|you|we)(?: \w+)? (?:have|take|remember|keep|learn|know)) (?:(?:but|only|just) )?(?:one|a single|anything|any|something)\b[^;:—–]*,\s*$|"
            r"(?:(?:and|but|so)\s)?(?:(?:when(?:ever)? )?asked|speaking|looking|standing|thinking|coming)\b[^;:—–]*,\s*$", _I
        ),
        more=re.compile(
            r"(?:and|but|or|nor|not|that|which|who|where|when|if|as|because|for|at least|even|only|whether|though|although|than|what|with|in|on|from|of)\b",
            _I,
        ),
        reporting=re.compile(rf"{_JOIN}(?:(?:{_KNOWN}) that,\s|(?:{_REPORT}|{_RECALL}){_PUT_IN},?\sthat,?\s|{_FITTING}{_PUT_IN},?\sthat,?\s(?=i\b))", _I),
        recalling=re.compile(rf"{_JOIN}(?:{_RECALL}|{_FITTING}|i(?:['’]m| am))\b", _I),
        again=re.compile(r"that\s(?=(?:the|some|many|all|every|each|no|our|my|your|their|his|her|its|this|these|those|i|we|you|they|he|she|it|there)\b)"),
        others=re.compile(rf"{_JOIN}(?:(?:this|that|it|here) {_HOW}is|(?:this|that|it|here)['’]s) {_HOW}what (?:i|we){_OTHERS}[^,;:]{{0,60}}:", _I),
        undone=re.compile(
            r"but\b(?:[^;:—–]{0,80}?\s(?:i|we|you|he|she|it|they|that|this|there))?\s(?:(?:\w+ly|still|just|also|yet) ){0,2}(?:cannot|(?:can|could|may|might|must|shall|should|will|would|am|is|are|was|were|do|does|did|has|have|had)(?: not|n['’]t)|can['’]t|won['’]t|shan['’]t)"
            r"(?: yet| now| today| tonight)?(?: (?:do|say|tell you|claim) (?:so|that|it|this))?(?: yet| now| today| tonight)?[\s.!…]*$"
            r"|but\b[^;:—–]{0,60}?\s(?:that|this|it) (?:is|was|would be|would have been) (?:simply |just |plainly )?(?:a lie|untrue|false|wrong|dishonest|too early|premature)[\s.!…]*$",
            _I,
        ),
    ),
}  # fmt: skip
