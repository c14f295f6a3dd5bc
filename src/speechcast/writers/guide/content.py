"""What a study guide says, before it is set as a document or as pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from speechcast.model.document import Document
from speechcast.model.outline import Outline, Section, Slide, SlideKind
from speechcast.model.samples import milliseconds
from speechcast.model.timeline import Timeline
from speechcast.study import (
    Fact,
    FactKind,
    Glossary,
    Question,
    QuestionType,
    Quiz,
    Session,
    Step,
    TermKind,
    question_numbers,
)

WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "guide": "学习手册", "contents": "目录", "objectives": "学习目标", "agenda": "学习安排", "time": "时间", "length": "时长", "kind": "类别",
        "step": "环节", "what": "内容", "minutes": "{n} 分钟", "points": "要点", "terms": "提法", "passage": "原文",
        "questions": "思考与练习", "answers": "参考答案", "topic": "议题{n}", "topics": "讨论议题", "spare": "备选议题", "hints": "议题提示", "hint": "提示", "facts": "数字与目标", "figure": "数字", "about": "说的是什么",
        "said": "原文", "target": "目标", "reported": "数据", "true": "对", "false": "错", "answer": "答案", "number": "题号", "row": "序号", "place": "地点", "leader": "主持人", "score": "得分", "on_sheet": "请把答案写在答题表上。",
        "why": "依据", "name": "姓名", "date": "日期", "colon": "：", "picture": "幻灯片：{title}",
        "listen": "讲话全长约 {n} 分钟", "count": "{n} 道练习题", "page": "第 {n} 页，共 {all} 页",
        "goal_parts": "说出讲话的 {n} 个部分，以及每一部分的主要要求。",
        "goal_terms": "说明{terms}等提法指的是什么、用在哪里。",
        "goal_figures": "记住讲话提出的主要数字和目标（本手册列出 {n} 项）。",
        "goal_work": "结合自己的工作，说出可以马上落实的一件事。",
        "welcome": "开场", "welcome_what": "说明学习目标和安排，发放答题表。",
        "hear": "收听与讨论：{parts}", "hear_what": "播放这一部分（约 {heard} 分钟），然后讨论：{questions}",
        "tell": "讲读与讨论：{parts}", "tell_what": "朗读或讲解这一部分（约 {heard} 分钟），然后讨论：{questions}",
        "present": "讲解与讨论：{parts}", "present_what": "请大家事先阅读。对照幻灯片讲要点，然后讨论：{questions}",
        "show": "讲解与讨论：{parts}", "show_what": "请大家事先阅读或收听。对照幻灯片讲要点，然后讨论：{questions}",
        "quiz": "练习", "quiz_what": "每人独立完成练习题，写在答题表上。",
        "answers_step": "对答案", "answers_what": "逐题公布答案，遇到分歧回到原文。",
        "close": "小结", "close_what": "每人说一件要落实的事，记录在签到表背面。",
        "free": "这一部分对我们意味着什么？", "attendance": "签到表", "sheet": "答题表", "unit": "单位", "signature": "签名",
    },
    "en": {
        "guide": "Study guide", "contents": "Contents", "objectives": "Objectives", "agenda": "Agenda", "time": "Time", "length": "Length", "kind": "Kind",
        "step": "Step", "what": "What happens", "minutes": "{n} min", "points": "Key points", "terms": "Terms",
        "passage": "The passage", "questions": "Questions", "answers": "Answer key", "topic": "Topic {n}", "topics": "Topics for discussion", "spare": "Further topics", "hints": "What to listen for", "hint": "Hint", "facts": "Figures and targets",
        "figure": "Figure", "about": "What it is about", "said": "In the speech", "target": "target", "reported": "reported",
        "true": "True", "false": "False", "answer": "Answer", "number": "No.", "row": "No.", "place": "Place", "leader": "Led by", "score": "Score", "on_sheet": "Please write your answers on the answer sheet.", "why": "Why", "name": "Name",
        "date": "Date", "colon": ": ", "picture": "Slide: {title}", "listen": "The speech takes about {n} minutes",
        "count": "{n} questions", "page": "Page {n} of {all}",
        "goal_parts": "Name the {n} parts of the speech and what each of them says.",
        "goal_terms": "Explain what the speaker means by {terms}.",
        "goal_figures": "Know the main figures and targets (this guide lists {n}).",
        "goal_work": "Name one thing that you can do about it in your own work.",
        "welcome": "Welcome", "welcome_what": "Explain objectives and agenda, hand out the answer sheet.",
        "hear": "Hear and discuss: {parts}", "hear_what": "Play this part (about {heard} min), then discuss: {questions}",
        "tell": "Read and discuss: {parts}", "tell_what": "Read or present this part (about {heard} min), then discuss: {questions}",
        "present": "Show and discuss: {parts}", "present_what": "People read it beforehand. Go through the slides, then discuss: {questions}",
        "show": "Show and discuss: {parts}", "show_what": "People read or hear it beforehand. Go through the slides, then discuss: {questions}",
        "quiz": "Questions", "quiz_what": "Everybody answers the questions alone, on the answer sheet.",
        "answers_step": "Answers", "answers_what": "Go through the answers; where people disagree, go back to the passage.",
        "close": "Close", "close_what": "Everybody names one thing to do; write it on the back of the attendance sheet.",
        "free": "What does this part mean for us?", "attendance": "Attendance", "sheet": "Answer sheet",
        "unit": "Team", "signature": "Signature",
    },
}  # fmt: skip
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LINES = {QuestionType.OPEN: 4, QuestionType.CLOZE: 1, QuestionType.ORDER: 1, QuestionType.MATCH: 1}
_SILENT = {Step.HEAR: "tell", Step.SHOW: "present"}
"""How a step is named where there is no narration to play."""

_TERMS_NAMED = 4
_REPEATING = (SlideKind.TITLE, SlideKind.AGENDA, SlideKind.SUMMARY, SlideKind.SECTION)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as printed.

    Attributes:
        id: Of the question.
        label: Its number among those that are marked, or `Topic 1` among those for discussion.
        stem: What is asked.
        options: Lines under it, lettered or numbered.
        lines: Empty lines for the answer.
        answer: What is right, in letters; empty for open questions.
        why: The rationale; of an open question what the person who leads should listen for.
    """

    id: str
    label: str
    stem: str
    options: tuple[str, ...]
    lines: int
    answer: str
    why: str


