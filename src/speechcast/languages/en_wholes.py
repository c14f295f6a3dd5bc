"""English: which clauses have a finite verb of their own, and which wait for another one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speechcast.languages.en_emphasis import EMPHASIS
from speechcast.languages.en_predicates import INFINITIVE, STATES

_PRONOUN = r"(?:i|we|you|they|he|she|it)"
_SUBORDINATORS = re.compile(
    rf"\b(?:who(?!(?:['’](?:s|re|ve|d|ll))?\s[\w’'])|whom|whose|which|where|when|whenever|while|if|because|although|though|unless|whether|what|how|why|whatever|whoever|in case|in the event)\b"
    rf"|\b(?:as|since|until|before|after|once|than)(?=\s(?:if\s)?{_PRONOUN}\b)"
    r"|^(?:and |but |yet )?(?:(?:(?:as soon|as long|so long) as|once(?! (?:upon|more|again|in|on|at|for|to)\b)) (?=[a-z])|as (?=(?:the|our|my|your|his|her|its|their|these|those|more|many|most|some|each|every|so|far)\b)|(?:yet )?so far as|(?:until|unless)\b|(?:every|each|any|the (?:first|last|next)) time\b|be (?:it|they|(?:his|her|its|their) [a-z]+ ever)\b)"
    r"|(?<!^)(?<!\band )(?<!\bbut )(?<!\bof )(?<!\bin )(?<!\bon )(?<!\bat )(?<!\bfor )(?<!\bto )(?<!\bby )(?<!\bfrom )(?<!\bwith )(?<!\ball )(?<!\bdo )\bthat\b",
    re.IGNORECASE,
)
_MORE_VERBS = re.compile(
    r"\b(?:remains|seems|stems|arises|emerges|hinges|appears|becomes|belongs|intends|continues|tends|lies|resides|exists|depends|goes|comes|serves|begins|makes|takes|gives|keeps|brings|knows|thinks|tells)\b"
    r"|(?<!have )(?<!has )(?<!had )(?<!be )(?<!is )(?<!are )\b(?:never|always|still|also|rarely|seldom)\s[a-z]{3,}(?<!ly)(?<!ing)(?<!ed)\s"
    r"|\b[a-z]{3,}s\s[a-z]{3,}(?<!s)(?<!ing)\s(?:what|how|why|whether)\b|"
    r"\b[a-z]{2,}s\s(?:how|what|why|whether)\b|\b(?:knows|asks|shows|tells|says|decides|determines|sees|remembers|wonders|explains|forgets)\swho\b"
    r"|(?:\b(?:no one|nobody|everyone|everybody|nothing|everything)|\beach of us)\s(?:\w+ly\s)?[a-z]{2,}s\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?:in|on|at|for|with|to|from|by|after|before|under|over|during|through|throughout|against|amid|despite|across|within|without|along|beyond|since|until|as|of|like|between|among|even|today|tonight|now|here|there|then|almost|nearly|once|often|sometimes|this (?:year|week|month|evening|morning)|last|next|\w+ly)\b",
    re.IGNORECASE,
)
_BEFORE_SUBJECT = re.compile(
    r"(?:,|;|:|—|-|\b(?:and|or|but|so|yet|nor|then|now|today|tonight|here|ago|later|though|although|unless|whether|because|once|that|also|again|where|when|if|as|what|who|which|because|than|before|after|until|since|while|how|why|do|does|did|is|are|was|were|have|has|had|can|will|would|should|must|may|could|[a-z]+ly))\s*$",
    re.IGNORECASE,
)
_LAST_WORDS = 64
"""Characters in front of a verb among which its last words stand: not all before each one is looked through again."""

_ATTRIBUTE = re.compile(
    r"\b(?:the|an?|this|these|those|our|their|its|his|her|my|your|of|by|with|in|for|from|on|into|at|and|most|(?<!once )more|newly|to)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto\s(?:\w+ly\s)?$|\bnot\sto\s$", re.IGNORECASE)
_NOUN = re.compile(
    r"\b(?:the|an?|our|their|its|his|her|my|your|no|every|each|any|such)\s$", re.IGNORECASE
)
"""What stands in front of a word that is a thing here and may be a verb elsewhere (the cost, a cut)."""
_MEASURES = frozenset(
    ["hours", "days", "weeks", "months", "years", "times", "minutes", "dollars", "miles"]
)
_THAT = re.compile(
    r"\b(?:(?:i|we|you|they|he|she|it)\s[a-z]+|(?:remind(?:s|ed)|told|tells?|taught|teach(?:es)?|show(?:s|ed|n)|convinced|assured?|warn(?:s|ed)?|persuaded)\s(?:me|us|you|him|her|them)|fact|view|hope|belief|truth|feeling|sense|impression|conviction|suspicion|certainty|confidence|say|says|said|know|knows|believe|see|think|feel|remember|recall|forget|agree|learn|learned|reali[sz]e|understand|recogni[sz]e|argue|insist|conclude|ensure|show|shows|means|is)\sthat\s",
    re.IGNORECASE,
)
"""What a clause with a verb of its own completes."""
_WHO = re.compile(
    r"\bwho(?:['’](?:s|re|ve|d|ll))?\s(?:(?:\w+ly|first|once|then|also|never|always|now|still|ever|only|long)\s)?[\w’']+(?:\s(?:have|not|been|be)\b)?",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"(?:\b(?:what|how)|^(?:(?:and|but|for|so)\s)?(?:all|everything)(?:\sthat)?)\s(?:i|we|you|they|he|she|it|(?:an?|the|our|my|your|his|her|their|its|every|each)\s[\w’'-]+)\s"
    r"(?:would|will|should|can|could|must|may|might|shall|do|did|does|have|has|had)\s(?:(?:not|all|also|never)\s)?[\w’'-]+",
    re.IGNORECASE,
)
"""A clause that is a thing (what we would do), with its verb."""
_ZERO_RELATIVE = re.compile(
    r"\b(?!(?:says|knows|means|thinks|believes|hopes|feels|shows|tells|is|was)\s)[a-z]+\s(?P<who>i|we|you|they|he|she|it)"
    r"(?:['’](?:ve|ll|re|m|d)|\s(?:have|had|has|are|were|was|is|will|would|can|could|must|should|may|might|do|did))\s"
    r"(?:\w+ly\s|not\s|all\s|just\s)?[\w’']+",
    re.IGNORECASE,
)
"""A relative clause without its pronoun (the skills you have learned), where it is no clause of its own."""
_HELPED = re.compile(
    r"\b(?:have|has|had|having|been|be|is|are|was|were)\s(?:\w+\s)?$", re.IGNORECASE
)
_TOLD_OF = re.compile(
    r"(?:(?:now|once|already|long|newly|no longer|not|not only|such as|like|including|\w+ly)\s)+$",
    re.IGNORECASE,
)
"""What stands before a participle that tells more of what was named before (now made of steel)."""
_APPOSED = re.compile(r"[A-Z]\w+|(?:women|men|people|parents|citizens|farmers|workers|teachers)\b")
"""Those whom a pronoun names (we women), who do nothing yet."""
_OF_ALL = re.compile(
    r"(?:out )?of all (?:the|my|our|your|their|his|her|these|those)\b", re.IGNORECASE
)
"""The opening of words that only name those among whom something is so (of all the pilots I have met)."""
_OF_WHOM = re.compile(r"(?:who|whom|whose)\b")
"""What only tells more of those whom a pronoun names (You who …): they do nothing yet."""
_PLURAL = re.compile(
    r"\b(?:the|an?|at|of|in|on|for|with|by|from|to|under|our|their|its|his|her|my|your|these|those|all|many|some|few|no)\s$",
    re.IGNORECASE,
)
"""What stands in front of things of which more is told (at prices that rise)."""
_AGENT = re.compile(r"\s(?:almost |only |primarily )?by\b", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"[a-z]+ed$|(?:built|made|held|found|set|led|left|lost|paid|kept|told|taught|bought|brought|caught|sent|spent|sold|cut|put|meant)$",
    re.IGNORECASE,
)

_ADJECTIVE = r"[\w-]+(?:er|ous|ful|ive|able|ible|less|ing|ic)"
UNFINISHED = re.compile(
    rf"\b(?:an?|our|their|his|her|its|the most)\s(?:\w+ly\s)?{_ADJECTIVE}(?:\s{_ADJECTIVE})?$|\bthat the [A-Z]\w+(?:, [A-Z]\w+)*$|\bthe\s[a-z]+(?:(?<!m)ent|ant)$"
    r"|\b(?:that|says?|said|means|believe|know|think|hope|feel|sure|certain|is)\s(?:that\s)?(?:if|when|unless|although)\b[^,;]*$"
    r"|\b(?:determined|willing|able|ready|about) to\s\w+(?:\s(?:for|to|with|on))?$"
    r"|\b(?:not|not simply|simply|merely|largely|precisely|will never|can never|must never|never ever)$"
    r"|\b(?:in|of|to|by|with|for|from|on|at|into) this$|\b(?:under no circumstances|at no time|by no means|in no way|in no case)$"
    rf"|(?:^|[;:,]\s|\band |\bbut )what (?i:{_PRONOUN})\b[^,;:]*$|\bcan(?:not|['’]t) (?:conceive|imagine|believe|understand|tell|say|explain|know)$"
    r"|\b(?:would|will|should|could|can|may|might|must) (?:ever|really|truly|never|always|only|also|still|simply|surely)$"
    r"|\b(?:depends?|rel(?:y|ies)|consists?|insists?|remains?|becomes?|seems?|appears?)$|\b(?:is|are|was|were) called for$"
    r"|(?<!\bI )(?<!\bwe )(?<!\bWe )(?<!\byou )(?<!\bYou )(?<!\bthey )(?<!\bThey )(?<!\bhe )(?<!\bshe )(?<!\bit )(?<!\bIt )(?<!\bthere )(?<!\bwho )(?<!\bwhat )(?<!\bthat )(?<!\bso )"
    r"\b(?:has|have|had|is|are|was|were|shall|will|would|should|could|may|might|must|be|been)$"
    r"|[;,]\s(?:and |but )?(?:for|to) those (?:of us |of you )?who\b[^,;]*$"
    r"|\b(?:which|who|whom|whose|where|because)$|\b(?:of|in|on|for|with|from|by|to)\s(?!granted\b)[a-z]{2,}(?<!e)ed$"
    rf"|\b(?i:i|we|you|they) (?:would |could |do |can |must |only |also |still |really )?(?:think|believe|hope|feel|suppose|suspect|confess|realize|realise)$|^(?:and |but |so )?(?i:i|we) know$|\b(?i:one|we|i|you) (?:can|could|may|might|must) (?:\w+ly )?(?:state|say|argue|claim|conclude)$"
    r"|\b(?:what|how|where|why|whether|because) (?:this|these|those|(?:all|some|many|most|each|both|none) of (?:you|us|them)|the [a-z]+|our [a-z]+)$|\blet (?:\w+ )?(?:any|some|every)(?:one|body|thing) ever$|\b(?:is|are|was|were|be), [a-z]+ly(?: (?:and|or) [a-z]+)?$|\b(?:and|but) to this day$|\b(?:to|from|into|is|as|with|of) one$"
    rf"|^(?i:(?:and |but |so |yet )?{_PRONOUN} (?:would|could|should|will|shall|might|may|must)(?: (?:really|also|still|then|even|\w+ly))*)$"
    r"|\b(?:know|say|see|told|believe|show|so|is|was) that (?:the|our|this|these|those|an?) [a-z]+(?:(?:,)? and (?:the|our|a) [a-z]+)?$"
    rf"|(?:^|\band |\bbut |\bso )(?i:{_PRONOUN}) (?:keeps?|makes?|brings?|gives?|needs?|wants?|holds?|means?|buys?|spends?|carr(?:y|ies)|puts?|kept|made|brought|gave|wanted|held|meant|bought|spent|carried|put|found|lent|lends?|owes?|owed)$"
    r"|\b(?:why|because) (?:in|on|by|at|since) (?:\d{4}|[A-Z]\w+|(?:the|my|our|this|that|those) \w+(?: \w+)?)$|[a-z](?:--|—| – )[a-z]+$"
    r"|^(?:eventually|finally|ultimately|suddenly|meanwhile)$|\b[a-z]{3,}(?:ed|en|wn|de)(?: [a-z]+ly)? by$"
    r"|\b(?:provided|providing|except|given|so long as|on condition|assuming)(?: that)?$"
    r"|$(?:(?<=\bthe)|(?<=\ba)|(?<=\ban)|(?<=\bour)|(?<=\btheir)|(?<=\bmy)|(?<=\byour)|(?<=\bevery)|(?<=\bespecially)|(?<=\bparticularly))|\b(?:an?|the|our|this|that) [a-z]+ (?:from|against|among|during|towards?|upon|into)$"
    r"|(?:^|, |\band |\bbut )(?i:they|we|i|you|he|she) (?:votes?|voted|stands?|stood|fights?|fought|speaks?|spoke|works?|worked) (?:against|for|with)$"
    r"|how (?:(?<=\bknow how )|(?<=\bknows how )|(?<=\bunderstand how )|(?<=\bsee how )|(?<=\bshow how )|(?<=\bshows how )|(?<=\breali[sz]e how )|(?<=\btell how )|(?<=\bsay how )|(?<=\blearn how )|(?<=\bremember how )|(?<=\bforget how ))[a-z]+$"
    r"|[“(\[][^”)\]]*$"
)  # fmt: skip
"""The end of words that cannot be the end of a statement."""

TORN = (
    (re.compile(r"\bnot only\b(?!.*\bbut\b)", re.IGNORECASE), re.compile(r"(?:it|they|we)\b|[^.;]{0,80}?\bbut\b", re.IGNORECASE)),
    (re.compile(r"\bso\s\w+(?:ly)?(?!.*\bthat\b)[^,]*$", re.IGNORECASE), re.compile(r"that\b", re.IGNORECASE)),
    (re.compile(r"\bno (?:sooner|longer)\b[^,]*$|\bnot\b[^,]*\bor\b[^,]*$", re.IGNORECASE), re.compile(r"than\b", re.IGNORECASE)),
    (re.compile(r"\bthe (?:more|less|\w+er)\b[^,]*$", re.IGNORECASE), re.compile(r"the (?:more|less|\w+er)\b", re.IGNORECASE)),
    (re.compile(r"\w"), re.compile(r"(?:not [^,;]{2,40}, )?(?:until|unless|only to)\b|(?:(?!(?:and|but|or|so|which|who|where|when)\b)[^,;:.]{2,60}, ){0,2}(?:provided|providing|on condition|unless)\b|(?:and|but) if (?:not\b|[^,]{1,40}(?:n['’]t|\bnot|\bcannot)\b)", re.IGNORECASE)),
    (re.compile(r"\bnot (?:just|merely|simply)\b(?!.*\bbut\b)", re.IGNORECASE), re.compile(r"(?:it|they|we|he|she|this|that)\b|[^.;]{0,80}?\bbut\b", re.IGNORECASE)),
    (re.compile(r"\bnot (?:because|for want|for lack)\b(?!.*\bbut\b)", re.IGNORECASE), re.compile(r"but (?:rather )?(?:because|for)\b", re.IGNORECASE)),
    (re.compile(r"^(?:and |but )?(?:you|those|we|all|anyone|everyone)(?: of (?:you|us|them))? who\b[^,]*$", re.IGNORECASE), re.compile(r"and (?:you|those|all)\b|(?:can|will|must|are|have|should|may|could|would)\b", re.IGNORECASE)),
    (re.compile(r"\bto [a-z]+$"), re.compile(r"(?:or )?to [a-z]+\b[^,]*, that\b", re.IGNORECASE)),
    (re.compile(r"\bfrom (?:the |our |its |their )?[\w’'-]+$", re.IGNORECASE), re.compile(r"(?:and |all the way |right |up |down |on )?to (?:the|our|its|their)\b", re.IGNORECASE)),
    (re.compile(r"^(?:and |but |so )?(?:i|we|you|they) (?:all |also )?(?:know|believe|think|say|hope|see|understand|reali[sz]e),", re.IGNORECASE), re.compile(r"that\b")),
    (re.compile(r"^to [a-z]+\b"), re.compile(r"that (?:the|our|an?|every|all|each|no|this|these|those|they|we|it)\b", re.IGNORECASE)),
    (re.compile(r"\b(?:possibility|chance|opportunity|ability|power|hope|right|duty|task|prospect|danger|risk|matter|question|sense)$"), re.compile(r"not (?:merely|only|just|simply|so much) (?:of|to)\b", re.IGNORECASE)),
)  # fmt: skip
"""Ends that wait, and the openings of what they wait for."""

_PLACED_THAT = re.compile(
    r"(?<!\bdo )(?<!did )(?<!done )(?<!\bof )(?<!\bto )(?<!\bfor )(?<!\bwith )(?<!\ball )(?<!\bmore )(?<!like )\bthat (?=(?:in|on|at|for|with|without|under|by|after|before|during|despite|from|through|to|when|if|once|lately|often|sometimes|as|while|although|because|unless|until|since)\b)",
    re.IGNORECASE,
)
"""A "that" whose clause begins with when, where or how."""

_WHEN_FIRST = re.compile(
    r"(?:when|whenever|if|once|as|while|although|because|unless|until|since|after|before)\s(?!(?:of|to|for|in|on|at|well|long|much|far)\b)",
    re.IGNORECASE,
)
"""The opening of such a clause that has a verb of its own."""

_NAMED_WHO = re.compile(
    r"(?:[\w’'-]+\s){1,4}?(?:who|which)\s|(?:the|those|all|every|each|any)\s(?:[\w’'-]+\s){0,2}?(?!(?:is|was|says|means|shows|when|where|that|than|if|as|day|days|time|times|year|years|more|less|[a-z]+ly)\s)[a-z]+\s(?:i|we|you|they)\s(?!(?:and|or|of)\b)[a-z]",
    re.IGNORECASE,
)
"""A subject of which more is told."""

INVERTED = re.compile(
    r"(?:would|could|should|will|can|did|do|does|have|has|had|must|may|might)\s(?:i|we|you|they|he|she|it)\b",
    re.IGNORECASE,
)
_INVERTING = re.compile(
    r"\b(?:no|not|never|nor|neither|only|so|such|little|rarely|seldom|hardly|few)\b", re.IGNORECASE
)


def denied(clauses: Sequence[str]) -> bool:
    """Whether a clause has its subject behind its verb because of a denial (At no time, …, did we) that is not
    among the clauses: without it they say the contrary."""
    return any(
        INVERTED.match(clause) and not _INVERTING.search(" ".join(clauses[:k]))
        for k, clause in enumerate(clauses)
    )


DANGLING = re.compile(
    r"(?:and|but|or|so|yet)\s(?:then\s|even\s|maybe\s|\w+ly\s)?(?P<by>as|in|on|at|for|by|with|from|during|after|before"
    r"|under|through|without|despite|when|if|while|because|eventually|finally|suddenly|\w{3,}ing|someday|one day|soon|thankfully|fortunately|luckily|sadly|happily|unfortunately)\b",
    re.IGNORECASE,
)
"""The last clause of words that begins another thought and does not bring its verb (…, and as gardeners)."""

SPOKEN = re.compile(
    r"\b(?:said|says|say|asked|asks|told|wrote|replied|answered|called)\b[^,;]{0,24}$",
    re.IGNORECASE,
)
"""The end of words behind which somebody's own words stand."""

