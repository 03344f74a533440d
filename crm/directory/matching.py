"""Who a line is: known when the evidence decides, else somebody is asked."""

from collections.abc import Collection, Iterable, Mapping

from crm.directory.matching_candidates import Candidate, is_named_apart, reasons
from crm.directory.matching_evidence import Fit, Place
from crm.directory.matching_index import PeopleIndex, index_people, is_shared_box
from crm.directory.matching_narrowing import narrowed
from crm.directory.matching_reading import ReadName, read_name
from crm.model.attendance import (
    Alternative,
    KnownPerson,
    Match,
    SeenPerson,
    SpellingJudgement,
)
from crm.model.enums import MatchStatus, Verdict
from crm.model.names import normalise
from crm.texts import matching as t

MOST_ALTERNATIVES = 5
_BONUS = 0.1
"""So much more likely is who is expected, among those who do not decide."""


def spelling_of(seen: SeenPerson) -> str:
    """Under what a line is remembered: its name and organisation, else its mail."""
    name = normalise(seen.name) or (seen.email or "").strip().lower()
    place = normalise(seen.organisation)
    return f"{name} | {place}" if name and place else name


def match_people(
    seen: Iterable[SeenPerson],
    known: Iterable[KnownPerson],
    judgements: Iterable[SpellingJudgement] = (),
    expected: Collection[int] = (),
) -> list[Match]:
    """Say of each line whether it is somebody known, perhaps, somebody new or nobody.

    Known only when the evidence decides and no other known person fits as well:
    a person's own mail unless the name is somebody else's; a whole name unless another
    organisation stands beside it; an initial or a slip with the organisation.

    A first or last name alone, with no mail and no organisation, names nobody: it is
    new, with everybody it may be, also when somebody decided so of an earlier line.
    Who is `expected` at the meeting comes first among as likely others; it decides
    nothing.
    """
    lines, everybody = list(seen), list(known)
    decided: dict[str, list[SpellingJudgement]] = {}
    for judgement in judgements:
        decided.setdefault(judgement.spelling, []).append(judgement)
    judged = {
        one.person_id for line in lines for one in decided.get(spelling_of(line), ())
    }
    index = index_people(narrowed(everybody, lines, judged), everybody)
    return [_match(line, index, decided, expected) for line in lines]


def _match(
    line: SeenPerson,
    index: PeopleIndex,
    decided: Mapping[str, list[SpellingJudgement]],
    expected: Collection[int],
) -> Match:
    unlike: set[int] = set()
    nobody = False
    read = read_name(line.name, line.organisation)
    bare = _is_bare(line, read)
    mail = (line.email or _mail_in(line.name)).strip().lower()
    for judgement in decided.get(spelling_of(line), ()):
        if judgement.verdict is Verdict.IGNORED:
            nobody = True
            continue
        if judgement.person_id not in index.people or bare:
            continue
        if judgement.verdict is Verdict.SAME:
            if _is_mail_of_another(mail, judgement.person_id, index):
                continue
            sure = Alternative(judgement.person_id or 0, 1.0, (t.DECIDED,))
            return Match(line, MatchStatus.KNOWN, (sure,))
        unlike.add(judgement.person_id or 0)
    if line.no_person or (nobody and not bare):
        return Match(line, MatchStatus.IGNORED)
    found = [
        c for c in _candidates(line, read, mail, index) if c.person.id not in unlike
    ]
    found.sort(key=lambda c: (-c.score, c.person.id))
    if _is_nobody(read, found, mail) or (nobody and not found):
        return Match(line, MatchStatus.IGNORED)
    if not found:
        return Match(line, MatchStatus.NEW)
    if _decides(found, read):
        status = MatchStatus.KNOWN
    else:
        unclear = all(c.says_little for c in found)
        status = MatchStatus.NEW if unclear else MatchStatus.PROBABLE
        found.sort(key=lambda c: -c.score - _BONUS * (c.person.id in expected))
    told = tuple(
        Alternative(c.person.id, c.score, reasons(c, found, line, read, expected))
        for c in found[:MOST_ALTERNATIVES]
    )
    return Match(line, status, told)


