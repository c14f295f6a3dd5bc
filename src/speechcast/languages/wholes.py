"""By which words a stretch of a sentence is known to be less than a statement."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from speechcast.languages.en_bonds import COMPLETED as EN_COMPLETED
from speechcast.languages.en_bonds import DOES as EN_DOES
from speechcast.languages.en_bonds import bound_end as en_bound_end
from speechcast.languages.en_wholes import ASKED as EN_ASKED
from speechcast.languages.en_wholes import DANGLING as EN_DANGLING
from speechcast.languages.en_wholes import FOLLOWING as EN_FOLLOWING
from speechcast.languages.en_wholes import JOINING as EN_JOINING
from speechcast.languages.en_wholes import NAMING as EN_NAMING
from speechcast.languages.en_wholes import SPOKEN as EN_SPOKEN
from speechcast.languages.en_wholes import SUBJECT_END as EN_SUBJECT_END
from speechcast.languages.en_wholes import THAT as EN_THAT
from speechcast.languages.en_wholes import TORN as EN_TORN
from speechcast.languages.en_wholes import UNFINISHED as EN_UNFINISHED
from speechcast.languages.en_wholes import denied as en_denied
from speechcast.languages.en_wholes import hangs as en_hangs
from speechcast.languages.en_wholes import stands as en_stands
from speechcast.languages.zh_bonds import bound_end as zh_bound_end
from speechcast.languages.zh_subjects import denied as zh_denied
from speechcast.languages.zh_subjects import has_subject as zh_has_subject
from speechcast.languages.zh_unfinished import COMPLETED as ZH_COMPLETED
from speechcast.languages.zh_unfinished import LEADING as ZH_LEADING
from speechcast.languages.zh_unfinished import TELLING as ZH_TELLING
from speechcast.languages.zh_unfinished import TORN as ZH_TORN
from speechcast.languages.zh_unfinished import UNFINISHED as ZH_UNFINISHED
from speechcast.languages.zh_wholes import stands as zh_stands

_POINTING_ZH = re.compile("(?:它|其(?![他中余它次实])|此类|这类)")
_POINTING_EN = re.compile(
    r"(?:its|their|his|her)\b|[a-z]{4,}\s(?:that|those|these|this)\s(?!(?:the|we|you|they|it|he|she|i|is|are)\b)[a-z]+\s(?:with|to|from)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wholes:
    """A language's signs that words are a whole statement or only a part of one.

    Attributes:
        stands: Whether a clause has a predicate of its own, given its words without stops and
            those that follow it in its sentence.
        torn: The end of words that wait for a second half, and the opening of that half.
        unfinished: The end of words that are never complete while their sentence goes on (searched).
        pointing: The opening of words whose subject belongs to something named elsewhere, or that
            ask something of it.
        leading: The opening of words that go on with what stands before them.
        bare: What it costs that no clause of a run stands.
        verbal: Whether a whole sentence without a predicate is no statement either.
        hangs: Whether a clause ends before the verb that its conjunction waits for; `None` where none can.
        dangling: The opening of a last clause whose verb is left out (…, and as gardeners); `None` where
            none is known by it. Its `by` may stand before, too: then both tell more of one thing.
        spoken: The end of words behind which somebody's own words stand.
        following: The opening of a clause that goes on with a dependent one before it.
        denied: Whether what turns clauses into their contrary is not among them.
        has_subject: Whether a clause names what it tells of before its predicate; `None` where that is
            not told.
        that: The opening of a clause that only completes the one before it.
        asked: The end of a clause that only the next one completes, with or without that opening.
        naming: The opening of a clause that says what a verb is about, behind what is put in between.
        joining: The end of a clause that the next one completes, and not what is put in between.
        subject_end: The end of a clause, its subject, behind which something is put in.
        bound_end: The number of the clause behind the last one that belongs to one of a sentence, given its clauses and
            the number of that one; `None` where commas part no such clauses.
        completed: Ends of words that say nothing without what they lead up to, and the openings of that.
        telling: The opening of a clause that tells of what the one before it only names; `None` where none is known by it.
        does: The opening of a clause that says what its subject in front of a comma does.
        each: Whether the last clause of a whole statement must stand, too.
    """

    stands: Callable[[str, str], bool]
    torn: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    unfinished: re.Pattern[str]
    pointing: re.Pattern[str]
    leading: re.Pattern[str] | None
    bare: float
    verbal: bool
    each: bool
    hangs: Callable[[str], bool] | None
    dangling: re.Pattern[str] | None = None
    spoken: re.Pattern[str] | None = None
    following: re.Pattern[str] | None = None
    denied: Callable[[Sequence[str]], bool] | None = None
    has_subject: Callable[[str], bool] | None = None
    that: re.Pattern[str] | None = None
    asked: re.Pattern[str] | None = None
    naming: re.Pattern[str] | None = None
    joining: re.Pattern[str] | None = None
    subject_end: re.Pattern[str] | None = None
    bound_end: Callable[[Sequence[str], int], int] | None = None
    completed: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = ()
    telling: re.Pattern[str] | None = None
    does: re.Pattern[str] | None = None


WHOLES = {
    "zh": Wholes(
        zh_stands,
        ZH_TORN,
        ZH_UNFINISHED,
        _POINTING_ZH,
        ZH_LEADING,
        bare=2.6,
        verbal=False,
        each=True,
        hangs=None,
        denied=zh_denied,
        has_subject=zh_has_subject,
        bound_end=zh_bound_end,
        completed=ZH_COMPLETED,
        telling=ZH_TELLING,
    ),
    "en": Wholes(
        en_stands,
        EN_TORN,
        EN_UNFINISHED,
        _POINTING_EN,
        None,
        bare=5.2,
        verbal=True,
        each=False,
        hangs=en_hangs,
        dangling=EN_DANGLING,
        spoken=EN_SPOKEN,
        following=EN_FOLLOWING,
        denied=en_denied,
        that=EN_THAT,
        asked=EN_ASKED,
        naming=EN_NAMING,
        joining=EN_JOINING,
        subject_end=EN_SUBJECT_END,
        bound_end=en_bound_end,
        completed=EN_COMPLETED,
        does=EN_DOES,
    ),
}
