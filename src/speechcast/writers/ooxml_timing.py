"""When a slide moves on and when its parts appear, as PresentationML transitions and timings.

The forms are those that PowerPoint writes for a recorded narration (ISO/IEC 29500-1, 19.5).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

P14_NS = "http://schemas.microsoft.com/office/powerpoint/2010/main"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TRANSITION_MS = 500
FADE_MS = 400
_BUILDS = {"shape": ' animBg="1"/>', "text": "/>", "paragraphs": ' build="p"/>'}
_VOLUME = 80_000
"""PowerPoint's own volume for narrations, thousandths of a per cent."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A shape that appears, or a paragraph of its text.

    Attributes:
        shape: Its id on the slide.
        at: Milliseconds from the slide's start.
        build: Whether the shape is listed as built: `text`, `shape`, `paragraphs`, or empty for
            lines and pictures, which PowerPoint does not list.
        paragraph: Number of the paragraph, from 0; `None` for the whole shape.
    """

    shape: int
    at: int
    build: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Sound:
    """The narration of a slide: the picture that carries it, and its length in milliseconds."""

    shape: int
    length: int


class _Ids:
    """Numbers for time nodes, unique on their slide."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        self._last += 1
        return self._last


def transition_xml(advance: int | None) -> str:
    """A calm fade to this slide; after `advance` milliseconds the show moves on by itself."""
    moves_on = "" if advance is None else f' advTm="{advance}"'
    return (
        f'<mc:AlternateContent xmlns:mc="{MC_NS}"><mc:Choice xmlns:p14="{P14_NS}" Requires="p14">'
        f'<p:transition spd="med" p14:dur="{TRANSITION_MS}"{moves_on}><p:fade/></p:transition>'
        f'</mc:Choice><mc:Fallback><p:transition spd="med"{moves_on}><p:fade/></p:transition>'
        "</mc:Fallback></mc:AlternateContent>"
    )


def _condition(delay: str) -> str:
    return f'<p:stCondLst><p:cond delay="{delay}"/></p:stCondLst>'


def _target(shape: int, paragraph: int | None = None) -> str:
    if paragraph is None:
        return f'<p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl>'
    return (
        f'<p:tgtEl><p:spTgt spid="{shape}"><p:txEl><p:pRg st="{paragraph}" end="{paragraph}"/>'
        "</p:txEl></p:spTgt></p:tgtEl>"
    )


def _play_xml(sound: Sound, ids: _Ids) -> str:
    return (
        f'<p:par><p:cTn id="{ids.next()}" presetID="1" presetClass="mediacall" presetSubtype="0"'
        f' fill="hold" nodeType="afterEffect">{_condition("0")}<p:childTnLst>'
        f'<p:cmd type="call" cmd="playFrom(0.0)"><p:cBhvr><p:cTn id="{ids.next()}"'
        f' dur="{sound.length}" fill="hold"/>{_target(sound.shape)}</p:cBhvr></p:cmd>'
        "</p:childTnLst></p:cTn></p:par>"
    )


def _appear_xml(appearance: Appearance, node: str, ids: _Ids) -> str:
    group = ' grpId="0"' if appearance.build else ""
    target = _target(appearance.shape, appearance.paragraph)
    return (
        f'<p:par><p:cTn id="{ids.next()}" presetID="10" presetClass="entr" presetSubtype="0"'
        f' fill="hold"{group} nodeType="{node}">{_condition(str(appearance.at))}<p:childTnLst>'
        f'<p:set><p:cBhvr><p:cTn id="{ids.next()}" dur="1" fill="hold">{_condition("0")}</p:cTn>'
        f"{target}<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst>"
        '</p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>'
        f'<p:animEffect transition="in" filter="fade"><p:cBhvr><p:cTn id="{ids.next()}"'
        f' dur="{FADE_MS}"/>{target}</p:cBhvr></p:animEffect></p:childTnLst></p:cTn></p:par>'
    )


