"""By which words a speaker gives room to what he does not say himself: opinions that he answers, wishes that are not
so, courtesies to the other side."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_I = re.IGNORECASE
_LINK = (
    r"(?:(?:now|but|and|so|well|of course|secondly|thirdly|finally|i know(?: that)?|next),?\s+)*"
)
_OFTEN = r"(?:\s(?:often|sometimes|always|also|frequently|even))?"
_BE = r"(?:is|was|has been|will be|may be|might be|would be|could be)"
_OPINION = "views?|account|theory|theories|school of thought|story|version|opinion"
OF_OTHERS = (
    rf"according to (?:(?:(?:the|one|this|that|many|most|their|his|her) (?:[\w-]+ )?)?(?:others|{_OPINION}|(?<!the )accounts|critics|opponents|doubters|sceptics|skeptics|legend|myth)\b"
    rf"|(?:the )?(?:first|second|third|former|latter|other)(?=,| (?:{_OPINION}|school)\b))"
)
"""The opening of a clause that says whose opinion the rest is, and not the speaker's."""

_SAY = "said|say|says|argued?|argues|claim(?:ed|s)?|object(?:ed|s)?|complain(?:ed|s)?|suggest(?:ed|s)?|alleged?|insist(?:ed|s)?"
_HOLDING = (
    r"(?:(?:say|said|claim|insist|argue|would say|will say|will tell (?:you|us|me)|tell us)(?: (?:here|now|today|to (?:me|us|you)))?,? (?:that|i|we|you|they|he|she|it|there|this|nothing|nobody|no one"
    r"|(?:the|our|my|your|their|an?) (?:[\w’'-]+ ){1,4}?(?:is|are|was|were|will|would|can|cannot|could|must|should|ought|has|have|had))\b"
    r"|say[:,]|fear that\b|believe (?!in\b)|think (?!(?:of|about)\b)|question\b|doubt\b|ask (?:if|whether|why|how|what|who|where|when|me|us|you)\b|deny\b|would (?:have us|rather)\b)"
)
"""What those do who hold something that the speaker only reports: saying no, claiming land, or fearing the cold is none
of it."""

_BORNE_OUT = (
    r"(?![^.!?]{0,240}[,;:—] ?(?:and )?(?:so )?(?:(?:they|he|she|you)(?: (?:are|were|is|was)|['’](?:re|s)) (?:(?:all|quite|absolutely|perfectly) )?right\b|rightly\b|with (?:good )?reason\b"
    r"|(?:it|they|he|she|there) (?:is|are|was|were|did|does|do|has|have|had)(?: (?:true|so))?[.!:;]"
    r"|(?!but\b|yet\b)[^,;:.]{2,40}\b(?:prove[sdn]?|confirm(?:s|ed)?|shown?|shows|bear|bears|borne?) (?:it|this|that|so|as much|them right)\b(?! (?:wrong|false|untrue))))"
)
"""Not in front of a sentence that goes on to say that those are right: what they say is its claim."""

_VIEW = "argument|objection|concern|criticism|point|view|worry|complaint|fear|question|anxiety|frustration|anger"

_DONE_TO = r"(?P<verb>[a-z]+)\b(?P<object>\s(?:the|an?|our|my|your|his|her|its|their|this|that|these|those|one|two|three|some|every|each|more)\s)?"
"""A verb and whether it is done to something."""

_HELD = r"(?!(?:going|know|knew|think|thought|believe|believed|wish|wished|hope|hoped|sure|certain|want(?:ed)?\s(?:to|that|you|him|her|them|it|us))\b)"
"""Not the verbs of what somebody means to do or holds: they are said of one thing and the next."""

