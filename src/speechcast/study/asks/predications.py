"""What English sentences say of their subjects: where the subject ends and the statement begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from speechcast.model.span import Span
from speechcast.study.asks.claims import quoted_before, stems
from speechcast.study.asks.english_verbs import (
    AUXILIARIES,
    BASES,
    NOUNS_TOO,
    PASTS,
    PLURAL,
    SINGULAR,
)
from speechcast.study.speech import Place, Speech


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TOKEN = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*|\([^()]{2,40}\)|\S")
_MOST_WORDS = 12
"""Words that a subject has at most."""

_NO_SUBJECT = _words(
    """i you he she it we they me him her us them this that these those who whom whose which what where when why how
    if while although though because since unless until whether as there here let not nor so but or yet than then
    myself yourself itself ourselves themselves one ones everything something anything nothing everyone someone anyone
    nobody somebody everybody somewhere both either neither such same other another others now today tonight yesterday
    perhaps maybe please like thank thanks many some most few much more less several"""
)
"""Words that no subject may hold: it could not be understood alone, or it is none."""

_NO_OPENING = _words(
    """in on at by with for from to of after before during through under over across against among within without
    despite beyond like about around between into near behind beside since until toward towards only even just also
    too very and again once never always often sometimes slowly finally first second third fourth last above next
    an a instead therefore thus however indeed moreover furthermore meanwhile"""
)
"""Words that open no subject; an article that is not definite opens a story or a rule of thumb."""

_ADJUNCT = re.compile(
    r"(?:In|Since|After|Before|During|Over|Throughout|With|Under|Through|Among|At|Across|For|By|On|Despite|Without|When|While|Although|Though|Because|As) [^,.;:!?—“”]{4,70}, "
    r"|(?:Therefore|Today|Tomorrow|Now|Finally|Indeed|Moreover|Furthermore|Meanwhile|Above all|In fact|First|Second|Third), "
)
"""A clause in front of the subject that is no part of what is said of it."""

_OBJECT = re.compile(
    r"(?:the|a|an|our|their|its|his|her|your|my|this|that|these|those|no|all|every|each|both|any|some|more|most|less"
    r"|to|on|upon|in|into|for|from|with|at|by|up|down|out|away|as|so|not|us|them|him|me|you|it|how|what|why|who|when|where"
    r"|him|people|nations|countries|men|women|children|one|two|three|four|five|six|seven|ten|twenty|thirty|forty|fifty|young|old|new|many|few|little|great|good|better|real|human|only|freedom|peace|justice|\w+ly|[A-Z]\w*|\d.*)$"
)
"""What stands behind a verb rather than behind the same form as a noun."""

_BEFORE_NOUN = _words(
    """the a an our their its his her your my this that these those no every each all any some more most of in on at for
    with by to from into new old great good and or"""
)
"""Words in front of a noun."""

_AVOWED = re.compile(
    r"\b(?:(?:I|[Ww]e)(?:['’]m|['’]re| am| are|['’]ve| have)? (?:\w+ )?(?:believe|know|think|say|see|understand|recogni[sz]e|reali[sz]e"
    r"|learned|agree|acknowledge|declare|affirm|certain|convinced|confident|persuaded)|[Rr]emember(?:ing)?|[Ll]et [^.;:!?]{4,90}?)(?:[,-]*[^.;:!?,]{0,24})?(?:,|--)? ?that "
)
"""What the speaker owns to: the statement behind it is the speaker's own."""

_PRESENT = _words(
    "nation country congress university house city generation school college town republic hemisphere island"
)
"""What a speaker points at with "this" because it is there."""

_ADVERBS = _words(
    "still also now never always often already thus therefore no longer only ever just then again rarely soon today"
)

_FURTHER = re.compile(r"; (?:and |but )?|, (?:and|but|so|yet) |(?:--|—)", re.IGNORECASE)
"""Where another statement may begin."""

_BEHIND_NOUN = _words(
    "of for in on to at with from by among between against under across behind near"
)
_MANY = _words("people men women children police fish cattle youth everywhere alike percent half")

