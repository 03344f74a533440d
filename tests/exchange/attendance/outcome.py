"""What a reader does with anything: people, or the one sentence that the user reads."""

from crm.errors import SchakelError


def outcome(read, brought_in):
    """The list, or the text of the error; any other error fails the test."""
    try:
        return read(brought_in)
    except SchakelError as error:
        return str(error)


def is_sentence(text):
    """Whether this is one message in words: no traceback, no empty text."""
    return text[:1].isupper() and text.endswith(".") and "\n" not in text
