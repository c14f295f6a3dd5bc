"""Where the last item of a list inside a paragraph ends: no later than the others did."""

from __future__ import annotations

from itertools import pairwise

from speechcast.structurer.cues.announced_rows import ANNOUNCED_ROW
from speechcast.structurer.cues.numbering import Chain
from speechcast.structurer.cues.parallel import PARALLEL
from speechcast.structurer.reading import Reading, Role
from speechcast.structurer.reckoning import turns_to_shortcomings

_SEVERAL = 3
"""Items by which is known how long they are."""


def list_end(reading: Reading, chain: Chain, last: int) -> int:
    """The sentence behind the last item of a count inside a paragraph, up to `last`."""
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


def _longest(chain: Chain) -> int:
    """Sentences of the longest item but the last."""
    return max(1, *(b.sentence - a.sentence for a, b in pairwise(chain.items)))
