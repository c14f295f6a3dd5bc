"""Open questions: what a group can talk about after a part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from speechcast.model.outline import Section, SectionKind, SlideKind
from speechcast.study.asks.claims import Claim, find_claims
from speechcast.study.asks.prompts import Prompt, find_prompts, is_demand
from speechcast.study.candidate import Candidate, alike
from speechcast.study.prompt_words import BETWEEN, NEXT, REST, WORDINGS
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_TALKED_OF = (SectionKind.POINT, SectionKind.BODY, SectionKind.REVIEW, SectionKind.CALL)
_SIZES = {"zh": (140, 420), "en": (450, 1400)}
"""Characters from which on a part gets a second question and a third one."""

_TIRED = 0.82
"""How much less a further question of one kind is worth in a speech."""

_NEAR = 1
"""Sentences that must lie between the passages of two questions."""

_AGAIN = 0.7
"""How much less one of the same kind is worth in the same part."""

_OF_POINTS = ("demands", "results", "points")
_ALONE = (*_OF_POINTS, "part", "reason")
"""Kinds behind whose quotation the speech does not go on in a way that helps."""

_WORTH_OF_POINTS = {"demands": 1.2, "results": 1.2, "points": 0.9}
_REST = 3
"""Further points that are named to the person who leads."""

_BEGIN = 10
"""Characters by which a point is known in a sentence."""

_QUOTED = re.compile("“([^”]*)”")
_UNFIT = re.compile(
    "[？?]|[：:，,] ?[“‘\"']|^[“‘].*[。！.!][”’]$|^(?:我(?![们国党军省市县区镇乡村校院厂])|I )"
    "|(?:感受到|认识到|看到|同时|之际|以来|时候)$"
)
"""Questions, sayings of others, what the speaker tells of himself, what leans on more: no points."""

_TROUBLE = re.compile("问题|矛盾|担心|困难|挑战|不足|差距")
"""What is no result to be proud of."""

_NAME = {"zh": 26, "en": 64}
"""Most characters of a part's name."""

_LISTING = (SlideKind.TITLE, SlideKind.AGENDA, SlideKind.SUMMARY, SlideKind.SECTION)
_TIRED_OF_POINTS = 0.94
"""The same for questions on the points of a part: each part has its own."""

_POINTS = (2, 3)
"""Fewest and most points of a part that are set side by side."""

_ALIKE = 0.5
"""How much of a point's words two of them may share."""


@dataclass
class _Asked:
    """What has been asked so far in a speech."""

    kinds: Counter[str] = field(default_factory=Counter)
    stems: set[str] = field(default_factory=set)


def ask_open(speech: Speech) -> Iterator[Candidate]:
    """Up to three questions for each main part, by its length, the best ones first.

    They take up what the part itself sets, promises, explains or laments; where it gives little of
    that, its points. No kind comes more often than it must, and no question comes twice. What the
    person who leads should listen for is `Candidate.because`.
    """
    prompts: dict[str, list[Prompt]] = {}
    for prompt in find_prompts(speech):
        prompts.setdefault(prompt.place.section.id, []).append(prompt)
    asked, claims = _Asked(), find_claims(speech)
    sections = speech.outline.sections
    main = [s for s in sections if s.kind in _TALKED_OF] or sections
    for section in main:
        if section.kind is not SectionKind.THANKS:
            found = prompts.get(section.id, [])
            inside = [c for c in claims if c.place.section.id == section.id]
            yield from _about(speech, section, found, inside, asked)


def _about(
    speech: Speech,
    section: Section,
    found: Sequence[Prompt],
    claims: Sequence[Claim],
    asked: _Asked,
) -> Iterator[Candidate]:
    """The questions on one part."""
    second, third = _SIZES[speech.document.language]
    size = sum(1 for c in section.span.of(speech.text) if not c.isspace())
    wanted = 1 + (size >= second) + (size >= third)
    rest, taken = list(found), list[Prompt]()
    if not rest and _points(speech, section, claims, ()) is None:
        rest = _whole(speech, section)
    while wanted:
        points = None if _of_points(taken) else _points(speech, section, claims, taken)
        kinds = Counter(p.kind for p in taken)
        best = max(
            rest if points is None else [*rest, points],
            key=lambda p: (_value(p, asked) * _AGAIN ** kinds[p.kind], -p.place.index),
            default=None,
        )
        if best is None:
            return
        taken.append(best)
        rest = [p for p in rest if p is not best and _apart(speech, p, best)]
        made = _worded(speech, best, asked)
        if made.stem not in asked.stems:
            asked.stems.add(made.stem)
            asked.kinds[best.kind] += 1
            wanted -= 1
            yield made


def _whole(speech: Speech, section: Section) -> list[Prompt]:
    """The question on a numbered part that gives nothing in particular: on what it asks for."""
    places = [p for p in speech.places if p.section.id == section.id]
    if not places or not (section.number and section.heading.spans):
        return []
    quoted = speech.cues.quoted(section.heading.text)
    return [Prompt("part", places[0], places[0].span, 1.0, {"quote": quoted})]


def _of_points(prompts: Iterable[Prompt]) -> bool:
    return any(prompt.kind in _OF_POINTS for prompt in prompts)


def _value(prompt: Prompt, asked: _Asked) -> float:
    tired = _TIRED_OF_POINTS if prompt.kind in _OF_POINTS else _TIRED
    return prompt.worth * tired ** asked.kinds[prompt.kind]


