"""English: by which words figures, dates, targets, terms, organisations and tasks are known."""

from __future__ import annotations

import re

from speechcast.languages.en import MONTHS
from speechcast.languages.mention_table import MentionTable

_I = re.IGNORECASE
_SAFE_MONTHS = MONTHS.replace("March|", "").replace("May|", "")
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORD = (
    f"{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    "sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen"
)
_SPELLED = rf"(?:a (?=hundred|thousand|million|billion|trillion|dozen)|half a (?=million|billion))?(?:{_WORD})(?:[- ](?:and )?(?:{_WORD}))*"
_TIMES = "years?|months?|weeks?|days?|hours?|minutes?|seconds?|milliseconds?|decades?"
_MEASURES = (
    f"percent|per cent|percentage points?|{_TIMES}|times|miles?|kilometres?|kilometers?|meters?|metres?|feet|inches|acres?|hectares?|"
    "square (?:miles|feet|metres|meters|kilometres|kilometers)|tonnes?|tons?|pounds?|dollars?|euros?|cents|pence|degrees|kilograms?|kilos?|"
    "litres?|liters?|gallons?|megawatts?|gigawatts?|kilowatts?"
)
BODIES = (
    "University|College|School|Institute|Council|Committee|Commission|Department|Ministry|Bank|Association|Society|Foundation|Company|"
    "Corporation|Inc|Ltd|Group|Congress|Parliament|Senate|Nations|Union|Agency|Authority|Library|Hospital|Court|Party|Museum|Fund|"
    "Alliance|Federation|Network|Board|Bureau|Organization|Organisation|Assembly|Laboratory|Laboratories|Airlines|Airways|Railway|Railways|"
    "Church|Club|Academy|Administration|Legislature|Army|Navy|Air Force|Marine Corps|Peace Corps|Clinic|Cooperative|Trust"
)
_CAP = r"[A-Z][\w’'&.-]*"
_ACTOR_WORDS = (
    "men|women|people|children|citizens?|nations?|peoples|governments?|states?|cities|city|towns?|villages?|communities|community|countries|country|"
    "congress|parliament|senate|council|councils|committees?|departments?|agencies|agency|ministry|ministries|schools?|universities|university|colleges?|"
    "companies|company|firms?|businesses|business|employers?|workers?|teachers?|students?|pupils|parents?|families|family|members?|staff|teams?|"
    "leaders?|managers?|directors?|boards?|officers?|officials?|doctors?|nurses?|scientists?|engineers?|researchers?|farmers?|drivers?|carriers?|"
    "volunteers?|neighbou?rs?|friends?|allies|partners?|colleagues|librarians?|branch|branches|libraries|library|hospitals?|banks?|unions?|parties|"
    "generations?|graduates?|class|alumni|voters?|taxpayers?|soldiers?|sides?|adults?|children|sons|daughters|americans|everyone|everybody|"
    "lawyers?|judges?|courts?|police|institutions?|organi[sz]ations?|providers?|suppliers?|customers?|passengers?|residents?|households?|heads?|"
    "person|one of you|one of us|all of us|all of you|each of us|each of you|secretary|president|minister|mayor|governor|chancellor|treasurer|chair|office|authority|authorities|"
    "owners?|makers?|builders?|buyers?|sellers?|lenders?|investors?|developers?|donors?|players?|writers?|artists?|trustees|industry|media|press|public|youth|crew|crews|branch heads?|user|users|author|authors"
)
_VERB = r"(?!be\b|not\b|never\b|have been\b|also be\b|only be\b|no longer\b)"

PLAIN_BODIES = frozenset(
    [
        "Great",
        "Good",
        "Free",
        "Open",
        "Civil",
        "Just",
        "New",
        "Modern",
        "Fair",
        "American",
        "Democratic",
        "National",
        "Federal",
        "Local",
    ]
)
"""Words in front of a body that name none by themselves: the Great Society."""

