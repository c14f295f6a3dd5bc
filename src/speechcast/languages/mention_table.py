"""What a language tells `structurer.mentions` to look for."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MentionTable:
    """What is looked for in a sentence. All patterns are searched unless said otherwise.

    Attributes:
        figure: A figure: groups `value` and `unit`, or `many` and `measure` when it is spelled.
            A unit may be empty.
        brief: Units of time and age, matched on a unit: what they measure is seldom said.
        date: A point or stretch of time: group `date`.
        date_kept: What follows a stretch of time that is the name of a plan (matched).
        aim: Words that turn the figures behind them in their clause into something to be reached.
        goal: Words that do so for all figures behind them in their sentence.
        reached: Words of a clause that reports; no target is in it.
        term: A quoted term or slogan, or the title of a book or document: group `words` or
            `title`; a term that is named in so many words: group `named`.
        told: What stands before a quotation of somebody's speech (matched at the end).
        tells: What stands behind such a quotation (matched).
        speech: Words that make a quotation a saying and no term.
        explains: What follows a term in the sentence that says what it is (matched).
        defines: What stands before a term that was explained just now (matched at the end).
        organisation: The name of an organisation: group `name`.
        task: Somebody who is asked to do something: groups `who` and `what`.
        asked: The same, asked in so many words (we call on … to …): groups `who` and `what`.
        actor: The end of a subject that is somebody (matched at the end).
        nobody: Subjects of tasks that are no one in particular (matched).
    """

    figure: re.Pattern[str]
    brief: re.Pattern[str]
    date: re.Pattern[str]
    date_kept: re.Pattern[str]
    aim: re.Pattern[str]
    goal: re.Pattern[str]
    reached: re.Pattern[str]
    term: re.Pattern[str]
    told: re.Pattern[str]
    tells: re.Pattern[str]
    speech: re.Pattern[str]
    explains: re.Pattern[str]
    defines: re.Pattern[str]
    organisation: re.Pattern[str]
    task: re.Pattern[str]
    asked: re.Pattern[str]
    actor: re.Pattern[str]
    nobody: re.Pattern[str]
