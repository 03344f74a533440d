"""A small council for the tests of pages: bodies, members, norms."""

from datetime import date

from crm.model.actor import Actor
from crm.model.enums import Capacity, Counting, NormKind
from crm.model.tables import Body, Mandate, Norm, Organisation, Person
from crm.store import Store

TODAY = date(2026, 11, 23)


def small_council(store: Store, actor: Actor) -> dict[str, int]:
    """An assembly of three members of whom two vote; ids by name.

    Jan's mandate ends within three months, Els' has ended, Wim stands in for An.
    """
    with store.change(actor, "begin") as tx:
        assembly = tx.add(
            Body(
                name="Algemene vergadering",
                kind="algemene vergadering",
                counting=Counting.MANDATE,
                list_checked_on=date(2026, 9, 1),
            )
        )
        group = tx.add(Body(name="Werkgroep [één]", kind="werkgroep"))
        caw = tx.add(Organisation(name="CAW", municipality="Turnhout"))
        ring = tx.add(Organisation(name="Huisartsenkring"))
        people = {
            name: tx.add(
                Person(first_name=name, last_name=last, email=mail, no_mail=no_mail)
            )
            for name, last, mail, no_mail in (
                ("An", "*Peeters*", "an@example.org", False),
                ("Jan", "Wouters", "jan@example.org", True),
                ("Els", "Maes", "els@example.org", False),
                ("Wim", "Claes", None, False),
            )
        }

        def seat(who: str | None, **given) -> int:
            values = {"body_id": assembly.key, "organisation_id": caw.key}
            person = people[who].key if who else None
            return tx.add(Mandate(**{**values, "person_id": person, **given})).key

        ids = {
            "An": seat("An", cluster="welzijn", sector="CAW", role="voorzitter"),
            "Jan": seat("Jan", cluster="welzijn", end=date(2027, 1, 31)),
            "open": seat(
                None,
                organisation_id=ring.key,
                cluster="zorg",
                capacity=Capacity.ADHERENT,
            ),
            "Els": seat("Els", cluster="welzijn", end=date(2025, 12, 31)),
        }
        ids["Wim"] = seat("Wim", cluster="welzijn", alternate_of_id=ids["An"])
        tx.add(
            Norm(
                name="AV-2025",
                body_id=assembly.key,
                kind=NormKind.SECTOR,
                group="VAPH",
                minimum=1,
                valid_from=date(2025, 1, 1),
            )
        )
    return {
        **ids,
        "assembly": assembly.key,
        "group": group.key,
        "caw": caw.key,
        **{f"person {name}": person.key for name, person in people.items()},
    }


def words(page) -> str:
    """Everything that the page says in Markdown, without its escapes."""
    return plain(" ".join(markdown.value for markdown in page.markdown))


def captions(page) -> list[str]:
    return [plain(caption.value) for caption in page.caption]


def errors(page) -> list[str]:
    return [plain(error.value) for error in page.error]


def plain(text: str) -> str:
    """Without the escapes of Markdown."""
    return text.replace("\\", "").replace("\u2060", "")