EN = MentionTable(
    figure=re.compile(
        rf"(?<![\w.,/:-])(?P<value>[$€£]?\d[\d,]*(?:\.\d+)?(?:\s(?:hundred|thousand|million|billion|trillion))?)(?![\d/:]|-\w|\.\d|th\b|st\b|nd\b|rd\b|s\b)"
        rf"(?P<unit>\s?%|\s(?:{_MEASURES})\b)?"
        rf"|\b(?<![-’'])(?<!;\s)(?P<many>(?!(?:hundred|thousand|million|billion|trillion|dozen|one)\b(?! hundred| thousand| million)){_SPELLED})(?!-)(?P<measure>\s(?:{_MEASURES})\b|(?=\s[a-z]))",
        _I,
    ),
    brief=re.compile(rf"\s?(?:{_TIMES}|times)$", _I),
    date=re.compile(
        rf"\b(?P<date>\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{MONTHS})(?:,?\s+(?:19|20)\d{{2}})?|(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate)\s)?(?:{_SAFE_MONTHS})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,?\s+(?:of\s)?(?:19|20)\d{{2}})?"
        rf"|(?:[Ll]ast|[Nn]ext|[Tt]his)\s(?:March|May)\b|(?:March|May)\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?|(?:March|May),?\s+(?:19|20)\d\d|(?<=\b[Ii]n )(?:March|May)(?=[\s,.;]|$)|(?<=\b[Bb]y )(?:March|May)(?=[\s,.;]|$)|(?<=\b[Ss]ince )(?:March|May)(?=[\s,.;]|$)"
        rf"|(?:the\s)?(?:end|beginning|spring|summer|autumn|fall|winter|first half|second half)\sof\s(?:1[89]|20)\d\d|(?:the\s)?(?:first|second|third|fourth|last|next)\squarter(?:\sof\s20\d\d)?"
        r"|(?<=\b[Ii]n )(?:1[5-9]|20)\d\d\b(?!\s[a-z]+s\b)|(?<=\b[Bb]y )(?:1[89]|20)\d\d\b|(?<=\b[Ss]ince )(?:1[5-9]|20)\d\d\b|(?<=\b[Uu]ntil )(?:1[89]|20)\d\d\b|(?<=\b[Bb]efore )(?:1[5-9]|20)\d\d\b|(?<=\b[Aa]fter )(?:1[5-9]|20)\d\d\b|(?<=\b[Ff]rom )(?:1[5-9]|20)\d\d\b"
        r"|(?:[Ii]n )?(?:early|mid|late)[- ](?:1[89]|20)\d\d|the\s(?:(?:18|19|20)\d0s|(?:nineteen|twenty)-?\w+ties)"
        rf"|(?:[Nn]ext|[Ll]ast|[Tt]his)\s(?:week|month|quarter|year|spring|summer|autumn|fall|winter|{_DAYS})\b"
        rf"|(?i:(?:\d+|{_SPELLED}|a|a few))\s(?:years|months|weeks|days|decades|year|month|week|decade)\sago)\b",
    ),
    date_kept=re.compile(r"(?!)"),
    aim=re.compile(
        r"\b(?:goals?|targets?|aims?|will|shall|must|plan to|plans to|intend to|going to|pledge|commit(?:ted)? to|by 20\d\d|by the end of 20\d\d|next year|to reach)\b(?!\s(?:not|never))", _I,
    ),
    goal=re.compile(r"\b(?:by 20\d\d|by the end of 20\d\d|over the next [\w-]+ years|in the next [\w-]+ years|next year),|\b(?:goals?|targets?) (?:is|are)\b|^by (?:next|the end of)\b", _I),
    reached=re.compile(r"\b(?:was|were|had|did|ago|last year|has|have|not|nor|never|would|went|rose|fell|grew|dropped|opened|planted|served|since)\b", _I),
    term=re.compile(
        r"[“](?P<words>[^”“\n]{2,60})”|(?<![\w])\"(?P<title>[^\"\n]{2,60})\"(?!\w)"
        rf"|\b(?:[Ww]hat we call|[Ww]e call (?:it|this|that|them)|[Tt]hey call (?:it|this|that|them)|(?:[Ss]ome|[Pp]eople) call|known as|the so-called|we are calling (?:it|this)?)\s(?:the |a |an )?(?P<named>{_CAP}(?:\s(?:of |the |and )?{_CAP}){{0,4}})"
    ),
    told=re.compile(r"\bsaid\b[^.\"“”]{0,24}$|\b(?:said|says?|asked|asks?|replied|answered|told (?:me|us|him|her|them)|wrote|writes|shouted|quoting from [^,]{0,30}|read|reads|whispered|goes|to|spell(?:ed)?)[,:]?\s?$", _I),
    tells=re.compile(r"\s(?:(?:he|she|they|I|we|one|[A-Z][a-z]+)\s)?(?:said|says|asked|replied|wrote|shouted|answered)\b", _I),
    speech=re.compile(r"\b(?:I|I'm|I’m|you|your|my|me|we|us|our|let's|let’s|ma'am|ma’am|sir|she|he|they|it's|it’s|don't|don’t|is|are|was|were|has|have|will|can)\b|[?!.]$|,\s|\.{3}", _I),
    explains=re.compile(r",?\s(?:is|means|was|are|stands for|that is|which means)\b|\s\((?:that is|meaning)\b", _I),
    defines=re.compile(r"\b(?:[Ww]hat we call|[Ww]e call (?:it|this|that|them)|known as|(?:[Ss]ome|[Pp]eople) call|is called|we are calling (?:it|this)?)\s(?:the |a |an )?[“\"]?$"),
    organisation=re.compile(
        rf"\b(?P<name>(?:[Tt]he\s)?(?:{_CAP}\s(?:(?:and|for)\s)?){{1,5}}?(?:{BODIES})\b(?:\s(?:{BODIES})\b)*(?:\s(?:of|for)\s(?:the\s)?{_CAP}(?:\s(?:and\s)?{_CAP})*)?|(?:University|Bank|Ministry|Department|Institute|Bureau|Academy|House|Library|Museum|Church|College)\sof\s(?:the\s)?{_CAP}(?:\s(?:and\s)?{_CAP})*)"
        rf"|(?:\b(?:friends|colleagues|partners|people|team|engineers|staff|scientists|researchers|work|worked)\s(?:at|from)\s|\b(?:I run|I founded|I lead)\s)(?P<at>{_CAP}(?:\s{_CAP}){{0,2}})"
        r"|\b(?P<acronym>NATO|NASA|UNESCO|UNICEF|WHO|WTO|IMF|OECD|FBI|CIA|EU|UN|NHS|BBC|MIT|Congress|the Senate|Parliament|the House of Representatives)\b"
    ),
    task=re.compile(
        r"(?:^|(?<=[,;:]\s)|(?<=[.!?]\s)|(?<=—)|(?<=--))(?P<who>(?:(?:and|but|so)\s)?[A-Za-z][\w’' -]{1,70}?)\s(?P<must>must|shall|should)\s(?:also\s)?"
        + _VERB + r"(?P<what>[^.;!?\n]{4,160})",
        _I,
    ),
    asked=re.compile(
        r"\b(?:I|we|let me)\s(?:also |now |therefore |want to |would |will |am )?(?:ask|urge|call on|call upon|invite|challenge|encourage|asking|need|want|expect)\s(?P<who>(?:each|every|all|the|our|any|those|everyone|everybody|my)\b[^,.;:!?]{0,60}?)\sto\s"
        + _VERB + r"(?P<what>[^.;!?\n]{4,160})"
        r"|\b(?:and\s)?let\s(?P<whom>(?:both|all|every|each|the|our|no|any|those)\s(?:[\w’'-]+\s){1,5}?)(?=[a-z]+\b)(?P<deed>" + _VERB + r"[^.;!?\n]{4,160})",
        _I,
    ),
    actor=re.compile(rf"\b(?:{_ACTOR_WORDS}|[A-Z][\w’']+\s(?:{BODIES}))(?:\s(?:of|in|at|from|on|with|here|who|around|across)\b[^,]{{0,50}})?$", _I),
    nobody=re.compile(r"(?:and |but |so )?(?:we|i|it|that|this|there|you|they|he|she|what|who|which|one|let us|nobody|no one|neither|none|no|few)\b.*$|.*\b(?:if|when|because|that|think|know|believe|say|said|don[’']t|why|how|whether|than|what)\b", _I),
)  # fmt: skip

