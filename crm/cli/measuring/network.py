"""What `crm bench` measures about the measures of a network."""

from collections.abc import Callable

from crm.cli.measuring.faster import AGAINST_NETWORKX
from crm.cli.measuring.kernels import AGAINST_KERNELS
from crm.cli.measuring.seats import Seats

MEASUREMENTS: dict[str, Callable[[Seats], float]] = AGAINST_NETWORKX | AGAINST_KERNELS
"""Each measurement by its name in the JSON."""
