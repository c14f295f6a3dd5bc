"""The quiz as Markdown that people edit, and back: one heading a question, task lists for answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.model.outline import Outline, Slide
from speechcast.model.span import Span
from speechcast.model.timeline import Timeline, spoken_at
from speechcast.study.question import Answer, Question, QuestionType, Quiz
from speechcast.study.speech import shuffled

_WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "head": "测验",
        "help": (
            "可以直接修改本文件，再次生成时以它为准。题目、选项、解析都可以改；删去整段就是删题，照样子写一段就是加题。"
            "选择题在正确选项前写 [x]，其余写 [ ]；判断题只写“正确”“错误”两项；排序题按正确次序写 1. 2. 3.；"
            "配对题一行一对，用 → 连接；填空题写“答案：”，几种写法用 | 隔开；什么答案都不写就是讨论题，“提示：”写给主持人看。"
            "> 后面是讲话原文，须一字不差；不是出自原文的题不写这一行。"
            "# 后面是讲话的各部分，加的题写在哪一部分下面，就在哪一部分考。"
        ),
        "choice": "选择题", "cloze": "填空题", "order": "排序题", "match": "配对题",
        "truefalse": "判断题", "open": "讨论题", "level": "难度", "answer": "答案：", "why": "解析：",
        "hint": "提示：", "true": "正确", "false": "错误",
    },
    "en": {
        "head": "Quiz",
        "help": (
            "You may change this file; the next build takes the questions from it. Stems, options and"
            " explanations are free; delete a section to drop a question, write one of the same form to"
            " add one. Choice: [x] before the right option, [ ] before the others. True or false: the two"
            " options True and False. Order: 1. 2. 3. in the right order. Match: a pair on each line,"
            " joined by →. Gap: a line that begins with Answer:, spellings parted by |. No answer at all:"
            " a question for discussion, with a line that begins with Hint: for the person who leads. Lines after > are the speech's own words, exactly as there; leave them out"
            " where a question is not about a passage. Lines after # are the parts of the speech: a question"
            " of your own is asked with the part under which it stands."
        ),
        "choice": "Choice", "cloze": "Gap", "order": "Order", "match": "Match",
        "truefalse": "True or false", "open": "Discussion", "level": "level", "answer": "Answer: ",
        "why": "Why: ", "hint": "Hint: ", "true": "True", "false": "False",
    },
}  # fmt: skip

_HEADING = re.compile(r"##\s+(?P<id>[\w.-]+)(?:\s.*?)?\s*(?:<!--(?P<facts>.*?)-->)?\s*$")
_PART = re.compile(r"#\s+(?P<name>.*\S)\s*$")
_FACT = re.compile(r"(?P<key>[a-z]+)=(?P<value>\S+)")
_TASK = re.compile(r"[-*]\s+\[(?P<mark>[ xX])\]\s+(?P<text>.*\S)\s*$")
_NO_ANSWER = re.compile(r"[-*+](?:\s|\s*\[)|\[[ xX]?\]\s")
"""How a line begins that is meant as an answer and not written as one."""

_NUMBERED = re.compile(r"\d{1,2}\.\s+(?P<text>.*\S)\s*$")
_PAIR = re.compile(r"[-*]\s+(?P<left>.*?\S)\s+→\s+(?P<right>.*\S)\s*$")
_ANSWER = re.compile(r"(?:答案|Answer)\s*[：:]\s*(?P<text>.*\S)\s*$", re.IGNORECASE)
_WHY = re.compile(r"(?:解析|提示|Why|Hint)\s*[：:]\s*(?P<text>.*\S)\s*$", re.IGNORECASE)
_SPECIAL = re.compile(
    r"(?=[#>\-*+]|\[[ xX]?\]\s|\d{1,2}\.\s|<!--|答案\s*[：:]|解析\s*[：:]|提示\s*[：:]|Answer\s*[：:]|Why\s*[：:]|Hint\s*[：:])",
    re.IGNORECASE,
)


def quiz_markdown(quiz: Quiz, outline: Outline) -> str:
    """The quiz as Markdown that `parse_quiz_markdown` reads, under the headings of the speech's
    parts; ends with a line feed."""
    words = _WORDS[quiz.language]
    lines = [
        f"# {words['head']}：{quiz.title}"
        if quiz.language == "zh"
        else f"# {words['head']}: {quiz.title}"
    ]
    lines += ["", f"<!-- {words['help']} -->", ""]
    parts = {slide.id: part for part in outline.sections for slide in part.slides}
    under = ""
    for question in quiz.questions:
        part = parts.get(question.slide)
        if part is not None and part.id != under:
            under = part.id
            lines += [f"# {_flat(part.heading.text)}", ""] if part.heading.text else []
        lines += [*_section(question, words), ""]
    return "\n".join(lines)


def _section(question: Question, words: Mapping[str, str]) -> Iterator[str]:
    kind = words[question.type.value]
    facts = f"level={question.level} slide={question.slide}"
    yield f"## {question.id} {kind} <!-- {facts} -->"
    yield ""
    yield _escaped(question.stem)
    yield ""
    answers = list(_answers(question, words))
    if answers:
        yield from answers
        yield ""
    if question.rationale:
        yield words["why" if question.graded else "hint"] + _flat(question.rationale)
        yield ""
    for line in question.quote.split("\n") if question.quote else ():
        yield f"> {line}".rstrip() if line.strip() else ">"


def _answers(question: Question, words: Mapping[str, str]) -> Iterator[str]:
    kind, options = question.type, question.options
    if kind is QuestionType.CHOICE:
        for number, option in enumerate(options):
            yield f"- [{'x' if number == question.answer else ' '}] {_flat(option)}"
    elif kind is QuestionType.TRUEFALSE:
        yield f"- [{'x' if question.answer is True else ' '}] {words['true']}"
        yield f"- [{'x' if question.answer is False else ' '}] {words['false']}"
    elif kind is QuestionType.ORDER:
        for number, index in enumerate(question.right_order(), 1):
            yield f"{number}. {_flat(options[index])}"
    elif kind is QuestionType.MATCH:
        for left, right in question.right_pairs():
            yield f"- {_flat(options[left]).replace(' → ', '→')} → {_flat(options[right])}"
    elif kind is QuestionType.CLOZE:
        yield words["answer"] + " | ".join(
            _flat(t) for t in (str(question.answer), *question.accept)
        )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\", _flat(text), count=1) if _SPECIAL.match(_flat(text)) else _flat(text)


@dataclass
class _Draft:
    """A section of the file as it is read, and the part of the speech that it stands under."""

    line: int
    name: str
    part: str
    facts: dict[str, str]
    stem: list[str]
    tasks: list[tuple[bool, str]]
    ordered: list[str]
    pairs: list[tuple[str, str]]
    answers: list[str]
    why: str
    quote: list[str]


def parse_quiz_markdown(
    text: str,
    document: Document,
    outline: Outline,
    *,
    known: Quiz,
    timeline: Timeline | None = None,
    where: str = "quiz.md",
) -> Quiz:
    """The quiz that a person made of `quiz_markdown(known)`.

    A section that says the same as the question of its name in `known` is that question; others are
    marked as edited. One without quotation is taken as it is: its span is empty and it is asked
    with the part under whose heading it stands, or with the question before it.

    Args:
        text: The file.
        document, outline: The speech; quotations must stand in it.
        known: The quiz that the rules make of this speech.
        timeline: When passages are heard; `None` without narration.
        where: The file's name, for messages.

    Raises:
        InputError: naming the line, when a section cannot be understood.
    """
    by_name = {question.id: question for question in known.questions}
    found: list[Question] = []
    seen: set[str] = set()
    for draft in _drafts(text, where):
        place = f"{where}:{draft.line}"
        if draft.name in seen:
            raise InputError(
                f"has two questions named {draft.name}", where=place, hint="Rename one of them."
            )
        seen.add(draft.name)
        before = found[-1].slide if found else ""
        question = _question(
            draft, document, outline, timeline, place, by_name.get(draft.name), before
        )
        original = by_name.get(draft.name)
        found.append(original if original is not None and _same(question, original) else question)
    return Quiz(known.language, known.title, tuple(found))


def _drafts(text: str, where: str) -> Iterator[_Draft]:
    draft: _Draft | None = None
    part = ""
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        heading = _HEADING.match(line)
        if heading:
            if draft is not None:
                yield draft
            facts = {m["key"]: m["value"] for m in _FACT.finditer(heading["facts"] or "")}
            draft = _Draft(number, heading["id"], part, facts, [], [], [], [], [], "", [])
        elif named := _PART.match(line):
            part = named["name"]
            if draft is not None:
                yield draft
            draft = None
        elif draft is not None:
            _take(draft, line, f"{where}:{number}")
    if draft is not None:
        yield draft


def _take(draft: _Draft, line: str, place: str) -> None:
    """Put a line of a section where it belongs."""
    bare = line.strip()
    if task := _TASK.match(bare):
        draft.tasks.append((task["mark"] in "xX", task["text"]))
    elif bare.startswith(">"):
        draft.quote.append(bare[1:].strip())
    elif pair := _PAIR.match(bare):
        draft.pairs.append((pair["left"], pair["right"]))
    elif numbered := _NUMBERED.match(bare):
        draft.ordered.append(numbered["text"])
    elif answer := _ANSWER.match(bare):
        draft.answers += [t.strip() for t in answer["text"].split("|") if t.strip()]
    elif why := _WHY.match(bare):
        draft.why = why["text"]
    elif _NO_ANSWER.match(bare):
        raise InputError(
            f"has a line that is neither answer nor question: “{bare[:30]}”",
            where=f"{place}:{line.index(bare) + 1}",
            hint="Options are - [x] right and - [ ] wrong, pairs - left → right;"
            " a line of the question that begins so is written \\-.",
        )
    elif bare and not bare.startswith("<!--"):
        draft.stem.append(bare.removeprefix("\\"))


def _question(
    draft: _Draft,
    document: Document,
    outline: Outline,
    timeline: Timeline | None,
    place: str,
    original: Question | None,
    before: str,
) -> Question:
    stem = " ".join(draft.stem)
    if not stem:
        raise InputError(
            "has no question", where=place, hint="Write what is asked below the heading."
        )
    kind, options, answer, accept = _parsed_answer(draft, place)
    slide = next((s for s in outline.slides() if s.id == draft.facts.get("slide")), None)
    span = _located(document.text, draft.quote, slide, place, original)
    if slide is None:
        slide = (
            _asked_with(draft, outline, before)
            if span is None
            else next((s for s in outline.slides() if span.start in s.span), next(outline.slides()))
        )
    level = draft.facts.get("level", "")
    at = None if timeline is None or not span else spoken_at(timeline.utterances, span.start)
    span = span or Span(slide.span.start, slide.span.start)
    return Question(
        draft.name, kind, "edited", int(level) if level in ("1", "2", "3") else 2, slide.id, stem,
        options, answer, span, span.of(document.text), draft.why, accept, None, at, True,
    )  # fmt: skip


def _parsed_answer(
    draft: _Draft, place: str
) -> tuple[QuestionType, tuple[str, ...], Answer, tuple[str, ...]]:
    kinds = [bool(draft.tasks), bool(draft.ordered), bool(draft.pairs), bool(draft.answers)]
    if sum(kinds) > 1:
        raise InputError(
            "mixes several kinds of answer", where=place, hint="Keep one kind a question."
        )
    if draft.tasks:
        return _parsed_tasks(draft, place)
    if draft.ordered:
        order = _disordered(draft.ordered)
        right = tuple(order.index(i) for i in range(len(order)))
        return QuestionType.ORDER, tuple(draft.ordered[i] for i in order), right, ()
    if draft.pairs:
        order = _disordered([right for _, right in draft.pairs])
        count = len(draft.pairs)
        options = (*(a for a, _ in draft.pairs), *(draft.pairs[i][1] for i in order))
        pairs = tuple((i, count + order.index(i)) for i in range(count))
        return QuestionType.MATCH, options, pairs, ()
    if draft.answers:
        return QuestionType.CLOZE, (), draft.answers[0], tuple(draft.answers[1:])
    return QuestionType.OPEN, (), None, ()


def _parsed_tasks(
    draft: _Draft, place: str
) -> tuple[QuestionType, tuple[str, ...], Answer, tuple[str, ...]]:
    right = [i for i, (marked, _) in enumerate(draft.tasks) if marked]
    options = tuple(text for _, text in draft.tasks)
    if len(right) != 1:
        raise InputError(
            f"has {len(right)} right options",
            where=place,
            hint="Put [x] before exactly one option.",
        )
    if len(set(options)) < len(options):
        raise InputError("has two equal options", where=place, hint="Change one of them.")
    for words in _WORDS.values():
        if options == (words["true"], words["false"]):
            return QuestionType.TRUEFALSE, (), right[0] == 0, ()
    if len(options) < 2:
        raise InputError("has a single option", where=place, hint="Add wrong options with [ ].")
    return QuestionType.CHOICE, options, right[0], ()


def _disordered(texts: Sequence[str]) -> tuple[int, ...]:
    for turn in range(8):
        order = shuffled("\n".join(texts) + str(turn), len(texts))
        if order != tuple(range(len(texts))):
            return order
    return tuple(range(len(texts)))[::-1]


def _located(
    text: str, quote: list[str], slide: Slide | None, place: str, original: Question | None
) -> Span | None:
    """Where the quotation stands: where it was before, else in its slide, else anywhere; `None`
    where there is none."""
    words = "\n".join(quote).strip()
    if not words:
        return None
    if original is not None and _flat(words) == _flat(original.quote):
        return original.span
    near = slide.span if slide is not None else Span(0, len(text))
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    match = pattern.search(text, near.start, near.end) or pattern.search(text)
    if match is None:
        raise InputError(
            f"quotes words that the speech does not have: “{_flat(words)[:40]}”",
            where=place,
            hint="Copy the quotation from speech.txt, or leave the line out.",
        )
    return Span(*match.span())


def _asked_with(draft: _Draft, outline: Outline, before: str) -> Slide:
    """The slide that a question without quotation goes with: that of the question before it, or the
    first of the part whose heading stands above it."""
    named = _letters(draft.part)
    part = next(
        (s for s in outline.sections if s.slides and named and _letters(s.heading.text) == named),
        None,
    )
    slides = list(outline.slides() if part is None else part.slides)
    spoken = next((slide for slide in slides if slide.span), slides[0])
    return next((slide for slide in slides if slide.id == before), spoken)


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _same(one: Question, other: Question) -> bool:
    """Whether a person left a question as it was."""

    def key(question: Question) -> object:
        answer: object = question.answer
        if question.type is QuestionType.ORDER:
            answer = [question.options[i] for i in question.right_order()]
        elif question.type is QuestionType.MATCH:
            answer = [(question.options[a], question.options[b]) for a, b in question.right_pairs()]
        elif question.type is QuestionType.CHOICE:
            answer = (question.options, question.answer)
        plain = replace(question, stem=_flat(question.stem), rationale=_flat(question.rationale))
        return (
            plain.type, plain.level, plain.slide, plain.stem, answer, plain.span, plain.rationale,
            plain.accept,
        )  # fmt: skip

    return key(one) == key(other)