_CUT = re.compile(
    r",? (?:but|yet|although|though|while|whereas|even if|unless|except)\b|, (?:and|so|or) (?=(?:we|i|it|they|you|he|she|this|that|there|as|when|if)\b)"
    r"|, (?:which|who|where|when|if|as|because|since|for|just|like|not|with|after|before|such as|including|particularly|especially|in|at|on)\b|[;:]|--| ?[—–]| - |…|\.\.\.|[?!]",
    re.IGNORECASE,
)
"""Where what is said of a subject ends although the sentence goes on."""

_LISTED = re.compile(r", [^,]{2,34},? (?:and|or) ")
"""An enumeration; other commas part what is added."""

_VAGUE = _words(
    """key answer question point thing things truth fact problem result reason reasons idea way ways time times day days
    lesson rest situation case issue matter moment story hour list word words number example work job task first second
    next third fourth final other latter former speech action program programme effort goal process day country people world room man woman year years"""
)
"""Nouns that name nothing unless something is said with them."""

_GROUP = re.compile(
    r"\b(?:people|peoples|nations?|countr(?:y|ies)|states?|men|women|man|woman|citizens?|children|parents?|teachers?|workers?|members?"
    r"|governments?|leaders?|students?|pupils?|graduates?|companies|company|compan\w+|business(?:es)?|farmers?|soldiers?|volunteers?"
    r"|communit(?:y|ies)|famil(?:y|ies)|generations?|partners?|allies|friends?|neighbou?rs?|enem(?:y|ies)|regimes?|adversar\w+|police|army"
    r"|council|assembly|congress|parliament|administration|committee|board|team|staff|universit(?:y|ies)|schools?|colleges?|unions?"
    r"|employees?|customers?|scientists?|engineers?|doctors?|nurses?|president|minister|chairman|king|queen|americans?|crews?|fishermen|captains?|sailors?|tribes?|voters?|taxpayers?|owners?|settlers?|ancestors?|founders?|forefathers)\b",
    re.IGNORECASE,
)

_NAMED = re.compile(
    r"^(?:[Tt]he )?[A-Z][\w.&'’-]*(?: (?:of|for|on|and|the|in) (?:the )?[A-Z][\w.&'’-]*| [A-Z][\w.&'’-]*| \([A-Z]\w*\))*$"
)


class SubjectKind(StrEnum):
    """What a subject is; subjects of one kind could be taken for each other."""

    NAME = "name"
    GROUP = "group"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Predication:
    """A sentence that says something of a subject which is understood alone.

    Attributes:
        place: The sentence.
        subject: Its subject, with article and what belongs to it.
        predicate: What is said of it, from the verb on.
        kind: What the subject is.
        numbers: The numbers that the verb goes with: 1, 2 (many) or both.
        number: The number of the subject.
    """

    place: Place
    subject: Span
    predicate: Span
    kind: SubjectKind
    numbers: frozenset[int]
    number: int


