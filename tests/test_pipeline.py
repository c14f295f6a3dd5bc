"""Whole builds with the silent engine: what they make, make again, and keep."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest

from speechcast.check import check_build
from speechcast.config import FORMATS, BuildOptions
from speechcast.errors import CheckError, InputError, OutputError, StrictError, UsageError
from speechcast.events import Event, StageStarted
from speechcast.ledger import open_ledger, sha256_of
from speechcast.model.document import Document
from speechcast.model.outline import SlideKind
from speechcast.model.timeline import Timeline
from speechcast.pipeline import build, default_directory
from speechcast.pipeline.briefing import RATES
from speechcast.renditions.cues import Cue, cues
from speechcast.renditions.encoders import encode_clip
from speechcast.writers.outline import parse_outline
from speechcast.writers.timeline import parse_timeline

SILENT = BuildOptions(voice="silence:", formats=FORMATS)
QUICK = BuildOptions(voice="silence:", formats=("srt", "vtt", "pptx"))


def _digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): sha256_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in ("build.log", "lock", "ledger.json")
    }


@pytest.mark.parametrize("language", ["chinese", "english"])
def test_a_speech_becomes_every_format_and_the_check_holds(
    language: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    source: Path = request.getfixturevalue(language)
    built = build(source, tmp_path / "out", SILENT)
    names = {file.path for file in built.files}
    assert {"deck.pptx", "narration.mp3", "narration.m4b", "narration.wav", "captions.srt",
            "captions.vtt", "slides/01.png", "slides/01.svg", "audio/01.mp3", "speech.txt",
            "outline.md", "outline.json", "timeline.json"} <= names  # fmt: skip
    assert built.duration_s > 20
    assert check_build(tmp_path / "out").changed == ()


def test_the_text_is_kept_word_for_word(chinese: Path, tmp_path: Path) -> None:
    build(chinese, tmp_path / "out", QUICK)
    assert (tmp_path / "out" / "speech.txt").read_text("utf-8") == chinese.read_text("utf-8")


def test_numbered_parts_and_enumerations_have_their_slide_or_point(
    chinese: Path, tmp_path: Path
) -> None:
    build(chinese, tmp_path / "out", QUICK)
    outline = parse_outline((tmp_path / "out" / "outline.json").read_text("utf-8"))
    headings = [section.heading.text for section in outline.sections if section.number]
    assert len(headings) == 3
    assert "目录服务" in headings[0]
    shown = " ".join(
        f"{p.text.text} {p.detail.text if p.detail else ''}"
        for slide in outline.slides() for p in slide.points
    )  # fmt: skip
    for term in ("目录要统一", "标识要清楚", "推荐要用心", "书香进社区", "灯光充足"):
        assert term in shown


def test_no_star_is_shown_or_spoken(chinese: Path, tmp_path: Path) -> None:
    build(chinese, tmp_path / "out", SILENT)
    out = tmp_path / "out"
    timeline = parse_timeline((out / "timeline.json").read_text("utf-8"))
    assert not any("*" in utterance.spoken for utterance in timeline.utterances)
    assert not any("*" in path.read_text("utf-8") for path in (out / "slides").glob("*.svg"))
    assert "*" not in (out / "captions.srt").read_text("utf-8")


def test_every_mask_is_listed_with_its_place(chinese: Path, tmp_path: Path) -> None:
    build(chinese, tmp_path / "out", QUICK)
    record = json.loads((tmp_path / "out" / "build.json").read_text("utf-8"))
    text = chinese.read_text("utf-8")
    assert [mask["text"] for mask in record["masks"]] == ["**", "****", "*"]
    assert all(text[slice(*mask["span"])] == mask["text"] for mask in record["masks"])


def test_a_filled_mask_is_shown_spoken_and_noted(chinese: Path, tmp_path: Path) -> None:
    build(chinese, tmp_path / "out", BuildOptions(voice="silence:", replace=("**=清河",)))
    out = tmp_path / "out"
    spoken = "".join(
        u.spoken for u in parse_timeline((out / "timeline.json").read_text("utf-8")).utterances
    )
    assert "清河市文化局" in spoken
    assert "若干人次" in spoken
    assert "清河市文化局" in (out / "captions.srt").read_text("utf-8").replace("\n", "")
    assert "**市" in (out / "speech.txt").read_text("utf-8")
    check_build(out)


def test_an_unchanged_second_build_makes_nothing_again(chinese: Path, tmp_path: Path) -> None:
    build(chinese, tmp_path / "out", SILENT)
    before = _digests(tmp_path / "out")
    stages: list[Event] = []
    again = build(chinese, tmp_path / "out", SILENT, listener=stages.append)
    assert again.made == 0
    assert not any(isinstance(e, StageStarted) and e.stage == "voice" for e in stages)
    assert _digests(tmp_path / "out") == before


def test_two_builds_of_the_same_speech_have_equal_bytes(chinese: Path, tmp_path: Path) -> None:
    build(chinese, tmp_path / "one", SILENT)
    build(chinese, tmp_path / "two", SILENT)
    assert _digests(tmp_path / "one") == _digests(tmp_path / "two")


def test_formats_asked_for_later_use_what_is_there(chinese: Path, tmp_path: Path) -> None:
    build(chinese, tmp_path / "out", QUICK)
    deck = sha256_of(tmp_path / "out" / "deck.pptx")
    later = build(chinese, tmp_path / "out", BuildOptions(voice="silence:", formats=("png",)))
    assert sha256_of(tmp_path / "out" / "deck.pptx") == deck
    assert "deck.pptx" in {file.path for file in later.files}
    assert not later.notices or all(n.code != "outdated-file" for n in later.notices)


def test_a_changed_speech_leaves_no_pictures_of_slides_that_are_no_more(
    chinese: Path, tmp_path: Path
) -> None:
    options = BuildOptions(voice="silence:", formats=("png", "clips"))
    first = build(chinese, tmp_path / "out", options)
    chinese.write_text("一个想法。\n\n它很短。\n", encoding="utf-8")
    second = build(chinese, tmp_path / "out", options)
    assert second.slides < first.slides
    assert len(list((tmp_path / "out" / "slides").glob("*.png"))) == second.slides


def test_formats_of_an_earlier_build_stay_and_are_told(chinese: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    formats = ("png", "svg", "clips", "html", "sheet")
    build(chinese, out, BuildOptions(voice="silence:", formats=formats))
    before = {path for path in out.rglob("*") if path.is_file()}
    chinese.write_text("一个想法。\n\n它很短。\n", encoding="utf-8")
    built = build(chinese, out, BuildOptions(voice="silence:", formats=("png",)))
    pages = list((out / "slides").glob("*.png"))
    assert len(pages) == built.slides
    gone = {path for path in before if not path.exists()}
    assert {path.parent.relative_to(out).as_posix() for path in gone} == {"slides", "slides/thumbs"}
    assert {path.suffix for path in gone} == {".png"}
    told = [n.message for n in built.notices if n.code == "outdated-file"]
    for name in ("player/", "audio/*.mp3", "slides/*.svg", "sheet.png"):
        (message,) = [m for m in told if m.startswith(name)]
        assert message.endswith(" left from an earlier, different build.")
    listed = {file.path for file in built.files}
    assert not any(name.startswith(("player/", "audio/")) for name in listed)


def test_many_files_of_an_earlier_build_are_told_at_once(chinese: Path, tmp_path: Path) -> None:
    formats = ("wav", "flac", "srt", "vtt", "lrc", "ass", "brief")
    build(chinese, tmp_path / "out", BuildOptions(voice="silence:", formats=formats))
    chinese.write_text("一个想法。\n\n它很短。\n", encoding="utf-8")
    built = build(chinese, tmp_path / "out", BuildOptions(voice="silence:", formats=("png",)))
    (message,) = [n.message for n in built.notices if n.code == "outdated-file"]
    assert message.startswith("8 files are left from an earlier, different build: ")
    assert "captions.srt" in message and "brief.docx" in message


def test_an_outline_that_a_person_changed_is_never_overwritten(
    chinese: Path, tmp_path: Path
) -> None:
    build(chinese, tmp_path / "out", QUICK)
    outline = tmp_path / "out" / "outline.md"
    outline.write_text("mine", encoding="utf-8")
    chinese.write_text(chinese.read_text("utf-8").replace("十本", "五本"), encoding="utf-8")
    built = build(chinese, tmp_path / "out", QUICK)
    assert outline.read_text("utf-8") == "mine"
    assert "五本" in (tmp_path / "out" / "outline.new.md").read_text("utf-8")
    assert "outline-edited" in {notice.code for notice in built.notices}


def test_a_deck_that_a_person_changed_is_kept_beside_the_new_one(
    chinese: Path, tmp_path: Path
) -> None:
    build(chinese, tmp_path / "out", QUICK)
    (tmp_path / "out" / "deck.pptx").write_bytes(b"edited")
    build(chinese, tmp_path / "out", QUICK)
    assert (tmp_path / "out" / "deck.edited.pptx").read_bytes() == b"edited"
    check_build(tmp_path / "out")


def test_two_builds_into_one_folder_at_once_are_refused(chinese: Path, tmp_path: Path) -> None:
    with open_ledger(tmp_path / "out"), pytest.raises(OutputError, match="another build"):
        build(chinese, tmp_path / "out", QUICK)


def test_an_output_folder_that_is_a_file_is_refused(chinese: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(OutputError):
        build(chinese, tmp_path / "out", QUICK)
    assert (tmp_path / "out").read_text() == "mine"


def test_a_text_without_words_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "speech.txt"
    source.write_text("……！！\n", encoding="utf-8")
    with pytest.raises(InputError):
        build(source, tmp_path / "out", QUICK)
    assert not (tmp_path / "out").exists()


def test_notices_are_failures_when_asked(chinese: Path, tmp_path: Path) -> None:
    options = BuildOptions(voice="silence:", formats=("srt",), replace=("&&=无",), strict=True)
    with pytest.raises(StrictError):
        build(chinese, tmp_path / "out", options)
    assert (tmp_path / "out" / "captions.srt").is_file()


def test_a_deck_without_sound_shows_the_same_slides(chinese: Path, tmp_path: Path) -> None:
    silent = build(chinese, tmp_path / "a", BuildOptions(narration="none", formats=("pptx",)))
    spoken = build(chinese, tmp_path / "b", QUICK)
    assert silent.slides == spoken.slides
    assert not (tmp_path / "a" / "timeline.json").exists()
    check_build(tmp_path / "a")


def test_standard_input_is_built_too(tmp_path: Path) -> None:
    text = "第一件事是读书。\n\n第二件事是走路。\n".encode()
    built = build(None, tmp_path / "out", QUICK, stdin=text)
    assert built.record["input"]["name"] == "-"  # type: ignore[index]


def test_a_long_speech_has_an_agenda_and_a_summary(chinese: Path, tmp_path: Path) -> None:
    build(chinese, tmp_path / "out", QUICK)
    outline = parse_outline((tmp_path / "out" / "outline.json").read_text("utf-8"))
    kinds = [slide.kind for slide in outline.slides()]
    assert kinds[0] is SlideKind.TITLE
    assert SlideKind.BULLETS in kinds
    assert kinds[-1] is SlideKind.CLOSING


@pytest.mark.parametrize("minutes", [1.5, 2.5])
@pytest.mark.parametrize("name", ["city-congress.zh.txt", "library-keynote.en.txt"])
def test_a_briefing_lasts_as_long_as_was_asked_for(
    name: str, minutes: float, tmp_path: Path
) -> None:
    source = Path(__file__).parent.parent / "examples" / name
    options = BuildOptions(voice="silence:", formats=("pptx", "srt"), minutes=minutes)
    built = build(source, tmp_path / "out", options)
    assert abs(built.duration_s - 60 * minutes) <= max(0.05 * 60 * minutes, 8)
    assert "length-missed" not in {notice.code for notice in built.notices}
    outline = parse_outline((tmp_path / "out" / "outline.json").read_text("utf-8"))
    assert {str(left.why) for left in outline.left_out} == {"budget"}


def test_a_length_that_no_whole_sentences_have_is_told(tmp_path: Path) -> None:
    source = Path(__file__).parent.parent / "examples" / "city-congress.zh.txt"
    options = BuildOptions(voice="silence:", formats=("srt",), minutes=0.1)
    built = build(source, tmp_path / "out", options)
    (told,) = (notice for notice in built.notices if notice.code == "length-missed")
    assert "not 0:06" in told.message


def test_a_speech_shorter_than_the_budget_is_given_whole(chinese: Path, tmp_path: Path) -> None:
    options = BuildOptions(voice="silence:", formats=("srt",), minutes=60)
    built = build(chinese, tmp_path / "out", options)
    assert "shorter-than-asked" in {notice.code for notice in built.notices}
    outline = parse_outline((tmp_path / "out" / "outline.json").read_text("utf-8"))
    assert outline.left_out == ()


@pytest.mark.parametrize(
    "wrong",
    [{"template": "nosuch"}, {"voice": "espeak:nosuch"}, {"voice": "nosuch:"}, {"fallback": "kokoro:nosuch"},
     {"voices": (("甲", "kokoro:nosuch"),)}, {"intro": "nosuch.mp3"}, {"music": "nosuch.mp3"},
     {"subtitle_translation": "nosuch.txt"}, {"address": "nowhere"}],
    ids=lambda wrong: str(*wrong),
)  # fmt: skip
def test_what_does_not_exist_is_refused_before_anything_is_done(
    wrong: dict[str, str], chinese: Path, tmp_path: Path
) -> None:
    told: list[Event] = []
    with pytest.raises((UsageError, InputError)):
        build(chinese, tmp_path / "out", replace(QUICK, **wrong), listener=told.append)
    assert told == []
    assert not (tmp_path / "out").exists()


def test_a_translation_that_does_not_fit_is_refused_before_anything_is_spoken(
    chinese: Path, tmp_path: Path
) -> None:
    translation = tmp_path / "english.txt"
    translation.write_text("One line.\n", encoding="utf-8")
    told: list[Event] = []
    with pytest.raises(InputError, match="has 1 lines for"):
        build(
            chinese, tmp_path / "out", replace(QUICK, formats=("srt",),
            subtitle_translation=str(translation)), listener=told.append,
        )  # fmt: skip
    assert "voice" not in {event.stage for event in told if isinstance(event, StageStarted)}


def test_a_text_with_lone_carriage_returns_passes_the_check(tmp_path: Path) -> None:
    speech = tmp_path / "old.txt"
    speech.write_bytes(b"a\rb\rc")
    options = BuildOptions(voice="silence:", formats=("srt",))
    assert build(speech, tmp_path / "out", options).slides


def test_a_voice_is_not_asked_for_where_nothing_is_spoken(chinese: Path, tmp_path: Path) -> None:
    options = BuildOptions(voice="kokoro:nosuch", formats=("pptx",), narration="none")
    assert build(chinese, tmp_path / "out", options).slides


def test_an_outline_that_lost_its_head_is_refused_and_nothing_is_built(tmp_path: Path) -> None:
    outline = tmp_path / "outline.md"
    outline.write_text("# 渠 {#s-a .point}\n\n::: notes\n渠要早修。\n:::\n", encoding="utf-8")
    with pytest.raises(InputError, match="no head"):
        build(outline, tmp_path / "out", QUICK)
    assert not (tmp_path / "out").exists()


def test_a_speech_that_only_the_sound_shows_to_be_shorter_is_given_whole(tmp_path: Path) -> None:
    source = Path(__file__).parent.parent / "examples" / "library-keynote.en.txt"
    options = BuildOptions(voice="silence:", formats=("srt",), minutes=4)
    built = build(source, tmp_path / "out", options)
    assert {"shorter-than-asked"} == {notice.code for notice in built.notices}
    assert built.duration_s <= 240
    outline = parse_outline((tmp_path / "out" / "outline.json").read_text("utf-8"))
    assert outline.left_out == ()


def test_a_speech_that_only_the_sound_shows_to_be_longer_is_shortened(tmp_path: Path) -> None:
    source = Path(__file__).parent.parent / "examples" / "city-congress.zh.txt"
    whole = build(source, tmp_path / "whole", BuildOptions(voice="silence:", formats=("srt",)))
    minutes = 0.9 * whole.duration_s / 60
    with pytest.MonkeyPatch.context() as patch:
        # A voice of which is thought that it is much faster than it is.
        patch.setitem(RATES, "silence", 6.2)
        options = BuildOptions(voice="silence:", formats=("srt",), minutes=minutes)
        built = build(source, tmp_path / "out", options)
    assert "shorter-than-asked" not in {notice.code for notice in built.notices}
    assert built.duration_s <= 60 * minutes * 1.05


def test_an_edited_outline_is_built_where_it_lies(chinese: Path, tmp_path: Path) -> None:
    build(chinese, tmp_path / "out", QUICK)
    outline = tmp_path / "out" / "outline.md"
    mine = outline.read_text("utf-8").replace("- 目录要统一", "- 全市一张目录")
    outline.write_text(mine, encoding="utf-8")
    assert default_directory(outline) == tmp_path / "out"
    build(outline, default_directory(outline), QUICK)
    assert outline.read_text("utf-8") == mine
    assert not (tmp_path / "out" / "outline.new.md").exists()
    made = parse_outline((tmp_path / "out" / "outline.json").read_text("utf-8"))
    shown = [point.text.text for slide in made.slides() for point in slide.points]
    assert "全市一张目录" in shown
    assert 'href="outline.md"' in (tmp_path / "out" / "index.html").read_text("utf-8")


def test_a_sound_of_the_users_that_is_not_there_is_refused(chinese: Path, tmp_path: Path) -> None:
    options = BuildOptions(voice="silence:", formats=("mp3",), intro=str(tmp_path / "no.mp3"))
    with pytest.raises(InputError, match=r"no\.mp3"):
        build(chinese, tmp_path / "out", options)


def test_captions_are_laid_out_once_for_all_files_that_show_them(
    chinese: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[int] = []

    def counted(document: Document, timeline: Timeline) -> tuple[Cue, ...]:
        laid.append(timeline.samples)
        return cues(document, timeline)

    monkeypatch.setattr("speechcast.pipeline.captions.cues", counted)
    formats = ("srt", "html", "mp3", "scorm12", "m4b", "mp4")
    build(chinese, tmp_path / "out", BuildOptions(voice="silence:", formats=formats, size="720p"))
    assert len(laid) == 1


def _keywords(path: Path) -> str:
    return str(pdfium.PdfDocument(path).get_metadata_value("Keywords"))


def test_the_handout_has_the_form_that_was_asked_for(chinese: Path, tmp_path: Path) -> None:
    for form in ("below", "outline"):
        options = BuildOptions(voice="silence:", formats=("pdf",), handout=form)
        build(chinese, tmp_path / "out", options)
        assert _keywords(tmp_path / "out" / "handout.pdf") == form


def test_the_handout_links_to_what_was_made(chinese: Path, tmp_path: Path) -> None:
    address = "https://example.org/talks/reading"
    for formats, page in ((("pdf", "mp3"), "narration.mp3"), (("pdf",), "index.html")):
        options = BuildOptions(voice="silence:", formats=formats, address=address)
        build(chinese, tmp_path / page, options)
        data = (tmp_path / page / "handout.pdf").read_bytes()
        assert f"{address}/{page}".encode() in data
        assert b"player/" not in data


def test_a_player_as_one_file_leaves_nothing_of_the_folder_and_back(
    chinese: Path, tmp_path: Path
) -> None:
    player = tmp_path / "out" / "player"
    for single in (False, True, False):
        options = BuildOptions(voice="silence:", formats=("html", "mp3"), single_file=single)
        build(chinese, tmp_path / "out", options)
        names = {path.name for path in player.iterdir()}
        if single:
            assert names == {"index.html"}
        else:
            assert names == {"index.html", "player.css", "player.js", "narration.mp3", "fonts"}


class TestPlantedFaults:
    """`check` finds what is wrong even when build.json says that all is well."""

    @pytest.fixture
    def built(self, chinese: Path, tmp_path: Path) -> Path:
        options = BuildOptions(
            voice="espeak:cmn", formats=("pptx", "mp3", "clips", "srt", "vtt", "png")
        )
        build(chinese, tmp_path / "out", options)
        return tmp_path / "out"

    def _recompute(self, folder: Path) -> None:
        record = json.loads((folder / "build.json").read_text("utf-8"))
        for file in record["files"]:
            path = folder / file["path"]
            if path.is_file():
                file["sha256"], file["bytes"] = sha256_of(path), path.stat().st_size
        (folder / "build.json").write_text(json.dumps(record), encoding="utf-8")

    def _fails(self, folder: Path, words: str) -> None:
        self._recompute(folder)
        with pytest.raises(CheckError, match=words):
            check_build(folder)

    def test_a_good_build_holds(self, built: Path) -> None:
        assert len(check_build(built).checked) > 50

    def test_a_clip_of_another_slide(self, built: Path) -> None:
        clips = sorted((built / "audio").glob("*.mp3"))
        clips[1].write_bytes(clips[2].read_bytes())
        self._fails(built, "length of its part")

    def test_captions_shifted_by_half_a_second(self, built: Path) -> None:
        path = built / "captions.srt"
        lines = path.read_text("utf-8").replace(",0", ",5").replace(",1", ",6")
        path.write_text(lines, encoding="utf-8")
        self._fails(built, "keeps the timeline's times")

    def test_a_truncated_mp3(self, built: Path) -> None:
        path = built / "narration.mp3"
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        self._fails(built, "narration.mp3")

    def test_a_missing_picture(self, built: Path) -> None:
        (built / "slides" / "02.png").unlink()
        self._fails(built, "02.png is there")

    def test_a_picture_of_another_build(self, built: Path, english: Path, tmp_path: Path) -> None:
        build(english, tmp_path / "other", BuildOptions(voice="silence:", formats=("png",)))
        other = (tmp_path / "other" / "slides" / "02.png").read_bytes()
        (built / "slides" / "02.png").write_bytes(other)
        self._fails(built, "picture of something else")

    def test_a_clip_replaced_by_silence(self, built: Path) -> None:
        timeline = parse_timeline((built / "timeline.json").read_text("utf-8"))
        slide = timeline.slides[1]
        silence = np.zeros(slide.end - slide.start, np.int16)
        encode_clip(silence, built / "audio" / "02.mp3", sample_rate=timeline.sample_rate)
        self._fails(built, "is heard in every utterance")

    def test_a_deck_that_lost_a_slide(self, built: Path, tmp_path: Path) -> None:
        import re
        import zipfile

        path, edited = built / "deck.pptx", tmp_path / "edited.pptx"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(edited, "w") as new:
            for name in old.namelist():
                data = old.read(name)
                if name == "ppt/presentation.xml":
                    data = re.sub(rb"<p:sldId [^>]*/>", b"", data, count=1)
                new.writestr(name, data)
        edited.replace(path)
        self._fails(built, "has every slide")

    def test_a_file_that_is_no_picture(self, built: Path) -> None:
        (built / "slides" / "02.png").write_bytes(b"not a picture")
        self._fails(built, "02.png opens")

    def test_a_deck_with_an_edited_note(self, built: Path, tmp_path: Path) -> None:
        import zipfile

        path = built / "deck.pptx"
        edited = tmp_path / "edited.pptx"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(edited, "w") as new:
            for name in old.namelist():
                data = old.read(name)
                if "notesSlides/notesSlide" in name and name.endswith(".xml"):
                    data = data.replace("目录".encode(), "木录".encode())
                new.writestr(name, data)
        edited.replace(path)
        self._fails(built, "木录")

    def test_a_changed_hash_alone_is_only_reported(self, built: Path) -> None:
        path = built / "outline.md"
        path.write_text(path.read_text("utf-8") + "\n", encoding="utf-8")
        assert check_build(built).changed == ("outline.md",)
