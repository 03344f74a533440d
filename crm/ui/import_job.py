"""Work on an import beside the page, so that the page can show how far it is.

The work goes on when the user leaves; who comes back sees how it ended. Who stops it
finds nothing written: the work ends inside its change set.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from time import sleep
from typing import TypeAlias

import streamlit as st

from crm.errors import SchakelError
from crm.texts import import_page as t
from crm.ui import feedback

_PAUSE = 0.1
_KEY = "import.job"

PLACE = "import"
"""Where on the page it is told how the work ended: where its button was."""


class Stopped(SchakelError):
    """The user stopped the work."""


@dataclass
class Progress:
    """How far the work is; the worker sets it, the page reads it and may stop it."""

    done: float = 0.0
    what: str = ""
    stop: Event = field(default_factory=Event)

    def __call__(self, done: float, what: str) -> None:
        """Note how far it is. Raises `Stopped` when the user had enough."""
        if self.stop.is_set():
            raise Stopped(t.STOPPED)
        self.done, self.what = done, what


Ending: TypeAlias = Callable[[], None]
"""What the page does once the work is done."""


@dataclass
class Job:
    """A piece of work that runs in its own thread."""

    future: "Future[Ending]"
    progress: Progress = field(default_factory=Progress)


def start(work: Callable[[Progress], Ending]) -> None:
    """Begin the work; it returns what the page does at the end."""
    progress = Progress()
    pool = ThreadPoolExecutor(1)
    st.session_state[_KEY] = Job(pool.submit(work, progress), progress)
    pool.shutdown(wait=False)


def wait() -> None:
    """Here, while work runs, show how far it is; then do its ending and run anew."""
    job: Job | None = st.session_state.get(_KEY)
    if job is None:
        return
    bar = st.progress(0.0)
    st.button(
        t.STOP,
        key="import-stop",
        icon=":material/stop:",
        on_click=job.progress.stop.set,
    )
    while not job.future.done():
        bar.progress(min(job.progress.done, 1.0), job.progress.what)
        sleep(_PAUSE)
    del st.session_state[_KEY]
    with feedback.attempt(at=PLACE):
        job.future.result()()
    st.rerun()