def find_predications(speech: Speech) -> tuple[Predication, ...]:
    """The English sentences with a subject that needs no other sentence, in order."""
    if speech.document.language != "en":
        return ()
    return tuple(
        found
        for place in speech.places
        for start in _openings(speech, place)
        for found in [_predication(speech, place, start)]
        if found is not None
    )


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of somebody who is named by a pronoun alone: no question, but a wrong answer.

    Attributes:
        place: The sentence.
        pronoun: The pronoun in small letters.
        predicate: What is said, from the verb on.
        numbers: As in `Predication`.
    """

    place: Place
    pronoun: str
    predicate: Span
    numbers: frozenset[int]


def find_remarks(speech: Speech) -> tuple[Remark, ...]:
    """The English sentences whose subject is a pronoun, in order."""
    found: list[Remark] = []
    for place in speech.places if speech.document.language == "en" else ():
        for start in _openings(speech, place):
            tokens = list(_TOKEN.finditer(speech.text, start, place.span.end))
            if len(tokens) < 2 or tokens[0].group().lower() not in _PRONOUNS:
                continue
            word = tokens[1].group().lower().replace("’", "'")
            if word not in AUXILIARIES and word not in SINGULAR | PLURAL | PASTS:
                continue
            predicate = _stated(speech, Span(tokens[1].start(), place.span.end))
            pronoun = tokens[0].group().lower()
            one = {"we": 2, "they": 2}.get(pronoun, 1)
            either = word not in SINGULAR | PLURAL or word in PASTS or word in _ANY
            if _says(speech, predicate) and not speech.masked(predicate):
                numbers = frozenset([1, 2]) if either else frozenset([one])
                found.append(Remark(place, pronoun, predicate, numbers))
    return tuple(found)


_PRONOUNS = _words("we it they he she")
_ANY = _words("will would can cannot could must should shall may might did had")


def _predication(speech: Speech, place: Place, start: int) -> Predication | None:
    tokens = list(_TOKEN.finditer(speech.text, start, place.span.end))
    at = _verb_at(tokens)
    return None if at is None else _checked(speech, place, tokens, at)


def _openings(speech: Speech, place: Place) -> Iterator[int]:
    """Where a subject may begin: with the sentence, behind a clause that says when or whereby, and
    where another statement follows."""
    yield place.span.start
    first = _ADJUNCT.match(speech.text, place.span.start, place.span.end)
    if first is not None:
        yield first.end()
    for pattern in (_FURTHER, _AVOWED):
        for match in pattern.finditer(speech.text, place.span.start, place.span.end):
            yield match.end()


def _checked(
    speech: Speech, place: Place, tokens: list[re.Match[str]], verb: int
) -> Predication | None:
    at = verb
    while at > 1 and _is_adverb(tokens[at - 1].group()):
        at -= 1
    subject = Span(tokens[0].start(), tokens[at - 1].end())
    predicate = _stated(speech, Span(tokens[at].start(), place.span.end))
    words = subject.of(speech.text)
    if speech.masked(Span(subject.start, predicate.end)) or quoted_before(speech, place, subject):
        return None
    if not _understood(speech, words, predicate):
        return None
    numbers = _numbers(tokens, verb)
    number = min(numbers) if len(numbers) == 1 else 1 + _of_many(tokens[:at])
    return Predication(place, subject, predicate, _kind(words), numbers, number)


def _is_adverb(word: str) -> bool:
    """Whether a word between subject and verb belongs to the verb."""
    return word.lower() in _ADVERBS or (word.endswith("ly") and word.islower() and len(word) > 4)


def _verb_at(tokens: list[re.Match[str]]) -> int | None:
    """Where the verb of a sentence stands, when everything in front of it is its subject."""
    if not tokens or tokens[0].group().lower() in _NO_OPENING | (BASES - NOUNS_TOO):
        return None
    for at, token in enumerate(tokens[: _MOST_WORDS + 1]):
        word = token.group().lower().replace("’", "'")
        if at == 0 and word == "this" and len(tokens) > 1 and tokens[1].group().lower() in _PRESENT:
            continue
        if word in _ADVERBS and at:
            continue
        if word.split("'")[0] in _NO_SUBJECT or not (word[0].isalnum() or word[0] == "("):
            return None
        if at and word in AUXILIARIES:
            return at
        if at and _is_verb(tokens, at, word):
            return at
        if at and word in PASTS and word not in BASES:
            # A participle that belongs to the subject: what follows may be either.
            return None
    return None


def _is_verb(tokens: list[re.Match[str]], at: int, word: str) -> bool:
    before = tokens[at - 1].group()
    behind = tokens[at + 1].group() if at + 1 < len(tokens) else ""
    if before.lower() in _BEFORE_NOUN or token_is_name(tokens, at):
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
        many = _of_many(tokens[:at])
        return many and (word not in NOUNS_TOO or _OBJECT.match(behind) is not None)
    # A verb that no list has is known by its ending and the article behind it.
    other = len(word) > 4 and (word.endswith("ed") or re.search(r"[^sui]s$", word) is not None)
    return direct and (word in PASTS or other)


_QUALITY = re.compile(r"(?:ed|ive|al|ous|ful|ic|less|ble|ish|ern|ing)$")
"""How adjectives end: a noun follows."""

_DIRECT = re.compile(r"(?:the|a|an|our|their|its|his|her|us|them|me|you|every|all|no)$")
"""What an object begins with."""


def _of_many(subject: list[re.Match[str]]) -> bool:
    """Whether the noun that a subject is built on names many, or several are named."""
    words = [token.group().lower() for token in subject]
    cut = next((i for i, word in enumerate(words) if i and word in _BEHIND_NOUN), len(words))
    head = words[cut - 1]
    if "and" in words[:cut]:
        return True
    return (head.endswith("s") and not head.endswith(("ss", "us", "is"))) or head in _MANY


def token_is_name(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a word is written as part of a name."""
    return tokens[at].group()[0].isupper()


