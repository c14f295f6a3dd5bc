"""What English sentences say of their subjects: where the subject ends and the statement begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from speechcast.model.span import Span
from speechcast.study.asks.claims import quoted_before, stems
from speechcast.study.asks.english_subjects import (
    PRESENT,
    TOKEN,
    is_adverb,
    numbers_of,
    of_many,
    verb_at,
    word_set,
)
from speechcast.study.asks.english_verbs import AUXILIARIES, PASTS, PLURAL, SINGULAR
from speechcast.study.speech import Place, Speech

_ADJUNCT = re.compile(
    r"(?:In|Since|After|Before|During|Over|Throughout|With|Under|Through|Among|At|Across|For|By|On|Despite|Without|When|While|Although|Though|Because|As) [^,.;:!?—“”]{4,70}, "
    r"|(?:Therefore|Today|Tomorrow|Now|Finally|Indeed|Moreover|Furthermore|Meanwhile|Above all|In fact|First|Second|Third), "
)
"""A clause in front of the subject that is no part of what is said of it."""

_AVOWED = re.compile(
    r"\b(?:(?:I|[Ww]e)(?:['’]m|['’]re| am| are|['’]ve| have)? (?:\w+ )?(?:believe|know|think|say|see|understand|recogni[sz]e|reali[sz]e"
    r"|learned|agree|acknowledge|declare|affirm|certain|convinced|confident|persuaded)|[Rr]emember(?:ing)?|[Ll]et [^.;:!?]{4,90}?)(?:[,-]*[^.;:!?,]{0,24})?(?:,|--)? ?that "
)
"""What the speaker owns to: the statement behind it is the speaker's own."""

_WHERE = re.compile(r"\b(?:age|era|century) (?:where|when|in which) ")
"""A time of which something is said: a world or a country may only be wished for."""

_FURTHER = re.compile(r"; (?:and |but )?|, (?:and|but|so|yet) |(?:--|—)", re.IGNORECASE)
"""Where another statement may begin."""

_CUT = re.compile(
    r" and (?=(?:the|our|a|an|their|its) [^.;]{3,80}? (?:is|are|was|were|has|have|will|can)\b)|,? (?:but|yet|although|though|while|whereas|even if|unless|except)\b|, (?:and|so|or) (?=(?:we|i|it|they|you|he|she|this|that|there|as|when|if)\b)"
    r"|, (?:which|who|where|when|if|as|because|since|for|just|like|not|with|after|before|such as|including|particularly|especially|in|at|on)\b|[;:]|--| ?[—–]| - |…|\.\.\.|[?!]",
    re.IGNORECASE,
)
"""Where what is said of a subject ends although the sentence goes on."""

_LISTED = re.compile(r", [^,]{2,34},? (?:and|or) ")
"""An enumeration; other commas part what is added."""

_NO_MEMBER = re.compile(r"(?:in|on|at|by|for|with|from|to|after|before|since|during)\b")
"""How what is added behind an enumeration begins."""

