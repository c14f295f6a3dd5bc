"""The player in a real Chromium, opened from the disk, without a network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from made_talk import RATE, Talk, make_talk, write_sound
from speechcast.renditions.cues import cues
from speechcast.writers.player import write_player

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("drive.js")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"
HOST_PAGE = """<!doctype html><meta charset="utf-8"><title>host</title>
<script>window.messages = []; addEventListener("message", (e) => messages.push(e.data));</script>
<iframe src="player/index.html" width="900" height="600"></iframe>
"""
AUTOPLAY = """<script>window.result = "waiting";
document.getElementById("audio").play().then(() => { result = "played"; }, (e) => { result = e.name; });
</script></body>"""

Seen = dict[str, Any]


@pytest.fixture(scope="module")
def talk() -> Talk:
    return make_talk()


@pytest.fixture(scope="module")
def folder(talk: Talk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A player as a folder and as a file, one whose sound is missing, a long one, and a host page."""
    folder = tmp_path_factory.mktemp("player")
    audio = write_sound(folder / "narration.mp3", talk.timeline.samples)
    long = make_talk(copies=60)
    (folder / "sound").mkdir()
    long_audio = write_sound(folder / "sound" / "narration.mp3", long.timeline.samples)

    def write(target: Path, made: Talk, single_file: bool = False, audio: Path = audio) -> None:
        write_player(
            target,
            document=made.document,
            outline=made.outline,
            deck=made.deck,
            timeline=made.timeline,
            audio=audio,
            single_file=single_file,
        )

    write(folder / "player" / "index.html", talk)
    write(folder / "single.html", talk, single_file=True)
    write(folder / "silent" / "index.html", talk)
    (folder / "silent" / "narration.mp3").unlink()
    write(folder / "long" / "index.html", long, audio=long_audio)
    (folder / "host.html").write_text(HOST_PAGE, encoding="utf-8")
    page = (folder / "player" / "index.html").read_text("utf-8")
    autoplay = folder / "player" / "autoplay.html"
    autoplay.write_text(page.replace("</body>", AUTOPLAY), encoding="utf-8")
    return folder


