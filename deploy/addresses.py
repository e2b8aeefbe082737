"""Where everything of one run folder answers."""

from deploy.databases import SERVICES
from deploy.run_folder import RunFolder


def service(run_folder: RunFolder, name: str) -> str:
    """The public address of a service; its FHIR base is this and `/fhir`."""
    return f"http://127.0.0.1:{run_folder.port(f'{name}-web')}"


def services(run_folder: RunFolder) -> dict[str, str]:
    """The public address of every service."""
    return {name: service(run_folder, name) for name in SERVICES}


def issuer(run_folder: RunFolder) -> str:
    """The authorization server is the consent service."""
    return service(run_folder, "consent")
