"""The quiz of a speech: rules ask, the best questions are kept, options are put in their places."""

from __future__ import annotations

from collections.abc import Iterator

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.timeline import Timeline, spoken_at
from speechcast.study.asks.advised import ask_advised
from speechcast.study.asks.aims import ask_aims, ask_means
from speechcast.study.asks.answers import ask_answers
from speechcast.study.asks.asked_of import ask_asked_of
from speechcast.study.asks.attributed import ask_attributed
from speechcast.study.asks.called import ask_called
from speechcast.study.asks.causes import ask_causes, ask_conditions
from speechcast.study.asks.dated import ask_dated
from speechcast.study.asks.definitions import ask_definitions
from speechcast.study.asks.denials import ask_denials
from speechcast.study.asks.discussion import ask_open
from speechcast.study.asks.endings import ask_tails
from speechcast.study.asks.english_parts import ask_announced
from speechcast.study.asks.equals import ask_equals, ask_taken
from speechcast.study.asks.examples import ask_examples, ask_where_told
from speechcast.study.asks.expressions import ask_lists, ask_terms
from speechcast.study.asks.figures import ask_figure_matches, ask_figures
from speechcast.study.asks.gathered import ask_gathered, ask_missing
from speechcast.study.asks.joined import ask_sayings
from speechcast.study.asks.measured import ask_measured
from speechcast.study.asks.mirrored import ask_mirrored
from speechcast.study.asks.mirrored_zh import ask_mirrored_zh
from speechcast.study.asks.named_lists import ask_named_lists
from speechcast.study.asks.names import ask_names
from speechcast.study.asks.opposites import ask_opposites
from speechcast.study.asks.order import ask_equations, ask_parts, ask_series, ask_stages
from speechcast.study.asks.parts import ask_belongs, ask_details, ask_matches
from speechcast.study.asks.people import ask_people
from speechcast.study.asks.phrase_lists import ask_phrase_lists
from speechcast.study.asks.reasons import ask_contrasts, ask_purposes
from speechcast.study.asks.roles_zh import ask_roles
from speechcast.study.asks.rows import ask_outsiders, ask_rows
from speechcast.study.asks.rows_zh import ask_linked
from speechcast.study.asks.said_of import ask_said_of
from speechcast.study.asks.said_of_several import ask_of_several
from speechcast.study.asks.shown_zh import ask_shown
from speechcast.study.asks.sources_zh import ask_sources
from speechcast.study.asks.statements import ask_statements
from speechcast.study.asks.turned_relations import ask_turned
from speechcast.study.asks.under import ask_under
from speechcast.study.candidate import Candidate
from speechcast.study.choose import choose, positions
from speechcast.study.question import Answer, Question, QuestionType, Quiz
from speechcast.study.speech import Speech, draw, shuffled

_RULES = (
    ask_figures, ask_figure_matches, ask_people, ask_purposes, ask_contrasts, ask_definitions, ask_terms, ask_lists,
    ask_tails, ask_stages, ask_series, ask_equations, ask_parts, ask_belongs, ask_details, ask_matches,
    ask_causes, ask_conditions, ask_statements, ask_rows, ask_outsiders,
    ask_sayings, ask_advised, ask_missing, ask_gathered, ask_under, ask_denials, ask_equals, ask_taken, ask_measured,
    ask_said_of, ask_opposites, ask_names, ask_mirrored, ask_aims, ask_means, ask_announced, ask_of_several,
    ask_turned, ask_attributed, ask_answers, ask_examples, ask_where_told, ask_mirrored_zh,
    ask_phrase_lists, ask_asked_of, ask_called,
    ask_dated, ask_roles, ask_linked, ask_shown, ask_sources, ask_named_lists,
)  # fmt: skip

_EACH = 140.0
_FEWEST, _MOST = 6, 30
"""One question for so many Chinese characters (or what says as much), within these bounds."""


def usual_count(speech: Speech) -> int:
    """How many questions a speech of this length gets when nobody says."""
    size = sum(s.size for s in speech.reading.sentences)
    return round(min(_MOST, max(_FEWEST, size / _EACH)))


def candidates(speech: Speech) -> Iterator[Candidate]:
    """Every question that the rules find."""
    for rule in _RULES:
        yield from rule(speech)


def make_quiz(
    document: Document, outline: Outline, *, timeline: Timeline | None = None, count: int = 0
) -> Quiz:
    """The questions on a speech, made of its spans.

    Deterministic. Graded questions come in the order of their passages, questions for discussion
    (one or two a part) behind them.

    Args:
        document: The speech.
        outline: Its outline.
        timeline: Where each passage is heard; `None` without narration.
        count: How many graded questions are wanted; 0: as the length of the speech suggests. The
            quiz has fewer when the speech does not give as many good ones.
    """
    speech = Speech(document, outline)
    chosen = choose(speech, candidates(speech), count or usual_count(speech))
    choices = [c for c in chosen if c.type is QuestionType.CHOICE]
    places = dict(
        zip(
            map(id, choices),
            positions(document.source_sha256, [len(c.wrong) + 1 for c in choices]),
            strict=True,
        )
    )
    questions = [
        _question(speech, c, f"q{number}", places.get(id(c), 0), timeline)
        for number, c in enumerate([*chosen, *ask_open(speech)], 1)
    ]
    return Quiz(document.language, outline.title.text, tuple(questions))


def _question(
    speech: Speech, candidate: Candidate, name: str, position: int, timeline: Timeline | None
) -> Question:
    options, answer = _answer(candidate, position)
    at = None if timeline is None else spoken_at(timeline.utterances, candidate.span.start)
    return Question(
        name, candidate.type, candidate.rule, candidate.level, candidate.slide, candidate.stem,
        options, answer, candidate.span, candidate.span.of(speech.document.text), candidate.because,
        candidate.accept, candidate.change, at,
    )  # fmt: skip


def _answer(candidate: Candidate, position: int) -> tuple[tuple[str, ...], Answer]:
    kind, right = candidate.type, candidate.right
    if kind is QuestionType.CLOZE:
        return (), right[0]
    if kind is QuestionType.CHOICE:
        return (*candidate.wrong[:position], right[0], *candidate.wrong[position:]), position
    if kind is QuestionType.TRUEFALSE:
        return (), candidate.truth
    if kind is QuestionType.ORDER:
        order = _disordered(candidate.stem + "".join(right), len(right))
        return tuple(right[i] for i in order), tuple(order.index(i) for i in range(len(right)))
    if kind is QuestionType.MATCH:
        order = _disordered("".join(right), len(right))
        count = len(candidate.lefts)
        pairs = tuple((i, count + order.index(i)) for i in range(count))
        return (*candidate.lefts, *(right[i] for i in order)), pairs
    return (), None


def _disordered(seed: str, count: int) -> tuple[int, ...]:
    """An order that is not the right one, nor that one backwards."""
    forward = tuple(range(count))
    for turn in range(count * 8):
        order = shuffled(f"{seed}\n{turn}", count)
        if order != forward and (count < 3 or order != forward[::-1]):
            return order
    cut = 1 + draw(seed, max(1, count - 1))
    return forward[cut:] + forward[:cut]
