"""The partner register, as the consent service tells it to the operator's own client."""

from http import HTTPStatus

import httpx

from deploy.topics import Layout, layout
from deploy.trouble import CannotStart
from services.common.tokens import OwnTokens

SCOPE = "casebridge/administer casebridge/exchange"


def layout_of(consent_url: str, tokens: OwnTokens) -> Layout:
    """What the broker should hold at this instant. Raises CannotStart, or NoToken."""
    try:
        answer = httpx.get(
            f"{consent_url}/operator/partners",
            headers={"Authorization": f"Bearer {tokens.get(f'{consent_url}/fhir')}"},
            timeout=10,
            trust_env=False,
        )
        if answer.status_code != HTTPStatus.OK:
            raise CannotStart("The consent service does not tell who takes part.")
        found = {str(each["id"]): each["active"] is True for each in answer.json()["partners"]}
    except (httpx.HTTPError, ValueError, KeyError, TypeError) as problem:
        raise CannotStart("The consent service does not tell who takes part.") from problem
    return layout([each for each, active in found.items() if active], found)
