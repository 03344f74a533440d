"""Words of the lists and papers of a general assembly, beside its letters."""

from datetime import date

from crm.texts.formats import day, listing

# The sheet to sign.
SIGN_SHEET = "tekenlijst"
NUMBER = "Nr."
NAME = "Naam"
ORGANISATION = "Organisatie"
STAND_IN = "Plaatsvervanger"
VOTES = "Stem"
SIGNATURE = "Handtekening"
PROXY_TO = "Volmacht aan"
CLUSTER = "Cluster"
DIRECTORS = "Bestuurders die geen lid zijn"
GUESTS = "Gasten"


def sign_title(body: str) -> str:
    return f"Aanwezigheidslijst {body}"


def sign_name(body: str, on: date) -> str:
    return f"{sign_title(body)} {on.isoformat()}"


# Labels and badges.
NO_ADDRESS = "(adres ontbreekt)"
VOTING_MEMBER = "stemgerechtigd lid"


def unknown_sheet(known: list[str]) -> str:
    return f"Dit vel bestaat niet. Kies uit {listing(known)}."


def bad_start(places: int) -> str:
    return f"Begin bij een etiket van 1 tot {places}."


def labels_name(body: str, on: date) -> str:
    return f"Etiketten {body} {on.isoformat()}"


def badges_name(body: str, on: date) -> str:
    return f"Naamkaartjes {body} {on.isoformat()}"


# The annex to the minutes.
MEETING = "De vergadering"
PRESENCE = "Aanwezigheid"
PROXIES = "Volmachten"
NO_PROXIES = "Er zijn geen volmachten genoteerd."
SEAT = "Zetel"
WHO = "Wie was er"
WHEN = "Wanneer"
GIVER, HOLDER, COUNTS = "Van", "Aan", "Telt"
VOTES_SHEET = "stemmingen"
POINT = "Punt"
IN_FAVOUR, AGAINST, ABSTAINED = "Voor", "Tegen", "Onthouding"
OUTCOME = "Uitslag"
FOUND_BY, FOUND_ON = "Vastgesteld door", "Vastgesteld op"
AWAY = "niet aanwezig"
PROXY_GIVEN = "volmacht gegeven"
SOMEBODY = "iemand van de organisatie"
WHOLE = "hele vergadering"
NOT_FOUND = "Over dit punt is nog geen uitslag vastgesteld."
NO_ITEMS = "Er staat niets op de agenda."
NOBODY = "Er is nog niemand genoteerd."
EVERYBODY = "alle leden samen"


def annex_title(body: str, on: date) -> str:
    return f"Bijlage bij het verslag van {body}, {day(on)}"


def annex_name(body: str, on: date) -> str:
    return f"Bijlage verslag {body} {on.isoformat()}"


def stretch(start: int, end: int | None) -> str:
    """From which point of the agenda up to which: 0 is the opening."""
    if start == 0 and end is None:
        return WHOLE
    first = "van de opening" if start == 0 else f"vanaf punt {start}"
    return first if end is None else f"{first} tot punt {end}"


def opening(voting: int, present: int, represented: int, votes: int) -> str:
    return (
        f"Bij de opening: {voting} stemgerechtigd, {present} van hen aanwezig, "
        f"{represented} vertegenwoordigd, samen {votes} stemmen."
    )


def counted_now(points: list[int]) -> str:
    """The finding keeps its count; this one follows what was noted since."""
    return (
        "Deze telling volgt wat nu genoteerd staat: sinds de vaststelling wijzigde "
        f"er iets, zie bij punt {listing([str(point) for point in points])}."
    )


def alternate(name: str) -> str:
    return f"{name}, plaatsvervanger"


def ballot(whom: str, in_favour: int, against: int, abstained: int) -> str:
    return f"{whom}: {in_favour} voor, {against} tegen, {abstained} onthouding."


def about_points(points: list[int], sentence: str) -> str:
    return f"Punt {listing([str(point) for point in points])}: {sentence}"


def found(outcome: str, by: str | None, on: date | None) -> str:
    who = f" door {by}" if by else ""
    when = f" op {day(on)}" if on else ""
    return f"Vastgesteld{who}{when}: {outcome}."


# The pack for a new director.
MANDATES = "Jouw mandaten"
NO_MANDATES = "Je hebt nu geen lopend mandaat."
COLLEAGUES = "Leden"
NEXT = "Volgende vergaderingen"
NOTHING_NEXT = "Er is nog geen vergadering gepland."
DECIDED = "Laatste beslissingen"
NOTHING_DECIDED = "Er zijn nog geen beslissingen genoteerd."
OTHERS = "Andere overleggen"
NO_OTHERS = "Er zijn geen andere overleggen."
EMAIL, PHONE, ROLE = "E-mail", "Telefoon", "Rol"


def pack_title(name: str) -> str:
    return f"Welkom, {name}"


def pack_name(name: str) -> str:
    return f"Onthaalbundel {name}"


def mandate(
    body: str, place: str | None, words: list[str], start: date | None, end: date | None
) -> str:
    term = [f"vanaf {day(start)}" if start else "", f"tot {day(end)}" if end else ""]
    said = [f"voor {place}" if place else "", *words, " ".join(filter(None, term))]
    return f"{body}: {', '.join(part for part in said if part)}"


def about(body: str, purpose: str | None) -> str:
    return f"{body}: {purpose}" if purpose else body


# The calendar.
CALENDAR = "Agenda"
NO_MEETING = "Deze vergadering heeft nog geen dag, of hoort bij geen overleg."


def calendar_name(body: str | None) -> str:
    return f"{CALENDAR} {body}" if body else CALENDAR
