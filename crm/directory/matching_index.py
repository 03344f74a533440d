"""Known people under everything a line may share with them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from crm.directory.matching_evidence import LONG, Fit, Place, name_fit, same_place
from crm.directory.matching_names import NameForm, forms_of
from crm.directory.matching_reading import ReadName
from crm.directory.matching_sounds import sound_of
from crm.model.attendance import KnownPerson
from crm.model.names import normalise
from crm.texts import matching as t

SHORTEST = 3
"""A shorter family name with a slip is as well another one."""


@dataclass
class PeopleIndex:
    """People by family name, given name, mail and mail domain.

    Made once for a list; a line is then weighed against a handful of people.
    """

    people: dict[int, KnownPerson] = field(default_factory=dict)
    _by_family: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _by_given: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _by_mail: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _everybody: Sequence[KnownPerson] = ()
    _by_sound: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _near: dict[str, list[str]] = field(default_factory=dict)

    def family_bearers(self, form: NameForm) -> set[int]:
        """Who may bear this family name, slips included."""
        found: set[int] = set()
        for key in {form.family, form.short, form.core, *form.halves}:
            found |= self._by_family.get(key, set())
        for key in self._near_families(form.family):
            found |= self._by_family[key]
        return found

    def given_bearers(self, given: str) -> set[int]:
        """Who bears this given name."""
        return self._by_given.get(given, set())

    def holders(self, mail: str) -> set[int]:
        """Whose mail this is."""
        return self._by_mail.get(mail, set())

    def is_organisation(self, name: str) -> bool:
        """Whether somebody works at an organisation of this name."""
        return normalise(name) in self._organisations

    @cached_property
    def _organisations(self) -> set[str]:
        every = {name for one in self._everybody for name in one.organisations}
        return set(map(normalise, every))

    @cached_property
    def _by_host(self) -> dict[str, set[str]]:
        """The organisations whose people have a mail at a host."""
        found: dict[str, set[str]] = defaultdict(set)
        for person in self._everybody:
            for mail in person.emails:
                host = mail.strip().lower().rpartition("@")[2]
                found[host].update(person.organisations)
        return found

    def best_fit(
        self, person_id: int, read: ReadName, forms: Iterable[NameForm]
    ) -> Fit:
        """How well these forms of a line fit a person."""
        person = self.people[person_id]
        best = Fit.NONE
        known = forms_of(person)
        generations = {generation for _, generation in known if generation}
        other = bool(read.generation and generations - {read.generation})
        if other and read.generation not in generations:
            return Fit.NONE
        for form in forms:
            for name, _ in known:
                best = max(best, name_fit(form, name))
        if read.generation and not generations:
            return min(best, Fit.LOOSE)
        return best

    def place(
        self, person_id: int, wanted: Iterable[str], asides: Iterable[str], host: str
    ) -> Place:
        """What the organisations of a line say of a person.

        An aside may be a function: it agrees, or is known to be another organisation.
        The host of a mail that nobody is known to have is that of an organisation;
        who has another mail there is as well somebody else.
        """
        mine = self.people[person_id].organisations
        named = list(wanted)
        if any(same_place(name, own) for name in [*named, *asides] for own in mine):
            return Place.AGREES
        if mine and (named or any(self.is_organisation(aside) for aside in asides)):
            return Place.CONFLICT
        if not host or host.startswith(t.FREE_HOSTS):
            return Place.SILENT
        emails = self.people[person_id].emails
        if any(mail.lower().endswith(f"@{host}") for mail in emails):
            return Place.CONFLICT
        if self._by_host.get(host, set()).intersection(mine):
            return Place.AGREES
        return Place.CONFLICT if mine or emails else Place.SILENT

    def _near_families(self, family: str) -> list[str]:
        if len(family) < SHORTEST:
            return []
        if family not in self._near:
            slips = 2 if len(family) >= LONG else 1
            close = process.extract(
                family,
                self._by_family.keys(),
                scorer=DamerauLevenshtein.distance,
                score_cutoff=slips,
                limit=None,
            )
            alike = self._by_sound.get(sound_of(family), set())
            self._near[family] = [*{key for key, _, _ in close} | alike]
        return self._near[family]


def index_people(
    known: Iterable[KnownPerson], everybody: Sequence[KnownPerson]
) -> PeopleIndex:
    """Put people under everything a line may share with them.

    `everybody` are all people, of whom the organisations are those that exist.
    """
    index = PeopleIndex(_everybody=everybody)
    for person in known:
        index.people[person.id] = person
        for form, _ in forms_of(person):
            for key in (form.family, form.short, form.core, *form.halves):
                if key:
                    index._by_family[key].add(person.id)
            index._by_sound[sound_of(form.family)].add(form.family)
            for key in (form.given, form.first):
                if key:
                    index._by_given[key].add(person.id)
        for mail in person.emails:
            index._by_mail[mail.strip().lower()].add(person.id)
    return index


def is_shared_box(mail: str) -> bool:
    """Whether the part before the @ is nobody's name."""
    return normalise(mail.partition("@")[0]) in t.SHARED_BOXES
