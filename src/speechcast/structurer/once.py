"""A property that is found when it is first asked for, and then stands as an attribute."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")
_Owner = TypeVar("_Owner")


class Once(Generic[_Owner, _T]):
    """A property that is found when it is first asked for; `cached_property` takes a lock each time."""

    def __init__(self, find: Callable[[_Owner], _T]) -> None:
        self._find = find
        self._name = find.__name__

    def __get__(self, owner: _Owner, _: type) -> _T:
        found = owner.__dict__[self._name] = self._find(owner)
        return found
