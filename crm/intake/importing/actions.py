"""Rows about action sheets, and their partners: linked where the words allow."""

from collections import defaultdict
from typing import Any

from crm.exchange.contract import ROW_ID
from crm.intake.importing.bench import Bench
from crm.intake.importing.bodies import Bodies
from crm.intake.importing.organisations import Organisations, spelling
from crm.intake.importing.targets import Row, Target
from crm.model.names import normalise
from crm.model.tables import Action, ActionPartner
from crm.plan.partners import links
from crm.texts import importing as t

_LINKS = ("organisation_id", "body_id", "sector")


class Actions:
    """Actions by title plus number; an empty number matches a single title."""

    def __init__(
        self, bench: Bench, bodies: Bodies, organisations: Organisations
    ) -> None:
        self.bench = bench
        self.bodies = bodies
        self.organisations = organisations
        self.shelf = bench.shelf(Action)
        self.partners = bench.shelf(ActionPartner)
        self._by_title: defaultdict[str, list[Target]] = defaultdict(list)
        self._partners: defaultdict[Target, dict[str, Target]] = defaultdict(dict)
        for target in self.shelf:
            self._by_title[normalise(target.value("title"))].append(target)
        for partner in self.partners:
            action = self.shelf.get(partner.value("action_id"))
            if action is not None:
                self._partners[action][normalise(partner.value("text"))] = partner

    def plan(self, row: Row) -> None:
        """Plan a row of `acties`."""
        cells = row.cells
        target = self.bench.by_row_id(row, self.shelf)
        title = cells.need("titel") if target is None else cells.text("titel")
        number = cells.text("nummer")
        row.label = title or str(target.value("title") if target else "")
        start, end = cells.timing("start"), cells.timing("einde")
        if start and end and end.last < start.first:
            raise cells.fault("einde", t.bad_period())
        if target is None and title is not None:
            target = self._find(row, title, number) or self.shelf.make(row)
        if target is None:
            return
        row.main = target
        target.give(
            row,
            number=number,
            title=spelling(row, target, title, "title"),
            goal=cells.text("domein_doelstelling"),
            role=cells.text("rol"),
            source=cells.text("bron"),
        )
        if text := cells.text("start"):
            target.put(row, start_text=text, start=start.first if start else None)
        if text := cells.text("einde"):
            target.put(row, end_text=text, end=end.last if end else None)
        named = self._by_title[normalise(target.value("title"))]
        if target not in named:
            named.append(target)
        self._give_partners(row, target)

    def link_newcomers(self) -> None:
        """Link partners that stood as plain words to what this import brings.

        So it does not matter which of two lists came first.
        """
        waiting: defaultdict[str, list[Target]] = defaultdict(list)
        for partner in self.partners:
            if not any(partner.value(name) for name in _LINKS):
                waiting[normalise(partner.value("text"))].append(partner)
        for shelf in (self.organisations.shelf, self.bodies.shelf):
            for newcomer in shelf:
                if newcomer.maker is None:
                    continue
                for word in _words(newcomer):
                    for partner in waiting.pop(normalise(word), ()):
                        found = self._links(partner.value("text"))
                        partner.put(newcomer.maker, **found)

    def _find(self, row: Row, title: str, number: str | None) -> Target | None:
        named = self._by_title.get(normalise(title), [])
        if number is not None:
            wanted = normalise(number)
            exact = [x for x in named if normalise(x.value("number")) == wanted]
            named = (exact or [x for x in named if not x.value("number")])[:1]
        if len(named) > 1:
            raise row.cells.fault("titel", t.ambiguous_action(len(named)))
        return named[0] if named else None

    def _give_partners(self, row: Row, action: Target) -> None:
        """Add the partners that are new.

        Those that the cell leaves out go only when the row came from our own list,
        which held them all.
        """
        words = row.cells.many("partners")
        known = self._partners[action]
        for word in words:
            partner = known.get(normalise(word))
            found = self._links(word)
            if partner is None:
                partner = known[normalise(word)] = self.partners.make(row)
                partner.put(row, action_id=action, text=word, **found)
            elif not any(partner.value(name) for name in found):
                partner.put(row, **found)
        if words and row.cells.text(ROW_ID):
            kept = {normalise(word) for word in words}
            for word in [word for word in known if word not in kept]:
                partner = known.pop(word)
                partner.drop(row)

    def _links(self, word: str) -> dict[str, Any]:
        """What the words name, when they name exactly one thing."""
        found = links(
            self.organisations.named(word),
            self.bodies.named(word),
            self.bench.classification.sector(word),
        )
        return dict(zip(_LINKS, found, strict=True))


def _words(newcomer: Target) -> list[str]:
    return [newcomer.value("name"), *(newcomer.value("aliases") or ())]
