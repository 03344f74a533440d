"""The reasons to invite an organisation or a row of a list, computed from rows."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from crm.model.enums import Capacity, NormKind
from crm.model.findings_rows import Partner, Post, Seat, Somebody
from crm.model.names import normalise
from crm.model.rows import ReferenceRow
from crm.network.coverage import BodyCoverage, NormCoverage
from crm.network.eligible import competent, fitting_posts, seat_counts
from crm.network.field import Field
from crm.network.groups import EVERY
from crm.network.reasons import Reason, ReasonKind, Ref
from crm.network.speakers import last_seen_first
from crm.texts import findings as t
from crm.texts.formats import partial

RING = "kring"


class Evidence:
    """The reasons for the candidates of one open seat."""

    def __init__(self, found: BodyCoverage, gap: NormCoverage, field: Field) -> None:
        self.body = found.body
        self.gap = gap
        self.field = field
        self.members = {
            stay.organisation_id
            for stay in found.holders
            if stay.organisation_id is not None
        }
        self.places = {
            normalise(field.partners[member].municipality)
            for member in self.members
            if member in field.partners
        }
        self.competent = set(competent(gap.key, field))
        self.fitting: dict[int, list[Post]] = defaultdict(list)
        for post in fitting_posts(gap.key, field):
            self.fitting[post.organisation_id].append(post)

    def of(self, row: Partner | ReferenceRow | Somebody) -> tuple[Reason, ...]:
        """Everything that speaks for inviting somebody."""
        if isinstance(row, Partner):
            return self.of_organisation(row)
        if isinstance(row, Somebody):
            return self.of_person(row)
        return self.of_reference(row)

    def of_organisation(self, partner: Partner) -> tuple[Reason, ...]:
        """Everything that speaks for inviting a known organisation."""
        own = Ref("organisation", partner.id, partner.name)
        reasons = [
            *self._place(partner.municipality, own),
            *self._working_area(partner, own),
            *self._ring(partner, own),
            *self._unrepresented(partner.municipality, own),
            *self._people_who_fit(partner),
            *self._here(partner),
            *self._former(partner),
            *self._elsewhere(partner),
            *self._together(partner),
            *self._last_contact(partner),
            *self._actions(partner),
            *self._contact_person(partner),
        ]
        return self._with_what_is_not_known(reasons, partner.municipality)

    def of_reference(self, row: ReferenceRow) -> tuple[Reason, ...]:
        """What is known of an organisation that we never met."""
        own = Ref("referenceentry", row.id, row.name)
        label = self.field.taxonomy.sector_label(row.sector or "")
        reasons = [
            Reason(ReasonKind.LISTED, t.listed(row.source, label), (own,)),
            *self._place(row.municipality, own),
            *self._unrepresented(row.municipality, own),
        ]
        return self._with_what_is_not_known(reasons, row.municipality)

    def of_person(self, person: Somebody) -> tuple[Reason, ...]:
        """Why somebody without organisation fits."""
        own = Ref("person", person.id, person.name)
        reasons = [
            Reason(
                ReasonKind.COMPETENCE,
                t.brings_competence(person.name, self.gap.label),
                (own,),
            )
        ]
        seen = self.field.last_seen(person.id)
        if seen is not None:
            reasons.append(self._seen(seen.contact_id, seen.on, None))
        return self._with_what_is_not_known(reasons, None)

    def _with_what_is_not_known(
        self, reasons: list[Reason], municipality: str | None
    ) -> tuple[Reason, ...]:
        kinds = {reason.kind for reason in reasons}
        if kinds & {ReasonKind.TOGETHER, ReasonKind.LAST_CONTACT}:
            return tuple(reasons)
        nothing = Reason(ReasonKind.NO_CONTACT, t.NO_SHARED_CONTACTS)
        return (*reasons, *self._nearby(municipality), nothing)

    def _place(self, municipality: str | None, own: Ref) -> Iterator[Reason]:
        if municipality:
            zone = self.field.zone
            outside = bool(zone) and normalise(municipality) not in zone
            sentence = t.seated_in(municipality, outside=outside)
            yield Reason(ReasonKind.PLACE, sentence, (own,))

    def _working_area(self, partner: Partner, own: Ref) -> Iterator[Reason]:
        area = [name for name in partner.working_area if name != partner.municipality]
        if area:
            yield Reason(ReasonKind.WORKING_AREA, t.works_in(area), (own,))

    def _ring(self, partner: Partner, own: Ref) -> Iterator[Reason]:
        if self.gap.key[0] is NormKind.SECTOR and RING in normalise(partner.kind):
            yield Reason(ReasonKind.RING, t.is_ring(self.gap.label), (own,))

    def _unrepresented(self, municipality: str | None, own: Ref) -> Iterator[Reason]:
        place = normalise(municipality)
        personal = self.gap.key[0] in {NormKind.COMPETENCE, NormKind.FUNCTION}
        if place in self.field.zone - self.places and not personal:
            sentence = t.nobody_from(municipality or "", self.body.name)
            yield Reason(ReasonKind.UNREPRESENTED, sentence, (own, self._here_ref))

    def _people_who_fit(self, partner: Partner) -> Iterator[Reason]:
        for post in self.fitting.get(partner.id, ()):
            ref = self._person(post.person_id)
            sentence = t.holds_function(ref.label, post.function or "")
            yield Reason(ReasonKind.FUNCTION, sentence, (ref,))
        for post in self.field.posts.get(partner.id, ()):
            if post.person_id in self.competent:
                ref = self._person(post.person_id)
                sentence = t.brings_competence(ref.label, self.gap.label)
                yield Reason(ReasonKind.COMPETENCE, sentence, (ref,))

    def _here(self, partner: Partner) -> Iterator[Reason]:
        """It sits in this body already, for something else or in another way."""
        for seat in self.field.running.get(partner.id, ()):
            if seat.body_id == self.body.id:
                ref = Ref("mandate", seat.id, self.body.name)
                yield Reason(
                    ReasonKind.SITS_HERE,
                    t.sits_here(self.body.name, self._as_what(seat)),
                    (ref, self._here_ref),
                )

    def _as_what(self, seat: Seat) -> str:
        if seat.alternate_of_id is not None:
            return t.AS_ALTERNATE
        if seat.capacity is Capacity.OBSERVER:
            return t.AS_OBSERVER
        if seat.sector is not None:
            return t.for_group(self.field.taxonomy.sector_label(seat.sector))
        if self.gap.key[0] is NormKind.SECTOR:
            return t.WITHOUT_SECTOR
        if seat.cluster:
            return t.for_group(
                t.cluster(self.field.taxonomy.cluster_label(seat.cluster))
            )
        return t.WITHOUT_CLUSTER

    def _former(self, partner: Partner) -> Iterator[Reason]:
        """It held this place before."""
        before = [
            seat
            for seat in self.field.ended.get(partner.id, ())
            if seat.body_id == self.body.id
            and seat.takes_place
            and seat_counts(seat, self.gap.key, self.field)
        ]
        if before:
            last = max(before, key=lambda seat: seat.end or date.min)
            sentence = t.sat_until(last.end, self._for_what, self.body.name)
            ref = Ref("mandate", last.id, self.body.name)
            yield Reason(ReasonKind.FORMER, sentence, (ref, self._here_ref))

    def _elsewhere(self, partner: Partner) -> Iterator[Reason]:
        """It sits in other bodies, first those where it sits for this group."""
        for_group: dict[int, Seat] = {}
        others: dict[int, Seat] = {}
        for seat in self.field.running.get(partner.id, ()):
            if seat.body_id != self.body.id:
                fits = seat_counts(seat, self.gap.key, self.field)
                (for_group if fits else others).setdefault(seat.body_id, seat)
        if for_group:
            yield self._sits(list(for_group.values()), self._for_what)
        elif others:
            yield self._sits(list(others.values()), None)

    def _sits(self, seats: list[Seat], group: str | None) -> Reason:
        refs = [self._body(seat.body_id) for seat in seats]
        sentence = t.sits_in([ref.label for ref in refs], group)
        return Reason(ReasonKind.SITS_ELSEWHERE, sentence, tuple(refs))

    def _together(self, partner: Partner) -> Iterator[Reason]:
        """The member of this body with which it shares most other bodies."""
        shared: dict[int, set[int]] = defaultdict(set)
        own = self.field.bodies_of.get(partner.id, set()) - {self.body.id}
        for member in self.members - {partner.id}:
            if both := own & self.field.bodies_of.get(member, set()):
                shared[member] = both
        if not shared:
            return
        names = {member: self.field.partners[member].name for member in shared}
        best = min(shared, key=lambda member: (-len(shared[member]), names[member]))
        refs = sorted((self._body(b) for b in shared[best]), key=lambda r: r.label)
        yield Reason(
            ReasonKind.TOGETHER,
            t.together([r.label for r in refs], names[best], len(shared) - 1),
            (Ref("organisation", best, names[best]), *refs),
        )

    def _last_contact(self, partner: Partner) -> Iterator[Reason]:
        rows = self.field.attended.get(partner.id)
        if rows:
            last = max(rows, key=lambda row: (row.on, row.person_id is not None))
            yield self._seen(last.contact_id, last.on, last.person_id)

    def _seen(self, contact: int, on: date, person: int | None) -> Reason:
        moment = self.field.known.moments[contact]
        name = self.field.moment_name(contact)
        day = partial(on, moment.precision)
        ref = Ref("contactmoment", contact, day)
        if person is None:
            return Reason(
                ReasonKind.LAST_CONTACT, t.last_contact(day, None, name), (ref,)
            )
        who = self._person(person)
        sentence = t.last_contact(day, who.label, name)
        return Reason(ReasonKind.LAST_CONTACT, sentence, (ref, who))

    def _actions(self, partner: Partner) -> Iterator[Reason]:
        rows = self.field.actions.get(partner.id, ())
        refs = {row.action_id: t.action(row.number, row.action) for row in rows}
        if refs:
            yield Reason(
                ReasonKind.ACTION,
                t.partner_of(list(refs.values())),
                tuple(Ref("action", key, label) for key, label in refs.items()),
            )

    def _contact_person(self, partner: Partner) -> Iterator[Reason]:
        """Whom to speak to: of the people in a post, the one seen last."""
        posts = self.field.posts.get(partner.id)
        if posts:
            post = last_seen_first(posts, self.field)[0]
            ref = self._person(post.person_id)
            sentence = t.speak_to(ref.label, post.function)
            yield Reason(ReasonKind.CONTACT_PERSON, sentence, (ref,))

    def _nearby(self, municipality: str | None) -> Iterator[Reason]:
        """Whom we know of the local board there: that person can open a door."""
        post = self.field.local_people.get(normalise(municipality))
        if post is not None and self.gap.key[0] is not NormKind.MUNICIPALITY:
            ref = self._person(post.person_id)
            board = self.field.partners[post.organisation_id]
            sentence = t.nearby(
                municipality or "", ref.label, post.function, board.name
            )
            organisation = Ref("organisation", board.id, board.name)
            yield Reason(ReasonKind.NEARBY, sentence, (ref, organisation))

    @property
    def _for_what(self) -> str | None:
        """What a mandate for this seat is for; a local board sits for itself.

        A seat that anybody can take is for nothing in particular.
        """
        kind, group = self.gap.key
        anything = kind is NormKind.MUNICIPALITY or group == EVERY
        return None if anything else self.gap.label

    def _person(self, person: int) -> Ref:
        return Ref("person", person, self.field.person_name(person))

    def _body(self, body: int) -> Ref:
        return Ref("body", body, self.field.bodies[body].name)

    @property
    def _here_ref(self) -> Ref:
        return Ref("body", self.body.id, self.body.name)
