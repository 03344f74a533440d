"""Every Dutch word that Schakel shows: one module for each screen or room.

`formats` writes dates, numbers and phone numbers; the other modules hold sentences.
Names are English, values are Flemish Dutch in the "je" form.
"""
