"""English: which words of a sentence cannot do without those that stand behind a comma."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.languages.en_joined import joined_end
from speechcast.languages.en_predicates import STATES

_MOST = 4
"""Clauses that are one at most."""

_BARE_VERB = re.compile(
    r"(?:(?:still|simply|often|always|never|probably) )?(?:can(?:not|['’]t)?|could|will|would|won['’]t|should|must|may|might|is|are|was|were|has|have|had|do|does|did"
    r"|(?:could|would|should|must|is|are|was|were|has|have|had|do|does|did)n['’]t)(?: not| never)?[.,;:!]?$"
)
"""A clause that is nothing but its verb (…, which come late, cannot)."""

DOES = re.compile(
    r"(?:(?:still|also|simply|often|always|never) )?(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|must|should|may|might|cannot)\b"
)
"""The opening of what a subject before it does."""

_REST = re.compile(
    r"(?:and|but|while|so) (?:the (?:rest|difference|remainder|balance|others?|other half|former|latter)|neither|both|each|(?:they|it|he|she|these|those) too|(?:i|I|we|they|he|she|it|you) (?:should|ought to) have)\b(?! (?:of|side|sides|that|who|[a-z]+s)\b)"
)
"""The opening of a clause about what is left of what the one before it names, or about all of it."""

_FRONTED = re.compile(
    r"(?:^|.*\bthat )(?:(?:and|but|so) )?what(?:ever)? (?:i|we|you|they|he|she|it|our \w+|the (?:\w+ ){1,3}(?:has|have|had)|the \w+)\b(?!.*\b(?:is|are|was|were|will|means?|does|did)\b)[^,]*,$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:i|we|you|they|he|she|it|(?:the|our|my|your|his|her|its|their|this|that|these|those)(?: [\w’'-]+){1,3} (?:will|would|can|could|must|should|may|has|have|had))\b",
    re.IGNORECASE,
)
"""What a verb behind it is about (What we won, …), and the subject of that verb."""

_AND_IF = re.compile(
    r"\w \b(?:and|but|or) (?:if|unless) (?:i|we|you|they|he|she|it|that)\b[^,]{2,30},$",
    re.IGNORECASE,
)
"""Words that end with the condition of what stands behind them (We sow, and if it rains, …)."""

_PROVISO = re.compile(
    r"(?:(?:but|and) )?(?:provided|providing|unless|if|as long as|so long as|on condition|assuming|only if|except),$",
    re.IGNORECASE,
)
"""The word of a condition that stands behind an aside (We sail, provided, as I said, that the wind drops)."""

_BROKEN_OFF = re.compile(
    r"(?:(?:and|but|so|for|that) )?(?:if|unless|whether|even if),$",
    re.IGNORECASE,
)
"""The word by which a clause waits for another one, in front of what is put into it (If, in May, the ice melts, …)."""

_HOPE = re.compile(
    r"(?:(?:and|but|so) )?(?:i|we) (?:hope|wish|fear|doubt|ask|propose|suggest) that,$",
    re.IGNORECASE,
)
"""Who hopes or asks for what stands behind an aside (We hope that, in May, …): without it that is a fact."""

_OFFERED = re.compile(
    r"(?:(?:and|but|so) )?(?:convince|give|show|tell|bring|send|find|prove|grant|lend|leave|help|persuade|name|build|let|pay|ask)\b",
    re.IGNORECASE,
)
_REWARD = re.compile(
    r"and (?:i|we|you|they|he|she|it)(?:['’]ll| will| shall| can| would|['’]d)\b", re.IGNORECASE
)
"""What is asked for (Give us the tools, …), and what it will be good for (… and we will finish the job)."""

_NAMED_ONCE = re.compile(
    r"(?:(?:and|but|for|so) )?(?:when|whenever|if|once|while|although|though|because|since|unless|until|after|before|as)"
    r" (?:the |an? |our |my |your |his |her |its |their |this |that |these |those )?(?:[\w’'-]+ ){0,3}[\w’'-]+,$",
    re.IGNORECASE,
)
"""The opening of a dependent clause that only names its subject (When Riga, …, closed its gates)."""

_TELLS_MORE = re.compile(r"(?:an?|the|our|my|your|his|her|its|their|once|then|who|which|whose)\b")
"""The opening of what that subject is besides."""

_RELATIVE = re.compile(r"(?:who|which|whose|where|when|if)\b")

_NAMED_BARE = re.compile(r"(?:(?:And|But) )?(?:[A-Z][\w.'’-]*,? ?|(?:of|the|and) ){1,6}(?<=\w),$")
_OF_WHOM = re.compile(r"(?:who|which|whose)\b")
_DOES_THEN = re.compile(
    r"(?:(?:still|also|simply|often|always|never|soon|later) )?(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|must|should|may|might|cannot"
    r"|says?|said|told|[a-z]{2,}ed|gave|came|went|took|made|wrote|left|led|kept|held|built|found|began|brought|stood|spoke|put|lost|won)\b"
)
"""A name, the opening of what is told of it in between, and of what it does (Captain Berg, who …, will …)."""

_BUT_NOT = re.compile(
    r"(?:but|though|and) (?:does|do|did|will|would|can|could|has|have|is|are|was|were|may|must|should)(?: not|n['’]t) [a-z]+,$"
)
"""A verb that is denied in between, in front of what both verbs are done to (It slows, but does not stop, the waves)."""

_PREPOSITION_END = re.compile(r"\b(?:to|from|of|with|for|in|on|by|about|at|into|against)\s?[—–-]+$")

_THE_MORE = re.compile(
    r"(?:(?:and|but|for) )?the (?:more|less|fewer|[a-z]+er) (?:the|an?|we|you|i|they|he|she|it|our|your|their|people|those|these|this|that)\b",
    re.IGNORECASE,
)
_THE_BETTER = re.compile(r"the (?:more|less|fewer|[a-z]+er)\b")
"""The halves of The more …, the better …."""

_CERTAIN = re.compile(
    r"(?:(?:and|but|so) )?(?:one thing|this|that|it|so much) is (?:certain|clear|plain|sure|true|obvious)\b",
    re.IGNORECASE,
)
"""What is put in front of what is held to be so (One thing is plain — … — that …)."""

_CLEAR = re.compile(r"\b(?:has|have)(?: \w+)? been (?:(?:very|quite|perfectly) )?clear[\s:—–-]*$")
_SPEAKS = re.compile(r"(?:i|we|they|he|she|it|there|this|that|the)\b", re.IGNORECASE)
"""Who has made plain what stands behind a dash or a colon, and the opening of that."""

_HOW = re.compile(r"\bhow [a-z]+[\s—–-]*$")
"""The end of words that ask after a quality of what stands behind dashes (how steep — and how icy — the steps are)."""

_NAMED_ONLY = re.compile(
    r"(?:(?:and|but|so|for one thing,|for another thing,) )?(?:the|our|my|his|her|their|its|this|that|these|those) [^,]{4,90},$",
    re.IGNORECASE,
)
_SHOWS = re.compile(
    r"(?:shows?|proves?|suggests?|teaches|tells|reveals?)(?: us| me)? (?:that|how|why|what|we|they|he|she|it|the|our|his|her|their|you)\b"
)
"""A subject, and the opening of what it makes known behind a comma."""

SO_THEY = r"(?:i|we|you|they|he|she|it|nobody|no one) (?:can|may|(?:do|does|wo|ca)n['’]t|will not|do not|does not)"
_SO_THAT = re.compile(rf"so (?:that )?{SO_THEY}\b", re.IGNORECASE)
"""The opening of a clause that says what for, and what stands in it behind the "so"."""

_ROLE = re.compile(r"(?:(?:and|but|so) )?(?:i|we|you|they) as [^,]{3,60},$", re.IGNORECASE)
_ACTS = re.compile(
    rf"{DOES.pattern}|(?:still |also |do )?(?:need|want|know|believe|stand|hold|refuse|owe|support|welcome|urge|ask|reject)\b"
)
"""A pronoun with the role in which it acts (We as a harbour, …), and the opening of what it does."""


_VERB = (
    r"to (?!(?:the|an?|our|my|your|his|her|its|their|this|that|these|those|all|every|each|some|many|which|whom|be sure)\b)"
    r"[a-z]+\b"
)
_LATER = rf"(?:[^,;]{{1,80}}, )?(?:and |or )?(?:not )?{_VERB}"
_INTENT = (
    "intention|decision|determination|plan|promise|pledge|offer|duty|obligation|responsibility|right|need|failure|refusal"
    "|willingness|readiness|commitment|ambition|wish|desire|ability|inability|attempt|resolve|mandate"
)
_INTEND = "decided|decide|agreed|agree|resolved|promised|pledged|pledge|refused|refuse|intend|intends|vowed|vow|tried|try|hope|wish"
_WISHED = "be|bring|give|keep|guide|remain|live|rest|find|go|become|come|bless|help|know|have|serve|stay|grow|lead|continue|always|never|ever"

COMPLETED = (
    (
        re.compile(
            rf"\b(?:{_INTENT})(?: of (?:the |our |my |this )?[\w’'-]+(?: [\w’'-]+)?)?(?:, [^,]+)?$|\b(?:{_INTEND})(?:, [^,]+)?$"
        ),
        re.compile(_LATER),
    ),
    (
        re.compile(
            r"\b(?:(?:I|[Ww]e) (?:[a-z]+ly |also |now |do )?|and (?:then |now |also )?)(?:ask|urge|invite|call on|call upon|encourage|beg|implore) (?:(?!\b(?:to|that|what|why|how|if|whether|for)\b).)*$"
        ),
        re.compile(_LATER),
    ),
    (
        re.compile(r"\bto [a-z]+(?:, (?:or )?to [a-z]+[^,]*)?$"),
        re.compile(
            r"(?:(?:or )?to [a-z]+\b[^,]*, )?that (?:the|our|an?|every|all|each|no|their|his|its|they|we)\b"
        ),
    ),
    (
        re.compile(
            rf"^(?:and |but )?[Mm]ay (?:you|the|your|our|this|these|those|all|his|her|their)\b(?:(?!\b(?:{_WISHED})\b).)*$"
        ),
        re.compile(rf"(?:[^;]{{1,80}}, )?(?:{_WISHED})\b"),
    ),
    (
        re.compile(
            r"\b(?:put|place|lay) (?!(?:it|up|off|on|in|out|down)\b)(?:(?!\b(?:in|on|into|out|up|off|down|back|away|aside|under|at|to|onto|behind|before|forward|through|together|first|forth|right)\b).)*$"
        ),
        re.compile(
            r"(?:(?!(?:and|but|so|or|which|who)\b)[^,;]{2,60}, ){0,3}(?:into|onto|out|up|off|down|back|away|aside|under|behind|forward|to|in|on|at)\b"
        ),
    ),
    (
        re.compile(
            r"\b(?:shall|will|would|must|should)(?: also| now| soon| then)? (?:publish|print|present|introduce|create|establish|propose|provide|bring|launch|announce|appoint|issue|release|build|set up)(?:, [^,]+)?$"
        ),
        re.compile(
            r"(?!(?:and|but|or|so|which|who|where|when|if)\b)(?:[^,;:]{2,60}, )?(?:an?|the|our|one|two|three|four|five|six|seven|eight|nine|ten|new|more|all|every|each|another|\d[\d,.]*)\s"
        ),
    ),
    (
        re.compile(r"\b[Ii]t (?:was|has been|had been|will be) (?:the|those|our|these)\b[^;:]*$"),
        re.compile(
            r"(?:(?:the|those|our|these|an?|some|and)\b[^,;:—]{2,70}?(?:,|\s?--|\s?—)?\s){1,4}(?:who|that)\b"
        ),
    ),
    (
        re.compile(
            r"\b[Ii]t (?:is|was|has been) not (?:the|an?|our|my|your|their|his|her|its|this|that|these|those)\b[^;:]*$"
        ),
        re.compile(
            r"(?:n?or (?:the|an?|our|my|your|their|his|her|its|this|that|these|those)\b[^,;:]{2,50}, )?(?:that|who)\b"
        ),
    ),
    (
        re.compile(
            r"\b(?:deem|deemed|think|thought|find|found|consider|considered|make|makes|made|hold|held) it (?:(?:\w+ly|very|most|only|quite) )?\w+(?: (?:on|at|in|for|to) [^,;:]{2,30})?$"
        ),
        re.compile(_LATER),
    ),
    (
        re.compile(
            r"\b[Ii]t (?:is|was|isn['’]t|wasn['’]t)(?: not| only| just)? (?:(?:so|very|not) )?(?:long ago|recently|yesterday|then|(?:on|in|at) (?:the|this|that|our|my) \w+)$"
        ),
        re.compile(r"(?:[^,;:]{1,60}, )?that\b"),
    ),
    (
        re.compile(
            r"^(?:[Aa]nd |[Bb]ut |[Ss]o )?(?:I|[Ww]e|[Yy]ou|[Tt]hey) (?:[a-z]+ )?(?:hope|know|believe|think|say|fear|trust|see|understand|feel), and [^;:]*$"
        ),
        re.compile(r"that\b"),
    ),
    (
        re.compile(r"\bno (?:more|less|better|worse|[a-z]+er) [\w’'-]+$"),
        re.compile(r"(?:(?:and|or|nor) )?no [^.;,]{2,60}?\bthan\b"),
    ),
    (re.compile(r"\b(?:time|chance|moment|place|room) for [\w’' ]{2,40}$"), re.compile(_LATER)),
    (
        re.compile(
            r"\b(?:make sure|made sure|ensure|ensures|know|believe|say|says|hope) (?:the|our|an?|all|every|both|his|her|their|my|this|these|those) (?:[\w’'-]+ ?){1,4}$"
        ),
        re.compile(
            r"(?:where|when|if|as|which|who|whose|with|like)\b[^,;:]{2,60},\s(?:can|cannot|will|would|shall|must|may|might|could|should|is|are|was|were|has|have|had)\s"
        ),
    ),
    (
        re.compile(
            r"\b(?:where|in which|that|whether|because) (?:the|our|an?|all|every|both)\s[^,;:]*(?:, and (?:the|our|an?)\s[^,;:]*)?$"
        ),
        re.compile(
            r"(?:and (?:the|our|an?)\s[^,;:]{2,50},\s)?(?:can|cannot|will|would|shall|must|may|might|could|should|is|are|was|were|has|have|had)\s(?!(?:i|we|you|they|he|she|it|there|the|this|that|not)\b)"
        ),
    ),
)
"""Words that say nothing without what they lead up to, be it behind an aside, and the openings of that."""

_NOT_JUST = re.compile(r"\bnot (?:just|merely|simply|only)\b")
_PRONOUN = re.compile(r"(?:it|they|he|she|this|that)\b")
_DASHES = "—–-"
_LEADING = ":" + _DASHES
_ASKS = COMPLETED[1][0]
_TO = re.compile(_VERB)
_THAT = re.compile(r"(?:that|and that)\b")
_TO_END = re.compile(r"\bto [a-z]+,$")
_MAY, _BE = COMPLETED[3]
_WAITS = re.compile(
    r"(?:(?:and|but|so) )?(?:if|when|while|once|since|because|although|though)\b", re.IGNORECASE
)


def bound_end(words: Sequence[str], at: int) -> int:
    """The number of the clause behind the last one that belongs to one of a sentence.

    Args:
        words: The clauses of the sentence, each with the mark that ends it.
        at: The number of the one.
    """
    last = min(len(words), at + _MOST)
    first = words[at]
    if first[-1] == ",":
        fronted = at
        while fronted + 1 < last and _FRONTED.match(words[fronted]):
            fronted += 1
        if fronted > at and _SUBJECT.match(words[fronted]):
            return fronted + 1
        if at + 1 < last and (
            _AND_IF.search(first) or (_OFFERED.match(first) and _REWARD.match(words[at + 1]))
        ):
            return at + 2
        if at + 1 < last and _THE_MORE.match(first) and _THE_BETTER.match(words[at + 1]):
            return at + 2
        if at + 2 < last and _NAMED_BARE.match(first) and _OF_WHOM.match(words[at + 1]):
            behind = _behind_relative(words, at + 1, last)
            return behind + 1 if behind and _DOES_THEN.match(words[behind]) else at + 1
        if at + 2 < last and words[at + 1][-1] == "," and _BUT_NOT.match(words[at + 1]):
            return at + 3
        if at + 3 < last and _PROVISO.match(words[at + 1]):
            that = next((k for k in range(at + 2, last) if _THAT.match(words[k])), at + 3)
            return that + 1
        if at + 1 < last and _SHOWS.match(words[at + 1]) and _NAMED_ONLY.match(first):
            return at + 1 if STATES.search(first) else at + 2
        if at + 2 == len(words) and words[-1][-1] == "?" and _SO_THAT.match(words[-1]):
            return at + 2
        if at + 1 < last and _ROLE.match(first) and _ACTS.match(words[at + 1]):
            return at + 2
        # Where nothing stands behind what is put in, it is the rest of the clause itself.
        inserted = at + 2 < last and words[at + 1][-1] == ","
        if inserted and (_HOPE.match(first) or _BROKEN_OFF.match(first)):
            return at + 3
        end = _named(words, at, last) or _completed(words, at, last) or joined_end(words, at, last)
        if end:
            return end
    elif first[-1] in _DASHES and _PREPOSITION_END.search(first):
        # What two prepositions have in common stands behind the second one (foreign to—and far from—the town).
        closed = at + 2 < last and words[at + 1][-1] in _DASHES
        return at + 3 if closed and _PREPOSITION_END.search(words[at + 1]) else at + 1
    elif first[-1] in _LEADING and at + 1 < last and _CLEAR.search(first):
        return at + 2 if _SPEAKS.match(words[at + 1]) else at + 1
    elif first[-1] in _DASHES and _HOW.search(first):
        shut = next((k for k in range(at + 1, last) if words[k][-1] in _DASHES), at)
        return min(last, shut + 2) if shut > at else at + 1
    elif first[-1] in _DASHES and _CERTAIN.match(first):
        put_in = at + 2 < last and words[at + 1][-1] in _DASHES and _THAT.match(words[at + 2])
        return at + 2 if put_in else at + 1
    elif first[-1] in _DASHES and _WAITS.match(first):
        # What is put in between two dashes goes with the clause that it breaks off.
        closing = next((k for k in range(at + 1, last) if words[k][-1] in _DASHES), None)
        return at + 1 if closing is None else closing + 1
    elif first[-1] in _DASHES and not STATES.search(first):
        # A name, what is put in between two dashes about it, and what it does.
        end = _between_dashes(words, at, last)
        if end:
            return end
    for end in range(at + 1, last):
        if _BARE_VERB.match(words[end]) or _REST.match(words[end]):
            return end + 1
        if words[end - 1][-1] != "," or not _RELATIVE.match(words[end]):
            break
    return at + 1


def _behind_relative(words: Sequence[str], at: int, last: int) -> int:
    """The number of the clause behind a relative one and what dashes put into it; 0 where none is known."""
    if words[at][-1] == ",":
        return at + 1
    closing = (k for k in range(at + 1, last - 1) if words[k][-1] in _DASHES)
    return next(closing, -1) + 1 if words[at][-1] in _DASHES else 0


def _between_dashes(words: Sequence[str], at: int, last: int) -> int:
    """Where ends what a subject does behind two dashes; 0 where it does nothing there."""
    closing = next((k for k in range(at + 1, last) if words[k][-1] in _DASHES), last)
    does = closing + 1 < last and DOES.match(words[closing + 1]) is not None
    return closing + 2 if does else 0


def _named(words: Sequence[str], at: int, last: int) -> int:
    """Where a dependent clause ends that names its subject, what this is besides, and what it does; with the main
    clause where a pronoun stands there for the subject. 0 where there is no such clause."""
    first = words[at]
    if not _NAMED_ONCE.match(first) or STATES.search(first) or at + 2 >= last:
        return 0
    besides, told = words[at + 1], words[at + 2]
    if besides[-1] != "," or not _TELLS_MORE.match(besides):
        return 0
    if _TELLS_MORE.match(told) or not STATES.search(told):
        return 0
    end = at + 3
    if end == len(words) or not _PRONOUN.match(words[end]):
        return end
    # It did not just this, it did that.
    again = (k for k in range(end + 1, min(len(words), end + 3)) if _PRONOUN.match(words[k]))
    return next(again, end) + 1 if _NOT_JUST.search(words[end]) else end + 1


def _completed(words: Sequence[str], at: int, last: int) -> int:
    """Where ends what an opening waits for that goes on behind a comma, 0 where it waits for nothing."""
    bare = words[at][:-1]
    if _MAY.search(bare):
        return next((k + 1 for k in range(at + 1, last) if _BE.match(words[k])), 0)
    if at + 2 >= last or words[at + 1][-1] != ",":
        return 0
    goes_on, after = words[at + 1], words[at + 2]
    if _TO_END.search(words[at]) and _TO.match(goes_on) and _THAT.match(after):
        return at + 3
    if _ASKS.search(bare) and goes_on.startswith("and ") and _TO.match(after):
        return at + 3
    return 0
