"""Words of the assembly desk."""

from datetime import date

from crm.texts.formats import day, listing

ALREADY_OPEN = "De vergadering is al geopend: dag, uur en plaats liggen vast."
NO_SUCH_ITEM = "Dat punt staat niet op de agenda."
NO_ASSEMBLY = "Van dit overleg is nog geen algemene vergadering gemaakt."
ORDER_IS_FIXED = (
    "De vergadering is geopend: de volgorde van de agenda ligt vast. "
    "Een extra punt kan achteraan."
)
WHO_HOLDS_IT = "Kies wie de volmacht krijgt."
PROXY_TO_SELF = "Een volmacht aan zichzelf kan niet. Kies iemand anders."
PROXY_GIVEN = (
    "Deze zetel gaf al een volmacht. Beëindig die eerst, of laat ze zoals ze is."
)
BAD_POINTS = "Het punt van vertrek komt na het punt van aankomst."
BELOW_ZERO = "Een aantal stemmen is nul of meer."
WHAT_IS_FOUND = "Kies eerst wat de voorzitter vaststelt, bijvoorbeeld: aangenomen."
WHO_FINDS = "Vul in wie de uitslag vaststelt: meestal de voorzitter."


def already_planned(body: str, on: date) -> str:
    return f"{body} op {day(on)} staat al klaar."


def already_found(title: str) -> str:
    return (
        f'Over "{title}" is al een uitslag vastgesteld. '
        "Neem die eerst terug als er iets niet klopt."
    )


# The meeting and its steps.
NEW = "Nieuwe vergadering"
MEETING = "Vergadering"
BODY = "Overleg"
DAY = "Dag"
START = "Begin"
END = "Einde"
PLACE = "Plaats"
PLAN = "Zet klaar"
CHANGE = "Wijzig dag, uur of plaats"
SAVE = "Bewaar"
NONE_YET = "Nog geen algemene vergadering klaargezet. Kies een dag: de rest volgt."
NO_BODY = "Er is nog geen overleg waarin mandaten stemmen."
TO_BODIES = "Naar Overleg en mandaten"
WHO, AGENDA, PAPERS, SESSION, MINUTES = (
    "Wie",
    "Agenda",
    "Papieren",
    "Zitting",
    "Verslag",
)
STEPS = (WHO, AGENDA, PAPERS, SESSION, MINUTES)
STEP = "Stap"
STATUTES = "Statuten"
REGISTER = "Ledenregister"
TOOL = "Hulpmiddel: de statuten gelden."

# Wie.
VOTING = "Leden met stem"
ADHERENT = "Leden zonder stem"
DIRECTORS = "Bestuurders die geen lid zijn"
NO_DIRECTORS = "Elke bestuurder is ook lid."
CONVENED_ON = "Uitnodiging vertrokken op"
SEAT_COLUMNS = ("Organisatie", "Persoon", "Plaatsvervanger", "Cluster", "Stem")
NOT_FILLED = "nog in te vullen"
OWN_NAME = "eigen naam"
YES, NO = "ja", "nee"

# Agenda.
NO_ITEMS = "Nog geen punten. Voeg het eerste toe: een titel en de soort beslissing."
TITLE = "Punt"
DECISION = "Soort beslissing"
NO_DECISION = "geen stemming"
EXPLANATION = "Toelichting (staat in de uitnodiging)"
ADD_ITEM = "Voeg toe"
UP, DOWN, EDIT, REMOVE = "Omhoog", "Omlaag", "Wijzig", "Verwijder"

