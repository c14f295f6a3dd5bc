"""Files to study with: questions, terms, courses, book, cards, guide and the kit of a session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path

from speechcast.assets import fonts_folder
from speechcast.files import write_text
from speechcast.folder import OutputFolder
from speechcast.model.notice import Notice
from speechcast.model.timeline import Timeline
from speechcast.pipeline.captions import Captions
from speechcast.pipeline.plan import Plan
from speechcast.renditions.passages import passage_sounds
from speechcast.renditions.pictures import deck_svgs, png_pages
from speechcast.slides import lay_out
from speechcast.study import (
    Glossary,
    Quiz,
    Session,
    glossary_json,
    make_glossary,
    make_quiz,
    parse_quiz,
    parse_quiz_markdown,
    plan_session,
    quiz_json,
    quiz_markdown,
    with_discussion,
)
from speechcast.writers.anki import card_passages, write_anki
from speechcast.writers.epub import write_epub
from speechcast.writers.gift import gift_text
from speechcast.writers.guide import (
    Guide,
    guide_of,
    write_guide,
    write_guide_pdf,
    write_plan,
    write_questions,
    write_sheets,
)
from speechcast.writers.kit import KIT_NAMES, write_kit
from speechcast.writers.moodle import moodle_xml
from speechcast.writers.pptx import write_pptx
from speechcast.writers.scorm import write_scorm

STUDY_FORMATS = (
    "scorm12", "scorm2004", "epub", "anki", "quiz", "moodle", "gift", "docx", "guide-pdf", "kit",
)  # fmt: skip
PICTURE_WIDTH = 1280
CARD_WIDTH = 640
_QUIZ = "study/quiz.md"
_FEW = 6
"""With fewer questions a person has to add some: one slip would fail a learner."""


class _Studies:
    """What the study files of one build share, each made when it is first asked for."""

    def __init__(
        self, plan: Plan, folder: OutputFolder, timeline: Timeline | None, captions: Captions,
        clips: Mapping[str, Path], questions: int, minutes: int,
    ) -> None:  # fmt: skip
        self.plan, self.folder, self.timeline, self.clips = plan, folder, timeline, clips
        self.captions, self.count, self.minutes = captions, questions, minutes
        self.edited = folder.ledger.edited(folder.path(_QUIZ))

    @cached_property
    def edited_text(self) -> str:
        """What a person made of `quiz.md`; empty when nobody did."""
        return self.folder.path(_QUIZ).read_text(encoding="utf-8-sig") if self.edited else ""

    @cached_property
    def quiz(self) -> Quiz:
        """The questions: a person's, where `quiz.md` was changed by hand."""
        document, outline = self.plan.document, self.plan.outline
        known = make_quiz(document, outline, timeline=self.timeline, count=self.count)
        if not self.edited:
            return known
        return parse_quiz_markdown(
            self.edited_text, document, outline, known=known, timeline=self.timeline,
            where=str(self.folder.path(_QUIZ)),
        )  # fmt: skip

    @cached_property
    def glossary(self) -> Glossary:
        """Terms and facts."""
        return make_glossary(self.plan.document, self.plan.outline, timeline=self.timeline)

    @cached_property
    def session(self) -> Session:
        """The plan of the session."""
        return plan_session(
            self.plan.document, self.plan.outline, self.quiz, timeline=self.timeline,
            minutes=self.minutes,
        )  # fmt: skip

    @cached_property
    def guide(self) -> Guide:
        """What the guide and the sheets say."""
        plan = self.plan
        numbers: dict[str, tuple[int, ...]] = {}
        for number, slide in enumerate(plan.deck.slides, 1):
            numbers[slide.of] = (*numbers.get(slide.of, ()), number)
        return guide_of(
            plan.document, plan.outline, self.quiz, self.glossary, self.session,
            deck_slides=numbers, timeline=self.timeline,
        )  # fmt: skip

    @cached_property
    def svgs(self) -> list[str]:
        """The slides as SVG."""
        return deck_svgs(self.plan.deck)

    @cached_property
    def pictures(self) -> list[bytes]:
        """The slides as PNG, for pages."""
        return png_pages(self.svgs, width_px=PICTURE_WIDTH, fonts=fonts_folder())

    @cached_property
    def stamp(self) -> datetime:
        """Date of cards: Anki takes a changed card from a later deck only."""
        if not self.edited:
            return self.plan.stamp
        changed = datetime.fromtimestamp(self.folder.path(_QUIZ).stat().st_mtime, tz=UTC)
        return max(self.plan.stamp, changed.replace(microsecond=0))

    def ensure(
        self,
        name: str,
        format_name: str,
        write: Callable[[Path], None],
        *parts: object,
        asks: bool = True,
    ) -> None:
        """Write `study/<name>` unless it stands there, made of the same; `asks` tells whether the
        questions have a part in it."""
        # Questions and terms follow from these, so they are not made again to see whether they changed.
        asked = (self.count, self.minutes, self.edited_text) if asks else ()
        key = self.plan.key(
            "study", name, self.plan.document, self.plan.outline, self.timeline, *asked, *parts
        )
        self.folder.ensure(f"study/{name}", format_name, key, write)


