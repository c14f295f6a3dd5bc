"""What a check found: what holds, what does not, what was changed since."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check that holds.

    Attributes:
        checked: What was verified, one line each.
        changed: Files whose bytes are not those that the build recorded.
    """

    checked: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(slots=True)
class Findings:
    """Collects what holds and what does not while a build is verified."""

    checked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def holds(self, what: str, condition: bool, otherwise: str) -> bool:
        """Note that `what` was verified; `otherwise` says exactly what is wrong when it fails."""
        if condition:
            self.checked.append(what)
        else:
            self.failed.append(f"{what}: {otherwise}")
        return condition
