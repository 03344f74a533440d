"""The page about missing partners (Ontbrekende partners)."""

from datetime import date

from crm.texts.formats import ago, day, listing

TITLE = "Wie ontbreekt aan tafel?"
CHOOSE_BODY = "Overleg"
CHOOSE_DAY = "Op"
CHOOSE_VIEW = "Weergave"
SEATS = "Open zetels"
AT_A_GLANCE = "Overzicht"
BY_PLACE = "Sector per gemeente"
BY_FUNCTION = "Gemeente per functie"

NO_NORMS = (
    "Er staat nog nergens wie er hoort te zitten. Neem de voorbeeldnormen over en kijk ze "
    "na, of vul bij een overleg zelf in wie erbij hoort."
)
ADOPT = "Voorbeeldnormen overnemen"
ADOPTED_WHY = "Voorbeeldnormen overgenomen"
NONE_ADOPTED = (
    "Geen enkel overleg heet zoals in de voorbeelden (Algemene vergadering, "
    "Bestuursorgaan). Maak dat overleg eerst, of geef het die naam."
)
TO_NORMS = "Samenstelling: wie hoort erbij"
TO_BODIES = "Naar Overleg en mandaten"
NO_OPEN_SEATS = "Elke norm is gehaald."
PAPER = "Samenvatting op één A4"
LIST_AS_FILE = "De lijst met elke open zetel, als bestand of om af te drukken:"
BACK = "Alle open zetels"
EXAMPLE_TO_CHECK = "voorbeeldnorm, na te kijken"


def adopted(number: int) -> str:
    return f"{number} voorbeeldnormen overgenomen. Kijk ze na: ze zijn geen wet."


def searches(number: int) -> str:
    return f"Zoektochten ({number})" if number else "Zoektochten"


def _seats(number: int) -> str:
    return f"{number} open {'zetel' if number == 1 else 'zetels'}"


def _bodies(number: int) -> str:
    return f"{number} {'overleg' if number == 1 else 'overleggen'}"


def first_line(
    on: date, open_seats: int, filled: int, places: int, where: int | str
) -> str:
    """`where` is how many bodies, or the name of the one that is shown."""
    return (
        f"{_seats(open_seats)} op {day(on)}: {filled} van {places} plaatsen ingevuld "
        f"in {_bodies(where) if isinstance(where, int) else where}."
    )


def nothing_checked(on: date, body: str | None) -> str:
    if body is not None:
        return f"De lijst van {body} is nog niet nagekeken: dit is wat we op {day(on)} weten."
    return f"Op {day(on)} is van geen enkel overleg de lijst nagekeken: dit is wat we weten."


def unchecked(number: int) -> str:
    if number == 1:
        return "Van 1 overleg is de lijst nog niet nagekeken; dat telt niet mee."
    return (
        f"Van {number} overleggen is de lijst nog niet nagekeken; die tellen niet mee."
    )


def outlook(on: date, more: int) -> str:
    return f"Op {day(on)} komen er {more} bij als niets verandert."


def checked(on: date) -> str:
    return f"lijst nagekeken op {day(on)}"


NOT_CHECKED = "lijst nog niet nagekeken"
ALL_MET = "Elke norm is gehaald."


def filled(taken: int, places: int) -> str:
    return f"{taken} van {places} ingevuld"


def known(taken: int) -> str:
    return f"{taken} gekend"


def cluster_places(label: str, taken: int, open_seats: int) -> str:
    return f"{label} {taken}{f', {open_seats} open' if open_seats else ''}"


def missing(present: int, least: int) -> str:
    """How much of a norm is met; nothing for one that asks for one."""
    return f"{present} van {least}" if least > 1 or present else ""


def enough(present: int, least: int) -> str:
    """What stands where there is enough: `1 ingevuld, gevraagd minstens 1`."""
    return f"{present} ingevuld, gevraagd minstens {least}"


def since(on: date | None, *, sure: bool) -> str:
    what = "open" if sure else "niet gezien"
    if on is None:
        return f"{what}, begin niet gekend"
    return f"{what} sinds {day(on)}"


def since_how_long(on: date | None, today: date, *, sure: bool) -> str:
    """The same, with how long that is."""
    long = f" ({ago(on, today)})" if on is not None else ""
    return f"{since(on, sure=sure)}{long}"


