"""Answers kept for everybody, of each question only the newest."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")


class Memory:
    """Answers that hold for one version of what they were made from.

    A newer version takes the place of the older one, so what nobody can ask for any
    more is not kept. Of the questions, the least asked go first above `most`.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[Hashable, object]] = OrderedDict()
        self._asking: dict[Hashable, threading.Lock] = {}
        self._turn = threading.Lock()

    def answer(self, question: Hashable, version: Hashable, ask: Callable[[], T]) -> T:
        """What `ask` says; of two who ask the same at once, one waits for the other.

        The answer is shared: never change it in place.
        """
        with self._turn:
            found = self._known(question, version)
            asking = self._asking.setdefault(question, threading.Lock())
        if found is not None:
            return cast("T", found[1])
        with asking:
            with self._turn:
                found = self._known(question, version)
            if found is None:
                found = (version, ask())
                self._keep(question, found)
        return cast("T", found[1])

    def __len__(self) -> int:
        """How many answers are kept."""
        return len(self._kept)

    def _known(
        self, question: Hashable, version: Hashable
    ) -> tuple[Hashable, object] | None:
        found = self._kept.get(question)
        if found is None or found[0] != version:
            return None
        self._kept.move_to_end(question)
        return found

    def _keep(self, question: Hashable, found: tuple[Hashable, object]) -> None:
        with self._turn:
            self._kept[question] = found
            self._kept.move_to_end(question)
            while len(self._kept) > self._most:
                gone, _ = self._kept.popitem(last=False)
                self._asking.pop(gone, None)
