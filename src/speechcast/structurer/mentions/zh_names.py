"""Organisations, people and places that a Chinese speech names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechcast.languages import jieba_names
from speechcast.languages.jieba_words import is_listed
from speechcast.languages.places import ZH_PLACES
from speechcast.languages.zh_mentions import (
    ADMINISTRATION,
    GENERIC,
    KNOWN_ORGANISATIONS,
    MADE,
    OFFICE_END,
    TITLE_BEFORE,
    TITLE_BEHIND,
)
from speechcast.model.span import Span
from speechcast.readers.positions import (
    COMPOUND_SURNAMES,
    FURTHER_SURNAMES,
    PLAIN_SURNAMES,
    SURNAMES,
)
from speechcast.structurer.mentions.mention import MentionKind
from speechcast.structurer.mentions.speech_text import SpeechText

_Named = tuple[MentionKind, Span]
_RUN = re.compile(r"[^，。；：、！？“”‘’（）《》()\s\n]+")
_PLACE_WORD = re.compile(r"[\u4e00-\u9fff]{1,6}(?:自治区|自治州|新区|开发区|[省市县区镇乡村州旗])$")
_NO_PLACE = re.compile(
    "^[一二三四五六七八九十百千万两几全各本该我外新老旧大小多每同省市县区乡]|城市|城镇|城区|都市|上市|山区|社区|园区|景区|街区|库区|灾区|牧区|校区|小区|林区|矿区|城乡|"
    "农村|乡村|山村|立市|兴市|强市|贫困|无人|文明|革命老区|示范|先进|经济区|[城我]市$"
)
_NO_PLACE_BEHIND = re.compile(
    "特色|式|梦|共产党|人民解放军|人民大学|银行|大学|精神|[^，。]{0,4}(?:大学|集团|公司|银行|学院)"
)
_REACHED = re.compile(
    "(?:亲临|来到|回到|走进|前往|奔赴|赴|来自|位于|(?<![得达感受看听想找遇做直])到了?|在)$"
)
_OUTSIDE = frozenset(["p", "c", "d", "r", "u", "uj", "ul", "v", "vd", "m", "mq", "q", "t", "f", "zg", "a", "ad", "y", "k"])  # fmt: skip
"""Classes of words that are no part of a name (prepositions, verbs, numbers, adverbs …)."""

_MANNER = ("严格", "认真", "依法", "积极", "努力", "切实", "扎实", "深入", "大力", "着力", "不断")
"""Adverbs that begin what is done, never a name."""

_NATIONS = frozenset(
    [
        "中国",
        "美国",
        "英国",
        "德国",
        "法国",
        "日本",
        "俄罗斯",
        "印度",
        "韩国",
        "欧洲",
        "国外",
        "海外",
        "西方",
    ]
)
_BEHIND_NAME = "的了在是和与说也就都同及向为从对一"
_RANK_BEHIND = re.compile("省(?![委政级长属略去钱事力])|市(?![场民委政区县长值容辖级面属人])")


def chinese_names(speech: SpeechText, sentence: Span) -> Iterator[_Named]:
    """The names of a sentence. Precision goes before completeness: an organisation is told from a
    kind of organisation by rank, place or name in front; people are named beside an office."""
    taken: list[Span] = []
    for span in _organisations(speech, sentence):
        taken.append(span)
        yield MentionKind.ORGANISATION, span
    for kind, span in _people_and_places(speech, sentence):
        if not any(span.overlap(other) for other in taken):
            yield kind, span


def _organisations(speech: SpeechText, sentence: Span) -> Iterator[Span]:
    taken: list[Span] = []
    for match in KNOWN_ORGANISATIONS.finditer(speech.text, sentence.start, sentence.end):
        taken.append(Span(*match.span()))
        yield taken[-1]
    for match in speech.table.organisation.finditer(speech.text, sentence.start, sentence.end):
        span = _name(speech.text, Span(*match.span("name")))
        if span is not None and not any(span.overlap(other) for other in taken):
            taken.append(span)
            yield span


def _name(text: str, span: Span) -> Span | None:
    """The name of an organisation without the words in front that belong to the sentence; `None`
    when what is left says only of which kind it is."""
    words = span.of(text)
    office = OFFICE_END.search(words)
    if office is None:
        return None
    front = jieba_names.marked(words[: office.start()]) if office.start() else []
    kept: list[tuple[str, str]] = []
    for word, flag in reversed(front):
        if (
            word in GENERIC
            or word.endswith(("以来", "着", "."))
            or word.startswith(_MANNER)
            or flag in _OUTSIDE
            or not word.strip("—–-…")
            or _is_done(word, flag)
        ):
            break
        kept.insert(0, (word, flag))
    for number, (word, _) in enumerate(kept):
        if word.endswith("的"):
            kept = kept[number + 1 :]
            break
    while len(kept) > 1 and kept[0][1] == "vn" and kept[1][1] in ("ns", "nt"):
        # 建设甲市大学: what is done with it stands in front of the name.
        kept = kept[1:]
    head = "".join(word for word, _ in kept)
    if head in _NATIONS:
        # 美国大学, 中国公司: universities of a country, not one.
        return None
    start = span.start + office.start() - len(head)
    ranked = ADMINISTRATION.search(head) is not None or office.group()[0] in "省市县区镇乡"
    named = any(flag.startswith(("ns", "nr", "nz", "nt", "x", "eng")) for _, flag in kept)
    trade = (
        bool(head) and len(head) >= 2 and office.group() in ("局", "厅", "委员会", "学院", "联合会")
    )
    if not (ranked or named or trade):
        return None
    if len(office.group()) == 1 and len(head) < 2 and not ranked:
        return None
    name = Span(start, span.end)
    if len(name) < 2 or (not head and office.group()[0] not in "省市县区镇乡"):
        return None
    return name


def _is_done(word: str, flag: str) -> bool:
    """Whether what the tagger takes for one word is an adverb with its verb: 努力实现."""
    if not flag.startswith(("nr", "i", "l", "z")) or len(word) != 4:
        return False
    manner, verb = jieba_names.marked(word[:2]), jieba_names.marked(word[2:])
    adverb = [flag for _, flag in manner] in (["ad"], ["a"], ["d"], ["v"], ["vd"])
    if not adverb and word[:2] not in ("全面", "全力"):
        return False
    return MADE.fullmatch(word[2:]) is not None or all(flag in ("v", "vn") for _, flag in verb)


def _people_and_places(speech: SpeechText, sentence: Span) -> Iterator[_Named]:
    text = speech.text
    for run in _RUN.finditer(text, sentence.start, sentence.end):
        position = run.start()
        words = jieba_names.marked(run.group())
        for number, (word, flag) in enumerate(words):
            span = Span(position, position + len(word))
            position = span.end
            following = words[number + 1][0] if number + 1 < len(words) else ""
            if flag in ("nr", "nrt", "nrfg") and _is_person(text, span, sentence, following):
                yield MentionKind.PERSON, span
            elif (flag == "ns" or word in ZH_PLACES) and len(word) > 1:
                reached = _REACHED.search(text[run.start() : span.start]) is not None
                place = _place(text, span, run.end(), reached=reached)
                if place is not None:
                    yield MentionKind.PLACE, place


def _is_person(text: str, span: Span, sentence: Span, following: str) -> bool:
    name = span.of(text)
    known = name[0] in SURNAMES + FURTHER_SURNAMES or name.startswith(COMPOUND_SURNAMES)
    if not 2 <= len(name) <= 4 or not known:
        return False
    if TITLE_BEHIND.match(text, span.end, sentence.end) and text[span.end] not in "，、":
        return True
    if len(name) == 2 and len(following) == 1 and following not in _BEHIND_NAME:
        # The tagger may have cut the name.
        return False
    return (
        name[0] in PLAIN_SURNAMES
        and TITLE_BEFORE.search(text[max(sentence.start, span.start - 6) : span.start]) is not None
    )


def _place(text: str, span: Span, end: int, *, reached: bool) -> Span | None:
    word = span.of(text)
    if _NO_PLACE_BEHIND.match(text, span.end):
        return None
    if word in ZH_PLACES:
        if text.startswith("大湾区", span.end) and span.end < end:
            return Span(span.start, span.end + 3)
        if _RANK_BEHIND.match(text, span.end, end):
            return Span(span.start, span.end + 1)
        return span
    if _PLACE_WORD.fullmatch(word) and len(word) > 2 and not _NO_PLACE.search(word):
        return span
    # A town that no table lists is believed where somebody comes to it, lives or works in it.
    if not reached or not is_listed(word) or _NO_PLACE.search(word):
        return None
    return None if text[span.end : span.end + 1] in tuple("里上中内外下边") else span