# Papieren.
CONVOCATION = "Uitnodiging met agenda"
ABOUT_CONVOCATION = "één brief per genodigde"
SIGN_IN = "Aanwezigheidslijst"
ABOUT_SIGN_IN = "per cluster, met handtekening en volmacht"
PROXY_FORM = "Volmachtformulier"
ABOUT_PROXY_FORM = "één per stemgerechtigd lid"
ADDRESSES = "Adressen"
ABOUT_ADDRESSES = "om zelf samen te voegen in Word of Outlook"
ANNEX = "Bijlage bij het verslag"
ABOUT_ANNEX = "aanwezigen, volmachten, stemmen en berekening"
MEMBER_LIST = "Ledenlijst"
ABOUT_MEMBER_LIST = "op de dag van de vergadering"
LABELS = "Vel etiketten"
ABOUT_LABELS = "kies het vel etiketten dat je hebt"
SHEET_SIZE = "Vel"
ADDRESS_LABELS = "Adresetiketten"
ABOUT_ADDRESS_LABELS = "een per brief"
BADGES = "Naamkaartjes"
ABOUT_BADGES = "een per lid, plaatsvervanger en bestuurder"
PACK = "Onthaalbundel"
ABOUT_PACK = "voor een nieuwe bestuurder: overleggen, mandaten, contacten"
FOR_WHOM = "Voor wie"
INTO_CALENDAR = "In mijn agenda"
OWN_TEMPLATES = "Eigen sjablonen"

# Zitting.
OPEN = "Open de vergadering"
NEXT, PREVIOUS = "Volgend punt", "Vorig punt"
BEFORE = "Nog niet geopend: wie je nu aanduidt, is er van bij het begin."
OPENING = "Opening"
BEAMER = "Toon op het scherm"
BACK = "Terug naar de zitting"
PRESENT, REPRESENTED, VOTES = "Aanwezig", "Volmacht", "Stemmen"
PRESENT_LIST, PROXY_LIST, AWAY_LIST = "Aanwezig", "Volmachten", "Nog niet aangeduid"
STATE_COLUMNS = ("Cluster", "Lid", "Organisatie", "Stem")
UNUSED_PROXY = "telt niet: {}"
END_PROXY = "Volmacht stopt"
TWICE = "zit op meer dan één zetel: {}"
NO_PROXIES = "Nog geen volmachten."
PAPER_ORDER = "Papieren lijst overnemen"
PAPER_HELP = (
    "Zelfde volgorde als de aanwezigheidslijst. Duid aan vanaf en tot welk punt; "
    "leeg is van begin tot einde."
)
SHEET_COLUMNS = (
    "Lid",
    "Organisatie",
    "Aanwezig",
    "Vanaf punt",
    "Tot punt",
    "Volmacht aan",
)
TAKE_OVER = "Neem over"
NOTHING_CHANGED = "Er is nog niets aangeduid: pas eerst een regel aan."
MARKER_WORDS_SAID = {
    "here": "% is aanwezig",
    "proxy": "volmacht van %",
    "gone": "% is weg",
}
MARKER_WORDS = {
    "modes": {"here": "Aanwezig", "proxy": "Volmacht", "gone": "Vertrekt"},
    "label": {
        "here": "Wie is er? Typ drie letters, Enter is aanwezig",
        "proxy": "Wie geeft een volmacht?",
        "holder": "Aan wie geeft % een volmacht?",
        "gone": "Wie vertrekt? (terugnemen wie je verkeerd aanduidde kan ook)",
    },
    "none": "Niemand met die letters",
    "mode": "Wat noteer je",
    "said": MARKER_WORDS_SAID,
    "is_here": "aanwezig",
    "has_proxy": "volmacht gegeven",
}

# Stemmen.
IN_FAVOUR, AGAINST, ABSTAINED = "Voor", "Tegen", "Onthouding"
NOTE_VOTES = "Noteer stemmen"
ALL_IN_FAVOUR = "Iedereen voor"
PER_CLUSTER = "Per cluster"
CHECK_RULES = "Kijk na in de statuten:"
CHECK_RULE = "Kijk na in de statuten"
FIND = "Stel vast"
OUTCOME = "De voorzitter stelt vast"
CHAIR = "Voorzitter"
TAKE_BACK = "Neem terug"
NOTED = "kennis genomen"

# Verslag.
CLOSE = "Sluit de vergadering"
CLOSED = "De vergadering is gesloten. Rechtzetten kan nog."
SECOND = "Tweede vergadering"
SECOND_HELP = "Er was te weinig volk voor minstens één punt: die punten gaan mee."
TOO_FEW = "Onder Verslag zet je een tweede vergadering klaar voor dit punt."
NOT_FOUND_YET = "Nog geen uitslag vastgesteld."


