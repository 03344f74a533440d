"""What somebody decided about how a name is written, so that nobody is asked twice."""

from crm.access import Permission, writes
from crm.directory.matching import spelling_of
from crm.errors import InvalidInput
from crm.model.attendance import SeenPerson
from crm.model.enums import Verdict
from crm.model.tables import Judgement
from crm.store import Transaction
from crm.texts import matching as t


@writes(Permission.LOG_CONTACTS)
def judge_spelling(
    tx: Transaction, seen: SeenPerson, verdict: Verdict, person_id: int | None = None
) -> Judgement:
    """From now on a line of this spelling is this person, is not, or is nobody.

    One spelling is one person or nobody: a later decision replaces the earlier one. It
    may be unlike many. Raises `InvalidInput` when there is nothing to remember.
    """
    spelling = spelling_of(seen)
    if not spelling:
        raise InvalidInput(t.NOTHING_TO_REMEMBER)
    if person_id is None and verdict is not Verdict.IGNORED:
        raise InvalidInput(t.WHO_IS_NEEDED)
    if verdict is Verdict.IGNORED:
        person_id = None
    for known in tx.find(Judgement, spelling=spelling):
        if (known.verdict, known.person_id) == (verdict, person_id):
            return known
        if _is_replaced(known, verdict, person_id):
            tx.delete(known)
    return tx.add(Judgement(verdict=verdict, spelling=spelling, person_id=person_id))


@writes(Permission.LOG_CONTACTS)
def forget_judgement(tx: Transaction, judgement_id: int) -> None:
    """What was decided no longer counts. Raises `MissingRecord`."""
    tx.delete(tx.get(Judgement, judgement_id))


def _is_replaced(known: Judgement, verdict: Verdict, person_id: int | None) -> bool:
    """Whether the two cannot both be true."""
    if verdict is Verdict.DIFFERENT:
        return known.verdict is Verdict.SAME and known.person_id == person_id
    return known.verdict is not Verdict.DIFFERENT or known.person_id == person_id