ASKED = re.compile(r"\b(?:why|how|what|where|whether|that|because)$")
"""The end of a clause that the next one completes."""

THAT = re.compile("that ")
"""The opening of a clause that only completes the one before it."""

NAMING = re.compile("(?:that|what|how|why) ")
"""The opening of a clause that says what the verb of an earlier one is about."""

SUBJECT_END = re.compile(
    r"\b(?:because|that|if|when|where|believe|know|think|hope)\s(?:we|they|i|he|she|you|it)$"
)
"""The end of a clause in whose middle something is put in."""

JOINING = re.compile(
    r"(?:\b(?:and|or|but|nor)|(?<!\bit )(?<!\bhe )(?<!\bshe )(?<!\bthis )(?<!\bthat )(?<!\bthere )(?<!\bthey )"
    r"(?<!\bwe )(?<!\byou )\b(?:is|are|was|were))$"
)
"""The end of a clause that the next one completes, and not what is put in between."""

FOLLOWING = re.compile(
    r"(?:and|or|nor|such as|like|including|especially|particularly|notably|namely|now|once|formerly|who|whom|whose|which|that|from|with|to|of|for)\b",
    re.IGNORECASE,
)
"""The opening of a clause that goes on with a dependent one before it."""


_DEMAND = re.compile(
    r"(?:(?:first|second|third|always|then|next|please|and)\s)?"
    r"(?!(?:among|amongst|alongside|throughout|beside|besides|above|below|beneath|along|onto|till|maybe|perhaps|plus|unlike|except|behind|between|beyond|inside|outside|toward|against|amid|across|around|whereas|for|with|from|into|over|under|upon|about|after|before|both|half|only|even|such|what|why|how|who|whom|whose|which|while|when|since|until|all|most|many|those|these|some|each|none|few|several|every|any|anyone|everyone|someone|one|and|but|not|nor|than|that|this|where|because|without|within|the|though|like|near|during|through|although|once|whenever|unless|whether|given)\b)"
    r"[a-z]{3,}(?<!ing)(?<!ed)(?<!s)(?<!ly)(?:\sand\s[a-z]{3,})?\s(?:the|an?|our|your|their|that|those|more|all|every|each|of us|respect|international)\b",
    re.IGNORECASE,
)
"""The opening of what is asked of somebody, whatever its verb."""


