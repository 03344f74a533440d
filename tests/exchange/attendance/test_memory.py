"""The memory and time that the worst files take, in a process of their own.

The highest mark is read from `/proc`: the other counters start at what the parent took.
"""

import random
import subprocess
import sys

import pytest

from tests.exchange.attendance.samples import Someone, mail
from tests.exchange.attendance.test_broken import SHEET, START, with_part

MOST_MB = 400
"""Twenty times what may come in, four times what a workbook may unpack to."""

MOST_SECONDS = 240
"""A stuck reader takes hours; this leaves room for a busy machine."""

SCRIPT = """
import sys
from pathlib import Path
from crm.exchange.attendance import read_people
from crm.errors import SchakelError
def most():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if "VmHWM" in line) // 1024
content = Path(sys.argv[1]).read_bytes()
before = most()
try:
    said = str(len(read_people(content).people))
except SchakelError as error:
    said = str(error)
print(most() - before, said)
"""


def noise():
    """Text that does not pack, so that the whole does not look like a bomb."""
    random_text = random.Random(1).randbytes(300_000).hex()  # noqa: S311
    return f"<!--{random_text}-->".encode()


def book(content):
    return with_part(SHEET, START + content + b"</sheetData></worksheet>" + noise())


WORST = {
    "bomb": lambda: book(b" " * 150_000_000),
    "cells": lambda: book(b"<row>" + b'<c r="A1"/>' * 590_000 + b"</row>"),
    "wide": lambda: book(b'<row><c r="XFD1"><v>1</v></c></row>' * 150_000),
    "rows": lambda: book(b'<row r="1048576"><c r="A1"/></row>'),
    "text": lambda: b"An Maes en Ivo Nys, " * 900_000,
    "brackets": lambda: (b"()," * 6_000 + b"\n") * 1_000,
    "dashes": lambda: (b"a" + b" -" * 9_000 + b"\n") * 25,
    "lines": lambda: b"ab\n" * 6_600_000,
    "calendar": lambda: b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + b"ATTENDEE:x\n" * 900_000,
    "cards": lambda: b"BEGIN:VCARD\nFN:An\nEND:VCARD\n" * 300_000,
    "folds": lambda: b"BEGIN:VCARD\nFN:An\n" + b" a\n" * 900_000,
    "folded": lambda: b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n" + b" a\n" * 900_000,
    "receivers": lambda: b"From: a@b.be\nDate: x\nTo: " + b"a@b.be, " * 24_000,
    "headers": lambda: b"From: a@b.be\nDate: x\n" + b"To: a@b.be\n" * 1_700_000,
    "columns": lambda: b"Naam;E-mail\n" + b";" * 19_000_000,
    "table": lambda: b"Naam;E-mail\n" + (b";" * 400 + b"\n") * 1_200,
    "quote": lambda: b'Naam;E-mail\n"' + b"a;b\n" * 15_000,
    "attachment": lambda: (
        mail(Someone("An", "Maes", "an@example.org")) + b"QUJD\n" * 3_900_000
    ),
}


@pytest.mark.parametrize("worst", list(WORST))
def test_the_worst_files_stay_within_the_bound(worst, tmp_path):
    file = tmp_path / "lijst"
    file.write_bytes(WORST[worst]())
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(file)],
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        check=True,
    )
    megabytes, _, said = run.stdout.partition(" ")
    assert int(megabytes) <= MOST_MB
    assert said.strip().isdigit() or said.strip().endswith(".")
