"""Title, speaker, date and occasion: read from the first lines of a speech, or given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from speechcast.model.document import Block, BlockKind, Front
from speechcast.model.span import Span
from speechcast.readers.content import Stated
from speechcast.readers.head_bylines import TITLE, line_facts, told_at_once
from speechcast.readers.head_lines import (
    CN_DATE,
    ISO_DATE,
    LONGEST_LINE,
    WHO_WHERE_WHEN,
    Fact,
    is_bare_english_name,
    is_chinese_name,
    is_english_name,
    is_english_name_and_office,
    is_speaker,
    named_facts,
    names_first_part,
    salutes,
)

_HAN_BREAK = re.compile(r"(?<=[^\x00-\x7f])[ \t\u3000]*\n[ \t\u3000]*(?=[^\x00-\x7f])")
_HEAD = 8
"""Paragraphs in which the head of a speech lies."""

_MARKED = 3
"""Paragraphs in which a title lies that the source itself marks as one."""

_UNKNOWN_LINE = 40
"""Characters of a line of no known kind that may stand between a title and a date."""

_LONGEST_TITLE = {"zh": 60, "en": 110}
_LONGEST_BARE_TITLE = {"zh": 30, "en": 80}
"""Characters of a title that names its genre, and of one known by its place alone."""

_GENRE = re.compile(
    r"(?:讲话|致辞|致词|发言|报告|演讲|演说|讲演|讲稿|发言稿|演讲稿|讲话稿|谈话|献词|贺词|寄语|祝词|祝酒词|答谢词|欢迎词|"
    r"开幕词|闭幕词|开幕辞|闭幕辞|悼词|主持词|授课提纲|讲课提纲|讲课稿|汇报|述职|党课|公开课|说明|宣言|倡议书|动员令|感言|讲座)"
    r"(?:[（(][^（）()]{1,20}[）)])?$"
)
_ENGLISH_GENRE = re.compile(
    r"\b(?:speech|address|remarks|statement|lecture|keynote|oration|sermon|eulogy|toast|message|report|talk|testimony)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[。；;！!？?：:，,、.…][”’」』）)\"']*$")
_ENGLISH_STOP = re.compile(r"(?:[;:,]|(?<![A-Z])\.|\.{2,}|…)[”’\"')]*$")
_PROSE = re.compile(
    r"^(?:我(?!们的|的|国|省|市|县|区|和)|今天[，,我]|刚才|首先|下面|现在|接下来|大家好|你们好|同志们|朋友们|感谢|谢谢|女士们|"
    r"尊敬的|各位)|[，,](?:我|现)|我(?:代表|向|讲|谈|说|认为|觉得|相信|就)"
)
_ENGLISH_PROSE = re.compile(
    r"^(?:Thank|Thanks|Good (?:morning|afternoon|evening)|Hello|Hi|Ladies|Dear|Mr|Mrs|Ms|Today,|Well)\b"
)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．)）]|第[一二三四五六七八九十][，、])"
)

_TITLE_LABEL = re.compile(
    r"^(?:(?:演讲|讲话|发言)?(?:题目|标题|主题)|Title|Subject)\s*[:：]\s*(?P<title>\S.*)$",
    re.IGNORECASE,
)
_WHO_IN_TITLE = re.compile(
    r"(?:^|[—─]{1,2}\s*)(?P<who>[^，。、的—─]{2,24}?)(?:同志|先生|女士)?(?=在.{2,60}上的?)"
)
_OCCASION = re.compile(
    r"(?:在|于)(?P<occasion>[^，。！？]{2,60}?)(?:上|时|中|期间)?(?:所?作)?的?"
    r"(?:主旨|重要|主题|书面|总结|开幕|闭幕|政府工作|工作)?(?=" + _GENRE.pattern[:-1] + "$)",
    re.DOTALL,
)
_OCCASION_LINE = re.compile(
    rf"^[—─-]{{1,4}}\s*(?:(?P<date>{CN_DATE}|{ISO_DATE})\s*)?(?:在|于)(?P<occasion>[^，。！？]{{2,60}}?(?:[会會][议議]?|论坛|論壇|典礼|典禮|仪式|儀式|座谈|活动|活動|[培训]班|讲座|講座))(?:上|期间)?$"
)
"""The line below a title that is missing: nothing but when and where."""

_BY_IN_TITLE = re.compile(
    r"\b(?:by|(?i:address|remarks|speech|statement|message|lecture|keynote|talk|sermon|oration)\s+of)\s+"
    + WHO_WHERE_WHEN
)


@dataclass(slots=True)
class _Found:
    title: list[Span] = field(default_factory=list)
    speaker: list[Span] = field(default_factory=list)
    date: list[Span] = field(default_factory=list)
    occasion: list[Span] = field(default_factory=list)
    couplet: bool = False


def find_front(
    text: str,
    blocks: Sequence[Block],
    language: str,
    given: Stated,
    marked_title: Sequence[Span] = (),
) -> Front:
    """Title, speaker, date and occasion of a speech.

    A title is a first line that is no sentence: it names its genre (…的讲话, Remarks on …), or it is
    short and set apart from what follows. A speech that begins with a salutation or with prose has
    none; one that begins with the line below a title (——在…会上) is named by that. Speaker, date and
    occasion are read from lines of their own near the title only.

    Args:
        text: The whole text.
        blocks: Its paragraphs.
        language: `zh` or `en`.
        given: What the user says, or the file outside of its text; it wins, and has no spans.
        marked_title: The paragraphs that the source itself marks as the title.
    """
    found = _Found()
    head = list(blocks[:_HEAD])
    after = _read_title(text, head, language, found, marked_title)
    _read_lines(text, head, after, language, found)
    return Front(
        title=given.title or _joined(text, found.title, language, apart=found.couplet),
        title_spans=() if given.title else tuple(found.title),
        speaker=given.speaker or _joined(text, found.speaker, language),
        speaker_spans=() if given.speaker else tuple(found.speaker),
        date=given.date or _joined(text, found.date, language),
        date_spans=() if given.date else tuple(found.date),
        occasion=given.occasion or _joined(text, found.occasion, language),
        occasion_spans=() if given.occasion else tuple(found.occasion),
    )


def _joined(text: str, spans: Sequence[Span], language: str, *, apart: bool = False) -> str:
    glue = "" if language == "zh" and not apart else " "
    return glue.join(_one_line(span.of(text), language) for span in spans)


def _one_line(words: str, language: str) -> str:
    """Without line breaks, doubled blanks, and the blank inside a short Chinese name (张　三)."""
    if language == "zh":
        words = _HAN_BREAK.sub("", words)
        if is_chinese_name(words):
            words = "".join(words.split())
    return " ".join(words.split())


def _read_title(
    text: str, head: list[Block], language: str, found: _Found, marked: Sequence[Span]
) -> int:
    """Find the title; the number of the first block behind it."""
    for number, block in enumerate(head[:_MARKED]):
        if block.span in marked and _may_be_marked(block.span.of(text), language):
            following = takewhile(lambda b: b.span in marked, head[number:])
            found.title = [b.span for b in following]
            return number + len(found.title)
    if (
        language == "zh"
        and len(head) > 1
        and (alone := _OCCASION_LINE.match(head[0].span.of(text)))
    ):
        # The occasion names what has no other name.
        begins = head[0].span.start
        found.title = [Span(begins + alone.start("occasion"), begins + alone.end("occasion"))]
        if alone["date"]:
            found.date = [Span(begins + alone.start("date"), begins + alone.end("date"))]
        return 1
    begin = 0
    # A byline or a date may stand above the title.
    while begin < len(head) and begin < 2 and _is_above_title(text, head, begin, language):
        begin += 1
    if begin + 1 < len(head) and head[begin].kind is not BlockKind.ITEM:
        told = {
            name: Span(a, b) for name, a, b in told_at_once(head[begin].span.of(text), language)
        }
        if TITLE in told:
            line = head[begin].span
            found.title = [Span(line.start + told[TITLE].start, line.start + told[TITLE].end)]
            return begin + 1
    for lines in (2, 1):
        couplet = lines > 1 and _is_couplet(text, head, begin, language)
        if couplet or (begin + lines < len(head) and _is_title(text, head, begin, lines, language)):
            found.title = [b.span for b in head[begin : begin + lines]]
            found.couplet = couplet
            return begin + lines
    return 0 if begin == 0 else begin


def _is_above_title(text: str, head: list[Block], number: int, language: str) -> bool:
    """Whether a line tells who, where or when and is not the title; a bare name counts above one."""
    line = head[number].span.of(text)
    if line_facts(line, language, bare_names=False):
        return True
    if language != "en" or number + 1 >= len(head) or not is_bare_english_name(line):
        return False
    following = head[number + 1].span.of(text)
    return _names_genre(following, language) and len(following.split()) <= 8


def _may_be_marked(words: str, language: str) -> bool:
    """Whether words that stand where a title stands can be one: no sentence, number or address."""
    if len(words) > 2 * _LONGEST_TITLE[language] or _NUMBERED.match(words):
        return False
    return not (salutes(words, language) or words.endswith(("。", "，", "：", ":", ",")))


def _is_title(text: str, head: list[Block], begin: int, lines: int, language: str) -> bool:
    blocks = head[begin : begin + lines]
    words = [b.span.of(text) for b in blocks]
    if not all(_could_be_title(line, language) for line in words):
        return False
    if len(blocks) > 1 and (
        any(b.kind is BlockKind.HEADING for b in blocks)
        or _names_genre(words[0], language)
        or not _names_genre(words[1], language)
        or text.count("\n", blocks[0].span.end, blocks[1].span.start) > 1
        or _is_subtitle(words[1])
        or line_facts(words[1], language, bare_names=False)
    ):
        return False
    whole = (" " if language == "en" else "").join(words)
    following = head[begin + lines]
    if blocks[0].kind is BlockKind.HEADING and blocks[0].level == 1:
        return len(whole) <= 2 * _LONGEST_TITLE[language]
    if _names_genre(whole, language):
        return len(whole) <= _LONGEST_TITLE[language]
    if len(whole) > _LONGEST_BARE_TITLE[language] or following.kind is BlockKind.ITEM:
        return False
    next_line = following.span.of(text)
    if (
        _is_subtitle(next_line)
        or line_facts(next_line, language, bare_names=False)
        or salutes(next_line, language)
        or (
            _names_speaker(next_line, language)
            and _date_follows(text, head, begin + lines, language)
        )
    ):
        return True
    apart = text.count("\n", blocks[-1].span.end, following.span.start) > 1
    return apart and _is_prose(text, head[begin + lines :], language)


def _names_speaker(line: str, language: str) -> bool:
    """Whether a line is a name, with or without an office."""
    if language == "zh":
        return is_speaker(line)
    return is_bare_english_name(line) or is_english_name_and_office(line)


def _is_couplet(text: str, head: list[Block], begin: int, language: str) -> bool:
    """Whether two short lines above the line of the occasion (——在…上的讲话) are the halves of one title."""
    if language != "zh" or begin + 3 >= len(head):
        return False
    first, second, below = (b.span.of(text) for b in head[begin : begin + 3])
    return (
        max(len(first), len(second)) <= _LONGEST_BARE_TITLE[language]
        and all(_could_be_title(line, language) for line in (first, second))
        and not _names_genre(first, language)
        and not _names_genre(second, language)
        and not _is_subtitle(second)
        and not line_facts(second, language, bare_names=True)
        and _is_subtitle(below)
        and _names_genre(below, language)
    )


def _could_be_title(line: str, language: str) -> bool:
    if len(line) > LONGEST_LINE or "\n" in line or _NUMBERED.match(line):
        return False
    if salutes(line, language):
        return False
    if not any(map(str.isalpha, line)) or names_first_part(line):
        return False
    if language == "zh":
        return not (_STOP.search(line) or _PROSE.search(line) or "。" in line or "；" in line)
    if _ENGLISH_STOP.search(line) or _ENGLISH_PROSE.match(line) or len(line.split()) > 18:
        return False
    if re.match(r"I\b", line) and not _is_title_case(line):
        return False
    first = next((c for c in line if c.isalpha()), "a")
    return not first.islower()


def _names_genre(line: str, language: str) -> bool:
    if _GENRE.search(line):
        return True
    return language == "en" and _ENGLISH_GENRE.search(line) is not None and _is_title_case(line)


def _is_title_case(line: str) -> bool:
    words = line.split()
    return sum(1 for word in words if not word[0].islower()) * 2 > len(words) > 1


def _is_subtitle(line: str) -> bool:
    return line.startswith(("——", "—", "--")) and len(line) <= 60 and "。" not in line


def _is_prose(text: str, rest: Sequence[Block], language: str) -> bool:
    """Whether what follows are sentences: a poem or a list has no title that its place could prove."""
    stop = _STOP if language == "zh" else re.compile(r"[.!?:,;…][”’\"')]*$")
    return bool(rest) and stop.search(rest[0].span.of(text)) is not None


def _read_lines(text: str, head: list[Block], after: int, language: str, found: _Found) -> None:
    """Speaker, date and occasion from the lines around the title."""
    for block in head[: max(0, after - len(found.title))]:
        _keep(block.span, line_facts(block.span.of(text), language, bare_names=True), found)
    if found.title and after:
        titled = head[after - 1].span
        told = told_at_once(titled.of(text), language)
        _keep(
            titled,
            (fact for fact in told if any(f[0] == TITLE for f in told) and fact[0] != TITLE),
            found,
        )
    if found.title:
        _read_title_words(text, found, language)
    for number, block in enumerate(head[after:], after):
        line = block.span.of(text)
        facts = line_facts(line, language, bare_names=bool(found.title))
        if facts:
            _keep(block.span, facts, found)
        elif _is_subtitle(line) and found.title and not found.occasion:
            _occasion_of(text, block.span, found)
        elif not (found.title and _stands_before_date(text, head, number, language)):
            break


def _stands_before_date(text: str, head: Sequence[Block], number: int, language: str) -> bool:
    """Whether a line of another kind, such as a name that is not known as one, stands between the
    title and a date."""
    line = head[number].span.of(text)
    if not _could_be_title(line, language) or len(line) > _UNKNOWN_LINE:
        return False
    return _date_follows(text, head, number, language)


def _date_follows(text: str, head: Sequence[Block], number: int, language: str) -> bool:
    """Whether the next line tells when."""
    if number + 1 >= len(head):
        return False
    facts = line_facts(head[number + 1].span.of(text), language, bare_names=False)
    return any(name == "date" for name, _, _ in facts)


def _read_title_words(text: str, found: _Found, language: str) -> None:
    """What the title itself says: its label goes, its speaker and occasion are noted."""
    first = found.title[0]
    if label := _TITLE_LABEL.match(first.of(text)):
        first = Span(first.start + label.start("title"), first.end)
        found.title[0] = first
    whole = Span(first.start, found.title[-1].end)
    if language == "en":
        match = _BY_IN_TITLE.search(whole.of(text))
        if match and is_english_name(match["who"]):
            _keep(whole, named_facts(match), found)
        return
    _occasion_of(text, whole, found)
    who = _WHO_IN_TITLE.search(whole.of(text))
    if who and is_speaker(who["who"]):
        _keep(whole, [("speaker", *who.span("who"))], found)


def _keep(line: Span, facts: Sequence[Fact] | Iterator[Fact], found: _Found) -> None:
    for name, start, end in facts:
        spans: list[Span] = getattr(found, name)
        if not spans and end > start:
            spans.append(Span(line.start + start, line.start + end))


def _occasion_of(text: str, span: Span, found: _Found) -> None:
    match = _OCCASION.search(text[span.start : span.end])
    if match and not found.occasion:
        start, end = match.span("occasion")
        found.occasion.append(Span(span.start + start, span.start + end))
