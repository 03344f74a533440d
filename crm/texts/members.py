"""Lists of members: the page, the command, the papers."""

from datetime import date

from crm.texts import formats

UNSORTED = "nog in te delen"
SHEET = "mandaten"

BODY = "Orgaan"
CLUSTER = "Cluster"
ORGANISATION = "Organisatie"
PERSON = "Persoon"
SECTOR = "Sector"
COMPETENCE = "Competentie"
ROLE = "Rol"
CAPACITY = "Hoedanigheid"
VOTING = "Stemrecht"
VOTES = "Stemt"
FROM = "Van"
TO = "Tot"
EMAIL = "E-mail"
PHONE = "Telefoon"
SCHAKEL_ID = "schakel_id"

COMMAND = "De leden van een overleg op een datum."
OPTION_BODY = "Naam van het overleg; AV, BO en DB mogen ook."
OPTION_ON = "Datum (dag/maand/jaar of jjjj-mm-dd); zonder is het vandaag."
OPTION_JSON = "Antwoord voor programma's, op de standaarduitvoer."
OPTION_OUT = "Bewaar als bestand: xlsx, docx, pdf of csv."


def yes_no(value: bool) -> str:
    return "ja" if value else "nee"


def voting_words(votes: bool) -> str:
    return "stemt" if votes else "stemt niet"


BAD_LINK = "Deze link is niet volledig. Open de lijst opnieuw en neem de link daar."
IN_OWN_NAME = "in eigen naam"
NOBODY = "nog geen naam"
VOTING_ONLY = "alleen stemgerechtigden"


def filters(clusters: list[str], *, voting_only: bool) -> tuple[str, ...]:
    """One line that says what was left out; none when nothing was."""
    parts = [f"cluster {formats.listing(clusters)}"] if clusters else []
    if voting_only:
        parts.append(VOTING_ONLY)
    return (f"Gekozen: {', '.join(parts)}.",) if parts else ()


def title(body: str) -> str:
    return f"Ledenlijst {body}"


def file_name(body: str, on: date) -> str:
    return f"{title(body)} {on.isoformat()}"


def no_mail(address: str) -> str:
    return f"{address} (niet mailen)"


def count(members: int, voting: int) -> str:
    noun = "lid" if members == 1 else "leden"
    return f"{members} {noun}, {voting} stemgerechtigd"


def participants(count: int) -> str:
    return "1 deelnemer" if count == 1 else f"{count} deelnemers"


def count_on(members: int, voting: int, on: date) -> str:
    return f"{count(members, voting)} op {formats.day(on)}"


def not_checked() -> str:
    return f"{NOT_CHECKED} Wie ontbreekt, kan ook gewoon nog niet ingevoerd zijn."


NOT_CHECKED = "De lijst is nog niet nagekeken, dus open zetels tellen nog niet mee."
NOT_SEEN = "Nog niet op de lijst"


def not_seen(label: str, present: int, least: int) -> str:
    return f"{label}: {present} van {least}"


def checked(on: date) -> str:
    return f"Als volledig nagekeken op {formats.day(on)}."


def made_on(on: date) -> str:
    return f"Gemaakt met Schakel op {formats.day(on)}."


def written(path: str) -> str:
    return f"Bewaard: {path}"


# The page.
CHOOSE_BODY = "Overleg"
CHOOSE_DAY = "Datum"
CHOOSE_CLUSTER = "Cluster"
ALL_CLUSTERS = "Alle clusters"
VOTING_TOGGLE = "Alleen stemgerechtigd"
WITH_DETAILS = "Mail en telefoon in de bestanden"
NO_BODIES = (
    "Er is nog geen overleg. Voer je lijst in, of maak het overleg zelf aan "
    "bij Overleg en mandaten."
)
TO_IMPORT = "Lijst invoeren"
TO_BODIES = "Naar Overleg en mandaten"
NO_MEMBERS = "Op deze dag heeft niemand hier een mandaat."
NO_MATCH = "Niemand past bij wat je koos."
OPEN_SEATS = "Open zetels"
ENDING = "Eindigt binnen 3 maanden"
OPEN_BODY = "Naar de kaart van dit overleg"
TABLE = "De leden, een rij per mandaat. Kies een rij om het mandaat te openen."
HOW_TO_OPEN = (
    "Kies een rij om het mandaat hier te openen (met het toetsenbord: shift + spatie)."
)
CLOSE = "Sluiten"


def first_line(members: str, open_seats: int | None, ending: int, when: str) -> str:
    """What the page shows, in one sentence; `None` open seats are not known."""
    parts = [members]
    if open_seats is not None:
        parts.append("1 open zetel" if open_seats == 1 else f"{open_seats} open zetels")
    if ending:
        parts.append(
            "1 mandaat eindigt binnen 3 maanden"
            if ending == 1
            else f"{ending} mandaten eindigen binnen 3 maanden"
        )
    return f"{', '.join(parts)}{when}."


def on_day(on: date, today: date) -> str:
    return "" if on == today else f" op {formats.day(on)}"


def shown(count: int, total: int) -> str:
    return f"{count} van {total} getoond."


def in_cluster(label: str, count: int) -> str:
    return f"{label} {count}"


def missing(label: str, count: int, since: date | None) -> str:
    places = "1 plaats" if count == 1 else f"{count} plaatsen"
    when = f" sinds {formats.day(since)}" if since else ""
    return f"{label}: {places} open{when}"


def ends_on(name: str, end: date) -> str:
    return f"{name}: {formats.day(end)}"
