"""What an import of many rows holds of each, and asks of the database."""

import tracemalloc

import pytest
from sqlalchemy import event

from crm.exchange.generate import scales, write_council
from crm.exchange.sheets import read_files
from crm.intake.files import gather
from crm.intake.importing import write_import

MOST_BYTES = 2_700
"""For each row, all tables together; a region has two and a half million rows."""


@pytest.fixture
def reading(monkeypatch, tmp_path):
    """`reading(count)`: the files of a council with so many presences."""

    def read(count):
        scale = scales.Scale(10, 60, 2, 10, count // 10, count)
        monkeypatch.setitem(scales.SCALES, "council", scale)
        write_council("council", 1, tmp_path / str(count))
        return lambda: read_files(gather([tmp_path / str(count)]))

    return read


def test_a_row_is_held_in_few_bytes_until_it_is_stored(sqlite_store, actor, reading):
    read, count = reading(4_000), 4_000
    tracemalloc.start()
    try:
        with sqlite_store.change(actor, "invoer") as tx:
            before, _ = tracemalloc.get_traced_memory()
            write_import(tx, read())
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (most - before) / count < MOST_BYTES


def test_more_rows_are_no_more_questions(sqlite_store, actor, reading):
    asked = []
    event.listen(
        sqlite_store.engine, "before_cursor_execute", lambda *about: asked.append(about)
    )
    counts = []
    for rows in (200, 400):
        with sqlite_store.change(actor, "invoer") as tx:
            write_import(tx, reading(rows)())
        counts.append(len(asked))
        asked.clear()
    assert counts[1] <= counts[0]
