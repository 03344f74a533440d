"""What the findings say: who is missing, since when, who could be invited and why."""

import re
from datetime import date

from crm.texts.formats import day, listing

NO_CLUSTER = "nog in te delen"
UNKNOWN_GROUP = "niet bekend"
ANYBODY = "leden"
LINE_WORDS = {"nulde": "0", "eerste": "1", "tweede": "2", "derde": "3"}
_LINES = {"0": "nulde lijn", "1": "eerste lijn", "2": "tweede lijn", "3": "derde lijn"}
_EXAMPLE = ("na te kijken", "voorbeeld", "pers")
_AFTER_NAME = re.compile(r"\s*[(:].*$")
_MOST_NAMED = 4
ORGANISATIONS = "verschillende organisaties"
_BALANCES = {"sector": "sectoren", "cluster": "clusters"}
_SHARES = {25: "een kwart", 50: "de helft", 75: "driekwart"}


def short(label: str) -> str:
    """A label of the taxonomy without its explanation: `VAPH: ...` is `VAPH`."""
    return _AFTER_NAME.sub("", label) or label


def cluster(label: str) -> str:
    return label if label.startswith("optionele") else f"cluster {label}"


def balance(group: str) -> str:
    return f"evenwicht tussen {_BALANCES.get(group, group)}"


def share(percent: int) -> str:
    """`de helft`, `40%`."""
    return _SHARES.get(percent, f"{percent}%")


def line(number: str) -> str:
    return _LINES.get(number, number)


def filled(body: str, taken: int, places: int) -> str:
    return f"{body}: {taken} van {places} ingevuld."


def known(body: str, taken: int) -> str:
    return f"{body}: {taken} gekend. De lijst is nog niet nagekeken, dus open zetels tellen nog niet mee."


def nobody_for(groups: list[str], mark: str, *, by_mandate: bool) -> str:
    """`Geen mandaat voor VAPH of Opgroeien (voorbeeldnorm, na te kijken)`."""
    what = "mandaat" if by_mandate else "deelnemer"
    return f"Geen {what} voor {some(groups)}{_marked(mark)}."


def too_few_for(groups: list[tuple[str, int, int]], mark: str) -> str:
    named = [f"{label} ({present} van {least})" for label, present, least in groups]
    return f"Te weinig voor {some(named, 'en')}{_marked(mark)}."


def too_few_organisations(present: int, least: int, mark: str) -> str:
    """`5 organisaties, minstens 6 gevraagd` and how sure the norm is."""
    return f"{organisations(present)}, minstens {least} gevraagd{_marked(mark)}."


def organisations(number: int) -> str:
    return "1 organisatie" if number == 1 else f"{number} organisaties"


def group_of(kind: str, label: str) -> str:
    """The largest group of a balance: `de sector apothekers`, `cluster zorg`."""
    if kind != "sector":
        return label
    return f"de sector {label if label.isupper() else label.lower()}"


def share_line(places: int, total: int, group: str, *, sure: bool) -> str:
    """`6 van de 7 plaatsen zijn van de sector apothekers`."""
    if not places:
        return "nog geen plaats met een bekende groep"
    verb = "is" if places == 1 else "zijn"
    known = "" if sure else "gekende "
    return f"{places} van de {total} {known}plaatsen {verb} van {group}"


def more_than(percent: int) -> str:
    return f"meer dan {share(percent)}"


def at_most_share(percent: int) -> str:
    return f"hoogstens {share(percent)}"


def unsorted_places(number: int) -> str:
    return f"{number} {'plaats' if number == 1 else 'plaatsen'} nog in te delen"


LIST_UNCHECKED = "de lijst is nog niet nagekeken"


def asked(least: int, most: int | None) -> str:
    """`minstens 6`, `4 tot 6`, `hoogstens 4 (mag, hoeft niet)`."""
    if most is None:
        return f"minstens {least}" if least else OPTIONAL
    if not least:
        return f"hoogstens {most} ({OPTIONAL})"
    return f"{least} tot {most}" if most != least else f"precies {least}"


OPTIONAL = "mag, hoeft niet"


def norm_state(what: str, asked: str, state: str) -> str:
    """`7 organisaties, minstens 6: voldoet`."""
    return f"{what}, {asked}: {state}"


def counted(label: str, present: int) -> str:
    return f"{label}: nu {present}"


def wanted(asked: str) -> str:
    return f"gevraagd {asked}"


def counted_within(groups: list[str], cluster: str) -> str:
    if len(groups) == 1:
        return f"{groups[0]} telt mee binnen {cluster}."
    return f"{some(groups, 'en')} tellen mee binnen {cluster}."


def some(words: list[str], last: str = "of") -> str:
    """The first few by name, and how many more."""
    if len(words) <= _MOST_NAMED + 1:
        return listing(words, last)
    rest = len(words) - _MOST_NAMED
    return f"{', '.join(words[:_MOST_NAMED])} {last} {rest} andere"