_PAST = {
    "do": "did", "go": "went", "come": "came", "build": "built", "make": "made", "take": "took", "give": "gave",
    "say": "said", "see": "saw", "get": "got", "find": "found", "bring": "brought", "buy": "bought", "keep": "kept",
    "leave": "left", "lose": "lost", "win": "won", "send": "sent", "spend": "spent", "write": "wrote", "choose": "chose",
    "begin": "began", "fall": "fell", "pay": "paid", "sell": "sold", "tell": "told", "know": "knew", "hold": "held",
    "run": "ran", "grow": "grew", "have": "had", "stand": "stood", "think": "thought", "mean": "meant",
}  # fmt: skip
"""Verbs whose past is another word."""


def _does(verb: str, other: str) -> bool:
    """Whether a verb that is denied (did not sell) is that of what is so instead (sold, sell, sells)."""
    forms = {
        verb,
        f"{verb}s",
        f"{verb}es",
        f"{verb}d",
        f"{verb}ed",
        f"{verb}{verb[-1:]}ed",
        f"{verb[:-1]}ied",
    }
    return other in forms or other == _PAST.get(verb)


@dataclass(frozen=True, slots=True)
class Yielding:
    """A language's signs of what a speaker only gives room to.

    Attributes:
        others: The opening of a sentence that tells what is said against or apart from the speaker.
        courtesy: The opening of a sentence that only grants something to those who think otherwise, or asks pardon.
        unreal: The opening of a sentence that wishes for what is not so.
        denied: A sentence that says of the one before it only that it is not so (the whole of it).
        denial: Words by which a sentence denies something itself (searched).
        denying, corrects: The end of words up to where they deny what something is (searched), and the opening of a
            sentence that says what it is instead.
        unable, able: The opening of a sentence that says what somebody or something cannot do, and of one that says what
            it can; both with the groups `who`, `verb` and `object` (what the verb is done to), the latter with `what`.
        undone, done: The opening of a sentence that denies what somebody does, and of one that says what instead; both
            with the groups `who` and `verb`.
    """

    others: re.Pattern[str]
    courtesy: re.Pattern[str]
    unreal: re.Pattern[str]
    denied: re.Pattern[str]
    denial: re.Pattern[str]
    denying: re.Pattern[str]
    corrects: re.Pattern[str]
    undone: re.Pattern[str]
    unable: re.Pattern[str]
    able: re.Pattern[str]
    done: re.Pattern[str]

    def corrected(self, words: str, following: str) -> bool:
        """Whether a sentence says only what is not so and the one behind it what is so instead."""
        undone, done = self.undone.match(words), self.done.match(following)
        if undone is not None and done is not None:
            return undone["who"].lower() == done["who"].lower() and _does(
                undone["verb"].lower(), done["verb"].lower()
            )
        unable, able = self.unable.match(words), self.able.match(following)
        if unable is not None and able is not None:
            # Waiting and raining have nothing to do with each other; what is lit may stand for what is raised.
            paired = (
                able["what"] is not None
                or unable["verb"].lower() == able["verb"].lower()
                or (unable["object"] is not None and able["object"] is not None)
            )
            return paired and unable["who"].lower() == able["who"].lower()
        denies = self.denying.search(words) is not None
        return denies and self.corrects.match(following) is not None

    def grants(self, words: str) -> bool:
        """Whether a sentence says nothing that its speaker holds."""
        return any(p.match(words) for p in (self.others, self.courtesy, self.unreal))


