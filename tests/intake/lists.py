"""Lists as text, brought into a store the way a file is."""

from crm.access import local_actor
from crm.exchange.raw import NamedFile, Reading
from crm.exchange.sheets import read_files
from crm.intake.importing import ImportPlan, Outcome, plan_import, write_import
from crm.model.enums import ChangeKind
from crm.store import Store


def read(**lists: str) -> Reading:
    return read_files(
        NamedFile(f"{stem}.csv", text.encode()) for stem, text in lists.items()
    )


def bring(store: Store, **lists: str) -> ImportPlan:
    with store.change(local_actor(), "invoer", kind=ChangeKind.IMPORT) as tx:
        return write_import(tx, read(**lists))


def look(store: Store, **lists: str) -> ImportPlan:
    with store.read() as connection:
        return plan_import(connection, read(**lists))


def outcomes(plan: ImportPlan, stem: str) -> str:
    """The outcomes of the rows of a file, a letter each: c, u, - (unchanged), r."""
    letters = {
        Outcome.CREATED: "c",
        Outcome.UPDATED: "u",
        Outcome.UNCHANGED: "-",
        Outcome.REJECTED: "r",
    }
    return "".join(letters[row.outcome] for row in plan.tables[stem])
