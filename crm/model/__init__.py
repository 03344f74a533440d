"""The nouns: tables, small enums and frozen rows.

`tables` holds the SQLModel tables; every other module here is free of SQLModel, so
that the pure rooms (`network`, `exchange`) can import it.
"""
