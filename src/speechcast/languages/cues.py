"""The form of a language's cue tables: by which words the parts of a speech are known."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

LAST = 1000
"""The ordinal of words that end a count without saying how far it went (最后, finally)."""

NEXT = 999
"""The ordinal of words that go on with a count without saying how far it has come (再就是)."""


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """A way of numbering, such as 一、 or `First,`.

    Attributes:
        name: As `why` shows it, such as `一、`.
        pattern: Matches the marker where an item begins; group `n` is the number, and group `kind`, where
            there is one, what is counted.
        ordinals: What the texts of group `n` (lower case) count.
        inside: Whether items also begin at clauses inside a sentence (一是…；二是…).
        label: Whether the rest of its sentence may be a heading of its own (一、 but not 一是).
        holds: Characters that every marker of the style holds; empty where there are none.
        least: Items that a count of the style has at least.
        series: Styles of the same series go on with each other's counts (首先…，第二…); empty for none.
    """

    name: str
    pattern: re.Pattern[str]
    ordinals: Mapping[str, int]
    inside: bool = False
    label: bool = False
    holds: str = ""
    least: int = 2
    series: str = ""

    @property
    def certain(self) -> bool:
        """Whether an item is known without another one (一看就懂 counts nothing)."""
        return self.least <= 2


@dataclass(frozen=True, slots=True)
class Emphasis:
    """The forms by which a sentence says that it matters.

    Attributes:
        contrast: One thing set against another: 不是…而是…, not … but … (searched).
        echo: Finds a clause that says words of the one before again between two places of a text; `None` where the
            language has no such form.
        halved: The comma behind what a speaker names and the opening of the quoted half of his sentence that says what
            that is; `None` where the language has no such form.
        defining: What a thing is or is called, what counts most (searched).
        urging: The opening of a sentence that asks something of the audience or wishes it something.
        wishing: The same where it sums up what the speaker wants of them.
        general: Words that hold for everybody and every time (searched).
        needing: What is needed, owed or forbidden (searched).
        deciding: What is decided, begun, founded, announced or proposed (searched).
        concluding: The opening of a sentence that draws the conclusion of those before it.
        example: What only gives an example (searched). `None` where the other cues see to it.
        calling: With what a speaker begins a row of clauses that open alike, so that it is no list of
            circumstances (searched); `None` where such rows are not read.
    """

    contrast: re.Pattern[str]
    defining: re.Pattern[str]
    urging: re.Pattern[str]
    wishing: re.Pattern[str]
    general: re.Pattern[str]
    needing: re.Pattern[str] | None
    deciding: re.Pattern[str] | None
    concluding: re.Pattern[str]
    example: re.Pattern[str] | None
    calling: re.Pattern[str] | None = None
    echo: Callable[[str, int, int], re.Match[str] | None] | None = None
    halved: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Cues:
    """What the structurer looks for in a language. Patterns are matched at the start of a sentence
    or clause unless they say otherwise.

    Attributes:
        scale: Characters that say as much as one Chinese character, to compare lengths.
        claim_size: Size of a claim that leaves room for a detail beside it (board, section 5).
        heading_size: Size of a heading that fits a title's two lines (board, section 5).
        detail_size: Size of such a detail that is read at a glance.
        endless_size: Size of a first sentence from which it only goes on with what was said before.
        run_in_size: Size up to which a sentence inside a paragraph may be the label of those behind it; 0 where
            short sentences are none.
        part_size: Size of an unnumbered part of a speech of 6,000, as outlines made by hand have it.
        slight_part: Size up to which a part of prose with one thought goes on with a neighbour; 0 where none does.
        parting_size: Size of words of thanks at the end that are no part of their own.
        wishes_apart: Whether good wishes at the end are one, however short.
        point_worth: What a point must bring to be worth the reader's time (see `structurer.starts`).
        roomy: Size of a part from which a point has that price; 0 where it always has it.
        twins: Whether two sentences near each other that open alike are meant to, as they are where a subject may be
            left out; where each sentence has one, two of them open with We by chance.
        verbless: What it costs a claim that no verb is found in it, as far as the language's verbs are known.
        reporting: The opening of a clause that only says that somebody knows or believes the rest.
        joiner: Put between words taken from different places.
        vocative: A whole sentence that only addresses the audience.
        address: An address at the start of a sentence that goes on.
        speaker: The name and colon in front of what somebody says in a transcript.
        announcing: Words that say nothing but that, or how many, things follow (the whole of them).
        announcement: A sentence that announces the points to come (searched).
        counted: Words that say how many things follow (searched).
        turn: The opening of a sentence that turns to another subject.
        topic: The opening of a paragraph that names a new subject or asks after it, in the way people
            talk (还有一件事, 那钱怎么收呢; let me tell you about, I know what you are thinking).
        scene: The opening of a paragraph that sets another time; `None` where it says nothing about
            the subject.
        stance: The opening of a paragraph in which the speaker says what he holds, wants or is.
        adding: The opening of a paragraph that goes on with a list.
        here: Words for the time and place of the speech (searched).
        person: The opening of a paragraph up to the pronoun or the like that is its subject (group `who`).
        summed: A look back at all items of a count; group `n` is how many (these four; 以上三点; searched).
        many: How many of something there are, in a sentence that may lead up to them; group `n` is the number
            (“三牛”精神; searched). `None` where the other cues see to it.
        reckoning: The opening of a sentence with which a report turns to its shortcomings or to what came of it
            (当然，…还存在一些不足); group `results` is there for the latter. `None` where the other cues see to it.
        conclusion: The opening of a sentence that comes to the end.
        charge: The opening of a last paragraph that charges all those in office; `None` where it is known by
            an address.
        ceremony: Thanks, congratulations, welcome (searched).
        thanks: Those of them that head the end of a speech before all others (searched); `None` where the first one does.
        note: A note of what the audience did (the whole of a sentence).
        wish: Good wishes and farewell (searched).
        wished: What is wished, behind those for whom it is (searched; group `words`); `None` where
            that cannot be told.
        connective: Words at the start of a phrase that a slide does not need.
        modal: What may be left out in front of a task (要, we must): group 0.
        task: The opening of a sentence that asks for something or promises it.
        claim: Words by which a sentence states something of weight (searched).
        emphasis: The forms by which it says so.
        past: Words of a look back (searched).
        opposing: The opening of a statement with a subject of its own against the one before it (but we …); `None` where
            its words tell whether it has one.
        adversative: Openings that turn against what was said before.
        denial: Words by which a sentence denies something (searched); `None` where that says nothing of its
            weight.
        motto: A saying that leads up to what the speaker says with it (the whole of a sentence); `None` where
            one is the speaker's claim.
        leaning: Openings that lean on what was said before.
        refers: Words for people or things named before (searched).
        story: Openings of an example or a tale.
        recounting: Openings of a sentence that tells when something happened, or what the speaker did once.
        lead_in: A whole clause, with its comma, that only says when, where or in which manner.
        opinion: A whole clause that only says that something follows (我相信，; I believe that).
        told: Words behind which somebody's speech follows without quotation marks (searched).
        condition: A clause that must not be left out.
        governing: The opening of a clause whose sense reaches over those behind it (some people …, whether
            we could …, so as not to …).
        pairs: Words that open a figure of two clauses (searched), and those that begin its second
            one: neither may stand without the other.
        pairs_begin: The characters with which the first half of such a figure begins; empty for any.
        waiting: The opening of a clause that waits for the next one (如果, although).
        continuation: The opening of a clause that goes on with the one before.
        open_end: The end of a clause that waits for the next (searched).
        placed: A clause of a subject and where or when, up to which words are the subject (group `who`); with
            no verb among these the predicate follows. `None` where such a clause does not occur.
        subject: A pronoun or the like with which a clause of its own begins.
        imprint: Words of a line over a speech that say who printed it, where and when (searched); `None` where
            none are known.
        headline: A title at the start of a line that the address follows without a break; `None`
            where lines tell them apart.
        asking: The opening of a clause that asks for something of a subject named before.
        disposal: The opening of a clause that says what a subject named before does with something.
        personal: The opening of a sentence in which the speaker speaks of himself.
        turning: The opening of a clause that names what counts after all that was said before it in its
            sentence (关键是…); `None` where a sentence begins with it.
        achieving: The opening of a clause that says what was brought about; found anywhere in one, that something
            was (searched, too). `None` where verbs do not show it.
        purpose: The opening of a clause that says what for.
        interjected: A clause that is only put in between a subject and its verb (the whole of it).
        awaiting: The end of what waits for its verb (We must, Let us) (searched).
        infinitive: The opening of such a clause in front of its sentence; several make no figure.
        light: A verb, with its adverbs, that only says that something is done to what follows;
            `None` where a phrase without its verb would not read well.
        figure: A number with its unit (searched).
        named: A name of several words (searched); `None` where nothing marks names.
        apart: The opening of words that stay behind a comma where what stood before them is left out;
            `None` where commas join everything.
        member: The opening of the last member of a list whose members commas part; `None` where another
            sign parts them.
        headless: The opening of a clause whose subject stands before it; `None` where clauses need none.
        trailing: Where a long clause may end before it tells what for, by what means or why (searched);
            `None` where commas part such words.
        loose: A conjunction or copula at the end of words behind which what it joins is left out (searched); `None`
            where there are none.
        dash: Signs of a list at the start of a paragraph.
        relative: The opening of a sentence that only names whom it is about, up to what tells more of
            them; `None` where that stands in front.
        stages: Ways of naming the stages of a plan or story, each with the number in group `n`.
        sides: The opening of each of the two sides of a comparison (searched; group `label`).
        quotation: Somebody's words in quotation marks: groups `who` (may be empty) and `words`.
        counted_figure: A clause that gives a figure: groups `label`, `value`, `unit`.
        gained: Words in front of the label of a figure that a slide does not need.
        growth: The label of a figure that only tells how another one has changed.
        thin: Words that open too many sentences to be a figure of speech by themselves.
        vague: Words with which a sentence says nothing of its subject.
        stopwords: Words without a subject of their own.
    """

    scale: float
    claim_size: float
    heading_size: float
    detail_size: float
    endless_size: float
    run_in_size: float
    part_size: float
    slight_part: float
    parting_size: float
    wishes_apart: bool
    point_worth: float
    roomy: float
    twins: bool
    verbless: float
    reporting: re.Pattern[str]
    joiner: str
    vocative: re.Pattern[str]
    address: re.Pattern[str]
    speaker: re.Pattern[str]
    announcing: re.Pattern[str]
    announcement: re.Pattern[str]
    counted: re.Pattern[str]
    turn: re.Pattern[str]
    topic: re.Pattern[str]
    scene: re.Pattern[str] | None
    stance: re.Pattern[str]
    adding: re.Pattern[str]
    here: re.Pattern[str]
    person: re.Pattern[str]
    summed: re.Pattern[str]
    many: re.Pattern[str] | None
    reckoning: re.Pattern[str] | None
    conclusion: re.Pattern[str]
    charge: re.Pattern[str] | None
    ceremony: re.Pattern[str]
    thanks: re.Pattern[str] | None
    note: re.Pattern[str]
    wish: re.Pattern[str]
    wished: re.Pattern[str] | None
    connective: re.Pattern[str]
    modal: re.Pattern[str]
    task: re.Pattern[str]
    claim: re.Pattern[str]
    emphasis: Emphasis
    past: re.Pattern[str]
    adversative: re.Pattern[str]
    opposing: re.Pattern[str] | None
    denial: re.Pattern[str] | None
    motto: re.Pattern[str] | None
    leaning: re.Pattern[str]
    refers: re.Pattern[str]
    story: re.Pattern[str]
    recounting: re.Pattern[str]
    lead_in: re.Pattern[str]
    opinion: re.Pattern[str]
    told: re.Pattern[str]
    condition: re.Pattern[str]
    governing: re.Pattern[str]
    pairs_begin: str
    pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    waiting: re.Pattern[str]
    continuation: re.Pattern[str]
    open_end: re.Pattern[str]
    placed: re.Pattern[str] | None
    subject: re.Pattern[str]
    imprint: re.Pattern[str] | None
    headline: re.Pattern[str] | None
    asking: re.Pattern[str]
    disposal: re.Pattern[str]
    personal: re.Pattern[str]
    turning: re.Pattern[str] | None
    achieving: re.Pattern[str] | None
    purpose: re.Pattern[str]
    interjected: re.Pattern[str] | None
    awaiting: re.Pattern[str] | None
    infinitive: re.Pattern[str] | None
    light: re.Pattern[str] | None
    figure: re.Pattern[str]
    named: re.Pattern[str] | None
    apart: re.Pattern[str] | None
    member: re.Pattern[str] | None
    headless: re.Pattern[str] | None
    trailing: re.Pattern[str] | None
    loose: re.Pattern[str] | None
    dash: re.Pattern[str]
    relative: re.Pattern[str] | None
    stages: tuple[NumberStyle, ...]
    sides: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    quotation: re.Pattern[str]
    counted_figure: re.Pattern[str]
    gained: re.Pattern[str]
    growth: re.Pattern[str]
    thin: frozenset[str]
    vague: frozenset[str]
    stopwords: frozenset[str]

    @property
    def blanks(self) -> bool:
        """Whether blanks part words, so that one character says less than a Chinese one."""
        return self.scale > 1
