"""Lines of cells: what CSV and a worksheet have in common, before columns are known."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one line; `number` is physical, the first line is 1."""

    number: int
    cells: tuple[str, ...]
    fault: str | None = None

    @property
    def blank(self) -> bool:
        """Whether there is nothing on it."""
        return self.fault is None and not any(self.cells)
