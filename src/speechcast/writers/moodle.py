"""The quiz as Moodle XML, the exchange format of Moodle's question bank."""

from __future__ import annotations

from lxml import etree

from speechcast.study import Question, QuestionType, Quiz

_TYPES = {
    QuestionType.CLOZE: "shortanswer",
    QuestionType.CHOICE: "multichoice",
    QuestionType.TRUEFALSE: "truefalse",
    QuestionType.MATCH: "matching",
    QuestionType.ORDER: "matching",
    QuestionType.OPEN: "essay",
}
_ORDINALS = {"zh": "第{}", "en": "No. {}"}
_PARTLY = {"zh": "部分正确。", "en": "Partly right."}
_RIGHT = {"zh": "正确。", "en": "Right."}
_WRONG = {"zh": "不正确。", "en": "Not right."}


def moodle_xml(quiz: Quiz) -> str:
    """The quiz as Moodle XML (https://docs.moodle.org/en/Moodle_XML_format), in a category of the
    speech's name; ends with a line feed. An order question becomes a match of numbers and items."""
    root = etree.Element("quiz")
    category = etree.SubElement(root, "question", type="category")
    title = " ".join(quiz.title.split()).replace("/", "//")
    _text(etree.SubElement(category, "category"), f"$course$/top/{title}")
    for question in quiz.questions:
        _question(root, question, quiz.language)
    text: str = etree.tostring(
        root, pretty_print=True, encoding="UTF-8", xml_declaration=True
    ).decode("utf-8")
    return text


def _text(parent: etree._Element, text: str) -> None:
    etree.SubElement(parent, "text").text = text


def _html(parent: etree._Element, name: str, text: str) -> None:
    _text(etree.SubElement(parent, name, format="plain_text"), text)


def _question(root: etree._Element, question: Question, language: str) -> None:
    element = etree.SubElement(root, "question", type=_TYPES[question.type])
    _text(etree.SubElement(element, "name"), f"{question.id} {question.stem[:60]}")
    _html(element, "questiontext", question.stem)
    _html(element, "generalfeedback", question.rationale if question.graded else "")
    etree.SubElement(element, "defaultgrade").text = "1" if question.graded else "0"
    etree.SubElement(element, "penalty").text = (
        "1" if question.type is QuestionType.TRUEFALSE else "0.3333333"
    )
    etree.SubElement(element, "hidden").text = "0"
    etree.SubElement(element, "idnumber").text = question.id
    if question.type is QuestionType.CLOZE:
        etree.SubElement(element, "usecase").text = "0"
        for text in (str(question.answer), *question.accept):
            _answer(element, text, 100)
    elif question.type is QuestionType.CHOICE:
        etree.SubElement(element, "single").text = "true"
        etree.SubElement(element, "shuffleanswers").text = "true"
        etree.SubElement(element, "answernumbering").text = "ABCD"
        _verdicts(element, language)
        for number, option in enumerate(question.options):
            _answer(element, option, 100 if number == question.answer else 0)
    elif question.type is QuestionType.TRUEFALSE:
        _answer(element, "true", 100 if question.answer else 0)
        _answer(element, "false", 0 if question.answer else 100)
    elif question.type in (QuestionType.MATCH, QuestionType.ORDER):
        etree.SubElement(element, "shuffleanswers").text = "true"
        _verdicts(element, language)
        for left, right in _pairs(question, language):
            sub = etree.SubElement(element, "subquestion", format="plain_text")
            _text(sub, left)
            _text(etree.SubElement(sub, "answer"), right)
    else:
        etree.SubElement(element, "responseformat").text = "plain"
        etree.SubElement(element, "responserequired").text = "0"
        etree.SubElement(element, "responsefieldlines").text = "10"
        etree.SubElement(element, "attachments").text = "0"
        # What to listen for is shown to those who grade, not to those who answer.
        _html(element, "graderinfo", question.rationale)
    tags = etree.SubElement(element, "tags")
    for tag in (question.type.value, f"level{question.level}"):
        _text(etree.SubElement(tags, "tag"), tag)


def _pairs(question: Question, language: str) -> list[tuple[str, str]]:
    options = question.options
    if question.type is QuestionType.MATCH:
        return [(options[left], options[right]) for left, right in question.right_pairs()]
    number = _ORDINALS[language]
    return [(number.format(n), options[i]) for n, i in enumerate(question.right_order(), 1)]


def _answer(element: etree._Element, text: str, fraction: int) -> None:
    answer = etree.SubElement(element, "answer", fraction=str(fraction), format="plain_text")
    _text(answer, text)
    _html(answer, "feedback", "")


def _verdicts(element: etree._Element, language: str) -> None:
    _html(element, "correctfeedback", _RIGHT[language])
    _html(element, "partiallycorrectfeedback", _PARTLY[language])
    _html(element, "incorrectfeedback", _WRONG[language])