YIELDING: Mapping[str, Yielding] = {
    "en": Yielding(
        others=re.compile(
            rf"{_BORNE_OUT}{_LINK}(?:{OF_OTHERS}|i (?:am|have been|['’]ve been) told that\b|i hear (?:that|it said)\b|(?:when(?:ever)?|if) (?:i|we|you) ask\b[^,;]{{0,40}}, (?:people|most|many|everyone|everybody)\b"
            rf"|it {_BE}{_OFTEN} (?:said|argued|claimed|objected|suggested|alleged|assumed|thought)\b"
            rf"|it(?:['’]s| {_BE})(?: very| so| always)? (?:tempting|fashionable|easy to (?:say|think|believe|blame|assume|imagine))\b"
            rf"|(?:my|our|the) (?:right )?(?:hon(?:ou?rable|\.)?|learned|noble)\b[^,.;]{{2,60}}\b(?:has|have|had)?\s?(?:{_SAY}|speaks?|spoke)\b"
            rf"|(?:our|my|the|his|her) (?:critics|opponents|doubters|sceptics|skeptics|detractors)\b[^,.;]{{0,30}}\b(?:{_SAY}|tell|told|think|believe)\b"
            r"|(?:some|others|many|most|a few|plenty)(?: people| folks?| of (?:you|us|them|our \w+|the \w+))? (?:(?:will|would|may|might|have) )?(?:say|says|said|think|thinks|argue|argued|believe|believed|(?:have )?told me|tell me|(?:have )?said to me|would like us|would have us|would rather we|want us to)\b(?! (?:thank|yes|no|nothing|goodbye|in|of)\b)"
            r"|(?:some|others|many|several|a few|one or two)(?: people| folks?| of (?:you|us|them|our \w+|the \w+)| (?!of\b)[a-z]+(?:s|men|women))? (?:(?:are|may be|will be|might be) (?:wondering|thinking|asking|saying)|(?:have |will |may |might )?(?:asked?|wondered|wonder)(?: (?:me|us))? (?:if|whether|why|how|what|about)|ask (?:me|us)\b)"
            r"|(?:people|folks|they|you)(?: often| sometimes| always| keep| will| may| might)? (?:ask(?:ing|ed)?|wonder(?:ing)?) (?:me |us )?(?:if|whether|why|how)\b|(?:somebody|someone|one of you|some of you)(?:['’]s| is| are|['’]ll| will)(?: going to| gonna)? (?:stand up|ask|say|tell me|want to know)\b"
            r"|(?:people|everyone|everybody|experts|pundits|the (?:papers|press|pundits|experts))(?: (?:here|in (?:this|the) \w+))?(?: all| often| always)? (?:have )?(?:told|tell|tells|said|say|says|warned|assured|predicted|thought|think|thinks|believed|assumed?|expected|lamented|feared|worried|were (?:worried|afraid|sure|certain|convinced))(?: (?:us|me|you))?\b(?! (?:to|thank|yes|no)\b)"
            r"|(?:i|we|he|she|they)(?: once| often| also)? asked (?:[\w’']+ ){1,6}?(?:whether|if|why|how|what|who|where)\b[^,;:]{2,80}\.$"
            r"|they (?:will|would|may|might) (?:also )?(?:say|argue|claim|object|answer|tell (?:you|us|me))\b"
            r"|you(?:['’]ve| have) (?:all |probably |no doubt )?heard\b"
            rf"|there(?:['’]s| is| are) (?:an?|some|those|people)\s?(?:\w+\s)?(?:(?:theory|view(?! (?:of|over|from|across)\b)|argument|school of thought|temptation|rumou?r|myth)\b|who {_HOLDING})"
            rf"|there (?:are|were|will be|will always be|have always been)(?: always| still)? (?:some|those|people|critics|voices|a few|many)(?: (?:[a-z]+ )?(?:souls|people|voices|men|women|friends|colleagues|among us|of us|of you|here|today))? who {_HOLDING}"
            r"|the (?:easy|usual|common|standard|conventional) (?:answer|argument|view|excuse|objection|wisdom) (?:is|was)\b)",
            _I,
        ),
        courtesy=re.compile(
            rf"{_LINK}(?:(?:i|we)(?:['’]ll| will) (?:try|aim) (?:and|to) (?:be|keep)\b|(?:i['’]m told )?there(?:['’]s| is| are) (?:coffee|tea|water|lunch|refreshments|drinks|biscuits)\b|(?:you|most of you|some of you|many of you)(?:(?:['’]ll| will)(?: all| probably)?)? have (?:all |probably |no doubt )?(?:seen|read|heard|noticed|met)\b"
            r"|(?:i|we) (?:do|did|can|will|would|have|had|am|are|could)(?:n['’]t|\snot)? (?:either|too|neither)[.!]|(?:nor|neither|so) (?:do|did|can|will|am|is|have|would) (?:i|we)[.!]"
            r"|i (?:didn['’]t|did not) (?:make (?:that|this|it|these|those)(?: \w+)? up|invent (?:that|this|it))\b|i can see (?:you|some|many|a few|one or two)\b|i (?:knew|know)(?: that)? (?:that|this|it)(?:['’]d| would|['’]s| is| was)\b[^.;]{0,30}\bquestion"
            rf"|i (?:take|understand|respect|hear|accept|share|appreciate|acknowledge|recogni[sz]e) (?:that|this|the|your|his|her|their|these|those)\s(?:\w+\s)?(?:{_VIEW})s?\b"
            r"|i(?:['’]m| am) not (?:(?:going|here) to|gonna) (?:pretend|stand (?:up )?(?:here|there)|tell you that|say that|claim)\b"
            r"|i (?:do not|don['’]t|won['’]t|will not|cannot|can['’]t|would not|wouldn['’]t) (?:for a moment )?(?:pretend|claim|suggest|deny|dispute|underestimate)\b"
            r"|(?:i|we) (?:do not|don['’]t) (?:need|have) to (?:tell|remind|say)\b|i(?:['’]m| am)? (?:cannot|can['’]t|won['’]t|will not|not (?:able|free|allowed) to) (?:talk about|speak (?:of|about)|comment on|go into|discuss|say (?:more|much|anything))\b"
            rf"|(?:the|that|this|their|his|her) (?:{_VIEW}) is (?:an? )?(?:(?:very|quite|perfectly) )?(?:serious|good|fair|strong|real|reasonable|honest|tempting|familiar|common|old)(?: one)?\b"
            r"|if you(?: will|['’]ll|['’]d| would)? (?:please )?(?:forgive|excuse|pardon|allow|permit|indulge|bear with) me\b"
            r"|i know(?: that)? (?:some|many|most|a few|plenty) of you\b"
            r"|(?:what|all) (?:that )?i (?:can|could|may|will) (?:tell you|say)(?: now| today| tonight)? is what\b"
            r"|(?:some|many|most|all|several) of you have (?:come|driven|travell?ed|flown|journeyed|walked)\b|(?:my|our|the|his|her) (?:[a-z]+ ){1,3}(?:is|are) (?:also )?(?:here|with us) (?:tonight|today|this (?:morning|evening|afternoon))\b"
            r"|it(?:['’]s| is| was) not that\b(?![^.]*\bbut\b)"
            r"|(?:please,? )?(?:keep|bear|hold) (?:this|that|it|these|those) in mind\b"
            r"|the (?:views?|opinions?) (?:that follow|expressed|i (?:express|give|offer|hold))\b|i(?:['’]m| am) going to keep (?:this|it) (?:short|brief|to)\b|i(?:['’]ll| will) (?:keep (?:this|it)|be) (?:short|brief|quick)\b"
            r"|i(?:['’]d| would) never (?:tell|say|claim|pretend|suggest)\b"
            r"|(?:the house|the committee|you|members|i hope(?: that)? you) (?:will|may|must|would) (?:please )?(?:forgive|excuse|pardon|indulge|bear with) (?:me|us)\b"
            r"|(?:(?:unless|if) [^.;]{3,120}, )?(?:he|she|they|you) (?:is|are|may be|might be|will be|would be)(?: quite| perhaps| partly| not wholly)? right[.,]"
            r"|there(?:['’]s| is| may be| might be) (?:something|some truth|a lot|much|some force) in (?:that|this|it|what)\b)",
            _I,
        ),
        unreal=re.compile(
            rf"{_LINK}(?:i|we)(?: only| just| often)? wish(?: that)? (?:i|we|you|it|they|he|she|there|this|that|the \w+) (?:could|had|were|was|did|would|didn['’]t|weren['’]t)\b",
            _I,
        ),
        denied=re.compile(
            r"(?:(?:but|and|well|in fact|alas|sadly|the truth is(?: that)?),?\s+|no[,.]\s+)?(?:(?:(?:i|we) (?:think|believe)(?: that)? )?(?:it|that|this|they|he|she|these|those)(?:['’](?:s|re)|\s(?:is|are|was|were))\s(?:both |all |simply |just |plain )?(?:wrong|mistaken|nonsense|untrue|false)[.!]|(?:it|that|this|they|he|she|we|i|there|those|these)\s?"
            r"(?:(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)(?:n['’]t|\snot)|cannot|won['’]t|['’](?:s|re|m) not)"
            r"(?:\s(?:so|true|right|enough|alone|stand alone|be|happen(?:ed)?|going to happen|what happened|how it (?:works|was)|the case|(?:any|one|none|half|all) of (?:it|these|those|them|that)|the (?:whole )?(?:answer|point|reason|story|problem|question)|work|come|last|fair|good enough))?(?:[.!]|, and neither\b[^.!?]{0,40}[.!]|,))",
            _I,
        ),
        denial=re.compile(r"\b(?:not|never|no|nothing|nobody|none|cannot)\b|n['’]t\b", _I),
        denying=re.compile(
            r"^(?:(?:(?:but|and|so|for|yet)(?: (?:most|above) (?:of )?all)?|most of all|above all|however|of course|in truth),?\s)?(?!(?:if|when|while|although|though|unless|because|since)\b)[^,;:]{0,60}?(?:\b(?:is|are|was|were)(?:n['’]t|\snot)|['’](?:s|re) not)\s(?!only\b|just\b|merely\b|simply\b|enough\b|yet\b|alone\b|easy\b)[^;]*[.!]$",
            _I,
        ),
        corrects=re.compile(
            r"(?:it|they|he|she|that)(?:['’](?:s|re)|\s(?:is|are|was|were))\s(?!not\b|going\b|also\b|still\b|too\b|why\b|because\b|true\b|been\b|[\w’'-]+ (?:that|to)\b)",
            _I,
        ),
        unable=re.compile(
            r"(?:(?:and|but|so),?\s)?(?P<who>i|we|you|they|he|she|it|(?:the|an?|our|my)\s[\w’'-]+)\s(?:can(?:not|['’]t|\snot)|could(?:n['’]t|\snot))\s(?!help\b)"
            + _DONE_TO,
            _I,
        ),
        able=re.compile(
            r"(?:but,?\s)?(?P<what>what\s)?(?P<who>i|we|you|they|he|she|it|(?:the|an?|our|my)\s[\w’'-]+)\s(?:can|could)\s(?!not\b|be\s(?:[a-z]+ly\s)?(?:[a-z]+(?:ed|en|own|ought|aught|old|elt|ent)|made|told|cut|put|shut|read|lost|paid|laid|hit|set)\b)"
            + _DONE_TO,
            _I,
        ),
        undone=re.compile(
            r"(?:(?:and|but|so),?\s)?(?:(?:when|if|where)\s[^,;]{2,40},\s)?(?P<who>i|we|you|they|he|she)(?:\s(?:do|did|does|are|is|was|were)(?:n['’]t|\snot)|(?:['’](?:m|re|s)|\sam)\snot)\s"
            + _HELD
            + r"(?P<verb>[a-z]+)\b",
            _I,
        ),
        done=re.compile(
            r"(?:(?:but),?\s)?(?P<who>i|we|you|they|he|she)(?:['’](?:m|re|s)|\s(?:am|are|is|was|were|do|did|does)(?!\s(?:not|it|that|this|so)\b))?\s"
            + _HELD
            + r"(?P<verb>[a-z]+)\b",
            _I,
        ),
    ),
}
