"""By which signs the sentence of a passage is known that people take for its heading, and what each is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeadingSigns:
    """What speaks for a sentence as the heading of its passage.

    The figures are log odds, doubled and rounded, of a choice among the sentences of a passage (a conditional logit model,
    McFadden 1974), found on the prose of 56 speeches outlined by hand, eight groups of them left out in turn: so they
    are what each sign says besides all others. `form`, `repeats`, `urges`, `wishes` and `doubt` are set higher, as slides read better so.

    Attributes:
        first: To stand first; each later sentence has a part of it.
        last: To stand last.
        opens: To open a paragraph.
        shared: To share most words with the others.
        subject: To name what the speech is about.
        term: Each content word, of ten at most.
        repeats: To be one of several that open alike.
        concludes: To open as the end of a speech does.
        decides: To say what is decided or begun.
        form: To be plainly said to matter (`structurer.emphasis`).
        urges: To ask something of the audience.
        wishes: To open with what the speaker wishes it.
        reports: To tell what was.
        doubt: How many times as much a doubt counts (`structurer.heading_scores`): as much as keeps what only leads up
            from standing first.
        turned: What it costs to be what the next sentence turns against or sets right; set by reading slides.
        words: Signs that stand anywhere in the sentence, what each is worth, and how many count.
    """

    first: float
    last: float
    opens: float
    shared: float
    subject: float
    term: float
    repeats: float
    concludes: float
    decides: float
    form: float
    urges: float
    wishes: float
    reports: float
    doubt: float
    turned: float
    words: tuple[tuple[re.Pattern[str], float, int], ...]


_I = re.IGNORECASE

HEADING_SIGNS: dict[str, HeadingSigns] = {
    "zh": HeadingSigns(
        first=5.9, last=2.5, opens=1.9, shared=2.8, subject=2.1, term=-0.17, repeats=0.0, concludes=3.0,
        decides=0.0, form=2.0, urges=0.0, wishes=3.0, reports=-1.2, doubt=3.0, turned=3.0,
        words=(
            (re.compile("^(?:但|然而|不过|可是)"), 3.0, 1),
            (re.compile("^(?:所以|因此|可见|总之|可以说)"), 3.0, 1),
            (re.compile("[：:]"), 2.0, 1),
            (re.compile(r"\d"), -1.6, 1),
            (re.compile("、"), -0.36, 8),
        ),
    ),
    "en": HeadingSigns(
        first=3.5, last=0.0, opens=0.0, shared=2.0, subject=0.0, term=0.0, repeats=-1.5, concludes=4.0,
        decides=1.4, form=0.0, urges=2.4, wishes=1.5, reports=0.0, doubt=2.0, turned=0.5,
        words=(
            (re.compile(r"\b(?:is|are)\b", _I), 1.7, 1),
            (re.compile(r"\b(?:must|needs?|should|have to|has to|cannot|can['’]t)\b", _I), 1.5, 1),
            (re.compile(r"\b(?:you|your)\b", _I), 0.9, 1),
            (re.compile(":"), 2.0, 1),
            (re.compile(r"^and\b", _I), -1.3, 1),
            (re.compile(r"^the\b", _I), 0.6, 1),
            (re.compile(r"\w+(?:tion|ment|ness|ity|ship|dom|ism|ance|ence)s?\b", _I), 0.45, 4),
        ),
    ),
}  # fmt: skip
