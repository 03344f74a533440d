"""Writing an import beside the page, so that the page can show how far it is.

The work goes on when the user leaves; who comes back sees how it ended.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from time import sleep

import streamlit as st

from crm.ui import feedback

_PAUSE = 0.1
_KEY = "import.job"


@dataclass
class Progress:
    """How far the work is; the worker sets it, the page reads it."""

    done: float = 0.0
    what: str = ""

    def __call__(self, done: float, what: str) -> None:
        """Note how far it is."""
        self.done, self.what = done, what


@dataclass
class Job:
    """A piece of work that runs in its own thread."""

    future: "Future[tuple[str, int | None]]"
    progress: Progress = field(default_factory=Progress)


def start(work: Callable[[Progress], tuple[str, int | None]]) -> None:
    """Begin the work; it returns the message for the user and the change set."""
    progress = Progress()
    pool = ThreadPoolExecutor(1)
    st.session_state[_KEY] = Job(pool.submit(work, progress), progress)
    pool.shutdown(wait=False)


def wait() -> None:
    """While work runs, show how far it is; then say how it ended and run anew."""
    job: Job | None = st.session_state.get(_KEY)
    if job is None:
        return
    bar = st.progress(0.0)
    while not job.future.done():
        bar.progress(job.progress.done, job.progress.what)
        sleep(_PAUSE)
    del st.session_state[_KEY]
    with feedback.attempt():
        feedback.saved(*job.future.result())
    st.rerun()
