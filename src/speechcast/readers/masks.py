"""Masks: runs of signs that stand for a name or a figure, told from emphasis, lists and sums."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from speechcast.errors import UsageError
from speechcast.languages.markup import markup_in
from speechcast.model.document import Mask, MaskKind
from speechcast.model.notice import Notice
from speechcast.model.span import Span
from speechcast.readers import positions as known
from speechcast.readers.emphasis import emphasising
from speechcast.readers.signs import BREAKS, NEAR, Run, is_word, runs
from speechcast.readers.text import without_forbidden

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MOU_DATE = re.compile(r"某年某月(?:某日)?|某月某日")
_NO_MASK_AFTER_X = re.compile(r"光|射线|轴|染色体|型|码|级|代|档|形|因子|战警")


def find_masks(text: str, *, emphasis: bool = True) -> tuple[Mask, ...]:
    """The masks of `text`, in order, without overlap. Linear in its length.

    A run of `*`, `×`, `X`, `□` or 某 counts where a name or a figure stands: beside the noun,
    title or unit that it belongs to, or inside Chinese where nothing else could be meant. List
    signs, separators, products (3×4), letters (X光) and 某些 are none.

    Args:
        text: Any text.
        emphasis: Whether pairs of stars may be Markdown emphasis; `False` where they are gone.
    """
    found = list(runs(text))
    stars = [run for run in found if run.sign == "*"] if emphasis else []
    emphasised = emphasising(text, stars, "\n")
    dates = {
        m.start() + offset
        for m in _MOU_DATE.finditer(text)
        for offset, char in enumerate(m.group())
        if char == "某"
    }
    masks: list[Mask] = []
    for run in found:
        if run.span.start in emphasised:
            continue
        kind = MaskKind.FIGURE if run.span.start in dates else _kind(run)
        if kind is not None:
            masks.append(Mask(run.span, kind))
    return tuple(masks)


@dataclass(frozen=True, slots=True)
class Stars:
    """The runs of stars in Markdown source: which are masks, and which emphasise words."""

    masks: tuple[Span, ...]
    emphasis: tuple[Span, ...]


def stars_of_markdown(text: str) -> Stars:
    """The runs of stars in Markdown source, where emphasis may go over line ends."""
    stars = [run for run in runs(text) if run.sign == "*" and not run.before.endswith("\\")]
    emphasised = emphasising(text, stars, "\n\n")
    masks = (r for r in stars if r.span.start not in emphasised and _kind(r) is not None)
    return Stars(
        tuple(run.span for run in masks),
        tuple(run.span for run in stars if run.span.start in emphasised),
    )


def _kind(run: Run) -> MaskKind | None:
    """What the run stands for; `None` when it is no mask."""
    if run.sign == "某":
        return _mou(run)
    if _is_layout(run) or _is_letter_or_sum(run):
        return None
    if _is_figure(run):
        return MaskKind.FIGURE
    return MaskKind.NAME if _is_name(run) else None


def _is_layout(run: Run) -> bool:
    """List signs, boxes to tick and separators."""
    ends_line = not run.after.strip()
    if run.sign == "*":
        alone = run.starts_line and ends_line and len(run.before) < NEAR
        return alone or (run.starts_line and run.right.isspace())
    if run.sign == "□" and len(run) == 1:
        return run.starts_line or run.left.isspace() or ends_line
    return False


def _is_letter_or_sum(run: Run) -> bool:
    ascii_left = run.left.isascii() and run.left.isalpha()
    ascii_right = run.right.isascii() and run.right.isalpha()
    if run.sign == "X":
        if ascii_left or ascii_right or _is_known_letter(run):
            return True
        return len(run) == 1 and (_digit(run.left) or _digit(run.right))
    if ascii_left and ascii_right:
        return True
    between = _digit(run.before.rstrip()[-1:]) and _digit(run.after.lstrip()[:1])
    return between and (len(run) < 3 or run.left.isspace())


def _is_known_letter(run: Run) -> bool:
    """Whether an X is the letter of a term, such as X光."""
    return _NO_MASK_AFTER_X.match(run.after) is not None


def _digit(char: str) -> bool:
    return bool(char) and char.isdigit()


def _is_figure(run: Run) -> bool:
    if run.left == known.ORDINAL:
        return True
    if known.AMOUNT.search(run.before) and not is_word(run.right):
        return True
    if len(run) > 1 and _digit(run.left):
        return True
    if known.UNIT.match(run.after):
        return len(run) > 1 or not run.starts_line or run.sign != "*" or run.right in "%％月日年"
    if run.among_chinese and not run.after.isascii():
        return False
    return len(run) > 1 and known.ENGLISH_UNIT.match(run.after) is not None


def _is_name(run: Run) -> bool:
    if len(run) == 1:
        return _is_single_name(run)
    if run.among_chinese:
        return True
    if known.HONORIFIC.search(run.before) or known.ENGLISH_NOUN.match(run.after):
        return True
    if run.sign == "×" or (run.sign == "X" and len(run) > 3):
        return not is_word(run.left) and not is_word(run.right)
    if run.sign == "X":
        return False
    apart_left = not run.left or run.left.isspace() or run.left in "(“\"'"
    apart_right = not run.right or run.right.isspace() or run.right in ".,;:!?)”\"'"
    return apart_left and apart_right and not run.starts_line


def _is_single_name(run: Run) -> bool:
    if known.NOUN.match(run.after):
        return not (run.sign == "×" and _HAN.match(run.left) and run.left not in "在和与及、我对向")
    if run.sign in "*×" and run.left in known.PLAIN_SURNAMES:
        return not _HAN.match(run.right)
    return known.HONORIFIC.search(run.before) is not None and not is_word(run.right)


def _mou(run: Run) -> MaskKind | None:
    if len(run) > 1:
        return MaskKind.FIGURE if run.right in ("年", "月", "日") else MaskKind.NAME
    if run.right in known.ORDINARY_MOU and run.right:
        return None
    if known.PLACE_OR_BODY.match(run.after):
        return MaskKind.NAME
    return MaskKind.NAME if run.left in known.PLAIN_SURNAMES else None


def with_directions(text: str, masks: Sequence[Mask]) -> tuple[Mask, ...]:
    """`masks`, and the marks for the delivery (`[停顿 2秒]`) as masks filled with nothing.

    What is filled with nothing is neither shown nor said, while offsets stay.
    """
    hidden = [span for mark in markup_in(text) for span in mark.hidden]
    kept = [m for m in masks if not any(m.span.overlap(span) for span in hidden)]
    directions = [Mask(span, MaskKind.DIRECTION, fill="") for span in hidden]
    return tuple(sorted((*kept, *directions), key=lambda mask: mask.span))


@dataclass(frozen=True, slots=True)
class Replacement:
    """Masks of the form `old` become `new`."""

    old: str
    new: str


def parse_replacements(given: Sequence[str]) -> tuple[Replacement, ...]:
    """`OLD=NEW` texts as replacements.

    Raises:
        UsageError: for one without `=`, with an empty side, or two for the same form.
    """
    parsed: dict[str, Replacement] = {}
    for text in given:
        old, sign, new = (part.strip() for part in text.partition("="))
        if not sign or not old or not new:
            raise UsageError(
                f"--replace should be OLD=NEW and not “{text}”",
                hint="For instance: --replace '**=南阳'",
            )
        if any(char in BREAKS for char in new) or without_forbidden(new)[1] is not None:
            raise UsageError(
                f"--replace “{old}” gives characters that no line of text can hold",
                hint="Give plain words in one line.",
            )
        if old in parsed and parsed[old].new != new:
            raise UsageError(
                f"--replace gives two fillings for “{old}”: “{parsed[old].new}” and “{new}”",
                hint="Keep one of them.",
            )
        parsed[old] = Replacement(old, new)
    return tuple(parsed.values())


def fill_masks(
    text: str, masks: Sequence[Mask], replacements: Sequence[Replacement]
) -> tuple[tuple[Mask, ...], tuple[Notice, ...]]:
    """The masks with the fills of `replacements`, and a notice for each that filled none.

    Only names are filled, and only runs that are exactly the form given.
    """
    fills = {r.old: r.new for r in replacements}
    used: set[str] = set()
    filled: list[Mask] = []
    for mask in masks:
        form = mask.span.of(text)
        if mask.kind is MaskKind.NAME and form in fills:
            used.add(form)
            mask = replace(mask, fill=fills[form])
        filled.append(mask)
    notices = [
        Notice(
            "replacement-unused",
            f"--replace “{r.old}={r.new}” fills nothing: {_why(text, masks, r)}",
        )
        for r in replacements
        if r.old not in used
    ]
    return tuple(filled), tuple(notices)


def _why(text: str, masks: Sequence[Mask], replacement: Replacement) -> str:
    if any(mask.span.of(text) == replacement.old for mask in masks):
        return f"“{replacement.old}” stands only for figures in this text."
    forms = sorted({mask.span.of(text) for mask in masks if mask.kind is MaskKind.NAME})
    if not forms:
        return "there is no masked name in this text."
    return f"the masked names of this text are {', '.join(forms)}."
