"""What a Chinese speaker answers to a question that the speech puts, or that listeners have asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.study.asks.claims import echoed, hinted, only_right, stems
from speechcast.study.asks.tone import tone_of
from speechcast.study.candidate import Candidate, at_place, pick_wrong
from speechcast.study.fields import same_field
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_ASKING = (
    ("why", re.compile(r"为什么|为何|何以|凭什么|原因[是在]")),
    ("how", re.compile(r"怎么(?!回事|办到)|怎样|如何|怎么办")),
    ("which", re.compile(r"什么|哪[里些个儿方一]|谁|何在|何处|多少|几")),
    ("whether", re.compile(r"[吗么]？$|会不会|能不能|是不是|有没有|该不该|要不要|还是")),
)
"""By which word something is asked: answers to questions of one kind could be taken for each other."""

_ANSWERS = {
    "how": re.compile(
        r"要(?!求)|靠|应当?(?![用届])|必须|先|会(?!议|场)|就是|不是|是(?!否)|不能|只有|通过"
    ),
    "why": re.compile(r"因为|由于|是(?!否)|为了|在于|靠|才|没有|不"),
}
"""Words that an answer to such a question has."""

_NO_ANSWER = re.compile(
    r"比|经过|有一|按|以|从|当|在|对|把|将|而|再|还|至|跟|与|和|例如|比如|譬如|就像|好像|记得|那年|前[几两]|上个?[月周]"
)
"""How no answer begins: something stands in front of it, or a story is told first."""

_RHETORICAL = re.compile(
    r"^(?:[问答]：)?(?:如果|假如|要是)|难道|岂|何尝|何况|不也|不是吗|对吗|对吧|好吗|行吗|凭什么|怎么(?:能|可能|会)|又?(?:有|算)什么用"
)
"""Questions that are claims: nothing answers them."""

_ANNOUNCED = re.compile(
    r"^(?:[问答](?=：)|有人|有的?同[学事志]|记者|大家|很?多人|你们?|[^，。]{0,6}(?:问|要问|会问|问我|问道))[^，：]*[，：]"
)
"""Who asks, in front of the question."""

_REPLY = re.compile(
    r"^(?:答(?=：)|我(?:的)?(?:看法|回答|答案|意见|理解|体会|想法)是|答案(?:就)?是|我(?:想|认为|觉得|看|以为)|我们认为|回答是|那就是|就是|这就是|首先|第一)[，：]?"
)
"""What only announces an answer."""

_QUESTION = (6, 44)
_ANSWER = (8, 48)
"""Characters of a question and of an answer."""

_EVERYWHERE = 8
"""How often a pair of characters stands in a speech at least that tells nothing of a question."""

_APART = 3
"""Sentences between two answers at least."""

_PAIRS = 4
"""Questions of a match."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of the speech with the answer behind it.

    Attributes:
        asked: The sentence of the question, a heading or not.
        question: Its words.
        place: The sentence of the answer.
        answer: Its first words that say enough.
        kind: By which word it is asked.
    """

    asked: Span
    question: Span
    place: Place
    answer: Span
    kind: str


def find_answered(speech: Speech) -> tuple[Answered, ...]:
    """The questions that the next sentence answers, in order."""
    found: list[Answered] = []
    sentences = speech.reading.sentences
    for place in speech.places:
        if not place.index:
            continue
        # A question may be a heading, which is no place itself.
        before = sentences[place.index - 1].span.trimmed(speech.text)
        if not before.of(speech.text).endswith("？"):
            continue
        question = _question(speech, before)
        if question is None:
            continue
        words = question.of(speech.text)
        kind = next((name for name, pattern in _ASKING if pattern.search(words + "？")), "")
        answer = _answer(speech, place, words, kind) if kind else None
        if answer is not None:
            found.append(Answered(before, question, place, answer, kind))
    return tuple(found)


def _question(speech: Speech, sentence: Span) -> Span | None:
    """The words of a question that is understood alone and wants an answer."""
    words = sentence.of(speech.text)
    lead = _ANNOUNCED.match(words)
    span = speech.bare(Span(sentence.start + (lead.end() if lead else 0), sentence.end - 1))
    told = span.of(speech.text)
    if not _QUESTION[0] <= len(span) <= _QUESTION[1] or _RHETORICAL.search(words):
        return None
    if speech.cues.unresolved.search(told) or speech.cues.leaning.match(told):
        return None
    if speech.masked(span) or told.count("“") != told.count("”") or "？" in told:
        return None
    return span


def _fits(speech: Speech, span: Span, kind: str) -> bool:
    """Whether words can answer a question of a kind."""
    told = span.of(speech.text)
    wanted = _ANSWERS.get(kind)
    return _tells(speech, span) and (wanted is None or wanted.search(told) is not None)


def _answer(speech: Speech, place: Place, question: str, kind: str) -> Span | None:
    """The first words of a sentence that answer and say nothing of the question again; `None` where
    they lean on others."""
    if "？" in place.span.of(speech.text):
        return None
    reply = _REPLY.match(place.span.of(speech.text))
    start = place.span.start + (reply.end() if reply else 0)
    clauses = [c for c in place.clauses if c.end > start]
    for at, clause in enumerate(clauses[: 1 if kind == "how" else 3]):
        span = _run(speech, clauses[at:], max(start, clause.start))
        if _fits(speech, span, kind) and not _repeats(speech, span.of(speech.text), question):
            return span
    return None


def _run(speech: Speech, clauses: list[Span], start: int) -> Span:
    """Clauses from `start` on, as many as say enough; no clause that ends with a colon ends them."""
    end = start
    for clause in clauses:
        open_ended = speech.text[end - 1 : end] in ("：", ":") and end > start
        if end - start >= _ANSWER[0] + 6 and not open_ended:
            break
        end = clause.end
    return speech.bare(Span(start, end))


def _tells(speech: Speech, span: Span) -> bool:
    """Whether words can be an answer that is read alone."""
    told, cues = span.of(speech.text), speech.cues
    if not _ANSWER[0] <= len(span) <= _ANSWER[1] or speech.masked(span):
        return False
    if (
        _NO_ANSWER.match(told)
        or cues.leaning.match(told)
        or cues.unresolved.search(told)
        or cues.fragment.match(told)
    ):
        return False
    if cues.ceremony.search(told) or cues.story.search(told) or cues.second_half.match(told):
        return False
    if any(told.count(a) != told.count(b) for a, b in ("“”", "（）", "《》")):
        return False
    return len(stems(speech, told)) > 2


def _repeats(speech: Speech, told: str, question: str) -> bool:
    """Whether words say again what is asked, by more than a word that stands all over the speech."""
    return any(speech.plain.count(pair) <= _EVERYWHERE for pair in echoed(speech, told, question))


def ask_answers(speech: Speech) -> Iterator[Candidate]:
    """What is answered to a question, among the answers to others of its kind; and a match of
    questions and answers where nobody could know them by their words."""
    if speech.document.language != "zh":
        return
    known = find_answered(speech)
    for item in known:
        question, right = speech.shown(item.question), speech.shown(item.answer)
        fit = [o for o in known if _rivals(speech, item, o)]
        alike = [speech.shown(o.answer) for o in fit if o.kind == item.kind]
        around = item.place.whole.of(speech.text) + question
        wrong = None
        for pool in (alike, [speech.shown(o.answer) for o in fit]):
            wrong = wrong or pick_wrong(
                speech, right, pool, around=around, slack=1.2, most_alike=0.3
            )
        if wrong is None:
            continue
        if any(only_right(tells, speech, question, right, wrong) for tells in (hinted, same_field)):
            continue
        span = Span(item.asked.start, item.answer.end)
        yield at_place(
            item.place, QuestionType.CHOICE, "answer", level=2, worth=1.3, span=span,
            stem=speech.say("answer", quote=speech.cues.quoted(question + "？")), right=(right,),
            wrong=wrong, hides=(right,), because=speech.say("because", quote=speech.quotation(span)),
        )  # fmt: skip
    rest = list(known)
    while len(rest) >= _PAIRS:
        group: list[Answered] = []
        for item in list(rest):
            if len(group) < _PAIRS and all(
                _rivals(speech, item, o) and _rivals(speech, o, item) for o in group
            ):
                group.append(item)
                rest.remove(item)
        if len(group) < _PAIRS:
            return
        yield _matched(speech, group)


def _rivals(speech: Speech, item: Answered, other: Answered) -> bool:
    """Whether one question's answer can be taken for the other's and is none."""
    if abs(item.place.index - other.place.index) < _APART:
        return False
    question, right = item.question.of(speech.text), item.answer.of(speech.text)
    told = other.answer.of(speech.text)
    if _repeats(speech, told, question) or _repeats(speech, right, other.question.of(speech.text)):
        return False
    yes_or_no = (item.kind == "whether") == (other.kind == "whether")
    return yes_or_no and tone_of(told) * tone_of(right) >= 0


def _matched(speech: Speech, group: list[Answered]) -> Candidate:
    first = group[0].place
    rights = tuple(speech.shown(item.answer) for item in group)
    spans = tuple(Span(item.asked.start, item.answer.end) for item in group)
    return Candidate(
        QuestionType.MATCH, "match_answers", 2, speech.say("match_answers"), first.section.id,
        first.slide.id, spans[0], 1.35,
        lefts=tuple(speech.shown(item.question) + "？" for item in group), right=rights,
        passages=spans, hides=rights,
        because=speech.say("because", quote=" ".join(map(speech.quotation, spans))),
    )  # fmt: skip