@dataclass(frozen=True, slots=True)
class GuidePart:
    """A part of the speech in the guide.

    Attributes:
        heading: Its name, with its number.
        slides: Numbers of its deck slides whose pictures stand here, from 1.
        points: Claims with their support (empty when there is none).
        terms: Terms with the sentence that explains them.
        passage: Its paragraphs.
        questions: What is asked.
        alts: Alternative texts of the pictures.
    """

    heading: str
    slides: tuple[int, ...]
    alts: tuple[str, ...]
    points: tuple[tuple[str, str], ...]
    terms: tuple[tuple[str, str], ...]
    passage: tuple[str, ...]
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A study guide.

    Attributes:
        title, byline: Of the speech.
        facts: One line about length and questions.
        objectives: What participants will be able to do.
        agenda: Start as `0:05`, minutes, step, what happens.
        planned: Ids of the questions that the agenda has room for, in its order.
        parts: The parts in order.
        figures: Figure, what it is about, whether a target.
    """

    language: str
    title: str
    byline: str
    facts: str
    objectives: tuple[str, ...]
    agenda: tuple[tuple[str, str, str, str], ...]
    planned: tuple[str, ...]
    parts: tuple[GuidePart, ...]
    figures: tuple[tuple[str, str, str], ...]

    @property
    def words(self) -> Mapping[str, str]:
        """The guide's own words."""
        return WORDS[self.language]

    def marked(self) -> Iterator[Asked]:
        """The questions that have a right answer."""
        return (asked for asked in self.questions() if asked.answer)

    def topics(self) -> Iterator[Asked]:
        """The questions for discussion."""
        return (asked for asked in self.questions() if not asked.answer)

    def questions(self) -> Iterator[Asked]:
        """All questions in order."""
        for part in self.parts:
            yield from part.questions


