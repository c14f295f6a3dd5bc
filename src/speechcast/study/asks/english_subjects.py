"""Where the subject of an English sentence ends: the words that it may hold, and its verb."""

from __future__ import annotations

import re

from speechcast.study.asks.english_verbs import (
    AUXILIARIES,
    BASES,
    NOUNS_TOO,
    PASTS,
    PLURAL,
    SINGULAR,
)


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


TOKEN = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*|\([^()]{2,40}\)|\S")
_MOST_WORDS = 12
"""Words that a subject has at most."""

_NO_SUBJECT = word_set(
    """i you he she it we they me him her us them this that these those who whom whose which what where when why how
    if while although though because since unless until whether as there here let not nor so but or yet than then
    myself yourself itself ourselves themselves one ones everything something anything nothing everyone someone anyone
    nobody somebody everybody somewhere whoever whomever whatever whichever both either neither such same other another others now today tonight yesterday
    perhaps maybe please like thank thanks many some most few much more less several percent per cent %"""
)
"""Words that no subject may hold: it could not be understood alone, or it is none."""

_NO_OPENING = word_set(
    """in on at by with for from to of after before during through under over across against among within without
    despite beyond like about around between into near behind beside since until toward towards only even just also
    too very and again once never always often sometimes slowly finally first second third fourth last above next
    an a instead therefore thus however indeed moreover furthermore meanwhile"""
)
"""Words that open no subject; an article that is not definite opens a story or a rule of thumb."""

_OBJECT = re.compile(
    r"(?:the|a|an|our|their|its|his|her|your|my|this|that|these|those|no|all|every|each|both|any|some|more|most|less"
    r"|to|on|upon|in|into|for|from|with|at|by|up|down|out|away|as|so|not|us|them|him|me|you|it|how|what|why|who|when|where"
    r"|him|people|nations|countries|men|women|children|one|two|three|four|five|six|seven|ten|twenty|thirty|forty|fifty|young|old|new|many|few|little|great|good|better|real|human|only|freedom|peace|justice|\w+ly|[A-Z]\w*|\d.*)$"
)
"""What stands behind a verb rather than behind the same form as a noun."""

_BEFORE_NOUN = word_set(
    """the a an our their its his her your my this that these those no every each all any some more most of in on at for
    with by to from into new old great good and or"""
)
"""Words in front of a noun."""

PRESENT = word_set(
    "nation country congress university house city generation school college town republic hemisphere island"
)
"""What a speaker points at with "this" because it is there."""

_OWN = re.compile(r"(?:your|the|a|an|our|my|their|its|his|her|this|these|those|every|each|all)$")
"""Words that no noun without an article stands in front of."""

_ADVERBS = word_set(
    "still also now never always often already thus therefore no longer only ever just then again rarely soon today"
)

_BEHIND_NOUN = word_set(
    "of for in on to at with from by among between against under across behind near"
)
_MANY = word_set("people men women children police fish cattle youth everywhere alike percent half")


_NO_AMOUNT = frozenset(["amount", "number", "quantity", "degree"])
"""What none of is said to be enough: the sentence speaks of something else."""


def verb_at(tokens: list[re.Match[str]]) -> int | None:
    """Where the verb of a sentence stands, when everything in front of it is its subject."""
    if not tokens or tokens[0].group().lower() in _NO_OPENING | (BASES - NOUNS_TOO):
        return None
    if (
        [t.group().lower() for t in tokens[:1]] == ["no"]
        and tokens[1:]
        and tokens[1].group() in _NO_AMOUNT
    ):
        return None
    if len(tokens) > 1 and tokens[0].group().lower() in BASES and _OWN.match(tokens[1].group()):
        # Somebody is told to do something: Use your talents …
        return None
    for at, token in enumerate(tokens[: _MOST_WORDS + 1]):
        word = token.group().lower().replace("’", "'")
        behind = tokens[at + 1].group().lower() if at + 1 < len(tokens) else ""
        if at == 0 and (
            (word == "this" and behind in PRESENT) or (word == "those" and behind == "who")
        ):
            continue
        if word in _ADVERBS and at:
            continue
        if at and word == ",":
            return _verb_behind_aside(tokens, at)
        if at and (word in _RELATIVE or (at > 1 and word in _CONTACT)):
            return _verb_behind_clause(tokens, at)
        if word.split("'")[0] in _NO_SUBJECT or not (word[0].isalnum() or word[0] == "("):
            return None
        if at and tokens[at - 1].group().lower() == "to":
            # An infinitive belongs to what stands in front of it.
            continue
        if at and word in AUXILIARIES:
            return at
        if at and _is_verb(tokens, at, word):
            return at
        if at and word in PASTS and word not in BASES:
            # A participle that belongs to the subject: what follows may be either.
            return None
    return None