def _step_xml(effects: str, ids: tuple[int, int], starts: str) -> str:
    """One step of the main sequence: what starts it, and what happens then."""
    return (
        f'<p:par><p:cTn id="{ids[0]}" fill="hold"><p:stCondLst>{starts}</p:stCondLst><p:childTnLst>'
        f'<p:par><p:cTn id="{ids[1]}" fill="hold">{_condition("0")}<p:childTnLst>{effects}'
        "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )


def _sequence_xml(steps: str, ids: tuple[int, int], narration: str, built: str) -> str:
    slide = "<p:tgtEl><p:sldTgt/></p:tgtEl>"
    return (
        f'<p:timing><p:tnLst><p:par><p:cTn id="{ids[0]}" dur="indefinite" restart="never"'
        ' nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek">'
        f'<p:cTn id="{ids[1]}" dur="indefinite" nodeType="mainSeq"><p:childTnLst>{steps}'
        "</p:childTnLst></p:cTn>"
        f'<p:prevCondLst><p:cond evt="onPrev" delay="0">{slide}</p:cond></p:prevCondLst>'
        f'<p:nextCondLst><p:cond evt="onNext" delay="0">{slide}</p:cond></p:nextCondLst></p:seq>'
        f"{narration}</p:childTnLst></p:cTn></p:par></p:tnLst>{built}</p:timing>"
    )


def _built_xml(appearances: Sequence[Appearance]) -> str:
    entries = {
        a.shape: f'<p:bldP spid="{a.shape}" grpId="0"' + _BUILDS[a.build]
        for a in appearances
        if a.build
    }
    return f"<p:bldLst>{''.join(entries.values())}</p:bldLst>" if entries else ""


def _narration_xml(sound: Sound, ids: _Ids) -> str:
    return (
        f'<p:audio isNarration="1"><p:cMediaNode vol="{_VOLUME}" showWhenStopped="0">'
        f'<p:cTn id="{ids.next()}" fill="hold" display="0">{_condition("indefinite")}'
        '<p:endCondLst><p:cond evt="onStopAudio" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
        f"</p:endCondLst></p:cTn>{_target(sound.shape)}</p:cMediaNode></p:audio>"
    )


def narrated_timing_xml(sound: Sound | None, appearances: Sequence[Appearance]) -> str:
    """The timing of a slide that plays by itself from the moment it is shown.

    Returns an empty text when nothing happens on it.
    """
    if sound is None and not appearances:
        return ""
    ids = _Ids()
    outer = (ids.next(), ids.next())
    inner = (ids.next(), ids.next())
    effects = _play_xml(sound, ids) if sound is not None else ""
    for appearance in appearances:
        effects += _appear_xml(appearance, "withEffect", ids)
    starts = (
        '<p:cond delay="indefinite"/>'
        f'<p:cond evt="onBegin" delay="0"><p:tn val="{outer[1]}"/></p:cond>'
    )
    narration = _narration_xml(sound, ids) if sound is not None else ""
    steps = _step_xml(effects, inner, starts)
    return _sequence_xml(steps, outer, narration, _built_xml(appearances))


def clicked_timing_xml(groups: Sequence[Sequence[Appearance]]) -> str:
    """The timing of a slide on which each click shows the next group of shapes.

    Returns an empty text when there are no groups.
    """
    if not groups:
        return ""
    ids = _Ids()
    outer = (ids.next(), ids.next())
    steps = []
    for group in groups:
        inner = (ids.next(), ids.next())
        effects = "".join(
            _appear_xml(appearance, "withEffect" if number else "clickEffect", ids)
            for number, appearance in enumerate(group)
        )
        steps.append(_step_xml(effects, inner, '<p:cond delay="indefinite"/>'))
    built = _built_xml([appearance for group in groups for appearance in group])
    return _sequence_xml("".join(steps), outer, "", built)
