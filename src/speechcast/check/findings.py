"""What a check found: what holds, what does not, how far times lie apart, what was changed since."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the times in a file lie from those of `timeline.json`.

    Attributes:
        file: The file, relative to the build's folder.
        what: Which times: slide changes, reveals, captions, chapters, length.
        count: How many were compared.
        worst_ms: The largest distance, milliseconds.
        allowed_ms: What the check lets pass, milliseconds.
    """

    file: str
    what: str
    count: int
    worst_ms: float
    allowed_ms: float


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check that holds.

    Attributes:
        checked: What was verified, one line each.
        changed: Files whose bytes are not those that the build recorded.
        agreements: How far the times of each file lie from the timeline's.
    """

    checked: tuple[str, ...]
    changed: tuple[str, ...]
    agreements: tuple[Agreement, ...] = ()


@dataclass(slots=True)
class Findings:
    """Collects what holds and what does not while a build is verified."""

    checked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    _distances: dict[tuple[str, str], Agreement] = field(default_factory=dict)

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """The largest distance of each kind of times in each file, in the order of the check."""
        return tuple(self._distances.values())

    def measured(
        self, file: str, what: str, distances_ms: Iterable[float], allowed_ms: float
    ) -> None:
        """Note how far times of one kind lie from the timeline's; more of a kind may follow."""
        found = [abs(distance) for distance in distances_ms]
        if not found:
            return
        known = self._distances.get((file, what))
        count, worst = (known.count, known.worst_ms) if known else (0, 0.0)
        self._distances[file, what] = Agreement(
            file, what, count + len(found), max(worst, *found), allowed_ms
        )

    def holds(self, what: str, condition: bool, otherwise: str) -> bool:
        """Note that `what` was verified; `otherwise` says exactly what is wrong when it fails."""
        if condition:
            self.checked.append(what)
        else:
            self.failed.append(f"{what}: {otherwise}")
        return condition


def distances(due: Iterable[float], found: Collection[float]) -> list[float]:
    """For each of `due` how far the nearest of `found` lies; nothing when there is none."""
    return [min(abs(at - other) for other in found) for at in due] if found else []