def invitees(number: int) -> str:
    if number == 0:
        return "nog niemand gekend"
    return f"{number} mogelijke {'partner' if number == 1 else 'partners'}"


def crowded(label: str, most: int, body: str) -> str:
    return (
        f"Met elke open zetel ingevuld heeft {label} meer dan {most} "
        f"{'plaats' if most == 1 else 'plaatsen'} in {body}, het maximum van de norm. "
        "Misschien kan wie al zetelt die stem meenemen."
    )


def over(label: str, more: int) -> str:
    return f"{label}: {more} boven het maximum van de norm."


def without_norms(number: int) -> str:
    return f"Voor {_bodies(number)} staat nog niet wie erbij hoort."


def filled_since(label: str, body: str) -> str:
    return f"De plaats voor {label} in {body} is ingevuld op deze dag."


UNKNOWN_SEAT = (
    "Deze open zetel bestaat niet op deze dag. Kies er een uit het overzicht."
)


# One open seat.
def seat_title(label: str, body: str) -> str:
    return f"{label} in {body}"


def norm_line(name: str, source: str | None, mark: str) -> str:
    parts = [f"Norm {name}", *([source] if source else []), *([mark] if mark else [])]
    return " · ".join(parts)


INVITE_ANY = "Nodig nog een andere organisatie uit"
FIELD_CHOOSES = "Het werkveld kiest zelf wie het naar voren schuift: dit zijn partners om uit te nodigen."


def table_meets(table: str, on: date) -> str:
    return f"Breng het op {table}: volgend overleg op {day(on)}."


def table_exists(table: str) -> str:
    return f"Breng het op {table}: er staat nog geen volgend overleg gepland."


def ask_agencies(names: list[str]) -> str:
    be = (
        "is een overheid, geen aanbieder"
        if len(names) == 1
        else "zijn overheden, geen aanbieders"
    )
    return f"{listing(names)} {be}: vraag daar welke diensten in de zone erkend zijn."


def never_met(number: int) -> str:
    return f"Nog nooit ontmoet ({number})"


def known_partners(number: int) -> str:
    return f"Gekend ({number})"


NOBODY_LISTED = "Geen andere organisaties op een referentielijst. Voer een lijst in van de Sociale Kaart."
NOBODY_KNOWN = "We kennen nog niemand uit deze groep."


def search_runs(stage: str, more: int) -> str:
    others = f" en nog {more}" if more else ""
    return f"zoektocht loopt: {stage}{others}"


def searched(stage: str) -> str:
    return f"zoektocht loopt: {stage}"


def show_all(number: int) -> str:
    return f"Toon alle {number}"


WHO_INTRODUCES = "Wie kan ons voorstellen?"


def routes_to(name: str) -> str:
    return f"aan {name}"


def route(to: str, through: list[str]) -> str:
    """Whom to ask first, and through whom it goes."""
    ours, *between = through
    by_way = f", via {' en dan '.join(between)}" if between else ""
    return f"Vraag het aan {ours}: die leidt ons naar {to}{by_way}."


NO_ROUTE = "Geen gezamenlijk overleg dat wij noteerden leidt naar deze partner."
NEVER_MET_ROUTE = (
    "We hebben deze partner nog nooit ontmoet: niemand van ons zat al met hen samen."
)
NOBODY_CHOSEN = "We kennen nog geen partner voor deze zetel."
CHOOSE_PARTNER = "Kies een partner"

# The search for a partner.
START_SEARCH = "Start zoektocht"
SAVE_SEARCH = "Start"
PARTNER = "Partner"
PARTNER_LATER = "nog te kiezen"
OWNER = "Wie volgt op"
NEXT_STEP = "Volgende stap"
NEXT_STEP_EXAMPLE = "bv. bellen, uitnodigen op het clusteroverleg"
NEXT_ON = "Tegen wanneer"
SEARCH_RUNS = "Lopende zoektocht"
OPEN_SEARCH = "Opvolgen"


def why_started(label: str, body: str) -> str:
    return f"Zoektocht gestart: {label} in {body}"


def started(label: str, partner: str | None) -> str:
    return f"Zoektocht gestart voor {label}{f': {partner}' if partner else ''}."


def runs_already(label: str, partner: str | None) -> str:
    return f"Deze zoektocht voor {label}{f' bij {partner}' if partner else ''} loopt al; er kwam geen tweede bij."


