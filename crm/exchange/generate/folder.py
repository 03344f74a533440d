"""A made-up council as files: which columns each has, and their bytes."""

from crm.errors import InvalidInput
from crm.exchange.generate.demo import generate_demo
from crm.exchange.generate.files import to_csv
from crm.texts import demo as t

SCALES = ("demo",)


def generate(scale: str, seed: int) -> dict[str, bytes]:
    """The content of every file, by its path in the folder: same seed, same bytes.

    Raises `InvalidInput` for a scale that cannot be made.
    """
    if scale not in SCALES:
        raise InvalidInput(t.unknown_scale(scale))
    return {
        f"{stem}.csv": to_csv(dict.fromkeys(key for row in rows for key in row), rows)
        for stem, rows in generate_demo(seed).items()
    }
