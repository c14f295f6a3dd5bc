"""What the questions of a language are made of: patterns of statements, and the words of stems."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StudyCues:
    """Patterns and wordings of one language.

    Patterns that are *matched* begin where a sentence or clause begins; others are searched.

    Attributes:
        blank: What stands for the words that are asked for.
        cut: What stands for words left out of a quotation.
        quote: Opening and closing quotation mark.
        window: Fewest and most characters of a quotation in a stem.
        number: A figure; group `n` is what is asked for, group `unit` what it counts.
        lead: Fewest characters in front of a figure that say what it counts.
        target: A clause that promises or demands rather than reports (searched).
        nobody: An actor that names nobody in particular (matched).
        shared: Words that two actors may share and still be different people.
        purpose: What something is for; groups `lead` and `why` (searched in a sentence).
        purposes: What could be a purpose and is said of something else; group `why` (searched).
        in_tail: What no such ending may hold: verbs, pronouns, a second article (searched).
        addressed: Somebody addressed and what is said to them; groups `left`, `right` (matched).
        fragment: An opening clause that is no claim by itself (matched).
        imperative: A claim that asks for something without saying that it must be (matched).
        series: A member of a row of sentences of one form; groups `left`, `right` (searched).
        half: Words by which a measure leans on another clause (searched).
        brief: Units of time, which are rarely the point of a sentence (matched).
        past: Words of a report rather than a task (searched).
        contrast: Not one thing but another; groups `no` and `yes` (searched).
        instead: What is meant instead of what was denied before; group `yes` (searched).
        denying: Something denied; group `no` (searched).
        definition: A term and what it stands for; groups `term` and `sense` (searched).
        equals: What something amounts to or consists in; groups `left`, `verb` and `right` (matched on
            a clause).
        taken: What is made, or regarded as, something; groups `what`, `verb` and `as` (searched).
        equation: Of the form X is Y; groups `left` and `right` (matched on a clause).
        stages: Stages of a sequence: groups `n` (the label) and `what` (searched in a sentence).
        items: An enumeration of three or more short items, as one match.
        splitter: What stands between the items of an enumeration.
        item_size: Fewest and most characters of an item.
        term: A term in quotation marks; group `t` is the term.
        tail: The last words of a clause that can be asked for; groups `det` and `t` (searched).
        leaning: Openings that need the sentence before (matched).
        doubtful: A clause that states nothing by itself: condition, question, concession (searched).
        denials: Words that deny, with what stands there when nothing is denied (searched).
        unresolved: Words that point at another sentence, wherever they stand (searched).
        stock: Formulas and sayings that everybody knows without the speech.
        programme: What stands behind a term that names a programme, a measure, a standard (matched).
        naming: Words in front of a term by which the speech gives a name (searched, at the end).
        denied: Words behind which a clause denies what it names (searched).
        announced: Words by which a sentence says that a list is a standard or complete (searched).
        standing: Words behind a list that say what it is (matched).
        governed: A word in front of an ending whose object or complement that ending is (searched).
        abstract: Nouns for what cannot be touched (matched on the last letters).
        qualified: A clause that limits or reverses the one in front of it (matched).
        ceremony: Thanks, greetings, praise, cheers and other formulas (searched).
        story: A sentence that tells of a single occasion (searched).
        reason: An opening by which a sentence gives the reason of the one before (matched).
        conclusion: The same for what follows from the one before (matched).
        causes: A claim and its reason in one sentence; groups `claim` and `why` (searched).
        opposed: A claim and what is set against it in one sentence; groups `claim` and `why`
            (searched).
        opposition: An opening by which a sentence sets something against the one before (matched).
        condition: Groups `given` and `then` (matched on a sentence).
        following: Words of what is to come, or follows from something (searched).
        no_task: What a clause that is no task begins with (matched).
        subject: How a clause with a subject of its own begins (matched).
        second_half: How a clause begins that completes the one in front of it (matched).
        told_to: A clause that tells somebody to do something (matched).
        general: Words of a claim that holds beyond its occasion (searched).
        aim: Words of something to be reached (searched).
        spent: Words of money and things handed out, which are no aim (searched).
        row: How the sentences of a row begin; group `lead` (matched on a sentence).
        row_other: Something else of the form of a row's members, by the row's first word; group
            `what` (searched).
        advised: What the listeners are asked to do; group `what` (searched in a sentence).
        dissuaded: What they are told not to do, or need not do; group `what` (searched).
        words: Wordings of stems, labels and rationales, by name.
    """

    blank: str
    cut: str
    quote: tuple[str, str]
    window: tuple[int, int]
    number: re.Pattern[str]
    lead: int
    target: re.Pattern[str]
    nobody: re.Pattern[str]
    shared: re.Pattern[str]
    purpose: re.Pattern[str]
    purposes: re.Pattern[str]
    in_tail: re.Pattern[str]
    addressed: tuple[re.Pattern[str], ...]
    fragment: re.Pattern[str]
    imperative: re.Pattern[str]
    series: re.Pattern[str]
    half: re.Pattern[str]
    brief: re.Pattern[str]
    past: re.Pattern[str]
    contrast: tuple[re.Pattern[str], ...]
    instead: tuple[re.Pattern[str], ...]
    denying: re.Pattern[str]
    definition: tuple[re.Pattern[str], ...]
    equals: tuple[re.Pattern[str], ...]
    taken: re.Pattern[str]
    equation: re.Pattern[str]
    stages: tuple[re.Pattern[str], ...]
    items: re.Pattern[str]
    splitter: re.Pattern[str]
    item_size: tuple[int, int]
    term: re.Pattern[str]
    tail: re.Pattern[str]
    leaning: re.Pattern[str]
    doubtful: re.Pattern[str]
    denials: tuple[tuple[re.Pattern[str], str], ...]
    unresolved: re.Pattern[str]
    stock: frozenset[str]
    programme: re.Pattern[str]
    naming: re.Pattern[str]
    denied: re.Pattern[str]
    announced: re.Pattern[str]
    standing: re.Pattern[str]
    governed: re.Pattern[str]
    abstract: re.Pattern[str]
    qualified: re.Pattern[str]
    ceremony: re.Pattern[str]
    story: re.Pattern[str]
    reason: re.Pattern[str]
    conclusion: re.Pattern[str]
    causes: tuple[re.Pattern[str], ...]
    opposed: re.Pattern[str]
    opposition: re.Pattern[str]
    condition: tuple[re.Pattern[str], ...]
    following: re.Pattern[str]
    no_task: re.Pattern[str]
    subject: re.Pattern[str]
    second_half: re.Pattern[str]
    told_to: re.Pattern[str]
    general: re.Pattern[str]
    aim: re.Pattern[str]
    spent: re.Pattern[str]
    row: re.Pattern[str]
    row_other: Mapping[str, re.Pattern[str]]
    advised: re.Pattern[str]
    dissuaded: re.Pattern[str]
    words: Mapping[str, str]

    def quoted(self, text: str) -> str:
        """`text` in quotation marks, those inside it turned into single ones."""
        before, after = self.quote
        inner = text.replace("“", "‘").replace("”", "’").replace('"', "'")
        return f"{before}{inner}{after}"
