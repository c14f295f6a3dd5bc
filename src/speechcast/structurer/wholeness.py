"""Whether the words chosen from a sentence are a whole statement, and what they lack where they are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from speechcast.languages.wholes import WHOLES
from speechcast.model.span import Span
from speechcast.structurer.reading import Reading

_HANGING = 1.6
"""What it costs to end with a clause that waits for one that is left out."""

_TORN = 2.4
"""What it costs to part the halves of a figure (谁…谁, so … that)."""

_UNFINISHED = 4.5
_LEADING = 2.0
_VERBLESS = 6.0
"""What it costs to end, or to begin, in the middle of a phrase, and to end before the verb of a clause."""

_KEPT = 4096
"""Clauses that are kept: runs of a sentence share most of theirs."""

_QUOTES = '"“‘'
_STOPS = "，,；;、。.！!：:—–- \t\n\u3000"


class Wholeness:
    """Rates words of a reading as statements."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._rules = WHOLES[reading.document.language]
        # What hardly narrows down what may follow is told by the first half alone.
        self._open = [pair for pair in self._rules.torn if pair[1].pattern.startswith("(?!")]
        self._torn = [pair for pair in self._rules.torn if pair not in self._open]
        self._may_tear = _any(second for _, second in self._torn)
        self._may_complete = _any(second for _, second in self._rules.completed)
        self._stands = lru_cache(maxsize=_KEPT)(self._rules.stands)

    def lack(self, spans: Sequence[Span], end: int, *, opens: bool = True) -> float:
        """What the clauses `spans` lack to be a statement; 0 where they are one.

        Args:
            spans: The clauses, in order.
            end: Where their sentence ends.
            opens: Whether they begin with their sentence: one that is shown whole is as its speaker
                made it.
        """
        clauses = [span.of(self._text).strip(_STOPS) for span in spans]
        clauses = [clause for clause in clauses if clause]
        after = self._text[spans[-1].end : end].strip(_STOPS + "”’）)》")
        if not clauses or clauses[-1][-1] in "？?" or (opens and not after):
            return 0.0
        following = [*clauses[1:], after]
        standing = [
            not (k and self._completes(clauses[k - 1], c)) and self._stands(c, n)
            for k, (c, n) in enumerate(zip(clauses, following, strict=True))
        ]
        lack = 0.0
        if self._breaks_speech(clauses, after):
            lack += _UNFINISHED
        if not any(standing) and not (opens and self._does(clauses, after)):
            lack += self._rules.bare
        elif after and self._rules.each and not standing[-1]:
            lack += _HANGING
        last = clauses[-1]
        torn = self._torn if after and self._may_tear.match(after) else ()
        if any(b.match(after) and a.search(last) for a, b in torn) or (
            after and any(a.search(last) and b.match(after) for a, b in self._open)
        ):
            lack += _TORN
        if after and (
            self._is_unfinished(clauses, standing) or self._dangles(clauses, standing, after)
        ):
            lack += _UNFINISHED
        if after and self._waits(clauses, standing):
            lack += _VERBLESS
        if after and self._text[spans[-1].end - 1] in ",，" and self._may_complete.match(after):
            words = ", ".join(clauses)
            if any(b.match(after) and a.search(words) for a, b in self._rules.completed):
                lack += _VERBLESS
        denied = self._rules.denied
        if not opens and denied is not None and after[-1:] != "?" and denied(clauses):
            lack += _VERBLESS
        hangs = self._rules.hangs
        if after and hangs is not None and hangs(" ".join(clauses)):
            lack += _VERBLESS
        if self._rules.leading is not None and self._rules.leading.match(clauses[0]):
            lack += _LEADING
        return lack

    def _does(self, clauses: Sequence[str], after: str) -> bool:
        """Whether a clause says what its subject does, which stands alone in front of it (The masons, and clerks, | are …)."""
        does = self._rules.does
        return does is not None and any(
            does.match(clause) and self._stands(" ".join(clauses[: k + 1]), after)
            for k, clause in enumerate(clauses)
            if k
        )

    def _is_unfinished(self, clauses: Sequence[str], standing: Sequence[bool]) -> bool:
        """Whether a clause breaks off and none behind it states what it waits for."""
        ends, joining = self._rules.unfinished, self._rules.joining
        return ends.search(clauses[-1]) is not None or (
            joining is not None
            and any(
                (ends.search(c) or (k < len(clauses) and joining.search(c)))
                and not any(standing[k:])
                for k, c in enumerate(clauses, 1)
            )
        )

    def _dangles(self, clauses: Sequence[str], standing: Sequence[bool], after: str) -> bool:
        """Whether words end in a clause that begins another thought, or before what somebody says."""
        dangling, spoken = self._rules.dangling, self._rules.spoken
        if dangling is None or spoken is None:
            return False
        if after[0] in _QUOTES and spoken.search(clauses[-1]):
            return True
        for k in range(len(clauses) - 1, -1, -1):
            rest = clauses[k]
            while rest:
                rest, _, tail = rest.rpartition(", ")
                opened = dangling.match(tail)
                if opened is None or self._stands(tail, after):
                    break
                words = ", ".join([*clauses[:k], rest])
                if re.search(rf"\b{opened['by']}\b", words, re.IGNORECASE) is None:
                    return True
                # What it goes on with may itself begin so.
            if standing[k]:
                break
        return False

    def _breaks_speech(self, clauses: Sequence[str], after: str) -> bool:
        """Whether clauses that tell who speaks end inside his words, between straight marks (He said, "If the sea …)."""
        spoken = self._rules.spoken
        if spoken is None or '"' not in after or clauses[0].startswith('"'):
            return False
        words = ", ".join(clauses)
        at = words.rfind('"')
        return words.count('"') % 2 == 1 and spoken.search(words[:at].rstrip(_STOPS)) is not None

    def _waits(self, clauses: Sequence[str], standing: Sequence[bool]) -> bool:
        """Whether a subject at the end of a clause (…, because we) waits for a verb that none brings."""
        subject = self._rules.subject_end
        return subject is not None and any(
            subject.search(clause) is not None and not any(standing[k + 1 :])
            for k, clause in enumerate(clauses)
        )

    def _completes(self, before: str, clause: str) -> bool:
        """Whether a clause only completes the one before it: by "that", or behind a "why" at its end."""
        that, asked = self._rules.that, self._rules.asked
        return (that is not None and that.match(clause) is not None) or (
            asked is not None and asked.search(before) is not None
        )

    def says(self, spans: Sequence[Span]) -> bool:
        """Whether clauses that are a whole sentence have a predicate, where their language wants one."""
        if not self._rules.verbal:
            return True
        clauses = [span.of(self._text).strip(_STOPS) for span in spans]
        return any(self._stands(words, "") for words in (*clauses, " ".join(clauses)))


def _any(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """One pattern that matches where any of several does; where there are none it matches nothing."""
    return re.compile(
        "|".join(f"(?:{pattern.pattern})" for pattern in patterns) or "(?!)", re.IGNORECASE
    )
