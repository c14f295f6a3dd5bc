"""Numbers, agendas, summaries and section slides follow the parts of an edited outline file."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from speechcast.model.outline import Outline, Point, Slide, SlideKind
from speechcast.structurer.outline_md import outline_markdown
from speechcast.structurer.outline_reading import read_outline


@dataclass(frozen=True)
class Parts:
    """A speech in three parts, and words of a person's own.

    Attributes:
        language: `zh` or `en`.
        greeting, wishes: What is said in front of the parts, and behind them.
        titles: The headings of the parts.
        passages: Two sentences for each part.
        name: What a person calls a part.
        words: What a person writes into a list.
    """

    language: str
    greeting: str
    wishes: str
    titles: tuple[str, str, str]
    passages: tuple[tuple[str, str], ...]
    name: str
    words: str


ZH = Parts(
    "zh",
    "各位代表、同志们，下面我讲三点意见。",
    "祝大家身体健康！",
    ("路是命脉，必须把路修通", "灯是眼睛，必须把灯点亮", "树是衣裳，必须把树种活"),
    (
        ("一、路是命脉，必须把路修通。", "先修进村的路，再修出山的路。"),
        ("二、灯是眼睛，必须把灯点亮。", "晚上七点亮灯，早上六点熄灯。"),
        ("三、树是衣裳，必须把树种活。", "每片林子有人看，每棵小树有人浇。"),
    ),
    "先把灯点亮",
    "夜里走路不怕黑",
)
EN = Parts(
    "en",
    "Friends and neighbours, there are three things that I want to say.",
    "Thank you all!",
    ("The road comes first", "The lamps come second", "The trees come third"),
    (
        ("The road comes first.", "We begin with the bridge, and two wardens walk the road."),
        ("The lamps come second.", "A broken lamp is mended on the next day."),
        ("The trees come third.", "Whoever plants a tree waters it through the summer."),
    ),
    "Light for everyone",
    "No one walks in the dark",
)
SPEECHES = pytest.mark.parametrize("parts", [ZH, EN], ids=["zh", "en"])


def _written(parts: Parts) -> str:
    """The outline file of a speech, with agenda and summary."""
    items = "".join(f"- {title}\n" for title in parts.titles)
    lines = [
        f"---\nspeechcast: outline@1\nlanguage: {parts.language}\n---",
        f"# {parts.greeting} {{#s-a .opening}}",
        f"## {parts.greeting} {{#s-aa .title}}\n\n::: notes\n{parts.greeting}\n:::",
        f"## Overview {{#s-ab .agenda}}\n\n{items}",
    ]
    for number, (title, said) in enumerate(zip(parts.titles, parts.passages, strict=True), 1):
        lines += [
            f"# {title} {{#s-p{number} .point number={number}}}",
            f"## {title} {{#s-p{number}a .section}}\n\n::: notes\n{said[0]}\n:::",
            f"## {said[1]} {{#s-p{number}b .quote}}\n\n::: notes\n{said[1]}\n:::",
        ]
    lines += [
        f"# {parts.wishes} {{#s-z .closing}}",
        f"## Overview {{#s-za .summary}}\n\n{items}",
        f"## {parts.wishes} {{#s-zb .closing}}\n\n<!-- wishes -->\n\n::: notes\n{parts.wishes}\n:::",
    ]
    return outline_markdown(*read_outline("\n\n".join(lines)))


def _read(text: str) -> Outline:
    """The outline of the file, which is still the same when it is written and read again."""
    document, outline = read_outline(text)
    again = outline_markdown(document, outline)
    document_again, outline_again = read_outline(again)
    assert (document_again.text, outline_again) == (document.text, outline)
    assert outline_markdown(document_again, outline_again) == again
    return outline


def _part(text: str, title: str) -> str:
    """The lines of a part."""
    start = text.index(f"\n# {title} {{")
    return text[start : text.index("\n# ", start + 1)]


def _lists(outline: Outline) -> list[list[Point]]:
    kinds = (SlideKind.AGENDA, SlideKind.SUMMARY)
    found = [list(slide.points) for slide in outline.slides() if slide.kind in kinds]
    assert len(found) == 2
    return found


def _shown(outline: Outline) -> list[str]:
    """The items of the agenda, which are those of the summary."""
    first, second = ([point.text.text for point in points] for points in _lists(outline))
    assert first == second
    return first


def _section_slides(outline: Outline) -> list[tuple[int, str]]:
    return [
        (section.number, slide.heading.text)
        for section in outline.sections
        for slide in section.slides
        if slide.kind is SlideKind.SECTION
    ]


def _emptied(text: str, titles: tuple[str, ...]) -> str:
    for title in titles:
        text = text.replace(f"- {title}\n", "")
    return text


@SPEECHES
def test_a_file_as_it_was_written_keeps_lists_and_numbers(parts: Parts) -> None:
    outline = _read(_written(parts))
    assert _shown(outline) == list(parts.titles)
    assert _section_slides(outline) == list(enumerate(parts.titles, 1))


@SPEECHES
def test_parts_that_change_places_change_them_in_the_lists_and_are_numbered_anew(
    parts: Parts,
) -> None:
    text = _written(parts)
    first, second, third = parts.titles
    moved = _part(text, third)
    outline = _read(
        text.replace(moved, "").replace(_part(text, second), moved + _part(text, second))
    )
    assert _shown(outline) == [first, third, second]
    assert _section_slides(outline) == [(1, first), (2, third), (3, second)]


@SPEECHES
def test_a_part_with_a_new_title_has_it_everywhere(parts: Parts) -> None:
    first, second, third = parts.titles
    outline = _read(_written(parts).replace(f"\n# {second} {{", f"\n# {parts.name} {{"))
    assert _shown(outline) == [first, parts.name, third]
    assert _section_slides(outline) == [(1, first), (2, parts.name), (3, third)]


@SPEECHES
def test_items_lead_to_their_parts(parts: Parts) -> None:
    text = _written(parts).replace(f"\n# {parts.titles[1]} {{", f"\n# {parts.name} {{")
    outline = _read(text.replace(f"- {parts.titles[0]}\n", f"- {parts.words}\n"))
    spans = [section.span for section in outline.sections if section.number]
    for points in _lists(outline):
        assert [point.passage for point in points] == spans


@SPEECHES
def test_a_deleted_part_is_in_no_list_and_leaves_no_gap_in_the_numbers(
    parts: Parts,
) -> None:
    text = _written(parts)
    first, second, third = parts.titles
    outline = _read(text.replace(_part(text, second), ""))
    assert _shown(outline) == [first, third]
    assert _section_slides(outline) == [(1, first), (2, third)]


@SPEECHES
def test_an_added_part_is_listed_and_numbered_where_it_stands(parts: Parts) -> None:
    text = _written(parts)
    first, second, third = parts.titles
    added = f"\n# {parts.name}\n\n## {parts.name}\n\n::: notes\n{parts.words}.\n:::\n"
    outline = _read(text.replace(f"\n# {second} {{", f"{added}\n# {second} {{"))
    assert _shown(outline) == [first, parts.name, second, third]
    assert [s.number for s in outline.sections if s.number] == [1, 2, 3, 4]


@SPEECHES
def test_an_added_opening_is_neither_listed_nor_numbered(parts: Parts) -> None:
    text = _written(parts)
    added = f"\n# {parts.name} {{.opening}}\n\n## {parts.name}\n\n::: notes\n{parts.words}.\n:::\n"
    outline = _read(text.replace(f"\n# {parts.titles[0]} {{", f"{added}\n# {parts.titles[0]} {{"))
    assert _shown(outline) == list(parts.titles)
    assert _section_slides(outline) == list(enumerate(parts.titles, 1))


@SPEECHES
def test_lists_follow_parts_without_numbers(parts: Parts) -> None:
    text = re.sub(r" number=\d", "", _written(parts))
    text = outline_markdown(*read_outline(text))
    first, second, third = parts.titles
    moved = _part(text, third)
    text = text.replace(moved, "").replace(_part(text, first), moved + _part(text, first))
    outline = _read(text.replace(f"\n# {second} {{", f"\n# {parts.name} {{"))
    assert _shown(outline) == [third, first, parts.name]
    assert [s.number for s in outline.sections if s.number] == []


@SPEECHES
def test_numbers_that_a_person_gives_stay(parts: Parts) -> None:
    text = _written(parts).replace("number=2}", "number=4}").replace("number=3}", "number=5}")
    assert [number for number, _ in _section_slides(_read(text))] == [1, 4, 5]


@SPEECHES
def test_an_empty_list_fills_itself(parts: Parts) -> None:
    outline = _read(_emptied(_written(parts), parts.titles))
    assert _shown(outline) == list(parts.titles)


@SPEECHES
def test_a_list_that_a_person_adds_fills_itself(parts: Parts) -> None:
    text = _written(parts)
    outline = _read(text.replace("\n<!-- parts", "\n## Once more {.agenda}\n\n<!-- parts"))
    last = list(outline.slides())[-1]
    assert [point.text.text for point in last.points] == list(parts.titles)


@SPEECHES
def test_an_item_that_a_person_deletes_stays_deleted_when_parts_move(
    parts: Parts,
) -> None:
    text = _written(parts)
    first, second, third = parts.titles
    moved = _part(text, third)
    text = text.replace(moved, "").replace(_part(text, first), moved + _part(text, first))
    outline = _read(text.replace(f"- {second}\n", ""))
    assert _shown(outline) == [third, first]


@SPEECHES
def test_words_of_a_persons_own_stay_and_move_with_their_part(parts: Parts) -> None:
    text = _written(parts)
    first, second, third = parts.titles
    moved = _part(text, second)
    text = text.replace(moved, "").replace(_part(text, first), moved + _part(text, first))
    outline = _read(text.replace(f"- {second}\n", f"- {parts.words}\n"))
    assert _shown(outline) == [parts.words, first, third]


@SPEECHES
def test_words_of_a_persons_own_stay_when_their_part_has_a_new_title(
    parts: Parts,
) -> None:
    text = _written(parts).replace(f"- {parts.titles[1]}\n", f"- {parts.words}\n")
    outline = _read(text.replace(f"\n# {parts.titles[1]} {{", f"\n# {parts.name} {{"))
    assert _shown(outline) == [parts.titles[0], parts.words, parts.titles[2]]


@SPEECHES
def test_an_item_that_a_person_adds_stays_behind_the_one_before(parts: Parts) -> None:
    text = _written(parts)
    first, second, third = parts.titles
    moved = _part(text, third)
    text = text.replace(moved, "").replace(_part(text, first), moved + _part(text, first))
    outline = _read(text.replace(f"- {second}\n", f"- {second}\n- {parts.words}\n"))
    assert _shown(outline) == [third, first, second, parts.words]


@SPEECHES
def test_an_order_of_a_persons_own_stays(parts: Parts) -> None:
    first, second, third = parts.titles
    text = _written(parts).replace(f"- {first}\n- {second}\n", f"- {second}\n- {first}\n")
    outline = _read(text.replace(f"\n# {third} {{", f"\n# {parts.name} {{"))
    assert _shown(outline) == [second, first, parts.name]


@SPEECHES
def test_a_section_slide_with_words_of_a_persons_own_keeps_them(parts: Parts) -> None:
    text = _written(parts).replace(f"\n## {parts.titles[1]} {{", f"\n## {parts.words} {{")
    outline = _read(text.replace(f"\n# {parts.titles[1]} {{", f"\n# {parts.name} {{"))
    assert _section_slides(outline)[1] == (2, parts.words)


@SPEECHES
def test_the_record_of_the_parts_is_no_reason_of_a_slide(parts: Parts) -> None:
    def last(text: str) -> Slide:
        return list(read_outline(text)[1].slides())[-1]

    text = _written(parts)
    why = last(text).why
    assert why == "wishes"
    assert last(text.replace(f"<!-- {why} -->\n", "")).why == ""
