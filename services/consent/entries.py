"""What the partner register says of an organisation."""

from dataclasses import dataclass, replace
from typing import Self

from services.consent.facts import OrganisationId, Partner


@dataclass(frozen=True)
class ForeignClient:
    """A system of a partner that gets its tokens of another issuer, and the most it may do."""

    issuer: str
    client: str
    scopes: frozenset[str]
    bound: bool = False


@dataclass(frozen=True)
class Entry:
    """All that the register says of an organisation."""

    id: OrganisationId
    name: str
    country: str
    recipient_class: str
    scopes: frozenset[str]
    roles: frozenset[str]
    enabled: bool
    respond_to: tuple[str, ...] = ()  # where its system takes responses
    bound: bool = False
    """Whether its tokens are worth nothing without proof of a key. (RFC 9449)"""
    foreign_clients: frozenset[ForeignClient] = frozenset()

    @property
    def partner(self) -> Partner:
        return Partner(self.id, self.country, self.enabled)

    def disabled(self) -> Self:
        """The same organisation, which takes part no more."""
        return replace(self, enabled=False)

    def allows_all_of(self, before: Self) -> bool:
        """Whether whatever a client could do under the other entry it can do under this one."""
        return (
            self.enabled >= before.enabled
            and self.scopes >= before.scopes
            and self.roles >= before.roles
            and self.bound <= before.bound
            and all(self._admits(each) for each in before.foreign_clients)
        )

    def _admits(self, client: ForeignClient) -> bool:
        return any(
            (each.issuer, each.client) == (client.issuer, client.client)
            and each.scopes >= client.scopes
            and each.bound <= client.bound
            for each in self.foreign_clients
        )
