"""Container images of our own: the services, the broker, the database."""


def name(image: str) -> str:
    """What an image is called."""
    return f"casebridge-{image}:latest"