def search_line(
    partner: str | None,
    stage: str,
    owner: str | None,
    step: str | None,
    on: date | None,
) -> str:
    parts = [partner or PARTNER_LATER, stage]
    if owner:
        parts.append(owner)
    if step or on:
        parts.append(" ".join(p for p in (step, f"tegen {day(on)}" if on else "") if p))
    return " · ".join(parts)


# The matrices.
SECTOR = "Sector"
PLACE = "Gemeente"
SECTOR_LEGEND = (
    "● zetelt · ◐ gezien in de laatste 12 maanden · ○ gekend, langer niet gezien · "
    "+ op een lijst, nog nooit ontmoet · leeg: niemand gekend"
)
FUNCTION_LEGEND = (
    "● zetelt · ◐ gezien in de laatste 12 maanden · ○ gekend, langer niet gezien · "
    "leeg: niemand gekend"
)
HOW_TO_OPEN_CELL = "Klik op een vak om te zien wie erin zit."
SITS, MET, KNOWN, LISTED, SERVES = "●", "◐", "○", "+", "~"


def sector_line(places: int, sectors: int, empty: int) -> str:
    return (
        f"{sectors} sectoren in {places} gemeenten: in {empty} vakken kennen we niemand "
        "en staat niemand op een lijst."
    )


def function_line(functions: list[str], nobody: int) -> str:
    return (
        f"Per gemeente wie we kennen als {listing(functions, 'of')}: "
        f"in {nobody} vakken niemand."
    )


def cell_title(row: str, column: str) -> str:
    return f"{row} · {column}"


STATE_SEATED = "zetelt"
STATE_MET = "gezien in de laatste 12 maanden"
STATE_KNOWN = "gekend, langer niet gezien"
STATE_SERVES = "werkt er, zetel elders"
STATE_LISTED = "op een lijst, nog nooit ontmoet"


def official_line(
    function: str, organisation: str, bodies: list[str], seen: date | None
) -> str:
    sits = f"zetelt in {listing(bodies)}" if bodies else "zetelt nergens"
    last = f"laatst gezien {day(seen)}" if seen else "nog niet gezien"
    return f"{function}, {organisation} · {sits} · {last}"


EMPTY_CELL = "Niemand gekend. Wie kan hier iemand noemen?"
OFFICIAL = "Persoon"
FUNCTION = "Functie"
ORGANISATION = "Organisatie"
STATE = "Stand"
SEEN = "Laatst gezien"
SITS_IN = "Zetelt in"

# The list as a file.
LIST_TITLE = "Ontbrekende partners"
BODY_COLUMN = "Overleg"
GROUP_COLUMN = "Groep"
KIND_COLUMN = "Soort"
MISSING_COLUMN = "Ontbreekt"
PRESENT_COLUMN = "Aanwezig"
LEAST_COLUMN = "Minstens"
SINCE_COLUMN = "Open sinds"
CERTAINTY_COLUMN = "Norm"
CHECKED_COLUMN = "Lijst nagekeken"
BLOCK_COLUMN = "Gekend of niet"
REASONS_COLUMN = "Waarom"
NEVER_MET_COLUMN = "Nog nooit ontmoet"
KNOWN_COLUMN = "Gekend"


# On paper.
def on_day(on: date) -> str:
    return f"Op {day(on)}"


def paper_name(on: date) -> str:
    return f"Wie ontbreekt aan tafel {on.isoformat()}.pdf"


def paper_invite(never: str, known: str) -> str:
    """Whom to invite; nothing when nobody is known."""
    parts = [
        *([f"gekend: {known}"] if known else []),
        *([f"nog nooit ontmoet: {never}"] if never else []),
    ]
    return f"Uit te nodigen, {'; '.join(parts)}" if parts else ""


SEARCHING = "Zoektocht"


def paper_introductions(names: list[tuple[str, str]], more: int) -> str:
    """Who of ours can bring us to each partner; nothing when nobody can."""
    if not names:
        return ""
    said = "; ".join(f"{ours} (aan {partner})" for ours, partner in names)
    return f"{WHO_INTRODUCES} {said}{f' en nog {more}' if more else ''}"


PAPER_NOTE = (
    "Een open zetel is het minimum van een norm min wie er zit. Voorbeeldnormen zijn geen "
    "wet. Wat niet nagekeken is, telt niet mee. Het werkveld kiest zelf wie het naar "
    "voren schuift."
)
