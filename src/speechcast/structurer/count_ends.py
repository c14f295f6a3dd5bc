"""By what the end of a count is known: what is said last, and where a list of the source, or one inside a paragraph,
stops."""

from __future__ import annotations

from itertools import pairwise

from speechcast.languages.cues import LAST
from speechcast.languages.guiding import GUIDING
from speechcast.languages.ties import TIES
from speechcast.model.document import BlockKind
from speechcast.structurer.cues.announced_rows import ANNOUNCED_ROW
from speechcast.structurer.cues.numbering import Chain, marker_at
from speechcast.structurer.cues.parallel import PARALLEL
from speechcast.structurer.leads import leads_up
from speechcast.structurer.reading import Reading, Role
from speechcast.structurer.reckoning import turns_to_shortcomings

_SEVERAL = 3
"""Items of a count whose last one may be told like the end of a speech (最后，…), and by which is known how long they
are."""


_ANNOUNCED = 24.0
"""Size of a sentence that only announces at most."""


def begins_last(reading: Reading, index: int) -> bool:
    """Whether a paragraph begins with what is said last, without a number (Finally, …)."""
    sentence = reading.sentences[index]
    if not sentence.first:
        return False
    marker = marker_at(reading, sentence.span.start, sentence.span.end, inside=False)
    return marker is not None and marker[1] == LAST


def says_last(reading: Reading, chain: Chain, index: int) -> bool:
    """Whether a sentence is the last item of a count of several (首先…，其次…，最后…) and does not end the speech."""
    sentence = reading.sentences[index]
    return (
        len(chain.items) >= _SEVERAL
        and chain.items[-1].sentence == index
        and sentence.role is Role.BODY
        and reading.cues.conclusion.match(reading.text, chain.items[-1].body) is None
    )


def list_end(reading: Reading, last: int) -> int:
    """The sentence after the last item of a list of the source and what is nested in it."""
    blocks, sentences = reading.document.blocks, reading.sentences
    index = last + 1
    while index < len(sentences):
        paragraph = sentences[index].paragraph
        inside = paragraph == sentences[last].paragraph or (
            paragraph < len(blocks) and blocks[paragraph].kind is BlockKind.ITEM
        )
        if not inside:
            break
        index += 1
    return index


def end_inside(reading: Reading, chain: Chain, last: int) -> int:
    """The sentence behind the last item of a count inside a paragraph, up to `last`: no later than the others ended."""
    sentences = reading.sentences
    final = chain.items[-1].sentence
    end = final + 1
    if chain.style in (ANNOUNCED_ROW, PARALLEL):
        return end
    # In Chinese what stands behind it mostly sums up the last item, in English all of them.
    told = len(chain.items) >= _SEVERAL and reading.cues.headless is not None
    most = min(last, final + _longest(chain)) if told else last
    while (
        end < most
        and not sentences[end].first
        and sentences[end].role is Role.BODY
        and not turns_to_shortcomings(reading, end)
    ):
        end += 1
    return end


def only_looks_back(reading: Reading, first: int, last: int) -> bool:
    """Whether the sentences `[first, last)` behind a list only look back on all of it, give the credit for it, say nothing, or
    but announce in a few words how many things follow elsewhere."""
    language = reading.document.language
    of_all, guiding = TIES[language].of_all, GUIDING.get(language)
    if of_all is None or guiding is None:
        return False
    if (
        last - first == 1
        and reading.sentences[first].size <= _ANNOUNCED
        and leads_up(reading, first)
    ):
        return True
    return all(
        sentence.role is not Role.BODY
        or of_all.match(reading.text, sentence.start, sentence.span.end) is not None
        or guiding.credit.match(reading.text, sentence.start, sentence.span.end) is not None
        for sentence in reading.sentences[first:last]
    )


def _longest(chain: Chain) -> int:
    """Sentences of the longest item but the last."""
    return max(1, *(b.sentence - a.sentence for a, b in pairwise(chain.items)))
