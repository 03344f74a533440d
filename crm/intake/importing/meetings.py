"""Rows about meetings, and about who was there."""

from collections import defaultdict

from crm.intake.importing.bench import Bench, current
from crm.intake.importing.bodies import Bodies
from crm.intake.importing.organisations import Organisations
from crm.intake.importing.people import People
from crm.intake.importing.targets import Row, Target
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind, ContactStatus, DatePrecision, Presence
from crm.model.names import normalise
from crm.model.tables import ContactMoment, Participation
from crm.store.importing import stored_participations
from crm.texts import importing as t

Day = tuple[PartialDate | None, Target | None]
Key = tuple[PartialDate | None, Target | None, str]


class Meetings:
    """Meetings by date, body and title."""

    def __init__(self, bench: Bench, bodies: Bodies) -> None:
        self.bench = bench
        self.bodies = bodies
        self.shelf = bench.shelf(ContactMoment)
        self._by_day: defaultdict[Day, list[Target]] = defaultdict(list)
        self._by_title: defaultdict[Key, list[Target]] = defaultdict(list)
        for target in self.shelf:
            self._index(target)

    def plan(self, row: Row) -> None:
        """Plan a row of `vergaderingen`."""
        target = self.bench.by_row_id(row, self.shelf)
        if target is None:
            target = self.find_or_make(row, exact=True)
        else:
            self._move(row, target)
        row.main = target
        target.give(
            row,
            decisions=row.cells.text("besluit"),
            source=row.cells.text("bron"),
        )

    def find_or_make(self, row: Row, *, exact: bool) -> Target:
        """The meeting that a row names by date, body and title, made when new.

        Unless `exact`, a row without title means the only meeting of that day and
        body. Raises `RowFault` when it may be several.
        """
        cells = row.cells
        on = cells.partial("datum")
        body = self.bodies.refer(row)
        name = cells.text("orgaan")
        title, planned = split_title(cells.text("titel"))
        if on is None and name is None and title is None:
            raise cells.fault("titel", t.needed_one(["datum", "orgaan", "titel"]))
        row.label = title or name or cells.text("datum") or ""
        found = self._matches(on, body, title, exact=exact) if body or not name else []
        if len(found) > 1:
            raise cells.fault("titel", t.ambiguous_meeting(len(found)))
        if found:
            target = found[0]
            self._held(row, target, planned=planned)
            return target
        if body is None and name is not None:
            body = self.bodies.make_named(row, name)
        target = self.shelf.make(row)
        target.put(
            row,
            kind=ContactKind.MEETING,
            status=ContactStatus.PLANNED if planned else ContactStatus.HELD,
            **_day_values(on),
        )
        target.give(row, body_id=body, title=title)
        self._index(target)
        return target

    def _key(self, target: Target) -> Key:
        """Date, body and title as they will stand."""
        body = target.value("body_id")
        if not isinstance(body, Target):
            body = self.bodies.shelf.get(body)
        return _date(target), body, normalise(target.value("title"))

    def _index(self, target: Target, before: Key | None = None) -> None:
        """Make it findable; `before` is how it was found until now."""
        on, body, _ = key = self._key(target)
        if before is None or (on, body) != before[:2]:
            self._by_day[on, body].append(target)
        if key != before:
            self._by_title[key].append(target)

    def _matches(
        self,
        on: PartialDate | None,
        body: Target | None,
        title: str | None,
        *,
        exact: bool,
    ) -> list[Target]:
        if title is None and not exact:
            return self._by_day.get((on, body), [])
        wanted = normalise(title)
        named = self._by_title.get((on, body, wanted), [])
        return [x for x in named if normalise(x.value("title")) == wanted][:1]

    def _held(self, row: Row, target: Target, *, planned: bool) -> None:
        """A planned meeting that a list names without the mark took place."""
        if not planned and target.value("status") is ContactStatus.PLANNED:
            target.put(row, status=ContactStatus.HELD)

    def _move(self, row: Row, target: Target) -> None:
        """Change date, body and title of the meeting that `schakel_id` names.

        Other rows find it under what it is called now, and was.
        """
        cells, before = row.cells, self._key(target)
        on, body = cells.partial("datum"), self.bodies.refer(row)
        title, planned = split_title(cells.text("titel"))
        row.label = title or str(target.value("title") or "")
        if body is None and (name := cells.text("orgaan")):
            body = self.bodies.make_named(row, name)
        if on is not None:
            target.put(row, **_day_values(on))
        target.give(row, body_id=body, title=title)
        if cells.text("titel"):
            self._held(row, target, planned=planned)
        self._index(target, before)