def names_and_more(names: list[str], most: int) -> str:
    """At most so many names, and how many more there are."""
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} en nog {len(names) - most}"


def certainty(value: str | None) -> str:
    """How sure a norm is, as readers see it."""
    if value is None:
        return ""
    if value.lower() in _EXAMPLE:
        return "voorbeeldnorm, na te kijken"
    return {"plan": "volgens het plan"}.get(value.lower(), value)


def _marked(mark: str) -> str:
    return f" ({mark})" if mark else ""


GAPS_HELP = "Toon wie ontbreekt: elke norm die niet gehaald is, met sinds wanneer."
BODY_HELP = "Alleen dit overleg: de naam, of AV, BO, DB."
ON_HELP = "Op deze dag (standaard vandaag)."
JSON_HELP = "Het antwoord als JSON."


def no_gaps(on: date) -> str:
    return f"Op {day(on)} is elke norm gehaald."


def gap_line(group: str, present: int, least: int, since: date | None) -> str:
    known_since = f", sinds {day(since)}" if since else ""
    return f"  {group}: {present} van {least}{known_since}"


NO_SHARED_CONTACTS = "geen gezamenlijke contacten bekend"
WITHOUT_SECTOR = "zonder sector bij het mandaat"
WITHOUT_CLUSTER = "zonder cluster bij het mandaat"
AS_ALTERNATE = "als plaatsvervanger"
AS_OBSERVER = "als waarnemer"


def seated_in(municipality: str, *, outside: bool) -> str:
    return f"gevestigd in {municipality}{', buiten de zone' if outside else ''}"


def works_in(names: list[str]) -> str:
    return f"werkt in {some(names, 'en')}"


def listed(source: str | None, label: str) -> str:
    return f"staat op {source or 'de referentielijst'} als {label}"


def is_ring(group: str) -> str:
    return f"kring van {group if group.isupper() else group.lower()}"


def nobody_from(municipality: str, body: str) -> str:
    return f"nog niemand uit {municipality} in {body}"


def holds_function(person: str, function: str) -> str:
    return f"{person} is er {function}"


def brings_competence(person: str, competence: str) -> str:
    return f"{person} brengt {competence} mee"


def for_group(group: str) -> str:
    return f"voor {group}"


def sits_here(body: str, as_what: str) -> str:
    return f"zetelt al in {body} {as_what}"


def sat_until(end: date | None, group: str | None, body: str) -> str:
    for_what = f" voor {group}" if group else ""
    return f"zetelde tot {day(end)}{for_what} in {body}"


def sits_in(bodies: list[str], group: str | None) -> str:
    for_what = f" voor {group}" if group else ""
    return f"zetelt{for_what} in {some(bodies, 'en')}"


def together(bodies: list[str], member: str, others: int) -> str:
    also = f"; ook met {others} {'ander lid' if others == 1 else 'andere leden'}"
    return (
        f"samen in {len(bodies)} {'overleg' if len(bodies) == 1 else 'overleggen'} met "
        f"{member} ({some(bodies, 'en')}){also if others else ''}"
    )


def last_contact(when: str, person: str | None, moment: str) -> str:
    met = f" met {person}" if person else ""
    return f"laatste contact {when}{met} op {moment}"


def action(number: str | None, title: str) -> str:
    return f"actie {number} ({title})" if number else f"actie '{title}'"


def partner_of(actions: list[str]) -> str:
    return f"partner van {some(actions, 'en')}"


def speak_to(person: str, function: str | None) -> str:
    return f"aanspreekpunt: {who(person, function)}"


def nearby(municipality: str, person: str, function: str | None, board: str) -> str:
    role = f"{function} bij {board}" if function else board
    return f"in {municipality} kennen we {person} ({role})"


def who(person: str, role: str | None) -> str:
    return f"{person} ({role})" if role else person


def sat_together(
    one: str, other: str, when: str, moment: str, times: int, *, apart: bool
) -> str:
    often = f", samen {times} keer" if times > 1 else ""
    what = "hadden contact" if apart else "zaten samen"
    return f"{one} en {other} {what} op {when} ({moment}{often})"


def quarter(on: date) -> str:
    """`2026, 3e kwartaal`, in a form that sorts."""
    return f"{on.year} K{(on.month + 2) // 3}"


def bond(strength: float) -> str:
    """How strong a tie between two people is, 0 to 1, in words."""
    return next(word for least, word in _BONDS if strength >= least)


_BONDS = ((0.5, "sterke band"), (0.1, "gewone band"), (0.0, "losse band"))


def in_body(board: str, organisation: str | None) -> str:
    """The board that somebody of ours sits in, before their own organisation."""
    return f"{board}, {organisation}" if organisation else board


def is_ours(person: str) -> str:
    return f"{person} hoort zelf bij ons bestuur of team"


OUTSIDE_ZONE = "buiten de zone"
PLACE_UNKNOWN = "gemeente niet gekend"


BAD_LINK = "Deze link is niet volledig. Open de lijst opnieuw en neem de link daar."