_LABEL = re.compile(r"[A-Z][a-z]+ (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+):\s")
"""The name and number of what follows (Rule two: To keep …)."""


def stands(words: str, after: str) -> bool:
    """Whether a clause has a finite verb outside relative and other dependent clauses, or asks
    something of somebody.

    Args:
        words: The clause, without stops.
        after: What follows it in its sentence; empty where it ends.
    """
    words = _LABEL.sub("", words.lstrip('"“‘('), count=1)
    if after and INFINITIVE.match(words):
        return False
    if EMPHASIS.urging.match(words) or _DEMAND.match(words) or words.endswith("?"):
        return True
    return _verbs(words)[0]


def hangs(words: str) -> bool:
    """Whether a clause ends before the verb that its "that" waits for (We know that in spite of all)."""
    ends = [
        *(m.end() for m in _THAT.finditer(words)),
        *(m.end() for m in _PLACED_THAT.finditer(words)),
    ]
    if not ends:
        return False
    told = words[max(ends) :]
    stands, count = _verbs(told)
    first_only = _NAMED_WHO.match(told) or _WHEN_FIRST.match(told)
    return count == 0 or (first_only is not None and not stands)


def _verbs(words: str) -> tuple[bool, int]:
    """Whether a finite verb stands outside dependent clauses, and how many there are."""
    # Each dependent clause takes the next verb for its own.
    events = [(m.start(), 0) for m in _SUBORDINATORS.finditer(words)]
    events += [(m.start(), m.end()) for m in STATES.finditer(words) if _is_finite(words, m)]
    events += [(m.start(), m.end()) for m in _MORE_VERBS.finditer(words)]
    relatives = [(m.start() - 1, m.end()) for m in _WHO.finditer(words)]
    relatives += [(m.start() - 1, m.end()) for m in _WHAT.finditer(words)]
    relatives += [
        (m.start() - 1, m.end())
        for m in _ZERO_RELATIVE.finditer(words)
        if (_OF_ALL.match(words) or not _PREPOSITION.match(words))
        and not _is_in_front(_BEFORE_SUBJECT, words, m.start("who"))
    ]
    waiting = spoken = 0
    for start, end in sorted(events):
        if not end:
            waiting += 1
        elif (spoken and " " not in words[spoken:start]) or any(
            a < start < b for a, b in relatives
        ):
            continue
        elif waiting:
            waiting -= 1
        else:
            return True, len(events)
        spoken = end
    return False, sum(1 for _, end in events if end)