NUMERALS = frozenset([*_WORD.split("|"), "a", "half"])
"""Words of numbers."""

PLURALS = frozenset(
    [
        "people",
        "children",
        "men",
        "women",
        "feet",
        "percent",
        "cents",
        "police",
        "staff",
        "cattle",
        "sheep",
    ]
)
"""Words that count without an s."""

NOT_COUNTED = re.compile(
    r"(?:is|was|has|does|us|this|thus|as|its|his|hers|ours|yours|always|perhaps|plus|less|unless|across|yes|news|process|address|business|class|glass|success|access|"
    r"towards|afterwards|besides|sometimes|says|goes|runs|makes|takes|gives|comes|gets|keeps|lives|means|needs|wants|costs|ago)$",
    _I,
)
"""Words on s behind a figure that are not what it counts, or say nothing."""

STOPS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "but",
        "nor",
        "so",
        "than",
        "that",
        "which",
        "who",
        "whom",
        "whose",
        "when",
        "while",
        "where",
        "if",
        "because",
        "since",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "not",
        "only",
        "about",
        "more",
        "less",
        "over",
        "under",
        "up",
        "down",
        "out",
        "off",
        "into",
        "across",
        "after",
        "before",
        "between",
        "during",
        "per",
        "ago",
        "each",
        "every",
        "all",
        "both",
        "said",
        "say",
        "says",
        "told",
        "ran",
        "run",
        "runs",
        "it",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
        "us",
        "them",
        "him",
        "her",
        "this",
        "these",
        "those",
        "there",
        "here",
        "now",
        "then",
        "today",
    ]
)
"""Words at which a noun phrase behind a figure ends."""

