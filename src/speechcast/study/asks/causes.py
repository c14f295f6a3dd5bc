"""Why the speaker says something, what follows from it, what is set against it, on which condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from speechcast.languages import jieba_names
from speechcast.model.span import Span
from speechcast.study.asks.claims import (
    Claim,
    complete,
    echoed,
    far,
    find_main_clauses,
    gives_away,
    hinted,
    lowered,
    only_right,
    quoted_before,
    stands_alone,
    stems,
)
from speechcast.study.asks.tone import tone_of
from speechcast.study.candidate import (
    WRONG,
    Candidate,
    at_place,
    likeness,
    pick_wrong,
    shared_pairs,
)
from speechcast.study.fields import same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech, capital

_CUT = re.compile(r"\b(?:and|but|or|so|then)\W*$")
"""A statement that is cut off in the middle."""

_MARKED = re.compile(r"\(|\d+、")
"""A statement in brackets, or one that begins with its number."""

_TURNED = re.compile(r"[A-Z][a-z]+(?:ed|en|ing), ")
"""A statement under a condition of one word (Divided, …): what follows only unfolds that word."""

_UNFINISHED = re.compile(
    r"^(?:至于|关于|对于|说到|谈到)|虽然|尽管|不但|不仅|评述|评价|有人|都说|^[^，]*(?:说明|指出|强调|注意)的是"
)
"""Chinese words that name what is spoken of, lean on what follows or tell what others say."""

_WISHED = re.compile(r"愿|但愿|希望|祝|请")
"""How a Chinese wish begins, which sets nothing against a statement."""

_PERFORMED = re.compile(r"(?:I|[Ww]e) (?:pledge|offer|promise|ask|thank|renew|declare|invite)\b")
"""Statements that do what they say: nothing follows from them, and they are no reasons."""

_MUST_ZH = re.compile(r"(?<![重主需首只摘])要(?![求素点害闻])|必须|应当|务必|坚决|不能|切实")
_MUST_EN = re.compile(r"\b(?:must|should|ought to|has to|have to|need to|let us)\b", re.IGNORECASE)
"""Words of a demand: among statements one of them would stand out, and the other way round."""

_SUBJECTS = ("n", "r", "t", "m", "j", "s", "vn")
"""Classes of words that a Chinese statement begins with when it has a subject."""

_ONE_NOUN = re.compile(r"的[^的，是]{1,5}$")

_PERSONAL = re.compile(
    r"\bI (?:see|saw|am here|was here|met|remember) |\byou will agree\b|\bmy (?:friends?|wife|husband|family)\b"
)
"""What an English speaker says to those present: the reason behind it is one for something else."""

_OF_THE_MATTER = 2
"""Wrong reasons that speak of what the statement or its reason speaks of."""

_NESTED = re.compile(
    r"一旦|如果|不要|别(?!人|的)|休想|(?:if|when|unless|let|do not|don't)\b", re.IGNORECASE
)
"""What no consequence begins with: another condition, an order."""

_ONLY_THEN = re.compile(r"[^，]{0,8}才")
"""How a Chinese consequence begins that needs what stands in front of it."""

_CONSEQUENCES = 2
"""Wrong answers that follow from another condition of the speech."""


def ask_causes(speech: Speech) -> Iterator[Candidate]:
    """The reason that the speech gives for a claim, or what it sets against it, in the same sentence
    or in the next one; and what it concludes from a claim in the next one."""
    claims = find_main_clauses(speech)
    inside = [("cause", pattern) for pattern in speech.cues.causes]
    inside.append(("opposed", speech.cues.opposed))
    for place in speech.places:
        for rule, pattern in inside:
            for match in pattern.finditer(speech.text, place.whole.start, place.whole.end):
                claim = speech.bare(Span(*match.span("claim")))
                why = speech.bare(Span(*match.span("why")))
                span = Span(match.start(), match.end())
                yield from _asked(speech, rule, place, claim, why, span, claims)
    for first, second in zip(speech.places, speech.places[1:], strict=False):
        if second.index != first.index + 1 or first.section.id != second.section.id:
            continue
        for rule, pattern in (
            ("cause", speech.cues.reason),
            ("conclusion", speech.cues.conclusion),
            ("opposed", speech.cues.opposition),
        ):
            opening = pattern.match(speech.text, second.whole.start, second.whole.end)
            if opening is None:
                continue
            said = speech.bare(first.span)
            then = _opened(speech, second, opening.end())
            yield from _asked(
                speech, rule, second, said, then, Span(first.span.start, second.whole.end), claims
            )


def _opened(speech: Speech, place: Place, start: int) -> Span:
    """What a sentence says behind its connective: all of it, or as many clauses as can be read at a
    glance."""
    whole = speech.bare(Span(start, place.whole.end))
    most = speech.cues.window[1] // 2
    if len(whole) <= most:
        return whole
    end = whole.start
    for clause in speech.language.clauses(speech.text, whole):
        if clause.end - whole.start > most:
            break
        end = clause.end
    return speech.bare(Span(whole.start, end))


def _asked(
    speech: Speech,
    rule: str,
    place: Place,
    said: Span,
    right: Span,
    span: Span,
    claims: tuple[Claim, ...],
) -> Iterator[Candidate]:
    """A choice between what the speech joins to a statement and what it says elsewhere."""
    low, high = speech.cues.lead, speech.cues.window[1]
    words, answer = said.of(speech.text), speech.shown(right)
    if not 2 * low <= len(said) <= high or not 2 * low <= len(right) <= high:
        return
    if speech.masked(span) or not stands_alone(speech, said) or _PERSONAL.search(words):
        return
    if speech.cues.doubtful.search(answer) or speech.cues.reason.search(words):
        return
    if speech.document.language == "en" and not speech.language.states(speech.text, right):
        return
    if _MARKED.match(words) or _CUT.search(words):
        return
    if speech.cues.leaning.match(answer) or speech.cues.ceremony.search(answer):
        return
    if rule != "cause" and _narrated(speech, words, answer):
        return
    if _TURNED.match(words) or _UNFINISHED.search(words) or _WISHED.match(answer):
        return
    theme = stems(speech, words)
    if len(theme & stems(speech, answer)) > 1:
        return
    form = _form(speech, answer)
    fit = [
        claim
        for claim in far(claims, place)
        if len(claim.terms & theme) < 2
        and complete(speech, claim)
        and _states(speech, claim)
        and _form(speech, claim.span.of(speech.text)) == form
        and _of_a_tone(speech, claim.span.of(speech.text), answer)
    ]
    subject = words + answer
    kin = [
        claim
        for claim in fit
        for told in [claim.span.of(speech.text)]
        if echoed(speech, told, subject)
        or hinted(speech, told, subject)
        or same_field(speech, told, subject)
    ]
    near = [claim for claim in fit if claim.place.section.id == place.section.id]
    right_said, around = capital(answer), span.of(speech.text)

    def picked(some_claims: list[Claim], count: int, taken: tuple[str, ...]) -> tuple[str, ...]:
        said = [capital(speech.shown(c.span)) for c in some_claims]
        rivals = pick_wrong(
            speech, right_said, [text for text in said if text not in taken],
            around=" ".join((around, *taken)), slack=0.8, most_alike=likeness(speech), count=count,
        )  # fmt: skip
        return rivals or ()

    # What speaks of the same matter first, then statements of the same part.
    wrong = picked(kin, _OF_THE_MATTER, ())
    worth = (1.3 if wrong else 1.05) - (0.15 if rule == "opposed" else 0.0)
    if not wrong and speech.document.language == "zh":
        return
    for some_claims in (near, fit):
        if len(wrong) < WRONG:
            wrong = (*wrong, *picked(some_claims, WRONG - len(wrong), wrong))
    if len(wrong) < WRONG or gives_away(speech, words, right_said, wrong):
        return
    if only_right(same_field, speech, words, answer, wrong):
        return
    yield at_place(
        place, QuestionType.CHOICE, rule, level=2, worth=worth, span=span,
        stem=speech.say(rule, quote=speech.cues.quoted(_sentence(speech, said))),
        right=(right_said,), wrong=wrong, hides=(answer,),
        because=speech.say("because", quote=speech.quotation(span)),
    )  # fmt: skip


def _narrated(speech: Speech, words: str, answer: str) -> bool:
    """Whether English "So" and "But" only carry a story on: both sentences report."""
    if speech.document.language != "en":
        return False
    past = speech.cues.past
    return past.search(words) is not None and past.search(answer) is not None


def _states(speech: Speech, claim: Claim) -> bool:
    """Whether a claim states something, rather than asking for it or listing things."""
    words = claim.span.of(speech.text)
    listed = len(speech.cues.splitter.findall(words)) > 2
    if speech.document.language == "zh" and _headless(words):
        return False
    return not listed and not _PERFORMED.match(words) and not speech.cues.imperative.match(words)


def _headless(words: str) -> bool:
    """Whether Chinese words lack a subject in front, or are all of them one noun (…的成绩)."""
    first = jieba_names.marked(words)[0][1]
    return not first.startswith(_SUBJECTS) or _ONE_NOUN.search(words) is not None


def _form(speech: Speech, words: str) -> tuple[bool, bool]:
    """Whether words say what must be rather than what is, and in Chinese whether they report."""
    if speech.document.language == "en":
        return _MUST_EN.search(words) is not None, False
    return _MUST_ZH.search(words) is not None, speech.cues.past.search(words) is not None


_FIGURED = re.compile(r"[0-9０-９]")


def _of_a_tone(speech: Speech, told: str, answer: str) -> bool:
    """Whether a Chinese statement could be taken for the answer by its tone: a reason that laments
    stands out among praise, and one without figures among figures."""
    if speech.document.language != "zh":
        return True
    figured = (_FIGURED.search(text) is not None for text in (told, answer))
    return tone_of(told) == tone_of(answer) and len(set(figured)) == 1


def _sentence(speech: Speech, said: Span) -> str:
    """A statement as a sentence of its own, with its stop in English."""
    stop = "." if speech.document.language == "en" else ""
    return capital(speech.shown(said)) + stop


def ask_conditions(speech: Speech) -> Iterator[Candidate]:
    """What, according to the speech, is so when something is given."""
    claims = find_main_clauses(speech)
    found: list[tuple[Place, re.Match[str]]] = []
    for place in speech.places:
        matches = (
            match
            for pattern in speech.cues.condition
            for start in _starts(speech, place)
            for match in [pattern.match(speech.text, start, place.whole.end)]
            if match is not None
        )
        found += [(place, match) for match in islice(matches, 1)]
    thens = [_following(speech.shown(Span(*m.span("then")))) for _, m in found]
    for (place, match), right in zip(found, thens, strict=True):
        given = Span(match.start(), match.end("given"))
        span = Span(*match.span())
        words = given.of(speech.text)
        inside = speech.text[match.start("given") : match.end("given")]
        if speech.masked(span) or speech.cues.unresolved.search(inside):
            continue
        if quoted_before(speech, place, given):
            # What somebody else has said.
            continue
        if speech.cues.ceremony.search(right) or speech.cues.story.search(span.of(speech.text)):
            continue
        if len(right) < 2 * speech.cues.lead - 2:
            continue
        # "it" and "they" of an English consequence mean what the condition names.
        if speech.document.language == "zh" and speech.cues.unresolved.search(right):
            continue
        if inside.startswith(("I ", "you ")):
            # A turn of phrase, or what one listener may do.
            continue
        if _MUST_ZH.search(inside) and _ONLY_THEN.match(match["then"]):
            # A demand and what it serves: not what would happen.
            continue
        theme = stems(speech, inside)
        if theme & stems(speech, right) or _NESTED.match(right):
            continue
        near = theme | stems(speech, right)
        follow = [
            t
            for (p, _), t in zip(found, thens, strict=True)
            if p is not place
            and not stems(speech, t) & near
            and not _echoes(speech, t, right)
            and not speech.cues.unresolved.search(t)
            and not _NESTED.match(t)
        ]
        pool = follow + [
            lowered(speech, claim)
            for claim in far(claims, place)
            if speech.document.language == "en"
            or not speech.cues.imperative.match(claim.span.of(speech.text))
        ]
        fit = [
            _following(text)
            for text in pool
            if not _NESTED.match(text)
            and len(stems(speech, text)) > 1
            and not stems(speech, text) & near
            and not _echoes(speech, text, right)
            and speech.cues.following.search(text)
        ]
        wrong = _consequences(speech, place, right, follow, fit)
        if wrong is None:
            continue
        if speech.cues.doubtful.search(right):
            continue
        yield at_place(
            place, QuestionType.CHOICE, "condition", level=2, worth=1.3, span=span,
            stem=speech.say("condition", given=_given(speech, words)),
            right=(right,), wrong=wrong, hides=(right,),
            because=speech.say("because", quote=speech.quotation(span)),
        )  # fmt: skip


_WE = frozenset(["我们", "我国", "公司", "就会", "才能", "不能", "一定"])
"""Pairs of characters that any two consequences may share."""


def _echoes(speech: Speech, one: str, other: str) -> bool:
    """Whether two Chinese consequences share a word: they may come to the same."""
    return speech.document.language == "zh" and bool(shared_pairs(one, other) - _WE)


def _consequences(
    speech: Speech, place: Place, right: str, follow: list[str], fit: list[str]
) -> tuple[str, ...] | None:
    """Wrong consequences: as many as there are of other conditions, else what the speech says is to
    come."""
    around = place.whole.of(speech.text)
    for count in (WRONG, _CONSEQUENCES, _CONSEQUENCES - 1):
        wrong = pick_wrong(
            speech,
            right,
            follow,
            around=around,
            slack=1.2,
            most_alike=likeness(speech),
            count=count,
        )
        if wrong is None:
            continue
        more = () if count == WRONG else pick_wrong(
            speech, right, [t for t in fit if t not in wrong],
            around=around + " ".join(wrong), slack=0.8, most_alike=likeness(speech),
            count=WRONG - count,
        )  # fmt: skip
        if more is not None:
            return (*wrong, *more)
    return None


def _following(text: str) -> str:
    """A Chinese consequence without the word that joins it to its condition."""
    return re.sub(r"^(?:就是|就|才是|才|便)(?=..)", "", text)


def _starts(speech: Speech, place: Place) -> list[int]:
    """Where a condition may begin: with the sentence, or in Chinese with a clause."""
    behind = place.clauses[1:] if speech.document.language == "zh" else ()
    return [place.whole.start, *(clause.start for clause in behind)]


def _given(speech: Speech, words: str) -> str:
    """A condition inside a question: without the connective, in quotation marks in Chinese."""
    if speech.document.language == "zh":
        return speech.cues.quoted(words)
    head, _, rest = words.partition(" ")
    if head in ("And", "But", "So", "For"):
        head, _, rest = rest.partition(" ")
    return f"{head.lower()} {rest}"