class Attendance:
    """Who was where: one participation for each person, or organisation, of a meeting."""

    def __init__(
        self,
        bench: Bench,
        meetings: Meetings,
        people: People,
        organisations: Organisations,
    ) -> None:
        self.bench = bench
        self.meetings = meetings
        self.people = people
        self.organisations = organisations
        self.shelf = bench.empty_shelf(Participation)
        stored = stored_participations(
            bench.connection, (x.id for x in meetings.shelf if x.id is not None)
        )
        self._known: dict[tuple[object, object], Target] = {}
        for target in self.shelf.extend(stored):
            meeting = meetings.shelf.get(target.value("contact_moment_id"))
            who = people.shelf.get(target.value("person_id")) or (
                organisations.shelf.get(target.value("organisation_id"))
            )
            self._known.setdefault((meeting, who), target)

    def plan(self, row: Row) -> None:
        """Plan a row of `aanwezigheden`; what it names and is new is made."""
        cells = row.cells
        presence = self._presence(row)
        target = self.bench.by_row_id(row, self.shelf)
        person = self.people.refer(row, current=current(target, "person_id"))
        organisation = self.organisations.refer(
            row, current=current(target, "organisation_id")
        )
        names = cells.text("persoon"), cells.text("organisatie")
        if target is not None:
            row.label = names[0] or names[1] or ""
            row.main = target
            target.give(
                row,
                person_id=person,
                organisation_id=organisation,
                presence=presence,
            )
            return
        if not any(names):
            raise cells.fault("persoon", t.needed_one(["persoon", "organisatie"]))
        meeting = self.meetings.find_or_make(row, exact=False)
        row.label = f"{names[0] or names[1]}: {row.label}"
        if person is None and names[0]:
            person = self.people.make_named(row, names[0])
        if organisation is None and names[1]:
            organisation = self.organisations.make_named(row, names[1])
        key = (meeting, person or organisation)
        if key not in self._known:
            self._known[key] = self.shelf.make(row)
            self._known[key].put(
                row,
                contact_moment_id=meeting,
                presence=presence or Presence.PRESENT,
            )
        self._known[key].give(
            row, person_id=person, organisation_id=organisation, presence=presence
        )
        row.main = self._known[key]

    @staticmethod
    def _presence(row: Row) -> Presence | None:
        text = row.cells.text("aanwezigheid")
        if text is None:
            return None
        word = t.PRESENCE_WORDS.get(normalise(text))
        if word is None:
            words = [member.value for member in Presence]
            raise row.cells.fault("aanwezigheid", t.bad_choice(words))
        return Presence(word)


def split_title(text: str | None) -> tuple[str | None, bool]:
    """A title without its mark, and whether it was marked as planned.

    >>> split_title("Goedkeuring begroting 2024 (gepland)")
    ('Goedkeuring begroting 2024', True)
    """
    if text is None:
        return None, False
    at = text.lower().find(t.PLANNED_MARK)
    if at < 0:
        return text, False
    rest = f"{text[:at].rstrip()} {text[at + len(t.PLANNED_MARK) :].lstrip()}"
    return rest.strip() or None, True


def _date(meeting: Target) -> PartialDate | None:
    on = meeting.value("on")
    return None if on is None else PartialDate(on, meeting.value("precision"))


def _day_values(on: PartialDate | None) -> dict[str, object]:
    if on is None:
        return {"on": None, "precision": DatePrecision.UNKNOWN}
    return {"on": on.first, "precision": on.precision}