def guide_of(
    document: Document,
    outline: Outline,
    quiz: Quiz,
    glossary: Glossary,
    session: Session,
    *,
    deck_slides: Mapping[str, tuple[int, ...]],
    timeline: Timeline | None,
) -> Guide:
    """The guide of a speech.

    Args:
        document, outline, quiz, glossary, session: Of one build.
        deck_slides: Outline slide id → numbers of its deck slides, from 1.
        timeline: Says how long the speech is; `None` without narration.
    """
    words = WORDS[document.language]
    front = document.known
    labels = _labels(outline, quiz, words)
    parts = tuple(_parts(document, outline, quiz, glossary, deck_slides, labels))
    facts = [words["count"].format(n=sum(1 for _ in quiz.graded()))]
    if timeline is not None:
        minutes = max(1, round(milliseconds(timeline.samples, timeline.sample_rate) / 60_000))
        facts.insert(0, words["listen"].format(n=minutes))
    figures = glossary.of(FactKind.TARGET, FactKind.FIGURE)
    return Guide(
        document.language,
        outline.title.text or document.source_name,
        " · ".join(text for text in (front.speaker, front.date, front.occasion) if text),
        " · ".join(facts),
        tuple(_objectives(outline, glossary, figures, words)),
        tuple(_agenda(outline, session, labels, words, silent=timeline is None)),
        tuple(name for item in session.items for name in item.questions),
        parts,
        tuple(
            (f.text, f.what, words["target" if f.kind is FactKind.TARGET else "reported"])
            for f in figures
        ),
    )


def _objectives(
    outline: Outline, glossary: Glossary, figures: tuple[Fact, ...], words: Mapping[str, str]
) -> Iterator[str]:
    main = [s for s in outline.sections if s.number] or list(outline.sections)
    yield words["goal_parts"].format(n=len(main))
    # What only comes back is explained nowhere.
    terms = [term for term in glossary.terms if term.kind is not TermKind.REPEATED]
    if terms:
        named = sorted(terms, key=lambda t: -len(t.others))[:_TERMS_NAMED]
        chinese = words is WORDS["zh"]
        quoted = [t.text if t.text.startswith("《") else f"“{t.text}”" for t in named]
        yield words["goal_terms"].format(terms=("" if chinese else ", ").join(quoted))
    if figures:
        yield words["goal_figures"].format(n=len(figures))
    yield words["goal_work"]


def _labels(outline: Outline, quiz: Quiz, words: Mapping[str, str]) -> Mapping[str, str]:
    numbers = question_numbers(outline, quiz)
    return {
        q.id: str(numbers[q.id]) if q.graded else words["topic"].format(n=numbers[q.id])
        for q in quiz.questions
    }


def _agenda(
    outline: Outline,
    session: Session,
    labels: Mapping[str, str],
    words: Mapping[str, str],
    *,
    silent: bool,
) -> Iterator[tuple[str, str, str, str]]:
    chinese = words is WORDS["zh"]
    names = {s.id: s.heading.text for s in outline.sections}
    for item in session.items:
        name = _SILENT.get(item.step, item.step.value) if silent else item.step.value
        step = words["answers_step" if item.step is Step.ANSWERS else name]
        what = words[f"{name}_what"]
        if item.step in (Step.HEAR, Step.SHOW):
            parts = ("；" if chinese else "; ").join(names[s] for s in item.sections)
            step = step.format(parts=parts)
            asked = ("、" if chinese else ", ").join(labels[q] for q in item.questions)
            listed = asked or words["free"]
            what = what.format(heard=item.heard, questions=listed)
        start = f"{item.start // 60}:{item.start % 60:02d}"
        yield start, words["minutes"].format(n=item.minutes), step, what