def _stated(speech: Speech, span: Span) -> Span:
    """What is said, up to where the sentence turns to something else."""
    words = span.of(speech.text)
    cut = next(
        (
            m.start()
            for m in _CUT.finditer(words)
            if m.start() > 20 or m.group()[:2] in (";", ":", "…", "--")
        ),
        len(words),
    )
    listed = _LISTED.search(words, 0, cut)
    comma = words.find(", ", 0, cut)
    if comma > 0 and listed is None:
        cut = comma
    return speech.bare(Span(span.start, span.start + cut))


def _understood(speech: Speech, subject: str, predicate: Span) -> bool:
    """Whether subject and statement say something to a reader who sees nothing else."""
    cues = speech.cues
    names = [w for w in re.findall(r"\w[\w'’-]*", subject.lower()) if w not in ("the", "our", "my")]
    if not words_only(subject) or not names or (len(names) == 1 and (names[0] in _VAGUE)):
        return False
    if (
        cues.unresolved.search(subject)
        or cues.leaning.match(subject)
        or cues.ceremony.search(subject)
    ):
        return False
    return _says(speech, predicate)


_POINTS = re.compile(
    r"\b(?:it|he|she|him|them|this|these|those|such|that[.,]|so(?! \w+ (?:and \w+ )?that)|here|too|also|either|now|neither|same)\b(?! that| who| to)"
)
"""Words by which a statement points at another one."""


def _says(speech: Speech, predicate: Span) -> bool:
    """Whether a statement can be read as an answer."""
    said = predicate.of(speech.text)
    if not 4 <= len(said.split()) <= 24 or not 22 <= len(said) <= 140:
        return False
    if speech.cues.ceremony.search(said) or speech.cues.doubtful.search(said):
        return False
    if _POINTS.search(said) or said.count("“") != said.count("”") or any(c in said for c in '"?:('):
        return False
    return len(stems(speech, said)) >= 2 and not _OPEN_END.search(said)


_OPEN_END = re.compile(
    r"\b(?:and|or|the|a|of|to|that|which|is|was|not|said|believe|know|think|say|hope)$|\b(?:and|or) not$"
)


def words_only(subject: str) -> bool:
    """Whether a subject is no heading, list or participle alone."""
    return subject[0].isalnum() and not re.fullmatch(r"[A-Z][a-z]+(?:ed|ing)", subject)


def _kind(words: str) -> SubjectKind:
    if _GROUP.search(words.split(" of ")[0]):
        return SubjectKind.GROUP
    return (
        SubjectKind.NAME
        if _NAMED.match(words) and not words[:4].islower() and _is_name(words)
        else SubjectKind.THING
    )


def _is_name(words: str) -> bool:
    """Whether more than the opening of a sentence is written with capitals, or it is no common word."""
    first, *rest = words.removeprefix("The ").split(" ")
    return words.startswith("The ") or bool(rest) or first.isupper()


def _numbers(tokens: list[re.Match[str]], at: int) -> frozenset[int]:
    """The numbers that the verb goes with."""
    word = tokens[at].group().lower().replace("’", "'")
    if word in PLURAL and word not in PASTS:
        return frozenset([2])
    third = word in SINGULAR or (word not in AUXILIARIES and re.search(r"[^sui]s$", word))
    return frozenset([1]) if third else frozenset([1, 2])