def drive(folder: Path, *scenarios: str) -> dict[str, Seen]:
    """Run the driver once; what it saw, by scenario."""
    done = subprocess.run(
        ["node", DRIVER, folder, *scenarios],
        capture_output=True,
        encoding="utf-8",
        env={
            **os.environ,
            "NODE_PATH": str(ROOT / ".tools" / "node_modules"),
            "CHROMIUM": CHROMIUM,
        },
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seen: dict[str, Seen] = json.loads(done.stdout)
    for name, result in seen.items():
        assert "error" not in result, f"{name}: {result['error']}"
    return seen


@pytest.fixture(scope="module")
def seen(folder: Path) -> dict[str, Seen]:
    return drive(
        folder, "opens", "plays", "single", "keys", "tabs", "clicks", "links", "memory", "search",
        "narrow", "stops", "host", "missing", "plain", "print", "announce", "autoplay", "long", "follows",
        "agenda", "phone",
    )  # fmt: skip


def test_it_opens_from_the_disk_without_a_problem(seen: dict[str, Seen], talk: Talk) -> None:
    opened = seen["opens"]
    assert opened["problems"] == []
    assert opened["title"] == talk.outline.title.text
    assert opened["lang"] == "zh-CN"
    assert opened["slides"] == len(talk.deck.slides)
    assert opened["paused"]
    assert opened["duration"] * RATE == pytest.approx(talk.timeline.samples, abs=RATE / 20)


def test_slides_are_text_in_their_own_fonts(seen: dict[str, Seen]) -> None:
    assert seen["opens"]["selected"] == "书香进社区"
    assert "slide Noto Sans SC" in " ".join(seen["opens"]["fonts"])


def test_masks_are_shown_as_signs_and_markup_as_words(seen: dict[str, Seen]) -> None:
    text = seen["opens"]["transcript"]
    assert "××馆目录要统一" in text
    assert "灯光 <充足> & “明亮”" in text


@pytest.mark.parametrize("form", ["plays", "single"])
def test_at_three_times_the_speed_slides_points_sentences_and_captions_follow_the_timeline(
    seen: dict[str, Seen], talk: Talk, form: str
) -> None:
    played = seen[form]
    assert played["problems"] == []
    samples = played["samples"]
    assert len(samples) > 50
    assert samples[-1]["t"] > talk.timeline.samples / RATE - 0.3
    slides = {slide.id: slide for slide in talk.timeline.slides}
    reveals = {(r.slide, r.point): r.at / RATE for r in talk.timeline.reveals}
    captions = cues(talk.document, talk.timeline)
    # One frame of a slow machine at three times the speed.
    slack = 0.35
    for sample in samples:
        t = sample["t"]
        slide = slides[sample["slide"]]
        assert slide.start / RATE - slack <= t <= slide.end / RATE + slack
        for (name, point), at in reveals.items():
            if name == slide.id and abs(t - at) > slack:
                assert (point in sample["hidden"]) == (at > t)
        due = [c for c in captions if c.start / RATE + slack < t < c.end / RATE - slack]
        if due:
            assert sample["caption"] == "".join(due[0].lines)
    lit = [s["sentence"] for s in samples if s["sentence"] >= 0]
    assert sorted(set(lit)) == list(range(len(talk.timeline.utterances) + 1))
    assert lit == sorted(lit)
    assert {s["slide"] for s in samples} == set(slides)


def test_at_the_end_all_was_heard_and_it_can_be_played_again(seen: dict[str, Seen]) -> None:
    end = seen["plays"]["end"]
    assert end["label"] == "从头再播"
    assert end["heard"] == 1
    assert end["pitch"] is True


def test_nothing_plays_before_a_person_says_so(seen: dict[str, Seen]) -> None:
    assert seen["autoplay"]["result"] == "NotAllowedError"


def test_the_keyboard_does_everything(seen: dict[str, Seen], talk: Talk) -> None:
    keys = seen["keys"]
    ids = [slide.id for slide in talk.timeline.slides]
    assert keys["PageDown"]["slide"] == ids[1]
    assert keys["PageUp"]["slide"] == ids[0]
    assert keys["End"]["slide"] == ids[-1]
    assert keys["Home"]["t"] == 0
    assert [keys[k]["sentence"] for k in ("ArrowRight", "ArrowRight2", "ArrowLeft")] == [1, 2, 1]
    assert keys["faster"]["speed"] == 1.25
    assert keys["slower"]["speed"] == 1
    assert keys["m"]["muted"]
    assert not keys["captions"]
    assert keys["captionsBack"]
    assert keys["f"]["full"]
    assert not keys["f2"]["full"]
    assert keys["help"]
    assert not keys["helpBack"]
    assert keys["searching"] == "query"
    assert keys["typed"] == "c f"
    assert keys["space"]["playing"]
    assert not keys["space2"]["playing"]
    assert keys["problems"] == []


def test_single_keys_can_be_switched_off(seen: dict[str, Seen]) -> None:
    assert not seen["keys"]["off"]["muted"]


def test_every_control_is_reached_by_tab_and_shows_its_focus(seen: dict[str, Seen]) -> None:
    path = seen["tabs"]["path"]
    names = [step["name"] for step in path]
    assert names[0] == "skip"
    for name in ("seek", "slide-back", "line-back", "play", "line-on", "slide-on", "speed",
                 "captions", "mute", "full", "tab-transcript", "query", "said"):  # fmt: skip
        assert name in names
    assert all(step["outline"] for step in path)


def test_a_sentence_is_played_with_the_keyboard(seen: dict[str, Seen]) -> None:
    now = seen["tabs"]["now"]
    assert now["playing"]
    assert now["sentence"] == 1


def test_a_click_on_a_sentence_plays_it(seen: dict[str, Seen]) -> None:
    clicks = seen["clicks"]
    assert clicks["sentence"]["sentence"] == 4
    assert clicks["sentence"]["playing"]
    assert not clicks["paused"]["playing"]


def test_a_click_in_the_contents_opens_the_whole_slide(seen: dict[str, Seen], talk: Talk) -> None:
    clicks = seen["clicks"]
    assert clicks["thumbs"] == len(talk.deck.slides)
    assert clicks["entry"]["slide"] == talk.timeline.slides[3].id
    assert clicks["entry"]["hidden"] == []
    assert clicks["entry"]["shown"] == [0, 1]


def test_a_link_on_a_slide_leads_to_the_slide_it_names(seen: dict[str, Seen]) -> None:
    agenda = seen["agenda"]
    assert agenda["clicked"]["slide"] == "s4.1"
    assert not agenda["clicked"]["playing"]
    assert agenda["keyed"]["slide"] == "s4.1"
    assert agenda["outlined"]
    assert agenda["small"] == 0
    assert agenda["problems"] == []


def test_on_a_phone_the_title_opens_in_view_and_the_tabs_stay_below_the_theatre(
    seen: dict[str, Seen],
) -> None:
    phone = seen["phone"]
    assert phone["opened"] == 0
    assert phone["under"]["scrolled"] > 1000
    assert 0 <= phone["under"]["tab"] < 20
    assert phone["under"]["search"] < 20
    assert phone["contents"]


def test_a_phone_on_its_side_keeps_the_slide_in_view(seen: dict[str, Seen]) -> None:
    assert seen["phone"]["sideways"] == 0


def test_links_lead_to_a_moment_or_a_slide(seen: dict[str, Seen], talk: Talk) -> None:
    links = seen["links"]
    assert links["atMoment"]["t"] == 3.5
    assert links["changed"]["slide"] == "s4.1"
    slide = talk.timeline.slides[1]
    assert links["atSlide"]["slide"] == slide.id
    assert links["atSlide"]["t"] == pytest.approx(slide.start / RATE, abs=0.01)


def test_position_speed_and_colours_are_remembered(seen: dict[str, Seen]) -> None:
    memory = seen["memory"]
    assert memory["now"]["t"] == 7
    assert memory["now"]["speed"] == 1.5
    assert "0:07" in memory["toast"]
    assert memory["theme"] == "light"


def test_search_marks_every_hit_and_leaves_the_text_whole(seen: dict[str, Seen]) -> None:
    search = seen["search"]
    assert search["marks"] == 2
    assert [search[k] for k in ("first", "second", "back")] == ["1/2", "2/2", "1/2"]
    assert search["spoken"] == "第 1 处，共 2 处"
    assert search["markup"] == ["<充"]
    assert search["none"] == "没有找到"
    assert search["cleared"] == 0
    assert search["whole"] == seen["opens"]["transcript"]


def test_nothing_is_cut_off_or_too_small_to_touch_on_any_width(seen: dict[str, Seen]) -> None:
    for width, found in seen["narrow"].items():
        assert found["scroll"] <= int(width), width
        assert found["outside"] == [], width
        assert found["small"] == [], width


def test_the_talk_waits_at_a_stop_until_it_is_done(seen: dict[str, Seen], talk: Talk) -> None:
    stops = seen["stops"]
    end = talk.timeline.slides[0].end / RATE
    assert not stops["waiting"]["playing"]
    assert stops["waiting"]["t"] == pytest.approx(end, abs=0.2)
    assert stops["waiting"]["slide"] == talk.timeline.slides[0].id
    assert not stops["wayRound"]
    assert stops["focused"] == "interlude-title"
    assert stops["standing"]["violations"] == []
    assert stops["after"]["playing"]
    assert stops["after"]["slide"] == talk.timeline.slides[1].id
    assert [t for t in stops["told"] if t.startswith("stop")] == ["stop", "stop-done"]


def test_the_page_around_hears_of_progress_and_can_steer(seen: dict[str, Seen]) -> None:
    messages = seen["host"]["messages"]
    assert {"ready", "progress", "slide", "state"} <= {m["type"] for m in messages}
    assert messages[-1]["slide"] == "s4.1"
    assert messages[-1]["t"] == 6.25


def test_without_its_sound_it_says_so_and_still_shows_the_slides(seen: dict[str, Seen]) -> None:
    assert "声音文件" in seen["missing"]["text"]
    assert seen["missing"]["now"]["slide"] == "s2.1"


def test_without_scripts_it_is_an_illustrated_text_with_a_sound(
    seen: dict[str, Seen], talk: Talk
) -> None:
    plain = seen["plain"]
    assert plain["audio"]
    assert not plain["controls"]
    assert "座位够用！" in plain["text"]


def test_on_paper_every_slide_stands_with_its_words(
    seen: dict[str, Seen], folder: Path, talk: Talk
) -> None:
    assert seen["print"]["figures"] == len(talk.deck.slides)
    assert not seen["print"]["controls"]
    printed = subprocess.run(
        ["pdftotext", folder / "printed.pdf", "-"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    squashed = "".join(printed.split())
    for slide in talk.timeline.slides:
        assert "".join(talk.document.shown(slide.span).split()) in squashed


def test_the_current_sentence_is_announced_politely_unless_switched_off(
    seen: dict[str, Seen],
) -> None:
    announce = seen["announce"]
    assert announce["politeness"] == "polite"
    assert announce["next"]["live"] == "各位馆长、同志们："
    assert announce["quiet"]["live"] == ""


def test_a_talk_of_300_slides_appears_at_once_and_scrolls(seen: dict[str, Seen]) -> None:
    long = seen["long"]
    assert long["slides"] == 300
    # Half a second on an idle machine; the tests' machine is not idle.
    assert long["paint"] < 2500
    assert long["scrolling"] < 5 * long["idle"] + 50
    assert long["seek"] < 250
    assert long["inView"]


def test_the_text_follows_jumps_on_a_phone_and_on_a_desk(seen: dict[str, Seen]) -> None:
    assert seen["follows"] == {"phone": [True] * 4, "desk": [True] * 4}


def test_axe_finds_nothing_in_light_dark_narrow_and_forced_colours(folder: Path) -> None:
    results = drive(folder, "accessible")["accessible"]
    assert len(results) == 20
    for name, found in results.items():
        assert found["violations"] == [], name
        assert found["passes"] > 20, name
