"""How a list is known whose members commas part: it is one clause, which nothing may cut in two."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_Pairs = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """A language's signs of lists.

    Attributes:
        pair: The last two members of a list whose comma parts them from the others only, with what joins them
            as `joined`.
        infinitive: The end of a clause whose infinitive is the first of several (to mend, paint and launch).
        alone: The end of a clause whose infinitive or quality may be the first of several of a word each, whatever these
            look like (to keep, protect, and mend the quay; is safe, undivided, and open).
        another: The opening of words with a subject of their own, which are no member of such a row.
        adjectives: The ends of clauses whose adjective waits for its noun, its either for an or, or name for
            its end, each with the opening of the next clause that goes on with it.
        alike: The same for two adverbs and for two adjectives that are alike; a clause that says when or on
            what condition may end with the first.
        preposition: The opening of a member that may repeat what the one before it began with, as `word`.
        scene: The end of a clause that belongs to the next one, as `scene`.
    """

    pair: re.Pattern[str]
    infinitive: re.Pattern[str]
    alone: re.Pattern[str]
    another: re.Pattern[str]
    adjectives: _Pairs
    alike: _Pairs
    preposition: re.Pattern[str]
    scene: re.Pattern[str]


_SMALL = (
    "and|or|but|so|nor|yet|who|which|that|the|a|an|we|i|you|they|he|she|it|in|on|at|to|for|from|with|by|as|if"
    "|when|while|where|not|no|both|all|some|many|most|including|then|too|however|therefore|of|is|are|was|were|has"
    "|have|had|will|must|can|may|should|let|our|their|his|her|its|my|your|this|these|those|there|because|since"
)
_MADE = r"[a-z]{3,}(?:ful|ous|less|able|ible)"
"""An adjective that is known by its ending."""

_QUALITY = "strong|good|great|new|old|young|large|small|big|clean|clear|free|fair|real|true|safe|bold|smart|simple|common|honest|modern|skilled"
"""Adjectives that stand before another one of the same thing."""

_TWICE = "very|really|so|much|many|far|long|truly|deeply"
_COUNT = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty"
)

_MANNER = r"[a-z]{3,}ly"
"""An adverb that says how, or to what degree, but for the words of `_NO_MANNER`."""

_NO_MANNER = (
    "early|only|family|ally|supply|reply|apply|rely|comply|imply|multiply|assembly|anomaly|monopoly|especially"
    "|particularly|finally|certainly|probably|really|simply|exactly|mostly|mainly|hopefully|fortunately|likely"
    "|unfortunately|importantly|recently|currently|usually|lastly|firstly|secondly|thirdly|eventually|suddenly"
    "|possibly|perhaps|notably|namely|partly|nearly|ideally|frankly|honestly|clearly|obviously|sadly|actually"
)
_NO_NOUN = "course|fact|example|instance|turn|short|sum|general|particular|addition|part|brief|effect|essence|reality|truth|practice"
"""Words with which a preposition says how something is said (of course, for example)."""

LISTS: Mapping[str, Lists] = {
    "en": Lists(
        pair=re.compile(
            r"(?!(?:i|we|you|they|he|she|it|who|which|that|to|as|and|or|but)\b)(?:[\w'’-]+\s){1,4}(?P<joined>(?:and|or)\s)(?!(?:without|with|in|for|to|of|by|from|on|at|not)\b)[\w'’-]+",
            re.IGNORECASE,
        ),
        infinitive=re.compile(r"\bto\s[a-z]+,$"),
        alone=re.compile(
            r"\b(?:to\s(?!(?:us|me|him|her|them|you|it)\b)|(?:is|are|was|were|be|been|become|becomes|became|remain|remains|stay|stays|feel|feels)\s(?:\w+ly\s)?)[a-z]+,$"
        ),
        another=re.compile(
            r"(?:i|we|you|they|he|she|it|there|this|that|these|those|the|an?|our|my|your|his|her|its|their|who|which|so|then|if|when|yet|no|every|each|all)\b",
            re.IGNORECASE,
        ),
        adjectives=(
            (
                re.compile(r"\b(?:best|most|least|\w{3,}est)(?:\s\w+)?,$", re.IGNORECASE),
                re.compile(r"(?:best|most|least|\w{3,}est)\s", re.IGNORECASE),
            ),
            (
                re.compile(
                    r"\w\s(?:the|an?|our|their|its|my|your|his|her)\s(?:(?:\w+ly|very|most|more|so|truly)\s)?(?-i:(?:[a-z-]+,\s?)+)$",
                    re.IGNORECASE,
                ),
                re.compile(
                    rf"(?!(?:{_SMALL})\b)[a-z-]+(?:,$|\s(?:(?:and|or)\s)?(?!(?:{_SMALL})\b)[a-z-]+|\s[A-Z])"
                ),
            ),
            (
                re.compile(r"\b[a-z]+-[a-z-]+,$"),
                re.compile(rf"[a-z]+-[a-z-]+(?:,$|\s(?!(?:{_SMALL})\b)[a-z-]+)"),
            ),
            (
                re.compile(r"\b(?:either|neither|both|between)\s(?:[\w'’-]+\s){0,5}[\w'’-]+,$"),
                re.compile(r"(?:[\w'’-]+\s){0,4}(?:or|nor|and)\s"),
            ),
            (
                re.compile(
                    r"\b(?:[Aa]rticles?|[Ss]ections?|[Cc]hapters?|[Rr]ules?|[Rr]esolutions?) \d+,$"
                ),
                re.compile(
                    r"(?:paragraph|clause|section|sentence|line|page|verse|part) (?:\d|one\b)"
                ),
            ),
            # A word that is said twice (a very, very old lock), and a number and the next one (four, five months).
            (
                re.compile(rf"\b(?:{_TWICE}),$", re.IGNORECASE),
                re.compile(rf"(?:{_TWICE})\s", re.IGNORECASE),
            ),
            (
                re.compile(rf"\b(?:{_COUNT}),$", re.IGNORECASE),
                re.compile(rf"(?:{_COUNT})\s[a-z]", re.IGNORECASE),
            ),
            # What somebody will do to a thing of two qualities (We can build affordable, healthy homes).
            (
                re.compile(
                    rf"\b(?:can|will|must|should|shall|could|would|may|to|and)\s(?!(?:be|remain|stay|seem|become|feel|look|appear|sound|prove|keep)\s)[a-z]{{3,}}\s(?:{_MADE}|{_QUALITY}),$"
                ),
                re.compile(
                    rf"(?!(?:{_SMALL}|even|though|although|despite|without|[a-z]+ing|[a-z]+ly)\b)[a-z-]{{3,}} [a-z]{{3,}}[.,;:!?]?"
                ),
            ),
            # What is done to a thing of two qualities (We hired strong, patient crews).
            (
                re.compile(
                    r" (?:(?<=[a-z]ed )(?<!remained )(?<!looked )(?<!seemed )(?<!appeared )(?<!stayed )(?<!proved )(?<!turned )(?<!sounded )(?<!tasted )(?<!arrived )"
                    r"|(?<=\bhave )|(?<=\bhad )|(?<=\bneed )|(?<=\bwant )|(?<=\bbuild )|(?<=\bbuilt )|(?<=\bchoose )|(?<=\bchose )|(?<=\bfound )|(?<=\bhire )|(?<=\bseek )|(?<=\bby )|(?<=\bwith )|(?<=\bof )(?!old,)|(?<=\bfor )(?!good,|free,|real,|sure,))"
                    rf"(?:{_QUALITY}|{_MADE}|[a-z]+ive),$"
                ),
                re.compile(
                    rf"(?!(?:{_SMALL}|even|though|although|despite|without|[a-z]+ing|[a-z]+ly)\b)[a-z-]{{3,}} [a-z]"
                ),
            ),
            (re.compile(r"\b[A-Z]\w+,$"), re.compile(r"(?:[A-Z]\.){2,}|(?:Inc|Jr|Ltd)\b")),
        ),
        alike=(
            # Things in a row without an "and" (the damp, the dark, the wind that never rests).
            (
                re.compile(
                    r" the (?:(?<=\bknow the )|(?<=\bknew the )|(?<=\bfeel the )|(?<=\bfelt the )|(?<=\bsee the )|(?<=\bsaw the )|(?<=\bhear the )|(?<=\bheard the )|(?<=\bbear the )|(?<=\bfear the )|(?<=\bremember the )|(?<=\bmiss the ))[a-z]+,$"
                ),
                re.compile(r"the [a-z]+,$"),
            ),
            (
                re.compile(r" the [a-z]+, the [a-z]+,$"),
                re.compile(r"the [a-z]+ (?:that|which|we|they|i|you)\b"),
            ),
            # What somebody has, of two qualities (the port's broad, quiet basin).
            (
                re.compile(rf"\w['’]s?\s(?!(?:{_SMALL}),)(?-i:[a-z]+),$"),
                re.compile(
                    rf"(?!(?:{_SMALL}|even|though|although|despite|without|like|unlike|among|before|after|under|once|now|already|[a-z]+ly)\b)(?!\w+\s(?:{_SMALL})\b)[a-z-]+\s(?!(?:{_SMALL})\b)[a-z-]+\s(?:{_SMALL})\b"
                ),
            ),
            (
                re.compile(rf"\w\s(?!(?:{_NO_MANNER}),){_MANNER},$"),
                re.compile(
                    rf"(?!(?:{_NO_MANNER})\b){_MANNER}(?:,$|\s(?!(?:{_SMALL})\b)(?![a-z]+ing\b)[a-z-]+)"
                ),
            ),
            # A preposition waits for the noun behind its adjectives (on a course of slow, measured and lasting growth).
            (
                re.compile(
                    rf"\w\s(?:of|in|with|for|into|through|towards?)\s(?!(?:{_SMALL}|{_NO_NOUN})\b)(?-i:[a-z-]+),$"
                ),
                re.compile(
                    rf"(?!(?:{_SMALL}|{_NO_NOUN})\b)[a-z-]+,?\s(?:and|or)\s(?!(?:{_SMALL})\b)[a-z-]+\s(?!(?:{_SMALL})\b)[a-z-]+"
                ),
            ),
            (
                re.compile(rf"\w\s(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s){_MADE},$"),
                re.compile(
                    rf"(?!(?:unless|regardless|nonetheless|nevertheless|vegetable)\b){_MADE}(?:,$|\s(?!(?:{_SMALL})\b)[a-z-]+)"
                ),
            ),
        ),
        preposition=re.compile(r"(?P<word>on|in|for|from|with|by|of|at)\s"),
        scene=re.compile(
            r"\s(?P<scene>(?:and|but)\s(?:at|on|in|by|since|during|after)\s[^,;:]{2,40},)$",
            re.IGNORECASE,
        ),
    ),
}