def _is_bare(line: SeenPerson, read: ReadName) -> bool:
    """Whether only one word names who this is."""
    return len(read.words) == 1 and not line.organisation and not read.asides


def _is_mail_of_another(mail: str, person_id: int | None, index: PeopleIndex) -> bool:
    """Whether the mail on the line says that this time it is somebody else."""
    holders = index.holders(mail)
    return len(holders) == 1 and person_id not in holders and not is_shared_box(mail)


def _mail_in(name: str) -> str:
    word = name.strip().strip("<>").removeprefix("mailto:")
    return word if "@" in word and " " not in word else ""


def _candidates(
    line: SeenPerson, read: ReadName, mail: str, index: PeopleIndex
) -> list[Candidate]:
    wanted = [line.organisation] if line.organisation else []
    holders = index.holders(mail) if mail else set()
    personal = len(holders) == 1 and not is_shared_box(mail)
    if mail and not read.readings and not is_shared_box(mail):
        local = mail.partition("@")[0].replace(".", " ").replace("_", " ")
        read = read_name(local)
    host = "" if holders or is_shared_box(mail) else mail.rpartition("@")[2]
    fits: dict[int, tuple[Fit, bool]] = {}
    for forms in read.readings:
        for form in forms:
            near = index.family_bearers(form) if form.family else set()
            if not form.given:
                near = near | index.given_bearers(form.family)
            for person_id in near:
                fit = index.best_fit(person_id, read, (form,))
                if fit > fits.get(person_id, (Fit.NONE, False))[0]:
                    fits[person_id] = (fit, form.turned)
        if any(fit >= Fit.INITIAL for fit, _ in fits.values()):
            break
    every = [form for forms in read.readings for form in forms]
    for person_id in holders:
        fit, turned = fits.get(person_id, (Fit.NONE, False))
        fits[person_id] = max(fit, index.best_fit(person_id, read, every)), turned
    return [
        Candidate(
            index.people[person_id],
            fit,
            index.place(person_id, wanted, read.asides, host),
            owns_mail=personal and person_id in holders,
            shares_mail=not personal and person_id in holders,
            turned=turned,
        )
        for person_id, (fit, turned) in fits.items()
        if fit or person_id in holders
    ]


def _is_nobody(read: ReadName, found: list[Candidate], mail: str) -> bool:
    """A room or a function, unless it is all of somebody's name or has a mail."""
    if found and max(c.fit for c in found) >= Fit.MIDDLE:
        return False
    if any(c.owns_mail or c.shares_mail for c in found):
        return False
    if not read.words:
        return not mail or is_shared_box(mail)
    return read.words[0] in t.FUNCTIONS


def _decides(found: list[Candidate], read: ReadName) -> bool:
    best, *others = found
    if read.doubtful:
        return False
    if best.owns_mail:
        return _own_mail_decides(best, others, read)
    if any(c.owns_mail for c in others):
        return False
    if best.place is Place.CONFLICT:
        return False
    if read.dashed and best.place is not Place.AGREES:
        return False
    rivals = [c for c in others if c.fit > Fit.SHORT and not is_named_apart(best, c)]
    if best.place is Place.AGREES:
        rivals = [c for c in rivals if c.place is not Place.CONFLICT]
    if rivals:
        return False
    if best.fit >= Fit.MIDDLE:
        return True
    decisive = best.fit in {Fit.INITIAL, Fit.MISHAP} and bool(read.words)
    return decisive and best.place is Place.AGREES


def _own_mail_decides(best: Candidate, others: list[Candidate], read: ReadName) -> bool:
    if any(c.fit > max(best.fit, Fit.SHORT) for c in others):
        return False
    if best.fit:
        return True
    return len(read.words) <= 1 and not others