def _verb_behind_aside(tokens: list[re.Match[str]], comma: int) -> int | None:
    """The verb behind something put in between two commas, as in "the pier, though old, is sound"."""
    for at in range(comma + 1, min(len(tokens) - 1, comma + _MOST_WORDS)):
        sign = tokens[at].group()
        if sign == ",":
            word = tokens[at + 1].group().lower().replace("’", "'")
            return at + 1 if word in AUXILIARIES else None
        if not sign[0].isalnum():
            return None
    return None


def _verb_behind_clause(tokens: list[re.Match[str]], relative: int) -> int | None:
    """The verb behind a clause that belongs to the subject, as in "the boats that we sold are gone"."""
    inner = 0
    for at in range(relative + 1, min(len(tokens), relative + _MOST_WORDS + 1)):
        word = tokens[at].group().lower().replace("’", "'")
        if not word[0].isalnum() or word in _RELATIVE or word in ("if", "when", "because"):
            return None
        helping = word in AUXILIARIES
        if not inner:
            if helping or word in SINGULAR | PLURAL | PASTS:
                inner = at
            continue
        if at == inner + 1 or (at == inner + 2 and is_adverb(tokens[at - 1].group())):
            # The verb of the clause itself goes on: have been, will now see.
            inner = at if helping or word in PASTS | BASES | {"been", "be"} else inner
            continue
        head = tokens[: relative + 1]
        fits = word in (PLURAL - PASTS if of_many(head[:-1]) else SINGULAR)
        if helping or (fits and word not in NOUNS_TOO) or (fits and _plain_object(tokens, at)):
            return at
    return None


def _plain_object(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether an object stands behind a word that could be a noun as well, and no article before it."""
    behind = tokens[at + 1].group() if at + 1 < len(tokens) else ""
    return _DIRECT.match(behind) is not None and tokens[at - 1].group().lower() not in _BEFORE_NOUN


_RELATIVE = word_set("who which that")
_CONTACT = word_set("we you they")
"""Words that open a clause which belongs to the subject without a relative: the work we do."""


def _is_verb(tokens: list[re.Match[str]], at: int, word: str) -> bool:
    before = tokens[at - 1].group()
    behind = tokens[at + 1].group() if at + 1 < len(tokens) else ""
    if before.lower() in _BEFORE_NOUN or _is_capital(tokens, at):
        return False
    direct = _DIRECT.match(behind) is not None
    if (
        word in NOUNS_TOO
        and _QUALITY.search(before)
        and at == 2
        and tokens[0].group().lower() in _BEFORE_NOUN
    ):
        return False
    if word in SINGULAR:
        return word not in NOUNS_TOO or _OBJECT.match(behind) is not None
    if word in PLURAL and word not in PASTS:
        many = of_many(tokens[:at])
        return many and (word not in NOUNS_TOO or _OBJECT.match(behind) is not None)
    # A verb that no list has is known by its ending and the article behind it.
    other = len(word) > 4 and (word.endswith("ed") or re.search(r"[^sui]s$", word) is not None)
    return direct and (word in PASTS or other)


_QUALITY = re.compile(r"(?:ed|ive|al|ous|ful|ic|less|ble|ish|ern|ing)$")
"""How adjectives end: a noun follows."""

_DIRECT = re.compile(r"(?:the|a|an|our|their|its|his|her|us|them|me|you|every|all|no)$")
"""What an object begins with."""


def of_many(subject: list[re.Match[str]]) -> bool:
    """Whether the noun that a subject is built on names many, or several are named."""
    words = [token.group().lower() for token in subject]
    words = words[
        : next((i for i, word in enumerate(words) if i and word in _RELATIVE), len(words))
    ]
    if words == ["those"]:
        return True
    cut = next((i for i, word in enumerate(words) if i and word in _BEHIND_NOUN), len(words))
    head = words[cut - 1]
    if "and" in words[:cut]:
        return True
    return (head.endswith("s") and not head.endswith(("ss", "us", "is"))) or head in _MANY


def _is_capital(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a word is written as part of a name."""
    return tokens[at].group()[0].isupper()


def is_adverb(word: str) -> bool:
    """Whether a word between subject and verb belongs to the verb."""
    return word.lower() in _ADVERBS or (word.endswith("ly") and word.islower() and len(word) > 4)


def numbers_of(tokens: list[re.Match[str]], at: int) -> frozenset[int]:
    """The numbers that the verb goes with."""
    word = tokens[at].group().lower().replace("’", "'")
    if word in PLURAL and word not in PASTS:
        return frozenset([2])
    third = word in SINGULAR or (word not in AUXILIARIES and re.search(r"[^sui]s$", word))
    return frozenset([1]) if third else frozenset([1, 2])