def _parts(
    document: Document,
    outline: Outline,
    quiz: Quiz,
    glossary: Glossary,
    deck_slides: Mapping[str, tuple[int, ...]],
    labels: Mapping[str, str],
) -> Iterator[GuidePart]:
    words = WORDS[document.language]
    for section in outline.sections:
        slides = [s for s in section.slides if s.kind not in _REPEATING]
        inside = {slide.id for slide in section.slides}
        asked: list[Asked] = []
        for question in sorted(
            (q for q in quiz.questions if q.slide in inside), key=lambda q: not q.graded
        ):
            asked.append(_asked(question, labels[question.id], words))
        if not slides and not asked:
            continue
        shown = [n for slide in slides for n in deck_slides.get(slide.id, ())]
        alts = [
            _alt(slide, words) for slide in slides for _ in deck_slides.get(slide.id, ())
        ]  # fmt: skip
        terms = tuple(
            (term.text, " ".join(document.shown(term.sentence).split()))
            for term in glossary.terms
            if term.slide in inside
        )
        points = tuple(
            (p.text.text, p.detail.text if p.detail else "")
            for slide in slides
            for p in slide.points
        )
        yield GuidePart(
            _heading(section, document.language), tuple(shown), tuple(alts), points, terms,
            tuple(_paragraphs(document, section)), tuple(asked),
        )  # fmt: skip


def _heading(section: Section, language: str) -> str:
    if not section.number:
        return section.heading.text
    digits = "零一二三四五六七八九十"
    if language == "zh":
        n = section.number
        numeral = digits[n] if n <= 10 else f"十{digits[n - 10]}" if n < 20 else str(n)
        return f"{numeral}、{section.heading.text}"
    return f"{section.number}. {section.heading.text}"


def _alt(slide: Slide, words: Mapping[str, str]) -> str:
    """The slide's words, for those who cannot see it."""
    said = [point.text.text for point in slide.points if point.text.text]
    joiner = "；" if words is WORDS["zh"] else "; "
    return joiner.join([words["picture"].format(title=slide.heading.text), *said])


def _paragraphs(document: Document, section: Section) -> Iterator[str]:
    for line in document.shown(section.span).split("\n"):
        if line.strip():
            yield " ".join(line.split())


def _asked(question: Question, label: str, words: Mapping[str, str]) -> Asked:
    options, answer = _answer(question, words)
    return Asked(
        question.id, label, question.stem, options, _LINES.get(question.type, 0), answer, question.rationale
    )  # fmt: skip


def _answer(question: Question, words: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    """Printed options and the right answer of a question."""
    kind, options = question.type, question.options
    if kind is QuestionType.CHOICE:
        assert isinstance(question.answer, int)
        return tuple(f"{LETTERS[i]}. {o}" for i, o in enumerate(options)), LETTERS[question.answer]
    if kind is QuestionType.TRUEFALSE:
        right = words["true" if question.answer else "false"]
        return (f"□ {words['true']}    □ {words['false']}",), right
    if kind is QuestionType.ORDER:
        order = " → ".join(LETTERS[i] for i in question.right_order())
        return tuple(f"{LETTERS[i]}. {o}" for i, o in enumerate(options)), order
    if kind is QuestionType.MATCH:
        count = len(question.right_pairs())
        left = tuple(f"{i + 1}. {o}" for i, o in enumerate(options[:count]))
        right_side = tuple(f"{LETTERS[i]}. {o}" for i, o in enumerate(options[count:]))
        pairs = ", ".join(f"{a + 1}-{LETTERS[b - count]}" for a, b in question.right_pairs())
        return (*left, *right_side), pairs
    if kind is QuestionType.CLOZE:
        return (), str(question.answer)
    return (), ""
