"""What keeps the house from standing, said so that the reader knows what to do."""


class CannotStart(Exception):
    """Something the house needs is missing or not as it must be; the message says what to do."""
