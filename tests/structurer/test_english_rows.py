"""English words in a row, and the subject in front of a dash or a comma, are shown with what they belong to or not at
all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.model.document import Document

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The new weir is broad, level, undamaged, and strong.",
            "The new weir is broad, level, undamaged, and strong",
        ),
        (
            "The keepers came to guard, defend, and mend the weir.",
            "The keepers came to guard, defend, and mend the weir",
        ),
        (
            "This was how the valley's quiet, patient trade in apples was lost.",
            "This was how the valley's quiet, patient trade in apples was lost",
        ),
        (
            "In the valley's mouth, two orchards froze in the last days of May.",
            "Two orchards froze in the last days of May",
        ),
        (
            "This is the valley's pride, planted by our own hands in four hard winters.",
            "This is the valley's pride",
        ),
        (
            "It is calm, bright, and we pick the apples of both orchards at noon.",
            "It is calm, bright, and we pick the apples of both orchards at noon",
        ),
        (
            "I have a feeling that the frosts to come – the first, the second, and so on – will be just as hard.",
            "I have a feeling that the frosts to come will be just as hard",
        ),
        (
            "Every orchard – in the hills, in the valley, and by the river – has lost its blossoms.",
            "Every orchard has lost its blossoms",
        ),
        (
            "Finally, every day of her long years at the mill, Aunt Ada showed us how good flour is ground.",
            "Every day of her long years at the mill, Aunt Ada showed us how good flour is ground",
        ),
        (
            "Every year, we lose ten trees of this orchard to the frost.",
            "Every year, we lose ten trees of this orchard to the frost",
        ),
        (
            "You who prune today, and you who pruned in the hard years, can do much for this orchard.",
            "You who prune today, and you who pruned in the hard years, can do much for this orchard",
        ),
        (
            "Both pickers, and carters, and millers—every man, woman, and child here—are fed by this orchard.",
            "Both pickers, and carters, and millers are fed by this orchard",
        ),
        (
            "All that we have planted, all that we have pruned, will be lost in one night.",
            "All that we have planted, all that we have pruned, will be lost in one night",
        ),
        (
            "It was not the frost, nor the hail, that broke these trees in the last days of May.",
            "It was not the frost, nor the hail, that broke these trees in the last days of May",
        ),
        (
            "You do not see this orchard, because your house is full of lamps, music, and guests.",
            "You do not see this orchard",
        ),
        (
            "The mill runs three shifts every day, because we believe that no farm can live alone, carts at every gate of the valley.",
            "The mill runs three shifts every day, because we believe that no farm can live alone, carts at every gate of the valley",
        ),
        (
            "To the south are our friends, the millers and the smiths; to the north, our new neighbours in the hills.",
            "To the south are our friends, the millers and the smiths",
        ),
        (
            "Understanding when the frost will come to our trees is more important than ever, given short springs and late blossoms.",
            "Understanding when the frost will come to our trees is more important than ever, given short springs and late blossoms",
        ),
        (
            "Understanding when the frost will come, we lit the fires in time.",
            "We lit the fires in time",
        ),
        (
            "Of all the millers I have known, she was the only one who loved her mill.",
            "Of all the millers I have known, she was the only one who loved her mill",
        ),
        (
            "So far as this board can help, none of the trees will be felled.",
            "So far as this board can help, none of the trees will be felled",
        ),
        (
            "We need an orchard that is growing together, not falling apart.",
            "We need an orchard that is growing together, not falling apart",
        ),
        (
            "This is her very honest, deep love of the old orchard behind the mill.",
            "This is her very honest, deep love of the old orchard behind the mill",
        ),
        (
            "We can plant affordable, healthy trees in all the gardens of this valley.",
            "We can plant affordable, healthy trees in all the gardens of this valley",
        ),
        (
            "Something really, really bad happened to the pears, something that changed our work.",
            "Something really, really bad happened to the pears",
        ),
        (
            "We have to guess four or five, six months in advance, what the millers of this valley want from us.",
            "We have to guess four or five, six months in advance",
        ),
        (
            "It is our duty to see that under no circumstances, we should sell the old orchard by the mill.",
            "It is our duty to see that under no circumstances, we should sell the old orchard by the mill",
        ),
        (
            "Fifty years ago, on the 2nd of September, 1971, a small mill was built by the river.",
            "Fifty years ago, a small mill was built by the river",
        ),
        (
            "Every picker, every carter, every clerk of this mill has a part in the harvest.",
            "Every picker, every carter, every clerk of this mill has a part in the harvest",
        ),
        (
            "What the frost took from us, what the hail took from us, what the wind took from us, we will win back.",
            "What the frost took from us, what the hail took from us, what the wind took from us, we will win back",
        ),
        (
            "There is one thing that no frost can take from us: our will to plant new trees.",
            "There is one thing that no frost can take from us: our will to plant new trees",
        ),
        (
            "Those of us who saw the frost, who felt it in the night, will never forget that spring.",
            "Those of us who saw the frost, who felt it in the night, will never forget that spring",
        ),
        (
            "I hope, and I say this as a friend, that the council of millers will hear us.",
            "I hope, and I say this as a friend, that the council of millers will hear us",
        ),
        (
            "The pears, and the plums, and the late apples are totally different this year.",
            "The pears, and the plums, and the late apples are totally different this year",
        ),
        (
            "Of all the millers I’ve known, she was the only one who loved her mill.",
            "Of all the millers I’ve known, she was the only one who loved her mill",
        ),
        (
            "Deeply moved by all that I saw in the orchards of this valley, I have bought a farm.",
            "I have bought a farm",
        ),
        (
            "The growth of the mills, however useful, is no reason to dig a second canal here.",
            "The growth of the mills, however useful, is no reason to dig a second canal here",
        ),
    ],
)
def test_words_in_a_row_and_a_subject_stay_with_what_they_belong_to(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence)) == claim
