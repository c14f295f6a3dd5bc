"""Captions as SRT, WebVTT, LRC and ASS, with the times of their words where players show them."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.model.samples import milliseconds
from speechcast.renditions.cues import Cue, Word

_TAGS = {"zh": "zh-CN", "en": "en-US"}
_FONTS = {"zh": "Noto Sans SC", "en": "Noto Sans"}
_LRC_GAP_MS = 1500
"""A silence longer than this empties the line of a lyrics display."""


def _clock(samples: int, rate: int, point: str) -> str:
    seconds, thousandths = divmod(milliseconds(samples, rate), 1000)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02d}:{minute:02d}:{second:02d}{point}{thousandths:03d}"


def _timing(cue: Cue, rate: int, point: str) -> str:
    return f"{_clock(cue.start, rate, point)} --> {_clock(cue.end, rate, point)}"


def srt_text(cues: Sequence[Cue], sample_rate: int) -> str:
    """The cues as SubRip: numbered, times in milliseconds with a comma."""
    blocks = (
        f"{number}\n{_timing(cue, sample_rate, ',')}\n"
        + "\n".join((*cue.lines, *cue.translation))
        + "\n"
        for number, cue in enumerate(cues, 1)
    )
    return "\n".join(blocks)


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _sung(cue: Cue, rate: int) -> list[str]:
    """The lines of a cue with a WebVTT timestamp before every word but the first."""
    lines = ["" for _ in cue.lines]
    for number, word in enumerate(cue.words):
        if number and cue.start < word.start < cue.end:
            lines[word.line] += f"<{_clock(word.start, rate, '.')}>"
        lines[word.line] += _escaped(word.text)
    return lines


def vtt_text(cues: Sequence[Cue], sample_rate: int, *, language: str, karaoke: bool = False) -> str:
    """The cues as WebVTT (https://www.w3.org/TR/webvtt1/), with the language in its head.

    Args:
        cues: Captions in order.
        sample_rate: Hz.
        language: `zh` or `en`.
        karaoke: Whether each word carries the time at which it is said.
    """
    blocks = [f"WEBVTT\nKind: captions\nLanguage: {_TAGS.get(language, language)}\n"]
    for cue in cues:
        lines = _sung(cue, sample_rate) if karaoke else [_escaped(line) for line in cue.lines]
        lines += [_escaped(line) for line in cue.translation]
        blocks.append(f"{_timing(cue, sample_rate, '.')}\n" + "\n".join(lines) + "\n")
    return "\n".join(blocks)


def _lrc_clock(samples: int, rate: int, brackets: str = "[]") -> str:
    minutes, thousandths = divmod(milliseconds(samples, rate), 60_000)
    # Whole hundredths, cut off: a line never comes before its neighbour's time is over.
    return f"{brackets[0]}{minutes:02d}:{thousandths // 1000:02d}.{thousandths % 1000 // 10:02d}{brackets[1]}"


def lrc_text(
    cues: Sequence[Cue],
    sample_rate: int,
    *,
    title: str = "",
    artist: str = "",
    language: str = "zh",
    karaoke: bool = False,
) -> str:
    """The cues as LRC lyrics, a line each; with `karaoke` in the enhanced form with word times.

    Args:
        cues: Captions in order.
        sample_rate: Hz.
        title: For the head; left out when empty.
        artist: The speaker, likewise.
        language: `zh` or `en`: how the lines of a cue are joined.
        karaoke: Whether each word carries its time (`<mm:ss.xx>`).
    """
    joiner = "" if language == "zh" else " "
    lines = [f"[{tag}:{value}]" for tag, value in (("ti", title), ("ar", artist)) if value]
    for number, cue in enumerate(cues):
        stamp = _lrc_clock(cue.start, sample_rate)
        if karaoke:
            text = joiner.join(
                "".join(_lrc_word(w, sample_rate) for w in cue.words if w.line == line)
                for line in range(len(cue.lines))
            )
        else:
            text = joiner.join(cue.lines)
        lines.append(stamp + text)
        if cue.translation:
            lines.append(stamp + " ".join(cue.translation))
        following = cues[number + 1].start if number + 1 < len(cues) else None
        if following is None or milliseconds(following - cue.end, sample_rate) > _LRC_GAP_MS:
            lines.append(_lrc_clock(cue.end, sample_rate))
    return "\n".join(lines) + "\n"


def _lrc_word(word: Word, rate: int) -> str:
    blank = " " if word.text.startswith(" ") else ""
    return f"{blank}{_lrc_clock(word.start, rate, '<>')}{word.text.strip()}"


_ASS_HEAD = """[Script Info]
Title: {title}
ScriptType: v4.00+
PlayResX: 1920
PlayResY: 1080
WrapStyle: 2
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, \
Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, \
Alignment, MarginL, MarginR, MarginV, Encoding
Style: Speech,{font},64,&H00FFFFFF,&H000000FF,&H00101010,&H80000000,0,0,0,0,100,100,0,0,1,3,1,2,\
60,60,54,1
Style: Translation,{second},44,&H00E8E8E8,&H000000FF,&H00101010,&H80000000,0,0,0,0,100,100,0,0,1,\
2,1,2,60,60,54,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def _ass_clock(samples: int, rate: int) -> str:
    seconds, thousandths = divmod(milliseconds(samples, rate), 1000)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02d}:{second:02d}.{thousandths // 10:02d}"


def _ass_line(line: str) -> str:
    """A line without what ASS would take for an override or a break."""
    return line.replace("\\", "＼").replace("{", "｛").replace("}", "｝")


def ass_text(cues: Sequence[Cue], sample_rate: int, *, language: str, title: str = "") -> str:
    """The cues as Advanced SubStation Alpha for a picture of 1920 by 1080.

    Args:
        cues: Captions in order.
        sample_rate: Hz.
        language: `zh` or `en`, for the fonts.
        title: For the head.
    """
    font = _FONTS.get(language, "Noto Sans")
    second = _FONTS["en" if language == "zh" else "zh"]
    lines = [_ASS_HEAD.format(title=" ".join(title.split()), font=font, second=second)]
    for cue in cues:
        text = "\\N".join(map(_ass_line, cue.lines))
        if cue.translation:
            told = "\\N".join(map(_ass_line, cue.translation))
            text += f"\\N{{\\rTranslation}}{told}"
        lines.append(
            f"Dialogue: 0,{_ass_clock(cue.start, sample_rate)},{_ass_clock(cue.end, sample_rate)},"
            f"Speech,,0,0,0,,{text}\n"
        )
    return "".join(lines)
