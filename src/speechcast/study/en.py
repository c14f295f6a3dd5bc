"""English: by which forms statements worth asking about are known, and how they are asked."""

from __future__ import annotations

import re

from speechcast.study.cues import StudyCues

_I = re.IGNORECASE
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SPELLED = f"(?:{_TENS})(?:-(?:{_ONES}))?|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_DET = "a|an|the|our|their|its|his|her|every|each|no|any"
_END = r"(?=[.,;:!?]|--|—|$)"
_WORDS = r"\w+(?:['’-]\w+)*"

EN = StudyCues(
    blank="____",
    cut="…",
    quote=("“", "”"),
    window=(40, 260),
    number=re.compile(
        rf"(?<![\w.,/-])[$€£]?(?P<n>\d[\d,]*\d(?:\.\d+)?|\d(?:\.\d+)?|(?:{_SPELLED})(?:\s(?:hundred|thousand|million))?)"
        r"(?P<unit>\s?%|\s(?:percent|per cent)\b|\s(?:thousand|million|billion|trillion)\b(?:\s(?!a\b|of\b|to\b|in\b|and\b|or\b|per\b|on\b|for\b|the\b)[a-z]+)?"
        r"|\s(?!January|February|March|April|May|June|July|August|September|October|November|December"
        r"|things?\b|points?\b|reasons?\b|ways?\b|beliefs?\b|questions?\b|of\b|and\b|or\b|to\b|in\b|the\b|a\b|more\b|other\b|per\b|on\b|for\b)[a-z][a-z-]+)",
        _I,
    ),
    lead=10,
    target=re.compile(r"\b(?:will|by 20\d\d|at least|no more than|must|goal|target|more|next|within)\b", _I),
    actor=re.compile(
        r"(?P<who>(?:The|Each|Every|All|Our|Any|Both|No)\s[^,;:.!?—]{3,48}?|(?:[A-Z][\w'’-]+\s){1,4}?)\s?"
        r"\b(?:must|should|shall|will|has to|have to|needs to|need to)\s(?P<task>(?!be\b|not\b|never\b)[^.;!?]{14,170})"
    ),
    nobody=re.compile(r"(?:We|I|They|You|It|Nor|Neither|Let|Let\'s|Yes|No|This|That|These|Those|He|She|There|Some|Many|Nobody|Who|What|And|But|So|If|When|Let|Nothing|All this|All of us)\b"),
    shared=re.compile(r"\b(?:the|each|every|all|our|any|both|of|and|in|who|that)\b", _I),
    purpose=re.compile(r"\s(?P<lead>so that|in order to|because)\s(?P<why>[^,.;:!?—]{12,110})(?=[.,;:!?]|--|—)"),
    in_tail=re.compile(
        r"(?:first|same|next|last|whole|long) (?:time|way|day|end|run)\b|other hand\b|"
        r"\b(?:is|are|was|were|am|be|been|being|has|have|had|do|does|did|will|would|shall|should|can|cannot|could|may|might|must"
        r"|who|whom|that|which|what|where|when|how|if|as|than|then|so|us|me|him|them|it|you|we|they|she|he|i|there"
        r"|up|down|out|off|over|away|back|inside|outside|again|together|but|and|or|not|nor|never|today|go|goes|went|gone|come|came"
        r"|fell|rose|rest|closes?|ended|made|say|said|says|make|makes)\b|(?<!\bof)(?<!\bfor)(?<!\bin)(?<!\bon)(?<!\bto)(?<!\bwith)(?<!\bfrom)(?<!\bby)"
        r"\s(?:a|an|the|our|their|its|his|her|my|your|every|each|no|any)\b",
        _I,
    ),
    addressed=re.compile(r"[Tt]o (?P<left>[^,.;:!?—]{6,130})(?:, [^.;:!?—]{3,150}?)?, (?P<right>(?:we|I)\s[^.;!?]{10,})"),
    fragment=re.compile(
        r"(?:and|but|or|nor|not|to|for|by|with|from|in|on|at|as|when|while|since|because|that|which|who|of|so|than|yet|both|either|neither|some|from)\b"
        r"|.*\b(?:it|they|them|this|these|those|he|she|his|her|such)\b(?! who)|(?:I|we) (?:believe|hope|know|think|say|said|want|wish|have)\b",
        _I,
    ),
    imperative=re.compile(r"(?!)"),
    series=re.compile(r"(?!)(?P<left>)(?P<right>)"),
    half=re.compile(r"\b(?:so that|in order to|because|it|they|them)\b", _I),
    brief=re.compile(r"days?|months?|hours?|minutes?|times?|years?|weeks?"),
    past=re.compile(r"\b(?:was|were|had|did|ago|last year|\w+ed)\b", _I),
    contrast=(
        re.compile(rf"\bnot (?!only|just|merely|simply|because)(?P<no>[^,.;:!?—]{{2,70}}?)(?:,|--|—)?\s?\bbut (?!also\b)(?P<yes>[^,.;:!?—-]{{2,80}}?){_END}"),
        re.compile(rf"\b(?:is|are) not (?P<no>(?:a|an|the) [^,.;:!?—]{{2,60}}?), (?:you|they|we|it|he|she) (?:is|are) (?P<yes>(?:a|an|the) [^,.;:!?—-]{{2,60}}?){_END}"),
        re.compile(rf"\bnot (?P<no>(?:a|an|the|what) [^,.;:!?—-]{{2,70}}?)(?:--|—)(?:ask )?(?P<yes>what [^,.;:!?—-]{{2,70}}?){_END}"),
    ),
    definition=(
        re.compile(r"[“\"](?P<term>[^”\".,]{2,40})[”\"],? (?:means|meaning|that is,?) (?P<sense>[^.;!?]{8,160})"),
    ),
    equation=re.compile(r"(?!)(?P<left>)(?P<right>)"),
    stages=(
        re.compile(r"\b[Ii]n the (?P<n>first|second|third|fourth|fifth|final) (?:year|quarter|phase|stage|step),? (?:we will |we shall |we must )?(?P<what>[^,.;:!?—]{6,80})"),
        re.compile(r"\b[Bb]y (?P<n>20\d\d),? (?:we will |we shall |we must )?(?P<what>[^,.;:!?—]{10,90})"),
    ),
    items=re.compile(rf"(?:{_WORDS}(?: {_WORDS}){{0,4}}, ){{2,}}(?:and |or )?{_WORDS}(?: {_WORDS}){{0,4}}{_END}"),
    splitter=re.compile(r", (?:and |or )?"),
    item_size=(3, 32),
    term=re.compile(r"[“\"](?P<t>[^”\".,;:!?]{3,40})[”\"]"),
    tail=re.compile(rf"\s(?P<det>{_DET})\s(?P<t>{_WORDS}(?:\s{_WORDS}){{0,5}}?){_END}", _I),
    leaning=re.compile(
        r"(?:this|that|these|those(?! who| old| new| peoples| nations)|it|they|he|she|such|his|her|its|their|but|and|yet|nor|so|thus|then|therefore"
        r"|however|instead|because|or|here|there|for|like)\b", _I,
    ),
    doubtful=re.compile(r"\b(?:if|unless|whether|perhaps|maybe|would|could|might|some (?:will )?say|people (?:said|told)|they (?:say|said|will say))\b|\?", _I),
    turns=(
        ("at least", "at most"), ("no more than", "no less than"), ("grew", "fell"), ("rose", "fell"), ("increased", "decreased"),
        ("fell", "rose"), ("more than", "less than"), ("fewer than", "more than"), ("doubled", "halved"), ("extended", "shortened"),
        ("before", "after"), ("up", "down"), ("more", "fewer"),
    ),
    words={
        "figure": "The speaker says: {quote} Which figure belongs in the gap?",
        "figure_cloze": "Fill in the figure that the speaker gives: {quote}",
        "target": "The speaker sets out: {quote} Which figure belongs in the gap?",
        "who": "Who or what, according to the speaker, is to {task}?",
        "purpose": "The speaker says: {quote} What reason or purpose does the speaker give?",
        "contrast": "The speaker draws a contrast: {quote} What belongs in the gap?",
        "contrast_cloze": "Fill in the speaker's own words: {quote}",
        "definition": "What does the speaker mean by {term}?",
        "term": "Which of the speaker's expressions belongs in the gap? {quote}",
        "term_cloze": "Fill in the speaker's expression: {quote}",
        "list": "The speaker names several things: {quote} Which one belongs in the gap?",
        "equation": "The speaker says: {quote} What belongs in the gap?",
        "heading_half": "Match the two halves of each of the speaker's headings.",
        "equation_match": "Match the two halves of each statement.",
        "stages": "Put the stages that the speaker sets out into their order.",
        "stages_match": "Match each stage with what the speaker plans for it.",
        "parts": "Put the parts of the speech into their order.",
        "belongs": "Which of these does the speaker say in the part on {part}?",
        "outsider": "Which of these is not said in the part on {part}?",
        "detail": "Which statement of the speaker goes on with the words {quote}?",
        "match_series": "The speaker sets several things side by side. Match the two halves of each.",
        "match_bare": "Match each statement with how the speaker goes on.",
        "match_details": "Match each statement with how the speaker goes on.",
        "match_parts": "Match each part of the speech with what is said in it.",
        "match_said": "Match each addressee with what the speaker says to them.",
        "list_cloze": "Fill in the speaker's own words: {quote}",
        "match_who": "Match each of those named with what is to be done by them.",
        "tail": "Which words complete the speaker's sentence? {quote}",
        "said": "The speaker says: {claim}.",
        "open_review": "What does the speaker report in the part on {part}? Which of it strikes you most, and why?",
        "open_why": "The speaker says: {quote} Why? Explain it in your own words, from this part of the speech.",
        "open_how": "What does the speaker ask for in the part on {part}? Which of it matters most for your own work, and what would you do first?",
        "open_target": "The speaker sets out: {quote} What will be hardest about it, and how could it be done?",
        "open_who": "The speaker says of {who}: {quote} How would you know that it has been done? Give an example.",
        "open_reflect": "The speaker says: {quote} What does this mean for you or for your work?",
        "because": "The speech says: {quote}",
        "because_changed": "The speech says: {quote}; in the statement, {was} was changed to {now}.",
        "because_part": "From the part on {part}: {quote}",
    },
)  # fmt: skip
