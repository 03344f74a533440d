"""What a list proposes for its note."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from crm.intake.attendance_subject import Subject, proposed_subject
from crm.model.attendance import SeenList
from crm.model.enums import Counting, ListKind
from crm.model.rows import BodyRow

TODAY = date(2026, 11, 23)
BODY = BodyRow(
    id=1,
    revision=1,
    name="Cluster welzijn",
    kind="cluster",
    counting=Counting.MANDATE,
    purpose=None,
    size_text=None,
    start=None,
    end=None,
    owner_id=None,
    owner=None,
    list_checked_on=None,
    source=None,
)
BODIES = [
    BODY,
    replace(BODY, id=2, name="Cluster welzijn Noord"),
    replace(BODY, id=3, name="Stuurgroep", end=date(2025, 12, 31)),
    replace(BODY, id=4, name="AV"),
]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Overleg CLUSTER WELZIJN, 12 maart", 1),
        ("Cluster welzijn - Noord", 2),
        ("Stuurgroep", None),
        ("Avondoverleg", None),
        (None, None),
    ],
)
def test_the_body_is_the_one_that_the_title_names(title, body):
    seen = SeenList(ListKind.TEAMS, (), title=title)
    assert proposed_subject(seen, BODIES, TODAY).body_id == body


def test_a_body_that_ended_counts_for_a_meeting_of_before():
    start = datetime(2025, 3, 12, 14)  # noqa: DTZ001
    seen = SeenList(ListKind.TEAMS, (), title="Stuurgroep", start=start)
    assert proposed_subject(seen, BODIES, TODAY) == Subject(
        3, date(2025, 3, 12), "Stuurgroep"
    )


def test_two_bodies_of_one_name_are_left_to_choose():
    twins = [BODIES[0], replace(BODIES[0], id=9)]
    seen = SeenList(ListKind.TEAMS, (), title="Cluster welzijn")
    assert proposed_subject(seen, twins, TODAY).body_id is None
