"""Lines at the head that tell several things at once: who spoke, where, when, and the title itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.readers.head_lines import (
    CN_DATE,
    EN_DATE,
    ISO_DATE,
    LONGEST_LINE,
    Fact,
    head_facts,
    is_english_name,
    is_speaker,
    salutes,
)

TITLE = "title"
"""Name of the fact that a part of the line is the title."""

_GENRE_ZH = "讲话|致辞|致词|发言|报告|演讲|演说|讲演|献词|贺词|寄语|祝词|答谢词|欢迎词|开幕词|闭幕词|开幕辞|闭幕辞|汇报|述职|党课|公开课|讲座"
_WHEN_ZH = rf"{CN_DATE}|{ISO_DATE}"
_LINE_ZH = re.compile(
    rf"^(?:(?P<who0>[^，。：:\s]{{2,16}})[：:]\s*)?(?P<title>[^，。；！？：:\n]{{4,60}}?(?:{_GENRE_ZH}))"
    rf"(?:[\s\u3000]*[（(]\s*(?P<date1>{_WHEN_ZH})(?:[\s，,、]+(?P<place>[^（）()，。]{{2,24}}))?\s*[）)])?"
    r"(?:[\s\u3000]*[（(]?(?P<who1>[^（）()，。：:\d]{2,24}?)[）)]?)?"
    rf"(?:[\s\u3000]*[（(]?\s*(?P<date2>{_WHEN_ZH})\s*[）)]?)?$"
)
_GENRE_EN = (
    r"(?:[A-Z][\w’'-]+\s){0,3}(?:[Rr]emarks|[Aa]ddress|[Ss]peech|[Ss]tatement|[Ll]ecture|[Kk]eynote|[Tt]alk|[Ss]ermon|[Mm]essage|[Tt]oast|[Ee]ulogy|[Rr]eport|[Oo]ration|[Tt]estimony)"
    r"(?:\s(?:Speech|Address|Remarks|Lecture))?"
)
_BY = re.compile(
    rf"^[(\[]?\s*(?:(?P<genre>{_GENRE_EN})|[Aa]s (?:delivered|prepared)|Delivered|Given|Spoken|Presented)?(?:\s(?:delivered|given|made))?"
    r"\s*[Bb]y\s+(?P<rest>\S.*?)\s*[)\]]?[.]?$"
)
_GENRE_FIRST = re.compile(rf"^(?P<title>{_GENRE_EN}),\s(?P<rest>\S.*)$")
_DATE_END = re.compile(
    rf"(?:^|[\s,;(–—-]+)(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?P<date>{EN_DATE}|{ISO_DATE})\s*\)?"
    r"(?=$|\s*[—–-]\s)",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r",?\s+(?:at|to|before|in)\s+(?=(?:the|a|an)\s|[A-Z0-9])")
_EVENT = re.compile(
    r"\b(?:Meeting|Conference|Congress|Forum|Summit|Assembly|Convention|Symposium|Ceremony|Commencement|Convocation|Council|University|"
    r"College|School|Society|Association|Festival|Dinner|Luncheon|Club|Institute|Workshop|Session|Seminar|Event|Launch|Opening|Day|Week|"
    r"Network|Congress|Parliament|Senate|Church|Hall|Center|Centre|Academy|Foundation|Union|Inauguration|Reading|Bill|Debate|Hearing|Briefing|Committee|Expo|Fair|Awards|Gala)\b"
)
_WHO_BEHIND = re.compile(r"\s*[—–-]\s*(?P<who>[A-Z][^,;—–\d]{2,50})$")
_OFFICE_NAME = re.compile(r"^the\s[A-Z][\w’'-]+(?:\s(?:of|for|and|the|[A-Z][\w’'-]+))*$")


def told_at_once(line: str, language: str) -> tuple[Fact, ...]:
    """What a line tells when it tells title, speaker, place or date together; empty when it is no
    such line.

    Chinese: …的讲话（date） name, name：在…的讲话. English: Keynote by NAME, ROLE, OCCASION, DATE;
    Remarks by NAME at OCCASION; GENRE, OCCASION, DATE — NAME; PLACE, DATE. A line with a title
    (`TITLE`) tells at least one thing more.
    """
    if len(line) > LONGEST_LINE or "\n" in line:
        return ()
    if language == "zh":
        return tuple(_chinese(line))
    return tuple(_byline(line)) or tuple(_genre_first(line)) or tuple(_place_and_date(line))


def line_facts(line: str, language: str, *, bare_names: bool) -> tuple[Fact, ...]:
    """What a line that is no title tells: several things at once, else one of `head_facts`."""
    if salutes(line, language):
        return ()
    told = told_at_once(line, language)
    if told:
        return () if any(name == TITLE for name, _, _ in told) else told
    return tuple(head_facts(line, language, bare_names=bare_names))


def _chinese(line: str) -> Iterator[Fact]:
    match = _LINE_ZH.match(line)
    if match is None:
        return
    speakers = [g for g in ("who0", "who1") if match[g]]
    if any(not is_speaker(match[g].strip("　 ")) for g in speakers):
        return
    dates = [g for g in ("date1", "date2") if match[g]]
    if not speakers and not dates:
        return
    yield (TITLE, *match.span("title"))
    for group in speakers[:1]:
        yield ("speaker", *_bare(line, *match.span(group)))
    for group in dates[:1]:
        yield ("date", *match.span(group))
    if match["place"]:
        yield ("occasion", *match.span("place"))


def _byline(line: str) -> Iterator[Fact]:
    match = _BY.match(line)
    if match is None:
        return
    start, end = match.span("rest")
    date = _DATE_END.search(line, start, end)
    told = date.start() if date else end
    where = _PREPOSITION.search(line, start, told)
    facts = (
        _who_and_where(line, start, told)
        if where is None
        else [*_who(line, start, where.start()), ("occasion", *_bare(line, where.end(), told))]
    )
    if not facts or facts[0][0] != "speaker":
        return
    if match["genre"] is None and line[start:].startswith("the "):
        # “By the River, Morning” is no byline; “Speech by the Mayor, Ann Lee” is one.
        return
    yield from facts
    if date:
        yield ("date", *date.span("date"))


def _who(line: str, start: int, end: int) -> list[Fact]:
    """The speaker with the office behind the name."""
    name, _, office = line[start:end].partition(",")
    titled = _OFFICE_NAME.match(name) is not None and is_english_name(office.strip())
    if not (is_english_name(name.strip()) or titled):
        return []
    return [("speaker", *_bare(line, start, end))]


def _who_and_where(line: str, start: int, end: int) -> list[Fact]:
    """Name, office and occasion that commas part: what holds the word of an event begins the last."""
    parts: list[tuple[int, int]] = []
    for part in re.finditer(r"[^,;]+", line[start:end]):
        parts.append((start + part.start(), start + part.end()))
    event = next((i for i, (a, b) in enumerate(parts) if i and _EVENT.search(line, a, b)), None)
    if not parts:
        return []
    last = parts[-1] if event is None else parts[event - 1]
    facts = _who(line, start, last[1])
    if facts and event is not None:
        facts.append(("occasion", *_bare(line, parts[event][0], end)))
    return facts


def _genre_first(line: str) -> Iterator[Fact]:
    match = _GENRE_FIRST.match(line)
    if match is None:
        return
    start, end = match.span("rest")
    date = _DATE_END.search(line, start, end)
    behind = _WHO_BEHIND.search(line, start, end)
    if behind and not is_english_name(behind["who"].strip()):
        return
    told = min([end, *(m.start() for m in (date, behind) if m)])
    where = line[start:told]
    if date is None and not _EVENT.search(where):
        return
    yield (TITLE, *match.span("title"))
    if behind:
        yield ("speaker", *_bare(line, *behind.span("who")))
    if where.strip(" ,"):
        yield ("occasion", *_bare(line, start, told))
    if date:
        yield ("date", *date.span("date"))


def _place_and_date(line: str) -> Iterator[Fact]:
    """A hall or a town, with or without the date: Hill Forum, Denver, May 12, 2024."""
    date = _DATE_END.search(line)
    where = line[: date.start()] if date and date.end() == len(line) else line
    parts = [part.strip() for part in where.split(",")]
    names = all(
        re.fullmatch(r"(?:(?:The|the|of|and|at|for)\s|[A-Z][\w.’'-]*\s?){1,7}", p) for p in parts
    )
    if not names or len(parts) > 3 or not (date or (len(parts) == 2 and _EVENT.search(where))):
        return
    if date and date.end() != len(line):
        return
    yield ("occasion", *_bare(line, 0, len(where)))
    if date:
        yield ("date", *date.span("date"))


def _bare(line: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks and commas around."""
    while start < end and line[start] in " \t\u3000,;，、":
        start += 1
    while end > start and line[end - 1] in " \t\u3000,;，、":
        end -= 1
    return start, end
