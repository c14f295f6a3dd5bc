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
        candid: A clause in front of a comma, a colon or a dash that only says how openly the next one is said (the whole of it).
        called: The opening of a clause that calls what stands before it by a name: it announces nothing of its own.
        occasion: The opening of a clause that only says on what occasion the next one is said.
        more: The opening of what only goes on with the words in front of a dash.
        reporting: Words behind which stands what is reported, be it behind what is put in (I am glad to report that, …).
        recalling: Those of them that say nothing of when or where what they report is so, whatever stands before them.
        condition: The opening of a clause on which what is reported depends.
    """

    joined: re.Pattern[str]
    announcing: re.Pattern[str]
    candid: re.Pattern[str]
    called: re.Pattern[str]
    occasion: re.Pattern[str]
    more: re.Pattern[str]
    reporting: re.Pattern[str]
    recalling: re.Pattern[str]
    condition: re.Pattern[str]


_I = re.IGNORECASE
_JOIN = r"(?:(?:and|but|so|now|yet|well|for|also|then|finally),?\s)*"
_HOW = r"(?:(?:\w+ly|nevertheless|nonetheless|still|also|always|ever|quite|so|just|very|indeed|therefore|too|again|all|in fact|of course)\s){0,4}"
_SAYING = (
    "pledge|promise|vow|oath|commitment|message|answer|reply|point|view|belief|conviction|hope|wish|request|appeal|plea|advice|counsel"
    "|conclusion|verdict|thesis|argument|warning|lesson|truth|fact|secret|reason|question|challenge|chance|opportunity|proposal|offer|position|rule|moral"
)
"""What a speaker has to say, by the names that he calls it."""

_SAY = "promise|pledge|vow|say|tell|ask|swear|propose|declare|repeat|believe|know|add|submit|suggest|urge|beg|guarantee"
_PUT_IN = r"(?:,\s[^,;:.!?—–]{2,40}){0,3}"

_REPORT = (
    r"i(?:['’]m| am) (?:(?:also|now|very|so|most|truly|indeed|today|deeply|particularly|especially|once again) )*(?:pleased|proud|happy|glad|delighted|honou?red|sorry|able)"
    r"(?: (?:today|tonight|now|again))? to (?:be able to )?(?:report|announce|say|tell|inform|confirm|declare)\b(?: to)?(?: (?!that\b)[\w’'-]+){0,5}"
    r"|i (?:\w+ly |always |still |also |often )?(?:imagine|picture)"
    r"|if (?:we|i)(?:['’]ve| have)? (?:ever )?(?:learned|learnt|understood|discovered) (?:anything|something|one thing|nothing else)\b[^,;:.]{0,80}, (?:it is|it['’]s|it is this:)"
)
_RECALL = (
    r"(?:it is|it['’]s) (?:(?:also|always|perhaps|still|surely|well|again|therefore|thus|particularly|especially) )*(?:worth(?:while)?|useful|helpful|good|right|fitting|important|well) (?:to )?"
    r"(?:not(?:e|ing)|remember(?:ing)?|recall(?:ing)?|say(?:ing)?|mention(?:ing)?|repeat(?:ing)?|point(?:ing)? out|stress(?:ing)?|add(?:ing)?|remind(?:ing)? (?:ourselves|you))(?: (?:too|here|also|again|today))?"
    r"|i (?:\w+ly )?(?:thought|think|find|found|feel|felt|consider|considered) it (?:only |very |quite |also |most )*(?:fitting|right|proper|appropriate|fair|useful|important|worthwhile|good|best|apt|necessary)"
)

EMPTY_LEADS: dict[str, EmptyLeads] = {
    "en": EmptyLeads(
        joined=re.compile(r"(?:(?:and|but|so|yet|also|then|now|finally|again)\b[\s,]*){1,3}:", _I),
        announcing=re.compile(
            rf"{_JOIN}(?:"
            rf"(?:this|that|it|here) {_HOW}(?:is|was|remains) {_HOW}(?:my|our|the|one|a)(?: (?!{_SAYING})[\w-]+){{0,2}} (?:{_SAYING})(?: (?:to|for) (?:you|us|all|everyone|each of you)(?: all| today| tonight)?)?"
            rf"|(?:my|our|the|your) (?:[\w’'-]+ ){{0,3}}?(?:{_SAYING})(?: (?:to|for) [\w’' -]{{2,40}}?)? {_HOW}(?:is|was|remains|has been|must be|will be) {_HOW}(?:this|simple|clear|plain|short|the same|unchanged|obvious)"
            rf"|i {_HOW}(?:do |can |will |shall |must |only )*{_HOW}(?:{_SAY})(?: (?:to )?(?:you|them|all of you|each of you|every one of you))?(?: only| just)? (?:this(?: much)?|that much|one thing|no more than this)(?: (?:to )?(?:you|them|all of you|each of you))?"
            rf"|(?!i\b)[^,;:—–]{{2,70}} (?:should|must|can|need|let|may|shall|will) (?:make no mistake|(?:be|have) (?:in )?no doubt|be under no illusions?|be (?:very |quite |perfectly )?clear|know (?:this|one thing)|understand (?:this|one thing)|remember (?:this|one thing))(?: (?:about|of) (?:it|this|that))?"
            rf"|(?:it|this|that) {_HOW}(?:is|was|remains) {_HOW}(?:true|a fact|the truth|certain|plain)"
            r")",
            _I,
        ),
        candid=re.compile(
            rf"{_JOIN}(?:i (?:want|would like|have|need|am going|wish) to|i['’](?:d like to|ll|m going to)|i (?:will|shall|must|should)|we (?:must|should|have to|need to|ought to)|let(?:['’]s| us| me))(?: just| also| now| always)?"
            r" be (?:very |perfectly |quite |absolutely |completely |totally |entirely )*(?:clear|frank|honest|plain|candid|blunt|open|straight)(?: (?:with|to) (?:you(?: all)?|all of you|each other|one another|everyone|ourselves))?"
            r"(?: about (?:this|that|it))?(?: (?:today|here|now|tonight|again))?",
            _I,
        ),
        called=re.compile(r"(?:(?:and|but|so)\s)?(?:this|that|it|these|those)\b", _I),
        occasion=re.compile(
            r"(?:(?:and|but|so)\s)?(?:(?:when(?:ever)? )?asked|speaking|looking|standing|thinking|coming)\b[^;:—–]*,\s*$", _I
        ),
        more=re.compile(
            r"(?:and|but|or|nor|not|that|which|who|where|when|if|as|because|for|at least|even|only|whether|though|although|than|what|with|in|on|from|of)\b",
            _I,
        ),
        reporting=re.compile(rf"{_JOIN}(?:{_REPORT}|{_RECALL}){_PUT_IN},?\sthat,?\s", _I),
        recalling=re.compile(rf"{_JOIN}(?:{_RECALL}|i(?:['’]m| am))\b", _I),
        condition=re.compile(r"(?:(?:and|but|so)\s)?(?:if|unless|whether|once|provided|until|as long as|in case)\b", _I),
    ),
}  # fmt: skip