_VAGUE = word_set(
    """key answer question point thing things truth fact problem result reason reasons idea way ways time times day days
    lesson rest reality belief hope situation case issue matter moment story hour list word words number example work job task first second
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


_ALL_MEN = ("man", "people")
"""Words that without an article mean everybody."""

_HERE = re.compile(rf"[Tt]his (?:{'|'.join(sorted(PRESENT))})\b", re.IGNORECASE)
"""A thing that is there, which nobody has to look for in the sentence before."""


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
            tokens = list(TOKEN.finditer(speech.text, start, place.span.end))
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


_PRONOUNS = word_set("we it they he she")
_ANY = word_set("will would can cannot could must should shall may might did had")


def _predication(speech: Speech, place: Place, start: int) -> Predication | None:
    tokens = list(TOKEN.finditer(speech.text, start, place.span.end))
    at = verb_at(tokens)
    return None if at is None else _checked(speech, place, tokens, at)


def _openings(speech: Speech, place: Place) -> Iterator[int]:
    """Where a subject may begin: with the sentence, behind a clause that says when or whereby, and
    where another statement follows."""
    yield place.span.start
    first = _ADJUNCT.match(speech.text, place.span.start, place.span.end)
    if first is not None:
        yield first.end()
    for pattern in (_FURTHER, _AVOWED, _WHERE):
        for match in pattern.finditer(speech.text, place.span.start, place.span.end):
            yield match.end()


def _checked(
    speech: Speech, place: Place, tokens: list[re.Match[str]], verb: int
) -> Predication | None:
    at = verb
    while at > 1 and is_adverb(tokens[at - 1].group()) and tokens[at - 1].group() != "today":
        at -= 1
    aside = next((i for i in range(at) if tokens[i].group() == ","), at)
    if aside < at and tokens[0].start() != place.span.start:
        # Behind another clause it may be those who are addressed.
        return None
    subject = Span(tokens[0].start(), tokens[aside - 1].end())
    predicate = _stated(speech, Span(tokens[at].start(), place.span.end))
    words = subject.of(speech.text)
    if speech.masked(Span(subject.start, predicate.end)) or quoted_before(speech, place, subject):
        return None
    if not _understood(speech, words, predicate):
        return None
    numbers = numbers_of(tokens, verb)
    number = min(numbers) if len(numbers) == 1 else 1 + of_many(tokens[:at])
    return Predication(place, subject, predicate, _kind(words), numbers, number)


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
    if listed is not None and _NO_MEMBER.match(words, listed.end()):
        listed = None
    comma = words.find(", ", 0, cut)
    if comma > 0 and listed is None:
        cut = comma
    return speech.bare(Span(span.start, span.start + cut))


def _understood(speech: Speech, subject: str, predicate: Span) -> bool:
    """Whether subject and statement say something to a reader who sees nothing else."""
    cues = speech.cues
    names = [w for w in re.findall(r"\w[\w'’-]*", subject.lower()) if w not in ("the", "our", "my")]
    if (
        not words_only(subject)
        or any(sign.isdigit() for sign in subject)
        or not names
        or (len(names) == 1 and names[0] in _VAGUE and subject.lower() not in _ALL_MEN)
    ):
        return False
    if (
        cues.unresolved.search(subject)
        or (cues.leaning.match(subject) and _HERE.match(subject) is None)
        or cues.ceremony.search(subject)
    ):
        return False
    return _says(speech, predicate)


_POINTS = re.compile(
    r"\b(?:it|he|she|him|them|this|these|those|such|that[.,]|so(?! \w+ (?:and \w+ )?that)|here|too|also|either|now|neither|same|another)\b(?! that| who| to)"
)
"""Words by which a statement points at another one."""


def _says(speech: Speech, predicate: Span) -> bool:
    """Whether a statement can be read as an answer."""
    said = predicate.of(speech.text)
    if not 4 <= len(said.split()) <= 24 or not 22 <= len(said) <= 140:
        return False
    if speech.cues.ceremony.search(said) or speech.cues.doubtful.search(said):
        return False
    if _SORT.match(said):
        return False
    if (
        _POINTS.search(said)
        or said.count("“") != said.count("”")
        or any(c in said for c in '"?:()')
    ):
        return False
    return len(stems(speech, said)) >= 2 and not _OPEN_END.search(said)


_SORT = re.compile(
    r"(?:is|are) (?:an? |the )?(?:\w+ )?(?:continents?|countr(?:y|ies)|cit(?:y|ies)|towns?|islands?|oceans?|languages?|universit(?:y|ies)|planets?)\b"
)
"""What tells the sort of a thing, which everybody knows."""

_OPEN_END = re.compile(
    r"^(?:is|was) that\b|^(?:have|has|had) (?:in|on|for|to|with|of|at)\b|\b(?:not only|my|myself|me|ourselves|I)\b|\b(?:on|of|in|at|to|from|for|with|by) that\b(?! (?:which|the|a|we|our)\b)|\b(?:and|or|the|a|of|to|that|which|is|was|not|said|believe|know|think|say|hope)$|\b(?:and|or) not$|\bthe (?:best|most|least|worst) \w+$"
)


def words_only(subject: str) -> bool:
    """Whether a subject is no heading, list or participle alone."""
    if re.fullmatch(r"(?:[a-z]+ )?[A-Za-z]?[a-z]+(?:able|ible|ful|ous|less)", subject):
        # Turned round: Also notable are …
        return False
    if re.search(r" (?:to|of|that|who|which|and|or|for|in|with|at|by)$", subject):
        return False
    if subject.lower().startswith("my "):
        # What belongs to the speaker alone is no matter of the speech.
        return False
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