def _is_in_front(pattern: re.Pattern[str], words: str, at: int) -> bool:
    """Whether a pattern for the end of words finds those in front of `at`."""
    return pattern.search(words, max(0, at - _LAST_WORDS), at) is not None


def _is_finite(words: str, match: re.Match[str]) -> bool:
    """Whether what looks like a verb states something of a subject in front of it."""
    at = match.start()
    before = words[:at]
    found = match.group().lower()
    first = found.split()[0]
    if first in ("i", "we", "you", "they", "he", "she", "it"):
        if _OF_WHOM.match(words, match.end() - 1):
            return False
        if first in ("we", "you") and _APPOSED.match(words, match.end() - 1):
            return False
        # The role they play: a clause without its "that".
        return (
            not before
            or _PREPOSITION.match(words) is not None
            or _is_in_front(_BEFORE_SUBJECT, words, at)
        )
    if found == "let":
        return not before
    if before and match.group() == "May":
        return False  # The month.
    if first in _MEASURES or (found.endswith("s that") and _is_in_front(_PLURAL, words, at)):
        return False
    if len(found.split()) > 2:
        return True
    if (
        not before
        or before[-1] == "-"
        or _is_in_front(_TO, words, at)
        or _is_in_front(_HELPED, words, at)
        or _is_in_front(_NOUN, words, at)
    ):
        return False
    if _PARTICIPLE.match(first):
        if _TOLD_OF.fullmatch(before):
            return False
        return not (_is_in_front(_ATTRIBUTE, words, at) or _AGENT.match(words, at + len(first)))
    return first not in ("be", "been", "being")