def write_studies(
    plan: Plan,
    folder: OutputFolder,
    timeline: Timeline | None,
    captions: Captions,
    *,
    clips: Mapping[str, Path],
    questions: int = 0,
    minutes: int = 45,
) -> None:
    """The study files that are asked for; `study/terms.json` with any of them.

    Args:
        plan, folder, timeline, captions: The build.
        clips: Deck slide id → its narration as MP3; empty without narration.
        questions: How many graded questions are wanted; 0: by the length of the speech.
        minutes: Length of the training session.

    Raises:
        InputError: when `study/quiz.md` was changed by hand into something that is no quiz.
        UsageError: when `minutes` is out of range.
    """
    if not plan.wants(*STUDY_FORMATS):
        return
    shared = _Studies(plan, folder, timeline, captions, clips, questions, minutes)
    shared.ensure(
        "terms.json", "terms",
        lambda target: write_text(target, glossary_json(plan.document, shared.glossary)),
        asks=False,
    )  # fmt: skip
    _write_questions(plan, shared)
    _write_courses(plan, shared)
    _write_book_and_cards(plan, shared)
    _write_guides(plan, shared)
    if plan.wants("kit"):
        _write_kit(plan, shared)


def check_questions(plan: Plan, folder: OutputFolder) -> None:
    """Read `study/quiz.md`, if a person changed it, before hours of speech are made.

    Raises:
        InputError: when it was changed into something that is no quiz.
    """
    path = folder.path(_QUIZ)
    if plan.wants(*STUDY_FORMATS) and folder.ledger.edited(path):
        known = make_quiz(plan.document, plan.outline, count=plan.options.questions)
        parse_quiz_markdown(
            path.read_text(encoding="utf-8-sig"), plan.document, plan.outline,
            known=known, timeline=None, where=str(path),
        )  # fmt: skip


def _write_questions(plan: Plan, shared: _Studies) -> None:
    if shared.count and not shared.edited:
        found = sum(1 for _ in shared.quiz.graded())
        if found < shared.count:
            shared.folder.notices.append(
                Notice(
                    "fewer-questions",
                    f"The speech gives {found} questions that hold; {shared.count} were asked for.",
                )
            )
    if plan.wants("quiz", "kit"):
        shared.ensure(
            "quiz.json", "quiz", lambda target: write_text(target, quiz_json(shared.quiz))
        )
        if not shared.count and not shared.edited:
            _tell_of_few(shared.folder)
        if shared.edited:
            shared.folder.notices.append(
                Notice("quiz-edited", "study/quiz.md was changed by hand; its questions are used.")
            )
            shared.folder.keep(_QUIZ, "quiz")
            _tell_of_untied(shared)
        else:
            shared.ensure(
                "quiz.md", "quiz",
                lambda target: write_text(target, quiz_markdown(shared.quiz, plan.outline)),
            )  # fmt: skip
    if plan.wants("gift", "kit"):
        shared.ensure(
            "quiz.gift", "gift", lambda target: write_text(target, gift_text(shared.quiz))
        )
    if plan.wants("moodle", "kit"):
        shared.ensure(
            "quiz.xml", "moodle", lambda target: write_text(target, moodle_xml(shared.quiz))
        )


def _tell_of_untied(shared: _Studies) -> None:
    untied = [question.id for question in shared.quiz.questions if not question.tied]
    if untied:
        shared.folder.notices.append(
            Notice(
                "question-untied",
                f"Not tied to the text, since study/quiz.md quotes nothing for them: {', '.join(untied)}.",
            )
        )


def _tell_of_few(folder: OutputFolder) -> None:
    # Counted in the file: an unchanged build makes no questions again.
    quiz = parse_quiz(folder.path("study/quiz.json").read_text(encoding="utf-8"))
    found = sum(1 for _ in quiz.graded())
    if found < _FEW:
        folder.notices.append(
            Notice(
                "fewer-questions",
                f"The speech gives {found} questions that hold. Add your own in study/quiz.md and "
                "build again.",
            )
        )


