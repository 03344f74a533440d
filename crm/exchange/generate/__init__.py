"""Made-up councils in the files of the import contract: same seed, same bytes.

Real organisations, bodies, meetings, actions and municipalities come from
`data/kempenland` and keep their source. Everything else is synthetic and says so in
its source: people on example.org, telephone numbers that cannot be given out.
"""

from crm.exchange.generate.demo import ANCHOR
from crm.exchange.generate.folder import generate
from crm.exchange.generate.scales import write_council

__all__ = ["ANCHOR", "generate", "write_council"]