def _apart(speech: Speech, one: Prompt, other: Prompt) -> bool:
    """Whether two questions of a part do not take up the same sentence or neighbours."""
    if other.kind in _OF_POINTS:
        return not _quoted_in(speech.shown(one.window), other.values["quote"])
    return abs(one.place.index - other.place.index) > _NEAR


def _is_in(text: str, windows: Iterable[str]) -> bool:
    return any(text[:_BEGIN] in window for window in windows)


def _quoted_in(said: str, points: str) -> bool:
    """Whether one of the quoted points is taken from what is said."""
    return any(_is_in(point, (said,)) for point in _QUOTED.findall(points))


def _points(
    speech: Speech, section: Section, claims: Sequence[Claim], taken: Sequence[Prompt]
) -> Prompt | None:
    """What a part demands, reports or says besides what is `taken`, side by side, where these are
    several that differ."""
    places = [p for p in speech.places if p.section.id == section.id]
    if not places:
        return None
    used = [speech.shown(prompt.window) for prompt in taken]
    said = [speech.shown(claim.span) for claim in claims]
    told = {text: text for text in said}
    if speech.document.language == "zh":
        slides = [slide for slide in section.slides if slide.kind not in _LISTING]
        told = {
            point.text.text.strip(" ，。；："): point.passage.of(speech.text)
            for slide in slides for point in slide.points if not speech.masked(point.passage)
        }  # fmt: skip
    told = {t: passage for t, passage in told.items() if not _is_in(t, used)}
    said = [text for text in said if not _is_in(text, used)]
    review = section.kind is SectionKind.REVIEW
    asked = (t for t, passage in told.items() if is_demand(speech, passage, review=review))
    demands = _differing(speech, asked)
    reports = _differing(speech, told if review and not any(map(_TROUBLE.search, told)) else ())
    kinds = ("results", reports), ("demands", demands), ("points", _differing(speech, said))
    fewest, most = _POINTS
    for kind, texts in kinds:
        if len(texts) >= fewest:
            shown = _spread(texts, most)
            rest = [text for text in texts if text not in shown]
            values = {
                "quote": _listed(speech, shown), "part": _part_name(speech, section),
                "rest": _listed(speech, rest[:_REST]),
            }  # fmt: skip
            return Prompt(kind, places[0], places[0].span, _WORTH_OF_POINTS[kind], values)
    return None


def _listed(speech: Speech, texts: Sequence[str]) -> str:
    return BETWEEN[speech.document.language].join(map(speech.cues.quoted, texts))


def _part_name(speech: Speech, section: Section) -> str:
    """The part's name, never a line long."""
    short = speech.short_heading(section)
    most = _NAME[speech.document.language]
    if len(short) > most:
        cut = short[:most]
        short = f"{cut if speech.document.language == 'zh' else cut.rpartition(' ')[0]}…"
    return speech.cues.quoted(short)


def _differing(speech: Speech, texts: Iterable[str]) -> list[str]:
    """The texts that can be read at a glance, without those that say the same as another."""
    low, high, cues = speech.cues.lead + 2, speech.cues.window[1] // 2, speech.cues
    found: list[str] = []
    for text in texts:
        if not low <= len(text) <= high or cues.leaning.match(text) or cues.ceremony.search(text):
            continue
        if _UNFIT.search(text) or (speech.document.language == "en" and not text[0].isupper()):
            continue
        if all(alike(text, other) < _ALIKE for other in found):
            found.append(text)
    return found


def _spread(texts: Sequence[str], most: int) -> list[str]:
    """Up to `most` of the texts, from the beginning to the end of their part."""
    if len(texts) <= most:
        return list(texts)
    return [texts[i * (len(texts) - 1) // (most - 1)] for i in range(most)]


def _worded(speech: Speech, prompt: Prompt, asked: _Asked) -> Candidate:
    language = speech.document.language
    wording, place = WORDINGS[language][prompt.kind], prompt.place
    quote = prompt.values.get("quote") or speech.quotation(prompt.window, (), place)
    way = wording.asked[asked.kinds[prompt.kind] % len(wording.asked)]
    joiner = "" if language == "zh" else " "
    if prompt.kind in (*_OF_POINTS, "part"):
        quote += "。" if language == "zh" else "."
    parts = (wording.lead.format(**prompt.values), quote, way.format(**prompt.values))
    stem = joiner.join(parts)
    return Candidate(
        QuestionType.OPEN, f"open_{prompt.kind}", 3, stem, place.section.id, place.slide.id,
        prompt.window, place.weight, passages=(prompt.window,), because=_hint(speech, prompt),
    )  # fmt: skip


def _hint(speech: Speech, prompt: Prompt) -> str:
    """What to listen for, and how the speech goes on."""
    language = speech.document.language
    hint = WORDINGS[language][prompt.kind].hint.format(**prompt.values)
    if prompt.values.get("rest"):
        more = REST[language].format(rest=prompt.values["rest"])
        hint += more if language == "zh" else f" {more}"
    behind = None if prompt.kind in _ALONE else speech.place_after(prompt.place)
    if behind is None or speech.masked(behind.span) or not _goes_on(speech, prompt, behind):
        return hint
    said = NEXT[language].format(quote=speech.quotation(behind.span, (), behind))
    return f"{hint}{said}" if language == "zh" else f"{hint} {said}"


def _goes_on(speech: Speech, prompt: Prompt, behind: Place) -> bool:
    """Whether the sentence behind belongs to the quotation: of a size to be read out, no heading, and
    the quotation reached the end of its own."""
    low, high = 2 * speech.cues.lead, speech.cues.window[1]
    whole = prompt.window.end == prompt.place.span.end
    return whole and low <= len(behind.span) <= high and behind.slide.kind is not SlideKind.SECTION
