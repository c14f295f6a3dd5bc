"""Slides of questions in the deck of a session."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation

from speechcast.config import BuildOptions
from speechcast.model.outline import SlideKind
from speechcast.model.scene import TextBox
from speechcast.pipeline import build
from speechcast.slides import lay_out, load_template, template_names
from speechcast.study import make_quiz, plan_session, with_discussion
from studied_speeches import EXAMPLES, speech

EXAMPLE = {"zh": "city-congress.zh.txt", "en": "library-keynote.en.txt"}


@pytest.mark.parametrize("language", EXAMPLE)
def test_each_part_of_the_session_ends_with_its_questions(language: str) -> None:
    document, outline = speech(EXAMPLE[language])
    quiz = make_quiz(document, outline)
    session = plan_session(document, outline, quiz, minutes=90)
    asked = {item.sections[-1]: item.questions for item in session.items if item.questions}
    stems = {question.id: question.stem for question in quiz.open()}
    found = with_discussion(outline, session, quiz)
    known = {slide.id for slide in outline.slides()}
    assert [s for s in found.slides() if s.id in known] == list(outline.slides())
    assert len(asked) >= 2
    for section in found.sections:
        added = [slide for slide in section.slides if slide.id not in known]
        assert len(added) == len(asked.get(section.id, ()))
        for slide, name in zip(added, asked.get(section.id, ()), strict=True):
            assert not slide.span.of(document.text)
            (point,) = slide.points
            assert point.text.text in stems[name]
            assert point.detail is None or point.detail.text in stems[name]
            after = section.slides[section.slides.index(slide) + 1 :]
            assert all(s in added or s.kind is SlideKind.AGENDA for s in after)


@pytest.mark.parametrize(
    ("stem", "asked", "quoted"),
    [
        ("讲话提出：“渡口各村要管好自己的船。”“渡口各村”要做到这一点，最容易卡在哪里？",
         "“渡口各村”要做到这一点，最容易卡在哪里？", "“渡口各村要管好自己的船。”"),
        ("讲话说：“先修桥”“再修路”怎样安排才合理？", "怎样安排才合理？", "“先修桥”“再修路”"),
    ],
)  # fmt: skip
def test_words_of_a_quotation_that_a_question_begins_with_stay_with_it(
    stem: str, asked: str, quoted: str
) -> None:
    document, outline = speech(EXAMPLE["zh"])
    quiz = make_quiz(document, outline)
    session = plan_session(document, outline, quiz, minutes=90)
    questions = tuple(replace(q, stem=stem) for q in quiz.questions)
    found = with_discussion(outline, session, replace(quiz, questions=questions))
    known = {slide.id for slide in outline.slides()}
    points = [slide.points[0] for slide in found.slides() if slide.id not in known]
    assert points
    for point in points:
        assert point.text.text == asked
        assert point.detail is not None
        assert point.detail.text == quoted


@pytest.mark.parametrize("template", template_names())
@pytest.mark.parametrize("language", EXAMPLE)
def test_questions_stand_whole_on_their_slides(language: str, template: str) -> None:
    document, outline = speech(EXAMPLE[language])
    quiz = make_quiz(document, outline)
    session = plan_session(document, outline, quiz, minutes=120)
    found = with_discussion(outline, session, quiz)
    deck = lay_out(document, found, load_template(template))
    known = {slide.id for slide in outline.slides()}
    for slide in found.slides():
        if slide.id not in known:
            (laid,) = (laid for laid in deck.slides if laid.of == slide.id)
            shown = "".join(e.text for e in laid.elements if isinstance(e, TextBox))
            for phrase in (slide.points[0].text, slide.points[0].detail):
                if phrase is not None:
                    words = "".join(phrase.text.split()).rstrip("。.")
                    assert words in "".join(shown.split())


@pytest.mark.parametrize("language", EXAMPLE)
def test_the_session_deck_plays_the_speech_and_waits_at_the_questions(
    language: str, tmp_path: Path
) -> None:
    build(EXAMPLES / EXAMPLE[language], tmp_path,
          BuildOptions(formats=("pptx", "mp3", "kit"), voice="silence", session=60,
                       discussion_slides=True))  # fmt: skip
    deck, session = (
        Presentation(tmp_path / "deck.pptx"),
        Presentation(tmp_path / "study/session.pptx"),
    )
    played = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
    waiting = [s for s in session.slides if 'advTm="' not in s._element.xml]
    assert len(waiting) == len(session.slides) - len(deck.slides) >= 2
    rest = [s.notes_slide.notes_text_frame.text for s in session.slides if s not in waiting]
    assert rest == played
    for slide in waiting:
        text = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert re.search(r"[？?]", text)
        assert 'nodeType="clickEffect"' in slide._element.xml
    with zipfile.ZipFile(tmp_path / "study/kit.zip") as kit:
        assert "session.pptx" in kit.namelist()


def test_a_kit_without_the_wish_has_no_such_deck(tmp_path: Path) -> None:
    build(EXAMPLES / EXAMPLE["zh"], tmp_path,
          BuildOptions(formats=("pptx", "mp3", "kit"), voice="silence"))  # fmt: skip
    assert not (tmp_path / "study/session.pptx").exists()
