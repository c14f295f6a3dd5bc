"""Lists: the geometry that keeps most of their words, smaller or halved where they hold too much."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from speechcast.slides.content import ItemContent
from speechcast.slides.design import Item, LayoutDesign
from speechcast.slides.items import SetItem, Setter, crowded, evenly, roomy_item, set_apart, widened

_TOUCHING = 0.2
"""Em between two items below which nobody sees where one ends."""
_LEAST_HALVED = 4
"""Items that a list must have to be halved."""
_MOST_BARE = 2
"""Items whose support is worth a slide more."""


def lists_of(
    setter: Setter, layout: LayoutDesign, items: Sequence[ItemContent]
) -> list[tuple[SetItem, ...]]:
    """The items as one list, or as several where the layout does not hold them; none is empty."""
    return [
        evenly(done)
        for run in near_equal(items, layout.capacity)
        for done in _lists(setter, layout, run)
    ]


def near_equal(items: Sequence[ItemContent], most: int) -> list[tuple[ItemContent, ...]]:
    """`items` in as few runs of at most `most` as possible, of lengths as equal as possible."""
    count = -(-len(items) // most)
    cuts = [-(-len(items) * n // count) for n in range(count + 1)]
    return [tuple(items[a:b]) for a, b in pairwise(cuts)]


def _lists(
    setter: Setter, layout: LayoutDesign, run: Sequence[ItemContent]
) -> list[tuple[SetItem, ...]]:
    """One list, or two halves of it: whole sentences first, at a smaller size if need be."""
    whole = _list(setter, layout, run)
    halves = near_equal(run, -(-len(run) // 2)) if len(run) >= _LEAST_HALVED else []
    if whole is not None and halves and _bare_for(layout, run):
        done = [_list(setter, layout, half) for half in halves]
        kept = sum("detail" in item.content.words for part in done for item in part or ())
        if all(done) and kept >= _MOST_BARE:
            return [part for part in done if part is not None]
    if whole is None or (halves and crowded(whole, _TOUCHING)):
        found = _roomy_list(setter, layout, run)
        if found is not None:
            return [found]
        done = [_list(setter, layout, half) or _roomy_list(setter, layout, half) for half in halves]
        if halves and (whole is None or all(done)):
            return [
                part or _cut_list(setter, layout, half)
                for part, half in zip(done, halves, strict=True)
            ]
    return [whole or _cut_list(setter, layout, run)]


def _bare_for(layout: LayoutDesign, run: Sequence[ItemContent]) -> bool:
    """Whether a list of so many items has no room for support, though several of them have some."""
    if sum("detail" in item.words for item in run) < _MOST_BARE:
        return False
    return not any(
        len(items) == len(run) and any(item.slot("detail") is not None for item in items)
        for items in layout.variants.values()
    )


def _roomy_list(
    setter: Setter, layout: LayoutDesign, items: Sequence[ItemContent]
) -> tuple[SetItem, ...] | None:
    """A list with all of its headings, smaller or in more lines than is usual; `None` if it is crowded."""
    geometry = _roomiest(layout, items)
    contents, _ = setter.supported(geometry, items)
    done = set_apart(setter, geometry, contents)
    return None if done is None or crowded(done, _TOUCHING) else done


def _roomiest(layout: LayoutDesign, items: Sequence[ItemContent]) -> list[Item]:
    """The geometry with most room for headings, with the sizes of those of every list."""
    keys = _keys(layout, items)
    key = next((key for key in keys if key.endswith("-plain")), keys[-1])
    headings = (item.slot("heading") for items in layout.variants.values() for item in items)
    sizes = [size for heading in headings if heading is not None for size in heading.sizes]
    return [roomy_item(item, sizes) for item in layout.variants[key]]


def _keys(layout: LayoutDesign, items: Sequence[ItemContent]) -> list[str]:
    count = len(items)
    supported = sum("detail" in item.words for item in items)
    ways: tuple[str, ...] = ("", "-stacked", "-plain") if supported else ("-plain", "")
    if 0 < 2 * supported <= count and _beside(layout, f"{count}"):
        # A column for the support of few leaves most of it empty.
        ways = ("-stacked", "", "-plain")
    keys = [f"{count}{way}" for way in ways if f"{count}{way}" in layout.variants]
    if not keys:
        size = next(n for n in layout.counts() if n >= count)
        keys = [f"{size}"]
    return keys


def _beside(layout: LayoutDesign, key: str) -> bool:
    """Whether the support of items stands in a column of its own in this geometry."""
    item = layout.variants[key][0] if key in layout.variants else None
    heading, detail = (None, None) if item is None else (item.slot("heading"), item.slot("detail"))
    return heading is not None and detail is not None and detail.box.x > heading.box.x


def _list(
    setter: Setter, layout: LayoutDesign, items: Sequence[ItemContent]
) -> tuple[SetItem, ...] | None:
    """A list in the geometry that keeps most details and tears no words.

    `None` when the headings fit none.
    """
    best: tuple[int, tuple[SetItem, ...]] | None = None
    for key in _keys(layout, items):
        geometry = widened(layout, key, items)
        contents, lost = setter.supported(geometry, items)
        done = set_apart(setter, geometry, contents)
        if done is None:
            continue
        lost += sum(
            not placed.fitted.clean
            for item in done for placed in item.slots if placed.slot.name == "heading"
        )  # fmt: skip
        if not lost:
            return done
        if best is None or lost < best[0]:
            best = (lost, done)
    return best[1] if best else None


def _cut_list(
    setter: Setter, layout: LayoutDesign, items: Sequence[ItemContent]
) -> tuple[SetItem, ...]:
    """A list whose headings are cut to fit the geometry that has most room for them."""
    return forced(setter, _roomiest(layout, items), items)


def forced(
    setter: Setter, geometry: Sequence[Item], items: Sequence[ItemContent]
) -> tuple[SetItem, ...]:
    contents, _ = setter.supported(geometry, setter.cut_headings(geometry, items))
    done = setter.items(geometry, contents)
    if done is None:
        raise ValueError(f"the geometry for {len(items)} items holds not even a shortened word")
    return done
