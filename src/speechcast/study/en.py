"""English: by which forms statements worth asking about are known, and how they are asked."""

from __future__ import annotations

import re

from speechcast.study.cues import StudyCues
from speechcast.study.formulas import EN_FORMULAS

_I = re.IGNORECASE
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SPELLED = f"(?:{_TENS})(?:-(?:{_ONES}))?|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_DET = "a|an|the|our|their|its|his|her|every|each|no|any"
_END = r"(?=[.,;:!?]|--|—|$)"
_ORDERS = (
    "ask|be|begin|bring|build|call|carry|choose|come|dream|drive|find|finish|follow|forgive|give|go|hear|help|hold|keep|know|lead|learn|leave|let(?! us| me)|listen"
    "|live|look|love|make|notice|open|pay|pick|plant|protect|pull|put|question|read|reach|remember|return|save|say|seek|send|serve|set|share|show|speak|stand|start|stay"
    "|take|teach|tell|thank|think|tie|treat|trust|try|turn|use|vote|wait|walk|work|write"
)
_WORDS = r"\w+(?:['’-]\w+)*"

EN = StudyCues(
    blank="____",
    cut="…",
    quote=("“", "”"),
    window=(40, 260),
    number=re.compile(
        rf"(?<![\w.,/-])[$€£]?(?P<n>\d[\d,]*\d(?:\.\d+)?|\d(?:\.\d+)?|(?:a|{_ONES})\shundred(?:\sand\s(?:{_SPELLED}))?|(?:{_SPELLED})(?:\s(?:hundred|thousand|million))?)"
        r"(?P<unit>\s?%|\s(?:percent|per cent)\b|\s(?:thousand|million|billion|trillion)\b(?:\s(?!a\b|of\b|to\b|in\b|and\b|or\b|per\b|on\b|for\b|the\b)[a-z]+)?"
        r"|\s(?!January|February|March|April|May|June|July|August|September|October|November|December"
        r"|things?\b|points?\b|areas?\b|topics?\b|priorities\b|principles?\b|lessons?\b|pillars?\b|goals?\b|steps?\b|reasons?\b|ways?\b|beliefs?\b|questions?\b|of\b|and\b|or\b|to\b|in\b|the\b|a\b|more\b|other\b|per\b|on\b|for\b)[a-z][a-z-]+)",
        _I,
    ),
    lead=10,
    target=re.compile(r"\b(?:will|by 20\d\d|at least|no more than|must|goal|target|more|next|within)\b", _I),
    nobody=re.compile(r"(?:We|I|They|You|It|Nor|Neither|Let|Let\'s|Yes|No|This|That|These|Those|He|She|There|Some|Many|Nobody|Who|What|And|But|So|If|When|Let|Nothing|All this|All of us)\b"),
    shared=re.compile(r"\b(?:the|each|every|all|our|any|both|of|and|in|who|that)\b", _I),
    purpose=re.compile(r"(?:\s(?P<lead>so that|in order to)|(?:--|—)(?P<dash>to)(?! (?:that|the|our|a|an|his|her|their|its|all|every|each|you|us|me|them|him|those|these|this|my|your|which|whom|which)\b))\s(?P<why>(?:(?!--)[^,.;:!?—“”\"]){12,110})(?=[.,;:!?]|--|—)"),
    purposes=re.compile(
        r"(?<!going )(?<!have )(?<!used )(?<!had )\bto (?!that\b|the\b|our\b|a\b|an\b|his\b|her\b|their\b|its\b|all\b|every\b|each\b|you\b|us\b|me\b|be\b|those\b|these\b|this\b|my\b|your\b|which\b|whom\b|any\b|some\b|such\b|what\b|[A-Z])"
        r"(?P<why>[a-z]+ (?:(?!--|than to\b)[^,.;:!?—“”\"]){10,90})(?=[,.;!?]|--|—)"
    ),
    in_tail=re.compile(
        r"\b(?:millisecond|second|minute|hour|day|week|month|year|decade|century|centurie)s?$|"
        r"(?:first|same|next|last|whole|long) (?:time|way|day|end|run)\b|other hand\b|"
        r"\b(?:is|are|was|were|am|be|been|being|has|have|had|do|does|did|will|would|shall|should|can|cannot|could|may|might|must"
        r"|who|whom|that|which|what|where|when|how|if|as|than|then|so|us|me|him|them|it|you|we|they|she|he|i|there"
        r"|up|down|out|off|over|away|back|inside|outside|again|together|but|and|or|not|nor|never|today|go|goes|went|gone|come|came"
        r"|one|ones|fell|rose|rest|closes?|ended|made|say|said|says|make|makes)\b|(?<!\bof)(?<!\bfor)(?<!\bin)(?<!\bon)(?<!\bto)(?<!\bwith)(?<!\bfrom)(?<!\bby)"
        r"\s(?:a|an|the|our|their|its|his|her|my|your|every|each|no|any)\b",
        _I,
    ),
    addressed=(
        re.compile(r"[Tt]o (?P<left>[^,.;:!?—]{6,130})(?:, [^.;:!?—]{3,150}?)?, (?P<right>(?:we|I)\s[^.;!?]{10,})"),
        re.compile(r"(?:And |But )?[Ll]et (?P<left>(?!us\b|me\b)[^,.;:!?—]{4,60}?) (?:know|understand|remember|be told)(?:, [^.;:!?—]{3,80}?,)? (?:that )?(?P<right>[^.;!?]{14,})"),
        re.compile(r"(?:And |So |But )?(?:today |tonight )?(?:I|[Ww]e) (?:ask|urge|call on|call upon|appeal to|invite|expect|challenge|say to|tell|want) (?P<left>(?!you\b|it\b|them\b|him\b|her\b|us\b|myself\b|for\b|that\b|to\b|what\b)[^,.;:!?—]{4,60}?),? (?:to |that |: )(?P<right>[^.;!?]{14,})"),
    ),
    fragment=re.compile(
        r"(?:and|but|or|nor|not|to|for|by|with|from|in|on|at|as|when|while|since|because|that|which|who|of|so|than|yet|both|either|neither|some|from)\b"
        r"|.*\b(?:it|they|them|this|these|those|he|she|his|her|such)\b(?! who)|(?:I|we) (?:believe|hope|know|think|say|said|want|wish|have)\b",
        _I,
    ),
    imperative=re.compile(r"(?!)"),
    series=re.compile(r"(?!)(?P<left>)(?P<right>)"),
    half=re.compile(r"\b(?:so that|in order to|because|it|they|them)\b", _I),
    brief=re.compile(r"days?|months?|hours?|minutes?|times?|years?|weeks?"),
    past=re.compile(r"\b(?:was|were|had|did|ago|last year|(?!need|feed|speed|seed|indeed|hundred|exceed|proceed|succeed|breed|bleed|weed|deed)\w+ed)\b", _I),
    contrast=(
        re.compile(rf"\bnot (?!only|just|merely|simply|because)(?P<no>[^,.;:!?—]{{2,70}}?)(?:,|--|—)?\s?\bbut (?!also\b)(?P<yes>[^,.;:!?—-]{{2,80}}?){_END}"),
        re.compile(rf"\b(?:is|are) not (?P<no>(?:a|an|the) [^,.;:!?—]{{2,60}}?), (?:you|they|we|it|he|she) (?:is|are) (?P<yes>(?:a|an|the) [^,.;:!?—-]{{2,60}}?){_END}"),
        re.compile(rf"\bnot (?P<no>(?:a|an|the|what) [^,.;:!?—-]{{2,70}}?)(?:--|—)(?:ask )?(?P<yes>what [^,.;:!?—-]{{2,70}}?){_END}"),
    ),
    instead=(
        re.compile(rf"\bbut (?:rather )?(?P<yes>(?:because|as|to|for|by|in|from|with|a|an|the|what|how) (?:(?!--)[^,.;:!?—]){{3,90}}?){_END}"),
    ),
    denying=re.compile(rf"\b(?:[Nn]ot|nor) (?!only|just)(?:as )?(?P<no>(?:(?!--)[^,.;:!?—]){{3,80}}?){_END}"),
    definition=(
        re.compile(r"[“\"](?P<term>[^”\".,]{2,40})[”\"],? (?:means|meaning|that is,?) (?P<sense>[^.;!?]{8,160})"),
    ),
    equals=(
        re.compile(rf"(?:And |But |So )?(?P<left>(?:the|our|my|your|their|its) (?:(?!--)[^,.;:!?—]){{0,40}}?(?:key|point|secret|task|aim|goal|purpose|lesson|rule|answer|question|job|mission|duty|test|measure|challenge|problem|truth|difference|danger|reward|responsibility|choice|strength|hope|part|thing)(?: (?:of|for|to|we|you|I|that) (?:(?!--|is\b|was\b)[^,.;:!?—]){{2,50}}?)?) (?P<verb>is|was) (?P<right>(?!not\b|that\b.{{0,4}}$)(?:(?!--)[^,.;:!?—]){{8,90}}?){_END}", _I),
        re.compile(rf"(?:And |But |So )?(?P<left>what (?:(?!--)[^,.;:!?—]){{4,50}}?) (?P<verb>is|was) (?P<right>(?!not\b)(?:(?!--)[^,.;:!?—]){{8,90}}?){_END}", _I),
    ),
    taken=re.compile(r"(?!)(?P<what>)(?P<verb>)(?P<as>)"),
    equation=re.compile(r"(?!)(?P<left>)(?P<right>)"),
    stages=(
        re.compile(r"\b[Ii]n the (?P<n>first|second|third|fourth|fifth|final) (?:year|quarter|phase|stage|step),? (?:we will |we shall |we must )?(?P<what>[^,.;:!?—]{6,80})(?=[,.;:!?—]|$)"),
        re.compile(r"\b[Bb]y (?P<n>20\d\d),? (?:we will |we shall |we must )?(?P<what>[^,.;:!?—]{10,90})(?=[,.;:!?—]|$)"),
    ),
    items=re.compile(rf"(?:{_WORDS}(?: {_WORDS}){{0,4}}, ){{2,}}(?:and |or )?{_WORDS}(?: {_WORDS}){{0,4}}{_END}"),
    splitter=re.compile(r", (?:and |or )?"),
    item_size=(3, 32),
    term=re.compile(r"[“\"](?P<t>[^”\".,;:!?]{3,40})[”\"]"),
    tail=re.compile(rf"\s(?P<det>{_DET})\s(?P<t>{_WORDS}(?:\s{_WORDS}){{0,5}}?){_END}", _I),
    leaning=re.compile(
        r"(?:all (?:of )?th(?:is|at|ese)|while|although|though|this|that|these|those(?! who| old| new| peoples| nations)|it|they|he|she|such|his|her|its|their|but|and|yet|nor|so|thus|then|therefore"
        r"|however|instead|because|or|here|there|for|like)\b", _I,
    ),
    doubtful=re.compile(r"\b(?:if|unless|whether|perhaps|maybe|would|could|might|some (?:will )?say|people (?:said|told)|they (?:say|said|will say))\b|\?", _I),
    denials=(
        (re.compile(r"\b(?:cannot|can['’]t)\b"), "can"),
        (re.compile(r"\b(?:do not|don['’]t) have to\b"), "have to"),
        (re.compile(r"\b(?<!dare)(?<=is|re|as|ll|an|ld|st|ve) not\b(?! (?:only|just|merely|simply|always|all|every|even|because|in order|least|quite|yet))"), ""),
        (re.compile(r"\bnever\b(?! to| again| before| want)(?![^.;]*\b(?:at all|any|ever|anyone|anything)\b)"), "always"),
        (re.compile(r"(?<=[a-z], )more than\b(?! (?:\d|a\b|one|two|ever|once))"), "less than"),
        (re.compile(r"\b[Oo]nly a few\b"), "nearly all"),
    ),
    unresolved=re.compile(
        r"^(?:\W*\w[\w'’]*\W+){0,5}(?:it|he|she|him|they|them)\b|^(?:\W*\w[\w'’]*\W+){0,1}(?:her|their|its|his)\b|\b(?:such|there(?! (?:is|are|was|were|will|has|have|can|must)\b)|here|the (?:former|latter|other two|other three|same|rest))\b"
        r"|\b(?:this|these)\b(?! (?:nation|country|room|coast|hall|land|state|region|industry|profession|stage|valley|island|harbour|harbor|street|club|team|college|hospital|project|century|planet|earth|world|city|town|company|house|republic|network|week|year|morning|month|hemisphere|hour|generation|house|chamber|congress|university|school|library|administration)\b)"
        r"|\bthat[.!?]?$|\bthose\b(?! who| of| that| which| whom| \w+ (?:who|which|that|whom)\b)|(?:\b(?:in|at|of|for|on|with|by|to|from|all|is|was|are|after|before)|^) that\b(?! (?:which|the|a|we|i|you|our|it)\b)", _I,
    ),
    stock=EN_FORMULAS,
    programme=re.compile(r"[”\"]?\s(?:plan|program|programme|initiative|project|act|bill|strategy|policy|agenda|campaign|fund|scheme|rule|promise|test|standard|method|principle)\b", _I),
    naming=re.compile(r"\b(?:call|calls|called|named|name|known as|term|termed|dubbed|title|titled)\s(?:it |this |them |him |her |us )?[“\"]?$", _I),
    denied=re.compile(r"\b(?:not|never|no|nor|neither|without|so-called)\b", _I),
    announced=re.compile(r"\b(?:three|four|five|six|seven|several)\s(?:\w+\s)?\w+s\b|\bincluding\b|\bsuch as\b|\blet us\b|\bwe (?:will|shall|must)\b", _I),
    standing=re.compile(r"(?!)"),
    governed=re.compile(
        r"\b(?:in|from|under|against|into|beyond|is|are|was|were|be|been|become|becomes|became|remain|remains|means|mean|called?|not|into|deserves?|demands?|requires?|needs?|lacks?"
        r"|builds?|built|brings?|brought|gives?|gave|offers?|offered|pledge|pledged|promised?|protects?|defends?|creates?|created|makes?|made"
        r"|keeps?|kept|owes?|owed|wins?|won|loses?|lost|seeks?|sought|costs?|assures?|ensures?|secures?|chooses?|chose|needed|required"
        r"|saves?|saved|serves?|served|shares?|teach|teaches|taught|learn|learned|cast|cure|end|ends|reward|rewards|honor|honour|strengthen|renew|explore|open|opens|opened)\s$", _I,
    ),
    abstract=re.compile(r".*(?:tion|sion|ness|ity|ment|ance|ence|ty|dom|ism|ship|th|cy|ure|ice|age|ing|ory|al|hood|sis|rch|ope|eace|ove|aith|ower|aw|fe|aste|gress)s?$", _I),
    qualified=re.compile(r"(?:[-—,;\s]*)(?:but|yet|although|though|except|unless|however|rather|instead|if|provided)\b", _I),
    ceremony=re.compile(
        r"\bthank|\bcongratulat|\bwelcome|\bgood (?:morning|evening|afternoon|night)|\bgod bless|\bgrateful|\bproud|\bapplau|\bgoodbye|\bfarewell|\bhonou?r(?:ed)? to"
        r"|\bgive .{0,20} hand\b|\bladies and gentlemen|\bdear (?:friends|guests)|\bforward together|\bi am (?:supposed|so)\b|\bpromise to be\b|\bi (?:then |also |first )?thought\b|\bshow you\b|\bi (?:will|would like to|want to) (?:speak|talk|tell|show|say|share)\b|\blet me (?:tell|begin|start)", _I,
    ),
    story=re.compile(
        r"\b(?:yesterday|starting today|as of today|today|this morning|last (?:week|month|year|night|spring|summer|winter|autumn|fall|february)|years ago|one (?:day|night|morning)|my (?:grand|first|own|father|mother)\w*|i (?:was|had|sat|remember|said|asked|went|saw|still|stood|once))\b"
        r"|\b(?:said|told|asked|called|sat|stood|drove|walked|looked|went|came|got)\b", _I,
    ),
    reason=re.compile(r"(?:For(?! (?:the|a|an|those|this|that|these|every|each|all|many|most|some|years|example|instance|now|us|me|our|my|so|too|whatever|one|two|as)\b| \w+,)|Because|After all,|The reason is|(?:\w+ly,? )?(?:[Tt]hat|[Tt]his) (?:is|was) because)\b"),
    conclusion=re.compile(r"(?:So|Therefore|Thus|That is why|This is why|Hence|Consequently|For that reason|In short)\b,?\s"),
    causes=(
        re.compile(r"(?:(?<=[.!?]\s)|(?<=\n)|(?<=^))(?P<claim>[A-Z][^.;:!?—]{14,130}?)(?:--|—|, )for (?P<why>(?:we|you|they|it|i|man|there|nobody|nothing|without) [^.;:!?—]{12,130})(?=[.;!?—])"),
        re.compile(r"(?:(?<=[.!?]\s)|(?<=\n)|(?<=^))(?P<claim>[A-Z](?:(?! because )[^.;:!?—]){14,130}?),? because (?P<why>[^.;:!?—]{12,130})(?=[.;!?—])"),
    ),
    opposed=re.compile(r"(?:(?<=[.!?]\s)|(?<=\n)|(?<=^))(?P<claim>[A-Z][^.;:!?—]{20,130}?)(?:,|--|—) ?(?:but|yet) (?P<why>(?:we|you|they|it|i|the|our|no|nobody|nothing|this|there) [^.;:!?—]{16,130})(?=[.;!?—])"),
    opposition=re.compile(r"(?:But|Yet|And yet|However|Instead)\b,?\s(?!let us\b|also\b)"),
    condition=(
        re.compile(r"(?:And |But |So |For )?(?:If|When|Whenever|Unless|Only if|Only when|As long as|Where|Once) (?P<given>[^,.;:!?—-]{10,110}), (?P<then>(?:then )?[^.;:!?—]{12,120})(?=[.;!])"),
    ),
    following=re.compile(r""),
    no_task=re.compile(r"be\b|know\b|remember\b|understand\b"),
    subject=re.compile(
        rf"(?:we|you|I|nobody|nothing|no one|people|(?:{_DET}) {_WORDS}(?: (?!that\b|which\b|who\b|whom\b){_WORDS}){{0,2}}?) (?:is|are|was|were|am|will|shall|can|cannot|must|should|may|have|has|had|dare|need|do|does|did|offer|pledge|want|know|believe|ask|\w+s|\w+ed)\b", _I,
    ),
    second_half=re.compile(
        rf"(?:we|you|it|they|he|she|i|there|let|ask|nobody|nothing|no one|people|(?:{_DET}) {_WORDS}) \w+", _I,
    ),
    told_to=re.compile(r"(?:ask|let|do|don't|be|give|take|go|come|keep|make|tell|say)\b", _I),
    general=re.compile(
        r"\b(?:not|never|only|must|no|nothing|nobody|every|always|cannot|don't|can't|isn't|nor|without|worth|most|best|better|more|cheaper|stronger|than)\b", _I,
    ),
    aim=re.compile(r"\b(?:by 20\d\d|at least|reach|goal|target|no (?:more|less|fewer) than|every \w+ will|will (?:open|build|train|cut|plant|hire|create|double|halve|reach)|within)\b", _I),
    spent=re.compile(r"\b(?:will take|budget|spent|cost|allocat\w+|grant\w*|fund\w*|paid|percent of (?:you|us)|so far|since)\b", _I),
    row=re.compile(
        r"(?P<lead>Let (?!us\b|me\b)[a-z]+ [a-z]+|Let us|(?:We|I|You|They|There|And|To|Ask)(?: [a-z'’]+){1,4}? (?:that|when|to|must|will|who|can|should))\s",
    ),
    row_other={
        "Let": re.compile(r"\b(?:[Ll]et us|[Ww]e (?:shall|will|must))\s(?!do\b|have\b|not\b|never\b|always\b|only\b|all\b|be\b)(?P<what>[a-z][^,.;:!?—-]{14,100})(?=[,.;!?]|--|—)"),
    },
    advised=re.compile(
        rf"(?:(?<=[.!?;:]\s)|(?<=[.!?;:]\s[”\"])|(?<=\n)|(?<=[.!?]\sSo )|(?<=[.!?]\sAnd )|(?<=\b[Yy]ou must )|(?<=\b[Yy]ou should )|(?<=\b[Aa]sk you to ))(?P<what>(?:{_ORDERS}) (?:(?!--|not\b|never\b)[^,.;:!?—“”\"]){{5,90}}?)(?=[,.;:!?]|--|—)", _I,
    ),
    dissuaded=re.compile(
        r"\b(?:(?:you|ask you|urge you|beg you|want you|try|careful|decide|learn) not to|Do not|Don['’]t|[Yy]ou (?:do not|don['’]t|never) (?:have to|need to)|[Yy]ou need not|the temptation to|supposed to (?:tell|urge|advise) you to) (?P<what>(?!have to\b|need to\b|know\b|mind\b|think\b|imagine\b|you\b|we\b|want\b|get me wrong\b|worry\b|say so\b|believe me\b|do\b|let me\b)[a-z]+ (?:(?!--)[^,.;:!?—“”\"]){8,90}?)(?=[,.;:!?]|--|—)"
    ),
    words={
        "about": "What does the speaker say of {subject}?",
        "of_which": "Of which of these does the speaker say: {quote}?",
        "name": "The speaker says: {quote} Which name belongs in the gap?",
        "year": "The speaker says: {quote} Which year belongs in the gap?",
        "year_cloze": "Fill in the year that the speaker gives: {quote}",
        "attributed": "Who, according to the speaker, said or thought this: {quote}?",
        "announced": "Which of these does the speaker announce or call for in the part on {part}?",
        "in_which": "In which part of the speech does the speaker announce or call for this: {quote}?",
        "match_about": "Match each of these with what the speaker says of it.",
        "not_of": "Which of these does the speaker say of something else, not of {subject}?",
        "measure": "What does the speaker announce or call for in order to {aim}?",
        "aim": "The speaker announces or calls for this: {measure}. To what end?",
        "means": "The speaker says: {quote} By what means?",
        "advised": "Which of these does the speaker ask the listeners to do?",
        "dissuaded": "Which of these does the speaker not ask of the listeners, but advise against or call needless?",
        "sayings": "Match the two halves of each of the speaker's sentences.",
        "cause": "The speaker says: {quote} Which reason does the speaker give for it?",
        "conclusion": "The speaker says: {quote} What does the speaker conclude from it?",
        "opposed": "The speaker says: {quote} What does the speaker set against it?",
        "condition": "What, according to the speaker, follows {given}?",
        "addressee": "To whom does the speaker say: {quote}?",
        "row": "Several times the speaker says {lead}. Which of these is not one of the ways in which that sentence goes on?",
        "purpose_part": "In the part on {part}, the speaker says: {quote} What reason or purpose does the speaker give?",
        "figure": "The speaker says: {quote} Which figure belongs in the gap?",
        "match_figures": "Match each figure with the statement in which the speaker gives it.",
        "contrast_live": "The speaker draws a contrast (the side that is denied is left out): {quote} What belongs in the gap?",
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
        "measured": "The speaker gives the figure {figure}. What is it the figure of?",
        "measured_part": "In the part on {part}, the speaker gives the figure {figure}. What is it the figure of?",
        "equals": "What, according to the speaker, {verb} {left}?",
        "taken": "What is to be {rest}, according to the speaker?",
        "how": "In the part on {part}, how does the speaker carry on this demand or claim: {quote}?",
        "equation": "The speaker says: {quote} What belongs in the gap?",
        "heading_half": "Match the two halves of each of the speaker's headings.",
        "equation_match": "Match the two halves of each statement.",
        "stages": "Put the stages that the speaker sets out into their order.",
        "parts": "Put the parts of the speech into their order.",
        "belongs": "Which of these does the speaker say in the part on {part}?",
        "outsider": "Which of these is not said in the part on {part}?",
        "detail": "Which statement of the speaker goes on with the words {quote}?",
        "match_series": "The speaker sets several things side by side. Match the two halves of each.",
        "match_bare": "Match each statement with how the speaker goes on.",
        "match_details": "Match each statement with how the speaker goes on.",
        "match_parts": "Match each part of the speech with what is said in it.",
        "match_said": "Match each addressee with what the speaker says to them.",
        "match_who": "Match each of those named with what is to be done by them.",
        "missing": "The speaker says: {quote} Several things are named in the gap. Which of these is not one of them?",
        "gathered": "The speaker says: {quote} What is named in the gap?",
        "under": "Under which of these headings does the speaker say: {quote}?",
        "under_part": "In the part on {part}, under which of these headings does the speaker say: {quote}?",
        "match_under": "The speaker makes several points in turn. Match each with what is said under it.",
        "match_under_part": "In the part on {part}, the speaker makes several points in turn. Match each with what is said under it.",
        "asked_of": "Which of these does the speaker ask of {who}?",
        "dated": "What, according to the speaker, happened {when}?",
        "dated_order": "Put these events into the order in which they happened.",
        "called": "Whom or what does the speaker call {rank}?",
        "tail": "Which words complete the speaker's sentence? {quote}",
        "said": "The speaker says: {claim}.",
        "because": "The speech says: {quote}",
        "because_changed": "The speech says: {quote}; in the statement, {was} was changed to {now}.",
        "because_denied": "The speech says: {quote}; in the statement, {was} was left out.",
        "because_part": "From the part on {part}: {quote}",
    },
)  # fmt: skip
