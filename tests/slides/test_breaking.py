"""Line breaking: what stays together, what a title's lines look like, what never begins a line."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_outlines import texts
from speechcast.slides.breaking import NOT_AT_END, NOT_AT_START, break_lines, breaks
from speechcast.slides.measure import Face

SANS = Face("Noto Sans SC", False)
SERIF = Face("Noto Serif SC", True)
ARIAL = Face("Arimo", False)


def lines(
    text: str, em: float, most: int = 3, *, balanced: bool = True, language: str = "zh",
    face: Face = SANS,
) -> list[str]:  # fmt: skip
    broken = break_lines(face.measured(text), language, em, em, most, balanced=balanced)
    assert broken is not None
    return [text[start:end] for start, end in broken.lines]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["zh", "en"]).flatmap(lambda code: st.tuples(st.just(code), texts(code))),
       st.floats(3, 40), st.booleans())  # fmt: skip
def test_lines_are_the_text_fit_and_keep_the_rules_of_their_ends(
    spoken: tuple[str, str], room: float, balanced: bool
) -> None:
    language, text = spoken
    measured = SANS.measured(text)
    broken = break_lines(measured, language, room, room, 6, balanced=balanced)
    if broken is None:
        return
    parts = [text[start:end] for start, end in broken.lines]
    assert "".join(parts) == text
    for start, end in broken.lines:
        assert measured.room(start, end) <= room + 1e-5
    for upper, lower in pairwise(parts):
        assert lower[0] not in NOT_AT_START
        assert not lower[0].isspace()
        assert upper.rstrip()[-1] not in NOT_AT_END


def test_a_title_is_broken_after_its_comma_and_never_inside_a_word() -> None:
    assert lines("让书香走进社区，让好书就在身边", 12) == ["让书香走进社区，", "让好书就在身边"]
    for part in lines("着力改善社区图书馆的阅读环境", 10):
        assert not part.startswith(("善", "区", "书馆", "读", "境"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [("过去三年里全市新建了12345家社区图书馆", "12345家"),
     ("三年来产值突破××××亿元大关再上台阶", "××××亿元"),
     ("读者满意度连续两年都达到了98.5%以上", "98.5%"),
     ("全市上下大力实施“553”工程并取得实效", "“553”")],
)  # fmt: skip
def test_a_number_stays_with_its_unit_and_a_short_quotation_whole(text: str, kept: str) -> None:
    for em in (8.0, 9.0, 10.0, 11.0, 12.0):
        assert any(kept in part for part in lines(text, em, 4, balanced=False))


def test_no_line_holds_a_single_last_character() -> None:
    for em in (9.2, 9.5, 9.9):
        assert len(lines("让书更好找让人更愿来好", em)[-1]) >= 2


def test_english_breaks_between_words_and_after_its_own_hyphens_and_dashes() -> None:
    text = "A self-made man of thirty-one remembers the old ferry"
    for em in (8.0, 10.0, 12.0):
        parts = lines(text, em, 6, language="en", face=ARIAL)
        assert all(part.endswith((" ", "-")) for part in parts[:-1])


def test_a_word_longer_than_a_line_is_broken_rather_than_lost() -> None:
    parts = lines("Donaudampfschifffahrtsgesellschaft", 8, 6, language="en", face=ARIAL)
    assert len(parts) > 1


def test_a_text_without_room_has_no_lines() -> None:
    assert break_lines(SANS.measured("，，，，，，，，"), "zh", 3, 3, 4, balanced=False) is None
    assert break_lines(SANS.measured("让书更好找" * 9), "zh", 6, 6, 4, balanced=False) is None


def test_full_width_marks_take_a_whole_em_and_scripts_are_set_apart() -> None:
    assert SERIF.measured("“书”，").drawn[-1] == pytest.approx(4.0, abs=0.01)
    mixed, apart = SANS.measured("保8争9"), SANS.measured("保争89")
    assert mixed.counted[-1] - apart.counted[-1] == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    ("text", "torn"),
    [("The council set aside $3 million for the new sea wall", "$3 million"),
     ("Some 40 percent of the nets were lost in one night of storm", "40 percent"),
     ("They will mend the 21st winter lamp before the year is out", "21st winter"),
     ("Each family gave 12 hours to the lighthouse this winter", "12 hours")],
)  # fmt: skip
@pytest.mark.parametrize("balanced", [True, False])
def test_an_english_figure_stays_with_what_it_counts(text: str, torn: str, balanced: bool) -> None:
    for em in (9.0, 11.0, 13.0, 15.0, 17.0):
        parts = lines(text, em, 7, language="en", face=ARIAL, balanced=balanced)
        assert any(torn in part for part in parts)


@pytest.mark.parametrize("dash", ["–", "—"])
def test_an_english_line_ends_behind_a_dash_rather_than_a_word_before_it(dash: str) -> None:
    text = f"You can hear the bell from the outer pier {dash} even on days of fog and storm"
    first, second = lines(text, 22, 2, language="en", face=ARIAL)
    assert first == f"You can hear the bell from the outer pier {dash} "
    assert second == "even on days of fog and storm"


def test_an_english_line_does_not_end_with_an_article_or_a_preposition() -> None:
    text = "A harbour is not a place for the boats but a home for the crews"
    for em in (13.0, 14.0, 18.0, 20.0):
        for part in lines(text, em, 4, language="en", face=ARIAL)[:-1]:
            assert part.split()[-1] not in ("a", "the", "for", "not", "but")


@pytest.mark.parametrize(
    ("text", "kept"),
    [("认真抓好全县社会面巡逻防控工作", "社会面"), ("各乡镇都要参加从点到点的全程演练", "从点到点"),
     ("镇村干部与群众面对面谈心交流", "面对面"), ("全面提高粮食作物单位面积产出率", "产出率")],
)  # fmt: skip
def test_a_chinese_word_with_its_last_syllable_and_a_paired_phrase_stay_whole(
    text: str, kept: str
) -> None:
    for em in (6.0, 7.0, 8.0, 9.0, 10.0, 11.0):
        assert any(kept in part for part in lines(text, em, 4))


def test_a_chinese_line_begins_with_no_particle_and_ends_with_no_preposition() -> None:
    text = "村里的老人邀请了二十名在外工作的青年回到家乡把荒山变成果园"
    for em in (8.0, 9.0, 10.0, 11.0, 12.0):
        parts = lines(text, em, 5)
        assert not any(part.startswith(("的", "了")) for part in parts)
        assert not any(part.endswith(("在", "把", "的在")) for part in parts)


def test_an_english_name_is_not_torn_where_another_break_serves() -> None:
    text = (
        "We sent the first lamp of the spring to Captain Edda Holm and her crew on the outer bank"
    )
    for em in (15.0, 16.0, 17.0, 18.0, 20.0):
        parts = lines(text, em, 5, language="en", face=ARIAL)
        assert any("Captain Edda Holm" in part for part in parts)


def test_a_name_of_several_words_is_parted_in_its_middle_if_at_all() -> None:
    for em in range(14, 22):
        parts = lines(
            "Opening of the Port Ellis Rowing House by the mayor", em, 4, language="en", face=ARIAL
        )
        for part in parts[:-1]:
            assert not part.rstrip().endswith(("Port", "Rowing")), (em, parts)


def test_a_place_keeps_what_it_is() -> None:
    for em in range(8, 20):
        for part in lines("刚才水利局和青石镇的负责同志讲了各自的打算", em, 4)[:-1]:
            assert not part.endswith(("水利", "青石")), part


def test_an_endless_word_of_capitals_takes_time_in_proportion_to_its_length() -> None:
    def seconds(word: str) -> float:
        begun = time.process_time()
        breaks(word, "en", balanced=False)
        return time.process_time() - begun

    seconds("A" * 1_000)
    assert seconds("B" * 40_000) < 9 * max(seconds("A" * 10_000), 0.01)
