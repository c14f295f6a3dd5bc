"""What can go wrong, each with its exit code, its place and the remedy."""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """Exit codes of the command line; a stable interface."""

    DONE = 0
    USAGE = 2
    INPUT = 3
    MISSING = 4
    OUTPUT = 5
    ENGINE = 6
    CHECK = 7
    STRICT = 8
    BUG = 70
    INTERRUPTED = 130


class SpeechcastError(Exception):
    """A failure that the user can understand and mend.

    Args:
        what: What happened, one sentence without a full stop at the end.
        where: The place: a file, a paragraph, the words themselves. Empty when there is none.
        hint: What to do next: a sentence or a command to type. Empty when there is nothing to do.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.BUG

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}" if self.where else self.what
        return f"{text}\n  {self.hint}" if self.hint else text


class UsageError(SpeechcastError):
    """An option or an argument that cannot be meant."""

    exit_code = ExitCode.USAGE


class InputError(SpeechcastError):
    """The input cannot be read or is not a speech."""

    exit_code = ExitCode.INPUT


class MissingError(SpeechcastError):
    """Something that is needed is not installed; the hint ends with the command that installs it."""

    exit_code = ExitCode.MISSING


class OutputError(SpeechcastError):
    """The output cannot be written."""

    exit_code = ExitCode.OUTPUT


class EngineError(SpeechcastError):
    """The speech engine failed; what was spoken is kept and the same command resumes."""

    exit_code = ExitCode.ENGINE


class CheckError(SpeechcastError):
    """A finished build does not hold what it promises."""

    exit_code = ExitCode.CHECK


class StrictError(SpeechcastError):
    """There were notices, and the user asked for none."""

    exit_code = ExitCode.STRICT
