"""English: the forms by which a sentence says that it matters."""

from __future__ import annotations

import re

from speechcast.languages.cues import Emphasis

_I = re.IGNORECASE
_CLAUSE = r"[^,;:.!?]"

_IMPERATIVES = (
    "accept|act|aim|answer|ask|avoid|be|begin|believe|bring|build|call|care|choose|come|count|cut"
    "|demand|do|don['’]t|draw|dream|drive|ease|embrace|expect|face|fight|find|finish|fix|follow"
    "|forget|forgive|get|give|go|guard|help|hold|honou?r|imagine|join|keep|know|learn|leave|let"
    "|listen|live|look|love|make|measure|never|notice|offer|open|pay|pick|plant|play|praise|promise"
    "|protect|pull|push|put|raise|reach|read|refuse|remember|resist|rest|return|save|say|seek|send"
    "|serve|set|share|show|sign|speak|spend|stand|start|stay|stop|take|teach|tell|thank|think|tie"
    "|treat|trust|try|turn|use|visit|vote|wait|walk|watch|welcome|work|write"
)

EMPHASIS = Emphasis(
    contrast=re.compile(
        rf"\b(?:not|never)\b[^.!?]{{2,90}}(?:,|;|—|--)?\s(?:but|just|only)\b|\bnot the same\b"
        rf"|(?:\bnot\b|n['’]t\b)[^.!?;:]{{2,70}}[,;:—-]\s?(?:it|they|we|this|that|he|she|there)(?:['’]s|['’]re|\s(?:is|are|was|were))\b"
        r"|\b(?P<same>[a-z]{3,})\s(?:is|are)\snot\b[^.!?;]{2,70};\s(?P=same)\s(?:is|are)\b"
        rf"|\b(?:rather than|instead of|would rather)\b|,\s(?:and\s)?not\s{_CLAUSE}{{2,60}}[.!?]"
        rf"|\bboth\b{_CLAUSE}{{2,60}}\band\b{_CLAUSE}{{2,60}}[.;]|\bneither\b[^.!?]{{2,80}}\bnor\b|\bis\b{_CLAUSE}{{2,50}},\sbut\b",
        _I,
    ),
    defining=re.compile(
        rf"\bwhat\b{_CLAUSE}{{3,60}}\b(?:is|was|are)\s(?:not\s)?(?:that|the|to|whether|how|a|an)\b"
        rf"|\b(?:the|my|our|your|only|one)\s(?:[\w-]+\s){{0,4}}(?:point|lesson|truth|secret|answer|reason|goal|target|aim|task|test|measure|purpose|promise|words?|definition|heart|key|thing)\b{_CLAUSE}{{0,70}}\b(?:is|are|was|were|be|turned out|of)\b"
        r"|\bwhat we call\b|\bwe call(?:ed)? (?:it|this|them)\b|\bknown as\b|\bmeans (?:that|to|we|you)\b|\bthere is no\b",
        _I,
    ),
    urging=re.compile(
        rf"(?:(?:and|so|but|then|now|please|and so|and then),?\s+)*(?!be (?:it|they)\b)(?:{_IMPERATIVES})\b(?!\s?(?:['’]s\b|of\b|was\b|is\b|were\b|are\b|and\b,))"
        r"|(?:the|our|your|my) (?:board|council|committee|executive|union|government|party|company|management|directors|trustees|assembly|congress|commission|cabinet)\s(?:(?:therefore|now|also|unanimously)\s)?(?:asks?|urges?|recommends?|invites?|calls? on|proposes?) (?:you|that|members|shareholders|delegates|all|every)\b"
        r"|(?:(?:and|so|but|here is what|now),?\s+)*i(?:['’]d|\swould|\s)?\s?(?:ask|urge|beg|invite|challenge|call on|want|hope)\b(?:\s\w+)?\s(?:you|each|every|all|us)\b",
        _I,
    ),
    wishing=re.compile(
        r"(?:(?:and|so|but),?\s+)?(?:let\s(?:us|yourself|yourselves|me)\b|(?:don['’]t|never|always|keep|remember)\b"
        r"|i(?:['’]d|\swould)?\s(?:hope|ask|urge|want|rather)\s(?:that\s)?(?:you|each|every|all|us)\b)",
        _I,
    ),
    general=re.compile(
        r"\b(?:never|always|every|everyone|everybody|nobody|no one|nothing|everything|most|only|greatest|people|world|lives?|human)\b",
        _I,
    ),
    needing=re.compile(r"\b(?:needs?|ought|should|cannot|can['’]t|requires?)\b", _I),
    deciding=re.compile(
        r"\b(?:decid|announc|launch|propos|commit(?!tee)|establish|creat(?!ure)|invest(?!ig))\w*|\bcall(?:ing)? (?:for|on|upon)\b|\bstand ready\b",
        _I,
    ),
    concluding=re.compile(
        r"(?:and |but )?(?:so|therefore|thus|hence|(?:that|this) is why|that['’]s why|this means|in short|in sum|in other words|to that end)\b",
        _I,
    ),
    example=re.compile(r"\b(?:for example|for instance|such as|imagine)\b", _I),
)  # fmt: skip
