"""All that a partner's system does with Casebridge, behind one object."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, Self

import httpx

from partner import answering, bundles, durable, registering, renewing, sealed
from partner.addresses import Addresses, discover
from partner.doors import HttpDoor, KafkaDoor, Response, read_response
from partner.home import Home, Registration
from partner.incoming import Incoming
from partner.keys import Keys
from partner.listening import Listener, ServiceKeys
from partner.mailbox import Mailbox, Received
from partner.outgoing import Filling, Message, made_ready, parsed
from partner.patience import Patience, connection, good
from partner.refusals import Refused
from partner.sealed import Opened
from partner.searching import all_pages
from partner.tokens import Person, Tokens

Json = dict[str, Any]
Door = Literal["http", "kafka"]

AT_THE_BROKER = 3.0  # seconds of patience


class Partner:
    """One partner, at home in one folder. Use it as a context, or close it."""

    def __init__(self, home: Home, patience: Patience, http: httpx.Client | None = None) -> None:
        self.home = home
        self.mailbox = Mailbox(home.mailbox)
        self.report: Callable[[str], None] = lambda _: None
        self._patience = patience
        self._http = http or connection()
        self._incoming = Incoming(self.mailbox, self._listener)

    @classmethod
    def at(cls, folder: Path | str, *, patience: float = 60.0) -> Self:
        """The partner whose folder this is; `patience` is how long, in seconds, to go on asking."""
        return cls(Home(Path(folder)), Patience(patience))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave the broker and the network."""
        self._incoming.close()
        self._http.close()

    @cached_property
    def registration(self) -> Registration:
        """Who we are. Refused before `register`."""
        return self.home.registration()

    @property
    def organisation(self) -> str:
        return self.registration.organisation

    @cached_property
    def addresses(self) -> Addresses:
        """Where everything is, asked once."""
        return discover(self._http, self.registration.issuer, self._patience)

    @cached_property
    def tokens(self) -> Tokens:
        return self._tokens(self._patience)

    @cached_property
    def _broker_tokens(self) -> Tokens:
        """Asked for on the Kafka client's own thread, which must not be kept waiting."""
        return self._tokens(replace(self._patience, seconds=AT_THE_BROKER))

    def _tokens(self, patience: Patience) -> Tokens:
        return Tokens(self._http, self.addresses, self.registration, self.home.keys, patience)

    @cached_property
    def _over_http(self) -> HttpDoor:
        return HttpDoor(self._http, self.addresses, self.tokens, self._patience)

    def register(
        self,
        issuer: str | None,
        invitation: str,
        *,
        scopes: Sequence[str] = (),
        bound: bool = False,
    ) -> Registration:
        """Make keys, and exchange the operator's invitation (a code or a file) for a client.

        The issuer need not be given where the invitation names it. `bound`: our tokens are to be
        worth nothing without a key of ours, even if the register does not ask for that. (RFC 9449)
        """
        registration = registering.become(
            self.home,
            self._http,
            self._patience,
            issuer=issuer,
            invitation=invitation,
            scopes=scopes,
            bound=bound,
        )
        self.__dict__.pop("registration", None)
        return registration

    def renew_keys(self, *, overlap: int | None = None) -> Keys:
        """New keys for old ones; what runs goes on, and the old key signs for a day.

        `overlap` is that time in seconds: 0 when the old key may be in the wrong hands.
        """
        return renewing.renew(
            self.home, self._http, self.addresses, self._patience, overlap=overlap
        )

    def token(self, resource: str | None = None, person: Person | None = None) -> str:
        """An access token for a service by name (intake, when none is named), or for `kafka`."""
        named = {**self.addresses.services, "kafka": self.addresses.kafka_audience}
        return self.tokens.get(named.get(resource or "intake", resource or ""), person)

    def send(
        self,
        message: Message,
        *,
        replace: Mapping[str, str] | None = None,
        written_on: date | None = None,
        new_ids: bool = False,
        person: Person | None = None,
        over: Door = "http",
        to: str | None = None,
        timeout: float = 60.0,
    ) -> Response:
        """Send one message and give the service's answer. Refused with its issues when it is no.

        A file or bytes to which nothing is done leave byte for byte as they are.
        """
        body = made_ready(message, Filling(replace or {}, written_on, new_ids))
        if over == "http":
            receiver = to or bundles.receiver(parsed(body))
            return self._over_http.send(body, to=receiver, person=person)
        if person is not None:
            raise Refused.because("not-supported", "only HTTP carries who acts in which role")
        return self._send_over_kafka(body, timeout)

    def read(
        self,
        service: str,
        path: str,
        parameters: Mapping[str, str] | None = None,
        *,
        person: Person | None = None,
    ) -> Json:
        """GET something that a service shows us, such as `Task`."""
        return self._over_http.read(service, path, parameters, person=person)

    def search(
        self, service: str, type_: str, parameters: Sequence[tuple[str, str]] = ()
    ) -> Iterator[Json]:
        """Everything of this type that a service shows us and that is asked for, page by page."""
        base = self.addresses.service(service)
        return all_pages(base, type_, parameters, lambda path: self.read(service, path))

    def messages(self, event: str | None = None) -> list[Received]:
        """What is in the mailbox, oldest first."""
        return [one for one in self.mailbox.messages() if event in (None, one.event)]

    def message(self, words: str) -> Received:
        """The message with that position, or that id, or an id that begins so."""
        return self.mailbox.find(words)

    def listen(self, stop: Callable[[], bool], after: int | None = None) -> Iterator[Received]:
        """New messages as they come in, each of them durable in the mailbox, until `stop` says so.

        With `after`, first what stands in the mailbox behind that position. Where another process
        of this home listens already, its mailbox is watched instead.
        """
        return self._incoming.listen(stop, after)

    def wait_for(
        self,
        event: str,
        *,
        count: int = 1,
        matching: Callable[[Received], bool] = lambda _: True,
        timeout: float = 30.0,
    ) -> list[Received]:
        """The first `count` notices of that event that match, whether they are here or still come.

        Refused with code `timeout` when they do not.
        """

        def found() -> list[Received]:
            known = self.messages(event)
            return [one for one in known if not one.is_response and matching(one)]

        return self._incoming.wait(found, count, timeout)

    def open(
        self,
        message: Received,
        *,
        sections: Collection[str] | None = None,
        purpose: str | None = None,
    ) -> Opened:
        """Ask for the key of each released section, or of those named; open what may be, now.

        Each opened section is kept under `opened/`, by message and section.
        """
        purpose = purpose or sealed.purpose_of(message.bundle)
        if purpose is None:
            raise Refused.because("required", "the message does not say for which purpose")
        opened = sealed.open_all(
            message.bundle,
            recipient=self.organisation,
            purpose=purpose,
            ask=self.release_keys,
            key=self.home.keys().encryption,
            wanted=sections,
        )
        folder = durable.folder(self.home.opened) / message.id
        folder.mkdir(mode=durable.OWNER_ONLY_FOLDER, exist_ok=True)
        for section, content in opened.sections.items():
            text = json.dumps(content, indent=2, ensure_ascii=False)
            durable.put(folder / f"{section}.json", text.encode())
        return opened

    def release_keys(self, binaries: Iterable[str], purpose: str) -> dict[str, str]:
        """The content keys, wrapped to us, of those sealed sections that we may open, by Binary.

        Refused as not found where there is none.
        """
        return self._over_http.release_keys(binaries, purpose)

    def acknowledge(self, message: Received, *, opened: bool = False) -> Response:
        """Tell the writer of a notice that it is here, or that its sections were opened."""
        return self.send(
            answering.acknowledgement(message, sender=self.organisation, opened=opened)
        )

    def answer_withdrawal(self, message: Received, *, retained: str | None = None) -> Response:
        """Say that all of it was erased, or that it was retained and why."""
        return self.send(
            answering.withdrawal_answer(
                message, sender=self.organisation, retained_because=retained
            )
        )

    def ledger(self, case: str, *, since: int | None = None) -> Json:
        """Who was given what of this case; `case` is our own name for it.

        `since`, the size of a checkpoint that we have, brings the proof that it was continued.
        """
        asked = {"case": case, **({} if since is None else {"since": str(since)})}
        return self._over_http.read("consent", "$ledger", asked)

    def ledger_page(self, case: str, language: str, *, discreet: bool = False) -> str:
        """The same as a page (HTML) to print for the family; `discreet`: a note that tells nothing
        but how often something was shared, for where the page must not be found.
        """
        asked = {"case": case, "lang": language, "discreet": str(discreet).lower()}
        return self._over_http.page("consent", "$ledger", asked)

    def service_keys(self) -> Json:
        """The services' public keys (JWKS), to keep and verify by later without a network."""
        address = self.addresses.message_keys
        found: Json = good(self._patience.ask(lambda: self._http.get(address))).json()
        return found

    def _send_over_kafka(self, body: bytes, timeout: float) -> Response:
        """An earlier no to the same message is over; a yes would be said again, unchanged."""
        bundle = parsed(body)
        door = KafkaDoor(
            self.organisation, self.addresses, self._kafka_token, self.home.keys().signing
        )

        def responses() -> list[Received]:
            heard = (one for one in self.messages() if one.is_response)
            return [one for one in heard if bundles.answers(one.bundle) == asked]

        asked = bundles.message_id(bundle)
        over = {one.position for one in responses() if not bundles.says_yes(one.bundle)}
        door.send(body, bundle)

        def found() -> list[Received]:
            return [one for one in responses() if one.position not in over]

        return read_response(self._incoming.wait(found, 1, timeout)[0].bundle)

    def _listener(self) -> Listener:
        keys = ServiceKeys(self._http, self.addresses.message_keys, self._patience)
        return Listener(self.organisation, self.addresses, self._kafka_token, keys, self.report)

    def _kafka_token(self) -> str:
        return self._broker_tokens.get(self.addresses.kafka_audience)
