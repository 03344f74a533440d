"""Start: what to do now, and how the network stands."""

from datetime import date

from crm.texts.formats import ago, day, listing, long_day

TODAY = "Vandaag"
NOTHING_TODAY = (
    "Niets dat vandaag moet. Noteer een contact, of kijk rechts wie ontbreekt."
)
TASKS = "Taken"
FOLLOW_UPS = "Op te volgen"
LATER = "Later"
OF_OTHERS = "Voor anderen"
DONE = "Klaar"
UNFINISHED = "Nog af te werken"
DRAFTS = "Verder met je klad"
TO_CONFIRM = "Ging dit door?"
YES = "Ja, noteer"
NO = "Nee, geannuleerd"
POSTPONED = "Uitgesteld"
POSTPONED_TO = "Uitgesteld naar"
MOVE = "Verzet"
STAND = "Overleg"
NO_NORMS = "Nog geen norm zegt wie erbij hoort. Leg dat vast bij een overleg."
QUIET = "Lang niet gezien"
FOLLOW_QUIET = "Bekijk en volg op"
NOBODY_QUIET = "Iedereen is gezien op de gewone tijd."
NEXT = "Volgende vergaderingen"
NOTHING_PLANNED = (
    "Er staat niets gepland. Noteer een contact met een datum die nog moet komen."
)

PLANNED_NONE = "Alle geplande vergaderingen zijn nagekeken."
BACK = "Naar Start"

_MOST = 3


def today_line(now: int, unfinished: int, to_confirm: int, follow_ups: int = 0) -> str:
    """`3 taken en 1 contact nog af te werken`, or that nothing has to be done."""
    parts = []
    if now:
        parts.append("1 taak" if now == 1 else f"{now} taken")
    if follow_ups:
        parts.append("1 opvolging" if follow_ups == 1 else f"{follow_ups} opvolgingen")
    if unfinished:
        word = "contact" if unfinished == 1 else "contacten"
        parts.append(f"{unfinished} {word} nog af te werken")
    if to_confirm:
        word = "vergadering" if to_confirm == 1 else "vergaderingen"
        parts.append(f"{to_confirm} {word} na te kijken")
    return f"{listing(parts)}." if parts else NOTHING_TODAY


def old_plans(number: int) -> str:
    if number == 1:
        return "1 geplande vergadering uit het plan nakijken"
    return f"{number} geplande vergaderingen uit het plan nakijken"


def planned_line(passed: int, to_come: int) -> str:
    """The first line of the page about planned meetings."""
    asked = "1 is voorbij" if passed == 1 else f"{passed} zijn voorbij"
    return (
        f"{passed + to_come} geplande vergaderingen: {asked}, {to_come} nog te komen."
    )


def due(on: date | None, today: date) -> str:
    """When a task must be done: `tegen wo 2 dec 2026`, `6 dagen te laat`."""
    if on is None:
        return "zonder datum"
    if on < today:
        late = (today - on).days
        return f"tegen {day(on)}, {'1 dag' if late == 1 else f'{late} dagen'} te laat"
    return "vandaag" if on == today else f"tegen {long_day(on)}"


def task_done(title: str) -> str:
    return f"Taak klaar: {title}."


def search_for(partner: str, seat: str) -> str:
    return f"Zoektocht {partner}: {seat}"


def follow_up_help(what: str) -> str:
    return f"{what}: deze stap is gedaan"


def follow_up_done(what: str) -> str:
    return f"Stap gedaan: {what}."


def called_off(subject: str) -> str:
    return f"Genoteerd als geannuleerd: {subject}."


def put_off(subject: str, to: date) -> str:
    return f"{subject} is verzet naar {long_day(to)}."


def draft_of(since: str) -> str:
    return f"klad van {since}"


NO_SUBJECT = "Contact"
GO_ON = "Ga verder"
THROW_AWAY = "Gooi weg"
YES_THROW_AWAY = "Ja, gooi dit klad weg"
THROWN_AWAY = "Het klad is weggegooid."


def still_a_draft(subject: str, since: str) -> str:
    return f"Je hebt nog een klad: {subject}, {since}"


def sure_to_throw_away(subject: str) -> str:
    return f"Wat je typte over '{subject}' is dan weg."


def more_drafts(number: int) -> str:
    return (
        "Nog 1 klad staat op Start"
        if number == 1
        else f"Nog {number} kladden staan op Start"
    )


def noted_by(who: str) -> str:
    return f"genoteerd door {who}"


def stand(filled: int, places: int, open_for: list[str]) -> str:
    """`20/22, open: VAPH, Opgroeien`."""
    shown = [*open_for[:_MOST]]
    if len(open_for) > _MOST:
        shown.append(f"nog {len(open_for) - _MOST}")
    seats = f", open: {', '.join(shown)}" if shown else ""
    return f"{filled}/{places}{seats}"


def stand_unchecked(known: int) -> str:
    """A list that nobody checked says what is known, no more."""
    return f"{known} gekend, lijst nog niet nagekeken"


def rhythm(usual: float, silence: int) -> str:
    """`normaal elke 7 weken, nu 31`."""
    size, one, many = _unit(usual)
    return f"normaal elke {_every(round(usual / size), one, many)}, nu {int(silence / size)}"


def rhythm_in_full(usual: float, silence: int) -> str:
    """`normaal elke 7 weken, nu 31 weken`."""
    size, one, many = _unit(usual)
    unit = one if int(silence / size) == 1 else many
    return f"{rhythm(usual, silence)} {unit}"


def _unit(usual: float) -> tuple[float, str, str]:
    """In what a rhythm of so many days is said: its length in days, one, many."""
    weeks, months = 14, 182
    if usual < weeks:
        return 1, "dag", "dagen"
    return (7, "week", "weken") if usual < months else (30.44, "maand", "maanden")


def last_seen(on: date, today: date) -> str:
    return f"laatst gezien {day(on)}, {ago(on, today)}"


def rest(number: int) -> str:
    return f"Nog {number}"


def _every(number: int, one: str, many: str) -> str:
    return one if number <= 1 else f"{number} {many}"