def _write_courses(plan: Plan, shared: _Studies) -> None:
    timeline = shared.timeline
    if timeline is None:
        return
    audio = shared.folder.path("narration.mp3")
    sound = shared.folder.ledger.entry(audio)
    for name, version in (("scorm12", "1.2"), ("scorm2004", "2004")):
        if plan.wants(name):
            shared.ensure(
                f"{name}.zip", name,
                partial(
                    write_scorm, version=version, document=plan.document, outline=plan.outline,
                    deck=plan.deck, timeline=timeline, cues=shared.captions.laid_out(),
                    quiz=shared.quiz, audio=audio, stamp=plan.stamp,
                ),
                plan.deck, plan.stamp, sound.sha256 if sound else "",
            )  # fmt: skip


def _heard(shared: _Studies) -> tuple[str, ...]:
    """Digests of the narration's clips."""
    ledger = shared.folder.ledger
    return tuple(e.sha256 for path in shared.clips.values() if (e := ledger.entry(path)))


def _write_book_and_cards(plan: Plan, shared: _Studies) -> None:
    timeline = shared.timeline
    heard = _heard(shared)
    if timeline is not None and plan.wants("epub"):
        shared.ensure(
            "book.epub", "epub",
            lambda target: write_epub(
                target, document=plan.document, outline=plan.outline, deck=plan.deck,
                timeline=timeline, glossary=shared.glossary, clips=shared.clips,
                pictures=shared.pictures, stamp=plan.stamp,
            ),
            plan.deck, plan.stamp, heard, asks=False,
        )  # fmt: skip
    if plan.wants("anki"):
        shared.ensure(
            "cards.apkg", "anki", lambda target: _cards(plan, shared, target),
            plan.deck, shared.stamp, heard,
        )  # fmt: skip


def _cards(plan: Plan, shared: _Studies, target: Path) -> None:
    spans = card_passages(shared.quiz, shared.glossary)
    sounds = {} if shared.timeline is None else passage_sounds(spans, shared.timeline, shared.clips)
    pages = png_pages(shared.svgs, width_px=CARD_WIDTH, fonts=fonts_folder())
    pictures: dict[str, bytes] = {}
    for slide, page in zip(plan.deck.slides, pages, strict=True):
        pictures.setdefault(slide.of, page)
    write_anki(
        target, document=plan.document, outline=plan.outline, quiz=shared.quiz,
        glossary=shared.glossary, sounds=sounds, pictures=pictures, stamp=shared.stamp,
    )  # fmt: skip


def _write_guides(plan: Plan, shared: _Studies) -> None:
    stamp = plan.stamp
    made_of = (plan.deck, stamp)
    if plan.wants("docx", "kit"):
        shared.ensure(
            "guide.docx", "docx",
            lambda target: write_guide(
                target, guide=shared.guide, pictures=shared.pictures, stamp=stamp
            ),
            *made_of,
        )  # fmt: skip
    if plan.wants("guide-pdf"):
        shared.ensure(
            "guide.pdf", "guide-pdf",
            lambda target: write_guide_pdf(
                target, guide=shared.guide, svgs=shared.svgs,
                author=plan.document.known.speaker, stamp=stamp,
            ),
            *made_of,
        )  # fmt: skip
    if plan.wants("kit"):
        for name, write in (
            ("plan.docx", write_plan), ("sheets.docx", write_sheets),
            ("questions.docx", write_questions),
        ):  # fmt: skip
            shared.ensure(
                name, "kit",
                partial(write, guide=shared.guide, stamp=stamp),
                *made_of,
            )  # fmt: skip
        if plan.options.discussion_slides:
            shared.ensure(
                "session.pptx", "kit", lambda target: _write_session_deck(plan, shared, target),
                *made_of, _heard(shared), plan.images,
            )  # fmt: skip


def _write_session_deck(plan: Plan, shared: _Studies, target: Path) -> None:
    """The narrated deck, with slides of questions that wait for a click after each part."""
    outline = with_discussion(plan.outline, shared.session, shared.quiz)
    deck = lay_out(plan.document, outline, plan.template, plan.images)
    write_pptx(
        target, document=plan.document, outline=outline,
        deck=deck, template_bytes=plan.template.data,
        timeline=shared.timeline, clips=shared.clips, stamp=plan.stamp,
        advance="click" if shared.timeline is None else plan.options.advance,
    )  # fmt: skip


def _write_kit(plan: Plan, shared: _Studies) -> None:
    """The kit holds what this build made of the files that it can explain."""
    there = {file.path: file.sha256 for file in shared.folder.files}
    files: dict[str, Path] = {}
    digests: list[str] = []
    for name in KIT_NAMES:
        path = next((p for p in (f"study/{name}", name) if p in there), None)
        if path is not None:
            files[name] = shared.folder.path(path)
            digests.append(f"{name} {there[path]}")
    title = plan.outline.title.text or plan.document.source_name
    shared.ensure(
        "kit.zip", "kit",
        lambda target: write_kit(
            target, language=plan.document.language, title=title, files=files, stamp=plan.stamp
        ),
        title, tuple(digests), plan.stamp,
    )  # fmt: skip