def first_line(members: int, voting: int, on: date) -> str:
    return f"{members} leden, {voting} stemgerechtigd op {day(on)}"


def letters(by: date, today: date, sent: date | None) -> str:
    if sent is not None:
        late = " (te laat)" if sent > by else ""
        return f"uitnodiging vertrokken op {day(sent)}{late}"
    left = (by - today).days
    if left < 0:
        return f"uitnodiging moest weg op {day(by)}: {-left} dagen te laat"
    if left == 0:
        return "uitnodiging moet vandaag weg"
    return f"uitnodiging ten laatste op {day(by)} (nog {left} dagen)"


def letter_misses(items: bool, place: bool, access: bool = True) -> str | None:
    """What the invitation would go out without."""
    lacks = [
        (word, way)
        for word, way, there in (
            ("agenda", f"Zet de punten onder {AGENDA}.", items),
            ("plaats", f"De plaats vul je in onder {WHO}.", place),
            ("toegang online", f"De toegang vul je in onder {WHO}.", access),
        )
        if not there
    ]
    if not lacks:
        return None
    ways = " ".join(way for _, way in lacks)
    return f"De uitnodiging heeft nog geen {listing([w for w, _ in lacks])}. {ways}"


def no_addresses(count: int) -> str:
    who = "1 genodigde" if count == 1 else f"{count} genodigden"
    return f"Van {who} kennen we geen postadres: vul aan"


def notice_source(days: int, article: str | None, *, checked: bool) -> str:
    if checked:
        return f"{days} dagen vooraf, volgens statuten {article or ''}".strip()
    return f"{days} dagen vooraf: voorbeeld volgens de wet, na te kijken"


def meeting(title: str | None, on: date | None) -> str:
    return f"{title or MEETING}, {day(on)}" if on else (title or MEETING)


def section(label: str, count: int) -> str:
    return f"{label} ({count})"


def proxies(counting: int, not_counting: int) -> str:
    more = f"; {not_counting} telt niet" if not_counting == 1 else ""
    more = f"; {not_counting} tellen niet" if not_counting > 1 else more
    return f"{PROXY_LIST} ({counting}{more})"


def why_planned(body: str, on: date) -> str:
    return f"{body} op {day(on)} klaargezet"


def why_changed(title: str) -> str:
    return f"{title}: dag, uur of plaats gewijzigd"


def why_convened(on: date | None) -> str:
    return (
        f"uitnodiging vertrokken op {day(on)}" if on else "vertrek uitnodiging gewist"
    )


def why_item(title: str) -> str:
    return f'agendapunt "{title}"'


def why_moved(title: str) -> str:
    return f'agendapunt "{title}" verplaatst'


def why_removed(title: str) -> str:
    return f'agendapunt "{title}" verwijderd'


def why_treated(position: int) -> str:
    return f"naar punt {position}" if position else "vergadering geopend"


def why_marked(mode: str, name: str) -> str:
    return MARKER_WORDS_SAID[mode].replace("%", name)


def why_proxy(giver: str, holder: str) -> str:
    return f"volmacht van {giver} aan {holder}"


def why_ended(proxy: str) -> str:
    return f"volmacht gestopt: {proxy}"


def why_sheet(lines: int) -> str:
    number = "1 regel" if lines == 1 else f"{lines} regels"
    return f"papieren aanwezigheidslijst overgenomen ({number})"


def why_votes(title: str) -> str:
    return f'stemmen over "{title}"'


def why_found(title: str, outcome: str) -> str:
    return f'"{title}": {outcome}'


def why_taken_back(title: str) -> str:
    return f'uitslag over "{title}" teruggenomen'


def why_closed() -> str:
    return "vergadering gesloten"


def point(position: int, title: str) -> str:
    return f"Punt {position}: {title}"


def stands_in(name: str, principal: str) -> str:
    return f"{name} (vervangt {principal})"


def proxy_line(giver: str, holder: str) -> str:
    return f"{giver} aan {holder}"


def cluster_votes(label: str, votes: int, voting: int) -> str:
    return f"{label}: {votes} van {voting}"


def found_line(outcome: str, by: str, on: date | None) -> str:
    return f"Vastgesteld door {by} op {day(on)}: {outcome}."
