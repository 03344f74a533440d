"""Made-up councils in the files of the import contract: same seed, same bytes.

Real organisations, bodies, meetings, actions and municipalities come from
`data/kempenland` and keep their source. Everything else is synthetic and says so in
its source: people on example.org, telephone numbers that cannot be given out.
"""

from crm.exchange.generate.demo import ANCHOR
from crm.exchange.generate.folder import SCALES, generate

__all__ = ["ANCHOR", "SCALES", "generate"]