LABEL = re.compile(
    r"(?P<label>(?:[A-Za-z’'-]+ ){0,4}?[A-Za-z’'-]+)(?:\s(?:last year|this year|today|now|already|currently))?\s+(?:has\s|have\s)?(?:rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|climbed|is|was|are|were|reached|stands at|stood at|went|comes to|came to|of|costs|takes|takes in|averaged)"
    r"(?:\s+(?:to|by|from|at|only|about|nearly|over|more than|less than|almost|around|up|down|now|just|some))*\s*$",
    _I,
)
"""What a figure counts, in front of it."""

BESIDE = re.compile(
    r"[\w ,]{0,30}?(?:,|and|or|from|to|down to|up to)\s(?:(?:up|down|or|and|to|by|about|nearly|over|only|more than)\s?)*$",
    _I,
)
"""All that may stand between two figures of the same thing."""

NO_LABEL = re.compile(
    r"\b(?:that|this|it|they|he|she|we|you|i|there|these|those|what|which|who|here|one|so|if|when|and|but|average|total|sum|number|maximum|minimum)\b",
    _I,
)
"""Words that make what stands in front of a figure no name of what it counts."""

DETERMINER = re.compile(r"^.*\b(?:the|our|its|their|his|her|my|your|a|an|every|each)\s", _I)

NO_NAME = frozenset(
    [
        "The",
        "This",
        "That",
        "These",
        "Those",
        "Our",
        "My",
        "Your",
        "His",
        "Her",
        "Its",
        "Their",
        "Every",
        "Each",
        "All",
        "No",
        "Some",
        "Any",
        "And",
        "But",
        "So",
        "For",
        "From",
        "In",
        "On",
        "At",
        "To",
        "Of",
        "By",
        "With",
        "When",
        "While",
        "If",
        "As",
        "We",
        "I",
        "You",
        "He",
        "She",
        "They",
        "It",
        "What",
        "Who",
        "Which",
        "Where",
        "Why",
        "How",
        "Today",
        "Tonight",
        "Now",
        "Then",
        "Here",
        "There",
        "Let",
        "Not",
        "Or",
        "Nor",
        "Both",
        "One",
        "Two",
        "Three",
        "Dear",
        "Fellow",
        "Good",
        "Last",
        "Next",
        "First",
        "Our",
    ]
)
"""Words with a capital that begin a sentence and belong to no name."""

TITLES = (
    r"(?:Vice President|President|Prime Minister|Chief Justice|Chancellor|Secretary|Senator|Governor|Minister|Chairman|Chairwoman|Chair|Mayor|Councillor|Councilman|Councilwoman"
    r"|Professor|Sir|Dame|Dean|Judge|Justice|General|Colonel|Captain|Pastor|Reverend|Rabbi|Bishop|Sister|Brother|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Prof\.?)"
)
_NAME = r"[A-Z](?:[’'][A-Z])?[\w-]*[a-z]"
PERSON = re.compile(
    rf"\b{TITLES}\s(?!{TITLES}\b|Speaker\b|Chair\b|President\b|Secretary\b|of\b|Dynamics\b|Motors\b|Electric\b|Mills\b|Assembly\b|Counsel\b){_NAME}(?:\s[A-Z]\.)?(?:\s(?!{BODIES}){_NAME}){{0,2}}"
    rf"|(?<=[Mm]y name is )[A-Z][a-z’'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][a-z’'-]+)*|(?<=\bI am )[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+(?=[,.])|(?<=\bI’m )[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+(?=[,.])"
    r"|(?<=\bnamed )[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+|(?<=\bcalled )[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+(?=,? (?:who|told|said|asked|came))"
)

DISCOURSE = re.compile(
    r"(?:others?|things?|ways?|points?|reasons?|questions?|parts?|times|steps|kinds|sorts|words|goals|ideas|lessons|sides|hands|ends)$",
    re.IGNORECASE,
)
"""Nouns that a small number counts off rather than counts."""

AIMED_AT = re.compile(
    r"(?!.*\b(?:that|who|which|all|take|takes|cost|costs|need|needs|require|required|pay|not|never)\b)\s?(?:[\w’'-]+,?\s){0,5}$",
    re.IGNORECASE,
)
"""What may stand between a word that sets a goal and the figure that is the goal."""

_ORDERED = "day|phase|stage|step|chapter|level|tier|title|article|section|part|version|volume|round|week|page|room|route|category|class|grade|gate|line"
NUMBERED_NAME = re.compile(
    rf"(?:(?:^|\b(?i:on|in|at|by|from|until|since|of|to|for|after|before|into|beyond|and)\s)(?i:{_ORDERED})"
    rf"|(?<!\b[Tt]his )(?<!\b[Tt]hat )(?<!\b[Ee]ach )(?<!\b[Ee]very )\b(?:{'|'.join(word.capitalize() for word in _ORDERED.split('|'))}))\s$"
)
"""Words in front of a number that is a name and counts nothing: Day 2, on page 5."""
