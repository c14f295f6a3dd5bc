"""Title, speaker, date and occasion: read from the first lines of a speech, or given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from speechcast.languages import language_of
from speechcast.model.document import Block, BlockKind, Front
from speechcast.model.span import Span
from speechcast.readers import positions as known

_HEAD = 8
"""Paragraphs in which the head of a speech lies."""

_LONGEST_TITLE = {"zh": 60, "en": 110}
_LONGEST_BARE_TITLE = {"zh": 30, "en": 80}
"""Characters of a title that names its genre, and of one known by its place alone."""

_GENRE = re.compile(
    r"(?:讲话|致辞|致词|发言|报告|演讲|演说|讲演|讲稿|发言稿|演讲稿|讲话稿|谈话|献词|贺词|寄语|祝词|祝酒词|答谢词|欢迎词|"
    r"开幕词|闭幕词|开幕辞|闭幕辞|悼词|主持词|汇报|述职|党课|公开课|说明|宣言|倡议书|动员令|感言|讲座)"
    r"(?:[（(][^（）()]{1,20}[）)])?$"
)
_ENGLISH_GENRE = re.compile(
    r"\b(?:speech|address|remarks|statement|lecture|keynote|oration|sermon|eulogy|toast|message|report|talk|testimony)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[。；;！!？?：:，,、.…][”’」』）)\"']*$")
_ENGLISH_STOP = re.compile(r"(?:[;:,]|(?<![A-Z])\.|\.{2,}|…)[”’\"')]*$")
_PROSE = re.compile(
    r"^(?:我(?!们的|的|国|省|市|县|区|和)|今天[，,我]|刚才|首先|大家好|你们好|同志们|朋友们|感谢|谢谢|女士们|尊敬的|各位)"
)
_ENGLISH_PROSE = re.compile(
    r"^(?:I|I['’]m|I['’]ve|Thank|Thanks|Good (?:morning|afternoon|evening)|Hello|Hi|Ladies|Dear|Mr|Mrs|Ms|Today,|Well)\b"
)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．)）]|第[一二三四五六七八九十][，、])"
)

_CN_DIGITS = "〇○零一二三四五六七八九十"
_NUMBER = rf"[\d{_CN_DIGITS}×X*]"
_CN_DATE = rf"{_NUMBER}{{2,4}}\s?年\s?{_NUMBER}{{1,3}}\s?月(?:\s?{_NUMBER}{{1,3}}\s?日)?"
_ISO_DATE = r"\d{4}[-./]\d{1,2}[-./]\d{1,2}"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_EN_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|"
    rf"{_MONTH}\s+\d{{4}})"
)
_DATE = rf"(?P<date>{_CN_DATE}|{_ISO_DATE}|{_EN_DATE})"
_OPEN, _CLOSE = r"[（(\[【]?\s*", r"\s*[）)\]】]?"
_DATE_LABEL = (
    r"(?:(?:时间|日期|讲话时间|发表时间|Date|Delivered(?:\s+on)?|Given(?:\s+on)?)\s*[:：]?\s*)?"
)
_WEEKDAY = r"(?:\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?|\s*(?:上午|下午|晚))?"
_DATE_LINE = re.compile(
    rf"^{_OPEN}{_DATE_LABEL}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?{_DATE}{_WEEKDAY}"
    rf"(?:\s*[，,·于]\s*(?P<place>[^。，,]{{2,24}}(?:,\s[^。，,]{{2,24}})?)|\s+(?P<who>[^\d\s。，,]{{2,4}}))?{_CLOSE}$",
    re.IGNORECASE,
)
_SPEAKER_DATE = re.compile(
    rf"^{_OPEN}(?P<who>[^\d，。：]{{2,24}}?)[\s，,]*[（(]?{_DATE}[）)]?{_CLOSE}$"
)
_SPEAKER_LABEL = re.compile(
    r"^[（(]?(?:讲话人|演讲人|演讲者|主讲人|主讲|发言人|报告人|致辞人|作者|讲者|汇报人|主持人|Speaker|Author|Presenter|Speech by)\s*[:：]\s*"
    r"(?P<who>[^：:。]{2,40}?)[）)]?$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^[（(]?(?:场合|会议|活动|地点|Occasion|Event|Venue)\s*[:：]\s*(?P<occasion>[^：:。]{2,80}?)[）)]?$",
    re.IGNORECASE,
)
_OFFICE = r"(?:书记|市长|县长|省长|区长|镇长|主任|主席|部长|局长|厅长|院长|校长|董事长|总经理|总裁|会长|理事长|委员长|总理|教授|院士|先生|女士|同志|代表|处长|司长|馆长|所长|行长|党组书记|首席执行官|CEO)"
_OFFICE_NAME = re.compile(
    rf"^{_OPEN}(?P<who>[^，。！？：；\s]{{0,20}}{_OFFICE}[\s　]*(?P<name>\S[\s　]?\S[\s　]?\S?\S?)){_CLOSE}$"
)
_NAME_OFFICE = re.compile(
    rf"^{_OPEN}(?P<who>(?P<name>\S[\s　]?\S\S?)[\s　]*[（(，,]?[^，。！？：；\s]{{0,24}}{_OFFICE}[）)]?){_CLOSE}$"
)
_MASKED_NAME = re.compile(r"^(?:×{2,3}|X{2,3}|\*{2,3}|某某某?)$")
_OCCASION = re.compile(
    r"(?:在|于)(?P<occasion>[^，。！？]{2,60}?)(?:上|时|中|期间)?的?(?:主旨|重要|主题|书面|总结|开幕|闭幕)?(?="
    + _GENRE.pattern[:-1]
    + r"$)"
)
_BYLINE = re.compile(
    r"^(?:(?:Opening |Closing |Keynote |Welcome |Introductory |Concluding )?(?:Remarks|Address|Speech|Statement|Lecture|Keynote|Talk|Sermon|Message)"
    r"(?: (?:delivered|given|made))?|Delivered|Given|Spoken|Presented)?\s*[Bb]y\s+"
    rf"(?P<who>[^,;\n]{{2,60}}?)(?:,?\s+(?:(?:at|to|before|in)\s+)(?P<occasion>[^\n]{{3,90}}?))?(?:[,;]?\s+(?:on\s+)?{_DATE})?[.]?$"
)
_DELIVERED = re.compile(
    rf"^{_OPEN}(?:Delivered|Given|Spoken|Presented)\s+(?:on\s+)?(?:{_DATE})?,?\s*(?:(?:at|to|before|in)\s+)?(?P<occasion>[^\n]{{3,90}}?)?{_CLOSE}[.]?$"
)
_NAME_PARTS = re.compile(r"^[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|de|van|von|the|and)){0,6}$")


@dataclass(frozen=True, slots=True)
class Given:
    """What the user, or the file outside of its text, says about the speech."""

    title: str = ""
    speaker: str = ""
    date: str = ""
    occasion: str = ""


@dataclass(slots=True)
class _Found:
    title: list[Span] = field(default_factory=list)
    speaker: list[Span] = field(default_factory=list)
    date: list[Span] = field(default_factory=list)
    occasion: list[Span] = field(default_factory=list)


def find_front(
    text: str,
    blocks: Sequence[Block],
    language: str,
    given: Given,
    marked_title: Sequence[Span] = (),
) -> Front:
    """Title, speaker, date and occasion of a speech.

    A title is a first line that is no sentence: it names its genre (…的讲话, Remarks on …), or it is
    short and set apart from what follows. A speech that begins with a salutation or with prose has
    none. Speaker, date and occasion are read from lines of their own near the title only.

    Args:
        text: The whole text.
        blocks: Its paragraphs.
        language: `zh` or `en`.
        given: What the user says; it wins, and has no spans.
        marked_title: The paragraphs that the source itself marks as the title.
    """
    found = _Found()
    head = list(blocks[:_HEAD])
    after = _read_title(text, head, language, found, marked_title)
    _read_lines(text, head, after, language, found)
    return Front(
        title=given.title or _joined(text, found.title, language),
        title_spans=() if given.title else tuple(found.title),
        speaker=given.speaker or _joined(text, found.speaker, language),
        speaker_spans=() if given.speaker else tuple(found.speaker),
        date=given.date or _joined(text, found.date, language),
        date_spans=() if given.date else tuple(found.date),
        occasion=given.occasion or _joined(text, found.occasion, language),
        occasion_spans=() if given.occasion else tuple(found.occasion),
    )


def _joined(text: str, spans: Sequence[Span], language: str) -> str:
    glue = "" if language == "zh" else " "
    return glue.join(" ".join(span.of(text).split()) for span in spans)


def _read_title(
    text: str, head: list[Block], language: str, found: _Found, marked: Sequence[Span]
) -> int:
    """Find the title; the number of the first block behind it."""
    if marked:
        found.title = list(marked[:2])
        last = found.title[-1]
        return next((n + 1 for n, b in enumerate(head) if b.span.covers(last)), 0)
    begin = 0
    # A byline or a date may stand above the title.
    while begin < len(head) and begin < 2 and _is_head_line(head[begin].span.of(text), language):
        begin += 1
    for lines in (2, 1):
        if begin + lines < len(head) and _is_title(text, head, begin, lines, language):
            found.title = [b.span for b in head[begin : begin + lines]]
            return begin + lines
    return 0 if begin == 0 else begin


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
        or _is_head_line(words[1], language)
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
        or _is_head_line(next_line, language)
        or _salutes(next_line, language)
    ):
        return True
    apart = text.count("\n", blocks[-1].span.end, following.span.start) > 1
    return apart and _is_prose(text, head[begin + lines :], language)


def _could_be_title(line: str, language: str) -> bool:
    if "\n" in line or _salutes(line, language) or _NUMBERED.match(line):
        return False
    if not any(map(str.isalpha, line)):
        return False
    if language == "zh":
        return not (_STOP.search(line) or _PROSE.match(line) or "。" in line or "；" in line)
    if _ENGLISH_STOP.search(line) or _ENGLISH_PROSE.match(line) or len(line.split()) > 18:
        return False
    first = next((c for c in line if c.isalpha()), "a")
    return not first.islower()


def _names_genre(line: str, language: str) -> bool:
    if language == "zh" or _GENRE.search(line):
        return _GENRE.search(line) is not None
    return (
        _ENGLISH_GENRE.search(line) is not None
        and len(line) <= _LONGEST_BARE_TITLE["en"]
        and (sum(1 for w in line.split() if w[:1].isupper()) * 2 >= len(line.split()))
    )


def _is_subtitle(line: str) -> bool:
    return line.startswith(("——", "—", "--")) and len(line) <= 60 and "。" not in line


def _is_prose(text: str, rest: Sequence[Block], language: str) -> bool:
    """Whether what follows are sentences: a poem or a list has no title that its place could prove."""
    stop = _STOP if language == "zh" else re.compile(r"[.!?:,;…][”’\"')]*$")
    return bool(rest) and stop.search(rest[0].span.of(text)) is not None


def _salutes(line: str, language: str) -> bool:
    return language_of(language).cues.vocative.match(line) is not None


def _is_head_line(line: str, language: str) -> bool:
    """Whether a line says who spoke, when or where, and nothing else."""
    return any(True for _ in _head_facts(line, language, bare_names=False))


def _read_lines(text: str, head: list[Block], after: int, language: str, found: _Found) -> None:
    """Speaker, date and occasion from the lines around the title."""
    if found.title:
        _occasion_of(text, found.title[-1] if len(found.title) == 1 else Span(
            found.title[0].start, found.title[-1].end), found)  # fmt: skip
    for block in head[: max(0, after - len(found.title))]:
        _keep(block.span, _head_facts(block.span.of(text), language, bare_names=False), found)
    for block in head[after:]:
        line = block.span.of(text)
        facts = list(_head_facts(line, language, bare_names=bool(found.title)))
        if facts:
            _keep(block.span, facts, found)
        elif _is_subtitle(line) and found.title and not found.occasion:
            _occasion_of(text, block.span, found)
        else:
            break


Fact = tuple[str, int, int]
"""Name of a field of `Front`, and where in the line it stands."""


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


def _head_facts(line: str, language: str, *, bare_names: bool) -> Iterator[Fact]:
    """What a line of its own says about the speech.

    Args:
        line: The line.
        language: `zh` or `en`.
        bare_names: Whether a name alone counts; only where a title stands before it.
    """
    if len(line) > 160 or "\n" in line or _salutes(line, language):
        return
    if match := _DATE_LINE.match(line):
        yield ("date", *match.span("date"))
        if match["place"]:
            yield ("occasion", *match.span("place"))
        if match["who"] and _is_chinese_name(match["who"]):
            yield ("speaker", *match.span("who"))
    elif match := _SPEAKER_LABEL.match(line):
        yield ("speaker", *match.span("who"))
    elif match := _LABEL.match(line):
        yield ("occasion", *match.span("occasion"))
    elif match := _english_byline(line, language):
        yield from _groups(match)
    elif (match := _SPEAKER_DATE.match(line)) and _is_speaker(match["who"]):
        yield ("speaker", *match.span("who"))
        yield ("date", *match.span("date"))
    elif bare_names and _is_speaker(line):
        start = 1 if line[0] in "（([" else 0
        yield ("speaker", start, len(line.rstrip("）)]")))
    elif bare_names and language == "en" and len(line) <= 40 and _is_english_name(line):
        yield ("speaker", 0, len(line))


def _english_byline(line: str, language: str) -> re.Match[str] | None:
    match = _BYLINE.match(line)
    if match and _is_english_name(match["who"]):
        return match
    match = _DELIVERED.match(line) if language == "en" else None
    return match if match and (match["date"] or match["occasion"]) else None


def _groups(match: re.Match[str]) -> Iterator[Fact]:
    for group, name in (("who", "speaker"), ("date", "date"), ("occasion", "occasion")):
        if group in match.re.groupindex and match[group]:
            yield (name, *match.span(group))


def _is_speaker(line: str) -> bool:
    """Whether a line is a Chinese name, with or without an office."""
    line = line.strip("（）()[]　 ")
    if _is_chinese_name(line) or _MASKED_NAME.match(line):
        return True
    for pattern in (_OFFICE_NAME, _NAME_OFFICE):
        match = pattern.match(line)
        if match and (_is_chinese_name(match["name"]) or _MASKED_NAME.match(match["name"])):
            return True
    return False


def _is_chinese_name(line: str) -> bool:
    name = "".join(line.split())
    if not 2 <= len(name) <= 4 or not all("\u4e00" <= c <= "\u9fff" for c in name):
        return False
    if name.startswith(known.COMPOUND_SURNAMES):
        return len(name) > 2
    return name[0] in known.SURNAMES and len(name) <= 3


def _is_english_name(line: str) -> bool:
    return _NAME_PARTS.match(line) is not None
