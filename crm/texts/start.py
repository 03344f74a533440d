"""Start: what to do now, and how the network stands."""

from datetime import date

from crm.texts.formats import ago, day, listing, long_day

TODAY = "Vandaag"
NOTHING_TODAY = (
    "Niets dat vandaag moet. Noteer een contact, of kijk rechts wie ontbreekt."
)
TASKS = "Taken"
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
NOBODY_QUIET = "Iedereen is gezien op de gewone tijd."
NEXT = "Volgende vergaderingen"
NOTHING_PLANNED = (
    "Er staat niets gepland. Noteer een contact met een datum die nog moet komen."
)

PLANNED_NONE = "Alle geplande vergaderingen zijn nagekeken."
BACK = "Naar Start"

_MOST = 3


def today_line(now: int, unfinished: int, to_confirm: int) -> str:
    """`3 taken en 1 contact nog af te werken`, or that nothing has to be done."""
    parts = []
    if now:
        parts.append("1 taak" if now == 1 else f"{now} taken")
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


def called_off(subject: str) -> str:
    return f"Genoteerd als geannuleerd: {subject}."


def put_off(subject: str, to: date) -> str:
    return f"{subject} is verzet naar {long_day(to)}."


def draft_of(since: str) -> str:
    return f"klad van {since}"


NO_SUBJECT = "Contact"


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
    weeks, months = 14, 182
    if usual < weeks:
        return f"normaal elke {_every(round(usual), 'dag', 'dagen')}, nu {silence}"
    if usual < months:
        each = _every(round(usual / 7), "week", "weken")
        return f"normaal elke {each}, nu {silence // 7}"
    each = _every(round(usual / 30.44), "maand", "maanden")
    return f"normaal elke {each}, nu {int(silence / 30.44)}"


def last_seen(on: date, today: date) -> str:
    return f"laatst gezien {day(on)}, {ago(on, today)}"


def rest(number: int) -> str:
    return f"Nog {number}"


def _every(number: int, one: str, many: str) -> str:
    return one if number <= 1 else f"{number} {many}"
