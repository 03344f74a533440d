"""People out of whatever list they come in: pasted text, reports, invitations, mail.

`read_people` recognises the kind from the content; `read_text` takes what was pasted.
Times are the wall clock of Brussels, without a zone.
"""

from crm.exchange.attendance.reader import read_people, read_text

__all__ = ["read_people", "read_text"]
